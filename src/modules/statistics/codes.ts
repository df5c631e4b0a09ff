import { defineCodes } from '../../kernel/codes.ts'

/** 年报各表 */
export const reportTables = defineCodes({
  ALL_ACTS: { zh: '行政执法总量', en: 'all enforcement acts' },
  PENALTIES: { zh: '行政处罚', en: 'penalties' },
  LICENCES: { zh: '行政许可', en: 'licences' },
  COERCION: { zh: '行政强制', en: 'coercion' },
  INSPECTIONS: { zh: '行政检查', en: 'inspections' },
  REMEDIES: { zh: '行政复议与行政诉讼', en: 'reconsideration and litigation' },
})

/** 统计指标；计数规则见 thresholds.ts */
export const statisticsMeasures = defineCodes({
  FILED: { zh: '立案（受理）', en: 'filed' },
  DECIDED: { zh: '作出决定', en: 'decided' },
  CLOSED: { zh: '结案', en: 'closed' },
  ENDED: { zh: '终止、撤销、并案、移送', en: 'ended without a decision' },
  REVIEW_REQUIRED: { zh: '应当法制审核的决定', en: 'decisions that need legal review' },
  REVIEWED: { zh: '经法制审核的决定', en: 'decisions that were reviewed' },
  CRIMES_TRANSFERRED: { zh: '移送涉嫌犯罪案件', en: 'transfers as suspected crime' },
  PENALTY_OUTCOMES: { zh: '处罚案件决定类别', en: 'outcomes of penalty cases' },
  PENALTY_PROCEDURES: { zh: '处罚决定适用程序', en: 'procedures of penalties' },
  PENALTY_KINDS: { zh: '处罚决定所含处罚种类', en: 'kinds of penalty' },
  PENALTY_PARTIES: { zh: '被处罚当事人', en: 'parties punished' },
  PENALTY_HEARINGS: { zh: '经听证的处罚决定', en: 'penalties after a hearing' },
  FINES: { zh: '罚款', en: 'fines' },
  CONFISCATIONS: { zh: '没收', en: 'confiscations' },
  LICENCE_INTAKES: { zh: '对许可申请的处理', en: 'intake of applications' },
  LICENCE_OUTCOMES: { zh: '许可决定', en: 'licence decisions' },
  LICENCE_ENDS: { zh: '许可的撤回、撤销、注销、吊销', en: 'licences withdrawn, revoked or cancelled' },
  MEASURES: { zh: '行政强制措施', en: 'coercive measures' },
  EXECUTIONS: { zh: '行政强制执行', en: 'own enforcement' },
  COURT_APPLICATIONS: { zh: '申请人民法院强制执行', en: 'applications to the court' },
  INSPECTIONS_MADE: { zh: '实施检查', en: 'inspections made' },
  REMEDIES_LODGED: { zh: '当事人申请复议、提起诉讼', en: 'remedies lodged' },
  REMEDIES_ACCEPTED: { zh: '复议、诉讼受理', en: 'remedies accepted' },
  REMEDIES_DECLINED: { zh: '复议、诉讼不予受理', en: 'remedies not accepted' },
  REMEDIES_WITHDRAWN: { zh: '复议、诉讼撤回', en: 'remedies withdrawn' },
  RECONSIDERATION_RESULTS: { zh: '行政复议结果', en: 'results of reconsideration' },
  LITIGATION_RESULTS: { zh: '行政诉讼结果', en: 'results of litigation' },
})
export type Measure = keyof typeof statisticsMeasures

/** 许可终了的方式 */
export const licenceEnds = defineCodes({
  LICENCE_WITHDRAWAL: { zh: '撤回', en: 'withdrawn' },
  LICENCE_REVOCATION: { zh: '撤销', en: 'revoked' },
  LICENCE_CANCELLATION: { zh: '注销', en: 'cancelled' },
  LICENCE_PENALTY_REVOCATION: { zh: '吊销', en: 'revoked as a penalty' },
})

/** 由年报计算的比率 */
export const statisticsRates = defineCodes({
  REVIEW: { zh: '法制审核率', en: 'rate of legal review' },
  RECONSIDERATION_CORRECTION: { zh: '行政复议纠错率', en: 'rate of correction in reconsideration' },
  RECONSIDERATION_SETTLEMENT: { zh: '行政复议调撤率', en: 'rate of settlement in reconsideration' },
  LITIGATION_LOSS: { zh: '行政诉讼败诉率', en: 'rate of loss in litigation' },
})
export type Rate = keyof typeof statisticsRates

/** 年报报送对象（国办发〔2018〕118号（六）） */
export const reportRecipients = defineCodes({
  GOVERNMENT: { zh: '本级人民政府', en: 'government of the same level' },
  SUPERIOR_DEPARTMENT: { zh: '上级主管部门', en: 'superior department' },
  JUSTICE_DEPARTMENT: { zh: '同级司法行政部门', en: 'justice department of the same level' },
})

/** 某机关某年度年报的情况 */
export const coverageStates = defineCodes({
  ON_TIME: { zh: '按期公开', en: 'published in time' },
  LATE: { zh: '逾期公开', en: 'published late' },
  OVERDUE: { zh: '逾期未公开', en: 'overdue' },
  PENDING: { zh: '尚未到期', en: 'not yet due' },
})
export type CoverageState = keyof typeof coverageStates
