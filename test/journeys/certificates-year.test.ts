import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ApplicationRecord } from '../../src/modules/personnel/applications/schema.ts'
import type { CertificateRecord } from '../../src/modules/personnel/certificates/schema.ts'
import type { PersonnelFigures } from '../../src/modules/personnel/figures/schema.ts'
import { registered } from '../support/agencies.ts'
import { logIn } from '../support/accounts.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { later } from '../support/spot-checks.ts'
import { batch, examining, newApplication, passing, registeredOfficers, trained, verdictsOf, type Listed } from '../support/qualification.ts'

/**
 * A district's year of certificates, as two reports tell theirs: 1,644 persons registered for the exam, 335 new enforcement and 12 new
 * supervision certificates, 207 applications of a clean-up, three law-theory tests, a random spot exam, and a yearly verification that
 * cancels who does not qualify. Everything goes over HTTP.
 */
const [enforcing, supervising, examinees, cleanUp] = [335, 12, 1_644, 207]
const place = '410700'

let app: TestApp
let bureau: TestAccount
let agencyIds: string[]
let officers: string[]
let supervisors: string[]

const figuresOf = async (from: string, to: string): Promise<PersonnelFigures> =>
  (await bureau.get(`/v1/personnel/figures?from=${from}&to=${to}`).expect(200)).body as PersonnelFigures
const countOf = async (url: string): Promise<number> =>
  ((await bureau.get(`${url}${url.includes('?') ? '&' : '?'}limit=1&count=exact`).expect(200)).body as Listed<object>).count?.value ?? -1
async function all<Item>(url: string): Promise<Item[]> {
  const items: Item[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Listed<Item> = (await bureau.get(`${url}&limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`).expect(200)).body as Listed<Item>
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}

beforeAll(async () => {
  app = await startTestApp({ now: '2025-03-03T01:00:00Z' })
  const registrar = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: place })
  const seat = await registered(registrar, { kind: 'SUPERVISION_BODY', divisionCode: '410702' })
  bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: place, agencyId: seat.id })
  agencyIds = []
  for (let index = 0; index < 6; index += 1) agencyIds.push((await registered(bureau, { divisionCode: '410702' })).id)
  officers = await registeredOfficers(bureau, agencyIds, examinees - supervising)
  supervisors = await registeredOfficers(bureau, [seat.id], supervising, { staffKind: 'SUPERVISION' })
}, 180_000)
afterAll(() => app.close())

/** Another day has come; the sessions of the day before are over. */
async function on(day: string): Promise<void> {
  app.clock.set(`${day}T01:00:00Z`)
  bureau = await logIn(app.url, bureau)
}

/** Applications taken by bulk acts from submission to the public notice; answers their ids. */
async function throughToNotice(officerIds: readonly string[], certificateKind: 'ENFORCEMENT' | 'SUPERVISION'): Promise<string[]> {
  const fields = certificateKind === 'ENFORCEMENT' ? ['MARKET' as const] : []
  const applied = await batch(bureau, 'submission', { applications: officerIds.map((id) => newApplication(id, { certificateKind, fields })) })
  const applicationIds = applied.lines.map(({ id }) => id ?? '')
  const done = [['submission', applied.done]]
  for (const noun of ['review', 'training-completion', 'pass', 'notice']) done.push([noun, (await batch(bureau, noun, { applicationIds })).done])
  expect(done).toEqual(['submission', 'review', 'training-completion', 'pass', 'notice'].map((noun) => [noun, officerIds.length]))
  return applicationIds
}

const cardsFor = (applicationIds: readonly string[], serial: number) => ({
  issuedOn: '2025-04-10', certificates: applicationIds.map((applicationId, index) =>
    ({ applicationId, number: `160702${String(serial + index).padStart(5, '0')}`, validFrom: '2025-04-10', validTo: '2030-04-09' })),
})

describe('a year of certificates', () => {
  test('1,644 persons register for the qualification exam in one request, and nobody twice', async () => {
    const exam = examining(bureau)
    const session = await exam.open({ divisionCode: place, heldOn: '2025-03-20', title: '2025年行政执法资格考试' })
    const everybody = [...officers, ...supervisors]
    expect((await exam.bulk(session, 'registrations', { officerIds: everybody })).done).toBe(examinees)
    expect(await exam.bulk(session, 'registrations', { officerIds: everybody })).toMatchObject({ done: 0, unchanged: examinees, refused: 0 })
    await trained(bureau, everybody, { trainedOn: '2025-02-20' })
    await on('2025-04-01')
    const results = everybody.map((id, index) => index % 4 === 3 ? { officerId: id, absent: true } : index % 20 === 0 ? { officerId: id, publicScore: 59.5, professionalScore: 90 } : passing(id))
    await examining(bureau).finish(session, results)
    expect((await bureau.get(`/v1/exam-sessions/${session.id}/figures`).expect(200)).body).toMatchObject({
      registered: 1644, absent: 411, failed: 83, passed: 1150, passRate: { numerator: 1150, denominator: 1233, value: 0.9327 },
    })
  }, 120_000)

  test('335 enforcement and 12 supervision certificates: learn, pass, be announced, receive', async () => {
    const passed = new Set((await all<{ officerId: string }>('/v1/exam-registrations?outcome=PASSED')).map(({ officerId }) => officerId))
    const retake = examining(bureau)
    const failing = supervisors.filter((id) => !passed.has(id))
    if (failing.length > 0) await retake.passed(failing, { divisionCode: place, heldOn: '2025-03-31', title: '补考' })
    const enforcement = await throughToNotice(officers.filter((id) => passed.has(id)).slice(0, enforcing), 'ENFORCEMENT')
    const supervision = await throughToNotice(supervisors, 'SUPERVISION')
    await on('2025-04-08')
    const early = { ...cardsFor(enforcement, 1), issuedOn: '2025-04-08' }
    expect(new Set(verdictsOf(await batch(bureau, 'issue', early)))).toEqual(new Set(['applications.notice-running']))
    await on('2025-04-10')
    expect((await batch(bureau, 'issue', cardsFor(enforcement, 1))).done).toBe(enforcing)
    expect((await batch(bureau, 'issue', cardsFor(supervision, 90_000))).done).toBe(supervising)
    expect(await countOf('/v1/certificates?kind=ENFORCEMENT&status=VALID')).toBe(enforcing)
    expect(await countOf('/v1/certificates?kind=SUPERVISION&status=VALID')).toBe(supervising)
    expect(await countOf('/v1/audit-entries?act=certificate.issue')).toBe(enforcing + supervising)
    expect(await countOf('/v1/audit-entries?act=application.issue')).toBe(enforcing + supervising)
    const figures = await figuresOf('2025-01-01', '2026-01-01')
    expect(figures.newCertificates).toEqual([{ kind: 'ENFORCEMENT', certificates: 335 }, { kind: 'SUPERVISION', certificates: 12 }])
    expect(figures.personsRegistered).toBe(1644)
  }, 120_000)

  test('three law-theory tests, in June, September and December', async () => {
    for (const heldOn of ['2025-06-20', '2025-09-19', '2025-12-12']) {
      await on(heldOn)
      await examining(bureau).passed(officers.slice(0, 50), { divisionCode: place, heldOn, kind: 'LAW_THEORY', parts: ['PUBLIC'], title: '法律知识测试' })
    }
    expect(await countOf('/v1/exam-sessions?kind=LAW_THEORY&status=RESULTS_PUBLISHED')).toBe(3)
    expect((await figuresOf('2025-06-01', '2026-01-01')).exams).toEqual([
      { mode: 'PLANNED', kind: 'LAW_THEORY', sessions: 3, registered: 150, passRate: { numerator: 150, denominator: 150, value: 1 } },
    ])
  })

  test('five random spot exams, whose examinees are drawn', async () => {
    await on('2025-12-13')
    const exam = examining(bureau)
    for (const kind of ['LAW_THEORY', 'LAW_THEORY', 'LAW_THEORY', 'NEW_LEADER', 'NEW_CIVIL_SERVANT'] as const) {
      const random = { divisionCode: place, heldOn: '2025-12-13', mode: 'RANDOM' as const, kind, staffKinds: ['ENFORCEMENT' as const], sampleSize: 30, minPerAgency: 2 }
      const committed = await exam.act(await exam.plan(random), 'commitment', {})
      later(app)
      const drawn = await exam.act(committed, 'draw', { seedSource: '2025年12月12日福利彩票双色球开奖号码', seedValue: '02 09 17 21 26 33 + 11' })
      const examinees = await all<{ officerId: string, agencyId: string }>(`/v1/exam-registrations?sessionId=${drawn.id}`)
      expect([examinees.length, new Set(examinees.map(({ agencyId }) => agencyId)).size]).toEqual([30, agencyIds.length])
      await exam.finish(drawn, examinees.map(({ officerId }, index) => index === 0 ? { officerId, absent: true } : passing(officerId)))
    }
    const { exams } = await figuresOf('2025-12-13', '2025-12-14')
    expect(exams.map(({ mode, kind, sessions, passRate }) => [mode, kind, sessions, passRate.numerator, passRate.denominator])).toEqual([
      ['RANDOM', 'LAW_THEORY', 3, 87, 87], ['RANDOM', 'NEW_CIVIL_SERVANT', 1, 29, 29], ['RANDOM', 'NEW_LEADER', 1, 29, 29],
    ])
  }, 120_000)

  test('the clean-up leaves 207 to be added: they apply', async () => {
    const without = officers.slice(-cleanUp)
    await on('2025-12-15')
    expect((await batch(bureau, 'submission', { applications: without.map((id) => newApplication(id)) })).done).toBe(cleanUp)
    const { applications } = await figuresOf('2025-12-01', '2026-01-01')
    expect(applications).toEqual([{ kind: 'NEW', received: 207, issued: 0, rejected: 0 }])
    const open = await all<ApplicationRecord>('/v1/certificate-applications?status=APPLIED')
    expect(open).toHaveLength(cleanUp)
  })

  test('the yearly verification passes who was trained, and cancels who does not qualify', async () => {
    await on('2025-12-28')
    const held = await all<CertificateRecord>('/v1/certificates?status=VALID')
    const body = (result: (index: number) => string) => ({
      year: 2025, verifiedOn: '2025-12-28', certificates: held.map(({ id }, index) => ({ certificateId: id, result: result(index), assessment: 'COMPETENT' })),
    })
    const mixed = body((index) => index % 50 === 0 ? 'FAIL' : 'PASS')
    expect((await bureau.post('/v1/annual-verifications', mixed).expect(200)).body).toMatchObject({ done: 347, refused: 0 })
    expect((await bureau.post('/v1/annual-verifications', mixed).expect(200)).body).toMatchObject({ done: 0, unchanged: 347 })
    const { verifications } = await figuresOf('2025-12-01', '2026-01-01')
    expect(verifications).toEqual([
      { result: 'FAIL', consequence: 'CANCEL', certificates: 7 }, { result: 'PASS', consequence: 'NONE', certificates: 340 },
    ])
    const cancelled = await all<CertificateRecord>('/v1/certificates?status=CANCELLED')
    expect(cancelled).toHaveLength(7)
    expect(new Set(cancelled.map(({ endReason, endedOn }) => `${endReason ?? ''} ${endedOn ?? ''}`))).toEqual(new Set(['NOT_QUALIFIED 2025-12-28']))
    expect(await countOf('/v1/audit-entries?act=certificate.cancel')).toBe(7)
  })
})
