import type { FaultCode } from '../../src/generator/faults/catalogue.ts'
import { faults } from '../../src/generator/faults/catalogue.ts'
import type { Planted } from '../../src/generator/faults/fault.ts'
import type { CountyOptions } from '../../src/generator/plan.ts'
import { planCounty } from '../../src/generator/plan.ts'
import { randomKey, randomOf } from '../../src/generator/random.ts'
import { roadCaseOf } from '../../src/generator/roads/plots.ts'
import type { RoadRow } from '../../src/generator/roads/rows.ts'

export interface PlantedCase { index: number, code: FaultCode, row: RoadRow, planted: Planted }

/** The lawful cases of a county, and any fault planted in any of them. */
export function plantingIn(options: CountyOptions) {
  const plan = planCounty(options)
  const lawful = Array.from({ length: options.cases }, (_, index) => roadCaseOf(plan, index).row)
  const plant = (code: FaultCode, index: number): PlantedCase | null => {
    const row = structuredClone(lawful[index]!)
    function* earlier(): Generator<RoadRow, void, undefined> {
      for (let before = index - 1; before >= 0; before -= 1) yield lawful[before]!
    }
    const planted = faults[code].plant(row, { plan, random: randomOf(randomKey(1, code), index), earlier })
    if (planted !== null) return { index, code, row, planted }
    if (JSON.stringify(row) !== JSON.stringify(lawful[index])) throw new Error(`${code} left its marks in a case that has no place for it`)
    return null
  }
  return { lawful, plant }
}
