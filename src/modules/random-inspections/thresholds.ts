import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'

interface RepeatSpan { days: number, division: string | null, validFrom: LocalDate, validTo: LocalDate | null, legalBasis: readonly LegalBasis[] }

/** How soon after a check another one of the same enterprise, by whichever agency, needs a reason. No national rule gives the number; a place may. */
export const repeatSpans: readonly RepeatSpan[] = [
  { days: 30, division: null, validFrom: '2000-01-01', validTo: null, legalBasis: [{ law: '国务院办公厅关于严格规范涉企行政检查的意见（国办发〔2024〕54号）', article: '合理确定行政检查频次' }] },
]
