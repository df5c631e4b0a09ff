import { defineEvent } from '../../platform/events.ts'
import type { actKinds, decisionKinds, partyKinds, penaltyKinds, procedureKinds } from './codes.ts'
import type { enforcementFields } from '../reference/codes.ts'
import type { MeasureKind } from './coercion/codes.ts'
import type { ExecutionMode } from './execution/codes.ts'
import type { remedyKinds, RemedyResult } from './performance/codes.ts'

interface CaseOf {
  caseId: string
  agencyId: string
  divisionCode: string
  actKind: keyof typeof actKinds
  field: keyof typeof enforcementFields
}

/** 立案 */
export const caseFiled = defineEvent<CaseOf & { caseNumber: string, filedOn: string }>('case.filed')

/** 承办机构的拟决定有变更：此前的法制审核意见不再适用 */
export const caseProposalChanged = defineEvent<CaseOf>('case.proposal-changed')

/** 作出决定 */
export const caseDecided = defineEvent<CaseOf & {
  procedureKind: keyof typeof procedureKinds
  decisionKind: keyof typeof decisionKinds
  /** Empty where no penalty was imposed. */
  penaltyKinds: readonly (keyof typeof penaltyKinds)[]
  /** Each kind once. */
  partyKinds: readonly (keyof typeof partyKinds)[]
  decidedOn: string
  /** Given only by imports of past cases that were published already. */
  publishedOn: string | null
  /** A natural person among the parties was under eighteen on the day of the decision. */
  minorParty: boolean
}>('case.decided')

/** 颁发行政许可证件 */
export const caseLicenceIssued = defineEvent<CaseOf & { issuedOn: string }>('case.licence-issued')

/** 许可证件的变更、延续、不予延续、暂扣、发还、撤回、吊销、失效、注销 (a revocation by art. 69 overturns the decision and is told as that) */
export const caseLicenceChanged = defineEvent<CaseOf & { changedOn: string }>('case.licence-changed')

/** 作出行政强制决定: a measure taken (行政强制法 art. 18) or enforcement by the agency itself ordered (art. 37). */
export const coercionOrdered = defineEvent<CaseOf & {
  /** The position of the step in the case. */
  position: number
  orderedOn: string
  documentNumber: string
  /** One of the two is known. */
  measureKind: MeasureKind | null
  executionMode: ExecutionMode | null
  /** Whether business or work can hardly go on; null where the record does not say. */
  hindersBusiness: boolean | null
}>('case.coercion-ordered')

/** 复议、诉讼受理 */
export const caseRemedyAccepted = defineEvent<CaseOf & { remedyKind: keyof typeof remedyKinds, acceptedOn: string }>('case.remedy-accepted')

/** 结案 */
export const caseClosed = defineEvent<CaseOf & { closedOn: string }>('case.closed')

/** 复议、诉讼变更、撤销、确认违法或者无效；许可被撤销（行政许可法第六十九条） */
export const caseDecisionOverturned = defineEvent<CaseOf & { result: RemedyResult, overturnedOn: string }>('case.decision-overturned')
