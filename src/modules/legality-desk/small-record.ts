import type { CommandContext, Fields } from '../../platform/command.ts'

interface Placed { id: string, agencyId: string, divisionCode: string }

const apart: ReadonlySet<string> = new Set(['id', 'agencyId', 'divisionCode', 'provinceCode', 'cityCode', 'countyCode', 'version', 'createdAt', 'updatedAt'])
const visible = (row: object): Fields => Object.fromEntries(Object.entries(row).filter(([name]) => !apart.has(name)))

/** The audit entry of an act on a topic or a contract, with all its values. */
export function recordSmall(context: CommandContext, kind: string, act: string, before: Placed | null, after: Placed): void {
  context.record({
    act: `${kind}.${act}`, target: { kind, id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode, before: before === null ? null : visible(before), after: visible(after),
  })
}
