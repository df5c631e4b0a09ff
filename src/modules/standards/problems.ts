import { defineProblems } from '../../kernel/problem.ts'

const penaltyLaw = '中华人民共和国行政处罚法'
const benchmarkOpinion = '国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见（国办发〔2022〕27号）'
const supervision = [{ law: '国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见（国发〔2019〕5号）', article: '三（二）' }] as const
const catalogue = [{
  law: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）', article: '（十二）',
}] as const
const benchmarks = [{ law: penaltyLaw, article: '第三十四条' }, { law: benchmarkOpinion, article: '（六）' }] as const

export const standardProblems = defineProblems('standards', {
  'outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the data scope' },
    detail: { zh: '只能编制本级及下级区划或者本机关的清单', en: 'Lists may be kept for the own agency or division and those below it only' },
  },
  'issuer-unknown': {
    status: 422,
    title: { zh: '发布主体不存在', en: 'Unknown issuer' },
    detail: { zh: '发布机关或者区划不存在，或者机关不在该区划', en: 'There is no such agency or division, or the agency is not in that division' },
  },
  'code-taken': {
    status: 409,
    title: { zh: '事项编码已使用', en: 'Item code taken' },
    detail: { zh: '该发布主体的同一清单中已有此编码的事项', en: 'The issuer\'s list already has an entry under this code' },
  },
  'date-in-future': {
    status: 422,
    title: { zh: '日期晚于今日', en: 'Date in the future' },
    detail: { zh: '公布日期不能晚于今日', en: 'The day of publication cannot be in the future' },
  },
  'effective-before-publication': {
    status: 422,
    title: { zh: '施行早于公布', en: 'In force before publication' },
    detail: { zh: '施行或者废止的日期不得早于公布日期', en: 'It cannot take effect before it has been published' },
    legalBasis: [{ law: penaltyLaw, article: '第五条' }, { law: penaltyLaw, article: '第三十四条' }],
  },
  'effective-not-later': {
    status: 422,
    title: { zh: '施行日期不晚于上一版本', en: 'Not later than the version before' },
    detail: { zh: '修订或者废止须在现行版本施行之后生效；现行版本自 {from} 起施行', en: 'It must take effect after the version in force, which applies from {from}' },
  },
  'version-unknown': {
    status: 422,
    title: { zh: '版本不存在', en: 'Unknown version' },
    detail: { zh: '该事项没有第 {number} 版', en: 'The entry has no version {number}' },
  },
  'batch-refused': {
    status: 422,
    title: { zh: '批量录入未通过', en: 'Batch refused' },
    detail: { zh: '{refused} 条未通过，全部未录入；逐条原因见 errors', en: '{refused} entries were refused, none was stored; errors names each' },
  },
  'ratio-limit-missing': {
    status: 422,
    title: { zh: '未设抽查比例上限', en: 'No upper limit of the ratio' },
    detail: { zh: '一般检查事项须设置抽查比例上限', en: 'A general check item has an upper limit of its ratio' },
    legalBasis: supervision,
  },
  'ratio-backwards': {
    status: 422,
    title: { zh: '抽查比例上下限颠倒', en: 'Ratio limits run backwards' },
    detail: { zh: '抽查比例下限高于上限', en: 'The lower limit of the ratio exceeds the upper one' },
  },
  'threshold-missing': {
    status: 422,
    title: { zh: '未写明审核标准', en: 'No threshold' },
    detail: { zh: '以数额或者处罚种类列入目录的，须写明数额或者种类', en: 'An entry by amount or kind of penalty names the amounts or the kinds' },
    legalBasis: catalogue,
  },
  'threshold-superfluous': {
    status: 422,
    title: { zh: '标准与列入理由不符', en: 'Threshold of another trigger' },
    detail: { zh: '数额、处罚种类只能用于以其为标准的事项', en: 'Amounts and kinds of penalty belong to entries that go by them' },
    legalBasis: catalogue,
  },
  'range-missing': {
    status: 422,
    title: { zh: '幅度不完整', en: 'Incomplete range' },
    detail: { zh: '不予处罚、免予处罚没有幅度，其余阶次须有幅度', en: 'Tiers without a penalty have no range, every other tier has one' },
    legalBasis: benchmarks,
  },
  'range-backwards': {
    status: 422,
    title: { zh: '幅度上下限颠倒', en: 'Range runs backwards' },
    detail: { zh: '幅度的下限须低于上限', en: 'The lower end of a range lies below its upper end' },
    legalBasis: benchmarks,
  },
  'tiers-not-contiguous': {
    status: 422,
    title: { zh: '裁量阶次不衔接', en: 'Tiers leave a gap or overlap' },
    detail: { zh: '裁量阶次须由轻到重首尾衔接，不得留有空档或者重叠', en: 'Tiers rise from light to severe, each beginning where the one before ends' },
    legalBasis: benchmarks,
  },
  'outside-statutory-range': {
    status: 422,
    title: { zh: '超出法定幅度', en: 'Outside the statutory range' },
    detail: { zh: '减轻处罚须低于法定下限，其余阶次须在法定幅度之内', en: 'Mitigation lies below the statutory minimum, every other tier inside the statutory range' },
    legalBasis: [{ law: penaltyLaw, article: '第三十二条' }, ...benchmarks],
  },
  'no-tier': {
    status: 422,
    title: { zh: '没有适用的裁量阶次', en: 'No tier for the amount' },
    detail: { zh: '该数值不在任何裁量阶次之内', en: 'The amount lies in none of the tiers' },
    legalBasis: benchmarks,
  },
  'not-in-force': {
    status: 422,
    title: { zh: '当日未施行', en: 'Not in force that day' },
    detail: { zh: '该基准在所问日期未施行', en: 'The benchmark was not in force on the day asked for' },
  },
})

export type StandardProblem = keyof typeof standardProblems.raise
