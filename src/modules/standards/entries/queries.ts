import { and, eq, isNull, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import { asOf } from '../../../platform/db/bitemporal.ts'
import type { Database } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { Filter } from '../../../platform/filters.ts'
import { containedIn, equals, idOf, memberOf } from '../../../platform/filters.ts'
import { day, divisionCode, instantFilter, text } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import { divisionsOverAgency } from '../../agencies/index.ts'
import { divisionsOver, enforcementFields } from '../../reference/index.ts'
import { standardLists } from '../codes.ts'
import { standardMachine } from '../machine.ts'
import { standardEntries, standardVersions } from '../table.ts'
import type { StandardDefinition, StandardList } from './definition.ts'
import type { EntryRow, VersionRow } from './store.ts'
import { entryScope } from './store.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(standardEntries).where(and(
  eq(standardEntries.id, sql.placeholder('id')), eq(standardEntries.list, sql.placeholder('list')), withinScope(entryScope, kind),
)))

export async function findEntry(db: Database, scope: Scope, list: StandardList, id: string): Promise<EntryRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), list, id })
  return row ?? null
}

const versionScope: ScopeColumns = {
  provinceCode: standardVersions.provinceCode, cityCode: standardVersions.cityCode, countyCode: standardVersions.countyCode, agencyId: standardVersions.agencyId,
}

/** Who issued what applies to an agency: the agency itself, its division and those above it, up to the nation. */
export interface Issuers { agencyId: string | null, divisions: string[] }

/** An agency where it stands, or a division alone. */
export interface Place { agencyId: string | null, divisionCode: string }

export function issuersOver({ agencyId, divisionCode }: Place): Issuers {
  return { agencyId, divisions: divisionsOver(divisionCode) }
}

const issuedBy = sql`(${standardVersions.agencyId} = ${sql.placeholder('issuerAgency')} or (${standardVersions.agencyId} is null and ${standardVersions.divisionCode} = any(${sql.placeholder('issuerDivisions')}::text[])))`
const issuerValues = ({ agencyId, divisions }: Issuers) => ({ issuerAgency: agencyId, issuerDivisions: divisions })

/** Everything the system holds now; a page after the next act still shows one state of the list, since superseded rows only leave it. */
const asKnownNow = 'infinity'

const applying = defineStatement((db, shape: 'all' | 'item') => db.select().from(standardVersions).where(and(
  eq(standardVersions.list, sql.placeholder('list')), issuedBy, asOf(standardVersions),
  shape === 'item' ? eq(standardVersions.itemCode, sql.placeholder('itemCode')) : undefined,
)))

export interface Applying { list: StandardList, itemCode?: string, on: string, knownAt?: Date }

/** The versions of a list that apply to an agency or division on a day, whoever above issued them; as known now or at an instant. */
export function versionsApplying(db: Database, place: Place, { list, itemCode, on, knownAt }: Applying): Promise<VersionRow[]> {
  return applying(db, itemCode === undefined ? 'all' : 'item', {
    ...issuerValues(issuersOver(place)), list, on, knownAt: knownAt?.toISOString() ?? asKnownNow, ...(itemCode === undefined ? {} : { itemCode }),
  })
}

const knownOver = defineStatement<'over', VersionRow[]>((db) => db.select().from(standardVersions).where(and(
  eq(standardVersions.list, sql.placeholder('list')), isNull(standardVersions.supersededAt),
  sql`(${standardVersions.agencyId} = any(${sql.placeholder('agencies')}::uuid[]) or (${standardVersions.agencyId} is null and ${standardVersions.divisionCode} = any(${sql.placeholder('divisions')}::text[])))`,
)))

const knownOverAgency = defineStatement<'agency', VersionRow[]>((db) => db.select().from(standardVersions).where(and(
  eq(standardVersions.list, sql.placeholder('list')), isNull(standardVersions.supersededAt),
  sql`(${standardVersions.agencyId} = ${sql.placeholder('agency')} or (${standardVersions.agencyId} is null and ${standardVersions.divisionCode} = any(${divisionsOverAgency(sql`${sql.placeholder('agency')}`)})))`,
)))

/** The same of the place where an agency stands, which need not be known yet. */
export function knownVersionsOverAgency(db: Database, list: StandardList, agencyId: string): Promise<VersionRow[]> {
  return knownOverAgency(db, 'agency', { list, agency: agencyId })
}

const knownOfItems = defineStatement<'items', VersionRow[]>((db) => db.select().from(standardVersions).where(and(
  sql`${standardVersions.list} = any(${sql.placeholder('lists')}::text[])`, sql`${standardVersions.itemCode} = any(${sql.placeholder('itemCodes')}::text[])`,
  isNull(standardVersions.supersededAt),
  sql`(${standardVersions.agencyId} = any(${sql.placeholder('agencies')}::uuid[]) or (${standardVersions.agencyId} is null and ${standardVersions.divisionCode} = any(${sql.placeholder('divisions')}::text[])))`,
)))

/** The versions of these items that are now held to apply to some of these places on some day, in one statement; `appliesTo` tells which apply where. */
export async function knownVersionsOfItems(db: Database, lists: readonly StandardList[], itemCodes: readonly string[], places: readonly Place[]): Promise<VersionRow[]> {
  if (places.length === 0 || itemCodes.length === 0) return []
  const issuers = places.map(issuersOver)
  return knownOfItems(db, 'items', {
    lists, itemCodes, agencies: issuers.flatMap(({ agencyId }) => agencyId ?? []), divisions: [...new Set(issuers.flatMap(({ divisions }) => divisions))],
  })
}

/** Whether a version that is held now applies to a place on a day. */
export function appliesTo({ agencyId, divisionCode, validFrom, validTo }: VersionRow, place: Place, on: string): boolean {
  const { divisions } = issuersOver(place)
  return (agencyId === null ? divisions.includes(divisionCode) : agencyId === place.agencyId) && validFrom <= on && (validTo === null || validTo > on)
}

/** The versions of a list that are now held to apply to some of these places on some day, past or future. */
export async function knownVersionsOver(db: Database, list: StandardList, places: readonly Place[]): Promise<VersionRow[]> {
  if (places.length === 0) return []
  const issuers = places.map(issuersOver)
  return knownOver(db, 'over', {
    list, agencies: issuers.flatMap(({ agencyId }) => agencyId ?? []), divisions: [...new Set(issuers.flatMap(({ divisions }) => divisions))],
  })
}

const entryVersionOn = defineStatement((db, kind: Scope['kind']) => db.select().from(standardVersions).where(and(
  eq(standardVersions.entryId, sql.placeholder('entryId')), asOf(standardVersions), withinScope(versionScope, kind),
)))

/** The version of one entry that applied on a day, as known now. */
export async function findVersionOn(db: Database, scope: Scope, entryId: string, on: string): Promise<VersionRow | null> {
  const [row] = await entryVersionOn(db, scope.kind, { ...scopeValues(scope), entryId, on, knownAt: asKnownNow })
  return row ?? null
}

function asOfFilter(clock: Clock): (name: string) => Filter {
  return () => ({
    params: {
      on: day('适用之日，缺省为今日').optional(),
      knownAt: instantFilter('按该时刻系统的认知，缺省为现在').optional(),
    },
    conditions: (_name, query) => [{
      key: 'asOf', sql: asOf(standardVersions),
      values: { on: query['on'] ?? localDateOf(clock.now()), knownAt: query['knownAt'] ?? asKnownNow },
    }],
  })
}

const issuedByFilter = (): Filter => ({
  params: { issuers: text(10, '适用的机关').optional() },
  conditions: (_name, query) => query['issuers'] === undefined
    ? [] : [{ key: 'issuers', sql: issuedBy, values: issuerValues(query['issuers'] as Issuers) }],
})

/** The three lists of one kind of standard: its entries, what applied when, and the versions of one entry. */
export function listsOf({ path, kinds, kindZh }: StandardDefinition, clock: Clock) {
  const filtersOf = (table: typeof standardEntries | typeof standardVersions) => ({
    list: memberOf(table.list, membersOf(standardLists), '清单'),
    itemCode: equals(table.itemCode, text(60, '事项编码')),
    kind: memberOf(table.kind, membersOf(kinds), kindZh),
    field: memberOf(table.field, membersOf(enforcementFields), '执法领域'),
    divisionCode: equals(table.divisionCode, divisionCode()),
    agencyId: idOf(table.agencyId, '发布机关'),
    q: containedIn([table.name, table.itemCode], '事项名称或编码中的文字'),
  })
  const entries = defineList<EntryRow>({
    name: path, table: standardEntries, id: standardEntries.id, scope: entryScope,
    filters: { ...filtersOf(standardEntries), status: memberOf(standardEntries.status, statesOf(standardMachine), '状态') },
    sorts: { itemCode: { column: standardEntries.itemCode, cast: 'text', value: (row) => row.itemCode, description: '事项编码' } },
    defaultSort: 'itemCode',
    select: (db, { where, orderBy, limit }) => db.select().from(standardEntries).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
  const versions = {
    table: standardVersions, id: standardVersions.id, scope: versionScope,
    select: (db: Database, { where, orderBy, limit }: Parameters<Parameters<typeof defineList<VersionRow>>[0]['select']>[1]) =>
      db.select().from(standardVersions).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row: VersionRow) => row.id,
  }
  const inForce = defineList<VersionRow>({
    ...versions, name: `${path}-in-force`,
    filters: { ...filtersOf(standardVersions), asOf: asOfFilter(clock), issuers: issuedByFilter },
    sorts: { itemCode: { column: standardVersions.itemCode, cast: 'text', value: (row) => row.itemCode, description: '事项编码' } },
    defaultSort: 'itemCode',
  })
  const ofEntry = defineList<VersionRow>({
    ...versions, name: `${path}-versions`,
    filters: { entryId: idOf(standardVersions.entryId, '事项') },
    sorts: { recordedAt: { column: standardVersions.recordedAt, cast: 'timestamptz', value: (row) => row.recordedAt.toISOString(), description: '系统记录时刻' } },
    defaultSort: '-recordedAt',
  })
  return { entries, inForce, ofEntry }
}
