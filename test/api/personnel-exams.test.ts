import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { examMachine, ExamAct } from '../../src/modules/personnel/exams/machine.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { registeredOfficer } from '../support/personnel.ts'
import { examining, newSession, passing, registeredOfficers, verdictsOf, type Listed, type RegistrationRecord, type SessionRecord } from '../support/qualification.ts'

let app: TestApp
let bureau: TestAccount
let [seat, agency] = [] as unknown as [AgencyRecord, AgencyRecord]
let people: string[]
let exam: ReturnType<typeof examining>

const random = { mode: 'RANDOM' as const, kind: 'LAW_THEORY' as const, staffKinds: ['ENFORCEMENT' as const], sampleSize: 5, minPerAgency: 1 }
const draw = { seedSource: '2026年3月3日中国福利彩票双色球开奖号码', seedValue: '03 11 14 19 25 30 + 08' }
const codeOf = (answer: { body: unknown }): string => (answer.body as { code: string }).code
const later = (): void => { app.clock.set(new Date(app.clock.now().getTime() + 10).toISOString()) }
const acts = async (id: string): Promise<string[]> =>
  (await app.admin.query<{ act: string }>('select act from audit_entries where target_id = $1 order by at, id', [id])).rows.map(({ act }) => act)

beforeAll(async () => {
  app = await startTestApp()
  const registrar = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  seat = await registered(registrar, { kind: 'SUPERVISION_BODY' })
  bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: seat.id })
  agency = await registered(bureau)
  people = await registeredOfficers(bureau, [agency.id, (await registered(bureau)).id, (await registered(bureau)).id], 12)
  exam = examining(bureau)
})
afterAll(() => app.close())

describe('a planned exam', () => {
  test('is planned, opened, held and published: each act noted once', async () => {
    const answer = await bureau.post('/v1/exam-sessions', newSession()).expect(201)
    const planned = answer.body as SessionRecord
    expect(planned).toMatchObject({ mode: 'PLANNED', status: 'PLANNED', passMark: 60, availableActs: ['openRegistration', 'cancel'], sampleSize: null, version: 1 })
    expect(answer.headers['location']).toBe(`/v1/exam-sessions/${planned.id}`)
    later()
    const open = await exam.act(planned, 'registration-opening')
    const verdicts = await exam.bulk(open, 'registrations', { officerIds: [...people.slice(0, 3), '01900000-0000-7000-8000-000000000000'] })
    expect(verdictsOf(verdicts)).toEqual(['DONE', 'DONE', 'DONE', 'personnel.officer-unknown'])
    expect(await exam.bulk(open, 'registrations', { officerIds: people.slice(0, 2) })).toMatchObject({ done: 0, unchanged: 2 })
    later()
    const held = await exam.act(open, 'holding')
    later()
    const [one = '', two = '', three = '', stranger = ''] = people
    const results = [passing(one), { officerId: two, publicScore: 59.5, professionalScore: 90 }, { officerId: three, publicScore: 80 }, passing(stranger)]
    expect(verdictsOf(await exam.bulk(held, 'results', { results }))).toEqual(['DONE', 'DONE', 'exams.scores-unfit', 'exams.not-registered'])
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${held.id}/results-publication`, undefined, ifMatch(held)).expect(422))).toBe('exams.results-incomplete')
    later()
    expect(verdictsOf(await exam.bulk(held, 'results', { results: [passing(one), { officerId: two, publicScore: 60, professionalScore: 90 }, { officerId: three, absent: true }] })))
      .toEqual(['UNCHANGED', 'DONE', 'DONE'])
    later()
    const published = await exam.act(held, 'results-publication')
    expect(published).toMatchObject({ status: 'RESULTS_PUBLISHED', publishedOn: '2026-03-02', availableActs: [] })
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${held.id}/results`, { results: [passing(one)] }).expect(409))).toBe('state.act-not-available')
    expect((await bureau.get(`/v1/exam-sessions/${held.id}/figures`).expect(200)).body).toEqual({
      sessionId: held.id, registered: 3, passed: 2, failed: 0, absent: 1, passRate: { numerator: 2, denominator: 2, value: 1 },
      attendance: { numerator: 2, denominator: 3, value: 0.6667 },
    })
    expect(await acts(planned.id)).toEqual(['exam.plan', 'exam.openRegistration', 'exam.hold', 'exam.publishResults'])
    const { items } = (await bureau.get(`/v1/exam-registrations?sessionId=${held.id}&officerId=${two}`).expect(200)).body as Listed<RegistrationRecord>
    expect(items).toMatchObject([{ outcome: 'PASSED', publicScore: 60, professionalScore: 90, rank: null, version: 3 }])
    expect(await acts(items[0]?.id ?? '')).toEqual(['exam.register', 'exam.result', 'exam.result'])
    const history = (await bureau.get(`/v1/exam-registrations/${items[0]?.id ?? ''}/history`).expect(200)).body as Listed<{ act: string }>
    expect(history.items).toHaveLength(3)
  })

  test.each([
    [{ divisionCode: '320682' }, 'exams.outside-scope'], [{ divisionCode: '320699' }, 'exams.outside-scope'], [{ sampleSize: 3 }, 'exams.sample-missing'],
    [{ mode: 'RANDOM' as const }, 'exams.sample-missing'],
  ])('refuses %j', async (given, code) => { expect(codeOf(await bureau.post('/v1/exam-sessions', newSession(given)).expect(422))).toBe(code) })

  test.each([{ parts: [] }, { parts: ['PUBLIC', 'PUBLIC'] }, { heldOn: '2026-02-30' }, { passMark: 101 }, { title: '' }])('refuses the shape %j', async (wrong) => {
    await bureau.post('/v1/exam-sessions', { ...newSession(), ...wrong }).expect(400)
  })

  test('is organised by a body, and by whom may', async () => {
    const nobody = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    expect(codeOf(await nobody.post('/v1/exam-sessions', newSession()).expect(422))).toBe('exams.organiser-without-agency')
    await app.http.post('/v1/exam-sessions').send(newSession()).expect(401)
    await (await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })).post('/v1/exam-sessions', newSession()).expect(403)
  })

  test('is not held before its day or without examinees, and takes registrations only while it is open', async () => {
    const early = await exam.open({ heldOn: '2026-03-03' })
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${early.id}/holding`, undefined, ifMatch(early)).expect(422))).toBe('exams.held-too-early')
    const empty = await exam.open()
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${empty.id}/holding`, undefined, ifMatch(empty)).expect(422))).toBe('exams.nobody-registered')
    const planned = await exam.plan()
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${planned.id}/registrations`, { officerIds: people }).expect(409))).toBe('exams.not-open')
    const gone = await registeredOfficer(bureau, agency.id)
    await bureau.post(`/v1/officers/${gone.id}/departure`, { leftOn: '2026-03-01', reason: 'RETIRED' }, ifMatch(gone)).expect(200)
    expect(verdictsOf(await exam.bulk(empty, 'registrations', { officerIds: [gone.id] }))).toEqual(['personnel.officer-left'])
  })
})

describe('results as files', () => {
  const send = (session: SessionRecord, type: string, body: string | Buffer) => app.server.inject({
    method: 'POST', url: `/v1/exam-sessions/${session.id}/results`, headers: { 'authorization': `Bearer ${bureau.token}`, 'content-type': type }, payload: body,
  })
  const held = async (): Promise<SessionRecord> => {
    const open = await exam.open()
    await exam.bulk(open, 'registrations', { officerIds: people.slice(0, 3) })
    return exam.act(open, 'holding')
  }
  const [one, two, three] = [0, 1, 2].map((index) => () => people[index] ?? '') as [() => string, () => string, () => string]

  test('NDJSON and CSV stand for the same JSON; the same file again changes nothing', async () => {
    const session = await held()
    const lines = [{ officerId: one(), publicScore: 70, professionalScore: 65.5 }, { officerId: two(), absent: true }]
    const answer = await send(session, 'application/x-ndjson', lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    expect([answer.statusCode, answer.json()]).toEqual([200, expect.objectContaining({ done: 2, refused: 0 })])
    const csv = `\ufeffofficerId,absent,publicScore,professionalScore\r\n${one()},,70,65.5\r\n${two()},true,,\r\n${three()},false,50,90\r\n`
    expect((await send(session, 'text/csv; charset=utf-8', csv)).json()).toMatchObject({ done: 1, unchanged: 2, refused: 0 })
    expect((await bureau.get(`/v1/exam-sessions/${session.id}/figures`).expect(200)).body).toMatchObject({ passed: 1, failed: 1, absent: 1 })
  })

  test.each([
    ['text/csv', Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]), 400, 'http.malformed-body'], ['text/csv', 'officerId,score\nx,1\n', 400, 'http.invalid-request'],
    ['text/csv; charset=gbk', 'officerId\nx\n', 415, 'http.unsupported-media-type'], ['application/x-ndjson', '{"officerId":}\n', 400, 'http.malformed-body'],
    ['application/xml', '<results/>', 415, 'http.unsupported-media-type'],
  ])('%s that cannot be read: %j', async (type, body, status, code) => {
    const answer = await send(await held(), type, body)
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code])
  })

  test('five thousand rows are taken at once', async () => {
    const session = await held()
    const results = Array.from({ length: 5_000 }, (_, index) => ({ officerId: `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`, publicScore: 70, professionalScore: 70 }))
    expect(await exam.bulk(session, 'results', { results })).toMatchObject({ done: 0, refused: 5_000 })
    await bureau.post(`/v1/exam-sessions/${session.id}/results`, { results: [...results, passing(one())] }).expect(400)
  })
})

/** Both verifiers, each by its own implementation, take the record. */
function expectVerified(record: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-exam-'))
  writeFileSync(join(folder, 'record.json'), record)
  for (const [program, script] of [[process.execPath, 'src/cli/verify-draw.ts'], ['python3', 'tools/verify_draw.py']] as const) {
    const verified = spawnSync(program, [script, join(folder, 'record.json')], { encoding: 'utf8' })
    expect([script, verified.status, verified.stderr]).toEqual([script, 0, ''])
  }
  rmSync(folder, { recursive: true })
}

describe('a random spot exam', () => {
  test('draws its examinees so that anybody can draw again', async () => {
    const planned = await exam.plan(random)
    const committed = await exam.act(planned, 'commitment', { seedSource: draw.seedSource })
    expect(committed).toMatchObject({ status: 'COMMITTED', frameSize: 12, seedSource: draw.seedSource, availableActs: ['draw', 'cancel'] })
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${planned.id}/draw`, draw, ifMatch(committed)).expect(422))).toBe('exams.draw-not-after-commitment')
    later()
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${planned.id}/draw`, { ...draw, seedSource: '别的' }, ifMatch(committed)).expect(422))).toBe('exams.seed-source-differs')
    expect(codeOf(await bureau.get(`/v1/exam-sessions/${planned.id}/record`).expect(409))).toBe('exams.not-drawn')
    const drawn = await exam.act(committed, 'draw', { seedValue: draw.seedValue })
    expect(drawn).toMatchObject({ status: 'DRAWN', seedValue: draw.seedValue })
    const { items } = (await bureau.get(`/v1/exam-registrations?sessionId=${drawn.id}`).expect(200)).body as Listed<RegistrationRecord>
    expect(items).toHaveLength(5)
    expect(new Set(items.map(({ agencyId }) => agencyId)).size).toBe(3)
    expect(items.every(({ rank }) => rank !== null)).toBe(true)

    const record = await bureau.get(`/v1/exam-sessions/${drawn.id}/record`).expect(200)
    const body = record.body as { result: { item: string }[], recordDigest: string }
    expect(body.result.map(({ item }) => item).sort()).toEqual(items.map(({ officerId }) => officerId).sort())
    expect(body.recordDigest).toBe(drawn.recordDigest)
    await bureau.get(`/v1/exam-sessions/${drawn.id}/record`, { 'if-none-match': `"${body.recordDigest}"` }).expect(304)
    expect(record.body).toMatchObject({
      protocol: 'mingjian-draw/2', commitmentDigest: committed.commitmentDigest, minPerGroup: 1, sources: [{ kind: 'STATED', source: draw.seedSource }], seed: { sources: drawn.seed }, additions: [],
    })
    expect(JSON.parse((record.body as { query: string }).query)).toEqual({ divisionCode: '320685', staffKinds: ['ENFORCEMENT'], status: 'ACTIVE' })
    expectVerified(record.text)

    await app.admin.query('update exam_frame set drawn = not drawn where session_id = $1 and rank = 1', [drawn.id])
    expect(codeOf(await bureau.get(`/v1/exam-sessions/${drawn.id}/record`).expect(409))).toBe('exams.record-not-verified')
    later()
    expect(await exam.finish(drawn, items.map(({ officerId }) => passing(officerId)))).toMatchObject({ status: 'RESULTS_PUBLISHED' })
  })

  test('takes its seed from a ceremony announced with the commitment, and from nothing else', async () => {
    const ceremony = { kind: 'CEREMONY', source: '现场掷骰', heldOn: '2026-03-03' }
    // A ceremony's day begins in China at 16:00Z of the day before.
    const before = app.clock.now().toISOString()
    app.clock.set('2026-03-02T15:59:00.000Z')
    const night = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: seat.id })
    const planned = await examining(night).plan(random)
    const commitment = (body: object) => night.post(`/v1/exam-sessions/${planned.id}/commitment`, body, ifMatch(planned))
    for (const [body, code] of [
      [{ seedSource: '骰子', seedSources: [ceremony] }, 'draw.sources-unsound'], [{ seedSources: [{ ...ceremony, heldOn: '2026-03-02' }] }, 'draw.source-too-early'],
      [{ seedSources: [{ kind: 'BEACON', chain: '0'.repeat(64), round: 1 }] }, 'draw.beacon-unknown'],
    ] as const) expect(codeOf(await commitment(body).expect(422))).toBe(code)
    await commitment({ seedSources: [{ kind: 'SHARE', party: '局', commitment: '0'.repeat(64), revealBy: '2026-03-03T00:00:00Z' }] }).expect(400)
    const committed = (await commitment({ seedSources: [ceremony] }).expect(200)).body as SessionRecord
    later()
    const values = [{ value: '6 1 4 2', witnesses: ['见证人'] }]
    const refused = async (body: object): Promise<string> => codeOf(await night.post(`/v1/exam-sessions/${planned.id}/draw`, body, ifMatch(committed)).expect(422))
    expect(await refused({ values })).toBe('draw.seeded-too-early')
    expect(await refused({ values: [...values, ...values] })).toBe('exams.seed-incomplete')
    expect(await refused({ seedValue: '6 1 4 2' })).toBe('exams.seed-incomplete')
    app.clock.set('2026-03-02T16:00:00.000Z')
    const drawn = await examining(night).act(committed, 'draw', { values })
    expect(drawn).toMatchObject({ status: 'DRAWN', seededAt: '2026-03-02T16:00:00.000Z', seed: [{ ...ceremony, value: '6 1 4 2', witnesses: ['见证人'] }], seedSource: null, seedValue: null })
    expectVerified((await night.get(`/v1/exam-sessions/${drawn.id}/record`).expect(200)).text)
    expect(await acts(drawn.id)).toEqual(['exam.plan', 'exam.commit', 'exam.draw'])
    app.clock.set(before)
  })

  test('what was committed by the first protocol is drawn, shown and verified by it', async () => {
    const committed = await exam.act(await exam.plan(random), 'commitment', {})
    await app.admin.query('update exam_sessions set commitment_digest = null, frame_query = null where id = $1', [committed.id])
    later()
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${committed.id}/draw`, { seedSource: '骰子' }, ifMatch(committed)).expect(422))).toBe('exams.seed-incomplete')
    const drawn = await exam.act(committed, 'draw', draw)
    expect(drawn).toMatchObject({ status: 'DRAWN', commitmentDigest: null, seed: null, seedValue: draw.seedValue })
    const record = await bureau.get(`/v1/exam-sessions/${drawn.id}/record`).expect(200)
    expect(record.body).toMatchObject({ protocol: 'mingjian-draw/1', recordDigest: drawn.recordDigest })
    expectVerified(record.text)
    await app.admin.query('update exam_frame set drawn = not drawn where session_id = $1 and rank = 1', [drawn.id])
    expect(codeOf(await bureau.get(`/v1/exam-sessions/${drawn.id}/record`).expect(409))).toBe('exams.record-not-verified')
    const frame = await exam.act(await exam.plan(random), 'commitment', {})
    await app.admin.query('update exam_sessions set commitment_digest = null where id = $1', [frame.id])
    await app.admin.query('delete from exam_frame where session_id = $1 and officer_id = $2', [frame.id, people[0]])
    later()
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${frame.id}/draw`, draw, ifMatch(frame)).expect(409))).toBe('exams.record-not-verified')
  })

  test('needs a source of its seed and somebody to draw from', async () => {
    const committed = await exam.act(await exam.plan(random), 'commitment', {})
    later()
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${committed.id}/draw`, { seedValue: '1' }, ifMatch(committed)).expect(422))).toBe('exams.seed-source-missing')
    const nobody = await exam.plan({ ...random, staffKinds: ['AUXILIARY'] })
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${nobody.id}/commitment`, {}, ifMatch(nobody)).expect(422))).toBe('draw.frame-empty')
    const small = await exam.plan({ ...random, sampleSize: 2 })
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${small.id}/commitment`, {}, ifMatch(small)).expect(422))).toBe('draw.minimum-exceeds-sample')
    expect(await acts(small.id)).toEqual(['exam.plan'])
  })

  test('an altered frame is not drawn from', async () => {
    const committed = await exam.act(await exam.plan(random), 'commitment', {})
    later()
    await app.admin.query('delete from exam_frame where session_id = $1 and officer_id = $2', [committed.id, people[0]])
    expect(codeOf(await bureau.post(`/v1/exam-sessions/${committed.id}/draw`, draw, ifMatch(committed)).expect(409))).toBe('exams.record-not-verified')
  })
})

describe('every act in every state', () => {
  const nouns: Readonly<Record<ExamAct, { noun: string, body?: object }>> = {
    openRegistration: { noun: 'registration-opening' }, commit: { noun: 'commitment', body: {} }, draw: { noun: 'draw', body: draw }, hold: { noun: 'holding' },
    publishResults: { noun: 'results-publication' }, cancel: { noun: 'cancellation', body: { reason: '场地原因' } },
  }
  /** One session in each state, by the shortest way. */
  const reached: Readonly<Record<keyof typeof examMachine.states, () => Promise<SessionRecord>>> = {
    PLANNED: () => exam.plan(),
    REGISTRATION_OPEN: () => exam.open(),
    COMMITTED: async () => exam.act(await exam.plan(random), 'commitment', {}),
    DRAWN: async () => {
      const committed = await reached.COMMITTED()
      later()
      return exam.act(committed, 'draw', draw)
    },
    HELD: async () => {
      const open = await exam.open()
      await exam.bulk(open, 'registrations', { officerIds: people })
      return exam.act(open, 'holding')
    },
    RESULTS_PUBLISHED: () => exam.passed(people),
    CANCELLED: async () => exam.act(await exam.plan(), 'cancellation', { reason: '场地原因' }),
  }

  test.each(Object.keys(reached) as (keyof typeof reached)[])('%s', async (state) => {
    const session = await reached[state]()
    expect(session.status).toBe(state)
    for (const act of Object.keys(nouns) as ExamAct[]) {
      if (session.availableActs.includes(act)) continue
      const { noun, body } = nouns[act]
      expect([act, codeOf(await bureau.post(`/v1/exam-sessions/${session.id}/${noun}`, body, ifMatch(session)).expect(409))]).toEqual([act, 'state.act-not-available'])
    }
    const noted = await acts(session.id)
    expect((await bureau.get(`/v1/exam-sessions/${session.id}`).expect(200)).body).toEqual(session)
    for (const act of session.availableActs.filter((one) => one === 'cancel')) {
      later()
      expect(await exam.act(session, nouns[act].noun, nouns[act].body)).toMatchObject({ status: 'CANCELLED', cancelReason: '场地原因' })
      expect(await acts(session.id)).toEqual([...noted, 'exam.cancel'])
    }
  })
})

test('lists and records keep to the scope', async () => {
  const session = await exam.open({ title: '只此一场' })
  await exam.bulk(session, 'registrations', { officerIds: people.slice(0, 2) })
  const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
  const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
  const found = async (url: string, account = bureau): Promise<number> => ((await account.get(url).expect(200)).body as Listed<object>).items.length
  expect(await found('/v1/exam-sessions?q=只此一场&mode=PLANNED&kind=QUALIFICATION&status=REGISTRATION_OPEN&heldOnFrom=2026-03-01&heldOnTo=2026-03-02')).toBe(1)
  expect(await found('/v1/exam-sessions?q=只此一场', stranger)).toBe(0)
  expect(await found(`/v1/exam-registrations?sessionId=${session.id}`)).toBe(2)
  expect(await found(`/v1/exam-registrations?sessionId=${session.id}`, manager)).toBe(1)
  const { items: [registration] } = (await manager.get(`/v1/exam-registrations?sessionId=${session.id}`).expect(200)).body as Listed<RegistrationRecord>
  expect((await manager.get(`/v1/exam-registrations/${registration?.id ?? ''}`).expect(200)).body).toEqual(registration)
  const one = `/v1/exam-sessions/${session.id}`
  for (const url of [one, `${one}/figures`, `${one}/record`, `${one}/history`, `/v1/exam-registrations/${registration?.id ?? ''}`, `/v1/exam-registrations/${registration?.id ?? ''}/history`]) {
    await stranger.get(url).expect(404)
    await app.http.get(url).expect(401)
  }
  for (const [noun, body] of [['registration-opening'], ['commitment', {}], ['draw', draw], ['holding'], ['results-publication'], ['cancellation', { reason: '无' }]] as const) {
    await stranger.post(`${one}/${noun}`, body, ifMatch(session)).expect(404)
    await bureau.post(`${one}/${noun}`, body).expect(428)
    await manager.post(`${one}/${noun}`, body, ifMatch(session)).expect(403)
  }
  await stranger.post(`${one}/registrations`, { officerIds: people }).expect(404)
  await stranger.post(`${one}/results`, { results: [passing(people[0] ?? '')] }).expect(404)
  expect((await bureau.get(`${one}/history`).expect(200)).body).toMatchObject({ items: [{ act: 'exam.openRegistration' }, { act: 'exam.plan' }] })
})
