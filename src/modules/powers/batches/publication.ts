import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { hashHex } from '../../../kernel/hash.ts'
import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { LineChange } from '../codes.ts'
import { batchMachine } from '../machine.ts'
import { powerProblems } from '../problems.ts'
import type { Content, LinePlan, Version } from '../rules.ts'
import { keyOf, planBatch } from '../rules.ts'
import type { VersionRow } from '../store.ts'
import { lockForChange, recordBatch } from './commands.ts'
import { refuseLines } from './faults.ts'
import { insertItems, insertVersions, linesOfBatch, lockHolders, settleLines, supersedeVersions, touchItems, updateBatch, versionsNamedBy } from './store.ts'

type Accepted = Extract<LinePlan, { fault: null }>
type Placed = Accepted & { itemId: string, divisionCode: string }

const actOf: Readonly<Record<LineChange, string>> = { ADD: 'power-item.add', ADJUST: 'power-item.adjust', DELETE: 'power-item.delete' }

/** 公布动态调整：全部明细一并生效，有一条不符合要求的全部不生效 */
export async function publishBatch(context: CommandContext, id: string, version: number): Promise<void> {
  const { tx, now } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(batchMachine, before.status, 'publish')
  const lines = await linesOfBatch(tx, id)
  if (lines.length === 0) throw powerProblems.raise['batch-empty']()
  const holders = await lockHolders(tx, [...new Set(lines.map(({ agencyId }) => agencyId))])
  const versions = (await versionsNamedBy(tx, id)).map(asVersion)
  const plans = planBatch(lines, { batchId: id, effectiveOn: before.effectiveOn, holders, versions: Map.groupBy(versions, keyOf) })
  refuseLines(plans.flatMap(({ line, fault }) => fault === null ? [] : [{ pointer: `/lines/${line.position}`, fault }]))
  const placed = plans.filter((plan) => plan.fault === null).map((plan): Placed =>
    ({ ...plan, itemId: plan.itemId ?? newId(now), divisionCode: holders.get(plan.line.agencyId)?.divisionCode ?? before.divisionCode }))
  await store(context, id, placed)
  recordBatch(context, 'power-item-batch.publish', before, await updateBatch(tx, id, { status, publishedAt: now }, now))
  for (const plan of placed) recordItem(context, id, before.effectiveOn, plan)
}

async function store({ tx, now }: CommandContext, batchId: string, placed: readonly Placed[]): Promise<void> {
  const stamps = { version: 1, createdAt: now, updatedAt: now }
  await insertItems(tx, placed.filter(({ line }) => line.change === 'ADD').map(({ line: { agencyId, code }, itemId, kind, divisionCode }) =>
    ({ id: itemId, agencyId, ...placeOfDivision(divisionCode), code, kind, ...stamps })))
  await touchItems(tx, placed.filter(({ line }) => line.change !== 'ADD').map(({ itemId }) => itemId), now)
  await supersedeVersions(tx, placed.flatMap(({ superseded }) => superseded.map(({ id }) => id)), now)
  await insertVersions(tx, placed.flatMap(({ stored, itemId, divisionCode }) => stored.map(({ content, ...version }): VersionRow => ({
    ...version, ...content as VersionContent, id: newId(now), itemId, ...placeOfDivision(divisionCode), contentDigest: digestOf(content), recordedAt: now, supersededAt: null,
  }))))
  await settleLines(tx, batchId, placed.map(({ line: { position }, itemId, kind }) => ({ position, itemId, kind })))
}

type VersionContent = Pick<VersionRow, keyof Content>

const digestOf = ({ name, legalBasis, field, level }: Content): string => hashHex('sha256', canonicalJson({ name, legalBasis, field, level }))

function asVersion({ id, itemId, agencyId, code, kind, name, legalBasis, field, level, batchId, begins, ends, validFrom, validTo }: VersionRow): Version {
  return { id, itemId, agencyId, code, kind, content: { name, legalBasis, field, level }, batchId, begins, ends, validFrom, validTo }
}

function recordItem(context: CommandContext, batchId: string, effectiveOn: string, { line: { change, agencyId, code }, itemId, kind, divisionCode, before, after }: Placed): void {
  const identity = { code, kind }
  const known = before === null ? null : { ...identity, ...before, batchId: null, effectiveOn: null }
  const made = { ...identity, ...after ?? before, batchId, effectiveOn, ...(change === 'DELETE' ? { deleted: true } : {}) }
  context.record({ act: actOf[change], target: { kind: 'power-item', id: itemId }, agencyId, divisionCode, before: known, after: made })
}
