import { z } from 'zod'
import { membersOf } from '../../../kernel/codes.ts'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, instantText, legalBases, text, uuid } from '../../../platform/http/strings.ts'
import { documentDetails } from '../templates/schema.ts'
import { documentKinds, documentNeeds, numberOrigins, volumes } from './codes.ts'
import { caseDocumentMachine } from './machine.ts'

export const documentParams = z.strictObject({ caseDocumentId: uuid('文书') })

const kind = codes(documentKinds, '文书种类')
const digest = (name: string) => z.string().regex(/^[0-9a-f]{64}$/).describe(`文件的 ${name} 散列（64 位小写十六进制）`)
const pages = z.number().int().min(1).max(10_000).describe('页数')

const fileBody = z.strictObject({
  fileId: uuid('文件').optional(),
  sha256: digest('SHA-256'),
  sm3: digest('SM3').optional(),
  issuedOn: day('文书（材料）日期'),
  number: text(100, '文号').optional(),
  pages: pages.optional(),
}).meta({ id: 'CaseDocumentFile' })

const eitherOr = ({ details, file }: { details?: unknown, file?: unknown }): boolean => details === undefined || file === undefined
const notBoth = '由系统写成的给出 details，登记文件的给出 file，不得同时给出'

export const newDocumentBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  kind,
  title: text(200, '标题；不填则为文书种类的名称').optional(),
  partyId: uuid('文书所对的当事人；不填为全体当事人').optional(),
  stepId: uuid('所记载的办案环节').optional(),
  details: documentDetails.optional(),
  file: fileBody.describe('已有的文件；与 details 只能填其一').optional(),
}).refine(eitherOr).meta({ id: 'NewCaseDocument', description: notBoth })
export type NewDocument = z.output<typeof newDocumentBody>

export const issuanceBody = z.strictObject({ issuedOn: day('发出日期'), pages: pages.optional() }).meta({ id: 'CaseDocumentIssuance' })

export const replacementBody = z.strictObject({
  reason: text(500, '代替前版的原因'),
  details: documentDetails.optional(),
  file: fileBody.describe('已有的文件；与 details 只能填其一').optional(),
  issuedOn: day('新版的日期；前版已发出的，不填则为今日').optional(),
  pages: pages.optional(),
}).refine(eitherOr).meta({ id: 'CaseDocumentReplacement', description: notBoth })
export type Replacement = z.output<typeof replacementBody>

export const voidingBody = z.strictObject({ reason: text(500, '作废的原因') }).meta({ id: 'CaseDocumentVoiding' })

const summaryFields = {
  id: uuid('文书的这一版'),
  documentId: uuid('文书，各版相同'),
  edition: z.number().int().describe('版次'),
  caseId: uuid('案件'),
  agencyId: uuid('办案机关'),
  divisionCode: z.string().describe('行政区划代码'),
  kind,
  title: z.string().describe('标题'),
  number: z.string().nullable().describe('文号；发出时连续编号，各版相同'),
  numberOrigin: codes(numberOrigins, '文号来源').nullable(),
  partyId: uuid('文书所对的当事人').nullable(),
  stepId: uuid('所记载的办案环节').nullable(),
  external: z.boolean().describe('是否以文件登记'),
  fileId: uuid('文件').nullable(),
  sha256: z.string().nullable().describe('文件的 SHA-256 散列；起草的没有'),
  sm3: z.string().nullable().describe('文件的 SM3 散列'),
  pages: z.number().int().nullable().describe('页数'),
  status: codes(caseDocumentMachine.states, '状态'),
  issuedOn: day('发出日期').nullable(),
  reason: z.string().nullable().describe('代替前版或者作废的原因'),
  availableActs: actsOf(caseDocumentMachine, { issue: 'issueCaseDocument', replace: 'replaceCaseDocument', void: 'voidCaseDocument' }),
  version: z.number().int().describe('版本号，对应 ETag'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}

export const documentSummary = z.strictObject(summaryFields).meta({ id: 'CaseDocumentSummary' })
export const documentRecord = z.strictObject({ ...summaryFields, details: documentDetails }).meta({ id: 'CaseDocument' })
export type DocumentSummary = z.output<typeof documentSummary>
export type DocumentRecord = z.output<typeof documentRecord>

const catalogueEntry = z.strictObject({
  volume: codes(volumes, '卷别'),
  position: z.number().int().describe('卷内序号'),
  documentId: uuid('文书，各版相同'),
  caseDocumentId: uuid('文书的这一版'),
  kind,
  title: z.string().describe('标题'),
  number: z.string().nullable().describe('文号'),
  issuedOn: day('日期').nullable(),
  pages: z.number().int().nullable().describe('页数'),
  fromPage: z.number().int().nullable().describe('起页；此前有文书页数不明的为 null'),
  toPage: z.number().int().nullable().describe('止页'),
}).meta({ id: 'ArchiveCatalogueEntry' })

export const archiveCatalogueRecord = z.strictObject({
  caseId: uuid('案件'),
  entries: z.array(catalogueEntry).describe('卷内文书，先正卷后副卷'),
  missing: z.array(z.strictObject({
    oneOf: z.array(kind).describe('至少应有其一的文书种类'), legalBasis: legalBases(),
  })).describe('按案件的程序和结果应有而没有的文书'),
  complete: z.boolean().describe('文书是否齐全'),
  needs: z.array(z.strictObject({ kind, need: codes(documentNeeds, '需要程度') })).describe('各种文书对本案的需要程度'),
}).meta({ id: 'ArchiveCatalogue' })
export type ArchiveCatalogue = z.output<typeof archiveCatalogueRecord>

export const documentKindList = z.strictObject({
  items: z.array(z.strictObject({
    kind, name: z.string().describe('文书名称'), nameEn: z.string().describe('英文名称'), volume: codes(volumes, '卷别'),
    rendered: z.boolean().describe('是否由系统生成'), numbered: z.boolean().describe('是否编文号'),
    actKinds: z.array(z.string()).nullable().describe('适用的执法行为种类；null 为全部'),
  })).describe('文书种类，依立卷顺序'),
}).meta({ id: 'DocumentKindList' })
export type DocumentKindList = z.output<typeof documentKindList>

export const kindMembers = membersOf(documentKinds)
