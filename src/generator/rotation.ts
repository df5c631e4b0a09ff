/**
 * The order in which agencies get cases, in rounds of as many cases as the weights add up to.
 * Agency and serial of any case follow from its index alone.
 */
export interface Rotation {
  weights: readonly number[]
  /** Of each turn within a round: the agency, and how many turns it had before in the round. */
  turns: readonly Readonly<{ agency: number, before: number }>[]
}

/** Weights are positive whole numbers; an agency's turns are spread evenly over the round. */
export function rotationOf(weights: readonly number[]): Rotation {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const credit = weights.map(() => 0)
  const had = weights.map(() => 0)
  const turns = Array.from({ length: total }, () => {
    weights.forEach((weight, index) => { credit[index] = (credit[index] ?? 0) + weight })
    const agency = credit.indexOf(Math.max(...credit))
    credit[agency] = (credit[agency] ?? 0) - total
    const before = had[agency] ?? 0
    had[agency] = before + 1
    return { agency, before }
  })
  return { weights, turns }
}

/** The agency of case `index`, and the serial of the case among those of the agency, from 1. */
export function turnOf({ weights, turns }: Rotation, index: number): { agency: number, serial: number } {
  const turn = turns[index % turns.length]
  if (turn === undefined) throw new RangeError('a case has an index from 0')
  const { agency, before } = turn
  return { agency, serial: Math.floor(index / turns.length) * (weights[agency] ?? 0) + before + 1 }
}

/** How many of the first `cases` cases are those of the agency. */
export function casesOf({ weights, turns }: Rotation, agency: number, cases: number): number {
  const rest = turns.slice(0, cases % turns.length).filter((turn) => turn.agency === agency).length
  return Math.floor(cases / turns.length) * (weights[agency] ?? 0) + rest
}
