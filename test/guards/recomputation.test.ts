import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { jobsOver } from '../../src/jobs.ts'
import { calendarFromNotices, nationalCalendar } from '../../src/kernel/calendar.ts'
import { recomputeDeadlines, type Recomputation } from '../../src/modules/reference/index.ts'
import { createJobs, type Job } from '../../src/platform/jobs.ts'
import { createLogger } from '../../src/platform/logger.ts'
import { createFileStorage } from '../../src/platform/storage/files.ts'
import { allTables } from '../../src/tables.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { auditCount, auditOf } from '../support/records.ts'
import { dayBy, kindsOfLastDays, oldVersion, startOf, type KindOfLastDay } from './support/last-days.ts'
import { makeOneOfEach } from './support/one-of-each.ts'

type Row = Record<string, unknown> & { id: string, version: number }

const known = (days: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(days).filter(([day]) => day < '2026'))
/** As it was before the notice for 2026. */
const before = calendarFromNotices({ holidays: known(published.holidays), workdays: known(published.workdays) })

let app: TestApp
let chief: TestAccount
let job: Job
beforeAll(async () => {
  app = await startTestApp()
  ;({ chief } = await makeOneOfEach(app))
  job = jobsOver(await createFileStorage(app.config)).find(({ name }) => name === 'recompute-deadlines')!
  await recompute()
}, 60_000)
afterAll(() => app.close())

async function recompute(): Promise<void> {
  await app.admin.query('delete from jobs where name = $1', [job.name])
  expect(await createJobs(app.database, app.clock, [job], createLogger('silent')).runDue()).toEqual([job.name])
}

const anyOf = async (table: string): Promise<string> => (await app.admin.query<{ id: string }>(`select id from ${table} order by id limit 1`)).rows[0]!.id
// Days as they are written: the driver would make instants of them.
const rowOf = async (table: string, id: string): Promise<Row> => (await app.admin.query<{ row: Row }>(`select to_jsonb(one) as row from ${table} as one where id = $1`, [id])).rows[0]!.row

async function become(table: string, id: string, columns: Readonly<Record<string, unknown>>): Promise<void> {
  const existing = new Set(getTableConfig(allTables.find((one) => getTableConfig(one.table).name === table)!.table).columns.map(({ name }) => name))
  const names = Object.keys(columns).filter((name) => existing.has(name))
  await app.admin.query(`update ${table} set ${names.map((name, index) => `${name} = $${index + 2}`).join(', ')} where id = $1`, [id, ...names.map((name) => columns[name])])
}

const provisionally = (kind: KindOfLastDay): Record<string, unknown> => {
  const startedOn = startOf(kind)
  return {
    ...kind.running(startedOn, dayBy(before, kind, startedOn)), ...kind.version === null ? {} : { [kind.version]: oldVersion },
    ...kind.provisional == null ? {} : { [kind.provisional]: true },
  }
}

describe('a notice published after a last day was computed', () => {
  test.each(kindsOfLastDays.map((kind) => [kind.name, kind] as const))('moves %s, once and audited, unless it was met or stands still', async (_name, kind) => {
    const { table, settled, due, version, provisional, act, target } = kind
    const id = await anyOf(table)
    const whole = await rowOf(table, id)
    const [old, anew] = [dayBy(before, kind, startOf(kind)), dayBy(nationalCalendar(), kind, startOf(kind))]
    expect(anew).not.toBe(old)

    for (const state of settled) {
      await become(table, id, { ...provisionally(kind), ...state })
      const kept = await rowOf(table, id)
      await recompute()
      expect(await rowOf(table, id)).toEqual(kept)
      await become(table, id, Object.fromEntries(Object.keys(state).map((name) => [name, stored(whole[name])])))
    }

    await become(table, id, provisionally(kind))
    const provisionalRow = await rowOf(table, id)
    expect(due(provisionalRow)).toBe(old)
    await recompute()
    const after = await rowOf(table, id)
    expect(due(after)).toBe(anew)
    if (version !== null) expect(after[version]).not.toBe(oldVersion)
    if (provisional != null) expect(after[provisional]).toBe(false)
    if (target === undefined) expect(after.version).toBe(provisionalRow.version + 1)
    const changed = (await auditOf(app.admin, target === undefined ? id : String(after[target.column]))).filter((entry) => entry.act === act)
    expect(JSON.stringify(changed.at(-1)?.changes)).toContain(anew)
    expect(JSON.stringify(changed.at(-1)?.changes)).toContain(old)

    const entries = await auditCount(app.admin)
    await recompute()
    expect(await rowOf(table, id)).toEqual(after)
    expect(await auditCount(app.admin)).toBe(entries)
  })

  test('reaches every column that says by which calendar a day was computed', () => {
    const columns = allTables.flatMap(({ table }) => getTableConfig(table).columns.filter(({ name }) => name.endsWith('calendar_version')).map(({ name }) => `${getTableConfig(table).name}.${name}`))
    expect([...new Set(kindsOfLastDays.flatMap(({ table, version }) => version === null ? [] : [`${table}.${version}`]))].sort()).toEqual(columns.sort())
  })

  test('passes over what somebody else is changing, and comes back to it', async () => {
    const clue = kindsOfLastDays.find(({ table }) => table === 'case_clues')!
    const id = await anyOf('case_clues')
    await become('case_clues', id, provisionally(clue))
    const waiting = await rowOf('case_clues', id)
    const other = await app.admin.connect()
    await other.query('begin')
    await other.query('select from case_clues where id = $1 for update', [id])
    await recompute()
    expect(await rowOf('case_clues', id)).toEqual(waiting)
    await other.query('rollback')
    other.release()
    await recompute()
    expect((await rowOf('case_clues', id)).due_on).toBe(dayBy(nationalCalendar(), clue, startOf(clue)))
  })

  test('goes in portions: a full one leaves the rest to the next transaction', async () => {
    const asked: number[] = []
    const kinds = [3_000, 2_000, 1].map((done): Recomputation => ({ limit }) => {
      asked.push(limit)
      return Promise.resolve({ done, records: [] })
    })
    const run = (given: readonly Recomputation[]) => app.database.transaction((tx) => recomputeDeadlines(given).run(tx, app.clock.now(), () => undefined))
    expect(await run(kinds)).toBe('MORE')
    expect(asked).toEqual([5_000, 2_000])
    expect(await run(kinds.slice(1))).toBe('DONE')
  })

  test('moves a day of which it was not kept by which calendar it was computed', async () => {
    const correction = kindsOfLastDays.find(({ name }) => name === 'a correction (act_filings)')!
    const id = await anyOf('act_filings')
    await become('act_filings', id, { ...provisionally(correction), awaited_calendar_version: null })
    await recompute()
    expect(correction.due(await rowOf('act_filings', id))).toBe(dayBy(nationalCalendar(), correction, startOf(correction)))
  })

  test('counts a finding from the order it was taken into', async () => {
    const [orderId, id] = [await anyOf('rectification_orders'), await anyOf('findings')]
    await become('rectification_orders', orderId, { status: 'ISSUED', issued_on: '2026-01-19', rule_code: 'CFR-RECT', due_on: '2026-02-18', calendar_version: oldVersion })
    await become('findings', id, { status: 'OPEN', rule_code: 'CFR-RECT', order_id: orderId, recorded_on: '2026-01-05', rectify_by: '2026-02-18', calendar_version: oldVersion })
    await recompute()
    expect([(await rowOf('rectification_orders', orderId)).due_on, (await rowOf('findings', id)).rectify_by]).toEqual(['2026-02-24', '2026-02-24'])
  })

  test('leaves an order of a round over several places alone: it was computed by the calendar of the agency\'s own', async () => {
    const [roundId, id] = [await anyOf('review_rounds'), await anyOf('findings')]
    await become('findings', id, { status: 'OPEN', round_id: roundId, order_id: null })
    await app.admin.query('update findings set order_id = null')
    await app.admin.query('delete from rectification_orders')
    await become('review_rounds', roundId, { status: 'FINALISED', division_code: '320600' })
    await chief.put('/v1/calendar-days/320685/2026-04-01', { kind: 'OFF', source: '海政办发〔2026〕4号' }).expect(200)
    const round = await rowOf('review_rounds', roundId)
    await chief.post(`/v1/review-rounds/${roundId}/notification`, { documentNumber: '通司通〔2026〕1号' }, ifMatch(round)).expect(200)
    const ordered = await rowOf('findings', id)
    expect(ordered).toMatchObject({ division_code: '320685', rectify_by: '2026-04-02' })
    await recompute()
    expect(await rowOf('findings', id)).toEqual(ordered)
  })
})

/** A value read as JSON, as it is written back. */
const stored = (value: unknown): unknown => typeof value === 'object' && value !== null ? JSON.stringify(value) : value
