import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, text, uuid } from '../../../platform/http/strings.ts'
import { inspectionResults, resultChannels } from '../codes.ts'
import { checkMachine } from '../machine.ts'
import { dayOrNull, recordHead, recordTail, riskGrade } from '../schema.ts'

const result = z.strictObject({ itemId: uuid('随机抽查事项'), result: codes(inspectionResults, '抽查结果') })
const acknowledgement = { code: z.string().max(80).describe('提示的问题代码'), reason: text(500, '理由') }

export const checkParams = z.strictObject({ inspectionCheckId: uuid('抽查') })
export const resultBody = z.strictObject({
  inspectedOn: day('检查结束日期'),
  results: z.array(result).min(1).max(20).describe('各事项的结果，每个事项一个'),
  findings: text(2000, '情况说明').optional(),
  acknowledged: z.array(z.strictObject(acknowledgement)).max(5).optional().describe('已知悉的提示及其理由'),
}).meta({ id: 'InspectionCheckResult' })
export const resultPublicationBody = z.strictObject({ publishedOn: day('公示日期'), channel: codes(resultChannels, '公示渠道') }).meta({ id: 'InspectionCheckPublication' })

export const checkRecord = z.strictObject({
  ...recordHead, taskId: uuid('抽查任务'), targetId: uuid('检查对象'), code: z.string().describe('对象编号'), name: z.string().describe('对象名称'), riskGrade,
  rank: z.number().int().min(1).describe('层内次序'), officerIds: z.array(uuid('检查人员')).describe('抽中的检查人员'), drawnOn: day('抽取日期'), status: codes(checkMachine.states, '状态'),
  inspectedOn: dayOrNull('检查结束日期'), results: z.array(result).describe('各事项的结果'), findings: z.string().nullable().describe('情况说明'),
  acknowledged: z.array(z.strictObject(acknowledgement)).describe('已说明理由的提示'), recordedOn: dayOrNull('录入日期'), dueOn: dayOrNull('公示期限届满日'),
  provisional: z.boolean().describe('届满日是否暂定'), late: z.boolean().describe('是否逾期公示：届满未公示，或者届满后才公示'),
  publishedOn: dayOrNull('公示日期'), channel: codes(resultChannels, '公示渠道').nullable(),
  availableActs: actsOf(checkMachine, {
    replaceInspector: 'replaceInspector', recordResult: 'recordInspectionResult', publish: 'publishInspectionResult',
  }), ...recordTail,
}).meta({ id: 'InspectionCheck' })

export type ResultBody = z.output<typeof resultBody>
export type ResultPublicationBody = z.output<typeof resultPublicationBody>
export type CheckRecord = z.output<typeof checkRecord>
