import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { jobsOver } from '../../src/jobs.ts'
import { createJobs, type Job } from '../../src/platform/jobs.ts'
import type { Submission } from '../../src/platform/db/wire.ts'
import { createFileStorage } from '../../src/platform/storage/files.ts'
import { captureLog } from '../support/log-lines.ts'
import { startTestApp, testNow, type TestApp } from '../support/app.ts'

let app: TestApp
let jobs: readonly Job[]
beforeAll(async () => {
  app = await startTestApp()
  jobs = jobsOver(await createFileStorage(app.config))
})
beforeEach(async () => {
  app.clock.set(testNow)
  await app.admin.query('delete from jobs')
})
afterAll(() => app.close())

const captured = captureLog()
const runnerOf = (...given: readonly Job[]) => createJobs(app.database, app.clock, given, captured.log)
const named = (name: string): Job => jobs.find((job) => job.name === name)!
const onlyRunner = (name: string) => runnerOf(named(name))

interface JobRow { name: string, next_run_at: Date, last_run_at: Date | null, last_error: string | null }

const stateOf = async (name: string): Promise<JobRow | undefined> => (await app.admin.query<JobRow>('select * from jobs where name = $1', [name])).rows[0]
const countOf = async (from: string, values: unknown[] = []): Promise<number> =>
  (await app.admin.query<{ n: number }>(`select count(*)::int as n from ${from}`, values)).rows[0]!.n

/** A job that counts its runs and waits, when told to, until it is let go. */
function counting(name: string) {
  const state = { runs: 0, begun: Promise.resolve(), release: (): void => undefined }
  let hold = Promise.resolve()
  let begin = (): void => undefined
  const job: Job = {
    name, everySeconds: 60,
    run: async () => {
      state.runs += 1
      begin()
      await hold
    },
  }
  const keepWaiting = (): void => {
    hold = new Promise((resolve) => { state.release = resolve })
    state.begun = new Promise((resolve) => { begin = resolve })
  }
  return { job, state, keepWaiting }
}

describe('the turn of a job', () => {
  test('comes at once where work is left, and after its time where none is', async () => {
    const answers = ['MORE', 'DONE']
    const runner = runnerOf({ name: 'portions', everySeconds: 60, run: () => Promise.resolve(answers.shift()) })
    expect([await runner.runDue(), await runner.runDue(), await runner.runDue()]).toEqual([['portions'], ['portions'], []])
  })

  test('of two runners at once one takes it, and the other does not wait', async () => {
    const { job, state, keepWaiting } = counting('once')
    keepWaiting()
    const first = runnerOf(job).runDue()
    await state.begun
    expect(await runnerOf(job).runDue()).toEqual([])
    state.release()
    expect(await first).toEqual(['once'])
    expect(await runnerOf(job).runDue()).toEqual([])
    expect(state.runs).toBe(1)
  })

  test('eight runners that begin together run it once', async () => {
    const { job, state } = counting('together')
    const done = await Promise.all(Array.from({ length: 8 }, () => runnerOf(job).runDue()))
    expect(done.flat()).toEqual(['together'])
    expect(state.runs).toBe(1)
  })

  test('comes again after its interval and not before', async () => {
    const { job, state } = counting('again')
    const runner = runnerOf(job)
    await runner.runDue()
    expect(await stateOf('again')).toMatchObject({ last_run_at: new Date(testNow), next_run_at: new Date('2026-03-02T01:01:00Z'), last_error: null })
    app.clock.set('2026-03-02T01:00:59.999Z')
    expect(await runner.runDue()).toEqual([])
    app.clock.set('2026-03-02T01:01:00Z')
    expect(await runner.runDue()).toEqual(['again'])
    expect(state.runs).toBe(2)
  })

  test('a failure undoes the job, is recorded and logged, keeps no other from running, and is tried again', async () => {
    const { job: other, state } = counting('other')
    let broken = true
    const failing: Job = {
      name: 'failing', everySeconds: 60,
      run: async (tx) => {
        await tx.$client.query('insert into jobs (name, next_run_at) values (\'half-done\', now())')
        if (broken) throw new Error('the disk is on holiday')
      },
    }
    const runner = runnerOf(failing, other)
    captured.clear()
    expect(await runner.runDue()).toEqual(['other'])
    expect(state.runs).toBe(1)
    expect(await stateOf('failing')).toMatchObject({ last_error: 'the disk is on holiday', last_run_at: null })
    expect(await stateOf('half-done')).toBeUndefined()
    expect(captured.lines()).toEqual([expect.objectContaining({ level: 50, job: 'failing', reason: 'the disk is on holiday', message: 'job failed' })])
    broken = false
    expect(await runner.runDue()).toEqual(['failing'])
    expect(await stateOf('failing')).toMatchObject({ last_error: null, last_run_at: new Date(testNow) })
  })

  test('a refused statement fails its job alone, and no value of it gets into the log', async () => {
    const refused: Job = { name: 'refused', everySeconds: 60, run: async (tx) => { await tx.$client.query('select \'personal\'::int') } }
    captured.clear()
    expect(await runnerOf(refused).runDue()).toEqual([])
    expect((await stateOf('refused'))?.last_error).toMatch(/^SQLSTATE 22P02/)
    expect(captured.text()).not.toContain('personal')
  })

  test('a stop waits for what is running and begins nothing more', async () => {
    const { job, state, keepWaiting } = counting('stopped')
    keepWaiting()
    const runner = runnerOf(job)
    runner.start(86_400_000)
    await state.begun
    let stopped = false
    const stopping = runner.stop().then(() => { stopped = true })
    expect(await runnerOf(job).runDue()).toEqual([])
    expect(stopped).toBe(false)
    state.release()
    await stopping
    expect((await stateOf('stopped'))?.last_run_at).toEqual(new Date(testNow))
    expect(state.runs).toBe(1)
  })

  test('without its database a runner does not fail, and goes on afterwards', async () => {
    const { job, state } = counting('after-outage')
    const gone: Parameters<typeof createJobs>[0] = { ...app.database, db: Object.assign(Object.create(app.database.db) as typeof app.database.db, {
      $client: { query: ({ callback }: Submission) => { callback(new Error('Connection terminated unexpectedly'), []) } },
    }) }
    expect(await createJobs(gone, app.clock, [job], captured.log).runDue()).toEqual([])
    expect(await runnerOf(job).runDue()).toEqual(['after-outage'])
    expect(state.runs).toBe(1)
  })
})

describe('the jobs there are', () => {
  test('all run at once on a new database, under the role of the application', async () => {
    expect(await runnerOf(...jobs).runDue()).toEqual(jobs.map((job) => job.name))
    expect(new Set(jobs.map((job) => job.name)).size).toBe(jobs.length)
  })

  test('partitions are made for the month and the five after it', async () => {
    const partitions = (month: string): Promise<number> =>
      countOf('pg_class where relname = any($1)', [['audit_entries', 'outbox_events', 'security_log_entries'].map((table) => `${table}_${month}`)])
    app.clock.set('2032-11-30T15:59:59Z')
    expect(await partitions('203211')).toBe(0)
    expect(await onlyRunner('make-partitions-ahead').runDue()).toEqual(['make-partitions-ahead'])
    const months = ['203210', '203211', '203212', '203301', '203302', '203303', '203304', '203305']
    expect(await Promise.all(months.map(partitions))).toEqual([0, 3, 3, 3, 3, 3, 3, 0])
    expect((await stateOf('make-partitions-ahead'))?.next_run_at).toEqual(new Date('2032-12-01T15:59:59Z'))
  })

  test('idempotency keys are forgotten after a day, a client\'s own record ids never', async () => {
    const caller = randomUUID()
    const keep = (key: string, at: string) => app.admin.query(
      'insert into idempotency_keys (caller_id, key, request_hash, status, headers, body, created_at) values ($1, $2, $3, 201, \'{}\', \'{}\', $4)',
      [caller, key, Buffer.alloc(32), at])
    await keep('a-day-ago', '2026-03-01T01:00:00Z')
    await keep('nearly-a-day-ago', '2026-03-01T01:00:00.001Z')
    await keep(`id:${caller}`, '2020-01-01T00:00:00Z')
    expect(await onlyRunner('forget-idempotency-keys').runDue()).toHaveLength(1)
    const { rows } = await app.admin.query<{ key: string }>('select key from idempotency_keys where caller_id = $1 order by key', [caller])
    expect(rows.map(({ key }) => key)).toEqual([`id:${caller}`, 'nearly-a-day-ago'])
  })

  test('more of them than one statement takes are forgotten in one run', async () => {
    await app.admin.query(`
      insert into idempotency_keys (caller_id, key, request_hash, status, headers, body, created_at)
      select $1, 'key-' || n, '\\x00', 201, '{}', '{}', '2026-02-01T00:00:00Z' from generate_series(1, 45000) as n`, [randomUUID()])
    await onlyRunner('forget-idempotency-keys').runDue()
    expect(await countOf('idempotency_keys where key like \'key-%\'')).toBe(0)
  })

  test('what can no longer be presented is forgotten: refresh tokens and client assertions', async () => {
    const account = await app.account()
    const tokens = (): Promise<number> => countOf('refresh_tokens join sessions on sessions.id = session_id where account_id = $1', [account.id])
    await app.admin.query('insert into used_assertions (account_id, jti, expires_at) values ($1, \'old\', \'2026-03-02T00:59:59Z\'), ($1, \'new\', \'2026-03-02T01:00:01Z\')', [account.id])
    await onlyRunner('forget-expired-tokens').runDue()
    expect(await tokens()).toBe(1)
    expect((await app.admin.query<{ jti: string }>('select jti from used_assertions')).rows).toEqual([{ jti: 'new' }])
    app.clock.set('2026-03-03T01:00:00Z')
    await onlyRunner('forget-expired-tokens').runDue()
    expect([await tokens(), await countOf('used_assertions')]).toEqual([0, 0])
  })
})
