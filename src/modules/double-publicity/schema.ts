import { z } from 'zod'
import { actsOf } from '../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, ruleCode, text, uuid } from '../../platform/http/strings.ts'
import {
  faultCodes, fieldTypes, fileDirections, fileFormats, needs, receiptOutcomes, recordKinds, recordSources, severities, validities,
} from './codes.ts'
import { doublePublicityDeadlineRules } from './deadlines.ts'
import type { Field, LicenceCode, PenaltyCode } from './fields.ts'
import { licenceFields, mostCharacters, penaltyFields } from './fields.ts'
import { doublePublicityMachine } from './machine.ts'

export const recordParams = z.strictObject({ doublePublicityRecordId: uuid('双公示信息') })
export const fileParams = z.strictObject({ doublePublicityFileId: uuid('双公示文件记录') })
export const caseParams = z.strictObject({ caseId: uuid('案件') })

type Shape<Code extends string, Member extends z.ZodType> = Record<Code, Member>

/** One member for each field of the standard, under its own code. */
const shapeOf = <Code extends string, Member extends z.ZodType>(fields: readonly Field<Code>[], member: (field: Field<Code>) => Member) =>
  Object.fromEntries(fields.map((field) => [field.code, member(field)])) as Shape<Code, Member>

const filled = ({ zh }: Field) => z.string().nullable().describe(zh)
const given = ({ zh, most }: Field) => text(most ?? mostCharacters, zh).nullable().optional()
/** In a file whatever is too long or ill-formed is told field by field. */
const taken = ({ zh }: Field) => z.string().max(65_536).nullable().optional().describe(zh)

export const licenceValues = z.strictObject(shapeOf<LicenceCode, ReturnType<typeof filled>>(licenceFields, filled)).meta({ id: 'LicencePublicity' })
export const penaltyValues = z.strictObject(shapeOf<PenaltyCode, ReturnType<typeof filled>>(penaltyFields, filled)).meta({ id: 'PenaltyPublicity' })

const status = z.string().regex(/^[12]$/).describe('当前状态：1 有效、2 无效')
/** As penalties travel in a stream: the thirty fields have none for the status. */
export const exportedPenalty = penaltyValues.extend({ status }).meta({ id: 'ExportedPenaltyPublicity' })
export const licenceRow = z.strictObject({ ...shapeOf<LicenceCode, ReturnType<typeof taken>>(licenceFields, taken), status: z.string().max(10).nullable().optional().describe('当前状态') })
  .meta({ id: 'LicencePublicityRow' })
export const penaltyRow = z.strictObject({ ...shapeOf<PenaltyCode, ReturnType<typeof taken>>(penaltyFields, taken), status: z.string().max(10).nullable().optional().describe('当前状态：1 有效、2 无效') })
  .meta({ id: 'PenaltyPublicityRow' })

export const completionBody = z.strictObject({
  licence: z.strictObject(shapeOf<LicenceCode, ReturnType<typeof given>>(licenceFields, given)).optional().describe('许可字段，null 清除'),
  penalty: z.strictObject(shapeOf<PenaltyCode, ReturnType<typeof given>>(penaltyFields, given)).optional().describe('处罚字段，null 清除'),
}).meta({ id: 'DoublePublicityCompletion' })

export const withdrawalBody = z.strictObject({ reason: text(500, '撤回的理由') }).meta({ id: 'DoublePublicityWithdrawal' })

const receipt = z.strictObject({
  recordId: uuid('双公示信息'),
  revision: z.number().int().min(1).max(1_000_000).describe('回执所指的修订号'),
  outcome: codes(receiptOutcomes, '回执'),
  receivedOn: day('平台接收、退回日期'),
  reference: text(100, '平台回执编号').optional(),
  reasons: z.array(text(500, '退回的理由')).max(20).optional().describe('退回的理由'),
}).meta({ id: 'DoublePublicityReceipt' })
export const receiptsBody = z.strictObject({ receipts: z.array(receipt).min(1).max(1_000).describe('回执，至多一千条') }).meta({ id: 'DoublePublicityReceipts' })

const fault = z.strictObject({ field: z.string().describe('字段代码'), code: codes(faultCodes, '问题'), severity: codes(severities, '程度') }).meta({ id: 'DoublePublicityFault' })

const summary = {
  id: uuid('主键'),
  kind: codes(recordKinds, '种类'),
  source: codes(recordSources, '来源'),
  caseId: uuid('案件').nullable(),
  agencyId: uuid('决定机关'),
  divisionCode: divisionCode(),
  partyName: z.string().nullable().describe('行政相对人名称'),
  documentNumber: z.string().nullable().describe('决定书文号'),
  decidedOn: day('决定日期'),
  dueOn: day('报送期限届满日；义务施行前的决定为 null').nullable(),
  provisional: z.boolean().describe('届满日是否暂定：尚未发布的放假通知可能使其改变'),
  calendarVersion: z.string().nullable().describe('计算届满日所用日历版本'),
  ruleCode: ruleCode(doublePublicityDeadlineRules).nullable(),
  legalBasis: legalBases('期限的依据'),
  late: z.boolean().describe('是否逾期：届满后才为平台接收，或者届满仍未接收'),
  status: codes(doublePublicityMachine.states, '报送状态'),
  validity: codes(validities, '当前状态'),
  compliant: z.boolean().describe('是否合规，即没有不合规的字段'),
  faults: z.array(fault).describe('校验发现的问题，逐字段'),
  revision: z.number().int().describe('报送内容的修订号；可以报送之前为 0'),
  acceptedRevision: z.number().int().nullable().describe('平台已接收的修订号'),
  deliveredOn: day('平台首次接收日期').nullable(),
  receiptReference: z.string().nullable().describe('平台回执编号'),
  refusalReasons: z.array(z.string()).describe('平台退回的理由'),
  withdrawnOn: day('撤回日期').nullable(),
  withdrawnReason: z.string().nullable().describe('撤回的理由'),
  availableActs: actsOf(doublePublicityMachine, {
    complete: 'completeDoublePublicityRecord', correct: 'completeDoublePublicityRecord', resend: 'resendDoublePublicityRecord',
    withdraw: 'withdrawDoublePublicityRecord', drop: 'withdrawDoublePublicityRecord',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}
export const recordSummary = z.strictObject(summary).meta({ id: 'DoublePublicityRecordSummary' })
export const recordDetail = z.strictObject({
  ...summary,
  licence: licenceValues.nullable().describe('许可信息二十八项，证件号码为掩码；处罚为 null'),
  penalty: penaltyValues.nullable().describe('处罚信息三十项，证件号码为掩码；许可为 null'),
}).meta({ id: 'DoublePublicityRecord' })
export const compiledRecords = z.strictObject({ items: z.array(recordSummary).describe('本案的双公示信息') }).meta({ id: 'CompiledDoublePublicity' })

export const changesQuery = z.strictObject({
  after: z.string().min(1).max(2000).optional().describe('上一次给出的 nextCursor；不填则从头读起'),
  limit: z.string().regex(/^([1-9]\d?|[1-4]\d\d|500)$/).transform(Number).optional().describe('条数，1–500，默认 100'),
})
export const changesRecord = z.strictObject({
  items: z.array(z.strictObject({
    recordId: uuid('双公示信息'), kind: codes(recordKinds, '种类'), revision: z.number().int().describe('修订号，回执时写明'), status,
    licence: licenceValues.nullable().describe('许可信息二十八项，证件号码为全文'), penalty: penaltyValues.nullable().describe('处罚信息三十项，证件号码为全文'),
  })).describe('新增、更正、撤回的信息，按提交先后；多次变更的只列最近一次'),
  nextCursor: z.string().describe('下一次读取的起点，没有变更时也给出'),
  more: z.boolean().describe('是否还有，可即刻续读'),
}).meta({ id: 'DoublePublicityChanges' })

export const fileRecord = z.strictObject({
  id: uuid('主键'),
  direction: codes(fileDirections, '方向'),
  kind: codes(recordKinds, '种类'),
  format: codes(fileFormats, '文件格式'),
  agencyId: uuid('导出、导入单位').nullable(),
  divisionCode: z.string().describe('导出、导入单位所在区划'),
  accountId: uuid('账号'),
  query: z.record(z.string(), z.string()).describe('筛选条件，按请求所写'),
  rows: z.number().int().nullable().describe('记录数；导出未送完为 null'),
  created: z.number().int().nullable().describe('导入新增'),
  updated: z.number().int().nullable().describe('导入更新'),
  unchanged: z.number().int().nullable().describe('导入已有且未变'),
  refused: z.number().int().nullable().describe('导入未通过'),
  bytes: z.number().int().nullable().describe('导出字节数'),
  sha256: z.string().nullable().describe('导出全部字节的 SHA-256（十六进制）'),
  startedAt: instantText('开始时刻'),
  finishedAt: instantText('完成时刻').nullable(),
}).meta({ id: 'DoublePublicityFile' })

export const fieldsQuery = z.strictObject({ kind: codes(recordKinds, '种类') })
export const fieldCatalogue = z.strictObject({
  kind: codes(recordKinds, '种类'),
  fields: z.array(z.strictObject({
    code: z.string().describe('字段代码'), zh: z.string().describe('名称'), en: z.string().describe('英文名'), type: codes(fieldTypes, '类型'), need: codes(needs, '填报要求'),
    condition: z.string().nullable().describe('必填的条件'), usualLength: z.number().int().nullable().describe('部分平台的长度，超过的给出提示'),
    mostLength: z.number().int().nullable().describe('最大长度，超过的不合规'), options: z.array(z.string()).describe('选项；不限的为空'),
    fixed: z.boolean().describe('是否以案件或者来源文件为准'), formerNames: z.array(z.string()).describe('旧名'),
  })).describe('字段，按标准的次序'),
}).meta({ id: 'DoublePublicityFields' })

export const figuresQuery = z.strictObject({ from: day('决定日期，自（含）'), to: day('决定日期，至（不含）') })

const count = (description: string) => z.number().int().describe(description)
const share = (numerator: string, denominator: string) => z.strictObject({ numerator: count(numerator), denominator: count(denominator) })
const figures = {
  kind: codes(recordKinds, '种类'),
  records: count('信息条数，不含不再报送的'),
  compliant: count('其中合规的'),
  delivered: count('其中平台已接收过的'),
  onTime: count('按期为平台接收的'),
  late: count('逾期才为平台接收的'),
  overdue: count('届满仍未接收的'),
  refused: count('平台退回、尚未更正的'),
  withdrawn: count('已撤回的'),
  complianceRate: share('合规的', '全部').describe('合规率'),
  onTimeRate: share('按期的', '结果已定的：按期、逾期与届满未接收之和').describe('及时率'),
}
export const figuresRecord = z.strictObject({
  from: day('决定日期，自（含）'),
  to: day('决定日期，至（不含）'),
  asOf: day('统计截至日'),
  total: z.array(z.strictObject(figures)).describe('数据范围内，分种类'),
  agencies: z.array(z.strictObject({ agencyId: uuid('决定机关'), ...figures })).describe('各机关，分种类'),
  faults: z.array(z.strictObject({
    kind: codes(recordKinds, '种类'), field: z.string().describe('字段代码'), code: codes(faultCodes, '问题'), records: count('信息条数'),
  })).describe('不合规的信息，按字段与问题'),
  withoutRecord: z.array(z.strictObject({ kind: codes(recordKinds, '种类'), cases: count('案件数') })).describe('漏报：已作出决定而没有双公示信息的案件，不含当事人有未成年人的'),
}).meta({ id: 'DoublePublicityFigures' })

export type CompletionBody = z.output<typeof completionBody>
export type ReceiptBody = z.output<typeof receipt>
export type RecordSummary = z.output<typeof recordSummary>
export type RecordDetail = z.output<typeof recordDetail>
export type ChangesRecord = z.output<typeof changesRecord>
export type FileRecord = z.output<typeof fileRecord>
export type FieldCatalogue = z.output<typeof fieldCatalogue>
export type FiguresRecord = z.output<typeof figuresRecord>
