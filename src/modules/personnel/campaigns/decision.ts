import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { cancelCertificates } from '../certificates/ending.ts'
import { lockCertificatesOf } from '../certificates/store.ts'
import { recordOfficer } from '../officers/record.ts'
import { personnelProblems } from '../problems.ts'
import { officerMachine } from '../rules.ts'
import { campaignMachine, cleanUpCaseMachine } from './machine.ts'
import { cleanUpProblems } from './problems.ts'
import type { Settled } from './rules.ts'
import { settle } from './rules.ts'
import type { DecisionBody, DecisionsBody } from './schema.ts'
import type { CaseRow } from './store.ts'
import { holdCampaign, lockCampaign, lockCases, lockOfficers, updateCases, updateOfficers } from './store.ts'

const { raise } = cleanUpProblems

/** 逐项处理 */
export async function decideCase(context: CommandContext, id: string, version: number, body: DecisionBody): Promise<CaseRow> {
  const [row] = await lockCases(context.tx, context.actor.scope, [id])
  if (row === undefined) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  nextState(campaignMachine, (await holdCampaign(context.tx, row.campaignId)).status, 'decide')
  const [decided] = await carryOut(context, [row], body)
  if (decided === undefined) throw new Error('the case was not stored')
  return decided
}

/** 批量处理：全部办成，或者全部不办 */
export async function decideCases(context: CommandContext, campaignId: string, { caseIds, ...body }: DecisionsBody): Promise<number> {
  const { tx, actor } = context
  const campaign = await lockCampaign(tx, actor.scope, campaignId)
  if (campaign === null) throw httpProblems.raise['not-found']()
  nextState(campaignMachine, campaign.status, 'decide')
  const cases = (await lockCases(tx, actor.scope, caseIds)).filter((row) => row.campaignId === campaignId)
  if (cases.length < caseIds.length) throw raise['case-unknown']({ count: caseIds.length - cases.length })
  return (await carryOut(context, cases, body)).length
}

async function carryOut(context: CommandContext, cases: readonly CaseRow[], body: DecisionBody): Promise<CaseRow[]> {
  const { tx, now, today } = context
  const settled = settle(body)
  const [status] = cases.map((row) => nextState(cleanUpCaseMachine, row.status, 'decide'))
  if (settled.decision === 'REMOVE') await removeOfficers(context, cases, settled)
  if (settled.decision === 'CANCEL_CERTIFICATE') await endCertificates(context, cases, settled)
  const decided = await updateCases(tx, cases.map((row) => row.id), {
    status, decision: settled.decision, decidedOn: today, decisionNote: body.note, ...(settled.decision === 'KEEP' ? {} : { reason: settled.reason, effectiveOn: settled.on }),
  }, now)
  return cases.map((before) => recordCase(context, 'clean-up-case.decide', before, decided.get(before.id) ?? before))
}

/** Those still in post leave; what anybody of them still holds ends for the same reason. */
async function removeOfficers(context: CommandContext, cases: readonly CaseRow[], { reason, on }: Extract<Settled, { decision: 'REMOVE' }>): Promise<void> {
  const { tx, now, today } = context
  if (on > today) throw personnelProblems.raise['date-in-future']()
  const officers = await lockOfficers(tx, idsOf(cases))
  const inPost = officers.filter((officer) => officer.status === 'ACTIVE')
  const held = await lockCertificatesOf(tx, officers.map((officer) => officer.id))
  const [status] = inPost.map((officer) => nextState(officerMachine, officer.status, 'leave'))
  const left = await updateOfficers(tx, inPost.map((officer) => officer.id), { status, leftOn: on, leftReason: reason }, now)
  for (const before of inPost) recordOfficer(context, 'officer.leave', before, left.get(before.id) ?? before)
  await updateOfficers(tx, officers.filter((officer) => officer.status !== 'ACTIVE').map((officer) => officer.id), {}, now)
  await cancelCertificates(context, held, { endedOn: on, endReason: reason })
}

async function endCertificates(context: CommandContext, cases: readonly CaseRow[], { reason, on }: Extract<Settled, { decision: 'CANCEL_CERTIFICATE' }>): Promise<void> {
  const { tx, now, today } = context
  if (on > today) throw personnelProblems.raise['date-in-future']()
  await updateOfficers(tx, (await lockOfficers(tx, idsOf(cases))).map((officer) => officer.id), {}, now)
  const wanted = new Set(cases.map((row) => row.certificateId))
  const held = (await lockCertificatesOf(tx, idsOf(cases))).filter((row) => wanted.has(row.id))
  if (wanted.has(null) || held.length < wanted.size) throw raise['no-certificate']()
  await cancelCertificates(context, held, { endedOn: on, endReason: reason })
}

const idsOf = (cases: readonly CaseRow[]): string[] => [...new Set(cases.map((row) => row.officerId))]

export function recordCase(context: CommandContext, act: string, before: CaseRow | null, after: CaseRow): CaseRow {
  context.record({
    act, target: { kind: 'clean-up-case', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
  return after
}

function visible(row: CaseRow): Fields {
  const { campaignId, officerId, certificateId, suspicion, note, status, decision, reason, effectiveOn, decidedOn, decisionNote } = row
  return { campaignId, officerId, certificateId, suspicion, note, status, decision, reason, effectiveOn, decidedOn, decisionNote }
}
