import type { LocalDate } from '../../../kernel/local-date.ts'
import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { changeOf } from '../../../platform/record-change.ts'
import { findAgency } from '../../agencies/index.ts'
import { legalityRecordProblems } from '../record-problems.ts'
import type { SubmissionBody } from '../schema.ts'
import type { LegalityReviewRow } from '../store.ts'
import { requireAllowingOpinion, submitToDesk } from '../subjects.ts'
import type { ContractAct } from './machine.ts'
import { agencyContractMachine } from './machine.ts'
import type { NewContractBody } from './schema.ts'
import type { ContractRow, NewContract } from './store.ts'
import { insertContract, lockContract, updateContract } from './store.ts'

const { raise } = legalityRecordProblems

/** 登记拟订的合同 */
export async function draftContract(context: CommandContext, { id, draftedOn = context.today, ...body }: NewContractBody): Promise<ContractRow> {
  const { tx, actor, now, today } = context
  if (draftedOn > today) throw raise['date-in-future']()
  const agency = await findAgency(tx, actor.scope, body.agencyId)
  if (agency === null) throw raise['agency-unknown']()
  const row = await insertContract(tx, {
    ...body, amountYuan: body.amountYuan ?? null, id: id ?? newId(now), divisionCode: agency.divisionCode, draftedOn, status: agencyContractMachine.initial, createdAt: now, updatedAt: now,
  })
  context.record(changeOf('agency-contract', 'draft', null, row))
  return row
}

type One = { id: string, version: number }

/** One act on a contract: locked within the scope, on its version, in its state and not before the act before. */
async function actOn(
  context: CommandContext, act: ContractAct, { id, version }: One, on: LocalDate, decide: (row: ContractRow) => Change<NewContract> | Promise<Change<NewContract>>,
): Promise<ContractRow> {
  const before = await lockContract(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(agencyContractMachine, before.status, act)
  const earliest = before.signedOn ?? before.draftedOn
  if (on > context.today) throw raise['date-in-future']()
  if (on < earliest) throw raise['date-before']({ earliest })
  const row = await updateContract(context.tx, id, { ...await decide(before), status }, context.now)
  context.record(changeOf('agency-contract', act, before, row))
  return row
}

const subjectOf = ({ id, title, agencyId, divisionCode }: ContractRow) => ({ kind: 'CONTRACT' as const, id, title, agencyId, divisionCode })

/** 送请合法性审查 */
export async function submitContract(context: CommandContext, id: string, body: SubmissionBody): Promise<LegalityReviewRow> {
  const contract = await lockContract(context.tx, context.actor.scope, id)
  if (contract === null) throw httpProblems.raise['not-found']()
  if (contract.status !== 'DRAFTED') throw raise['not-open']()
  return submitToDesk(context, subjectOf(contract), body)
}

/** 登记签订：未经合法性审查不得签订 */
export const signContract = (context: CommandContext, one: One, { contractNumber, on = context.today }: { contractNumber: string, on?: string | undefined }): Promise<ContractRow> =>
  actOn(context, 'sign', one, on, async (row) => ({ contractNumber, signedOn: on, reviewId: (await requireAllowingOpinion(context, subjectOf(row), on)).id }))

/** 登记履行完毕 */
export const performContract = (context: CommandContext, one: One, on: LocalDate = context.today): Promise<ContractRow> => actOn(context, 'perform', one, on, () => ({ endedOn: on }))

interface Ending { reason: string, on?: string | undefined }

/** 登记解除、终止，或者放弃签订 */
export const endContract = (context: CommandContext, act: 'terminate' | 'abandon', one: One, { reason, on = context.today }: Ending): Promise<ContractRow> =>
  actOn(context, act, one, on, () => ({ reason, endedOn: on }))
