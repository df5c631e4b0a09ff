import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findAgency } from '../../agencies/index.ts'
import { lockHolders } from '../batches/store.ts'
import type { EmpowermentFault } from '../codes.ts'
import { empowermentFaults } from '../codes.ts'
import { empowermentMachine } from '../machine.ts'
import { powerProblems } from '../problems.ts'
import type { EmpowermentItemRow, EmpowermentRow } from '../store.ts'
import { empowermentFault, outcomeFault, requireEvaluationDate, requirePublished, requireTownship } from './rules.ts'
import type { EvaluationBody, NewEmpowermentBody } from './schema.ts'
import { insertEmpowerment, insertEmpowermentItems, insertEvaluation, insertOutcomes, itemsToHandOver, knownItems, lockEmpowerment, supersedeEmpowermentItems, updateEmpowerment } from './store.ts'

/** 赋权乡镇（街道）：将县级部门的行政处罚权交由乡镇人民政府、街道办事处行使（行政处罚法第二十四条） */
export async function grantEmpowerment(context: CommandContext, { itemIds, ...body }: NewEmpowermentBody): Promise<string> {
  const { tx, actor, now, today } = context
  const agency = await findAgency(tx, actor.scope, body.agencyId)
  const township = agency === null ? null : (await lockHolders(tx, [agency.id])).get(agency.id) ?? null
  requireTownship(township)
  requirePublished(body, today)
  const divisionCode = township?.divisionCode ?? ''
  const items = await itemsToHandOver(tx, itemIds, body.agencyId, body.effectiveOn)
  refuseItems(itemIds.map((id, index) => ({ pointer: `/body/itemIds/${index}`, fault: empowermentFault(items.get(id), { divisionCode }) })))
  const row = await insertEmpowerment(tx, { ...body, id: body.id ?? newId(now), divisionCode, status: empowermentMachine.initial, createdAt: now, updatedAt: now })
  await insertEmpowermentItems(tx, itemIds.map((itemId): EmpowermentItemRow => ({
    id: newId(now), empowermentId: row.id, agencyId: row.agencyId, itemId, validFrom: row.effectiveOn, validTo: null, recordedAt: now, supersededAt: null,
  })))
  recordEmpowerment(context, 'empowerment.grant', null, row, { itemIds })
  return row.id
}

/** 评估赋权事项：逐项保留或者收回；全部收回的，赋权终止 */
export async function evaluateEmpowerment(context: CommandContext, id: string, version: number, { outcomes, ...evaluation }: EvaluationBody): Promise<void> {
  const { tx, actor, now, today } = context
  const before = await lockEmpowerment(tx, actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const evaluated = nextState(empowermentMachine, before.status, 'evaluate')
  requireEvaluationDate(evaluation.evaluatedOn, before.effectiveOn, today)
  const open = new Map((await knownItems(tx, id)).filter(({ validTo }) => validTo === null).map((item) => [item.itemId, item]))
  const exercised = new Set(open.keys())
  refuseItems(outcomes.map((outcome, index) => ({ pointer: `/body/outcomes/${index}`, fault: outcomeFault(outcome, evaluation.evaluatedOn, exercised) })))
  const settled = outcomes.map(({ itemId, outcome, reason = null, effectiveOn }) =>
    ({ itemId, outcome, reason, effectiveOn: outcome === 'TAKE_BACK' ? effectiveOn ?? evaluation.evaluatedOn : evaluation.evaluatedOn }))
  const takenBack = settled.filter(({ outcome }) => outcome === 'TAKE_BACK').flatMap(({ itemId, effectiveOn }) => {
    const item = open.get(itemId)
    return item === undefined ? [] : [{ item, effectiveOn }]
  })
  const evaluationId = newId(now)
  await insertEvaluation(tx, { ...evaluation, id: evaluationId, empowermentId: id, createdAt: now })
  await insertOutcomes(tx, settled.map((outcome) => ({ evaluationId, ...outcome })))
  await supersedeEmpowermentItems(tx, takenBack.map(({ item }) => item.id), now)
  await insertEmpowermentItems(tx, takenBack.filter(({ item, effectiveOn }) => effectiveOn > item.validFrom)
    .map(({ item, effectiveOn }) => ({ ...item, id: newId(now), validTo: effectiveOn, recordedAt: now })))
  const status = takenBack.length === open.size ? nextState(empowermentMachine, evaluated, 'end') : evaluated
  recordEmpowerment(context, 'empowerment.evaluate', before, await updateEmpowerment(tx, id, { status }, now), { ...evaluation, outcomes: settled })
}

/** @throws powers.items-refused naming each item that cannot be taken, with its reason */
function refuseItems(judged: readonly { pointer: string, fault: EmpowermentFault | null }[]): void {
  const errors = judged.flatMap(({ pointer, fault }) => fault === null ? [] : [{ pointer, code: fault, detail: empowermentFaults[fault] }])
  if (errors.length > 0) throw powerProblems.raise['items-refused']({ refused: errors.length }, { errors })
}

function recordEmpowerment(context: CommandContext, act: string, before: EmpowermentRow | null, after: EmpowermentRow, more: Fields): void {
  context.record({
    act, target: { kind: 'empowerment', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: { ...visible(after), ...more },
  })
}

function visible(row: EmpowermentRow): Fields {
  return {
    title: row.title, decisionNumber: row.documentNumber, publishedOn: row.publishedOn, publicationAddress: row.publicationAddress, effectiveOn: row.effectiveOn,
    status: row.status,
  }
}
