import type { Api } from '../../platform/http/api.ts'
import { registerBatchRoutes } from './batches/routes.ts'
import { registerEmpowermentRoutes } from './empowerments/routes.ts'
import { registerItemRoutes } from './items/routes.ts'

export function registerPowerRoutes(api: Api): void {
  registerBatchRoutes(api)
  registerItemRoutes(api)
  registerEmpowermentRoutes(api)
}
