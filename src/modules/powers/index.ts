/**
 * 权责清单: the powers each body holds by law (行政执法事项清单, 行政执法监督条例 art. 12), and those handed to townships (赋权乡镇, 行政处罚法 art. 24).
 * Invariants: a list changes by published batches alone, whole or not at all; on no day do two items of a body share a code; nothing
 * is overwritten, so that the list of any date can be read as it was known at any instant; a township holds no more than was handed to it.
 */
export { holdsPower, powerItemsByCode, powerOf, powersHeld } from './queries.ts'
export { powerProblems } from './problems.ts'
export { registerPowerRoutes } from './routes.ts'
