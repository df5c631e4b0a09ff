import type { CommandContext } from '../../platform/command.ts'
import { changeOf, visible } from '../../platform/record-change.ts'
import type { ReportRow } from './store.ts'

export function recordReport(context: CommandContext, act: string, before: ReportRow | null, after: ReportRow): void {
  context.record(changeOf('statistics-report', act, before, after, (row) => visible(row, 'content', 'computedAt', 'publishedAt')))
}
