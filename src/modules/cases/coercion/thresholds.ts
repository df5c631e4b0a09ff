import type { Verification } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { BasisLevel, MeasureKind } from './codes.ts'

interface InForce { validFrom: LocalDate, validTo: LocalDate | null, legalBasis: readonly LegalBasis[], verified: Verification }

const coercionLaw = '中华人民共和国行政强制法'

/** 各级规范可以设定的措施（行政强制法第十条） */
export const kindsByLevel: Readonly<Record<BasisLevel, readonly MeasureKind[]>> = {
  LAW: ['LIBERTY', 'SEAL', 'SEIZE', 'FREEZE', 'OTHER'],
  ADMINISTRATIVE_REGULATION: ['SEAL', 'SEIZE', 'OTHER'],
  LOCAL_REGULATION: ['SEAL', 'SEIZE'],
}

/** 夜间的起止（北京时间，自零时起的分钟数）；法律未作定义，可按地方规定改设 */
export const nightHours: readonly (InForce & { division: string | null, fromMinute: number, toMinute: number })[] = [
  { validFrom: '2012-01-01', validTo: null, verified: 'R', division: null, fromMinute: 22 * 60, toMinute: 6 * 60, legalBasis: [{ law: coercionLaw, article: '第四十三条第一款' }] },
]
