import type { Ruled } from '../../../kernel/in-force.ts'

/**
 * 追责期限：违法行为在此期限内未被发现的，不再给予行政处罚（行政处罚法第三十六条第一款；法律另有规定的除外）。 The longer one of five years is no ground
 * before it has passed either; what is shorter only for some acts of a field is left to judgement.
 */
export const timeBars: readonly (Ruled & { months: number })[] = [
  { months: 24, field: null, validFrom: '1996-10-01', validTo: null },
  // 治安管理处罚法第二十五条第一款
  { months: 6, field: 'PUBLIC_SECURITY', validFrom: '2006-03-01', validTo: null },
]
