import type { LocalDate } from '../../../kernel/local-date.ts'
import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { computeScore } from '../scoring/rules.ts'
import type { StandardRow } from '../scoring/store.ts'
import { reviewFileMachine, reviewRoundMachine, scoreSheetMachine } from './machine.ts'
import type { ReviewFileView, RoundSummaryRow, RoundView, SheetView } from './queries.ts'
import { digestOfSheet, signatureOf } from './rules.ts'
import type { OrderRecord, ReviewFileRecord, ReviewFileSummary, RoundRecord, SheetRecord, SheetSummary } from './schema.ts'
import type { OrderRow } from './store.ts'
import { isTold } from './told.ts'

type Caller = Pick<Actor, 'permissions' | 'agencyId' | 'officerId'>
type Standard = Pick<StandardRow, 'content' | 'contentDigest'>

/** Before the feedback the people of the reviewed agencies see neither the groups nor what was written of the results; they organise nothing. */
export function presentRound(row: RoundSummaryRow, { permissions }: Pick<Actor, 'permissions'>): RoundRecord {
  const told = isTold(row.reviewed, row.status)
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, spotCheckId: row.spotCheckId, title: row.title, standardId: row.standardId,
    thirdReviewerAbove: row.thirdReviewerAbove, doubleShare: row.doubleShare, groups: told ? structuredClone(row.groups) as RoundRecord['groups'] : [],
    groupChanges: told ? row.groupChanges : [], status: row.status, reportNote: told ? row.reportNote : null, reportedOn: row.reportedOn,
    auditOpinion: told ? row.auditOpinion : null, auditedOn: row.auditedOn, feedbackOn: row.feedbackOn,
    objectionDueOn: row.objectionDueOn, ruleCode: row.ruleCode, provisional: row.provisional, calendarVersion: row.calendarVersion, finalisedOn: row.finalisedOn,
    notifiedOn: row.notifiedOn, documentNumber: row.documentNumber, closedOn: row.closedOn, assignmentDigest: row.assignmentDigest,
    availableActs: permissions.has('review-round:organise') && !row.reviewed ? actsFrom(reviewRoundMachine, row.status) : [], version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export const presentRoundDetail = ({ round, reviewed }: RoundView, actor: Pick<Actor, 'permissions'>): RoundRecord =>
  presentRound({ ...round, assignmentDigest: round.assignment?.recordDigest ?? null, reviewed }, actor)

/** The reviewed agencies learn reviewers and results with the feedback, everybody else the result once the group has agreed. */
export function presentFile(view: ReviewFileView, caller: Caller): ReviewFileSummary {
  const { file, roundStatus, agencyName } = view
  const open = isTold(view.reviewed, roundStatus)
  return {
    id: file.id, roundId: file.roundId, roundStatus, agencyId: file.agencyId, agencyName, divisionCode: file.divisionCode, subjectKind: file.subjectKind, caseId: file.caseId,
    spotCheckFileId: file.spotCheckFileId, title: file.title, number: file.number, reference: file.reference, templateCode: file.templateCode,
    groupName: open ? file.groupName : null, leaderId: open ? file.leaderId : null, reviewerIds: open ? file.reviewerIds : [], status: file.status,
    score: open ? file.score : null, grade: open ? file.grade : null, vetoed: open ? file.vetoed : null, objectedOn: file.objectedOn,
    reReviewDueOn: file.reReviewDueOn, reReviewedOn: file.reReviewedOn, reReviewConclusion: file.reReviewConclusion, availableActs: actsOf(view, caller),
    version: file.version, createdAt: file.createdAt.toISOString(), updatedAt: file.updatedAt.toISOString(),
  }
}

export function presentFileDetail(view: ReviewFileView, caller: Caller, { content }: Standard): ReviewFileRecord {
  const { file } = view
  const open = isTold(view.reviewed, view.roundStatus)
  const lines = open ? file.agreedLines : null
  return {
    ...presentFile(view, caller), lines, findings: open ? file.agreedFindings : null,
    computation: lines === null ? null : computeScore(content, file.templateCode, lines), agreedNote: open ? file.agreedNote : null, agreedOn: file.agreedOn,
    firstScore: open ? file.firstScore : null, objection: file.objection, objectionFileIds: file.objectionFileIds, ruleCode: file.ruleCode,
    provisional: file.provisional, calendarVersion: file.calendarVersion, reReviewReason: file.reReviewReason, reReviewerId: file.reReviewerId,
  }
}

const neededFor = {
  assign: 'review-round:organise', chooseTemplate: 'review-round:organise', addThird: 'review-round:organise', agree: 'review-round:score',
  object: 'review-round:object', reReview: 'review-round:organise',
} as const

function actsOf({ file, roundStatus, reviewed }: ReviewFileView, { permissions, agencyId, officerId }: Caller): ReviewFileSummary['availableActs'] {
  return actsFrom(reviewFileMachine, file.status).filter((act): act is keyof typeof neededFor => act in neededFor).filter((act) => {
    if (!permissions.has(neededFor[act]) || (reviewed && neededFor[act] === 'review-round:organise')) return false
    if (act === 'agree') return officerId !== null && officerId === file.leaderId
    if (act === 'object') return roundStatus === 'FEEDBACK' && agencyId === file.agencyId
    return act !== 'reReview' || roundStatus === 'FEEDBACK'
  })
}

/** Nobody but its reviewer reads a sheet before every sheet of the file is signed. */
const isSealed = ({ sheet, fileStatus }: SheetView, { officerId }: Caller): boolean =>
  sheet.officerId !== officerId && ['SCORING', 'DISPUTED'].includes(fileStatus)

export function presentSheet(view: SheetView, caller: Caller): SheetSummary {
  const { sheet, templateCode } = view
  const sealed = isSealed(view, caller)
  const own = sheet.officerId === caller.officerId && caller.permissions.has('review-round:score')
  return {
    id: sheet.id, roundId: sheet.roundId, reviewFileId: sheet.reviewFileId, agencyId: sheet.agencyId, divisionCode: sheet.divisionCode, officerId: sheet.officerId,
    position: sheet.position, status: sheet.status, templateCode, sealed, score: sealed ? null : sheet.score, grade: sealed ? null : sheet.grade,
    signedAt: sheet.signedAt?.toISOString() ?? null, availableActs: own ? actsFrom(scoreSheetMachine, sheet.status) : [], version: sheet.version,
    createdAt: sheet.createdAt.toISOString(), updatedAt: sheet.updatedAt.toISOString(),
  }
}

export function presentSheetDetail(view: SheetView, caller: Caller, standard: Standard): SheetRecord {
  const { sheet, templateCode } = view
  const summary = presentSheet(view, caller)
  const { sealed } = summary
  const signed = !sealed && sheet.status === 'SIGNED'
  return {
    ...summary, lines: sealed ? null : sheet.lines, findings: sealed ? null : sheet.findings,
    computation: signed ? computeScore(standard.content, templateCode, sheet.lines) : null, digest: sealed ? null : sheet.digest, signedById: sheet.signedById,
    signature: sheet.signature, signatureHolds: signed ? signatureHolds(view, standard) : null,
  }
}

function signatureHolds({ sheet, templateCode }: SheetView, { contentDigest }: Standard): boolean {
  const { reviewFileId, officerId, position, lines, findings, signedById, signedAt } = sheet
  const digest = digestOfSheet({ reviewFileId, officerId, position, templateCode, standardDigest: contentDigest, lines, findings })
  return digest === sheet.digest && signatureOf({ digest, accountId: signedById ?? '', officerId, signedAt: signedAt?.toISOString() ?? '' }) === sheet.signature
}

export function presentOrder(row: OrderRow, today: LocalDate, { permissions }: Pick<Actor, 'permissions'>): OrderRecord {
  const overdue = row.status === 'ISSUED' && row.dueOn < today
  return {
    id: row.id, roundId: row.roundId, agencyId: row.agencyId, divisionCode: row.divisionCode, documentNumber: row.documentNumber, findings: row.findings,
    issuedOn: row.issuedOn, dueOn: row.dueOn, ruleCode: row.ruleCode, provisional: row.provisional, calendarVersion: row.calendarVersion,
    overdue, status: row.status, closedOn: row.closedOn, urgings: row.urgings, availableActs: overdue && permissions.has('review-round:organise') ? ['urge'] : [], version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}
