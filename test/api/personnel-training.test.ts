import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { TrainingRecord } from '../../src/modules/personnel/training/schema.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { newOfficer, registeredOfficer } from '../support/personnel.ts'
import { newTraining, verdictsOf, type Listed, type VerdictsRecord } from '../support/qualification.ts'

let app: TestApp
let supervisor: TestAccount
let manager: TestAccount
let agency: AgencyRecord

beforeAll(async () => {
  app = await startTestApp()
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  agency = await registered(supervisor)
  manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
})
afterAll(() => app.close())

const record = async (records: object[], account = supervisor): Promise<VerdictsRecord> => (await account.post('/v1/training-records', { records }).expect(200)).body as VerdictsRecord
const listOf = async (query: string, account = supervisor): Promise<TrainingRecord[]> =>
  ((await account.get(`/v1/training-records?${query}`).expect(200)).body as Listed<TrainingRecord>).items
const notes = async (act: string): Promise<number> => {
  const { rows } = await app.admin.query<{ count: string }>('select count(*) from audit_entries where act = $1', [act])
  return Number(rows[0]?.count)
}

describe('POST /v1/training-records', () => {
  test('takes each line by itself, one audit entry for each that is stored', async () => {
    const { id } = await registeredOfficer(supervisor, agency.id)
    const before = await notes('training.record')
    const verdicts = await record([
      newTraining(id, { hours: 20, proofNumber: '学时证〔2026〕1号' }), newTraining(id, { kind: 'PUBLIC_LAW', hours: 39.5 }), newTraining(id, { hours: 1 }),
      newTraining('01900000-0000-7000-8000-000000000000'), newTraining(id, { trainedOn: '2026-03-03' }), newTraining(id, { trainedOn: '2020-12-31' }),
    ])
    expect(verdicts).toMatchObject({ done: 2, unchanged: 1, refused: 3 })
    expect(verdictsOf(verdicts)).toEqual(['DONE', 'DONE', 'UNCHANGED', 'personnel.officer-unknown', 'personnel.date-in-future', 'personnel.training-too-old'])
    expect(verdicts.lines[3]?.problem?.detail).toEqual({ zh: '人员未登记，或不在您的数据范围内', en: 'There is no such person, or the person is outside your data scope' })
    expect(await notes('training.record')).toBe(before + 2)
    const [stored] = await listOf(`officerId=${id}&kind=PROFESSIONAL`)
    expect(stored).toMatchObject({ id: verdicts.lines[0]?.id, officerId: id, agencyId: agency.id, year: 2026, hours: 20, proofNumber: '学时证〔2026〕1号', status: 'RECORDED', availableActs: ['withdraw'], version: 1 })
    expect(await record([newTraining(id, { hours: 20 })])).toMatchObject({ done: 0, unchanged: 1 })
  })

  test('asks for the permission, and takes persons of the own agency alone', async () => {
    const { id } = await registeredOfficer(supervisor, agency.id)
    const neighbour = await registeredOfficer(supervisor, (await registered(supervisor)).id)
    await app.http.post('/v1/training-records').send({ records: [newTraining(id)] }).expect(401)
    await (await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })).post('/v1/training-records', { records: [newTraining(id)] }).expect(403)
    expect(verdictsOf(await record([newTraining(id), newTraining(neighbour.id)], manager))).toEqual(['DONE', 'personnel.officer-unknown'])
  })

  test.each([[[]], [[{}]], [[{ ...newTraining('x') }]], [[{ ...newTraining('01900000-0000-7000-8000-000000000000'), hours: 0.3 }]], [[{ ...newTraining('01900000-0000-7000-8000-000000000000'), year: 2026 }]]])(
    'refuses %j', async (records) => { await supervisor.post('/v1/training-records', { records }).expect(400) })
})

test('a CSV stands for the same records', async () => {
  const { id } = await registeredOfficer(supervisor, agency.id)
  const answer = await app.server.inject({
    method: 'POST', url: '/v1/training-records', headers: { 'authorization': `Bearer ${supervisor.token}`, 'content-type': 'text/csv' },
    payload: `officerId,kind,hours,provider,trainedOn,proofNumber\n${id},PROFESSIONAL,30.5,县司法局,2026-01-20,\n${id},PUBLIC_LAW,29.5,"县委党校，法学院",2026-01-21,证1\n`,
  })
  expect([answer.statusCode, answer.json()]).toEqual([200, expect.objectContaining({ done: 2 })])
  expect((await supervisor.get(`/v1/officers/${id}/training`).expect(200)).body).toMatchObject({ hours: 60, reached: true })
})

test.each([['ends its lines with CRLF', '\r\n', '\r\n'], ['ends its lines in two ways', '\n', '\r\n'], ['ends them with LF', '\n', '\n']])('a CSV that %s may hold a line end in a field, which is a line feed', async (_what, between, within) => {
  const { id } = await registeredOfficer(supervisor, agency.id)
  const answer = await app.server.inject({
    method: 'POST', url: '/v1/training-records', headers: { 'authorization': `Bearer ${supervisor.token}`, 'content-type': 'text/csv' },
    payload: ['officerId,kind,hours,provider,trainedOn', `${id},PROFESSIONAL,30.5,"县司法局${within}县委党校",2026-01-20`, `${id},PUBLIC_LAW,8,县司法局,2026-01-21${within}`].join(between),
  })
  expect([answer.statusCode, answer.json()]).toEqual([200, expect.objectContaining({ done: 2 })])
  expect((await listOf(`officerId=${id}&kind=PROFESSIONAL`))[0]?.provider).toBe('县司法局\n县委党校')
})

describe('one record', () => {
  test('is withdrawn with a reason, counts no more, and may be recorded anew', async () => {
    const { id } = await registeredOfficer(supervisor, agency.id)
    const [line] = (await record([newTraining(id)])).lines
    const url = `/v1/training-records/${line?.id ?? ''}`
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    for (const path of [url, `${url}/history`]) {
      await app.http.get(path).expect(401)
      await stranger.get(path).expect(404)
    }
    const body = { reason: '重复登记' }
    await app.http.post(`${url}/withdrawal`).expect(401)
    await (await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })).post(`${url}/withdrawal`, body, ifMatch(1)).expect(403)
    await stranger.post(`${url}/withdrawal`, body, ifMatch(1)).expect(404)
    await manager.post(`${url}/withdrawal`, body, ifMatch(2)).expect(412)
    app.clock.set('2026-03-02T01:00:01Z')
    const withdrawn = await manager.post(`${url}/withdrawal`, body, ifMatch(1)).expect(200)
    expect(withdrawn.body).toMatchObject({ status: 'WITHDRAWN', withdrawReason: '重复登记', availableActs: [], version: 2 })
    expect((await manager.get(url).expect(200)).body).toEqual(withdrawn.body)
    expect((await manager.post(`${url}/withdrawal`, body, ifMatch(2)).expect(409)).body).toMatchObject({ code: 'state.act-not-available' })
    expect((await manager.get(`/v1/officers/${id}/training?year=2026`).expect(200)).body).toMatchObject({ hours: 0 })
    expect(await record([newTraining(id)])).toMatchObject({ done: 1 })
    const history = (await supervisor.get(`${url}/history`).expect(200)).body as Listed<{ act: string }>
    expect(history.items.map(({ act }) => act)).toEqual(['training.withdraw', 'training.record'])
  })
})

describe('hours of a year', () => {
  test('of a person against what the place asks', async () => {
    const { id } = await registeredOfficer(supervisor, agency.id)
    await record([newTraining(id, { hours: 40 }), newTraining(id, { kind: 'PUBLIC_LAW', hours: 19.5 }), newTraining(id, { trainedOn: '2025-12-31' })])
    const progress = (await supervisor.get(`/v1/officers/${id}/training`).expect(200)).body as object
    expect(progress).toEqual({
      officerId: id, year: 2026, hours: 59.5, publicLaw: 19.5, professional: 40, required: 60, reached: false,
      legalBasis: [{ law: '法治政府建设实施纲要（2021—2025年）', article: '（三十四）' }],
    })
    expect((await supervisor.get(`/v1/officers/${id}/training?year=2025`).expect(200)).body).toMatchObject({ hours: 60, reached: true })
    await supervisor.get(`/v1/officers/${id}/training?year=1999`).expect(400)
    await app.http.get(`/v1/officers/${id}/training`).expect(401)
    await (await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685' })).get(`/v1/officers/${id}/training`).expect(403)
    await (await app.account({ roles: ['INSPECTOR'], scopeDivision: '320682' })).get(`/v1/officers/${id}/training`).expect(404)
  })

  test('Tianjin asks for forty', async () => {
    const tianjin = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '120000' })
    const there = await registered(tianjin, { divisionCode: '120101' })
    const [one, two] = [await registeredOfficer(tianjin, there.id), await registeredOfficer(tianjin, there.id)]
    await record([newTraining(one.id, { hours: 40 }), newTraining(two.id, { hours: 39.5 })], tianjin)
    expect((await tianjin.get(`/v1/officers/${one.id}/training`).expect(200)).body).toMatchObject({ required: 40, reached: true })
    const figures = { year: 2026, officers: 2, trained: 2, reached: { numerator: 1, denominator: 2, value: 0.5 }, hours: 79.5 }
    expect((await tianjin.get('/v1/training-figures?year=2026').expect(200)).body).toEqual(figures)
    const nation = await app.account({ roles: ['INSPECTOR'], scopeDivision: '000000' })
    expect((await nation.get('/v1/training-figures?divisionCode=120100').expect(200)).body).toEqual(figures)
    expect((await supervisor.get('/v1/training-figures?divisionCode=120100').expect(200)).body).toMatchObject({ officers: 0, reached: { value: null } })
    await app.http.get('/v1/training-figures').expect(401)
    await (await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685' })).get('/v1/training-figures').expect(403)
  })

  test('who left is in no figure', async () => {
    const there = await registered(supervisor)
    const alone = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: there.id })
    const body = newOfficer(there.id)
    const officer = (await supervisor.post('/v1/officers', body).expect(201)).body as { id: string, version: number }
    await record([newTraining(officer.id)])
    expect((await alone.get('/v1/training-figures').expect(200)).body).toMatchObject({ officers: 1, reached: { numerator: 1 } })
    await supervisor.post(`/v1/officers/${officer.id}/departure`, { leftOn: '2026-03-01', reason: 'RETIRED' }, ifMatch(officer)).expect(200)
    expect((await alone.get('/v1/training-figures').expect(200)).body).toMatchObject({ officers: 0, hours: 0 })
  })
})

test('GET /v1/training-records lists what the scope holds, newest first', async () => {
  const there = await registered(supervisor)
  const [one, two] = [await registeredOfficer(supervisor, there.id), await registeredOfficer(supervisor, there.id)]
  await record([newTraining(one.id, { trainedOn: '2026-01-05' }), newTraining(one.id, { trainedOn: '2026-02-05' }), newTraining(two.id, { trainedOn: '2026-01-20' })])
  const days = async (query: string, account = supervisor): Promise<string[]> => (await listOf(`agencyId=${there.id}&${query}`, account)).map(({ trainedOn }) => trainedOn)
  expect(await days('limit=10')).toEqual(['2026-02-05', '2026-01-20', '2026-01-05'])
  expect(await days('trainedOnFrom=2026-01-05&trainedOnTo=2026-02-05&sort=trainedOn')).toEqual(['2026-01-05', '2026-01-20'])
  expect(await days(`officerId=${two.id}&status=RECORDED`)).toEqual(['2026-01-20'])
  expect(await days('limit=10', manager)).toEqual([])
  expect(await days('limit=10', await app.account({ roles: ['INSPECTOR'], officerId: two.id, agencyId: there.id, scopeKind: 'OWN' }))).toEqual(['2026-01-20'])
  await app.http.get('/v1/training-records').expect(401)
  await (await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685' })).get('/v1/training-records').expect(403)
})
