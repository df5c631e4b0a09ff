import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import type { NewProcessRecord, ProcessRecord } from '../../src/modules/cases/process-records/schema.ts'
import type { FileRecord } from '../../src/modules/files/schema.ts'
import { testNow, type TestAccount } from '../support/app.ts'
import { type CaseWorld, filed, rowsOf, startCaseWorld } from '../support/cases.ts'
import { bytesOf, sha256Of, sm3Of, storedFile } from '../support/files.ts'
import { aVideo, film, note, recorded, storedVideo } from '../support/process-records.ts'
import { problemOf } from '../support/raw-http.ts'
import { addAgency, addOfficer, auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount
let caseId: string
let video: FileRecord
const content = aVideo()
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
  caseId = (await filed(world)).id
  video = await storedFile(handler, content, { name: '执法记录.mp4', type: 'video/mp4' })
})
afterAll(() => world.app.close())

const url = (of = caseId): string => `/v1/cases/${of}/process-records`
const given = (more: Partial<NewProcessRecord> = {}): NewProcessRecord => film(world, video.id, more)

/** The code of the refusal, after which nothing is stored. */
async function refusal(body: NewProcessRecord, status = 422): Promise<{ code: string, missing?: string[] }> {
  const before = [await rowsOf(world.app.admin, 'case_process_records'), await auditCount(world.app.admin)]
  const problem = problemOf(await handler.post(url(), body).expect(status))
  expect([await rowsOf(world.app.admin, 'case_process_records'), await auditCount(world.app.admin)]).toEqual(before)
  return problem
}

describe('recording', () => {
  test('keeps what was said, with hash and length of the file as the store knows them', async () => {
    const record = await filed(world)
    const body = given({
      id: newId(new Date(testNow)), clientAt: '2026-02-20T09:31:00+08:00', attendants: [{ name: '甄有为', capacity: '法定代表人' }], usedAsEvidence: true,
      interruptions: [{ startedAt: '2026-02-20T09:10:00+08:00', endedAt: '2026-02-20T09:11:00+08:00', explanation: '更换电池' }],
    })
    const answer = await handler.post(url(record.id), body).expect(201)
    const made = answer.body as ProcessRecord
    expect(made).toEqual({
      id: body.id, caseId: record.id, stepId: null, stage: 'INVESTIGATION', medium: 'VIDEO', title: body.title, summary: body.summary,
      file: { id: video.id, bytes: content.length, sha256: sha256Of(content), sm3: sm3Of(content) }, keptAt: null, device: body.device, place: body.place,
      startedAt: '2026-02-20T01:00:00.000Z', endedAt: '2026-02-20T01:30:00.000Z', interruptions: body.interruptions, unfilmedReason: null, officerIds: body.officerIds,
      attendants: body.attendants, usedAsEvidence: true, uploadedLate: false, retention: { withCaseFile: true, keepUntil: null }, corrects: null, correctedById: null,
      acknowledged: [], clientAt: '2026-02-20T01:31:00.000Z', recordedBy: handler.id, recordedAt: '2026-03-02T01:00:00.000Z',
    })
    expect(answer.headers['location']).toBe(`${url(record.id)}/${made.id}`)
    expect((await handler.get(`${url(record.id)}/${made.id}`).expect(200)).body).toEqual(made)
    // Sent twice for want of an answer, it is recorded once.
    expect((await handler.post(url(record.id), body).expect(201).expect('idempotency-replayed', 'true')).text).toBe(answer.text)
    expect((await handler.post(url(record.id), { ...body, title: '另一段' }).expect(409)).status).toBe(409)
  })

  test('leaves the case as it is and one entry in the audit, which proves the content without repeating it', async () => {
    const record = await filed(world)
    const before = await auditCount(world.app.admin)
    const made = await recorded(handler, record.id, given({ attendants: [{ name: '甄有为', capacity: '法定代表人' }] }))
    expect(await auditCount(world.app.admin)).toBe(before + 1)
    const [entry] = await auditOf(world.app.admin, made.id)
    expect(entry).toMatchObject({ act: 'process-record.create', agencyId: world.agency.id, changes: { sha256: [null, video.sha256], sm3: [null, video.sm3], caseId: [null, record.id] } })
    expect(JSON.stringify(entry?.changes)).not.toContain('甄有为')
    expect((await handler.get(`/v1/cases/${record.id}`).expect(200)).body).toMatchObject({ version: record.version })
  })

  test('a text may be kept elsewhere, and stays with the file of the case; other recordings at least for some months', async () => {
    expect(await recorded(handler, caseId, note(world))).toMatchObject({ medium: 'TEXT', file: null, keptAt: '正卷第 5 页', startedAt: null, retention: { withCaseFile: true } })
    expect(await recorded(handler, caseId, given())).toMatchObject({ retention: { withCaseFile: false, keepUntil: '2026-09-02' } })
  })

  test('a correction is a record of its own; the one it corrects stays and names it', async () => {
    const first = await recorded(handler, caseId, given({ place: '中坝北路8号' }))
    const correction = await recorded(handler, caseId, given({ corrects: { recordId: first.id, reason: '地点误填' } }))
    expect(correction).toMatchObject({ corrects: { recordId: first.id, reason: '地点误填' }, correctedById: null })
    expect((await handler.get(`${url()}/${first.id}`).expect(200)).body).toMatchObject({ place: '中坝北路8号', correctedById: correction.id })
    expect((await refusal(given({ corrects: { recordId: first.id, reason: '再次' } }), 409)).code).toBe('process-records.corrected-already')
    expect((await refusal(given({ corrects: { recordId: newId(new Date(testNow)), reason: '无' } }))).code).toBe('process-records.corrected-unknown')
    const elsewhere = await recorded(handler, (await filed(world)).id, given())
    expect((await refusal(given({ corrects: { recordId: elsewhere.id, reason: '另案' } }))).code).toBe('process-records.corrected-unknown')
  })

  test('names a step of its case, and of no other', async () => {
    const evidence = async (of: string): Promise<string> => ((await handler.post(`/v1/cases/${of}/evidence`, {
      occurredOn: '2026-02-20', evidenceKind: 'DOCUMENT', title: '价目表', proves: '未标价', officerIds: world.officers.slice(0, 2).map(({ id }) => id),
    }).expect(201)).body as { id: string }).id
    const stepId = await evidence(caseId)
    expect(await recorded(handler, caseId, given({ stepId }))).toMatchObject({ stepId })
    expect((await refusal(given({ stepId: await evidence((await filed(world)).id) }))).code).toBe('process-records.step-unknown')
  })
})

describe('a record is refused', () => {
  test.each<[string, () => Partial<NewProcessRecord>, string]>([
    ['that ends before it begins', () => ({ endedAt: '2026-02-20T08:00:00+08:00' }), 'process-records.span-disordered'],
    ['of a film that lasts no time', () => ({ endedAt: '2026-02-20T09:00:00+08:00' }), 'process-records.span-disordered'],
    ['that ends in the future', () => ({ endedAt: '2026-03-02T09:00:01+08:00' }), 'process-records.in-future'],
    ['with an interruption outside it', () => ({ interruptions: [{ startedAt: '2026-02-20T09:29:00+08:00', endedAt: '2026-02-20T09:31:00+08:00', explanation: '中断' }] }), 'process-records.interruption-outside'],
    ['of sound without its file', () => ({ medium: 'AUDIO', fileId: undefined }), 'process-records.file-missing'],
    ['of a text that is nowhere', () => ({ medium: 'TEXT', fileId: undefined }), 'process-records.file-missing'],
    ['of a photograph that is a film', () => ({ medium: 'PHOTO' }), 'process-records.file-unfit'],
    ['with a file nobody knows', () => ({ fileId: newId(new Date(testNow)) }), 'files.unknown'],
    ['with an officer nobody knows', () => ({ officerIds: [newId(new Date(testNow))] }), 'process-records.officer-unknown'],
  ])('%s', async (_what, more, code) => {
    expect((await refusal(given(more()))).code).toBe(code)
  })

  test('without its particulars, which are named', async () => {
    expect(await refusal(given({ device: undefined, endedAt: undefined }))).toMatchObject({ code: 'process-records.particulars-missing', missing: ['device', 'endedAt'] })
  })

  test('with a text that ends but never began', async () => {
    expect((await refusal(note(world, { endedAt: '2026-02-20T09:00:00+08:00' }))).code).toBe('process-records.span-disordered')
  })

  test('with a file or an officer of another agency', async () => {
    const other = await addAgency(world.app.admin)
    const abroad = await world.app.account({ roles: ['CASE_HANDLER'], scopeDivision: '320685', agencyId: other.id })
    const foreign = await storedVideo(abroad)
    // Outside the scope the file is unknown; within it, it is another agency's.
    expect((await refusal(given({ fileId: foreign.id }))).code).toBe('files.unknown')
    const refused = problemOf(await abroad.post(url(), given({ fileId: foreign.id })).expect(422))
    expect(refused.code).toBe('process-records.file-foreign')
    const stranger = await addOfficer(world.app.admin, other)
    expect((await refusal(given({ officerIds: [stranger.id] }))).code).toBe('process-records.officer-unknown')
  })

  test('with unknown members, officers named twice or nobody', async () => {
    const [one = ''] = given().officerIds
    for (const more of [{ sha256: video.sha256 }, { officerIds: [] }, { officerIds: [one, one] }]) expect((await refusal({ ...given(), ...more }, 400)).code).toBe('http.invalid-request')
  })
})

describe('a record is warned of', () => {
  const acknowledged = (code: string) => [{ code, reason: '山区无网络，返回后上传' }]

  test('where the place has a limit for the upload: with a reason it is kept as late, and the alert with it', async () => {
    const { id } = await filed(world)
    await world.app.admin.query('update enforcement_cases set division_code = $2 where id = $1', [id, '150102'])
    const body = given()
    const refused = problemOf(await handler.post(url(id), body).expect(422))
    expect(refused).toMatchObject({ code: 'process-records.uploaded-late', acknowledgeable: true, legalBasis: [{ article: '第二十条' }] })
    const late = await recorded(handler, id, { ...body, acknowledged: acknowledged('process-records.uploaded-late') })
    expect(late).toMatchObject({ uploadedLate: true, acknowledged: acknowledged('process-records.uploaded-late') })
    const { rows } = await world.app.admin.query('select code, params, reason, status, step_id from case_alerts where case_id = $1', [id])
    expect(rows).toEqual([{ code: 'process-records.uploaded-late', params: { hours: 24 }, reason: '山区无网络，返回后上传', status: 'OPEN', step_id: null }])
    const inTime = { startedAt: '2026-03-01T09:00:00+08:00', endedAt: '2026-03-01T09:00:01+08:00' }
    expect(await recorded(handler, id, given(inTime))).toMatchObject({ uploadedLate: false })
  })

  test('where the file of the case is archived', async () => {
    const { id } = await filed(world)
    await world.app.admin.query('update enforcement_cases set archived_on = $2 where id = $1', [id, '2026-03-01'])
    expect(problemOf(await handler.post(url(id), given()).expect(422)).code).toBe('process-records.after-archiving')
    await recorded(handler, id, given({ acknowledged: acknowledged('process-records.after-archiving') }))
  })
})

describe('reading', () => {
  test('in the order they came in, by stage, medium and step', async () => {
    const { id } = await filed(world)
    const made = [await recorded(handler, id, given()), await recorded(handler, id, note(world, { stage: 'SERVICE' })), await recorded(handler, id, given({ stage: 'SERVICE' }))]
    const listed = async (query: string): Promise<string[]> => ((await handler.get(`${url(id)}${query}`).expect(200)).body as { items: ProcessRecord[] }).items.map((one) => one.id)
    const [first, second, third] = made.map((one) => one.id)
    expect(await listed('')).toEqual([first, second, third])
    expect(await listed('?sort=-recordedAt&limit=2')).toEqual([third, second])
    expect(await listed('?stage=SERVICE')).toEqual([second, third])
    expect(await listed('?stage=SERVICE&medium=VIDEO')).toEqual([third])
    expect(await listed(`?stepId=${newId(new Date(testNow))}`)).toEqual([])
    expect(problemOf(await handler.get(`${url(id)}?caseId=${id}`).expect(400)).code).toBe('http.invalid-request')
  })

  test('the file comes through the case, in ranges too, and who read it is in the audit', async () => {
    const made = await recorded(handler, caseId, given())
    const officer = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: world.agency.id, officerId: world.officers[0]?.id ?? '', scopeKind: 'OWN' })
    // An officer who sees only what is assigned to him sees the film of his case, though the file is not his.
    await officer.get(`/v1/files/${video.id}/content`).expect(404)
    const before = await auditCount(world.app.admin)
    const whole = await bytesOf(officer, `${url()}/${made.id}/content`)
    expect([whole.status, whole.headers['content-type'], whole.bytes.equals(content)]).toEqual([200, 'video/mp4', true])
    const part = await bytesOf(officer, `${url()}/${made.id}/content`, { range: 'bytes=4-11' })
    expect([part.status, part.bytes.toString()]).toEqual([206, 'ftypisom'])
    expect(await auditCount(world.app.admin)).toBe(before + 1)
    expect(await auditOf(world.app.admin, video.id)).toContainEqual(expect.objectContaining({ act: 'file.read', actorId: officer.id }))
    await handler.get(`${url()}/${(await recorded(handler, caseId, note(world))).id}/content`).expect(404)
  })

  test('nobody reads or records outside the scope, or through another case', async () => {
    const made = await recorded(handler, caseId, given())
    const other = await addAgency(world.app.admin)
    const stranger = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: other.id })
    for (const path of [url(), `${url()}/${made.id}`, `${url()}/${made.id}/content`, `/v1/cases/${caseId}/recording-coverage`]) await stranger.get(path).expect(404)
    await stranger.post(url(), given()).expect(404)
    const another = await filed(world)
    for (const path of [`${url(another.id)}/${made.id}`, `${url(another.id)}/${made.id}/content`]) await handler.get(path).expect(404)
    const reader = await world.app.account({ roles: ['INSPECTOR'], agencyId: world.agency.id })
    await reader.get(`${url()}/${made.id}`).expect(200)
    await reader.post(url(), given()).expect(403)
    await world.app.http.get(url()).expect(401)
  })
})

test('the application can neither change nor remove a record', async () => {
  const made = await recorded(handler, caseId, given())
  for (const statement of ['update case_process_records set title = title where id = $1', 'delete from case_process_records where id = $1']) {
    await expect(world.app.database.pool.query(statement, [made.id])).rejects.toMatchObject({ code: '42501' })
  }
})
