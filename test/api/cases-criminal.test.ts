import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom, statesOf } from '../../src/kernel/state-machine.ts'
import { criminalTransferMachine } from '../../src/modules/cases/criminal/machine.ts'
import { criminalMatter } from '../../src/modules/cases/criminal/matter.ts'
import { stepByKind } from '../../src/modules/cases/steps/registry.ts'
import { payment, step } from '../support/case-course.ts'
import { readyCase } from '../support/case-intake.ts'
import { unpunished } from '../support/case-road.ts'
import { act, type CaseWorld, fineOf, startCaseWorld } from '../support/cases.ts'
import { type CrimePath, roadsOfCrime, suspectedCase } from '../support/criminal.ts'
import { problemOf } from '../support/raw-http.ts'
import { auditCount } from '../support/records.ts'

let world: CaseWorld
beforeAll(async () => { world = await startCaseWorld() })
afterAll(() => world.app.close())

const acknowledged = (code: string): object => ({ acknowledged: [{ code, reason: '情况特殊，已报批准' }] })
const noPenalty = { decidedOn: '2026-03-02', ...unpunished('NOT_ESTABLISHED') }
const asTransfer = { decidedOn: '2026-02-21', decisionKind: 'TRANSFER_CRIME', decisionSummary: '移送公安机关', penaltyKinds: [] }

describe('each act of a criminal transfer', () => {
  const steps = Object.entries(criminalMatter.acts).map(([kind, name]) => ({ path: stepByKind.get(kind)?.path as CrimePath, name }))

  test.each(statesOf(criminalTransferMachine))('in the state %s is taken exactly where the machine says so', async (state) => {
    const crime = await suspectedCase(world, undefined, { walked: roadsOfCrime[state] ?? [] })
    const open: readonly string[] = actsFrom(criminalTransferMachine, state)
    const before = await auditCount(world.app.admin)
    for (const { path, name } of steps.filter((step) => !open.includes(step.name))) {
      expect([name, (await crime.refused(path, {}, 409)).code]).toEqual([name, 'state.act-not-available'])
    }
    expect(await auditCount(world.app.admin)).toBe(before)
    for (const { path } of steps.filter(({ name }) => open.includes(name))) {
      const other = await suspectedCase(world, undefined, { walked: roadsOfCrime[state] ?? [] })
      const entries = await auditCount(world.app.admin)
      await other.step(path)
      expect(await auditCount(world.app.admin)).toBe(entries + 1)
    }
  })

  test('asks for the matter it carries on', async () => {
    const crime = await suspectedCase(world)
    expect((await crime.refused('crime-reports', { subjectId: crime.nobody })).code).toBe('cases.matter-unknown')
    expect((await crime.refused('crime-reports', { occurredOn: '2026-02-19' })).code).toBe('cases.matter-dates-out-of-order')
    await crime.step('crime-reports')
  })
})

describe('the gates of the transfer', () => {
  test('a suspicion names the suggestion it rests on, a ground of its field, and a crime not under way already', async () => {
    const crime = await suspectedCase(world, { field: 'TRANSPORT' })
    expect(await crime.refused('crime-suspicions', { charge: '非法经营', source: 'PROCURATORATE' })).toMatchObject({ code: 'cases.crime-suggestion-unnamed', missing: ['suggestionNumber'] })
    await crime.step('crime-suspicions', { charge: '非法经营', source: 'PROCURATORATE', suggestionNumber: '海检建〔2026〕1号' })
    expect((await crime.refused('crime-suspicions', { charge: '侵犯商业秘密', ground: 'INTELLECTUAL_PROPERTY' })).code).toBe('cases.crime-ground-not-applicable')
    const market = await suspectedCase(world)
    await market.step('crime-suspicions', { charge: '假冒注册商标', ground: 'INTELLECTUAL_PROPERTY' })
    expect((await market.refused('crime-suspicions')).code).toBe('cases.crime-already-suspected')
    await market.walk(roadsOfCrime['RETURNED'] ?? [])
    await market.step('crime-suspicions')
  })

  test('the special group has two certified officers of the agency', async () => {
    const crime = await suspectedCase(world)
    const [one] = world.officers
    const problem = await crime.refused('crime-reports', { officerIds: [one?.id, world.reviewer.id] })
    expect(problem).toMatchObject({ code: 'cases.crime-officers-missing', legalBasis: [{ article: '第五条第一款' }] })
    await crime.step('crime-reports')
  })

  test('the principal or presiding head decides', async () => {
    const crime = await suspectedCase(world)
    await crime.step('crime-reports')
    for (const path of ['crime-transfer-approvals', 'crime-transfer-disapprovals'] as const) {
      expect((await crime.refused(path, { approver: { name: '甄副局长', post: 'DEPUTY' } })).code).toBe('cases.crime-approver-unfit')
    }
    await crime.step('crime-transfer-approvals', { approver: { name: '甄主持', post: 'PRESIDING' } })
  })

  test('the transfer goes to the police of the same level, with its materials, copied to the procuratorate', async () => {
    const crime = await suspectedCase(world)
    await world.handler.post(`/v1/cases/${crime.record.id}/evidence`, {
      occurredOn: '2026-02-19', evidenceKind: 'EXPERT_OPINION', title: '检验报告', proves: '不合格', officerIds: world.officers.slice(0, 2).map(({ id }) => id),
    }).expect(201)
    await crime.walk(['crime-reports', 'crime-transfer-approvals'])
    expect(await crime.refused('crime-transfers', { materials: ['TRANSFER_LETTER', 'APPRAISAL'] })).toMatchObject({
      code: 'cases.crime-materials-missing', missing: ['INVESTIGATION_REPORT', 'GOODS_LIST'], legalBasis: [{ article: '第六条' }],
    })
    expect((await crime.refused('crime-transfers')).code).toBe('cases.crime-appraisal-missing')
    const materials = ['TRANSFER_LETTER', 'INVESTIGATION_REPORT', 'GOODS_LIST', 'APPRAISAL']
    expect((await crime.refused('crime-transfers', { materials, policeDivisionCode: '320600' })).code).toBe('cases.crime-police-of-other-level')
    expect(await crime.refused('crime-transfers', { materials, copiedToProcuratorate: false })).toMatchObject({
      code: 'cases.crime-copy-missing', legalBasis: [{ law: expect.stringContaining('高检会〔2006〕2号'), article: '一' }, { article: '第十四条第一款' }],
    })
    await crime.step('crime-transfers', { materials, copiedToProcuratorate: false, ...acknowledged('cases.crime-copy-missing') })
  })

  test('an answer without a receipt, and a file that has not come back, are explained', async () => {
    const crime = await suspectedCase(world)
    await crime.walk(['crime-reports', 'crime-transfer-approvals', 'crime-transfers'])
    expect((await crime.refused('police-filings')).code).toBe('cases.crime-receipt-missing')
    await crime.step('police-receipts')
    expect((await crime.refused('police-refusals', { materialsReturned: false })).code).toBe('cases.crime-file-not-returned')
    await crime.step('police-refusals', { materialsReturned: false, ...acknowledged('cases.crime-file-not-returned') })
  })

  test('all goods are handed over, unless the law provides otherwise', async () => {
    const crime = await suspectedCase(world, undefined, { walked: roadsOfCrime['POLICE_FILED'] ?? [] })
    expect(await crime.refused('crime-handovers', { goods: [] })).toMatchObject({ code: 'cases.crime-goods-missing', missing: ['冒牌滤芯'] })
    await crime.step('crime-handovers', { goods: [], otherwiseProvided: '已依法先行变卖' })
  })

  test('a clue of a duty crime goes to the supervision commission', async () => {
    const { record } = await suspectedCase(world)
    const body = { occurredOn: '2026-02-20', body: 'SUPERVISION_COMMISSION', bodyName: '海安市监察委员会', summary: '公职人员收受财物' }
    await world.handler.post(`/v1/cases/${record.id}/duty-crime-clues`, body).expect(201)
    await world.handler.post(`/v1/cases/${record.id}/duty-crime-clues`, { ...body, body: 'POLICE' }).expect(400)
    await world.manager.post(`/v1/cases/${record.id}/duty-crime-clues`, body).expect(403)
  })
})

describe('the case itself', () => {
  test.each([
    ['SUSPECTED', noPenalty, 'cases.crime-not-transferred'], ['APPROVED', fineOf('900.00'), 'cases.crime-not-transferred'], ['TRANSFERRED', fineOf('900.00'), 'cases.crime-with-police'],
    ['SUSPECTED', asTransfer, 'cases.crime-transfer-not-approved'], ['JUDGED', fineOf('900.00'), 'cases.fine-after-judgment'],
  ])('with a transfer in the state %s is not decided so', async (state, decision, code) => {
    const crime = await suspectedCase(world, undefined, { walked: roadsOfCrime[state] ?? [] })
    expect((await crime.move('decision', decision, 422)).code).toBe(code)
  })

  test.each([['NOT_APPROVED', fineOf('900.00')], ['POLICE_REFUSED', fineOf('900.00')], ['RETURNED', fineOf('900.00')], ['JUDGED', noPenalty], ['APPROVED', asTransfer]])(
    'with a transfer in the state %s is decided', async (state, decision) => {
      const crime = await suspectedCase(world, undefined, { ready: true, walked: roadsOfCrime[state] ?? [] })
      expect((await crime.move('decision', decision)).status).toBe('DECIDED')
    })

  test('large gains make one think of a crime', async () => {
    const decision = { ...fineOf('900.00'), penaltyKinds: ['FINE', 'CONFISCATE_GAINS'], confiscationYuan: '60000.00', decidedOn: '2026-03-02' }
    const ready = async () => readyCase(world, { field: 'MARKET' })
    const record = await ready()
    expect(problemOf(await act(world.handler, record, 'decision', decision).expect(422)).code).toBe('cases.crime-threshold-reached')
    await act(world.handler, record, 'decision', { ...decision, confiscationYuan: '49999.99' }).expect(200)
    await act(world.handler, await ready(), 'decision', { ...decision, ...acknowledged('cases.crime-threshold-reached') }).expect(200)
  })

  test.each([['APPROVED', 'cases.crime-transfer-open'], ['POLICE_FILED', 'cases.crime-goods-not-handed-over'], ['POLICE_REFUSED', 'cases.crime-refusal-not-handled'], ['HANDED_OVER', null]])(
    'decided as a transfer that is %s: closing', async (state, code) => {
      const road = roadsOfCrime[state] ?? []
      const crime = await suspectedCase(world, undefined, { ready: true, walked: road.slice(0, 2) })
      await crime.move('decision', { ...asTransfer, decidedOn: '2026-02-20' })
      await crime.move('service', { servedOn: '2026-02-20' })
      await crime.walk(road.slice(2))
      const answer = await crime.move('closing', { closedOn: '2026-02-20' }, code === null ? 200 : 422)
      expect(code === null ? answer.status : answer.code).toBe(code === null ? 'CLOSED' : code)
    })
})

test('from suspicion to archive: refused by the police, upheld, not supported by the procuratorate, punished by the agency', async () => {
  const crime = await suspectedCase(world)
  await crime.investigated()
  await crime.walk(['crime-reports', 'crime-transfer-approvals'])
  await crime.move('decision', { ...asTransfer, decidedOn: '2026-02-20' })
  await crime.walk((roadsOfCrime['UPHELD'] ?? []).slice(2))
  expect((await crime.move('proceedings-resumption', { occurredOn: '2026-02-20', reason: '不予立案' }, 422)).code).toBe('cases.crime-not-returned')
  await crime.walk(['filing-supervisions', 'filing-supervision-refusals', 'crime-returns'])
  const resumed = await crime.move('proceedings-resumption', { occurredOn: '2026-02-20', reason: '公安机关不予立案，依法处理' })
  expect(resumed).toMatchObject({ status: 'FILED', decidedOn: null, decisionKind: null, decisionNumber: null, legalReviewOpinion: null })
  await crime.ready()
  await crime.move('decision', fineOf('900.00'))
  await crime.move('service', { servedOn: '2026-03-02' })
  await step(world, crime.record, 'payments', payment('900.00', { paidOn: '2026-03-02' }))
  const closed = await crime.move('closing', { closedOn: '2026-03-02' })
  expect(closed).toMatchObject({ status: 'CLOSED', decisionKind: 'PENALTY', fineYuan: '900.00' })
  const { items } = (await world.handler.get(`/v1/cases/${closed.id}/steps?limit=100`).expect(200)).body as { items: { kind: string }[] }
  expect(items.filter(({ kind }) => kind === 'DECISION')).toHaveLength(2)
})

test('each period of the transfer is started and met by the step the law names', async () => {
  const crime = await suspectedCase(world)
  // Each period is started and met online.
  await crime.walk(roadsOfCrime['SUPERVISION_ASKED'] ?? [])
  const { deadlines } = await crime.now()
  const periods = deadlines.filter(({ ruleCode }) => ruleCode.startsWith('TRF-')).map(({ ruleCode, subjectId, startedOn, state }) => [ruleCode, subjectId, startedOn, state])
  expect(periods.toSorted()).toEqual(['TRF-APPROVE', 'TRF-PS-DECIDE', 'TRF-REVIEW', 'TRF-SEND'].map((code) => [code, crime.opened.id, '2026-02-20', 'MET']))
  const sentLate = await suspectedCase(world)
  await sentLate.walk(['crime-reports', 'crime-transfer-approvals'])
  await sentLate.step('crime-transfers', { occurredOn: '2026-02-21', sentAt: '2026-02-21T10:00:01+08:00' })
  expect((await sentLate.now()).deadlines.find(({ ruleCode }) => ruleCode === 'TRF-SEND')).toMatchObject({ state: 'MISSED' })
})

test('refused, reconsidered and filed: handed over, judged, and closed with the administrative case', async () => {
  const crime = await suspectedCase(world)
  await crime.investigated()
  await crime.walk(['crime-reports', 'crime-transfer-approvals'])
  await crime.move('decision', { ...asTransfer, decidedOn: '2026-02-20' })
  await crime.walk((roadsOfCrime['RECONSIDERATION_ASKED'] ?? []).slice(2))
  await crime.walk(['police-filings', 'crime-handovers', 'crime-judgments'])
  await crime.move('service', { servedOn: '2026-03-02' })
  expect(await crime.move('closing', { closedOn: '2026-03-02' })).toMatchObject({ status: 'CLOSED', decisionKind: 'TRANSFER_CRIME' })
})
