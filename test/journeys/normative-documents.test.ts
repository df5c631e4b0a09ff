import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { LegalityConclusion } from '../../src/modules/legality-desk/codes.ts'
import type { DocumentFigures } from '../../src/modules/normative-documents/figures/schema.ts'
import type { TestAccount } from '../support/app.ts'
import { newAdviser } from '../support/legal-advisers.ts'
import { newOpinion, newSubmission, reviewDone, submitted } from '../support/legality-desk.ts'
import {
  assessment, documentAct, documentBodies, draftedDocument, existing, existingDocument, filingAct, filingsOfDocument, publishedMakerList, readDocument, startDocumentWorld,
  type Document, type DocumentActName, type DocumentFiling, type DocumentWorld,
} from '../support/normative-documents.ts'
import { addAgency, type AgencyRow } from '../support/records.ts'

let world: DocumentWorld
let maker: TestAccount

beforeAll(async () => {
  world = await startDocumentWorld({ now: '2026-03-02T01:00:00Z' })
  maker = await world.app.account({ roles: ['AGENCY_MANAGER'], agencyId: world.government.id, officerId: world.drafterId, scopeKind: 'AGENCY' })
})
afterAll(() => world.app.close())

/** Another day, on which everybody has a new session. */
async function at(day: string): Promise<void> {
  world.app.clock.set(`${day}T01:00:00Z`)
  for (const account of [maker, world.sponsor, world.office, world.reviewer, world.city]) Object.assign(account, await world.app.session(account))
}
const figures = async (account: TestAccount, from = '2026-01-01', to = '2027-01-01'): Promise<DocumentFigures['total']> =>
  ((await account.get(`/v1/normative-document-figures?from=${from}&to=${to}`).expect(200)).body as DocumentFigures).total

describe('one document of a government through its life', () => {
  let document: Document
  const act = async (account: TestAccount, name: DocumentActName, body: object = documentBodies[name]): Promise<void> => {
    document = (await documentAct(account, document, name, body).expect(200)).body as Document
  }

  test('drafted, opened to comment for thirty days, assessed, and sent to review', async () => {
    await at('2026-03-02')
    document = await draftedDocument(maker, { title: '海安市停车收费管理办法', concernsBusiness: true })
    await act(maker, 'assessments', { ...assessment('NECESSITY'), on: '2026-03-02' })
    await act(maker, 'solicitation', { solicitations: ['PUBLIC', 'ENTERPRISES'].map((kind) => ({ kind, openedOn: '2026-03-02', closesOn: '2026-04-01' })) })
    expect(document.solicitations.map(({ leastUntil }) => leastUntil)).toEqual(['2026-04-01', null])
    await at('2026-04-02')
    await act(maker, 'comment-closing', { opinions: [
      { from: 'PUBLIC', text: '夜间收费过高', count: 31, adoption: 'ADOPTED', response: '夜间免费' }, { from: 'ENTERPRISES', text: '取消备案', count: 2, adoption: 'NOT_ADOPTED', response: '上位法有规定' },
    ] })
    await act(maker, 'assessments', { ...assessment('FAIR_COMPETITION'), on: '2026-04-02', materials: [{ kind: 'FAIR_COMPETITION', name: '公平竞争审查表' }] })
    await act(maker, 'assessments', { ...assessment('OWN_LEGALITY'), on: '2026-04-02' })
    await submitted(maker, `/v1/normative-documents/${document.id}`, newSubmission('NORMATIVE_DOCUMENT'))
    document = await readDocument(maker, document)
    expect(document).toMatchObject({ status: 'UNDER_REVIEW', reviewRounds: 1 })
  })

  test('reviewed within five to fifteen working days, by whoever did not draft it, with an adviser heard', async () => {
    const adviser = (await world.office.post('/v1/legal-advisers', newAdviser()).expect(201)).body as { id: string }
    let review = (await world.office.get(`/v1/legality-reviews/${document.reviewId ?? ''}`).expect(200)).body as { id: string, version: number }
    review = await reviewDone(world.office, review, 'accept', {})
    review = await reviewDone(world.office, review, 'assign', { officerId: world.reviewerId })
    expect(review).toMatchObject({ earliestOn: '2026-04-10', dueOn: '2026-04-24' })
    await act(world.reviewer, 'checklist')
    await at('2026-04-13')
    const counsels = [{ kind: 'PUBLIC_LAWYER', name: '甄公职', text: '合法', adviserId: adviser.id }]
    await reviewDone(world.reviewer, review, 'issue', newOpinion('NORMATIVE_DOCUMENT', 'LEGAL', { counsels }))
    document = await readDocument(maker, document)
    expect(document).toMatchObject({ status: 'REVIEWED', opinion: 'LEGAL', reviewedOn: '2026-04-13' })
    expect((await world.office.get('/v1/adviser-opinion-figures?from=2026-04-01&to=2026-05-01').expect(200)).body).toMatchObject({ opinions: 1, byKind: [{ subjectKind: 'NORMATIVE_DOCUMENT', opinions: 1 }] })
  })

  test('discussed, signed, registered, numbered and published by one body', async () => {
    await at('2026-04-20')
    await act(maker, 'approval', { ...documentBodies.approval, meeting: '市政府常务会议', heldOn: '2026-04-20' })
    await act(maker, 'signature')
    await act(world.office, 'registration')
    expect(document).toMatchObject({ documentNumber: '海政规〔2026〕1号', registrationNumber: '规登〔2026〕1号', publishDueOn: '2026-04-27' })
    await act(maker, 'publication', { ...documentBodies.publication, publishedOn: '2026-04-20', effectiveOn: '2026-05-20', validTo: '2031-05-19' })
    expect(document).toMatchObject({ status: 'PUBLISHED', effect: 'PENDING', validTo: '2031-05-19', evaluateFrom: '2030-11-19', publishedLate: false })
  })

  test('filed upward and with the people\'s congress, interpreted, archived', async () => {
    await at('2026-04-28')
    for (const filing of await filingsOfDocument(maker, document)) {
      expect(filing.dueOn).toBe('2026-05-20')
      const sent = (await filingAct(maker, filing, 'submission').expect(200)).body as DocumentFiling
      const body = filing.addressee === 'UPPER_GOVERNMENT' ? world.city : world.office
      const registered = (await filingAct(body, sent, 'registration').expect(200)).body as DocumentFiling
      await filingAct(body, registered, 'conclusion').expect(200)
    }
    await act(maker, 'interpretation')
    await act(maker, 'archiving')
    expect(document.archivedOn).toBe('2026-04-28')
    expect(await figures(maker)).toMatchObject({
      reviewed: 1, legal: 1, passRate: { numerator: 1, denominator: 1 }, published: 1, publishedByGovernment: 1, archived: 1, filingsDue: 2, filingRate: { numerator: 2, denominator: 2 },
      onTimeRate: { numerator: 2, denominator: 2 }, wellFormedRate: { numerator: 2, denominator: 2 }, lawfulRate: { numerator: 2, denominator: 2 },
    })
  })

  test('evaluated before it lapses, kept by a new registration, and at last replaced by another', async () => {
    await at('2030-12-02')
    await act(maker, 'evaluations')
    await act(world.office, 'extension')
    expect(document).toMatchObject({ validTo: '2035-12-01', registrationNumber: '规登〔2030〕1号' })
    let successor = await draftedDocument(maker, { title: '海安市停车管理办法', relation: 'REPLACES', formerId: document.id, exemption: 'URGENT', exemptionReason: '执行上级紧急决定' })
    const step = async (account: TestAccount, name: DocumentActName, body: object): Promise<void> => { successor = (await documentAct(account, successor, name, body).expect(200)).body as Document }
    await step(maker, 'assessments', { ...assessment('OWN_LEGALITY'), on: '2030-12-02' })
    successor = await reviewedAtOnce(maker, successor)
    await step(maker, 'approval', { ...documentBodies.approval, heldOn: '2030-12-02' })
    await step(maker, 'signature', documentBodies.signature)
    await step(world.office, 'registration', {})
    await step(maker, 'publication', { publishedIn: '网站', effectiveOn: '2030-12-03' })
    expect(await readDocument(maker, document)).toMatchObject({ status: 'REPEALED', successorId: successor.id, endedOn: '2030-12-03', effect: 'IN_FORCE' })
    const { items } = (await maker.get(`/v1/normative-documents/${document.id}/history?limit=100`).expect(200)).body as { items: object[] }
    expect(items).toHaveLength(18)
  })
})

/** Sends a document to the desk as urgent, checks it and gives the opinion, all on one day. */
async function reviewedAtOnce(account: TestAccount, document: Document, conclusion: LegalityConclusion = 'LEGAL'): Promise<Document> {
  const urgency = { ground: 'EMERGENCY', reason: '防汛' }
  let review: { id: string, version: number } = await submitted(account, `/v1/normative-documents/${document.id}`, newSubmission('NORMATIVE_DOCUMENT', { urgency }))
  await documentAct(world.reviewer, await readDocument(account, document), 'checklist').expect(200)
  review = await reviewDone(world.office, review, 'accept', {})
  review = await reviewDone(world.office, review, 'assign', { officerId: world.reviewerId })
  await reviewDone(world.reviewer, review, 'issue', newOpinion('NORMATIVE_DOCUMENT', conclusion))
  return readDocument(account, document)
}

describe('the figures of a year come out exactly', () => {
  let other: AgencyRow
  let makers: TestAccount

  beforeAll(async () => {
    await at('2027-03-01')
    // A maker of its own, so that the year is counted for it alone; a new edition of the list names it.
    other = await addAgency(world.app.admin)
    makers = await world.app.account({ roles: ['AGENCY_MANAGER'], agencyId: other.id })
    await publishedMakerList(world.office, [{ agencyId: other.id, name: other.name, listing: 'POSITIVE' }])
  })

  test('25 reviewed, 18 passed', async () => {
    await Promise.all(Array.from({ length: 25 }, async (_one, index) => {
      const draft = await draftedDocument(makers, { exemption: 'URGENT', exemptionReason: '防汛' })
      const document = (await documentAct(makers, draft, 'assessments').expect(200)).body as Document
      await reviewedAtOnce(makers, document, index < 18 ? 'LEGAL' : index < 23 ? 'AFTER_MODIFICATION' : 'ILLEGAL')
    }))
    const found = await figures(makers, '2027-01-01', '2028-01-01')
    expect(found).toMatchObject({ reviewed: 25, legal: 18, afterModification: 5, illegal: 2, passRate: { numerator: 18, denominator: 25 } })
    expect((await figures(makers)).reviewed).toBe(0)
  })

  test('49 filings decided, 12 not registered; all filed, on time and well formed', async () => {
    await existing(world.office, Array.from({ length: 49 }, () => existingDocument(other.id, { publishedOn: '2027-02-10', effectiveOn: '2027-02-10', validTo: '2032-02-09' })))
    const { items } = (await makers.get('/v1/document-filings?limit=100').expect(200)).body as { items: DocumentFiling[] }
    expect(items).toHaveLength(49)
    await Promise.all(items.map(async (filing, index) => {
      const sent = (await filingAct(makers, filing, 'submission').expect(200)).body as DocumentFiling
      const decided = (await filingAct(world.office, sent, index < 12 ? 'refusal' : 'registration').expect(200)).body as DocumentFiling
      if (index >= 12) await filingAct(world.office, decided, index === 12 ? 'correction-order' : 'conclusion').expect(200)
    }))
    const whole = { numerator: 49, denominator: 49 }
    const found = await figures(world.office, '2027-01-01', '2028-01-01')
    expect(found).toMatchObject({
      published: 49, filingsDue: 49, filed: 49, onTime: 49, late: 0, overdue: 0, filingRate: whole, onTimeRate: whole, onTimeOfDueRate: whole, wellFormedRate: whole,
      filingsDecided: 49, notRegistered: 12, notRegisteredRate: { numerator: 12, denominator: 49 }, filingsReviewed: 37, lawful: 36, correctionOrdered: 1, corrected: 0,
      lawfulRate: { numerator: 36, denominator: 37 },
    })
    const { agencies } = (await world.office.get('/v1/normative-document-figures?from=2027-01-01&to=2028-01-01').expect(200)).body as DocumentFigures
    expect(agencies).toEqual([expect.objectContaining({ agencyId: other.id, reviewed: 25, filingsDue: 49 })])
  })
})
