import type { InForce } from '../in-force.ts'

const law = (article: string): InForce['legalBasis'] => [{ law: '中华人民共和国行政处罚法', article }]

/** 加处罚款：每日按罚款数额的万分数，以罚款数额为限 */
export const surchargeRates: readonly (InForce & { perTenThousand: bigint })[] = [
  { perTenThousand: 300n, validFrom: '2021-07-15', validTo: null, legalBasis: law('第七十二条第一款第一项') },
]

/** 可以当场收缴的罚款（元） */
export const spotFines: readonly (InForce & { yuan: string, field: string | null })[] = [
  { yuan: '100.00', field: null, validFrom: '2021-07-15', validTo: null, legalBasis: law('第六十八条第一项') },
  { yuan: '200.00', field: 'PUBLIC_SECURITY', validFrom: '2026-01-01', validTo: null, legalBasis: [{ law: '中华人民共和国治安管理处罚法', article: '第一百二十三条第一项' }] },
]
