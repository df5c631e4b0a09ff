import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { evaluationOutcomes, exerciseGrounds } from '../codes.ts'
import { narrowingParameters, onParameter } from '../items/filters.ts'
import { empowermentMachine } from '../machine.ts'

export const empowermentParams = z.strictObject({ empowermentId: uuid('赋权决定') })

const decision = {
  agencyId: uuid('承接行政处罚权的乡镇人民政府或者街道办事处'),
  title: text(200, '名称'),
  documentNumber: text(100, '决定文号'),
  publishedOn: day('公布日期'),
  publicationAddress: text(500, '公布网址'),
  effectiveOn: day('生效日期'),
}
const distinct = <Item>(of: (item: Item) => string) => (items: Item[]): boolean => new Set(items.map(of)).size === items.length

export const empowermentBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  ...decision,
  itemIds: z.array(uuid('权责事项')).min(1).max(500).refine(distinct((id: string) => id)).describe('交由行使的县级部门行政处罚事项，不重复'),
}).meta({ id: 'NewEmpowerment' })

const statedOutcome = z.strictObject({
  itemId: uuid('权责事项'),
  outcome: codes(evaluationOutcomes, '结论'),
  effectiveOn: day('收回的生效日期，收回时填写').optional(),
  reason: text(500, '理由').optional(),
})

export const evaluationBody = z.strictObject({
  evaluatedOn: day('评估日期'),
  documentNumber: text(100, '评估结论文号'),
  summary: text(2000, '评估情况'),
  outcomes: z.array(statedOutcome).min(1).max(500).refine(distinct(({ itemId }: { itemId: string }) => itemId)).describe('逐项结论，不重复'),
}).meta({ id: 'EmpowermentEvaluation' })

export const empowermentSummary = z.strictObject({
  id: uuid('主键'),
  ...decision,
  divisionCode: divisionCode(),
  status: codes(empowermentMachine.states, '状态'),
  availableActs: actsOf(empowermentMachine, { evaluate: 'evaluateEmpowerment' }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'EmpowermentSummary' })

export const empowermentRecord = z.strictObject({
  ...empowermentSummary.shape,
  items: z.array(z.strictObject({
    itemId: uuid('权责事项'), code: z.string().describe('事项编码'), holderId: uuid('县级部门'),
    validFrom: day('行使起始日期'), validTo: day('收回日期（当日起不再行使）').nullable(),
  })).describe('赋权事项，按编码'),
  evaluations: z.array(z.strictObject({
    id: uuid('评估'), evaluatedOn: day('评估日期'), documentNumber: z.string().describe('评估结论文号'), summary: z.string().describe('评估情况'),
    outcomes: z.array(z.strictObject({
      itemId: uuid('权责事项'), outcome: codes(evaluationOutcomes, '结论'), effectiveOn: day('结论生效日期'), reason: z.string().nullable().describe('理由'),
    })).describe('逐项结论'),
  })).describe('历次评估，由先到后'),
}).meta({ id: 'Empowerment' })

export const empowermentFiguresQuery = z.strictObject({
  ...narrowingParameters, on: onParameter,
  from: day('评估统计期间自（含），默认所属日期当年1月1日').optional(), to: day('评估统计期间至（不含），默认所属日期的次日').optional(),
})

const whole = (description: string) => z.number().int().min(0).describe(description)

export const empowermentFigures = z.strictObject({
  on: day('所属日期'),
  townships: whole('承接行政处罚权的乡镇（街道）数'),
  items: whole('交由行使的事项数，同一事项交由几个乡镇（街道）的按几项计'),
  period: z.strictObject({
    from: day('自（含）'), to: day('至（不含）'), evaluated: whole('期间内评估的事项数'), kept: whole('保留'), takenBack: whole('收回'),
  }).describe('期间内的评估；同一事项多次评估的，以最近一次结论为准'),
}).meta({ id: 'EmpowermentFigures' })

export const exercisersQuery = z.strictObject({
  on: onParameter, townshipId: uuid('乡镇人民政府或者街道办事处：只答在该乡镇（街道）由谁行使').optional(),
})

export const exercisersRecord = z.strictObject({
  itemId: uuid('权责事项'),
  on: day('所属日期'),
  exercisers: z.array(z.strictObject({
    agencyId: uuid('行使主体'), ground: codes(exerciseGrounds, '根据'), empowermentId: uuid('赋权决定').nullable(), validFrom: day('行使起始日期'),
  })).describe('有权行使的主体；当日没有实施该事项的为空'),
}).meta({ id: 'PowerItemExercisers' })

export type NewEmpowermentBody = z.output<typeof empowermentBody>
export type EvaluationBody = z.output<typeof evaluationBody>
export type EmpowermentSummary = z.output<typeof empowermentSummary>
export type EmpowermentRecord = z.output<typeof empowermentRecord>
export type EmpowermentFigures = z.output<typeof empowermentFigures>
export type ExercisersRecord = z.output<typeof exercisersRecord>
