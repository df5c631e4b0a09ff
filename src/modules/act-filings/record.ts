import type { CommandContext, Fields } from '../../platform/command.ts'
import type { ActFilingRow } from './store.ts'

export function recordActFiling(context: Pick<CommandContext, 'record'>, act: string, before: ActFilingRow | null, after: ActFilingRow): void {
  context.record({
    act: `act-filing.${act}`, target: { kind: 'act-filing', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

const apart: ReadonlySet<string> = new Set(['id', 'agencyId', 'divisionCode', 'provinceCode', 'cityCode', 'countyCode', 'version', 'createdAt', 'updatedAt'])

const visible = (row: ActFilingRow): Fields => Object.fromEntries(Object.entries(row).filter(([name]) => !apart.has(name)))
