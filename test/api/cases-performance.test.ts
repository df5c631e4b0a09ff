import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import type { PerformanceRecord } from '../../src/modules/cases/performance/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { testNow } from '../support/app.ts'
import { approval, closed, now, paid, payment, served, step } from '../support/case-course.ts'
import { act, type CaseWorld, filed, fineOf, person, startCaseWorld } from '../support/cases.ts'
import { problemOf } from '../support/raw-http.ts'
import { auditCount } from '../support/records.ts'

let world: CaseWorld
beforeAll(async () => { world = await startCaseWorld() })
afterAll(() => world.app.close())

const refused = async (record: { id: string }, path: string, body: object, code: string, status = 422): Promise<ReturnType<typeof problemOf>> => {
  const before = await auditCount(world.app.admin)
  const problem = problemOf(await world.handler.post(`/v1/cases/${record.id}/${path}`, body).expect(status))
  expect(problem.code).toBe(code)
  expect(await auditCount(world.app.admin)).toBe(before)
  return problem
}
const performance = async ({ id }: { id: string }): Promise<PerformanceRecord> => (await world.handler.get(`/v1/cases/${id}/performance`).expect(200)).body as PerformanceRecord
/** Served early enough to be overdue today. */
const early = { filedOn: '2026-01-05' }
const overdueSince = (days: string) => served(world, early, { decidedOn: '2026-01-08' }, { servedOn: days })
const lawyer = { remedyKind: 'RECONSIDERATION', authority: '海安市人民政府' }

describe('payment', () => {
  test('counts towards the fine, and never beyond it', async () => {
    const record = await served(world)
    await step(world, record, 'payments', payment('1500.00'))
    expect(await performance(record)).toMatchObject({ fineYuan: '2000.00', paidYuan: '1500.00', outstandingYuan: '500.00', overdueYuan: '500.00', dueOn: '2026-02-25' })
    expect(await refused(record, 'payments', payment('500.01'), 'cases.payment-beyond-decision')).toMatchObject({ legalBasis: [{ article: '第五十九条第一款第三项' }, { article: '第六十六条第一款' }] })
    await refused(record, 'payments', payment('1.00', { towards: 'CONFISCATION' }), 'cases.payment-beyond-decision')
    await step(world, record, 'payments', payment('500.00'))
    expect(await performance(record)).toMatchObject({ outstandingYuan: '0.00', surcharge: { accruedYuan: expect.any(String) } })
    await refused(await closed(world), 'payments', payment('1.00'), 'state.act-not-available', 409)
  })

  test('a surcharge of 3 % a day after the term is shown, computed, and taken up to what it is', async () => {
    // Fifteen days after 12 January end on the 27th; by 2 March, 34 days later, the fine itself is the cap.
    const record = await overdueSince('2026-01-12')
    expect(await performance(record)).toMatchObject({
      on: '2026-03-02', dueOn: '2026-01-27', overdueYuan: '2000.00',
      surcharge: { accruedYuan: '2000.00', overdueDays: 34, pausedDays: 0, perTenThousandDaily: 300, openYuan: '2000.00' },
    })
    await refused(record, 'payments', payment('60.01', { paidOn: '2026-01-28', towards: 'SURCHARGE' }), 'cases.surcharge-beyond-law')
    await step(world, record, 'payments', payment('60.00', { paidOn: '2026-01-28', towards: 'SURCHARGE' }))
    await step(world, record, 'payments', payment('2000.00', { paidOn: '2026-01-28' }))
    expect(await performance(record)).toMatchObject({ outstandingYuan: '0.00', surcharge: { accruedYuan: '60.00', overdueDays: 1, openYuan: '0.00' } })
  })

  test('access, scope and an unknown case', async () => {
    const record = await served(world)
    await world.manager.get(`/v1/cases/${record.id}/performance`).expect(200)
    await world.manager.post(`/v1/cases/${record.id}/payments`, payment('1.00')).expect(403)
    await world.handler.get(`/v1/cases/${newId(new Date(testNow))}/performance`).expect(404)
    await world.handler.post(`/v1/cases/${newId(new Date(testNow))}/payments`, payment('1.00')).expect(404)
    expect(problemOf(await world.handler.post(`/v1/cases/${record.id}/payments`, payment('1.0')).expect(400)).code).toBe('http.invalid-request')
  })
})

describe('collection on the spot', () => {
  const collection = (more: object = {}): object =>
    ({ collectedOn: '2026-02-10', amountYuan: '100.00', ground: 'SMALL_FINE', receiptNumber: '苏财 0001', officerIds: [world.officers[0]!.id], ...more })
  const spot = { place: '海安市长江中路', formNumber: '海交当罚0001', certificatesShown: true, rightsTold: true, handedOver: true }
  const onTheSpot = async (fineYuan: string): Promise<CaseRecord> => {
    const record = await filed(world, { procedureKind: 'SIMPLE', filedOn: '2026-02-09', parties: [person()] })
    await act(world.handler, record, 'decision', fineOf(fineYuan, { decidedOn: '2026-02-09', spot })).expect(200)
    return (await act(world.handler, await now(world, record), 'service', { servedOn: '2026-02-09' }).expect(200)).body as CaseRecord
  }

  test('a small fine of the simple procedure is collected, handed in and remitted', async () => {
    const record = await onTheSpot('100.00')
    const collected = await step(world, record, 'spot-collections', collection())
    await act(world.handler, await now(world, record), 'closing', { closedOn: '2026-02-20' }).expect(422).expect(({ body }) => {
      expect(body).toMatchObject({ code: 'cases.spot-fine-not-remitted' })
    })
    await refused(record, 'fine-remittances', { remittedOn: '2026-02-11', subjectId: collected.id, institution: '银行', voucherNumber: '1' }, 'state.act-not-available', 409)
    await step(world, record, 'fine-hand-ins', { handedInOn: '2026-02-12', subjectId: collected.id, receivedBy: '财务科' })
    await step(world, record, 'fine-remittances', { remittedOn: '2026-02-13', subjectId: collected.id, institution: '银行', voucherNumber: '1' })
    const after = (await act(world.handler, await now(world, record), 'closing', { closedOn: '2026-02-20' }).expect(200)).body as CaseRecord
    expect(after.status).toBe('CLOSED')
  })

  test('is refused without its case, its request and its receipt', async () => {
    await refused(await onTheSpot('150.00'), 'spot-collections', collection(), 'cases.spot-collection-not-allowed')
    await refused(await served(world), 'spot-collections', collection({ ground: 'HARD_LATER' }), 'cases.spot-collection-not-allowed')
    const record = await served(world)
    await refused(record, 'spot-collections', collection({ ground: 'REMOTE' }), 'cases.spot-collection-not-asked')
    await refused(record, 'spot-collections', collection({ ground: 'REMOTE', askedByParty: true, receiptNumber: undefined }), 'cases.official-receipt-missing')
    await step(world, record, 'spot-collections', collection({ ground: 'REMOTE', askedByParty: true }))
    await step(world, await onTheSpot('150.00'), 'spot-collections', collection({ ground: 'HARD_LATER', amountYuan: '150.00' }))
  })

  test('money handed in or remitted late takes a reason', async () => {
    const record = await onTheSpot('100.00')
    const { id: subjectId } = await step(world, record, 'spot-collections', collection())
    const late = { handedInOn: '2026-02-24', subjectId, receivedBy: '财务科' }
    await refused(record, 'fine-hand-ins', late, 'cases.fine-handed-in-late')
    await step(world, record, 'fine-hand-ins', { ...late, acknowledged: [{ code: 'cases.fine-handed-in-late', reason: '道路中断' }] })
    const bank = { remittedOn: '2026-02-28', subjectId, institution: '银行', voucherNumber: '1' }
    await refused(record, 'fine-remittances', bank, 'cases.fine-remitted-late')
    await step(world, record, 'fine-remittances', { ...bank, acknowledged: [{ code: 'cases.fine-remitted-late', reason: '银行系统故障' }] })
    expect((await now(world, record)).openAlerts).toBe(2)
  })
})

describe('deferral and instalments', () => {
  const plan = [{ dueOn: '2026-02-27', amountYuan: '1000.00' }, { dueOn: '2026-03-30', amountYuan: '1000.00' }]
  const application = { occurredOn: '2026-02-20', manner: 'INSTALMENTS', hardship: '经营困难' }

  test('a plan takes the place of the term; one that is not kept lapses', async () => {
    const record = await served(world)
    const { id: subjectId } = await step(world, record, 'instalments', application)
    await refused(record, 'instalment-approvals', { occurredOn: '2026-02-20', subjectId, approval, plan: plan.slice(0, 1) }, 'cases.instalment-plan-unsound')
    await refused(record, 'instalment-approvals', { occurredOn: '2026-02-20', subjectId, approval, plan: plan.toReversed() }, 'cases.instalment-plan-unsound')
    await step(world, record, 'instalment-approvals', { occurredOn: '2026-02-20', subjectId, approval, plan })
    expect(await performance(record)).toMatchObject({
      dueOn: '2026-03-30', overdueYuan: '1000.00', surcharge: { accruedYuan: '90.00', overdueDays: 3 }, instalments: [{ state: 'APPROVED', plan }],
    })
    await refused(record, 'instalment-lapses', { occurredOn: '2026-02-26', subjectId, reason: '未缴' }, 'cases.instalments-kept')
    await step(world, record, 'instalment-lapses', { occurredOn: '2026-03-02', subjectId, reason: '未缴' })
    expect(await performance(record)).toMatchObject({ instalments: [{ state: 'LAPSED' }] })
    await refused(record, 'instalment-refusals', { occurredOn: '2026-03-02', subjectId, approval, reason: '已批准' }, 'state.act-not-available', 409)
  })

  test('what is paid needs none; an application can be refused', async () => {
    await refused(await paid(world), 'instalments', application, 'cases.instalment-without-fine')
    const record = await served(world)
    const { id: subjectId } = await step(world, record, 'instalments', application)
    const coercion = await filed(world, { actKind: 'COERCION' })
    await act(world.handler, coercion, 'decision', { decidedOn: '2026-02-09', decisionKind: 'GRANTED', decisionSummary: '扣押', penaltyKinds: [] }).expect(200)
    await act(world.handler, await now(world, coercion), 'service', { servedOn: '2026-02-10' }).expect(200)
    await refused(coercion, 'instalments', application, 'cases.step-not-applicable')
    await step(world, record, 'instalment-refusals', { occurredOn: '2026-02-21', subjectId, approval, reason: '有缴纳能力' })
    expect((await performance(record)).instalments).toEqual([{ stepId: subjectId, state: 'REFUSED', plan: [] }])
  })
})

describe('reconsideration and litigation', () => {
  const outbox = async (caseId: string): Promise<unknown[]> =>
    (await world.app.admin.query<{ payload: unknown }>('select payload from outbox_events where type = $1 and payload->>\'caseId\' = $2', ['case.decision-overturned', caseId])).rows

  test('stop the surcharge, not the penalty; what is changed counts from then on', async () => {
    const record = await overdueSince('2026-01-12')
    const { id: subjectId } = await step(world, record, 'remedies', { occurredOn: '2026-01-30', ...lawyer })
    expect(await performance(record)).toMatchObject({ surcharge: { accruedYuan: '120.00', overdueDays: 2, pausedDays: 32 }, remedies: [{ state: 'APPLIED', result: null }] })
    await refused(record, 'remedy-results', { occurredOn: '2026-02-27', subjectId, result: 'UPHELD', documentNumber: '1', summary: '维持' }, 'state.act-not-available', 409)
    await step(world, record, 'remedy-acceptances', { occurredOn: '2026-02-02', subjectId })
    const result = { occurredOn: '2026-02-27', subjectId, result: 'CHANGED', documentNumber: '海复〔2026〕1号', summary: '罚款变更为一千元' }
    await refused(record, 'remedy-results', result, 'cases.remedy-change-missing')
    await step(world, record, 'remedy-results', { ...result, changedFineYuan: '1000.00' })
    expect(await performance(record)).toMatchObject({ fineYuan: '1000.00', outstandingYuan: '1000.00', remedies: [{ state: 'CONCLUDED', result: 'CHANGED' }] })
    expect((await now(world, record)).fineYuan).toBe('2000.00')
    expect(await outbox(record.id)).toHaveLength(1)
  })

  test('an upheld decision is told to nobody; one not accepted stops nothing', async () => {
    const record = await overdueSince('2026-01-12')
    const { id: subjectId } = await step(world, record, 'remedies', { occurredOn: '2026-01-30', ...lawyer })
    await step(world, record, 'remedy-acceptances', { occurredOn: '2026-02-02', subjectId })
    await step(world, record, 'remedy-results', { occurredOn: '2026-02-27', subjectId, result: 'UPHELD', documentNumber: '1', summary: '维持' })
    expect(await outbox(record.id)).toEqual([])
    const other = await overdueSince('2026-01-12')
    const { id: declined } = await step(world, other, 'remedies', { occurredOn: '2026-01-30', ...lawyer })
    await step(world, other, 'remedy-declines', { occurredOn: '2026-02-02', subjectId: declined, reason: '超过期限' })
    expect((await performance(other)).surcharge.pausedDays).toBe(0)
    const third = await closed(world)
    const { id: withdrawn } = await step(world, third, 'remedies', { occurredOn: '2026-02-26', ...lawyer })
    await step(world, third, 'remedy-withdrawals', { occurredOn: '2026-02-27', subjectId: withdrawn })
    expect((await performance(third)).remedies).toMatchObject([{ state: 'WITHDRAWN' }])
  })
})

describe('goods and other duties', () => {
  const goods = { penaltyKinds: ['CONFISCATE_GOODS'], fineYuan: undefined, confiscationYuan: '800.00', decisionSummary: '没收' }
  const disposal = { occurredOn: '2026-02-20', manner: 'DESTRUCTION', description: '伪劣配件十件' }

  test('confiscated goods are handed over, disposed of with their rule, and the proceeds go to the treasury', async () => {
    const record = await served(world, {}, goods)
    await refused(await served(world), 'goods-disposals', { ...disposal, basis: '规定' }, 'cases.goods-not-confiscated')
    await refused(record, 'goods-disposals', disposal, 'cases.disposal-basis-missing')
    await refused(record, 'goods-disposals', { ...disposal, manner: 'AUCTION', proceedsYuan: '300.00' }, 'cases.disposal-proceeds-kept')
    const closing = async (code: string) => act(world.handler, await now(world, record), 'closing', { closedOn: '2026-02-25' }).expect(422).expect(({ body }) => { expect(body).toMatchObject({ code }) })
    await closing('cases.penalty-unperformed')
    await step(world, record, 'performances', { occurredOn: '2026-02-19', duty: 'GOODS_HANDED_OVER', description: '已交出' })
    await closing('cases.goods-undisposed')
    await step(world, record, 'goods-disposals', { ...disposal, manner: 'AUCTION', proceedsYuan: '300.00', treasuryVoucher: '0001' })
    await act(world.handler, await now(world, record), 'closing', { closedOn: '2026-02-25' }).expect(200)
  })
})
