const yuan = /^(0|[1-9]\d{0,13})\.\d{2}$/
const wanYuan = /^(0|[1-9]\d{0,9})(\.\d{1,6})?$/

/** Whether `text` is an amount in yuan as the API carries it: two decimals, no sign, no exponent, at most 14 digits before the point. */
export function isMoney(text: string): boolean {
  return yuan.test(text)
}

/**
 * Yuan as text → fen 分.
 * @throws RangeError where `text` is no amount
 */
export function toFen(text: string): bigint {
  if (!isMoney(text)) throw new RangeError('not an amount in yuan with two decimals')
  return BigInt(text.replace('.', ''))
}

/**
 * Fen → yuan as text with two decimals.
 * @throws RangeError where the amount is negative or has more than 14 digits of yuan
 */
export function fromFen(fen: bigint): string {
  const text = fixed(fen, 2)
  if (!isMoney(text)) throw new RangeError('amount out of range')
  return text
}

/** Negative, 0 or positive as `left` is less than, equal to or more than `right` (yuan). */
export function compareMoney(left: string, right: string): number {
  const difference = toFen(left) - toFen(right)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * The sum of amounts in yuan; "0.00" of none.
 * @throws RangeError where one is no amount, or the sum is too large
 */
export function addMoney(...amounts: string[]): string {
  return fromFen(amounts.reduce((sum, amount) => sum + toFen(amount), 0n))
}

/** Yuan → 万元 with six decimals, the unit of the 双公示 data standard; exact: "2000.00" → "0.200000". */
export function toWanYuan(text: string): string {
  // One fen is 0.000001 万元, so the same integer only moves its point.
  return fixed(toFen(text), 6)
}

/**
 * 万元 with up to six decimals → yuan; exact: "0.2" → "2000.00".
 * @throws RangeError where `text` is no such amount
 */
export function fromWanYuan(text: string): string {
  if (!wanYuan.test(text)) throw new RangeError('not an amount in 万元 with up to six decimals')
  const [whole = '', decimals = ''] = text.split('.')
  return fromFen(BigInt(whole + decimals.padEnd(6, '0')))
}

function fixed(units: bigint, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
