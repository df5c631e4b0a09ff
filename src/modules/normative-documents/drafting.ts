import type { CommandContext } from '../../platform/command.ts'
import { newId } from '../../kernel/ids.ts'
import { nextState } from '../../kernel/state-machine.ts'
import { placeOfDivision } from '../../platform/db/columns.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import type { LegalityReviewRow, Subject } from '../legality-desk/index.ts'
import { submitToDesk } from '../legality-desk/index.ts'
import { requireChecklist } from './checklist/rules.ts'
import type { DocumentCommand } from './commands.ts'
import { changed, lockDocument } from './commands.ts'
import { normativeDocumentMachine } from './machine.ts'
import { listingsOf } from './makers/store.ts'
import { normativeDocumentProblems } from './problems.ts'
import { documentEntry } from './record.ts'
import { deadlineOf, isProvisional, leastOpenUntil, requireCommentPeriod, requireDay, requireMaker, requireReadyForReview } from './rules.ts'
import type { AbandonmentBody, AssessmentBody, CheckBody, CommentClosingBody, DocumentBody, EditBody, ResumptionBody, SolicitationBody } from './schema.ts'
import type { DocumentRow } from './store.ts'
import { bodiesOf, insertDocuments, lockDocuments, updateDocuments } from './store.ts'
import type { DocumentMaterial, Solicitation } from './table.ts'

export const subjectOf = ({ id, title, agencyId, divisionCode }: DocumentRow): Subject => ({ kind: 'NORMATIVE_DOCUMENT', id, title, agencyId, divisionCode })

export const nothingYet = {
  exemption: null, exemptionReason: null, materials: [], assessments: [], solicitations: [], opinions: [], reviewRounds: 0, checklist: [], checkedBy: null, reviewedOn: null,
  opinion: null, reviewId: null, discussion: null, signedOn: null, signer: null, registeredOn: null, registrarId: null, registrationNumber: null, documentNumber: null,
  publishDueOn: null, publishCalendarVersion: null, publishedOn: null, publishedIn: null, effectiveOn: null, earlyEffectReason: null, validTo: null, evaluateFrom: null, interpretation: null,
  interpretedOn: null, relation: null, formerId: null, successorId: null, evaluations: [], extensions: [], endedOn: null, endNote: null, archivedOn: null, version: 1,
} satisfies Partial<DocumentRow>

/**
 * 起草: only what the positive list lets make.
 * @throws normative-documents.maker-excluded, maker-unlisted, former-unfit (422)
 */
export async function draftDocument(context: CommandContext, body: DocumentBody): Promise<DocumentRow> {
  const { tx, actor, now } = context
  const { id = newId(now), agencyId = actor.agencyId, exemption = null, exemptionReason = null, relation = null, formerId = null, ...draft } = body
  const maker = agencyId === null ? undefined : (await bodiesOf(tx, actor.scope, [agencyId])).get(agencyId)
  if (maker === undefined) throw httpProblems.raise['not-found']()
  requireMaker(await listingsOf(tx, maker.id))
  if (formerId !== null) {
    const former = (await lockDocuments(tx, actor.scope, [formerId])).get(formerId)
    if (former?.agencyId !== maker.id || former.status !== 'PUBLISHED') throw normativeDocumentProblems.raise['former-unfit']()
  }
  const row: DocumentRow = {
    ...nothingYet, ...draft, provisional: isProvisional(draft), id, agencyId: maker.id, ...placeOfDivision(maker.divisionCode), ofGovernment: maker.kind === 'GOVERNMENT', exemption, exemptionReason, relation, formerId,
    status: normativeDocumentMachine.initial, createdAt: now, updatedAt: now,
  }
  await insertDocuments(tx, [row])
  context.record(documentEntry('draft', null, row))
  return row
}

/** The file of a document with more in it. */
export const withMaterials = (row: Pick<DocumentRow, 'materials'>, more: readonly DocumentMaterial[] = []): { materials: DocumentMaterial[] } => ({ materials: [...row.materials, ...more] })

/** 修改草案信息 */
export const edit: DocumentCommand<EditBody> = {
  act: 'edit',
  decide: (row, { materials, exemption = null, exemptionReason = null, ...draft }) => ({ ...draft, provisional: isProvisional(draft), exemption, exemptionReason, ...withMaterials(row, materials) }),
}

/** 评估论证、公平竞争审查、起草单位审核 */
export const assess: DocumentCommand<AssessmentBody> = {
  act: 'assess',
  decide: (row, { materials, ...assessment }, { today }) => {
    requireDay(assessment.on, null, today)
    return { assessments: [...row.assessments, assessment], ...withMaterials(row, materials) }
  },
}

/** 征求意见: each way with the least period the place asks for. */
export const solicit: DocumentCommand<SolicitationBody> = {
  act: 'solicit',
  decide: (row, { solicitations }, { today }) => {
    const opened = solicitations.map(({ shorterReason = null, ...given }): Solicitation => {
      requireDay(given.openedOn, null, today)
      const rule = given.kind === 'PUBLIC' ? deadlineOf(row.concernsBusiness ? 'NDOC-COMMENT-BUSINESS' : 'NDOC-COMMENT', given.openedOn, row.divisionCode) : undefined
      const leastUntil = rule === undefined ? null : leastOpenUntil(rule, given.openedOn)
      requireCommentPeriod({ leastUntil, shorterReason, legalBasis: rule?.legalBasis ?? [] }, given.closesOn)
      return { ...given, leastUntil, legalBasis: rule?.legalBasis ?? [], shorterReason, closedOn: null }
    })
    return { solicitations: [...row.solicitations, ...opened] }
  },
}

/** 汇总意见: what was opened ends, and every opinion has its answer. */
export const closeComments: DocumentCommand<CommentClosingBody> = {
  act: 'closeComments',
  decide: (row, { closedOn, opinions, materials }, { today }) => {
    const on = closedOn ?? today
    const solicitations = row.solicitations.map((solicitation) => {
      if (solicitation.closedOn !== null) return solicitation
      requireDay(on, solicitation.openedOn, today)
      requireCommentPeriod(solicitation, on)
      return { ...solicitation, closedOn: on }
    })
    return { solicitations, opinions: [...row.opinions, ...opinions], ...withMaterials(row, materials) }
  },
}

/** What is sent to the desk belongs to the file of the document. */
const filed: Readonly<Record<string, DocumentMaterial['kind']>> = { DRAFT: 'DRAFT', EXPLANATION: 'EXPLANATION', BASIS: 'BASIS', CONSULTATION: 'OPINIONS', OWN_REVIEW: 'OWN_OPINION' }

/** 送合法性审核: opens a round at the desk. */
export async function submitDocument(context: CommandContext, id: string, body: Parameters<typeof submitToDesk>[2]): Promise<LegalityReviewRow> {
  const before = await lockDocument(context, id)
  const status = nextState(normativeDocumentMachine, before.status, 'submit')
  requireReadyForReview(before)
  const review = await submitToDesk(context, subjectOf(before), body)
  const materials = body.materials.map(({ kind, title }): DocumentMaterial => ({ kind: filed[kind] ?? 'OTHER', name: title }))
  const after = changed(context, before, {
    status, reviewRounds: review.round, reviewId: review.id, checklist: [], checkedBy: null, opinion: null, reviewedOn: null, endNote: null, ...withMaterials(before, materials),
  })
  await updateDocuments(context.tx, [after])
  context.record(documentEntry('submit', before, after))
  return review
}

/** 逐项审查 */
export const check: DocumentCommand<CheckBody> = {
  act: 'check',
  decide: (_row, { items }, { actor }) => {
    const checklist = items.map(({ note = null, ...item }) => ({ ...item, note }))
    requireChecklist(checklist)
    return { checklist, checkedBy: actor.accountId }
  },
}

/** 退回起草 */
export const resume: DocumentCommand<ResumptionBody> = { act: 'resume', decide: (_row, { reason }) => ({ endNote: reason, discussion: null }) }

/** 终止制定: a number that was given stays with what became of it. */
export const abandon: DocumentCommand<AbandonmentBody> = { act: 'abandon', decide: (_row, { reason }, { today }) => ({ endNote: reason, endedOn: today }) }

/** 收到审核意见: the desk tells of it; a document taken back meanwhile stays where it is. */
export async function receiveOpinions(
  context: CommandContext, issued: readonly { subjectKind: string, subjectId: string, reviewId: string, conclusion: NonNullable<DocumentRow['opinion']>, issuedOn: string }[],
): Promise<void> {
  const ours = new Map(issued.flatMap((opinion) => opinion.subjectKind === 'NORMATIVE_DOCUMENT' ? [[opinion.subjectId, opinion]] : []))
  if (ours.size === 0) return
  const rows = await lockDocuments(context.tx, { kind: 'NATION' }, [...ours.keys()])
  const done: DocumentRow[] = []
  for (const before of rows.values()) {
    const opinion = ours.get(before.id)
    if (before.status !== 'UNDER_REVIEW' || opinion === undefined) continue
    const after = changed(context, before, { status: nextState(normativeDocumentMachine, before.status, 'receiveOpinion'), opinion: opinion.conclusion, reviewedOn: opinion.issuedOn, reviewId: opinion.reviewId })
    context.record(documentEntry('receive-opinion', before, after))
    done.push(after)
  }
  await updateDocuments(context.tx, done)
}
