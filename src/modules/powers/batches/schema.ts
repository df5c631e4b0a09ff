import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { divisionLevels, enforcementFields } from '../../reference/codes.ts'
import { lineChanges, powerKinds } from '../codes.ts'
import { batchMachine } from '../machine.ts'

/** Lines of one JSON request; a file may carry more. */
export const MAX_LINES_WITH_DRAFT = 500
export const MAX_LINES_AT_ONCE = 5000
export const MAX_LINES_OF_BATCH = 20_000

export const batchParams = z.strictObject({ powerItemBatchId: uuid('动态调整批次') })

export const statedBasis = z.array(z.strictObject({ law: text(200, '法律、法规、规章名称'), article: text(100, '条款') })).min(1).max(20)
  .describe('法律依据，至少一条')

const contentFields = {
  kind: codes(powerKinds, '事项种类，仅新增时填写').optional(),
  name: text(500, '事项名称').optional(),
  legalBasis: statedBasis.optional(),
  field: codes(enforcementFields, '执法领域').optional(),
  level: codes(divisionLevels, '行使层级').optional(),
}

const needed: Readonly<Record<keyof typeof lineChanges, { all: readonly string[], none: readonly string[], any: readonly string[] }>> = {
  ADD: { all: ['kind', 'name', 'legalBasis', 'field', 'level'], none: [], any: [] },
  ADJUST: { all: [], none: ['kind'], any: ['name', 'legalBasis', 'field', 'level'] },
  DELETE: { all: [], none: ['kind', 'name', 'legalBasis', 'field', 'level'], any: [] },
}

export const lineBody = z.strictObject({
  change: codes(lineChanges, '调整方式'),
  agencyUscc: text(18, '执法主体的统一社会信用代码；调整单一主体清单的批次可省略').optional(),
  code: text(60, '事项编码'),
  ...contentFields,
}).superRefine((line, context) => {
  const { all, none, any } = needed[line.change]
  const given = (name: string): boolean => line[name as keyof typeof line] !== undefined
  for (const name of all.filter((one) => !given(one))) context.addIssue({ code: 'custom', path: [name] })
  for (const name of none.filter(given)) context.addIssue({ code: 'custom', path: [name] })
  if (any.length > 0 && !any.some(given)) context.addIssue({ code: 'custom', path: ['change'] })
}).describe('新增须写明全部内容；调整只写明变更的内容，种类不能调整；取消只写明编码')

export const batchBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  agencyId: uuid('调整其清单的执法主体；与 divisionCode 二者填一').optional(),
  divisionCode: divisionCode('调整其全部清单的行政区划代码；与 agencyId 二者填一').optional(),
  title: text(200, '名称'),
  reason: text(2000, '调整原因'),
  documentNumber: text(100, '依据文件文号'),
  effectiveOn: day('生效日期；早于今日的为对既往清单的更正'),
  lines: z.array(lineBody).max(MAX_LINES_WITH_DRAFT).optional().describe(`明细，至多 ${MAX_LINES_WITH_DRAFT} 条；更多的另行补充`),
}).refine((body) => (body.agencyId === undefined) !== (body.divisionCode === undefined))
  .meta({ id: 'NewPowerItemBatch', description: 'agencyId、divisionCode 填且只填其一' })

export const linesBody = z.strictObject({ lines: z.array(lineBody).min(1).max(MAX_LINES_AT_ONCE).describe('明细') }).meta({ id: 'PowerItemLines' })

export const withdrawalBody = z.strictObject({ reason: text(500, '撤回原因') }).meta({ id: 'PowerItemBatchWithdrawal' })

const whole = (description: string) => z.number().int().min(0).describe(description)
const counts = { added: whole('新增'), adjusted: whole('调整'), deleted: whole('取消') }

export const batchSummary = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('调整其清单的执法主体').nullable(),
  divisionCode: divisionCode(),
  title: z.string().describe('名称'),
  reason: z.string().describe('调整原因'),
  documentNumber: z.string().describe('依据文件文号'),
  effectiveOn: day('生效日期'),
  lineCount: whole('明细条数'),
  status: codes(batchMachine.states, '状态'),
  publishedAt: instantText('公布时刻').nullable(),
  withdrawalReason: z.string().nullable().describe('撤回原因'),
  availableActs: actsOf(batchMachine, {
    extend: 'addPowerItemLines', publish: 'publishPowerItemBatch', withdraw: 'withdrawPowerItemBatch',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'PowerItemBatchSummary' })

export const batchRecord = z.strictObject({
  ...batchSummary.shape,
  counts: z.strictObject(counts).describe('明细条数，按调整方式'),
  byKind: z.array(z.strictObject({ kind: codes(powerKinds, '事项种类'), ...counts }))
    .describe('明细条数，按事项种类；调整和取消的事项在公布时确定种类'),
}).meta({ id: 'PowerItemBatch' })

export const lineRecord = z.strictObject({
  position: z.number().int().describe('序号，自 1 起'),
  change: codes(lineChanges, '调整方式'),
  agencyId: uuid('执法主体'),
  code: z.string().describe('事项编码'),
  kind: codes(powerKinds, '事项种类').nullable(),
  name: z.string().nullable().describe('事项名称'),
  legalBasis: z.array(z.strictObject({ law: z.string().describe('法律名称'), article: z.string().describe('条款') })).nullable().describe('法律依据'),
  field: codes(enforcementFields, '执法领域').nullable(),
  level: codes(divisionLevels, '行使层级').nullable(),
  itemId: uuid('公布后对应的事项').nullable(),
}).meta({ id: 'PowerItemLine' })

export type NewBatchBody = z.output<typeof batchBody>
export type LineBody = z.output<typeof lineBody>
export type BatchSummary = z.output<typeof batchSummary>
export type BatchRecord = z.output<typeof batchRecord>
export type LineRecord = z.output<typeof lineRecord>
