import type { SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { and, eq, sql } from 'drizzle-orm'
import { asOf } from '../../platform/db/bitemporal.ts'
import type { Database } from '../../platform/db/client.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { now } from './items/filters.ts'
import type { VersionRow } from './store.ts'
import { agencies } from '../agencies/table.ts'
import { isUuidV7 } from '../../kernel/ids.ts'
import { empowermentItems, powerItemVersions } from './table.ts'

/** A date of law, and the instant whose knowledge counts; without it, what is known now. */
export interface AsOf { on: string, knownAt?: Date }

const timesOf = ({ on, knownAt }: AsOf) => ({ on, knownAt: knownAt?.toISOString() ?? now })

const empoweredAgency = sql`exists (select 1 from ${empowermentItems} where ${eq(empowermentItems.itemId, powerItemVersions.itemId)}
  and ${empowermentItems.agencyId} = ${sql.placeholder('agency')} and ${asOf(empowermentItems)})`

const wantedBy: Readonly<Record<'item' | 'code', SQL>> = {
  item: sql`${powerItemVersions.itemId} = ${sql.placeholder('wanted')}`, code: sql`${powerItemVersions.code} = ${sql.placeholder('wanted')}`,
}

const holding = defineStatement((db, by: 'item' | 'code') => db.select({ id: powerItemVersions.id }).from(powerItemVersions)
  .where(and(wantedBy[by], asOf(powerItemVersions), sql`(${powerItemVersions.agencyId} = ${sql.placeholder('agency')} or ${empoweredAgency})`)).limit(1))

/**
 * Whether a body may exercise a power item on a day: by its own list, or because the power was handed to it as a township
 * (行政处罚法第十七条、第二十四条). One statement; no scope is applied. A code is that of the body's own list, or of the department that handed it over.
 */
export async function holdsPower(db: Database, agencyId: string, item: { itemId: string } | { code: string }, times: AsOf): Promise<boolean> {
  const [by, wanted] = 'itemId' in item ? ['item' as const, item.itemId] : ['code' as const, item.code]
  return (await holding(db, by, { agency: agencyId, wanted, ...timesOf(times) })).length > 0
}

const byCode = defineStatement((db) => db.select().from(powerItemVersions).where(and(asOf(powerItemVersions),
  sql`(${powerItemVersions.agencyId}, ${powerItemVersions.code}) in (select * from unnest(${sql.placeholder('agencies')}::uuid[], ${sql.placeholder('wanted')}::text[]))`)))

/** The versions in force on a day of items given by body and code, in one statement; keyed `agencyId code`. No scope is applied: the caller checks the body. */
export async function powerItemsByCode(db: Database, keys: readonly { agencyId: string, code: string }[], times: AsOf): Promise<Map<string, VersionRow>> {
  if (keys.length === 0) return new Map()
  const values = { agencies: keys.map(({ agencyId }) => agencyId), wanted: keys.map(({ code }) => code), ...timesOf(times) }
  return new Map((await byCode(db, 'codes', values)).map((row) => [`${row.agencyId} ${row.code}`, row]))
}

const heldThen = defineStatement<'keys', { n: number, itemId: string, own: boolean }[]>((db) => {
  const day = sql`wanted.day`
  const inForce = (columns: { validFrom: AnyPgColumn, validTo: AnyPgColumn, supersededAt: AnyPgColumn }) =>
    sql`${columns.supersededAt} is null and ${columns.validFrom} <= ${day} and (${columns.validTo} is null or ${columns.validTo} > ${day})`
  const own = sql<boolean>`${powerItemVersions.agencyId} = wanted.agency`
  const found = db.select({ itemId: powerItemVersions.itemId, own: own.as('own') }).from(powerItemVersions)
    .where(and(sql`${powerItemVersions.code} = wanted.code`, inForce(powerItemVersions), sql`(${own} or exists (select 1 from ${empowermentItems}
      where ${empowermentItems.itemId} = ${powerItemVersions.itemId} and ${empowermentItems.agencyId} = wanted.agency and ${inForce(empowermentItems)}))`))
    .orderBy(sql`own desc`).limit(1).as('found')
  const [agencyIds, codes, days] = [sql.placeholder('agencies'), sql.placeholder('codes'), sql.placeholder('days')]
  return db.select({ n: sql<number>`wanted.n::int`, itemId: found.itemId, own: found.own })
    .from(sql`unnest(${agencyIds}::uuid[], ${codes}::text[], ${days}::date[]) with ordinality as wanted(agency, code, day, n)`).crossJoinLateral(found)
})

export interface HeldPower { agencyId: string, code: string, on: string }

/**
 * Which of these powers the bodies hold, each on its own day as known now, in the order asked: the item of the own list, null for one that
 * was handed over, undefined for one not held. In one statement; no scope is applied.
 */
export async function powersHeld(db: Database, wanted: readonly HeldPower[]): Promise<(string | null | undefined)[]> {
  if (wanted.length === 0) return []
  const rows = await heldThen(db, 'keys', {
    agencies: wanted.map(({ agencyId }) => agencyId), codes: wanted.map(({ code }) => code), days: wanted.map(({ on }) => on),
  })
  const found = new Map(rows.map(({ n, itemId, own }) => [n - 1, own ? itemId : null]))
  return wanted.map((_one, index) => found.get(index))
}

const held = sql<boolean>`(${powerItemVersions.agencyId} = ${sql.placeholder('agency')} or ${empoweredAgency})`
const ofSameCounty = sql`${powerItemVersions.agencyId} in (select near.id from ${agencies} near join ${agencies} own on own.county_code = near.county_code
  where own.id = ${sql.placeholder('agency')})`

const named = defineStatement((db, by: 'item' | 'code') => db.select({ field: powerItemVersions.field, held: held.as('held') }).from(powerItemVersions)
  .where(and(wantedBy[by], asOf(powerItemVersions), by === 'code' ? sql`(${ofSameCounty} or ${empoweredAgency})` : undefined)).orderBy(sql`held desc`).limit(1))

/**
 * A power item by its id, or by its code among the lists of the body's own county: its field, and whether the body may exercise it that day;
 * null where no such item is in force (行政处罚法第十七条). One statement; no scope is applied.
 */
export async function powerOf(db: Database, agencyId: string, item: string, times: AsOf): Promise<{ field: VersionRow['field'], held: boolean } | null> {
  const [found] = await named(db, isUuidV7(item) ? 'item' : 'code', { agency: agencyId, wanted: item, ...timesOf(times) })
  return found ?? null
}
