import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pg from 'pg'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import type { DrawRecord2 } from '../../src/kernel/draw-v2-schema.ts'
import { ticketsOf2 } from '../../src/kernel/draw-v2.ts'
import { verifyDrawBytes } from '../../src/kernel/draw-record.ts'
import { newId } from '../../src/kernel/ids.ts'
import { CHUNK } from '../../src/modules/spot-checks/plans/chunks.ts'
import { Submission } from '../../src/platform/db/wire.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { auditCount } from '../support/records.ts'
import type { SpotCheckRecord, SpotCheckWorld } from '../support/spot-checks.ts'
import { acting, addClosedCases, later, seed, spotCheckWorld, trailOf } from '../support/spot-checks.ts'

const run = promisify(execFile)

type Query = (this: pg.Client, ...given: unknown[]) => unknown
interface Answer { rows: object[] }

let watched: { rows: number, pieces: number[] } = { rows: 0, pieces: [] }

function see(answer: Answer | undefined): void {
  watched.rows = Math.max(watched.rows, answer?.rows.length ?? 0)
  for (const value of (answer?.rows ?? []).flatMap((row) => Object.values(row) as unknown[])) {
    if (typeof value === 'string' && /^\{"(item|drawn)"/.test(value)) watched.pieces.push(value.split('},{').length)
  }
}

const query = Reflect.get(pg.Client.prototype, 'query') as Query

function seen(this: pg.Client, ...given: unknown[]): unknown {
  const [submitted] = given
  if (submitted instanceof Submission) {
    const { callback } = submitted
    submitted.callback = (error, rows) => {
      see({ rows: rows as Answer['rows'] })
      callback(error, rows)
    }
    return query.call(this, submitted)
  }
  const then = given.at(-1) as ((error: unknown, answer?: Answer) => void) | object
  if (typeof then === 'function') return query.call(this, ...given.slice(0, -1), (error: unknown, answer?: Answer) => { see(answer); then(error, answer) })
  return (query.call(this, ...given) as Promise<Answer>).then((answer) => {
    see(answer)
    return answer
  })
}

let app: TestApp
let world: SpotCheckWorld
let bureau: ReturnType<typeof acting>

beforeAll(async () => {
  // Before the first connection is made: a client keeps the function it finds.
  Reflect.set(pg.Client.prototype, 'query', seen)
  app = await startTestApp()
  world = await spotCheckWorld(app)
  bureau = acting(app, world.organiser)
})
afterAll(async () => {
  await app.close()
  Reflect.set(pg.Client.prototype, 'query', query)
})

const committed = async (announced: { seedSource?: string } = {}) => bureau.commit(await bureau.plan(), announced)
const draw = (spotCheck: SpotCheckRecord, body: object = seed, account = world.organiser) =>
  account.post(`/v1/spot-checks/${spotCheck.id}/draw`, body, ifMatch(spotCheck))
const recordUrl = ({ id }: { id: string }) => `/v1/spot-checks/${id}/record`

async function refusedWith(request: ReturnType<TestAccount['post']>, status: number, code: string): Promise<void> {
  const before = await auditCount(app.admin)
  const answer = await request.expect(status)
  expect(answer.body).toMatchObject({ code })
  expect(await auditCount(app.admin)).toBe(before)
}

async function ticketsOf(spotCheckId: string): Promise<{ ticket: string, drawn: boolean }[]> {
  const { rows } = await app.admin.query<{ ticket: string, drawn: boolean }>(
    'select encode(ticket, \'hex\') as ticket, drawn from spot_check_tickets where spot_check_id = $1', [spotCheckId])
  return rows
}

/** Does something and tells how many rows the largest answer of the database had meanwhile, and how many lines each piece of a frame or its tickets. */
async function watchingAnswers<Made>(work: () => Promise<Made>): Promise<{ made: Made, rows: number, pieces: number[] }> {
  watched = { rows: 0, pieces: [] }
  return { made: await work(), ...watched }
}

describe('the draw', () => {
  test('gives every line a ticket, draws the allocated files, and is audited once', async () => {
    const before = await committed()
    const drawn = await bureau.draw(before)
    expect(drawn).toMatchObject({ ...seed, status: 'DRAWN', strata: before.strata, frameDigest: before.frameDigest, availableActs: ['startReview', 'close'], version: 3 })
    expect(drawn.drawnAt! > drawn.committedAt!).toBe(true)
    const tickets = await ticketsOf(drawn.id)
    expect(tickets).toHaveLength(20)
    expect(tickets.every(({ ticket }) => /^[0-9a-f]{64}$/.test(ticket))).toBe(true)
    expect(tickets.filter((one) => one.drawn)).toHaveLength(10)
    const files = await bureau.files(drawn)
    expect(world.agencies.map(({ id }) => files.filter((file) => file.agencyId === id).map(({ rank }) => rank)))
      .toEqual(drawn.strata.map(({ sample }) => Array.from({ length: sample }, (_, index) => index + 1)))
    const entries = await trailOf(app, drawn.id)
    expect(entries.map(({ act }) => act)).toEqual(['spot-check.plan', 'spot-check.commit', 'spot-check.draw'])
    expect(entries[2]?.changes).toMatchObject({ seedValue: [null, seed.seedValue], recordDigest: [null, drawn.recordDigest], status: ['COMMITTED', 'DRAWN'] })
  })

  test('happens once: the same click again is stale, a fresh one finds the wrong state, and nothing changes', async () => {
    const before = await committed()
    const drawn = await bureau.draw(before)
    const tickets = await ticketsOf(drawn.id)
    await refusedWith(draw(before), 412, 'http.version-stale')
    await refusedWith(draw(drawn, { ...seed, seedValue: '另一组号码' }), 409, 'state.act-not-available')
    expect(await ticketsOf(drawn.id)).toEqual(tickets)
    expect((await world.organiser.get(`/v1/spot-checks/${drawn.id}`).expect(200)).body).toEqual(drawn)
  })

  test('under one idempotency key the second click gets the first answer', async () => {
    const before = await committed()
    later(app)
    const key = { ...ifMatch(before), 'idempotency-key': 'draw-once' }
    const first = await world.organiser.post(`/v1/spot-checks/${before.id}/draw`, seed, key).expect(200)
    const second = await world.organiser.post(`/v1/spot-checks/${before.id}/draw`, seed, key).expect(200)
    expect(second.headers['idempotency-replayed']).toBe('true')
    expect(second.body).toEqual(first.body)
  })

  test('only after the commitment: not of a draft, not in the same instant', async () => {
    await refusedWith(draw(await bureau.plan()), 409, 'state.act-not-available')
    const before = await committed()
    await refusedWith(draw(before), 422, 'spot-checks.draw-not-after-commitment')
    expect(await ticketsOf(before.id)).toEqual([])
  })

  test('names the source of the seed: with the commitment, or with the draw, but not differently', async () => {
    const { seedValue } = seed
    const silent = await committed()
    later(app)
    await refusedWith(draw(silent, { seedValue }), 422, 'spot-checks.seed-source-missing')
    const announced = await committed({ seedSource: seed.seedSource })
    later(app)
    await refusedWith(draw(announced, { seedSource: '主任掷骰', seedValue }), 422, 'spot-checks.seed-source-differs')
    expect((await draw(announced, { seedValue }).expect(200)).body).toMatchObject(seed)
  })

  test('needs value, version, permission and scope', async () => {
    const before = await committed()
    later(app)
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682', agencyId: world.bureau.id })
    await refusedWith(draw(before, { seedSource: seed.seedSource }), 422, 'spot-checks.seed-value-missing')
    await refusedWith(world.organiser.post(`/v1/spot-checks/${before.id}/draw`, seed), 428, 'http.version-required')
    await refusedWith(draw(before, seed, world.manager), 403, 'http.not-permitted')
    await refusedWith(draw(before, seed, stranger), 404, 'http.not-found')
  })

  test('refuses a frame that was altered after the commitment', async () => {
    const before = await committed()
    await app.admin.query('delete from spot_check_frame where spot_check_id = $1 and case_id = (select case_id from spot_check_frame where spot_check_id = $1 limit 1)', [before.id])
    later(app)
    const answer = await draw(before).expect(500)
    expect(answer.body).toMatchObject({ code: 'spot-checks.record-not-verified' })
    expect(await ticketsOf(before.id)).toEqual([])
  })
})

describe('the exported record', () => {
  test('is not exported when a ticket, though rightly computed, is that of a case outside the frame', async () => {
    const drawn = await bureau.drawn()
    const stratum = world.agencies[2]!.id
    const { rows: [second] } = await app.admin.query<{ ticket: string }>(
      'select encode(ticket, \'hex\') as ticket from spot_check_tickets where spot_check_id = $1 and stratum = $2 and rank = 2', [drawn.id, stratum])
    const ticketOf = ticketsOf2('sha256', drawn.seedDigest!, stratum)
    const outside = Array.from({ length: 10_000 }, () => newId(app.clock.now())).map((item) => ({ item, ticket: ticketOf(item) })).find(({ ticket }) => ticket > second!.ticket)
    const { rowCount } = await app.admin.query(
      'update spot_check_tickets set case_id = $3, ticket = decode($4, \'hex\') where spot_check_id = $1 and stratum = $2 and rank = 3', [drawn.id, stratum, outside!.item, outside!.ticket])
    expect(rowCount).toBe(1)
    expect((await world.organiser.get(recordUrl(drawn)).expect(500)).body).toMatchObject({ detail: expect.stringContaining('tickets') })
  })

  test('of a frame longer than one piece of it is whole, verifies, and never moves more than a piece of it', async () => {
    await addClosedCases(app.admin, world.agencies[1]!, CHUNK + 20, { closedOn: '2024-06-30' })
    await addClosedCases(app.admin, world.agencies[0]!, 5, { closedOn: '2024-06-30' })
    const drawing = await watchingAnswers(() => bureau.drawn({ closedFrom: '2024-01-01', closedTo: '2025-01-01' }))
    expect(drawing).toMatchObject({ made: { frameSize: CHUNK + 25 }, rows: 10, pieces: [CHUNK, 25, CHUNK, 25, CHUNK, 25] })
    const exporting = await watchingAnswers(() => bureau.record(drawing.made))
    expect(exporting).toMatchObject({ rows: 10, pieces: [CHUNK, 25, CHUNK, 25, CHUNK, 25, CHUNK, 25] })
    expect(verifyDrawBytes(exporting.made).checks.filter(({ ok }) => !ok)).toEqual([])
  }, 60_000)

  test('is canonical, verifies, and says what the database holds', async () => {
    const drawn = await bureau.drawn()
    const answer = await world.organiser.get(recordUrl(drawn)).expect(200)
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'etag': `"${drawn.recordDigest}"`, 'cache-control': 'no-store' })
    expect(verifyDrawBytes(Buffer.from(answer.text))).toMatchObject({ ok: true })
    const record = JSON.parse(answer.text) as DrawRecord2
    expect(answer.text).toBe(canonicalJson(record))
    expect(record).toMatchObject({
      title: drawn.title, committedAt: drawn.committedAt, sampleSize: 10, minPerGroup: 2, recordDigest: drawn.recordDigest, additions: [],
      frame: { digest: drawn.frameDigest, size: 20 }, commitmentDigest: drawn.commitmentDigest,
      seed: { sources: [{ kind: 'STATED', source: seed.seedSource, value: seed.seedValue }], digest: drawn.seedDigest },
    })
    expect(record.frame.strata.map(({ label }) => label)).toEqual(world.agencies.map(({ name }) => name))
    const files = await bureau.files(drawn)
    expect(record.result).toEqual(files.map(({ agencyId, caseId, rank }) => ({ stratum: agencyId, item: caseId, rank })))
  })

  test('is accepted by the command-line program, and refused with one byte changed', async () => {
    const bytes = await bureau.record(await bureau.drawn())
    const folder = await mkdtemp(join(tmpdir(), 'mingjian-draw-'))
    try {
      const path = join(folder, 'record.json')
      const verify = () => run(process.execPath, ['src/cli/verify-draw.ts', path])
      await writeFile(path, bytes)
      expect((await verify()).stdout).toContain('VERIFIED')
      const at = bytes.indexOf('"value":"03') + '"value":"0'.length
      bytes[at] = '4'.charCodeAt(0)
      await writeFile(path, bytes)
      await expect(verify()).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('REFUSED') })
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('is the same whenever it is asked for, and 304 to who has it', async () => {
    const drawn = await bureau.drawn()
    const first = await bureau.record(drawn)
    await app.admin.query('update agencies set name = name || \'（更名）\' where id = $1', [world.agencies[1]!.id])
    expect((await bureau.record(drawn)).equals(first)).toBe(true)
    await world.organiser.get(recordUrl(drawn), { 'if-none-match': `"${drawn.recordDigest}"` }).expect(304)
  })

  test('exists only after the draw, and only within the scope', async () => {
    await refusedWith(world.organiser.get(recordUrl(await committed())), 409, 'spot-checks.not-drawn')
    const drawn = await bureau.drawn()
    await app.http.get(recordUrl(drawn)).expect(401)
    await refusedWith(world.manager.get(recordUrl(drawn)), 404, 'http.not-found')
    await refusedWith(world.organiser.get(`${recordUrl(drawn)}?verify=false`), 400, 'http.invalid-request')
  })

  test.each([
    ['a ticket', 'update spot_check_tickets set ticket = sha256(ticket) where spot_check_id = $1 and rank = 3', 'tickets'],
    ['a rank', 'update spot_check_tickets set rank = rank + 100 where spot_check_id = $1 and rank = 3', 'tickets'],
    ['the result', 'update spot_check_tickets set drawn = not drawn where spot_check_id = $1 and rank = 3', 'tickets'],
    ['an item', 'update spot_check_tickets set case_id = uuidv7() where spot_check_id = $1 and rank = 3', 'tickets'],
    ['the list of tickets', 'delete from spot_check_tickets where spot_check_id = $1 and rank = 3', 'tickets'],
    ['the seed', 'update spot_checks set seed_values = jsonb_set(seed_values, \'{0,value}\', \'"1"\') where id = $1', 'seed-digest'],
    ['the title', 'update spot_checks set title = \'另一评查\' where id = $1', 'commitment-digest'],
    ['the allocation', 'update spot_check_strata set sample = sample + 1 where spot_check_id = $1', 'allocation'],
    ['a line of the frame', 'delete from spot_check_frame where spot_check_id = $1 and case_id in (select case_id from spot_check_tickets where rank = 3)', 'frame-digest'],
  ])('is not exported when %s was altered in the database', async (_what, statement, check) => {
    const drawn = await bureau.drawn()
    await app.admin.query(statement, [drawn.id])
    const answer = await world.organiser.get(recordUrl(drawn)).expect(500)
    expect(answer.body).toMatchObject({ code: 'spot-checks.record-not-verified', detail: expect.stringContaining(check) })
  })
})

test('what was committed by the earlier protocol is reviewed, but neither drawn from, exported nor inferred from', async () => {
  const made = async () => bureau.commit(await bureau.plan())
  const [open, drawn] = [await made(), await bureau.draw(await made())]
  const done = (await world.organiser.post(`/v1/spot-checks/${drawn.id}/review-start`, undefined, ifMatch(drawn)).expect(200)).body as SpotCheckRecord
  for (const { id } of [open, done]) await app.admin.query('update spot_checks set commitment_digest = null where id = $1', [id])
  const refused = (request: ReturnType<TestAccount['post']>) => refusedWith(request, 409, 'spot-checks.earlier-protocol')
  await refused(draw(open))
  await refused(world.organiser.get(recordUrl(done)))
  await refused(world.organiser.get(`/v1/spot-checks/${done.id}/statement?tolerableShare=0.1`))
  await refused(world.organiser.post(`/v1/spot-checks/${done.id}/extensions`, { sampleSize: 12, reason: '扩大', approver: '甄负责' }, ifMatch(done)))
  expect((await world.organiser.get(`/v1/spot-checks/${done.id}/figures`).expect(200)).body).toMatchObject({ filesDrawn: 10 })
})
