import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { TestAccount } from '../support/app.ts'
import type { CaseWorld, Summary } from '../support/cases.ts'
import { readyToDecide } from '../support/case-road.ts'
import { act, filed, fineOf, importFile, importRow, newCase, rowsOf, startCaseWorld } from '../support/cases.ts'
import { auditOf } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount

beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

const statusesOf = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort()

describe('numbers', () => {
  test('fifty filings at once, some of them refused, get fifty numbers without a gap', async () => {
    const bodies = Array.from({ length: 70 }, (_none, index) => newCase(world, index % 7 < 2 ? { handlers: [world.officers[0]!.id] } : {}))
    const answers = await Promise.all(bodies.map((body) => handler.post('/v1/cases', body)))
    expect(statusesOf(answers)).toEqual([...Array<number>(50).fill(201), ...Array<number>(20).fill(422)])
    const numbers = answers.filter(({ status }) => status === 201).map(({ body }) => (body as CaseRecord).caseNumber).sort()
    expect(numbers).toEqual(Array.from({ length: 50 }, (_none, index) => `320685CF2026${String(index + 1).padStart(6, '0')}`))
  })

  test('decisions at once get numbers without a gap', async () => {
    const cases = await Promise.all(Array.from({ length: 12 }, async () => readyToDecide(handler, (await filed(world)).id)))
    const answers = await Promise.all(cases.map((record) => act(handler, record, 'decision', fineOf('2000.00'))))
    expect(statusesOf(answers)).toEqual(Array<number>(12).fill(200))
    const serials = answers.map(({ body }) => Number(/〕(\d+)号/.exec((body as CaseRecord).decisionNumber ?? '')?.[1])).sort((a, b) => a - b)
    expect(serials).toEqual(Array.from({ length: 12 }, (_none, index) => index + 1))
  })
})

/** Until so many statements wait for a lock. */
async function waiting(count: number): Promise<void> {
  const held = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  while ((await world.app.admin.query(held)).rows.length < count) await new Promise((resolve) => { setImmediate(resolve) })
}

describe('a number given', () => {
  test('to two decisions at once is told to the second', async () => {
    const cases = await Promise.all(Array.from({ length: 4 }, async () => readyToDecide(handler, (await filed(world)).id)))
    const answers = await Promise.all(cases.map((record) => act(handler, record, 'decision', fineOf('2000.00', { decisionNumber: '海交罚〔2026〕500号' }))))
    expect(statusesOf(answers)).toEqual([200, 422, 422, 422])
    expect(new Set(answers.filter(({ status }) => status === 422).map(({ body }) => (body as { code: string }).code))).toEqual(new Set(['cases.decision-number-taken']))
  })

  test('to a decision while the series gives it out is told to one of both', async () => {
    const [given, next] = [await readyToDecide(handler, (await filed(world)).id), await readyToDecide(handler, (await filed(world)).id)]
    const last = (await act(handler, await readyToDecide(handler, (await filed(world)).id), 'decision', fineOf('2000.00')).expect(200)).body as CaseRecord
    const decisionNumber = last.decisionNumber!.replace(/〕(\d+)号/, (_whole, serial: string) => `〕${Number(serial) + 1}号`)
    const answers = await Promise.all([act(handler, next, 'decision', fineOf('2000.00')), act(handler, given, 'decision', fineOf('2000.00', { decisionNumber }))])
    const numbers = answers.filter(({ status }) => status === 200).map(({ body }) => (body as CaseRecord).decisionNumber)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('is told also of the first that a series is about to give out', async () => {
    const record = await readyToDecide(handler, (await filed(world)).id)
    const other = await filed(world)
    const { rows: [agency] } = await world.app.admin.query<{ id: string, organ: string }>('update agencies set organ_code = \'海新罚\' where id = $1 returning id, organ_code as organ', [world.agency.id])
    const series = await world.app.admin.connect()
    await series.query('begin')
    await series.query("insert into number_counters (issuer_id, code, year, last) values ($1, 'decision:海新罚', 2026, 1)", [agency!.id])
    await series.query("update enforcement_cases set decision_number = '海新罚〔2026〕1号' where id = $1", [other.id])
    const decided = act(handler, record, 'decision', fineOf('2000.00', { decisionNumber: '海新罚〔2026〕1号' })).then((answer) => answer)
    await waiting(1)
    await series.query('commit')
    series.release()
    expect((await decided).body).toMatchObject({ status: 422, code: 'cases.decision-number-taken', missing: [other.caseNumber] })
  })

  test('in two files at once is told of one of both', async () => {
    const series = await world.app.admin.connect()
    await series.query('begin')
    await series.query("select from number_counters where issuer_id = $1 and code = 'decision:海新罚' for update", [world.agency.id])
    const row = (): ReturnType<typeof importRow> => ({ ...importRow(world), decision: { ...importRow(world).decision!, number: '海新罚〔2026〕900号' } })
    const imports = Promise.all([1, 2].map(() => importFile(world.manager, [row()])))
    await waiting(2)
    await series.query('commit')
    series.release()
    expect((await imports).map(({ verdicts: [verdict] }) => [verdict!.status, verdict!.alerts ?? []]).sort()).toEqual([['CREATED', []], ['CREATED', ['cases.decision-number-taken']]])
  })

  test('in many decisions and files at once, with and without numbers of their own, holds nobody up for good and comes twice to nobody', async () => {
    const ready = await Promise.all(Array.from({ length: 24 }, async () => readyToDecide(handler, (await filed(world)).id)))
    const own = (index: number): object => index % 2 === 0 ? {} : { decisionNumber: `海新罚〔2026〕${index % 12 + 1}号` }
    const rows = (from: number) => Array.from({ length: 20 }, (_none, index) => {
      const row = importRow(world)
      return { ...row, decision: { ...row.decision!, number: `海新罚〔2026〕${from + index % 10}号` } }
    })
    const [answers, imports] = await Promise.all([
      Promise.all(ready.map((record, index) => act(handler, record, 'decision', fineOf('2000.00', own(index))))),
      Promise.all([5, 1].map((from) => importFile(world.manager, rows(from)))),
    ])
    expect(imports.map(({ summary }) => summary.refused)).toEqual([0, 0])
    expect(new Set(answers.map(({ status, body }) => status === 200 ? 200 : (body as { code: string }).code))).toEqual(new Set([200, 'cases.decision-number-taken']))
    const numbers = answers.filter(({ status }) => status === 200).map(({ body }) => (body as CaseRecord).decisionNumber)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

describe('one record', () => {
  test('two decisions at once: one is made, the other is told the version is stale', async () => {
    const record = await readyToDecide(handler, (await filed(world)).id)
    const answers = await Promise.all(['2000.00', '1000.00'].map((fine) => act(handler, record, 'decision', fineOf(fine))))
    expect(statusesOf(answers)).toEqual([200, 412])
    expect((await auditOf(world.app.admin, record.id)).filter(({ act: name }) => name === 'case.decide')).toHaveLength(1)
  })

  test('the same id filed twice at once is one case', async () => {
    const body = newCase(world, { id: newId(new Date('2026-03-02T01:00:00Z')) })
    const before = await rowsOf(world.app.admin, 'enforcement_cases')
    const answers = await Promise.all([1, 2, 3].map(() => handler.post('/v1/cases', body)))
    for (const { status, body: answer } of answers) {
      expect([201, 409]).toContain(status)
      expect(answer).toMatchObject(status === 201 ? { id: body.id } : { code: 'idempotency.in-progress' })
    }
    expect(answers.some(({ status }) => status === 201)).toBe(true)
    expect(await rowsOf(world.app.admin, 'enforcement_cases')).toBe(before + 1)
    expect(await auditOf(world.app.admin, body.id!)).toHaveLength(1)
  })
})

describe('imports', () => {
  test('the same file from two callers at once is taken in once', async () => {
    const rows = Array.from({ length: 60 }, () => importRow(world))
    const before = await rowsOf(world.app.admin, 'enforcement_cases')
    const answers = await Promise.all([importFile(world.manager, rows), importFile(world.manager, rows)])
    expect(answers.map(({ summary }) => summary.refused)).toEqual([0, 0])
    expect(answers[0].summary.created + answers[1].summary.created).toBe(60)
    expect(await rowsOf(world.app.admin, 'enforcement_cases')).toBe(before + 60)
    rows.forEach((_row, index) => { expect(answers[0].verdicts[index]?.id).toBe(answers[1].verdicts[index]?.id) })
  })

  test('a file of one row from many callers at once is taken in once, and is known to all the others', async () => {
    const rows = [importRow(world)]
    const answers = await Promise.all(Array.from({ length: 8 }, () => importFile(world.manager, rows)))
    expect(answers.map(({ verdicts }) => verdicts[0]?.problem?.code ?? verdicts[0]?.status).sort()).toEqual(['CREATED', ...Array<string>(7).fill('UNCHANGED')])
  })

  test('a client that goes away stops the import; what was stored stays, with its record', async () => {
    const rows = Array.from({ length: 450 }, () => importRow(world))
    const before = await rowsOf(world.app.admin, 'enforcement_cases')
    const imports = await rowsOf(world.app.admin, 'case_imports')
    const call = httpRequest(`${world.app.url}/v1/case-imports`, {
      method: 'POST', headers: { 'authorization': `Bearer ${world.manager.token}`, 'content-type': 'application/x-ndjson', 'transfer-encoding': 'chunked' },
    })
    call.on('error', () => undefined)
    const gone = new Promise<void>((resolve) => { call.on('close', resolve) })
    call.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    const answer = await new Promise<NodeJS.ReadableStream>((resolve) => { call.on('response', resolve) })
    // The verdicts of the first batch have come while the file is still open.
    const first = await new Promise<Buffer>((resolve) => { answer.once('data', resolve) })
    expect(JSON.parse(first.toString().split('\n')[0]!)).toMatchObject({ line: 1, status: 'CREATED' })
    answer.on('error', () => undefined)
    call.destroy()
    await gone
    while (await rowsOf(world.app.admin, 'case_imports') === imports) await new Promise((resolve) => { setImmediate(resolve) })
    const { rows: records } = await world.app.admin.query<Summary>('select rows, created, refused from case_imports where rows > 60')
    expect(records).toEqual([{ rows: 400, created: 400, refused: 0 }])
    expect(await rowsOf(world.app.admin, 'enforcement_cases')).toBe(before + 400)
    const again = await importFile(world.manager, rows)
    expect(again.summary).toMatchObject({ created: 50, unchanged: 400, refused: 0 })
  })
})
