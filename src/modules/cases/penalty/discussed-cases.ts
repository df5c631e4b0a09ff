import { mostSpecific } from '../../../kernel/in-force.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { ReviewFlag } from '../review-flags.ts'
import type { CaseRow } from '../store.ts'
import type { Field } from '../thresholds.ts'
import { article } from './law.ts'

interface DiscussedCases { field: Field | null, flags: readonly ReviewFlag[], validFrom: LocalDate, validTo: null, legalBasis: readonly LegalBasis[] }

const collective = article('第五十七条第二款')

/** 应当集体讨论的案件: what makes a case complex or its breach a major one; what else does is for judgement (行政处罚法 art. 57(2)). */
const discussedCases: readonly DiscussedCases[] = [
  { field: null, flags: ['complex'], validFrom: '2021-07-15', validTo: null, legalBasis: [collective] },
  // Every case that market regulation sends to legal review as complex or major.
  {
    field: 'MARKET', flags: ['complex', 'publicInterest', 'hearingHeld'], validFrom: '2021-07-15', validTo: null,
    legalBasis: [collective, { law: '市场监督管理行政处罚程序规定', article: '第六十条第二款' }],
  },
]

/** The rule by which a penalty in this case is discussed collectively; false where none asks for it. */
export function discussionRuleOf({ file: { row }, on }: { file: { row: Pick<CaseRow, ReviewFlag | 'field'> }, on: LocalDate }): DiscussedCases | false {
  const rule = mostSpecific(discussedCases, { on, field: row.field })
  return rule?.flags.some((flag) => row[flag]) === true && rule
}
