import type { LocalDate } from '../../../kernel/local-date.ts'
import { entryInForce } from '../in-force.ts'
import { personnelProblems } from '../problems.ts'
import { reachesHours } from '../training/rules.ts'
import type { Assessment, VerificationConsequence, VerificationResult } from './codes.ts'
import { verificationProblems } from './problems.ts'
import type { ConsequenceRule } from './thresholds.ts'
import { consequenceRules } from './thresholds.ts'

const { raise } = verificationProblems

/** A certificate as far as its verification depends on it. */
export interface Verifiable { status: string, endedOn: LocalDate | null, issuedOn: LocalDate, divisionCode: string, fields: readonly string[] }

/**
 * Whether a certificate takes part in the verification of a year, on a day.
 * @throws annual-verifications.certificate-ended, annual-verifications.certificate-newer
 */
export function requireVerifiable(certificate: Verifiable, year: number): void {
  if (certificate.endedOn !== null) throw raise['certificate-ended']()
  if (certificate.issuedOn > `${year}-12-31`) throw raise['certificate-newer']({ year })
}

/** @throws personnel.date-in-future, annual-verifications.verified-too-early */
export function requireVerificationDay(verifiedOn: LocalDate, year: number, today: LocalDate): void {
  if (verifiedOn > today) throw personnelProblems.raise['date-in-future']()
  if (verifiedOn < `${year}-01-01`) throw raise['verified-too-early']()
}

/**
 * 年度审验合格: the hours of the year are reached and the yearly assessment is not failed (纲要（三十四）; 交通运输行政执法证件管理规定 arts 28–31).
 * @throws annual-verifications.hours-missing, annual-verifications.assessment-missing, annual-verifications.assessment-failed
 */
export function requireResultSupported(result: VerificationResult, { hours, required, assessment }: { hours: number, required: number, assessment: Assessment | null }): void {
  if (result !== 'PASS') return
  if (!reachesHours(hours, required)) throw raise['hours-missing']({ hours, required })
  if (assessment === null) throw raise['assessment-missing']()
  if (assessment === 'INCOMPETENT') throw raise['assessment-failed']()
}

export interface Consequence { consequence: VerificationConsequence, endReason: ConsequenceRule['endReason'] }

/** What follows from a result, given that of the year before; by place and field as data. */
export function consequenceOf(
  result: VerificationResult, previous: VerificationResult | null, { divisionCode, fields }: Pick<Verifiable, 'divisionCode' | 'fields'>, on: LocalDate,
): Consequence {
  if (result === 'PASS') return { consequence: 'NONE', endReason: null }
  const table = consequenceRules.filter((rule) => rule.result === result && rule.again === (previous === result))
  const { consequence, endReason } = entryInForce(table, { on, divisionCode, fields })
  return { consequence, endReason }
}
