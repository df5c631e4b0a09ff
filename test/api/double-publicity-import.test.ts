import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeUscc } from '../../src/kernel/uscc.ts'
import { csvRecord } from '../../src/platform/csv.ts'
import type { FileRecord } from '../../src/modules/double-publicity/schema.ts'
import { refusalOf } from '../support/agencies.ts'
import { decided } from '../support/case-course.ts'
import { anIdNumber, rowsOf } from '../support/cases.ts'
import { changesAfter, licenceRow, penaltyRow, publicityFiles, readRecord, recordsOf, startPublicityWorld, xlsx, type PublicityWorld } from '../support/double-publicity.ts'
import { auditOf } from '../support/records.ts'
import { workbook } from '../support/xlsx.ts'

let world: PublicityWorld
let files: ReturnType<typeof publicityFiles>
beforeAll(async () => {
  world = await startPublicityWorld()
  files = publicityFiles(world.app)
})
afterAll(() => world.app.close())

const penalty = (given: object = {}) => penaltyRow(world.agency, given)
const licence = (given: object = {}) => licenceRow(world.agency, given)
const table = (...rows: readonly (readonly (string | null)[])[]): Buffer => Buffer.from(rows.map(csvRecord).join(''))
const child = anIdNumber('2010-06-01')

describe('each kind of error has its verdict', () => {
  const wrong: readonly (readonly [what: string, given: object, field: string, code: string])[] = [
    ['a required field is empty', { CF_SY: '' }, 'CF_SY', 'MISSING'],
    ['an organisation without a code', { CF_XDR_SHXYM: null }, 'CF_XDR_SHXYM', 'CONDITION_MISSING'],
    ['a fine without an amount', { CF_NR_FK: null }, 'CF_NR_FK', 'CONDITION_MISSING'],
    ['an amount without a fine', { CF_CFLB: '警告' }, 'CF_NR_FK', 'NOT_APPLICABLE'],
    ['too long', { CF_FRDB: '名'.repeat(51) }, 'CF_FRDB', 'TOO_LONG'],
    ['what cannot be transmitted', { CF_NR: '罚\u0007款' }, 'CF_NR', 'TEXT_UNFIT'],
    ['none of the list', { CF_CFLB: '罚款；口头教育' }, 'CF_CFLB', 'NOT_IN_LIST'],
    ['other, of which nothing is said', { CF_CFLB: '罚款；其他' }, 'CF_CFLB', 'OTHER_UNNAMED'],
    ['no date', { CF_JDRQ: '2026年2月10日' }, 'CF_JDRQ', 'DATE_FORM'],
    ['dates in the wrong order', { CF_YXQ: '2026/02/09' }, 'CF_YXQ', 'DATE_ORDER'],
    ['a decision ahead', { CF_JDRQ: '2026/03/03' }, 'CF_JDRQ', 'DATE_FUTURE'],
    ['an amount in yuan with separators', { CF_NR_FK: '1,000' }, 'CF_NR_FK', 'AMOUNT_FORM'],
    ['an amount with seven decimals', { CF_NR_FK: '0.1000001' }, 'CF_NR_FK', 'AMOUNT_FORM'],
    ['a fine of nothing', { CF_NR_FK: '0.000000' }, 'CF_NR_FK', 'AMOUNT_ZERO'],
    ['no credit code', { CF_CFJGDM: '1132068500001' }, 'CF_CFJGDM', 'USCC_FORM'],
    ['a wrong identity number', { CF_XDR_LB: '自然人', CF_XDR_SHXYM: null, CF_FRDB: null, CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: '110105194912310021' }, 'CF_XDR_ZJHM', 'ID_NUMBER'],
    ['a minor', { CF_XDR_LB: '自然人', CF_XDR_SHXYM: null, CF_FRDB: null, CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: child }, 'CF_XDR_ZJHM', 'MINOR'],
    ['a number without its brackets', { CF_WSH: '海市监罚(2026)字第1号' }, 'CF_WSH', 'NUMBER_BRACKETS'],
    ['no status of the standard', { status: '3' }, 'status', 'NOT_IN_LIST'],
    ['a status of 2016 that nobody can tell', { CF_ZT: '1' }, 'CF_ZT', 'STATUS_UNKNOWN'],
  ]

  test('by field, all of a row at once, and the others are taken', async () => {
    const rows = [...wrong.map(([, given]) => penalty(given)), penalty({ CF_SY: null, CF_NR_FK: 'x', CF_YJ: ' ' }), penalty()]
    const { verdicts, summary } = await files.take(world.manager, 'penalties', rows)
    expect(summary).toMatchObject({ rows: rows.length, created: 1, refused: rows.length - 1, dryRun: false })
    expect(wrong.map(([what], index) => [what, verdicts[index]!.status, verdicts[index]!.problem?.code, verdicts[index]!.problem?.errors])).toEqual(
      wrong.map(([what, , field, code]) => [what, 'REFUSED', 'double-publicity.values-faulty', [expect.objectContaining({ pointer: `/body/${field}`, code })]]))
    expect(verdicts[wrong.length]!.problem?.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/body/CF_SY MISSING', '/body/CF_YJ MISSING', '/body/CF_NR_FK AMOUNT_FORM'])
    expect(verdicts.at(-1)).toMatchObject({ status: 'CREATED', recordStatus: 'PENDING' })
    expect(JSON.stringify(verdicts)).not.toContain(child)
  })

  test('rows that cannot be read, unknown members, an agency outside', async () => {
    const content = Buffer.from(`{"CF_XDR_MC":\n${JSON.stringify({ ...penalty(), XK_NR: 'a' })}\n${JSON.stringify(penaltyRow(world.elsewhere))}\n${JSON.stringify({ CF_NR: 'x'.repeat(70_000) })}\n[]\n`)
    const { verdicts } = await files.take(world.manager, 'penalties', content)
    expect(verdicts.map(({ line, status, problem }) => [line, status, problem?.code])).toEqual([
      [1, 'REFUSED', 'double-publicity-imports.row-malformed'], [2, 'REFUSED', 'http.invalid-request'], [3, 'REFUSED', 'double-publicity-imports.agency-unknown'],
      [4, 'REFUSED', 'double-publicity-imports.row-too-long'], [5, 'REFUSED', 'http.invalid-request'],
    ])
  })

  test('files that cannot be read', async () => {
    const refusal = async (content: Buffer, type: string): Promise<string> => ((await (await files.send(world.manager, 'penalties', content, { type })).json()) as { code: string }).code
    expect(await refusal(table(['CF_XDR_MC', '颜色']), 'text/csv')).toBe('double-publicity-imports.columns-unfit')
    expect(await refusal(table(['CF_XDR_MC', '行政相对人名称']), 'text/csv')).toBe('double-publicity-imports.columns-unfit')
    expect(await refusal(Buffer.from([0xd0, 0xd0, 0x0a]), 'text/csv')).toBe('double-publicity-imports.not-utf8')
    expect(await refusal(Buffer.from('no archive'), xlsx)).toBe('double-publicity-imports.workbook-unreadable')
    expect(await refusal(Buffer.alloc(33 * 1_048_576), xlsx)).toBe('double-publicity-imports.file-too-large')
    expect(await refusal(Buffer.from('{}'), 'application/json')).toBe('http.unsupported-media-type')
    expect((await files.send(world.platform, 'penalties', [], { query: '?dryRun=perhaps' })).status).toBe(400)
    expect((await files.send(world.handler, 'penalties', [])).status).toBe(403)
    expect((await fetch(`${world.app.url}/v1/double-publicity-penalties/import`, { method: 'POST' })).status).toBe(401)
  })
})

describe('what is taken in', () => {
  test('dry run first, then once; again nothing changes; another content is a further revision, status 2 withdraws for good', async () => {
    const rows = [penalty(), licence()]
    const before = await rowsOf(world.app.admin, 'double_publicity_records')
    const tried = await files.take(world.manager, 'penalties', [rows[0]!, rows[0]!, { ...rows[0], BZ: '新' }], { query: '?dryRun=true' })
    expect([tried.verdicts.map(({ status }) => status), tried.summary]).toEqual([['WOULD_CREATE', 'UNCHANGED', 'WOULD_UPDATE'], expect.objectContaining({ created: 1, unchanged: 1, updated: 1, dryRun: true })])
    expect(tried.summary.importId).toBeUndefined()
    expect(await rowsOf(world.app.admin, 'double_publicity_records')).toBe(before)

    const first = await files.take(world.manager, 'penalties', [rows[0]!])
    const { id = '' } = first.verdicts[0]!
    expect(first.verdicts).toMatchObject([{ status: 'CREATED', documentNumber: rows[0]!['CF_WSH'], recordStatus: 'PENDING', warnings: [{ field: 'CF_CFJGDM', code: 'USCC_CHECK' }, { field: 'CF_SJLYDM', code: 'USCC_CHECK' }] }])
    expect(await readRecord(world.manager, { id })).toMatchObject({ source: 'IMPORTED', caseId: null, agencyId: world.agency.id, dueOn: '2026-02-26', revision: 1, penalty: rows[0]! })
    const { nextCursor } = await changesAfter(world)
    expect((await files.take(world.manager, 'penalties', [rows[0]!])).verdicts).toMatchObject([{ status: 'UNCHANGED', id }])
    expect((await changesAfter(world, nextCursor)).items).toEqual([])
    const changed = await files.take(world.manager, 'penalties', [{ ...rows[0], CF_NR: '罚款一千元，上缴国库' }, { ...rows[0], CF_NR: '罚款一千元，上缴国库。' }])
    expect(changed.verdicts).toMatchObject([{ status: 'UPDATED', id }, { status: 'UPDATED', id }])
    const record = await readRecord(world.manager, { id })
    expect(record).toMatchObject({ status: 'PENDING', revision: 3, penalty: { CF_NR: '罚款一千元，上缴国库。' } })
    expect((await changesAfter(world, nextCursor)).items).toMatchObject([{ recordId: id, revision: 3, status: '1' }])
    const withdrawn = { ...rows[0], CF_NR: '罚款一千元，上缴国库。', status: '2' }
    expect((await files.take(world.manager, 'penalties', [withdrawn, withdrawn, rows[0]!])).verdicts).toMatchObject([
      { status: 'UPDATED', id }, { status: 'UNCHANGED', id }, { status: 'REFUSED', problem: { code: 'double-publicity-imports.withdrawn-already' } },
    ])
    expect(await readRecord(world.manager, { id })).toMatchObject({ status: 'PENDING', validity: 'INVALID', withdrawnOn: '2026-03-02', revision: 4 })
    expect((await auditOf(world.app.admin, id)).map(({ act }) => act)).toEqual(['import', 'import-change', 'import-change'].map((name) => `double-publicity.${name}`))
    expect((await files.take(world.manager, 'licences', [{ ...rows[1], XK_ZT: '2' }])).verdicts).toMatchObject([{ status: 'CREATED', recordStatus: 'PENDING' }])

    const file = (await world.manager.get(`/v1/double-publicity-files/${changed.summary.importId ?? ''}`).expect(200)).body as FileRecord
    expect(file).toMatchObject({ direction: 'IMPORT', kind: 'PENALTY', format: 'NDJSON', rows: 2, created: 0, updated: 2, unchanged: 0, refused: 0, agencyId: world.agency.id })
    expect((await auditOf(world.app.admin, file.id)).map(({ act }) => act)).toEqual(['double-publicity.import-file'])
    await world.stranger.get(`/v1/double-publicity-files/${file.id}`).expect(404)
  })

  test('the record of a case is known again, and not changed by a file', async () => {
    const [made] = await recordsOf(world.handler, await decided(world))
    const { verdicts } = await files.take(world.manager, 'penalties', [made!.penalty!, { ...made!.penalty, CF_NR: '改写' }])
    expect(verdicts).toMatchObject([{ status: 'UNCHANGED', id: made!.id }, { status: 'REFUSED', problem: { code: 'double-publicity-imports.held-by-case' } }])
  })

  test('a table with Chinese headings, and one in GBK; dates and codes as they are met', async () => {
    const uscc = makeUscc({ department: '9', category: '1', division: '320685', serial: 4_242 })
    const headings = ['行政相对人名称', '行政相对人类别', '行政相对人代码_1(统一社会信用代码)', '法定代表人', '行政处罚决定书文号', '违法行为类型', '违法事实', '处罚依据', '处罚类别', '处罚内容', '罚款金额（万元）', '处罚决定日期', '处罚有效期', '处罚机关', '处罚机关统一社会信用代码',
      '数据来源单位', '数据来源单位统一社会信用代码']
    const row = ['海安测试公司', '02', uscc.toLowerCase(), '甄有为', '海市监罚【2026】88号', '无证经营', '未取得许可', '=1+1', '罚款、警告', '罚款', '0.5', '2026-2-10', '20991231', world.agency.name, world.agency.uscc, world.agency.name, world.agency.uscc]
    const { verdicts: [verdict] } = await files.take(world.manager, 'penalties', table(headings, row), { type: 'text/csv' })
    expect(verdict).toMatchObject({ line: 2, status: 'CREATED', documentNumber: '海市监罚〔2026〕88号' })
    expect(verdict!.warnings?.map(({ field, code }) => `${field} ${code}`)).toContain('CF_WSH NUMBER_NORMALISED')
    expect(await readRecord(world.manager, { id: verdict!.id! })).toMatchObject({
      penalty: { CF_XDR_LB: '法人及非法人组织', CF_XDR_SHXYM: uscc, CF_YJ: '=1+1', CF_CFLB: '罚款；警告', CF_NR_FK: '0.500000', CF_JDRQ: '2026/02/10', CF_YXQ: '2099/12/31' },
    })
    // 甲 in GBK.
    const gbk = Buffer.concat([Buffer.from('CF_XDR_MC\n'), Buffer.of(0xbc, 0xd7), Buffer.from('\n')])
    expect((await files.take(world.manager, 'penalties', gbk, { type: 'text/csv; charset=gbk', query: '?dryRun=true' })).verdicts).toMatchObject([{ status: 'REFUSED', problem: { code: 'double-publicity.values-faulty' } }])
  })

  test('a workbook, whose dates are day numbers', async () => {
    const row = { ...licence(), XK_JDRQ: 46_064, XK_YXQZ: 46_065 }
    const { verdicts: [verdict] } = await files.take(world.manager, 'licences', workbook([Object.keys(row), Object.values(row)]), { type: xlsx })
    expect(verdict).toMatchObject({ line: 2, status: 'CREATED' })
    expect(await readRecord(world.manager, { id: verdict!.id! })).toMatchObject({ licence: { XK_JDRQ: '2026/02/11', XK_YXQZ: '2026/02/12' } })
  })

  test('the names of 2016: what is lacking is completed, what has no field is remarked', async () => {
    const old = { CF_XDR_MC: '甄试验', CF_XDR_SFZ: anIdNumber(), CF_WSH: '海市监罚字[2017]第07号', CF_AJMC: '无照经营案', CF_CFLB1: '警告', CF_CFLB2: '罚款', CF_SY: '无照经营', CF_YJ: '《无照经营查处取缔办法》第十四条', CF_JG: '警告，罚款一百元', CF_NR_FK: '0.01',
      CF_JDRQ: '2026/02/12', CF_XZJG: world.agency.name, CF_ZT: '0', SJC: '2026-02-13 10:00:00' }
    expect((await files.take(world.manager, 'penalties', [old])).verdicts).toMatchObject([{ status: 'REFUSED', problem: { code: 'double-publicity.values-faulty', errors: [{ pointer: '/body/CF_CFJGDM', code: 'MISSING' }] } }])
    const { verdicts: [verdict] } = await files.take(world.manager, 'penalties', [old], { query: `?agencyUscc=${world.agency.uscc}` })
    expect(verdict).toMatchObject({ status: 'CREATED', recordStatus: 'INCOMPLETE', documentNumber: '海市监罚字〔2017〕7号' })
    const record = await readRecord(world.manager, { id: verdict!.id! })
    expect(record).toMatchObject({ revision: 0, compliant: false, penalty: { CF_XDR_LB: '自然人', CF_XDR_ZJLX: '身份证', CF_CFLB: '警告；罚款', CF_NR: '警告，罚款一百元', CF_NR_FK: '0.010000', BZ: '案件名称：无照经营案', CF_CFJGDM: world.agency.uscc } })
    expect(record.faults.filter(({ severity }) => severity === 'ERROR').map(({ field, code }) => `${field} ${code}`)).toEqual(['CF_WFXW', 'CF_YXQ', 'CF_SJLY', 'CF_SJLYDM'].map((field) => `${field} MISSING`))
    expect((await files.take(world.manager, 'penalties', [{ ...old, SJC: '2026-02-14 10:00:00' }], { query: `?agencyUscc=${world.agency.uscc}` })).verdicts).toMatchObject([{ status: 'UNCHANGED' }])
  })

  test('an older form does not undo what is fit to be sent', async () => {
    const row = penalty()
    await files.take(world.manager, 'penalties', [row])
    const { CF_NR: CF_JG, CF_YXQ, ...old } = row
    expect(CF_YXQ).toBe('2099/12/31')
    expect((await files.take(world.manager, 'penalties', [{ ...old, CF_JG }])).verdicts).toMatchObject([{ status: 'REFUSED', problem: { code: 'double-publicity.values-faulty' } }])
  })
})

describe('lists of files', () => {
  test('tell what came in and what left, to those who may', async () => {
    const { path } = await files.fetch(world.manager, 'licences')
    const { items } = (await world.manager.get('/v1/double-publicity-files?limit=100').expect(200)).body as { items: FileRecord[] }
    expect(new Set(items.map(({ direction }) => direction))).toEqual(new Set(['IMPORT', 'EXPORT']))
    const only = (await world.manager.get('/v1/double-publicity-files?direction=EXPORT&kind=LICENCE').expect(200)).body as { items: FileRecord[] }
    expect(only.items.map(({ id }) => `/v1/double-publicity-files/${id}`)).toEqual([path])
    expect(((await world.stranger.get('/v1/double-publicity-files').expect(200)).body as { items: [] }).items).toEqual([])
    expect(await refusalOf(world.app, world.manager.get(`/v1/double-publicity-files/${items[0]!.id.replace(/.$/, '0')}0`), 400)).toBe('http.invalid-request')
  })
})
