import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { cleanUpConclusions, documentMatters } from '../codes.ts'
import { documentCleanUpMachine } from '../machine.ts'

export const cleanUpParams = z.strictObject({ documentCleanUpId: uuid('规范性文件清理') })

export const cleanUpBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  divisionCode: upperDivisionCode('清理范围的行政区划代码，含其下级'),
  title: text(200, '名称'),
  topic: text(1000, '专题：依据什么、清理什么'),
  asOf: day('基准日：当日有效的文件纳入范围'),
  matters: z.array(codes(documentMatters, '管理事项类别')).min(1).max(20).optional().describe('限于的管理事项类别；不填为全部'),
}).meta({ id: 'NewDocumentCleanUp' })

export const cleanUpConclusionsBody = z.strictObject({
  conclusions: z.array(z.strictObject({ documentId: uuid('规范性文件'), conclusion: codes(cleanUpConclusions, '清理结论'), note: text(1000, '理由') })).min(1).max(1000)
    .refine((given) => new Set(given.map(({ documentId }) => documentId)).size === given.length, '文件不重复').describe('逐件结论，一次至多一千件'),
}).meta({ id: 'DocumentCleanUpConclusions' })

export const cleanUpClosingBody = z.strictObject({ report: text(10_000, '清理报告'), publishedIn: text(500, '公布载体') }).meta({ id: 'DocumentCleanUpClosing' })

const count = (description: string) => z.number().int().describe(description)
export const cleanUpRecord = z.strictObject({
  id: uuid('主键'), agencyId: uuid('组织清理的机关').nullable(), divisionCode: divisionCode(), title: z.string().describe('名称'), topic: z.string().describe('专题'), asOf: day('基准日'),
  documents: count('范围内的文件数'), status: codes(documentCleanUpMachine.states, '状态'), closedOn: day('公布结果日期').nullable(), report: z.string().nullable().describe('清理报告'),
  publishedIn: z.string().nullable().describe('公布载体'),
  availableActs: actsOf(documentCleanUpMachine, { conclude: 'concludeDocumentCleanUpItems', close: 'closeDocumentCleanUp' }),
  version: count('版本号'), createdAt: instantText('登记时刻'), updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'DocumentCleanUp' })

export const cleanUpItem = z.strictObject({
  id: uuid('主键'), documentId: uuid('规范性文件'), agencyId: uuid('制定机关'), divisionCode: divisionCode(), title: z.string().describe('标题'),
  documentNumber: z.string().nullable().describe('文号'), conclusion: codes(cleanUpConclusions, '清理结论').nullable(), note: z.string().nullable().describe('理由'),
  concludedOn: day('作出结论日期').nullable(),
}).meta({ id: 'DocumentCleanUpItem' })

export type CleanUpBody = z.output<typeof cleanUpBody>
export type CleanUpConclusionsBody = z.output<typeof cleanUpConclusionsBody>
export type CleanUpClosingBody = z.output<typeof cleanUpClosingBody>
export type CleanUpRecord = z.output<typeof cleanUpRecord>
export type CleanUpItem = z.output<typeof cleanUpItem>
