import type { Api } from '../../platform/http/api.ts'
import { registerFigureRoutes } from './figures/routes.ts'
import { registerFileRoutes } from './files/routes.ts'
import { registerFindingRoutes } from './findings/routes.ts'
import { registerPlannerRoutes } from './planner/routes.ts'
import { registerPartyRoutes } from './parties/routes.ts'
import { registerPlanRoutes } from './plans/routes.ts'
import { registerRoundRoutes } from './rounds/routes.ts'
import { registerScoringRoutes } from './scoring/routes.ts'
import { registerVerificationRoutes } from './verifications/routes.ts'
import { registerStatementRoutes } from './statements/routes.ts'

export function registerSpotCheckRoutes(api: Api): void {
  registerPlanRoutes(api)
  registerPartyRoutes(api)
  registerFileRoutes(api)
  registerFindingRoutes(api)
  registerFigureRoutes(api)
  registerScoringRoutes(api)
  registerRoundRoutes(api)
  registerVerificationRoutes(api)
  registerPlannerRoutes(api)
  registerStatementRoutes(api)
}
