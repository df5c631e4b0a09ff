import type { LocalDate } from '../../kernel/local-date.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { CommandContext } from '../../platform/command.ts'
import type { Change } from '../../platform/db/columns.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { officersById } from '../personnel/index.ts'
import { calendarOf } from '../reference/index.ts'
import { submissionMaterials } from './codes.ts'
import { legalityDeadlineRules } from './deadlines.ts'
import { legalityOpinionIssued } from './events.ts'
import type { LegalityReviewAct } from './machine.ts'
import { legalityReviewMachine } from './machine.ts'
import { handIn } from './materials.ts'
import { legalityProblems } from './problems.ts'
import { courseEntry, recordLegalityReview } from './record.ts'
import { requireAnswers, requireApart, requireAssigned, requireConclusion, requireDay, requireInPost, requireMaterials, requireTemplate, requireTime } from './rules.ts'
import type { AnswerBody, AssignmentBody, OpinionBody, ReturnBody, SupplementBody } from './schema.ts'
import type { LegalityReviewRow, NewLegalityReview } from './store.ts'
import { lockLegalityReview, takeOpinionSerial, updateLegalityReview } from './store.ts'
import { daysOf } from './subjects.ts'

type Body = { on?: LocalDate | undefined } | undefined

/** An act on a round: what of it changes, what is said about it, and what follows. */
export interface ReviewCommand<Given extends Body> {
  act: LegalityReviewAct
  decide: (row: LegalityReviewRow, body: Given, context: CommandContext, on: LocalDate) => Change<NewLegalityReview> | Promise<Change<NewLegalityReview>>
  said?: (body: Given) => string | null
  after?: (row: LegalityReviewRow, context: CommandContext) => void
}

/**
 * Carries out an act on a round: locked within the caller's scope, its version, its state, its day, then its own rules; one audit entry.
 * @throws http.not-found (404), http.version-stale (412), state.act-not-available (409), legality-desk.date-before, date-in-future (422) and those of the act
 */
export async function actOnReview<Given extends Body>(
  context: CommandContext, { act, decide, said, after }: ReviewCommand<Given>, { id, version }: { id: string, version: number }, body: Given,
): Promise<LegalityReviewRow> {
  const { tx, actor, now, today } = context
  const before = await lockLegalityReview(tx, actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(legalityReviewMachine, before.status, act)
  const on = body?.on ?? today
  requireDay(on, before.course.at(-1)?.on ?? before.submittedOn, today)
  const changed = await decide(before, body, context, on)
  const row = await updateLegalityReview(tx, id, { ...changed, status, course: [...before.course, courseEntry(context, act, on, said?.(body) ?? null)] }, now)
  recordLegalityReview(context, act, before, row)
  after?.(row, context)
  return row
}

const caller = ({ actor: { officerId, accountId } }: CommandContext) => ({ officerId, accountId })

/** 退回补充材料：期限自此停止计算 */
export const returnForMaterials: ReviewCommand<ReturnBody> = {
  act: 'return',
  decide: (_row, _body, _context, on) => ({ returnedOn: on }),
  said: ({ missing, reason }) => `需要补充：${missing.map((kind) => submissionMaterials[kind].zh).join('、')}。${reason}`,
}

/** 补充材料 */
export const supplement: ReviewCommand<SupplementBody> = {
  act: 'supplement',
  decide: (row, { materials }, context) => handIn(context, row.materials, materials),
  said: ({ text }) => text ?? null,
}

/** 受理：材料齐全的，自此计算审查时间；受理后退回的，自退回至再次受理的日子不计入 */
export const accept: ReviewCommand<{ on?: LocalDate | undefined } | undefined> = {
  act: 'accept',
  decide: async (row, _body, context, on) => {
    requireApart(caller(context), row)
    requireMaterials(row.materials.map(({ kind }) => kind), requireTemplate(row.subjectKind, row.divisionCode, row.submittedOn))
    const stopped = row.acceptedOn === null || row.returnedOn === null ? [] : [{ from: row.returnedOn, to: on }]
    return { ...daysOf(await calendarOf(context, row.divisionCode), row, row.acceptedOn ?? on, [...row.suspensions, ...stopped]), returnedOn: null }
  },
}

/** 分派、改派审查人员 */
export const assign: ReviewCommand<AssignmentBody> = {
  act: 'assign',
  decide: async (row, { officerId }, { tx }) => {
    requireInPost((await officersById(tx, [officerId])).get(officerId))
    requireApart({ officerId, accountId: null }, row)
    return { reviewerId: officerId }
  },
  said: ({ reason }) => reason ?? null,
}

/** 出具合法性审查意见，由审查人员署名并编号 */
export const issue: ReviewCommand<OpinionBody> = {
  act: 'issue',
  decide: async (row, { conclusion, opinion, heads, counsels, risk = null, signer }, context, on) => {
    const { actor, tx } = context
    requireAssigned(row.reviewerId, actor.officerId)
    requireApart(caller(context), row)
    if (actor.agencyId === null) throw legalityProblems.raise['body-missing']()
    const template = requireTemplate(row.subjectKind, row.divisionCode, row.submittedOn)
    const examined = heads.map(({ text = null, ...head }) => ({ ...head, text }))
    requireConclusion({ conclusion, heads: examined, risk, counsels: counsels.length }, template)
    const code = template.minimum?.rule
    requireTime(on, row.earliestOn, legalityDeadlineRules.find((rule) => rule.code === code)?.legalBasis ?? [])
    const year = on.slice(0, 4)
    return {
      conclusion, opinion, heads: examined, counsels: counsels.map(({ adviserId = null, ...counsel }) => ({ ...counsel, adviserId })), risk, signer, bodyId: actor.agencyId,
      opinionNumber: `合审〔${year}〕${await takeOpinionSerial(tx, actor.agencyId, Number(year))}号`, issuedOn: on,
    }
  },
  said: ({ opinion }) => opinion,
  after: ({ id, subjectKind, subjectId, agencyId, divisionCode, round, conclusion, issuedOn, counsels }, context) => {
    if (conclusion === null || issuedOn === null) throw new Error('an issued opinion has no conclusion')
    context.emit(legalityOpinionIssued({ reviewId: id, subjectKind, subjectId, agencyId, divisionCode, round, conclusion, issuedOn, counsels }))
  },
}

/** 反馈采纳情况 */
export const answer: ReviewCommand<AnswerBody> = {
  act: 'answer',
  decide: (row, { answers }, _context, on) => {
    requireAnswers(row.heads, answers)
    return { answers, answeredOn: on }
  },
}

/** 撤回送审 */
export const withdraw: ReviewCommand<{ reason: string, on?: LocalDate | undefined }> = {
  act: 'withdraw', decide: () => ({ returnedOn: null }), said: ({ reason }) => reason,
}
