import { z } from 'zod'
import { codes, day, text } from '../../../platform/http/strings.ts'
import { serviceMethods } from './codes.ts'

/** How a document reached its party; without a method it was handed over. */
export const servingFields = {
  method: codes(serviceMethods, '送达方式；不填为直接送达').optional(),
  recipient: text(100, '签收人').optional(),
  place: text(200, '送达地点').optional(),
  refusalReason: text(500, '拒收事由').optional(),
  witnesses: z.array(text(60, '见证人')).max(5).describe('见证人').optional(),
  onVideo: z.boolean().describe('送达过程是否以拍照、录像记录').optional(),
  entrustedTo: text(200, '受委托送达的机关').optional(),
  postNumber: text(60, '邮件号').optional(),
  receiptReturnedOn: day('邮寄回执注明的收件日期').optional(),
  passedOnBy: text(200, '转交的单位').optional(),
  confirmationSignedOn: day('当事人签订送达确认书的日期').optional(),
  sentTo: text(200, '电子送达地址').optional(),
  whereaboutsUnknown: z.boolean().describe('当事人是否下落不明').optional(),
  triedMethods: z.array(codes(serviceMethods, '送达方式')).max(7).describe('已用而未能送达的方式').optional(),
  announcedOn: day('发出公告的日期').optional(),
  announcedIn: text(200, '公告的载体').optional(),
}

export type Serving = z.output<z.ZodObject<typeof servingFields>>
