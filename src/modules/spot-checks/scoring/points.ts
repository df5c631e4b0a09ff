/**
 * Points are decimal strings with at most two digits, in requests, in the database and in answers; here they are whole hundredths, so that
 * no sum and no quotient meets binary floating point.
 */
export const pointsPattern = /^(0|[1-9]\d{0,3})(\.\d{1,2})?$/

/** Whole hundredths of a decimal string. @throws RangeError where it is none */
export function hundredthsOf(points: string): bigint {
  if (!pointsPattern.test(points)) throw new RangeError('points are a decimal number with at most two digits')
  const [whole = '0', part = ''] = points.split('.')
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))
}

/** The shortest decimal string of hundredths: 7000 is 70, 350 is 3.5. */
export function pointsText(hundredths: bigint): string {
  const whole = hundredths / 100n
  const part = String(hundredths % 100n).padStart(2, '0').replace(/0+$/, '')
  return part === '' ? String(whole) : `${whole}.${part}`
}

/** An exact number of hundredths of a point. */
export interface ExactScore { numerator: bigint, denominator: bigint }

/** Two digits, half up; of a number that is not negative. */
export function rounded({ numerator, denominator }: ExactScore): string {
  const hundredths = (2n * numerator + denominator) / (2n * denominator)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

/** Whether a lies more than `limit` hundredths from b. */
export function farApart(a: ExactScore, b: ExactScore, limit: bigint): boolean {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return (difference < 0n ? -difference : difference) > limit * a.denominator * b.denominator
}
