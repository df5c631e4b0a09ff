import { z } from 'zod'
import { bulkLimit } from '../../platform/bulk.ts'
import { actsOf } from '../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, ruleCode, text, uuid } from '../../platform/http/strings.ts'
import { remedyKinds } from '../cases/index.ts'
import { enforcementFields, penaltyKinds } from '../reference/codes.ts'
import { addressees, conclusions, corrections, demands, exemptReasons, filedActKinds, filingGrounds, filingHeads, materialKinds } from './codes.ts'
import { actFilingDeadlineRules } from './deadlines.ts'
import { actFilingMachine } from './machine.ts'

const distinct = (members: readonly unknown[]): boolean => new Set(members).size === members.length
const law = z.strictObject({ law: text(200, '法律名称'), article: text(100, '条款') })

export const actFilingParams = z.strictObject({ actFilingId: uuid('备案') })
export const caseParams = z.strictObject({ caseId: uuid('案件') })

const material = z.strictObject({ kind: codes(materialKinds, '材料种类'), name: text(200, '材料名称') }).meta({ id: 'ActFilingMaterial' })
const issue = z.strictObject({ head: codes(filingHeads, '审查方面'), text: text(2000, '发现的问题') }).meta({ id: 'ActFilingIssue' })
const materials = (description: string) => z.array(material).min(1).max(50).describe(description)
const issues = z.array(issue).max(50).describe('发现的问题，按审查方面列明；合法、适当的为空')

export const requirementBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  reason: text(1000, '要求报备的说明'),
  legalBasis: z.array(law).min(1).max(10).describe('要求报备的依据'),
}).meta({ id: 'ActFilingRequirement' })

const submission = {
  submittedOn: day('报送日期；不填为今日').optional(),
  materials: materials('备案材料，至少有决定书和备案报告'),
  responsible: text(100, '报备责任人姓名、职务'),
}
export const submissionBody = z.strictObject(submission).meta({ id: 'ActFilingSubmission' })
export const exemptionBody = z.strictObject({ reason: codes(exemptReasons, '无须报备的理由'), note: text(1000, '说明') }).meta({ id: 'ActFilingExemption' })
export const supplementRequestBody = z.strictObject({ missing: text(1000, '需要补正的内容') }).meta({ id: 'ActFilingSupplementRequest' })
export const supplementBody = z.strictObject({ materials: materials('补正的材料') }).meta({ id: 'ActFilingSupplement' })
const registration = { registeredOn: day('登记日期；不填为今日').optional() }
export const registrationBody = z.strictObject(registration).meta({ id: 'ActFilingRegistration' })
export const conclusionBody = z.strictObject({
  conclusion: z.enum(['LAWFUL', 'OPINIONS']).describe('审查结论：LAWFUL 合法、适当，予以存档、OPINIONS 提出改进意见；要求纠正的另行登记'), opinion: text(5000, '审查意见'), issues,
}).meta({ id: 'ActFilingConclusion' })
export const correctionBody = z.strictObject({ demand: codes(demands, '要求纠正的方式'), opinion: text(5000, '审查意见'), issues }).meta({ id: 'ActFilingCorrection' })
export const replyBody = z.strictObject({ outcome: codes(corrections, '纠正情况'), reply: text(5000, '报告内容') }).meta({ id: 'ActFilingReply' })
export const remedyBody = z.strictObject({ remedyKind: codes(remedyKinds, '救济途径'), acceptedOn: day('受理日期') }).meta({ id: 'ActFilingRemedy' })

const filingIds = z.array(uuid('备案')).min(1).max(bulkLimit).refine(distinct).describe('备案，至多五千件，不重复')
export const submissionsBody = z.strictObject({ actFilingIds: filingIds, ...submission }).meta({ id: 'ActFilingSubmissions' })
export const registrationsBody = z.strictObject({ actFilingIds: filingIds, ...registration }).meta({ id: 'ActFilingRegistrations' })

const reason = z.strictObject({
  ground: codes(filingGrounds, '须备案的情形'),
  zh: z.string().describe('理由（中文）'),
  en: z.string().describe('理由（英文）'),
  fromYuan: z.string().nullable().describe('标准数额（元，含本数）'),
  foundYuan: z.string().nullable().describe('决定的数额（元）'),
  kinds: z.array(codes(penaltyKinds, '处罚种类')).describe('所涉处罚种类'),
  presumed: z.boolean().describe('是否因记录未载明而推定'),
  legalBasis: legalBases('所依标准'),
}).meta({ id: 'ActFilingReason' })

const summary = {
  id: uuid('主键'),
  caseId: uuid('案件'),
  agencyId: uuid('报备机关'),
  divisionCode: divisionCode(),
  actKind: codes(filedActKinds, '行为种类'),
  field: codes(enforcementFields, '执法领域'),
  decidedOn: day('行为作出日期'),
  documentNumber: z.string().nullable().describe('决定书文号'),
  reasons: z.array(reason).describe('须备案的理由'),
  requirement: z.string().nullable().describe('监督机构要求报备的说明；依标准产生的为 null'),
  addressees: z.array(codes(addressees, '报送对象')).describe('报送对象'),
  dueOn: day('报备期限届满日'),
  provisional: z.boolean().describe('届满日是否暂定：尚未发布的放假通知可能使其改变'),
  calendarVersion: z.string().describe('计算届满日所用日历版本'),
  ruleCode: ruleCode(actFilingDeadlineRules),
  legalBasis: legalBases('期限的依据'),
  status: codes(actFilingMachine.states, '状态'),
  submittedOn: day('首次报送日期').nullable(),
  late: z.boolean().describe('是否逾期：届满后才报送，或者届满仍未报送'),
  registrationNumber: z.string().nullable().describe('备案登记号'),
  registeredOn: day('登记日期').nullable(),
  reviewDueOn: day('审查期限届满日').nullable(),
  reviewLate: z.boolean().describe('审查是否逾期'),
  conclusion: codes(conclusions, '审查结论').nullable(),
  concludedOn: day('作出结论日期').nullable(),
  availableActs: actsOf(actFilingMachine, {
    submit: 'submitActFiling', exempt: 'exemptActFiling', requestSupplement: 'requestActFilingSupplement', supplement: 'supplementActFiling',
    register: 'registerActFiling', startReview: 'startActFilingReview', conclude: 'concludeActFilingReview',
    askCorrection: 'askActFilingCorrection', reply: 'replyToActFilingCorrection', settle: 'settleActFiling', endByRemedy: 'endActFilingByRemedy',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}
export const actFilingSummary = z.strictObject(summary).meta({ id: 'ActFilingSummary' })

const account = (description: string) => uuid(description).nullable()
export const actFilingRecord = z.strictObject({
  ...summary,
  submittedBy: account('报送账号'),
  responsible: z.string().nullable().describe('报备责任人'),
  materials: z.array(material).describe('备案材料'),
  supplements: z.array(z.strictObject({
    requestedOn: day('通知补正日期'), dueOn: day('补正期限届满日'), missing: z.string().describe('需要补正的内容'), suppliedOn: day('补正日期').nullable(),
    late: z.boolean().describe('补正是否逾期'),
  })).describe('历次补正'),
  exemptReason: codes(exemptReasons, '无须报备的理由').nullable(),
  exemptNote: z.string().nullable().describe('无须报备的说明'),
  exemptedBy: account('核定无须报备的账号'),
  bodyId: account('备案机关'),
  registeredBy: account('登记账号'),
  reviewStartedOn: day('开始审查日期').nullable(),
  reviewerId: account('审查账号'),
  opinion: z.string().nullable().describe('审查意见'),
  issues: z.array(issue).describe('发现的问题'),
  corrections: z.array(z.strictObject({
    askedOn: day('要求纠正日期'), dueOn: day('报告期限届满日'), demand: codes(demands, '要求纠正的方式'), text: z.string().describe('要求'),
    repliedOn: day('报告日期').nullable(), outcome: codes(corrections, '纠正情况').nullable(), reply: z.string().nullable().describe('报告内容'),
    late: z.boolean().describe('报告是否逾期'),
  })).describe('历次纠正要求与报告'),
  settledOn: day('认可纠正日期').nullable(),
  remedyKind: codes(remedyKinds, '救济途径').nullable(),
  remedyAcceptedOn: day('复议、诉讼受理日期').nullable(),
  endedOn: day('终止审查日期').nullable(),
}).meta({ id: 'ActFiling' })

export const standardsQuery = z.strictObject({ divisionCode: divisionCode(), on: day('适用日期；不填为今日').optional() })

export const actFilingStandards = z.strictObject({
  divisionCode: divisionCode(),
  on: day('适用日期'),
  standards: z.array(z.strictObject({
    actKind: codes(filedActKinds, '行为种类'),
    division: z.string().describe('适用地域：行政区划代码前缀'),
    field: codes(enforcementFields, '限于的执法领域；不限的为 null').nullable(),
    validFrom: day('施行日期'),
    validTo: day('失效前最后一日').nullable(),
    verified: z.enum(['V', 'V-x', 'R', 'D']).describe('核对程度：V 已核对条文、V-x 据摘录、R 一般了解、D 本系统缺省值，须由当地确认'),
    addressees: z.array(codes(addressees, '报送对象')).describe('报送对象'),
    criteria: z.array(z.strictObject({
      ground: codes(filingGrounds, '须备案的情形'),
      citizenYuan: z.string().nullable().describe('公民的标准数额（元，含本数）'),
      organisationYuan: z.string().nullable().describe('法人、其他组织的标准数额（元，含本数）'),
      kinds: z.array(codes(penaltyKinds, '处罚种类')).describe('所列处罚种类'),
      legalBasis: legalBases('所依条款'),
    })).describe('须备案的情形'),
  })).describe('当日适用的备案标准；当地没有规定的为空'),
}).meta({ id: 'ActFilingStandards' })

export const figuresQuery = z.strictObject({ year: z.string().regex(/^(19|20)\d{2}$/).describe('年度（四位）') })

const count = (description: string) => z.number().int().describe(description)
const figures = {
  actKind: codes(filedActKinds, '行为种类'),
  arisen: count('本年度作出的、应当报备的行为数，不含核定无须报备的'),
  onTime: count('其中按期报送的'),
  late: count('其中逾期报送的'),
  overdue: count('其中届满仍未报送的'),
  pending: count('其中尚未届满、尚未报送的'),
  exempt: count('本年度作出的、核定无须报备的'),
  onTimeRate: z.strictObject({ numerator: count('按期报送的'), denominator: count('结果已定的：按期、逾期与届满未报送之和') }).describe('按期报备率'),
  registered: count('本年度登记备案的件数'),
  lawful: count('本年度登记的，结论为合法、适当的'),
  opinions: count('本年度登记的，提出改进意见的'),
  correction: count('本年度登记的，要求纠正的'),
  endedByRemedy: count('本年度登记的，因复议、诉讼终止审查的'),
}

export const actFilingFigures = z.strictObject({
  year: z.number().int().describe('年度'),
  asOf: day('统计截至日'),
  total: z.array(z.strictObject(figures)).describe('数据范围内，分行为种类'),
  agencies: z.array(z.strictObject({ agencyId: uuid('报备机关'), ...figures })).describe('各机关，分行为种类'),
  divisions: z.array(z.strictObject({ divisionCode: divisionCode('县级行政区划代码；省、市本级为其自身代码'), ...figures })).describe('各行政区划，分行为种类'),
}).meta({ id: 'ActFilingFigures' })

export type RequirementBody = z.output<typeof requirementBody>
export type SubmissionBody = z.output<typeof submissionBody>
export type ExemptionBody = z.output<typeof exemptionBody>
export type SupplementRequestBody = z.output<typeof supplementRequestBody>
export type SupplementBody = z.output<typeof supplementBody>
export type RegistrationBody = z.output<typeof registrationBody>
export type ConclusionBody = z.output<typeof conclusionBody>
export type CorrectionBody = z.output<typeof correctionBody>
export type ReplyBody = z.output<typeof replyBody>
export type RemedyBody = z.output<typeof remedyBody>
export type ActFilingRecord = z.output<typeof actFilingRecord>
export type ActFilingSummary = z.output<typeof actFilingSummary>
export type ActFilingStandards = z.output<typeof actFilingStandards>
export type ActFilingFigures = z.output<typeof actFilingFigures>
