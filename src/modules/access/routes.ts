import type { Api } from '../../platform/http/api.ts'
import type { AccessParts } from './deps.ts'
import { registerLogIn } from './sessions/routes.ts'

export function registerAccessRoutes(api: Api, parts: AccessParts): void {
  registerLogIn(api, parts)
}
