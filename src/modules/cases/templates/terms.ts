import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'

interface Term { words: string, validFrom: LocalDate, validTo: LocalDate | null, legalBasis: readonly LegalBasis[] }

const penaltyLaw = (article: string): LegalBasis => ({ law: '中华人民共和国行政处罚法', article })

/** Terms that documents tell the party, in their words. */
export const termsInWords = {
  reconsideration: [{ words: '六十日', validFrom: '2024-01-01', validTo: null, legalBasis: [{ law: '中华人民共和国行政复议法', article: '第二十条第一款' }] }],
  litigation: [{ words: '六个月', validFrom: '2015-05-01', validTo: null, legalBasis: [{ law: '中华人民共和国行政诉讼法', article: '第四十六条第一款' }] }],
  hearing: [{ words: '五个工作日', validFrom: '2021-07-15', validTo: null, legalBasis: [penaltyLaw('第六十四条第一项'), penaltyLaw('第八十五条')] }],
  payment: [{ words: '十五日', validFrom: '2021-07-15', validTo: null, legalBasis: [penaltyLaw('第六十七条第三款')] }],
  surcharge: [{ words: '百分之三', validFrom: '2021-07-15', validTo: null, legalBasis: [penaltyLaw('第七十二条第一款第一项')] }],
} as const satisfies Readonly<Record<string, readonly [Term, ...Term[]]>>

/** The words for a term on a day; before the first entry its words hold, as no earlier law is entered. */
export function termOn(term: keyof typeof termsInWords, on: LocalDate): string {
  const entries: readonly [Term, ...Term[]] = termsInWords[term]
  return (entries.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo)) ?? entries[0]).words
}
