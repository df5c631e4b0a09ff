import type { Verification } from '../../../kernel/deadline.ts'
import { rulesInForce } from '../../../kernel/in-force.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { compareMoney } from '../../../kernel/money.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { Field } from '../thresholds.ts'

/** From this amount in yuan of unlawful gains a crime is to be considered. */
export interface CrimeThreshold {
  field: Field
  /** Beginning of the item's code; null for every item of the field. */
  itemCode: string | null
  amountYuan: string
  division: string | null
  validFrom: LocalDate
  validTo: LocalDate | null
  legalBasis: readonly LegalBasis[]
  verified: Verification
}

/**
 * 涉嫌犯罪金额提示. Gains are never above the sales they come from: gains of this amount mean sales of at least as much.
 * A reminder, not a finding: whether a crime is suspected is judged by the standards of prosecution of each crime.
 */
export const crimeThresholds: readonly CrimeThreshold[] = [
  {
    field: 'MARKET', itemCode: null, amountYuan: '50000.00', division: null, validFrom: '1997-10-01', validTo: null,
    legalBasis: [{ law: '中华人民共和国刑法', article: '第一百四十条' }], verified: 'R',
  },
  {
    field: 'TOBACCO', itemCode: null, amountYuan: '50000.00', division: null, validFrom: '1997-10-01', validTo: null,
    legalBasis: [{ law: '中华人民共和国刑法', article: '第一百四十条' }], verified: 'R',
  },
]

/** Fields in which rights of intellectual property are enforced; there a reasonable suspicion is enough (移送规定第三条第二款). */
export const intellectualPropertyFields: readonly Field[] = ['MARKET', 'CULTURE', 'AGRICULTURE', 'CUSTOMS', 'TOBACCO']

/** The threshold an amount reaches in a place on a day; the one of the longest code of an item first. */
export function crimeThresholdReached(
  amountYuan: string | null | undefined, { field, itemCode, divisionCode, on }: { field: Field, itemCode: string | null, divisionCode: string, on: LocalDate },
  table = crimeThresholds,
): CrimeThreshold | undefined {
  if (amountYuan == null) return undefined
  const narrowest = rulesInForce(table.filter((row) => row.itemCode === null || itemCode?.startsWith(row.itemCode) === true), { on, division: divisionCode, field })
    .toSorted((a, b) => (b.itemCode?.length ?? 0) - (a.itemCode?.length ?? 0))[0]
  return narrowest !== undefined && compareMoney(amountYuan, narrowest.amountYuan) >= 0 ? narrowest : undefined
}
