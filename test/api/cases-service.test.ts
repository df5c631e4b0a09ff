import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { decided, now, served, step } from '../support/case-course.ts'
import { act, type CaseWorld, filed, fineOf, startCaseWorld } from '../support/cases.ts'
import { problemOf } from '../support/raw-http.ts'
import { auditOf } from '../support/records.ts'

let world: CaseWorld
beforeAll(async () => { world = await startCaseWorld() })
afterAll(() => world.app.close())

const on = '2026-02-10'
/** For each method what is refused, why, and what passes. */
const methods: readonly [string, object, string, string[], object][] = [
  ['LEFT', {}, 'cases.service-left-unwitnessed', ['refusalReason', 'witnesses'], { refusalReason: '拒绝签收', witnesses: ['见证人甲'] }],
  ['LEFT', { refusalReason: '拒绝签收' }, 'cases.service-left-unwitnessed', ['witnesses'], { refusalReason: '拒绝签收', onVideo: true }],
  ['MAIL', { postNumber: 'EMS1' }, 'cases.service-post-unproven', ['receiptReturnedOn'], { postNumber: 'EMS1', receiptReturnedOn: on }],
  ['MAIL', { postNumber: 'EMS1', receiptReturnedOn: '2026-02-09' }, 'cases.service-post-unproven', ['receiptReturnedOn'], { postNumber: 'EMS1', receiptReturnedOn: on }],
  ['ENTRUSTED', {}, 'cases.service-entrusted-to-nobody', ['entrustedTo'], { entrustedTo: '如皋市交通运输局' }],
  ['TRANSFERRED', { recipient: '甲' }, 'cases.service-unit-missing', ['passedOnBy'], { recipient: '甲', passedOnBy: '某看守所' }],
  ['ELECTRONIC', { sentTo: 'a@example.cn' }, 'cases.service-confirmation-missing', ['confirmationSignedOn'], { sentTo: 'a@example.cn', confirmationSignedOn: '2026-02-03' }],
  ['ELECTRONIC', { sentTo: 'a@example.cn', confirmationSignedOn: '2026-02-11' }, 'cases.service-confirmation-missing', ['confirmationSignedOn'], { sentTo: 'a@example.cn', confirmationSignedOn: on }],
  ['ANNOUNCEMENT', { announcedOn: '2026-01-05' }, 'cases.service-announced-first', ['triedMethods'], { announcedOn: '2026-01-05', triedMethods: ['DIRECT', 'MAIL'] }],
  ['ANNOUNCEMENT', { whereaboutsUnknown: true }, 'cases.service-announcement-running', ['announcedOn'], { whereaboutsUnknown: true, announcedOn: '2026-01-11' }],
]

describe('the seven methods', () => {
  let record: CaseRecord
  beforeAll(async () => { record = await filed(world) })

  test.each(methods)('%s with %j: %s', async (method, given, code, missing, enough) => {
    const delivery = (more: object): object => ({ servedOn: on, document: 'PENALTY_NOTICE', method, ...more })
    const problem = problemOf(await world.handler.post(`/v1/cases/${record.id}/deliveries`, delivery(given)).expect(422))
    expect(problem).toMatchObject({ code, missing })
    expect(await step(world, record, 'deliveries', delivery(enough))).toMatchObject({ kind: 'DELIVERY', caseStatus: 'FILED' })
  })

  test('an announcement serves after thirty days, and handing over needs nothing more', async () => {
    const announced = { servedOn: on, document: 'PENALTY_NOTICE', method: 'ANNOUNCEMENT', whereaboutsUnknown: true, announcedOn: '2026-01-12' }
    expect(problemOf(await world.handler.post(`/v1/cases/${record.id}/deliveries`, announced).expect(422))).toMatchObject({ code: 'cases.service-announcement-running', detail: expect.stringContaining('2026-02-11') })
    await step(world, record, 'deliveries', { servedOn: on, document: 'HEARING_NOTICE' })
  })
})

describe('service of the decision', () => {
  test('within seven working days, or with a reason; the fine is then due', async () => {
    const late = await decided(world)
    const before = (await auditOf(world.app.admin, late.id)).length
    const body = { servedOn: '2026-03-02', method: 'DIRECT', recipient: '法定代表人' }
    expect(problemOf(await act(world.handler, late, 'service', body).expect(422))).toMatchObject({ code: 'cases.decision-served-late', detail: expect.stringContaining('2026-02-25') })
    expect((await now(world, late)).status).toBe('DECIDED')
    const after = (await act(world.handler, late, 'service', { ...body, acknowledged: [{ code: 'cases.decision-served-late', reason: '当事人住院' }] }).expect(200)).body as CaseRecord
    expect(after).toMatchObject({ status: 'SERVED', servedOn: '2026-03-02' })
    expect(await auditOf(world.app.admin, late.id)).toHaveLength(before + 1)
    expect(await served(world)).toMatchObject({ status: 'SERVED', servedOn: '2026-02-10' })
  })

  test('a decision on the spot is handed over on its day, or with a reason', async () => {
    const record = await filed(world, { procedureKind: 'SIMPLE', filedOn: '2026-02-09' })
    const spot = { place: '海安市长江中路', formNumber: '海交当罚0001', certificatesShown: true, rightsTold: true, handedOver: true }
    const decision = fineOf('2000.00', { decidedOn: '2026-02-09', spot, performance: undefined, collectingInstitution: undefined })
    const onTheSpot = (await act(world.handler, record, 'decision', decision).expect(200)).body as CaseRecord
    const problem = problemOf(await act(world.handler, onTheSpot, 'service', { servedOn: '2026-02-10' }).expect(422))
    expect(problem).toMatchObject({ code: 'cases.spot-decision-served-later', legalBasis: [{ article: '第五十二条第一款' }], detail: expect.stringContaining('2026-02-09') })
    const acknowledged = [{ code: 'cases.spot-decision-served-later', reason: '当事人当场离开，次日送达' }]
    expect((await act(world.handler, onTheSpot, 'service', { servedOn: '2026-02-10', acknowledged }).expect(200)).body).toMatchObject({ status: 'SERVED', openAlerts: 1 })
  })

  test('by announcement it is in time where the announcement was', async () => {
    const record = await decided(world, { filedOn: '2026-01-05' }, { decidedOn: '2026-01-08' })
    await act(world.handler, record, 'service', { servedOn: '2026-02-13', method: 'ANNOUNCEMENT', announcedOn: '2026-01-14', triedMethods: ['DIRECT'] }).expect(200)
  })

  test('its method is checked as that of any document', async () => {
    const record = await decided(world)
    await act(world.handler, record, 'service', { servedOn: on, method: 'LEFT' }).expect(422).expect(({ body }) => { expect(body).toMatchObject({ code: 'cases.service-left-unwitnessed' }) })
    await world.manager.post(`/v1/cases/${record.id}/deliveries`, { servedOn: on, document: 'HEARING_NOTICE' }).expect(403)
  })
})
