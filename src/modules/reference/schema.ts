import { z } from 'zod'
import { actsIn } from '../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text } from '../../platform/http/strings.ts'
import { dayKinds, dayOrigins, divisionActs, divisionLevels } from './codes.ts'

export const divisionParams = z.strictObject({ code: divisionCode() })

export const divisionRecord = z.strictObject({
  code: divisionCode(),
  name: z.string().describe('名称'),
  level: codes(divisionLevels, '层级'),
  parentCode: divisionCode('上级区划代码；全国为 000000').nullable(),
  validFrom: day('启用日期；不详的记为 1980-01-01'),
  validTo: day('停用日期，当日起不再使用；未停用为 null').nullable(),
  predecessorCode: divisionCode('前身代码').nullable(),
  formerNames: z.array(z.strictObject({ name: z.string().describe('曾用名'), validFrom: day('自（含）'), validTo: day('至（不含）') })).describe('曾用名'),
  availableActs: actsIn(divisionActs, { correct: 'correctDivision', rename: 'renameDivision', end: 'endDivision' }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'Division' })

export const divisionQuery = z.strictObject({ on: day('按该日的名称；该日不在使用的视为不存在').optional() })

const editable = { name: text(100, '名称'), validFrom: day('启用日期'), predecessorCode: divisionCode('前身代码').nullable() }

export const divisionBody = z.strictObject({
  code: divisionCode(), name: editable.name, validFrom: editable.validFrom, validTo: day('停用日期；补登已停用的代码时填写').optional(),
  predecessorCode: divisionCode('前身代码').optional(),
}).meta({ id: 'NewDivision' })

export const divisionPatch = z.strictObject(editable).partial().meta({ id: 'DivisionCorrection' })

export const divisionRenameBody = z.strictObject({ name: editable.name, renamedOn: day('更名日期') }).meta({ id: 'DivisionRenaming' })

export const divisionEndBody = z.strictObject({ endedOn: day('停用日期，当日起不再使用') }).meta({ id: 'DivisionEnd' })

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
  loaded: z.boolean().describe('涉及该日的放假通知是否均已收录，年末几日并须有下一年度的通知；未收录的，推算结果待定'),
}).meta({ id: 'CalendarDay' })

export const calendarRecord = z.strictObject({
  divisionCode: divisionCode(),
  calendarVersion: z.string().describe('日历版本；与期限记录中的版本相对应'),
  days: z.array(calendarDayRecord).describe('逐日安排'),
}).meta({ id: 'Calendar' })

export type NewDivisionBody = z.output<typeof divisionBody>
export type DivisionPatch = z.output<typeof divisionPatch>
export type DivisionRenameBody = z.output<typeof divisionRenameBody>
export type DivisionEndBody = z.output<typeof divisionEndBody>
export type AdjustmentBody = z.output<typeof adjustmentBody>
export type DivisionRecord = z.output<typeof divisionRecord>
export type CalendarRecord = z.output<typeof calendarRecord>
export type CalendarQuery = z.output<typeof calendarQuery>
