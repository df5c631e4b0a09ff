import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import { normaliseUscc } from '../../../kernel/uscc.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { covers, divisionScope } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { agenciesByUscc, findAgency } from '../../agencies/index.ts'
import { findDivision } from '../../reference/index.ts'
import type { LineFault } from '../codes.ts'
import { batchMachine } from '../machine.ts'
import { powerProblems } from '../problems.ts'
import type { BatchRow, LineRow } from '../store.ts'
import { refuseLines } from './faults.ts'
import type { LineBody, NewBatchBody } from './schema.ts'
import { MAX_LINES_OF_BATCH } from './schema.ts'
import { insertBatch, insertLines, lockBatch, updateBatch } from './store.ts'

const { raise } = powerProblems

/** 起草动态调整批次 */
export async function draftBatch(context: CommandContext, { lines = [], ...body }: NewBatchBody): Promise<string> {
  const { tx, now } = context
  const place = await placeOfBatch(context, body)
  const id = body.id ?? newId(now)
  const rows = await resolveLines(context, { id, ...place }, lines, 0)
  const row = await insertBatch(tx, { ...body, ...place, id, lineCount: rows.length, status: batchMachine.initial, createdAt: now, updatedAt: now })
  await insertLines(tx, rows)
  recordBatch(context, 'power-item-batch.draft', null, row)
  return id
}

/** 补充明细：一次请求的明细全部接受，或者全部不接受 */
export async function extendBatch(context: CommandContext, id: string, version: number, lines: readonly LineBody[]): Promise<void> {
  const before = await lockForChange(context, id, version)
  nextState(batchMachine, before.status, 'extend')
  const lineCount = before.lineCount + lines.length
  if (lineCount > MAX_LINES_OF_BATCH) throw raise['batch-too-large']({ limit: MAX_LINES_OF_BATCH })
  await insertLines(context.tx, await resolveLines(context, before, lines, before.lineCount))
  recordBatch(context, 'power-item-batch.extend', before, await updateBatch(context.tx, id, { lineCount }, context.now))
}

/** 撤回起草中的批次 */
export async function withdrawBatch(context: CommandContext, id: string, version: number, reason: string): Promise<void> {
  const before = await lockForChange(context, id, version)
  const status = nextState(batchMachine, before.status, 'withdraw')
  recordBatch(context, 'power-item-batch.withdraw', before, await updateBatch(context.tx, id, { status, withdrawalReason: reason }, context.now))
}

async function placeOfBatch({ tx, actor }: CommandContext, { agencyId, divisionCode }: NewBatchBody): Promise<{ agencyId: string | null, divisionCode: string }> {
  if (agencyId !== undefined) {
    const agency = await findAgency(tx, actor.scope, agencyId)
    if (agency === null) throw raise['agency-unknown']()
    return { agencyId, divisionCode: agency.divisionCode }
  }
  const code = divisionCode ?? ''
  if (!covers(actor.scope, { divisionCode: code, agencyId: null })) throw raise['outside-scope']()
  if (await findDivision(tx, code) === null) throw raise['division-unknown']()
  return { agencyId: null, divisionCode: code }
}

/** Lines with the bodies they are about, each within the batch and the caller's scope. */
async function resolveLines(
  { tx, actor }: CommandContext, batch: { id: string, agencyId: string | null, divisionCode: string }, lines: readonly LineBody[], taken: number,
): Promise<LineRow[]> {
  const usccs = [...new Set(lines.flatMap(({ agencyUscc }) => agencyUscc === undefined ? [] : [normaliseUscc(agencyUscc)]))]
  const agencies = await agenciesByUscc(tx, actor.scope, usccs)
  const scope = divisionScope(batch.divisionCode)
  const agencyOf = ({ agencyUscc }: LineBody): string | null => {
    if (agencyUscc === undefined) return batch.agencyId
    const agency = agencies.get(normaliseUscc(agencyUscc))
    const within = agency !== undefined && (batch.agencyId === null ? covers(scope, { divisionCode: agency.divisionCode, agencyId: null }) : agency.id === batch.agencyId)
    return within ? agency.id : null
  }
  const faults: { pointer: string, fault: LineFault }[] = []
  const rows = lines.flatMap((line, index): LineRow[] => {
    const agencyId = agencyOf(line)
    if (agencyId === null) {
      faults.push({ pointer: `/body/lines/${index}/agencyUscc`, fault: 'AGENCY_UNKNOWN' })
      return []
    }
    const { change, code, kind = null, name = null, legalBasis = null, field = null, level = null } = line
    return [{ batchId: batch.id, position: taken + index + 1, change, agencyId, code, kind, name, legalBasis, field, level, itemId: null }]
  })
  refuseLines(faults)
  return rows
}

export async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<BatchRow> {
  const row = await lockBatch(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

export function recordBatch(context: CommandContext, act: string, before: BatchRow | null, after: BatchRow): void {
  context.record({
    act, target: { kind: 'power-item-batch', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: BatchRow): Fields {
  return {
    title: row.title, reason: row.reason, documentNumber: row.documentNumber, effectiveOn: row.effectiveOn, lineCount: row.lineCount, status: row.status,
    publishedAt: row.publishedAt, withdrawalReason: row.withdrawalReason,
  }
}
