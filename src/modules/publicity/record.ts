import type { CommandContext, Fields } from '../../platform/command.ts'
import type { PublicationRow } from './store.ts'

export function recordPublication(context: CommandContext, act: string, before: PublicationRow | null, after: PublicationRow): void {
  context.record({
    act: `publication.${act}`, target: { kind: 'publication', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

const apart: ReadonlySet<string> = new Set(['id', 'agencyId', 'divisionCode', 'provinceCode', 'cityCode', 'countyCode', 'version', 'createdAt', 'updatedAt'])

const visible = (row: PublicationRow): Fields => Object.fromEntries(Object.entries(row).filter(([name]) => !apart.has(name)))
