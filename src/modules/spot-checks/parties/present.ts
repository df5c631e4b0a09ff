import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { covers } from '../../../platform/db/scope.ts'
import { drawPartyMachine } from '../machine.ts'
import type { PartyRecord } from './schema.ts'
import type { PartyView } from './store.ts'
import { isHeldBy } from './store.ts'

export function presentParty(row: PartyView, actor: Actor): PartyRecord {
  const { id, spotCheckId, party, agencyId: organiserId, partyAgencyId, partyAccountId, status, commitment, withdrawReason, plan, version } = row
  const share = plan.seedSources.find((one) => one.kind === 'SHARE' && one.party === party)
  return {
    id, spotCheckId, party, organiserId, agencyId: partyAgencyId, accountId: partyAccountId, status, commitment, committedAt: row.committedAt?.toISOString() ?? null,
    revealedAt: row.revealedAt?.toISOString() ?? null, withdrawReason,
    plan: {
      title: plan.title, status: plan.status, commitmentDigest: plan.commitmentDigest, committedAt: plan.committedAt?.toISOString() ?? null,
      revealBy: status !== 'WITHDRAWN' && share?.kind === 'SHARE' ? share.revealBy : null,
    },
    availableActs: actsFrom(drawPartyMachine, status).filter((act) => plan.status === (act === 'reveal' ? 'COMMITTED' : 'DRAFT') && mayAct(act, row, actor)),
    version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

function mayAct(act: keyof typeof drawPartyMachine.acts, row: PartyView, actor: Actor): boolean {
  if (act === 'withdraw') return actor.permissions.has('spot-check:organise') && covers(actor.scope, row)
  return actor.permissions.has('draw-share:contribute') && isHeldBy(row, actor)
}
