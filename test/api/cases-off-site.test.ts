import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom, statesOf } from '../../src/kernel/state-machine.ts'
import { deviceMachine } from '../../src/modules/cases/devices/machine.ts'
import type { DeviceRecord } from '../../src/modules/cases/devices/schema.ts'
import { offSiteRecordMachine } from '../../src/modules/cases/offsite/machine.ts'
import type { StepRecord } from '../../src/modules/cases/steps/schema.ts'
import type { TestAccount } from '../support/app.ts'
import { readyCase } from '../support/case-intake.ts'
import { caseOf } from '../support/case-road.ts'
import { act, type CaseWorld, fineOf, startCaseWorld } from '../support/cases.ts'
import { deviceAct, deviceAfter, deviceBodies, newDevice, registeredDevice } from '../support/devices.ts'
import { onceFor } from '../support/once-for.ts'
import { problemOf } from '../support/raw-http.ts'
import { addAgency, addOfficer, auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let manager: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  manager = world.manager
})
afterAll(() => world.app.close())

const refusal = async (device: DeviceRecord, name: string, body: object, status = 422): Promise<string> => problemOf(await deviceAct(manager, device, name, body).expect(status)).code

describe('a device', () => {
  test('is reviewed, published, reviewed again and retired', async () => {
    const made = await deviceAfter(manager, world.agency.id, ['review', 'publication'])
    expect(made).toMatchObject({ status: 'PUBLISHED', publishedOn: '2026-01-08', reviewedUntil: '2027-01-05', availableActs: ['renew', 'retire'], version: 3 })
    const again = { ...deviceBodies.review, legallyReviewedOn: '2026-02-27', technicallyReviewedOn: '2026-02-27', reviewedUntil: '2028-02-26' }
    const renewed = (await deviceAct(manager, made, 'renewal', again).expect(200)).body as DeviceRecord
    expect(renewed).toMatchObject({ status: 'PUBLISHED', reviews: [deviceBodies.review, again], reviewedUntil: '2028-02-26' })
    const retired = (await deviceAct(manager, renewed, 'retirement', deviceBodies.retirement).expect(200)).body as DeviceRecord
    expect(retired).toMatchObject({ status: 'RETIRED', retiredOn: '2026-03-01', availableActs: [] })
    expect((await auditOf(world.app.admin, made.id)).map((entry) => entry.act).sort()).toEqual(['device.publish', 'device.register', 'device.renew', 'device.retire', 'device.review'])
    const { items } = (await manager.get(`/v1/enforcement-devices?status=RETIRED&kind=WEIGHING&q=${encodeURIComponent(made.number)}`).expect(200)).body as { items: DeviceRecord[] }
    expect(items.map(({ id }) => id)).toEqual([made.id])
  })

  test('below the requirements, with a number taken, of no agency or with wrong dates is refused', async () => {
    const made = await registeredDevice(manager, world.agency.id)
    const { review, publication } = deviceBodies
    const unmarked = await deviceAct(manager, made, 'review', { ...review, marked: false }).expect(422)
    expect(problemOf(unmarked)).toMatchObject({ code: 'devices.standard-not-met', missing: ['marked'] })
    expect(await refusal(made, 'review', { ...review, technicallyReviewedOn: '2026-03-03' })).toBe('devices.date-in-future')
    expect(await refusal(made, 'review', { ...review, reviewedUntil: '2026-01-05' })).toBe('devices.dates-out-of-order')
    const reviewed = (await deviceAct(manager, made, 'review', { ...review, reviewedUntil: '2026-02-01' }).expect(200)).body as DeviceRecord
    expect(await refusal(reviewed, 'publication', { ...publication, publishedOn: '2026-02-02' })).toBe('devices.review-expired')
    expect(problemOf(await manager.post('/v1/enforcement-devices', newDevice(world.agency.id, { number: made.number })).expect(409)).code).toBe('devices.number-taken')
    const other = await addAgency(world.app.admin, '320681')
    expect(problemOf(await manager.post('/v1/enforcement-devices', newDevice(other.id)).expect(422)).code).toBe('devices.agency-unknown')
    const stranger = await world.app.account({ roles: ['AGENCY_MANAGER'], agencyId: other.id })
    await stranger.get(`/v1/enforcement-devices/${made.id}`).expect(404)
    await deviceAct(stranger, reviewed, 'publication', publication).expect(404)
    await world.handler.post('/v1/enforcement-devices', newDevice(world.agency.id)).expect(403)
    await world.handler.get(`/v1/enforcement-devices/${made.id}/history`).expect(200)
  })

  const roads = { DRAFT: [], REVIEWED: ['review'], PUBLISHED: ['review', 'publication'], RETIRED: ['review', 'publication', 'retirement'] } as const
  const names = { review: 'review', publish: 'publication', renew: 'renewal', retire: 'retirement' } as const

  test.each(statesOf(deviceMachine))('in the state %s takes the acts of its machine', async (state) => {
    const device = await deviceAfter(manager, world.agency.id, roads[state])
    expect(device.status).toBe(state)
    const open: readonly string[] = actsFrom(deviceMachine, state)
    const before = await auditCount(world.app.admin)
    for (const [name, path] of Object.entries(names).filter(([one]) => !open.includes(one))) {
      const body = path === 'renewal' ? deviceBodies.review : deviceBodies[path as 'review']
      expect([name, await refusal(device, path, body, 409)]).toEqual([name, 'state.act-not-available'])
    }
    expect(await auditCount(world.app.admin)).toBe(before)
  })
})

const officerIds = (): string[] => world.officers.slice(0, 1).map(({ id }) => id)
const steps = () => ({
  'off-site-record-reviews': { occurredOn: '2026-02-21', officerIds: officerIds(), qualities: ['TRUE', 'CLEAR', 'COMPLETE', 'ACCURATE'], opinion: '符合要求' },
  'off-site-record-rejections': { occurredOn: '2026-02-21', officerIds: officerIds(), reason: '号牌不清晰' },
  'off-site-record-notices': { occurredOn: '2026-02-22', means: 'SMS', canQuery: true, canState: true, address: '12328 平台' },
})
type StepPath = keyof ReturnType<typeof steps>

const inForce = onceFor<DeviceRecord>()
async function recorded(given: object = {}, device?: DeviceRecord) {
  const record = await readyCase(world)
  const { id: deviceId } = device ?? await inForce('device', () => deviceAfter(manager, world.agency.id, ['review', 'publication']))
  const url = `/v1/cases/${record.id}`
  const body = { occurredOn: '2026-02-20', deviceId, capturedAt: '2026-02-03T09:00:00+08:00', place: 'S221省道', facts: '车货总质量超限', ...given }
  const first = await world.handler.post(`${url}/off-site-records`, body)
  const subjectId = (first.body as StepRecord).id
  const take = (path: StepPath, more: object = {}) => world.handler.post(`${url}/${path}`, { ...steps()[path], subjectId, ...more })
  return {
    first, take, code: async (path: StepPath, more: object = {}, status = 422) => problemOf(await take(path, more).expect(status)).code,
    decide: async () => act(world.handler, await caseOf(world.handler, record.id), 'decision', fineOf('900.00')),
  }
}

describe('a record taken off site', () => {
  test('comes from a device of the agency that was in force', async () => {
    expect((await recorded()).first.status).toBe(201)
    const code = async (given: object, device?: DeviceRecord) => problemOf((await recorded(given, device)).first).code
    expect(await code({ capturedAt: '2026-01-07T23:00:00+08:00', occurredOn: '2026-02-20' })).toBe('cases.device-not-in-force')
    expect(await code({}, await deviceAfter(manager, world.agency.id, ['review']))).toBe('cases.device-not-in-force')
    const other = await addAgency(world.app.admin)
    const theirs = await world.app.account({ roles: ['AGENCY_MANAGER'], agencyId: other.id })
    expect(await code({}, await deviceAfter(theirs, other.id, ['review', 'publication']))).toBe('cases.device-not-in-force')
    expect(await code({ capturedAt: '2026-02-20T16:30:00Z' })).toBe('cases.record-after-step')
  })

  test('is reviewed by people of the agency and is true, clear, complete and accurate', async () => {
    const { code, take } = await recorded()
    const stranger = await addOfficer(world.app.admin, await addAgency(world.app.admin))
    expect(await code('off-site-record-reviews', { officerIds: [stranger.id] })).toBe('cases.record-reviewer-unqualified')
    expect(await code('off-site-record-reviews', { qualities: ['TRUE', 'CLEAR'] })).toBe('cases.record-defective')
    expect(await code('off-site-record-reviews', { occurredOn: '2026-02-19' })).toBe('cases.matter-dates-out-of-order')
    await take('off-site-record-reviews', { officerIds: [world.reviewer.id] }).expect(201)
    expect(await code('off-site-record-notices', { canState: false })).toBe('cases.party-rights-restricted')
    await take('off-site-record-notices').expect(201)
  })

  test.each([['RECORDED', 'cases.record-unreviewed'], ['PASSED', 'cases.party-not-told'], ['REJECTED', null], ['NOTIFIED', null]] as const)('in the state %s before a penalty', async (state, code) => {
    const roads = { RECORDED: [], PASSED: ['off-site-record-reviews'], REJECTED: ['off-site-record-rejections'], NOTIFIED: ['off-site-record-reviews', 'off-site-record-notices'] } as const
    const names = { pass: 'off-site-record-reviews', reject: 'off-site-record-rejections', notify: 'off-site-record-notices' } as const
    const found = await recorded()
    for (const path of roads[state]) await found.take(path).expect(201)
    const open: readonly string[] = actsFrom(offSiteRecordMachine, state)
    for (const [name, path] of Object.entries(names)) if (!open.includes(name)) expect(await found.code(path, {}, 409)).toBe('state.act-not-available')
    const decision = await found.decide()
    expect(code === null ? decision.status : problemOf(decision).code).toBe(code ?? 200)
  })
})
