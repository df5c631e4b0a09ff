import type { CountyPlan } from '../plan.ts'
import type { Random } from '../random.ts'
import { randomKey, randomOf } from '../random.ts'
import type { RoadCase } from '../roads/plots.ts'
import { roadCaseOf } from '../roads/plots.ts'
import type { RoadRow } from '../roads/rows.ts'
import type { Fault, Planted } from './fault.ts'
import { matterFaults } from './matter.ts'
import { measureFaults } from './measures.ts'
import { peopleFaults } from './people.ts'
import { procedureFaults } from './procedure.ts'

/** Every fault that can be planted, by its code. */
export const faults = { ...peopleFaults, ...procedureFaults, ...matterFaults, ...measureFaults } as const satisfies Readonly<Record<string, Fault>>

export type FaultCode = keyof typeof faults
export const faultCodes = Object.keys(faults) as FaultCode[]

/** In how many of 1,000 cases a fault is planted, where there is a place for one, and which. */
export interface FaultChoice { permille: number, codes: readonly FaultCode[] }

export interface FaultyCase extends RoadCase { fault?: { code: FaultCode } & Planted }

/** Cases that lie further back are not looked at for one that goes together with another. */
const looksBack = 500

/**
 * Case `index` of the county, from 0, as it is or with one of the chosen faults in it.
 * @throws RangeError where the county has no such case
 */
export function faultyCaseOf(plan: CountyPlan, index: number, { permille, codes }: FaultChoice): FaultyCase {
  const made = roadCaseOf(plan, index)
  const key = randomKey(plan.options.seed, plan.options.county, 'fault')
  const isChosen = (one: number): boolean => randomOf(key, one).chance(permille)
  if (codes.length === 0 || !isChosen(index)) return made
  const random = randomOf(key, plan.options.cases + index)
  const ground = { plan, random, earlier: () => lawfulBefore(plan, index, isChosen) }
  for (const code of shuffled(random, codes)) {
    const row = structuredClone(made.row)
    const planted = faults[code].plant(row, ground)
    if (planted !== null) return { ...made, row, fault: { code, ...planted } }
  }
  return made
}

const shuffled = <Item>(random: Random, items: readonly Item[]): Item[] =>
  items.map((item) => [random.below(1_000_000), item] as const).sort(([one], [other]) => one - other).map(([, item]) => item)

function* lawfulBefore(plan: CountyPlan, index: number, isChosen: (index: number) => boolean): Generator<RoadRow, void, undefined> {
  for (let before = index - 1; before >= Math.max(0, index - looksBack); before -= 1) if (!isChosen(before)) yield roadCaseOf(plan, before).row
}
