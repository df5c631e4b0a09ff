import type { CommandContext, Fields } from '../../platform/command.ts'
import { hyphenated } from '../../platform/record-change.ts'

interface Recorded { id: string, agencyId: string, divisionCode: string }

export type RecordKind = 'inspection-target' | 'inspector' | 'inspection-plan' | 'inspection-task' | 'inspection-check' | 'inspection-partner-result'

const technical = new Set(['id', 'version', 'createdAt', 'updatedAt', 'provinceCode', 'cityCode', 'countyCode'])

/** One change of one record, for the audit. */
export function recordChange<Row extends Recorded>(context: Pick<CommandContext, 'record'>, kind: RecordKind, act: string, before: Row | null, after: Row): void {
  context.record({
    act: `${kind}.${hyphenated(act)}`, target: { kind, id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

// A list of people is told by its digest, which stands beside it.
function visible(row: Recorded): Fields {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !technical.has(name) && name !== 'people'))
}
