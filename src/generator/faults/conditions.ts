import type { Texts } from '../../kernel/problem.ts'
import type { FaultCode } from './catalogue.ts'

/** A departure from the law that supervision looks for: how it is planted, or why the record of one case cannot show it. */
export type Condition = { title: Texts } & ({ planted: readonly FaultCode[] } | { notShown: Texts })

/** What supervision looks for in cases, and what becomes of it here. */
export const conditions: readonly Condition[] = [
  { title: { zh: '执法人员不足两人', en: 'fewer than two officers' }, planted: ['INQUIRY_BY_ONE', 'MEASURE_BY_ONE', 'INSPECTION_BY_ONE'] },
  { title: { zh: '证件失效仍用于执法', en: 'lapsed certificate in use' }, planted: ['CERTIFICATE_LAPSED'] },
  {
    title: { zh: '调查、审核、表决、主持未分离', en: 'investigation, review, vote and chair not kept apart' },
    planted: ['INVESTIGATOR_VOTED', 'INVESTIGATOR_PRESIDED', 'EXAMINER_PRESIDED', 'REVIEWER_HANDLED'],
  },
  { title: { zh: '超期决定', en: 'decided after the time limit' }, planted: ['DECIDED_LATE'] },
  { title: { zh: '权利期限未满即决定', en: 'decided before the rights had run out' }, planted: ['NOTICE_PERIOD_CUT'] },
  { title: { zh: '应听证而未告知、未举行', en: 'hearing not told or not held' }, planted: ['HEARING_NOT_TOLD', 'HEARING_NOT_HELD'] },
  { title: { zh: '未经法制审核', en: 'no legal review' }, planted: ['REVIEW_MISSING'] },
  { title: { zh: '未经集体讨论', en: 'no collective discussion' }, planted: ['COMPLEX_UNDISCUSSED', 'GRAVE_UNDISCUSSED'] },
  { title: { zh: '逾期送达', en: 'served late' }, planted: ['SERVED_LATE'] },
  { title: { zh: '逾期公开', en: 'published late' }, planted: ['PUBLISHED_LATE'] },
  { title: { zh: '强制措施超期', en: 'measure over time' }, planted: ['MEASURE_OVERTIME', 'MEASURE_TOO_LONG'] },
  { title: { zh: '加处罚款有误', en: 'wrong surcharge' }, planted: ['SURCHARGE_TOO_HIGH', 'SURCHARGE_DURING_REMEDY'] },
  { title: { zh: '夜间、节假日强制执行', en: 'enforcement at night or on days off' }, planted: ['EXECUTED_AT_NIGHT'] },
  { title: { zh: '超过追责期限', en: 'time-barred' }, planted: ['TIME_BARRED', 'LONG_TIME_BARRED'] },
  { title: { zh: '一事两次罚款', en: 'two fines for one act' }, planted: ['FINED_TWICE'] },
  {
    title: { zh: '无批准、无通知、不扫码的检查', en: 'inspection without approval, notice or scan' },
    planted: ['INSPECTION_UNAPPROVED', 'INSPECTION_UNANNOUNCED', 'INSPECTION_UNSCANNED'],
  },
  { title: { zh: '同一人员同时在两处', en: 'officer in two places at once' }, planted: ['OFFICER_IN_TWO_PLACES'] },
  { title: { zh: '应当音像记录而没有', en: 'not filmed' }, planted: ['MEASURE_UNFILMED'] },
  { title: { zh: '涉嫌犯罪不移送、迟移送', en: 'crime not transferred, or late' }, planted: ['CRIME_UNTRANSFERRED', 'CRIME_AMOUNT_IGNORED', 'CRIME_SENT_LATE'] },
  { title: { zh: '违规异地执法', en: 'enforcement in another area' }, planted: ['CROSS_AREA'] },
  {
    title: { zh: '处罚超出裁量基准', en: 'penalty outside the benchmark' },
    notShown: { zh: '取决于当地公布的裁量基准，案件记录只载明所适用的阶次；生成的区县没有公布基准', en: 'it takes the benchmark the place has published; a generated county has published none' },
  },
  {
    title: { zh: '同案不同罚', en: 'unequal treatment' },
    notShown: { zh: '须与同一事项的其他案件比较，单个案件没有对错', en: 'it shows in comparison with other cases of the same item, in none of them alone' },
  },
  {
    title: { zh: '线索久拖不决、有案不立', en: 'clue never decided on' },
    notShown: { zh: '未立案的线索不是案件，不在案件记录之中', en: 'a clue that was never filed is no case and has no row' },
  },
  {
    title: { zh: '检查过频', en: 'inspections too often' },
    notShown: { zh: '取决于当地公布的频次上限和当年其他检查', en: 'it takes the yearly cap the place has published and all visits of the year' },
  },
  {
    title: { zh: '下达罚没指标', en: 'fines as a target' },
    notShown: { zh: '指标不写入案件；只有金额的变化趋势可供研判', en: 'targets are written in no case; only the trend of amounts may hint at them' },
  },
  {
    title: { zh: '重大行政行为未备案', en: 'major act not filed with the government' },
    notShown: { zh: '备案是作出决定之后另行办理的事项，不是案件的环节', en: 'filing is a matter of its own after the decision, no step of the case' },
  },
  {
    title: { zh: '规范性文件未经审核、到期未清理', en: 'normative document not reviewed or expired' },
    notShown: { zh: '与案件无关', en: 'it concerns no case' },
  },
  {
    title: { zh: '复议、诉讼纠错', en: 'decision lost in reconsideration or court' },
    notShown: { zh: '纠错结果本身不是办案环节的过错；生成的案件中有之，真值另计其数（overturned）', en: 'losing breaks no rule of a step; such cases are generated and counted as overturned' },
  },
]
