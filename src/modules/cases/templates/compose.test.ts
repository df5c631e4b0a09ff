import { describe, expect, test } from '@jest/globals'
import { textsOf } from '../../../platform/document-content.ts'
import type { DocumentKind } from '../documents/codes.ts'
import { documentKinds } from '../documents/codes.ts'
import { blank, composeDocument, hasTemplate } from './compose.ts'
import type { DocumentFacts } from './facts.ts'
import { penaltyInWords } from './parts.ts'
import type { DocumentDetails } from './schema.ts'

const everything: Required<DocumentDetails> = {
  facts: '事实文字', evidence: ['证据甲', '证据乙'], violated: '违反的规定文字', basis: '依据文字', reasons: '理由文字', content: '内容文字',
  benchmark: { name: '某裁量基准', tier: '从轻', circumstances: '适用情形文字' }, defence: '未提出陈述申辩', education: '教育文字', performance: '履行方式文字', collector: '某银行',
  reconsiderationBody: '海安市人民政府', court: '海安市人民法院', hearingRight: true, contact: { name: '甄联系', phone: '0513-00000000', address: '测试路1号' },
  place: '地点文字', madeAt: '2026年3月2日9时', from: '2026-03-02', to: '2026-04-01', items: [{ name: '物品甲', quantity: '三件' }],
  opinions: [{ role: '承办人', opinion: '建议立案', name: '甄承办', on: '2026-03-01' }, { role: '机关负责人', opinion: '同意', name: '甄负责', on: '2026-03-02' }],
  execution: '已全部履行', recipient: '收件人文字', receivedBy: '代收人文字', method: '直接送达', servedOn: '2026-03-02', servedDocuments: [{ title: '某文书', number: '测〔2026〕1号' }],
  witnesses: ['甄见证'], remark: '备注文字',
}

const facts = (given: Partial<DocumentFacts> = {}): DocumentFacts => ({
  agencyName: '海安市测试局', caseNumber: '320685CF2026000001', cause: '擅自从事经营', source: 'REPORT', facts: null, filedOn: '2026-02-02', hearingHeld: false,
  proposedPenalty: { kinds: ['FINE'], fineYuan: '3000.00', confiscationYuan: null },
  decision: { on: '2026-03-02', kind: 'PENALTY', number: '测罚〔2026〕1号', summary: '罚款三千元', kinds: ['WARNING', 'FINE'], fineYuan: '3000.00', confiscationYuan: null },
  servedOn: '2026-03-03', closedOn: null,
  parties: [{ kind: 'LEGAL', name: '海安测试公司', uscc: '91320685MA00000001', legalRepresentative: '甄代表', idNumber: null, phone: null, address: '中坝南路8号' }],
  handlers: [{ name: '甄执法', certificateNumber: 'T1' }, { name: '甄协办', certificateNumber: 'T2' }], evidence: [], number: '测罚〔2026〕1号', issuedOn: '2026-03-02', details: everything, ...given,
})

const written = Object.keys(documentKinds).filter((kind): kind is DocumentKind => hasTemplate(kind as DocumentKind))
const textOf = (kind: DocumentKind, given: Partial<DocumentFacts> = {}): string => textsOf(composeDocument(kind, facts(given)).content).join('\n')
const missingOf = (kind: DocumentKind, given: Partial<DocumentFacts>): string[] => [...composeDocument(kind, facts(given)).missing].sort()

describe.each(written)('%s', (kind) => {
  test('lacks nothing where everything is known', () => {
    const { content, missing } = composeDocument(kind, facts())
    expect(missing).toEqual([])
    expect(textsOf(content).join('')).not.toMatch(/undefined|null|（待填写）/)
  })

  test('shows blanks for what nobody entered, and says what it lacks', () => {
    const { content, missing } = composeDocument(kind, facts({ details: {}, number: null, decision: null, issuedOn: null }))
    expect(missing.length).toBeGreaterThan(0)
    expect(textsOf(content).join('')).toContain(blank)
  })
})

describe('行政处罚决定书', () => {
  test('states the six items of art. 59, the benchmark and the bank', () => {
    const text = textOf('PENALTY_DECISION')
    const items = [
      ['海安测试公司', '中坝南路8号'], ['事实文字', '1.证据甲', '2.证据乙', '违反的规定文字'], ['警告；罚款（人民币3000.00元）', '依据文字'],
      ['十五日', '某银行', '百分之三', '不超出罚款的数额'], ['六十日内向海安市人民政府申请行政复议', '六个月内直接向海安市人民法院提起行政诉讼'], ['海安市测试局', '2026年3月2日', '印章'],
      ['适用《某裁量基准》，裁量阶次为“从轻”：适用情形文字'], ['测罚〔2026〕1号'],
    ]
    expect(items.flat().filter((item) => !text.includes(item))).toEqual([])
  })

  test.each<[string, Partial<DocumentFacts>, string[]]>([
    ['no address', { parties: facts().parties.map((party) => ({ ...party, address: null })) }, ['PARTY_ADDRESS']],
    ['no facts', { details: { ...everything, facts: undefined } }, ['FACTS']],
    ['no evidence, no basis', { details: { ...everything, evidence: undefined, basis: undefined } }, ['BASIS', 'EVIDENCE']],
    ['no bank for a fine', { details: { ...everything, collector: undefined } }, ['COLLECTOR']],
    ['no benchmark', { details: { ...everything, benchmark: undefined } }, ['BENCHMARK']],
    ['no remedies', { details: { ...everything, reconsiderationBody: undefined, court: undefined } }, ['COURT', 'RECONSIDERATION_BODY']],
    ['nothing on the statement', { details: { ...everything, defence: ' ' } }, ['DEFENCE']],
    ['not decided', { decision: null, number: null }, ['DATE', 'NUMBER', 'PENALTY']],
  ])('%s', (_what, given, missing) => {
    expect(missingOf('PENALTY_DECISION', given)).toEqual(missing)
  })

  test('facts and evidence of the case stand in for those not entered', () => {
    const text = textOf('PENALTY_DECISION', { facts: '案件记录的事实', evidence: ['书证：账册'], details: { ...everything, facts: undefined, evidence: undefined } })
    expect(['案件记录的事实', '1.书证：账册'].filter((item) => !text.includes(item))).toEqual([])
  })

  test('without a fine it says how the penalty is performed', () => {
    const decision = { on: '2026-03-02', kind: 'PENALTY', number: null, summary: null, kinds: ['WARNING'], fineYuan: null, confiscationYuan: null }
    expect(textOf('PENALTY_DECISION', { decision })).not.toContain('某银行')
    expect(missingOf('PENALTY_DECISION', { decision, details: { ...everything, performance: undefined } })).toEqual(['PERFORMANCE'])
  })
})

test('告知书 tells of the right to a hearing only where there is one, and always of statement and defence (arts 44, 63)', () => {
  expect(textOf('PENALTY_NOTICE')).toContain('五个工作日')
  const text = textOf('PENALTY_NOTICE', { details: { ...everything, hearingRight: false } })
  expect(text).not.toContain('听证的')
  expect(text).toContain('陈述和申辩')
})

test('当场处罚决定书: act, kind, basis, amount, time, place, remedies, agency and officers (art. 52); reconsideration comes first', () => {
  const text = textOf('ON_SPOT_DECISION')
  const items = ['事实文字', '警告；罚款（人民币3000.00元）', '依据文字', '2026年3月2日9时', '地点文字', '先向海安市人民政府申请行政复议', '海安市人民法院', '海安市测试局', '甄执法（执法证号：T1）']
  expect(items.filter((item) => !text.includes(item))).toEqual([])
})

test('不予处罚决定书 educates the party, except of facts that do not stand (art. 33)', () => {
  const without = { ...everything, education: undefined }
  const decision = { on: '2026-03-02', kind: 'NO_PENALTY_MINOR', number: null, summary: null, kinds: [], fineYuan: null, confiscationYuan: null }
  expect(missingOf('NO_PENALTY_DECISION', { decision, details: without })).toEqual(['EDUCATION'])
  expect(missingOf('NO_PENALTY_DECISION', { decision: { ...decision, kind: 'NO_PENALTY_NOT_ESTABLISHED' }, details: without })).toEqual([])
})

test('查封（扣押）决定书 states what 行政强制法 art. 24 asks for', () => {
  const text = textOf('SEIZURE_DECISION')
  const items = ['海安测试公司', '中坝南路8号', '理由文字', '依据文字', '自2026年3月2日起至2026年4月1日止', '物品甲', '三件', '海安市人民政府', '海安市人民法院', '海安市测试局', '印章']
  expect(items.filter((item) => !text.includes(item))).toEqual([])
})

test('催告书 states term, mode, amount and the right of statement and defence (行政强制法 art. 35)', () => {
  const text = textOf('PERFORMANCE_REMINDER')
  expect(['自2026年3月2日起至2026年4月1日止', '履行方式文字', '内容文字', '陈述权和申辩权'].filter((item) => !text.includes(item))).toEqual([])
})

test.each<[DocumentKind, string[]]>([
  ['LICENCE_ACCEPTANCE', ['予以受理', '2026年3月2日', '印章']],
  ['LICENCE_REFUSAL', ['理由：理由文字', '依据文字', '六十日内向海安市人民政府申请行政复议', '海安市人民法院']],
  ['LICENCE_DECISION', ['决定准予行政许可', '内容文字', '依据文字']],
  ['CRIME_TRANSFER_LETTER', ['收件人文字：', '事实文字', '1.证据甲', '涉嫌犯罪']],
  ['COURT_APPLICATION', ['海安市人民法院：', '未提出陈述申辩', '内容文字', '负责人（签名）', '印章']],
  ['SEIZURE_EXTENSION', ['理由文字', '自2026年3月2日起至2026年4月1日止']],
  ['SEIZURE_RELEASE', ['物品甲', '地点文字']],
  ['HEARING_NOTICE', ['2026年3月2日9时', '地点文字', '一至二人代理']],
  ['SERVICE_RECEIPT', ['收件人文字', '直接送达', '某文书', '测〔2026〕1号', '代收人文字', '甄见证', '甄执法']],
  ['FILING_FORM', ['举报', '理由文字', '同意', '甄负责']],
  ['CLOSING_FORM', ['已全部履行', '测罚〔2026〕1号', '同意']],
  ['SEIZURE_LIST', ['物品甲', '一式二份']],
])('%s states what belongs to it', (kind, items) => {
  const text = textOf(kind)
  expect(items.filter((item) => !text.includes(item))).toEqual([])
})

test('a document names a natural person by the ID number, and the operator of a business', () => {
  const parties = [
    { kind: 'NATURAL' as const, name: '甄试验', uscc: null, legalRepresentative: null, idNumber: '11010519491231002X', phone: '19900000000', address: '某路1号' },
    { kind: 'INDIVIDUAL_BUSINESS' as const, name: '某商店', uscc: null, legalRepresentative: '甄经营', idNumber: null, phone: null, address: '某路2号' },
  ]
  const text = textOf('PENALTY_DECISION', { parties })
  expect(['当事人姓名', '公民身份号码', '11010519491231002X', '19900000000', '某商店', '经营者', '甄经营'].filter((item) => !text.includes(item))).toEqual([])
})

test('a penalty in words', () => {
  expect(penaltyInWords({ kinds: ['CONFISCATE_GAINS', 'FINE'], fineYuan: '10.00', confiscationYuan: '5.50' })).toBe('没收违法所得（人民币5.50元）；罚款（人民币10.00元）')
  expect(penaltyInWords({ kinds: ['CONFISCATE_GOODS', 'WARNING'], fineYuan: null, confiscationYuan: '5.50' })).toBe('没收非法财物（人民币5.50元）；警告')
})

test('a kind without a template is not written', () => {
  expect(hasTemplate('EVIDENCE')).toBe(false)
  expect(() => composeDocument('EVIDENCE', facts())).toThrow('EVIDENCE')
})
