import { z } from 'zod'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { DRAW_HASH } from '../../../kernel/draw-stored.ts'
import { frameDigest, freezeFrame } from '../../../kernel/draw.ts'
import { hashHex } from '../../../kernel/hash.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { officersById } from '../../personnel/index.ts'
import { ratioAllowed, versionsApplying } from '../../standards/index.ts'
import { mayInspect } from '../inspectors/commands.ts'
import { inspectorsOf } from '../inspectors/store.ts'
import { lockPlan } from '../plans/store.ts'
import { randomInspectionProblems } from '../problems.ts'
import { apartWithin, frameLimit, sampleLimit, samplesOf, strictestCap } from '../rules.ts'
import type { FrozenInspector } from '../table.ts'
import type { TaskDetail } from './commands.ts'
import { changeTask } from './commands.ts'
import type { PoolTarget } from './queries.ts'
import { loadsOf, plannedChecks, poolOf } from './queries.ts'
import type { TaskRow } from './store.ts'
import { insertFrame, insertStrata } from './store.ts'

const { raise } = randomInspectionProblems

/** 固定名录: targets and inspectors are written down, counted and digested before any seed exists. */
export function commitTask(context: CommandContext, id: string, version: number, seedSource: string | undefined): Promise<TaskDetail> {
  return changeTask(context, { id, version, act: 'commit' }, async (task) => {
    const { tx, now } = context
    const plan = await lockPlan(tx, context.actor.scope, task.planId)
    if (plan?.status !== 'PUBLISHED') throw raise['plan-not-open']()
    const items = await itemsOf(context, task)
    const cap = strictestCap(items.map(({ timesPerYear }) => timesPerYear))
    const agencies = [task.agencyId, ...task.partnerAgencyIds]
    const pool = await poolOf(tx, { divisionCode: task.divisionCode, agencies, field: task.field, year: task.year, limit: frameLimit + 1 })
    if (pool.length > frameLimit) throw raise['frame-too-large']({ limit: frameLimit, sampleLimit })
    const [free, capped] = [pool.filter(({ visits }) => cap === null || visits < cap), pool.filter(({ visits }) => cap !== null && visits >= cap)]
    const of = (grade: string): PoolTarget[] => free.filter(({ riskGrade }) => riskGrade === grade)
    const strata = samplesOf({ A: of('A').length, B: of('B').length, C: of('C').length, D: of('D').length }, task.ratios)
    const sampleSize = strata.reduce((sum, { sample }) => sum + sample, 0)
    await requireRatios(context, task, items, { planned: sampleSize, stock: pool.length })
    const people = await frozenInspectors(context, task, agencies, free)
    await insertFrame(tx, pool.map((target) => ({
      taskId: id, riskGrade: target.riskGrade, targetId: target.id, exclusion: capped.includes(target) ? 'CAP_REACHED' as const : null, ticket: null, rank: null, drawn: false,
    })))
    await insertStrata(tx, strata.map(({ grade, size, sample }) => ({
      taskId: id, riskGrade: grade, size, sample, seedDigest: null, recordDigest: null,
      frameDigest: frameDigest(freezeFrame(of(grade).map((target) => ({ stratum: grade, item: target.id }))), DRAW_HASH),
    })))
    return {
      frameSize: free.length, excluded: capped.length, sampleSize, cap, people, inspectorDigest: inspectorDigest(task, people), committedAt: now, seedSource: seedSource ?? null,
    }
  })
}

/** What is published of the inspectors before the seed exists: who they are, what they carry, whom they must not meet. */
export function inspectorDigest({ pairsAcross }: Pick<TaskRow, 'pairsAcross'>, people: readonly FrozenInspector[]): string {
  return hashHex(DRAW_HASH, canonicalJson({
    people: people.map(({ officerId, agencyId, load, conflicts }) => ({ officerId, agencyId, load, conflicts })), apart: pairsAcross ? apartWithin(people) : [],
  }))
}

interface Item { id: string, name: string, kind: 'GENERAL' | 'KEY', details: { minBasisPoints: number | null, maxBasisPoints: number | null }, timesPerYear: number | null }

const limits = z.object({ minBasisPoints: z.number().nullable(), maxBasisPoints: z.number().nullable(), timesPerYear: z.number().nullable() })

/** The items of a task as the published list has them today (国办发〔2015〕58号 二（一）). */
async function itemsOf({ tx, today }: CommandContext, task: TaskRow): Promise<Item[]> {
  const versions = await versionsApplying(tx, task, { list: 'RANDOM_CHECK', on: today })
  return task.itemIds.map((itemId) => {
    const version = versions.find(({ entryId }) => entryId === itemId)
    if (version === undefined) throw raise['item-not-in-force']({}, { missing: [itemId] })
    const details = limits.parse(version.details)
    return { id: itemId, name: version.name, kind: version.kind === 'KEY' ? 'KEY' : 'GENERAL', details, timesPerYear: details.timesPerYear }
  })
}

/** A general item keeps to its upper ratio over the whole year (国发〔2019〕5号三（二）). */
async function requireRatios({ tx }: CommandContext, task: TaskRow, items: readonly Item[], now: { planned: number, stock: number }): Promise<void> {
  const before = await plannedChecks(tx, task.agencyId, task.year)
  for (const item of items) {
    const planned = (before.get(item.id) ?? 0) + now.planned
    if (ratioAllowed(item, planned, now.stock) === 'ABOVE_LIMIT') throw raise['ratio-exceeded']({ name: item.name, planned, stock: now.stock })
  }
}

async function frozenInspectors({ tx, today }: CommandContext, task: TaskRow, agencies: readonly string[], targets: readonly PoolTarget[]): Promise<FrozenInspector[]> {
  const pool = await inspectorsOf(tx, agencies, task.field)
  const officers = await officersById(tx, pool.map(({ officerId }) => officerId))
  const fit = pool.filter(({ officerId, specialities }) => mayInspect(officers.get(officerId), task.field === null ? specialities : [task.field], today))
  if (fit.length < 2) throw raise['inspectors-too-few']({ found: fit.length })
  const loads = await loadsOf(tx, fit.map(({ officerId }) => officerId), task.year)
  const byCode = Map.groupBy(targets.flatMap((target) => [...new Set([target.code, target.subject])].map((code) => ({ code, id: target.id }))), ({ code }) => code)
  return fit.map(({ officerId, agencyId, name, recusals }) => ({
    officerId, agencyId, name, load: loads.get(officerId) ?? 0,
    conflicts: recusals.flatMap(({ code, reason }) => (byCode.get(code) ?? []).map(({ id }) => ({ targetId: id, reason }))),
  }))
}

