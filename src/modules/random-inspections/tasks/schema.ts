import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, instantText, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { riskGrades } from '../../standards/codes.ts'
import { replacementGrounds, unavailabilityReasons } from '../codes.ts'
import { taskMachine } from '../machine.ts'
import { field, ownId, recordHead, recordTail, riskGrade } from '../schema.ts'

const whole = (description: string) => z.number().int().min(0).describe(description)
const digest = (description: string) => z.string().regex(/^[0-9a-f]{64}$/).nullable().describe(`${description}（十六进制）`)
const basisPoints = (grade: keyof typeof riskGrades) => z.number().int().min(0).max(10_000).describe(`${riskGrades[grade].zh}对象的抽查比例（万分比）`)
const ids = (description: string, max: number) => z.array(uuid(description)).max(max).refine((list) => new Set(list).size === list.length).describe(`${description}，不重复`)

const content = {
  title: text(200, '名称'),
  itemIds: ids('随机抽查事项', 20).min(1),
  ratios: z.strictObject({ A: basisPoints('A'), B: basisPoints('B'), C: basisPoints('C'), D: basisPoints('D') }).describe('各风险等级抽查比例'),
  startOn: day('开始日期'),
  endOn: day('结束日期'),
}
const source = text(1000, '种子的公开来源及任何人查询的方法')

export const taskParams = z.strictObject({ inspectionTaskId: uuid('抽查任务') })
export const taskBody = z.strictObject({
  ...ownId, ...content, divisionCode: upperDivisionCode('抽查范围的行政区划，含下级'), field: field.nullable().optional().describe('执法领域；不限领域的不填'),
  partnerAgencyIds: ids('联合机关', 10).optional(),
  pairsAcross: z.boolean().optional().describe('两名检查人员是否须来自不同机关（联合抽查）'),
}).meta({ id: 'NewInspectionTask' })
export const commitmentBody = z.strictObject({ seedSource: source.optional().describe('预告的种子来源：预告后不得更改') }).optional().meta({ id: 'InspectionTaskCommitment' })
export const drawBody = z.strictObject({
  seedSource: source.optional().describe('种子的公开来源；固定名录时已预告的可省略，不得更改'),
  seedValue: text(1000, '种子原文，一字不差'),
}).meta({ id: 'InspectionTaskDraw' })
export const recordQuery = z.strictObject({ part: z.enum(['A', 'B', 'C', 'D', 'INSPECTORS', 'REPLACEMENTS']).describe('部分：某一风险等级对象的抽取记录，检查人员的分派记录，或者更换检查人员的补充记录') })

export const replacementBody = z.strictObject({
  officerId: uuid('被更换的检查人员'), ground: codes(replacementGrounds, '更换事由'), reason: text(1000, '理由'), approver: text(100, '批准人'),
}).meta({ id: 'InspectorReplacement' })

const hex = (description: string) => z.string().regex(/^[0-9a-f]{64}$/).describe(`${description}（十六进制）`)
export const replacementLine = z.strictObject({
  seq: z.number().int().min(1).describe('序号'), at: instantText('时刻'), item: uuid('检查对象'), person: uuid('被更换的检查人员'), replacement: uuid('递补的检查人员'),
  ticket: hex('递补人员的签号'), ground: codes(replacementGrounds, '更换事由'),
  unavailable: z.array(z.strictObject({ person: uuid('人员'), reason: codes(unavailabilityReasons, '原因') })).describe('不再参加抽取的人员'),
  reason: z.string().describe('理由'), approver: z.string().describe('批准人'), previous: hex('前一记录散列'), digest: hex('本条散列'),
})
export const replacementsRecord = z.strictObject({
  assignmentDigest: hex('分派记录散列'), replacements: z.array(replacementLine).describe('更换检查人员的补充记录，依次'),
}).meta({ id: 'InspectorReplacements' })

export const taskSummary = z.strictObject({
  ...recordHead, planId: uuid('年度抽查计划'), year: whole('年度'), ...content, title: z.string().describe('名称'), field: field.nullable().describe('执法领域'),
  partnerAgencyIds: z.array(uuid('联合机关')).describe('联合机关'), pairsAcross: z.boolean().describe('两名检查人员是否来自不同机关'),
  status: codes(taskMachine.states, '状态'), statusReason: z.string().nullable().describe('取消理由'),
  frameSize: whole('抽样框对象数').nullable(), excluded: whole('因频次上限未列入的对象数').nullable(), sampleSize: whole('应抽数').nullable(),
  cap: whole('年度频次上限').nullable(), inspectors: whole('固定时符合条件的检查人员数'), inspectorDigest: digest('检查人员名单散列'),
  committedAt: instantText('固定名录时刻').nullable(), seedSource: z.string().nullable().describe('种子来源'), seedValue: z.string().nullable().describe('种子原文'),
  drawnAt: instantText('抽取时刻').nullable(), assignmentDigest: digest('分派记录散列'), replacements: whole('更换检查人员的补充记录数'), replacementsDigest: digest('最后一条更换记录散列'),
  availableActs: actsOf(taskMachine, {
    commit: 'commitInspectionTask', draw: 'drawInspectionTask', close: 'closeInspectionTask', cancel: 'cancelInspectionTask',
  }), ...recordTail,
}).meta({ id: 'InspectionTaskSummary' })

export const taskRecord = z.strictObject({
  ...taskSummary.shape,
  strata: z.array(z.strictObject({
    riskGrade, size: whole('对象数'), sample: whole('应抽数'), frameDigest: digest('抽样框散列'), seedDigest: digest('种子散列'), recordDigest: digest('抽取记录散列'),
  })).describe('分层：每个风险等级一层'),
}).meta({ id: 'InspectionTask' })

export type TaskBody = z.output<typeof taskBody>
export type ReplacementBody = z.output<typeof replacementBody>
export type DrawBody = z.output<typeof drawBody>
export type TaskSummary = z.output<typeof taskSummary>
export type TaskRecord = z.output<typeof taskRecord>
