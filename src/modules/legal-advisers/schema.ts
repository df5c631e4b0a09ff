import { z } from 'zod'
import { actsOf } from '../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../platform/http/strings.ts'
import { legalityConclusions, subjectKinds } from '../legality-desk/codes.ts'
import { adviserKinds, conflictKinds } from './codes.ts'
import { legalAdviserMachine } from './machine.ts'

export const adviserParams = z.strictObject({ legalAdviserId: uuid('法律顾问') })

const term = { engagedFrom: day('聘期第一日'), engagedTo: day('聘期最后一日') }
export const adviserBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(), agencyId: uuid('聘任单位；不填为本单位').optional(), name: text(50, '姓名'), kind: codes(adviserKinds, '种类'), organisation: text(200, '所在机构'),
  speciality: text(200, '专业领域').optional(), ...term,
}).meta({ id: 'NewLegalAdviser' })
export const renewalBody = z.strictObject(term).meta({ id: 'LegalAdviserRenewal' })
export const endingBody = z.strictObject({ endedOn: day('解聘日期；不填为今日').optional(), reason: text(500, '解聘原因') }).meta({ id: 'LegalAdviserEnding' })
export const conflictBody = z.strictObject({
  kind: codes(conflictKinds, '利益冲突的种类'), reason: text(1000, '情况说明'),
  subject: z.strictObject({ kind: codes(subjectKinds, '事项种类'), id: uuid('事项') }).optional().describe('所涉事项；与单位二者至少其一'),
  agencyId: uuid('所涉单位').optional(),
}).refine(({ subject, agencyId }) => subject !== undefined || agencyId !== undefined)
  .meta({ id: 'LegalAdviserConflictDeclaration', description: 'subject、agencyId 至少填其一' })
export const conflictEndingBody = z.strictObject({ conflictId: uuid('利益冲突') }).meta({ id: 'LegalAdviserConflictEnding' })
export const adviceBody = z.strictObject({
  legalityReviewId: uuid('合法性审查'), stance: codes(legalityConclusions, '倾向性结论'), opinion: text(5000, '法律意见'), givenOn: day('提出日期；不填为今日').optional(),
}).meta({ id: 'LegalAdvice' })

export const adviserRecord = z.strictObject({
  id: uuid('主键'), agencyId: uuid('聘任单位'), divisionCode: divisionCode(), name: z.string().describe('姓名'), kind: codes(adviserKinds, '种类'),
  organisation: z.string().describe('所在机构'), speciality: z.string().nullable().describe('专业领域'), ...term, status: codes(legalAdviserMachine.states, '状态'),
  endedOn: day('解聘日期').nullable(), endReason: z.string().nullable().describe('解聘原因'),
  conflicts: z.array(z.strictObject({
    id: uuid('利益冲突'), kind: codes(conflictKinds, '种类'), subjectKind: codes(subjectKinds, '所涉事项种类').nullable(), subjectId: uuid('所涉事项').nullable(),
    agencyId: uuid('所涉单位').nullable(), reason: z.string().describe('情况说明'), declaredOn: day('申报日期'), endedOn: day('消除日期').nullable(),
  })).describe('申报的利益冲突'),
  availableActs: actsOf(legalAdviserMachine, {
    renew: 'renewLegalAdviser', end: 'endLegalAdviser', declareConflict: 'declareAdviserConflict', endConflict: 'endAdviserConflict',
    advise: 'recordAdviserOpinion',
  }),
  version: z.number().int().describe('版本号'), createdAt: instantText('登记时刻'), updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'LegalAdviser' })

export const adviceRecord = z.strictObject({
  id: uuid('主键'), adviserId: uuid('法律顾问'), adviserName: z.string().describe('法律顾问姓名'), reviewId: uuid('合法性审查'), subjectKind: codes(subjectKinds, '事项种类'),
  subjectId: uuid('所审查的事项'), agencyId: uuid('送审单位'), divisionCode: divisionCode(), stance: codes(legalityConclusions, '倾向性结论').nullable(),
  opinion: z.string().describe('法律意见'), givenOn: day('提出日期'), createdAt: instantText('登记时刻'),
}).meta({ id: 'LegalAdviserOpinion' })

export const adviceFiguresQuery = z.strictObject({ from: day('统计期间，自（含）'), to: day('统计期间，至（不含）') })
const count = (description: string) => z.number().int().describe(description)
export const adviceFigures = z.strictObject({
  from: day('统计期间，自（含）'), to: day('统计期间，至（不含）'), opinions: count('意见件数'), advisers: count('提出意见的人数'), subjects: count('所涉事项数'),
  byKind: z.array(z.strictObject({ subjectKind: codes(subjectKinds, '事项种类'), opinions: count('意见件数'), advisers: count('提出意见的人数') })).describe('按事项种类'),
}).meta({ id: 'LegalAdviserFigures' })

export type AdviserBody = z.output<typeof adviserBody>
export type RenewalBody = z.output<typeof renewalBody>
export type EndingBody = z.output<typeof endingBody>
export type ConflictBody = z.output<typeof conflictBody>
export type ConflictEndingBody = z.output<typeof conflictEndingBody>
export type AdviceBody = z.output<typeof adviceBody>
export type AdviserRecord = z.output<typeof adviserRecord>
export type AdviceRecord = z.output<typeof adviceRecord>
