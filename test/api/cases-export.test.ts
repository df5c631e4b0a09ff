import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseExportRecord, ExportedCase } from '../../src/modules/cases/exports/schema.ts'
import { sheetRows } from '../../src/platform/imports/xlsx-cells.ts'
import { openPackage } from '../../src/platform/imports/xlsx-package.ts'
import type { TestAccount } from '../support/app.ts'
import type { CaseWorld } from '../support/cases.ts'
import { served } from '../support/case-course.ts'
import { filed, startCaseWorld } from '../support/cases.ts'
import { auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let inspector: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  inspector = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
  await filed(world, { filedOn: '2026-01-05', cause: '=HYPERLINK("http://x","点")' })
  await filed(world, { filedOn: '2026-01-06', cause: '超限<运输>&"可分割"物品' })
  await filed(world, { filedOn: '2026-01-07', field: 'MARKET', cause: '销售不合格电动自行车' })
})
afterAll(() => world.app.close())

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
async function exported(query = '', accept = 'application/x-ndjson', account = inspector) {
  const answer = await fetch(`${world.app.url}/v1/cases/export${query}`, { headers: { authorization: `Bearer ${account.token}`, accept } })
  const path = /^<([^>]*)>; rel="describedby"$/.exec(answer.headers.get('link') ?? '')?.[1] ?? ''
  return { status: answer.status, headers: answer.headers, path, bytes: Buffer.from(await answer.arrayBuffer()) }
}
const manifest = async (path: string, account = inspector): Promise<CaseExportRecord> => (await account.get(path).expect(200)).body as CaseExportRecord
const linesOf = (bytes: Buffer): ExportedCase[] => bytes.toString().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as ExportedCase)

async function cellsOf(bytes: Buffer): Promise<string[][]> {
  const opened = await openPackage(bytes)
  const rows: string[][] = []
  for await (const group of sheetRows(await opened.open('xl/worksheets/sheet1.xml'), [])) rows.push(...group.map(({ cells }) => cells.map(({ text }) => text)))
  opened.close()
  return rows
}

describe('GET /v1/cases/export', () => {
  test.each([['application/x-ndjson', 'NDJSON'], ['text/csv', 'CSV'], [xlsx, 'XLSX']])('%s, with a record of what left', async (accept, format) => {
    const { status, headers, path, bytes } = await exported('?field=TRANSPORT&sort=filedOn', accept)
    expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, accept])
    const record = await manifest(path)
    expect(record).toMatchObject({
      format, query: { field: 'TRANSPORT', sort: 'filedOn' }, state: 'COMPLETE', rows: 2, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
      accountId: inspector.id, divisionCode: '320685',
    })
    expect(await auditOf(world.app.admin, record.id)).toMatchObject([
      { act: 'case.complete-export', actorId: inspector.id, changes: { rows: [null, 2], sha256: [null, record.sha256] } },
      { act: 'case.export', actorId: inspector.id, changes: { format: [null, format], query: [null, { field: 'TRANSPORT', sort: 'filedOn' }] } },
    ])
  })

  test('NDJSON gives the cases of the list, with the agency by its name', async () => {
    const { bytes } = await exported('?q=电动')
    const { items } = (await inspector.get('/v1/cases?q=%E7%94%B5%E5%8A%A8').expect(200)).body as { items: object[] }
    const undecided = { decisionNumber: null, penaltyKinds: null, confiscationYuan: null, legalReviewedOn: null, servedOn: null, archivedOn: null, endedOn: null, missedDeadlines: [] }
    expect(linesOf(bytes)).toEqual(items.map((item) => ({ ...item, agencyName: world.agency.name, ...undecided })))
    expect(items).toHaveLength(1)
  })

  test('with the decision, its dates and what was missed', async () => {
    const done = await served(world, { filedOn: '2026-01-08', cause: '已送达未缴' }, { decidedOn: '2026-01-12', decisionNumber: '海交罚〔2026〕9号' }, { servedOn: '2026-01-13' })
    const [line] = linesOf((await exported('?q=已送达未缴')).bytes)
    expect(line).toMatchObject({ id: done.id, decisionNumber: '海交罚〔2026〕9号', penaltyKinds: ['FINE'], fineYuan: '2000.00', servedOn: '2026-01-13', endedOn: null, missedDeadlines: ['PEN-PAY'] })
    const [head = '', row = ''] = (await exported('?q=已送达未缴', 'text/csv')).bytes.toString().slice(1).split('\r\n')
    const of = new Map(head.split(',').map((heading, index) => [heading, row.split(',')[index]]))
    expect(['决定书文号', '处罚种类', '没收金额（元）', '送达日期', '逾期的期限'].map((heading) => of.get(heading))).toEqual(['海交罚〔2026〕9号', '罚款', '', '2026-01-13', 'PEN-PAY'])
  })

  test('CSV and XLSX hold the same table; no cell is a formula', async () => {
    const csv = (await exported('?sort=filedOn&field=TRANSPORT&filedOnTo=2026-01-07', 'text/csv'))
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="cases.csv"')
    const text = csv.bytes.toString()
    expect(text).toContain('\'=HYPERLINK')
    expect(text).toContain('行政处罚,普通程序,交通运输,')
    const sheet = await exported('?sort=filedOn&field=TRANSPORT&filedOnTo=2026-01-07', xlsx)
    expect(sheet.headers.get('content-disposition')).toBe('attachment; filename="cases.xlsx"')
    const rows = await cellsOf(sheet.bytes)
    expect(rows[0]?.join(',')).toBe(text.slice(1).split('\r\n', 1)[0])
    expect(rows.slice(1).map((row) => row[6])).toEqual(['=HYPERLINK("http://x","点")', '超限<运输>&"可分割"物品'])
    const opened = await openPackage(sheet.bytes)
    const parts: Buffer[] = []
    for await (const part of await opened.open('xl/worksheets/sheet1.xml')) parts.push(part as Buffer)
    opened.close()
    expect(Buffer.concat(parts).toString()).not.toContain('<f>')
  })

  test('over several pages, each case once, in the order asked for', async () => {
    await world.app.admin.query(`
      insert into enforcement_cases (id, case_number, agency_id, division_code, act_kind, procedure_kind, field, cause, source, filed_on, status, hearing_held,
        public_interest, complex, proposed_penalty_kinds, legal_review_required, legal_review_grounds, fine_yuan, created_at, updated_at)
      select uuidv7(), '测' || n, $1, '320685', 'PENALTY', 'ORDINARY', 'HEALTH', '无证行医', 'REPORT', '2025-06-01', 'FILED', false, false, false, '{}', false, '{}', n % 7, now(), now()
      from generate_series(1, 1100) n`, [world.agency.id])
    const lines = linesOf((await exported('?field=HEALTH&sort=-fineYuan')).bytes)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(1_100)
    expect(lines.map(({ fineYuan }) => Number(fineYuan))).toEqual(lines.map(({ fineYuan }) => Number(fineYuan)).sort((a, b) => b - a))
    expect(await cellsOf((await exported('?field=HEALTH', xlsx)).bytes)).toHaveLength(1_101)
  })

  test('what is refused leaves no record; who looks elsewhere gets nothing', async () => {
    const before = await auditCount(world.app.admin)
    expect((await fetch(`${world.app.url}/v1/cases/export`)).status).toBe(401)
    expect((await exported('', '*/*', world.handler)).status).toBe(403)
    for (const query of ['?limit=5', '?cursor=x', '?count=exact', '?colour=red', '?status=OPEN']) expect((await exported(query)).status).toBe(400)
    expect((await exported('', 'image/png')).status).toBe(406)
    expect(await auditCount(world.app.admin)).toBe(before)
    const stranger = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '320682' })
    const { bytes, path } = await exported('', '*/*', stranger)
    expect([bytes.length, (await manifest(path, stranger)).rows]).toEqual([0, 0])
    await inspector.get(path).expect(404)
  })

  test('an export that breaks off stays one that was started', async () => {
    // More than the sockets between the two hold.
    await world.app.admin.query(`update agencies set name = repeat('局', 6000)`)
    // Not by fetch, which opens another connection at once and leaves it waiting.
    const path = await new Promise<string>((resolve, reject) => {
      const asked = request(`${world.app.url}/v1/cases/export`, { headers: { authorization: `Bearer ${inspector.token}` } }, (answer) => {
        resolve(/<([^>]*)>/.exec(String(answer.headers.link))?.[1] ?? '')
        asked.destroy()
      })
      asked.once('error', reject)
      asked.end()
    })
    expect(await manifest(path)).toMatchObject({ state: 'STARTED', rows: null, sha256: null, finishedAt: null })
    const { items } = (await inspector.get('/v1/case-exports?limit=100').expect(200)).body as { items: CaseExportRecord[] }
    expect(items.map(({ id }) => `/v1/case-exports/${id}`)).toContain(path)
  })
})
