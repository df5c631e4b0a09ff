import { ruleInForce } from '../../../kernel/deadline.ts'
import { newId } from '../../../kernel/ids.ts'
import { maskName } from '../../../kernel/mask.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { hashHex } from '../../../kernel/hash.ts'
import { actsFrom, nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { PublicationCommand } from '../commands.ts'
import { actOnPublication, factsOf, publishedOf, reckoned } from '../commands.ts'
import { publicityDeadlineRules } from '../deadlines.ts'
import { repair } from '../expiry.ts'
import { publicationMachine } from '../machine.ts'
import { publicityProblems } from '../problems.ts'
import { repairableFrom } from '../rules.ts'
import type { CorrectionBody } from '../schema.ts'
import type { PublicationRow } from '../store.ts'
import { lockPublication } from '../store.ts'
import type { PublicationRequestAct } from './machine.ts'
import { publicationRequestMachine } from './machine.ts'
import type { GrantBody, NewRequestBody, RefusalBody } from './schema.ts'
import type { RequestRow } from './store.ts'
import { insertRequests, lockRequest, updateRequests } from './store.ts'

const { raise } = publicityProblems

/** 收到当事人的申请: from then on the agency has so long to answer. */
export async function receiveRequest(context: CommandContext, publicationId: string, { id, kind, applicant, statement, receivedOn }: NewRequestBody): Promise<RequestRow> {
  const { tx, actor, now, today } = context
  const publication = await lockPublication(tx, actor.scope, publicationId)
  if (publication === null) throw httpProblems.raise['not-found']()
  const { publishedOn, divisionCode, caseId, agencyId, channel, status } = publication
  if (!actsFrom(publicationMachine, status).includes('correct') || publishedOn === null) throw raise['not-public']()
  if (receivedOn < publishedOn || receivedOn > today) throw raise['received-in-future']()
  const { field } = await factsOf(context, publication)
  const rule = ruleInForce(publicityDeadlineRules, kind === 'CORRECTION' ? 'PUB-CORRECT' : 'PUB-REPAIR', { on: receivedOn, division: divisionCode, field })
  const row: RequestRow = {
    id: id ?? newId(now), publicationId, caseId, agencyId, ...placeOfDivision(divisionCode), channel, kind, applicant, statement, receivedOn,
    ...await reckoned(context, divisionCode, rule, receivedOn), ruleCode: rule.code, legalBasis: [...rule.legalBasis], status: publicationRequestMachine.initial,
    conditions: null, answeredOn: null, answer: null, answeredBy: null, version: 1, createdAt: now, updatedAt: now,
  }
  if (!(await insertRequests(tx, [row])).has(row.id)) throw raise['request-open']()
  recordRequest(context, 'receive', null, row)
  return row
}

interface At { id: string, version: number }

/** 不予准予，说明理由 */
export const refuseRequest = (context: CommandContext, at: At, { reason }: RefusalBody): Promise<RequestRow> =>
  answer(context, at, 'refuse', () => Promise.resolve({ answer: reason }))

/** 准予: the correction is made, or the publication ends, in the same transaction. */
export const grantRequest = (context: CommandContext, at: At, { reason, words, address, conditions }: GrantBody, correct: PublicationCommand<CorrectionBody>): Promise<RequestRow> =>
  answer(context, at, 'grant', async (request) => {
    const publication = { id: request.publicationId, version: null }
    if (request.kind === 'CORRECTION') {
      await actOnPublication(context, correct, publication, { reason, words, address })
      return { answer: reason }
    }
    if (conditions === undefined || !Object.values(conditions).every((met) => met)) throw raise['repair-conditions-unmet']()
    await actOnPublication(context, { ...repair, decide: async (row, body, within) => {
      await requireRepairable(within, row)
      return repair.decide(row, body, within)
    } }, publication, undefined)
    return { answer: reason, conditions }
  })

/** @throws publicity.repair-excluded, repair-too-early (422) */
async function requireRepairable(context: CommandContext, row: PublicationRow): Promise<void> {
  const from = row.publishedOn === null ? null : repairableFrom(publishedOf(await factsOf(context, row)), row.channel, row.publishedOn)
  if (from === null) throw raise['repair-excluded']()
  if (context.today < from) throw raise['repair-too-early']({ until: from })
}

async function answer(
  context: CommandContext, { id, version }: At, act: PublicationRequestAct, decide: (row: RequestRow) => Promise<Partial<RequestRow>>,
): Promise<RequestRow> {
  const { tx, actor, now, today } = context
  const before = await lockRequest(tx, actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(publicationRequestMachine, before.status, act)
  const after: RequestRow = {
    ...before, status, ...await decide(before), answeredOn: today, answeredBy: actor.accountId, version: before.version + 1, updatedAt: now,
  }
  await updateRequests(tx, [after])
  recordRequest(context, act, before, after)
  return after
}

export function recordRequest(context: Pick<CommandContext, 'record'>, act: string, before: RequestRow | null, after: RequestRow): void {
  context.record({
    act: `publication-request.${act}`, target: { kind: 'publication-request', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

/** Names masked, statements of persons proved and not repeated. */
const visible = ({ publicationId, kind, channel, applicant, statement, receivedOn, dueOn, provisional, calendarVersion, ruleCode, status, conditions, answeredOn, answer: given }: RequestRow): Fields => ({
  publicationId, kind, channel, applicant: maskName(applicant), statementDigest: hashHex('sha256', canonicalJson(statement)), receivedOn, dueOn, provisional, calendarVersion,
  ruleCode, status, conditions, answeredOn, answer: given,
})
