import type { Api } from '../../platform/http/api.ts'
import { registerCoverageRoutes } from './duties/routes.ts'
import { registerEntryRoutes } from './entries/routes.ts'
import { registerPublicCatalogueRoutes } from './open/routes.ts'
import { registerTextRoutes } from './texts/routes.ts'

export function registerPublicityCatalogueRoutes(api: Api): void {
  registerEntryRoutes(api)
  registerTextRoutes(api)
  registerCoverageRoutes(api)
  registerPublicCatalogueRoutes(api)
}
