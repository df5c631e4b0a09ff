import { z } from 'zod'
import { codes, day, divisionCode, text } from '../../platform/http/strings.ts'
import { dayKinds, dayOrigins, divisionLevels } from './codes.ts'

export const divisionParams = z.strictObject({ code: divisionCode() })

export const divisionRecord = z.strictObject({
  code: divisionCode(),
  name: z.string().describe('名称'),
  level: codes(divisionLevels, '层级'),
  parentCode: divisionCode('上级区划代码；全国为 000000').nullable(),
  validFrom: day('启用日期；不详的记为 1980-01-01'),
  validTo: day('停用日期；未停用为 null').nullable(),
}).meta({ id: 'Division' })

export const calendarQuery = z.strictObject({
  divisionCode: divisionCode('适用区划；全国为 000000'),
  from: day('自（含）'),
  to: day('至（不含），与起日相隔不超过 400 天'),
})

export const calendarDayParams = z.strictObject({ divisionCode: divisionCode('调整适用的区划；全国为 000000'), day: day('日期') })

const kind = codes(dayKinds, '工作日或休息日')

export const adjustmentBody = z.strictObject({ kind, source: text(200, '调整依据的文件名称及文号') }).meta({ id: 'CalendarAdjustment' })

export const calendarDayRecord = z.strictObject({
  day: day('日期'),
  kind,
  origin: codes(dayOrigins, '依据来源'),
  adjustedFor: divisionCode('作出调整的区划').nullable(),
  source: z.string().nullable().describe('调整依据的文件；按全国安排的为 null'),
  loaded: z.boolean().describe('该年度的放假通知是否已收录；未收录的，推算结果待定'),
}).meta({ id: 'CalendarDay' })

export const calendarRecord = z.strictObject({
  divisionCode: divisionCode(),
  calendarVersion: z.string().describe('日历版本；与期限记录中的版本相对应'),
  days: z.array(calendarDayRecord).describe('逐日安排'),
}).meta({ id: 'Calendar' })

export type AdjustmentBody = z.output<typeof adjustmentBody>
export type DivisionRecord = z.output<typeof divisionRecord>
export type CalendarRecord = z.output<typeof calendarRecord>
export type CalendarQuery = z.output<typeof calendarQuery>
