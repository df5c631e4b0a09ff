import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { OfficerDetail } from '../../src/modules/personnel/officers/schema.ts'
import type { OfficerImportRow } from '../../src/modules/personnel/roster/row.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { newOfficer } from '../support/personnel.ts'
import { auditCount, auditOf } from '../support/records.ts'
import { gbk, rosterRow, rosterSender } from '../support/rosters.ts'
import { workbook, workbookParts, zip } from '../support/xlsx.ts'

let app: TestApp
let supervisor: TestAccount
let agency: AgencyRecord
let rosters: ReturnType<typeof rosterSender>
beforeAll(async () => {
  app = await startTestApp()
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  agency = await registered(supervisor)
  rosters = rosterSender(app)
})
afterAll(() => app.close())

const row = (given: Partial<OfficerImportRow> = {}) => rosterRow(agency.uscc, given)
const detail = async (id = '') => (await supervisor.get(`/v1/officers/${id}`).expect(200)).body as OfficerDetail
const officerCount = async (): Promise<number> => (await app.admin.query<{ count: number }>('select count(*)::int as count from officers')).rows[0]!.count
const held = (given: Partial<NonNullable<OfficerImportRow['certificates']>[number]> = {}) => ({ ...row().certificates![0]!, ...given })
const outcomes = ({ verdicts }: Awaited<ReturnType<typeof rosters.take>>) => verdicts.map(({ status, problem }) => problem?.code ?? status)

describe('import of a roster', () => {
  test('takes in people with their certificates, one audit entry for each', async () => {
    const given = row({
      department: '执法一大队', education: 'UNDERGRADUATE', degree: 'BACHELOR', politicalStatus: 'PARTY_MEMBER', legalQualification: true,
      legalQualificationNumber: 'A20103206850001', legalQualifiedOn: '2010-03-01', joinedOn: '2012-07-01', fields: ['MARKET'], phone: '13800001234',
    })
    const { verdicts, summary } = await rosters.take(supervisor, [given])
    expect(verdicts).toEqual([{ line: 1, status: 'CREATED', id: verdicts[0]?.id }])
    expect(summary).toEqual({ rows: 1, created: 1, unchanged: 0, refused: 0, dryRun: false, importId: summary.importId })
    const officer = await detail(verdicts[0]?.id)
    const { certificates } = given
    const shown = Object.fromEntries(Object.entries(given).filter(([name]) => !['agencyUscc', 'idNumber', 'phone', 'certificates'].includes(name)))
    expect(officer).toMatchObject({ ...shown, agencyId: agency.id, divisionCode: '320685', phoneMasked: '138****1234', status: 'ACTIVE', version: 1 })
    expect(officer.certificates).toMatchObject(certificates!.map((one) => ({ ...one, status: 'VALID', agencyId: agency.id })))
    expect((await auditOf(app.admin, officer.id)).map(({ act, actorId }) => [act, actorId])).toEqual([['officer.import', supervisor.id]])
    expect((await auditOf(app.admin, officer.certificates[0]!.id)).map(({ act }) => act)).toEqual(['certificate.import'])
    const stored = await app.admin.query<{ all: string }>('select officers::text || (select string_agg(changes, \'\') from audit_entries) as all from officers where id = $1', [officer.id])
    expect(stored.rows[0]?.all).not.toContain(given.idNumber)
    const shownNumber = await supervisor.post(`/v1/officers/${officer.id}/disclosures`, { fields: ['idNumber'], purpose: '核对' }).expect(200)
    expect(shownNumber.body).toEqual({ officerId: officer.id, idNumber: given.idNumber })
  })

  test('the record of the import can be found again, by who may', async () => {
    const { summary } = await rosters.take(supervisor, [row(), 'no json'])
    const record = (await supervisor.get(`/v1/officer-imports/${summary.importId ?? ''}`).expect(200)).body as object
    expect(record).toMatchObject({ divisionCode: '320685', format: 'NDJSON', rows: 2, created: 1, unchanged: 0, refused: 1 })
    expect(((await supervisor.get('/v1/officer-imports').expect(200)).body as { items: object[] }).items).toContainEqual(record)
    expect((await auditOf(app.admin, summary.importId!)).map(({ act }) => act)).toEqual(['officer.import-file'])
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    await stranger.get(`/v1/officer-imports/${summary.importId ?? ''}`).expect(404)
    expect(((await stranger.get('/v1/officer-imports').expect(200)).body as { items: object[] }).items).toEqual([])
  })

  test('the same file twice changes nothing; the same person with other content is refused', async () => {
    const rows = [row(), row()]
    const first = await rosters.take(supervisor, rows)
    const before = [await officerCount(), await auditCount(app.admin)]
    const again = await rosters.take(supervisor, rows)
    expect(again.verdicts.map(({ status, id }) => [status, id])).toEqual(first.verdicts.map(({ id }) => ['UNCHANGED', id]))
    expect(outcomes(await rosters.take(supervisor, [{ ...rows[0]!, post: '科长' }]))).toEqual(['personnel.already-registered'])
    // One entry for the record of each of the two imports.
    expect([await officerCount(), await auditCount(app.admin)]).toEqual([before[0], before[1]! + 2])
    const { version } = await detail(first.verdicts[0]?.id)
    await supervisor.post(`/v1/officers/${first.verdicts[0]?.id ?? ''}/departure`, { leftOn: '2026-03-01', reason: 'RETIRED' }, ifMatch(version)).expect(200)
    expect(outcomes(await rosters.take(supervisor, rows))).toEqual(['UNCHANGED', 'UNCHANGED'])
  })

  test('a person twice in one file is created once', async () => {
    const one = row()
    expect(outcomes(await rosters.take(supervisor, [one, one, { ...one, name: '另一姓名' }]))).toEqual(['CREATED', 'UNCHANGED', 'personnel.already-registered'])
  })

  test('somebody registered by hand, here or elsewhere, is not registered again', async () => {
    const body = newOfficer(agency.id)
    await supervisor.post('/v1/officers', body).expect(201)
    expect(outcomes(await rosters.take(supervisor, [row({ idNumber: body.idNumber })]))).toEqual(['personnel.already-registered'])
  })

  test('a dry run says the same and stores nothing', async () => {
    const known = row()
    await rosters.take(supervisor, [known])
    const before = [await officerCount(), await auditCount(app.admin)]
    const fresh = row()
    const rows = [known, fresh, fresh, { ...fresh, name: '另一姓名' }, row({ certificates: fresh.certificates! }), row({ idNumber: '110105194912310021' })]
    const { verdicts, summary } = await rosters.take(supervisor, rows, { query: '?dryRun=true' })
    expect(outcomes({ verdicts, summary })).toEqual([
      'UNCHANGED', 'WOULD_CREATE', 'UNCHANGED', 'personnel.already-registered', 'personnel.certificate-number-taken', 'personnel.id-number-invalid',
    ])
    expect(summary).toEqual({ rows: 6, created: 1, unchanged: 2, refused: 3, dryRun: true })
    expect([await officerCount(), await auditCount(app.admin)]).toEqual(before)
  })

  test('a dry run remembers its file over many batches', async () => {
    const rows = Array.from({ length: 1_100 }, () => row())
    const again = [rows[0]!, row({ certificates: rows[1]!.certificates! })]
    const { summary, verdicts } = await rosters.take(supervisor, [...rows, ...again], { query: '?dryRun=true' })
    expect(summary).toMatchObject({ rows: 1_102, created: 1_100, unchanged: 1, refused: 1 })
    expect(verdicts.at(-1)?.problem?.code).toBe('personnel.certificate-number-taken')
  })

  test('several certificates of a kind follow each other', async () => {
    const expired = held({ issuedOn: '2018-01-10', validFrom: '2018-01-10', validTo: '2023-01-09' })
    const { verdicts } = await rosters.take(supervisor, [row({ certificates: [held(), expired] }), row({ certificates: [held(), held()] })])
    expect(verdicts.map(({ status, problem }) => problem?.code ?? status)).toEqual(['CREATED', 'personnel.certificate-in-force'])
    expect((await detail(verdicts[0]?.id)).certificates).toMatchObject([
      { number: expired.number, status: 'EXPIRED', endedOn: '2023-01-10', endReason: 'EXPIRED' }, { status: 'VALID' },
    ])
  })

  test('a duplicate of the old system comes in only where it is marked as one', async () => {
    const { verdicts } = await rosters.take(supervisor, [row({ certificates: [held(), { ...held(), importedDuplicate: true }] })])
    expect(verdicts.map(({ status }) => status)).toEqual(['CREATED'])
    expect((await detail(verdicts[0]?.id)).certificates).toMatchObject([{ status: 'VALID' }, { status: 'VALID' }])
  })
})

describe('a row that fails breaks nothing', () => {
  test.each<[string, () => object | string, string]>([
    ['no JSON', () => '{"a":', 'officer-imports.row-malformed'],
    ['more than 64 kB', () => row({ post: 'x'.repeat(70_000) }), 'officer-imports.row-too-long'],
    ['an unknown member', () => ({ ...row(), colour: 'red' }), 'http.invalid-request'],
    ['a day that does not exist', () => row({ joinedOn: '2026-02-30' }), 'http.invalid-request'],
    ['an agency out of reach', () => row({ agencyUscc: '11320000001234567X' }), 'personnel.agency-unknown'],
    ['a wrong check digit', () => row({ idNumber: '110105194912310021' }), 'personnel.id-number-invalid'],
    ['a passport without birth date', () => row({ idDocumentKind: 'PASSPORT', idNumber: 'E12345678' }), 'personnel.identity-incomplete'],
    ['a gender the number does not state', () => row({ idNumber: '11010519491231002X', gender: 'MALE' }), 'personnel.identity-contradictory'],
    ['a qualification number without the qualification', () => row({ legalQualificationNumber: 'A1' }), 'personnel.legal-qualification-contradictory'],
    ['a day of joining tomorrow', () => row({ joinedOn: '2026-03-03' }), 'personnel.date-in-future'],
    ['a certificate issued tomorrow', () => row({ certificates: [held({ issuedOn: '2026-03-03' })] }), 'personnel.date-in-future'],
    ['a certificate filed tomorrow', () => row({ certificates: [held({ filedOn: '2026-03-03' })] }), 'personnel.date-in-future'],
    ['a certificate filed before its issue', () => row({ certificates: [held({ filedOn: '2020-01-09' })] }), 'personnel.ended-before-issue'],
    ['a certificate that ends before it begins', () => row({ certificates: [held({ validTo: '2024-01-09' })] }), 'personnel.validity-backwards'],
    ['a certificate number of another form', () => row({ certificates: [held({ number: '1' })] }), 'personnel.certificate-number-malformed'],
    ['a certificate without a field', () => row({ certificates: [held({ fields: [] })] }), 'personnel.certificate-field-missing'],
    ['auxiliary staff with an enforcement certificate', () => row({ staffKind: 'AUXILIARY' }), 'personnel.certificate-kind-barred'],
    ['one certificate twice', () => { const one = held(); return row({ certificates: [one, one] }) }, 'personnel.certificate-number-taken'],
  ])('%s', async (_case, bad, code) => {
    const before = await officerCount()
    const answer = await rosters.take(supervisor, [bad(), row()])
    expect(outcomes(answer)).toEqual([code, 'CREATED'])
    expect(answer.summary).toMatchObject({ rows: 2, created: 1, refused: 1 })
    expect(await officerCount()).toBe(before + 1)
  })

  test('an abolished agency takes nobody in', async () => {
    const gone = await registered(supervisor)
    await supervisor.post(`/v1/agencies/${gone.id}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(gone)).expect(200)
    expect(outcomes(await rosters.take(supervisor, [row({ agencyUscc: gone.uscc })]))).toEqual(['personnel.agency-abolished'])
  })

  test('the verdict points at the place and never repeats the value', async () => {
    const { verdicts } = await rosters.take(supervisor, [{ ...row(), joinedOn: '昨天' }], { headers: { 'accept-language': 'en' } })
    expect(verdicts[0]?.problem).toMatchObject({ title: 'Invalid request' })
    expect(verdicts[0]?.problem?.errors?.[0]?.pointer).toBe('/body/joinedOn')
    expect(JSON.stringify(verdicts)).not.toContain('昨天')
  })

  test('among more than a thousand rows, over several batches, in order', async () => {
    const rows = Array.from({ length: 1_300 }, (_none, index) => index % 100 === 7 ? 'broken' : row())
    const { verdicts, summary } = await rosters.take(supervisor, rows)
    expect(verdicts.map(({ line, status }) => [line, status])).toEqual(rows.map((one, index) => [index + 1, one === 'broken' ? 'REFUSED' : 'CREATED']))
    expect(summary).toMatchObject({ rows: 1_300, created: 1_287, refused: 13 })
  })

  test('two imports of the same people at once create each once', async () => {
    const rows = Array.from({ length: 30 }, () => row())
    const answers = await Promise.all([rosters.take(supervisor, rows), rosters.take(supervisor, rows)])
    expect(answers.reduce((sum, { summary }) => sum + summary.created, 0)).toBe(30)
    expect(answers.flatMap(outcomes).filter((code) => code !== 'CREATED' && code !== 'UNCHANGED')).toEqual([])
  })
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const headings = ['单位统一社会信用代码', '姓名', '身份证号', '人员类别', '编制类别', '职务', '法律职业资格', '执法领域', '到岗日期', '证件种类', '证件编号', '证件执法领域', '证件发证日期', '证件有效期自', '证件有效期至']
const values = (one: OfficerImportRow, day: (text: string) => string | number = (text) => text) => {
  const { number, issuedOn, validFrom, validTo } = one.certificates![0]!
  return [one.agencyUscc, one.name, one.idNumber, '行政执法人员', '公务员', one.post, '否', '市场监管', day('2020-07-01'), '行政执法证', number, '市场监管', day(issuedOn), day(validFrom), day(validTo)]
}
/** The row those values stand for. */
const meant = (one: OfficerImportRow): OfficerImportRow => ({ ...one, fields: ['MARKET'], joinedOn: '2020-07-01' })
const serial = (text: string): number => Math.round((Date.parse(text) - Date.parse('1899-12-30')) / 86_400_000)

describe('forms of the file', () => {
  const csvOf = (...rows: OfficerImportRow[]) => [headings, ...rows.map((one) => values(one))].map((fields) => fields.join(',')).join('\r\n')

  test('CSV with Chinese headings and names of codes gives the same people, known again from NDJSON', async () => {
    const rows = [row(), row()]
    const { verdicts, summary } = await rosters.take(supervisor, Buffer.from(`\uFEFF${csvOf(...rows)}`), { type: 'text/csv' })
    expect(verdicts.map(({ line, status }) => [line, status])).toEqual([[2, 'CREATED'], [3, 'CREATED']])
    expect(await detail(verdicts[0]?.id)).toMatchObject({ name: rows[0]!.name, fields: ['MARKET'], joinedOn: '2020-07-01', certificates: [{ number: rows[0]!.certificates![0]!.number }] })
    expect(outcomes(await rosters.take(supervisor, rows.map(meant)))).toEqual(['UNCHANGED', 'UNCHANGED'])
    expect((await supervisor.get(`/v1/officer-imports/${summary.importId ?? ''}`)).body).toMatchObject({ format: 'CSV', rows: 2 })
  })

  test('CSV with headings by name, and a second certificate', async () => {
    const header = 'agency_uscc,name,id_number,staff_kind,establishment,post,legal_qualification,certificate_kind,certificate_number,certificate_fields,certificate_issued_on,'
      + 'certificate_valid_from,certificate_valid_to,certificate2_kind,certificate2_number,certificate2_issued_on,certificate2_valid_from,certificate2_valid_to'
    const [one, first, second] = [row(), held(), held()]
    const fields = [agency.uscc, one.name, one.idNumber, 'LEGAL_REVIEW', 'CIVIL_SERVANT', one.post, 'true', 'ENFORCEMENT', first.number, 'MARKET;TRANSPORT', '2024-01-10', '2024-01-10',
      '2029-01-09', 'SUPERVISION', second.number, '2024-01-10', '2024-01-10', '2029-01-09']
    const { verdicts } = await rosters.take(supervisor, Buffer.from(`${header}\n${fields.join(',')}\n`), { type: 'text/csv' })
    expect((await detail(verdicts[0]?.id)).certificates.map(({ kind, fields: named }) => [kind, named])).toEqual([['ENFORCEMENT', ['MARKET', 'TRANSPORT']], ['SUPERVISION', []]])
  })

  test('CSV in GBK is read where it says so, and refused with a sentence that says so where it does not', async () => {
    const one = row({ name: '欧阳测试' })
    const file = gbk(csvOf(one))
    const refused = await rosters.send(supervisor, file, { type: 'text/csv' })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ code: 'officer-imports.not-utf8', detail: expect.stringContaining('charset=gbk') as unknown })
    const { verdicts } = await rosters.take(supervisor, file, { type: 'text/csv; charset=GBK' })
    expect((await detail(verdicts[0]?.id)).name).toBe('欧阳测试')
  })

  test('a character that is none costs its row alone', async () => {
    const [bad, good] = [row({ name: '甲' }), row()]
    const file = gbk(csvOf(bad, good))
    file[file.indexOf(gbk('甲'))] = 0xff
    const answer = await rosters.take(supervisor, file, { type: 'text/csv; charset=gb18030' })
    expect(outcomes(answer)).toEqual(['officer-imports.row-malformed', 'CREATED'])
    expect(answer.verdicts[0]?.problem?.detail).toContain('不是 UTF-8 编码')
  })

  test('XLSX: shared strings, days as numbers, rows between which some are empty', async () => {
    const rows = [row({ name: '张<三>' }), row()]
    const sheet = [headings, values(rows[0]!, serial), headings.map(() => ''), values(rows[1]!)]
    const { verdicts, summary } = await rosters.take(supervisor, workbook(sheet), { type: xlsx })
    expect(verdicts.map(({ line, status }) => [line, status])).toEqual([[2, 'CREATED'], [4, 'CREATED']])
    expect(await detail(verdicts[0]?.id)).toMatchObject({ name: '张<三>', joinedOn: '2020-07-01', certificates: [{ issuedOn: '2024-01-10', validTo: '2029-01-09' }] })
    expect(outcomes(await rosters.take(supervisor, rows.map(meant)))).toEqual(['UNCHANGED', 'UNCHANGED'])
    expect((await supervisor.get(`/v1/officer-imports/${summary.importId ?? ''}`)).body).toMatchObject({ format: 'XLSX', rows: 2 })
  })

  test.each<[string, () => Buffer]>([
    ['no archive', () => Buffer.from('PK no archive')],
    ['an archive without a workbook', () => zip({ 'readme.txt': 'x' })],
    ['a part that claims to be enormous', () => zip(workbookParts([headings]), { 'xl/worksheets/sheet1.xml': 300_000_000 })],
    ['a part that unpacks to more than it claims', () => zip(workbookParts([headings, ...Array.from({ length: 500 }, () => headings)]), { 'xl/sharedStrings.xml': 10 })],
    ['a document type', () => zip({ ...workbookParts([headings]), 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' })],
  ])('a workbook that is %s is refused', async (_case, file) => {
    const answer = await rosters.send(supervisor, file(), { type: xlsx })
    expect([answer.status, (await answer.json() as { code: string }).code]).toEqual([400, 'officer-imports.workbook-unreadable'])
  })

  test('a sheet that breaks off keeps what came before', async () => {
    const one = row()
    const parts = workbookParts([headings, values(one)])
    const broken = zip({ ...parts, 'xl/worksheets/sheet1.xml': parts['xl/worksheets/sheet1.xml']!.replace('</sheetData>', `${' '.repeat(200_000)}</broken>`) })
    expect(outcomes(await rosters.take(supervisor, broken, { type: xlsx }))).toEqual(['CREATED', 'officer-imports.row-malformed'])
  })

  test('a workbook over 32 MB is refused', async () => {
    const answer = await rosters.send(supervisor, Buffer.alloc(33 * 1_048_576), { type: xlsx })
    expect([answer.status, (await answer.json() as { code: string }).code]).toEqual([413, 'officer-imports.file-too-large'])
  })

  test.each([['text/csv', '姓名,颜色\n'], ['text/csv', '姓名,name\n']])('an unfit header refuses the file: %s %j', async (type, content) => {
    const answer = await rosters.send(supervisor, Buffer.from(content), { type })
    expect([answer.status, (await answer.json() as { code: string }).code]).toEqual([400, 'officer-imports.columns-unfit'])
  })

  test('an empty file leaves no record', async () => {
    expect(await rosters.take(supervisor, [])).toEqual({ verdicts: [], summary: { rows: 0, created: 0, unchanged: 0, refused: 0, dryRun: false } })
  })

  test.each(['application/json', 'application/x-ndjson; charset=gbk', 'text/plain'])('%s is not taken', async (type) => {
    expect((await rosters.send(supervisor, [{}], { type })).status).toBe(415)
  })

  test('access', async () => {
    expect((await fetch(`${app.url}/v1/officer-imports`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: '{}\n' })).status).toBe(401)
    const inspector = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    expect((await rosters.send(inspector, [{}])).status).toBe(403)
    await inspector.get('/v1/officer-imports').expect(403)
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
    const other = await registered(supervisor)
    expect(outcomes(await rosters.take(manager, [row(), rosterRow(other.uscc)]))).toEqual(['CREATED', 'personnel.agency-unknown'])
  })
})
