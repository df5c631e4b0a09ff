import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom } from '../../src/kernel/state-machine.ts'
import { lapseDocuments } from '../../src/modules/normative-documents/index.ts'
import type { NormativeDocumentAct, NormativeDocumentState } from '../../src/modules/normative-documents/machine.ts'
import { normativeDocumentMachine } from '../../src/modules/normative-documents/machine.ts'
import { refusalOf } from '../support/agencies.ts'
import type { TestAccount } from '../support/app.ts'
import { newAnswer, newOpinion, newSubmission, reviewDone } from '../support/legality-desk.ts'
import {
  assessment, documentAct, documentAlong, documentBodies, documentDoer, documentMemory, draftedDocument, existing, existingDocument, newDocument, publishedMakerList, readDocument, startDocumentWorld,
  toPublication, toReview, type Document, type DocumentActName, type DocumentWorld,
} from '../support/normative-documents.ts'
import { problemOf } from '../support/raw-http.ts'
import { addAgency, auditCount, auditOf } from '../support/records.ts'

let world: DocumentWorld
let stranger: TestAccount
let published: Document
/** A document at a point of its way. */
let standingAt: ReturnType<typeof documentMemory>

const url = '/v1/normative-documents'
const fresh = (given: object = {}): Promise<Document> => draftedDocument(world.sponsor, given)
const along = (document: Document, ...names: Parameters<typeof documentAlong>[2]): Promise<Document> => documentAlong(world, document, names)
const refused = (test: PromiseLike<{ status: number, body: unknown }>, status: number): Promise<string> => refusalOf(world.app, test, status)

beforeAll(async () => {
  world = await startDocumentWorld()
  standingAt = documentMemory(world)
  const elsewhere = await addAgency(world.app.admin, '510503')
  stranger = await world.app.account({ roles: ['AGENCY_MANAGER', 'BUREAU_SUPERVISOR', 'LEGAL_REVIEWER'], agencyId: elsewhere.id })
  published = await standingAt(toPublication)
})
afterAll(() => world.app.close())

describe('who may make one', () => {
  test('a body on the positive list; not one on the negative list, nor one on none', async () => {
    const [excluded, unlisted] = [await addAgency(world.app.admin, '320682'), await addAgency(world.app.admin, '320682')]
    const bureau = await addAgency(world.app.admin, '320682', { kind: 'SUPERVISION_BODY', fields: ['JUSTICE'] })
    const account = await world.app.account({ roles: ['BUREAU_SUPERVISOR', 'AGENCY_MANAGER'], scopeDivision: '320682', agencyId: bureau.id })
    const list = await publishedMakerList(account, [{ agencyId: excluded.id, name: excluded.name, listing: 'NEGATIVE' }], { divisionCode: '320682' })
    const answer = await account.post(url, newDocument({ agencyId: excluded.id })).expect(422)
    expect(problemOf(answer)).toMatchObject({ code: 'normative-documents.maker-excluded', legalBasis: expect.arrayContaining([expect.objectContaining({ article: '（三）' })]) as unknown })
    const none = await account.post(url, newDocument({ agencyId: unlisted.id })).expect(422)
    expect(problemOf(none)).toMatchObject({ code: 'normative-documents.maker-unlisted', legalBasis: [{ article: '（三）' }] })
    // The next edition takes the place of the first.
    await publishedMakerList(account, [{ agencyId: excluded.id, name: excluded.name, listing: 'POSITIVE' }], { divisionCode: '320682' })
    expect((await account.post(url, newDocument({ agencyId: excluded.id })).expect(201)).body).toMatchObject({ status: 'DRAFTING', agencyId: excluded.id })
    const { items } = (await account.get('/v1/maker-lists?divisionCode=320682').expect(200)).body as { items: { id: string, edition: number, status: string, negative: number }[] }
    expect(items.map(({ edition, status }) => [edition, status]).sort()).toEqual([[1, 'SUPERSEDED'], [2, 'IN_FORCE']])
    expect((await auditOf(world.app.admin, list.id)).map(({ act }) => act)).toEqual(['maker-list.draft', 'maker-list.publish', 'maker-list.supersede'])
    expect((await account.get(`/v1/maker-lists/${list.id}`).expect(200)).body).toMatchObject({ entries: [{ agencyId: excluded.id, listing: 'NEGATIVE' }], availableActs: [] })
  })

  test('a list names known bodies of its place, each once, within the scope', async () => {
    const entry = { agencyId: world.agency.id, name: '甲', listing: 'POSITIVE' }
    const list = (given: object) => world.office.post('/v1/maker-lists', { divisionCode: '320685', title: '清单', entries: [entry], ...given })
    expect(await refused(list({ entries: [entry, entry] }), 422)).toBe('maker-lists.agency-twice')
    expect(await refused(list({ entries: [{ ...entry, agencyId: world.cityBureau.id }] }), 422)).toBe('maker-lists.agency-unknown')
    expect(await refused(list({ divisionCode: '320600' }), 422)).toBe('maker-lists.outside-scope')
    await world.sponsor.post('/v1/maker-lists', { divisionCode: '320685', title: '清单', entries: [entry] }).expect(403)
  })

  test('what it amends is a published one of the same maker', async () => {
    expect(await refused(world.sponsor.post(url, newDocument({ relation: 'AMENDS', formerId: (await fresh()).id })), 422)).toBe('normative-documents.former-unfit')
    await world.sponsor.post(url, newDocument({ relation: 'AMENDS' })).expect(400)
  })
})

/** How each state is reached. */
const roads: Readonly<Record<Exclude<NormativeDocumentState, 'LAPSED' | 'AMENDED'>, Parameters<typeof documentAlong>[2]>> = {
  DRAFTING: ['solicitation', 'comment-closing', 'assessments'], IN_COMMENT: ['solicitation'], UNDER_REVIEW: toReview, REVIEWED: toPublication.slice(0, 6), APPROVED: toPublication.slice(0, 7),
  SIGNED: toPublication.slice(0, 8), NUMBERED: toPublication.slice(0, 9), PUBLISHED: toPublication, REPEALED: [...toPublication, 'repeal'], ABANDONED: ['abandonment'],
}
const machineActs: Readonly<Record<DocumentActName, NormativeDocumentAct>> = {
  'draft': 'edit', 'assessments': 'assess', 'solicitation': 'solicit', 'comment-closing': 'closeComments', 'legality-reviews': 'submit', 'checklist': 'check', 'resumption': 'resume',
  'approval': 'approve', 'signature': 'sign', 'registration': 'register', 'publication': 'publish', 'interpretation': 'interpret', 'evaluations': 'evaluate', 'extension': 'extend',
  'archiving': 'archive', 'repeal': 'repeal', 'abandonment': 'abandon',
}
const names = Object.keys(documentBodies) as DocumentActName[]
/** Records an act changes beside the document: the round at the desk; the filing with the government. */
const beside: Readonly<Partial<Record<DocumentActName, number>>> = { 'legality-reviews': 1, 'publication': 1 }

describe.each(Object.keys(roads) as (keyof typeof roads)[])('in %s', (state) => {
  test('every act does what the machine says, audited once, or is refused and leaves nothing', async () => {
    const standing = await standingAt(roads[state])
    expect(standing.status).toBe(state)
    // Acts that leave it where it is follow each other on one document.
    let walking = actsFrom(normativeDocumentMachine, state).some((act) => normativeDocumentMachine.acts[act].to === state) ? await standingAt(roads[state]) : standing
    for (const name of names) {
      const { from, to } = normativeDocumentMachine.acts[machineActs[name]]
      const allowed = from.includes(state)
      const before = !allowed ? standing : to === state ? walking : await standingAt(roads[state])
      const entries = await auditCount(world.app.admin)
      const answer = await documentAct(documentDoer(world, name), before, name)
      if (allowed) {
        expect([name, answer.status]).toEqual([name, name === 'legality-reviews' ? 201 : 200])
        expect(await auditCount(world.app.admin)).toBe(entries + 1 + (beside[name] ?? 0))
        const after = await readDocument(world.sponsor, before)
        expect(after).toMatchObject({ status: to, version: before.version + 1 })
        if (to === state) walking = after
      } else {
        const gate = name === 'approval' && standing.opinion === null ? [422, state === 'UNDER_REVIEW' ? 'legality-desk.review-pending' : 'legality-desk.not-reviewed'] : [409, 'state.act-not-available']
        expect([name, answer.status, (answer.body as { code?: string }).code]).toEqual([name, ...gate])
        expect(await auditCount(world.app.admin)).toBe(entries)
      }
    }
    expect((await readDocument(world.sponsor, standing)).version).toBe(standing.version)
  })
})

test('each is offered what is theirs', async () => {
  const offered = async (account: TestAccount) => (await readDocument(account, published)).availableActs
  expect([...await offered(world.sponsor), ...await offered(world.office)].sort()).toEqual(actsFrom(normativeDocumentMachine, 'PUBLISHED').filter((act) => !['amend', 'lapse'].includes(act)).sort())
  expect(await offered(world.reviewer)).toEqual([])
})

describe('before the review', () => {
  const gates = async (document: Document, code: string, legalBasis: object): Promise<void> => {
    const answer = await documentAct(world.sponsor, document, 'legality-reviews').expect(422)
    expect(problemOf(answer)).toMatchObject({ code: `normative-documents.${code}`, legalBasis: [legalBasis] })
  }

  test('the public is heard, enterprises and fair competition where it concerns business, and the drafter reviews it first', async () => {
    let document = await fresh({ concernsBusiness: true })
    await gates(document, 'opinions-unsought', { article: '（五）' })
    document = (await documentAct(world.sponsor, document, 'solicitation', { solicitations: [documentBodies.solicitation.solicitations[0]] }).expect(200)).body as Document
    expect(document.solicitations).toMatchObject([{ leastUntil: '2026-02-04', legalBasis: [{ law: '优化营商环境条例', article: '第六十二条' }] }])
    document = await along(document, 'comment-closing')
    await gates(document, 'enterprises-unheard', { article: '第六十二条' })
    document = await along(document, 'solicitation', 'comment-closing')
    await gates(document, 'fair-competition-missing', { article: '第六十三条第一款' })
    document = (await documentAct(world.sponsor, document, 'assessments', assessment('FAIR_COMPETITION')).expect(200)).body as Document
    await gates(document, 'own-review-missing', { article: '（四）、（五）' })
    expect((await along(document, 'assessments', 'legality-reviews')).status).toBe('UNDER_REVIEW')
  })

  test('the comment keeps its period, unless a reason is given; what is urgent is spared it', async () => {
    const short = { kind: 'PUBLIC', openedOn: '2026-01-05', closesOn: '2026-01-15' }
    const document = await fresh({ concernsBusiness: true })
    const answer = await documentAct(world.sponsor, document, 'solicitation', { solicitations: [short] }).expect(422)
    expect(problemOf(answer)).toMatchObject({ code: 'normative-documents.comment-too-short', legalBasis: [{ article: '第六十二条' }] })
    let open = await along(document, 'solicitation')
    expect(await refused(documentAct(world.sponsor, open, 'comment-closing', { closedOn: '2026-02-03', opinions: [] }), 422)).toBe('normative-documents.comment-too-short')
    expect(await refused(documentAct(world.sponsor, open, 'comment-closing', { closedOn: '2026-01-04', opinions: [] }), 422)).toBe('normative-documents.date-before')
    expect(await refused(documentAct(world.sponsor, open, 'comment-closing', { closedOn: '2026-03-03', opinions: [] }), 422)).toBe('normative-documents.date-in-future')
    open = (await documentAct(world.sponsor, await fresh({ concernsBusiness: true }), 'solicitation', { solicitations: [{ ...short, shorterReason: '汛期将至' }] }).expect(200)).body as Document
    await documentAct(world.sponsor, open, 'comment-closing', { closedOn: '2026-01-15', opinions: [] }).expect(200)
    const urgent = await fresh({ exemption: 'URGENT', exemptionReason: '应对突发事件' })
    expect((await along(urgent, 'assessments', 'legality-reviews')).status).toBe('UNDER_REVIEW')
    await world.sponsor.post(url, newDocument({ exemption: 'URGENT' })).expect(400)
  })

  test('the checklist is answered item by item', async () => {
    const document = await standingAt(toReview)
    const [item, ...rest] = documentBodies.checklist.items
    for (const items of [rest, [...rest, { ...item!, answer: 'PROBLEM' }], [...rest, item!, item!], [...rest, item!, { code: 'X01', answer: 'SATISFIED' }]]) {
      expect(await refused(documentAct(world.reviewer, document, 'checklist', { items }), 422)).toBe('normative-documents.checklist-open')
    }
    const { items } = (await world.reviewer.get('/v1/normative-document-checklist').expect(200)).body as { items: { part: string, legalBasis: object[] }[] }
    expect([items.filter(({ part }) => part === 'FORM').length, items.filter(({ part }) => part === 'SUBSTANCE').length, items.every(({ legalBasis }) => legalBasis.length > 0)]).toEqual([11, 11, true])
  })
})

describe('before the meeting', () => {
  test('an opinion that it is illegal bars it; after changes it is reviewed anew', async () => {
    const ready = await standingAt([...toReview, 'checklist'])
    let document = await documentAlong(world, ready, ['opinion'], { conclusion: 'ILLEGAL' })
    expect(document).toMatchObject({ status: 'REVIEWED', opinion: 'ILLEGAL', reviewedOn: '2026-03-02' })
    const answer = await documentAct(world.sponsor, document, 'approval').expect(422)
    expect(problemOf(answer)).toMatchObject({ code: 'legality-desk.opinion-illegal', legalBasis: [{ article: '（七）' }] })
    document = await along(document, 'resumption')
    await world.sponsor.post(`${url}/${document.id}/legality-reviews`, newSubmission('NORMATIVE_DOCUMENT', { changes: '删除收费条款' })).expect(201)
    expect(await readDocument(world.sponsor, document)).toMatchObject({ status: 'UNDER_REVIEW', reviewRounds: 2, opinion: null, checklist: [] })
  })

  test('what was not adopted of the opinion is explained, and the checklist is done', async () => {
    const unchecked = await standingAt([...toReview, 'opinion'])
    expect(await refused(documentAct(world.sponsor, unchecked, 'approval'), 422)).toBe('normative-documents.checklist-open')
    const document = await documentAlong(world, await standingAt([...toReview, 'checklist']), ['opinion'], { conclusion: 'AFTER_MODIFICATION' })
    expect(await refused(documentAct(world.sponsor, document, 'approval'), 422)).toBe('legality-desk.opinion-unanswered')
    const review = (await world.sponsor.get(`/v1/legality-reviews/${document.reviewId ?? ''}`).expect(200)).body as { id: string, version: number }
    await reviewDone(world.sponsor, review, 'answer', newAnswer('NORMATIVE_DOCUMENT', false))
    const answer = await documentAct(world.sponsor, document, 'approval').expect(422)
    expect(problemOf(answer)).toMatchObject({ code: 'normative-documents.explanation-missing', legalBasis: [{ article: '（六）' }] })
    const approved = await documentAct(world.sponsor, document, 'approval', { ...documentBodies.approval, explanation: '另有省条例第十条为依据' }).expect(200)
    expect(approved.body).toMatchObject({ status: 'APPROVED', discussion: { explanation: '另有省条例第十条为依据', dissent: [{ text: '建议缓行' }] } })
  })

  test('a document taken back is not changed by an opinion that comes later', async () => {
    const document = await standingAt([...toReview, 'resumption'])
    let review = (await world.office.get(`/v1/legality-reviews/${document.reviewId ?? ''}`).expect(200)).body as { id: string, version: number }
    review = await reviewDone(world.office, review, 'accept', { on: '2026-02-09' })
    review = await reviewDone(world.office, review, 'assign', { officerId: world.reviewerId, on: '2026-02-09' })
    await reviewDone(world.reviewer, review, 'issue', newOpinion('NORMATIVE_DOCUMENT'))
    expect(await readDocument(world.sponsor, document)).toEqual(document)
  })
})

describe('numbers, publication and validity', () => {
  test('register and series go on without gaps, a void number stays', async () => {
    const signed = await standingAt(roads.SIGNED)
    expect(await refused(documentAct(stranger, signed, 'registration'), 404)).toBe('http.not-found')
    const one = await along(signed, 'registration', 'abandonment')
    const two = await along(await standingAt(roads.SIGNED), 'registration')
    const serial = (text: string | null): number => Number(/〕(\d+)号$/.exec(text ?? '')?.[1])
    expect([serial(two.documentNumber), serial(two.registrationNumber)]).toEqual([serial(one.documentNumber) + 1, serial(one.registrationNumber) + 1])
    expect(one).toMatchObject({ status: 'ABANDONED', effect: 'NONE', documentNumber: expect.stringMatching(/^测交〔2026〕\d+号$/) as unknown })
    // Numbers given elsewhere carry the series on.
    await existing(world.office, [existingDocument(world.agency.id, { documentNumber: '测交〔2026〕500号', toBeFiled: false })])
    expect((await along(await standingAt(roads.SIGNED), 'registration')).documentNumber).toBe('测交〔2026〕501号')
    expect(await refused(world.office.post('/v1/existing-normative-documents', { documents: [existingDocument(world.agency.id, { documentNumber: '测交〔2026〕500号' })] }), 409)).toBe('normative-documents.number-taken')
  })

  test('nobody registers their own, nor as nobody', async () => {
    const signed = await standingAt(roads.SIGNED)
    const own = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], agencyId: world.agency.id })
    const none = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    expect(await refused(documentAct(own, signed, 'registration'), 422)).toBe('normative-documents.own-document')
    expect(await refused(documentAct(none, signed, 'registration'), 422)).toBe('normative-documents.body-missing')
  })

  test('in force no earlier than published, valid no longer than the place allows', async () => {
    const numbered = await along(await fresh({ provisional: true }), ...roads.NUMBERED)
    const publish = (given: object) => documentAct(world.sponsor, numbered, 'publication', { publishedIn: '网站', effectiveOn: '2026-03-02', ...given })
    expect(await refused(publish({ effectiveOn: '2026-03-01' }), 422)).toBe('normative-documents.effective-too-early')
    expect(await refused(publish({ validTo: '2028-03-02' }), 422)).toBe('normative-documents.validity-too-long')
    expect((await publish({}).expect(200)).body).toMatchObject({ status: 'PUBLISHED', effect: 'IN_FORCE', validTo: '2028-03-01', evaluateFrom: '2027-09-01', publishedLate: false })
  })

  test('a successor ends the former on the day it comes into force', async () => {
    const former = await standingAt(toPublication)
    let successor = await along(await fresh({ relation: 'AMENDS', formerId: former.id }), ...roads.NUMBERED)
    successor = (await documentAct(world.sponsor, successor, 'publication', { publishedIn: '网站', effectiveOn: '2026-03-10' }).expect(200)).body as Document
    expect(await readDocument(world.sponsor, former)).toMatchObject({ status: 'AMENDED', successorId: successor.id, endedOn: '2026-03-10', endNote: successor.documentNumber, effect: 'IN_FORCE' })
    expect(successor.effect).toBe('PENDING')
    expect((await auditOf(world.app.admin, former.id)).filter(({ act }) => act === 'normative-document.amend')).toHaveLength(1)
  })

  test('it is evaluated in its last months, extended, and otherwise lapses by itself', async () => {
    const early = await standingAt(roads.NUMBERED)
    const long = (await documentAct(world.sponsor, early, 'publication', { publishedIn: '网站', effectiveOn: '2026-03-02' }).expect(200)).body as Document
    expect(await refused(documentAct(world.sponsor, long, 'evaluations'), 422)).toBe('normative-documents.evaluation-too-early')
    let document = await standingAt(toPublication)
    expect(document).toMatchObject({ effect: 'EXPIRING', validTo: '2026-08-31', evaluateFrom: '2026-02-28' })
    const answer = await documentAct(world.office, document, 'extension').expect(422)
    expect(problemOf(answer)).toMatchObject({ code: 'normative-documents.not-evaluated', legalBasis: expect.arrayContaining([{ law: '山东省行政程序规定', article: '第五十三条第三款' }]) as unknown })
    const listed = async (filter: string): Promise<string[]> => ((await world.sponsor.get(`${url}?limit=100&${filter}`).expect(200)).body as { items: { id: string }[] }).items.map(({ id }) => id)
    expect(await listed('unevaluated=true')).toContain(document.id)
    document = await along(document, 'evaluations')
    expect([await listed('unevaluated=true'), await listed('expiring=true')].map((ids) => ids.includes(document.id))).toEqual([false, true])
    document = await along(document, 'extension')
    expect(document).toMatchObject({ validTo: '2031-03-01', extensions: [{ on: '2026-03-02', formerValidTo: '2026-08-31' }] })
    const lapsing = await standingAt(toPublication)
    await world.app.database.transaction((tx) => lapseDocuments.run(tx, new Date('2026-09-02T01:00:00Z'), () => undefined))
    expect(await readDocument(world.sponsor, lapsing)).toMatchObject({ status: 'LAPSED', endedOn: '2026-09-01', version: lapsing.version + 1 })
    expect(await readDocument(world.sponsor, document)).toMatchObject({ status: 'PUBLISHED' })
    expect((await auditOf(world.app.admin, lapsing.id)).filter(({ act }) => act === 'normative-document.lapse')).toHaveLength(1)
    for (const name of names.filter((one) => !['approval'].includes(one))) expect((await documentAct(documentDoer(world, name), { ...lapsing, version: lapsing.version + 1 }, name)).status).toBe(409)
  })

  test('the file is archived when its catalogue is complete', async () => {
    // What was published before has lapsed by now.
    const document = await along(await standingAt(roads.NUMBERED), 'publication')
    const answer = await documentAct(world.sponsor, document, 'archiving').expect(422)
    expect(problemOf(answer)).toMatchObject({ code: 'normative-documents.archive-incomplete', missing: ['INTERPRETATION'] })
    const archived = await along(document, 'interpretation', 'archiving')
    expect((await world.sponsor.get(`${url}/${archived.id}/archive`).expect(200)).body).toMatchObject({ complete: true, archivedOn: '2026-03-02', entries: expect.arrayContaining([{ kind: 'OPINIONS', names: ['材料CONSULTATION'] }]) as unknown })
  })
})

describe('access', () => {
  test('outside the scope there is nothing; without the permission all is refused', async () => {
    const nobody = await world.app.account({ roles: [], agencyId: world.agency.id })
    for (const path of ['', '/archive', '/history']) {
      await stranger.get(`${url}/${published.id}${path}`).expect(404)
      await nobody.get(`${url}/${published.id}${path}`).expect(403)
      await world.app.http.get(`${url}/${published.id}${path}`).expect(401)
    }
    for (const name of names) {
      expect([name, (await documentAct(stranger, published, name)).status]).toEqual([name, 404])
      expect([name, (await documentAct(nobody, published, name)).status]).toEqual([name, 403])
    }
    expect(((await stranger.get(url).expect(200)).body as { items: object[] }).items).toEqual([])
    await documentAct(world.sponsor, { ...published, version: published.version - 1 }, 'repeal').expect(412)
    await world.sponsor.post(`${url}/${published.id}/repeal`, documentBodies.repeal).expect(428)
    await documentAct(world.sponsor, published, 'repeal', {}).expect(400)
  })
})
