import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { PublicationRecord } from '../../src/modules/publicity/schema.ts'
import { ifMatch, type TestAccount } from '../support/app.ts'
import { served, step } from '../support/case-course.ts'
import { licence, licensed, taken } from '../support/case-kinds.ts'
import { type CaseWorld, startCaseWorld } from '../support/cases.ts'
import { auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let manager: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  manager = world.manager
})
afterAll(() => world.app.close())

const address = 'https://www.example.gov.cn/xzcf/2026/1.html'
const earlier = { filedOn: '2026-01-05' }
const decidedEarlier = { decidedOn: '2026-01-08' }
const withdrawal = { withdrawnOn: '2026-03-02', reason: '原处罚决定已被复议机关撤销' }
const revoked = { cause: 'REVOKED', overturnedOn: '2026-02-26' }

/** On the platform of enforcement itself. */
async function publicationOf({ id }: { id: string }): Promise<PublicationRecord> {
  const { items } = (await manager.get(`/v1/cases/${id}/publications?channel=UNIFIED_PLATFORM`).expect(200)).body as { items: PublicationRecord[] }
  expect(items).toHaveLength(1)
  return items[0]!
}

const act = (of: PublicationRecord, name: string, body: object, account = manager) => account.post(`/v1/publications/${of.id}/${name}`, body, ifMatch(of))

async function published(record: { id: string }): Promise<PublicationRecord> {
  return (await act(await publicationOf(record), 'publication', { publishedOn: '2026-01-20', address }).expect(200)).body as PublicationRecord
}

/** 复议结果 */
async function overturned(record: CaseRecord, result: string, occurredOn = '2026-02-26'): Promise<void> {
  const { id: subjectId } = await step(world, record, 'remedies', { occurredOn: '2026-01-21', remedyKind: 'RECONSIDERATION', authority: '海安市人民政府' })
  await step(world, record, 'remedy-acceptances', { occurredOn: '2026-01-22', subjectId })
  const changed = result === 'CHANGED' ? { changedFineYuan: '1000.00' } : {}
  await step(world, record, 'remedy-results', { occurredOn, subjectId, result, documentNumber: '海复〔2026〕1号', summary: '复议结果', ...changed })
}

const penalised = (): Promise<CaseRecord> => served(world, earlier, decidedEarlier, { servedOn: '2026-01-09' })

describe('a published penalty that is overturned', () => {
  test.each(['CHANGED', 'REVOKED', 'CONFIRMED_ILLEGAL', 'VOID'])('%s: is to be withdrawn within three working days, and is', async (result) => {
    const record = await penalised()
    const before = await published(record)
    expect(before).toMatchObject({ withdrawal: null, withdrawnOn: null, availableActs: expect.arrayContaining(['withdraw']) as unknown })
    await overturned(record, result)
    const duty = await publicationOf(record)
    expect(duty).toMatchObject({
      status: 'PUBLISHED', version: before.version + 1,
      withdrawal: {
        cause: result, overturnedOn: '2026-02-26', dueOn: '2026-03-02', provisional: false, ruleCode: 'PEN-WITHDRAW', overdue: false,
        legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第四十八条第二款' }, { article: '第八十五条' }],
      },
    })
    const { body } = await act(duty, 'withdrawal', withdrawal).expect(200) as { body: object }
    expect(body).toMatchObject({ status: 'WITHDRAWN', ...{ withdrawnOn: '2026-03-02', withdrawalReason: withdrawal.reason }, withdrawal: { overdue: false }, availableActs: [] })
    const entries = await auditOf(world.app.admin, duty.id)
    expect(entries.map(({ act: name }) => name)).toEqual(['publication.open', 'publication.publish', 'publication.require-withdrawal', 'publication.withdraw'])
    expect(entries[3]?.changes).toEqual({ status: ['PUBLISHED', 'WITHDRAWN'], withdrawnOn: [null, '2026-03-02'], withdrawalReason: [null, withdrawal.reason] })
  })

  test('missed: what is late or still public is found as overdue', async () => {
    const record = await penalised()
    await published(record)
    await overturned(record, 'REVOKED', '2026-02-24')
    const duty = await publicationOf(record)
    expect(duty.withdrawal).toMatchObject({ dueOn: '2026-02-27', overdue: true })
    const found = async (query: string): Promise<string[]> =>
      ((await manager.get(`/v1/publications?${query}`).expect(200)).body as { items: PublicationRecord[] }).items.map(({ id }) => id)
    expect(await found('withdrawalOverdue=true')).toEqual([duty.id])
    expect(await found('toWithdraw=true')).toContain(duty.id)
    expect(await found('withdrawalDueOnFrom=2026-02-27&withdrawalDueOnTo=2026-02-28')).toEqual([duty.id])
    expect((await act(duty, 'withdrawal', withdrawal).expect(200)).body).toMatchObject({ withdrawal: { overdue: true } })
    expect(await found('toWithdraw=true')).not.toContain(duty.id)
    expect(await found('withdrawalOverdue=true')).toEqual([duty.id])
    expect(await found('withdrawalOverdue=false')).not.toContain(duty.id)
  })

  test('upheld: nothing changes', async () => {
    const record = await penalised()
    const before = await published(record)
    await overturned(record, 'UPHELD')
    expect(await publicationOf(record)).toEqual(before)
  })

  test('not yet published: it is not published any more, and the note says why', async () => {
    const record = await penalised()
    await overturned(record, 'REVOKED')
    const ended = await publicationOf(record)
    expect(ended).toMatchObject({
      status: 'EXEMPT', exemptReason: 'OVERTURNED', exemptNote: '2026-02-26 决定被撤销（decision revoked）', exemptApprover: null, withdrawal: null, availableActs: [],
    })
    expect((await auditOf(world.app.admin, ended.id)).map(({ act: name }) => name)).toEqual(['publication.exempt-overturned', 'publication.open'])
  })
})

describe('the act of withdrawal', () => {
  test('where the agency itself revoked its decision the cause is given, and the duty reckoned from it', async () => {
    const before = await published(await penalised())
    const { body } = await act(before, 'withdrawal', { ...withdrawal, cause: { ...revoked, overturnedOn: '2026-02-24' } }).expect(200) as { body: object }
    expect(body).toMatchObject({ status: 'WITHDRAWN', withdrawal: { cause: 'REVOKED', dueOn: '2026-02-27', overdue: true, ruleCode: 'PEN-WITHDRAW' } })
  })

  test('is refused without a cause, with a second one, too early, in the future, and on what is not public; nothing is left', async () => {
    const record = await penalised()
    const refused = async (of: PublicationRecord, body: object, status: number, code: string): Promise<void> => {
      const before = await auditCount(world.app.admin)
      expect((await act(of, 'withdrawal', body).expect(status)).body).toMatchObject({ code })
      expect(await auditCount(world.app.admin)).toBe(before)
      expect(await publicationOf(record)).toEqual(of)
    }
    await refused(await publicationOf(record), { ...withdrawal, cause: revoked }, 409, 'state.act-not-available')
    const open = await published(record)
    await refused(open, withdrawal, 422, 'publicity.withdrawal-cause-missing')
    await refused(open, { ...withdrawal, withdrawnOn: '2026-02-25', cause: revoked }, 422, 'publicity.withdrawn-too-early')
    await refused(open, { ...withdrawal, withdrawnOn: '2026-01-19', cause: { ...revoked, overturnedOn: '2026-01-12' } }, 422, 'publicity.withdrawn-too-early')
    await refused(open, { ...withdrawal, withdrawnOn: '2026-03-03', cause: revoked }, 422, 'publicity.withdrawn-in-future')
    for (const body of [{}, { ...withdrawal, reason: '' }, { ...withdrawal, cause: { cause: 'REVOKED' } }, { ...withdrawal, cause: { ...revoked, cause: 'BORED' } }]) {
      await act(open, 'withdrawal', body).expect(400)
    }
    await overturned(record, 'VOID')
    const duty = await publicationOf(record)
    await refused(duty, { ...withdrawal, cause: revoked }, 422, 'publicity.withdrawal-cause-known')
    await act(open, 'withdrawal', withdrawal).expect(412)
    const handler = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: world.agency.id })
    await act(duty, 'withdrawal', withdrawal, handler).expect(403)
    const ended = (await act(duty, 'withdrawal', withdrawal).expect(200)).body as PublicationRecord
    await refused(ended, withdrawal, 409, 'state.act-not-available')
  })
})

test('a licence that is revoked is to be withdrawn too', async () => {
  const record = await licensed(world)
  const { id: subjectId } = await taken(world.handler, record.id, 'licences', licence(record, { validTo: '2026-03-31' }))
  const due = await publicationOf(record)
  const open = (await act(due, 'publication', { publishedOn: record.decidedOn ?? '', address }).expect(200)).body as PublicationRecord
  await taken(world.handler, record.id, 'licence-revocations', { occurredOn: '2026-02-26', ground: 'FRAUD', reasons: '提供虚假材料', harmsPublic: false, subjectId })
  expect(await publicationOf(record)).toMatchObject({ version: open.version + 1, withdrawal: { cause: 'REVOKED', dueOn: '2026-03-02', ruleCode: 'PUB-WITHDRAW' } })
})
