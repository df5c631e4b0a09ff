import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { deviceKinds } from './codes.ts'
import { deviceMachine } from './machine.ts'

export const deviceParams = z.strictObject({ deviceId: uuid('设备') })

export const deviceBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  agencyId: uuid('使用机关'),
  kind: codes(deviceKinds, '种类'),
  number: text(60, '设备编号'),
  place: text(300, '设置地点'),
  legalBasis: text(300, '使用所依据的法律、行政法规'),
}).meta({ id: 'NewEnforcementDevice' })

const reviewFields = {
  standard: text(200, '所符合的标准'),
  meetsStandard: z.boolean().describe('是否符合标准'),
  wellPlaced: z.boolean().describe('是否设置合理'),
  marked: z.boolean().describe('是否标志明显'),
  legalReviewer: text(100, '法制审核单位或者人员'),
  legallyReviewedOn: day('法制审核日期'),
  technicalReviewer: text(100, '技术审核单位或者人员'),
  technicallyReviewedOn: day('技术审核日期'),
  reviewedUntil: day('审核有效期至'),
}

export const reviewBody = z.strictObject(reviewFields).meta({ id: 'DeviceReview' })

export const publicationBody = z.strictObject({ publishedOn: day('公布日期'), publishedIn: text(300, '公布渠道') }).meta({ id: 'DevicePublication' })
export const retirementBody = z.strictObject({ retiredOn: day('停用日期'), reason: text(300, '停用原因') }).meta({ id: 'DeviceRetirement' })


export const deviceRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('使用机关'),
  divisionCode: divisionCode(),
  kind: codes(deviceKinds, '种类'),
  number: z.string().describe('设备编号'),
  place: z.string().describe('设置地点'),
  legalBasis: z.string().describe('使用所依据的法律、行政法规'),
  reviews: z.array(z.strictObject(reviewFields).meta({ id: 'DeviceReviewRecord' })).describe('法制审核和技术审核的记录'),
  reviewedUntil: day('审核有效期至').nullable(),
  publishedOn: day('公布日期').nullable(),
  publishedIn: z.string().nullable().describe('公布渠道'),
  retiredOn: day('停用日期').nullable(),
  retireReason: z.string().nullable().describe('停用原因'),
  status: codes(deviceMachine.states, '状态'),
  availableActs: actsOf(deviceMachine, {
    review: 'reviewDevice', publish: 'publishDevice', renew: 'renewDeviceReview', retire: 'retireDevice',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'EnforcementDevice' })

export type DeviceRecord = z.output<typeof deviceRecord>
export type DeviceBody = z.output<typeof deviceBody>
export type ReviewBody = z.output<typeof reviewBody>
