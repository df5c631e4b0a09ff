import { defineCodes } from '../../kernel/codes.ts'

/** 决策事项（重大行政决策程序暂行条例第三条第一款） */
export const matterKinds = defineCodes({
  PUBLIC_POLICY: { zh: '公共服务、市场监管、社会管理、环境保护等方面的重大公共政策和措施', en: 'major public policy' },
  IMPORTANT_PLAN: { zh: '经济和社会发展等方面的重要规划', en: 'important plan' },
  RESOURCES: { zh: '开发利用、保护重要自然资源和文化资源的重大公共政策和措施', en: 'natural and cultural resources' },
  CONSTRUCTION: { zh: '在本行政区域实施的重大公共建设项目', en: 'major public construction' },
  OTHER_MATTER: { zh: '对经济社会发展有重大影响、涉及重大公共利益或者社会公众切身利益的其他重大事项', en: 'other major matter' },
})

/** 决策事项建议的提出（第十条） */
export const proposerKinds = defineCodes({
  LEADER: { zh: '决策机关领导人员', en: 'leader of the decision organ' },
  SUBORDINATE: { zh: '所属部门或者下一级人民政府', en: 'department or lower government' },
  DELEGATE: { zh: '人大代表、政协委员等', en: 'deputy or member of the consultative conference' },
  CITIZEN: { zh: '公民、法人或者其他组织', en: 'citizen or organisation' },
})

/** 公众参与的方式（第十四条第二款） */
export const participationModes = defineCodes({
  SYMPOSIUM: { zh: '座谈会', en: 'symposium' },
  HEARING: { zh: '听证会', en: 'hearing' },
  FIELD_VISIT: { zh: '实地走访', en: 'visits on the spot' },
  WRITTEN_OPINIONS: { zh: '书面征求意见', en: 'written opinions' },
  PUBLIC_COMMENT: { zh: '向社会公开征求意见', en: 'public comment' },
  QUESTIONNAIRE: { zh: '问卷调查', en: 'questionnaire' },
  POLL: { zh: '民意调查', en: 'poll' },
})

/** 公布途径（第十五条、第三十二条） */
export const channels = defineCodes({
  GAZETTE: { zh: '政府公报', en: 'gazette' },
  WEBSITE: { zh: '政府网站', en: 'government website' },
  NEW_MEDIA: { zh: '政务新媒体', en: 'official new media' },
  NEWSPAPER: { zh: '报纸', en: 'newspaper' },
  BROADCAST: { zh: '广播、电视', en: 'radio and television' },
})
export type Channel = keyof typeof channels

/** 专家论证的方式（第二十条） */
export const argumentForms = defineCodes({
  MEETING: { zh: '论证会', en: 'meeting of experts' },
  WRITTEN: { zh: '书面咨询', en: 'written consultation' },
  COMMISSIONED: { zh: '委托咨询论证', en: 'commissioned argument' },
})

/** 对草案的意见 */
export const positions = defineCodes({
  FOR: { zh: '赞成', en: 'for' },
  AGAINST: { zh: '不同意', en: 'against' },
  RESERVED: { zh: '保留或者附条件', en: 'with reservations' },
})

/** 风险等级 */
export const riskLevels = defineCodes({
  HIGH_RISK: { zh: '高', en: 'high' },
  MEDIUM_RISK: { zh: '中', en: 'medium' },
  LOW_RISK: { zh: '低', en: 'low' },
})

/** 公平竞争审查结果 */
export const competitionResults = defineCodes({
  NO_RESTRICTION: { zh: '不具有排除、限制竞争效果', en: 'no restriction of competition' },
  EXCEPTED: { zh: '适用例外规定', en: 'covered by an exception' },
  RESTRICTIVE: { zh: '具有排除、限制竞争效果', en: 'restricts competition' },
})

/** 草案形成阶段的程序 */
export const procedures = defineCodes({
  PARTICIPATION: { zh: '公众参与', en: 'public participation' },
  ARGUMENT: { zh: '专家论证', en: 'expert argument' },
  RISK: { zh: '风险评估', en: 'risk assessment' },
  COMPETITION: { zh: '公平竞争审查', en: 'fair-competition review' },
})
export type Procedure = keyof typeof procedures

/** 集体讨论结果 */
export const discussionOutcomes = defineCodes({
  PASSED: { zh: '通过', en: 'passed' },
  PASSED_WITH_CHANGES: { zh: '修改后通过', en: 'passed with changes' },
  POSTPONED: { zh: '暂缓', en: 'postponed' },
  REJECTED: { zh: '不予通过', en: 'rejected' },
})

/** 执行中的报告（第三十四条、第三十五条） */
export const executionReports = defineCodes({
  PROGRESS: { zh: '执行情况', en: 'progress' },
  PROBLEM: { zh: '决策存在问题', en: 'problem of the decision' },
  CHANGED_CIRCUMSTANCES: { zh: '客观情况发生重大变化', en: 'circumstances changed' },
  FORCE_MAJEURE: { zh: '发生不可抗力', en: 'force majeure' },
  PUBLIC_OPINION: { zh: '公民、法人或者其他组织的意见建议', en: 'opinions of the public' },
})

/** 决策后评估的情形（第三十六条第一款） */
export const evaluationTriggers = defineCodes({
  NOT_ACHIEVED: { zh: '明显未达到预期效果', en: 'clearly short of its aim' },
  MANY_OPINIONS: { zh: '公民、法人或者其他组织提出较多意见', en: 'many opinions' },
  NECESSARY: { zh: '决策机关认为有必要', en: 'thought necessary' },
})

/** 后评估的建议 */
export const recommendations = defineCodes({
  CONTINUE: { zh: '继续执行', en: 'continue' },
  ADJUST: { zh: '调整', en: 'adjust' },
  SUSPEND: { zh: '中止执行', en: 'suspend' },
  STOP: { zh: '停止执行', en: 'stop' },
})

/** 归档材料（第三十三条） */
export const archivePieces = defineCodes({
  PROPOSAL: { zh: '决策事项建议', en: 'proposal' },
  STUDY_REPORT: { zh: '研究论证报告', en: 'study' },
  INITIATION: { zh: '启动决定', en: 'decision on initiation' },
  DRAFT_TEXT: { zh: '决策草案及说明', en: 'draft and explanation' },
  PARTICIPATION_RECORD: { zh: '公众参与记录', en: 'record of participation' },
  FEEDBACK: { zh: '意见研究采纳情况', en: 'adoption of opinions' },
  EXPERT_OPINIONS: { zh: '专家论证意见', en: 'expert opinions' },
  RISK_REPORT: { zh: '风险评估报告', en: 'risk report' },
  COMPETITION_REVIEW: { zh: '公平竞争审查材料', en: 'fair-competition review' },
  LEGALITY_OPINION: { zh: '合法性审查意见', en: 'legality opinion' },
  MEETING_RECORD: { zh: '集体讨论记录', en: 'record of the discussion' },
  PARTY_REPORT: { zh: '向同级党委请示报告材料', en: 'report to the Party committee' },
  DECISION_TEXT: { zh: '决策文本', en: 'decision' },
  PUBLICATION_RECORD: { zh: '公布和解读材料', en: 'publication' },
  EXECUTION_RECORD: { zh: '执行情况材料', en: 'execution' },
  EVALUATION_REPORT: { zh: '后评估报告', en: 'post-evaluation' },
  CHANGE_RECORD: { zh: '调整、中止、停止执行材料', en: 'adjustment, suspension, stop' },
})
export type ArchivePiece = keyof typeof archivePieces
