import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { startTestApp, type TestApp } from '../support/app.ts'
import { addition, batching, glance, powerWorld, type ItemSummary, type Listed, type PowerWorld } from '../support/powers.ts'
import { problemOf } from '../support/raw-http.ts'

let app: TestApp
let world: PowerWorld
let acts: ReturnType<typeof batching>
beforeAll(async () => {
  app = await startTestApp()
  world = await powerWorld(app)
  acts = batching(app, world.supervisor)
})
afterAll(() => app.close())

/** A list of its own for each test, kept by a body nobody else uses. */
let holder: { agencyId: string }
let query = ''
beforeEach(async () => {
  const made = await powerWorld(app)
  holder = { agencyId: made.market.id }
  query = `&agencyId=${made.market.id}`
})

const adjust = (code: string, name: string) => ({ change: 'ADJUST' as const, code, name })
const remove = (code: string) => ({ change: 'DELETE' as const, code })
const named = (code: string, name: string) => addition(code, { name })
const recordsOf = (text: string) => parse(text, { columns: true }) as unknown as Record<string, string>[]
const onDay = async (day: string, more = ''): Promise<string[]> => glance(await acts.list(`${query}&on=${day}${more}`))

describe('the list on a date', () => {
  test('shows what was in force that day, and what a later day brings', async () => {
    await acts.published({ ...holder, effectiveOn: '2025-01-01', lines: [named('A', '甲'), named('B', '乙')] })
    await acts.published({ ...holder, effectiveOn: '2025-07-01', lines: [adjust('A', '甲二'), remove('B'), named('C', '丙')] })
    await acts.published({ ...holder, effectiveOn: '2026-07-01', lines: [named('D', '丁')] })
    expect(await onDay('2024-12-31')).toEqual([])
    expect(await onDay('2025-01-01')).toEqual(['A 甲', 'B 乙'])
    expect(await onDay('2025-06-30')).toEqual(['A 甲', 'B 乙'])
    expect(await onDay('2025-07-01')).toEqual(['A 甲二', 'C 丙'])
    expect(glance(await acts.list(query))).toEqual(['A 甲二', 'C 丙'])
    expect(await onDay('2026-07-01')).toEqual(['A 甲二', 'C 丙', 'D 丁'])
    expect(glance(await acts.list(`${query}&standing=PLANNED`))).toEqual(['D 丁'])
    expect(glance(await acts.list(`${query}&standing=ENDED`))).toEqual(['B 乙'])
    expect(await onDay('2025-03-01', '&standing=PLANNED')).toEqual(['C 丙', 'D 丁'])
  })

  test('after a correction of the past: what the list was, and what was known before', async () => {
    await acts.published({ ...holder, effectiveOn: '2025-01-01', lines: [named('A', '甲'), named('B', '乙')] })
    const before = app.clock.now().toISOString()
    await acts.published({ ...holder, effectiveOn: '2025-03-01', lines: [adjust('A', '甲更正'), remove('B'), named('C', '丙')] })
    expect(await onDay('2025-02-28')).toEqual(['A 甲', 'B 乙'])
    expect(await onDay('2025-03-01')).toEqual(['A 甲更正', 'C 丙'])
    expect(await onDay('2025-03-01', `&knownAt=${before}`)).toEqual(['A 甲', 'B 乙'])
    expect(await onDay('2026-03-02', `&knownAt=${before}`)).toEqual(['A 甲', 'B 乙'])
    expect(await onDay('2025-03-01', '&knownAt=2026-03-01T00:00:00Z')).toEqual([])

    const [item] = await acts.list(`${query}&code=A`)
    expect(await acts.item(item!.id)).toMatchObject({ name: '甲更正', standing: 'IN_FORCE', version: 2, versions: [
      { name: '甲', validFrom: '2025-01-01', validTo: null, supersededAt: expect.any(String) },
      { name: '甲', validFrom: '2025-01-01', validTo: '2025-03-01', supersededAt: null }, { name: '甲更正', validFrom: '2025-03-01', validTo: null, supersededAt: null },
    ] })
    expect(await acts.item(item!.id, `?on=2025-03-01&knownAt=${before}`)).toMatchObject({ name: '甲', standing: 'IN_FORCE', versions: [{ validTo: null }] })
    expect(await acts.item(item!.id, '?on=2025-02-01')).toMatchObject({ name: '甲', standing: 'IN_FORCE' })
    expect(await acts.item(item!.id, '?on=2024-02-01')).toMatchObject({ standing: 'PLANNED' })
    expect(problemOf(await world.supervisor.get(`/v1/power-items/${item!.id}?knownAt=2026-03-01T00:00:00Z`)).code).toBe('http.not-found')
    const [ended] = await acts.list(`${query}&standing=ENDED`)
    expect(await acts.item(ended!.id)).toMatchObject({ code: 'B', standing: 'ENDED' })
  })

  test('an item deleted from its first day on was never in force; its code is free again', async () => {
    await acts.published({ ...holder, effectiveOn: '2025-01-01', lines: [named('A', '误列')] })
    const [item] = await acts.list(query)
    await acts.published({ ...holder, effectiveOn: '2025-01-01', lines: [remove('A')] })
    expect(await acts.item(item!.id)).toMatchObject({ name: '误列', standing: null })
    await acts.published({ ...holder, effectiveOn: '2025-01-01', lines: [named('A', '重列')] })
    const [again] = await acts.list(query)
    expect(again).toMatchObject({ code: 'A', name: '重列' })
    expect(again!.id).not.toBe(item!.id)
  })

  test('is filtered, paged and counted', async () => {
    const lines = [named('A1', '甲'), addition('A2', { kind: 'COERCION', name: '查封' }), addition('A3', { field: 'TRANSPORT', name: '丙' }), addition('A4', { level: 'CITY', name: '丁' })]
    await acts.published({ ...holder, lines })
    const codes = async (more: string): Promise<string[]> => (await acts.list(`${query}${more}`)).map(({ code }) => code)
    expect(await codes('&kind=COERCION')).toEqual(['A2'])
    expect(await codes('&kind=PENALTY,COERCION&sort=-code')).toEqual(['A4', 'A3', 'A2', 'A1'])
    expect(await codes('&field=TRANSPORT')).toEqual(['A3'])
    expect(await codes('&level=CITY')).toEqual(['A4'])
    expect(await codes('&q=查封')).toEqual(['A2'])
    expect(await codes('&q=A3')).toEqual(['A3'])
    for (const division of ['320000', '320600', '320685', '000000']) expect(await codes(`&divisionCode=${division}`)).toHaveLength(4)
    expect(await codes('&divisionCode=320682')).toEqual([])
    const found: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Listed<ItemSummary> = (await world.supervisor.get(`/v1/power-items?limit=3&count=exact${query}${cursor === '' ? '' : `&cursor=${cursor}`}`).expect(200)).body as Listed<ItemSummary>
      expect(page.count?.value).toBe(4)
      found.push(...page.items.map(({ code }) => code))
      cursor = page.nextCursor
      app.clock.set(new Date(app.clock.now().getTime() + 5).toISOString())
    }
    expect(found).toEqual(['A1', 'A2', 'A3', 'A4'])
    expect((await world.supervisor.get('/v1/power-items?on=2025-02-30')).status).toBe(400)
    expect((await world.supervisor.get('/v1/power-items?standing=CLOSED')).status).toBe(400)
  })
})

describe('access', () => {
  test('401, 403, and 404 outside the scope', async () => {
    await acts.published({ ...holder, lines: [named('A', '甲')] })
    const [item] = await acts.list(query)
    for (const path of ['', '/difference', '/figures', '/export', `/${item!.id}`, `/${item!.id}/history`]) {
      expect((await app.http.get(`/v1/power-items${path}`)).status).toBe(401)
      const administrator = await app.account({ roles: ['SYSTEM_ADMINISTRATOR'] })
      expect((await administrator.get(`/v1/power-items${path}`)).status).toBe(403)
    }
    for (const path of ['', '/history']) expect((await world.stranger.get(`/v1/power-items/${item!.id}${path}`)).status).toBe(404)
    const foreign = batching(app, world.stranger)
    expect(await foreign.list(query)).toEqual([])
    expect(await foreign.difference(query.slice(1))).toEqual([])
    expect(await foreign.figures(`?${query.slice(1)}`)).toMatchObject({ items: 0, agencies: 0, byAgency: [], period: { added: 0 } })
    expect((await world.stranger.get(`/v1/power-items/export?${query.slice(1)}`)).text).toBe('')
  })
})

describe('the difference between two dates', () => {
  beforeEach(async () => {
    await acts.published({ ...holder, effectiveOn: '2025-01-01', lines: [named('A', '甲'), named('B', '乙'), named('C', '丙'), addition('D', { kind: 'COERCION' })] })
    await acts.published({ ...holder, effectiveOn: '2026-02-01', lines: [adjust('A', '甲二'), remove('B'), named('E', '戊')] })
  })

  test('names what was added, deleted and adjusted, with old and new', async () => {
    const found = await acts.difference(`${query.slice(1)}&from=2025-12-31&to=2026-03-01`)
    expect(found.map(({ code, change, before, after }) => [code, change, before?.name ?? null, after?.name ?? null])).toEqual([
      ['A', 'ADJUST', '甲', '甲二'], ['B', 'DELETE', '乙', null], ['E', 'ADD', null, '戊'],
    ])
    expect(await acts.difference(query.slice(1))).toEqual(found)
    expect(await acts.difference(`${query.slice(1)}&from=2025-12-30&to=2025-12-31`)).toEqual([])
    for (const [change, code] of [['ADD', 'E'], ['ADJUST', 'A'], ['DELETE', 'B']] as const) {
      expect((await acts.difference(`${query.slice(1)}&change=${change}`)).map((one) => one.code)).toEqual([code])
    }
    expect((await acts.difference(`${query.slice(1)}&from=2024-01-01&to=2025-01-01&kind=COERCION`)).map((one) => one.code)).toEqual(['D'])
    expect((await acts.difference(`${query.slice(1)}&divisionCode=320682`))).toEqual([])
  })

  test('an item that was changed and changed back is no difference', async () => {
    await acts.published({ ...holder, effectiveOn: '2026-02-10', lines: [adjust('A', '甲')] })
    expect((await acts.difference(`${query.slice(1)}&to=2026-03-01`)).map((one) => one.code)).toEqual(['B', 'E'])
  })

  test('as it was known before a correction; in pages, with its count', async () => {
    const before = app.clock.now().toISOString()
    await acts.published({ ...holder, effectiveOn: '2026-02-01', lines: [adjust('C', '丙更正')] })
    expect((await acts.difference(query.slice(1))).map((one) => one.code)).toEqual(['A', 'B', 'C', 'E'])
    expect((await acts.difference(`${query.slice(1)}&knownAt=${before}`)).map((one) => one.code)).toEqual(['A', 'B', 'E'])
    const first = (await world.supervisor.get(`/v1/power-items/difference?limit=3&count=exact${query}`).expect(200)).body as Listed<{ code: string }>
    const rest = (await world.supervisor.get(`/v1/power-items/difference?limit=3${query}&cursor=${first.nextCursor ?? ''}`).expect(200)).body as Listed<{ code: string }>
    expect([first.count?.value, ...[...first.items, ...rest.items].map((one) => one.code)]).toEqual([4, 'A', 'B', 'C', 'E'])
  })
})

describe('figures', () => {
  test('count a date by kind and body, and a period by what changed', async () => {
    const other = await powerWorld(app)
    const place = '320685'
    const base = await acts.figures(`?divisionCode=${place}`)
    await acts.published({ ...holder, lines: [named('A', '甲'), named('B', '乙'), addition('C', { kind: 'COERCION' })] })
    await acts.published({ agencyId: other.transport.id, lines: [addition('A', { kind: 'LICENCE' })] })
    await acts.published({ ...holder, effectiveOn: '2026-03-03', lines: [remove('A'), adjust('B', '乙二')] })
    const now = await acts.figures(`?divisionCode=${place}`)
    expect([now.on, now.items - base.items, now.agencies - base.agencies]).toEqual(['2026-03-02', 4, 2])
    expect(now.byAgency.find(({ agencyId }) => agencyId === holder.agencyId)?.items).toBe(3)
    expect(now.period).toMatchObject({ from: '2026-01-01', to: '2026-03-03' })
    expect(await acts.figures(`?${query.slice(1)}`)).toMatchObject({ items: 3, agencies: 1, byKind: [{ kind: 'PENALTY', items: 2 }, { kind: 'COERCION', items: 1 }], period: { added: 3, adjusted: 0, deleted: 0 } })
    expect(await acts.figures(`?${query.slice(1)}&on=2026-03-03&from=2026-03-03`)).toMatchObject({
      items: 2, period: { added: 0, adjusted: 1, deleted: 1, byKind: [{ kind: 'PENALTY', added: 0, adjusted: 1, deleted: 1 }] },
    })
    expect(await acts.figures(`?${query.slice(1)}&knownAt=2026-03-01T00:00:00Z`)).toMatchObject({ items: 0, period: { added: 0 } })
    expect(problemOf(await world.supervisor.get('/v1/power-items/figures?from=2026-01-01&to=2026-01-01')).code).toBe('powers.period-empty')
  })
})

describe('the export', () => {
  test('gives the list with the same filters as NDJSON and CSV, formulas made harmless', async () => {
    await acts.published({ ...holder, lines: [named('A', '=HYPERLINK("http://甲")'), addition('B', { kind: 'COERCION', name: '查封,"扣押"' }), named('+C', '@丙')] })
    const ndjson = await world.supervisor.get(`/v1/power-items/export?${query.slice(1)}`).expect(200).expect('content-type', /^application\/x-ndjson/)
    expect(ndjson.text.trim().split('\n').map((line) => JSON.parse(line) as object)).toEqual(await acts.list(query))
    const csv = await world.supervisor.get(`/v1/power-items/export?${query.slice(1)}`, { accept: 'text/csv' }).expect(200).expect('content-type', /^text\/csv/)
    const rows = recordsOf(csv.text)
    expect(rows.map((row) => [row['code'], row['name'], row['legal_basis'], row['valid_to']])).toEqual([
      ['\'+C', '\'@丙', '中华人民共和国价格法|第四十二条', ''], ['A', '\'=HYPERLINK("http://甲")', '中华人民共和国价格法|第四十二条', ''],
      ['B', '查封,"扣押"', '中华人民共和国价格法|第四十二条', ''],
    ])
    expect((await world.supervisor.get(`/v1/power-items/export?kind=COERCION${query}`).expect(200)).text.trim().split('\n')).toHaveLength(1)
    expect((await world.supervisor.get('/v1/power-items/export?limit=3')).status).toBe(400)
  })

  test('reads page after page', async () => {
    const lines = Array.from({ length: 500 }, (_, index) => addition(`N${String(index).padStart(5, '0')}`))
    const drafted = await acts.draft({ ...holder, lines })
    const more = Array.from({ length: 700 }, (_, index) => addition(`N${String(500 + index).padStart(5, '0')}`))
    await acts.publish(await acts.extend(drafted, more))
    const { text } = await world.supervisor.get(`/v1/power-items/export?${query.slice(1)}`, { accept: 'text/csv' }).expect(200)
    expect(recordsOf(text).map((row) => row['code'])).toEqual([...lines, ...more].map(({ code }) => code))
  })
})
