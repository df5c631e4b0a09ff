import type { Api } from '../../platform/http/api.ts'
import { discretionBenchmarks } from './benchmarks/definition.ts'
import { registerTierRoute } from './benchmarks/routes.ts'
import { registerStandardRoutes } from './entries/routes.ts'
import { noPenaltyItems } from './no-penalty/definition.ts'
import { registerRatioRoute } from './random-checks/routes.ts'
import { randomCheckItems } from './random-checks/definition.ts'
import { reviewCatalogueItems } from './review-catalogue/definition.ts'

/** The lists of the module, each with the problems its own rules know. */
export function registerStandardsRoutes(api: Api): void {
  registerStandardRoutes(api, noPenaltyItems, [])
  registerStandardRoutes(api, randomCheckItems, ['ratio-limit-missing', 'ratio-backwards'])
  registerStandardRoutes(api, reviewCatalogueItems, ['threshold-missing', 'threshold-superfluous'])
  registerStandardRoutes(api, discretionBenchmarks, ['range-missing', 'range-backwards', 'tiers-not-contiguous', 'outside-statutory-range'])
  registerRatioRoute(api)
  registerTierRoute(api)
}
