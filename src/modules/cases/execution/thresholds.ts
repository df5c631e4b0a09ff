import type { InForce } from '../in-force.ts'

const law = (article: string): InForce['legalBasis'] => [{ law: '中华人民共和国行政强制法', article }]
const since2012 = { validFrom: '2012-01-01', validTo: null } as const

/** 夜间：from the first hour to before the second, in Beijing time. The law does not define it; a jurisdiction may. */
export const nights: readonly (InForce & { fromHour: number, toHour: number })[] = [
  { fromHour: 22, toHour: 6, legalBasis: law('第四十三条第一款'), ...since2012 },
]

/** 中止执行满若干年不再执行 */
export const haltYears: readonly (InForce & { years: number })[] = [{ years: 3, legalBasis: law('第三十九条第二款'), ...since2012 }]
