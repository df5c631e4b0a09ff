import type { SQL } from 'drizzle-orm'
import { and, eq, sql } from 'drizzle-orm'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { Filter } from '../../../platform/filters.ts'
import { containedIn, idOf } from '../../../platform/filters.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import { agencies, agencyScope } from '../../agencies/table.ts'
import { enforcementDevices } from '../../cases/devices/table.ts'
import { empowermentItems, powerItemVersions } from '../../powers/table.ts'
import type { CatalogueKind } from '../codes.ts'
import { catalogueEntries, catalogueVersions, entryScope, versionScope } from '../table.ts'

/** Since when a body holds powers of the kinds that decide on what must be public, and uses devices; null where it does not. */
interface Held { PENALTY: string | null, LICENCE: string | null, devices: string | null }

export interface CoverageRow {
  agencyId: string
  agencyName: string
  divisionCode: string
  establishedOn: string | null
  powers: string[]
  devices: boolean
  since: Held
  withdrawn: Partial<Record<CatalogueKind, string>>
  published: CatalogueKind[]
  stale: CatalogueKind[]
  overdue: CatalogueKind[]
}


const on = sql`${sql.placeholder('on')}::date`
/** Written out, since a table that is selected from alone has its columns named without it. */
const ofAgency = sql.raw('agencies.id')
const inForce = (version: string) => sql.raw(`${version}.valid_from <= `).append(on).append(sql.raw(` and (${version}.valid_to is null or ${version}.valid_to > `)).append(on)
  .append(sql.raw(`) and ${version}.superseded_at is null`))

/** Of the kinds of power that decide on what must be public, those a body holds: looked for one by one, not collected from its whole list. */
const powers = sql<string[]>`array(select wanted.kind from (values ('PENALTY'), ('LICENCE')) as wanted(kind) where exists (
    select 1 from ${powerItemVersions} v where v.agency_id = ${ofAgency} and v.kind = wanted.kind and ${inForce('v')})
  or exists (select 1 from ${empowermentItems} e join ${powerItemVersions} v on v.item_id = e.item_id
    where e.agency_id = ${ofAgency} and v.kind = wanted.kind and ${inForce('e')} and ${inForce('v')}))`
const devices = sql<boolean>`exists (select 1 from ${enforcementDevices} d where d.agency_id = ${ofAgency} and d.status = 'PUBLISHED')`
const heldSince = (kind: SQL) => sql`least((select min(v.valid_from) from ${powerItemVersions} v where v.agency_id = ${ofAgency} and v.kind = ${kind} and v.superseded_at is null),
  (select min(e.valid_from) from ${empowermentItems} e join ${powerItemVersions} v on v.item_id = e.item_id where e.agency_id = ${ofAgency} and v.kind = ${kind} and e.superseded_at is null))`
const devicesSince = sql`(select min(d.published_on) from ${enforcementDevices} d where d.agency_id = ${ofAgency} and d.status = 'PUBLISHED')`
const since = sql<Held>`json_build_object('PENALTY', ${heldSince(sql.raw('\'PENALTY\''))}, 'LICENCE', ${heldSince(sql.raw('\'LICENCE\''))}, 'devices', ${devicesSince})`
const withdrawn = sql<CoverageRow['withdrawn']>`(select coalesce(json_object_agg(c.kind, c.withdrawn_on), '{}'::json) from ${catalogueEntries} c
  where c.agency_id = ${ofAgency} and c.withdrawn_on is not null)`
const kindsThat = (condition: ReturnType<typeof sql>) => sql<CatalogueKind[]>`array(select c.kind from ${catalogueEntries} c
  where c.agency_id = ${ofAgency} and c.version_number > 0 and c.withdrawn_on is null and ${condition} order by c.kind)`

const row = {
  agencyId: agencies.id, agencyName: agencies.name, divisionCode: agencies.divisionCode, establishedOn: agencies.establishedOn, since: since.as('since'), withdrawn: withdrawn.as('withdrawn'), powers: powers.as('powers'), devices: devices.as('devices'),
  published: kindsThat(sql`true`).as('published'), stale: kindsThat(sql`c.stale_since is not null`).as('stale'), overdue: kindsThat(sql`c.stale_due_on < ${on}`).as('overdue'),
}

/** Bodies that enforce in their own name, as `mustMakePublic` says; the day of the request is bound here. */
const enforces = sql`(${agencies.status} = 'ACTIVE' and ${agencies.kind} in ('GOVERNMENT', 'ENFORCEMENT_AGENCY', 'AUTHORISED_ORGANISATION', 'VERTICAL_AGENCY'))`
const enforcing = (clock: Clock) => (): Filter => ({
  params: {},
  conditions: () => [{ key: 'enforcing', sql: enforces, values: { on: localDateOf(clock.now()) } }],
})

/** Every body in scope with what of it is public. */
export function coverageList(clock: Clock): List<CoverageRow> {
  return defineList<CoverageRow>({
    name: 'catalogue-coverage', table: agencies, id: agencies.id, scope: agencyScope,
    filters: { enforcing: enforcing(clock), agencyId: idOf(agencies.id, '执法主体'), q: containedIn([agencies.name, agencies.shortName], '名称中的文字') },
    sorts: { name: { column: agencies.name, cast: 'text', value: ({ agencyName }) => agencyName, description: '名称' } },
    defaultSort: 'name',
    select: (db, { where, orderBy, limit }) => db.select(row).from(agencies).where(where).orderBy(...orderBy).limit(limit),
    idOf: ({ agencyId }) => agencyId,
  })
}

export interface KindFigures { kind: CatalogueKind, agencies: number, published: number, withdrawn: number, stale: number, overdue: number, updated: number, updatedOnTime: number, first: number, firstOnTime: number }

const entriesByKind = defineStatement((db, kind: Scope['kind']) => db.select({
  kind: catalogueEntries.kind,
  agencies: sql<number>`count(*)::int`,
  published: sql<number>`(count(*) filter (where ${catalogueEntries.versionNumber} > 0 and ${catalogueEntries.withdrawnOn} is null))::int`,
  withdrawn: sql<number>`(count(*) filter (where ${catalogueEntries.withdrawnOn} is not null))::int`,
  stale: sql<number>`(count(*) filter (where ${catalogueEntries.staleSince} is not null))::int`,
  overdue: sql<number>`(count(*) filter (where ${catalogueEntries.staleDueOn} < ${on}))::int`,
}).from(catalogueEntries).where(withinScope(entryScope, kind)).groupBy(catalogueEntries.kind).orderBy(catalogueEntries.kind))

const updatesByKind = defineStatement((db, kind: Scope['kind']) => db.select({
  kind: catalogueVersions.kind,
  updated: sql<number>`(count(*) filter (where ${catalogueVersions.number} > 1 and ${catalogueVersions.dueOn} is not null))::int`,
  updatedOnTime: sql<number>`(count(*) filter (where ${catalogueVersions.number} > 1 and ${catalogueVersions.publicFrom} <= ${catalogueVersions.dueOn}))::int`,
  first: sql<number>`(count(*) filter (where ${catalogueVersions.number} = 1 and ${catalogueVersions.dueOn} is not null))::int`,
  firstOnTime: sql<number>`(count(*) filter (where ${catalogueVersions.number} = 1 and ${catalogueVersions.publicFrom} <= ${catalogueVersions.dueOn}))::int`,
}).from(catalogueVersions).where(withinScope(versionScope, kind)).groupBy(catalogueVersions.kind))

/** Entries by kind, and how many that were out of date were brought up to date in time; two statements. */
export async function kindFigures(db: Database, scope: Scope, asOf: string): Promise<KindFigures[]> {
  const [entries, updates] = [await entriesByKind(db, scope.kind, { ...scopeValues(scope), on: asOf }), await updatesByKind(db, scope.kind, scopeValues(scope))]
  const known = new Map(updates.map((update) => [update.kind, update]))
  const none = { updated: 0, updatedOnTime: 0, first: 0, firstOnTime: 0 }
  return entries.map((entry) => ({ ...none, ...known.get(entry.kind), ...entry }))
}

/** Entries that bodies must publish and do not, by the day the duty arose; of what is long over neither day nor place matters. */
export interface MissingRow { kind: CatalogueKind, divisionCode: string | null, arose: string, agencies: number }

const [rule, long, own] = [sql.raw('rule."ifPower"'), sql`${sql.placeholder('long')}::date`, sql.raw('e.agency_id = agencies.id and e.kind = rule.kind')]
const duties = sql.raw('rule(kind text, division text, "ifPower" text, "ifDevices" boolean, "validFrom" date)')
const powerSince = sql`case when ${rule} is null then null when exists (select 1 from ${powerItemVersions} v where v.agency_id = ${ofAgency} and v.kind = ${rule} and v.superseded_at is null
  and v.valid_from <= ${long}) then ${long} else ${heldSince(rule)} end`
const arose = sql`greatest(rule."validFrom", ${agencies.establishedOn}, ${powerSince}, case when rule."ifDevices" then ${devicesSince} end,
  (select e.withdrawn_on from ${catalogueEntries} e where ${own}))`

const missing = defineStatement<Scope['kind'], MissingRow[]>((db, kind) => {
  const duty = db.select({ kind: sql<CatalogueKind>`rule.kind`.as('kind'), divisionCode: agencies.divisionCode, arose: sql<string>`${arose}`.as('arose') }).from(agencies)
    .innerJoin(sql`json_to_recordset(${sql.placeholder('rules')}::json) as ${duties}`, sql`${agencies.divisionCode} like coalesce(rule.division, '') || '%'`)
    .where(and(
      enforces, withinScope(agencyScope, kind), sql`(${rule} is null or ${rule} = any(${powers}))`, sql`(not rule."ifDevices" or ${devices})`,
      sql`not exists (select 1 from ${catalogueEntries} e where ${own} and e.version_number > 0 and e.withdrawn_on is null)`,
    )).as('duty')
  const place = sql<string | null>`case when ${duty.arose} > ${long} then ${duty.divisionCode} end`
  const day = sql<string>`greatest(${duty.arose}, ${long})::text`
  return db.select({ kind: duty.kind, divisionCode: place, arose: day, agencies: sql<number>`count(*)::int` }).from(duty).groupBy(sql`1, 2, 3`)
})

export const missingByDay = (db: Database, scope: Scope, { rules, ...days }: { on: string, long: string, rules: readonly object[] }): Promise<MissingRow[]> =>
  missing(db, scope.kind, { ...scopeValues(scope), ...days, rules: JSON.stringify(rules) })

const one = defineStatement((db, kind: Scope['kind']) => db.select(row).from(agencies).where(sql`${eq(agencies.id, sql.placeholder('agencyId'))} and ${withinScope(agencyScope, kind) ?? sql`true`}`))

/** What of one body is public. */
export async function coverageOf(db: Database, scope: Scope, agencyId: string, day: string): Promise<CoverageRow | null> {
  const [found] = await one(db, scope.kind, { ...scopeValues(scope), agencyId, on: day })
  return found ?? null
}
