import { defineProblems } from '../../kernel/problem.ts'
import { marketPublicity, penaltyLaw, threeSystems } from './deadlines.ts'

const personalLaw = '中华人民共和国个人信息保护法'
const repairRule = [{ law: marketPublicity, article: '第十四条' }]
const withdrawal = [{ law: penaltyLaw, article: '第四十八条第二款' }]

export const publicityProblems = defineProblems('publicity', {
  'published-before-decision': {
    status: 422,
    title: { zh: '公示日期早于决定日期', en: 'Published before the decision' },
    detail: { zh: '公示日期不能早于决定日期 {decidedOn}', en: 'The date of publication cannot lie before the decision of {decidedOn}' },
    legalBasis: [{ law: threeSystems, article: '（六）' }],
  },
  'published-in-future': {
    status: 422,
    title: { zh: '公示日期晚于今日', en: 'Publication in the future' },
    detail: { zh: '公示日期不能晚于今日', en: 'The date of publication cannot be in the future' },
  },
  'withdrawal-cause-missing': {
    status: 422,
    title: { zh: '缺少撤回的事由', en: 'Cause of withdrawal missing' },
    detail: { zh: '系统中没有该决定被变更、撤销、确认违法或者无效的记录，应写明事由和日期', en: 'No record says that the decision was overturned: state the cause and its date' },
    legalBasis: withdrawal,
  },
  'withdrawal-cause-known': {
    status: 422,
    title: { zh: '撤回的事由已有记录', en: 'Cause of withdrawal already known' },
    detail: { zh: '已记录该决定于 {overturnedOn} 不再有效，不再填写事由', en: 'It is on record that the decision was overturned on {overturnedOn}; leave the cause out' },
  },
  'withdrawn-too-early': {
    status: 422,
    title: { zh: '撤回日期过早', en: 'Withdrawn too early' },
    detail: { zh: '撤回日期不能早于 {earliest}（公示或者事由发生之日）', en: 'The withdrawal cannot lie before {earliest}, the day of publication or of its cause' },
    legalBasis: withdrawal,
  },
  'withdrawn-in-future': {
    status: 422,
    title: { zh: '撤回日期晚于今日', en: 'Withdrawal in the future' },
    detail: { zh: '撤回日期不能晚于今日', en: 'The date of withdrawal cannot be in the future' },
  },
  'minor-never-published': {
    status: 422,
    title: { zh: '未成年人的决定不予公示', en: 'Decisions on minors are never published' },
    detail: { zh: '当事人在决定之日未满十八周岁，应当决定不予公示', en: 'A party was under eighteen on the day of the decision: exempt it from publication' },
    legalBasis: [{ law: personalLaw, article: '第二十五条' }],
  },
  'personal-value-left': {
    status: 422,
    title: { zh: '脱敏后仍含个人信息', en: 'A personal value is left after masking' },
    detail: { zh: '脱敏后的内容仍含当事人的个人信息，请修改拟稿', en: 'What is to be published still holds a value of a person: change the draft' },
    legalBasis: [{ law: personalLaw, article: '第二十五条' }],
  },
  'push-date-early': {
    status: 422,
    title: { zh: '日期过早', en: 'Date too early' },
    detail: { zh: '日期不能早于 {earliest}（决定、推送、收到或者事由发生之日）', en: 'The date cannot lie before {earliest}, the day of what it follows' },
    legalBasis: [{ law: marketPublicity, article: '第十条' }],
  },
  'push-date-in-future': {
    status: 422,
    title: { zh: '日期晚于今日', en: 'Date in the future' },
    detail: { zh: '推送、收到、退回、公示、撤回的日期不能晚于今日', en: 'The date cannot be in the future' },
  },
  'push-not-overturned': {
    status: 422,
    title: { zh: '决定仍然有效', en: 'The decision stands' },
    detail: { zh: '没有该决定被变更、撤销、确认违法或者无效的记录，不通知撤回', en: 'No record says that the decision was overturned: there is nothing to withdraw' },
    legalBasis: [{ law: marketPublicity, article: '第十一条' }],
  },
  'channel-elsewhere': {
    status: 422,
    title: { zh: '该渠道不在本平台发布', en: 'Channel is elsewhere' },
    detail: { zh: '只有行政执法信息公示平台的公示任务在本平台拟稿、发布；其他渠道登记已公示', en: 'Only what goes to the platform of enforcement is drafted and released here; of other channels the publication is recorded' },
  },
  'reviewer-drafted': {
    status: 422,
    title: { zh: '拟稿人不得审核', en: 'The drafter cannot review' },
    detail: { zh: '公示内容由拟稿人以外的人审核', en: 'What is to be published is reviewed by somebody other than the drafter' },
    legalBasis: [{ law: threeSystems, article: '二' }],
  },
  'corrected-elsewhere': {
    status: 422,
    title: { zh: '内容不在本平台', en: 'Content is not held here' },
    detail: { zh: '该信息在其他平台公示，只登记更正的理由和网址', en: 'It was published elsewhere: record the reason and the address alone' },
  },
  'decision-withdrawn': {
    status: 410,
    title: { zh: '公示信息已撤回', en: 'Withdrawn' },
    detail: { zh: '该决定信息已于 {on} 撤回：{reason}', en: 'The information was withdrawn on {on}: {reason}' },
    legalBasis: withdrawal,
  },
  'decision-expired': {
    status: 410,
    title: { zh: '公示期已满', en: 'Publication ended' },
    detail: { zh: '该决定信息已于 {on} 停止公示', en: 'The publication of this decision ended on {on}' },
  },
  'not-public': {
    status: 422,
    title: { zh: '该信息未在公示', en: 'Not public' },
    detail: { zh: '只能就正在公示的信息提出申请', en: 'Only what is public can be asked to be changed' },
  },
  'request-open': {
    status: 409,
    title: { zh: '已有未答复的申请', en: 'A request is open already' },
    detail: { zh: '该公示任务已有同类申请尚未答复', en: 'A request of this kind has not been answered yet' },
  },
  'received-in-future': {
    status: 422,
    title: { zh: '收到日期有误', en: 'Day of receipt unsound' },
    detail: { zh: '收到日期应在公示之日至今日之间', en: 'A request is received between the publication and today' },
  },
  'repair-too-early': {
    status: 422,
    title: { zh: '未满最短公示期', en: 'Least period not over' },
    detail: { zh: '最短公示期至 {until}，届满前不予提前停止公示', en: 'It stays public until {until} at least' },
    legalBasis: repairRule,
  },
  'repair-excluded': {
    status: 422,
    title: { zh: '不得提前停止公示', en: 'No early end' },
    detail: { zh: '该处罚种类或者该渠道的公示不得提前停止', en: 'The publication of this kind of penalty, or on this channel, does not end early' },
    legalBasis: repairRule,
  },
  'repair-conditions-unmet': {
    status: 422,
    title: { zh: '信用修复条件不全', en: 'Conditions of repair unmet' },
    detail: { zh: '提前停止公示须同时具备全部条件', en: 'An early end needs all conditions' },
    legalBasis: repairRule,
  },
  'period-empty': {
    status: 422,
    title: { zh: '统计期间为空', en: 'Empty period' },
    detail: { zh: '统计期间的止期须晚于起期', en: 'The period has to end after it begins' },
  },
})
