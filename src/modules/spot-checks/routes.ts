import type { Api } from '../../platform/http/api.ts'
import { registerFigureRoutes } from './figures/routes.ts'
import { registerFileRoutes } from './files/routes.ts'
import { registerFindingRoutes } from './findings/routes.ts'
import { registerPlanRoutes } from './plans/routes.ts'
import { registerRoundRoutes } from './rounds/routes.ts'
import { registerScoringRoutes } from './scoring/routes.ts'

export function registerSpotCheckRoutes(api: Api): void {
  registerPlanRoutes(api)
  registerFileRoutes(api)
  registerFindingRoutes(api)
  registerFigureRoutes(api)
  registerScoringRoutes(api)
  registerRoundRoutes(api)
}
