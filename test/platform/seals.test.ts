import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { hashHex } from '../../src/kernel/hash.ts'
import { auditBytes } from '../../src/platform/ledger.ts'
import { createJobs, platformJobs } from '../../src/platform/jobs.ts'
import { headOf } from '../../src/platform/seals.ts'
import { verifyLedger } from '../../src/platform/verify-ledger.ts'
import { verifySeals } from '../../src/platform/verify-seals.ts'
import { registered } from '../support/agencies.ts'
import { startTestApp, testNow, type TestAccount, type TestApp } from '../support/app.ts'
import { captureLog } from '../support/log-lines.ts'

let app: TestApp
let account: TestAccount
const sealedAt = new Date(testNow).toISOString()
const captured = captureLog()
beforeAll(async () => {
  app = await startTestApp()
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
})
afterAll(() => app.close())

/** One job as it runs, its next turn being now. */
async function done(name: string, runners = 1): Promise<string[]> {
  await app.admin.query('delete from jobs')
  const runner = () => createJobs(app.database, app.clock, platformJobs.filter((job) => job.name === name), captured.log).runDue()
  return (await Promise.all(Array.from({ length: runners }, runner))).flat()
}
const seal = () => done('seal-audit-entries')
const numberOf = async (query: string): Promise<number> => (await app.admin.query<{ n: number }>(`select count(*)::int as n from ${query}`)).rows[0]?.n ?? 0
const sound = { missing: [], retired: 0, broken: [], diverging: [], waiting: 0 }

/** Something an owner of the database does behind the product's back, undone afterwards. */
async function tampered<Result>(statements: readonly string[], look: () => Promise<Result>): Promise<Result> {
  const tables = ['audit_entries', 'audit_unsealed', 'audit_seals', 'audit_seal_leaves']
  for (const table of tables) await app.admin.query(`create table kept_${table} as select * from ${table}`)
  try {
    for (const statement of statements) await app.admin.query(statement)
    return await look()
  } finally {
    for (const table of tables) await restore(table)
  }
}

async function restore(table: string): Promise<void> {
  const { rows: [{ columns } = { columns: '' }] } = await app.admin.query<{ columns: string }>(
    'select string_agg(column_name, \', \') as columns from information_schema.columns where table_name = $1 and is_generated = \'NEVER\'', [table])
  await app.admin.query(`delete from ${table}`)
  await app.admin.query(`insert into ${table} (${columns}) select ${columns} from kept_${table}`)
  await app.admin.query(`drop table kept_${table}`)
}

describe('sealing', () => {
  test('covers every entry once, in a chain from the first seal on', async () => {
    await registered(account)
    await registered(account)
    expect(await verifySeals(app.admin)).toEqual({ ...sound, seals: 0, waiting: 2, newest: null })
    await seal()
    await registered(account)
    await seal()
    await seal()
    const { rows: seals } = await app.admin.query<{ number: number, entries: number, previous: Buffer, head: Buffer }>('select * from audit_seals order by number')
    expect(seals.map(({ number, entries }) => [number, entries])).toEqual([[1, 2], [2, 1]])
    expect(seals[0]?.previous).toEqual(Buffer.alloc(32))
    expect(seals[1]?.previous).toEqual(seals[0]?.head)
    expect(await verifySeals(app.admin)).toEqual({ ...sound, seals: 2, newest: { number: 2, head: seals[1]?.head.toString('hex') } })
    expect(await verifyLedger(app.admin)).toEqual({ checked: 3, altered: [], replaced: [], unknown: [] })
  })

  test('tells the log each head, for whoever keeps it elsewhere', async () => {
    captured.clear()
    await registered(account)
    await seal()
    const { newest } = await verifySeals(app.admin)
    expect(captured.lines()).toEqual([expect.objectContaining({ job: 'seal-audit-entries', seal: newest?.number, head: newest?.head, sealedAt, message: 'job done' })])
    captured.clear()
    await seal()
    expect(captured.lines()).toEqual([])
  })

  test('the bytes of a head are fixed for ever', () => {
    const seal = { number: 1, sealedAt: '2026-03-02T01:00:00.000Z', entries: 2, root: 'ab'.repeat(32), previous: '0'.repeat(64) }
    expect(headOf(seal)).toBe(hashHex('sha256', Buffer.of(2),
      `{"entries":2,"number":1,"previous":"${'0'.repeat(64)}","root":"${'ab'.repeat(32)}","sealedAt":"2026-03-02T01:00:00.000Z"}`))
  })

  test('an act that commits after others were sealed is sealed later, and not left out', async () => {
    const late = await app.database.pool.connect()
    const waiting = (await numberOf('audit_unsealed')) + 1
    await late.query('begin')
    await late.query('insert into audit_unsealed (id, at, leaf_hash) values (\'01900000-0000-7000-8000-000000000001\', \'2020-01-01T00:00:00Z\', \'\\x01\')')
    await registered(account)
    await seal()
    expect(await numberOf('audit_unsealed')).toBe(waiting - 1)
    await late.query('commit')
    late.release()
    await seal()
    expect(await numberOf('audit_seal_leaves where entry_id = \'01900000-0000-7000-8000-000000000001\'')).toBe(1)
    // An entry somebody queued without there being one is missing from then on.
    expect(await verifySeals(app.admin)).toMatchObject({ missing: ['01900000-0000-7000-8000-000000000001'], broken: [] })
    await app.admin.query(`delete from audit_seal_leaves where entry_id = '01900000-0000-7000-8000-000000000001'`)
    await app.admin.query('delete from audit_seals where number = (select max(number) from audit_seals)')
  })

  test('eight instances at once make one chain, while acts go on', async () => {
    const acts = Array.from({ length: 6 }, () => registered(account))
    await Promise.all([done('seal-audit-entries', 8), ...acts])
    await seal()
    expect(await verifySeals(app.admin)).toMatchObject(sound)
    expect((await verifyLedger(app.admin)).unknown).toEqual([])
  })

  test('more than a seal covers becomes several in one run', async () => {
    await app.admin.query(`
      insert into audit_unsealed (id, at, leaf_hash)
      select ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, '2020-01-01T00:00:00Z', sha256(n::text::bytea) from generate_series(1, 9000) as n`)
    const before = await numberOf('audit_seals')
    await seal()
    expect(await numberOf('audit_seals')).toBe(before + 3)
    const { missing, broken } = await verifySeals(app.admin)
    expect([missing.length, broken]).toEqual([9000, []])
    expect(await verifySeals(app.admin, [], new Date('2020-01-01T00:00:00.001Z'))).toMatchObject({ missing: [], retired: 9000 })
    await app.admin.query(`delete from audit_seal_leaves where seal > ${before}`)
    await app.admin.query(`delete from audit_seals where number > ${before}`)
  })

  test('entries of a version that knew no seals are queued by a job, once', async () => {
    await registered(account)
    await app.admin.query('delete from audit_unsealed')
    expect((await verifyLedger(app.admin)).unknown).toHaveLength(1)
    await done('queue-forgotten-entries')
    await done('queue-forgotten-entries')
    expect(await numberOf('audit_unsealed')).toBe(1)
    await seal()
    await done('queue-forgotten-entries')
    expect([await numberOf('audit_unsealed'), (await verifyLedger(app.admin)).unknown]).toEqual([0, []])
  })

  test('an entry queued again is not sealed again, and keeps no other from it', async () => {
    await app.database.pool.query('insert into audit_unsealed select entry_id, at, leaf_hash from audit_seal_leaves limit 1')
    await registered(account)
    await seal()
    expect(await verifySeals(app.admin)).toMatchObject(sound)
    expect((await verifyLedger(app.admin)).unknown).toEqual([])
  })
})

describe('what an owner of the database cannot hide', () => {
  const third = '(select entry_id from audit_seal_leaves where seal = 2)'
  let heads: { number: number, head: string }[]
  beforeEach(async () => {
    const { rows } = await app.admin.query<{ number: number, head: string }>('select number, encode(head, \'hex\') as head from audit_seals order by number')
    heads = rows
  })
  const look = async () => ({ ...await verifyLedger(app.admin), ...await verifySeals(app.admin, heads) })

  test('an entry that was deleted', async () => {
    const { rows: [gone] } = await app.admin.query<{ id: string }>(`select entry_id as id from audit_seal_leaves where seal = 2`)
    expect(await tampered([`delete from audit_entries where id = ${third}`], look)).toMatchObject({ missing: [gone!.id], broken: [] })
    expect(await look()).toMatchObject({ ...sound, altered: [], replaced: [], unknown: [] })
  })

  test('one deleted together with its leaf, or with its whole seal', async () => {
    const entry = `delete from audit_entries where id = ${third}`
    expect(await tampered([entry, 'delete from audit_seal_leaves where seal = 2'], look)).toMatchObject({ missing: [], broken: [2] })
    expect(await tampered([entry, 'delete from audit_seal_leaves where seal = 2', 'delete from audit_seals where number = 2'], look)).toMatchObject({ broken: [2, 3], diverging: [2] })
  })

  test('one rewritten with a leaf hash that fits', async () => {
    const rewritten = async () => {
      const { rows: [row] } = await app.admin.query<Record<string, string>>(`select * from audit_entries where id = ${third}`)
      const text = (name: string): string => row?.[name] ?? ''
      const bytes = auditBytes({
        id: text('id'), at: sealedAt, act: text('act'), actorId: text('actor_id'), actorName: '另一人', agencyId: text('agency_id'), divisionCode: text('division_code'),
        targetKind: text('target_kind'), targetId: text('target_id'), requestId: text('request_id'), changes: text('changes'),
      })
      const leaf = hashHex('sha256', Buffer.of(0), bytes)
      await app.admin.query(`update audit_entries set actor_name = '另一人', leaf_hash = decode($1, 'hex') where id = ${third}`, [leaf])
      const entry = await look()
      await app.admin.query(`update audit_seal_leaves set leaf_hash = decode($1, 'hex') where seal = 2`, [leaf])
      return [entry, await look()]
    }
    const [entry, withLeaf] = await tampered([], rewritten)
    expect(entry).toMatchObject({ altered: [], replaced: [expect.any(String)], broken: [] })
    expect(withLeaf).toMatchObject({ altered: [], replaced: [], broken: [2] })
  })

  test('the chain made anew from an altered seal on differs from the heads known outside', async () => {
    const rechained = async () => {
      let previous = heads[0]!.head
      const { rows } = await app.admin.query<{ number: number, entries: number, root: Buffer }>('select number, entries, root from audit_seals where number > 1 order by number')
      for (const { number, entries, root } of rows) {
        const made = { number, sealedAt, entries, root: root.toString('hex'), previous }
        const head = headOf(number === 2 ? { ...made, sealedAt: '2026-03-02T01:00:01.000Z' } : made)
        await app.admin.query('update audit_seals set sealed_at = $4, previous = decode($2, \'hex\'), head = decode($3, \'hex\') where number = $1',
          [number, previous, head, number === 2 ? '2026-03-02T01:00:01Z' : testNow])
        previous = head
      }
      return [await verifySeals(app.admin), await verifySeals(app.admin, heads)]
    }
    const [alone, compared] = await tampered([], rechained)
    expect(alone).toMatchObject({ broken: [], diverging: [] })
    expect(compared).toMatchObject({ broken: [], diverging: heads.slice(1).map(({ number }) => number) })
  })

  test('a tail cut off is shown by a head known outside', async () => {
    const { number } = heads.at(-1)!
    const statements = [
      `delete from audit_entries where id in (select entry_id from audit_seal_leaves where seal = ${number})`,
      `delete from audit_seal_leaves where seal = ${number}`, `delete from audit_seals where number = ${number}`,
    ]
    expect(await tampered(statements, look)).toMatchObject({ missing: [], broken: [], diverging: [number] })
  })

  test.each(['infinity', '-infinity', '12026-03-02T01:00:00Z', '0044-03-15 00:00:00+00 BC'])('an entry moved to %s', async (at) => {
    const moved = await tampered([`update audit_entries set at = '${at}' where id = ${third}`], look)
    expect([moved.altered.length, moved.missing.length]).toEqual([1, 1])
  })

  test('seals put in with any number', async () => {
    for (const number of [0, 2_147_483_647]) {
      const forged = `insert into audit_seals (number, sealed_at, entries, root, previous, head) select ${number}, sealed_at, entries, root, previous, head from audit_seals where number = 1`
      expect((await tampered([forged], look)).broken).toContain(number)
    }
  })

  test('a forged entry', async () => {
    const forged = `insert into audit_entries (id, at, act, actor_id, actor_name, division_code, target_kind, target_id, request_id, changes, leaf_hash)
      select '01900000-0000-7000-8000-0000000000ff', at, act, actor_id, actor_name, division_code, target_kind, target_id, request_id, changes, leaf_hash from audit_entries limit 1`
    expect(await tampered([forged], look)).toMatchObject({ unknown: ['01900000-0000-7000-8000-0000000000ff'] })
  })

  test('an entry deleted before it was sealed, unless it is also taken from the queue', async () => {
    await registered(account)
    expect((await tampered(['delete from audit_entries where id in (select id from audit_unsealed)'], look)).missing).toHaveLength(1)
    await seal()
  })
})

test.each(['audit_seals', 'audit_seal_leaves'])('the role of the application may only append to %s', async (table) => {
  const statements = [`update ${table} set ${table === 'audit_seals' ? 'number' : 'seal'} = 0`, `delete from ${table}`, `truncate ${table}`]
  for (const statement of statements) await expect(app.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
})
