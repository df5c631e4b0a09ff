import { eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Filter } from '../../../platform/filters.ts'
import { idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { drawPartyMachine } from '../machine.ts'
import { spotChecks } from '../table.ts'
import type { PartyView } from './store.ts'
import { heldBy, holderOf, partyColumns, partyScope } from './store.ts'
import { drawParties } from './table.ts'

/** The caller's own shares; the route sets it, nobody asks for another's. */
const holder = (): Filter => ({
  params: {},
  conditions: (field, query) => query[field] === undefined ? [] : [{ key: field, sql: sql`${heldBy}`, values: holderOf(query[field] as Actor) }],
})

export const partyList = defineList<PartyView>({
  name: 'draw-parties',
  table: drawParties,
  id: drawParties.id,
  scope: partyScope,
  filters: {
    spotCheckId: idOf(drawParties.spotCheckId, '评查计划'), agencyId: idOf(drawParties.partyAgencyId, '提交方机关'),
    status: memberOf(drawParties.status, statesOf(drawPartyMachine), '状态'), holder,
  },
  sorts: { createdAt: { column: drawParties.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '邀请时刻' } },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select(partyColumns).from(drawParties)
    .innerJoin(spotChecks, eq(spotChecks.id, drawParties.spotCheckId)).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
