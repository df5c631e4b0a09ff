import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { extendSample, sealAddition, substituteIn } from '../../../kernel/draw-v2-additions.ts'
import type { NextRanks, StratumState } from '../../../kernel/draw-v2-additions.ts'
import type { DrawAddition } from '../../../kernel/draw-v2-schema.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireAllLines } from '../../../platform/db/draw-tables.ts'
import { spotCheckMachine } from '../machine.ts'
import { spotCheckProblems } from '../problems.ts'
import { requireUnderReview } from '../rules.ts'
import type { SpotCheckDetail } from './commands.ts'
import { lockForChange, recordSpotCheck } from './commands.ts'
import { growStrata, insertFiles, itemsOfRanks } from './draw-store.ts'
import { strataOf } from './queries.ts'
import { requireDrawn } from './record.ts'
import type { ExtensionBody, SubstitutionBody } from './schema.ts'
import type { SpotCheckRow } from './store.ts'
import { insertAddition, lockFileOf, replaceFile, updateSpotCheck } from './store.ts'

type Asked =
  | Pick<DrawAddition & { kind: 'EXTENSION' }, 'kind' | 'sampleSize' | 'reason' | 'approver'>
  | Pick<DrawAddition & { kind: 'SUBSTITUTION' }, 'kind' | 'ground' | 'stratum' | 'item' | 'reason' | 'approver'>

/** 替换案卷: the next ticket of the stratum takes the place of a file that is lost, secret or cannot be reviewed; the record keeps both. */
export async function substituteFile(context: CommandContext, id: string, version: number, body: SubstitutionBody): Promise<SpotCheckDetail> {
  const { tx, now } = context
  const before = await lockForChange(context, id, version)
  nextState(spotCheckMachine, before.status, 'substitute')
  const file = await lockFileOf(tx, id, body.fileId)
  if (file === null) throw spotCheckProblems.raise['file-unknown']()
  requireUnderReview(file)
  await replaceFile(tx, file.id, now)
  context.record({
    act: 'spot-check-file.replace', target: { kind: 'spot-check-file', id: file.id }, agencyId: file.agencyId, divisionCode: file.divisionCode,
    before: { replacedAt: null }, after: { replacedAt: now, ground: body.ground, reason: body.reason },
  })
  const { ground, reason, approver } = body
  return append(context, before, { kind: 'SUBSTITUTION', ground, reason, approver, stratum: file.stratum, item: file.caseId },
    (states) => substituteIn(states, file.stratum))
}

/** 追加抽样: a larger sample begins with the one there is and takes the next tickets. */
export async function extendDraw(context: CommandContext, id: string, version: number, body: ExtensionBody): Promise<SpotCheckDetail> {
  const before = await lockForChange(context, id, version)
  nextState(spotCheckMachine, before.status, 'extend')
  const minimums = { minPerGroup: before.minPerAgency, minPerPriority: before.minPerPriority }
  return append(context, before, { kind: 'EXTENSION', ...body },
    (states) => extendSample(states, before.extendedTo ?? before.sampleSize, body.sampleSize, minimums))
}

async function append(
  context: CommandContext, before: SpotCheckRow, asked: Asked, grow: (states: StratumState[]) => { states: StratumState[], next: NextRanks[] },
): Promise<SpotCheckDetail> {
  const { tx, now } = context
  const { id, additions, recordDigest, additionsDigest } = requireDrawn(before)
  const states = (await strataOf(tx, id)).map(({ stratum, agencyId, priority, size, given, taken }) =>
    ({ stratum, group: agencyId, priority, size, sample: given, taken }))
  const { states: grown, next } = grow(states)
  const result = next.length === 0 ? [] : await itemsOfRanks(tx, id, next)
  requireAllLines(result.length, next.reduce((sum, { from, to }) => sum + to - from + 1, 0))
  const addition = sealAddition('sha256', { ...asked, seq: additions + 1, at: now.toISOString(), result, previous: additionsDigest ?? recordDigest })
  await insertAddition(tx, { spotCheckId: id, seq: addition.seq, kind: addition.kind, content: canonicalJson(addition) })
  await growStrata(tx, id, grown)
  await insertFiles(tx, id, result, now)
  const row = await updateSpotCheck(tx, id, {
    additions: addition.seq, additionsDigest: addition.digest, ...(asked.kind === 'EXTENSION' ? { extendedTo: asked.sampleSize } : {}),
  }, now)
  recordSpotCheck(context, asked.kind === 'EXTENSION' ? 'spot-check.extend' : 'spot-check.substitute', before, row)
  return { row, strata: await strataOf(tx, id) }
}
