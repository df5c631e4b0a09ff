import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { DocumentRecord } from '../../src/modules/cases/documents/schema.ts'
import { ifMatch, type TestAccount } from '../support/app.ts'
import { anyFile, decidedCase, decisionDetails, documentAct, drafted, issuedDocument, receiptDetails } from '../support/case-documents.ts'
import { readyToDecide } from '../support/case-road.ts'
import type { CaseWorld } from '../support/cases.ts'
import { act, company, filed, fineOf, person, rowsOf, startCaseWorld } from '../support/cases.ts'
import { docxText } from '../support/docx.ts'
import { storedFile } from '../support/files.ts'
import { addAgency, auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount

beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

const now = async (id: string) => (await handler.get(`/v1/case-documents/${id}`).expect(200)).body as DocumentRecord
const contentOf = (account: TestAccount, id: string) => account.get(`/v1/case-documents/${id}/content`).buffer(true)
  .parse((response, done) => {
    const pieces: Buffer[] = []
    response.on('data', (piece: Buffer) => pieces.push(piece))
    response.on('end', () => { done(null, Buffer.concat(pieces)) })
  })
const actsOf = async (id: string) => (await auditOf(world.app.admin, id)).map(({ act: name }) => name).sort()

/** Nothing is written and no number is taken. */
async function refused(work: () => PromiseLike<{ status: number, body: unknown }>, status: number, code: string): Promise<object> {
  const counted = async () => [
    await auditCount(world.app.admin), await rowsOf(world.app.admin, 'case_documents'),
    (await world.app.admin.query('select * from number_counters order by 1, 2, 3')).rows,
  ]
  const before = await counted()
  const answer = await work()
  expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code])
  expect(await counted()).toEqual(before)
  return answer.body as object
}

describe('drafting', () => {
  test('keeps what was entered; no number, no hash, one audit entry', async () => {
    const record = await filed(world)
    const draft = await drafted(handler, record.id, { kind: 'PENALTY_NOTICE', details: { facts: '事实' } })
    expect(draft).toMatchObject({
      caseId: record.id, agencyId: world.agency.id, divisionCode: '320685', documentId: draft.id, edition: 1, kind: 'PENALTY_NOTICE', title: '行政处罚事先（听证）告知书',
      number: null, status: 'DRAFT', sha256: null, external: false, details: { facts: '事实' }, availableActs: ['issue', 'replace', 'void'], version: 1,
    })
    expect(await now(draft.id)).toEqual(draft)
    expect(await actsOf(draft.id)).toEqual(['case-document.draft'])
  })

  test('with a client\'s own id twice is one document', async () => {
    const record = await filed(world)
    const body = { id: '01900000-0000-7000-8000-00000000d001', kind: 'FILING_FORM' }
    const [one, two] = [await drafted(handler, record.id, body), await drafted(handler, record.id, body)]
    expect(two).toEqual(one)
  })

  test.each<[string, object, number, string]>([
    ['a kind that belongs to licences', { kind: 'LICENCE_DECISION' }, 422, 'cases.document-not-applicable'],
    ['a kind that is not written here, without a file', { kind: 'EVIDENCE' }, 422, 'cases.document-file-required'],
    ['a party of another case', { kind: 'FILING_FORM', partyId: '01900000-0000-7000-8000-000000000001' }, 422, 'cases.document-party-unknown'],
    ['a step of another case', { kind: 'FILING_FORM', stepId: '01900000-0000-7000-8000-000000000001' }, 422, 'cases.document-step-unknown'],
    ['a file of tomorrow', { kind: 'EVIDENCE', file: { ...anyFile, issuedOn: '2026-03-03' } }, 422, 'cases.date-in-future'],
    ['both details and a file', { kind: 'FILING_FORM', details: {}, file: anyFile }, 400, 'http.invalid-request'],
    ['an unknown kind', { kind: 'LETTER' }, 400, 'http.invalid-request'],
    ['an unknown detail', { kind: 'FILING_FORM', details: { fact: '' } }, 400, 'http.invalid-request'],
    ['a hash that is none', { kind: 'EVIDENCE', file: { ...anyFile, sha256: 'abc' } }, 400, 'http.invalid-request'],
  ])('%s is refused', async (_what, body, status, code) => {
    const record = await filed(world)
    await refused(() => handler.post(`/v1/cases/${record.id}/documents`, body), status, code)
  })

  test('a document that exists already is registered as a file, and is issued with that', async () => {
    const record = await filed(world)
    const made = await drafted(handler, record.id, { kind: 'EVIDENCE', title: '车辆照片', file: { ...anyFile, number: '海检[2026]第01号' } })
    expect(made).toMatchObject({ status: 'ISSUED', external: true, sha256: anyFile.sha256, pages: 2, issuedOn: '2026-03-02', number: '海检〔2026〕1号', numberOrigin: 'GIVEN', title: '车辆照片' })
    expect(await actsOf(made.id)).toEqual(['case-document.register'])
    await refused(() => contentOf(handler, made.id).then(({ status, body }) => ({ status, body: JSON.parse(String(body)) as unknown })), 409, 'cases.document-content-elsewhere')
  })
})

describe('a file that is named', () => {
  const elsewhere = async (): Promise<TestAccount> =>
    world.app.account({ roles: ['CASE_HANDLER'], agencyId: (await addAgency(world.app.admin, '320681')).id })
  const registering = (file: object) => ({ kind: 'EVIDENCE', file: { ...anyFile, ...file } })

  test('is the one in the store, by every digest that is stated', async () => {
    const record = await filed(world)
    const { id: fileId, sha256, sm3 } = await storedFile(handler)
    expect(await drafted(handler, record.id, registering({ fileId, sha256 }))).toMatchObject({ status: 'ISSUED', fileId, sha256, sm3: null })
    const made = await drafted(handler, record.id, registering({ fileId, sha256, sm3 }))
    expect(made).toMatchObject({ status: 'ISSUED', fileId, sha256, sm3 })
    const replaced = await documentAct(handler, made, 'replacement', { reason: '更换', file: { ...anyFile, fileId, sha256 } }).expect(201)
    expect(replaced.body).toMatchObject({ edition: 2, fileId, sha256 })
  })

  test.each<[string, () => Promise<object>, string]>([
    ['that does not exist', () => Promise.resolve({ fileId: '01900000-0000-7000-8000-000000000001' }), 'files.unknown'],
    ['of another agency', async () => {
      const { id: fileId, sha256 } = await storedFile(await elsewhere())
      return { fileId, sha256 }
    }, 'files.unknown'],
    ['whose SHA-256 is another', async () => ({ fileId: (await storedFile(handler)).id }), 'cases.document-digest-differs'],
    ['whose SM3 is another', async () => {
      const { id: fileId, sha256 } = await storedFile(handler)
      return { fileId, sha256, sm3: 'b'.repeat(64) }
    }, 'cases.document-digest-differs'],
  ])('%s is refused, in a new document and in one that replaces', async (_what, file, code) => {
    const record = await filed(world)
    const made = await drafted(handler, record.id, { kind: 'EVIDENCE', file: anyFile })
    const body = registering({ number: '海检〔2026〕9号', ...await file() })
    await refused(() => handler.post(`/v1/cases/${record.id}/documents`, body), 422, code)
    await refused(() => documentAct(handler, made, 'replacement', { reason: '更换', file: body.file }), 422, code)
  })
})

describe('issuing', () => {
  test('numbers and writes the document; the file has the hashes that are kept and says what the law asks for', async () => {
    const record = await decidedCase(world)
    const issued = await issuedDocument(handler, record.id, { kind: 'PENALTY_DECISION', details: decisionDetails }, { pages: 3 })
    expect(issued).toMatchObject({ status: 'ISSUED', number: record.decisionNumber, numberOrigin: 'DECISION', issuedOn: '2026-03-02', pages: 3, version: 2, availableActs: ['replace', 'void'] })
    const answer = await contentOf(handler, issued.id).expect(200)
    const bytes = answer.body as Buffer
    const { headers: told } = await fetch(`${world.app.url}/v1/case-documents/${issued.id}/content`, { method: 'HEAD', headers: { authorization: `Bearer ${handler.token}` } })
    expect([told.get('content-length'), told.get('x-content-sm3')]).toEqual([String(bytes.length), issued.sm3])
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(issued.sha256)
    expect(createHash('sm3').update(bytes).digest('hex')).toBe(issued.sm3)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'cache-control': 'no-store', 'x-content-sm3': issued.sm3,
      'repr-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
    })
    const text = await docxText(bytes)
    const [party] = record.parties
    const said = [
      party?.name, party?.uscc, '江苏省南通市海安市中坝南路8号', '19900001234', record.cause, '当事人未取得道路货物运输经营许可', '现场笔录一份', '罚款（人民币3000.00元）', '道路运输条例》第六十三条',
      '中国农业银行海安支行', '海安市人民政府', '南通市经济技术开发区人民法院', '江苏省交通运输行政处罚裁量基准', world.agency.name, '2026年3月2日', record.decisionNumber,
    ]
    expect(said.filter((item) => item == null || !text.includes(item))).toEqual([])
    // HEAD is no reading.
    expect(await actsOf(issued.id)).toEqual(['case-document.disclose', 'case-document.draft', 'case-document.issue'])
  })

  test('what is missing is named, and nothing is written', async () => {
    const record = await decidedCase(world)
    // As of a case that was imported.
    await world.app.admin.query('update case_parties set address_sealed = null where case_id = $1', [record.id])
    const draft = await drafted(handler, record.id, { kind: 'PENALTY_DECISION', details: { ...decisionDetails, collector: undefined, court: undefined } })
    const problem = await refused(() => documentAct(handler, draft, 'issuance', { issuedOn: '2026-03-02' }), 422, 'cases.document-incomplete')
    expect(problem).toMatchObject({ missing: ['PARTY_ADDRESS', 'COLLECTOR', 'COURT'], legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第五十九条' }] })
    expect((problem as { detail: string }).detail).toContain('当事人地址、代收罚款的机构、有管辖权的人民法院')
    expect(await now(draft.id)).toEqual(draft)
  })

  test('a decision document waits for the decision', async () => {
    const record = await filed(world)
    const draft = await drafted(handler, record.id, { kind: 'PENALTY_DECISION', details: decisionDetails })
    const problem = await refused(() => documentAct(handler, draft, 'issuance', { issuedOn: '2026-03-02' }), 422, 'cases.document-incomplete')
    expect(problem).toMatchObject({ missing: ['NUMBER', 'PENALTY', 'PERFORMANCE', 'DATE'] })
  })

  test('not before it happened', async () => {
    const draft = await drafted(handler, (await filed(world)).id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    await refused(() => documentAct(handler, draft, 'issuance', { issuedOn: '2026-03-03' }), 422, 'cases.date-in-future')
  })

  test('with an organ code that makes no number is refused', async () => {
    const other = await startOther('测 交')
    const { id } = await other.filedCase()
    const draft = await drafted(other.account, id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    await refused(() => documentAct(other.account, draft, 'issuance', { issuedOn: '2026-03-02' }), 422, 'cases.organ-code-unfit')
  })

  test('numbers of a series have no gap and none twice, however many are issued at once and refused between', async () => {
    const { id } = await filed(world)
    const drafts = await Promise.all(Array.from({ length: 8 }, (_, index) =>
      drafted(handler, id, { kind: 'SERVICE_RECEIPT', details: index === 3 ? {} : receiptDetails })))
    const answers = await Promise.all(drafts.map((draft) => documentAct(handler, draft, 'issuance', { issuedOn: '2026-03-02' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 422])
    const serials = answers.filter(({ status }) => status === 200).map(({ body }) => Number(/^测交送〔2026〕(\d+)号$/.exec((body as DocumentRecord).number ?? '')?.[1])).sort((a, b) => a - b)
    expect(serials).toEqual(Array.from({ length: 7 }, (_, index) => (serials[0] ?? 0) + index))
    const last = serials.at(-1) ?? 0
    await drafted(handler, id, { kind: 'SERVICE_RECEIPT', file: { ...anyFile, number: `测交送〔2026〕${last + 4}号` } })
    expect((await issuedDocument(handler, id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })).number).toBe(`测交送〔2026〕${last + 5}号`)
  })

  test('what was issued stays as it was, though the record moves on; a file that was altered is not handed out', async () => {
    const record = await filed(world)
    const issued = await issuedDocument(handler, record.id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    const before = (await contentOf(handler, issued.id).expect(200)).body as Buffer
    await act(handler, await readyToDecide(handler, record.id), 'decision', fineOf('3000.00')).expect(200)
    await world.app.admin.query('update agencies set name = $2 where id = $1', [world.agency.id, `${world.agency.name}（改）`])
    expect(((await contentOf(handler, issued.id).expect(200)).body as Buffer).equals(before)).toBe(true)
    await world.app.admin.query('update agencies set name = $2 where id = $1', [world.agency.id, world.agency.name])
    await world.app.admin.query('update case_documents set sha256 = $2 where id = $1', [issued.id, 'b'.repeat(64)])
    const altered = async () => JSON.parse(String((await contentOf(handler, issued.id).expect(409)).body)) as object
    expect(await altered()).toMatchObject({ code: 'cases.document-content-altered' })
    await world.app.admin.query('update case_documents set sha256 = $2, content_sealed = set_byte(content_sealed, 40, (get_byte(content_sealed, 40) + 1) % 256) where id = $1', [issued.id, issued.sha256])
    expect(await altered()).toMatchObject({ code: 'cases.document-content-altered' })
  })

  test('a document for one party names that one alone; a draft shows blanks and says that it is one', async () => {
    const record = await filed(world, { parties: [company(), person({ name: '甄当事', address: '海安市某路1号' })] })
    const draft = await drafted(handler, record.id, { kind: 'PENALTY_NOTICE', partyId: record.parties[1]?.id })
    const text = await docxText((await contentOf(handler, draft.id).expect(200)).body as Buffer)
    expect(text).toContain('甄当事')
    expect(text).toContain('草稿')
    expect(text).toContain('（待填写）')
    expect(text).not.toContain(record.parties[0]?.name)
  })
})

/** Another agency with a handler of its own and a case. */
async function startOther(organCode: string) {
  const agency = await addAgency(world.app.admin, '320685', { organCode })
  const account = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id })
  const filedCase = async (): Promise<{ id: string }> => {
    const record = await filed(world)
    await world.app.admin.query('update enforcement_cases set agency_id = $2 where id = $1', [record.id, agency.id])
    return record
  }
  return { agency, account, filedCase }
}

describe('replacing', () => {
  test('an issued document: the next version keeps the number and goes out at once, the former stays readable', async () => {
    const { id } = await filed(world)
    const first = await issuedDocument(handler, id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    const second = (await documentAct(handler, first, 'replacement', { reason: '送达地点有误', details: { ...receiptDetails, place: '该公司经营场所' } }).expect(201)).body as DocumentRecord
    expect(second).toMatchObject({ documentId: first.id, edition: 2, number: first.number, status: 'ISSUED', issuedOn: '2026-03-02', reason: '送达地点有误', version: 1 })
    expect(second.sha256).not.toBe(first.sha256)
    expect(await now(first.id)).toMatchObject({ status: 'REPLACED', sha256: first.sha256, availableActs: [] })
    expect(await docxText((await contentOf(handler, first.id).expect(200)).body as Buffer)).toContain('该公司住所地')
    expect([await actsOf(first.id), await actsOf(second.id)])
      .toEqual([['case-document.disclose', 'case-document.draft', 'case-document.issue', 'case-document.replace'], ['case-document.draft-edition']])
    await refused(() => documentAct(handler, second, 'replacement', { reason: '有误', details: {} }), 422, 'cases.document-incomplete')
    await refused(() => documentAct(handler, second, 'replacement', { reason: '有误', issuedOn: '2026-03-03' }), 422, 'cases.date-in-future')
    const scanned = (await documentAct(handler, second, 'replacement', { reason: '换为签收后的扫描件', file: anyFile }).expect(201)).body as DocumentRecord
    expect(scanned).toMatchObject({ edition: 3, number: first.number, external: true, status: 'ISSUED', details: {} })
  })

  test('a draft gives a draft, with what was entered before unless entered anew', async () => {
    const draft = await drafted(handler, (await filed(world)).id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    const next = (await documentAct(handler, draft, 'replacement', { reason: '修改', pages: 1 }).expect(201)).body as DocumentRecord
    expect(next).toMatchObject({ status: 'DRAFT', edition: 2, details: receiptDetails, pages: 1, number: null })
  })

  test('what is no document of ours is replaced by a file', async () => {
    const made = await drafted(handler, (await filed(world)).id, { kind: 'EVIDENCE', file: anyFile })
    await refused(() => documentAct(handler, made, 'replacement', { reason: '更换' }), 422, 'cases.document-file-required')
    await documentAct(handler, made, 'replacement', { reason: '更换', file: { ...anyFile, sha256: 'c'.repeat(64) } }).expect(201)
  })
})

describe('acts and states', () => {
  const acts = { issuance: { issuedOn: '2026-03-02' }, replacement: { reason: '更正' }, voiding: { reason: '误制' } }
  const reach: Record<string, (caseId: string) => Promise<DocumentRecord>> = {
    DRAFT: (caseId) => drafted(handler, caseId, { kind: 'SERVICE_RECEIPT', details: receiptDetails }),
    ISSUED: (caseId) => issuedDocument(handler, caseId, { kind: 'SERVICE_RECEIPT', details: receiptDetails }),
    REPLACED: async (caseId) => {
      const first = await issuedDocument(handler, caseId, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
      await documentAct(handler, first, 'replacement', acts.replacement).expect(201)
      return now(first.id)
    },
    VOIDED: async (caseId) => (await documentAct(handler, await drafted(handler, caseId, { kind: 'SERVICE_RECEIPT' }), 'voiding', acts.voiding).expect(200)).body as DocumentRecord,
  }
  test.each([['DRAFT', 'issuance', 200], ['DRAFT', 'replacement', 201], ['DRAFT', 'voiding', 200], ['ISSUED', 'issuance', 409], ['ISSUED', 'replacement', 201], ['ISSUED', 'voiding', 200],
    ['REPLACED', 'issuance', 409], ['REPLACED', 'replacement', 409], ['REPLACED', 'voiding', 409], ['VOIDED', 'issuance', 409], ['VOIDED', 'replacement', 409], ['VOIDED', 'voiding', 409],
  ] as const)('%s, %s: %i', async (state, name, status) => {
    const record = await reach[state]!((await filed(world)).id)
    expect(record.status).toBe(state)
    if (status === 409) await refused(() => documentAct(handler, record, name, acts[name]), 409, 'state.act-not-available')
    else await documentAct(handler, record, name, acts[name]).expect(status)
  })

  test('a number that was voided is not given again', async () => {
    const { id } = await filed(world)
    const first = await issuedDocument(handler, id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    const voided = (await documentAct(handler, first, 'voiding', acts.voiding).expect(200)).body as DocumentRecord
    expect(voided).toMatchObject({ status: 'VOIDED', number: first.number, reason: '误制' })
    const serial = (number: string | null) => Number(/(\d+)号$/.exec(number ?? '')?.[1])
    expect(serial((await issuedDocument(handler, id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })).number)).toBe(serial(first.number) + 1)
  })

  test('on the version that was seen', async () => {
    const draft = await drafted(handler, (await filed(world)).id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    for (const [name, body] of Object.entries(acts)) {
      await handler.post(`/v1/case-documents/${draft.id}/${name}`, body).expect(428)
      await handler.post(`/v1/case-documents/${draft.id}/${name}`, body, ifMatch(7)).expect(412)
    }
  })

  test('an archived case takes no document and changes none', async () => {
    const { id } = await filed(world)
    const draft = await drafted(handler, id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    await world.app.admin.query('update enforcement_cases set archived_on = $2 where id = $1', [id, '2026-03-01'])
    await refused(() => handler.post(`/v1/cases/${id}/documents`, { kind: 'FILING_FORM' }), 409, 'cases.document-case-archived')
    for (const [name, body] of Object.entries(acts)) await refused(() => documentAct(handler, draft, name, body), 409, 'cases.document-case-archived')
  })
})
