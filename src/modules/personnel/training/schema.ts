import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, text, uuid } from '../../../platform/http/strings.ts'
import { ratio } from '../ratio.ts'
import { trainingKinds } from './codes.ts'
import { trainingMachine } from './machine.ts'
import { firstTrainingYear } from './thresholds.ts'

export const trainingParams = z.strictObject({ trainingRecordId: uuid('培训记录') })

const fields = {
  officerId: uuid('参训人员'),
  kind: codes(trainingKinds, '培训内容'),
  hours: z.number().min(0.5).max(500).multipleOf(0.5).describe('学时，可为半学时'),
  provider: text(100, '培训单位'),
  trainedOn: day('培训（结束）日期，计入该年度'),
}

export const trainingBody = z.strictObject({
  records: z.array(z.strictObject({ ...fields, proofNumber: text(60, '学时证明编号').optional() })).min(1).max(1_000).describe('培训记录，至多一千条'),
}).meta({ id: 'NewTrainingRecords' })

export const withdrawalBody = z.strictObject({ reason: text(200, '撤销原因') }).meta({ id: 'TrainingWithdrawal' })

export const trainingRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('参训时所在单位'),
  divisionCode: divisionCode(),
  ...fields,
  year: z.number().int().describe('计入年度'),
  proofNumber: z.string().nullable().describe('学时证明编号'),
  status: codes(trainingMachine.states, '状态'),
  withdrawReason: z.string().nullable().describe('撤销原因'),
  availableActs: actsOf(trainingMachine, { withdraw: 'withdrawTraining' }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'TrainingRecord' })

const yearText = z.string().regex(/^20\d{2}$/).transform(Number).refine((year) => year >= firstTrainingYear)

export const progressQuery = z.strictObject({ year: yearText.optional().describe('年度，默认本年度') })

const hours = (description: string) => z.number().min(0).describe(description)
const whole = (description: string) => z.number().int().min(0).describe(description)

export const progressRecord = z.strictObject({
  officerId: uuid('人员'),
  year: z.number().int().describe('年度'),
  hours: hours('已完成学时'),
  publicLaw: hours('其中公共法律知识'),
  professional: hours('其中专业法律知识'),
  required: hours('应完成学时'),
  reached: z.boolean().describe('是否达到'),
  legalBasis: legalBases('应完成学时的依据'),
}).meta({ id: 'TrainingProgress' })

export const figuresQuery = z.strictObject({
  year: yearText.optional().describe('年度，默认本年度'),
  divisionCode: divisionCode('行政区划代码，含下级；默认全部数据范围').optional(),
})

export const trainingFigures = z.strictObject({
  year: z.number().int().describe('年度'),
  officers: whole('在岗人员数'),
  trained: whole('参加过培训的人员数'),
  reached: ratio('学时达标率：达到应完成学时的在岗人员／在岗人员'),
  hours: hours('学时合计'),
}).meta({ id: 'TrainingFigures' })

export type NewTraining = z.output<typeof trainingBody>['records'][number]
export type TrainingRecord = z.output<typeof trainingRecord>
export type ProgressRecord = z.output<typeof progressRecord>
export type TrainingFigures = z.output<typeof trainingFigures>
