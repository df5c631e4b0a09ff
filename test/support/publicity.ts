import type { PublicDecisionRecord } from '../../src/modules/publicity/public/schema.ts'
import type { PublicationRecord } from '../../src/modules/publicity/schema.ts'
import type { RegisterPushRecord } from '../../src/modules/publicity/pushes/schema.ts'
import { noteOverturnedPushes, openPublications } from '../../src/modules/publicity/index.ts'
import { openPushes } from '../../src/modules/publicity/pushes/commands.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { createCommandRunner } from '../../src/platform/command.ts'
import { reactionsOf } from '../../src/platform/events.ts'
import { ifMatch, type TestAccount, type TestApp } from './app.ts'
import { type CaseWorld, startCaseWorld } from './cases.ts'
import { addCase } from './records.ts'

/** An agency with those who draft, review and release what it publishes. */
export interface PublicityWorld extends CaseWorld { legal: TestAccount }

export async function startPublicityWorld(options: Parameters<typeof startCaseWorld>[0] = {}): Promise<PublicityWorld> {
  const world = await startCaseWorld(options)
  return { ...world, legal: await world.app.account({ roles: ['LEGAL_REVIEWER'], agencyId: world.agency.id }) }
}

export type PublicationPath = 'draft' | 'masking' | 'return' | 'review' | 'release' | 'publication' | 'exemption' | 'correction' | 'withdrawal'

/** Bodies that pass on 2 March 2026, by the last part of the path of each act. */
export const bodies = {
  draft: { facts: '当事人未取得许可从事经营活动' },
  masking: undefined,
  return: { note: '事实写得不完整' },
  review: { note: '可以公示' },
  release: undefined,
  publication: { publishedOn: '2026-03-02', address: 'https://www.example.gov.cn/xzcf/1.html' },
  exemption: { reason: 'SECRET', note: '涉及商业秘密', approver: '甄负责' },
  correction: { reason: '当事人名称写错' },
  withdrawal: { withdrawnOn: '2026-03-02', reason: '原决定已撤销', cause: { cause: 'REVOKED', overturnedOn: '2026-03-02' } },
} as const satisfies Record<PublicationPath, object | undefined>

export const doerOf = ({ handler, manager, legal }: PublicityWorld, path: PublicationPath): TestAccount =>
  path === 'draft' || path === 'masking' ? handler : path === 'return' || path === 'review' || path === 'correction' ? legal : manager

export const act = (account: TestAccount, { id, version }: { id: string, version: number }, path: PublicationPath, body: object | undefined = bodies[path]) =>
  account.post(`/v1/publications/${id}/${path}`, body, ifMatch({ version }))

/** Takes a publication along some acts, each by whom it belongs to. */
export async function along(world: PublicityWorld, publication: PublicationRecord, ...paths: PublicationPath[]): Promise<PublicationRecord> {
  let current = publication
  for (const path of paths) current = (await act(doerOf(world, path), current, path).expect(200)).body as PublicationRecord
  return current
}

export const toRelease = ['draft', 'masking', 'review', 'release'] as const

export async function publicationsOf(account: TestAccount, caseId: string, channel?: string): Promise<PublicationRecord[]> {
  const { items } = (await account.get(`/v1/cases/${caseId}/publications${channel === undefined ? '' : `?channel=${channel}`}`).expect(200)).body as { items: PublicationRecord[] }
  return items
}

export async function ownPublication(account: TestAccount, caseId: string): Promise<PublicationRecord> {
  const [publication] = await publicationsOf(account, caseId, 'UNIFIED_PLATFORM')
  if (publication === undefined) throw new Error('the case has no publication on the platform of enforcement')
  return publication
}

/** A penalty to be pushed to a register of another province, as if it had just been decided. */
export async function addPush({ database, clock }: Pick<TestApp, 'database' | 'clock'>, account: TestAccount, { caseId, agencyId, divisionCode }: { caseId: string, agencyId: string, divisionCode: string }): Promise<{ id: string, version: number }> {
  await createCommandRunner(database, clock, reactionsOf([])).run({ actor: nobody(account), requestId: 'test' }, (context) => openPushes(context, [
    { caseId, agencyId, divisionCode, decidedOn: '2026-02-02', elsewhere: new Map([['11', []]]) },
  ]))
  const { items } = (await account.get(`/v1/register-pushes?caseId=${caseId}&status=DUE`).expect(200)).body as { items: { id: string, version: number }[] }
  const [push] = items
  if (push === undefined) throw new Error('nothing is to be pushed')
  return push
}

/** What follows for the pushes of a case whose decision is overturned. */
export async function overturnPushes({ database, clock }: Pick<TestApp, 'database' | 'clock'>, account: TestAccount, caseId: string, overturnedOn = '2026-02-26'): Promise<RegisterPushRecord> {
  await createCommandRunner(database, clock, reactionsOf([])).run({ actor: nobody(account), requestId: 'test' }, (context) => noteOverturnedPushes(context, [{ caseId, overturnedOn }]))
  return ((await account.get(`/v1/register-pushes?caseId=${caseId}`).expect(200)).body as { items: RegisterPushRecord[] }).items[0]!
}

/** An account that acts where no request does: of reactions that are called by themselves. */
export const nobody = (account: TestAccount): Actor => ({
  accountId: account.id, name: account.displayName, service: false, permissions: new Set(), scope: { kind: 'NATION' }, agencyId: null, officerId: null, sessionId: null,
  administrator: false, mustChangePassword: false,
})

/** A penalty against a company as if it had been decided, with what is due for it; the roads that lead there are tested elsewhere. */
export async function penalised(
  { app, agency, manager, handlers = [] }: Pick<CaseWorld, 'app' | 'manager'> & { agency: { id: string, divisionCode: string }, handlers?: Parameters<typeof addCase>[2] },
  given: Parameters<typeof addCase>[3] = {}, before: (caseId: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<PublicationRecord> {
  const made = {
    status: 'DECIDED' as const, decidedOn: '2026-02-09', decisionKind: 'PENALTY' as const, decisionSummary: '罚款', penaltyKinds: ['FINE' as const], fineYuan: '20000.00', ...given,
  }
  const { id, actKind, procedureKind, field, divisionCode } = await addCase(app.admin, agency, handlers, made)
  await before(id)
  const decision = {
    caseId: id, agencyId: agency.id, divisionCode, actKind, procedureKind, field, decisionKind: made.decisionKind ?? 'PENALTY', penaltyKinds: made.penaltyKinds ?? [], partyKinds: ['LEGAL'],
    decidedOn: made.decidedOn ?? '2026-02-09', publishedOn: null, minorParty: false,
  }
  await createCommandRunner(app.database, app.clock, reactionsOf([])).run({ actor: nobody(manager), requestId: 'test' }, (context) => openPublications(context, [decision]))
  return ownPublication(manager, id)
}

export interface PublicPage { items: PublicDecisionRecord[], nextCursor: string | null }

export const listed = async ({ app }: Pick<CaseWorld, 'app'>, query = ''): Promise<PublicDecisionRecord[]> =>
  ((await app.http.get(`/v1/public/decisions${query}`).expect(200)).body as PublicPage).items
