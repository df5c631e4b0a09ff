import { commitmentDigest, requireSoundSeed, requireSoundSources, seedOf2 } from '../../../kernel/draw-v2.ts'
import type { SeedSource } from '../../../kernel/draw-v2.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { spotCheckMachine } from '../machine.ts'
import { spotCheckProblems } from '../problems.ts'
import {
  MAX_DRAW_LINES, requireDrawAfterCommitment, requireFrameSize, requireMinimumsFit, requireOutsideParty, requirePeriodOver, requireRevealable, seedSourceOf,
} from '../rules.ts'
import { partiesOf } from '../parties/store.ts'
import type { SpotCheckDetail } from './commands.ts'
import { lockForChange, recordSpotCheck } from './commands.ts'
import { insertFiles, insertTickets, itemsOfRanks } from './draw-store.ts'
import { allocated, frameQuery, insertFrame, insertStrata, storedFrameDigest, strataOfFrame } from './frame.ts'
import { strataOf } from './queries.ts'
import type { Seeded } from './record.ts'
import { checkRecord, commitmentOf, isSeeded, requireCommitted, requireSound } from './record.ts'
import type { CommitmentBody, DrawBody, SeedBody, ShareRevealBody } from './schema.ts'
import { sourcesFrom, valuesFrom } from './sources.ts'
import type { SpotCheckRow } from './store.ts'
import { updateSpotCheck } from './store.ts'

const { raise } = spotCheckProblems

/** 固定抽样框: every closed case the plan asks for is written down, counted and digested before any seed exists. */
export async function commitFrame(context: CommandContext, id: string, version: number, body: CommitmentBody): Promise<SpotCheckDetail> {
  const { tx, now, today } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(spotCheckMachine, before.status, 'commit')
  requirePeriodOver(before.closedTo, today)
  const seedSources = sourcesFrom(body, await partiesOf(tx, id))
  requireSoundSources(seedSources, now.toISOString())
  const frameSize = await insertFrame(tx, id, before, MAX_DRAW_LINES + 1)
  requireFrameSize(frameSize)
  const sizes = await strataOfFrame(tx, id)
  requireMinimumsFit(sizes, before)
  const strata = allocated(sizes, before)
  await insertStrata(tx, id, strata)
  const frozen = {
    frameSize, frameDigest: await storedFrameDigest(tx, id), frameQuery: frameQuery(before), committedAt: now, seedSources,
    seedSource: body?.seedSource ?? null,
  }
  const row = await updateSpotCheck(tx, id, { status, ...frozen, commitmentDigest: commitmentDigest(commitmentOf({ ...before, ...frozen }, strata)) }, now)
  recordSpotCheck(context, 'spot-check.commit', before, row)
  return { row, strata }
}

/** 登记系统外提交方揭示的份额: the value a party outside the system bound itself to before, checked against its commitment. */
export async function revealShare(context: CommandContext, id: string, version: number, { party, value }: ShareRevealBody): Promise<SpotCheckDetail> {
  const before = await lockForChange(context, id, version)
  nextState(spotCheckMachine, before.status, 'revealShare')
  requireOutsideParty(await partiesOf(context.tx, id), party)
  const row = await keepReveal(context, before, party, value)
  return { row, strata: await strataOf(context.tx, id) }
}

/**
 * A revealed share becomes part of the seed; the caller has locked the spot check.
 * @throws state.act-not-available, spot-checks.share-unknown, share-revealed, reveal-too-late, draw.share-not-committed
 */
export async function keepReveal(context: CommandContext, before: SpotCheckRow, party: string, value: string): Promise<SpotCheckRow> {
  const { tx, now } = context
  const status = nextState(spotCheckMachine, before.status, 'revealShare')
  requireRevealable(before, party, value, now)
  const shareReveals = [...before.shareReveals, { party, value, at: now.toISOString() }]
  const row = await updateSpotCheck(tx, before.id, { status, shareReveals }, now)
  recordSpotCheck(context, 'spot-check.reveal-share', before, row)
  return row
}

/** 形成种子: the values of all announced sources together; a share that was not revealed in time counts as its commitment. */
export async function makeSeed(context: CommandContext, id: string, version: number, body: SeedBody): Promise<SpotCheckDetail> {
  const { tx, now } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(spotCheckMachine, before.status, 'seed')
  const row = await updateSpotCheck(tx, id, { status, ...seeded(before, valuesFrom(before, body.values), now) }, now)
  recordSpotCheck(context, 'spot-check.seed', before, row)
  return { row, strata: await strataOf(tx, id) }
}

/** 抽取: tickets from the stored frame and the seed, once. Whoever comes second finds another version and another state. */
export async function drawFiles(context: CommandContext, id: string, version: number, body: DrawBody): Promise<SpotCheckDetail> {
  const { tx, now } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(spotCheckMachine, before.status, 'draw')
  if (before.status === 'SEEDED' && (body?.seedSource !== undefined || body?.seedValue !== undefined)) throw raise['seed-already-made']()
  const seeds = before.status === 'SEEDED' ? {} : stated(before, body, now)
  const ready = { ...before, ...seeds }
  if (!isSeeded(ready)) throw new Error('a spot check to be drawn without commitment or seed')
  const strata = await strataOf(tx, id)
  const recordDigest = await drawInto(context, ready, strata)
  const row = await updateSpotCheck(tx, id, { status, ...seeds, drawnAt: now, recordDigest }, now)
  recordSpotCheck(context, 'spot-check.draw', before, row)
  return { row, strata }
}

async function drawInto({ tx, now }: CommandContext, row: Seeded, strata: SpotCheckDetail['strata']): Promise<string> {
  await insertTickets(tx, row.id, row.seedDigest, strata)
  const drawn = strata.flatMap(({ stratum, size, sample }) => sample === 0 ? [] : [{ stratum, from: 1, to: Math.min(size, sample) }])
  const result = await itemsOfRanks(tx, row.id, drawn)
  const check = await checkRecord(tx, { row, strata, result, additions: [] })
  requireSound(check)
  await insertFiles(tx, row.id, result, now)
  return check.digest
}

/** A seed whose source was merely stated, with the announcement or with the draw itself. */
function stated(before: SpotCheckRow, { seedSource, seedValue }: Exclude<DrawBody, undefined> = {}, now: Date) {
  if (before.committedAt !== null) requireDrawAfterCommitment(before.committedAt, now)
  if (before.seedSources.some(({ kind }) => kind !== 'STATED')) throw raise['seed-incomplete']()
  const source = seedSourceOf(before.seedSource, seedSource)
  if (seedValue === undefined) throw raise['seed-value-missing']()
  return { seedSource: source, seedValue, ...seeded(before, [{ kind: 'STATED', source, value: seedValue }], now) }
}

function seeded(before: SpotCheckRow, seedValues: SeedSource[], now: Date): { seedValues: SeedSource[], seedDigest: string, seededAt: Date } {
  const { committedAt, commitmentDigest, seedSources: sources } = requireCommitted(before)
  requireSoundSeed({ hash: 'sha256', committedAt: committedAt.toISOString(), sources }, seedValues, now.toISOString())
  return { seedValues, seedDigest: seedOf2('sha256', commitmentDigest, seedValues), seededAt: now }
}
