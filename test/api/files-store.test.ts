import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import { requireFiles } from '../../src/modules/files/index.ts'
import type { FileRecord } from '../../src/modules/files/schema.ts'
import { actsNoted, refusalOf, registered } from '../support/agencies.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { aPdf, bytesOf, sendFile, sha256Of, sm3Of, storedFile } from '../support/files.ts'
import { registeredOfficer } from '../support/personnel.ts'
import { auditOf } from '../support/records.ts'

let app: TestApp
let supervisor: TestAccount
let handler: TestAccount
let agency: { id: string, divisionCode: string }
const business = { roles: ['BUREAU_SUPERVISOR'] as const, scopeDivision: '320685' }

beforeAll(async () => {
  app = await startTestApp({ config: { FILE_LIMIT_DOCUMENT_MB: 1 } })
  const registrar = await app.account(business)
  agency = await registered(registrar)
  supervisor = await app.account({ ...business, agencyId: agency.id })
  handler = await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id })
})
afterAll(() => app.close())

const refused = (content: Buffer, given: Parameters<typeof sendFile>[2], status: number): Promise<string> => refusalOf(app, sendFile(handler, content, given), status)

describe('POST /v1/files', () => {
  test('stores the content under its hash, with the record, one entry and both digests', async () => {
    const content = aPdf()
    const answer = await sendFile(handler, content, { name: '询问笔录 第1页.pdf' }).expect(201)
    const file = answer.body as FileRecord
    expect(answer.headers['location']).toBe(`/v1/files/${file.id}`)
    expect(file).toEqual({
      id: file.id, agencyId: agency.id, divisionCode: '320685', name: '询问笔录 第1页.pdf', mediaType: 'application/pdf', fileClass: 'DOCUMENT', bytes: 2_000,
      sha256: sha256Of(content), sm3: sm3Of(content), origin: 'UPLOADED', uploadedBy: handler.id, officerId: null, createdAt: '2026-03-02T01:00:00.000Z',
    })
    expect(await actsNoted(app, file)).toEqual(['file.store'])
    expect((await handler.get(`/v1/files/${file.id}`).expect(200)).body).toEqual(file)
    expect((await bytesOf(handler, `/v1/files/${file.id}/content`)).bytes.equals(content)).toBe(true)
  })

  test('the same content twice is two files over one content', async () => {
    const content = aPdf()
    const [one, two] = [await storedFile(handler, content), await storedFile(handler, content, { name: '副本.pdf' })]
    expect(two.id).not.toBe(one.id)
    expect((await bytesOf(handler, `/v1/files/${one.id}/content`)).bytes.equals(content)).toBe(true)
  })

  test('a request sent twice is one file, by its key and by its own id', async () => {
    const content = aPdf()
    const id = newId(app.clock.now())
    const given = { id, headers: { 'idempotency-key': 'key-0001' } }
    const first = await sendFile(handler, content, given).expect(201)
    const again = await sendFile(handler, content, given).expect(201)
    expect(again.body).toEqual(first.body)
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true'])
    expect((await sendFile(handler, content, { id }).expect(201)).body).toEqual(first.body)
    expect(await refused(aPdf(), { id }, 409)).toBe('idempotency.id-taken')
    expect((await auditOf(app.admin, id)).length).toBe(1)
  })

  test.each([
    ['another hash', aPdf(), { sha256: 'a'.repeat(64) }, 422, 'files.hash-differs'],
    ['another type', Buffer.from('<html><script>alert(1)</script></html>'), {}, 422, 'files.type-differs'],
    ['an image that is none', aPdf(), { type: 'image/png' }, 422, 'files.type-differs'],
    ['text that is none', Buffer.concat([Buffer.from('text'), Buffer.alloc(8)]), { type: 'text/plain' }, 422, 'files.type-differs'],
    ['nothing', Buffer.alloc(0), {}, 422, 'files.empty'],
    ['too much', aPdf(1_048_577), {}, 413, 'files.too-large'],
    ['a type nobody wants', Buffer.from('MZ'), { type: 'application/x-msdownload' }, 415, 'http.unsupported-media-type'],
    ['a charset we do not know', Buffer.from('text'), { type: 'text/plain; charset=gbk' }, 415, 'http.unsupported-media-type'],
    ['a path as name', aPdf(), { name: '../../etc/passwd' }, 400, 'http.invalid-request'],
    ['an unlikely hash', aPdf(), { sha256: 'ABC' }, 400, 'http.invalid-request'],
    ['an agency of nobody', aPdf(), { agencyId: '01900000-0000-7000-9000-000000000000' }, 422, 'files.agency-unknown'],
  ])('refuses %s and leaves nothing', async (_what, content, given, status, code) => {
    const count = async (): Promise<unknown> => (await app.admin.query('select count(*)::int as n from stored_files')).rows
    const before = await count()
    expect(await refused(content, given, status)).toBe(code)
    expect(await count()).toEqual(before)
  })

  test('too much without a length is noticed as it comes', async () => {
    const stream = new ReadableStream({ start: (to) => { to.enqueue(aPdf(700_000)); to.enqueue(aPdf(700_000)); to.close() } })
    const answer = await fetch(`${app.url}/v1/files?name=a.pdf&sha256=${'a'.repeat(64)}`, {
      method: 'POST', body: stream, duplex: 'half', headers: { 'authorization': `Bearer ${handler.token}`, 'content-type': 'application/pdf' },
    })
    expect([answer.status, (await answer.json() as { code: string }).code]).toEqual([413, 'files.too-large'])
  })

  test('documents and texts are known by their first bytes or by the lack of them', async () => {
    expect((await storedFile(handler, Buffer.from('姓名,金额\n张某,100\n'), { type: 'text/csv; charset=utf-8', name: '台账.csv' })).mediaType).toBe('text/csv')
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
    expect((await storedFile(handler, png, { type: 'image/png', name: '现场.png' })).fileClass).toBe('PHOTO')
  })

  test('needs the permission, an agency within the scope, or one\'s own', async () => {
    await app.http.post('/v1/files').expect(401)
    await sendFile(await app.account({ roles: ['INSPECTOR'], agencyId: agency.id }), aPdf()).expect(403)
    expect(await refusalOf(app, sendFile(await app.account(business), aPdf()), 422)).toBe('files.agency-unknown')
    const other = await registered(await app.account(business))
    expect(await refused(aPdf(), { agencyId: other.id }, 422)).toBe('files.agency-unknown')
    expect((await storedFile(supervisor, aPdf(), { agencyId: other.id })).agencyId).toBe(other.id)
    const officer = await registeredOfficer(await app.account(business), agency.id)
    const own = await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id, officerId: officer.id, scopeKind: 'OWN' })
    const file = await storedFile(own)
    expect(file).toMatchObject({ agencyId: agency.id, officerId: officer.id })
    await own.get(`/v1/files/${file.id}`).expect(200)
    await own.get(`/v1/files/${(await storedFile(handler)).id}`).expect(404)
  })
})

describe('GET /v1/files', () => {
  test('lists the scope, newest first, by every filter', async () => {
    const content = aPdf()
    app.clock.set('2026-03-02T01:05:00Z')
    const file = await storedFile(handler, content)
    const listed = async (query: string, account = supervisor): Promise<string[]> =>
      ((await account.get(`/v1/files?${query}`).expect(200)).body as { items: FileRecord[] }).items.map(({ id }) => id)
    for (const query of ['limit=1', `sha256=${file.sha256}`, 'createdAtFrom=2026-03-02T01:04:00Z', `uploadedBy=${handler.id}&limit=1`, `agencyId=${agency.id}&fileClass=DOCUMENT&limit=1`,
      'mediaType=application/pdf&origin=UPLOADED&limit=1']) expect([query, await listed(query)]).toEqual([query, [file.id]])
    const stranger = await app.account({ ...business, scopeDivision: '320681' })
    expect(await listed(`sha256=${file.sha256}`, stranger)).toEqual([])
    for (const path of [`/v1/files/${file.id}`, `/v1/files/${file.id}/content`, `/v1/files/${file.id}/history`]) await stranger.get(path).expect(404)
    await app.http.get(`/v1/files/${file.id}/content`).expect(401)
    await (await app.account({ roles: ['SYSTEM_ADMINISTRATOR'] })).get('/v1/files').expect(403)
  })
})

describe('for other modules', () => {
  test('files a record refers to must be there and in the scope', async () => {
    const [one, two] = [await storedFile(handler), await storedFile(handler)]
    const scope = { kind: 'AGENCY', agencyId: agency.id } as const
    const idsOf = (ids: string[], where: Parameters<typeof requireFiles>[1] = scope): Promise<string[]> =>
      app.database.transaction(async (tx) => (await requireFiles(tx, where, ids)).map(({ id }) => id))
    expect(await idsOf([two.id, one.id])).toEqual([two.id, one.id])
    expect(await idsOf([])).toEqual([])
    await expect(idsOf([one.id, newId(app.clock.now())])).rejects.toMatchObject({ code: 'files.unknown' })
    await expect(idsOf([one.id], { kind: 'COUNTY', code: '320681' })).rejects.toMatchObject({ code: 'files.unknown' })
  })
})
