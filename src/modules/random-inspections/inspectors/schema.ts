import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, text, uuid } from '../../../platform/http/strings.ts'
import { recusalReasons } from '../codes.ts'
import { inspectorMachine } from '../machine.ts'
import { field, ownId, recordHead, recordTail } from '../schema.ts'

const content = {
  specialities: z.array(field).min(1).max(21).refine((fields) => new Set(fields).size === fields.length).describe('专长（执法领域），不重复'),
  recusals: z.array(z.strictObject({ code: text(64, '检查对象编号'), reason: codes(recusalReasons, '回避事由') })).max(200).describe('应当回避的检查对象'),
}

export const inspectorParams = z.strictObject({ inspectorId: uuid('检查人员') })
export const inspectorBody = z.strictObject({ ...ownId, officerId: uuid('人员'), specialities: content.specialities, recusals: content.recusals.optional() }).meta({ id: 'NewInspector' })
export const inspectorPatch = z.strictObject(content).partial().meta({ id: 'InspectorChange' })

export const inspectorRecord = z.strictObject({
  ...recordHead, officerId: uuid('人员'), name: z.string().describe('姓名'), ...content,
  status: codes(inspectorMachine.states, '状态'), leftReason: z.string().nullable().describe('出库理由'),
  availableActs: actsOf(inspectorMachine, { leave: 'leaveInspectorPool' }), ...recordTail,
}).meta({ id: 'Inspector' })

export type InspectorBody = z.output<typeof inspectorBody>
export type InspectorPatch = z.output<typeof inspectorPatch>
export type InspectorRecord = z.output<typeof inspectorRecord>
