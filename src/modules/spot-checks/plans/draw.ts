import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { buildDrawRecord } from '../../../kernel/draw-record.ts'
import { DRAW_HASH, MAX_FRAME_LINES } from '../../../kernel/draw-stored.ts'
import { allocate, frameDigest, freezeFrame, strataOf as strataOfFrame } from '../../../kernel/draw.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { divisionScope } from '../../../platform/db/scope.ts'
import { closedCaseFrame } from '../../cases/index.ts'
import { spotCheckMachine } from '../machine.ts'
import { spotCheckProblems } from '../problems.ts'
import {
  requireDrawAfterCommitment, requireFrameSize, requireMinimumsFit, requirePeriodOver, seedSourceOf,
} from '../rules.ts'
import type { SpotCheckDetail } from './commands.ts'
import { lockForChange, recordSpotCheck } from './commands.ts'
import { insertFiles, insertFrame, insertStrata, storeTickets } from './draw-store.ts'
import { frameOf, strataOf } from './queries.ts'
import { drawInputOf } from './record.ts'
import type { DrawBody } from './schema.ts'
import { updateSpotCheck } from './store.ts'

/** 固定抽样框: every closed case of division and period is written down, counted and digested before any seed exists. */
export async function commitFrame(
  context: CommandContext, id: string, version: number, seedSource: string | undefined,
): Promise<SpotCheckDetail> {
  const { tx, now, today } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(spotCheckMachine, before.status, 'commit')
  requirePeriodOver(before.closedTo, today)
  const closed = await closedCaseFrame(tx, divisionScope(before.divisionCode), { ...before, limit: MAX_FRAME_LINES + 1 })
  requireFrameSize(closed.length)
  const frame = freezeFrame(closed.map(({ agencyId, caseId }) => ({ stratum: agencyId, item: caseId })))
  const sizes = strataOfFrame(frame)
  requireMinimumsFit(sizes, before)
  await insertFrame(tx, id, frame)
  const strata = await insertStrata(tx, id, allocate(sizes, before.sampleSize, before.minPerAgency))
  const row = await updateSpotCheck(tx, id, {
    status, seedSource, frameSize: frame.length, frameDigest: frameDigest(frame, DRAW_HASH), committedAt: now,
  }, now)
  recordSpotCheck(context, 'spot-check.commit', before, row)
  return { row, strata }
}

/** 抽取: tickets from the stored frame and the seed, once. Whoever comes second finds another version and another state. */
export async function drawFiles(context: CommandContext, id: string, version: number, body: DrawBody): Promise<SpotCheckDetail> {
  const { tx, now } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(spotCheckMachine, before.status, 'draw')
  const { committedAt } = before
  if (committedAt === null) throw new Error('a committed spot check without the instant of its commitment')
  requireDrawAfterCommitment(committedAt, now)
  const seedSource = seedSourceOf(before.seedSource, body.seedSource)
  const strata = await strataOf(tx, id)
  const stored = { row: { ...before, committedAt }, strata, frame: await frameOf(tx, id) }
  const record = buildDrawRecord(drawInputOf(stored, { source: seedSource, value: body.seedValue }))
  const promised = { digest: before.frameDigest, strata: strata.map(({ agencyId: stratum, ...rest }) => ({ stratum, ...rest })) }
  if (canonicalJson(promised) !== canonicalJson({ digest: record.frame.digest, strata: record.frame.strata })) {
    throw spotCheckProblems.raise['record-not-verified']({ checks: 'frame-digest, allocation' })
  }
  await storeTickets(tx, id, record.tickets)
  await insertFiles(tx, id, record.result, now)
  const row = await updateSpotCheck(tx, id, {
    status, seedSource, seedValue: body.seedValue, seedDigest: record.seed.digest, drawnAt: now, recordDigest: record.recordDigest,
  }, now)
  recordSpotCheck(context, 'spot-check.draw', before, row)
  return { row, strata }
}
