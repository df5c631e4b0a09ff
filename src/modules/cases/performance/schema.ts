import { z } from 'zod'
import { codes, day, legalBases, uuid, yuan } from '../../../platform/http/strings.ts'
import { remedyKinds, remedyResults } from './codes.ts'
import { tranche } from './content.ts'
import { instalmentMachine, remedyMachine } from './machine.ts'

export const performanceRecord = z.strictObject({
  on: day('计算至'),
  fineYuan: yuan('应缴罚款；复议、诉讼变更的，为变更后的数额'),
  paidYuan: yuan('已缴罚款'),
  outstandingYuan: yuan('尚欠罚款'),
  overdueYuan: yuan('其中已逾期'),
  dueOn: day('缴款期限').nullable(),
  confiscationYuan: yuan('应缴没收款'),
  confiscationPaidYuan: yuan('已缴没收款'),
  surcharge: z.strictObject({
    accruedYuan: yuan('至当日加处罚款'),
    overdueDays: z.number().int().describe('计算的日数'),
    pausedDays: z.number().int().describe('因复议、诉讼不予计算的日数'),
    perTenThousandDaily: z.number().int().describe('每日加处的万分数'),
    paidYuan: yuan('已缴加处罚款'),
    waivedYuan: yuan('执行协议减免的加处罚款'),
    openYuan: yuan('尚欠加处罚款'),
    legalBasis: legalBases(),
  }).meta({ id: 'FineSurcharge' }).describe('加处罚款：每日按到期未缴数额的百分之三，以罚款数额为限，复议、诉讼期间不计'),
  instalments: z.array(z.strictObject({
    stepId: uuid('申请的环节'), state: codes(instalmentMachine.states, '状态'), plan: z.array(tranche).describe('各期期限与金额；未批准的为空'),
  }).meta({ id: 'FineInstalments' })).describe('延期、分期缴纳'),
  remedies: z.array(z.strictObject({
    stepId: uuid('登记的环节'), remedyKind: codes(remedyKinds, '救济途径'), state: codes(remedyMachine.states, '状态'), appliedOn: day('提出日期'),
    result: codes(remedyResults, '结果').nullable(),
  }).meta({ id: 'CaseRemedy' })).describe('行政复议、行政诉讼'),
}).meta({ id: 'CasePerformance' })

export type PerformanceRecord = z.output<typeof performanceRecord>
