import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { reviewRoundMachine } from './machine.ts'
import { roundProblems } from './problems.ts'
import { handlersOf, membersWithin } from './queries.ts'
import { lockRoundForChange, recordFile, recordRound, recordSheet } from './record.ts'
import { assigned, requireMember, withdrawing } from './reviewers.ts'
import { keepingPlaces, membershipChange, requireNothingScored, requireSoundGroups } from './rules.ts'
import type { GroupsBody } from './schema.ts'
import type { ReviewFileRow, RoundRow, SheetRow } from './store.ts'
import { lockFilesOfRound, lockSheetsOfRound, updateFiles, updateRound, updateSheetOfficers } from './store.ts'

/**
 * 调整评查小组: a reviewer who is ill or turns out to have a conflict is replaced as long as nobody has scored anything. Every file is judged
 * anew by the groups as they are then, those whose reviewers stay too (广东省行政执法案卷评查办法 arts 9, 10).
 */
export async function changeGroups(context: CommandContext, roundId: string, version: number, { groups, reason, reviewers }: GroupsBody): Promise<RoundRow> {
  const { tx, actor, now } = context
  const before = await lockRoundForChange(context, roundId, version)
  nextState(reviewRoundMachine, before.status, before.status === 'SCORING' ? 'replaceReviewers' : 'changeGroups')
  const memberIds = requireSoundGroups(groups)
  const files = await lockFilesOfRound(tx, roundId)
  const sheets = await lockSheetsOfRound(tx, roundId)
  requireNothingScored(sheets)
  const members = await membersWithin(tx, actor.scope, memberIds)
  if (members.size !== memberIds.length) throw roundProblems.raise['member-unknown']()
  const handled = Map.groupBy(await handlersOf(tx, files.flatMap(({ caseId }) => caseId ?? [])), ({ caseId }) => caseId)
  const round = { ...before, groups, memberIds }
  const reviewersOf = reassigned(files, reviewers, before.status === 'SCORING')
  const after = files.map((file): ReviewFileRow => {
    const reviewerIds = reviewersOf(file)
    const handlers = (handled.get(file.caseId ?? '') ?? []).map(({ officerId }) => officerId)
    for (const officerId of reviewerIds) requireMember(round, file, members.get(officerId), handlers)
    return assigned(round, file, reviewerIds, withdrawing(round, file, members, handlers), now)
  })
  await keepFiles(context, files, after)
  await keepSheets(context, sheets, after)
  const change = { at: now.toISOString(), reason, ...membershipChange(before.memberIds, memberIds) }
  const row = await updateRound(tx, roundId, { groups, memberIds, groupChanges: [...before.groupChanges, change] }, now)
  recordRound(context, 'change-groups', before, row)
  return row
}

/** @throws review-rounds.file-not-in-round, review-rounds.member-twice, review-rounds.reviewers-differ */
function reassigned(files: readonly ReviewFileRow[], asked: GroupsBody['reviewers'], scoring: boolean): (file: ReviewFileRow) => string[] {
  const wanted = new Map(asked.map(({ reviewFileId, officerIds }) => [reviewFileId, officerIds]))
  if (wanted.size !== asked.length || asked.some(({ reviewFileId }) => !files.some(({ id }) => id === reviewFileId))) throw roundProblems.raise['file-not-in-round']()
  return ({ id, number, reviewerIds }) => {
    const officerIds = wanted.get(id) ?? reviewerIds
    if (new Set(officerIds).size !== officerIds.length) throw roundProblems.raise['member-twice']()
    if (scoring && officerIds.length !== reviewerIds.length) throw roundProblems.raise['reviewers-differ']({ number })
    return keepingPlaces(reviewerIds, officerIds)
  }
}

async function keepFiles(context: CommandContext, before: readonly ReviewFileRow[], after: readonly ReviewFileRow[]): Promise<void> {
  const changed = after.flatMap((file, index) => {
    const old = before[index]
    const same = old !== undefined && JSON.stringify([old.reviewerIds, old.groupName, old.leaderId]) === JSON.stringify([file.reviewerIds, file.groupName, file.leaderId])
    return same ? [] : [{ old: old ?? null, file: { ...file, version: file.version + 1 } }]
  })
  await updateFiles(context.tx, changed.map(({ file }) => file))
  for (const { old, file } of changed) recordFile(context, 'assign-reviewers', old, file)
}

/** An empty sheet goes to whoever takes the place. */
async function keepSheets(context: CommandContext, sheets: readonly SheetRow[], files: readonly ReviewFileRow[]): Promise<void> {
  const byFile = new Map(files.map((file) => [file.id, file]))
  const changed = sheets.flatMap((sheet) => {
    const officerId = byFile.get(sheet.reviewFileId)?.reviewerIds[sheet.position - 1] ?? sheet.officerId
    return officerId === sheet.officerId ? [] : [{ old: sheet, sheet: { ...sheet, officerId, version: sheet.version + 1, updatedAt: context.now } }]
  })
  await updateSheetOfficers(context.tx, changed.map(({ sheet }) => sheet))
  for (const { old, sheet } of changed) recordSheet(context, 'hand-over', old, sheet)
}
