import type { CommandContext, Fields } from '../../../platform/command.ts'
import type { EntryRow } from './store.ts'

export function recordEntry(context: Pick<CommandContext, 'record'>, act: string, before: EntryRow | null, after: EntryRow): void {
  context.record({
    act: `catalogue-entry.${act}`, target: { kind: 'catalogue-entry', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

const apart: ReadonlySet<string> = new Set(['id', 'agencyId', 'divisionCode', 'provinceCode', 'cityCode', 'countyCode', 'version', 'createdAt', 'updatedAt', 'draftText'])

/** A draft is told by its hash: the text itself is as long as a register. */
const visible = (row: EntryRow): Fields => Object.fromEntries(Object.entries(row).filter(([name]) => !apart.has(name)))
