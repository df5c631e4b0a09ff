import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Machine } from '../../src/kernel/state-machine.ts'
import { actsFrom, nextState, statesOf } from '../../src/kernel/state-machine.ts'
import type { ClueRecord } from '../../src/modules/cases/clues/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { Matter } from '../../src/modules/cases/steps/define.ts'
import { stepByKind } from '../../src/modules/cases/steps/registry.ts'
import type { StepRecord } from '../../src/modules/cases/steps/schema.ts'
import { assistanceMatter, disputeMatter, transferMatter } from '../../src/modules/cases/transfers/matter.ts'
import { readyToDecide } from '../support/case-road.ts'
import { act, type CaseWorld, filed, fineOf, startCaseWorld } from '../support/cases.ts'
import { problemOf } from '../support/raw-http.ts'
import { addAgency, type AgencyRow, auditCount } from '../support/records.ts'

let world: CaseWorld
let neighbour: AgencyRow
beforeAll(async () => {
  world = await startCaseWorld()
  neighbour = await addAgency(world.app.admin, '320681')
})
afterAll(() => world.app.close())

const on = { occurredOn: '2026-02-20' }
const bodies: Readonly<Record<string, object>> = {
  'agency-transfers': { ...on, toBodyName: '某市交通运输局', reason: 'OTHER_PLACE', note: '违法行为发生地不在本市', approver: '甄局长', letterNumber: '海交移〔2026〕1号', materials: ['现场笔录'] },
  'agency-transfer-acceptance': { ...on, receivedBy: '甄接收' },
  'agency-transfer-returns': { ...on, reason: '证据不足' },
  'jurisdiction-disputes': { ...on, otherBodyName: '启东市交通运输局', otherDivisionCode: '320681', otherFiledOn: '2026-01-30', dispute: '行为跨两地' },
  'jurisdiction-agreements': { ...on, competent: 'OTHER', note: '对方最先立案' },
  'jurisdiction-reports': { ...on, superiorName: '南通市交通运输局', documentNumber: '海交请〔2026〕1号' },
  'jurisdiction-designations': { ...on, superiorName: '南通市交通运输局', superiorDivisionCode: '320600', documentNumber: '通交指〔2026〕1号', competent: 'OWN' },
  'assistance-requests': { ...on, bodyName: '启东市交通运输局', matters: '协助调取过磅记录', letterNumber: '海交协〔2026〕1号' },
  'assistance-results': { ...on, result: '已提供过磅记录' },
  'assistance-refusals': { ...on, reason: '不属于职权范围' },
}

async function opened(path: string, given: object = {}, filing: Parameters<typeof filed>[1] = {}) {
  const record = await filed(world, filing)
  const url = `/v1/cases/${record.id}`
  const now = async () => (await world.handler.get(url).expect(200)).body as CaseRecord
  const first = (await world.handler.post(`${url}/${path}`, { ...bodies[path], ...given }).expect(201)).body as StepRecord
  // The acceptance moves the case and so asks for its version; to the others the header means nothing.
  const take = async (name: string, more: object = {}) => act(world.handler, await now(), name, { ...bodies[name], ...(name === path ? {} : { subjectId: first.id }), ...more })
  return { record, first, now, take, code: async (name: string, more: object = {}) => problemOf(await take(name, more)).code }
}

const pathOf = (kind: string): string => stepByKind.get(kind)?.path ?? ''

/** A shortest way of acts to a state. */
function roadTo(machine: Machine<string, string>, state: string): string[] {
  const roads = new Map<string, string[]>([[machine.initial, []]])
  for (const [from, road] of roads) {
    for (const name of actsFrom(machine, from)) if (!roads.has(nextState(machine, from, name))) roads.set(nextState(machine, from, name), [...road, name])
  }
  return roads.get(state) ?? []
}

describe.each([transferMatter, disputeMatter, assistanceMatter].map((matter): [string, Matter] => [matter.machine.name, matter]))('%s', (_name, matter) => {
  const pathOfAct = new Map(Object.entries(matter.acts).map(([kind, name]) => [name, pathOf(kind)]))

  test.each(statesOf(matter.machine))('in the state %s each act is taken exactly where the machine says so', async (state) => {
    const found = await opened(pathOf(matter.opens))
    for (const name of roadTo(matter.machine, state)) expect((await found.take(pathOfAct.get(name) ?? '')).status).toBeLessThan(300)
    const before = await auditCount(world.app.admin)
    for (const [name, path] of pathOfAct) {
      if (!actsFrom(matter.machine, state).includes(name)) expect([name, (await found.take(path)).status]).toEqual([name, 409])
    }
    expect(await auditCount(world.app.admin)).toBe(before)
  })
})

describe('a transfer to another agency', () => {
  test('ends the case here and opens a clue there, in one act', async () => {
    const found = await opened('agency-transfers', { toBodyName: undefined, toAgencyId: neighbour.id }, {
      facts: '超限运输', actDivisionCode: '320681', actEndedOn: '2026-01-20', acknowledged: [{ code: 'cases.act-place-outside', reason: '群众在本地举报' }],
    })
    expect(problemOf(await act(world.handler, await found.now(), 'decision', fineOf('900.00')).expect(422)).code).toBe('cases.transfer-pending')
    expect(await found.code('agency-transfers')).toBe('cases.transfer-under-way')
    const before = await auditCount(world.app.admin)
    const moved = (await found.take('agency-transfer-acceptance')).body as CaseRecord
    expect(moved).toMatchObject({ status: 'TRANSFERRED', endedOn: '2026-02-20', availableActs: ['archive'] })
    expect(await auditCount(world.app.admin)).toBe(before + 2)
    const receiver = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: neighbour.id })
    const { items } = (await receiver.get('/v1/case-clues').expect(200)).body as { items: ClueRecord[] }
    expect(items).toEqual([expect.objectContaining({
      fromCaseId: found.record.id, source: 'TRANSFERRED', sourceNumber: '海交移〔2026〕1号', content: '超限运输', actDivisionCode: '320681', happenedOn: '2026-01-20',
    })])
    // The sender still reads it; the receiver has the clue alone.
    await world.handler.get(`/v1/cases/${found.record.id}`).expect(200)
    await receiver.get(`/v1/cases/${found.record.id}`).expect(404)
  })

  test('goes to one existing body that is another one and acts in the field', async () => {
    const code = async (given: object) => problemOf(await world.handler.post(`/v1/cases/${(await filed(world)).id}/agency-transfers`, { ...bodies['agency-transfers'], ...given }).expect(422)).code
    expect(await code({ toAgencyId: neighbour.id })).toBe('cases.transfer-receiver-unfit')
    expect(await code({ toBodyName: undefined })).toBe('cases.transfer-receiver-unfit')
    expect(await code({ toBodyName: undefined, toAgencyId: world.agency.id })).toBe('cases.transfer-receiver-unfit')
    expect(await code({ toBodyName: undefined, toAgencyId: (await filed(world)).id })).toBe('cases.transfer-receiver-unfit')
    const other = await addAgency(world.app.admin, '320681', { fields: ['TAX'] })
    expect(await code({ toBodyName: undefined, toAgencyId: other.id })).toBe('cases.transfer-field-not-enforced')
    await opened('agency-transfers', { toBodyName: undefined, toAgencyId: other.id, acknowledged: [{ code: 'cases.transfer-field-not-enforced', reason: '领域登记待更新' }] })
  })

  test('to a body abolished meanwhile is not accepted; one that comes back is decided here', async () => {
    const ending = await addAgency(world.app.admin, '320681')
    const found = await opened('agency-transfers', { toBodyName: undefined, toAgencyId: ending.id })
    await world.app.admin.query(`update agencies set status = 'ABOLISHED', abolished_on = '2026-02-25' where id = $1`, [ending.id])
    expect(await found.code('agency-transfer-acceptance')).toBe('clues.agency-unknown')
    expect((await found.now()).status).toBe('FILED')
    expect(await found.code('agency-transfer-returns', { occurredOn: '2026-02-19' })).toBe('cases.matter-dates-out-of-order')
    expect((await found.take('agency-transfer-returns')).status).toBe(201)
    await act(world.handler, await readyToDecide(world.handler, found.record.id), 'decision', fineOf('900.00')).expect(200)
  })
})

describe('a dispute over jurisdiction', () => {
  test('is settled before anything is decided, by agreement or by the common superior', async () => {
    const found = await opened('jurisdiction-disputes')
    expect(problemOf(await act(world.handler, await found.now(), 'decision', fineOf('900.00')).expect(422)).code).toBe('cases.dispute-open')
    expect(await found.code('jurisdiction-designations', { superiorDivisionCode: '320681' })).toBe('cases.superior-not-common')
    expect((await found.take('jurisdiction-designations')).status).toBe(201)
    await act(world.handler, await readyToDecide(world.handler, found.record.id), 'decision', fineOf('900.00')).expect(200)
  })

  test('the agency that filed first has it, unless a reason is given', async () => {
    const found = await opened('jurisdiction-disputes')
    expect(await found.code('jurisdiction-agreements', { competent: 'OWN' })).toBe('cases.first-filed-elsewhere')
    expect((await found.take('jurisdiction-agreements', { competent: 'OWN', acknowledged: [{ code: 'cases.first-filed-elsewhere', reason: '主要违法行为在本地' }] })).status).toBe(201)
    await act(world.handler, await readyToDecide(world.handler, found.record.id), 'decision', fineOf('900.00')).expect(200)
  })

  test('another competent body gets the case', async () => {
    const found = await opened('jurisdiction-disputes')
    expect((await found.take('jurisdiction-agreements')).status).toBe(201)
    expect(problemOf(await act(world.handler, await found.now(), 'decision', fineOf('900.00')).expect(422)).code).toBe('cases.other-body-competent')
  })
})
