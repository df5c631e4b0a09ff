import type { LocalDate } from '../../kernel/local-date.ts'
import type { CommandContext, Fields } from '../../platform/command.ts'
import type { LegalityReviewRow } from './store.ts'
import type { CourseEntry } from './table.ts'

/** An entry of the course of a round, in the name of who acts. */
export function courseEntry({ actor }: CommandContext, act: CourseEntry['act'], on: LocalDate, text: string | null): CourseEntry {
  return { act, on, accountId: actor.accountId, accountName: actor.name, officerId: actor.officerId, text }
}

export function recordLegalityReview(context: Pick<CommandContext, 'record'>, act: string, before: LegalityReviewRow | null, after: LegalityReviewRow): void {
  context.record({
    act: `legality-review.${act}`, target: { kind: 'legality-review', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

const apart: ReadonlySet<string> = new Set(['id', 'agencyId', 'divisionCode', 'provinceCode', 'cityCode', 'countyCode', 'version', 'createdAt', 'updatedAt'])

const visible = (row: LegalityReviewRow): Fields => Object.fromEntries(Object.entries(row).filter(([name]) => !apart.has(name)))
