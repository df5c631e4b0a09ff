import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { AssignmentInput } from '../../../kernel/draw-assignment.ts'
import { buildAssignmentRecord } from '../../../kernel/draw-assignment-record.ts'
import type { Replacement } from '../../../kernel/draw-assignment-replacement.ts'
import { replayReplacements } from '../../../kernel/draw-assignment-replacement.ts'
import type { DrawInput, DrawRecord } from '../../../kernel/draw-record.ts'
import { verifyDrawRecord } from '../../../kernel/draw-record.ts'
import type { StoredCommitment } from '../../../kernel/draw-stored.ts'
import { DRAW_HASH, drawInputOf, recordOfStored } from '../../../kernel/draw-stored.ts'
import { seedOf } from '../../../kernel/draw.ts'
import { riskGrades } from '../../standards/codes.ts'
import { randomInspectionProblems } from '../problems.ts'
import { apartWithin } from '../rules.ts'
import type { FrameRow, StratumRow, TaskRow } from './store.ts'

const { raise } = randomInspectionProblems

/** A task whose pools are frozen. */
export type CommittedTask = TaskRow & { committedAt: Date, inspectorDigest: string }

export interface DrawnCheck { targetId: string, riskGrade: string, officerIds: readonly string[] }

/** Each risk grade is a draw of its own, so that its ratio is a sample size like any other (docs/draw-protocol.md). */
export function gradeInput(task: CommittedTask, stratum: StratumRow, frame: readonly FrameRow[], seed: { source: string, value: string }): DrawInput {
  return drawInputOf(commitmentOf(task, stratum, frame), seed)
}

function commitmentOf(task: CommittedTask, stratum: StratumRow, frame: readonly FrameRow[]): StoredCommitment {
  const { riskGrade, size, sample } = stratum
  return {
    title: `${task.title}（${riskGrades[riskGrade].zh}）`, committedAt: task.committedAt, sampleSize: sample, minPerStratum: 0,
    strata: [{ stratum: riskGrade, label: riskGrades[riskGrade].zh, size, sample }],
    frame: frame.filter((line) => line.riskGrade === riskGrade).map(({ targetId: item, ticket, rank, drawn }) => ({ stratum: riskGrade, item, ticket, rank, drawn })),
  }
}

/** What pairs of inspectors are drawn from: the targets drawn, the frozen people, and the seed bound to both. */
export function pairInput(task: CommittedTask, drawn: readonly Omit<DrawnCheck, 'officerIds'>[], seedValue: string): AssignmentInput {
  return {
    hash: DRAW_HASH, seedDigest: seedOf(DRAW_HASH, task.inspectorDigest, [seedValue]), perItem: 2, doubleShare: 0,
    items: drawn.map(({ targetId, riskGrade }) => ({ item: targetId, group: riskGrade })),
    people: task.people.map(({ officerId, load, conflicts }) => ({
      person: officerId, load, conflicts: conflicts.map(({ targetId, reason }) => ({ with: 'ITEM' as const, id: targetId, reason })),
    })),
    apart: task.pairsAcross ? apartWithin(task.people) : [],
  }
}

/**
 * The bytes of the draw record of one risk grade, put together from what is stored and verified before they leave.
 * @throws random-inspections.not-drawn, record-not-verified where a stored value was altered
 */
export function gradeRecordBytes(task: TaskRow, stratum: StratumRow | undefined, frame: readonly FrameRow[]): Buffer {
  const { seedSource, seedValue } = task
  if (!isDrawn(task) || stratum === undefined || stratum.sample === 0 || seedSource === null || seedValue === null) throw raise['not-drawn']()
  const { size: frameSize, frameDigest, seedDigest, recordDigest } = stratum
  const record: DrawRecord = recordOfStored({ ...commitmentOf(task, stratum, frame), frameSize, frameDigest, seedSource, seedValue, seedDigest, recordDigest })
  const failed = verifyDrawRecord(record).checks.filter(({ ok }) => !ok)
  if (failed.length > 0) throw raise['record-not-verified']({ checks: failed.map(({ name }) => name).join(', ') }, {}, JSON.stringify(failed))
  return Buffer.from(canonicalJson(record))
}

/**
 * The record of the pairs and the replacements since, worked out anew and compared with the pairs that are stored.
 * @throws random-inspections.not-drawn, record-not-verified
 */
export function pairRecords(task: TaskRow, checks: readonly DrawnCheck[], replacements: readonly Replacement[]): { pairs: Buffer, replacements: Buffer } {
  if (!isDrawn(task) || task.seedValue === null) throw raise['not-drawn']()
  const input = pairInput(task, checks, task.seedValue)
  const record = buildAssignmentRecord(input)
  const held = replayReplacements(input, record.recordDigest, pairsOf(record.lines), replacements)
  const same = held !== null && checks.every(({ targetId, officerIds }) => canonicalJson([...held.get(targetId) ?? []]) === canonicalJson([...officerIds]))
  const complete = replacements.length === task.replacements && (replacements.at(-1)?.digest ?? null) === task.replacementsDigest
  if (!same || !complete || record.recordDigest !== task.assignmentDigest) throw raise['record-not-verified']({ checks: 'result, record-digest' })
  const exported = replacements.length === 0 ? record : { ...record, replacements: [...replacements] }
  return { pairs: Buffer.from(canonicalJson(exported)), replacements: Buffer.from(canonicalJson({ assignmentDigest: record.recordDigest, replacements: [...replacements] })) }
}

/** Who was drawn for each item, in the order of the slots. */
export function pairsOf(lines: readonly { item: string, person: string }[]): Map<string, string[]> {
  return new Map([...Map.groupBy(lines, ({ item }) => item)].map(([item, people]) => [item, people.map(({ person }) => person)]))
}

export function isDrawn(task: TaskRow): task is CommittedTask & { drawnAt: Date } {
  return task.committedAt !== null && task.inspectorDigest !== null && task.drawnAt !== null
}
