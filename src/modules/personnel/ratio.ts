import { z } from 'zod'

/** A rate with what it was made of, four digits; null where there is nothing to divide by. */
export function ratioOf(numerator: number, denominator: number): { numerator: number, denominator: number, value: number | null } {
  return { numerator, denominator, value: denominator === 0 ? null : Math.round(numerator / denominator * 10_000) / 10_000 }
}

const whole = (description: string) => z.number().int().min(0).describe(description)

export const ratio = (description: string) => z.strictObject({
  numerator: whole('分子'),
  denominator: whole('分母'),
  value: z.number().min(0).max(1).nullable().describe('比值，四位小数；分母为零时为 null'),
}).describe(description)
