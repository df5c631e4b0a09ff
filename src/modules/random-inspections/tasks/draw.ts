import { buildAssignmentRecord } from '../../../kernel/draw-assignment-record.ts'
import type { DrawRecord } from '../../../kernel/draw-record.ts'
import { buildDrawRecord } from '../../../kernel/draw-record.ts'
import { newId } from '../../../kernel/ids.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { drawStatement, requireAllLines } from '../../../platform/db/draw-tables.ts'
import { insertChecks, targetsByIds } from '../checks/store.ts'
import type { CheckRow } from '../checks/store.ts'
import { checkMachine } from '../machine.ts'
import { randomInspectionProblems } from '../problems.ts'
import { recordChange } from '../record.ts'
import type { TaskDetail } from './commands.ts'
import { changeTask } from './commands.ts'
import { inspectorDigest } from './pools.ts'
import type { CommittedTask } from './records.ts'
import { gradeInput, pairInput, pairsOf } from './records.ts'
import type { DrawBody } from './schema.ts'
import type { TaskRow } from './store.ts'
import { frameOfTask, strataOfTask } from './store.ts'

const { raise } = randomInspectionProblems

/** 抽取: targets of every risk grade and a pair of inspectors for each, from the frozen pools and the seed, once. */
export function drawTask(context: CommandContext, id: string, version: number, { seedSource: stated, seedValue }: DrawBody): Promise<TaskDetail> {
  return changeTask(context, { id, version, act: 'draw' }, async (task) => {
    const { tx, now } = context
    if (!isCommitted(task)) throw new Error('a committed task without the instant of its commitment')
    if (now.getTime() <= task.committedAt.getTime()) throw raise['draw-not-after-commitment']()
    const source = sourceOf(task.seedSource, stated)
    const [strata, frame] = [await strataOfTask(tx, id), await frameOfTask(tx, id)]
    const records = strata.filter(({ sample }) => sample > 0).map((stratum) => ({ stratum, record: buildDrawRecord(gradeInput(task, stratum, frame, { source, value: seedValue })) }))
    const altered = records.some(({ stratum, record: { frame: { digest, size } } }) => digest !== stratum.frameDigest || size !== stratum.size)
    if (altered || inspectorDigest(task, task.people) !== task.inspectorDigest) throw raise['record-not-verified']({ checks: 'frame-digest, input-digest' })
    const drawn = records.flatMap(({ stratum: { riskGrade }, record }) => record.result.map(({ item, rank }) => ({ targetId: item, riskGrade, rank })))
    const assignment = buildAssignmentRecord(pairInput(task, drawn, seedValue))
    await storeTickets(tx, id, records.flatMap(({ record }) => record.tickets))
    await storeDigests(tx, id, records.map(({ record }) => record))
    await insertDrawnChecks(context, task, drawn, pairsOf(assignment.lines))
    return { seedSource: source, seedValue, drawnAt: now, assignmentDigest: assignment.recordDigest }
  })
}

function sourceOf(announced: string | null, stated: string | undefined): string {
  const source = announced ?? stated
  if (source === undefined || (stated !== undefined && stated !== source)) throw raise['seed-source-missing']()
  return source
}

async function insertDrawnChecks(
  context: CommandContext, task: TaskRow, drawn: readonly { targetId: string, riskGrade: CheckRow['riskGrade'], rank: number }[], pairs: ReadonlyMap<string, string[]>,
): Promise<void> {
  const { tx, now, today } = context
  const targets = await targetsByIds(tx, drawn.map(({ targetId }) => targetId))
  const rows = drawn.map(({ targetId, riskGrade, rank }): CheckRow => {
    const { divisionCode = task.divisionCode, code = '', name = '', uscc = null } = targets.get(targetId) ?? {}
    return {
      id: newId(now), agencyId: task.agencyId, ...placeOfDivision(divisionCode), taskId: task.id, targetId, code, name, subject: uscc ?? code, riskGrade, rank,
      officerIds: pairs.get(targetId) ?? [], drawnOn: today, status: checkMachine.initial, inspectedOn: null, results: [], findings: null, acknowledged: [], recordedOn: null,
      dueOn: null, provisional: false, calendarVersion: null, publishedOn: null, channel: null, version: 1, createdAt: now, updatedAt: now,
    }
  })
  await insertChecks(tx, rows)
  rows.forEach((row) => { recordChange(context, 'inspection-check', 'draw', null, row) })
}

const ticketStatement = `
update inspection_frame as frame set ticket = line.ticket, rank = line.rank, drawn = line.drawn
from unnest($2::text[], $3::uuid[], $4::text[], $5::int[], $6::boolean[]) as line(risk_grade, target_id, ticket, rank, drawn)
where frame.task_id = $1::uuid and frame.risk_grade = line.risk_grade and frame.target_id = line.target_id and frame.ticket is null`

async function storeTickets(tx: Tx, id: string, tickets: DrawRecord['tickets']): Promise<void> {
  const { rowCount } = await drawStatement(tx, ticketStatement, [
    id, tickets.map(({ stratum }) => stratum), tickets.map(({ item }) => item), tickets.map(({ ticket }) => ticket), tickets.map(({ rank }) => rank), tickets.map(({ drawn }) => drawn),
  ])
  requireAllLines(rowCount, tickets.length)
}

const digestStatement = `
update inspection_strata as kept set seed_digest = made.seed_digest, record_digest = made.record_digest
from unnest($2::text[], $3::text[], $4::text[]) as made(risk_grade, seed_digest, record_digest)
where kept.task_id = $1::uuid and kept.risk_grade = made.risk_grade`

async function storeDigests(tx: Tx, id: string, records: readonly DrawRecord[]): Promise<void> {
  const { rowCount } = await drawStatement(tx, digestStatement, [
    id, records.map(({ frame: { strata: [stratum] } }) => stratum?.stratum ?? ''), records.map(({ seed }) => seed.digest), records.map(({ recordDigest }) => recordDigest),
  ])
  requireAllLines(rowCount, records.length)
}

function isCommitted(task: TaskRow): task is CommittedTask {
  return task.committedAt !== null && task.inspectorDigest !== null
}
