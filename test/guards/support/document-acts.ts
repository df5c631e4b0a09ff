import { checklist } from '../../../src/modules/normative-documents/checklist/thresholds.ts'
import { ifMatch, type TestAccount } from '../../support/app.ts'
import { newAdviser } from '../../support/legal-advisers.ts'
import { newOpinion, newSubmission, newTopic, reviewDone } from '../../support/legality-desk.ts'
import { assessment, documentBodies, existingDocument, filingBodies, newDocument, newMakerList, type DocumentActName, type FilingActName } from '../../support/normative-documents.ts'

interface Made { id: string, version: number }
type Spend = (name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Made>
interface Making { chief: TestAccount, reviewer: TestAccount, reviewerId: string, agencyId: string }

/** Every act on makers, documents, filings, clean-ups and advisers once, so that what each costs is known. */
export async function actOnDocuments(spend: Spend, world: Making): Promise<void> {
  const { chief, agencyId } = world
  for (const count of [2, 20]) {
    const entries = [{ agencyId, name: '制定机关', listing: 'POSITIVE' as const }, ...Array.from({ length: count }, (_, index) => ({ name: `机构${index}`, listing: 'NEGATIVE' as const }))]
    const list = await spend('draftMakerList', () => chief.post('/v1/maker-lists', newMakerList(entries)), 201)
    await spend('publishMakerList', () => chief.post(`/v1/maker-lists/${list.id}/publication`, { documentNumber: '海政办发〔2026〕1号' }, ifMatch(list)))
    await spend('registerExistingNormativeDocuments', () => chief.post('/v1/existing-normative-documents', { documents: Array.from({ length: count }, () => existingDocument(agencyId, { matter: 'LABOUR' })) }), 201)
  }
  await alongTheRoad(spend, world)
  await clean(spend, chief)
  await file(spend, chief, agencyId)
  await advise(spend, chief, agencyId)
}

async function alongTheRoad(spend: Spend, { chief, reviewer, reviewerId, agencyId }: Making): Promise<void> {
  const draft = (given: object = {}) => spend('draftNormativeDocument', () => chief.post('/v1/normative-documents', newDocument({ agencyId, ...given })), 201)
  let document = await draft()
  const url = (): string => `/v1/normative-documents/${document.id}`
  const act = async (name: string, noun: DocumentActName, body: object = documentBodies[noun]): Promise<void> => {
    document = await spend(name, () => chief.post(`${url()}/${noun}`, body, ifMatch(document)))
  }
  const review = async (): Promise<void> => {
    let round = await spend('submitNormativeDocument', () => chief.post(`${url()}/legality-reviews`, newSubmission('NORMATIVE_DOCUMENT', { urgency: { ground: 'EMERGENCY', reason: '防汛' } })), 201)
    document = (await chief.get(url()).expect(200)).body as Made
    await act('checkNormativeDocument', 'checklist', { items: checklist.map(({ code }) => ({ code, answer: 'NOT_APPLICABLE' })) })
    round = await reviewDone(reviewer, round, 'accept', {})
    round = await reviewDone(chief, round, 'assign', { officerId: reviewerId })
    await spend('issueLegalityOpinion', () => reviewer.post(`/v1/legality-reviews/${round.id}/opinion`, newOpinion('NORMATIVE_DOCUMENT'), ifMatch(round)))
    document = (await chief.get(url()).expect(200)).body as Made
  }
  const publish = async (): Promise<void> => {
    await act('approveNormativeDocument', 'approval')
    await act('signNormativeDocument', 'signature')
    await act('registerNormativeDocument', 'registration')
    await act('publishNormativeDocument', 'publication')
  }
  await act('editNormativeDocument', 'draft')
  await act('solicitOpinions', 'solicitation')
  await act('closeComments', 'comment-closing')
  await act('assessNormativeDocument', 'assessments')
  await review()
  await publish()
  await act('interpretNormativeDocument', 'interpretation')
  await act('evaluateNormativeDocument', 'evaluations')
  await act('extendNormativeDocument', 'extension')
  await act('archiveNormativeDocument', 'archiving')
  const former = document
  document = await draft({ relation: 'AMENDS', formerId: former.id, exemption: 'URGENT', exemptionReason: '防汛' })
  await act('assessNormativeDocument', 'assessments', assessment('OWN_LEGALITY'))
  await review()
  await publish()
  await act('repealNormativeDocument', 'repeal')
  document = await draft({ exemption: 'URGENT', exemptionReason: '防汛' })
  await act('assessNormativeDocument', 'assessments')
  await spend('submitNormativeDocument', () => chief.post(`${url()}/legality-reviews`, newSubmission('NORMATIVE_DOCUMENT')), 201)
  document = (await chief.get(url()).expect(200)).body as Made
  await act('resumeNormativeDocument', 'resumption')
  await act('abandonNormativeDocument', 'abandonment')
}

/** A clean-up of two documents costs what one of twenty costs. */
async function clean(spend: Spend, chief: TestAccount): Promise<void> {
  const body = { divisionCode: '320685', title: '专项清理', topic: '与上位法不一致的内容', asOf: '2026-03-02', matters: ['LABOUR'] }
  let cleanUp = await spend('openDocumentCleanUp', () => chief.post('/v1/document-clean-ups', body), 201)
  const { items } = (await chief.get(`/v1/document-clean-ups/${cleanUp.id}/items?limit=100`).expect(200)).body as { items: { documentId: string }[] }
  const lines = items.map(({ documentId }, index) => ({ documentId, conclusion: index % 2 === 0 ? 'KEEP' : 'REPEAL', note: '理由' }))
  for (const conclusions of [lines.slice(0, 2), lines]) {
    cleanUp = await spend('concludeDocumentCleanUpItems', () => chief.post(`/v1/document-clean-ups/${cleanUp.id}/conclusions`, { conclusions }, ifMatch(cleanUp)))
  }
  await spend('closeDocumentCleanUp', () => chief.post(`/v1/document-clean-ups/${cleanUp.id}/closing`, { report: '报告', publishedIn: '网站' }, ifMatch(cleanUp)))
}

async function file(spend: Spend, chief: TestAccount, agencyId: string): Promise<void> {
  const { items } = (await chief.get(`/v1/document-filings?status=DUE&agencyId=${agencyId}&limit=3`).expect(200)).body as { items: [Made, Made, Made] }
  const roads: readonly (readonly (readonly [string, FilingActName])[])[] = [
    [['submitDocumentFiling', 'submission'], ['requestDocumentFilingSupplement', 'supplement-request'], ['supplementDocumentFiling', 'supplement'], ['registerDocumentFiling', 'registration'], ['concludeDocumentFiling', 'conclusion']],
    [['submitDocumentFiling', 'submission'], ['refuseDocumentFiling', 'refusal']],
    [['submitDocumentFiling', 'submission'], ['registerDocumentFiling', 'registration'], ['orderDocumentCorrection', 'correction-order'], ['reportDocumentCorrection', 'correction-report'], ['settleDocumentFiling', 'settlement']],
  ]
  for (const [index, road] of roads.entries()) {
    let filing = items[index] ?? { id: '', version: 0 }
    for (const [name, noun] of road) filing = await spend(name, () => chief.post(`/v1/document-filings/${filing.id}/${noun}`, filingBodies[noun], ifMatch(filing)))
  }
}

async function advise(spend: Spend, chief: TestAccount, agencyId: string): Promise<void> {
  let adviser = await spend('engageLegalAdviser', () => chief.post('/v1/legal-advisers', newAdviser({ agencyId })), 201)
  const act = async (name: string, noun: string, body: object): Promise<void> => { adviser = await spend(name, () => chief.post(`/v1/legal-advisers/${adviser.id}/${noun}`, body, ifMatch(adviser))) }
  const topic = (await chief.post('/v1/agenda-topics', newTopic(agencyId)).expect(201)).body as Made
  const round = (await chief.post(`/v1/agenda-topics/${topic.id}/legality-reviews`, newSubmission('AGENDA_TOPIC')).expect(201)).body as Made
  await spend('recordAdviserOpinion', () => chief.post(`/v1/legal-advisers/${adviser.id}/opinions`, { legalityReviewId: round.id, stance: 'LEGAL', opinion: '同意' }), 201)
  await act('declareAdviserConflict', 'conflicts', { kind: 'FAMILY', reason: '近亲属任职', agencyId })
  const { conflicts } = (await chief.get(`/v1/legal-advisers/${adviser.id}`).expect(200)).body as { conflicts: [{ id: string }] }
  await act('endAdviserConflict', 'conflict-ending', { conflictId: conflicts[0].id })
  await act('endLegalAdviser', 'ending', { reason: '离职' })
  await act('renewLegalAdviser', 'renewal', { engagedFrom: '2026-03-02', engagedTo: '2027-12-31' })
}

interface OneOfEachDocument { agencyId: string, divisionCode: string }

/** A list of makers, a document with its filing, a clean-up, an adviser and a round of review; by the names of their ids. */
export async function oneOfEachDocument(account: TestAccount, { agencyId, divisionCode }: OneOfEachDocument): Promise<Record<string, string>> {
  const made = async (url: string, body: object): Promise<Made> => (await account.post(url, body).expect(201)).body as Made
  const list = await made('/v1/maker-lists', newMakerList([{ name: '某领导小组办公室', listing: 'NEGATIVE' }], { divisionCode }))
  const { documents } = (await account.post('/v1/existing-normative-documents', { documents: [existingDocument(agencyId)] }).expect(201)).body as { documents: [Made] }
  const { items } = (await account.get(`/v1/document-filings?documentId=${documents[0].id}`).expect(200)).body as { items: [Made] }
  const cleanUp = await made('/v1/document-clean-ups', { divisionCode, title: '专项清理', topic: '与上位法不一致的内容', asOf: '2026-03-02' })
  const adviser = await made('/v1/legal-advisers', newAdviser({ agencyId }))
  const topic = await made('/v1/agenda-topics', newTopic(agencyId))
  const round = await made(`/v1/agenda-topics/${topic.id}/legality-reviews`, newSubmission('AGENDA_TOPIC'))
  await made(`/v1/legal-advisers/${adviser.id}/opinions`, { legalityReviewId: round.id, stance: 'LEGAL', opinion: '同意' })
  return {
    makerListId: list.id, normativeDocumentId: documents[0].id, documentFilingId: items[0].id, documentCleanUpId: cleanUp.id, legalAdviserId: adviser.id, legalityReviewId: round.id,
  }
}
