import type { CommandContext, Fields } from '../../platform/command.ts'
import type { LegalReviewRow } from './store.ts'
import type { CourseEntry } from './table.ts'

/** An entry of the course of a round, in the name of who acts. */
export function courseEntry({ actor, today }: CommandContext, act: CourseEntry['act'], given: Partial<Pick<CourseEntry, 'text' | 'reviewerId' | 'official'>> = {}): CourseEntry {
  const { text = null, reviewerId = null, official = null } = given
  return { act, on: today, accountId: actor.accountId, accountName: actor.name, officerId: actor.officerId, text, reviewerId, official }
}

export function recordReview(context: Pick<CommandContext, 'record'>, act: string, before: LegalReviewRow | null, after: LegalReviewRow): void {
  context.record({
    act, target: { kind: 'legal-review', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: LegalReviewRow): Fields {
  return {
    caseId: row.caseId, round: row.round, materials: row.materials, materialKinds: row.materialKinds, responses: row.responses, submittedOn: row.submittedOn,
    dueOn: row.dueOn, provisional: row.provisional, calendarVersion: row.calendarVersion, ruleCode: row.ruleCode, legalBasis: row.legalBasis, status: row.status,
    reviewerId: row.reviewerId, pooled: row.pooled, assignedOn: row.assignedOn, suspendedOn: row.suspendedOn, suspensions: row.suspensions,
    extension: row.extension, text: row.opinion, localOpinion: row.localOpinion, issues: row.issues, concludedOn: row.concludedOn, course: row.course,
  }
}
