import type { Api } from '../../platform/http/api.ts'
import type { Vault } from '../../platform/vault.ts'
import { registerCertificateRoutes } from './certificates/routes.ts'
import { registerOfficerRoutes } from './officers/routes.ts'

export function registerPersonnelRoutes(api: Api, deps: { vault: Vault }): void {
  registerOfficerRoutes(api, deps)
  registerCertificateRoutes(api)
}
