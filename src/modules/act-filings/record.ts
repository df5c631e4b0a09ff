import type { CommandContext } from '../../platform/command.ts'
import { changeOf } from '../../platform/record-change.ts'
import type { ActFilingRow } from './store.ts'

export function recordActFiling(context: Pick<CommandContext, 'record'>, act: string, before: ActFilingRow | null, after: ActFilingRow): void {
  context.record(changeOf('act-filing', act, before, after))
}
