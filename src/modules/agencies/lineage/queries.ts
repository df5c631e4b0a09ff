import { and, asc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { asOf } from '../../../platform/db/bitemporal.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { writtenQuery } from '../../../platform/db/written.ts'
import { findAgency } from '../queries.ts'
import type { AgencyVersionRow } from '../store.ts'
import { agencies, agencyScope, agencyVersions, transfers } from '../table.ts'
import type { HoldersRecord, LineageRecord } from './schema.ts'

/** On which day, and as known at which instant. */
export interface Moment { on: string, knownAt: string }

const versionsKnown = defineStatement<'known', AgencyVersionRow[]>((db) => db.select().from(agencyVersions).where(and(
  eq(agencyVersions.agencyId, sql.placeholder('id')),
  sql`${agencyVersions.recordedAt} <= ${sql.placeholder('knownAt')}::timestamptz`,
  sql`(${agencyVersions.supersededAt} is null or ${agencyVersions.supersededAt} > ${sql.placeholder('knownAt')}::timestamptz)`,
)).orderBy(asc(agencyVersions.validFrom)))

type Relative = LineageRecord['predecessors'][number]
type Direction = 'predecessors' | 'successors'

/** Through any number of changes, as they had been recorded by then; each body once, by the nearest change. */
const relatives = (direction: Direction, from: string, to: string) => writtenQuery<Relative>(direction, `
with recursive line (id, succession_id, distance) as (
  select $1::uuid, null::uuid, 0 union
  select link.${to}, link.succession_id, line.distance + 1
  from line join agency_succession_links link on link.${from} = line.id join agency_successions change on change.id = link.succession_id
  where link.${to} is not null and line.distance < 30 and change.created_at <= $2::timestamptz
), nearest as (select distinct on (id) id, succession_id, distance from line where distance > 0 order by id, distance)
select nearest.id as "agencyId", body.name, nearest.distance, change.id as "successionId", change.kind, change.effective_on::text as "effectiveOn",
  change.document_number as "documentNumber"
from nearest join agencies body on body.id = nearest.id join agency_successions change on change.id = nearest.succession_id
order by nearest.distance, change.effective_on, nearest.id limit 200`)
const predecessorsOf = relatives('predecessors', 'successor_id', 'predecessor_id')
const successorsOf = relatives('successors', 'predecessor_id', 'successor_id')

/** What a body was called and was on a day, what it had been and became, as known at an instant; null where the caller may not see it. */
export async function findLineage(db: Database, scope: Scope, id: string, { on, knownAt }: Moment): Promise<LineageRecord | null> {
  if (await findAgency(db, scope, id) === null) return null
  const [rows, predecessors, successors] = await Promise.all([
    versionsKnown(db, 'known', { id, knownAt }), predecessorsOf(db, [id, knownAt]), successorsOf(db, [id, knownAt]),
  ])
  const versions = rows.map(({ name, shortName, organCode, kind, leadership, fields, divisionCode, validFrom, validTo }) =>
    ({ name, shortName, organCode, kind, leadership, fields, divisionCode, validFrom, validTo }))
  const then = versions.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo)) ?? null
  return { agencyId: id, on, knownAt, then, versions, predecessors, successors }
}

const bodiesWith = defineStatement((db, kind: Scope['kind']) => db.select({ agencyId: agencyVersions.agencyId, name: agencyVersions.name })
  .from(agencyVersions).innerJoin(agencies, eq(agencies.id, agencyVersions.agencyId)).where(and(
    eq(agencyVersions.divisionCode, sql.placeholder('divisionCode')), sql`${agencyVersions.fields} @> array[${sql.placeholder('field')}::text]`,
    asOf(agencyVersions), withinScope(agencyScope, kind),
  )).orderBy(asc(agencyVersions.name), asc(agencyVersions.agencyId)).limit(500))

const transfersTo = defineStatement((db, kind: Scope['kind']) => db.select({
  id: transfers.id, agencyId: transfers.agencyId, documentNumber: transfers.documentNumber, effectiveOn: transfers.effectiveOn, items: transfers.items,
}).from(transfers).innerJoin(agencies, eq(agencies.id, transfers.agencyId)).where(and(
  eq(transfers.divisionCode, sql.placeholder('divisionCode')), sql`${transfers.fields} @> array[${sql.placeholder('field')}::text]`,
  sql`${transfers.effectiveOn} <= ${sql.placeholder('on')}::date and (${transfers.revokedOn} is null or ${transfers.revokedOn} > ${sql.placeholder('on')}::date)`,
  sql`${transfers.createdAt} <= ${sql.placeholder('knownAt')}::timestamptz`, withinScope(agencyScope, kind),
)).orderBy(asc(transfers.effectiveOn), asc(transfers.id)).limit(500))

/** Which bodies exercise the powers of a field in a division on a day, and by which transfer where they were moved there (行政处罚法 art. 18). */
export async function findHolders(db: Database, scope: Scope, place: { field: HoldersRecord['field'], divisionCode: string }, moment: Moment): Promise<HoldersRecord> {
  const values = { ...scopeValues(scope), ...place, ...moment }
  const [bodies, moved] = await Promise.all([bodiesWith(db, scope.kind, values), transfersTo(db, scope.kind, values)])
  const by = new Map(moved.map(({ agencyId, ...transfer }) => [agencyId, transfer]))
  return { ...place, ...moment, holders: bodies.map(({ agencyId, name }) => ({ agencyId, name, transfer: by.get(agencyId) ?? null })) }
}
