import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom, statesOf } from '../../src/kernel/state-machine.ts'
import { clueMachine } from '../../src/modules/cases/clues/machine.ts'
import type { ClueRecord } from '../../src/modules/cases/clues/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { ifMatch, type TestAccount } from '../support/app.ts'
import { type CaseWorld, rowsOf, startCaseWorld } from '../support/cases.ts'
import { clueAct, clueBodies, newClue, registeredClue } from '../support/clues.ts'
import { problemOf } from '../support/raw-http.ts'
import { addAgency, addOfficer, type AgencyRow, auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount
let neighbour: AgencyRow
let stranger: TestAccount
let bodies: ReturnType<typeof clueBodies>
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
  neighbour = await addAgency(world.app.admin, '320681')
  stranger = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: neighbour.id })
  bodies = clueBodies(world)
})
afterAll(() => world.app.close())

const clue = (given: Parameters<typeof newClue>[1] = {}): Promise<ClueRecord> => registeredClue(handler, world.agency.id, given)
const taken = async (record: ClueRecord, name: string, body: object): Promise<ClueRecord> => (await clueAct(handler, record, name, body).expect(200)).body as ClueRecord
const refusal = async (record: { id: string, version: number }, name: string, body: object, status = 422): Promise<string> =>
  problemOf(await clueAct(handler, record, name, body).expect(status)).code
const listed = async (query: string, account = handler): Promise<string[]> =>
  ((await account.get(`/v1/case-clues?limit=100&${query}`).expect(200)).body as { items: ClueRecord[] }).items.map(({ id }) => id)

describe('a clue', () => {
  test('is registered with the time for filing of its field, the informant sealed', async () => {
    const record = await clue({ informant: { name: '甄举报', phone: '19900001111' } })
    expect(record).toMatchObject({
      status: 'RECEIVED', informant: '甄**', ruleCode: 'PEN-FILE', dueOn: '2026-03-13', overdue: false, version: 1,
      availableActs: ['verify', 'extend', 'file', 'refuse', 'transfer', 'merge'], legalBasis: [{ article: '第五十四条第二款' }, { article: '第十八条第一款' }],
    })
    const { rows } = await world.app.admin.query<{ kept: string }>('select row_to_json(c)::text as kept from case_clues c where id = $1', [record.id])
    expect(rows[0]?.kept).not.toMatch(/甄举报|19900001111/)
    expect(JSON.stringify(await auditOf(world.app.admin, record.id))).not.toMatch(/甄举报|19900001111/)
    expect((await handler.get(`/v1/case-clues/${record.id}`).expect(200).expect('etag', '"v1"')).body).toEqual(record)
  })

  test('is refused where the date, the agency or the field is wrong', async () => {
    const code = async (body: object): Promise<string> => problemOf(await handler.post('/v1/case-clues', body).expect(422)).code
    expect(await code(newClue(world.agency.id, { receivedOn: '2026-03-03' }))).toBe('clues.date-in-future')
    expect(await code(newClue(world.agency.id, { field: 'TAX' }))).toBe('clues.field-not-enforced')
    expect(await code(newClue(neighbour.id))).toBe('clues.agency-unknown')
    await handler.post('/v1/case-clues', { ...newClue(world.agency.id), extra: 1 }).expect(400)
  })

  test('is seen in its scope alone, and the informant by who may disclose', async () => {
    const record = await clue({ informant: { name: '甄举报', phone: '19900001111' } })
    await stranger.get(`/v1/case-clues/${record.id}`).expect(404)
    await stranger.get(`/v1/case-clues/${record.id}/history`).expect(404)
    await clueAct(stranger, record, 'verifications', bodies.verifications).expect(404)
    expect(await listed('', stranger)).not.toContain(record.id)
    const url = `/v1/case-clues/${record.id}/disclosures`
    await handler.post(url, { purpose: '答复' }).expect(403)
    expect((await world.manager.post(url, { purpose: '答复' }).expect(200)).body).toEqual({ clueId: record.id, name: '甄举报', phone: '19900001111', address: null })
    expect((await auditOf(world.app.admin, record.id)).map(({ act }) => act)).toEqual(['clue.disclose', 'clue.register'])
    const anonymous = await clue()
    expect(problemOf(await world.manager.post(`/v1/case-clues/${anonymous.id}/disclosures`, { purpose: '答复' }).expect(422)).code).toBe('clues.informant-unknown')
  })

  test('becomes a case that takes over source and field and names it', async () => {
    const record = await clue({ happenedOn: '2026-02-10', actDivisionCode: '320685' })
    const before = await auditCount(world.app.admin)
    const filed = await taken(record, 'filing', bodies.filing)
    expect(filed).toMatchObject({ status: 'FILED', decidedOn: '2026-02-26', approver: '甄局长', overdue: false, availableActs: [] })
    expect(await auditCount(world.app.admin)).toBe(before + 2)
    expect((await handler.get(`/v1/cases/${filed.caseId ?? ''}`).expect(200)).body as CaseRecord).toMatchObject({
      source: 'REPORT', field: 'MARKET', sourceClueId: record.id, actEndedOn: '2026-02-10', actDivisionCode: '320685', filedOn: '2026-02-26',
    })
    const cases = await rowsOf(world.app.admin, 'enforcement_cases')
    expect(await refusal(await clue(), 'filing', { ...bodies.filing, handlers: world.officers.slice(0, 1).map(({ id }) => id) })).toBe('cases.two-officers-required')
    expect(await rowsOf(world.app.admin, 'enforcement_cases')).toBe(cases)
  })

  test('was discovered when it came in, however late the case is filed (行政处罚法第三十六条)', async () => {
    expect((await taken(await clue({ field: 'TRANSPORT', receivedOn: '2021-12-01', happenedOn: '2020-01-05' }), 'filing', bodies.filing)).status).toBe('FILED')
    expect(await refusal(await clue({ field: 'TRANSPORT', receivedOn: '2022-02-01', happenedOn: '2020-01-05' }), 'filing', bodies.filing)).toBe('cases.act-perhaps-time-barred')
    expect(await refusal(await clue({ field: 'TRANSPORT', receivedOn: '2025-02-01', happenedOn: '2020-01-05' }), 'filing', bodies.filing)).toBe('cases.act-time-barred')
  })

  test('is not filed only after a verification, with a ground that holds, and the informant is told', async () => {
    const record = await clue({ informant: { name: '甄举报' }, happenedOn: '2024-02-20' })
    expect(await refusal(record, 'refusal', bodies.refusal)).toBe('clues.unverified')
    const verified = await taken(record, 'verifications', bodies.verifications)
    expect(verified.verifications).toEqual([{ on: '2026-02-24', officerIds: bodies.verifications.officerIds, findings: '现场核查' }])
    expect(await refusal(verified, 'refusal', { ...bodies.refusal, refusal: 'TIME_BARRED' })).toBe('clues.not-time-barred')
    const refused = await taken(verified, 'refusal', bodies.refusal)
    expect(refused).toMatchObject({ status: 'NOT_FILED', refusal: 'NO_BREACH', availableActs: ['reply'] })
    expect(await refusal(refused, 'reply', { ...bodies.reply, repliedOn: '2026-02-25' })).toBe('clues.dates-out-of-order')
    expect(await taken(refused, 'reply', bodies.reply)).toMatchObject({ repliedOn: '2026-02-27', reply: '经核查未发现违法事实' })
    const old = await taken(await clue({ happenedOn: '2024-02-19' }), 'verifications', bodies.verifications)
    const barred = await taken(old, 'refusal', { ...bodies.refusal, refusal: 'TIME_BARRED' })
    expect(await refusal(barred, 'reply', bodies.reply)).toBe('clues.informant-unknown')
  })

  test('its time is extended once, where the rules of the field say so', async () => {
    const extended = await taken(await clue(), 'extension', bodies.extension)
    expect(extended).toMatchObject({ dueOn: '2026-04-03', extendedOn: '2026-02-25', extensionApprover: '甄局长' })
    expect(await refusal(extended, 'extension', bodies.extension)).toBe('clues.not-extendable')
    expect(await refusal(await clue({ field: 'TRANSPORT' }), 'extension', bodies.extension)).toBe('clues.not-extendable')
  })

  test('goes to a competent body, which has it in the same act', async () => {
    const record = await clue({ informant: { name: '甄举报' } })
    const to = { transferredOn: '2026-02-26', reason: '发生地在启东', approver: '甄局长', toAgencyId: neighbour.id }
    for (const unfit of [{ toBodyName: '某局' }, { toAgencyId: undefined }, { toAgencyId: world.agency.id }]) {
      expect(await refusal(record, 'transfer', { ...to, ...unfit })).toBe('clues.receiver-unfit')
    }
    const sent = await taken(record, 'transfer', to)
    expect(sent).toMatchObject({ status: 'TRANSFERRED', toAgencyId: neighbour.id })
    const { items } = (await stranger.get('/v1/case-clues').expect(200)).body as { items: ClueRecord[] }
    const received = items.find(({ fromClueId }) => fromClueId === record.id)
    expect(received).toMatchObject({ source: 'TRANSFERRED', receivedOn: '2026-02-26', informant: '甄**', status: 'RECEIVED', agencyId: neighbour.id, divisionCode: '320681' })
    expect((await taken(await clue(), 'transfer', bodies.transfer)).toBodyName).toBe('某市海关')
    const elsewhere = await addAgency(world.app.admin, '320681', { fields: ['TAX'] })
    expect(await refusal(await clue(), 'transfer', { ...to, toAgencyId: elsewhere.id })).toBe('clues.field-not-enforced')
  })

  test('is merged into another of the agency', async () => {
    const [record, into] = [await clue(), await clue()]
    expect(await refusal(record, 'merger', { ...bodies.merger, intoClueId: record.id })).toBe('clues.merger-unfit')
    expect(await taken(record, 'merger', { ...bodies.merger, intoClueId: into.id })).toMatchObject({ status: 'MERGED', intoClueId: into.id })
    expect(await refusal(await clue(), 'merger', { ...bodies.merger, intoClueId: record.id })).toBe('clues.merger-unfit')
  })
})

describe('each act', () => {
  const names = { verify: 'verifications', extend: 'extension', file: 'filing', refuse: 'refusal', transfer: 'transfer', merge: 'merger', reply: 'reply' } as const
  const roads = { RECEIVED: [], FILED: ['filing'], NOT_FILED: ['verifications', 'refusal'], TRANSFERRED: ['transfer'], MERGED: ['merger'] } as const

  test.each(statesOf(clueMachine))('in the state %s is taken exactly where the machine says so', async (state) => {
    const into = await clue()
    const all: Record<string, object> = { ...bodies, merger: { ...bodies.merger, intoClueId: into.id } }
    let record = await clue({ informant: { name: '甄举报' } })
    for (const name of roads[state]) record = await taken(record, name, all[name] ?? {})
    expect(record.status).toBe(state)
    const open: readonly string[] = actsFrom(clueMachine, state)
    const before = await auditCount(world.app.admin)
    for (const [act, name] of Object.entries(names)) {
      if (!open.includes(act)) expect([act, await refusal(record, name, all[name] ?? {}, 409)]).toEqual([act, 'state.act-not-available'])
    }
    expect(await auditCount(world.app.admin)).toBe(before)
    for (const name of Object.values(names)) {
      await handler.post(`/v1/case-clues/${record.id}/${name}`, all[name] ?? {}).expect(428)
      await handler.post(`/v1/case-clues/${record.id}/${name}`, all[name] ?? {}, ifMatch(99)).expect(412)
    }
  })

  test('lies neither before the clue nor in the future', async () => {
    const record = await clue()
    expect(await refusal(record, 'verifications', { ...bodies.verifications, verifiedOn: '2026-02-19' })).toBe('clues.dates-out-of-order')
    expect(await refusal(record, 'verifications', { ...bodies.verifications, verifiedOn: '2026-03-03' })).toBe('clues.date-in-future')
  })
})

test('a clue is looked into by people on the register of its agency', async () => {
  const record = await clue()
  const [own] = bodies.verifications.officerIds
  const { id: foreign } = await addOfficer(world.app.admin, neighbour)
  const before = await auditCount(world.app.admin)
  for (const unknown of ['01900000-0000-7000-8000-000000000001', foreign, world.agency.id]) {
    const answer = await clueAct(handler, record, 'verifications', { ...bodies.verifications, officerIds: [own, unknown] }).expect(422)
    expect(problemOf(answer)).toMatchObject({ code: 'cases.handler-unknown', detail: '第 2 名办案人员不是该机关的在册人员' })
  }
  expect(await auditCount(world.app.admin)).toBe(before)
  expect((await handler.get(`/v1/case-clues/${record.id}`).expect(200)).body).toEqual(record)
})

test('clues that wait too long or were decided late are found', async () => {
  const waiting = await clue({ receivedOn: '2026-01-05' })
  const late = await taken(await clue({ receivedOn: '2026-01-05' }), 'filing', bodies.filing)
  const inTime = await clue()
  expect([waiting.overdue, late.overdue, inTime.overdue]).toEqual([true, true, false])
  const overdue = await listed('overdue=true')
  expect(overdue).toEqual(expect.arrayContaining([waiting.id, late.id]))
  expect(overdue).not.toContain(inTime.id)
  expect(await listed('overdue=false')).toContain(inTime.id)
  expect(await listed('status=RECEIVED&overdue=true&field=MARKET&source=REPORT&receivedOnTo=2026-01-06&q=过期')).toEqual([waiting.id])
})
