import { newId } from '../../kernel/ids.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../platform/command.ts'
import { placeOfDivision } from '../../platform/db/columns.ts'
import { violatedConstraint } from '../../platform/db/errors.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { hyphenated } from '../../platform/record-change.ts'
import { findAgency } from '../agencies/index.ts'
import type { LegalAdviserAct } from './machine.ts'
import { legalAdviserMachine } from './machine.ts'
import { legalAdviserProblems } from './problems.ts'
import { requireFree, requireTerm } from './rules.ts'
import type { AdviceBody, AdviserBody, ConflictBody, ConflictEndingBody, EndingBody, RenewalBody } from './schema.ts'
import type { AdviserOpinionRow, AdviserRow, ReviewedSubject } from './store.ts'
import { findReview, holdAdvisers, insertAdviser, insertAdviserOpinions, lockAdviser, updateAdvisers } from './store.ts'

const { raise } = legalAdviserProblems

/** An act on one adviser: what of the entry changes. */
export interface AdviserCommand<Body> { act: LegalAdviserAct, decide: (row: AdviserRow, body: Body, context: CommandContext) => Partial<AdviserRow> }

/** 聘任 */
export async function engageAdviser(context: CommandContext, body: AdviserBody): Promise<AdviserRow> {
  const { tx, actor, now } = context
  const { id = newId(now), agencyId = actor.agencyId, speciality = null, ...given } = body
  requireTerm(given.engagedFrom, given.engagedTo)
  const agency = agencyId === null ? null : await findAgency(tx, actor.scope, agencyId)
  if (agency === null) throw httpProblems.raise['not-found']()
  const row: AdviserRow = {
    ...given, id, agencyId: agency.id, ...placeOfDivision(agency.divisionCode), speciality, status: legalAdviserMachine.initial, endedOn: null, endReason: null, conflicts: [],
    version: 1, createdAt: now, updatedAt: now,
  }
  await insertAdviser(tx, [row])
  recordAdviser(context, 'engage', null, row)
  return row
}

export async function actOnAdviser<Body>(context: CommandContext, { act, decide }: AdviserCommand<Body>, { id, version }: { id: string, version: number }, body: Body): Promise<AdviserRow> {
  const before = await lockAdviser(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(legalAdviserMachine, before.status, act)
  const after = { ...before, status, ...decide(before, body, context), version: before.version + 1, updatedAt: context.now }
  await updateAdvisers(context.tx, [after])
  recordAdviser(context, hyphenated(act), before, after)
  return after
}

/** 续聘 */
export const renew: AdviserCommand<RenewalBody> = {
  act: 'renew',
  decide: (row, { engagedFrom, engagedTo }) => {
    requireTerm(engagedFrom, engagedTo, row.engagedFrom)
    return { engagedFrom, engagedTo, endedOn: null, endReason: null }
  },
}

/** 解聘 */
export const end: AdviserCommand<EndingBody> = {
  act: 'end',
  decide: (row, { endedOn, reason }, { today }) => {
    const on = endedOn ?? today
    requireTerm(row.engagedFrom, on)
    return { endedOn: on, endReason: reason }
  },
}

/** 申报利益冲突 */
export const declareConflict: AdviserCommand<ConflictBody> = {
  act: 'declareConflict',
  decide: (row, { kind, reason, subject, agencyId = null }, { now, today }) => ({
    conflicts: [...row.conflicts, { id: newId(now), kind, subjectKind: subject?.kind ?? null, subjectId: subject?.id ?? null, agencyId, reason, declaredOn: today, endedOn: null }],
  }),
}

/** 利益冲突消除 */
export const endConflict: AdviserCommand<ConflictEndingBody> = {
  act: 'endConflict',
  decide: (row, { conflictId }, { today }) => {
    if (!row.conflicts.some(({ id, endedOn }) => id === conflictId && endedOn === null)) throw raise['conflict-unknown']()
    return { conflicts: row.conflicts.map((conflict) => conflict.id === conflictId ? { ...conflict, endedOn: today } : conflict) }
  },
}

/** 登记法律意见: against a round of review the caller may see, by an adviser who is free to give it. */
export async function advise(context: CommandContext, id: string, { legalityReviewId, stance, opinion, givenOn }: AdviceBody): Promise<AdviserOpinionRow> {
  const { tx, actor, today } = context
  const adviser = (await holdAdvisers(tx, actor.scope, [id])).get(id)
  const review = await findReview(tx, actor.scope, legalityReviewId)
  if (adviser === undefined || review === null) throw httpProblems.raise['not-found']()
  nextState(legalAdviserMachine, adviser.status, 'advise')
  const on = givenOn ?? today
  if (on > today) throw raise['date-in-future']()
  return storeOpinion(context, adviser, review, { stance, opinion, givenOn: on })
}

/** 合法性审查意见中列名的法律顾问: each is on the roster and free, and the opinion is counted. */
export async function countCounsels(
  context: CommandContext,
  issued: readonly { reviewId: string, subjectKind: ReviewedSubject['subjectKind'], subjectId: string, agencyId: string, divisionCode: string, issuedOn: string, counsels: readonly { adviserId: string | null, text: string }[] }[],
): Promise<void> {
  const named = issued.flatMap((review) => review.counsels.flatMap(({ adviserId, text }) => adviserId === null ? [] : [{ review, adviserId, text }]))
  if (named.length === 0) return
  const advisers = await holdAdvisers(context.tx, context.actor.scope, [...new Set(named.map(({ adviserId }) => adviserId))])
  for (const { review, adviserId, text } of named) {
    const adviser = advisers.get(adviserId)
    if (adviser === undefined) throw raise['adviser-unknown']()
    await storeOpinion(context, adviser, { ...review, id: review.reviewId }, { stance: null, opinion: text, givenOn: review.issuedOn })
  }
}

async function storeOpinion(
  context: CommandContext, adviser: AdviserRow, review: ReviewedSubject, given: Pick<AdviserOpinionRow, 'stance' | 'opinion' | 'givenOn'>,
): Promise<AdviserOpinionRow> {
  requireFree(adviser, review, given.givenOn)
  const row: AdviserOpinionRow = {
    id: newId(context.now), adviserId: adviser.id, adviserName: adviser.name, reviewId: review.id, subjectKind: review.subjectKind, subjectId: review.subjectId, agencyId: review.agencyId,
    ...placeOfDivision(review.divisionCode), ...given, createdAt: context.now,
  }
  await insertAdviserOpinions(context.tx, [row])
    .catch((error: unknown) => { throw violatedConstraint(error) === 'adviser_opinions_once' ? raise['already-given']() : error })
  const { adviserId, adviserName, reviewId, subjectKind, subjectId, stance, opinion, givenOn } = row
  context.record({
    act: 'adviser-opinion.give', target: { kind: 'adviser-opinion', id: row.id }, agencyId: row.agencyId, divisionCode: row.divisionCode, before: null,
    after: { adviserId, adviserName, reviewId, subjectKind, subjectId, stance, opinion, givenOn },
  })
  return row
}

function recordAdviser(context: CommandContext, act: string, before: AdviserRow | null, after: AdviserRow): void {
  context.record({
    act: `legal-adviser.${act}`, target: { kind: 'legal-adviser', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

const visible = ({ name, kind, organisation, speciality, engagedFrom, engagedTo, status, endedOn, endReason, conflicts }: AdviserRow): Fields =>
  ({ name, kind, organisation, speciality, engagedFrom, engagedTo, status, endedOn, endReason, conflicts })
