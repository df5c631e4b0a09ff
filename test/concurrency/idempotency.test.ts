import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import { platformJobs } from '../../src/platform/jobs.ts'
import { asBearer, logIn } from '../support/accounts.ts'
import { newAgency, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, testNow, type TestAccount, type TestApp } from '../support/app.ts'
import { problemOf } from '../support/raw-http.ts'
import { newEntry } from '../support/standards.ts'

let app: TestApp
let account: TestAccount
let other: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  other = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
})
afterAll(() => app.close())

let counter = 0
const freshKey = (): Record<string, string> => ({ 'idempotency-key': `test-key-${counter += 1}` })

async function tracesOf(uscc: string): Promise<{ agencies: number, entries: number }> {
  const { rows } = await app.admin.query<{ agencies: number, entries: number }>(
    `select (select count(*)::int from agencies where uscc = $1) as agencies,
       (select count(*)::int from audit_entries where act = 'agency.register' and changes like '%' || $1 || '%') as entries`, [uscc])
  return rows[0]!
}

describe('a repeated request', () => {
  test('gets the first answer again, byte for byte, and is done once', async () => {
    const [body, key] = [newAgency(), freshKey()]
    const first = await account.post('/v1/agencies', body, key).expect(201)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    const agency = first.body as AgencyRecord
    // What has happened to the record since does not matter.
    await account.patch(`/v1/agencies/${agency.id}`, { name: '已改名局' }, ifMatch(agency)).expect(200)
    for (let repeated = 0; repeated < 3; repeated += 1) {
      const again = await account.post('/v1/agencies', body, key).expect(201).expect('idempotency-replayed', 'true')
      expect(again.text).toBe(first.text)
      for (const name of ['etag', 'location', 'content-type', 'cache-control']) expect([name, again.headers[name]]).toEqual([name, first.headers[name]])
      expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
    }
    expect(await tracesOf(body.uscc)).toEqual({ agencies: 1, entries: 1 })
  })

  test('may order its members as it likes', async () => {
    const [body, key] = [newAgency(), freshKey()]
    await account.post('/v1/agencies', body, key).expect(201)
    const reordered = Object.fromEntries(Object.entries(body).toReversed())
    await account.post('/v1/agencies', reordered, key).expect(201).expect('idempotency-replayed', 'true')
  })

  test('a key that came with a known id is used from then on', async () => {
    const [body, key] = [{ ...newAgency(), id: newId(new Date()) }, freshKey()]
    await account.post('/v1/agencies', body).expect(201)
    await account.post('/v1/agencies', body, key).expect(201).expect('idempotency-replayed', 'true')
    expect(problemOf(await account.post('/v1/agencies', newAgency(), key).expect(422)).code).toBe('idempotency.key-reused')
  })

  test('shows nobody who has been moved elsewhere what he was answered before', async () => {
    const [mover, moved] = [await app.account({ roles: ['SECURITY_ADMINISTRATOR'] }), await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })]
    const [body, key] = [newAgency(), freshKey()]
    const agency = (await moved.post('/v1/agencies', body, key).expect(201)).body as AgencyRecord
    await mover.post(`/v1/accounts/${moved.id}/grant`, { roles: ['BUREAU_SUPERVISOR'], scopeKind: 'DIVISION', scopeDivision: '320682' }, ifMatch(1)).expect(200)
    const elsewhere = await app.session(moved)
    await elsewhere.get(`/v1/agencies/${agency.id}`).expect(404)
    expect(problemOf(await elsewhere.post('/v1/agencies', body, key).expect(422)).code).toBe('idempotency.key-reused')
  })

  test('with another body, act, record or version is 422', async () => {
    const [body, key] = [newAgency(), freshKey()]
    const agency = (await account.post('/v1/agencies', body, key).expect(201)).body as AgencyRecord
    const refused = await account.post('/v1/agencies', { ...body, name: '别的局' }, key).expect(422)
    expect(problemOf(refused).code).toBe('idempotency.key-reused')
    await account.post('/v1/agencies', newAgency(), key).expect(422)
    await account.post(`/v1/agencies/${agency.id}/abolition`, { abolishedOn: '2026-03-01' }, { ...key, ...ifMatch(agency) }).expect(422)
    const abolition = freshKey()
    await account.post(`/v1/agencies/${agency.id}/abolition`, { abolishedOn: '2026-03-01' }, { ...abolition, ...ifMatch(agency) }).expect(200)
    await account.post(`/v1/agencies/${agency.id}/abolition`, { abolishedOn: '2026-03-01' }, { ...abolition, ...ifMatch(agency) }).expect(200).expect('idempotency-replayed', 'true')
    await account.post(`/v1/agencies/${agency.id}/abolition`, { abolishedOn: '2026-03-01' }, { ...abolition, ...ifMatch(2) }).expect(422)
  })

  test('is known again by a keyed digest: with the database alone nobody can try out which identity number it held', async () => {
    const [body, key] = [newAgency(), freshKey()]
    await account.post('/v1/agencies', body, key).expect(201)
    const rekeyed = await startTestApp({ beside: app, secrets: { ...app.secrets, dataHashKey: Buffer.alloc(32, 7) } })
    const answer = await asBearer(rekeyed.url, account.token).post('/v1/agencies', body, key).expect(422)
    expect(problemOf(answer).code).toBe('idempotency.key-reused')
    await rekeyed.close()
    await account.post('/v1/agencies', body, key).expect(201).expect('idempotency-replayed', 'true')
  })

  test('of another caller is its own request', async () => {
    const key = freshKey()
    const mine = await account.post('/v1/agencies', newAgency(), key).expect(201)
    const theirs = await other.post('/v1/agencies', newAgency(), key).expect(201)
    expect(theirs.headers['idempotency-replayed']).toBeUndefined()
    expect((theirs.body as AgencyRecord).id).not.toBe((mine.body as AgencyRecord).id)
  })
})

describe('a refused act is not remembered', () => {
  test('what was refused may succeed later under the same key', async () => {
    const key = freshKey()
    const taken = await registered(account)
    const body = newAgency({ uscc: taken.uscc })
    expect(problemOf(await account.post('/v1/agencies', body, key).expect(409)).code).toBe('agencies.uscc-taken')
    await account.post('/v1/agencies', {}, key).expect(400)
    const answer = await account.post('/v1/agencies', newAgency(), key).expect(201)
    expect(answer.headers['idempotency-replayed']).toBeUndefined()
  })
})

describe('parallel requests', () => {
  test('under one key the act is done exactly once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [body, key] = [newAgency(), freshKey()]
      const answers = await Promise.all(Array.from({ length: 12 }, () => account.post('/v1/agencies', body, key)))
      const done = answers.filter((answer) => answer.status === 201)
      expect(done.filter((answer) => answer.headers['idempotency-replayed'] === undefined)).toHaveLength(1)
      expect(new Set(done.map((answer) => answer.text)).size).toBe(1)
      for (const answer of answers.filter((one) => one.status !== 201)) {
        expect([answer.status, problemOf(answer).code, answer.headers['retry-after']]).toEqual([409, 'idempotency.in-progress', '1'])
      }
      expect(await tracesOf(body.uscc)).toEqual({ agencies: 1, entries: 1 })
      await account.post('/v1/agencies', body, key).expect(201).expect('idempotency-replayed', 'true')
    }
  })

  test('while the first is still running the second is told to wait', async () => {
    const [body, key] = [newAgency(), freshKey()]
    const holder = await app.admin.connect()
    try {
      // Whoever holds the unique value keeps the first request from going on.
      await holder.query('begin')
      await holder.query(
        `insert into agencies (id, name, short_name, uscc, organ_code, kind, leadership, fields, division_code, status, created_at, updated_at)
         values ($1, 'x', 'x', $2, 'x', 'GOVERNMENT', 'LOCAL', '{}', '320685', 'ACTIVE', now(), now())`, [newId(new Date()), body.uscc])
      const first = account.post('/v1/agencies', body, key).then((answer) => answer)
      await untilWaiting()
      const second = await account.post('/v1/agencies', body, key).expect(409).expect('retry-after', '1')
      expect(problemOf(second)).toMatchObject({ code: 'idempotency.in-progress', retryAfterSeconds: 1 })
      await other.post('/v1/agencies', newAgency(), key).expect(201)
      await holder.query('rollback')
      expect((await first).status).toBe(201)
    } finally {
      holder.release()
    }
    await account.post('/v1/agencies', body, key).expect(201).expect('idempotency-replayed', 'true')
  })

  /** Until a session of the application waits for a lock; asked again and again instead of slept. */
  async function untilWaiting(): Promise<void> {
    for (;;) {
      const { rowCount } = await app.admin.query(
        'select from pg_stat_activity where datname = current_database() and application_name = \'mingjian\' and wait_event_type = \'Lock\'')
      if (rowCount === 1) return
    }
  }
})

describe('keys', () => {
  test.each([['empty', ''], ['a space', 'a b'], ['a tab', 'a\tb'], ['a control character', 'a\u0001b'], ['DEL', 'a\u007f'], ['beyond ASCII', 'schl\u00fcssel'], ['256 characters', 'k'.repeat(256)]])(
    'with %s are refused', async (_what, value) => {
      const body = newAgency()
      // A client library would refuse some of these itself.
      const answer = await rawPost(body, value)
      expect(answer).toBe(400)
      expect(await tracesOf(body.uscc)).toEqual({ agencies: 0, entries: 0 })
    })

  test('of 255 printable characters are taken', async () => {
    for (const value of ['k'.repeat(255), '!"#$%&\'()*+,-./:;<=>?@[]^_`{|}~', '8e03978e-40d5-43e8-bc93-6894a57f9324']) {
      await account.post('/v1/agencies', newAgency(), { 'idempotency-key': value }).expect(201)
    }
  })

  test('that look like the id of a record are keys like any other, and no id', async () => {
    const id = newId(new Date(testNow))
    const [body, key] = [newAgency(), { 'idempotency-key': `id:${id}` }]
    const first = await account.post('/v1/agencies', body, key).expect(201)
    expect((await account.post('/v1/agencies', body, key).expect(201).expect('idempotency-replayed', 'true')).text).toBe(first.text)
    const own = await account.post('/v1/agencies', { ...newAgency(), id }).expect(201)
    expect(own.headers['idempotency-replayed']).toBeUndefined()
    expect((own.body as AgencyRecord).id).toBe(id)
  })

  test('sent twice are refused', async () => {
    expect(await rawPost(newAgency(), 'a\r\nIdempotency-Key: b')).toBe(400)
  })

  async function rawPost(body: object, key: string): Promise<number> {
    const { sendRaw } = await import('../support/raw-http.ts')
    const text = JSON.stringify(body)
    const head = `POST /v1/agencies HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${account.token}\r\nContent-Type: application/json\r\n`
    return (await sendRaw(app.url, Buffer.concat([
      Buffer.from(`${head}Content-Length: ${Buffer.byteLength(text)}\r\nIdempotency-Key: `), Buffer.from(key, 'latin1'), Buffer.from(`\r\n\r\n${text}`),
    ]))).status
  }
})

describe('the id of a record may be the client\'s own', () => {
  test('same id and same body: the same record; another body: 409', async () => {
    const body = newAgency({ id: newId(new Date(testNow)) })
    const first = await account.post('/v1/agencies', body).expect(201)
    expect((first.body as AgencyRecord).id).toBe(body.id)
    const again = await account.post('/v1/agencies', body).expect(201).expect('idempotency-replayed', 'true')
    expect(again.text).toBe(first.text)
    const refused = await account.post('/v1/agencies', { ...body, name: '别的局' }).expect(409)
    expect(problemOf(refused).code).toBe('idempotency.id-taken')
    await account.post('/v1/agencies', body, freshKey()).expect(201).expect('idempotency-replayed', 'true')
    for (const taken of [{ ...newAgency(), id: body.id }, { ...body, uscc: newAgency().uscc }]) {
      expect(problemOf(await other.post('/v1/agencies', taken).expect(409)).code).toBe('idempotency.id-taken')
    }
    expect(await tracesOf(body.uscc)).toEqual({ agencies: 1, entries: 1 })
  })

  test('an id the server gave to a record is taken too, whatever else the table asks for', async () => {
    const { id } = await registered(account)
    expect(problemOf(await account.post('/v1/agencies', newAgency({ id }), freshKey()).expect(409)).code).toBe('idempotency.id-taken')
    const keeper = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    const path = 'random-check-items'
    const item = (await keeper.post(`/v1/${path}`, newEntry(path)).expect(201)).body as { id: string }
    expect(problemOf(await keeper.post(`/v1/${path}`, { ...newEntry(path), id: item.id }).expect(409)).code).toBe('idempotency.id-taken')
  })

  test('sent many times at once it is one record', async () => {
    const body = newAgency({ id: newId(new Date(testNow)) })
    const answers = await Promise.all(Array.from({ length: 8 }, () => account.post('/v1/agencies', body)))
    expect(new Set(answers.map((answer) => answer.status)).isSubsetOf(new Set([201, 409]))).toBe(true)
    expect(new Set(answers.filter((answer) => answer.status === 201).map((answer) => answer.text)).size).toBe(1)
    expect(await tracesOf(body.uscc)).toEqual({ agencies: 1, entries: 1 })
  })
})

describe('after a day', () => {
  test('a key is free again, an own id never', async () => {
    const [body, key] = [newAgency({ id: newId(new Date(testNow)) }), freshKey()]
    await account.post('/v1/agencies', body, key).expect(201)
    const again = newAgency()
    app.clock.set('2026-03-03T00:59:59.999Z')
    let late = await logIn(app.url, account)
    await late.post('/v1/agencies', again, key).expect(422)
    app.clock.set('2026-03-03T01:00:00.000Z')
    late = await logIn(app.url, account)
    const answer = await late.post('/v1/agencies', again, key).expect(201)
    expect(answer.headers['idempotency-replayed']).toBeUndefined()
    await late.post('/v1/agencies', again, key).expect(201).expect('idempotency-replayed', 'true')

    const cleanUp = platformJobs.find((job) => job.name === 'forget-idempotency-keys')!
    app.clock.set('2026-03-05T00:00:00Z')
    await app.database.transaction((tx) => cleanUp.run(tx, app.clock.now(), () => undefined))
    const { rows } = await app.admin.query<{ key: string }>('select key from idempotency_keys where key not like \'id:%\'')
    expect(rows).toEqual([])
    late = await logIn(app.url, account)
    await late.post('/v1/agencies', body).expect(201).expect('idempotency-replayed', 'true')
    await late.post('/v1/agencies', { ...body, name: '别的局' }).expect(409)
  })
})
