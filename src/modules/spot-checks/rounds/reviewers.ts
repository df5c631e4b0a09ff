import { buildAssignmentRecord } from '../../../kernel/draw-assignment-record.ts'
import type { Conflict } from '../../../kernel/draw-assignment.ts'
import { DRAW_HASH } from '../../../kernel/draw-stored.ts'
import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { handlerIdsOf } from '../../cases/index.ts'
import { findSpotCheck } from '../plans/queries.ts'
import { requireReviewer } from '../rules.ts'
import { scoringProblems } from '../scoring/problems.ts'
import { standardOf } from '../scoring/queries.ts'
import { reviewFileMachine, reviewRoundMachine, scoreSheetMachine } from './machine.ts'
import { roundProblems } from './problems.ts'
import type { Member } from './queries.ts'
import { handlersOf, membersWithin, pairsOfLastRound, roundOf } from './queries.ts'
import { lockFileForChange, lockRoundForChange, recordFile, recordRound, recordSheet, requireOrganiser } from './record.ts'
import { isFor } from './rules.ts'
import type { ReviewFileRow, RoundRow, SheetRow } from './store.ts'
import { insertSheets, lockFilesOfRound, updateFile, updateFiles, updateRound } from './store.ts'

const { raise } = roundProblems

/**
 * 抽取评查人员: by the draw protocol (docs/draw-protocol.md, section 10) from the seed of the spot check. Nobody is drawn for the own agency,
 * a case they handled or an agency they withdraw from; who reviewed together in the last round is kept apart, unless that is waived.
 */
export async function drawReviewers(context: CommandContext, roundId: string, version: number, { pairsMayRepeat }: { pairsMayRepeat: boolean }): Promise<RoundRow> {
  const { tx, actor, now } = context
  const before = await lockRoundForChange(context, roundId, version)
  nextState(reviewRoundMachine, before.status, 'drawReviewers')
  if (before.assignment !== null) throw raise['drawn-already']()
  const seedDigest = before.spotCheckId === null ? null : (await findSpotCheck(tx, actor.scope, before.spotCheckId))?.seedDigest ?? null
  if (seedDigest === null) throw raise['draw-without-seed']()
  const files = await lockFilesOfRound(tx, roundId)
  const conflicts = await conflictsOf(context, before, files)
  const record = buildAssignmentRecord({
    hash: DRAW_HASH, seedDigest, perItem: 1, doubleShare: before.doubleShare, items: files.map((file) => ({ item: file.id, group: file.agencyId })),
    people: before.memberIds.map((person) => ({ person, load: 0, conflicts: conflicts.get(person) ?? [] })),
    apart: pairsMayRepeat ? [] : (await pairsOfLastRound(tx, before)).map((pair) => ({ ...pair, reason: 'PAIRED_LAST_ROUND' })),
  })
  const drawn = Map.groupBy(record.lines, ({ item }) => item)
  const withdraws = (file: ReviewFileRow) => (officerId: string): boolean => (conflicts.get(officerId) ?? []).some(({ id }) => id === file.agencyId || id === file.id)
  const after = files.map((file) => assigned(before, file, (drawn.get(file.id) ?? []).map(({ person }) => person), withdraws(file), now))
  await updateFiles(tx, after)
  for (const [index, file] of after.entries()) recordFile(context, 'draw-reviewers', files[index] ?? null, { ...file, version: file.version + 1 })
  const row = await updateRound(tx, roundId, { assignment: record }, now)
  recordRound(context, 'draw-reviewers', before, row)
  return row
}

/** Why a member must not review what: codes that the record of the draw shows. */
async function conflictsOf({ tx, actor }: CommandContext, round: RoundRow, files: readonly ReviewFileRow[]): Promise<Map<string, Conflict[]>> {
  const members = await membersWithin(tx, actor.scope, round.memberIds)
  if (members.size !== round.memberIds.length) throw raise['member-unknown']()
  const fileOfCase = new Map(files.flatMap(({ id, caseId }) => caseId === null ? [] : [[caseId, id] as const]))
  const handled = Map.groupBy(await handlersOf(tx, [...fileOfCase.keys()]), ({ officerId }) => officerId)
  const withdrawn = new Map(round.groups.flatMap((group) => group.members.map(({ officerId, withdrawsFrom }) => [officerId, withdrawsFrom] as const)))
  return new Map([...members.values()].map(({ officerId, agencyId }) => [officerId, [
    { with: 'GROUP' as const, id: agencyId, reason: 'OWN_AGENCY' },
    ...(withdrawn.get(officerId) ?? []).map((id) => ({ with: 'GROUP' as const, id, reason: 'DECLARED' })),
    ...(handled.get(officerId) ?? []).map(({ caseId }) => ({ with: 'ITEM' as const, id: fileOfCase.get(caseId) ?? caseId, reason: 'HANDLED_CASE' })),
  ]]))
}

/** A file with its reviewers belongs to the group of the first of them, who leads the agreement where the group's leader has to withdraw. */
export function assigned({ groups }: Pick<RoundRow, 'groups'>, file: ReviewFileRow, reviewerIds: string[], withdraws: (officerId: string) => boolean, now: Date): ReviewFileRow {
  const [first] = reviewerIds
  const group = groups.find(({ members }) => members.some(({ officerId }) => officerId === first))
  const leaderId = group !== undefined && withdraws(group.leaderId) ? first : group?.leaderId
  return { ...file, reviewerIds, groupName: group?.name ?? null, leaderId: leaderId ?? null, updatedAt: now }
}

/** Whom the own agency, an agency declared or a case handled keeps from a file (回避). */
export const withdrawing = (round: Pick<RoundRow, 'groups'>, { agencyId }: Pick<ReviewFileRow, 'agencyId'>, members: ReadonlyMap<string, Member>, handlers: readonly string[]) =>
  (officerId: string): boolean => members.get(officerId)?.agencyId === agencyId || handlers.includes(officerId)
    || round.groups.some((group) => group.members.some((member) => member.officerId === officerId && member.withdrawsFrom.includes(agencyId)))

/** The round of a file for an act of its organiser. */
async function organised(context: CommandContext, { roundId }: ReviewFileRow): Promise<RoundRow> {
  const round = await roundOf(context.tx, roundId)
  await requireOrganiser(context, round)
  return round
}

/** 指定评查人员：没有种子的轮次逐件指定，抽取后的更换须说明理由 */
export async function assignReviewers(context: CommandContext, fileId: string, version: number, officerIds: readonly string[]): Promise<ReviewFileRow> {
  const { tx, now } = context
  const before = await lockFileForChange(context, fileId, version)
  nextState(reviewFileMachine, before.status, 'assign')
  const round = await organised(context, before)
  if (new Set(officerIds).size !== officerIds.length) throw raise['member-twice']()
  const withdraws = await requireMembers(context, round, before, officerIds)
  const { reviewerIds, groupName, leaderId } = assigned(round, before, [...officerIds], withdraws, now)
  if (JSON.stringify(reviewerIds) === JSON.stringify(before.reviewerIds)) return before
  const row = await updateFile(tx, fileId, { reviewerIds, groupName, leaderId }, now)
  recordFile(context, 'assign-reviewers', before, row)
  return row
}

/** 选定评分表，例如不予处罚案卷适用不予处罚的评分表 */
export async function chooseTemplate(context: CommandContext, fileId: string, version: number, templateCode: string): Promise<ReviewFileRow> {
  const { tx, now } = context
  const before = await lockFileForChange(context, fileId, version)
  nextState(reviewFileMachine, before.status, 'chooseTemplate')
  const { content } = await standardOf(tx, (await organised(context, before)).standardId)
  const template = content.templates.find(({ code }) => code === templateCode)
  if (template === undefined || !isFor(template, before.actKind)) throw scoringProblems.raise['template-unknown']()
  if (templateCode === before.templateCode) return before
  const row = await updateFile(tx, fileId, { templateCode }, now)
  recordFile(context, 'choose-template', before, row)
  return row
}

/** 开始评分：每名评查人员对每个卷宗各有一份评分表 */
export async function startRound(context: CommandContext, roundId: string, version: number): Promise<RoundRow> {
  const { tx, now } = context
  const before = await lockRoundForChange(context, roundId, version)
  const status = nextState(reviewRoundMachine, before.status, 'start')
  const files = await lockFilesOfRound(tx, roundId)
  const remaining = files.filter(({ reviewerIds }) => reviewerIds.length === 0).length
  if (remaining > 0 || files.length === 0) throw raise['reviewers-missing']({ remaining })
  const begun = files.map((file): ReviewFileRow => ({ ...file, status: nextState(reviewFileMachine, file.status, 'begin'), updatedAt: now }))
  await updateFiles(tx, begun)
  for (const [index, file] of begun.entries()) recordFile(context, 'begin', files[index] ?? null, { ...file, version: file.version + 1 })
  await openSheets(context, files.flatMap((file) => file.reviewerIds.map((officerId, index) => ({ file, officerId, position: index + 1 }))))
  const row = await updateRound(tx, roundId, { status }, now)
  recordRound(context, 'start', before, row)
  return row
}

/** 增加第三名评查人员：前两人评分之差超过规定 */
export async function addThirdReviewer(context: CommandContext, fileId: string, version: number, officerId: string): Promise<ReviewFileRow> {
  const { tx, now } = context
  const before = await lockFileForChange(context, fileId, version)
  const status = nextState(reviewFileMachine, before.status, 'addThird')
  const round = await organised(context, before)
  if (before.reviewerIds.includes(officerId)) throw raise['member-twice']()
  await requireMembers(context, round, before, [officerId])
  await openSheets(context, [{ file: before, officerId, position: before.reviewerIds.length + 1 }])
  const row = await updateFile(tx, fileId, { status, reviewerIds: [...before.reviewerIds, officerId] }, now)
  recordFile(context, 'add-third-reviewer', before, row)
  return row
}

async function openSheets(context: CommandContext, wanted: readonly { file: ReviewFileRow, officerId: string, position: number }[]): Promise<void> {
  const { tx, now } = context
  const rows = wanted.map(({ file, officerId, position }): SheetRow => ({
    id: newId(now), roundId: file.roundId, reviewFileId: file.id, agencyId: file.agencyId, ...placeOfDivision(file.divisionCode), officerId, position,
    status: scoreSheetMachine.initial, lines: [], findings: [], score: null, grade: null, digest: null, signedById: null, signedAt: null, signature: null,
    version: 1, createdAt: now, updatedAt: now,
  }))
  await insertSheets(tx, rows)
  for (const row of rows) recordSheet(context, 'open', null, row)
}

/** Members of the round in post and within the scope, none of the reviewed agency, none who handled the case or withdrew; answers who would have to. */
async function requireMembers({ tx, actor }: CommandContext, round: RoundRow, file: ReviewFileRow, officerIds: readonly string[]): Promise<(officerId: string) => boolean> {
  const known = await membersWithin(tx, actor.scope, [...officerIds, ...round.groups.map(({ leaderId }) => leaderId)])
  const handlers = file.caseId === null ? [] : await handlerIdsOf(tx, file.caseId)
  for (const officerId of officerIds) requireMember(round, file, known.get(officerId), handlers)
  return withdrawing(round, file, known, handlers)
}

/** @throws review-rounds.member-unknown, spot-checks.reviewer-of-reviewed-agency, spot-checks.reviewer-handled-case */
export function requireMember(round: Pick<RoundRow, 'groups'>, file: ReviewFileRow, member: Member | undefined, handlers: readonly string[]): void {
  const entry = round.groups.flatMap(({ members }) => members).find(({ officerId }) => officerId === member?.officerId)
  if (member === undefined || entry === undefined || entry.withdrawsFrom.includes(file.agencyId)) throw raise['member-unknown']()
  requireReviewer(member, file.agencyId, handlers)
}
