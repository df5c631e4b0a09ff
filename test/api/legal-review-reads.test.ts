import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { reviewMaterials } from '../support/legal-reviews.ts'
import type { AgencyRow } from '../support/records.ts'
import { addAgency, addCase, addOfficer } from '../support/records.ts'

interface Review { id: string, caseId: string, version: number, dueOn: string, status: string }
interface Page { items: Review[], nextCursor: string | null, count?: { value: number } }

let app: TestApp
let agency: AgencyRow
let elsewhere: AgencyRow
let supervisor: TestAccount
let handler: TestAccount
let reviewer: TestAccount
let owner: TestAccount
let stranger: TestAccount
/** Submitted on 2 March and due on the 9th: concluded in time, concluded late, still open; then one of the market (due on the 16th). */
let reviews: { inTime: Review, late: Review, open: Review, market: Review }

const materials = reviewMaterials
const url = (review: Review) => `/v1/legal-reviews/${review.id}`

beforeAll(async () => {
  app = await startTestApp()
  agency = await addAgency(app.admin)
  elsewhere = await addAgency(app.admin, '110101')
  const handlers = [await addOfficer(app.admin, agency), await addOfficer(app.admin, agency)]
  const officer = await addOfficer(app.admin, agency, { staffKind: 'LEGAL_REVIEW', legalQualification: true })
  const submitter = await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id })
  const submitted = async (field: 'TRANSPORT' | 'MARKET', handling = handlers): Promise<Review> => {
    const { id } = await addCase(app.admin, agency, handling, { field })
    return (await submitter.post(`/v1/cases/${id}/legal-reviews`, { materials }).expect(201)).body as Review
  }
  const [inTime, late, open, market] = [await submitted('TRANSPORT'), await submitted('TRANSPORT'), await submitted('TRANSPORT', []), await submitted('MARKET', [])]

  app.clock.set('2026-03-09T15:59:59Z')
  handler = await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id })
  reviewer = await app.account({ roles: ['LEGAL_REVIEWER'], agencyId: agency.id, officerId: officer.id, scopeKind: 'AGENCY' })
  owner = await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id, officerId: handlers[0]!.id, scopeKind: 'OWN' })
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  stranger = await app.account({ roles: ['CASE_HANDLER', 'LEGAL_REVIEWER'], agencyId: elsewhere.id })
  const concluded = async (review: Review): Promise<Review> => (await reviewer.post(
    `${url(review)}/conclusion`, { opinion: 'AGREE', text: '同意', issues: [] }, ifMatch(review)).expect(200)).body as Review
  const first = await concluded(inTime)
  app.clock.set('2026-03-09T16:00:00Z')
  reviews = { inTime: first, late: await concluded(late), open, market }
})
afterAll(() => app.close())

const idsOf = (page: unknown) => (page as Page).items.map(({ id }) => id).sort()
const listed = async (query: string, account = supervisor) => idsOf((await account.get(`/v1/legal-reviews${query}`).expect(200)).body)
const named = (...names: (keyof typeof reviews)[]) => names.map((name) => reviews[name].id).sort()

describe('list', () => {
  test('overdue: open past the last day, or concluded after it; the last day itself is in time', async () => {
    expect(await listed('?overdue=true')).toEqual(named('late', 'open'))
    expect(await listed('?overdue=false')).toEqual(named('inTime', 'market'))
  })

  test('filters', async () => {
    expect(await listed('')).toEqual(named('inTime', 'late', 'open', 'market'))
    expect(await listed('?status=AGREED')).toEqual(named('inTime', 'late'))
    expect(await listed('?dueOnFrom=2026-03-10&dueOnTo=2026-03-17')).toEqual(named('market'))
    expect(await listed('?dueOnFrom=2026-03-01&dueOnTo=2026-03-09')).toEqual([])
    expect(await listed(`?agencyId=${agency.id}&status=SUBMITTED`)).toEqual(named('open', 'market'))
    expect(await listed(`?agencyId=${elsewhere.id}`)).toEqual([])
    for (const query of ['?overdue=yes', '?status=OPEN', '?dueOn=2026-03-09', '?sort=round']) await supervisor.get(`/v1/legal-reviews${query}`).expect(400)
  })

  test('sorted by the last day, page by page', async () => {
    const first = (await supervisor.get('/v1/legal-reviews?sort=-dueOn&limit=1&count=exact&overdue=false').expect(200)).body as Page
    expect([first.items[0]?.id, first.count?.value]).toEqual([reviews.market.id, 2])
    const next = (await supervisor.get(`/v1/legal-reviews?sort=-dueOn&limit=1&overdue=false&cursor=${first.nextCursor!}`).expect(200)).body as Page
    expect([next.items[0]?.id, next.nextCursor]).toEqual([reviews.inTime.id, null])
  })

  test('summaries leave the texts out', async () => {
    const { items } = (await supervisor.get('/v1/legal-reviews').expect(200)).body as { items: object[] }
    for (const item of items) expect(Object.keys(item)).not.toEqual(expect.arrayContaining(['materials']))
  })

  test('the rounds of one case', async () => {
    expect(idsOf((await handler.get(`/v1/cases/${reviews.late.caseId}/legal-reviews`).expect(200)).body)).toEqual(named('late'))
    await handler.get(`/v1/cases/${reviews.late.caseId}/legal-reviews?caseId=${reviews.open.caseId}`).expect(400)
    await stranger.get(`/v1/cases/${reviews.late.caseId}/legal-reviews`).expect(404)
  })
})

describe('one review', () => {
  test('with its ETag', async () => {
    const answer = await supervisor.get(url(reviews.late)).expect(200)
    expect(answer.body).toEqual({ ...reviews.late, availableActs: [] })
    expect(answer.headers['etag']).toBe('"v2"')
    await supervisor.get(url(reviews.late), { 'if-none-match': '"v2"' }).expect(304)
  })

  test('its history', async () => {
    const { items } = (await supervisor.get(`${url(reviews.late)}/history`).expect(200)).body as { items: { act: string }[] }
    expect(items.map(({ act }) => act).sort()).toEqual(['legal-review.conclude', 'legal-review.submit'])
    await stranger.get(`${url(reviews.late)}/history`).expect(404)
  })
})

describe('access', () => {
  test('outside the scope there is nothing', async () => {
    const { open } = reviews
    await stranger.get(url(open)).expect(404)
    await stranger.post(`/v1/cases/${open.caseId}/legal-reviews`, { materials }).expect(404)
    await stranger.post(`${url(open)}/conclusion`, { opinion: 'AGREE', text: '同意', issues: [] }, ifMatch(open)).expect(404)
    expect(await listed('', stranger)).toEqual([])
  })

  test('an officer limited to their own work sees the reviews of the cases they handle', async () => {
    expect(await listed('', owner)).toEqual(named('inTime', 'late'))
    await owner.get(url(reviews.open)).expect(404)
  })

  test('every act needs its permission', async () => {
    const { open } = reviews
    const nobody = await app.account({ roles: [], agencyId: agency.id })
    for (const path of ['/v1/legal-reviews', url(open), `${url(open)}/history`, `/v1/cases/${open.caseId}/legal-reviews`]) {
      await nobody.get(path).expect(403)
      await app.http.get(path).expect(401)
    }
    await reviewer.post(`/v1/cases/${open.caseId}/legal-reviews`, { materials }).expect(403)
    await handler.post(`${url(open)}/conclusion`, { opinion: 'AGREE', text: '同意', issues: [] }, ifMatch(open)).expect(403)
    await app.http.post(`/v1/cases/${open.caseId}/legal-reviews`).send({ materials }).expect(401)
    await app.http.post(`${url(open)}/conclusion`).send({ opinion: 'AGREE', text: '同意', issues: [] }).expect(401)
  })
})
