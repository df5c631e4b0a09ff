import type { z } from 'zod'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { Vault } from '../../../platform/vault.ts'
import { findAgency } from '../../agencies/index.ts'
import { officersById } from '../../personnel/index.ts'
import { fileCase } from '../commands.ts'
import { deadlineContextOf } from '../deadlines/apply.ts'
import { caseProblems } from '../problems.ts'
import { filingLimit } from './deadlines.ts'
import type { Informant } from './intake.ts'
import { limitOf, receivingAgency, sealInformant, takeClue } from './intake.ts'
import { clueMachine } from './machine.ts'
import { clueProblems } from './problems.ts'
import { findClue } from './queries.ts'
import { recordClue } from './record.ts'
import { requireRefusable } from './rules.ts'
import type { ClueBody, extensionBody, FilingBody, informantRecord, mergerBody, refusalBody, replyBody, transferBody, verificationBody } from './schema.ts'
import type { ClueChange, ClueRow } from './store.ts'
import { lockClueRow, updateClue } from './store.ts'

const { raise } = clueProblems
type Act = keyof typeof clueMachine.acts

/** 登记线索 */
export async function registerClue(context: CommandContext, vault: Vault, body: ClueBody): Promise<ClueRow> {
  const { informant, agencyId, id, source, field, subject, content, receivedOn, ...known } = body
  if (receivedOn > context.today || (known.happenedOn ?? receivedOn) > context.today) throw raise['date-in-future']()
  const agency = await findAgency(context.tx, context.actor.scope, agencyId)
  if (agency === null || agency.status === 'ABOLISHED') throw raise['agency-unknown']()
  if (!agency.fields.includes(field)) throw raise['field-not-enforced']()
  return takeClue(context, agency, { id, source, field, subject, content, receivedOn, known: { ...known, ...sealInformant(vault, informant) } })
}

/** The clue of the caller's scope, held, on the version the caller has seen, ready for an act. */
async function lockFor(context: CommandContext, id: string, version: number, act: Act): Promise<{ before: ClueRow, status: ClueRow['status'] }> {
  const before = await lockClueRow(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  return { before, status: nextState(clueMachine, before.status, act) }
}

/** Something that happened with a clue: not before it was received, not in the future. */
function requireDate({ today }: CommandContext, on: string, earlier: string): void {
  if (on > today) throw raise['date-in-future']()
  if (on < earlier) throw raise['dates-out-of-order']({ earlier })
}

async function save(context: CommandContext, act: Act, before: ClueRow, change: ClueChange): Promise<ClueRow> {
  return recordClue(context, `clue.${act}`, before, await updateClue(context.tx, before.id, change, context.now))
}

/** Whoever looked into a clue is on the register of the agency that has it. */
async function requireOfAgency({ tx }: CommandContext, { agencyId }: ClueRow, officerIds: readonly string[]): Promise<void> {
  const officers = await officersById(tx, officerIds)
  const unknown = officerIds.findIndex((id) => officers.get(id)?.agencyId !== agencyId)
  if (unknown !== -1) throw caseProblems.raise['handler-unknown']({ position: unknown + 1 })
}

/** 登记核查情况（行政处罚法第五十四条第一款） */
export async function verifyClue(context: CommandContext, id: string, version: number, { verifiedOn: on, officerIds, findings }: z.output<typeof verificationBody>): Promise<ClueRow> {
  const { before, status } = await lockFor(context, id, version, 'verify')
  requireDate(context, on, before.receivedOn)
  await requireOfAgency(context, before, officerIds)
  return save(context, 'verify', before, { status, verifications: [...before.verifications, { on, officerIds, findings }] })
}

/** 延长立案期限（市场监督管理行政处罚程序规定第十八条第一款） */
export async function extendClue(context: CommandContext, id: string, version: number, { approvedOn, approver, reason }: z.output<typeof extensionBody>): Promise<ClueRow> {
  const { before, status } = await lockFor(context, id, version, 'extend')
  requireDate(context, approvedOn, before.receivedOn)
  const using = await deadlineContextOf(context, before)
  const { rule } = filingLimit(before, using) ?? {}
  if (rule?.extension === undefined || before.extendedOn !== null) throw raise['not-extendable']()
  return save(context, 'extend', before, {
    status, ...limitOf(before, using, true), extendedOn: approvedOn, extensionApprover: approver, extensionReason: reason,
  })
}

/** 决定立案: the case takes the clue's source and field, and names it. */
export async function fileClue(context: CommandContext, vault: Vault, id: string, version: number, { approver, ...body }: FilingBody): Promise<ClueRow> {
  const { before, status } = await lockFor(context, id, version, 'file')
  requireDate(context, body.filedOn, before.receivedOn)
  const { agencyId, source, field, fromCaseId, happenedOn, actDivisionCode, itemCode } = before
  const { row } = await fileCase(context, vault, {
    ...body, agencyId, source, field, itemCode: body.itemCode ?? itemCode ?? undefined, actEndedOn: body.actEndedOn ?? happenedOn ?? undefined,
    actDivisionCode: body.actDivisionCode ?? actDivisionCode ?? undefined,
  }, { sourceClueId: before.id, relatedCaseId: fromCaseId, discoveredOn: before.receivedOn })
  return save(context, 'file', before, { status, decidedOn: body.filedOn, approver, caseId: row.id })
}

/** 决定不予立案 */
export async function refuseClue(context: CommandContext, id: string, version: number, { decidedOn, refusal, reason, approver }: z.output<typeof refusalBody>): Promise<ClueRow> {
  const { before, status } = await lockFor(context, id, version, 'refuse')
  requireDate(context, decidedOn, before.receivedOn)
  requireRefusable({ refusal, verified: before.verifications.length > 0, field: before.field, happenedOn: before.happenedOn, receivedOn: before.receivedOn })
  return save(context, 'refuse', before, { status, decidedOn, refusal, decisionReason: reason, approver })
}

/** 移送有管辖权的机关（行政处罚法第二十二条、第二十五条）: a body in this system has the clue in the same act. */
export async function transferClue(context: CommandContext, id: string, version: number, body: z.output<typeof transferBody>): Promise<ClueRow> {
  const { before, status } = await lockFor(context, id, version, 'transfer')
  const { transferredOn, reason, approver, toAgencyId, toBodyName } = body
  requireDate(context, transferredOn, before.receivedOn)
  if ((toAgencyId === undefined) === (toBodyName === undefined) || toAgencyId === before.agencyId) throw raise['receiver-unfit']()
  if (toAgencyId !== undefined) {
    const { subject, content, field, sourceNumber, itemCode, suspectName, happenedOn, actDivisionCode, place, informantSealed, informantMasked } = before
    await takeClue(context, await receivingAgency(context, toAgencyId, field), {
      source: 'TRANSFERRED', field, subject, content, receivedOn: transferredOn,
      known: { sourceNumber, itemCode, suspectName, happenedOn, actDivisionCode, place, informantSealed, informantMasked, fromClueId: before.id },
    })
  }
  return save(context, 'transfer', before, {
    status, decidedOn: transferredOn, decisionReason: reason, approver, toAgencyId: toAgencyId ?? null, toBodyName: toBodyName ?? null,
  })
}

/** 并入本机关的另一条线索 */
export async function mergeClue(context: CommandContext, id: string, version: number, { mergedOn, reason, intoClueId }: z.output<typeof mergerBody>): Promise<ClueRow> {
  const { before, status } = await lockFor(context, id, version, 'merge')
  requireDate(context, mergedOn, before.receivedOn)
  const into = await findClue(context.tx, context.actor.scope, intoClueId)
  if (into === null || into.id === before.id || into.agencyId !== before.agencyId || ['TRANSFERRED', 'MERGED'].includes(into.status)) throw raise['merger-unfit']()
  return save(context, 'merge', before, { status, decidedOn: mergedOn, decisionReason: reason, intoClueId })
}

/** 将不予立案的结果答复提供人 */
export async function replyToInformant(context: CommandContext, id: string, version: number, { repliedOn, reply }: z.output<typeof replyBody>): Promise<ClueRow> {
  const { before, status } = await lockFor(context, id, version, 'reply')
  requireDate(context, repliedOn, before.decidedOn ?? before.receivedOn)
  if (before.informantSealed === null) throw raise['informant-unknown']()
  return save(context, 'reply', before, { status, repliedOn, reply })
}

/** 查看线索提供人信息: an act of its own with a purpose, written down without the values. */
export async function discloseInformant(context: CommandContext, vault: Vault, id: string, purpose: string): Promise<z.output<typeof informantRecord>> {
  const row = await findClue(context.tx, context.actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  if (row.informantSealed === null) throw raise['informant-unknown']()
  context.record({ act: 'clue.disclose', target: { kind: 'case-clue', id }, agencyId: row.agencyId, divisionCode: row.divisionCode, before: null, after: { purpose } })
  const { name, phone = null, address = null } = JSON.parse(vault.open(row.informantSealed)) as Informant
  return { clueId: id, name, phone, address }
}
