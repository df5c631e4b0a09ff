import { z } from 'zod'
import { codes, day, legalBases, text, uuid } from '../../platform/http/strings.ts'
import {
  assessmentOutcomes, documentAssessments, documentKinds, documentMaterials, documentMatters, documentRelations, evaluationKinds, evaluationResults, opinionAdoptions, solicitationKinds,
} from './codes.ts'

export const documentParams = z.strictObject({ normativeDocumentId: uuid('规范性文件') })

export const law = z.strictObject({ law: text(200, '法律名称'), article: text(100, '条款') })
/** 制定依据 */
export const documentBasis = law.extend({ implemented: z.boolean().describe('是否为实施该法律、行政法规而制定；当地据此准许更长有效期的，应当填写').optional() }).meta({ id: 'NormativeDocumentBasis' })
export const material = z.strictObject({ kind: codes(documentMaterials, '材料种类'), name: text(200, '材料名称') }).meta({ id: 'NormativeDocumentMaterial' })
const materials = z.array(material).max(50).optional().describe('一并归入案卷的材料')

const draft = {
  title: text(300, '标题'),
  documentKind: codes(documentKinds, '公文种类'),
  matter: codes(documentMatters, '管理事项类别'),
  drafter: text(200, '起草单位'),
  summary: text(5000, '主要内容'),
  concernsBusiness: z.boolean().describe('是否与市场主体生产经营活动密切相关'),
  provisional: z.boolean().describe('是否暂行、试行，或者部署阶段性工作'),
  exemption: z.enum(['URGENT', 'CONFIDENTIAL']).optional().describe('不公开征求意见的情形：URGENT 应对突发事件或者执行上级紧急命令、CONFIDENTIAL 依法需要保密'),
  exemptionReason: text(1000, '不公开征求意见的理由').optional(),
  basis: z.array(documentBasis).max(50).describe('制定依据'),
}
const withReason = ({ exemption, exemptionReason }: { exemption?: unknown, exemptionReason?: unknown }): boolean => (exemption === undefined) === (exemptionReason === undefined)
const reasonGiven = 'exemption、exemptionReason 同时给出'

export const documentBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  agencyId: uuid('制定机关；不填为本机关').optional(),
  ...draft,
  relation: codes(documentRelations, '与原有文件的关系').optional(),
  formerId: uuid('被修改、代替的文件').optional(),
}).refine(withReason).refine(({ relation, formerId }) => (relation === undefined) === (formerId === undefined))
  .meta({ id: 'NewNormativeDocument', description: `${reasonGiven}；relation、formerId 同时给出` })

/** 登记存量文件: published before the system was in use, or beside it. */
export const stockBody = z.strictObject({
  documents: z.array(z.strictObject({
    agencyId: uuid('制定机关'), title: draft.title, documentKind: draft.documentKind, matter: draft.matter, provisional: draft.provisional,
    concernsBusiness: draft.concernsBusiness, documentNumber: text(100, '文号'), publishedOn: day('公布日期'), effectiveOn: day('施行日期'), validTo: day('有效期最后一日'),
    basis: draft.basis.optional(),
    toBeFiled: z.boolean().describe('是否尚须报送备案'),
  })).min(1).max(1000).describe('已公布的文件，至多一千件'),
}).meta({ id: 'ExistingNormativeDocuments' })

export const editBody = z.strictObject({ ...draft, materials }).refine(withReason).meta({ id: 'NormativeDocumentEdit', description: reasonGiven })
export const assessmentBody = z.strictObject({
  kind: codes(documentAssessments, '评估、审查的种类'), outcome: codes(assessmentOutcomes, '结论'), on: day('日期'), by: text(200, '评估、审查单位'), text: text(5000, '意见'), materials,
}).meta({ id: 'NormativeDocumentAssessment' })
export const solicitationBody = z.strictObject({
  solicitations: z.array(z.strictObject({
    kind: codes(solicitationKinds, '方式'), openedOn: day('开始日期'), closesOn: day('截止日期'), shorterReason: text(1000, '缩短期限的理由').optional(),
  })).min(1).max(10).refine((given) => new Set(given.map(({ kind }) => kind)).size === given.length, '方式不重复').describe('征求意见的方式'),
}).meta({ id: 'NormativeDocumentSolicitation' })
export const opinion = z.strictObject({
  from: codes(solicitationKinds, '来自何种征求意见'), text: text(2000, '意见'), count: z.number().int().min(1).max(1_000_000).describe('相同意见的条数'),
  adoption: codes(opinionAdoptions, '采纳情况'), response: text(2000, '反馈、理由'),
}).meta({ id: 'NormativeDocumentOpinion' })
export const commentClosingBody = z.strictObject({
  closedOn: day('截止日期；不填为今日').optional(), opinions: z.array(opinion).max(200).describe('归并后的意见及采纳情况'), materials,
}).meta({ id: 'NormativeDocumentCommentClosing' })
export const checkBody = z.strictObject({
  items: z.array(z.strictObject({ code: text(10, '审查事项'), answer: z.enum(['SATISFIED', 'PROBLEM', 'NOT_APPLICABLE']).describe('结论：SATISFIED 符合、PROBLEM 存在问题、NOT_APPLICABLE 不涉及'), note: text(1000, '说明；存在问题的必填').optional() }))
    .min(1).max(100).describe('逐项结论'),
}).meta({ id: 'NormativeDocumentCheck' })
export const resumptionBody = z.strictObject({ reason: text(1000, '退回起草的理由') }).meta({ id: 'NormativeDocumentResumption' })
export const approvalBody = z.strictObject({
  meeting: text(200, '会议名称'), heldOn: day('审议日期'), chair: text(100, '主持人'),
  dissent: z.array(z.strictObject({ speaker: text(100, '发言人'), text: text(1000, '不同意见') })).max(50).describe('不同意见，如实记录'),
  explanation: text(5000, '未完全采纳审核意见的理由和依据').optional(),
  materials,
}).meta({ id: 'NormativeDocumentApproval' })
export const signatureBody = z.strictObject({ signedOn: day('签署日期；不填为今日').optional(), signer: text(100, '签署人姓名、职务'), materials }).meta({ id: 'NormativeDocumentSignature' })
export const registrationBody = z.strictObject({
  registeredOn: day('登记日期；不填为今日').optional(),
  organCode: z.string().max(20).regex(/^[\u4e00-\u9fa5A-Za-z()（）]+$/).optional().describe('机关代字；不填为制定机关的代字'),
}).meta({ id: 'NormativeDocumentRegistration' })
export const documentPublicationBody = z.strictObject({
  publishedOn: day('公布日期；不填为今日').optional(), publishedIn: text(500, '公布载体：政府公报、政府网站等'), effectiveOn: day('施行日期'),
  earlyEffectReason: text(1000, '提前施行的理由').optional(), validTo: day('有效期最后一日；不填为当地规定的一般期限').optional(), materials,
}).meta({ id: 'NormativeDocumentPublication' })
export const interpretationBody = z.strictObject({ interpretedOn: day('解读日期；不填为今日').optional(), text: text(10_000, '解读内容'), materials }).meta({ id: 'NormativeDocumentInterpretation' })
export const evaluationBody = z.strictObject({
  kind: codes(evaluationKinds, '评估种类'), result: codes(evaluationResults, '评估结论'), on: day('评估日期；不填为今日').optional(), by: text(200, '评估单位'), text: text(5000, '评估意见'),
}).meta({ id: 'NormativeDocumentEvaluation' })
export const extensionBody = z.strictObject({ on: day('重新登记、公布日期；不填为今日').optional(), validTo: day('新的有效期最后一日；不填为当地规定的一般期限').optional() }).meta({ id: 'NormativeDocumentExtension' })
export const archivingBody = z.strictObject({ materials }).meta({ id: 'NormativeDocumentArchiving' })
export const repealBody = z.strictObject({ endedOn: day('不再有效的首日；不填为今日').optional(), reason: text(1000, '废止的理由、决定文号') }).meta({ id: 'NormativeDocumentRepeal' })
export const abandonmentBody = z.strictObject({ reason: text(1000, '终止制定的理由') }).meta({ id: 'NormativeDocumentAbandonment' })

export const checklistRecord = z.strictObject({
  items: z.array(z.strictObject({
    code: z.string().describe('审查事项'), part: z.enum(['FORM', 'SUBSTANCE']).describe('部分：FORM 形式与程序、SUBSTANCE 内容（禁止性事项）'), zh: z.string().describe('中文'), en: z.string().describe('英文'),
    legalBasis: legalBases('所依条款'),
  })).describe('审查事项清单'),
}).meta({ id: 'NormativeDocumentChecklist' })

export const archiveRecord = z.strictObject({
  complete: z.boolean().describe('目录所列是否齐全'), archivedOn: day('归档日期').nullable(),
  entries: z.array(z.strictObject({ kind: codes(documentMaterials, '材料种类'), names: z.array(z.string()).describe('已有材料；没有的为空') })).describe('案卷目录'),
}).meta({ id: 'NormativeDocumentArchive' })

export type DocumentBody = z.output<typeof documentBody>
export type StockBody = z.output<typeof stockBody>
export type EditBody = z.output<typeof editBody>
export type AssessmentBody = z.output<typeof assessmentBody>
export type SolicitationBody = z.output<typeof solicitationBody>
export type CommentClosingBody = z.output<typeof commentClosingBody>
export type CheckBody = z.output<typeof checkBody>
export type ResumptionBody = z.output<typeof resumptionBody>
export type ApprovalBody = z.output<typeof approvalBody>
export type SignatureBody = z.output<typeof signatureBody>
export type RegistrationBody = z.output<typeof registrationBody>
export type DocumentPublicationBody = z.output<typeof documentPublicationBody>
export type InterpretationBody = z.output<typeof interpretationBody>
export type EvaluationBody = z.output<typeof evaluationBody>
export type ExtensionBody = z.output<typeof extensionBody>
export type ArchivingBody = z.output<typeof archivingBody>
export type RepealBody = z.output<typeof repealBody>
export type AbandonmentBody = z.output<typeof abandonmentBody>
