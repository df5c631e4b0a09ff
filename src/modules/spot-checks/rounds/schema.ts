import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, ruleCode, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { findingCategories, findingSubcategories, severities } from '../codes.ts'
import { spotCheckDeadlineRules } from '../deadlines.ts'
import { fileGrades } from '../scoring/codes.ts'
import { computationRecord, points, scoreLine } from '../scoring/schema.ts'
import { reReviewConclusions, reviewSubjects } from './codes.ts'
import { rectificationOrderMachine, reviewFileMachine, reviewRoundMachine, scoreSheetMachine } from './machine.ts'

const whole = (description: string) => z.number().int().min(0).describe(description)
const record = { version: z.number().int().describe('版本号'), createdAt: instantText('登记时刻'), updatedAt: instantText('最近变更时刻') }
const term = {
  ruleCode: ruleCode(spotCheckDeadlineRules, '期限规则代码；另定期限的为 null').nullable(), provisional: z.boolean().nullable().describe('届满日是否暂定'),
  calendarVersion: z.string().nullable().describe('计算届满日所用日历版本'),
}

export const reviewRoundParams = z.strictObject({ reviewRoundId: uuid('评查轮次') })
export const reviewFileParams = z.strictObject({ reviewFileId: uuid('评查轮次中的卷宗') })
export const scoreSheetParams = z.strictObject({ scoreSheetId: uuid('评分表') })
export const orderParams = z.strictObject({ rectificationOrderId: uuid('整改要求') })

const group = z.strictObject({
  name: text(50, '小组名称'),
  leaderId: uuid('组长'),
  members: z.array(z.strictObject({ officerId: uuid('评查人员'), withdrawsFrom: z.array(uuid('机关')).max(100).describe('申明回避的机关') })).min(1).max(100).describe('成员'),
}).meta({ id: 'ReviewGroup' })

const plan = {
  title: text(200, '名称'),
  standardId: uuid('评查标准的版本'),
  thirdReviewerAbove: points('两人评分之差超过多少分时增加第三人'),
  doubleShare: z.number().int().min(0).max(10_000).describe('由两人各自评查的卷宗比例（万分之）'),
  groups: z.array(group).min(1).max(50).describe('评查小组'),
}

export const roundBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(), ...plan, spotCheckId: uuid('所评查的抽取计划；自选卷宗的不填').optional(),
  divisionCode: upperDivisionCode('评查范围；有抽取计划的依该计划').optional(),
}).meta({ id: 'NewReviewRound' })
export const fileBody = z.strictObject({
  subjectKind: z.enum(['NORMATIVE_DOCUMENT']).describe('评查对象：NORMATIVE_DOCUMENT 规范性文件审核卷宗'), agencyId: uuid('被评查机关'), title: text(300, '文件名称'),
  number: text(100, '文号'), reference: text(500, '卷宗的所在：外部系统的编号或者地址'),
}).meta({ id: 'NewReviewFile' })
export const reviewerDrawBody = z.strictObject({ pairsMayRepeat: z.boolean().describe('上一轮同组评查过的两人是否可以再次同评一个卷宗') }).meta({ id: 'ReviewerDraw' })
export const groupsBody = z.strictObject({
  groups: plan.groups, reason: text(1000, '调整的理由，例如评查人员患病或者发现利害关系'),
  reviewers: z.array(z.strictObject({ reviewFileId: uuid('卷宗'), officerIds: z.array(uuid('评查人员')).min(1).max(2).describe('调整后的评查人员') })).max(1000)
    .describe('评查人员有变动的卷宗；其余卷宗的评查人员不变'),
}).meta({ id: 'ReviewGroupsChange' })
export const noteBody = z.strictObject({ note: text(4000, '报告或者意见') }).meta({ id: 'ReviewRoundNote' })
export const sendBackBody = z.strictObject({ reviewFileIds: z.array(uuid('卷宗')).min(1).max(1000).describe('退回的卷宗'), reason: text(2000, '理由') }).meta({ id: 'ReviewRoundReturn' })
export const notificationBody = z.strictObject({
  documentNumber: text(100, '通报文号'), rectifyBy: day('整改期限届满日；不填时按期限表计算').optional(),
}).meta({ id: 'ReviewRoundNotification' })
export const reviewersBody = z.strictObject({ officerIds: z.array(uuid('评查人员')).min(1).max(2).describe('评查人员，一至二名') }).meta({ id: 'ReviewFileReviewers' })
export const thirdReviewerBody = z.strictObject({ officerId: uuid('第三名评查人员') }).meta({ id: 'ThirdReviewer' })
export const templateBody = z.strictObject({ templateCode: text(40, '评分表') }).meta({ id: 'ReviewFileTemplate' })

const sheetFinding = z.strictObject({
  category: codes(findingCategories, '问题类别'), subcategory: codes(findingSubcategories, '问题小类').optional(), severity: codes(severities, '问题程度'),
  itemCode: text(40, '评查标准的项目编码').optional(), description: text(4000, '问题描述'), legalBasis: text(500, '依据').optional(), pageReference: text(100, '卷内页码').optional(),
}).meta({ id: 'SheetFinding' })
const lines = z.array(scoreLine).max(1000).describe('评分')
const sheetFindings = z.array(sheetFinding).max(200).describe('发现的问题')

export const sheetBody = z.strictObject({ lines, findings: sheetFindings }).meta({ id: 'ScoreSheetContent' })
export const agreementBody = z.strictObject({
  adoptedSheetId: uuid('采用的评分表').optional(), lines: lines.optional(), findings: sheetFindings.optional().describe('合议的问题；采用评分表而不填的，依该表'),
  note: text(2000, '合议说明').optional(),
}).meta({ id: 'ReviewFileAgreement' })
export const objectionBody = z.strictObject({
  objection: text(4000, '异议理由'), evidenceFileIds: z.array(uuid('文件')).max(50).describe('异议材料'),
}).meta({ id: 'ReviewFileObjection' })
export const reReviewBody = z.strictObject({
  conclusion: codes(reReviewConclusions, '复核结论'), reason: text(4000, '复核理由'), reviewerId: uuid('复核人员'), lines: lines.optional().describe('变更后的评分'),
  withdrawnFindingIds: z.array(uuid('问题')).max(200).describe('撤销的问题'),
}).meta({ id: 'ReviewFileReReview' })

export const roundRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('组织评查的机关'),
  divisionCode: divisionCode(),
  spotCheckId: uuid('抽取计划').nullable(),
  ...plan,
  groups: z.array(group).max(50).describe('评查小组；反馈前不向被评查机关公开'),
  groupChanges: z.array(z.strictObject({
    at: instantText('调整时刻'), reason: z.string().describe('理由'), left: z.array(uuid('人员')).describe('退出的人员'), joined: z.array(uuid('人员')).describe('加入的人员'),
  })).describe('历次调整评查小组'),
  status: codes(reviewRoundMachine.states, '状态'),
  reportNote: z.string().nullable().describe('小组报告'),
  reportedOn: day('报告日期').nullable(),
  auditOpinion: z.string().nullable().describe('审核意见'),
  auditedOn: day('审核日期').nullable(),
  feedbackOn: day('反馈日期').nullable(),
  objectionDueOn: day('异议期限届满日').nullable(),
  ...term,
  finalisedOn: day('结果确定日期').nullable(),
  notifiedOn: day('通报日期').nullable(),
  documentNumber: z.string().nullable().describe('通报文号'),
  closedOn: day('办结日期').nullable(),
  assignmentDigest: z.string().nullable().describe('评查人员抽取记录的散列；逐件指定的为 null'),
  availableActs: actsOf(reviewRoundMachine, {
    addFile: 'addReviewFile', drawReviewers: 'drawReviewers', changeGroups: 'changeReviewGroups', replaceReviewers: 'changeReviewGroups', start: 'startReviewRound',
    report: 'reportReviewRound', sendBack: 'sendBackReviewFiles', audit: 'auditReviewRound', feedBack: 'feedBackReviewRound', finalise: 'finaliseReviewRound',
    notify: 'notifyReviewRound', close: 'closeReviewRound',
  }),
  ...record,
}).meta({ id: 'ReviewRound' })

const result = {
  score: z.string().nullable().describe('得分；尚未合议或者尚未反馈被评查机关的为 null'), grade: codes(fileGrades, '等次').nullable(), vetoed: z.boolean().nullable().describe('是否一票否决'),
}

export const reviewFileSummary = z.strictObject({
  id: uuid('主键'),
  roundId: uuid('评查轮次'),
  roundStatus: codes(reviewRoundMachine.states, '评查轮次的状态'),
  agencyId: uuid('被评查机关'),
  agencyName: z.string().describe('被评查机关名称'),
  divisionCode: divisionCode(),
  subjectKind: codes(reviewSubjects, '评查对象'),
  caseId: uuid('案件').nullable(),
  spotCheckFileId: uuid('抽中的案卷').nullable(),
  title: z.string().describe('案由或者文件名称'),
  number: z.string().describe('案号或者文号'),
  reference: z.string().nullable().describe('外部卷宗的所在'),
  templateCode: z.string().describe('评分表'),
  groupName: z.string().nullable().describe('评查小组；反馈前不向被评查机关公开'),
  leaderId: uuid('组长').nullable(),
  reviewerIds: z.array(uuid('评查人员')).describe('评查人员，依次；反馈前不向被评查机关公开'),
  status: codes(reviewFileMachine.states, '状态'),
  ...result,
  objectedOn: day('异议日期').nullable(),
  reReviewDueOn: day('复核期限届满日').nullable(),
  reReviewedOn: day('复核日期').nullable(),
  reReviewConclusion: codes(reReviewConclusions, '复核结论').nullable(),
  availableActs: actsOf(reviewFileMachine, {
    assign: 'assignFileReviewers', chooseTemplate: 'chooseFileTemplate', addThird: 'addThirdReviewer', agree: 'agreeOnReviewFile', object: 'objectToReviewFile',
    reReview: 'reReviewFile',
  }),
  ...record,
}).meta({ id: 'ReviewFileSummary' })

export const reviewFileRecord = z.strictObject({
  ...reviewFileSummary.shape,
  lines: z.array(scoreLine).nullable().describe('合议或者复核变更后的评分'),
  findings: z.array(sheetFinding).nullable().describe('合议的问题'),
  computation: computationRecord.nullable().describe('得分的计算，由评分和标准重新算出'),
  agreedNote: z.string().nullable().describe('合议说明'),
  agreedOn: day('合议日期').nullable(),
  firstScore: z.string().nullable().describe('复核变更前的得分'),
  objection: z.string().nullable().describe('异议理由'),
  objectionFileIds: z.array(uuid('文件')).describe('异议材料'),
  ...term,
  reReviewReason: z.string().nullable().describe('复核理由'),
  reReviewerId: uuid('复核人员').nullable(),
}).meta({ id: 'ReviewFile' })

export const sheetSummary = z.strictObject({
  id: uuid('主键'),
  roundId: uuid('评查轮次'),
  reviewFileId: uuid('卷宗'),
  agencyId: uuid('被评查机关'),
  divisionCode: divisionCode(),
  officerId: uuid('评查人员'),
  position: whole('第几名评查人员'),
  status: codes(scoreSheetMachine.states, '状态'),
  templateCode: z.string().describe('评分表'),
  sealed: z.boolean().describe('是否尚未公开：该卷宗的全部评分表签名之前，仅本人可见内容'),
  score: z.string().nullable().describe('得分'),
  grade: codes(fileGrades, '等次').nullable(),
  signedAt: instantText('签名时刻').nullable(),
  availableActs: actsOf(scoreSheetMachine, { save: 'saveScoreSheet', sign: 'signScoreSheet' }),
  ...record,
}).meta({ id: 'ScoreSheetSummary' })

export const sheetRecord = z.strictObject({
  ...sheetSummary.shape,
  lines: z.array(scoreLine).nullable().describe('评分；未公开的为 null'),
  findings: z.array(sheetFinding).nullable().describe('发现的问题；未公开的为 null'),
  computation: computationRecord.nullable().describe('得分的计算，由评分和标准重新算出'),
  digest: z.string().nullable().describe('评分表的 SHA-256（RFC 8785）'),
  signedById: uuid('签名账号').nullable(),
  signature: z.string().nullable().describe('签名：评分表摘要、账号、人员与时刻的 SHA-256（RFC 8785）'),
  signatureHolds: z.boolean().nullable().describe('签名与现存内容是否相符；未签名或者未公开的为 null'),
}).meta({ id: 'ScoreSheet' })

export const orderRecord = z.strictObject({
  id: uuid('主键'),
  roundId: uuid('评查轮次'),
  agencyId: uuid('被评查机关'),
  divisionCode: divisionCode(),
  documentNumber: z.string().describe('通报文号'),
  findings: whole('所列问题数'),
  issuedOn: day('发出日期'),
  dueOn: day('整改期限届满日'),
  ...term,
  overdue: z.boolean().describe('是否逾期未完成整改'),
  status: codes(rectificationOrderMachine.states, '状态'),
  closedOn: day('办结日期').nullable(),
  urgings: z.array(z.strictObject({ on: day('督办日期'), note: z.string().describe('督办内容') })).describe('历次督办'),
  availableActs: actsOf(rectificationOrderMachine, { urge: 'urgeRectification' }),
  ...record,
}).meta({ id: 'RectificationOrder' })

export type GroupsBody = z.output<typeof groupsBody>
export type NewRoundBody = z.output<typeof roundBody>
export type NewFileBody = z.output<typeof fileBody>
export type NotificationBody = z.output<typeof notificationBody>
export type SheetBody = z.output<typeof sheetBody>
export type AgreementBody = z.output<typeof agreementBody>
export type ObjectionBody = z.output<typeof objectionBody>
export type ReReviewBody = z.output<typeof reReviewBody>
export type RoundRecord = z.output<typeof roundRecord>
export type ReviewFileSummary = z.output<typeof reviewFileSummary>
export type ReviewFileRecord = z.output<typeof reviewFileRecord>
export type SheetSummary = z.output<typeof sheetSummary>
export type SheetRecord = z.output<typeof sheetRecord>
export type OrderRecord = z.output<typeof orderRecord>
