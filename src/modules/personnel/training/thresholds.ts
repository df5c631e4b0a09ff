import type { InForce } from '../in-force.ts'
import { outline } from '../in-force.ts'

/** 每人每年须完成的业务知识和法律法规培训学时 */
export interface YearlyHours extends InForce { hours: number }

const every = { field: null } as const

/** The Outline ended with 2025; its number goes on as our default until the next instrument is entered. */
export const yearlyHours: readonly YearlyHours[] = [
  { hours: 60, division: null, validFrom: '2021-08-02', validTo: '2025-12-31', legalBasis: [outline('（三十四）')], verified: 'V', ...every },
  { hours: 60, division: null, validFrom: '2026-01-01', validTo: null, legalBasis: [outline('（三十四）')], verified: 'D', ...every },
  { hours: 40, division: '12', validFrom: '2021-08-02', validTo: null, legalBasis: [{ law: '天津市行政执法监督规定', article: '第十条' }], verified: 'V', ...every },
]

/** The first year of which yearly hours are known here. */
export const firstTrainingYear = 2021
