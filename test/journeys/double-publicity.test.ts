import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FileRecord } from '../../src/modules/double-publicity/schema.ts'
import { csvRows } from '../../src/platform/imports/source.ts'
import { doublePublicityImportProblems } from '../../src/modules/double-publicity/index.ts'
import { granted, licence, licenceCase, taken } from '../support/case-kinds.ts'
import { caughtUp } from '../support/case-changes.ts'
import { act, anIdNumber, company, person, rowsOf } from '../support/cases.ts'
import { decided, served } from '../support/case-course.ts'
import {
  acted, changesAfter, changesNow, completed, penaltyRow, publicityFiles, readRecord, received, receiptOn, recordsOf, startPublicityWorld, xlsx, type PublicityWorld, type Record,
} from '../support/double-publicity.ts'
import { auditOf } from '../support/records.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'

/** Two systems: in one the cases are decided, the other takes in what the first one writes. */
let here: PublicityWorld
let there: PublicityWorld
let company1: CaseRecord
let citizen: CaseRecord
const idNumber = anIdNumber('1979-08-15')

beforeAll(async () => {
  [here, there] = await Promise.all([startPublicityWorld(), startPublicityWorld()])
  // The same agency in both registers.
  await there.app.admin.query('update agencies set uscc = $1, name = $2 where id = $3', [here.agency.uscc, here.agency.name, there.agency.id])
  company1 = await served(here, { parties: [company({ name: '=海安"测试",\n运输公司' })] }, { decisionSummary: '罚款二千元；责令改正', facts: '\'+未经许可，\n擅自经营' })
  citizen = await served(here, { parties: [person({ name: '甄公民', idNumber })] })
  const permit = (await act(here.handler, await licenceCase(here), 'decision', granted()).expect(200)).body as CaseRecord
  await taken(here.handler, permit.id, 'licences', licence(permit, { validTo: undefined }))
  const pair = await decided(here, { parties: [company({ name: '海安甲公司' }), company({ name: '海安乙公司' })] }, { penaltyKinds: ['FINE', 'CONFISCATE_GAINS'], confiscationYuan: '123.45', gainsYuan: '123.45' })
  for (const [index, record] of (await recordsOf(here.handler, pair)).entries()) {
    await completed(here.handler, record, { penalty: { CF_NR_FK: `0.${index + 1}`, CF_NR_WFFF: '0.0061725', BZ: '按份额' } }).expect(422)
    await completed(here.handler, record, { penalty: { CF_NR_FK: `0.${index + 1}`, CF_NR_WFFF: '0.006172', CF_GSJZQ: '2029/02/09' } }).expect(200)
  }
}, 60_000)
afterAll(() => Promise.all([here.app.close(), there.app.close()]))

const accepts = [['text/csv', 'CSV'], [xlsx, 'XLSX'], ['application/x-ndjson', 'NDJSON']] as const

describe('a file written here is read back there without loss', () => {
  test.each(accepts)('%s', async (accept, format) => {
    for (const kind of ['penalties', 'licences'] as const) {
      const [ours, theirs] = [publicityFiles(here.app), publicityFiles(there.app)]
      const query = '?sort=decidedOn'
      const written = await ours.fetch(here.manager, kind, { accept, query })
      expect([written.status, written.headers.get('cache-control')]).toEqual([200, 'no-store'])
      const manifest = (await here.manager.get(written.path).expect(200)).body as FileRecord
      const rows = kind === 'penalties' ? 4 : 1
      expect(manifest).toMatchObject({ direction: 'EXPORT', format, rows, bytes: written.bytes.length, sha256: createHash('sha256').update(written.bytes).digest('hex'), query: { sort: 'decidedOn' } })
      expect((await auditOf(here.app.admin, manifest.id)).map((entry) => entry.act)).toEqual(['double-publicity.complete-export', 'double-publicity.export'])

      const { summary, verdicts } = await theirs.take(there.manager, kind, written.bytes, { type: accept })
      expect([format, summary.refused, verdicts.filter(({ status }) => status === 'REFUSED')]).toEqual([format, 0, []])
      expect(summary).toMatchObject(format === 'CSV' ? { created: rows } : { unchanged: rows })
      const back = await theirs.fetch(there.manager, kind, { accept: 'application/x-ndjson', query })
      const again = await ours.fetch(here.manager, kind, { accept: 'application/x-ndjson', query })
      const sorted = (bytes: Buffer): string[] => bytes.toString().trimEnd().split('\n').sort()
      expect(sorted(back.bytes)).toEqual(sorted(again.bytes))
      // In the same system nothing changes by its own file.
      expect((await ours.take(here.manager, kind, written.bytes, { type: accept })).summary).toMatchObject({ unchanged: rows, refused: 0 })
    }
  })

  test('its columns are the fields, its texts stand as they were, identifiers are in full', async () => {
    const { bytes } = await publicityFiles(here.app).fetch(here.manager, 'penalties', { query: '?sort=decidedOn' })
    const columns = bytes.toString().slice(1).split('\r\n')[0]!.split(',')
    expect(columns).toHaveLength(30)
    const form = { columns, fromRecord: (record: object) => record }
    const groups = await Array.fromAsync(await csvRows((async function* () { await Promise.resolve(); yield bytes })(), form, doublePublicityImportProblems.raise))
    const rows = groups.flat().map((row) => 'value' in row ? row.value as globalThis.Record<string, string> : {})
    expect(rows.find(({ CF_XDR_LB }) => CF_XDR_LB === '自然人')).toMatchObject({ CF_XDR_MC: '甄公民', CF_XDR_ZJHM: idNumber })
    expect(rows.find(({ CF_WSH }) => CF_WSH === company1.decisionNumber)).toMatchObject({ CF_XDR_MC: '\'=海安"测试",\n运输公司', CF_SY: '\'\'+未经许可，\n擅自经营', CF_NR_FK: '0.200000' })
  })

  test('whoever may not export does not; an export of another place is empty', async () => {
    const ours = publicityFiles(here.app)
    for (const account of [here.handler, here.platform]) expect((await ours.fetch(account, 'penalties')).status).toBe(403)
    const elsewhere = await ours.fetch(here.stranger, 'penalties', { accept: 'application/x-ndjson' })
    expect([elsewhere.status, elsewhere.bytes.length]).toEqual([200, 0])
    const answer = await here.manager.get('/v1/double-publicity-penalties/export?kind=LICENCE').expect(400)
    expect(answer.body).toMatchObject({ code: 'http.invalid-request' })
  })
})

describe('from the decision to the platform and back', () => {
  const tell = async (record: { id: string }): Promise<Record> => readRecord(here.handler, record)

  test('the platform reads, accepts and refuses; what is corrected comes again', async () => {
    const { items, nextCursor } = await changesAfter(here)
    expect(items).toHaveLength(5)
    expect(items.find(({ penalty }) => penalty?.CF_XDR_MC === '甄公民')).toMatchObject({ status: '1', penalty: { CF_XDR_ZJHM: idNumber } })
    const [one] = await recordsOf(here.handler, company1)
    const receipts = items.map(({ recordId, revision }) => receiptOn({ id: recordId, revision }, recordId === one!.id ? { outcome: 'REFUSED', reasons: ['违法事实有换行'] } : { receivedOn: '2026-02-25' }))
    expect((await received(here.platform, ...receipts).expect(200)).body).toMatchObject({ done: 5, refused: 0 })
    const { rows } = await here.app.admin.query<{ case: string }>('select payload ->> \'caseId\' as case from outbox_events where type = \'double-publicity.records-delivered\'')
    expect(rows).toHaveLength(3)
    expect(rows.map((row) => row.case)).toContain(citizen.id)
    const { rows: shown } = await here.app.admin.query('select status, published_on::text as "publishedOn" from publications where case_id = $1 and channel = \'CREDIT_PLATFORM\'', [citizen.id])
    expect(shown).toEqual([{ status: 'PUBLISHED', publishedOn: '2026-02-25' }])
    const refused = await tell(one!)
    expect(refused).toMatchObject({ status: 'REFUSED', refusalReasons: ['违法事实有换行'] })
    await completed(here.handler, refused, { penalty: { CF_SY: '未经许可，擅自经营' } }).expect(200)
    const resent = await changesAfter(here, nextCursor)
    expect(resent.items).toMatchObject([{ recordId: one!.id, revision: 2, status: '1', penalty: { CF_SY: '未经许可，擅自经营' } }])
    await received(here.platform, receiptOn({ id: one!.id, revision: 2 })).expect(200)
    expect(await tell(one!)).toMatchObject({ status: 'ACCEPTED', acceptedRevision: 2 })
  })

  test('a decision that reconsideration revokes is sent with status 2, and stays out of the files of the valid ones', async () => {
    const { nextCursor } = await changesAfter(here)
    const { id: subjectId } = await taken(here.handler, citizen.id, 'remedies', { occurredOn: '2026-02-20', remedyKind: 'RECONSIDERATION', authority: '海安市人民政府' })
    await taken(here.handler, citizen.id, 'remedy-acceptances', { occurredOn: '2026-02-23', subjectId })
    await taken(here.handler, citizen.id, 'remedy-results', { occurredOn: '2026-02-27', subjectId, result: 'REVOKED', documentNumber: '海政复决〔2026〕1号', summary: '撤销' })
    const [record] = await recordsOf(here.handler, citizen)
    expect(record).toMatchObject({ validity: 'INVALID', status: 'PENDING', revision: 2, withdrawnOn: '2026-02-27', withdrawnReason: '复议、诉讼结果：撤销' })
    expect((await auditOf(here.app.admin, record!.id)).map((entry) => entry.act)).toContain('double-publicity.withdraw')
    const told = await changesAfter(here, nextCursor)
    expect(told.items).toMatchObject([{ recordId: record!.id, revision: 2, status: '2' }])
    const linesOf = async (query: string): Promise<{ status: string }[]> => (await publicityFiles(here.app).fetch(here.manager, 'penalties', { accept: 'application/x-ndjson', query })).bytes.toString().trimEnd().split('\n')
      .map((line) => JSON.parse(line) as { status: string })
    expect((await linesOf('')).map(({ status }) => status)).toEqual(['1', '1', '1'])
    const invalid = await linesOf('?validity=INVALID')
    expect(invalid).toMatchObject([{ status: '2', CF_XDR_ZJHM: idNumber }])
    // The other system learns of it by the same line.
    expect((await publicityFiles(there.app).take(there.manager, 'penalties', invalid)).verdicts).toMatchObject([{ status: 'UPDATED', recordStatus: 'PENDING' }])
    expect((await here.handler.post(`/v1/cases/${citizen.id}/double-publicity-records`).expect(200)).body).toMatchObject({ items: [{ validity: 'INVALID', version: record!.version }] })
    await received(here.platform, receiptOn({ id: record!.id, revision: 2 })).expect(200)
    const { rows } = await here.app.admin.query('select 1 from outbox_events where type = \'double-publicity.records-delivered\' and payload ->> \'caseId\' = $1', [citizen.id])
    expect(rows).toHaveLength(1)
  })

  test('nothing is lost between writers: what commits late is read late, and once', async () => {
    const rows = Array.from({ length: 30 }, () => penaltyRow(here.agency))
    const ours = publicityFiles(here.app)
    const { nextCursor } = await changesAfter(here)
    const read = new Map<string, number>()
    const writing = Promise.all([rows.slice(0, 10), rows.slice(10, 20), rows.slice(20)].map((part) => ours.take(here.manager, 'penalties', part)))
    let [cursor, done] = [nextCursor, false]
    void writing.then(() => { done = true })
    for (let last = false; !last;) {
      last = done
      if (last) await caughtUp(here.app)
      const page = await changesNow(here.platform, cursor, 7)
      for (const { recordId } of page.items) read.set(recordId, (read.get(recordId) ?? 0) + 1)
      cursor = page.nextCursor
      last &&= !page.more
    }
    const made = (await writing).flatMap(({ verdicts }) => verdicts.map(({ id }) => id ?? ''))
    expect([...read.keys()].sort()).toEqual(made.sort())
    expect([...read.values()].every((times) => times === 1)).toBe(true)
  })

  test('a refused act leaves nothing behind', async () => {
    const [record] = await recordsOf(here.handler, company1)
    const before = [await rowsOf(here.app.admin, 'audit_entries'), await rowsOf(here.app.admin, 'double_publicity_records'), await tell(record!)]
    await completed(here.handler, record!, { penalty: { CF_YXQ: '2020/01/01' } }).expect(422)
    await acted(here.handler, { ...record!, version: 1 }, 'withdrawal', { reason: '过时的版本' }).expect(412)
    expect([await rowsOf(here.app.admin, 'audit_entries'), await rowsOf(here.app.admin, 'double_publicity_records'), await tell(record!)]).toEqual(before)
  })
})
