import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom } from '../../src/kernel/state-machine.ts'
import type { DocumentFilingAct, DocumentFilingState } from '../../src/modules/normative-documents/machine.ts'
import { documentFilingMachine } from '../../src/modules/normative-documents/machine.ts'
import { refusalOf } from '../support/agencies.ts'
import { ifMatch, type TestAccount } from '../support/app.ts'
import {
  documentFilingMemory, existing, existingDocument, filingAct, filingAlong, filingBodies, filingDoer, filingsOfDocument, readDocument, startDocumentWorld,
  type DocumentFiling, type DocumentWorld, type FilingActName,
} from '../support/normative-documents.ts'
import { addAgency, auditCount } from '../support/records.ts'

let world: DocumentWorld
let stranger: TestAccount
const stock: DocumentFiling[] = []
/** A filing at a point of its way. */
let standingAt: ReturnType<typeof documentFilingMemory>

beforeAll(async () => {
  world = await startDocumentWorld()
  const elsewhere = await addAgency(world.app.admin, '510503')
  stranger = await world.app.account({ roles: ['AGENCY_MANAGER', 'BUREAU_SUPERVISOR'], agencyId: elsewhere.id })
  await existing(world.office, Array.from({ length: 100 }, () => existingDocument(world.agency.id)))
  standingAt = documentFilingMemory(world, () => stock.pop()!)
  stock.push(...((await world.sponsor.get('/v1/document-filings?limit=100').expect(200)).body as { items: DocumentFiling[] }).items)
})
afterAll(() => world.app.close())

const read = async ({ id }: { id: string }): Promise<DocumentFiling> => (await world.sponsor.get(`/v1/document-filings/${id}`).expect(200)).body as DocumentFiling
const due = (): Promise<DocumentFiling> => read(stock.pop()!)
const refused = (test: PromiseLike<{ status: number, body: unknown }>, status: number): Promise<string> => refusalOf(world.app, test, status)

const roads: Readonly<Record<DocumentFilingState, readonly FilingActName[]>> = {
  DUE: [], SUBMITTED: ['submission'], SUPPLEMENT_REQUESTED: ['submission', 'supplement-request'], REGISTERED: ['submission', 'registration'], NOT_REGISTERED: ['submission', 'refusal'],
  CORRECTION_ORDERED: ['submission', 'registration', 'correction-order'], CORRECTION_REPORTED: ['submission', 'registration', 'correction-order', 'correction-report'],
  CONCLUDED: ['submission', 'registration', 'conclusion'],
}
const machineActs: Readonly<Record<FilingActName, DocumentFilingAct>> = {
  'submission': 'submit', 'supplement-request': 'requestSupplement', 'supplement': 'supplement', 'registration': 'register', 'refusal': 'refuse', 'conclusion': 'conclude',
  'correction-order': 'orderCorrection', 'correction-report': 'report', 'settlement': 'settle',
}
const names = Object.keys(filingBodies) as FilingActName[]

test('a duty arises with the publication: until when, and why', async () => {
  expect(await due()).toMatchObject({ addressee: 'UPPER_GOVERNMENT', publishedOn: '2026-02-10', dueOn: '2026-03-12', ruleCode: 'NDOC-FILE-UP', status: 'DUE', late: false, wellFormed: null, ofGovernment: false })
  const [made] = await existing(world.office, [existingDocument(world.government.id)])
  expect((await filingsOfDocument(world.office, made!)).map(({ addressee }) => addressee).sort()).toEqual(['PEOPLES_CONGRESS', 'UPPER_GOVERNMENT'])
  const [quiet] = await existing(world.office, [existingDocument(world.agency.id, { toBeFiled: false })])
  expect(await filingsOfDocument(world.office, quiet!)).toEqual([])
  // In Shandong the registration of a department's document takes the place of its filing.
  const jinan = await addAgency(world.app.admin, '370102')
  const nation = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '000000', agencyId: world.bureau.id })
  const [spared] = await existing(nation, [existingDocument(jinan.id)])
  expect(await filingsOfDocument(nation, spared!)).toEqual([])
})

describe.each(Object.keys(roads) as DocumentFilingState[])('in %s', (state) => {
  test('every act does what the machine says, audited once, or is refused; each side is offered its own', async () => {
    const standing = await standingAt(roads[state])
    expect(standing.status).toBe(state)
    for (const name of names) {
      const { from, to } = documentFilingMachine.acts[machineActs[name]]
      const allowed = from.includes(state)
      const before = allowed ? await standingAt(roads[state]) : standing
      const entries = await auditCount(world.app.admin)
      const answer = await filingAct(filingDoer(world, name), before, name)
      const { status, version, code } = answer.body as DocumentFiling & { code?: string }
      expect([name, answer.status, status, code]).toEqual(allowed ? [name, 200, to, undefined] : [name, 409, 409, 'state.act-not-available'])
      if (allowed) expect(version).toBe(before.version + 1)
      expect(await auditCount(world.app.admin)).toBe(entries + (allowed ? 1 : 0))
    }
    const offered = async (account: TestAccount) => ((await account.get(`/v1/document-filings/${standing.id}`).expect(200)).body as DocumentFiling).availableActs
    expect([...await offered(world.sponsor), ...await offered(world.office)].sort()).toEqual(actsFrom(documentFilingMachine, state).sort())
  })
})

describe('what the record keeps', () => {
  test('a filing that was supplemented is not well formed; one that came late stays late', async () => {
    let filing = await filingAlong(world, await due(), 'submission')
    expect(filing).toMatchObject({ submittedOn: '2026-03-02', wellFormed: true, late: false })
    filing = await filingAlong(world, filing, 'supplement-request', 'supplement', 'registration')
    expect(filing).toMatchObject({
      wellFormed: false, supplements: [{ missing: '起草说明', dueOn: '2026-03-09', suppliedOn: '2026-03-02', late: false }], bodyId: world.bureau.id,
      filingNumber: expect.stringMatching(/^规备〔2026〕\d+号$/) as unknown, decidedOn: '2026-03-02', reviewDueOn: '2026-04-01',
    })
    const [late] = await existing(world.office, [existingDocument(world.agency.id, { publishedOn: '2026-01-05', effectiveOn: '2026-01-05', validTo: '2030-12-31' })])
    const [filed] = await filingsOfDocument(world.sponsor, late!)
    expect(filed).toMatchObject({ dueOn: '2026-02-04', late: true })
    const answer = await filingAct(world.sponsor, filed!, 'submission', { papers: filingBodies.submission.papers.slice(0, 2) }).expect(200)
    expect(answer.body).toMatchObject({ late: true, wellFormed: false })
    const overdue = ((await world.office.get('/v1/document-filings?overdue=true').expect(200)).body as { items: DocumentFiling[] }).items
    expect(overdue.map(({ id }) => id)).toEqual([filed!.id])
  })

  test('a correction is ordered, reported, ordered again, and accepted', async () => {
    const filing = await filingAlong(world, await due(), ...roads.CORRECTION_REPORTED, 'correction-order', 'correction-report', 'settlement')
    expect(filing).toMatchObject({ status: 'CONCLUDED', conclusion: 'CORRECTION', settledOn: '2026-03-02', corrections: [{ dueOn: '2026-04-01', report: filingBodies['correction-report'].report }, { reportedOn: '2026-03-02' }] })
  })

  test('one that is not registered says why', async () => {
    expect(await filingAlong(world, await due(), 'submission', 'refusal')).toMatchObject({ status: 'NOT_REGISTERED', refusalGround: 'NOT_NORMATIVE', refusalReason: '属于内部管理制度', filingNumber: null })
  })

  test('a government files with the level above: its own bureau enters only what the people\'s congress says', async () => {
    const manager = await world.app.account({ roles: ['AGENCY_MANAGER'], agencyId: world.government.id })
    const [made] = await existing(world.office, [existingDocument(world.government.id)])
    for (const due of await filingsOfDocument(manager, made!)) {
      const filing = (await filingAct(manager, due, 'submission').expect(200)).body as DocumentFiling
      if (due.addressee === 'UPPER_GOVERNMENT') {
        expect(await refused(filingAct(world.office, filing, 'registration'), 422)).toBe('document-filings.body-unfit')
        expect((await filingAct(world.city, filing, 'registration').expect(200)).body).toMatchObject({ bodyId: world.cityBureau.id })
      } else await filingAct(world.office, filing, 'registration').expect(200)
    }
  })
})

describe('refused, leaving nothing', () => {
  test('papers, dates, bodies', async () => {
    const filing = await due()
    const { papers } = filingBodies.submission
    expect(await refused(filingAct(world.sponsor, filing, 'submission', { papers: papers.slice(1) }), 422)).toBe('document-filings.text-missing')
    expect(await refused(filingAct(world.sponsor, filing, 'submission', { papers, submittedOn: '2026-02-09' }), 422)).toBe('document-filings.date-before')
    expect(await refused(filingAct(world.sponsor, filing, 'submission', { papers, submittedOn: '2026-03-03' }), 422)).toBe('document-filings.date-in-future')
    const submitted = await filingAlong(world, filing, 'submission')
    const own = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], agencyId: world.agency.id })
    const none = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    for (const name of ['registration', 'refusal', 'supplement-request'] as const) {
      expect(await refused(filingAct(own, submitted, name), 422)).toBe('document-filings.body-unfit')
      expect(await refused(filingAct(none, submitted, name), 422)).toBe('document-filings.body-missing')
    }
    await filingAct(world.office, { ...submitted, version: 1 }, 'registration').expect(412)
    await filingAct(world.office, submitted, 'refusal', { ground: 'BUSY', reason: '忙' }).expect(400)
  })

  test('outside the scope there is nothing; without the permission all is refused', async () => {
    const filing = await due()
    for (const path of ['', '/history']) {
      await stranger.get(`/v1/document-filings/${filing.id}${path}`).expect(404)
      await world.app.http.get(`/v1/document-filings/${filing.id}${path}`).expect(401)
    }
    for (const name of names) {
      expect([name, (await filingAct(stranger, filing, name)).status]).toEqual([name, 404])
      expect([name, (await filingAct(filingDoer(world, name) === world.sponsor ? world.office : world.sponsor, filing, name)).status]).toEqual([name, 403])
    }
  })
})

describe('clean-ups', () => {
  interface CleanUp { id: string, version: number, documents: number, status: string }
  const open = (given: object = {}) => world.office.post('/v1/document-clean-ups', { divisionCode: '320685', title: '民法典专项清理', topic: '与民法典不一致的内容', asOf: '2026-03-02', matters: ['LABOUR'], ...given })
  const conclude = (cleanUp: CleanUp, conclusions: object[]) => world.office.post(`/v1/document-clean-ups/${cleanUp.id}/conclusions`, { conclusions }, ifMatch(cleanUp))
  const close = (cleanUp: CleanUp) => world.office.post(`/v1/document-clean-ups/${cleanUp.id}/closing`, { report: '清理四件', publishedIn: '市政府网站' }, ifMatch(cleanUp))

  test('the scope is frozen, each document gets a conclusion, and the result ends what is repealed or invalid', async () => {
    const documents = await existing(world.office, Array.from({ length: 4 }, () => existingDocument(world.agency.id, { matter: 'LABOUR', toBeFiled: false })))
    let cleanUp = (await open().expect(201)).body as CleanUp
    expect(cleanUp).toMatchObject({ documents: 4, status: 'OPEN' })
    const [later] = await existing(world.office, [existingDocument(world.agency.id, { matter: 'LABOUR', toBeFiled: false })])
    const lines = documents.map(({ id }, index) => ({ documentId: id, conclusion: ['KEEP', 'AMEND', 'REPEAL', 'INVALID'][index], note: '理由' }))
    expect(await refused(conclude(cleanUp, [{ ...lines[0], documentId: later!.id }]), 422)).toBe('document-clean-ups.item-unknown')
    cleanUp = (await conclude(cleanUp, lines.slice(0, 3)).expect(200)).body as CleanUp
    expect(await refused(close(cleanUp), 422)).toBe('document-clean-ups.items-open')
    const entries = await auditCount(world.app.admin)
    cleanUp = (await conclude(cleanUp, lines.slice(3)).expect(200)).body as CleanUp
    expect(await auditCount(world.app.admin)).toBe(entries + 2)
    cleanUp = (await close(cleanUp).expect(200)).body as CleanUp
    expect(await auditCount(world.app.admin)).toBe(entries + 5)
    const standing = await Promise.all(documents.map(async (document) => (await readDocument(world.office, document)).status))
    expect(standing).toEqual(['PUBLISHED', 'PUBLISHED', 'REPEALED', 'LAPSED'])
    expect(await refused(close(cleanUp), 409)).toBe('state.act-not-available')
    expect(await refused(conclude(cleanUp, lines.slice(0, 1)), 409)).toBe('state.act-not-available')
    const { items } = (await world.sponsor.get(`/v1/document-clean-ups/${cleanUp.id}/items?conclusion=REPEAL,INVALID`).expect(404)).body as { items?: object[] }
    expect(items).toBeUndefined()
    expect(((await world.office.get(`/v1/document-clean-ups/${cleanUp.id}/items?conclusion=REPEAL,INVALID`).expect(200)).body as { items: object[] }).items).toHaveLength(2)
    // Anybody may read what is valid and what no longer is.
    const open2 = async (effect: string) => ((await world.app.http.get(`/v1/public/normative-documents?divisionCode=320685&effect=${effect}&limit=100`).expect(200)).body as { items: { title: string, status: string }[] }).items
    expect((await open2('ENDED')).map(({ status }) => status).sort()).toEqual(['LAPSED', 'REPEALED'])
    expect((await open2('IN_FORCE')).every(({ status }) => status === 'PUBLISHED')).toBe(true)
    await world.app.http.get('/v1/public/normative-documents?divisionCode=320685&effect=IN_FORCE&cursor=x').expect(400)
  })

  test('only within the scope, of a day that has come, of something, and not of too much', async () => {
    const [many] = await existing(world.office, [existingDocument(world.agency.id, { matter: 'RESOURCES', toBeFiled: false })])
    const { rows } = await world.app.admin.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'normative_documents' and is_generated = 'NEVER' and column_name not in ('id', 'document_number')`)
    const columns = rows.map(({ column_name }) => column_name).join(', ')
    await world.app.admin.query(`insert into normative_documents (id, document_number, ${columns}) select ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'n' || n, ${columns}
      from normative_documents, generate_series(1, 5000) as n where id = $1`, [many!.id])
    expect(await refused(open({ matters: ['RESOURCES'] }), 422)).toBe('document-clean-ups.too-many')
    expect(await refused(open({ divisionCode: '320600' }), 422)).toBe('document-clean-ups.outside-scope')
    expect(await refused(open({ asOf: '2026-03-03' }), 422)).toBe('document-clean-ups.as-of-in-future')
    expect(await refused(open({ matters: ['FINANCE'] }), 422)).toBe('document-clean-ups.nothing-found')
    await world.sponsor.post('/v1/document-clean-ups', { divisionCode: '320685', title: '清理', topic: '专题', asOf: '2026-03-02' }).expect(403)
  })
})
