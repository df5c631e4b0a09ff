import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, instantText, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { poolMemberKinds } from '../codes.ts'
import { poolMemberMachine } from './machine.ts'

export const poolMemberParams = z.strictObject({ poolMemberId: uuid('审核人员库成员') })

export const newPoolMemberBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  officerId: uuid('登记在册的人员'),
  kind: codes(poolMemberKinds, '身份'),
  divisionCode: upperDivisionCode('所服务的行政区划，含下级'),
  servesAgencyId: uuid('所服务的机关；不填为该区划内各机关').optional(),
  document: text(200, '统筹调用所依据的文件'),
  joinedOn: day('入库日期'),
}).meta({ id: 'NewLegalReviewPoolMember' })

export const poolEndingBody = z.strictObject({ endedOn: day('出库日期'), reason: text(500, '出库原因') }).meta({ id: 'LegalReviewPoolEnding' })

export const poolMemberRecord = z.strictObject({
  id: uuid('主键'),
  officerId: uuid('人员'),
  agencyId: uuid('人员所在机关'),
  divisionCode: upperDivisionCode('所服务的行政区划，含下级'),
  servesAgencyId: uuid('所服务的机关；空为该区划内各机关').nullable(),
  kind: codes(poolMemberKinds, '身份'),
  document: z.string().describe('统筹调用所依据的文件'),
  joinedOn: day('入库日期'),
  status: codes(poolMemberMachine.states, '状态'),
  endedOn: day('出库日期').nullable(),
  endReason: z.string().nullable().describe('出库原因'),
  availableActs: actsOf(poolMemberMachine, { end: 'leaveLegalReviewPool' }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'LegalReviewPoolMember' })

const whole = (description: string) => z.number().int().min(0).describe(description)

export const agencyParams = z.strictObject({ agencyId: uuid('机关') })

export const reviewersOfAgency = z.strictObject({
  agencyId: uuid('机关'),
  asOf: day('统计截至日'),
  reviewers: z.array(z.strictObject({
    officerId: uuid('人员'),
    name: z.string().describe('姓名'),
    agencyId: uuid('人员所在机关'),
    pooled: z.boolean().describe('是否统筹调用'),
    legalQualification: z.boolean().describe('是否取得法律职业资格'),
    openReviews: whole('分派而尚未出具意见的轮次，各机关合计'),
    overdueReviews: whole('其中已逾期的'),
    concludedThisYear: whole('本年已出具意见的轮次'),
  })).describe('本机关法制审核人员和统筹调用的人员，在办少的在前；至多 200 名'),
}).meta({ id: 'LegalReviewersOfAgency' })

export type NewPoolMemberBody = z.output<typeof newPoolMemberBody>
export type PoolEndingBody = z.output<typeof poolEndingBody>
export type PoolMemberRecord = z.output<typeof poolMemberRecord>
