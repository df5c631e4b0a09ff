import type { CommandContext } from '../../../platform/command.ts'
import type { FileRow } from './store.ts'

export function recordSpotCheckFile(context: CommandContext, act: string, before: FileRow, after: FileRow): void {
  context.record({
    act, target: { kind: 'spot-check-file', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: visible(before), after: visible(after),
  })
}

function visible({ reviewerId, reviewedOn }: FileRow): { reviewerId: string | null, reviewedOn: string | null } {
  return { reviewerId, reviewedOn }
}
