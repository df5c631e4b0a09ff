import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { eq, sql } from 'drizzle-orm'
import { agencies } from '../../src/modules/agencies/table.ts'
import type { Database } from '../../src/platform/db/client.ts'
import { defineStatement } from '../../src/platform/db/statement.ts'
import { auditEntries } from '../../src/platform/db/tables.ts'
import { writtenCommand, writtenQuery } from '../../src/platform/db/written.ts'
import { noteStatements, statementsOf, stopNoting } from '../guards/support/statements.ts'
import { newAgency, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let account: TestAccount

beforeAll(async () => {
  noteStatements()
  app = await startTestApp()
  account = await app.account({ roles: ['BUREAU_SUPERVISOR', 'INSPECTOR'], scopeDivision: '320685' })
})
afterAll(async () => {
  stopNoting()
  await app.close()
})

/** What a request sends to the database, each statement by its first words. */
const beginningsOf = async (work: () => PromiseLike<unknown>): Promise<string[]> => (await statementsOf(work)).map((text) => text.split(' ').slice(0, 2).join(' '))

test('a known caller costs no statement: reading one record is one, whatever it is', async () => {
  const agency = await registered(account)
  expect(await statementsOf(() => account.get(`/v1/agencies/${agency.id}`).expect(200))).toHaveLength(1)
  expect(await statementsOf(() => account.get(`/v1/agencies/${agency.id}`, { 'if-none-match': '"v1"' }).expect(304))).toHaveLength(1)
})

test('a list is one statement, however long; a count on request one more', async () => {
  for (let made = 0; made < 5; made += 1) await registered(account)
  expect(await statementsOf(() => account.get('/v1/agencies?limit=1').expect(200))).toHaveLength(1)
  expect(await statementsOf(() => account.get('/v1/agencies?limit=100&kind=ENFORCEMENT_AGENCY&q=x&sort=-name').expect(200))).toHaveLength(1)
  expect(await statementsOf(() => account.get('/v1/agencies?count=exact').expect(200))).toHaveLength(2)
  expect(await statementsOf(() => account.get('/v1/agencies?count=estimate').expect(200))).toHaveLength(2)
  expect(await statementsOf(() => account.get('/v1/audit-entries?limit=100').expect(200))).toHaveLength(1)
})

test('a history is two: the record in the caller\'s scope, then its entries', async () => {
  const agency = await registered(account)
  expect(await statementsOf(() => account.get(`/v1/agencies/${agency.id}/history`).expect(200))).toHaveLength(2)
})

test('an act is its own statements between begin and commit, and one for the whole ledger', async () => {
  const registration = await beginningsOf(() => account.post('/v1/agencies', newAgency()).expect(201))
  expect(registration).toEqual([
    'begin', 'select "code",', 'insert into', 'insert into', 'select pg_advisory_xact_lock(hashtextextended($1,', 'select exists', 'with audit', 'commit',
  ])
  const agency = await registered(account)
  const change = await beginningsOf(() => account.patch(`/v1/agencies/${agency.id}`, { name: '改名局' }, ifMatch(agency)).expect(200))
  expect(change).toEqual(['begin', 'select "id",', 'update "agencies"', 'update "agency_versions"', 'insert into', 'with audit', 'commit'])
})

test('an idempotency key costs a lock, one look and one note', async () => {
  const done = await statementsOf(() => account.post('/v1/agencies', newAgency(), { 'idempotency-key': 'counted' }).expect(201))
  expect(done).toHaveLength(11)
})

test('what is refused before the database costs nothing', async () => {
  for (const refused of [
    () => account.post('/v1/agencies', {}).expect(400), () => account.get('/v1/agencies/x').expect(400), () => account.get('/nothing').expect(404),
    () => account.patch('/v1/agencies/0190b7a0-7c00-7000-8000-000000000001', {}).expect(428), () => app.http.get('/v1/agencies').expect(401),
    () => account.get('/v1/security-log-entries').expect(403),
  ]) expect(await statementsOf(refused)).toEqual([])
})

/** The same query by drizzle's own reader and prepared, twice: the second time nobody describes its columns. */
async function expectSameRows(db: Database, build: (on: Database) => { execute(): Promise<unknown[]>, toSQL(): { sql: string, params: unknown[] }, prepare(name: string): { execute(): Promise<unknown[]> } }): Promise<unknown[]> {
  const statement = defineStatement(build)
  const wanted = await build(db).execute()
  expect(await statement(db, 'one', {})).toEqual(wanted)
  expect(await statement(db, 'one', {})).toEqual(wanted)
  return wanted
}

test('a prepared read gives what drizzle reads: whole rows, records side by side, expressions, and none where a join found nothing', async () => {
  await registered(account)
  const { db } = app.database
  const whole = await expectSameRows(db, (on) => on.select().from(agencies).orderBy(agencies.id).limit(20))
  expect(whole[0]).toMatchObject({ createdAt: expect.any(Date) as unknown, version: 1 })
  await expectSameRows(db, (on) => on.select().from(auditEntries).orderBy(auditEntries.id).limit(20))
  await expectSameRows(db, (on) => on.select({
    row: agencies, name: agencies.name, many: sql<string[]>`array['a', null]`, shape: sql<object>`json_build_object('a', 1)`, sum: sql<string>`count(*) over ()`, day: sql<string>`date '2026-01-02'`,
  }).from(agencies).innerJoin(auditEntries, eq(auditEntries.targetId, agencies.id)).orderBy(agencies.id, auditEntries.id).limit(20))
  const joined = await expectSameRows(db, (on) => on.select({ agency: agencies, entry: auditEntries }).from(agencies).leftJoin(auditEntries, sql`false`).orderBy(agencies.id).limit(2))
  expect(joined[0]).toMatchObject({ entry: null })
  const some = await expectSameRows(db, (on) => on.select({
    agency: { id: agencies.id, name: agencies.name }, entry: { id: auditEntries.id, at: auditEntries.at }, both: { name: agencies.name, at: sql<string>`now()::date` },
  }).from(agencies).leftJoin(auditEntries, sql`${auditEntries.targetId} = ${agencies.id} and ${auditEntries.act} = 'agency.change'`).orderBy(agencies.id, auditEntries.id))
  expect(new Set(some.map((row) => (row as { entry: unknown }).entry === null))).toEqual(new Set([true, false]))
  expect(await expectSameRows(db, (on) => on.select().from(agencies).where(sql`false`))).toEqual([])
})

test('a prepared read that fails says why, and the next one is answered', async () => {
  const divide = defineStatement<'one', { value: number }[]>((on) => on.select({ value: sql<number>`1 / ${sql.placeholder('by')}::int` }).from(sql`(select 1) as one`))
  const { db } = app.database
  expect(await divide(db, 'one', { by: 1 })).toEqual([{ value: 1 }])
  await expect(divide(db, 'one', { by: 0 })).rejects.toMatchObject({ code: '22012' })
  await expect(divide(db, 'one', {})).rejects.toThrow('no value for the parameter by')
  await expect(divide(db, 'one', { by: { toPostgres: () => { throw new Error('cannot be written') } } })).rejects.toThrow('cannot be written')
  expect(await divide(db, 'one', { by: 2 })).toEqual([{ value: 0 }])
  await app.database.transaction(async (tx) => {
    expect(await Promise.all([divide(tx, 'one', { by: 1 }), divide(tx, 'one', { by: 1 })])).toEqual([[{ value: 1 }], [{ value: 1 }]])
  })
})

const kinds = `
select 1::int as small, 9007199254740993::bigint as big, 1.50::numeric as exact, 0.5::float8 as part, true as yes, 'x' as word, '0190b7a0-7c00-7000-8000-000000000001'::uuid as id,
  '{"a": [1]}'::jsonb as shape, '[1, null]'::json as list, array['a', null, 'b,c'] as words, array[1, 2] as numbers, array[1, 2]::bigint[] as bigs, '\\x00ff'::bytea as bytes,
  date '2026-01-02' as day, timestamptz '2026-01-02 03:04:05.6+00' as at, interval '1 day' as span, array[date '2026-01-02'] as days, null::int as missing, $1::text as given`

test('a statement written out gives what the driver reads, times and dates as text, within a transaction and without', async () => {
  const read = writtenQuery<Record<string, unknown>>('kinds', kinds)
  const wanted = {
    small: 1, big: '9007199254740993', exact: '1.50', part: 0.5, yes: true, word: 'x', id: '0190b7a0-7c00-7000-8000-000000000001', shape: { a: [1] }, list: [1, null],
    words: ['a', null, 'b,c'], numbers: [1, 2], bigs: ['1', '2'], bytes: Buffer.from([0, 255]), day: '2026-01-02', at: '2026-01-02 03:04:05.6+00', span: '1 day', days: '{2026-01-02}',
    missing: null, given: 'g',
  }
  // The driver itself must read the same, but for times and dates.
  const { day, at, span, days, ...others } = wanted
  expect((await app.database.pool.query(kinds, ['g'])).rows).toEqual([expect.objectContaining(others)])
  await app.database.transaction(async (tx) => {
    expect(await Promise.all([read(tx, ['g']), read(tx, [null])])).toEqual([[wanted], [{ ...wanted, given: null }]])
  })
  expect(await read(app.database.db, ['g'])).toEqual([{ ...others, day, at, span, days }])
  expect(await writtenQuery('no-rows', 'select 1 as one where false')(app.database.db, [])).toEqual([])
})

test('a command written out says how many rows it changed; of two under one label each is its own', async () => {
  await app.database.transaction(async (tx) => {
    await writtenCommand('notes', 'create temporary table own_notes (id int primary key, text text) on commit drop')(tx, [])
    const insert = writtenCommand('notes', 'insert into own_notes select id, $2 from unnest($1::int[]) as one(id) on conflict do nothing')
    const change = writtenCommand('notes', 'update own_notes set text = $2 where id = any($1::int[])')
    expect(await Promise.all([insert(tx, [[1, 2, 3], 'a']), insert(tx, [[3, 4], 'b']), insert(tx, [[4], 'c'])])).toEqual([3, 1, 0])
    expect([await change(tx, [[1, 4, 9], 'd']), await change(tx, [[], 'd'])]).toEqual([2, 0])
    expect(await writtenCommand('notes', 'select pg_sleep(0) from own_notes')(tx, [])).toBe(4)
    const names = await writtenQuery<{ name: string }>('names', 'select name from pg_prepared_statements where statement like \'%own_notes%\' and name like \'%-notes\'')(tx, [])
    expect(new Set(names.map(({ name }) => name)).size).toBe(4)
  })
  await expect(writtenCommand('refused', 'select 1 / $1::int')(app.database.db, [0])).rejects.toMatchObject({ code: '22012' })
})
