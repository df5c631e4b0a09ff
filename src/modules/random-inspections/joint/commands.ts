import { newId } from '../../../kernel/ids.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { randomInspectionProblems } from '../problems.ts'
import { recordChange } from '../record.ts'
import { requireDay, requireItemsOf } from '../rules.ts'
import type { PartnerResultBody } from './schema.ts'
import type { PartnerResultRow } from './store.ts'
import { insertPartnerResults, jointCheck } from './store.ts'

const { raise } = randomInspectionProblems

/** 录入本机关结果: whoever checks records what was found (谁检查、谁录入, 国发〔2019〕5号三（六）); a partner for its items, once for each target. */
export async function recordPartnerResult(context: CommandContext, checkId: string, { inspectedOn, results, findings }: PartnerResultBody): Promise<PartnerResultRow> {
  const { tx, actor, now, today } = context
  const found = await jointCheck(tx, actor, checkId)
  if (found === null || actor.agencyId === null) throw httpProblems.raise['not-found']()
  const { task, check } = found
  if (task.agencyId === actor.agencyId) throw raise['not-a-partner']()
  if (task.status !== 'DRAWN') throw raise['partner-not-drawn']()
  requireDay(inspectedOn, check.drawnOn, today)
  requireItemsOf(results, task.itemIds)
  const row: PartnerResultRow = {
    id: newId(now), agencyId: actor.agencyId, ...placeOfDivision(check.divisionCode), taskId: task.id, checkId, inspectedOn, results, findings: findings ?? null, recordedOn: today,
    version: 1, createdAt: now, updatedAt: now,
  }
  if (!(await insertPartnerResults(tx, [row])).has(row.id)) throw raise['partner-result-known']()
  recordChange(context, 'inspection-partner-result', 'record', null, row)
  return row
}
