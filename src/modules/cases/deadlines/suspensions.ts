import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { SuspensionReason } from './codes.ts'
import type { DeadlineCode } from './rules.ts'

interface Stopping { codes: readonly DeadlineCode[], reasons: readonly SuspensionReason[], field: string | null, legalBasis: LegalBasis, validFrom: LocalDate }

const market = (article: string): LegalBasis => ({ law: '市场监督管理行政处罚程序规定', article })

/** Which time does not count in which period. A ground that another law gives is named by whoever uses it. */
export const stoppings: readonly Stopping[] = [
  {
    codes: ['LIC-DECIDE', 'LIC-JOINT', 'LIC-ISSUE'], reasons: ['TESTING', 'EXPERT_REVIEW', 'HEARING', 'TENDER', 'AUCTION'], field: null, validFrom: '2004-07-01',
    legalBasis: { law: '中华人民共和国行政许可法', article: '第四十五条' },
  },
  { codes: ['COE-SEIZE'], reasons: ['TESTING'], field: null, validFrom: '2012-01-01', legalBasis: { law: '中华人民共和国行政强制法', article: '第二十五条第三款' } },
  { codes: ['PEN-FILE'], reasons: ['TESTING', 'IDENTIFICATION'], field: 'MARKET', validFrom: '2021-07-15', legalBasis: market('第十八条第二款') },
  {
    codes: ['PEN-DECIDE'], reasons: ['CASE_SUSPENDED', 'HEARING', 'ANNOUNCEMENT', 'TESTING', 'IDENTIFICATION', 'REFUND'], field: 'MARKET', validFrom: '2021-07-15',
    legalBasis: market('第六十四条第二款'),
  },
]

/**
 * Whether a reason stops a period of a field that began on a day. Another ground in a law stops any; it must be named in the note.
 * Source: 行政许可法 art. 45; 行政强制法 art. 25(3); 市场监督管理行政处罚程序规定 arts 18(2), 64(2).
 */
export function stops(reason: SuspensionReason, { ruleCode, startedOn, unit }: { ruleCode: string, startedOn: LocalDate, unit: string }, field: string): boolean {
  if (unit === 'HOUR') return false
  return reason === 'OTHER_BY_LAW' || stoppings.some((stopping) => stopping.codes.some((code) => code === ruleCode) && stopping.reasons.includes(reason)
    && (stopping.field === null || stopping.field === field) && stopping.validFrom <= startedOn)
}
