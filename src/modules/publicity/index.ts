/**
 * 执法公示: the duty to publish the information on a decision, which arises when the decision is made (国办发〔2018〕118号（六）,
 * 行政处罚法 art. 48). Invariants: one publication per case, rule and channel, with its last day computed by the calendar
 * of the place; each ends published or exempt, and an exemption states its reason; late publication stays visible as late. Where a published
 * decision is overturned the duty to withdraw it arises in the same transaction, with its last day; a withdrawal states its reason.
 * What is published here was masked by the rule of the place and reviewed by another than its drafter; a decision on a minor is never published; the
 * public reads a table of its own, whose rows lose their content when they are withdrawn or their period is over.
 * A market penalty on a party that the register of another province holds is pushed there and published by it (市场监督管理行政处罚信息公示规定 art. 10);
 * both periods stay visible when they are missed.
 */
export { publicityDeadlineRules } from './deadlines.ts'
export { publicityProblems } from './problems.ts'
export { registerPublicityRoutes } from './routes.ts'
export { openPublications } from './openings.ts'
export { noteDelivered } from './delivered.ts'
export { expirePublications } from './expiry.ts'
export { publicityRecomputations } from './recomputation.ts'
export { noteOverturnedPushes } from './pushes/commands.ts'
export { noteOverturnedDecisions } from './withdrawals.ts'
