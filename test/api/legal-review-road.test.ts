import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readyToDecide, statedInDecision } from '../support/case-road.ts'
import { reviewMaterials } from '../support/legal-reviews.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import type { AgencyRow } from '../support/records.ts'
import { addAgency, addCase, addOfficer, auditOf } from '../support/records.ts'

interface Versioned { id: string, version: number }
interface Publications { items: { id: string, status: string, ruleCode: string, decidedOn: string, dueOn: string }[] }

let app: TestApp
let agency: AgencyRow
let handlers: { id: string, certificateId: string }[]
let handler: TestAccount
let reviewer: TestAccount
let manager: TestAccount

beforeAll(async () => {
  app = await startTestApp()
  agency = await addAgency(app.admin)
  handlers = [await addOfficer(app.admin, agency), await addOfficer(app.admin, agency)]
  const officer = await addOfficer(app.admin, agency, { staffKind: 'LEGAL_REVIEW', legalQualification: true })
  handler = await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id })
  reviewer = await app.account({ roles: ['LEGAL_REVIEWER'], agencyId: agency.id, officerId: officer.id, scopeKind: 'AGENCY' })
  manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
})
afterAll(() => app.close())

const agreement = { opinion: 'AGREE', text: '同意。', issues: [] }
const caseNow = async (id: string): Promise<Versioned> => (await handler.get(`/v1/cases/${id}`).expect(200)).body as Versioned
/** A case with everything done that comes before a decision, but for its review. */
async function prepared(...[given, party]: [Parameters<typeof addCase>[3]?, Parameters<typeof addCase>[4]?]): Promise<Versioned> {
  const { id } = await addCase(app.admin, agency, handlers, given, party)
  return readyToDecide(handler, id)
}
const submit = async (id: string): Promise<Versioned> =>
  (await handler.post(`/v1/cases/${id}/legal-reviews`, { materials: reviewMaterials }).expect(201)).body as Versioned
const conclude = (review: Versioned) => reviewer.post(`/v1/legal-reviews/${review.id}/conclusion`, agreement, ifMatch(review))
const propose = async (id: string, fineYuan: string) => handler.post(`/v1/cases/${id}/proposal`, {
  hearingHeld: false, publicInterest: true, complex: false, proposedPenaltyKinds: ['FINE'], proposedFineYuan: fineYuan,
}, ifMatch(await caseNow(id)))
const decide = async (id: string) => handler.post(`/v1/cases/${id}/decision`, {
  decidedOn: '2026-03-02', decisionKind: 'PENALTY', decisionSummary: '罚款三万元', penaltyKinds: ['FINE'], fineYuan: '30000.00', ...statedInDecision, discretionGrounds: ['MINOR_AGE'],
  acknowledged: [{ code: 'cases.discussion-advised', reason: '不属于重大违法行为' }],
}, ifMatch(await caseNow(id)))
const publicationsOf = async (id: string) => ((await manager.get(`/v1/cases/${id}/publications`).expect(200)).body as Publications).items

describe('from review to publicity', () => {
  test('no decision before the review has agreed, then one with its publication', async () => {
    const { id } = await prepared()
    expect((await decide(id)).body).toMatchObject({ code: 'cases.legal-review-required' })
    const review = await submit(id)
    expect((await decide(id)).body).toMatchObject({ code: 'cases.legal-review-required' })
    await conclude(review).expect(200)
    expect(await publicationsOf(id)).toEqual([])
    expect((await decide(id)).body).toMatchObject({ status: 'DECIDED' })
    const [publication] = await publicationsOf(id)
    expect(publication).toMatchObject({ status: 'DUE', ruleCode: 'PUB-7', decidedOn: '2026-03-02', dueOn: '2026-03-11' })
    expect((await auditOf(app.admin, publication!.id)).map(({ act, actorId }) => [act, actorId])).toEqual([['publication.open', handler.id]])
  })

  test('the penalty of a minor is not published', async () => {
    const { id } = await prepared({}, { kind: 'NATURAL', name: '测试当事人', birthDate: '2009-05-01' })
    await conclude(await submit(id)).expect(200)
    expect((await decide(id)).body).toMatchObject({ status: 'DECIDED' })
    expect(await publicationsOf(id)).toMatchObject([{ status: 'EXEMPT', exemptReason: 'MINOR' }, { status: 'EXEMPT', exemptReason: 'MINOR' }])
  })

  test('a refused decision opens nothing', async () => {
    const { id } = await addCase(app.admin, agency, handlers)
    await decide(id)
    expect(await publicationsOf(id)).toEqual([])
  })

  test('a proposal changed during the review: what the reviewer read is stale', async () => {
    const { id } = await addCase(app.admin, agency, handlers)
    const review = await submit(id)
    expect((await propose(id, '50000.00')).status).toBe(200)
    expect((await conclude(review).expect(412)).body).toMatchObject({ currentVersion: 2 })
    expect((await auditOf(app.admin, review.id)).map(({ act }) => act)).toEqual(['legal-review.note-changed-proposal', 'legal-review.submit'])
    await conclude({ ...review, version: 2 }).expect(200)
  })

  test('a conclusion and a change of the proposal sent together do not block each other', async () => {
    const files = await Promise.all(Array.from({ length: 8 }, () => addCase(app.admin, agency, handlers)))
    const answers = await Promise.all(files.map(async ({ id }) => {
      const review = await submit(id)
      const [concluded, proposed] = await Promise.all([conclude(review), propose(id, '50000.00')])
      return [concluded.status, proposed.status]
    }))
    for (const [concluded, proposed] of answers) expect([[200, 200], [412, 200], [200, 412]]).toContainEqual([concluded, proposed])
  })

  test('a proposal changed after agreement is reviewed again', async () => {
    const { id } = await prepared({ proposedFineYuan: '20000.00' })
    await conclude(await submit(id)).expect(200)
    expect((await decide(id)).body).toMatchObject({ code: 'cases.legal-review-required' })
    expect((await propose(id, '30000.00')).status).toBe(200)
    expect((await decide(id)).body).toMatchObject({ code: 'cases.legal-review-required' })
    const second = await submit(id)
    expect(second).toMatchObject({ round: 2 })
    await conclude(second).expect(200)
    expect((await decide(id)).body).toMatchObject({ status: 'DECIDED' })
  })
})
