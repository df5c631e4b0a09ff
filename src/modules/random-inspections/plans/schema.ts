import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { planMachine } from '../machine.ts'
import { dayOrNull, ownId, recordHead, recordTail } from '../schema.ts'

const year = z.number().int().min(2015).max(2100).describe('年度')

export const planParams = z.strictObject({ inspectionPlanId: uuid('年度抽查计划') })
export const planBody = z.strictObject({ ...ownId, divisionCode: upperDivisionCode('计划所在的行政区划'), year, title: text(200, '名称') }).meta({ id: 'NewAnnualInspectionPlan' })
export const approvalBody = z.strictObject({ approvedOn: day('批准日期') }).meta({ id: 'InspectionPlanApproval' })
export const publicationBody = z.strictObject({ publishedOn: day('公布日期') }).meta({ id: 'InspectionPlanPublication' })

export const planRecord = z.strictObject({
  ...recordHead, year, title: z.string().describe('名称'), status: codes(planMachine.states, '状态'), draftedBy: uuid('起草账号'), approvedBy: uuid('批准账号').nullable(),
  approvedOn: dayOrNull('批准日期'), publishedOn: dayOrNull('公布日期'), adjustReason: z.string().nullable().describe('最近一次调整的理由'),
  availableActs: actsOf(planMachine, {
    approve: 'approveInspectionPlan', publish: 'publishInspectionPlan', adjust: 'adjustInspectionPlan', finish: 'finishInspectionPlan',
  }), ...recordTail,
}).meta({ id: 'InspectionPlan' })

export type PlanBody = z.output<typeof planBody>
export type PlanRecord = z.output<typeof planRecord>
