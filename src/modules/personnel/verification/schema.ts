import { z } from 'zod'
import { codes, day, divisionCode, text } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/index.ts'
import { certificateKinds } from '../codes.ts'
import { cardStates } from './codes.ts'

export const numberParams = z.strictObject({ number: text(40, '证件编号') })
export const tokenQuery = z.strictObject({ token: z.string().min(20).max(4000).regex(/^[\w-]+\.[\w-]+\.[\w-]+$/).describe('二维码中的签名内容') })

export const cardRecord = z.strictObject({
  number: z.string().describe('证件编号'),
  kind: codes(certificateKinds, '证件种类'),
  kindText: z.string().describe('证件名称'),
  name: z.string().describe('姓名'),
  unit: z.string().describe('单位'),
  fields: z.array(codes(enforcementFields, '执法领域')).describe('执法领域'),
  areaCode: divisionCode('执法区域（GB/T 2260，六位）'),
  issuer: z.string().nullable().describe('发证机关'),
  validFrom: day('有效期自'),
  validTo: day('有效期至（含当日）'),
  on: day('查验日期'),
  state: codes(cardStates, '当日状况'),
}).meta({ id: 'Card' })

export type CardRecord = z.output<typeof cardRecord>
