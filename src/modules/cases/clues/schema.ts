import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, ruleCode, text, uuid } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { caseSources } from '../codes.ts'
import { newCaseBody } from '../schema.ts'
import { clueRefusals } from './codes.ts'
import { clueDeadlineRules } from './deadlines.ts'
import { clueMachine } from './machine.ts'

export const clueParams = z.strictObject({ clueId: uuid('线索') })

const approver = text(60, '批准人')

export const clueBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  agencyId: uuid('收到线索的机关'),
  source: codes(caseSources, '来源'),
  sourceNumber: text(100, '来源文书或者工单编号').optional(),
  field: codes(enforcementFields, '执法领域'),
  itemCode: text(60, '权责清单事项编码').optional(),
  subject: text(200, '线索标题'),
  content: text(4000, '线索内容'),
  suspectName: text(200, '被反映的单位或者个人').optional(),
  happenedOn: day('违法行为发生日期').optional(),
  actDivisionCode: divisionCode('违法行为发生地').optional(),
  place: text(200, '地点').optional(),
  receivedOn: day('收到日期'),
  informant: z.strictObject({
    name: text(60, '姓名'), phone: text(30, '联系电话').optional(), address: text(200, '联系地址').optional(),
  }).meta({ id: 'NewClueInformant' }).optional().describe('线索提供人；匿名的不填'),
}).meta({ id: 'NewCaseClue' })

export const verificationBody = z.strictObject({
  verifiedOn: day('核查日期'),
  officerIds: z.array(uuid('核查人员')).min(1).max(20).refine((ids) => new Set(ids).size === ids.length).describe('核查人员'),
  findings: text(2000, '核查情况'),
}).meta({ id: 'ClueVerification' })

export const extensionBody = z.strictObject({ approvedOn: day('批准日期'), approver, reason: text(500, '延长理由') }).meta({ id: 'ClueExtension' })
export const refusalBody = z.strictObject({
  decidedOn: day('决定日期'), refusal: codes(clueRefusals, '不予立案理由'), reason: text(2000, '理由说明'), approver,
}).meta({ id: 'ClueRefusal' })
export const transferBody = z.strictObject({
  transferredOn: day('移送日期'), reason: text(2000, '移送理由'), approver, toAgencyId: uuid('移送至机关').optional(), toBodyName: text(100, '移送至系统外机关').optional(),
}).meta({ id: 'ClueTransfer' })
export const mergerBody = z.strictObject({ mergedOn: day('并入日期'), reason: text(500, '理由'), intoClueId: uuid('并入的线索') }).meta({ id: 'ClueMerger' })
export const replyBody = z.strictObject({ repliedOn: day('答复日期'), reply: text(2000, '答复内容') }).meta({ id: 'ClueReply' })
export const disclosureBody = z.strictObject({ purpose: text(200, '查看用途') }).meta({ id: 'ClueDisclosureRequest' })
export const filingBody = newCaseBody.omit({ agencyId: true, source: true, field: true }).extend({ approver }).meta({ id: 'ClueFiling' })

export const informantRecord = z.strictObject({
  clueId: uuid('线索'),
  name: z.string().optional().describe('姓名'),
  phone: z.string().nullable().optional().describe('联系电话；未登记为 null'),
  address: z.string().nullable().optional().describe('联系地址；未登记为 null'),
}).meta({ id: 'ClueInformant' })


export const clueRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('收到线索的机关'),
  divisionCode: divisionCode(),
  source: codes(caseSources, '来源'),
  sourceNumber: z.string().nullable().describe('来源文书或者工单编号'),
  field: codes(enforcementFields, '执法领域'),
  itemCode: z.string().nullable().describe('权责清单事项编码'),
  subject: z.string().describe('线索标题'),
  content: z.string().describe('线索内容'),
  suspectName: z.string().nullable().describe('被反映的单位或者个人'),
  happenedOn: day('违法行为发生日期').nullable(),
  actDivisionCode: z.string().nullable().describe('违法行为发生地'),
  place: z.string().nullable().describe('地点'),
  receivedOn: day('收到日期'),
  informant: z.string().nullable().describe('线索提供人姓名掩码；匿名为 null'),
  ruleCode: ruleCode(clueDeadlineRules).nullable(),
  dueOn: day('立案期限届满日').nullable(),
  provisional: z.boolean().describe('届满日是否暂定：尚未发布的放假通知可能使其改变'),
  legalBasis: legalBases('期限的法律依据'),
  overdue: z.boolean().describe('是否逾期：超过立案期限才处理，或者至今未处理'),
  extendedOn: day('批准延长日期').nullable(),
  extensionReason: z.string().nullable().describe('延长理由'),
  extensionApprover: z.string().nullable().describe('延长批准人'),
  verifications: z.array(z.strictObject({
    on: day('核查日期'), officerIds: z.array(uuid('核查人员')).describe('核查人员'), findings: z.string().describe('核查情况'),
  }).meta({ id: 'ClueVerificationRecord' })).describe('核查情况'),
  status: codes(clueMachine.states, '状态'),
  decidedOn: day('处理日期').nullable(),
  decisionReason: z.string().nullable().describe('处理理由'),
  approver: z.string().nullable().describe('批准人'),
  refusal: codes(clueRefusals, '不予立案理由').nullable(),
  repliedOn: day('答复日期').nullable(),
  reply: z.string().nullable().describe('答复内容'),
  caseId: uuid('所立案件').nullable(),
  fromCaseId: uuid('移送来的案件').nullable(),
  fromClueId: uuid('移送来的线索').nullable(),
  toAgencyId: uuid('移送至机关').nullable(),
  toBodyName: z.string().nullable().describe('移送至系统外机关'),
  intoClueId: uuid('并入的线索').nullable(),
  availableActs: actsOf(clueMachine, {
    verify: 'verifyClue', extend: 'extendClue', file: 'fileClue', refuse: 'refuseClue', transfer: 'transferClue', merge: 'mergeClue',
    reply: 'replyToInformant',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'CaseClue' })

export type ClueRecord = z.output<typeof clueRecord>
export type ClueBody = z.output<typeof clueBody>
export type FilingBody = z.output<typeof filingBody>
