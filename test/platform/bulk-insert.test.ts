import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { asc, sql } from 'drizzle-orm'
import { boolean, integer, jsonb, numeric, pgTable, text } from 'drizzle-orm/pg-core'
import { newId } from '../../src/kernel/ids.ts'
import { defineBulkInsert, defineBulkInsertOfNew, defineBulkUpdate, defineBulkUpdateBy } from '../../src/platform/db/bulk-insert.ts'
import type { DatabaseClient } from '../../src/platform/db/client.ts'
import { connectDatabase } from '../../src/platform/db/client.ts'
import { divisionColumns, id, inByteOrder, instant, legalDate, recordColumns } from '../../src/platform/db/columns.ts'
import { bytea } from '../../src/platform/db/tables.ts'
import { captureLog } from '../support/log-lines.ts'
import { cloneDatabase } from '../support/postgres.ts'

/** A column of every kind the tables of the product have, each once filled and once empty. */
const samples = pgTable('bulk_samples', {
  id: id(), ...divisionColumns(), name: text('name').unique(), number: inByteOrder('number'), parts: text('parts').array(), basis: jsonb('basis'), yuan: numeric('yuan', { precision: 18, scale: 2 }),
  sealed: bytea('sealed'), on: legalDate('held_on'), at: instant('held_at'), held: boolean('held'), amount: integer('amount'), ...recordColumns(),
})
type Sample = typeof samples.$inferSelect

const now = new Date('2026-03-02T01:00:00.120Z')
const common = { provinceCode: '32', cityCode: '3206', countyCode: '320685', divisionCode: '320685', version: 1, createdAt: now, updatedAt: now }
const filled: Sample = {
  ...common, id: newId(now), name: '引号"反斜线\\换行\n', number: '测a-1', parts: ['甲,乙', '"丙"', ''], basis: { law: '行政处罚法', articles: [57, null], empty: {} }, yuan: '1234567890123456.70',
  sealed: Buffer.from([0, 1, 92, 255]), on: '2026-02-28', at: new Date('2026-02-28T16:00:00.005Z'), held: false, amount: 0,
}
const empty: Sample = {
  ...common, id: newId(now), name: null, number: null, parts: null, basis: null, yuan: null, sealed: null, on: null, at: null, held: null, amount: null,
}

let clone: Awaited<ReturnType<typeof cloneDatabase>>
let database: DatabaseClient

beforeAll(async () => {
  clone = await cloneDatabase()
  database = connectDatabase({ url: clone.url, role: '', poolSize: 1, queueLimit: 10, namedStatements: true, statementTimeoutMs: 5_000, log: captureLog('error').log })
  await database.db.execute(sql.raw(`create table bulk_samples (id uuid primary key, division_code text not null,
    province_code text not null generated always as (substr(division_code, 1, 2)) stored, city_code text not null generated always as (substr(division_code, 1, 4)) stored,
    county_code text not null generated always as (substr(division_code, 1, 6)) stored, name text unique, number text collate "C", parts text[], basis jsonb, yuan numeric(18, 2),
    sealed bytea, held_on date, held_at timestamptz(3), held boolean, amount integer, version integer not null, created_at timestamptz(3) not null, updated_at timestamptz(3) not null)`))
})
afterAll(async () => {
  await database.close()
  await clone.drop()
})

const stored = (): Promise<Sample[]> => database.db.select().from(samples).orderBy(asc(samples.id))

test('every kind of value comes back as it was given, and what is null stays null', async () => {
  const insert = defineBulkInsert(samples)
  await database.transaction((tx) => insert(tx, [filled, empty]))
  expect(await stored()).toEqual([filled, empty])
})

test('rows that are there already are passed over', async () => {
  const insert = defineBulkInsertOfNew(samples)
  const fresh = { ...empty, id: newId(now), name: '新' }
  expect(await database.transaction((tx) => insert(tx, [{ ...filled, id: newId(now) }, fresh]))).toEqual(new Set([fresh.id]))
})

test('an update sets the columns it names, to null too, and leaves the others', async () => {
  const update = defineBulkUpdate(samples, ['parts', 'basis', 'sealed', 'yuan'])
  const later = new Date('2026-03-03T01:00:00.000Z')
  const changes = [
    { ...filled, parts: null, basis: null, sealed: null, yuan: null, held: true, updatedAt: later },
    { ...empty, parts: [], basis: [1], sealed: Buffer.of(7), yuan: '0.10', held: true, updatedAt: later },
  ]
  await database.transaction((tx) => update(tx, changes))
  expect((await stored()).slice(0, 2)).toEqual([{ ...changes[0], held: false, version: 2 }, { ...changes[1], held: null, version: 2 }])
})

test('an update by other keys finds rows by null too, and says when one is missing', async () => {
  const update = defineBulkUpdateBy(samples, ['divisionCode', 'name'], ['held', 'amount'])
  const before = await stored()
  await database.transaction((tx) => update(tx, [{ ...filled, held: true, amount: null }, { ...empty, held: null, amount: 7 }]))
  expect(await stored()).toEqual([{ ...before[0], held: true, amount: null }, { ...before[1], held: null, amount: 7 }, before[2]])
  await expect(database.transaction((tx) => update(tx, [{ ...filled, name: '无此名' }]))).rejects.toThrow('0 of 1 rows of bulk_samples were changed')
})
