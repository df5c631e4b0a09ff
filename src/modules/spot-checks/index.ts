/**
 * 案卷评查: review of case files drawn at random, and what the reviewers find (行政执法监督条例 arts 15, 18).
 * Invariants: the frame is fixed and digested before the system learns the seed, and there is one draw and no way back
 * (docs/draw-protocol.md); an exported record is verified before it leaves; nobody reviews the own agency's files or verifies the
 * own rectification; nothing is inferred about the frame before every file drawn has been reviewed (docs/spot-checks.md).
 */
export { spotCheckDeadlineRules } from './deadlines.ts'
export { findingBesideCase } from './findings/beside.ts'
export { spotCheckProblems } from './problems.ts'
export { spotCheckRecomputations } from './rounds/recomputation.ts'
export { roundProblems } from './rounds/problems.ts'
export { toldWithFeedback } from './rounds/told.ts'
export { scoringProblems } from './scoring/problems.ts'
export { registerSpotCheckRoutes } from './routes.ts'
