import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { qualificationMachine } from '../machine.ts'
import { agencyProblems } from '../problems.ts'
import { requireInBeing } from '../record.ts'
import { closedPeriods, requireHappened, requireQualifiable } from '../rules.ts'
import type { AgencyRow } from '../store.ts'
import { lockAgency, saveAgencies } from '../store.ts'
import { findQualification } from './queries.ts'
import { recordQualification } from './record.ts'
import type { ConfirmationBody, PublicationBody, WithdrawalBody } from './schema.ts'
import type { NewQualification, QualificationRow } from './store.ts'
import { insertQualification, lockQualification, qualificationInForce, updateQualifications } from './store.ts'

const { raise } = agencyProblems

/** 确认执法主体资格（行政执法监督条例第十七条） */
export async function confirmQualification(context: CommandContext, agencyId: string, body: ConfirmationBody): Promise<QualificationRow> {
  const { tx, actor, now, today } = context
  const agency = await lockAgency(tx, actor.scope, agencyId)
  if (agency === null) throw httpProblems.raise['not-found']()
  requireInBeing(agency)
  requireQualifiable(agency.kind, body.basis)
  const inForce = await qualificationInForce(tx, agencyId)
  if (inForce !== null) throw raise['qualification-in-force']({ confirmedOn: inForce.confirmedOn, documentNumber: inForce.documentNumber })
  // Periods do not overlap: the next begins when the last has ended, at the earliest.
  requireHappened(body.confirmedOn, today, agency.qualifiedPeriods.at(-1)?.to ?? agency.establishedOn)
  const { divisionCode } = agency
  const row = await insertQualification(tx, { ...body, id: body.id ?? newId(now), agencyId, divisionCode, status: qualificationMachine.initial, createdAt: now, updatedAt: now })
  await mark(context, { ...agency, qualified: true, qualifiedPeriods: [...agency.qualifiedPeriods, { from: body.confirmedOn, to: null }] })
  return recordQualification(context, 'qualification.confirm', null, row)
}

/** 公示（行政执法监督条例第十七条） */
export async function publishQualification(context: CommandContext, id: string, version: number, body: PublicationBody): Promise<QualificationRow> {
  const before = await lockForChange(context, id, version)
  const status = nextState(qualificationMachine, before.status, 'publish')
  requireHappened(body.publishedOn, context.today, before.confirmedOn)
  return change(context, 'qualification.publish', before, { status, ...body })
}

/** 取消主体资格 */
export async function withdrawQualification(context: CommandContext, id: string, version: number, { withdrawnOn, reason }: WithdrawalBody): Promise<QualificationRow> {
  const { tx, actor } = context
  // The agency is always locked before what belongs to it.
  const seen = await findQualification(tx, actor.scope, id)
  const agency = seen === null ? null : await lockAgency(tx, { kind: 'AGENCY', agencyId: seen.agencyId }, seen.agencyId)
  const before = await lockForChange(context, id, version)
  const status = nextState(qualificationMachine, before.status, 'withdraw')
  requireHappened(withdrawnOn, context.today, before.publishedOn ?? before.confirmedOn)
  if (agency !== null) await mark(context, { ...agency, qualified: false, qualifiedPeriods: closedPeriods(agency.qualifiedPeriods, withdrawnOn) })
  return change(context, 'qualification.withdraw', before, { status, withdrawnOn, withdrawReason: reason })
}

const mark = ({ tx, now }: CommandContext, agency: AgencyRow) => saveAgencies(tx, [agency], now)

async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<QualificationRow> {
  const row = await lockQualification(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

async function change(context: CommandContext, act: string, before: QualificationRow, set: Change<NewQualification>): Promise<QualificationRow> {
  const after = (await updateQualifications(context.tx, [before.id], set, context.now)).get(before.id)
  if (after === undefined) throw new Error('the qualification was not stored')
  return recordQualification(context, act, before, after)
}
