import type { CommandContext } from '../../../platform/command.ts'
import { changeOf, visible } from '../../../platform/record-change.ts'
import type { EntryRow } from './store.ts'

/** A draft is told by its hash: the text itself is as long as a register. */
export function recordEntry(context: Pick<CommandContext, 'record'>, act: string, before: EntryRow | null, after: EntryRow): void {
  context.record(changeOf('catalogue-entry', act, before, after, (row) => visible(row, 'draftText')))
}
