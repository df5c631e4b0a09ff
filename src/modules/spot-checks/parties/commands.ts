import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { activeAccount } from '../../access/index.ts'
import { findAgency } from '../../agencies/index.ts'
import { drawPartyMachine, spotCheckMachine } from '../machine.ts'
import { keepReveal } from '../plans/draw.ts'
import type { SpotCheckRow } from '../plans/store.ts'
import { lockSpotCheck } from '../plans/store.ts'
import { spotCheckProblems } from '../problems.ts'
import type { InvitationBody } from './schema.ts'
import type { PartyRow, PartyView } from './store.ts'
import { findOwnParty, findPartyWithin, insertParty, lockParty, partiesOf, updateParties } from './store.ts'

const { raise } = spotCheckProblems

/** 邀请提交方: an agency or an account that commits and reveals its share itself; before the frame is committed. */
export async function inviteParty(context: CommandContext, spotCheckId: string, { id, party, ...named }: InvitationBody): Promise<PartyView> {
  const { tx, actor, now } = context
  const plan = await lockSpotCheck(tx, actor.scope, spotCheckId)
  if (plan === null) throw httpProblems.raise['not-found']()
  nextState(spotCheckMachine, plan.status, 'commit')
  const holder = await holderFrom(context, named)
  const known = await partiesOf(tx, spotCheckId)
  if (known.some((one) => one.party === party || (one.partyAccountId !== null && one.partyAccountId === holder.partyAccountId)
    || (one.partyAgencyId !== null && one.partyAgencyId === holder.partyAgencyId))) throw raise['party-taken']()
  const row = await insertParty(tx, {
    id: id ?? newId(now), spotCheckId, agencyId: plan.agencyId, divisionCode: plan.divisionCode, party, ...holder, status: drawPartyMachine.initial, createdAt: now, updatedAt: now,
  })
  recordParty(context, 'invite', null, row)
  return { ...row, plan }
}

/** 提交份额承诺：由本方账号，在抽样框固定之前 */
export function commitOwnShare(context: CommandContext, id: string, version: number, commitment: string): Promise<PartyView> {
  return change(context, { id, version, act: 'commitShare' }, findOwnParty(context.tx, context.actor, id), ({ plan }) => {
    nextState(spotCheckMachine, plan.status, 'commit')
    return { changed: { commitment, committedAt: context.now }, plan }
  })
}

/** 自行揭示份额：由本方账号，在揭示截止之前；组织者也不得代办 */
export function revealOwnShare(context: CommandContext, id: string, version: number, value: string): Promise<PartyView> {
  return change(context, { id, version, act: 'reveal' }, findOwnParty(context.tx, context.actor, id), async ({ before, plan }) =>
    ({ changed: { revealedAt: context.now }, plan: await keepReveal(context, plan, before.party, value) }))
}

/** 撤回邀请：由组织者，在抽样框固定之前 */
export function withdrawParty(context: CommandContext, id: string, version: number, reason: string): Promise<PartyView> {
  return change(context, { id, version, act: 'withdraw' }, findPartyWithin(context.tx, context.actor.scope, id), ({ plan }) => {
    nextState(spotCheckMachine, plan.status, 'commit')
    return { changed: { withdrawReason: reason }, plan }
  })
}

interface Locked { before: PartyRow, plan: SpotCheckRow }
interface Decided { changed: Partial<PartyRow>, plan: SpotCheckRow }

/** One act on one party, with its plan locked first, so that no share changes while the frame is being committed. */
async function change(
  context: CommandContext, { id, version, act }: { id: string, version: number, act: keyof typeof drawPartyMachine.acts }, finding: Promise<PartyView | null>,
  decide: (locked: Locked) => Decided | Promise<Decided>,
): Promise<PartyView> {
  const { tx, now } = context
  const found = await finding
  // Whoever may see the party acts on its plan, which may lie outside the scope.
  const plan = found === null ? null : await lockSpotCheck(tx, { kind: 'NATION' }, found.spotCheckId)
  if (plan === null) throw httpProblems.raise['not-found']()
  const before = await lockParty(tx, id)
  requireVersion(before.version, version)
  const status = nextState(drawPartyMachine, before.status, act)
  const { changed, plan: after } = await decide({ before, plan })
  const row = { ...before, ...changed, status, version: before.version + 1, updatedAt: now }
  recordParty(context, act, before, row)
  await updateParties(tx, [row])
  return { ...row, plan: after }
}

/** @throws spot-checks.party-unknown (422) */
async function holderFrom({ tx }: CommandContext, { agencyId, accountId }: Omit<InvitationBody, 'party'>): Promise<Pick<PartyRow, 'partyAgencyId' | 'partyAccountId'>> {
  if (agencyId !== undefined && accountId === undefined) {
    // A party may lie outside the scope of the organiser: the reviewed agency need not be below.
    const agency = await findAgency(tx, { kind: 'NATION' }, agencyId)
    if (agency?.status === 'ACTIVE') return { partyAgencyId: agencyId, partyAccountId: null }
  }
  if (accountId !== undefined && agencyId === undefined) {
    const account = await activeAccount(tx, accountId)
    if (account !== null) return { partyAgencyId: account.agencyId, partyAccountId: account.id }
  }
  throw raise['party-unknown']()
}

const acts: Readonly<Record<keyof typeof drawPartyMachine.acts | 'invite', string>> = {
  invite: 'draw-party.invite', commitShare: 'draw-party.commit-share', reveal: 'draw-party.reveal', withdraw: 'draw-party.withdraw',
}

function recordParty(context: CommandContext, act: keyof typeof acts, before: PartyRow | null, after: PartyRow): void {
  context.record({
    act: acts[act], target: { kind: 'draw-party', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible({ spotCheckId, party, partyAgencyId, partyAccountId, status, commitment, committedAt, revealedAt, withdrawReason }: PartyRow): Fields {
  return { spotCheckId, party, partyAgencyId, partyAccountId, status, commitment, committedAt, revealedAt, withdrawReason }
}
