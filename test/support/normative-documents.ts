import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { newId } from '../../src/kernel/ids.ts'
import { legalityReviews } from '../../src/modules/legality-desk/table.ts'
import { checklist } from '../../src/modules/normative-documents/checklist/thresholds.ts'
import type { FilingRecord } from '../../src/modules/normative-documents/filings/schema.ts'
import { documentFilings } from '../../src/modules/normative-documents/filings/table.ts'
import type { DocumentRecord } from '../../src/modules/normative-documents/answer-schema.ts'
import { normativeDocuments } from '../../src/modules/normative-documents/table.ts'
import type { LegalityConclusion } from '../../src/modules/legality-desk/codes.ts'
import { ifMatch, type TestAccount, type TestAppOptions } from './app.ts'
import { newOpinion, newSubmission, reviewDone, startDeskWorld, submitted, type DeskWorld } from './legality-desk.ts'
import { memoryOf } from './memory.ts'
import { addAgency, type AgencyRow } from './records.ts'

/** The desk of 海安市 with a maker on the positive list, its government, and the bureau of the city above. */
export interface DocumentWorld extends DeskWorld { government: AgencyRow, city: TestAccount, cityBureau: AgencyRow }

export const newMakerList = (entries: readonly { agencyId?: string, name: string, listing: 'POSITIVE' | 'NEGATIVE' }[], given: object = {}) =>
  ({ divisionCode: '320685', title: '海安市行政规范性文件制定主体清单', entries, ...given })

export async function publishedMakerList(account: TestAccount, entries: Parameters<typeof newMakerList>[0], given: object = {}): Promise<{ id: string, version: number }> {
  const list = (await account.post('/v1/maker-lists', newMakerList(entries, given)).expect(201)).body as { id: string, version: number }
  return (await account.post(`/v1/maker-lists/${list.id}/publication`, { documentNumber: '海政办发〔2026〕1号' }, ifMatch(list)).expect(200)).body as { id: string, version: number }
}

export async function startDocumentWorld(options: TestAppOptions = {}): Promise<DocumentWorld> {
  const world = await startDeskWorld(options)
  const government = await addAgency(world.app.admin, '320685', { kind: 'GOVERNMENT', organCode: '海政规' })
  const cityBureau = await addAgency(world.app.admin, '320600', { kind: 'SUPERVISION_BODY', fields: ['JUSTICE'] })
  await publishedMakerList(world.office, [
    { agencyId: world.agency.id, name: world.agency.name, listing: 'POSITIVE' }, { agencyId: government.id, name: government.name, listing: 'POSITIVE' },
    { name: '某领导小组办公室', listing: 'NEGATIVE' },
  ])
  return { ...world, government, cityBureau, city: await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320600', agencyId: cityBureau.id }) }
}

const draft = {
  title: '海安市公共停车管理办法', documentKind: 'MEASURES', matter: 'CONSTRUCTION', drafter: '市城市管理局', summary: '规范停车收费与管理', concernsBusiness: false, provisional: false,
  basis: [{ law: '中华人民共和国道路交通安全法', article: '第三十三条' }],
}
export const newDocument = (given: object = {}) => ({ ...draft, ...given })

const solicitations = [{ kind: 'PUBLIC', openedOn: '2026-01-05', closesOn: '2026-02-04' }, { kind: 'ENTERPRISES', openedOn: '2026-01-05', closesOn: '2026-02-04' }]
export const assessment = (kind: string, outcome = 'FAVOURABLE') => ({ kind, outcome, on: '2026-02-06', by: '市城市管理局法制科', text: '同意' })

/** Bodies that pass, by the last part of the path of each act. */
export const documentBodies = {
  'draft': draft,
  'assessments': assessment('OWN_LEGALITY'),
  'solicitation': { solicitations },
  'comment-closing': { closedOn: '2026-02-05', opinions: [{ from: 'PUBLIC', text: '收费过高', count: 12, adoption: 'PARTLY', response: '已下调夜间收费' }] },
  'legality-reviews': newSubmission('NORMATIVE_DOCUMENT', { submittedOn: '2026-02-09' }),
  'checklist': { items: checklist.map(({ code, part }) => ({ code, answer: part === 'FORM' ? 'SATISFIED' : 'NOT_APPLICABLE' })) },
  'resumption': { reason: '重大修改' },
  'approval': { meeting: '局长办公会2026年第3次会议', heldOn: '2026-03-02', chair: '甄局长', dissent: [{ speaker: '甄副局长', text: '建议缓行' }], materials: [{ kind: 'MINUTES', name: '会议纪要' }] },
  'signature': { signer: '甄局长', materials: [{ kind: 'SIGNED_TEXT', name: '签发稿' }] },
  'registration': {},
  'publication': {
    publishedIn: '海安市人民政府网站', effectiveOn: '2026-03-02', validTo: '2026-08-31', materials: [{ kind: 'FINAL_TEXT', name: '正式文本' }, { kind: 'PUBLICATION_PROOF', name: '网站截图' }],
  },
  'interpretation': { text: '一图读懂', materials: [{ kind: 'INTERPRETATION', name: '政策解读' }] },
  'evaluations': { kind: 'BEFORE_LAPSE', result: 'KEEP', by: '市城市管理局', text: '实施效果良好' },
  'extension': {},
  'archiving': {},
  'repeal': { reason: '上位法修改' },
  'abandonment': { reason: '不再制定' },
} as const satisfies Record<string, object>

export type DocumentActName = keyof typeof documentBodies
export type Document = DocumentRecord

export const documentDoer = ({ sponsor, office, reviewer }: DeskWorld, name: DocumentActName): TestAccount =>
  ['registration', 'extension'].includes(name) ? office : name === 'checklist' ? reviewer : sponsor

export const documentAct = (account: TestAccount, document: { id: string, version: number }, name: DocumentActName, body: object = documentBodies[name]) =>
  account.post(`/v1/normative-documents/${document.id}/${name}`, body, name === 'legality-reviews' ? {} : ifMatch(document))

export const readDocument = async (account: TestAccount, { id }: { id: string }): Promise<Document> => (await account.get(`/v1/normative-documents/${id}`).expect(200)).body as Document

/** Takes a document along some acts, each by whom it belongs to; `opinion` is the desk's. */
export async function documentAlong(
  world: DeskWorld, document: Document, names: readonly (DocumentActName | 'opinion')[], { conclusion = 'LEGAL', maker = world.sponsor }: { conclusion?: LegalityConclusion, maker?: TestAccount } = {},
): Promise<Document> {
  let current = document
  for (const name of names) {
    if (name === 'opinion') {
      const { reviewId } = current
      let review = (await world.office.get(`/v1/legality-reviews/${reviewId ?? ''}`).expect(200)).body as { id: string, version: number }
      review = await reviewDone(world.office, review, 'accept', { on: '2026-02-09' })
      review = await reviewDone(world.office, review, 'assign', { officerId: world.reviewerId, on: '2026-02-09' })
      await reviewDone(world.reviewer, review, 'issue', newOpinion('NORMATIVE_DOCUMENT', conclusion))
      current = await readDocument(maker, current)
    } else if (name === 'legality-reviews') {
      await submitted(maker, `/v1/normative-documents/${current.id}`, documentBodies[name])
      current = await readDocument(maker, current)
    } else {
      const doer = documentDoer(world, name)
      current = (await documentAct(doer === world.sponsor ? maker : doer, current, name).expect(200)).body as Document
    }
  }
  return current
}

/** Documents of the sponsor at any point of their way, each with its round at the desk and its filings. */
export function documentMemory(world: DeskWorld): (way: readonly (DocumentActName | 'opinion')[]) => Promise<Document> {
  const db = drizzle(world.app.admin)
  let copies = 0
  return memoryOf<Document, DocumentActName | 'opinion'>({
    begin: () => draftedDocument(world.sponsor), take: (document, name) => documentAlong(world, document, [name]),
    copyOf: async (document) => {
      const at = world.app.clock.now()
      const id = newId(at)
      copies += 1
      const [row] = await db.select().from(normativeDocuments).where(eq(normativeDocuments.id, document.id))
      const [review] = await db.select().from(legalityReviews).where(eq(legalityReviews.subjectId, document.id))
      const reviewId = review === undefined ? null : newId(at)
      if (review !== undefined && reviewId !== null) await db.insert(legalityReviews).values({ ...review, id: reviewId, subjectId: id, opinionNumber: null })
      const numbered = (number: string | null): string | null => number === null ? null : `${number}副本${copies}`
      const numbers = { documentNumber: numbered(row!.documentNumber), registrationNumber: numbered(row!.registrationNumber) }
      await db.insert(normativeDocuments).values({ ...row!, id, reviewId, ...numbers })
      const filings = row!.publishedOn === null ? [] : await db.select().from(documentFilings).where(eq(documentFilings.documentId, document.id))
      if (filings.length > 0) await db.insert(documentFilings).values(filings.map((filing) => ({ ...filing, id: newId(at), documentId: id, documentNumber: numbers.documentNumber })))
      return { ...document, id, reviewId, ...numbers }
    },
  })
}

/** The road of a document to its publication. */
export const toReview = ['solicitation', 'comment-closing', 'assessments', 'legality-reviews'] as const
export const toPublication = [...toReview, 'checklist', 'opinion', 'approval', 'signature', 'registration', 'publication'] as const

export async function draftedDocument(account: TestAccount, given: object = {}): Promise<Document> {
  return (await account.post('/v1/normative-documents', newDocument(given)).expect(201)).body as Document
}

let counter = 0
/** A document published elsewhere, with its filing still to be done. */
export function existingDocument(agencyId: string, given: object = {}) {
  counter += 1
  return {
    agencyId, title: `海安市第${counter}号规范性文件`, documentKind: 'NOTICE', matter: 'OTHER', provisional: false, concernsBusiness: false, documentNumber: `海规〔2026〕${counter}号`,
    publishedOn: '2026-02-10', effectiveOn: '2026-02-10', validTo: '2031-02-09', toBeFiled: true, ...given,
  }
}

export async function existing(account: TestAccount, documents: readonly object[]): Promise<{ id: string }[]> {
  return ((await account.post('/v1/existing-normative-documents', { documents }).expect(201)).body as { documents: { id: string }[] }).documents
}

export const filingBodies = {
  'submission': { papers: ['REPORT', 'TEXT', 'EXPLANATION', 'BASIS', 'ELECTRONIC'].map((kind) => ({ kind, name: `材料${kind}` })) },
  'supplement-request': { missing: '起草说明' },
  'supplement': { papers: [{ kind: 'EXPLANATION', name: '起草说明' }] },
  'registration': {},
  'refusal': { ground: 'NOT_NORMATIVE', reason: '属于内部管理制度' },
  'conclusion': { opinion: '合法' },
  'correction-order': { opinion: '删除第五条', issues: [{ head: 'ULTRA_VIRES', text: '设定收费' }] },
  'correction-report': { report: '已删除第五条并重新公布' },
  'settlement': {},
} as const satisfies Record<string, object>
export type FilingActName = keyof typeof filingBodies
export type DocumentFiling = FilingRecord

export const filingAct = (account: TestAccount, filing: { id: string, version: number }, name: FilingActName, body: object = filingBodies[name]) =>
  account.post(`/v1/document-filings/${filing.id}/${name}`, body, ifMatch(filing))

/** The maker files; the bureau of the place registers what departments file. */
export const filingDoer = ({ sponsor, office }: DeskWorld, name: FilingActName): TestAccount => ['submission', 'supplement', 'correction-report'].includes(name) ? sponsor : office

export async function filingAlong(world: DeskWorld, filing: DocumentFiling, ...names: FilingActName[]): Promise<DocumentFiling> {
  let current = filing
  for (const name of names) current = (await filingAct(filingDoer(world, name), current, name).expect(200)).body as DocumentFiling
  return current
}

/** Filings at any point of their way; `another` gives one that is due, whose document the copy is about. */
export function documentFilingMemory(world: DocumentWorld, another: () => DocumentFiling): (way: readonly FilingActName[]) => Promise<DocumentFiling> {
  const db = drizzle(world.app.admin)
  return memoryOf<DocumentFiling, FilingActName>({
    begin: () => Promise.resolve(another()), take: (filing, name) => filingAlong(world, filing, name),
    copyOf: async (filing) => {
      const { id, documentId } = another()
      const [row] = await db.select().from(documentFilings).where(eq(documentFilings.id, filing.id))
      await db.delete(documentFilings).where(eq(documentFilings.id, id))
      await db.insert(documentFilings).values({ ...row!, id, documentId, filingNumber: null })
      return { ...filing, id, documentId }
    },
  })
}

export async function filingsOfDocument(account: TestAccount, { id }: { id: string }): Promise<DocumentFiling[]> {
  return ((await account.get(`/v1/document-filings?documentId=${id}`).expect(200)).body as { items: DocumentFiling[] }).items
}
