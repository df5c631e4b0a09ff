import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { leafHash } from '../../src/kernel/hash.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import { auditBytes, changesOf } from '../../src/platform/ledger.ts'
import { verifyLedger } from '../../src/platform/verify-ledger.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let account: TestAccount
let agency: AgencyRecord
beforeAll(async () => {
  app = await startTestApp()
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  agency = await registered(account, { name: '核验局"\\\u2028😀' })
  await account.patch(`/v1/agencies/${agency.id}`, { shortName: '核验' }, ifMatch(agency)).expect(200)
})
afterAll(() => app.close())

test('the bytes of an entry are fixed for ever', () => {
  const bytes = auditBytes({
    id: '0190b7a0-7c00-7000-8000-000000000001', at: '2026-03-02T01:00:00.000Z', act: 'agency.register', actorId: '0190b7a0-7c00-7000-8000-000000000002',
    actorName: '张"三', agencyId: null, divisionCode: '320685', targetKind: 'agency', targetId: '0190b7a0-7c00-7000-8000-000000000003', requestId: 'r', changes: '{}',
  })
  expect(bytes.toString()).toBe('{"act":"agency.register","actorId":"0190b7a0-7c00-7000-8000-000000000002","actorName":"张\\"三","agencyId":null,"at":"2026-03-02T01:00:00.000Z",'
    + '"changes":"{}","divisionCode":"320685","id":"0190b7a0-7c00-7000-8000-000000000001","requestId":"r","targetId":"0190b7a0-7c00-7000-8000-000000000003","targetKind":"agency"}')
  expect(leafHash('sha256', bytes).toString('hex')).toBe('5e700c9878e0c85e4abdcfa1d602a0c6bcf977d09be25f1affe9e6594cced39e')
})

test('changes: absent and null are the same, order of members is none, order of elements is', () => {
  expect(changesOf(null, { a: null, b: undefined })).toEqual({})
  expect(changesOf({ a: { x: 1, y: 2 }, b: [1, 2] }, { a: { y: 2, x: 1 }, b: [2, 1] })).toEqual({ b: [[1, 2], [2, 1]] })
  expect(changesOf({ a: '1.00' }, { a: '1.0' })).toEqual({ a: ['1.00', '1.0'] })
  expect(changesOf({ gone: false }, null)).toEqual({ gone: [false, null] })
  expect(changesOf({ at: new Date(0) }, { at: new Date(1) })).toEqual({ at: ['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.001Z'] })
})

describe('verification', () => {
  test('agrees with what was written', async () => {
    expect(await verifyLedger(app.admin)).toMatchObject({ checked: 2, altered: [] })
  })

  test.each([
    ['changes', 'replace(changes, \'核验\', \'改过\')'], ['actor_name', '\'另一人\''], ['at', 'at + interval \'1 millisecond\''], ['act', '\'agency.abolish\''],
    ['target_id', 'gen_random_uuid()'], ['actor_id', 'gen_random_uuid()'], ['agency_id', 'null'], ['division_code', '\'320682\''], ['request_id', 'request_id || \'x\''],
    ['target_kind', '\'officer\''], ['leaf_hash', 'sha256(leaf_hash)'],
  ])('finds an altered %s', async (column, value) => {
    const { rows: [entry] } = await app.admin.query<{ id: string }>('select id from audit_entries where act = \'agency.change\'')
    await app.admin.query('create table kept as select * from audit_entries where id = $1', [entry!.id])
    await app.admin.query(`update audit_entries set ${column} = ${value} where id = $1`, [entry!.id])
    expect(await verifyLedger(app.admin)).toMatchObject({ checked: 2, altered: [entry!.id] })
    await app.admin.query('delete from audit_entries where id = $1', [entry!.id])
    await app.admin.query(`insert into audit_entries (id, at, act, actor_id, actor_name, agency_id, division_code, target_kind, target_id, request_id, changes, leaf_hash)
      select id, at, act, actor_id, actor_name, agency_id, division_code, target_kind, target_id, request_id, changes, leaf_hash from kept`)
    await app.admin.query('drop table kept')
    expect(await verifyLedger(app.admin)).toMatchObject({ checked: 2, altered: [] })
  })

  test('goes through more than one page, also where many share one instant', async () => {
    for (let made = 0; made < 3; made += 1) await registered(account)
    const { rows } = await app.admin.query<{ n: number }>('select count(*)::int as n from audit_entries')
    await app.admin.query(`insert into audit_entries (id, at, act, actor_id, actor_name, agency_id, division_code, target_kind, target_id, request_id, changes, leaf_hash)
      select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, at, act, actor_id, actor_name, agency_id, division_code, target_kind, target_id, request_id, changes, leaf_hash
      from (select * from audit_entries limit 1) as one, generate_series(1, 2500) as n`)
    const { checked, altered } = await verifyLedger(app.admin)
    expect([checked, altered.length]).toEqual([rows[0]!.n + 2500, 2500])
    await app.admin.query('delete from audit_entries where id < \'00000000-0000-7000-8000-ffffffffffff\'')
  })
})

describe('the role of the application', () => {
  test.each(['audit_entries', 'security_log_entries', 'outbox_events'])('may only append to %s and read it', async (table) => {
    const refused = async (statement: string): Promise<void> => {
      await expect(app.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
    }
    const { rows: [role] } = await app.database.pool.query<{ current_user: string }>('select current_user')
    expect(role!.current_user).toBe('mingjian_app')
    await app.database.pool.query(`select from ${table} limit 1`)
    await refused(`update ${table} set at = at`)
    await refused(`delete from ${table}`)
    await refused(`truncate ${table}`)
    await refused(`drop table ${table}`)
    await refused(`alter table ${table} add column x int`)
    const { rows: parts } = await app.admin.query<{ part: string }>('select inhrelid::regclass::text as part from pg_inherits where inhparent = $1::regclass', [table])
    expect(parts.length).toBeGreaterThan(1)
    for (const { part } of parts) {
      await refused(`update ${part} set at = at`)
      await refused(`delete from ${part}`)
      await refused(`insert into ${part} (at) values (now())`)
    }
  })

  test('cannot make itself more', async () => {
    for (const statement of ['create table x ()', 'create role x', 'alter role mingjian_app superuser', 'copy (select 1) to program \'true\'', 'select pg_read_file(\'PG_VERSION\')', 'select lo_import(\'/etc/passwd\')']) {
      await expect(app.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
    }
    // The server answers this with a warning alone.
    await app.database.pool.query('grant delete on audit_entries to mingjian_app')
    await expect(app.database.pool.query('delete from audit_entries')).rejects.toMatchObject({ code: '42501' })
  })

  test('partitions made later are as closed as the first ones', async () => {
    await app.database.pool.query('select ensure_month_partitions(\'2031-01-01\'::date, 2)')
    const { rows } = await app.admin.query<{ part: string }>('select inhrelid::regclass::text as part from pg_inherits where inhparent = \'audit_entries\'::regclass and inhrelid::regclass::text like \'%2031%\'')
    expect(rows.length).toBeGreaterThan(0)
    for (const { part } of rows) await expect(app.database.pool.query(`delete from ${part}`)).rejects.toMatchObject({ code: '42501' })
  })
})
