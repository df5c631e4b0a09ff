import { z } from 'zod'
import { codes, day, text, uuid, yuan } from '../../../platform/http/strings.ts'
import { examinationConclusions, examinationMethods } from '../licence/codes.ts'
import { mediationOutcomes } from './codes.ts'
import { approval, article, officersNamed } from './content.ts'

const material = z.strictObject({
  name: text(200, '材料名称'),
  required: z.boolean().describe('是否要求提交'),
  catalogued: z.boolean().describe('是否列入公示的材料目录'),
  submitted: z.boolean().describe('是否已经提交并符合法定形式'),
}).meta({ id: 'ApplicationMaterial' })

export const applicationContent = z.strictObject({
  applicantPartyId: uuid('申请人，为本案当事人'),
  respondentPartyId: uuid('被申请人，为本案当事人').optional(),
  agent: text(100, '代理人').optional(),
  subject: text(1000, '申请事项'),
  materials: z.array(material).max(100).describe('申请材料'),
})
export type ApplicationContent = z.output<typeof applicationContent>

export const ownMotionContent = z.strictObject({ basis: article, facts: text(2000, '启动的事实和理由'), approver: approval })

export const examinationContent = z.strictObject({
  method: codes(examinationMethods, '审查方式'),
  officerIds: officersNamed('审查人员'),
  findings: text(4000, '审查情况'),
  place: text(200, '核查地点').optional(),
})

export const conclusionContent = z.strictObject({
  conclusion: codes(examinationConclusions, '审查结论'),
  reasons: text(4000, '理由'),
  basis: z.array(article).min(1).max(20).describe('法律依据'),
  remedies: text(500, '救济途径和期限').optional(),
  technicalStandard: text(500, '所依据的技术标准、技术规范').optional(),
})

export const amountContent = z.strictObject({
  amountYuan: yuan('数额'),
  standard: text(500, '计算标准'),
  basis: article,
  periodFrom: day('所属期起').optional(),
  periodTo: day('所属期止').optional(),
})

export const mediationContent = z.strictObject({
  partyIds: z.array(uuid('参加调解的当事人')).min(1).max(20).describe('参加调解的当事人'),
  outcome: codes(mediationOutcomes, '调解结果'),
  agreement: text(4000, '协议内容').optional(),
})
