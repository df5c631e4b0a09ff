import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { covers } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findAgency } from '../../agencies/index.ts'
import { officersById } from '../../personnel/index.ts'
import { legalReviewProblems } from '../problems.ts'
import { poolMemberMachine } from './machine.ts'
import type { NewPoolMemberBody, PoolEndingBody } from './schema.ts'
import type { PoolMemberRow } from './store.ts'
import { divisionsOver, insertPoolMember, lockPoolMember, updatePoolMember } from './store.ts'

const { raise } = legalReviewProblems

/** 审核人员入库：由有权统筹的机关为区划内各机关或者其中一个机关调用（国办发〔2018〕118号（十一）） */
export async function joinPool(context: CommandContext, body: NewPoolMemberBody): Promise<PoolMemberRow> {
  const { tx, actor, now, today } = context
  const { officerId, divisionCode, servesAgencyId = null, kind, document, joinedOn } = body
  if (!covers(actor.scope, { divisionCode, agencyId: servesAgencyId })) throw raise['pool-outside-scope']()
  const served = servesAgencyId === null ? null : await findAgency(tx, actor.scope, servesAgencyId)
  if (servesAgencyId !== null && (served === null || !divisionsOver(served.divisionCode).includes(divisionCode))) throw raise['pool-outside-scope']()
  const officer = (await officersById(tx, [officerId])).get(officerId)
  if (officer === undefined || officer.status !== 'ACTIVE' || officer.staffKind === 'AUXILIARY' || await findAgency(tx, actor.scope, officer.agencyId) === null) {
    throw raise['pool-member-unknown']()
  }
  if (joinedOn > today) throw raise['pool-dates-backwards']()
  const row = await insertPoolMember(tx, {
    id: body.id ?? newId(now), officerId, agencyId: officer.agencyId, divisionCode, servesAgencyId, kind, document, joinedOn, status: poolMemberMachine.initial,
    createdAt: now, updatedAt: now,
  }).catch((error: unknown) => { throw violatedConstraint(error) === 'legal_review_pool_members_once' ? raise['pool-member-twice']() : error })
  record(context, 'review-pool.join', null, row)
  return row
}

/** 审核人员出库：已分派的轮次仍由其审核 */
export async function leavePool(context: CommandContext, id: string, version: number, { endedOn, reason }: PoolEndingBody): Promise<PoolMemberRow> {
  const { tx, actor, now, today } = context
  const before = await lockPoolMember(tx, actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(poolMemberMachine, before.status, 'end')
  if (endedOn < before.joinedOn || endedOn > today) throw raise['pool-dates-backwards']()
  const after = await updatePoolMember(tx, id, { status, endedOn, endReason: reason }, now)
  record(context, 'review-pool.leave', before, after)
  return after
}

function record(context: CommandContext, act: string, before: PoolMemberRow | null, after: PoolMemberRow): void {
  context.record({
    act, target: { kind: 'legal-review-pool-member', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible({ officerId, divisionCode, servesAgencyId, kind, document, joinedOn, status, endedOn, endReason }: PoolMemberRow): Fields {
  return { officerId, divisionCode, servesAgencyId, kind, document, joinedOn, status, endedOn, endReason }
}
