import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import { actsFrom, statesOf } from '../../src/kernel/state-machine.ts'
import { makeUscc } from '../../src/kernel/uscc.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { RegisterPushState } from '../../src/modules/publicity/pushes/machine.ts'
import { registerPushMachine } from '../../src/modules/publicity/pushes/machine.ts'
import type { RegisterPushFigures, RegisterPushRecord } from '../../src/modules/publicity/pushes/schema.ts'
import type { PublicationRecord } from '../../src/modules/publicity/schema.ts'
import { ifMatch, testNow, type TestAccount } from '../support/app.ts'
import { served, step } from '../support/case-course.ts'
import { licence, licensed, taken } from '../support/case-kinds.ts'
import { type CaseWorld, startCaseWorld } from '../support/cases.ts'
import { overturnPushes, penalised as quickly } from '../support/publicity.ts'
import { addAgency, auditCount, auditOf } from '../support/records.ts'

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

describe('a market penalty on a party of another register', () => {
  const inProvince = (division: string) => makeUscc({ department: '9', category: '1', division, serial: serial += 1 })
  let serial = 0
  /** The pushes of a penalty decided on 8 January against companies of these places, first by number. */
  async function pushesOn(...divisions: string[]): Promise<RegisterPushRecord[]> {
    const { caseId } = await quickly(world, { field: 'MARKET', decidedOn: '2026-01-08' }, (id) => world.app.admin.query(`insert into case_parties select (gen).* from (
      select jsonb_populate_record(p, jsonb_build_object('id', u.id, 'position', p.position + n, 'uscc', u.uscc)) gen
      from case_parties p, unnest($2::text[], $3::uuid[]) with ordinality u(uscc, id, n) where p.case_id = $1) made`, [id, divisions.map(inProvince), divisions.map(() => newId(new Date(testNow)))])
      .then(() => world.app.admin.query('delete from case_parties where case_id = $1 and position = (select min(position) from case_parties where case_id = $1)', [id])))
    return of(caseId)
  }
  const of = async (caseId: string): Promise<RegisterPushRecord[]> =>
    ((await manager.get(`/v1/register-pushes?caseId=${caseId}`).expect(200)).body as { items: RegisterPushRecord[] }).items.toSorted((a, b) => a.toProvince < b.toProvince ? -1 : 1)

  const paths = { push: 'push', receive: 'receipt', return: 'return', publish: 'publication', withdraw: 'withdrawal' } as const
  type Name = keyof typeof paths
  const bodies: Readonly<Record<Name, object>> = {
    push: { pushedOn: '2026-01-20', reference: '苏推〔2026〕1号' }, receive: { receivedOn: '2026-01-21', reference: '回执1' }, return: { returnedOn: '2026-01-22', reason: '名称有误' },
    publish: { publishedOn: '2026-02-03', address }, withdraw: { withdrawnOn: '2026-03-02', reason: '原决定已撤销' },
  }
  const send = (push: RegisterPushRecord, name: Name, body: object = bodies[name], account = manager) => account.post(`/v1/register-pushes/${push.id}/${paths[name]}`, body, ifMatch(push))
  async function along(push: RegisterPushRecord, ...names: (Name | 'overturn')[]): Promise<RegisterPushRecord> {
    let current = push
    for (const name of names) {
      if (name !== 'overturn') current = (await send(current, name).expect(200)).body as RegisterPushRecord
      else current = await overturnPushes(world.app, manager, push.caseId)
    }
    return current
  }

  test('is pushed to each other province within ten working days, and stays a task here only for parties of the own register', async () => {
    const pushes = await pushesOn('320685', '110101', '330102', '330203', '100000')
    expect(pushes).toMatchObject([
      { toProvince: '110000', partyIds: { length: 1 }, status: 'DUE', dueOn: '2026-01-22', overdue: true, ruleCode: 'PUB-PUSH', legalBasis: [{ article: '第十条' }], publishDueOn: null, availableActs: ['push'] },
      { toProvince: '330000', partyIds: { length: 2 }, status: 'DUE' },
    ])
    const channelsOf = async (id: string) => ((await manager.get(`/v1/cases/${id}/publications`).expect(200)).body as { items: PublicationRecord[] }).items.map(({ channel }) => channel).sort()
    expect(await channelsOf(pushes[0]!.caseId)).toEqual(['CREDIT_PLATFORM', 'GSXT', 'UNIFIED_PLATFORM'])
    const [only] = await pushesOn('110101')
    expect(await channelsOf(only!.caseId)).toEqual(['CREDIT_PLATFORM', 'UNIFIED_PLATFORM'])
    expect(await pushesOn('320685', '320102')).toEqual([])
    // Not one of another field, nor where a minor is among the parties.
    expect(await of((await quickly(world, { decidedOn: '2026-01-08' })).caseId)).toEqual([])
  })

  test('received, it is published there within ten working days; sent back, it is pushed again; both sides in the figures', async () => {
    const period = '?from=2026-01-22&to=2026-01-23'
    const figures = async () => (await manager.get(`/v1/register-push-figures${period}`).expect(200)).body as RegisterPushFigures
    const before = (await figures()).total
    const [push] = await pushesOn('440103')
    const received = await along(push!, 'push', 'receive')
    expect(received).toMatchObject({ status: 'RECEIVED', overdue: false, receivedOn: '2026-01-21', publishDueOn: '2026-02-04', publicationOverdue: true, receiptReference: '回执1' })
    const open = (await manager.get(`/v1/register-pushes?publicationOverdue=true&caseId=${push!.caseId}`).expect(200)).body as { items: object[] }
    expect(open.items).toHaveLength(1)
    const back = await along(received, 'return')
    expect(back).toMatchObject({ status: 'RETURNED', returnReason: '名称有误', availableActs: ['push'] })
    const again = (await send(back, 'push', { pushedOn: '2026-01-26' }).expect(200)).body as RegisterPushRecord
    expect(again).toMatchObject({ status: 'PUSHED', pushedOn: '2026-01-20', pushedAgainOn: '2026-01-26', receivedOn: null, publishDueOn: null, returnReason: null })
    const exchange = await world.app.account({ roles: ['EXCHANGE_CLIENT'], agencyId: world.agency.id })
    const taken = (await send(again, 'receive', { receivedOn: '2026-01-27' }, exchange).expect(200)).body as RegisterPushRecord
    expect((await send(taken, 'publish', { publishedOn: '2026-02-10', address }, exchange).expect(200)).body).toMatchObject({ status: 'PUBLISHED', publicationOverdue: false, address })
    const after = await figures()
    expect(after.total.pushes).toEqual({ ...before.pushes, due: before.pushes.due + 1, onTime: before.pushes.onTime + 1 })
    expect(after.provinces.find(({ toProvince }) => toProvince === '440000')).toEqual({
      toProvince: '440000', pushes: { due: 1, onTime: 1, late: 0, overdue: 0 }, publications: { due: 1, onTime: 1, late: 0, overdue: 0 },
    })
    expect((await auditOf(world.app.admin, push!.id)).map(({ act: name }) => name.replace('register-push.', ''))).toEqual(['open', 'publish', 'push', 'push', 'receive', 'receive', 'return'])
    await manager.get('/v1/register-push-figures?from=2026-02-01&to=2026-02-01').expect(422)
  })

  test('overturned, what was not pushed is not any more, and what was is withdrawn within three working days', async () => {
    const [cancelled, pushed] = [await along((await pushesOn('110101'))[0]!, 'overturn'), await along((await pushesOn('110101'))[0]!, 'push', 'receive', 'publish', 'overturn')]
    expect(cancelled).toMatchObject({ status: 'CANCELLED', overdue: false, withdrawalDueOn: null, availableActs: [] })
    expect(pushed).toMatchObject({ status: 'PUBLISHED', overturnedOn: '2026-02-26', withdrawalDueOn: '2026-03-02', withdrawalOverdue: false, availableActs: ['withdraw'] })
    expect(((await manager.get(`/v1/register-pushes?toWithdraw=true&caseId=${pushed.caseId}`).expect(200)).body as { items: object[] }).items).toHaveLength(1)
    expect(await along(pushed, 'withdraw')).toMatchObject({ status: 'WITHDRAWN', withdrawalReason: '原决定已撤销', availableActs: [] })
    const standing = await along((await pushesOn('110101'))[0]!, 'push')
    expect((await send(standing, 'withdraw').expect(422)).body).toMatchObject({ code: 'publicity.push-not-overturned' })
  })

  const roads: Readonly<Record<RegisterPushState, readonly (Name | 'overturn')[]>> = {
    DUE: [], PUSHED: ['push'], RECEIVED: ['push', 'receive'], RETURNED: ['push', 'return'], PUBLISHED: ['push', 'receive', 'publish'], WITHDRAWN: ['push', 'overturn', 'withdraw'], CANCELLED: ['overturn'],
  }
  test('every act in every state: refused where the machine has none, and nothing is left', async () => {
    for (const state of statesOf(registerPushMachine)) {
      const push = await along((await pushesOn('110101'))[0]!, ...roads[state])
      expect(push.status).toBe(state)
      const allowed: readonly string[] = actsFrom(registerPushMachine, state)
      const before = await auditCount(world.app.admin)
      for (const name of (Object.keys(paths) as Name[]).filter((each) => !allowed.includes(each))) {
        expect([state, name, (await send(push, name)).status]).toEqual([state, name, 409])
      }
      expect(await auditCount(world.app.admin)).toBe(before)
    }
  })

  test('days in their order, on the version seen, by whom it belongs to, within the scope', async () => {
    const push = (await pushesOn('110101'))[0]!
    const code = async (name: Name, body: object, status = 422) => ((await send(push, name, body).expect(status)).body as { code: string }).code
    expect(await code('push', { pushedOn: '2026-01-07' })).toBe('publicity.push-date-early')
    expect(await code('push', { pushedOn: '2026-03-03' })).toBe('publicity.push-date-in-future')
    await code('push', {}, 400)
    expect((await send({ ...push, version: 9 }, 'push').expect(412)).body).toMatchObject({ code: 'http.version-stale' })
    await send(push, 'push', bodies.push, world.handler).expect(403)
    const other = await world.app.account({ roles: ['AGENCY_MANAGER'], agencyId: (await addAgency(world.app.admin, '320681')).id })
    await send(push, 'push', bodies.push, other).expect(404)
    for (const rest of ['', '/history']) await other.get(`/v1/register-pushes/${push.id}${rest}`).expect(404)
    expect(((await manager.get(`/v1/register-pushes/${push.id}/history`).expect(200)).body as { items: object[] }).items).toHaveLength(1)
  })
})
