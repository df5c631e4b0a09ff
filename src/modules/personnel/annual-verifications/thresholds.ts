import type { certificateEndReasons } from '../codes.ts'
import type { InForce } from '../in-force.ts'
import { qualificationArticle, transportRules } from '../in-force.ts'
import type { VerificationConsequence, VerificationResult } from './codes.ts'

/** 审验不合格或者未审验的后果。`again`：上一年度同样不合格 */
export interface ConsequenceRule extends InForce {
  result: Exclude<VerificationResult, 'PASS'>
  again: boolean
  consequence: VerificationConsequence
  /** Why a certificate ends, where it ends. */
  endReason: keyof typeof certificateEndReasons | null
}

const since = { validFrom: '2000-01-01', validTo: null, division: null } as const
const anywhere = { field: null, legalBasis: [qualificationArticle], verified: 'D', ...since } as const
const transport = { field: 'TRANSPORT', verified: 'V', ...since } as const

/** A first failure cancels by default, as districts report it (不合格的予以注销); in transport it suspends until training is made up. */
export const consequenceRules: readonly ConsequenceRule[] = [
  { result: 'FAIL', again: false, consequence: 'CANCEL', endReason: 'NOT_QUALIFIED', ...anywhere },
  { result: 'FAIL', again: true, consequence: 'REVOKE', endReason: 'TWO_YEARS_FAIL', ...anywhere },
  { result: 'NOT_DONE', again: false, consequence: 'SUSPEND', endReason: null, ...anywhere },
  { result: 'NOT_DONE', again: true, consequence: 'LAPSE', endReason: 'NOT_VERIFIED', ...anywhere },
  { result: 'FAIL', again: false, consequence: 'SUSPEND', endReason: null, legalBasis: [transportRules('第三十一条')], ...transport },
  { result: 'FAIL', again: true, consequence: 'REVOKE', endReason: 'TWO_YEARS_FAIL', legalBasis: [transportRules('第三十三条')], ...transport },
  { result: 'NOT_DONE', again: false, consequence: 'LAPSE', endReason: 'NOT_VERIFIED', legalBasis: [transportRules('第三十条')], ...transport },
  { result: 'NOT_DONE', again: true, consequence: 'LAPSE', endReason: 'NOT_VERIFIED', legalBasis: [transportRules('第三十条')], ...transport },
]
