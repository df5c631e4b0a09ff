import type { Calendar } from '../../kernel/calendar.ts'
import { dueOn, ruleInForce } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { newId } from '../../kernel/ids.ts'
import type { ProblemError } from '../../kernel/problem.ts'
import type { CommandContext } from '../../platform/command.ts'
import type { Database } from '../../platform/db/client.ts'
import type { SubjectKind } from './codes.ts'
import type { LegalityDeadline } from './deadlines.ts'
import { legalityDeadlineRules } from './deadlines.ts'
import { legalityReviewMachine } from './machine.ts'
import { handIn } from './materials.ts'
import { courseEntry, recordLegalityReview } from './record.ts'
import { isExcused, nextRound, refusalOf, requireDay, requireTemplate } from './rules.ts'
import type { SubmissionBody } from './schema.ts'
import type { LegalityReviewRow } from './store.ts'
import { insertLegalityReview, roundsOf } from './store.ts'

/** What is reviewed: a record of this or a later module, by its kind and id, with the unit that answers for it. */
export interface Subject { kind: SubjectKind, id: string, title: string, agencyId: string, divisionCode: string }

/**
 * 送请合法性审查: opens a round for a subject. The caller holds the subject's lock, so that no two are opened at once.
 * @throws legality-desk.no-template, changes-missing, date-in-future, files.unknown (422), round-open (409)
 */
export async function submitToDesk(context: CommandContext, subject: Subject, body: SubmissionBody): Promise<LegalityReviewRow> {
  const { tx, now, today, actor } = context
  const { kind, id: subjectId, title, agencyId, divisionCode } = subject
  const { materials, drafterIds, changes, urgency, submittedOn = today } = body
  requireDay(submittedOn, '', today)
  requireTemplate(kind, divisionCode, submittedOn)
  const rounds = await roundsOf(tx, subject)
  const row = await insertLegalityReview(tx, {
    id: body.id ?? newId(now), subjectKind: kind, subjectId, title, agencyId, divisionCode, round: nextRound(rounds, changes), ...await handIn(context, [], materials), changes: changes ?? null,
    urgency: urgency ?? null, drafterIds, submittedOn, submittedBy: actor.accountId, suspensions: [], status: legalityReviewMachine.initial, heads: [], counsels: [], answers: [],
    course: [courseEntry(context, 'submit', submittedOn, changes ?? null)], createdAt: now, updatedAt: now,
  })
  recordLegalityReview(context, 'submit', null, row)
  return row
}

/** The last round of a subject that was not withdrawn, null where there is none. */
export async function latestOpinion(db: Database, subject: Pick<Subject, 'kind' | 'id'>): Promise<LegalityReviewRow | null> {
  return (await roundsOf(db, subject)).find(({ status }) => status !== 'WITHDRAWN') ?? null
}

/** The last round of a subject, and why nothing may go on under it; for whoever shows both. */
export async function standingOf(db: Database, subject: Pick<Subject, 'kind' | 'id' | 'divisionCode'>, on: LocalDate): Promise<{ opinion: LegalityReviewRow | null, refusal: ProblemError | null }> {
  const opinion = await latestOpinion(db, subject)
  return { opinion, refusal: refusalOf(opinion, requireTemplate(subject.kind, subject.divisionCode, opinion?.submittedOn ?? on)) }
}

/**
 * 未经合法性审查不得上会: the opinion under which a subject may go to the meeting or be signed on a day.
 * @throws legality-desk.not-reviewed, review-pending, opinion-illegal, opinion-unanswered, opinion-not-adopted (422) with the article of the kind of subject,
 *   date-before (422) on a day before it was given or answered
 */
export async function requireAllowingOpinion({ tx }: CommandContext, subject: Pick<Subject, 'kind' | 'id' | 'divisionCode'>, on: LocalDate): Promise<LegalityReviewRow> {
  const { opinion, refusal } = await standingOf(tx, subject, on)
  if (opinion === null || refusal !== null) throw refusal ?? new Error('no opinion was refused or allowed')
  requireDay(on, opinion.answeredOn ?? opinion.issuedOn ?? on, on)
  return opinion
}

/** The problems of `requireAllowingOpinion`, for the routes of whoever asks. */
export const opinionProblems = [
  'legality-desk.not-reviewed', 'legality-desk.review-pending', 'legality-desk.opinion-illegal', 'legality-desk.opinion-unanswered', 'legality-desk.opinion-not-adopted',
  'legality-desk.date-before', 'legality-desk.no-template',
] as const

/** The problems of `submitToDesk`. */
export const submissionProblems = ['legality-desk.no-template', 'legality-desk.changes-missing', 'legality-desk.date-in-future', 'legality-desk.round-open', 'files.unknown'] as const

/** The days a round is to keep: counted from its acceptance, without those on which materials were being supplemented. */
export function daysOf(calendar: Calendar, row: LegalityReviewRow, acceptedOn: LocalDate, suspensions: LegalityReviewRow['suspensions']) {
  const { minimum, maximum } = requireTemplate(row.subjectKind, row.divisionCode, row.submittedOn)
  const end = (limit: { rule: LegalityDeadline, excuses: Parameters<typeof isExcused>[0]['excuses'] } | null) => limit === null || isExcused(limit, row.urgency) ? null
    : dueOn(calendar, ruleInForce(legalityDeadlineRules, limit.rule, { on: acceptedOn, division: row.divisionCode, field: null }), acceptedOn, suspensions)
  const [least, most] = [end(minimum), end(maximum)]
  return {
    acceptedOn, suspensions, earliestOn: least?.dueOn ?? null, dueOn: most?.dueOn ?? null, provisional: (most ?? least)?.provisional ?? false,
    calendarVersion: (most ?? least)?.calendarVersion ?? null,
  }
}
