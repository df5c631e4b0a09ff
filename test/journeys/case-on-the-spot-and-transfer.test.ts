import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { verifyLedger } from '../../src/platform/verify-ledger.ts'
import { crimeBodies } from '../support/criminal.ts'
import { caughtUp } from '../support/case-changes.ts'
import { statedInDecision } from '../support/case-road.ts'
import { allOf, archiving, type CaseInHand, filedInHand, kindsOf, reasonsOf, startStory, type Story } from '../support/case-story.ts'
import { newCase, person } from '../support/cases.ts'

/** Two short stories of one bureau: a fine of a hundred yuan at the roadside, and a trader in fakes whom the police first do not want. */
let story: Story
beforeAll(async () => { story = await startStory('2026-03-02') })
afterAll(() => story.end())

const officers = (): string[] => story.officers.slice(0, 2)
const file = (body: object): Promise<CaseInHand> => filedInHand(story, body)

describe('a simple penalty', () => {
  let hand: CaseInHand
  const spot = { place: '海安市S221省道12公里处', formNumber: '0001', certificatesShown: true, rightsTold: true, handedOver: true }
  const decision = (given: object = {}) => ({
    decidedOn: '2026-03-02', decisionKind: 'PENALTY', decisionSummary: '当场处以一百元罚款', penaltyKinds: ['FINE'], fineYuan: '100.00', facts: '未随车携带道路运输证',
    legalBasis: [{ law: '中华人民共和国道路运输条例', article: '第六十八条' }], remedies: statedInDecision.remedies, correction: '立即改正', spot, ...given,
  })

  test('is for small fines, the same day, with certificates shown', async () => {
    const body = newCase(story.world, {
      procedureKind: 'SIMPLE', field: 'TRANSPORT', filedOn: '2026-03-02', cause: '未按照规定携带道路运输证', parties: [person()], proposedPenaltyKinds: ['FINE'], proposedFineYuan: '100.00', facts: '未随车携带道路运输证',
    })
    expect(reasonsOf(await story.handler.post('/v1/cases', { ...body, proposedFineYuan: '500.00' }))).toEqual(['cases.simple-procedure-exceeded', '第五十一条'])
    hand = await file(body)
    expect(await hand.period('PEN-DECIDE')).toBeUndefined()
    expect(await hand.refused('decision', decision({ spot: { ...spot, certificatesShown: false } }))).toEqual(['cases.spot-certificates-not-shown', '第五十二条第一款'])
    expect(await hand.refused('decision', decision({ spot: undefined }))).toEqual(['cases.spot-record-missing', '第五十二条'])
    const decided = await hand.move('decision', decision())
    const { document, text } = await hand.issue('ON_SPOT_DECISION', {
      facts: '未随车携带道路运输证', basis: '《中华人民共和国道路运输条例》第六十八条', madeAt: '2026年3月2日9时', place: spot.place, collector: '中国农业银行海安支行',
      reconsiderationBody: '海安市人民政府', court: '南通经济技术开发区人民法院',
    })
    expect(document.number).toBe(decided.decisionNumber)
    for (const part of ['罚款（人民币100.00元）', '先向海安市人民政府申请行政复议', spot.place]) expect(text).toContain(part)
  })

  test('up to a hundred yuan may be taken there and then, against the receipt of the treasury', async () => {
    const collected = { collectedOn: '2026-03-02', amountYuan: '100.00', ground: 'SMALL_FINE', officerIds: officers() }
    expect(await hand.refused('spot-collections', collected)).toEqual(['cases.official-receipt-missing', '第七十条'])
    const taken = await hand.take('spot-collections', { ...collected, receiptNumber: '苏财0001' })
    // 行政处罚法 arts 71, 85: two working days to the agency, and two more to the bank.
    expect(await hand.period('PEN-SPOT-REMIT')).toMatchObject({ dueOn: '2026-03-04' })
    await hand.move('service', { servedOn: '2026-03-02', recipient: '甄试验' })
    // What is paid is not due any more.
    expect(await hand.period('PEN-PAY')).toBeUndefined()
    await hand.scan('PROPERTY_BILL', { on: '2026-03-02', pages: 1 })
    await story.day('2026-03-03')
    await hand.take('fine-hand-ins', { handedInOn: '2026-03-03', subjectId: taken.id, receivedBy: '甄财务' })
    expect(await hand.period('PEN-SPOT-BANK')).toMatchObject({ dueOn: '2026-03-05' })
    expect(await hand.refused('closing', { closedOn: '2026-03-03', reason: 'PERFORMED' })).toEqual(['cases.spot-fine-not-remitted', '第七十一条'])
    await story.day('2026-03-05')
    await hand.take('fine-remittances', { remittedOn: '2026-03-05', subjectId: taken.id, institution: '中国农业银行海安支行', voucherNumber: '2026-0305' })
    await hand.take('spot-decision-filings', { occurredOn: '2026-03-05', filedWith: '法制科', filedBy: '承办人' })
    expect(await hand.period('PEN-SIMPLE-FILE')).toMatchObject({ state: 'MET', overdue: false, dueOn: '2026-03-09' })
  })

  test('is public, closed and archived like any other', async () => {
    expect(await allOf(story.bureau, `/v1/cases/${hand.id}/publications?channel=UNIFIED_PLATFORM`)).toEqual([expect.objectContaining({ status: 'DUE', dueOn: '2026-03-11' })])
    await story.day('2026-03-06')
    await hand.move('closing', { closedOn: '2026-03-06', reason: 'PERFORMED' })
    // On the spot too something has to prove the breach (行政处罚法 art. 46).
    expect((await hand.catalogue()).missing).toEqual([{ oneOf: expect.arrayContaining(['SITE_RECORD']), legalBasis: [expect.objectContaining({ article: '第四十六条' })] }])
    await hand.scan('SITE_RECORD', { on: '2026-03-02', pages: 1 })
    expect(await hand.catalogue()).toMatchObject({ complete: true, missing: [] })
    const archived = await hand.move('archiving', archiving('2026-03-06', '2026-简易-001'))
    expect(archived).toMatchObject({ status: 'ARCHIVED', openAlerts: 0 })
    expect(await kindsOf(story, hand)).toEqual(['DECISION', 'SPOT_COLLECTION', 'SERVICE', 'FINE_HANDED_IN', 'FINE_REMITTED', 'SPOT_FILING', 'CLOSING', 'ARCHIVING'])
  })
})

describe('a criminal transfer, refused and reconsidered', () => {
  let hand: CaseInHand
  let crimeId: string
  const bodies = () => crimeBodies(story.world)
  const on = (path: keyof ReturnType<typeof crimeBodies>, occurredOn: string, given: object = {}) => ({ ...bodies()[path], occurredOn, subjectId: crimeId, ...given })
  const transferred = (decidedOn: string) => ({ decidedOn, decisionKind: 'TRANSFER_CRIME', decisionSummary: '涉嫌销售伪劣产品罪，移送公安机关', penaltyKinds: [] })

  test('what looks like a crime is not settled by a fine', async () => {
    await story.day('2026-03-09')
    hand = await file(newCase(story.world, { field: 'MARKET', cause: '销售以次充好的滤芯', filedOn: '2026-03-09', facts: '当事人销售冒牌滤芯，销售金额八万元' }))
    const evidence = { occurredOn: '2026-03-09', evidenceKind: 'SITE_RECORD', title: '现场检查笔录', proves: '仓库内有冒牌滤芯200件', officerIds: officers() }
    const scene = await hand.take('evidence', evidence)
    await hand.scan('SITE_RECORD', { stepId: scene.id, on: '2026-03-09' })
    await story.day('2026-03-16')
    const expert = await hand.take('evidence', { ...evidence, occurredOn: '2026-03-16', evidenceKind: 'EXPERT_OPINION', title: '鉴定意见', proves: '系假冒产品' })
    await hand.take('evidence-reviews', { occurredOn: '2026-03-16', reviewed: [scene, expert].map(({ id }) => ({ evidenceId: id, authentic: true, lawful: true })) })
    const report = {
      occurredOn: '2026-03-16', facts: '销售金额八万元', evidenceIds: [scene.id, expert.id], legalBasis: [{ law: '中华人民共和国产品质量法', article: '第五十条' }], recommends: 'TRANSFER_CRIME', penaltyKinds: [],
    }
    expect(await hand.refused('investigation-reports', report)).toEqual(['cases.certificates-never-shown', '第五十五条第一款'])
    await hand.take('certificate-showings', { occurredOn: '2026-03-09', officerIds: officers(), shownTo: '仓库负责人', recusalRightTold: true })
    await hand.take('investigation-reports', report)
    crimeId = (await hand.take('crime-suspicions', { ...bodies()['crime-suspicions'], occurredOn: '2026-03-16' })).id
    expect(await hand.refused('decision', { decidedOn: '2026-03-16', decisionKind: 'PENALTY', decisionSummary: '罚款', penaltyKinds: ['FINE'], fineYuan: '80000.00', ...statedInDecision }))
      .toEqual(['cases.crime-not-transferred', '第十一条第一款', '第二十七条第一款', '第八十二条'])
    expect((await hand.refused('decision', transferred('2026-03-16')))[0]).toBe('cases.crime-transfer-not-approved')
  })

  test('the head approves within three days, and it is with the police within a day, complete', async () => {
    await story.day('2026-03-17')
    expect(await hand.refused('crime-reports', on('crime-reports', '2026-03-17', { officerIds: officers().slice(0, 1) }))).toEqual(['cases.crime-officers-missing', '第五条第一款'])
    await hand.take('crime-reports', on('crime-reports', '2026-03-17'))
    expect(await hand.period('TRF-APPROVE')).toMatchObject({ dueOn: '2026-03-20' })
    await story.day('2026-03-18')
    const approval = on('crime-transfer-approvals', '2026-03-18', { approvedAt: '2026-03-18T08:30:00+08:00' })
    expect((await hand.refused('crime-transfer-approvals', { ...approval, approver: { name: '甄副局', post: 'DEPUTY' } }))[0]).toBe('cases.crime-approver-unfit')
    await hand.take('crime-transfer-approvals', approval)
    expect(await hand.period('TRF-SEND')).toMatchObject({ dueAt: '2026-03-19T00:30:00.000Z' })
    await story.day('2026-03-18', '16:00')
    const { document, text } = await hand.issue('CRIME_TRANSFER_LETTER', {
      recipient: '海安市公安局', reasons: '销售金额八万元，达到追诉标准', basis: '《行政执法机关移送涉嫌犯罪案件的规定》第三条', content: '调查报告、涉案物品清单、鉴定意见',
    })
    expect(text).toContain('海安市公安局：')
    const sending = on('crime-transfers', '2026-03-18', { letterNumber: document.number, sentAt: '2026-03-18T15:00:00+08:00' })
    expect(await hand.refused('crime-transfers', sending)).toEqual(['cases.crime-appraisal-missing', '第六条第四项'])
    await hand.take('crime-transfers', { ...sending, materials: ['TRANSFER_LETTER', 'INVESTIGATION_REPORT', 'GOODS_LIST', 'APPRAISAL'] })
    expect(await hand.period('TRF-SEND')).toMatchObject({ state: 'MET', overdue: false })
    await hand.take('police-receipts', on('police-receipts', '2026-03-18'))
    // The third day is a Saturday.
    expect(await hand.period('TRF-PS-DECIDE')).toMatchObject({ dueOn: '2026-03-23' })
    expect((await hand.refused('decision', { decidedOn: '2026-03-18', decisionKind: 'PENALTY', decisionSummary: '罚款', penaltyKinds: ['FINE'], fineYuan: '80000.00', ...statedInDecision }))[0])
      .toBe('cases.crime-with-police')
  })

  test('the police do not file it; asked to reconsider, they do', async () => {
    await story.day('2026-03-20')
    await hand.take('police-refusals', on('police-refusals', '2026-03-20'))
    expect(await hand.period('TRF-REVIEW')).toMatchObject({ dueOn: '2026-03-23' })
    expect((await hand.now()).availableActs).toEqual(expect.arrayContaining(['askPoliceReconsideration', 'askFilingSupervision', 'takeBackFromPolice']))
    await story.day('2026-03-23')
    await hand.take('police-reconsiderations', on('police-reconsiderations', '2026-03-23'))
    expect(await hand.period('TRF-REVIEW')).toMatchObject({ state: 'MET', overdue: false })
    expect(await hand.period('TRF-REVIEW-ANSWER')).toMatchObject({ dueOn: '2026-03-26' })
    await story.day('2026-03-26')
    await hand.take('police-filings', on('police-filings', '2026-03-26', { noticeReceivedOn: '2026-03-26' }))
    expect(await hand.period('TRF-HANDOVER')).toMatchObject({ dueOn: '2026-03-30' })
    await story.day('2026-03-27')
    await hand.move('decision', transferred('2026-03-27'))
    await hand.move('service', { servedOn: '2026-03-27', recipient: '甄有为' })
    await hand.issue('SERVICE_RECEIPT', {
      recipient: '海安测试运输有限公司', place: '该公司住所地', method: '直接送达', servedOn: '2026-03-27', servedDocuments: [{ title: '案件移送告知书' }],
    })
    expect(await hand.refused('closing', { closedOn: '2026-03-27', reason: 'HANDED_ON' })).toEqual(['cases.crime-goods-not-handed-over', '第十二条'])
    expect((await hand.refused('crime-handovers', on('crime-handovers', '2026-03-27', { goods: [] })))[0]).toBe('cases.crime-goods-missing')
    await hand.take('crime-handovers', on('crime-handovers', '2026-03-27'))
    expect(await hand.period('TRF-HANDOVER')).toMatchObject({ state: 'MET', overdue: false })
  })

  test('it is closed and archived; the judgment comes later and still finds its place', async () => {
    await story.day('2026-03-30')
    await hand.move('closing', { closedOn: '2026-03-30', reason: 'HANDED_ON' })
    expect((await hand.catalogue()).missing.map(({ oneOf }) => oneOf[0])).toEqual(['FILING_FORM', 'INVESTIGATION_REPORT', 'CLOSING_FORM'])
    const opinions = [{ role: '机关负责人', opinion: '同意', name: '甄局长', on: '2026-03-30' }]
    await hand.issue('FILING_FORM', { reasons: '涉嫌违法，应予立案', opinions })
    await hand.scan('INVESTIGATION_REPORT', { on: '2026-03-16' })
    await hand.issue('CLOSING_FORM', { content: '移送公安机关', execution: '涉案物品及材料已移交', opinions })
    expect(await hand.catalogue()).toMatchObject({ complete: true, missing: [] })
    await hand.move('archiving', archiving('2026-03-30', '2026-移送-001'))
    await story.day('2026-12-01')
    const judged = await hand.take('crime-judgments', on('crime-judgments', '2026-11-30'))
    expect(judged).toMatchObject({ caseStatus: 'ARCHIVED' })
    expect(await kindsOf(story, hand)).toEqual([
      'EVIDENCE', 'EVIDENCE', 'EVIDENCE_REVIEW', 'CERTIFICATES_SHOWN', 'INVESTIGATION_REPORT', 'CRIME_SUSPICION', 'CRIME_REPORT', 'CRIME_APPROVAL', 'CRIME_SENDING', 'CRIME_RECEIPT', 'POLICE_REFUSAL',
      'POLICE_RECONSIDERATION', 'POLICE_FILING', 'DECISION', 'SERVICE', 'CRIME_HANDOVER', 'CLOSING', 'ARCHIVING', 'CRIME_JUDGMENT',
    ])
  })

  test('both stories are found, told by the feed, and unaltered', async () => {
    expect((await allOf<{ id: string }>(story.bureau, '/v1/cases?status=ARCHIVED&sort=filedOn')).length).toBe(2)
    expect((await allOf<{ id: string }>(story.bureau, `/v1/cases?q=${encodeURIComponent('滤芯')}`)).map(({ id }) => id)).toEqual([hand.id])
    await caughtUp(story.world.app)
    const { items } = (await story.bureau.get('/v1/case-changes').expect(200)).body as { items: { case: { status: string } }[] }
    expect(items.map(({ case: { status } }) => status)).toEqual(['ARCHIVED', 'ARCHIVED'])
    const { checked, altered } = await verifyLedger(story.world.app.admin)
    expect([altered, checked > 50]).toEqual([[], true])
  })
})
