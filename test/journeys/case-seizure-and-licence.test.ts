import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { verifyLedger } from '../../src/platform/verify-ledger.ts'
import { caughtUp } from '../support/case-changes.ts'
import { allOf, archiving, type CaseInHand, filedInHand, kindsOf, startStory, type Story } from '../support/case-story.ts'
import { newCase } from '../support/cases.ts'

/** A van taken off the road for longer than a month, and a licence that outlives the case it was granted in. */
let story: Story
beforeAll(async () => { story = await startStory('2026-03-02') })
afterAll(() => story.end())

const officers = (): string[] => story.officers.slice(0, 2)
const file = (body: object): Promise<CaseInHand> => filedInHand(story, body)
const head = (approvedOn: string) => ({ name: '甄局长', post: '局长', approvedOn })
const remedies = { reconsiderationBody: '海安市人民政府', court: '南通经济技术开发区人民法院' }
const receipt = (title: string, servedOn: string) =>
  ({ recipient: '海安测试运输有限公司', place: '该公司住所地', method: '直接送达', servedOn, servedDocuments: [{ title }] })
const missing = async (hand: CaseInHand): Promise<string[]> => (await hand.catalogue()).missing.map(({ oneOf }) => oneOf[0] ?? '')

describe('a seizure with its extension', () => {
  let hand: CaseInHand
  let measureId: string
  const items = [{ name: '轻型货车', quantity: '一辆', specification: '苏F·测试' }]
  const seizure = (given: object = {}) => ({
    occurredOn: '2026-03-03', measureKind: 'SEIZE', decisionNumber: '测交强〔2026〕1号', basis: { law: '中华人民共和国道路运输条例', article: '第六十二条', level: 'ADMINISTRATIVE_REGULATION' },
    reasons: '没有车辆营运证且无法当场提供其他有效证明', place: '海安市S221省道12公里处', startedAt: '2026-03-03T09:10:00+08:00', endedAt: '2026-03-03T10:10:00+08:00', until: '2026-04-02', officerIds: officers(), certificatesShown: true,
    approval: head('2026-03-03'), rightsTold: true, statementHeard: true, siteRecord: { signing: 'SIGNED' },
    things: [{ name: '轻型货车', quantity: '一辆', owner: '海安测试运输有限公司', related: true, necessity: false }], delivered: true, storageCost: 'AGENCY', fullyFilmed: true, ...given,
  })

  test('it is approved beforehand, told, heard, listed, and filmed', async () => {
    hand = await file(newCase(story.world, { actKind: 'COERCION', cause: '无道路运输证从事货物运输', filedOn: '2026-03-02', facts: '货车没有道路运输证' }))
    await story.day('2026-03-03', '11:00')
    expect(await hand.refused('measures', seizure({ approval: undefined }))).toEqual(['cases.measure-not-approved', '第十八条第一项', '第十九条'])
    expect(await hand.refused('measures', seizure({ until: '2026-05-02' }))).toEqual(['cases.measure-period-exceeded', '第二十五条第一款', '第三十二条第一款'])
    expect(await hand.refused('measures', seizure({ delivered: false }))).toEqual(['cases.measure-not-delivered', '第二十四条第一款'])
    expect(await hand.refused('measures', seizure({ storageCost: 'PARTY' }))).toEqual(['cases.measure-storage-charged', '第二十六条第三款'])
    const { document, text } = await hand.issue('SEIZURE_DECISION', {
      reasons: '没有车辆营运证且无法当场提供其他有效证明', basis: '《中华人民共和国道路运输条例》第六十二条', items, from: '2026-03-03', to: '2026-04-02', place: '机关停车场', ...remedies,
    })
    for (const part of ['轻型货车', '2026年3月3日起至2026年4月2日止', '依法享有陈述、申辩的权利']) expect(text).toContain(part)
    const taken = await hand.take('measures', seizure({ decisionNumber: document.number }))
    measureId = taken.id
    await hand.issue('SEIZURE_LIST', { items })
    await hand.scan('SITE_RECORD', { on: '2026-03-03', pages: 3 })
    expect(await hand.period('COE-SEIZE')).toMatchObject({ subjectId: measureId, dueOn: '2026-04-02', length: 30, unit: 'CD', overdue: false })
    const coverage = async (): Promise<unknown> => ((await story.bureau.get(`/v1/cases/${hand.id}/recording-coverage`).expect(200)).body as { steps: { outcome: string }[] }).steps.map(({ outcome }) => outcome)
    expect(await coverage()).toEqual(['MISSING'])
    await hand.film(measureId, { title: '扣押现场录像', from: '2026-03-03T09:00:00+08:00', to: '2026-03-03T10:20:00+08:00' })
    expect(await coverage()).toEqual(['COVERED'])
  })

  test('the days of an appraisal do not count, and the party knows them', async () => {
    await story.day('2026-03-09')
    const appraisal = { occurredOn: '2026-03-09', subjectId: measureId, testingKind: 'APPRAISAL', institution: '南通测试鉴定所', expectedDays: 10, toldOn: '2026-03-09', cost: 'AGENCY' }
    expect(await hand.refused('testings', { ...appraisal, toldOn: undefined })).toEqual(['cases.testing-not-told', '第二十五条第三款'])
    await hand.take('testings', appraisal)
    expect(await hand.period('COE-SEIZE')).toMatchObject({ state: 'SUSPENDED' })
    await story.day('2026-03-18')
    await hand.take('testing-ends', { occurredOn: '2026-03-18', subjectId: measureId, result: '经鉴定为拼装车' })
    expect(await hand.period('COE-SEIZE')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-13', suspensions: [{ from: '2026-03-09', to: '2026-03-18', reason: 'TESTING' }] })
  })

  test('it is extended once, before its end, by the head, and told', async () => {
    await story.day('2026-03-31')
    const extension = {
      occurredOn: '2026-03-31', subjectId: measureId, approver: head('2026-03-31'), reason: '案情复杂，尚需核查车辆来源', until: '2026-05-02', toldOn: '2026-03-31',
    }
    expect((await hand.refused('measure-extensions', { ...extension, until: '2026-06-30' }))[0]).toBe('cases.measure-extension-too-long')
    expect(await hand.refused('measure-extensions', { ...extension, toldOn: undefined })).toEqual(['cases.measure-extension-not-told', '第二十五条第二款', '第三十二条第二款'])
    await hand.take('measure-extensions', extension)
    const { text } = await hand.issue('SEIZURE_EXTENSION', { reasons: extension.reason, basis: '《中华人民共和国行政强制法》第二十五条', from: '2026-04-03', to: '2026-05-02', ...remedies })
    expect(text).toContain('延长查封（扣押）期限')
    expect(await hand.period('COE-SEIZE')).toMatchObject({ dueOn: '2026-05-12', extensions: [{ reason: extension.reason, previousDueOn: '2026-04-13' }] })
    expect((await hand.refused('measure-extensions', extension))[0]).toBe('cases.measure-extended-already')
  })

  test('the van goes back, the case is decided, closed and archived', async () => {
    await story.day('2026-04-20')
    const decision = { decidedOn: '2026-04-20', decisionKind: 'GRANTED', decisionSummary: '解除扣押，车辆退还当事人', penaltyKinds: [] }
    await hand.move('decision', decision)
    await hand.move('service', { servedOn: '2026-04-20', recipient: '甄有为' })
    expect(await hand.refused('closing', { closedOn: '2026-04-20' })).toEqual(['cases.measures-unsettled', '第二十七条', '第三十二条第一款'])
    const { document } = await hand.issue('SEIZURE_RELEASE', { reasons: '已查明车辆来源', basis: '《中华人民共和国行政强制法》第二十八条', items, place: '机关停车场' })
    const release = { occurredOn: '2026-04-20', subjectId: measureId, ground: 'NOT_NEEDED', decisionNumber: document.number, returned: true }
    expect(await hand.refused('measure-releases', { ...release, returned: false })).toEqual(['cases.measure-things-not-returned', '第二十八条第二款'])
    await hand.take('measure-releases', release)
    expect(await hand.period('COE-SEIZE')).toMatchObject({ state: 'MET', metOn: '2026-04-20', overdue: false })
    await hand.issue('SERVICE_RECEIPT', receipt('解除扣押决定书', '2026-04-20'))
    // 国办发〔2018〕118号（六）: what is neither penalty nor licence has twenty working days.
    expect(await allOf(story.bureau, `/v1/cases/${hand.id}/publications?channel=UNIFIED_PLATFORM`)).toEqual([expect.objectContaining({ status: 'DUE', ruleCode: 'PUB-20' })])
    expect((await hand.move('closing', { closedOn: '2026-04-20' })).status).toBe('CLOSED')
    expect(await missing(hand)).toEqual([])
    expect((await hand.move('archiving', archiving('2026-04-20', '2026-强制-001'))).status).toBe('ARCHIVED')
    expect(await kindsOf(story, hand)).toEqual(['MEASURE', 'TESTING', 'TESTING_END', 'MEASURE_EXTENSION', 'DECISION', 'SERVICE', 'MEASURE_RELEASE', 'CLOSING', 'ARCHIVING'])
  })
})

describe('a licence', () => {
  let hand: CaseInHand
  let licenceId: string
  const material = (name: string, submitted: boolean) => ({ name, required: true, catalogued: true, submitted })

  test('is applied for, completed as told at once, and accepted with a receipt', async () => {
    await story.day('2026-05-06')
    hand = await file(newCase(story.world, { actKind: 'LICENCE', source: 'APPLICATION', cause: '道路货物运输经营许可', filedOn: '2026-05-06' }))
    const { parties: [applicant] } = await hand.now()
    await hand.take('applications', {
      occurredOn: '2026-05-06', applicantPartyId: applicant!.id, subject: '道路普通货物运输', materials: [material('企业章程', true), material('安全生产管理制度', false)],
    })
    await hand.scan('APPLICATION', { on: '2026-05-06', pages: 12 })
    expect(await hand.period('LIC-ACCEPT')).toMatchObject({ dueOn: '2026-05-12', unit: 'WD' })
    const accepted = { occurredOn: '2026-05-07', outcome: 'ACCEPTED', receiptNumber: '海交许受〔2026〕1号', joint: false }
    await story.day('2026-05-07')
    expect(await hand.refused('intake-decisions', accepted)).toEqual(['cases.intake-materials-incomplete', '第三十二条第一款第四项', '第三十二条第一款第五项'])
    await hand.take('correction-notices', { occurredOn: '2026-05-07', items: ['补交安全生产管理制度'] })
    expect(await hand.refused('correction-notices', { occurredOn: '2026-05-07', items: ['再补交一份'] })).toEqual(['cases.correction-told-already', '第三十二条第一款第四项'])
    await story.day('2026-05-11')
    await hand.take('corrections', { occurredOn: '2026-05-11', complete: true, details: '已补交' })
    const { document, text } = await hand.issue('LICENCE_ACCEPTANCE', {})
    expect(text).toContain('决定自2026年5月11日起予以受理')
    await hand.take('intake-decisions', { ...accepted, occurredOn: '2026-05-11', receiptNumber: document.number })
    expect(await hand.period('LIC-DECIDE')).toMatchObject({ dueOn: '2026-06-08', state: 'RUNNING' })
  })

  test('is examined by two, reviewed by experts whose time does not count, and heard where others are concerned', async () => {
    await story.day('2026-05-12')
    const looked = { occurredOn: '2026-05-12', method: 'SUBSTANCE', officerIds: officers(), findings: '车辆与停车场地符合条件', place: '停车场' }
    expect(await hand.refused('examinations', { ...looked, officerIds: story.officers.slice(0, 1) })).toEqual(['cases.examination-officers-missing', '第三十四条第三款', '第五十五条第二款'])
    await hand.take('examinations', looked)
    const experts = await hand.take('excluded-times', { occurredOn: '2026-05-12', procedure: 'EXPERT_REVIEW', expectedDays: 4, toldOn: '2026-05-12' })
    await hand.take('concerned-notices', { occurredOn: '2026-05-12', persons: ['相邻学校'], interest: '停车场车辆出入与学校相邻', hearingRight: true })
    await story.day('2026-05-15')
    await hand.take('excluded-time-ends', { occurredOn: '2026-05-15', subjectId: experts.id, result: '专家评审通过' })
    expect(await hand.period('LIC-DECIDE')).toMatchObject({ state: 'RUNNING', dueOn: '2026-06-12' })
    await hand.take('concerned-statements', { occurredOn: '2026-05-15', person: '相邻学校', opinion: '请限制上学时段出入', adopted: true, reasons: '已写入许可条件' })
    await hand.take('examination-conclusions', {
      occurredOn: '2026-05-15', conclusion: 'GRANT', reasons: '符合法定条件', basis: [{ law: '中华人民共和国道路运输条例', article: '第二十一条' }],
    })
    const early = { decidedOn: '2026-05-15', decisionKind: 'GRANTED', decisionSummary: '准予许可', penaltyKinds: [] }
    // The school may ask for a hearing for five working days (行政许可法 art. 47).
    expect(await hand.refused('decision', early)).toEqual(['cases.licence-hearing-pending', '第四十七条第一款', '第四十八条第二款'])
  })

  test('is granted, issued, served and made public', async () => {
    await story.day('2026-05-20')
    const decided = await hand.move('decision', { decidedOn: '2026-05-20', decisionKind: 'GRANTED', decisionSummary: '准予从事道路普通货物运输', penaltyKinds: [] })
    expect(await hand.period('LIC-DECIDE')).toMatchObject({ state: 'MET', overdue: false })
    expect(await hand.period('LIC-ISSUE')).toMatchObject({ dueOn: '2026-06-03' })
    const { document, text } = await hand.issue('LICENCE_DECISION', { basis: '《中华人民共和国道路运输条例》第二十一条', content: '准予从事道路普通货物运输，上学时段车辆不得出入。' })
    expect(document.number).toBe(decided.decisionNumber)
    expect(text).toContain('上学时段车辆不得出入')
    const licence = {
      occurredOn: '2026-05-21', licenceNumber: '苏交运管许可通字320685000001号', licenceName: '道路运输经营许可证', licenceClass: 'ORDINARY', holderPartyId: decided.parties[0]!.id,
      content: '道路普通货物运输', validFrom: '2026-05-21', validTo: '2027-05-20',
    }
    await story.day('2026-05-21')
    expect(await hand.refused('licences', { ...licence, feeYuan: '10.00' })).toEqual(['cases.licence-fee-unfounded', '第五十八条第一款'])
    licenceId = (await hand.take('licences', licence)).id
    await hand.move('service', { servedOn: '2026-05-21', recipient: '甄有为' })
    await hand.issue('SERVICE_RECEIPT', receipt('准予行政许可决定书、道路运输经营许可证', '2026-05-21'))
    const [duty] = await allOf<{ id: string, version: number, ruleCode: string, dueOn: string }>(story.bureau, `/v1/cases/${hand.id}/publications?channel=UNIFIED_PLATFORM`)
    expect(duty).toMatchObject({ ruleCode: 'PUB-7', dueOn: '2026-05-29' })
    await story.leader.post(`/v1/publications/${duty!.id}/publication`, { publishedOn: '2026-05-21', address: 'https://www.haian.gov.cn/xzxk/1.html' }, { 'if-match': `"v${duty!.version}"` }).expect(200)
    await hand.move('closing', { closedOn: '2026-05-21', reason: 'PERFORMED' })
    expect(await missing(hand)).toEqual([])
    expect((await hand.move('archiving', archiving('2026-05-21', '2026-许可-001'))).status).toBe('ARCHIVED')
  })

  test('lives on when its case is in the archive: changed, renewed in time, and cancelled', async () => {
    await story.day('2027-04-12')
    const offered = (await hand.now()).availableActs
    expect(offered).toEqual(expect.arrayContaining(['changeLicence', 'renewLicence', 'revokeLicence', 'cancelLicence']))
    expect(offered).not.toContain('issueLicence')
    await hand.take('licence-changes', { occurredOn: '2027-04-12', subjectId: licenceId, content: '道路普通货物运输、冷藏运输', appliedOn: '2027-04-08' })
    const renewal = { occurredOn: '2027-04-12', subjectId: licenceId, appliedOn: '2027-04-08', validTo: '2031-05-20', deemed: false }
    expect(await hand.refused('licence-renewals', { ...renewal, validTo: '2027-05-20' })).toEqual(['cases.renewal-not-longer', '第五十条第一款'])
    await hand.take('licence-renewals', renewal)
    expect((await hand.now()).availableActs).not.toContain('restoreLicence')
    await hand.take('licence-cancellations', { occurredOn: '2027-04-12', subjectId: licenceId, ground: 'TERMINATED', details: '企业注销' })
    expect((await hand.now()).availableActs.filter((act) => /Licence/.test(act))).toEqual([])
    expect((await kindsOf(story, hand)).slice(-4)).toEqual(['ARCHIVING', 'LICENCE_CHANGE', 'LICENCE_RENEWAL', 'LICENCE_CANCELLATION'])
  })

  test('both stories are found, told by the feed, and unaltered', async () => {
    expect((await allOf<{ id: string }>(story.bureau, '/v1/cases?status=ARCHIVED')).length).toBe(2)
    expect((await allOf<{ id: string }>(story.bureau, '/v1/cases?actKind=LICENCE&decisionKind=GRANTED')).map(({ id }) => id)).toEqual([hand.id])
    const history = await allOf<{ act: string, actorName: string }>(story.bureau, `/v1/cases/${hand.id}/history?sort=at`)
    expect(history.filter(({ act }) => act === 'case.decide').map(({ actorName }) => actorName)).toEqual(['承办人'])
    await caughtUp(story.world.app)
    const { items } = (await story.bureau.get('/v1/case-changes').expect(200)).body as { items: { case: { status: string } }[] }
    expect(items.map(({ case: { status } }) => status)).toEqual(['ARCHIVED', 'ARCHIVED'])
    expect((await verifyLedger(story.world.app.admin)).altered).toEqual([])
  })
})
