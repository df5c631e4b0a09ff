import type { LocalDate } from '../../kernel/local-date.ts'
import type { CommandContext } from '../../platform/command.ts'
import { changeOf } from '../../platform/record-change.ts'
import type { LegalityReviewRow } from './store.ts'
import type { CourseEntry } from './table.ts'

/** An entry of the course of a round, in the name of who acts. */
export function courseEntry({ actor }: CommandContext, act: CourseEntry['act'], on: LocalDate, text: string | null): CourseEntry {
  return { act, on, accountId: actor.accountId, accountName: actor.name, officerId: actor.officerId, text }
}

export function recordLegalityReview(context: Pick<CommandContext, 'record'>, act: string, before: LegalityReviewRow | null, after: LegalityReviewRow): void {
  context.record(changeOf('legality-review', act, before, after))
}
