import type { CommandContext, Fields } from '../../../platform/command.ts'
import { placeColumns, without } from '../without.ts'
import type { ApplicationRow } from './store.ts'

export function recordApplication(context: CommandContext, act: string, before: ApplicationRow | null, after: ApplicationRow): void {
  context.record({
    act, target: { kind: 'certificate-application', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: ApplicationRow): Fields {
  return without(row, ['id', 'agencyId', 'divisionCode', ...placeColumns, 'version', 'createdAt', 'updatedAt'])
}
