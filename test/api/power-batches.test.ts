import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { ifMatch, startTestApp, type TestApp } from '../support/app.ts'
import { addition, batching, newBatch, powerWorld, type BatchRecord, type Listed, type PowerWorld } from '../support/powers.ts'
import { problemOf } from '../support/raw-http.ts'
import { addAgency, auditCount, auditOf } from '../support/records.ts'

let app: TestApp
let world: PowerWorld
let acts: ReturnType<typeof batching>
let serial = 0
let code = ''
beforeAll(async () => {
  app = await startTestApp()
  world = await powerWorld(app)
  acts = batching(app, world.supervisor)
})
afterAll(() => app.close())
beforeEach(() => { code = `T${String(serial += 1).padStart(4, '0')}` })

const urlOf = (batch: BatchRecord, act = ''): string => `/v1/power-item-batches/${batch.id}${act}`
const ofMarket = (lines: object[] = [addition(code)]) => ({ agencyId: world.market.id, lines: lines as never })

async function refusal(test: PromiseLike<{ status: number, body: unknown }>, status: number): Promise<string> {
  const before = await auditCount(app.admin)
  const answer = await test
  expect([answer.status, (answer.body as { code?: string }).code]).toEqual([status, expect.any(String)])
  expect(await auditCount(app.admin)).toBe(before)
  return problemOf(answer).code
}
async function faultsOf(test: PromiseLike<{ status: number, body: unknown }>): Promise<string[]> {
  const { body } = await test
  expect((body as { code: string }).code).toBe('powers.lines-refused')
  return (body as { errors: { pointer: string, code: string }[] }).errors.map((error) => `${error.pointer} ${error.code}`)
}

describe('access', () => {
  test('nobody without a log-in, a wrong permission or another scope', async () => {
    const batch = await acts.draft(ofMarket())
    const reader = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    for (const attempt of [app.http.get('/v1/power-item-batches'), app.http.get(urlOf(batch)), app.http.post('/v1/power-item-batches').send(newBatch())]) {
      expect(await refusal(attempt, 401)).toBe('http.not-authenticated')
    }
    for (const attempt of [
      reader.post('/v1/power-item-batches', newBatch()), reader.post(urlOf(batch, '/lines'), { lines: [addition('1')] }, ifMatch(batch)),
      reader.post(urlOf(batch, '/withdrawal'), { reason: '甲' }, ifMatch(batch)), world.manager.post(urlOf(batch, '/publication'), undefined, ifMatch(batch)),
    ]) expect(await refusal(attempt, 403)).toBe('http.not-permitted')
    for (const attempt of [
      world.stranger.get(urlOf(batch)), world.stranger.get(urlOf(batch, '/lines')), world.stranger.get(urlOf(batch, '/history')),
      world.stranger.post(urlOf(batch, '/lines'), { lines: [addition('1')] }, ifMatch(batch)), world.stranger.post(urlOf(batch, '/publication'), undefined, ifMatch(batch)),
      world.stranger.post(urlOf(batch, '/withdrawal'), { reason: '甲' }, ifMatch(batch)),
    ]) expect(await refusal(attempt, 404)).toBe('http.not-found')
  })

  test('a body drafts for its own list alone; what it may do is offered, publishing is the bureau\'s', async () => {
    const own = (await world.manager.post('/v1/power-item-batches', newBatch(ofMarket())).expect(201)).body as BatchRecord
    expect(own).toMatchObject({ agencyId: world.market.id, divisionCode: '320685', availableActs: ['extend', 'withdraw'], lineCount: 1 })
    expect(await refusal(world.manager.post('/v1/power-item-batches', newBatch({ agencyId: world.transport.id })), 422)).toBe('powers.agency-unknown')
    expect(await refusal(world.manager.post('/v1/power-item-batches', newBatch()), 422)).toBe('powers.outside-scope')
    expect((await acts.publish(own)).status).toBe('PUBLISHED')
  })
})

describe('a draft', () => {
  test('is for one body or one division, and records itself', async () => {
    const lines = [addition(code, { agencyUscc: world.market.uscc }), { change: 'DELETE' as const, code: 'X', agencyUscc: world.transport.uscc }]
    const batch = await acts.draft({ lines })
    expect(batch).toMatchObject({
      agencyId: null, divisionCode: '320685', status: 'DRAFT', lineCount: 2, publishedAt: null, counts: { added: 1, adjusted: 0, deleted: 1 },
      byKind: [{ kind: 'PENALTY', added: 1, adjusted: 0, deleted: 0 }], availableActs: ['extend', 'publish', 'withdraw'], version: 1,
    })
    expect((await auditOf(app.admin, batch.id)).map(({ act }) => act)).toEqual(['power-item-batch.draft'])
    expect((await world.supervisor.get(urlOf(batch)).expect(200)).body).toEqual(batch)
    const page = (await world.supervisor.get(urlOf(batch, '/lines?limit=1')).expect(200)).body as Listed<object>
    expect(page.items).toEqual([{ ...addition(code), agencyUscc: undefined, agencyId: world.market.id, position: 1, itemId: null }].map((line) => JSON.parse(JSON.stringify(line)) as object))
    const rest = (await world.supervisor.get(urlOf(batch, `/lines?cursor=${page.nextCursor ?? ''}&limit=1`)).expect(200)).body as Listed<object>
    expect(rest).toMatchObject({ items: [{ position: 2, change: 'DELETE', kind: null, name: null }], nextCursor: null })
    const listed = (await world.supervisor.get('/v1/power-item-batches?status=DRAFT&q=动态').expect(200)).body as Listed<{ id: string }>
    expect(listed.items.map(({ id }) => id)).toContain(batch.id)
    expect(((await world.stranger.get('/v1/power-item-batches').expect(200)).body as Listed<object>).items).toEqual([])
  })

  test('says everything of an addition, something of an adjustment, nothing but the code of a deletion', async () => {
    const bad = [
      { ...addition(code), legalBasis: [] }, { ...addition(code), kind: undefined }, { change: 'ADJUST', code }, { change: 'ADJUST', code, kind: 'PENALTY', name: '甲' },
      { change: 'DELETE', code, name: '甲' }, { ...addition(code), strange: 1 }, { change: 'CLOSE', code },
    ]
    for (const line of bad) expect(await refusal(world.supervisor.post('/v1/power-item-batches', newBatch(ofMarket([line]))), 400)).toBe('http.invalid-request')
    expect(await refusal(world.supervisor.post('/v1/power-item-batches', { ...newBatch(), agencyId: world.market.id }), 400)).toBe('http.invalid-request')
  })

  test('names bodies of its own place alone', async () => {
    expect(await refusal(world.supervisor.post('/v1/power-item-batches', newBatch({ divisionCode: '320600' })), 422)).toBe('powers.outside-scope')
    expect(await refusal(world.supervisor.post('/v1/power-item-batches', newBatch({ divisionCode: '320685', agencyId: undefined, lines: [addition(code)] })), 422)).toBe('powers.lines-refused')
    const nation = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '000000' })
    expect(await refusal(nation.post('/v1/power-item-batches', newBatch({ divisionCode: '999999' })), 422)).toBe('powers.division-unknown')
    const lines = [addition(code, { agencyUscc: world.market.uscc }), addition(code, { agencyUscc: world.neighbour.uscc }), addition(code, { agencyUscc: '11320685MB00000000' })]
    expect(await faultsOf(nation.post('/v1/power-item-batches', newBatch({ lines })))).toEqual(['/body/lines/1/agencyUscc AGENCY_UNKNOWN', '/body/lines/2/agencyUscc AGENCY_UNKNOWN'])
    expect(await faultsOf(world.supervisor.post('/v1/power-item-batches', newBatch(ofMarket([addition(code, { agencyUscc: world.transport.uscc })]))))).toEqual(['/body/lines/0/agencyUscc AGENCY_UNKNOWN'])
  })
})

describe('more lines', () => {
  const sent = (batch: BatchRecord, type: string, text: string | Buffer) => world.supervisor.post(urlOf(batch, '/lines'), undefined, ifMatch(batch)).set('content-type', type).send(text)

  test('are added as JSON, NDJSON or CSV, with one audit entry each time', async () => {
    const empty = await acts.draft({ agencyId: world.market.id })
    const one = await acts.extend(empty, [addition(`${code}-1`)])
    const two = (await sent(one, 'application/x-ndjson', `${JSON.stringify(addition(`${code}-2`))}\n\n${JSON.stringify(addition(`${code}-3`))}\n`).expect(200)).body as BatchRecord
    const csv = '\uFEFFcode,change,kind,name,legal_basis,field,level\r\n'
      + `${code}-4,ADD,COERCION,"查封,扣押",中华人民共和国价格法|第三十四条;中华人民共和国行政强制法|第十条,MARKET,COUNTY\r\n`
    const three = (await sent(two, 'text/csv; charset=utf-8', csv).expect(200)).body as BatchRecord
    expect(three).toMatchObject({ lineCount: 4, counts: { added: 4 }, byKind: [{ kind: 'COERCION', added: 1 }, { kind: 'PENALTY', added: 3 }] })
    const { items } = (await world.supervisor.get(urlOf(three, '/lines')).expect(200)).body as Listed<{ code: string, legalBasis: object[] }>
    expect(items.map((line) => line.code)).toEqual([1, 2, 3, 4].map((index) => `${code}-${index}`))
    expect(items[3]?.legalBasis).toEqual([{ law: '中华人民共和国价格法', article: '第三十四条' }, { law: '中华人民共和国行政强制法', article: '第十条' }])
    expect((await auditOf(app.admin, empty.id)).map(({ act }) => act)).toEqual(['power-item-batch.draft', ...Array.from({ length: 3 }, () => 'power-item-batch.extend')])
  })

  test('are refused together where the file or one of them cannot be read', async () => {
    const batch = await acts.draft({ agencyId: world.market.id })
    const gbk = Buffer.from([0xb4, 0xa6, 0xb7, 0xa3])
    for (const [type, text] of [
      ['application/x-ndjson', '{"change":'], ['application/x-ndjson', gbk], ['text/csv', gbk], ['text/csv', 'code,change,code\r\n'], ['text/csv', 'code,strange\r\n'],
      ['text/csv', 'code,change\r\n"A'], ['text/csv', ''],
    ] as const) expect([type, await refusal(sent(batch, type, text), 400)]).toEqual([type, type === 'text/csv' && text === '' ? expect.any(String) : 'powers.file-malformed'])
    expect(await refusal(sent(batch, 'text/csv', 'code,change,name\r\nA,DELETE,\r\nB,ADJUST,\r\n'), 400)).toBe('http.invalid-request')
    const told = async (type: string, text: string) => ((await sent(batch, type, text).expect(400)).body as { detail: string }).detail
    expect(await told('application/x-ndjson', '\n{"change":x}\n')).toContain('第2行不符合约定：第11列：JSON 语法错误；')
    expect(await told('text/csv', 'code,<script>\r\n')).toContain('第1行不符合约定：表头不是约定的列名；')
    expect(await refusal(sent(batch, 'text/csv; charset=gbk', 'code,change\r\n'), 415)).toBe('http.unsupported-media-type')
    expect(await refusal(sent(batch, 'text/csv', `code,change\r\n${'A,DELETE\r\n'.repeat(5001)}`), 400)).toBe('http.invalid-request')
    await app.admin.query('update power_item_batches set line_count = 19999 where id = $1', [batch.id])
    expect(await refusal(world.supervisor.post(urlOf(batch, '/lines'), { lines: [addition('a'), addition('b')] }, ifMatch(batch)), 422)).toBe('powers.batch-too-large')
    expect(((await world.supervisor.get(urlOf(batch, '/lines')).expect(200)).body as Listed<object>).items).toEqual([])
  })
})

describe('publication', () => {
  test('puts every line into force, with one audit entry for the batch and one for each item', async () => {
    const batch = await acts.published(ofMarket([addition(`${code}-1`), addition(`${code}-2`, { kind: 'COERCION' })]))
    expect(batch).toMatchObject({ status: 'PUBLISHED', publishedAt: app.clock.now().toISOString(), availableActs: [], version: 2 })
    expect((await auditOf(app.admin, batch.id)).map(({ act }) => act)).toEqual(['power-item-batch.draft', 'power-item-batch.publish'])
    const [first] = await acts.list(`&code=${code}-1`)
    expect((await auditOf(app.admin, first!.id)).map(({ act, agencyId }) => [act, agencyId])).toEqual([['power-item.add', world.market.id]])

    const changed = await acts.published(ofMarket([{ change: 'ADJUST', code: `${code}-1`, name: '新名称' }, { change: 'DELETE', code: `${code}-2` }]))
    expect(changed).toMatchObject({ counts: { added: 0, adjusted: 1, deleted: 1 }, byKind: [{ kind: 'COERCION', deleted: 1 }, { kind: 'PENALTY', adjusted: 1 }] })
    const entries = await auditOf(app.admin, first!.id)
    expect(entries.map(({ act }) => act)).toEqual(['power-item.add', 'power-item.adjust'])
    expect(entries[1]?.changes).toMatchObject({ name: [`对第${code}-1种违法行为的处罚`, '新名称'] })
    const history = (await world.supervisor.get(`/v1/power-items/${first!.id}/history`).expect(200)).body as Listed<object>
    expect(history.items).toHaveLength(2)
  })

  test('is all or nothing: each line that cannot be taken is named with its reason', async () => {
    await acts.published(ofMarket())
    const lines = [addition(code), addition(`${code}-new`), addition(`${code}-new`), { change: 'DELETE', code: `${code}-none` }, { change: 'ADJUST', code, level: 'COUNTY' }]
    const batch = await acts.draft(ofMarket(lines))
    expect(await faultsOf(world.supervisor.post(urlOf(batch, '/publication'), undefined, ifMatch(batch)))).toEqual([
      '/lines/1 CODE_TAKEN', '/lines/3 LINE_REPEATED', '/lines/4 NOT_IN_FORCE', '/lines/5 LINE_REPEATED',
    ])
    expect(await refusal(world.supervisor.post(urlOf(batch, '/publication'), undefined, ifMatch(batch)), 422)).toBe('powers.lines-refused')
    const english = await world.supervisor.post(urlOf(batch, '/publication'), undefined, { ...ifMatch(batch), 'accept-language': 'en' })
    expect(english.body).toMatchObject({ title: 'Lines refused', errors: expect.arrayContaining([{ pointer: '/lines/1', code: 'CODE_TAKEN', detail: 'the code names an item on the effective date or later' }]) as unknown })
    expect(await acts.list(`&code=${code}-new`)).toEqual([])
    const same = await acts.draft(ofMarket([{ change: 'ADJUST', code, level: 'COUNTY' }]))
    expect(await faultsOf(world.supervisor.post(urlOf(same, '/publication'), undefined, ifMatch(same)))).toEqual(['/lines/1 UNCHANGED'])
    const abolished = await addAgency(app.admin, '320685', { status: 'ABOLISHED', abolishedOn: '2026-01-01' })
    const entrusted = await addAgency(app.admin, '320685', { kind: 'ENTRUSTED_ORGANISATION' })
    const unfit = await acts.draft({ lines: [addition(code, { agencyUscc: abolished.uscc }), addition(code, { agencyUscc: entrusted.uscc })] })
    expect(await faultsOf(world.supervisor.post(urlOf(unfit, '/publication'), undefined, ifMatch(unfit)))).toEqual(['/lines/1 AGENCY_ABOLISHED', '/lines/2 AGENCY_WITHOUT_POWERS'])
  })

  test('needs lines, and the version the caller has seen', async () => {
    const batch = await acts.draft()
    expect(await refusal(world.supervisor.post(urlOf(batch, '/publication'), undefined, ifMatch(batch)), 422)).toBe('powers.batch-empty')
    expect(await refusal(world.supervisor.post(urlOf(batch, '/publication')), 428)).toBe('http.version-required')
    expect(await refusal(world.supervisor.post(urlOf(batch, '/publication'), undefined, ifMatch(9)), 412)).toBe('http.version-stale')
  })

  test('of two batches that add the same code, one is refused', async () => {
    const batches = [await acts.draft(ofMarket()), await acts.draft(ofMarket())]
    const answers = await Promise.all(batches.map((batch) => world.supervisor.post(urlOf(batch, '/publication'), undefined, ifMatch(batch))))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(await acts.list(`&code=${code}`)).toHaveLength(1)
  })
})

describe('every act in every state', () => {
  test('a batch that is published or withdrawn changes no more', async () => {
    const published = await acts.published(ofMarket())
    const withdrawn = await acts.withdraw(await acts.draft(ofMarket([addition(`${code}-x`)])))
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', withdrawalReason: '依据文件撤销', availableActs: [] })
    expect((await auditOf(app.admin, withdrawn.id)).map(({ act }) => act)).toEqual(['power-item-batch.draft', 'power-item-batch.withdraw'])
    for (const batch of [published, withdrawn]) {
      for (const [act, body] of [['lines', { lines: [addition('1')] }], ['publication', undefined], ['withdrawal', { reason: '甲' }]] as const) {
        expect([act, await refusal(world.supervisor.post(urlOf(batch, `/${act}`), body, ifMatch(batch)), 409)]).toEqual([act, 'state.act-not-available'])
      }
    }
  })
})
