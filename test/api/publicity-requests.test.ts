import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom, statesOf } from '../../src/kernel/state-machine.ts'
import type { PublicDecisionRecord } from '../../src/modules/publicity/public/schema.ts'
import { publicationRequestMachine, type PublicationRequestState } from '../../src/modules/publicity/requests/machine.ts'
import type { PublicationRequestRecord } from '../../src/modules/publicity/requests/schema.ts'
import type { PublicationRecord } from '../../src/modules/publicity/schema.ts'
import { ifMatch } from '../support/app.ts'
import { act, along, penalised, type PublicityWorld, publicationsOf, startPublicityWorld, toRelease } from '../support/publicity.ts'
import { auditCount, auditOf } from '../support/records.ts'

let world: PublicityWorld
let open: PublicationRecord
beforeAll(async () => {
  world = await startPublicityWorld()
  open = await along(world, await penalised(world), ...toRelease)
})
afterAll(() => world.app.close())

const asked = (given: object = {}) => ({ kind: 'CORRECTION', applicant: '甄申请', statement: '罚款数额与决定书不一致，联系电话19900001234', receivedOn: '2026-03-02', ...given })
const ask = (publication: { id: string }, given: object = {}, account = world.handler) => account.post(`/v1/publications/${publication.id}/requests`, asked(given))
const received = async (publication: { id: string }, given: object = {}): Promise<PublicationRequestRecord> => (await ask(publication, given).expect(201)).body as PublicationRequestRecord
const answer = (request: PublicationRequestRecord, path: 'grant' | 'refusal', body: object = { reason: '经核实' }, account = world.manager) =>
  account.post(`/v1/publication-requests/${request.id}/${path}`, body, ifMatch(request))
const conditions = { performed: true, harmRemoved: true, notRepeated: true, notListed: true }

/** On the credit platform, shown there since 1 December. */
async function onCredit(): Promise<PublicationRecord> {
  const { caseId } = await penalised(world)
  const [credit] = await publicationsOf(world.manager, caseId, 'CREDIT_PLATFORM')
  await world.app.admin.query('update publications set status = $2, published_on = $3 where id = $1', [credit!.id, 'PUBLISHED', '2025-12-01'])
  return credit!
}

describe('a request of the party', () => {
  test('is received with the day it is to be answered by, and audited without its words', async () => {
    const request = await received(open)
    expect(request).toMatchObject({
      publicationId: open.id, channel: 'UNIFIED_PLATFORM', kind: 'CORRECTION', ruleCode: 'PUB-CORRECT', dueOn: '2026-03-16', overdue: false, status: 'RECEIVED', availableActs: [], version: 1,
    })
    expect((await ask(open).expect(409)).body).toMatchObject({ code: 'publicity.request-open' })
    const [entry] = await auditOf(world.app.admin, request.id)
    expect(entry).toMatchObject({ act: 'publication-request.receive' })
    expect(JSON.stringify(entry)).not.toMatch(/甄申请|19900001234/)
    const { items } = (await world.manager.get('/v1/publication-requests?status=RECEIVED&overdue=false').expect(200)).body as { items: PublicationRequestRecord[] }
    expect(items.map(({ id }) => id)).toContain(request.id)
    expect((await world.manager.get(`/v1/publication-requests/${request.id}`).expect(200)).body).toMatchObject({ availableActs: ['grant', 'refuse'] })
    expect((await answer(request, 'refusal', { reason: '与决定书一致' }).expect(200)).body).toMatchObject({ status: 'REFUSED', answer: '与决定书一致', answeredOn: '2026-03-02' })
  })

  test('is refused where nothing is public, before it was, and in the future', async () => {
    const before = await auditCount(world.app.admin)
    const due = await penalised(world)
    const counted = await auditCount(world.app.admin)
    expect(counted).toBeGreaterThan(before)
    expect((await ask(due).expect(422)).body).toMatchObject({ code: 'publicity.not-public' })
    for (const receivedOn of ['2026-03-01', '2026-03-03']) expect((await ask(open, { receivedOn }).expect(422)).body).toMatchObject({ code: 'publicity.received-in-future' })
    for (const given of [{ kind: 'OTHER' }, { applicant: '' }, { statement: undefined }]) await ask(open, given).expect(400)
    expect(await auditCount(world.app.admin)).toBe(counted)
  })

  test('granted: what is public is corrected in the same transaction', async () => {
    const mine = await along(world, await penalised(world), ...toRelease)
    const request = await received(mine)
    expect((await answer(request, 'grant', { reason: '更正罚款数额', words: { result: '罚款一千元' } }).expect(200)).body).toMatchObject({ status: 'GRANTED' })
    const { body } = await world.app.http.get(`/v1/public/decisions/${mine.id}`).expect(200) as { body: PublicDecisionRecord }
    expect(body).toMatchObject({ state: 'CORRECTED', content: { result: '罚款一千元' }, reason: '更正罚款数额' })
    expect((await auditOf(world.app.admin, mine.id)).map(({ act: name }) => name)).toContain('publication.correct')
  })
})

describe('credit repair', () => {
  test('granted where all conditions are met: the publication ends', async () => {
    const credit = await onCredit()
    const request = await received(credit, { kind: 'CREDIT_REPAIR' })
    expect(request).toMatchObject({ ruleCode: 'PUB-REPAIR', dueOn: '2026-03-23' })
    for (const body of [{ reason: '准予' }, { reason: '准予', conditions: { ...conditions, performed: false } }]) {
      expect((await answer(request, 'grant', body).expect(422)).body).toMatchObject({ code: 'publicity.repair-conditions-unmet' })
    }
    expect((await answer(request, 'grant', { reason: '准予', conditions }).expect(200)).body).toMatchObject({ status: 'GRANTED', conditions })
    expect((await publicationsOf(world.manager, credit.caseId, 'CREDIT_PLATFORM'))[0]).toMatchObject({ status: 'EXPIRED', expiredOn: '2026-03-02', expiryCause: 'CREDIT_REPAIR' })
  })

  test('not before the least period, not of grave penalties, not on the platform of enforcement', async () => {
    const young = await onCredit()
    await world.app.admin.query('update publications set published_on = $2 where id = $1', [young.id, '2025-12-03'])
    const early = await received(young, { kind: 'CREDIT_REPAIR' })
    const before = await auditCount(world.app.admin)
    expect((await answer(early, 'grant', { reason: '准予', conditions }).expect(422)).body).toMatchObject({ code: 'publicity.repair-too-early', detail: expect.stringContaining('2026-03-03') })
    expect(await auditCount(world.app.admin)).toBe(before)
    const own = await received(open, { kind: 'CREDIT_REPAIR' })
    expect((await answer(own, 'grant', { reason: '准予', conditions }).expect(422)).body).toMatchObject({ code: 'publicity.repair-excluded' })
    const grave = await onCredit()
    await world.app.admin.query('update enforcement_cases set penalty_kinds = $2 where id = $1', [grave.caseId, ['FINE', 'STOP_PRODUCTION']])
    expect((await answer(await received(grave, { kind: 'CREDIT_REPAIR' }), 'grant', { reason: '准予', conditions }).expect(422)).body).toMatchObject({ code: 'publicity.repair-excluded' })
  })
})

test('act × state', async () => {
  const paths = { grant: 'grant', refuse: 'refusal' } as const
  const elsewhere = await along(world, await penalised(world), 'publication')
  for (const state of statesOf(publicationRequestMachine)) {
    const roads: Record<PublicationRequestState, (request: PublicationRequestRecord) => ReturnType<typeof answer> | null> = {
      RECEIVED: () => null, GRANTED: (request) => answer(request, 'grant'), REFUSED: (request) => answer(request, 'refusal'),
    }
    const request = await received(elsewhere)
    const now = ((await roads[state](request)?.expect(200))?.body ?? request) as PublicationRequestRecord
    for (const name of ['grant', 'refuse'] as const) {
      if (actsFrom(publicationRequestMachine, state).includes(name)) continue
      expect((await answer(now, paths[name]).expect(409)).body).toMatchObject({ code: 'state.act-not-available' })
    }
    if (state === 'RECEIVED') await answer(now, 'refusal').expect(200)
  }
})

test('access', async () => {
  const request = await received(await along(world, await penalised(world), ...toRelease))
  const stranger = await world.app.account({ roles: ['AGENCY_MANAGER'], scopeDivision: '110101' })
  const url = `/v1/publication-requests/${request.id}`
  for (const path of [url, `${url}/history`]) await stranger.get(path).expect(404)
  await answer(request, 'grant', { reason: '准予' }, stranger).expect(404)
  await ask(open, {}, stranger).expect(404)
  await answer(request, 'refusal', { reason: '不准' }, world.handler).expect(403)
  await ask(open, {}, world.legal).expect(403)
  await answer({ ...request, version: 9 }, 'refusal').expect(412)
  await world.app.http.get(url).expect(401)
  const handled = await act(world.handler, open, 'correction')
  expect(handled.status).toBe(403)
})
