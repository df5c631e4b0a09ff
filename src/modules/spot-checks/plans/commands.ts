import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { covers } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findDivision } from '../../reference/index.ts'
import { spotCheckMachine } from '../machine.ts'
import { spotCheckProblems } from '../problems.ts'
import { requireClosable, requireSoundPlan } from '../rules.ts'
import { reviewProgress, strataOf } from './queries.ts'
import type { NewSpotCheckBody, SpotCheckPatch } from './schema.ts'
import type { SpotCheckRow, Stratum } from './store.ts'
import { insertSpotCheck, lockSpotCheck, updateSpotCheck } from './store.ts'

const { raise } = spotCheckProblems

export interface SpotCheckDetail { row: SpotCheckRow, strata: readonly Stratum[] }

/** 制定评查计划 */
export async function planSpotCheck(context: CommandContext, body: NewSpotCheckBody): Promise<SpotCheckDetail> {
  const { tx, actor, now } = context
  if (actor.agencyId === null) throw raise['organiser-without-agency']()
  await requirePlan(context, body)
  const row = await insertSpotCheck(tx, {
    ...body, id: body.id ?? newId(now), agencyId: actor.agencyId, status: spotCheckMachine.initial, createdAt: now, updatedAt: now,
  })
  recordSpotCheck(context, 'spot-check.plan', null, row)
  return { row, strata: [] }
}

/** 修改起草中的评查计划；抽样框固定后不得修改 */
export async function changeSpotCheck(
  context: CommandContext, id: string, version: number, change: SpotCheckPatch,
): Promise<SpotCheckDetail> {
  const before = await lockForChange(context, id, version)
  nextState(spotCheckMachine, before.status, 'commit')
  await requirePlan(context, Object.assign({}, before, change))
  const changed = Object.entries(change).some(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof SpotCheckPatch]))
  if (!changed) return { row: before, strata: [] }
  const row = await updateSpotCheck(context.tx, id, change, context.now)
  recordSpotCheck(context, 'spot-check.change', before, row)
  return { row, strata: [] }
}

/** 开始评查：此后可替换案卷、追加抽样 */
export async function startReview(context: CommandContext, id: string, version: number): Promise<SpotCheckDetail> {
  const before = await lockForChange(context, id, version)
  const row = await updateSpotCheck(context.tx, id, { status: nextState(spotCheckMachine, before.status, 'startReview') }, context.now)
  recordSpotCheck(context, 'spot-check.start-review', before, row)
  return { row, strata: await strataOf(context.tx, id) }
}

/** 结束评查；问题的整改和核验可在结束后继续 */
export async function closeSpotCheck(context: CommandContext, id: string, version: number, closedOn: string): Promise<SpotCheckDetail> {
  const { tx, now, today } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(spotCheckMachine, before.status, 'close')
  requireClosable({ ...await reviewProgress(tx, id), drawnAt: before.drawnAt ?? now }, closedOn, today)
  const row = await updateSpotCheck(tx, id, { status, closedOn }, now)
  recordSpotCheck(context, 'spot-check.close', before, row)
  return { row, strata: await strataOf(tx, id) }
}

async function requirePlan({ tx, actor }: CommandContext, plan: Omit<NewSpotCheckBody, 'id'>): Promise<void> {
  requireSoundPlan(plan)
  if (!covers(actor.scope, { divisionCode: plan.divisionCode, agencyId: null })) throw raise['outside-scope']()
  if (await findDivision(tx, plan.divisionCode) === null) throw raise['division-unknown']()
}

export async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<SpotCheckRow> {
  const row = await lockSpotCheck(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

export function recordSpotCheck(context: CommandContext, act: string, before: SpotCheckRow | null, after: SpotCheckRow): void {
  context.record({
    act, target: { kind: 'spot-check', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: SpotCheckRow): Fields {
  return {
    title: row.title, divisionCode: row.divisionCode, actKinds: row.actKinds, closedFrom: row.closedFrom, closedTo: row.closedTo,
    sampleSize: row.sampleSize, minPerAgency: row.minPerAgency, byActKind: row.byActKind, byPeriod: row.byPeriod, priorityGrounds: row.priorityGrounds,
    minPerPriority: row.minPerPriority, exclusions: JSON.stringify(row.exclusions), status: row.status, frameSize: row.frameSize,
    frameDigest: row.frameDigest, commitmentDigest: row.commitmentDigest, committedAt: row.committedAt, seedSource: row.seedSource,
    seedSources: JSON.stringify(row.seedSources), shareReveals: JSON.stringify(row.shareReveals), seedValue: row.seedValue, seedDigest: row.seedDigest,
    seededAt: row.seededAt, drawnAt: row.drawnAt, recordDigest: row.recordDigest, extendedTo: row.extendedTo, additions: row.additions,
    additionsDigest: row.additionsDigest, closedOn: row.closedOn,
  }
}
