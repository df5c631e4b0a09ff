import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { covers } from '../../../platform/db/scope.ts'
import { findAgency } from '../../agencies/index.ts'
import { findDivision } from '../../reference/index.ts'
import { lockSpotCheck } from '../plans/store.ts'
import type { ScoringContent } from '../scoring/content.ts'
import { standardOf, findStandard } from '../scoring/queries.ts'
import { reviewFileMachine, reviewRoundMachine } from './machine.ts'
import { roundProblems } from './problems.ts'
import { filesToReview, membersWithin } from './queries.ts'
import { lockRoundForChange, recordFile, recordRound } from './record.ts'
import { requireSoundGroups, templateFor } from './rules.ts'
import type { NewFileBody, NewRoundBody } from './schema.ts'
import type { ReviewFileRow, RoundRow } from './store.ts'
import { insertFiles, insertRound } from './store.ts'

const { raise } = roundProblems

type Subject = Pick<ReviewFileRow, 'agencyId' | 'divisionCode' | 'subjectKind' | 'caseId' | 'spotCheckFileId' | 'title' | 'number' | 'reference' | 'actKind'>

/** 组建评查轮次：确定标准、小组，列入抽中的全部案卷 */
export async function planRound(context: CommandContext, { id, groups, ...body }: NewRoundBody): Promise<RoundRow> {
  const { tx, actor, now, today } = context
  if (actor.agencyId === null) throw raise['organiser-missing']()
  const memberIds = requireSoundGroups(groups)
  const divisionCode = await placeOf(context, body)
  const standard = await findStandard(tx, actor.scope, body.standardId)
  if (standard?.status !== 'IN_FORCE' || (standard.effectiveOn ?? '9') > today) throw raise['standard-not-in-force']()
  if ((await membersWithin(tx, actor.scope, memberIds)).size !== memberIds.length) throw raise['member-unknown']()
  const round = await insertRound(tx, {
    ...body, spotCheckId: body.spotCheckId ?? null, divisionCode, groups, memberIds, id: id ?? newId(now), agencyId: actor.agencyId, status: reviewRoundMachine.initial,
    createdAt: now, updatedAt: now,
  }).catch((error: unknown) => { throw violatedConstraint(error) === 'review_rounds_spot_check' ? raise['spot-check-taken']() : error })
  recordRound(context, 'plan', null, round)
  const drawn = round.spotCheckId === null ? [] : await filesToReview(tx, round.spotCheckId)
  await enter(context, round, standard.content, drawn.map((one) => ({ ...one, subjectKind: 'CASE', reference: null })))
  return round
}

/** 列入非案件的卷宗，例如规范性文件审核卷宗；其所在由外部编号指明 */
export async function addFile(context: CommandContext, roundId: string, version: number, body: NewFileBody): Promise<ReviewFileRow> {
  const { tx, actor } = context
  const round = await lockRoundForChange(context, roundId, version)
  nextState(reviewRoundMachine, round.status, 'addFile')
  const agency = await findAgency(tx, actor.scope, body.agencyId)
  if (agency === null) throw raise['outside-scope']()
  const { content } = await standardOf(tx, round.standardId)
  const [file] = await enter(context, round, content, [{
    agencyId: agency.id, divisionCode: agency.divisionCode, subjectKind: body.subjectKind, caseId: null, spotCheckFileId: null, title: body.title, number: body.number,
    reference: body.reference, actKind: null,
  }])
  if (file === undefined) throw new Error('the file was not entered')
  return file
}

async function enter(context: CommandContext, round: RoundRow, content: ScoringContent, subjects: readonly Subject[]): Promise<ReviewFileRow[]> {
  const { tx, now } = context
  const rows = subjects.map((subject) => newFile(subject, round.id, templateFor(content, subject), now))
  await insertFiles(tx, rows).catch((error: unknown) => { throw violatedConstraint(error) === 'review_files_number' ? raise['file-twice']() : error })
  for (const row of rows) recordFile(context, 'enter', null, row)
  return rows
}

/** Where the round takes place: that of the spot check, or the one that is stated. */
async function placeOf({ tx, actor }: CommandContext, { spotCheckId, divisionCode }: Pick<NewRoundBody, 'spotCheckId' | 'divisionCode'>): Promise<string> {
  if (spotCheckId !== undefined) {
    const spotCheck = await lockSpotCheck(tx, actor.scope, spotCheckId)
    if (spotCheck?.drawnAt == null || spotCheck.status === 'CLOSED') throw raise['spot-check-not-drawn']()
    return spotCheck.divisionCode
  }
  if (divisionCode === undefined) throw raise['place-missing']()
  if (!covers(actor.scope, { divisionCode, agencyId: null }) || await findDivision(tx, divisionCode) === null) throw raise['outside-scope']()
  return divisionCode
}

function newFile({ agencyId, divisionCode, subjectKind, caseId, spotCheckFileId, title, number, reference, actKind }: Subject, roundId: string, templateCode: string, now: Date): ReviewFileRow {
  return {
    id: newId(now), roundId, agencyId, ...placeOfDivision(divisionCode), subjectKind, caseId, spotCheckFileId, title, number, reference, actKind, templateCode,
    groupName: null, leaderId: null, reviewerIds: [], status: reviewFileMachine.initial, agreedLines: null, agreedFindings: null, agreedNote: null, agreedOn: null,
    agreedById: null, score: null, grade: null, vetoed: null, firstLines: null, firstScore: null, objectedOn: null, objection: null, objectionFileIds: [],
    objectedById: null, reReviewDueOn: null, ruleCode: null, provisional: null, calendarVersion: null, reReviewedOn: null, reReviewConclusion: null,
    reReviewReason: null, reReviewerId: null, version: 1, createdAt: now, updatedAt: now,
  }
}
