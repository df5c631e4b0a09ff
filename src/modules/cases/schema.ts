import { z } from 'zod'
import type { PublishedAct } from '../../platform/http/acts.ts'
import { actList } from '../../platform/http/acts.ts'
import { codes, day, divisionCode, instantFilter, instantText, legalBases, text, uuid, yuan } from '../../platform/http/strings.ts'
import { enforcementFields } from '../reference/codes.ts'
import { actKinds, caseSources, decisionKinds, handlerRoles, partyKinds, penaltyKinds, procedureKinds, reviewOpinions } from './codes.ts'
import { deadlineRecord } from './deadlines/schema.ts'
import { caseMachine } from './machine.ts'
import { kindsOfPenalty } from './content.ts'
import type { ReviewFlag } from './review-flags.ts'
import { acknowledgements } from './steps/acknowledgements.ts'
import { stepDefinitions } from './steps/registry.ts'
import { reviewGrounds } from './thresholds.ts'

export const caseParams = z.strictObject({ caseId: uuid('案件') })
export const caseImportParams = z.strictObject({ caseImportId: uuid('导入记录') })

/** What is known of a case when it is filed; the same for single acts and imports. */
export const filingFields = {
  actKind: codes(actKinds, '执法行为种类'),
  procedureKind: codes(procedureKinds, '程序种类'),
  field: codes(enforcementFields, '执法领域'),
  cause: text(500, '案由'),
  source: codes(caseSources, '案件来源'),
  filedOn: day('立案日期'),
}

/** What may be known of the matter when a case is filed. */
export const matterFields = {
  itemCode: text(60, '权责清单事项编码').optional(),
  facts: text(4000, '违法事实或者申请事项').optional(),
  actEndedOn: day('违法行为终了日期').optional(),
  actDivisionCode: divisionCode('违法行为发生地').optional(),
}

export const flagFields = {
  hearingHeld: z.boolean().describe('是否经过听证'),
  publicInterest: z.boolean().describe('是否涉及重大公共利益'),
  socialRisk: z.boolean().describe('是否可能造成重大社会影响或引发社会风险'),
  majorRights: z.boolean().describe('是否直接关系行政相对人或第三人重大权益'),
  complex: z.boolean().describe('是否案情疑难复杂、涉及多个法律关系'),
} satisfies Record<ReviewFlag, z.ZodBoolean>

/** What is not stated does not hold. */
export const statedFlags = z.object(flagFields).partial().shape

export const partyBody = z.strictObject({
  kind: codes(partyKinds, '相对人类别'),
  name: text(200, '姓名或名称'),
  uscc: text(18, '统一社会信用代码').optional(),
  legalRepresentative: text(100, '法定代表人、负责人或者经营者').optional(),
  idNumber: text(18, '公民身份号码').optional(),
  phone: text(30, '联系电话').optional(),
  address: text(200, '住址').optional(),
}).meta({ id: 'NewCaseParty' })

export const parties = z.array(partyBody).min(1).max(50).describe('当事人')

const proposedAmounts = {
  proposedFineYuan: yuan('拟罚款金额').optional(),
  proposedConfiscationYuan: yuan('拟没收金额').optional(),
}

export const newCaseBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  agencyId: uuid('办案机关'),
  caseNumber: text(60, '案号；不填则按机关、种类、年度连续编号').optional(),
  ...filingFields,
  ...matterFields,
  clientAt: instantFilter('客户端时间').optional(),
  ...statedFlags,
  parties,
  handlers: z.array(uuid('执法人员')).min(1).max(20).describe('办案人员，首名为主办'),
  proposedPenaltyKinds: kindsOfPenalty.describe('拟处罚种类').optional(),
  ...proposedAmounts,
  acknowledged: acknowledgements.optional(),
}).meta({ id: 'NewCase' })

export const proposalBody = z.strictObject({
  ...flagFields,
  socialRisk: flagFields.socialRisk.optional().describe('是否可能造成重大社会影响或引发社会风险；不填为维持原认定'),
  majorRights: flagFields.majorRights.optional().describe('是否直接关系行政相对人或第三人重大权益；不填为维持原认定'),
  proposedPenaltyKinds: kindsOfPenalty.describe('拟处罚种类；无处罚为空'),
  ...proposedAmounts,
}).meta({ id: 'CaseProposal' })

const disclosable = z.enum(['idNumber', 'phone', 'address']).describe('项目：idNumber 公民身份号码、phone 联系电话、address 住址')
export const disclosureBody = z.strictObject({
  partyId: uuid('当事人'),
  fields: z.array(disclosable).min(1).max(3).refine((fields) => new Set(fields).size === fields.length).describe('需要查看的项目'),
  purpose: text(200, '查看用途'),
}).meta({ id: 'CaseDisclosureRequest' })

export const disclosureRecord = z.strictObject({
  partyId: uuid('当事人'),
  idNumber: z.string().nullable().optional().describe('公民身份号码；未登记为 null'),
  phone: z.string().nullable().optional().describe('联系电话；未登记为 null'),
  address: z.string().nullable().optional().describe('住址；未登记为 null'),
}).meta({ id: 'CaseDisclosure' })

const summaryFields = {
  id: uuid('主键'),
  caseNumber: z.string().describe('案号'),
  agencyId: uuid('办案机关'),
  divisionCode: divisionCode(),
  ...filingFields,
  itemCode: z.string().nullable().describe('权责清单事项编码'),
  status: codes(caseMachine.states, '状态'),
  legalReviewRequired: z.boolean().describe('是否须经法制审核'),
  decidedOn: day('决定日期').nullable(),
  decisionKind: codes(decisionKinds, '决定类别').nullable(),
  fineYuan: yuan('罚款金额').nullable(),
  closedOn: day('结案日期').nullable(),
  openAlerts: z.number().int().describe('未处理的预警数'),
  version: z.number().int().describe('版本号'),
  updatedAt: instantText('最近变更时刻'),
}

export const caseSummary = z.strictObject(summaryFields).meta({ id: 'CaseSummary' })

export const caseLookupBody = z.strictObject({
  idNumber: z.string().regex(/^\d{17}[\dXx]$/).describe('公民身份号码'),
  purpose: text(200, '查询目的，记入审计'),
}).meta({ id: 'CaseLookup' })

export const caseLookupRecord = z.strictObject({
  items: z.array(caseSummary).describe('数据范围内该人为当事人的案件，新立案的在前，至多一百件'),
  more: z.boolean().describe('是否还有未列出的案件'),
}).meta({ id: 'CaseLookupResult' })

const partyRecord = z.strictObject({
  id: uuid('主键'),
  kind: codes(partyKinds, '相对人类别'),
  name: z.string().describe('姓名或名称'),
  uscc: z.string().nullable().describe('统一社会信用代码'),
  usccCheckPasses: z.boolean().nullable().describe('校验码是否通过（历史代码可能不通过，仅作提示）；无代码为 null'),
  legalRepresentative: z.string().nullable().describe('法定代表人、负责人或者经营者'),
  idNumber: z.string().nullable().describe('公民身份号码掩码'),
  phone: z.string().nullable().describe('联系电话掩码'),
  address: z.string().nullable().describe('住址掩码'),
}).meta({ id: 'CaseParty' })

const handlerRecord = z.strictObject({
  officerId: uuid('执法人员'),
  name: z.string().describe('姓名'),
  certificateId: uuid('执法证件'),
  certificateNumber: z.string().describe('执法证件编号'),
  role: codes(handlerRoles, '角色'),
  relievedOn: day('不再办理本案的日期').nullable(),
}).meta({ id: 'CaseHandler' })

const groundRecord = z.strictObject({
  code: codes(reviewGrounds, '理由'),
  text: z.string().describe('理由'),
  textEn: z.string().describe('理由（英文）'),
  legalBasis: legalBases(),
}).meta({ id: 'LegalReviewGround' })

const caseActs: Readonly<Record<string, PublishedAct>> = {
  propose: { ...caseMachine.acts.propose.label, operation: 'proposeDecision' },
  ...Object.fromEntries(stepDefinitions.map(({ act, label, operationId }) => [act, { ...label, operation: operationId }])),
}

export const caseRecord = z.strictObject({
  ...summaryFields,
  agencyName: z.string().describe('办案机关名称'),
  facts: z.string().nullable().describe('违法事实或者申请事项'),
  actEndedOn: day('违法行为终了日期').nullable(),
  actDivisionCode: z.string().nullable().describe('违法行为发生地'),
  clientAt: instantText('客户端时间').nullable(),
  ...flagFields,
  proposedPenaltyKinds: z.array(codes(penaltyKinds, '处罚种类')).describe('拟处罚种类'),
  proposedFineYuan: yuan('拟罚款金额').nullable(),
  proposedConfiscationYuan: yuan('拟没收金额').nullable(),
  legalReviewGrounds: z.array(groundRecord).describe('须经法制审核的理由'),
  legalReviewOpinion: codes(reviewOpinions, '法制审核意见').nullable(),
  legalReviewedOn: day('法制审核日期').nullable(),
  decisionNumber: z.string().nullable().describe('决定书文号'),
  decisionSummary: z.string().nullable().describe('决定内容'),
  penaltyKinds: z.array(codes(penaltyKinds, '处罚种类')).nullable().describe('处罚种类'),
  confiscationYuan: yuan('没收金额').nullable(),
  servedOn: day('送达日期').nullable(),
  archivedOn: day('归档日期').nullable(),
  endedOn: day('终止、撤销、并案或者移送日期').nullable(),
  relatedCaseId: uuid('并入的案件，或者分出、补正所本的案件').nullable(),
  sourceClueId: uuid('所据的线索').nullable(),
  parties: z.array(partyRecord).describe('当事人'),
  handlers: z.array(handlerRecord).describe('办案人员'),
  deadlines: z.array(deadlineRecord).describe('期限'),
  availableActs: actList(caseActs),
  createdAt: instantText('登记时刻'),
}).meta({ id: 'Case' })

export const caseImportRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('导入单位').nullable(),
  divisionCode: z.string().describe('导入单位所在区划'),
  format: z.enum(['NDJSON', 'CSV']).describe('文件格式'),
  rows: z.number().int().describe('行数'),
  created: z.number().int().describe('新增'),
  updated: z.number().int().describe('按较新的版本更新'),
  unchanged: z.number().int().describe('已有且未变'),
  refused: z.number().int().describe('未通过'),
  startedAt: instantText('开始时刻'),
  finishedAt: instantText('完成时刻'),
}).meta({ id: 'CaseImport' })

export type NewCaseBody = z.output<typeof newCaseBody>
export type CaseRecord = z.output<typeof caseRecord>
export type CaseLookupBody = z.output<typeof caseLookupBody>
export type CaseSummary = z.output<typeof caseSummary>
export type CaseImportRecord = z.output<typeof caseImportRecord>
