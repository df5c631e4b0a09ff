/**
 * 清单与裁量基准: no-penalty lists (不予处罚清单, 行政处罚法 art. 33), random-check items (随机抽查事项清单), the catalogue of major decisions
 * (重大执法决定法制审核目录, 国办发〔2018〕118号) and discretion benchmarks (行政裁量权基准, 行政处罚法 art. 34); 行政执法监督条例 art. 12.
 * Invariants: nothing applies before it is published; of one entry at most one version applies on a day, as known at an instant;
 * nothing known is overwritten; benchmarks are contiguous and inside the statutory range.
 */
export { benchmarkInForce, penaltyStandardsOf } from './benchmarks/load.ts'
export type { BenchmarkInForce, PenaltyStandardsOf } from './benchmarks/load.ts'
export { appliesTo, knownVersionsOver, versionsApplying } from './entries/queries.ts'
export type { VersionRow as StandardVersion } from './entries/store.ts'
export { standardProblems } from './problems.ts'
export { ratioAllowed } from './random-checks/rules.ts'
export { ownCatalogueOf, ownCataloguesOf } from './review-catalogue/load.ts'
export type { OwnCatalogue, ReviewEntry } from './review-catalogue/rules.ts'
export { registerStandardsRoutes } from './routes.ts'
