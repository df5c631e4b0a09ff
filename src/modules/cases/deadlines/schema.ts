import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, instantText, legalBases, ruleCode, text, uuid } from '../../../platform/http/strings.ts'
import { actKinds } from '../codes.ts'
import { deadlineNatures, deadlineUnits, suspensionReasons } from './codes.ts'
import { deadlineMachine } from './machine.ts'
import { caseDeadlineRules, deadlineNames } from './rules.ts'

const approverOfficer = z.strictObject({ officerId: uuid('批准人（在册人员）') })
const approverNamed = z.strictObject({ name: text(50, '批准人姓名'), post: text(100, '批准人职务') })
const approver = z.union([approverOfficer, approverNamed]).describe('批准人：在册人员，或者姓名和职务')
const state = codes(deadlineMachine.states, '状态')
const anyRule = codes(deadlineNames, '期限规则代码')

/** A period as the record of its case shows it. */
export const deadlineRecord = z.strictObject({
  ruleCode: ruleCode(caseDeadlineRules),
  subjectId: uuid('期限所属的办案环节；属于整个案件的为 null').nullable(),
  nature: codes(deadlineNatures, '期限性质'),
  length: z.number().int().describe('长度（不含延长）'),
  unit: codes(deadlineUnits, '单位'),
  startedOn: day('起算日（不计入）；须提前若干日完成的，为所提前于的日期'),
  dueOn: day('届满日；中止期间为中止前算得的日期'),
  dueAt: instantText('按小时计算的期限的届满时刻').nullable(),
  provisional: z.boolean().describe('届满日是否暂定：尚未发布的放假通知可能使其改变'),
  calendarVersion: z.string().describe('所用日历版本'),
  legalBasis: legalBases(),
  state,
  metOn: day('完成日期').nullable(),
  cancelledOn: day('停止计算日期').nullable(),
  suspensions: z.array(z.strictObject({
    from: day('自（含）'), to: day('至（含）；仍在中止的为 null').nullable(), reason: codes(suspensionReasons, '事由'), note: z.string().nullable().describe('说明'),
  })).describe('不计入期限的期间'),
  extensions: z.array(z.strictObject({
    length: z.number().int().describe('延长的长度'), approver, reason: z.string().describe('理由'), approvedOn: day('批准日期'), previousDueOn: day('延长前的届满日'),
    collective: z.boolean().describe('是否经集体讨论继续延长'),
  })).describe('延长'),
}).meta({ id: 'CaseDeadline' })

const deadlineToday = deadlineRecord.extend({
  overdue: z.boolean().describe('是否逾期：逾期完成，或者至今日仍未完成；期满后方可继续的不计逾期'),
  availableActs: actsOf(deadlineMachine, { extend: 'extendDeadline', suspend: 'suspendDeadlines', resume: 'resumeDeadlines' }),
}).meta({ id: 'CaseDeadlineToday' })

export const deadlineListRecord = z.strictObject({ items: z.array(deadlineToday).describe('期限') }).meta({ id: 'CaseDeadlines' })

export const deadlineInScope = deadlineToday.extend({
  id: uuid('主键'), caseId: uuid('案件'), caseNumber: z.string().describe('案号'), cause: z.string().describe('案由'), agencyId: uuid('办案机关'),
  divisionCode: z.string().describe('所在区划'), actKind: codes(actKinds, '执法行为种类'),
}).meta({ id: 'Deadline' })

const subjectId = uuid('期限所属的办案环节').optional()
const ruleCodes = z.array(anyRule).min(1).max(20).refine((codes) => new Set(codes).size === codes.length).describe('期限规则代码')

export const extensionBody = z.strictObject({
  ruleCode: anyRule, subjectId, approver,
  length: z.number().int().min(1).max(1000).describe('延长的长度，单位与期限相同；不填为法律允许的全部').optional(),
  collective: z.boolean().describe('经负责人集体讨论继续延长').optional(),
  reason: text(500, '延长的理由'),
  approvedOn: day('批准日期'),
}).meta({ id: 'DeadlineExtension' })

export const suspensionBody = z.strictObject({
  ruleCodes, subjectId, from: day('中止的第一日'), reason: codes(suspensionReasons, '事由'), note: text(500, '说明；其他情形应写明所依据的条款').optional(),
}).meta({ id: 'DeadlineSuspension' })

export const resumptionBody = z.strictObject({ ruleCodes, subjectId, to: day('中止的最后一日') }).meta({ id: 'DeadlineResumption' })

export const recomputationBody = z.strictObject({
  limit: z.number().int().min(1).max(2000).describe('一次至多重新推算的案件数，默认 500').optional(),
}).meta({ id: 'DeadlineRecomputation' })

export const recomputationRecord = z.strictObject({
  checked: z.number().int().describe('重新推算的期限数'), changed: z.number().int().describe('届满日有变动的期限数'), remaining: z.boolean().describe('是否可能还有未重新推算的'),
}).meta({ id: 'DeadlineRecomputationResult' })

export type DeadlineRecord = z.output<typeof deadlineRecord>
export type DeadlineToday = z.output<typeof deadlineToday>
export type DeadlineInScope = z.output<typeof deadlineInScope>
export type ExtensionBody = z.output<typeof extensionBody>
export type SuspensionBody = z.output<typeof suspensionBody>
export type ResumptionBody = z.output<typeof resumptionBody>
