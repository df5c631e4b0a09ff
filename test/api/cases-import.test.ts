import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import { hash } from '../../src/kernel/hash.ts'
import { csvHeader, toCsv } from '../../src/modules/cases/csv.ts'
import { caseImportRow, type CaseImportRow } from '../../src/modules/cases/import/row.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { TestAccount } from '../support/app.ts'
import type { CaseWorld } from '../support/cases.ts'
import { company, filed, importFile, importRow, person, rowsOf, startCaseWorld } from '../support/cases.ts'
import { addAgency, auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let manager: TestAccount

beforeAll(async () => {
  world = await startCaseWorld()
  manager = world.manager
})
afterAll(() => world.app.close())

const row = (given: Partial<CaseImportRow> = {}) => importRow(world, given)
const decisionOf = (given: object) => ({ decision: { ...row().decision!, ...given } })
const agreed = (given: object = {}) => ({ legalReview: { opinion: 'AGREE' as const, reviewedOn: '2026-01-30', reviewerCertificate: world.reviewer.number, ...given } })
const taken = async (id: string | undefined) => (await manager.get(`/v1/cases/${id ?? ''}`).expect(200)).body as CaseRecord

describe('import of cases', () => {
  test('takes each row as far as it has come, with its periods, its events and one audit entry', async () => {
    const rows = [
      row(), row({ decision: undefined, servedOn: undefined, closedOn: undefined, publishedOn: undefined }),
      row({ ...agreed(), ...decisionOf({ fineYuan: '120000.00' }), complex: true, parties: [company(), person()] }),
    ]
    const { verdicts, summary } = await importFile(manager, rows)
    expect(verdicts.map(({ line, status, caseNumber }) => [line, status, caseNumber])).toEqual(rows.map(({ caseNumber }, index) => [index + 1, 'CREATED', caseNumber]))
    expect(summary).toEqual({ rows: 3, created: 3, updated: 0, unchanged: 0, refused: 0, dryRun: false, importId: summary.importId })

    const closed = await taken(verdicts[0]?.id)
    expect(closed).toMatchObject({
      status: 'CLOSED', filedOn: '2026-01-05', decidedOn: '2026-02-02', decisionNumber: rows[0]!.decision!.number, servedOn: '2026-02-04', closedOn: '2026-02-20',
      legalReviewRequired: false, version: 1,
    })
    expect(closed.deadlines.map(({ ruleCode, state, metOn }) => [ruleCode, state, metOn])).toEqual([['PEN-DECIDE', 'MET', '2026-02-02'], ['PEN-SERVE', 'MET', '2026-02-04']])
    expect(closed.handlers.map(({ certificateNumber, role }) => [certificateNumber, role])).toEqual([[rows[0]!.handlers[0], 'LEAD'], [rows[0]!.handlers[1], 'ASSISTANT']])
    expect(await taken(verdicts[1]?.id)).toMatchObject({ status: 'FILED', decidedOn: null, deadlines: [{ ruleCode: 'PEN-DECIDE', state: 'RUNNING' }] })
    expect(await taken(verdicts[2]?.id)).toMatchObject({
      status: 'CLOSED', legalReviewRequired: true, legalReviewOpinion: 'AGREE', legalReviewedOn: '2026-01-30', proposedFineYuan: '120000.00',
      parties: [{ kind: 'LEGAL' }, { kind: 'NATURAL', idNumber: expect.stringContaining('********') as unknown }],
    })

    const entries = await auditOf(world.app.admin, verdicts[0]!.id!)
    expect(entries).toEqual([expect.objectContaining({ act: 'case.import', actorId: manager.id, agencyId: world.agency.id })])
    expect(entries[0]?.changes).toMatchObject({ status: [null, 'CLOSED'], publishedOn: [null, '2026-02-05'] })
    const { rows: events } = await world.app.admin.query<{ type: string }>('select type from outbox_events where payload ->> \'caseId\' = $1 order by type', [verdicts[0]!.id])
    expect(events.map(({ type }) => type)).toEqual(['case.closed', 'case.decided', 'case.filed'])
  })

  test('a row is known again by keyed digests: with the database alone nobody can try out whose identity number it held', async () => {
    const given = row({ parties: [person()], steps: undefined })
    const { verdicts: [verdict] } = await importFile(manager, [given])
    expect(verdict?.status).toBe('CREATED')
    const source = caseImportRow.parse(given)
    const stored = await world.app.admin.query<{ whole: Buffer, filing: Buffer }>(
      'select intake_digest as whole, intake_filing_digest as filing from enforcement_cases where id = $1', [verdict!.id])
    const filing = { ...source, revision: undefined, steps: undefined, legalReview: undefined, publishedOn: undefined, decision: undefined, servedOn: undefined, closedOn: undefined }
    const known = [{ ...source, revision: undefined }, filing].map((one) => hash('sha256', canonicalJson(one)))
    expect([stored.rows[0]?.whole.equals(known[0]!), stored.rows[0]?.filing.equals(known[1]!)]).toEqual([false, false])
    expect((await importFile(manager, [given])).verdicts[0]?.status).toBe('UNCHANGED')
  })

  test('the record of the import can be found again', async () => {
    const { summary } = await importFile(manager, [row(), 'no json', row()])
    const record = (await manager.get(`/v1/case-imports/${summary.importId ?? ''}`).expect(200)).body as object
    expect(record).toMatchObject({ agencyId: world.agency.id, divisionCode: '320685', format: 'NDJSON', rows: 3, created: 2, unchanged: 0, refused: 1 })
    expect(((await manager.get('/v1/case-imports').expect(200)).body as { items: object[] }).items).toContainEqual(record)
    expect((await auditOf(world.app.admin, summary.importId!)).map(({ act }) => act)).toEqual(['case.import-file'])
    const stranger = await world.app.account({ roles: ['AGENCY_MANAGER'], agencyId: (await addAgency(world.app.admin)).id })
    await stranger.get(`/v1/case-imports/${summary.importId ?? ''}`).expect(404)
    expect(((await stranger.get('/v1/case-imports').expect(200)).body as { items: object[] }).items).toEqual([])
  })

  test('the same file twice changes nothing, other content under the same number is refused', async () => {
    const rows = [row(), row()]
    const first = await importFile(manager, rows)
    const before = [await rowsOf(world.app.admin, 'enforcement_cases'), await rowsOf(world.app.admin, 'publications')]
    const again = await importFile(manager, rows)
    expect(again.verdicts.map(({ status, id }) => [status, id])).toEqual(first.verdicts.map(({ id }) => ['UNCHANGED', id]))
    expect(again.summary).toMatchObject({ created: 0, unchanged: 2, refused: 0 })
    const changed = await importFile(manager, [rows[0]!, { ...rows[1]!, cause: '另一案由' }])
    expect(changed.verdicts.map(({ status, problem }) => [status, problem?.code])).toEqual([['UNCHANGED', undefined], ['REFUSED', 'cases.number-taken']])
    expect([await rowsOf(world.app.admin, 'enforcement_cases'), await rowsOf(world.app.admin, 'publications')]).toEqual(before)
  })

  test('a row twice in one file is created once; a case filed by hand keeps its number', async () => {
    const one = row()
    const { verdicts } = await importFile(manager, [one, one, { ...one, cause: '另一案由' }])
    expect(verdicts.map(({ status, id, problem }) => [status, id === verdicts[0]?.id, problem?.code])).toEqual([
      ['CREATED', true, undefined], ['UNCHANGED', true, undefined], ['REFUSED', false, 'cases.number-taken'],
    ])
    const { caseNumber } = await filed(world)
    expect((await importFile(manager, [row({ caseNumber })])).verdicts[0]?.problem?.code).toBe('cases.number-taken')
  })

  test('a dry run says the same and stores nothing', async () => {
    const known = row()
    await importFile(manager, [known])
    const before = [await rowsOf(world.app.admin, 'enforcement_cases'), await auditCount(world.app.admin), await rowsOf(world.app.admin, 'case_imports')]
    const fresh = row()
    const { verdicts, summary } = await importFile(manager, [known, fresh, fresh, { ...fresh, cause: '另一案由' }, row({ handlers: ['无此证'] })], { query: '?dryRun=true' })
    expect(verdicts.map(({ status, problem }) => [status, problem?.code])).toEqual([
      ['UNCHANGED', undefined], ['WOULD_CREATE', undefined], ['UNCHANGED', undefined], ['REFUSED', 'cases.number-taken'], ['REFUSED', 'cases.handler-unknown'],
    ])
    expect(summary).toEqual({ rows: 5, created: 1, updated: 0, unchanged: 2, refused: 2, dryRun: true })
    expect([await rowsOf(world.app.admin, 'enforcement_cases'), await auditCount(world.app.admin), await rowsOf(world.app.admin, 'case_imports')]).toEqual(before)
    expect((await importFile(manager, [known], { query: '?dryRun=false' })).summary.dryRun).toBe(false)
  })
})

describe('what a row in columns may be', () => {
  test.each<[string, () => CaseImportRow]>([
    ['on the spot, on the day the breach was found', () => row({ procedureKind: 'SIMPLE', filedOn: '2026-02-02' })],
    ['a hearing seven working days after the filing', () => row({ ...agreed(), hearingHeld: true, filedOn: '2026-01-22' })],
    ['a licence with a simple procedure, days later', () => row({
      actKind: 'LICENCE', procedureKind: 'SIMPLE', source: 'APPLICATION', decision: { decidedOn: '2026-01-08', kind: 'GRANTED', number: '测交许〔2026〕1号', summary: '准予', penaltyKinds: [] },
    })],
  ])('%s', async (_case, given) => {
    expect((await importFile(manager, [given()])).verdicts[0]).toMatchObject({ status: 'CREATED' })
  })

  test('a decision number used before, or of another year, is taken in and said', async () => {
    const decision = { ...row().decision!, number: '海交罚〔2026〕700号' }
    const rows = [row({ decision }), row({ decision: { ...decision, number: '海交罚[2026]700号' } }), row({ decision: { ...decision, number: '海交罚〔2025〕700号' } })]
    const alerts = [undefined, ['cases.decision-number-taken'], ['cases.decision-number-of-another-year']]
    for (const [query, status] of [['?dryRun=true', 'WOULD_CREATE'], ['', 'CREATED']] as const) {
      expect((await importFile(manager, rows, { query })).verdicts.map((verdict) => [verdict.status, verdict.alerts])).toEqual(alerts.map((codes) => [status, codes]))
    }
    expect((await importFile(manager, [row({ decision })])).verdicts[0]).toMatchObject({ status: 'CREATED', alerts: ['cases.decision-number-taken'] })
    expect((await importFile(manager, rows)).summary).toMatchObject({ unchanged: 3 })
  })

  test('a decision on the spot that was served on a later day is taken in and said', async () => {
    const simple = (servedOn: string) => row({ procedureKind: 'SIMPLE', filedOn: '2026-02-02', servedOn })
    const { verdicts } = await importFile(manager, [simple('2026-02-02'), simple('2026-02-03')])
    expect(verdicts.map(({ status, alerts }) => [status, alerts])).toEqual([['CREATED', undefined], ['CREATED', ['cases.spot-decision-served-later']]])
  })

  test('what the law refuses is taken in where that is asked for, and said', async () => {
    const { verdicts } = await importFile(manager, [row({ procedureKind: 'SIMPLE', ...decisionOf({ fineYuan: '3000.01' }) })], { query: '?faults=RECORD' })
    expect(verdicts[0]).toMatchObject({ status: 'CREATED', alerts: ['cases.spot-not-same-day', 'cases.simple-procedure-exceeded', 'cases.spot-decision-served-later'] })
  })
})

describe('a row that fails breaks nothing', () => {
  test.each<[string, () => object | string, string]>([
    ['no JSON', () => '{"a":', 'case-imports.row-malformed'],
    ['a member twice', () => '{"cause":"a","cause":"b"}', 'case-imports.row-malformed'],
    ['more than 256 kB', () => row({ cause: 'x'.repeat(270_000) }), 'case-imports.row-too-long'],
    ['no object', () => '[]', 'http.invalid-request'],
    ['an unknown member', () => ({ ...row(), colour: 'red' }), 'http.invalid-request'],
    ['a day that does not exist', () => row({ filedOn: '2026-02-30' }), 'http.invalid-request'],
    ['an agency out of reach', () => row({ agencyUscc: '11320000001234567X' }), 'cases.agency-unknown'],
    ['one handler', () => row({ handlers: [world.officers[0]!.number] }), 'cases.two-officers-required'],
    ['an unknown certificate', () => row({ handlers: [world.officers[0]!.number, '无此证'] }), 'cases.handler-unknown'],
    ['a field nobody has a certificate for', () => row({ field: 'ECOLOGY' }), 'cases.field-not-enforced'],
    ['a party without its code', () => row({ parties: [company({ uscc: undefined })] }), 'cases.party-incomplete'],
    ['a decision before the filing', () => row(decisionOf({ decidedOn: '2026-01-04' })), 'cases.dates-out-of-order'],
    ['service before the decision', () => row({ servedOn: '2026-02-01' }), 'cases.dates-out-of-order'],
    ['service without a decision', () => row({ decision: undefined, publishedOn: undefined }), 'state.act-not-available'],
    ['closing without service', () => row({ servedOn: undefined }), 'state.act-not-available'],
    ['publication before the decision', () => row({ publishedOn: '2026-02-01' }), 'cases.dates-out-of-order'],
    ['publication without a decision', () => row({ decision: undefined, servedOn: undefined, closedOn: undefined }), 'case-imports.published-undecided'],
    ['a decision tomorrow', () => row({ ...decisionOf({ decidedOn: '2026-03-03' }), servedOn: undefined, closedOn: undefined, publishedOn: undefined }), 'cases.date-in-future'],
    ['a major decision without a review', () => row(decisionOf({ fineYuan: '120000.00' })), 'cases.legal-review-required'],
    ['the hearing procedure without a review', () => row({ procedureKind: 'HEARING' }), 'cases.legal-review-required'],
    ['a review that found problems', () => row({ ...agreed({ opinion: 'PROBLEM' }), ...decisionOf({ fineYuan: '120000.00' }) }), 'cases.legal-review-required'],
    ['a review after the decision', () => row({ ...agreed({ reviewedOn: '2026-02-03' }), ...decisionOf({ fineYuan: '120000.00' }) }), 'cases.legal-review-required'],
    ['a review before the filing', () => row({ ...agreed({ reviewedOn: '2026-01-04' }), ...decisionOf({ fineYuan: '120000.00' }) }), 'cases.dates-out-of-order'],
    ['on the spot, weeks after the breach was found', () => row({ procedureKind: 'SIMPLE' }), 'cases.spot-not-same-day'],
    ['a hearing too soon after the filing to have been notified in time', () => row({ ...agreed(), hearingHeld: true, filedOn: '2026-01-23' }), 'cases.hearing-notice-late'],
    ['a handler who reviews', () => row({ ...agreed({ reviewerCertificate: world.officers[1]!.number }), ...decisionOf({ fineYuan: '120000.00' }) }), 'case-imports.reviewer-is-handler'],
    ['a reviewer nobody knows', () => row(agreed({ reviewerCertificate: '无此证' })), 'case-imports.reviewer-unknown'],
  ])('%s', async (_case, bad, code) => {
    const before = await rowsOf(world.app.admin, 'enforcement_cases')
    const good = row()
    const { verdicts, summary } = await importFile(manager, [bad(), good])
    expect(verdicts[0]).toMatchObject({ line: 1, status: 'REFUSED', problem: { code } })
    expect(verdicts[1]).toMatchObject({ line: 2, status: 'CREATED', caseNumber: good.caseNumber })
    expect(summary).toMatchObject({ rows: 2, created: 1, refused: 1 })
    expect(await rowsOf(world.app.admin, 'enforcement_cases')).toBe(before + 1)
  })

  test('the verdict points at the place and speaks the caller\'s language, never repeating the value', async () => {
    const bad = { ...row(), filedOn: '昨天', parties: [{ ...company(), secret: '机密' }] }
    const { verdicts } = await importFile(manager, [bad], { headers: { 'accept-language': 'en' } })
    expect(verdicts[0]?.problem).toMatchObject({ title: 'Invalid request', status: 400 })
    expect(verdicts[0]?.problem?.errors?.map(({ pointer }) => pointer).sort()).toEqual(['/body/filedOn', '/body/filedOn', '/body/parties/0/secret'])
    expect(JSON.stringify(verdicts)).not.toMatch(/昨天|机密/)
  })

  test('a doubtful check digit is a warning', async () => {
    const { verdicts } = await importFile(manager, [row({ parties: [company({ uscc: '91350100M0001TGQXM' })] })])
    expect(verdicts[0]).toMatchObject({ status: 'CREATED', warnings: [{ code: 'uscc-check-digit', pointer: '/parties/0/uscc' }] })
  })

  test('among hundreds of rows, over several batches, in order', async () => {
    const rows = Array.from({ length: 900 }, (_none, index) => index % 100 === 7 ? 'broken' : row())
    const { verdicts, summary } = await importFile(manager, rows)
    expect(verdicts.map(({ line }) => line)).toEqual(rows.map((_row, index) => index + 1))
    expect(verdicts.map(({ status }) => status)).toEqual(rows.map((one) => one === 'broken' ? 'REFUSED' : 'CREATED'))
    expect(summary).toMatchObject({ rows: 900, created: 891, refused: 9 })
  })
})

describe('forms of the file', () => {
  const csv = { type: 'text/csv' }
  test('CSV gives the same case, known again from NDJSON', async () => {
    const rows = [row({ cause: '超载，"严重"\n第二行', ...agreed() }), row({ parties: [person()] })]
    const { verdicts, summary } = await importFile(manager, `${csvHeader}\r\n${rows.map(toCsv).join('\r\n')}\r\n`, csv)
    expect(verdicts.map(({ line, status }) => [line, status])).toEqual([[2, 'CREATED'], [4, 'CREATED']])
    expect((await taken(verdicts[0]?.id)).cause).toBe(rows[0]!.cause)
    expect((await importFile(manager, rows)).verdicts.map(({ status }) => status)).toEqual(['UNCHANGED', 'UNCHANGED'])
    expect((await manager.get(`/v1/case-imports/${summary.importId ?? ''}`)).body).toMatchObject({ format: 'CSV', rows: 2 })
  })

  test('a field of several lines, as a spreadsheet on Windows writes them, is the same text', async () => {
    const one = row({ cause: '超载\n第二行' })
    const { verdicts: [verdict] } = await importFile(manager, `${csvHeader}\n${toCsv(one)}\n`.replaceAll('\n', '\r\n'), csv)
    expect(verdict).toMatchObject({ line: 2, status: 'CREATED' })
    expect((await taken(verdict?.id)).cause).toBe(one.cause)
    expect((await importFile(manager, [one])).verdicts).toMatchObject([{ status: 'UNCHANGED' }])
  })

  test('a quotation mark within a field costs its own row alone', async () => {
    const rows = [row(), row({ cause: '销售管材' }), ...Array.from({ length: 30 }, () => row())]
    const lines = rows.map((one) => toCsv(one).replace('销售管材', '销售 5" 管材'))
    const { verdicts, summary } = await importFile(manager, `${csvHeader}\n${lines.join('\n')}\n`, csv)
    expect(verdicts.map(({ line, status, problem }) => [line, problem?.code ?? status])).toEqual(rows.map((_row, index) => [index + 2, index === 1 ? 'case-imports.row-malformed' : 'CREATED']))
    expect(summary).toMatchObject({ rows: 32, created: 31, refused: 1 })
  })

  test('an unfit header refuses the file', async () => {
    const send = (content: string) => manager.post('/v1/case-imports', undefined, { 'content-type': 'text/csv' }).send(content)
    expect((await send('cause,colour\na,b\n').expect(400)).body).toMatchObject({ code: 'case-imports.columns-unfit', errors: [{ pointer: '/body/header/1' }] })
  })

  test('a file in another encoding is refused with a sentence that says so', async () => {
    const answer = await fetch(`${world.app.url}/v1/case-imports`, {
      method: 'POST', headers: { 'authorization': `Bearer ${manager.token}`, 'content-type': 'text/csv' }, body: Uint8Array.of(0xb0, 0xb8, 0xba, 0xc5, 0x0a),
    })
    expect([answer.status, (await answer.json() as { code: string }).code]).toEqual([400, 'case-imports.not-utf8'])
  })

  test('an empty file has no rows and leaves no record', async () => {
    expect(await importFile(manager, '')).toEqual({ verdicts: [], summary: { rows: 0, created: 0, updated: 0, unchanged: 0, refused: 0, dryRun: false } })
    expect((await importFile(manager, `${csvHeader}\n`, csv)).summary.rows).toBe(0)
  })

  test.each(['application/json', 'application/x-ndjson; charset=gbk', 'text/csv; charset=gb18030', 'text/plain'])('%s is not taken', async (type) => {
    expect((await manager.post('/v1/case-imports', undefined, { 'content-type': type }).send('{}').expect(415)).body).toMatchObject({ code: 'http.unsupported-media-type' })
  })

  test('a compressed body is not taken, an unknown query parameter neither', async () => {
    await manager.post('/v1/case-imports', undefined, { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' }).send('{}').expect(415)
    await manager.post('/v1/case-imports?dryRun=yes', undefined, { 'content-type': 'application/x-ndjson' }).send('{}\n').expect(400)
    await manager.post('/v1/case-imports?colour=red', undefined, { 'content-type': 'application/x-ndjson' }).send('{}\n').expect(400)
  })

  test('access', async () => {
    await world.app.http.post('/v1/case-imports').set('content-type', 'application/x-ndjson').send('{}\n').expect(401)
    await world.handler.post('/v1/case-imports', undefined, { 'content-type': 'application/x-ndjson' }).send('{}\n').expect(403)
    await world.handler.get('/v1/case-imports').expect(403)
  })
})
