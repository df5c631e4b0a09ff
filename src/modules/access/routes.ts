import type { Api } from '../../platform/http/api.ts'
import { registerAccounts } from './accounts/routes.ts'
import { registerServiceClients } from './clients/routes.ts'
import type { AccessParts } from './deps.ts'
import { registerSecurityLog } from './security-log/routes.ts'
import { registerOwnSessions } from './sessions/own-routes.ts'
import { registerLogIn } from './sessions/routes.ts'

export function registerAccessRoutes(api: Api, parts: AccessParts): void {
  registerLogIn(api, parts)
  registerOwnSessions(api, parts)
  registerAccounts(api, parts)
  registerServiceClients(api, parts)
  registerSecurityLog(api, parts)
}
