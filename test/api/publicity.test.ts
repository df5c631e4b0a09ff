import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openPublications, publicityRecomputations } from '../../src/modules/publicity/index.ts'
import { recomputeDeadlines } from '../../src/modules/reference/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { createCommandRunner } from '../../src/platform/command.ts'
import { reactionsOf } from '../../src/platform/events.ts'
import { createJobs } from '../../src/platform/jobs.ts'
import { createLogger } from '../../src/platform/logger.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import type { AgencyRow } from '../support/records.ts'
import { addAgency, addCase, auditCount, auditOf } from '../support/records.ts'

interface Publication { id: string, caseId: string, version: number, status: string, dueOn: string, availableActs: string[] }
interface Page { items: Publication[], nextCursor: string | null }
type Decision = Parameters<typeof openPublications>[1][number]

let app: TestApp
let agency: AgencyRow
let manager: TestAccount
let supervisor: TestAccount
let stranger: TestAccount

beforeAll(async () => {
  app = await startTestApp()
  agency = await addAgency(app.admin)
  manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  stranger = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: (await addAgency(app.admin, '110101')).id })
})
afterAll(() => app.close())

const decisionOf = (caseId: string, given: Partial<Decision> = {}): Decision => ({
  caseId, agencyId: agency.id, divisionCode: '320685', actKind: 'PENALTY', field: 'TRANSPORT', procedureKind: 'ORDINARY', decisionKind: 'PENALTY',
  penaltyKinds: ['WARNING'], partyKinds: ['LEGAL'], decidedOn: '2026-02-27', publishedOn: null,
  minorParty: false, ...given,
})

/** As the reaction to decisions does it: in one transaction with its audit entries. */
async function open(decisions: readonly Decision[]): Promise<void> {
  const actor: Actor = {
    accountId: supervisor.id, name: supervisor.displayName, service: false, permissions: new Set(), scope: { kind: 'COUNTY', code: '320685' }, agencyId: null,
    officerId: null, sessionId: null, administrator: false, mustChangePassword: false,
  }
  await createCommandRunner(app.database, app.clock, reactionsOf([])).run({ actor, requestId: 'test' }, (context) => openPublications(context, decisions))
}

async function opened(given: Partial<Decision> = {}): Promise<Publication> {
  const { id } = await addCase(app.admin, agency, [])
  await open([decisionOf(id, given)])
  const { items } = (await manager.get(`/v1/cases/${id}/publications`).expect(200)).body as Page
  expect(items).toHaveLength(1)
  return items[0]!
}

const act = (publication: Publication, name: 'publication' | 'exemption', body: object, account = manager) =>
  account.post(`/v1/publications/${publication.id}/${name}`, body, ifMatch(publication))
const published = { publishedOn: '2026-03-02', address: 'https://www.example.gov.cn/xzcf/2026/1.html' }
const exemption = { reason: 'SECRET', note: '决定内容涉及商业秘密，无法作适当处理后公开', approver: '机关负责人' }

describe('a decision opens its publication', () => {
  test('a penalty: seven working days, audited once', async () => {
    const publication = await opened()
    expect(publication).toMatchObject({
      agencyId: agency.id, divisionCode: '320685', channel: 'UNIFIED_PLATFORM', ruleCode: 'PUB-7', decidedOn: '2026-02-27', dueOn: '2026-03-09', provisional: false,
      legalBasis: [{ article: '（六）' }], status: 'DUE', publishedOn: null, exemptReason: null, availableActs: ['draft', 'publish', 'exempt'], version: 1,
    })
    const entries = await auditOf(app.admin, publication.id)
    expect(entries).toEqual([expect.objectContaining({ act: 'publication.open', agencyId: agency.id })])
    expect(entries[0]?.changes).toMatchObject({ status: [null, 'DUE'], dueOn: [null, '2026-03-09'] })
  })

  test('any other kind: twenty working days', async () => {
    expect(await opened({ actKind: 'COERCION', decisionKind: 'GRANTED' })).toMatchObject({ ruleCode: 'PUB-20', dueOn: '2026-03-26' })
  })

  test('a minor or a suspected crime: exempt from the start, and the note says why', async () => {
    expect(await opened({ minorParty: true })).toMatchObject({ status: 'EXEMPT', exemptReason: 'MINOR', exemptApprover: null, availableActs: [] })
    expect(await opened({ decisionKind: 'TRANSFER_CRIME', minorParty: true })).toMatchObject({
      status: 'EXEMPT', exemptReason: 'MINOR', exemptNote: expect.stringMatching(/未成年人；涉嫌犯罪/) as unknown,
    })
  })

  test('history that was published is published', async () => {
    expect(await opened({ decidedOn: '2025-09-30', publishedOn: '2025-10-13' })).toMatchObject({ status: 'PUBLISHED', publishedOn: '2025-10-13', dueOn: '2025-10-16' })
  })

  test('a last day in a year without a holiday notice is provisional', async () => {
    expect(await opened({ decidedOn: '2027-02-01' })).toMatchObject({ provisional: true })
  })

  test('decisions from before the duty have none', async () => {
    const { id } = await addCase(app.admin, agency, [])
    await open([decisionOf(id, { decidedOn: '2018-12-04' })])
    expect(((await manager.get(`/v1/cases/${id}/publications`).expect(200)).body as Page).items).toEqual([])
  })

  test('any number of decisions together', async () => {
    const many = await Promise.all(Array.from({ length: 40 }, () => addCase(app.admin, agency, [])))
    const before = await auditCount(app.admin)
    await open(many.map(({ id }) => decisionOf(id)))
    const { rows } = await app.admin.query('select 1 from publications where case_id = any($1)', [many.map(({ id }) => id)])
    expect([rows.length, await auditCount(app.admin) - before]).toEqual([40, 40])
  })
})

describe('publication', () => {
  test('records when and where, audited once', async () => {
    const publication = await opened()
    const answer = await act(publication, 'publication', published).expect(200)
    expect(answer.body).toMatchObject({ status: 'PUBLISHED', ...published, availableActs: ['withdraw'], version: 2 })
    const entries = await auditOf(app.admin, publication.id)
    expect(entries.map((entry) => entry.act)).toEqual(['publication.open', 'publication.publish'])
    expect(entries[1]?.changes).toEqual({
      status: ['DUE', 'PUBLISHED'], publishedOn: [null, '2026-03-02'], address: [null, published.address], publishedUntil: [null, '2029-03-01'],
    })
  })

  test.each([
    ['publicity.published-before-decision', '2026-02-26'],
    ['publicity.published-in-future', '2026-03-03'],
  ])('422 %s leaves nothing behind', async (code, publishedOn) => {
    const publication = await opened()
    const before = await auditCount(app.admin)
    expect((await act(publication, 'publication', { ...published, publishedOn }).expect(422)).body).toMatchObject({ code })
    expect((await manager.get(`/v1/publications/${publication.id}`).expect(200)).body).toEqual(publication)
    expect(await auditCount(app.admin)).toBe(before)
  })

  test.each(['ftp://example.gov.cn/1', 'example.gov.cn/1', 'https://', 'https://user:secret@example.gov.cn/', 'https://exa mple.gov.cn/', 'javascript:alert(1)', ''])(
    '400 for the address %j', async (address) => {
      await act(await opened(), 'publication', { ...published, address }).expect(400)
    })

  test('once only, on the version that was read', async () => {
    const publication = await opened()
    const now = (await act(publication, 'publication', published).expect(200)).body as Publication
    await act(publication, 'publication', published).expect(412)
    expect((await act(now, 'publication', published).expect(409)).body).toMatchObject({ code: 'state.act-not-available' })
    await act(now, 'exemption', exemption).expect(409)
    await manager.post(`/v1/publications/${publication.id}/publication`, published).expect(428)
  })
})

describe('exemption', () => {
  test('records reason, note and approver, audited once', async () => {
    const publication = await opened()
    const answer = await act(publication, 'exemption', exemption).expect(200)
    expect(answer.body).toMatchObject({
      status: 'EXEMPT', exemptReason: 'SECRET', exemptNote: exemption.note, exemptApprover: exemption.approver, availableActs: [], version: 2,
    })
    expect((await auditOf(app.admin, publication.id)).map((entry) => entry.act)).toEqual(['publication.exempt', 'publication.open'])
    await act(answer.body as Publication, 'publication', published).expect(409)
  })

  test.each([
    [{ ...exemption, reason: 'BUSY' }], [{ reason: 'SECRET', note: '涉密' }], [{ ...exemption, note: '' }], [{ ...exemption, until: '2027-01-01' }],
  ])('400 for %j', async (body) => {
    await act(await opened(), 'exemption', body).expect(400)
  })
})

describe('access', () => {
  test('outside the scope there is nothing', async () => {
    const publication = await opened()
    const path = `/v1/publications/${publication.id}`
    for (const url of [path, `${path}/history`, `/v1/cases/${publication.caseId}/publications`]) await stranger.get(url).expect(404)
    await act(publication, 'publication', published, stranger).expect(404)
    await act(publication, 'exemption', exemption, stranger).expect(404)
    expect(((await stranger.get('/v1/publications').expect(200)).body as Page).items).toEqual([])
  })

  test('every act needs its permission', async () => {
    const publication = await opened()
    const path = `/v1/publications/${publication.id}`
    const nobody = await app.account({ roles: [], agencyId: agency.id })
    const period = '/v1/publication-figures?from=2026-01-01&to=2027-01-01'
    for (const url of ['/v1/publications', path, `${path}/history`, `/v1/cases/${publication.caseId}/publications`, period]) {
      await nobody.get(url).expect(403)
      await app.http.get(url).expect(401)
    }
    await act(publication, 'publication', published, supervisor).expect(403)
    await act(publication, 'exemption', exemption, supervisor).expect(403)
    await app.http.post(`${path}/publication`).send(published).expect(401)
    await app.http.post(`${path}/exemption`).send(exemption).expect(401)
  })

  test('its history', async () => {
    const publication = await opened()
    await act(publication, 'publication', published).expect(200)
    const { items } = (await supervisor.get(`/v1/publications/${publication.id}/history`).expect(200)).body as { items: { act: string }[] }
    expect(items.map((entry) => entry.act).sort()).toEqual(['publication.open', 'publication.publish'])
  })
})

describe('a changed calendar', () => {
  test('moves the last day of what is not public yet, with an entry in the audit; what is public keeps its own', async () => {
    const given = { decidedOn: '2026-02-20' }
    const [waiting, done] = [await opened(given), await opened(given)]
    await act(done, 'publication', published).expect(200)
    const job = recomputeDeadlines(publicityRecomputations)
    const recompute = async () => {
      await app.admin.query('delete from jobs where name = $1', [job.name])
      await createJobs(app.database, app.clock, [job], createLogger('silent')).runDue()
    }
    const now = async ({ id }: Publication) => (await manager.get(`/v1/publications/${id}`).expect(200)).body as Publication & { calendarVersion: string }
    const entries = async () => (await auditOf(app.admin, waiting.id)).filter(({ act: name }) => name === 'publication.recompute')
    await recompute()
    expect(await entries()).toEqual([])
    const [before, kept] = [await now(waiting), await now(done)]
    expect(before.dueOn).toBe('2026-03-03')
    await supervisor.put('/v1/calendar-days/320685/2026-03-03', { kind: 'OFF', source: '海政办发〔2026〕3号' }).expect(200)
    await recompute()
    const after = await now(waiting)
    expect(after).toMatchObject({ dueOn: '2026-03-04', version: before.version + 1 })
    expect(await entries()).toMatchObject([{ changes: { dueOn: ['2026-03-03', '2026-03-04'], calendarVersion: [before.calendarVersion, after.calendarVersion] } }])
    expect(await now(done)).toEqual(kept)
    await recompute()
    expect(await entries()).toHaveLength(1)
    await supervisor.delete('/v1/calendar-days/320685/2026-03-03').expect(200)
    await recompute()
    expect(await now(waiting)).toMatchObject({ dueOn: '2026-03-03', calendarVersion: before.calendarVersion })
  })
})
