import type { Api } from '../../platform/http/api.ts'
import { registerCheckRoutes } from './checks/routes.ts'
import { registerInspectionFigureRoutes } from './figures/routes.ts'
import { registerInspectorRoutes } from './inspectors/routes.ts'
import { registerJointRoutes } from './joint/routes.ts'
import { registerPlanRoutes } from './plans/routes.ts'
import { registerPublicInspectionRoutes } from './public.ts'
import { registerTargetRoutes } from './targets/routes.ts'
import { registerTaskRoutes } from './tasks/routes.ts'

export function registerRandomInspectionRoutes(api: Api): void {
  registerTargetRoutes(api)
  registerInspectorRoutes(api)
  registerPlanRoutes(api)
  registerTaskRoutes(api)
  registerCheckRoutes(api)
  registerJointRoutes(api)
  registerInspectionFigureRoutes(api)
  registerPublicInspectionRoutes(api)
}
