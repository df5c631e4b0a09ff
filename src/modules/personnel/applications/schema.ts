import { z } from 'zod'
import { bulkLimit } from '../../../platform/bulk.ts'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/index.ts'
import { certificateKinds } from '../codes.ts'
import { applicationKinds, barringGrounds, educationLevels } from './codes.ts'
import { applicationMachine } from './machine.ts'

const distinct = (members: readonly unknown[]): boolean => new Set(members).size === members.length

export const applicationParams = z.strictObject({ applicationId: uuid('申请') })

const applied = {
  officerId: uuid('申领人'),
  kind: codes(applicationKinds, '申领类别'),
  certificateKind: codes(certificateKinds, '证件种类'),
  fields: z.array(codes(enforcementFields, '执法领域')).max(21).refine(distinct).describe('执法领域'),
  education: codes(educationLevels, '学历'),
  lawDegree: z.boolean().describe('是否法学学位'),
  yearsOfPractice: z.number().int().min(0).max(60).describe('从事法律或者执法工作年数'),
  barringGrounds: z.array(codes(barringGrounds, '不得申领的情形')).max(3).refine(distinct).describe('所在单位申报的不得申领的情形；没有为空'),
}

export const applicationBody = z.strictObject({ id: uuid('客户端自定的主键').optional(), ...applied }).meta({ id: 'NewCertificateApplication' })

export const applicationsBody = z.strictObject({
  applications: z.array(z.strictObject(applied)).min(1).max(1_000).describe('申请，至多一千件'),
}).meta({ id: 'NewApplications' })

export const idsBody = z.strictObject({
  applicationIds: z.array(uuid('申请')).min(1).max(bulkLimit).refine(distinct).describe('申请，至多五千件，不重复'),
})

export const examBody = z.strictObject({ examSessionId: uuid('报名的考试') }).meta({ id: 'ApplicationExam' })
export const objectionBody = z.strictObject({ objection: text(1000, '异议内容') }).meta({ id: 'ApplicationObjection' })
export const dismissalBody = z.strictObject({ answer: text(1000, '异议处理情况') }).meta({ id: 'ApplicationObjectionDismissal' })
export const reasonBody = z.strictObject({ reason: text(500, '原因') }).meta({ id: 'ApplicationReason' })

const card = {
  number: text(40, '发证机关给定的证件编号'),
  validFrom: day('有效期自'),
  validTo: day('有效期至（含当日）；补发的同原证'),
  replacement: z.strictObject({
    reason: z.enum(['LOST', 'DAMAGED']).describe('补发原因：LOST 遗失、DAMAGED 损毁'),
    lossReportedOn: day('报告遗失的日期；遗失的必填').optional(),
    lossDeclaredOn: day('声明作废的日期').optional(),
  }).optional().describe('补发的情形；申领类别为补发时填写'),
}
export const issueBody = z.strictObject({ ...card, issuedOn: day('发证日期') }).meta({ id: 'ApplicationIssue' })
export const issuesBody = z.strictObject({
  issuedOn: day('发证日期'),
  certificates: z.array(z.strictObject({ applicationId: uuid('申请'), ...card })).min(1).max(1_000)
    .refine((items) => distinct(items.map(({ applicationId }) => applicationId))).describe('逐件的编号和有效期，至多一千件'),
}).meta({ id: 'ApplicationIssues' })

export const applicationRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('申请时所在单位'),
  divisionCode: divisionCode(),
  ...applied,
  appliedOn: day('申请日期'),
  status: codes(applicationMachine.states, '状态'),
  reviewedOn: day('资格审核日期').nullable(),
  trainedOn: day('确认培训完成日期').nullable(),
  trainedHours: z.number().min(0).nullable().describe('确认时的学时'),
  examSessionId: uuid('报名的考试').nullable(),
  passedOn: day('考试合格日期').nullable(),
  exempt: z.boolean().describe('是否免考'),
  noticeFrom: day('公示自').nullable(),
  noticeTo: day('公示至（含当日）').nullable(),
  objection: z.string().nullable().describe('异议'),
  objectionAnswer: z.string().nullable().describe('异议处理'),
  certificateId: uuid('所发证件').nullable(),
  issuedOn: day('发证日期').nullable(),
  closedOn: day('不予发证或者撤回日期').nullable(),
  closeReason: z.string().nullable().describe('不予发证或者撤回原因'),
  availableActs: actsOf(applicationMachine, {
    review: 'reviewApplication', completeTraining: 'completeApplicationTraining', registerExam: 'registerApplicationExam', pass: 'passApplication',
    startNotice: 'noticeApplication', object: 'objectToApplication', dismissObjection: 'dismissApplicationObjection', issue: 'issueApplication',
    reject: 'rejectApplication', withdraw: 'withdrawApplication',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'CertificateApplication' })

export type NewApplicationBody = z.output<typeof applicationBody>
export type IssueBody = z.output<typeof issueBody>
export type ApplicationRecord = z.output<typeof applicationRecord>
