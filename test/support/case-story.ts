import { localDateOf } from '../../src/kernel/local-date.ts'
import type { ArchiveCatalogue, DocumentRecord } from '../../src/modules/cases/documents/schema.ts'
import type { DeadlineToday } from '../../src/modules/cases/deadlines/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { StepRecord } from '../../src/modules/cases/steps/schema.ts'
import { ifMatch, type AccountOptions, type TestAccount } from './accounts.ts'
import { type CaseWorld, startCaseWorld } from './cases.ts'
import { aVideo } from './process-records.ts'
import { docxText } from './docx.ts'
import { bytesOf, storedFile } from './files.ts'
import type { Problem } from './raw-http.ts'

export interface Refusal extends Problem { legalBasis?: { law: string, article: string }[], missing?: string[] }

interface Listed<Item> { items: Item[], nextCursor: string | null }

/** Those who work on a case: who handles it, who reviews it, who leads the agency, and the justice bureau above. */
export interface People { handler: TestAccount, reviewer: TestAccount, leader: TestAccount, bureau: TestAccount }

/** A case from its source to the archive, told in requests: each day everybody has a new session, as tokens live for minutes. */
export interface Story extends People {
  world: CaseWorld
  /** The two officers who investigate, and a third. */
  officers: [string, string, string]
  /** Begins a day at nine in the morning in Beijing, or at another time of it. */
  day(on: string, time?: string): Promise<void>
  end(): Promise<void>
}

export async function startStory(firstDay: string): Promise<Story> {
  const world = await startCaseWorld({ now: `${firstDay}T01:00:00Z` })
  const { app, agency, officers: [lead, assistant, third], reviewer } = world
  const atAgency = (given: AccountOptions): Promise<TestAccount> => app.account({ scopeKind: 'AGENCY', agencyId: agency.id, ...given })
  const story: Story = {
    world, officers: [lead!.id, assistant!.id, third!.id],
    handler: await atAgency({ roles: ['CASE_HANDLER'], officerId: lead!.id, displayName: '承办人' }),
    reviewer: await atAgency({ roles: ['LEGAL_REVIEWER'], officerId: reviewer.id, displayName: '法制审核人员' }),
    leader: await atAgency({ roles: ['AGENCY_MANAGER'], displayName: '局领导' }),
    bureau: await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', displayName: '司法局监督人员' }),
    day: async (on, time = '09:00') => {
      app.clock.set(new Date(`${on}T${time}:00+08:00`).toISOString())
      for (const one of ['handler', 'reviewer', 'leader', 'bureau'] as const) story[one] = await app.session(story[one])
    },
    end: () => app.close(),
  }
  return story
}

/** What people do in one case; `by` names who does it, the handler unless said otherwise. */
export interface CaseInHand {
  id: string
  now(by?: TestAccount): Promise<CaseRecord>
  /** A step that leaves the case in its state. */
  take(path: string, body: object, by?: TestAccount): Promise<StepRecord>
  /** An act that moves the case. */
  move(path: string, body: object, by?: TestAccount): Promise<CaseRecord>
  /** What a careless step is answered: its code and the articles it cites. */
  refused(path: string, body: object, by?: TestAccount): Promise<string[]>
  /** A period of the case as it stands today. */
  period(ruleCode: string): Promise<DeadlineToday | undefined>
  /** Drafts a document, issues it today, reads its file, and gives its number and its text. */
  issue(kind: string, details: object, given?: { pages?: number, stepId?: string, issuedOn?: string }): Promise<{ document: DocumentRecord, text: string }>
  /** Adds a paper that was signed or came from outside. */
  scan(kind: string, given?: { title?: string, stepId?: string, on: string, pages?: number }): Promise<DocumentRecord>
  /** Uploads a film and records it. */
  film(stepId: string, given: { title: string, stage?: string, from: string, to: string, place?: string }): Promise<void>
  /** Records a text that is kept on paper. */
  note(stepId: string, title: string): Promise<void>
  catalogue(): Promise<ArchiveCatalogue>
}

export function inHand(story: Story, id: string): CaseInHand {
  const url = `/v1/cases/${id}`
  const post = (path: string, body: object, by: TestAccount) => by.post(`${url}/${path}`, body)
  const hand: CaseInHand = {
    id,
    now: async (by = story.handler) => (await by.get(url).expect(200)).body as CaseRecord,
    take: async (path, body, by = story.handler) => got(await post(path, body, by), 201) as StepRecord,
    move: async (path, body, by = story.handler) => got(await by.post(`${url}/${path}`, body, ifMatch(await hand.now(by))), 200) as CaseRecord,
    // A version is sent along: acts that need none do not look at it.
    refused: async (path, body, by = story.handler) => reasonsOf(await by.post(`${url}/${path}`, body, ifMatch(await hand.now()))),
    period: async (ruleCode) => ((await story.handler.get(`${url}/deadlines`).expect(200)).body as Listed<DeadlineToday>).items.findLast((period) => period.ruleCode === ruleCode),
    issue: async (kind, details, { issuedOn = localDateOf(story.world.app.clock.now()), pages = 1, stepId } = {}) => {
      const draft = got(await post('documents', { kind, details, ...(stepId === undefined ? {} : { stepId }) }, story.handler), 201) as DocumentRecord
      const document = got(await story.handler.post(`/v1/case-documents/${draft.id}/issuance`, { issuedOn, pages }, ifMatch(draft)), 200) as DocumentRecord
      const { bytes } = await bytesOf(story.handler, `/v1/case-documents/${document.id}/content`)
      return { document, text: await docxText(bytes) }
    },
    scan: async (kind, { title, stepId, on, pages = 2 } = { on: '' }) => {
      const { id: fileId, sha256, sm3 } = await storedFile(story.handler)
      return got(await post('documents', {
        kind, ...(title === undefined ? {} : { title }), ...(stepId === undefined ? {} : { stepId }), file: { fileId, sha256, sm3, issuedOn: on, pages },
      }, story.handler), 201) as DocumentRecord
    },
    film: async (stepId, { title, stage = 'INVESTIGATION', from, to, place = '海安市中坝南路' }) => {
      const { id: fileId } = await storedFile(story.handler, aVideo(), { name: `${title}.mp4`, type: 'video/mp4' })
      got(await post('process-records', {
        stepId, stage, medium: 'VIDEO', title, summary: title, fileId, device: '执法记录仪 HA-07', place, startedAt: from, endedAt: to, officerIds: story.officers.slice(0, 2),
      }, story.handler), 201)
    },
    note: async (stepId, title) => {
      got(await post('process-records', { stepId, stage: 'INVESTIGATION', medium: 'TEXT', title, summary: title, keptAt: '正卷', officerIds: story.officers.slice(0, 1) }, story.handler), 201)
    },
    catalogue: async () => (await story.handler.get(`${url}/archive-catalogue`).expect(200)).body as ArchiveCatalogue,
  }
  return hand
}

function got({ status, body, text }: { status: number, body: unknown, text: string }, expected: number): unknown {
  if (status !== expected) throw new Error(`answered ${status}: ${text}`)
  return body
}

/** Every item of a list of a case. */
export async function allOf<Item>(account: TestAccount, url: string): Promise<Item[]> {
  const items: Item[] = []
  for (let cursor: string | null = null; ;) {
    const page: Listed<Item> = (await account.get(`${url}${url.includes('?') ? '&' : '?'}limit=100${cursor === null ? '' : `&cursor=${cursor}`}`).expect(200)).body as Listed<Item>
    items.push(...page.items)
    cursor = page.nextCursor
    if (cursor === null) return items
  }
}

/** The reason a warning is met with. */
export const because = (reason: string, ...codes: string[]): { acknowledged: object[] } => ({ acknowledged: codes.map((code) => ({ code, reason })) })

/** The code of a refusal and the articles it cites. */
export const reasonsOf = ({ body }: { body: unknown }): string[] => {
  const { code, legalBasis = [] } = body as Refusal
  return [code, ...legalBasis.map(({ article }) => article)]
}

/** A case filed by the handler. */
export const filedInHand = async (story: Story, body: object): Promise<CaseInHand> =>
  inHand(story, ((await story.handler.post('/v1/cases', body).expect(201)).body as CaseRecord).id)

export const archiving = (archivedOn: string, volumeNumber: string) => ({ archivedOn, volumeNumber, retention: 'TEN_YEARS', archivist: '甄档案' })

/** What happened in a case, as the bureau reads it. */
export const kindsOf = async (story: Story, hand: CaseInHand): Promise<string[]> =>
  (await allOf<{ kind: string }>(story.bureau, `/v1/cases/${hand.id}/steps`)).map(({ kind }) => kind)
