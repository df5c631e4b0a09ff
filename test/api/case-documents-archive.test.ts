import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ArchiveCatalogue, DocumentKindList, DocumentRecord } from '../../src/modules/cases/documents/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { TestAccount } from '../support/app.ts'
import { anyFile, decidedCase, decisionDetails, documentAct, drafted, issuedDocument, receiptDetails } from '../support/case-documents.ts'
import { payment } from '../support/case-course.ts'
import { caseOf } from '../support/case-road.ts'
import type { CaseWorld } from '../support/cases.ts'
import { act, filed, startCaseWorld } from '../support/cases.ts'
import { docxText } from '../support/docx.ts'
import { addAgency, auditCount } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount

beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

const catalogueOf = async (id: string, account = handler) => (await account.get(`/v1/cases/${id}/archive-catalogue`).expect(200)).body as ArchiveCatalogue
const binary = (account: TestAccount, url: string) => account.get(url).buffer(true).parse((response, done) => {
  const pieces: Buffer[] = []
  response.on('data', (piece: Buffer) => pieces.push(piece))
  response.on('end', () => { done(null, Buffer.concat(pieces)) })
})

const notice = {
  kind: 'PENALTY_NOTICE', details: { ...decisionDetails, defence: undefined, content: '罚款人民币三千元', hearingRight: true, contact: { name: '甄联系', phone: '0513-88880000', address: '海安市测试路1号' } },
}
const opinions = [{ role: '机关负责人', opinion: '同意', name: '甄负责', on: '2026-03-02' }]

describe('the file of a case', () => {
  test('fills up document by document until nothing is missing, and is listed in its order', async () => {
    const record = await decidedCase(world)
    const missing = async () => (await catalogueOf(record.id)).missing.map(({ oneOf }) => oneOf[0])
    expect(await missing()).toEqual(['FILING_FORM', 'SITE_RECORD', 'INVESTIGATION_REPORT', 'PENALTY_NOTICE', 'PENALTY_DECISION'])
    await issuedDocument(handler, record.id, { kind: 'PENALTY_DECISION', details: decisionDetails }, { pages: 3 })
    await drafted(handler, record.id, { kind: 'INVESTIGATION_REPORT', file: { ...anyFile, pages: 6 } })
    await drafted(handler, record.id, { kind: 'SITE_RECORD', title: '现场检查笔录（一）', file: anyFile })
    await issuedDocument(handler, record.id, notice, { pages: 2 })
    // A draft is no part of the file.
    const form = await drafted(handler, record.id, { kind: 'FILING_FORM', details: { facts: '事实', reasons: '涉嫌违法，应予立案', opinions } })
    expect(await missing()).toEqual(['FILING_FORM'])
    await documentAct(handler, form, 'issuance', { issuedOn: '2026-02-02', pages: 1 }).expect(200)
    const served = (await act(handler, record, 'service', { servedOn: '2026-03-02' }).expect(200)).body as CaseRecord
    expect(await missing()).toEqual(['SERVICE_RECEIPT'])
    await issuedDocument(handler, record.id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    await handler.post(`/v1/cases/${record.id}/payments`, payment('3000.00')).expect(201)
    await act(handler, await caseOf(handler, served.id), 'closing', { closedOn: '2026-03-02' }).expect(200)
    expect(await missing()).toEqual(['CLOSING_FORM'])
    await issuedDocument(handler, record.id, { kind: 'CLOSING_FORM', details: { execution: '罚款已缴清', opinions } }, { pages: 1 })
    const catalogue = await catalogueOf(record.id)
    expect(catalogue).toMatchObject({ caseId: record.id, complete: true, missing: [] })
    expect(catalogue.entries.map(({ volume, position, kind, fromPage, toPage }) => [volume, position, kind, fromPage, toPage])).toEqual([
      ['MAIN', 1, 'FILING_FORM', 1, 1], ['MAIN', 2, 'PENALTY_DECISION', 2, 4], ['MAIN', 3, 'SERVICE_RECEIPT', 5, null], ['MAIN', 4, 'PENALTY_NOTICE', null, null],
      ['MAIN', 5, 'SITE_RECORD', null, null], ['SUPPLEMENT', 1, 'INVESTIGATION_REPORT', 1, 6], ['SUPPLEMENT', 2, 'CLOSING_FORM', 7, 7],
    ])
    expect(catalogue.needs).toEqual(expect.arrayContaining([{ kind: 'PENALTY_DECISION', need: 'REQUIRED' }, { kind: 'HEARING_RECORD', need: 'OPTIONAL' }, { kind: 'LICENCE_DECISION', need: 'NOT_NEEDED' }]))

    const answer = await binary(handler, `/v1/cases/${record.id}/archive-catalogue/content`).expect(200)
    const text = await docxText(answer.body as Buffer)
    const said = [world.agency.name, record.caseNumber, record.cause, record.parties[0]?.name, record.decisionNumber, '卷内目录（正卷）', '现场检查笔录（一）', '2—4', '卷内目录（副卷）', '结案审批表']
    expect(said.filter((item) => item == null || !text.includes(item))).toEqual([])
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="archive-index-${record.id}.docx"`)
  })

  test('counts the last version of each document, and none that was voided', async () => {
    const { id } = await filed(world)
    const first = await issuedDocument(handler, id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    const second = (await documentAct(handler, first, 'replacement', { reason: '更正', details: receiptDetails }).expect(201)).body as DocumentRecord
    expect((await catalogueOf(id)).entries.map(({ caseDocumentId, documentId }) => [caseDocumentId, documentId])).toEqual([[second.id, first.id]])
    await documentAct(handler, second, 'voiding', { reason: '误制' }).expect(200)
    expect((await catalogueOf(id)).entries).toEqual([])
    expect(await docxText((await binary(handler, `/v1/cases/${id}/archive-catalogue/content`).expect(200)).body as Buffer)).toContain('无')
  })
})

describe('lists', () => {
  test('documents of one case, by kind and status, oldest first, without what they say', async () => {
    const { id } = await filed(world)
    await filed(world).then((other) => drafted(handler, other.id, { kind: 'FILING_FORM' }))
    const draft = await drafted(handler, id, { kind: 'FILING_FORM', details: { facts: '事实' } })
    world.app.clock.set('2026-03-02T01:00:01Z')
    const issued = await issuedDocument(handler, id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    world.app.clock.set('2026-03-02T01:00:00Z')
    const listed = async (query = '') => ((await handler.get(`/v1/cases/${id}/documents${query}`).expect(200)).body as { items: DocumentRecord[] }).items
    const { details, ...summary } = issued
    expect(details).toEqual(receiptDetails)
    expect((await listed())[1]).toEqual(summary)
    expect((await listed()).map((item) => item.id)).toEqual([draft.id, issued.id])
    expect((await listed('?sort=-createdAt&limit=1')).map((item) => item.id)).toEqual([issued.id])
    expect((await listed('?kind=FILING_FORM')).map((item) => item.id)).toEqual([draft.id])
    expect((await listed('?status=ISSUED')).map((item) => item.id)).toEqual([issued.id])
    await handler.get(`/v1/cases/${id}/documents?caseId=${id}`).expect(400)
    await handler.get(`/v1/cases/${id}/documents?kind=LETTER`).expect(400)
  })

  test('the kinds there are', async () => {
    const { items } = (await handler.get('/v1/document-kinds').expect(200)).body as DocumentKindList
    expect(items.find(({ kind }) => kind === 'PENALTY_DECISION'))
      .toEqual({ kind: 'PENALTY_DECISION', name: '行政处罚决定书', nameEn: 'penalty decision', volume: 'MAIN', rendered: true, numbered: true, actKinds: ['PENALTY'] })
    expect(items.filter(({ rendered }) => rendered)).toHaveLength(18)
  })
})

describe('access', () => {
  test('others look at no document, and readers without need see its data but not its file', async () => {
    const record = await filed(world)
    const document = await issuedDocument(handler, record.id, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    const elsewhere = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: (await addAgency(world.app.admin)).id })
    const inspector = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    const exchange = await world.app.account({ roles: ['EXCHANGE_CLIENT'], scopeDivision: '320685' })
    const reads = [`/v1/case-documents/${document.id}`, `/v1/case-documents/${document.id}/history`, `/v1/cases/${record.id}/documents`, `/v1/cases/${record.id}/archive-catalogue`, `/v1/cases/${record.id}/archive-catalogue/content`]
    const content = `/v1/case-documents/${document.id}/content`
    for (const url of [...reads, content]) {
      await world.app.http.get(url).expect(401)
      await elsewhere.get(url).expect(404)
      await exchange.get(url).expect(403)
    }
    for (const url of reads) await inspector.get(url).expect(200)
    const before = await auditCount(world.app.admin)
    await inspector.get(content).expect(403)
    expect(await auditCount(world.app.admin)).toBe(before)
    await inspector.post(`/v1/cases/${record.id}/documents`, { kind: 'FILING_FORM' }).expect(403)
    await elsewhere.post(`/v1/cases/${record.id}/documents`, { kind: 'FILING_FORM' }).expect(404)
    for (const [name, body] of Object.entries({ issuance: { issuedOn: '2026-03-02' }, replacement: { reason: '更正' }, voiding: { reason: '误制' } })) {
      await documentAct(elsewhere, document, name, body).expect(404)
      await documentAct(inspector, document, name, body).expect(403)
    }
    expect(((await inspector.get(`/v1/case-documents/${document.id}`).expect(200)).body as DocumentRecord).availableActs).toEqual([])
  })

  test('what is kept of an issued document does not name the party in the open', async () => {
    const record = await decidedCase(world)
    const { id } = await issuedDocument(handler, record.id, { kind: 'PENALTY_DECISION', details: decisionDetails })
    const { rows } = await world.app.admin.query<{ text: string, content: Buffer }>('select row_to_json(d)::text as text, content_sealed as content from case_documents d where id = $1', [id])
    expect(rows[0]!.text).not.toContain('中坝南路8号')
    expect(rows[0]!.content.toString('utf8')).not.toContain('中坝南路8号')
  })

  test('the application never removes a document', async () => {
    await expect(world.app.database.pool.query('delete from case_documents')).rejects.toThrow(/permission denied/)
  })
})
