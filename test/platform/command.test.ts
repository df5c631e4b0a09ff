import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import pg from 'pg'
import { newId } from '../../src/kernel/ids.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Call, CommandContext, CommandRunner } from '../../src/platform/command.ts'
import { createCommandRunner } from '../../src/platform/command.ts'
import { defineEvent, on, reactionsOf } from '../../src/platform/events.ts'
import { ownIdKey } from '../../src/platform/idempotency.ts'
import { verifyLedger } from '../../src/platform/verify-ledger.ts'
import { startTestApp, testNow, type TestApp } from '../support/app.ts'

/** A record of the test's own: the runner knows no module. */
const noted = defineEvent<{ id: string, text: string }>('test.noted')
const echoed = defineEvent<{ of: string }>('test.echoed')

let app: TestApp
let runner: CommandRunner
let handed: (readonly object[])[] = []
const call: Call = {
  requestId: 'test-request-1',
  actor: {
    accountId: newId(new Date(testNow)), name: '测试员', service: false, permissions: new Set(), scope: { kind: 'NATION' }, agencyId: null, officerId: null,
    sessionId: null, administrator: false, mustChangePassword: false,
  } satisfies Actor,
}

beforeAll(async () => {
  app = await startTestApp()
  await app.admin.query(`
    create table notes (id uuid primary key, text text not null, slot int, constraint notes_slot unique (slot) deferrable initially deferred);
    grant select, insert, update on notes to mingjian_app`)
  runner = createCommandRunner(app.database, app.clock, reactionsOf([
    on(noted, (context, payloads) => { handed.push(payloads); for (const { id } of payloads) context.emit(echoed({ of: id })); return Promise.resolve() }),
    on(echoed, (_context, payloads) => { handed.push(payloads); return Promise.resolve() }),
  ]))
})
afterAll(() => app.close())
beforeEach(async () => {
  handed = []
  await app.admin.query('delete from notes; delete from outbox_events; delete from audit_entries')
})

async function note(context: CommandContext, text: string, slot: number | null = null): Promise<string> {
  const id = newId(context.now)
  await context.tx.$client.query('insert into notes (id, text, slot) values ($1, $2, $3)', [id, text, slot])
  context.record({ act: 'note.take', target: { kind: 'note', id }, agencyId: null, divisionCode: '320685', before: null, after: { text, slot, at: context.now } })
  context.emit(noted({ id, text }))
  return id
}

async function count(table: string): Promise<number> {
  return (await app.admin.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n
}

const nothing = { notes: 0, audit_entries: 0, outbox_events: 0 }
async function left(): Promise<Record<string, number>> {
  return { notes: await count('notes'), audit_entries: await count('audit_entries'), outbox_events: await count('outbox_events') }
}

describe('an act that succeeds', () => {
  test('leaves its record, one entry with what changed, and its events, all of one transaction', async () => {
    const id = await runner.run(call, (context) => note(context, '甲', 1))
    const { rows: [entry] } = await app.admin.query<Record<string, unknown>>('select *, xmin::text from audit_entries')
    expect(entry).toMatchObject({
      act: 'note.take', actor_id: call.actor.accountId, actor_name: '测试员', agency_id: null, division_code: '320685', target_kind: 'note', target_id: id,
      request_id: 'test-request-1', at: new Date(testNow), changes: '{"at":[null,"2026-03-02T01:00:00.000Z"],"slot":[null,1],"text":[null,"甲"]}',
    })
    const { rows: events } = await app.admin.query<Record<string, unknown>>('select type, payload, request_id, at, xid::text::bigint % 4294967296 as xid, xmin::text from outbox_events order by position')
    expect(events.map(({ type, payload }) => [type, payload])).toEqual([['test.noted', { id, text: '甲' }], ['test.echoed', { of: id }]])
    const { rows: [record] } = await app.admin.query<Record<string, unknown>>('select xmin::text from notes')
    for (const row of [entry!, ...events]) expect(row['xmin']).toBe(record!['xmin'])
    for (const row of events) expect([row['request_id'], String(row['xid'])]).toEqual(['test-request-1', record!['xmin']])
    expect(await verifyLedger(app.admin)).toMatchObject({ checked: 1, altered: [] })
  })

  test('events of one kind are handed to their reaction together', async () => {
    await runner.run(call, async (context) => { for (const text of ['a', 'b', 'c']) await note(context, text) })
    expect(handed.map((payloads) => payloads.length)).toEqual([3, 3])
    expect(await left()).toEqual({ notes: 3, audit_entries: 3, outbox_events: 6 })
  })

  test('fields that stayed the same are not among the changes', async () => {
    await runner.run(call, async (context) => {
      const id = await note(context, 'x')
      context.record({
        act: 'note.change', target: { kind: 'note', id }, agencyId: null, divisionCode: '320685',
        before: { text: 'x', tags: ['a', 'b'], gone: 1, same: null }, after: { text: 'y', tags: ['a', 'b'], come: undefined },
      })
    })
    const { rows } = await app.admin.query<{ changes: string }>('select changes from audit_entries where act = \'note.change\'')
    expect(JSON.parse(rows[0]!.changes)).toEqual({ text: ['x', 'y'], gone: [1, null] })
  })

  test('one that changes and records nothing leaves nothing', async () => {
    expect(await runner.run(call, () => Promise.resolve('no change'))).toBe('no change')
    expect(await left()).toEqual(nothing)
  })
})

describe('an act that fails leaves nothing at all', () => {
  test('when the command throws after writing', async () => {
    await expect(runner.run(call, async (context) => { await note(context, 'x'); throw new Error('after writing') })).rejects.toThrow('after writing')
    expect(await left()).toEqual(nothing)
  })

  test('when a reaction throws', async () => {
    const failing = createCommandRunner(app.database, app.clock, reactionsOf([on(noted, () => Promise.reject(new Error('in a reaction')))]))
    await expect(failing.run(call, (context) => note(context, 'x'))).rejects.toThrow('in a reaction')
    expect(await left()).toEqual(nothing)
  })

  test('when events were emitted and nothing was recorded', async () => {
    await expect(runner.run(call, (context) => { context.emit(echoed({ of: 'x' })); return Promise.resolve() })).rejects.toThrow('recorded nothing')
    expect(await left()).toEqual(nothing)
  })

  test('when the ledger cannot be written', async () => {
    await app.admin.query('alter table audit_entries add constraint test_refuses check (act <> \'note.take\') not valid')
    try {
      await expect(runner.run(call, (context) => note(context, 'x'))).rejects.toMatchObject({ code: 'database.conflict' })
      expect(await left()).toEqual(nothing)
    } finally {
      await app.admin.query('alter table audit_entries drop constraint test_refuses')
    }
    await runner.run(call, (context) => note(context, 'x'))
    expect(await left()).toEqual({ notes: 1, audit_entries: 1, outbox_events: 2 })
  })

  test('when COMMIT fails', async () => {
    const committed: string[] = []
    await runner.run(call, (context) => note(context, 'first', 7))
    await expect(runner.run(call, async (context) => {
      context.afterCommit(() => { committed.push('x') })
      await note(context, 'second', 7)
    })).rejects.toMatchObject({ code: 'database.conflict' })
    expect([await left(), committed]).toEqual([{ notes: 1, audit_entries: 1, outbox_events: 2 }, []])
    expect(app.database.pool.waitingCount).toBe(0)
  })

  test('when the connection is cut before COMMIT', async () => {
    await expect(runner.run(call, async (context) => {
      await note(context, 'x')
      const { rows: [own] } = await context.tx.$client.query<{ pid: number }>('select pg_backend_pid() as pid')
      await app.admin.query('select pg_terminate_backend($1)', [own!.pid])
    })).rejects.toMatchObject({ code: 'database.unavailable', extras: { retryAfterSeconds: 2 } })
    expect(await left()).toEqual(nothing)
    await runner.run(call, (context) => note(context, 'again'))
    expect(await count('notes')).toBe(1)
  })

  test('when an error inside was swallowed: an aborted transaction does not pass for a commit', async () => {
    await expect(runner.run(call, async (context) => {
      await note(context, 'x')
      await context.tx.$client.query('select 1/0').catch(() => undefined)
    })).rejects.toThrow()
    expect(await left()).toEqual(nothing)
  })
})

describe('contention', () => {
  test('is tried again from the beginning, and leaves one entry', async () => {
    let tries = 0
    const committed: number[] = []
    await runner.run(call, async (context) => {
      tries += 1
      const attempt = tries
      context.afterCommit(() => { committed.push(attempt) })
      await note(context, `try ${tries}`)
      if (tries < 3) await context.tx.$client.query('do $$ begin raise exception \'again\' using errcode = \'40001\'; end $$')
    })
    expect([tries, committed]).toEqual([3, [3]])
    expect(await left()).toEqual({ notes: 1, audit_entries: 1, outbox_events: 2 })
  })

  test('is given up after the third time with 503', async () => {
    let tries = 0
    await expect(runner.run(call, async (context) => {
      tries += 1
      await note(context, 'x')
      await context.tx.$client.query('do $$ begin raise exception \'again\' using errcode = \'40P01\'; end $$')
    })).rejects.toMatchObject({ code: 'database.contention', definition: { status: 503 }, extras: { retryAfterSeconds: 1 } })
    expect([tries, await left()]).toEqual([3, nothing])
  })

  test('a lock that is not given in time is not waited for again', async () => {
    let tries = 0
    await expect(runner.run(call, async (context) => {
      tries += 1
      await context.tx.$client.query('do $$ begin raise exception \'late\' using errcode = \'55P03\'; end $$')
    })).rejects.toMatchObject({ code: 'database.contention' })
    expect(tries).toBe(1)
  })

  test('a real deadlock ends with both acts done', async () => {
    const [one, two] = [await runner.run(call, (context) => note(context, 'one')), await runner.run(call, (context) => note(context, 'two'))]
    const touch = (context: CommandContext, id: string) => context.tx.$client.query('update notes set text = text || \'!\' where id = $1', [id])
    let met = 0
    const inOrder = (first: string, second: string) => runner.run(call, async (context) => {
      await touch(context, first)
      met += 1
      // Both hold their first row before either asks for its second; a repeated try finds the other one waiting or gone.
      while (met < 2) await app.admin.query('select 1')
      await touch(context, second)
      context.record({ act: 'note.touch', target: { kind: 'note', id: first }, agencyId: null, divisionCode: '320685', before: null, after: { x: 1 } })
    })
    await Promise.all([inOrder(one, two), inOrder(two, one)])
    const { rows } = await app.admin.query<{ text: string }>('select text from notes order by id')
    expect(rows.map((row) => row.text)).toEqual(['one!!', 'two!!'])
    expect(await count('audit_entries where act = \'note.touch\'')).toBe(2)
  })
})

describe('afterCommit', () => {
  test('runs when others can already see the act, and not when it failed', async () => {
    const seen: (Promise<number>)[] = []
    await runner.run(call, async (context) => {
      context.afterCommit(() => { seen.push(count('notes')) })
      await note(context, 'x')
      expect(seen).toEqual([])
    })
    expect(await Promise.all(seen)).toEqual([1])
    await expect(runner.run(call, (context) => {
      context.afterCommit(() => { seen.push(count('notes')) })
      return Promise.reject(new Error('no'))
    })).rejects.toThrow('no')
    expect(seen).toHaveLength(1)
  })
})

describe('statements nobody waits for', () => {
  const insert = (context: CommandContext, id: string) => context.tx.$client.query('insert into notes (id, text) values ($1, $2)', [id, 'stored'])
  const take = (context: CommandContext, id: string): void => {
    context.store(insert(context, id).catch(() => { throw new Error('the note is there already') }))
    context.record({ act: 'note.take', target: { kind: 'note', id }, agencyId: null, divisionCode: '320685', before: null, after: { text: 'stored' } })
  }

  test('are there once the act is', async () => {
    await runner.run(call, (context) => { take(context, newId(context.now)); return Promise.resolve() })
    expect(await left()).toEqual({ notes: 1, audit_entries: 1, outbox_events: 0 })
  })

  test('fail the whole act for their own reason, also where later statements failed because of them', async () => {
    const id = await runner.run(call, (context) => note(context, 'first'))
    await app.admin.query('delete from outbox_events; delete from audit_entries')
    const before = await left()
    await expect(runner.run(call, (context) => { take(context, id); return Promise.resolve() })).rejects.toThrow('the note is there already')
    await expect(runner.run(call, async (context) => { take(context, id); await note(context, 'second') })).rejects.toThrow('the note is there already')
    expect(await left()).toEqual(before)
  })

  test('of an act that fails by itself leave nothing', async () => {
    await expect(runner.run(call, (context) => { take(context, newId(context.now)); return Promise.reject(new Error('no')) })).rejects.toThrow('no')
    expect(await left()).toEqual(nothing)
  })
})

describe('an answer kept under a key', () => {
  test('is no answer of others: where one was kept in the meantime, past the lock, the act leaves nothing', async () => {
    const kept = { key: 'taken', requestHash: Buffer.from('01', 'hex'), lasting: false }
    const keep = 'insert into idempotency_keys (caller_id, key, request_hash, status, headers, body, created_at) values ($1, $2, $3, 201, \'{}\', \'"first"\', $4)'
    await expect(runner.runOnce(call, [kept], async (context) => {
      await note(context, 'second')
      await app.admin.query(keep, [call.actor.accountId, kept.key, kept.requestHash, testNow])
      return { status: 201, headers: {}, body: 'second' }
    })).rejects.toMatchObject({ code: 'database.conflict' })
    expect(await left()).toEqual(nothing)
    expect(await runner.runOnce(call, [kept], () => Promise.reject(new Error('done again')))).toMatchObject({ replayed: true, answer: { body: 'first' } })
  })
})

describe('an id the client chose', () => {
  const answer = { status: 201, headers: {}, body: 'made' }
  const insert = (context: CommandContext, id: string) => context.tx.$client.query('insert into notes (id, text) values ($1, $2)', [id, 'own'])

  test('that a record has already, whoever made it, is said to be taken, also where nobody waited for the statement', async () => {
    const id = await runner.run(call, (context) => note(context, 'of the server'))
    const before = await left()
    const keys = [ownIdKey(id, Buffer.from('01', 'hex'))]
    await expect(runner.runOnce(call, keys, async (context) => { await insert(context, id); return answer })).rejects.toMatchObject({ code: 'idempotency.id-taken' })
    await expect(runner.runOnce(call, keys, (context) => { context.store(insert(context, id)); return Promise.resolve(answer) })).rejects.toMatchObject({ code: 'idempotency.id-taken' })
    // Another id, or none of the client's own, is no matter of what it sent.
    await expect(runner.runOnce(call, [ownIdKey(newId(new Date(testNow)), Buffer.from('01', 'hex'))], async (context) => { await insert(context, id); return answer })).rejects.toMatchObject({ code: 'database.conflict' })
    expect(await left()).toEqual(before)
  })
})

describe('the outbox', () => {
  test('is read in commit order below the horizon, so that a slow transaction is not passed over', async () => {
    const read = async (): Promise<string[]> => (await app.admin.query<{ payload: { text: string } }>(
      `select payload from outbox_events where type = 'test.noted' and xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid, position`)).rows.map((row) => row.payload.text)
    const slow = new pg.Client({ connectionString: app.adminUrl })
    await slow.connect()
    try {
      await slow.query('begin')
      await slow.query('insert into outbox_events (at, type, payload, request_id) values ($1, \'test.noted\', \'{"text":"slow"}\', \'r\')', [testNow])
      await runner.run(call, (context) => note(context, 'quick'))
      expect(await read()).toEqual([])
      await slow.query('commit')
      // The horizon is the server's: a transaction of another test file holds it back for as long as it runs.
      let seen = await read()
      while (seen.length < 2) seen = await read()
      expect(seen).toEqual(['slow', 'quick'])
    } finally {
      await slow.end()
    }
  })
})
