import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { PerformanceRecord } from '../../src/modules/cases/performance/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { approval, now, payment, served, step } from '../support/case-course.ts'
import { act, type CaseWorld, startCaseWorld } from '../support/cases.ts'
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
/** Served on 10 March 2025: payment due by the 25th, remedies open until 10 September, the court until 10 December. */
const old = (decision: object = {}): Promise<CaseRecord> => served(world, { filedOn: '2025-02-05' }, { decidedOn: '2025-03-06', ...decision }, { servedOn: '2025-03-10' })
const order = { penaltyKinds: ['RESTRICT_BUSINESS'], fineYuan: undefined, decisionSummary: '限制开展生产经营活动' }
const reminder = (more: object = {}): object =>
  ({ servedOn: '2025-05-06', performBy: '2025-05-20', performHow: '到指定银行缴纳', amountYuan: '2000.00', payHow: '银行转账', rightsTold: true, ...more })
const own = (more: object = {}): object =>
  ({ occurredOn: '2025-06-03', documentNumber: '1', mode: 'TRANSFER_DEPOSIT', reasons: '逾期不履行', power: '某法第一条', plannedOn: '2025-06-05', approval, ...more })
const application = (more: object = {}): object => ({
  occurredOn: '2025-10-15', court: '海安市人民法院', materials: ['APPLICATION', 'DECISION_AND_GROUNDS', 'PARTY_OPINION_AND_REMINDER', 'OBJECT'], headSignature: '局长甲', sealed: true, ...more,
})

describe('the reminder', () => {
  test('comes after the term, with all the law asks', async () => {
    const record = await old()
    expect((await refused(record, 'reminders', reminder({ amountYuan: undefined, rightsTold: false }), 'cases.reminder-incomplete')))
      .toMatchObject({ missing: ['amountYuan', 'rightsTold'], legalBasis: [{ article: '第三十五条' }] })
    await refused(record, 'reminders', reminder({ servedOn: '2025-03-25' }), 'cases.reminder-too-early')
    await refused(record, 'reminders', reminder({ method: 'LEFT' }), 'cases.service-left-unwitnessed')
    await step(world, record, 'reminders', reminder())
    const heard = { occurredOn: '2025-05-08', statement: '资金困难', adopted: false }
    await refused(record, 'reminder-statements', heard, 'cases.reminder-statement-unreviewed')
    await step(world, record, 'reminder-statements', { ...heard, review: '理由不成立' })
    await world.manager.post(`/v1/cases/${record.id}/reminders`, reminder()).expect(403)
  })
})

describe('enforcement by the agency', () => {
  test('takes the power, a reminder that was not heeded, and more than thirty days of surcharge', async () => {
    const record = await old()
    await refused(record, 'executions', own({ power: undefined }), 'cases.execution-power-missing')
    await refused(record, 'executions', own(), 'cases.execution-without-reminder')
    await step(world, record, 'reminders', reminder({ servedOn: '2025-04-01', performBy: '2025-04-10' }))
    await refused(record, 'executions', own({ occurredOn: '2025-04-10' }), 'cases.execution-without-reminder')
    expect(await refused(record, 'executions', own({ occurredOn: '2025-04-24' }), 'cases.execution-surcharge-short')).toMatchObject({ detail: expect.stringContaining('现为 30 日') })
    await step(world, record, 'executions', own({ occurredOn: '2025-04-25' }))
    const open = await now(world, record)
    await step(world, record, 'payments', payment('2000.00', { paidOn: '2025-06-10' }))
    await act(world.handler, await now(world, record), 'closing', { closedOn: '2025-07-01' }).expect(422).expect(({ body }) => {
      expect(body).toMatchObject({ code: 'cases.enforcement-open' })
    })
    expect(open.status).toBe('SERVED')
  })

  test('where property is being hidden the term of the reminder is not waited for', async () => {
    const record = await old(order)
    await step(world, record, 'reminders', reminder({ performBy: '2025-06-30' }))
    await refused(record, 'executions', own({ mode: 'RESTORE' }), 'cases.execution-without-reminder')
    await step(world, record, 'executions', own({ mode: 'RESTORE', hidingEvidence: '转移设备' }))
  })

  test('not at night, on a day off or by cutting supplies, save in an emergency', async () => {
    const record = await old(order)
    await step(world, record, 'reminders', reminder())
    const { id: subjectId } = await step(world, record, 'executions', own({ mode: 'OTHER_MODE' }))
    const done = (from: string, to: string, more: object = {}): object =>
      ({ occurredOn: '2025-06-05', subjectId, startedAt: `${from}:00+08:00`, endedAt: `${to}:00+08:00`, place: '厂区', description: '查封设备', ...more })
    await refused(record, 'execution-completions', done('2025-06-05T21:30', '2025-06-05T22:30'), 'cases.execution-at-forbidden-time')
    await refused(record, 'execution-completions', done('2025-06-02T09:00', '2025-06-02T10:00'), 'cases.execution-at-forbidden-time')
    await refused(record, 'execution-completions', done('2025-06-05T09:00', '2025-06-05T10:00', { suppliesCut: true }), 'cases.supplies-cut')
    await step(world, record, 'execution-completions', done('2025-06-05T21:30', '2025-06-05T22:30', { urgency: '危及公共安全' }))
    await refused(record, 'execution-completions', done('2025-06-05T09:00', '2025-06-05T10:00'), 'state.act-not-available', 409)
    const acknowledged = [{ code: 'process-records.as-needed-recording-missing', reason: '记录仪故障，已在执行笔录中注明' }]
    await act(world.handler, await now(world, record), 'closing', { closedOn: '2025-07-01', acknowledged }).expect(200)
  })

  test('a demolition waits for the remedies and is announced', async () => {
    const record = await old(order)
    await step(world, record, 'reminders', reminder())
    const demolition = own({ mode: 'DEMOLISH' })
    expect(await refused(record, 'executions', demolition, 'cases.demolition-too-early')).toMatchObject({ missing: ['demolitionAnnouncedOn', 'remediesOver'] })
    await step(world, record, 'executions', own({ mode: 'DEMOLISH', occurredOn: '2025-09-11', demolitionAnnouncedOn: '2025-05-06' }))
  })

  test('performance by another is reasoned, disinterested, reminded, supervised and signed', async () => {
    const record = await old(order)
    await step(world, record, 'reminders', reminder())
    const substitute = { mode: 'SUBSTITUTE', consequence: '污染河道', performer: '某环保公司', costBudgetYuan: '5000.00' }
    expect(await refused(record, 'executions', own({ ...substitute, performer: undefined }), 'cases.substitute-incomplete')).toMatchObject({ missing: ['performer'] })
    await refused(record, 'executions', own({ ...substitute, performerInterested: true }), 'cases.substitute-interested')
    const { id: subjectId } = await step(world, record, 'executions', own(substitute))
    const done = { occurredOn: '2025-06-12', subjectId, startedAt: '2025-06-12T09:00:00+08:00', endedAt: '2025-06-12T10:00:00+08:00', place: '河道', description: '清理', remindedAgainOn: '2025-06-09' }
    await refused(record, 'execution-completions', { ...done, remindedAgainOn: '2025-06-10' }, 'cases.substitute-not-reminded')
    await refused(record, 'execution-completions', done, 'cases.substitute-unsupervised')
    await step(world, record, 'execution-completions', { ...done, supervisors: ['监督员甲'], signatories: ['甲', '乙'] })
  })

  test('an agreement may waive of the surcharge what measures earned; enforcement halts, goes on and ends on its grounds', async () => {
    const record = await old()
    await step(world, record, 'reminders', reminder())
    const { id: subjectId } = await step(world, record, 'executions', own())
    const agreement = { occurredOn: '2025-06-05', subjectId, terms: '分两期履行', surchargeReducedYuan: '2000.00' }
    await refused(record, 'execution-agreements', agreement, 'cases.surcharge-waived-without-measures')
    await refused(record, 'execution-agreements', { ...agreement, remedialMeasures: '已整改', surchargeReducedYuan: '2000.01' }, 'cases.surcharge-waived-without-measures')
    await step(world, record, 'execution-agreements', { ...agreement, remedialMeasures: '已整改' })
    const performance = (await world.handler.get(`/v1/cases/${record.id}/performance`).expect(200)).body as PerformanceRecord
    expect(performance.surcharge).toMatchObject({ accruedYuan: '2000.00', waivedYuan: '2000.00', openYuan: '0.00' })
    await step(world, record, 'execution-resumptions', { occurredOn: '2025-06-20', subjectId, reason: '未履行协议' })
    await step(world, record, 'execution-halts', { occurredOn: '2025-06-21', subjectId, ground: 'UNABLE', note: '暂无能力', approval })
    const end = { occurredOn: '2025-12-01', subjectId, note: '终结', approval }
    await refused(record, 'execution-ends', { ...end, ground: 'THREE_YEARS' }, 'cases.halt-too-short')
    await refused(record, 'execution-ends', { ...end, ground: 'DECISION_REVOKED' }, 'cases.decision-not-revoked')
    await step(world, record, 'execution-ends', { ...end, ground: 'BODY_CEASED' })
    expect((await act(world.handler, await now(world, record), 'closing', { closedOn: '2025-12-02', reason: 'ENFORCEMENT_ENDED' }).expect(200)).body).toMatchObject({ status: 'CLOSED' })
  })

  test('ends where the decision was revoked', async () => {
    const record = await old()
    await step(world, record, 'reminders', reminder())
    const { id: subjectId } = await step(world, record, 'executions', own())
    const { id: remedy } = await step(world, record, 'remedies', { occurredOn: '2025-06-10', remedyKind: 'LITIGATION', authority: '海安市人民法院' })
    await step(world, record, 'remedy-acceptances', { occurredOn: '2025-06-11', subjectId: remedy })
    await step(world, record, 'remedy-results', { occurredOn: '2025-08-01', subjectId: remedy, result: 'REVOKED', documentNumber: '1', summary: '撤销' })
    await step(world, record, 'execution-ends', { occurredOn: '2025-08-05', subjectId, ground: 'DECISION_REVOKED', note: '终结', approval })
  })

  test('is given up after three years of halt for inability', async () => {
    const record = await served(world, { filedOn: '2026-01-05' }, { decidedOn: '2026-01-08', ...order }, { servedOn: '2026-01-09' })
    await step(world, record, 'reminders', reminder({ servedOn: '2026-01-12', performBy: '2026-01-13' }))
    const { id: subjectId } = await step(world, record, 'executions', own({ occurredOn: '2026-01-14', mode: 'RESTORE' }))
    await step(world, record, 'execution-halts', { occurredOn: '2026-01-15', subjectId, ground: 'THIRD_PARTY', note: '第三人异议', approval })
    await refused(record, 'execution-ends', { occurredOn: '2026-03-02', subjectId, ground: 'THREE_YEARS', note: '终结', approval }, 'cases.halt-too-short')
  })
})

describe('the periods of performance', () => {
  const periodsOf = async (record: { id: string }): Promise<Record<string, [string, string, string]>> => Object.fromEntries((await now(world, record)).deadlines
    .filter(({ ruleCode }) => /^(PEN-PAY|PEN-CLOSE|COE-)/.test(ruleCode)).map(({ ruleCode, startedOn, dueOn, state }) => [ruleCode, [startedOn, dueOn, state]]))

  test('the court can be asked for three months after the remedies; payment, and the end of the case, end it', async () => {
    const record = await served(world, { filedOn: '2025-02-05', field: 'MARKET' }, { decidedOn: '2025-03-06' }, { servedOn: '2025-03-10' })
    expect(await periodsOf(record)).toEqual({ 'PEN-PAY': ['2025-03-10', '2025-03-25', 'RUNNING'], 'COE-COURT': ['2025-09-10', '2025-12-10', 'RUNNING'] })
    await step(world, record, 'reminders', reminder({ servedOn: '2025-04-01' }))
    expect(await periodsOf(record)).toMatchObject({ 'COE-COURT-WAIT': ['2025-04-01', '2025-04-16', 'RUNNING'], 'COE-DIRECT': ['2025-03-25', '2025-04-24', 'RUNNING'] })
    await step(world, record, 'payments', payment('500.00', { paidOn: '2025-05-08' }))
    expect(await periodsOf(record)).toMatchObject({ 'PEN-PAY': ['2025-03-10', '2025-03-25', 'RUNNING'], 'COE-COURT': ['2025-09-10', '2025-12-10', 'RUNNING'] })
    await step(world, record, 'payments', payment('1500.00', { paidOn: '2025-05-09' }))
    expect(await periodsOf(record)).toEqual({
      'PEN-PAY': ['2025-03-10', '2025-03-25', 'MISSED'], 'COE-COURT': ['2025-09-10', '2025-12-10', 'CANCELLED'], 'COE-COURT-WAIT': ['2025-04-01', '2025-04-16', 'CANCELLED'],
      'COE-DIRECT': ['2025-03-25', '2025-04-24', 'CANCELLED'], 'PEN-CLOSE': ['2025-05-09', '2025-05-30', 'RUNNING'],
    })
    await act(world.handler, await now(world, record), 'closing', { closedOn: '2025-05-30', acknowledged: [{ code: 'cases.surcharge-unpaid', reason: '达成减免' }] }).expect(200)
    expect(await periodsOf(record)).toMatchObject({ 'PEN-CLOSE': ['2025-05-09', '2025-05-30', 'MET'] })
  })

  test('time that is let pass is not missed when enforcement follows it', async () => {
    const record = await old()
    await step(world, record, 'reminders', reminder())
    await step(world, record, 'executions', own())
    expect(await periodsOf(record)).toEqual({
      'PEN-PAY': ['2025-03-10', '2025-03-25', 'RUNNING'], 'COE-COURT': ['2025-09-10', '2025-12-10', 'CANCELLED'],
      'COE-COURT-WAIT': ['2025-05-06', '2025-05-20', 'MET'], 'COE-DIRECT': ['2025-03-25', '2025-04-24', 'MET'],
    })
    const asked = await old()
    await step(world, asked, 'reminders', reminder())
    await step(world, asked, 'court-applications', application())
    expect(await periodsOf(asked)).toMatchObject({ 'COE-COURT': ['2025-09-10', '2025-12-10', 'MET'], 'COE-COURT-WAIT': ['2025-05-06', '2025-05-20', 'MET'] })
  })

  test('a remedy stops the way to the court, its end opens it anew; a plan of instalments puts it off', async () => {
    const record = await old()
    const { id: subjectId } = await step(world, record, 'remedies', { occurredOn: '2025-05-06', remedyKind: 'RECONSIDERATION', authority: '海安市人民政府' })
    expect(await periodsOf(record)).toMatchObject({ 'COE-COURT': ['2025-09-10', '2025-12-10', 'CANCELLED'] })
    await step(world, record, 'remedy-acceptances', { occurredOn: '2025-05-08', subjectId })
    await step(world, record, 'remedy-results', { occurredOn: '2025-07-01', subjectId, result: 'UPHELD', documentNumber: '1', summary: '维持' })
    expect(await periodsOf(record)).toMatchObject({ 'COE-COURT': ['2025-07-16', '2025-10-16', 'RUNNING'] })
    const { id: asked } = await step(world, record, 'instalments', { occurredOn: '2025-07-10', manner: 'DEFERRAL', hardship: '经营困难' })
    await step(world, record, 'instalment-approvals', { occurredOn: '2025-07-11', subjectId: asked, approval: { ...approval, approvedOn: '2025-07-11' }, plan: [{ dueOn: '2025-11-28', amountYuan: '2000.00' }] })
    expect(await periodsOf(record)).toMatchObject({ 'PEN-PAY': ['2025-03-10', '2025-03-25', 'CANCELLED'], 'COE-COURT': ['2025-11-28', '2026-02-28', 'RUNNING'] })
    const annulled = await old()
    const { id: suit } = await step(world, annulled, 'remedies', { occurredOn: '2025-05-06', remedyKind: 'LITIGATION', authority: '海安市人民法院' })
    await step(world, annulled, 'remedy-acceptances', { occurredOn: '2025-05-08', subjectId: suit })
    await step(world, annulled, 'remedy-results', { occurredOn: '2025-07-01', subjectId: suit, result: 'REVOKED', documentNumber: '1', summary: '撤销' })
    expect(await periodsOf(annulled)).toEqual({ 'PEN-PAY': ['2025-03-10', '2025-03-25', 'CANCELLED'], 'COE-COURT': ['2025-09-10', '2025-12-10', 'CANCELLED'] })
  })
})

describe('enforcement by the court', () => {
  test('is applied for when the remedies are over, ten days after the reminder, in three months, with the materials', async () => {
    const record = await old()
    await refused(record, 'court-applications', application(), 'cases.court-reminder-missing')
    await step(world, record, 'reminders', reminder({ servedOn: '2025-09-12', performBy: '2025-09-20' }))
    // Ten working days after 12 September end on the 26th: the 28th is worked for the October holidays.
    await refused(record, 'court-applications', application({ occurredOn: '2025-09-26' }), 'cases.court-reminder-missing')
    await refused(record, 'court-applications', application({ occurredOn: '2025-09-10' }), 'cases.court-remedies-open')
    expect(await refused(record, 'court-applications', application({ materials: ['APPLICATION', 'OBJECT'] }), 'cases.court-materials-missing'))
      .toMatchObject({ missing: ['DECISION_AND_GROUNDS', 'PARTY_OPINION_AND_REMINDER'] })
    expect(await refused(record, 'court-applications', application({ sealed: false }), 'cases.court-application-unsigned')).toMatchObject({ missing: ['sealed'] })
    expect(await refused(record, 'court-applications', application({ amountYuan: '4000.01' }), 'cases.court-amount-beyond-debt')).toMatchObject({ detail: expect.stringContaining('4000.00') })
    const late = application({ occurredOn: '2026-01-05' })
    expect(await refused(record, 'court-applications', late, 'cases.court-too-late')).toMatchObject({ detail: expect.stringContaining('2025-12-10') })
    const { id: subjectId } = await step(world, record, 'court-applications', { ...late, amountYuan: '4000.00', acknowledged: [{ code: 'cases.court-too-late', reason: '法院准许补办' }] })
    await step(world, record, 'court-acceptances', { occurredOn: '2026-01-06', subjectId, reference: '（2026）苏0685行审1号' })
    await step(world, record, 'court-rulings', { occurredOn: '2026-01-13', subjectId, documentNumber: '1' })
    await step(world, record, 'payments', payment('2000.00', { paidOn: '2026-02-03', channel: 'COURT' }))
    await step(world, record, 'court-enforcements', { occurredOn: '2026-02-03', subjectId, description: '已划拨' })
    const closing = { closedOn: '2026-02-10' }
    await act(world.handler, await now(world, record), 'closing', closing).expect(422).expect(({ body }) => { expect(body).toMatchObject({ code: 'cases.surcharge-unpaid', detail: expect.stringContaining('2000.00') }) })
    const reason = [{ code: 'cases.surcharge-unpaid', reason: '法院裁定只执行本金' }]
    expect((await act(world.handler, await now(world, record), 'closing', { ...closing, acknowledged: reason }).expect(200)).body).toMatchObject({ status: 'CLOSED' })
  })

  test('an emergency does not wait for the remedies; a denial ends what can be asked', async () => {
    const record = await old()
    await step(world, record, 'reminders', reminder())
    const early = application({ occurredOn: '2025-06-10' })
    await refused(record, 'court-applications', early, 'cases.court-remedies-open')
    const { id: subjectId } = await step(world, record, 'court-applications', { ...early, urgent: '危及公共安全' })
    await step(world, record, 'court-acceptances', { occurredOn: '2025-06-11', subjectId, reference: '1' })
    await act(world.handler, await now(world, record), 'closing', { closedOn: '2025-07-01' }).expect(422).expect(({ body }) => { expect(body).toMatchObject({ code: 'cases.money-unpaid' }) })
    await step(world, record, 'court-ends', { occurredOn: '2025-06-20', subjectId, outcome: 'DENIED', reason: '明显缺乏依据' })
    expect((await act(world.handler, await now(world, record), 'closing', { closedOn: '2025-07-01' }).expect(200)).body).toMatchObject({ status: 'CLOSED' })
  })
})
