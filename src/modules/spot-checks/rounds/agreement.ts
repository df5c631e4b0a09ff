/** Agreement of two raters beyond chance. `kappa` is null where it is not defined. */
export interface Agreement {
  units: number
  agreed: number
  /** Of the exact value, before rounding. */
  numerator: number
  denominator: number
  kappa: number | null
}

/**
 * Cohen's kappa (Cohen 1960) of pairs of ratings: (pₒ − pₑ) ÷ (1 − pₑ), where pₒ is the share of equal pairs and pₑ the share expected if both
 * raters had distributed their own ratings by chance. In whole numbers, with n pairs, a equal ones, and S the sum over all ratings of how often
 * the first rater gave it times how often the second did: (n·a − S) ÷ (n² − S). Not defined without pairs, nor where S = n², both having given
 * one and the same rating throughout.
 */
export function cohensKappa(pairs: readonly (readonly [first: string, second: string])[]): Agreement {
  const units = pairs.length
  const agreed = pairs.filter(([first, second]) => first === second).length
  const given = (rater: 0 | 1): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const pair of pairs) counts.set(pair[rater], (counts.get(pair[rater]) ?? 0) + 1)
    return counts
  }
  const [first, second] = [given(0), given(1)]
  const byChance = [...first].reduce((sum, [rating, count]) => sum + count * (second.get(rating) ?? 0), 0)
  const [numerator, denominator] = [units * agreed - byChance, units * units - byChance]
  return { units, agreed, numerator, denominator, kappa: denominator === 0 ? null : Math.round(numerator * 10_000 / denominator) / 10_000 }
}
