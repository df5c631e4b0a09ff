import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { verifyLedger } from '../../src/platform/verify-ledger.ts'
import type { ClueRecord } from '../../src/modules/cases/clues/schema.ts'
import type { StepRecord } from '../../src/modules/cases/steps/schema.ts'
import { ifMatch } from '../support/app.ts'
import { caughtUp } from '../support/case-changes.ts'
import { basisOfPenalty, statedInDecision } from '../support/case-road.ts'
import { allOf, type CaseInHand, inHand, reasonsOf, startStory, type Story } from '../support/case-story.ts'
import { agreement, anIssue, answered, heardMaterials, problems, roundDone, submittedReview } from '../support/legal-reviews.ts'
import { company } from '../support/cases.ts'
import { clueAct } from '../support/clues.ts'
import { problemOf } from '../support/raw-http.ts'

/** An ordinary penalty with a hearing in the spring of 2026: 海安市, a food company, from the report of a citizen to the archive. */
let story: Story
let hand: CaseInHand
beforeAll(async () => { story = await startStory('2026-03-02') })
afterAll(() => story.end())

const head = (approvedOn: string) => ({ name: '甄局长', post: '局长', approvedOn })
const foodLaw = [{ law: '中华人民共和国食品安全法', article: '第一百二十四条第一款第五项' }]
const heavy = { penaltyKinds: ['FINE', 'CONFISCATE_GAINS'], fineYuan: '120000.00', confiscationYuan: '8000.00' }
const decided = { penaltyKinds: ['FINE', 'CONFISCATE_GAINS'], fineYuan: '100000.00', confiscationYuan: '8000.00' }
const benchmark = { name: '江苏省市场监管领域行政处罚裁量权基准', tier: '一般', circumstances: '货值金额不足一万元，未造成危害后果。' }
const remediesAt = { reconsiderationBody: '海安市人民政府', court: '南通经济技术开发区人民法院' }
const said = {
  facts: '当事人经营的十二批次食品超过保质期。', violated: '《中华人民共和国食品安全法》第三十四条第十项', basis: '《中华人民共和国食品安全法》第一百二十四条第一款第五项', benchmark,
}
const opinion = (on: string, ...roles: string[]) => ({ opinions: roles.map((role) => ({ role, opinion: '同意', name: '甄局长', on })) })
const receipt = (title: string, number: string | null, servedOn: string, given: object = {}) => ({
  recipient: '海安测试食品有限公司', place: '海安市中坝南路8号', method: '直接送达', servedOn, servedDocuments: [{ title, ...(number === null ? {} : { number }) }], ...given,
})
const officers = (): string[] => [story.officers[0], story.officers[2]]

describe('an ordinary penalty with a hearing', () => {
  test('a citizen reports, two officers look, the case is filed', async () => {
    const clue = (await story.handler.post('/v1/case-clues', {
      agencyId: story.world.agency.id, source: 'REPORT', sourceNumber: '12315-2026-0302', field: 'MARKET', subject: '反映某食品公司销售过期食品',
      content: '货架上多种食品超过保质期', suspectName: '海安测试食品有限公司', receivedOn: '2026-03-02', informant: { name: '甄群众', phone: '19900001111' },
    }).expect(201)).body as ClueRecord
    // 市场监督管理行政处罚程序规定 art. 18: fifteen working days.
    expect(clue).toMatchObject({ ruleCode: 'PEN-FILE', dueOn: '2026-03-23', informant: '甄**', availableActs: expect.arrayContaining(['verify', 'file', 'refuse']) })
    await story.day('2026-03-04')
    const looked = (await clueAct(story.handler, clue, 'verifications', {
      verifiedOn: '2026-03-04', officerIds: story.officers.slice(0, 2), findings: '现场发现十二批次食品超过保质期',
    }).expect(200)).body as ClueRecord

    await story.day('2026-03-05')
    const filing = {
      actKind: 'PENALTY', procedureKind: 'ORDINARY', cause: '经营超过保质期的食品', filedOn: '2026-03-05', approver: '甄局长', parties: [company({ name: '海安测试食品有限公司' })],
      handlers: story.officers.slice(0, 2), facts: '当事人经营的十二批次食品超过保质期', actEndedOn: '2026-03-04',
    }
    expect(reasonsOf(await clueAct(story.handler, looked, 'filing', { ...filing, handlers: story.officers.slice(0, 1) }))).toEqual(['cases.two-officers-required', '第四十二条第一款'])
    const filed = (await clueAct(story.handler, looked, 'filing', filing).expect(200)).body as ClueRecord
    expect(filed).toMatchObject({ status: 'FILED', overdue: false })
    hand = inHand(story, filed.caseId!)
    expect(await hand.now()).toMatchObject({ status: 'FILED', source: 'REPORT', sourceClueId: clue.id, caseNumber: expect.stringContaining('2026') })
    expect(await hand.period('PEN-DECIDE')).toMatchObject({ dueOn: '2026-06-03', length: 90, unit: 'CD', overdue: false })
    const { document, text } = await hand.issue('FILING_FORM', { reasons: '涉嫌违反食品安全法，应予立案', ...opinion('2026-03-05', '办案机构负责人', '机关负责人') })
    expect(document.number).toMatch(/立〔2026〕1号$/)
    expect(text).toContain('十二批次食品超过保质期')
  })

  test('the party wants another officer; only the head of the agency decides', async () => {
    await story.day('2026-03-06')
    await hand.take('certificate-showings', { occurredOn: '2026-03-06', officerIds: story.officers.slice(0, 2), shownTo: '店长甄有为', recusalRightTold: true })
    const recusal = await hand.take('recusals', { occurredOn: '2026-03-06', officerId: story.officers[1], origin: 'PARTY', requestedBy: '甄有为', reason: '曾与当事人有经济纠纷' })
    const upheld = { occurredOn: '2026-03-06', subjectId: recusal.id, upheld: true, decidedBy: head('2026-03-06'), reason: '可能影响公正执法' }
    expect(await hand.refused('recusal-decisions', upheld)).toEqual(['http.not-permitted'])
    expect(await hand.refused('recusal-decisions', upheld, story.leader)).toEqual(['cases.handlers-too-few', '第四十二条第一款'])
    await hand.take('recusal-decisions', { ...upheld, replacementId: story.officers[2] }, story.leader)
    expect((await hand.now()).handlers.filter(({ relievedOn }) => relievedOn === null).map(({ officerId }) => officerId).sort()).toEqual(officers().sort())
  })

  let evidenceIds: string[]
  test('evidence is taken by two and on film, registered, tested and reviewed', async () => {
    const evidence = { occurredOn: '2026-03-06', evidenceKind: 'SITE_RECORD', title: '现场检查笔录', proves: '货架上有过期食品', place: '中坝南路8号', officerIds: officers() }
    expect(await hand.refused('evidence', { ...evidence, officerIds: story.officers.slice(0, 1) })).toEqual(['cases.evidence-officers-missing', '第四十二条第一款', '第五十五条第一款'])
    const scene = await hand.take('evidence', evidence)
    await story.day('2026-03-06', '15:00')
    await hand.film(scene.id, { title: '现场检查录像', from: '2026-03-06T09:30:00+08:00', to: '2026-03-06T11:00:00+08:00' })
    await hand.scan('SITE_RECORD', { stepId: scene.id, on: '2026-03-06', pages: 4 })
    const registration = {
      occurredOn: '2026-03-06', items: [{ name: '超过保质期的食品', quantity: '十二批次' }], reason: '可能灭失', custody: 'REMOVED', place: '机关证物室', officerIds: officers(),
    }
    expect(await hand.refused('registrations', registration)).toEqual(['cases.registration-unapproved', '第五十六条'])
    const kept = await hand.take('registrations', { ...registration, approval: head('2026-03-06') })
    // 行政处罚法 arts 56, 85: seven working days.
    expect(await hand.period('PEN-EVID-REG')).toMatchObject({ dueOn: '2026-03-17', subjectId: kept.id })
    await hand.scan('EVIDENCE_REGISTRATION', { on: '2026-03-06' })

    await story.day('2026-03-09')
    const asked = {
      occurredOn: '2026-03-09', personName: '甄有为', personRole: 'REPRESENTATIVE', place: '机关询问室', startedAt: '2026-03-09T09:00:00+08:00', endedAt: '2026-03-09T10:10:00+08:00',
      officerIds: officers(), certificatesShown: true, record: '问：这些食品是何时购进的？答：去年购进，未及时下架。', signed: true,
    }
    expect(await hand.refused('inquiries', { ...asked, certificatesShown: false })).toEqual(['cases.inquiry-certificates-not-shown', '第五十五条第一款'])
    await hand.take('inquiries', asked)
    const statement = await hand.take('evidence', { ...evidence, occurredOn: '2026-03-09', evidenceKind: 'PARTY_STATEMENT', title: '询问笔录', proves: '当事人承认未及时下架' })
    await hand.scan('INQUIRY_RECORD', { stepId: statement.id, on: '2026-03-09', pages: 3 })
    const sent = await hand.take('tests', { occurredOn: '2026-03-09', testKind: 'INSPECTION', institution: '南通测试检验院', subject: '食品标签与保质期' })
    await story.day('2026-03-16')
    await hand.take('test-results', { occurredOn: '2026-03-16', subjectId: sent.id, reportNumber: '检2026-0316', result: '均已超过保质期', partyToldOn: '2026-03-16' })
    await hand.take('registration-disposals', { occurredOn: '2026-03-16', subjectId: kept.id, disposal: 'RECORDED', note: '拍照后退还' })
    expect(await hand.period('PEN-EVID-REG')).toMatchObject({ state: 'MET', metOn: '2026-03-16', overdue: false })
    await hand.scan('EVIDENCE_DISPOSAL', { on: '2026-03-16' })
    evidenceIds = [scene.id, statement.id]
  })

  test('the investigation is reported once its evidence was reviewed', async () => {
    await story.day('2026-03-17')
    const report = { occurredOn: '2026-03-17', facts: said.facts, evidenceIds, legalBasis: foodLaw, recommends: 'PENALTY', discretion: benchmark.circumstances, ...heavy }
    expect(await hand.refused('investigation-reports', report)).toEqual(['cases.evidence-unverified', '第四十六条第二款'])
    await hand.take('evidence-reviews', { occurredOn: '2026-03-17', reviewed: evidenceIds.map((evidenceId) => ({ evidenceId, authentic: true, lawful: true })) })
    await hand.take('investigation-reports', report)
    await hand.scan('INVESTIGATION_REPORT', { on: '2026-03-17', pages: 6 })
    await hand.take('correction-orders', { occurredOn: '2026-03-17', content: '立即停止经营超过保质期的食品', atOnce: true, legalBasis: basisOfPenalty })
    const proposed = await hand.move('proposal', {
      hearingHeld: false, publicInterest: false, complex: false, proposedPenaltyKinds: heavy.penaltyKinds, proposedFineYuan: heavy.fineYuan, proposedConfiscationYuan: heavy.confiscationYuan,
    })
    expect(proposed).toMatchObject({ legalReviewRequired: true, legalReviewGrounds: [{ code: 'LARGE_FINE' }] })
  })

  test('the party is told in writing, is heard, and asks for a hearing', async () => {
    await story.day('2026-03-18')
    const notice = { deliveredOn: '2026-03-18', facts: said.facts, reasons: '违反食品安全管理秩序', legalBasis: foodLaw, rightsTold: ['STATEMENT', 'HEARING'], ...heavy }
    expect(await hand.refused('penalty-notices', { ...notice, rightsTold: ['STATEMENT'] })).toEqual(['cases.notice-hearing-right-missing', '第六十三条第一款', '第四十四条'])
    const { document, text } = await hand.issue('PENALTY_NOTICE', { ...said, hearingRight: true, contact: { name: '甄联系', phone: '0513-88880000', address: '海安市测试路1号' } }, { pages: 3 })
    expect(document.number).toMatch(/罚告〔2026〕1号$/)
    for (const part of ['罚款（人民币120000.00元）', '没收违法所得（人民币8000.00元）', '海安测试食品有限公司', '五个工作日', '未造成危害后果，本机关拟作出如下行政处罚']) expect(text).toContain(part)
    await hand.take('penalty-notices', notice)
    await hand.take('deliveries', { servedOn: '2026-03-18', document: 'PENALTY_NOTICE', documentNumber: document.number, method: 'DIRECT', recipient: '甄有为' })
    expect(await hand.period('PEN-HEAR-REQ')).toMatchObject({ dueOn: '2026-03-25', unit: 'WD' })

    await story.day('2026-03-19')
    expect((await hand.refused('decision', decision('2026-03-19')))[0]).toBe('cases.notice-period-running')
    await story.day('2026-03-20')
    const statement = await hand.take('statements', { occurredOn: '2026-03-20', form: 'WRITTEN', madeBy: '甄有为', items: ['初次违法', '货值较小，请求减轻'] })
    await hand.scan('STATEMENT_RECORD', { on: '2026-03-20' })
    const reviewed = { occurredOn: '2026-03-20', subjectId: statement.id, newEvidence: false }
    expect(await hand.refused('statement-reviews', { ...reviewed, items: [{ adopted: false, reason: '有前次记录' }] })).toEqual(['cases.statement-items-unanswered', '第四十五条第一款'])
    await hand.take('statement-reviews', { ...reviewed, items: [{ adopted: true, reason: '系初次违法' }, { adopted: true, reason: '货值不足一万元' }] })
    await story.day('2026-03-23')
    await hand.take('hearing-requests', { occurredOn: '2026-03-23', requestedBy: '甄有为', form: 'WRITTEN' })
    expect(await hand.period('PEN-HEAR-REQ')).toMatchObject({ state: 'MET', overdue: false })
  })

  test('the hearing is notified in time, held by somebody else, and reported', async () => {
    const [request] = await stepsOf('HEARING_REQUEST')
    await story.day('2026-03-24')
    const notice = { occurredOn: '2026-03-24', subjectId: request!.id, hearingOn: '2026-04-08', place: '机关三楼听证室', presider: '甄审核', presiderId: story.world.reviewer.id, isPublic: true }
    expect(await hand.refused('hearing-notices', { ...notice, hearingOn: '2026-04-01' })).toEqual(['cases.hearing-notice-late', '第六十四条第二项', '第八十五条'])
    // Who was relieved of the case has investigated it all the same.
    expect(await hand.refused('hearing-notices', { ...notice, presiderId: story.officers[1] })).toEqual(['cases.hearing-presider-investigator', '第六十四条第四项'])
    await hand.take('hearing-notices', notice)
    const { document, text } = await hand.issue('HEARING_NOTICE', { madeAt: '2026年4月8日9时', place: notice.place })
    expect(text).toContain('有权申请回避')
    await hand.take('deliveries', { servedOn: '2026-03-24', document: 'HEARING_NOTICE', documentNumber: document.number, recipient: '甄有为' })

    // The party thinks that the presider has a stake in the case; the head finds so, and names another for the same day.
    await story.day('2026-04-01')
    await hand.take('presider-recusals', { occurredOn: '2026-04-01', subjectId: request!.id, requestedBy: '甄有为', reason: '主持人系当事人竞争对手的股东' })
    const withdrawn = { occurredOn: '2026-04-01', subjectId: request!.id, upheld: true, decidedBy: head('2026-04-01'), reason: '有直接利害关系' }
    expect(await hand.refused('presider-recusal-decisions', withdrawn)).toEqual(['http.not-permitted'])
    await hand.take('presider-recusal-decisions', withdrawn, story.leader)
    expect(await hand.refused('hearing-notices', { ...notice, occurredOn: '2026-04-01' })).toEqual(['cases.hearing-presider-recused', '第六十四条第四项'])
    await hand.take('hearing-notices', { ...notice, occurredOn: '2026-04-01', presider: '甄主持', presiderId: undefined })

    await story.day('2026-04-08', '12:00')
    const held = {
      occurredOn: '2026-04-08', subjectId: request!.id, partyAttended: true, agents: ['甄律师'], investigatorIds: officers(), record: '调查人员提出事实、证据和处罚建议，当事人申辩并质证',
      signed: true, newEvidence: false,
    }
    expect(await hand.refused('hearings', { ...held, signed: false })).toEqual(['cases.hearing-record-unsigned', '第六十四条第八项'])
    const hearing = await hand.take('hearings', held)
    await hand.film(hearing.id, { title: '听证会录像', stage: 'REVIEW_DECISION', from: '2026-04-08T09:00:00+08:00', to: '2026-04-08T11:20:00+08:00', place: notice.place })
    await hand.scan('HEARING_RECORD', { on: '2026-04-08', pages: 8 })
    await story.day('2026-04-09')
    await hand.take('hearing-reports', { occurredOn: '2026-04-09', subjectId: request!.id, report: '事实清楚，当事人系初次违法', opinion: '建议罚款十万元' })
    await hand.scan('HEARING_REPORT', { on: '2026-04-09' })
  })

  test('no decision before the legal review has agreed and the heads have discussed it', async () => {
    await story.day('2026-04-10')
    expect(await hand.refused('decision', decision('2026-04-10'))).toEqual(['cases.discussion-missing', '第五十七条第二款', '第六十条第二款'])
    const lacking = async (): Promise<string[]> => {
      const { code, errors = [] } = problemOf(await story.handler.post(`/v1/cases/${hand.id}/decision`, decision('2026-04-10'), ifMatch(await hand.now())).expect(422))
      return [code, ...errors.map((error) => error.code)]
    }
    expect(await lacking()).toEqual(['cases.discussion-missing', 'cases.legal-review-required'])
    const review = async (conclusion: object, sent: object = {}) =>
      roundDone(story.reviewer, await submittedReview(story.handler, hand.id, { materials: heardMaterials, ...sent }), 'conclusion', conclusion)
    await review(problems({ text: '裁量理由未写明', issues: [anIssue({ head: 'LAW', text: '请补充裁量理由' })] }))
    expect(await lacking()).toContain('cases.legal-review-required')
    await review(agreement(), { responses: [answered({ text: '已补充裁量理由' })] })
    expect(await lacking()).toEqual(['cases.discussion-missing'])
    await hand.scan('REVIEW_OPINION', { on: '2026-04-10' })
    await story.day('2026-04-13')
    const members = [{ name: '甄局长', post: '局长', vote: 'FOR' }, { name: '甄副局', post: '副局长', vote: 'AGAINST' }, { name: '甄委员', post: '法制机构负责人', vote: 'FOR' }]
    const discussed = { occurredOn: '2026-04-13', presider: '甄局长', members, absent: [], attending: ['承办人'], conclusion: '同意罚款十万元', ...decided }
    expect(await hand.refused('discussions', discussed)).toEqual(['cases.discussion-dissent-unrecorded', '第五十七条第二款', '第四十七条'])
    await hand.take('discussions', { ...discussed, members: [members[0], { ...members[1], opinion: '建议罚款八万元' }, members[2]] })
    await hand.scan('DISCUSSION_RECORD', { on: '2026-04-13' })
  })

  test('the decision stays within what was notified and discussed, and bears the next number', async () => {
    await story.day('2026-04-14')
    expect(await hand.refused('decision', decision('2026-04-14', { fineYuan: '150000.00' }))).toEqual(['cases.heavier-than-notified', '第四十四条', '第四十五条第二款'])
    expect((await hand.refused('decision', decision('2026-04-14', { collectingInstitution: undefined })))[0]).toBe('cases.decision-collector-missing')
    const made = await hand.move('decision', decision('2026-04-14'))
    expect(made).toMatchObject({ status: 'DECIDED', decisionNumber: expect.stringMatching(/〔2026〕1号$/) })
    expect(await hand.period('PEN-DECIDE')).toMatchObject({ state: 'MET', metOn: '2026-04-14' })
    expect(await hand.period('PEN-SERVE')).toMatchObject({ dueOn: '2026-04-23' })
    const { document, text } = await hand.issue('PENALTY_DECISION', {
      ...said, ...remediesAt, defence: '当事人陈述、申辩和听证意见部分采纳。', collector: '中国农业银行海安支行', performance: '没收的违法所得于十五日内缴至上述银行。',
    }, { pages: 5 })
    expect(document).toMatchObject({ number: made.decisionNumber, numberOrigin: 'DECISION', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    for (const part of ['罚款（人民币100000.00元）', '海安市人民政府', '中国农业银行海安支行', '六十日', '每日按罚款数额的百分之三', made.decisionNumber!]) expect(text).toContain(part)
  })

  test('it is left with a party that refuses it, and becomes public', async () => {
    await story.day('2026-04-15', '11:00')
    const left = { servedOn: '2026-04-15', method: 'LEFT', place: '中坝南路8号', recipient: '甄有为', refusalReason: '当事人拒绝签收' }
    expect(await hand.refused('service', left)).toEqual(['cases.service-left-unwitnessed', '第八十九条'])
    const served = await hand.move('service', { ...left, witnesses: ['甄网格'], onVideo: true })
    expect(served.status).toBe('SERVED')
    const [service] = await stepsOf('SERVICE')
    await hand.film(service!.id, { title: '留置送达录像', stage: 'SERVICE', from: '2026-04-15T10:00:00+08:00', to: '2026-04-15T10:20:00+08:00' })
    const { text } = await hand.issue('SERVICE_RECEIPT', receipt('行政处罚决定书', served.decisionNumber, '2026-04-15', { method: '留置送达', witnesses: ['甄网格'], remark: '当事人拒绝签收' }))
    for (const part of ['留置送达', '甄网格', served.decisionNumber!, '2026年4月15日']) expect(text).toContain(part)
    expect(await hand.period('PEN-SERVE')).toMatchObject({ state: 'MET', overdue: false })
    expect(await hand.period('PEN-PAY')).toMatchObject({ dueOn: '2026-04-30' })

    const [duty] = await allOf<{ id: string, version: number, status: string, dueOn: string }>(story.bureau, `/v1/cases/${hand.id}/publications?channel=UNIFIED_PLATFORM`)
    expect(duty).toMatchObject({ status: 'DUE', dueOn: '2026-04-23', ruleCode: 'PUB-7' })
    await story.day('2026-04-20')
    await story.leader.post(`/v1/publications/${duty!.id}/publication`, { publishedOn: '2026-04-20', address: 'https://www.haian.gov.cn/xzcf/1.html' }, { 'if-match': `"v${duty!.version}"` }).expect(200)
  })

  test('the fine is paid in part, then late with its surcharge; only then is the case closed', async () => {
    const paid = (paidOn: string, towards: string, amountYuan: string) => hand.take('payments', { paidOn, towards, amountYuan, channel: 'BANK', institution: '中国农业银行海安支行', receiptNumber: `2026-${paidOn}-${towards}` })
    await story.day('2026-04-28')
    await paid('2026-04-28', 'FINE', '60000.00')
    await paid('2026-04-28', 'CONFISCATION', '8000.00')
    expect(await hand.refused('closing', { closedOn: '2026-04-28', reason: 'PERFORMED' })).toEqual(['cases.money-unpaid', '第六十六条第一款', '第六十七条第三款'])
    // Six days late: three in the hundred a day of what is open (行政处罚法 art. 72).
    await story.day('2026-05-06')
    expect((await story.handler.get(`/v1/cases/${hand.id}/performance`).expect(200)).body).toMatchObject({ outstandingYuan: '40000.00', overdueYuan: '40000.00', surcharge: { accruedYuan: '7200.00', overdueDays: 6 } })
    await paid('2026-05-06', 'FINE', '40000.00')
    expect(await hand.refused('closing', { closedOn: '2026-05-06', reason: 'PERFORMED' })).toEqual(['cases.surcharge-unpaid', '第七十二条第一款第一项'])
    await paid('2026-05-06', 'SURCHARGE', '7200.00')
    expect(await hand.period('PEN-PAY')).toMatchObject({ state: 'MISSED', metOn: '2026-05-06', overdue: true })
    await hand.scan('PROPERTY_BILL', { on: '2026-05-06' })
    await story.day('2026-05-08')
    const closing = { closedOn: '2026-05-08', reason: 'PERFORMED', approval: head('2026-05-08') }
    // The hearing and the refused service were filmed; nobody recorded how the food was registered.
    expect(await hand.refused('closing', closing)).toEqual(['process-records.as-needed-recording-missing', '（八）'])
    const [registration] = await stepsOf('REGISTRATION')
    await hand.note(registration!.id, '先行登记保存笔录')
    expect((await hand.move('closing', closing)).status).toBe('CLOSED')
  })

  test('the file is complete and goes to the archive', async () => {
    await story.day('2026-05-11')
    expect((await hand.catalogue()).missing.map(({ oneOf }) => oneOf)).toEqual([['CLOSING_FORM']])
    const { text } = await hand.issue('CLOSING_FORM', { execution: '罚没款及加处罚款已缴清', ...opinion('2026-05-08', '机关负责人') })
    expect(text).toContain('罚没款及加处罚款已缴清')
    const catalogue = await hand.catalogue()
    expect(catalogue).toMatchObject({ complete: true, missing: [] })
    expect(catalogue.entries.map(({ kind }) => kind)).toEqual([
      'FILING_FORM', 'PENALTY_DECISION', 'SERVICE_RECEIPT', 'PENALTY_NOTICE', 'HEARING_NOTICE', 'EVIDENCE_REGISTRATION', 'EVIDENCE_DISPOSAL', 'SITE_RECORD', 'INQUIRY_RECORD',
      'STATEMENT_RECORD', 'HEARING_RECORD', 'PROPERTY_BILL', 'INVESTIGATION_REPORT', 'REVIEW_OPINION', 'DISCUSSION_RECORD', 'HEARING_REPORT', 'CLOSING_FORM',
    ])
    expect(catalogue.entries.filter(({ fromPage, toPage }) => fromPage === null || toPage === null)).toEqual([])
    const archived = await hand.move('archiving', { archivedOn: '2026-05-11', volumeNumber: '2026-处罚-001', retention: 'TEN_YEARS', archivist: '甄档案', pages: 52, handedOverBy: ['承办人'] })
    expect(archived).toMatchObject({ status: 'ARCHIVED', archivedOn: '2026-05-11', openAlerts: 0 })
    expect((await hand.refused('evidence', { occurredOn: '2026-05-11', evidenceKind: 'DOCUMENT', title: '迟到的证据', proves: '违法事实', officerIds: officers() }))[0]).toBe('state.act-not-available')
  })

  test('steps, history, search and the feed tell the whole story, and nothing of it was altered', async () => {
    expect((await allOf<{ kind: string }>(story.bureau, `/v1/cases/${hand.id}/steps`)).map(({ kind }) => kind)).toEqual([
      'CERTIFICATES_SHOWN', 'RECUSAL', 'RECUSAL_DECISION', 'EVIDENCE', 'REGISTRATION', 'INQUIRY', 'EVIDENCE', 'TEST', 'TEST_RESULT', 'REGISTRATION_DISPOSAL', 'EVIDENCE_REVIEW',
      'INVESTIGATION_REPORT', 'CORRECTION_ORDER', 'PENALTY_NOTICE', 'DELIVERY', 'STATEMENT', 'STATEMENT_REVIEW', 'HEARING_REQUEST', 'HEARING_NOTICE', 'DELIVERY',
      'HEARING_PRESIDER_RECUSAL', 'HEARING_PRESIDER_RECUSAL_DECISION', 'HEARING_NOTICE', 'HEARING', 'HEARING_REPORT', 'DISCUSSION', 'DECISION', 'SERVICE', 'PAYMENT', 'PAYMENT', 'PAYMENT', 'PAYMENT', 'CLOSING', 'ARCHIVING',
    ])
    const history = await allOf<{ act: string, actorName: string }>(story.bureau, `/v1/cases/${hand.id}/history?sort=at`)
    const doneBy = (act: string): string[] => history.filter((entry) => entry.act === act).map(({ actorName }) => actorName)
    expect([doneBy('case.file'), doneBy('case.decide-recusal'), doneBy('case.record-review-opinion'), doneBy('case.decide'), doneBy('case.archive')])
      .toEqual([['承办人'], ['局领导'], ['法制审核人员', '法制审核人员'], ['承办人'], ['承办人']])
    const found = await allOf<{ id: string }>(story.bureau, `/v1/cases?q=${encodeURIComponent('保质期')}&status=ARCHIVED&actKind=PENALTY&closedOnFrom=2026-05-01`)
    expect(found.map(({ id }) => id)).toEqual([hand.id])
    await caughtUp(story.world.app)
    const { items } = (await story.bureau.get('/v1/case-changes').expect(200)).body as { items: { caseId: string, case: { status: string } }[] }
    expect(items.map(({ caseId, case: { status } }) => [caseId, status])).toEqual([[hand.id, 'ARCHIVED']])
    expect((await verifyLedger(story.world.app.admin)).altered).toEqual([])
  })
})

const decision = (decidedOn: string, given: object = {}) => ({
  decidedOn, decisionKind: 'PENALTY', decisionSummary: '罚款十万元，没收违法所得八千元', ...statedInDecision, ...decided, facts: said.facts, legalBasis: foodLaw, gainsYuan: '8000.00', ...given,
})

async function stepsOf(kind: string): Promise<StepRecord[]> {
  return allOf<StepRecord>(story.handler, `/v1/cases/${hand.id}/steps?kind=${kind}`)
}
