import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { certificateEndReasons } from '../codes.ts'
import { cleanUpDecisions, suspicions } from './codes.ts'
import { campaignMachine, cleanUpCaseMachine } from './machine.ts'

export const campaignParams = z.strictObject({ cleanUpCampaignId: uuid('证件清理') })
export const caseParams = z.strictObject({ cleanUpCaseId: uuid('清理疑点') })

const ids = (description: string) => z.array(uuid(description)).min(1).max(500).refine((given) => new Set(given).size === given.length).describe(`${description}，一次至多五百`)

export const campaignBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  divisionCode: divisionCode('清理范围的行政区划代码，含其下级'),
  title: text(100, '名称'),
  asOf: day('基准日'),
}).meta({ id: 'NewCleanUpCampaign' })

export const reportsBody = z.strictObject({ officerIds: ids('人员'), note: text(200, '核查报告的说明') }).meta({ id: 'CleanUpReports' })

const decision = {
  decision: codes(cleanUpDecisions, '处理决定'),
  reason: codes(certificateEndReasons, '离岗或者终止原因；保留的不给出').optional(),
  on: day('离岗或者终止日期；保留的不给出').optional(),
  note: text(200, '处理说明').optional(),
}

export const decisionBody = z.strictObject(decision).meta({ id: 'CleanUpDecision' })
export const decisionsBody = z.strictObject({ caseIds: ids('疑点'), ...decision }).meta({ id: 'CleanUpDecisions' })

const number = (description: string) => z.number().int().describe(description)

export const reportsResult = z.strictObject({ cases: number('登记的疑点数') }).meta({ id: 'CleanUpReportsResult' })
export const decisionsResult = z.strictObject({ decided: number('处理的疑点数') }).meta({ id: 'CleanUpDecisionsResult' })

const stamps = { version: number('版本号'), createdAt: instantText('登记时刻'), updatedAt: instantText('最近变更时刻') }

export const campaignRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('组织清理的机关').nullable(),
  divisionCode: divisionCode(),
  title: z.string().describe('名称'),
  asOf: day('基准日'),
  status: codes(campaignMachine.states, '状态'),
  closedOn: day('结束日期').nullable(),
  availableActs: actsOf(campaignMachine, { report: 'reportOfficersForCleanUp', decide: 'decideCleanUpCases', close: 'closeCleanUpCampaign' }),
  ...stamps,
}).meta({ id: 'CleanUpCampaign' })

export const caseRecord = z.strictObject({
  id: uuid('主键'),
  campaignId: uuid('所属清理'),
  agencyId: uuid('人员所在单位'),
  divisionCode: divisionCode(),
  officerId: uuid('人员'),
  certificateId: uuid('证件').nullable(),
  relatedOfficerId: uuid('与之重复的人员').nullable(),
  relatedCertificateId: uuid('与之重复的证件').nullable(),
  suspicion: codes(suspicions, '疑点种类'),
  note: z.string().nullable().describe('报告的说明'),
  status: codes(cleanUpCaseMachine.states, '状态'),
  decision: codes(cleanUpDecisions, '处理决定').nullable(),
  reason: codes(certificateEndReasons, '离岗或者终止原因').nullable(),
  effectiveOn: day('离岗或者终止日期').nullable(),
  decidedOn: day('处理日期').nullable(),
  decisionNote: z.string().nullable().describe('处理说明'),
  availableActs: actsOf(cleanUpCaseMachine, { decide: 'decideCleanUpCase' }),
  ...stamps,
}).meta({ id: 'CleanUpCase' })

const byReason = (counted: string) => z.strictObject({
  total: number(`合计（${counted}）`),
  byReason: z.array(z.strictObject({ reason: codes(certificateEndReasons, '原因'), count: number(counted) })).describe('按原因'),
})

export const campaignFigures = z.strictObject({
  campaignId: uuid('证件清理'),
  cases: z.strictObject({ found: number('疑点数'), open: number('待处理'), kept: number('保留') }).describe('疑点'),
  bySuspicion: z.array(z.strictObject({ suspicion: codes(suspicions, '疑点种类'), found: number('疑点数'), open: number('待处理') })).describe('按疑点种类'),
  removedPersons: byReason('人数').describe('清理的人员'),
  endedCertificates: byReason('本数').describe('单独终止的证件；随人员清理终止的不计'),
  duplicateCertificates: number('注销的重复证件数'),
  toBeAdded: number('需新增的人员：清理期间收到的新办证申请数'),
  registeredForExam: number('清理期间报名参加考试的人数，一人只计一次'),
}).meta({ id: 'CleanUpFigures' })

export type NewCampaignBody = z.output<typeof campaignBody>
export type ReportsBody = z.output<typeof reportsBody>
export type DecisionBody = z.output<typeof decisionBody>
export type DecisionsBody = z.output<typeof decisionsBody>
export type CampaignRecord = z.output<typeof campaignRecord>
export type CaseRecord = z.output<typeof caseRecord>
export type CampaignFigures = z.output<typeof campaignFigures>
