import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { renewingImportLine } from '../../../platform/imports/line.ts'
import { targetKinds } from '../codes.ts'
import { targetMachine } from '../machine.ts'
import { field, ownId, recordHead, recordTail, riskGrade } from '../schema.ts'

const content = {
  kind: codes(targetKinds, '对象种类'),
  code: z.string().regex(/^[\w.-]{1,64}$/).describe('对象编号：市场主体和组织为统一社会信用代码，产品、项目等为自编号'),
  name: text(200, '名称'),
  riskGrade,
  field: field.nullable().optional().describe('执法领域；不限领域的不填'),
  uscc: z.string().regex(/^[0-9A-Z]{18}$/).nullable().optional().describe('产品、项目等所属主体的统一社会信用代码'),
}

export const targetParams = z.strictObject({ inspectionTargetId: uuid('检查对象') })
export const targetBody = z.strictObject({ ...ownId, divisionCode: upperDivisionCode('所在行政区划'), ...content }).meta({ id: 'NewInspectionTarget' })
export const targetPatch = z.strictObject({ name: content.name, riskGrade, field: field.nullable() }).partial().meta({ id: 'InspectionTargetChange' })
export const targetRow = z.strictObject({ divisionCode: upperDivisionCode('所在行政区划'), ...content }).meta({ id: 'InspectionTargetRow' })
export const targetImportLine = renewingImportLine('InspectionTargetImportLine', '检查对象', {})

export const targetRecord = z.strictObject({
  ...recordHead, kind: content.kind, code: z.string().describe('对象编号'), uscc: z.string().nullable().describe('承受检查的主体的统一社会信用代码'), name: z.string().describe('名称'), riskGrade,
  field: field.nullable().describe('执法领域；为空表示各领域'),
  status: codes(targetMachine.states, '状态'), statusReason: z.string().nullable().describe('移出或者恢复的理由'),
  availableActs: actsOf(targetMachine, { remove: 'removeInspectionTarget', restore: 'restoreInspectionTarget' }), ...recordTail,
}).meta({ id: 'InspectionTarget' })

export type TargetBody = z.output<typeof targetBody>
export type TargetPatch = z.output<typeof targetPatch>
export type TargetRowBody = z.output<typeof targetRow>
export type TargetRecord = z.output<typeof targetRecord>
export type TargetImportLine = z.output<typeof targetImportLine>
