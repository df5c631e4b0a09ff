import { z } from 'zod'
import { codes, day, uuid } from '../../../platform/http/strings.ts'
import { ratio } from '../../personnel/index.ts'
import { actKinds } from '../../reference/codes.ts'
import { reviewHeads } from '../codes.ts'

const whole = (description: string) => z.number().int().min(0).describe(description)

export const figuresQuery = z.strictObject({ from: day('期间自（含）'), to: day('期间至（不含）') })

const figures = {
  reviewRate: ratio('审核率：决定前已取得“同意”意见的决定／期间内作出的须经法制审核的决定'),
  untraced: whole('其中没有逐轮记录的（导入的历史案件），其轮次无从统计'),
  roundsPerReview: z.strictObject({
    numerator: whole('轮次之和，不含撤回的'), denominator: whole('有逐轮记录的决定'), value: z.number().min(0).nullable().describe('平均轮次，四位小数；分母为零时为 null'),
  }).describe('平均审核轮次'),
  firstTimeRate: ratio('一次通过率：首轮即同意的决定／有逐轮记录的决定'),
  due: whole('审核期限在期间内届满的轮次，不含撤回的'),
  onTimeRate: ratio('按期审核率：按期出具意见的轮次／结果已定的轮次（按期、逾期、届满未出具之和）'),
  late: whole('逾期出具意见的轮次'),
  overdue: whole('届满仍未出具意见的轮次'),
}

export const reviewFiguresRecord = z.strictObject({
  from: day('期间自（含）'),
  to: day('期间至（不含）'),
  asOf: day('统计截至日'),
  total: z.strictObject(figures).describe('数据范围内合计'),
  agencies: z.array(z.strictObject({ agencyId: uuid('办案机关'), ...figures })).describe('按机关'),
  actKinds: z.array(z.strictObject({ actKind: codes(actKinds, '执法行为种类'), ...figures })).describe('按执法行为种类'),
  years: z.array(z.strictObject({ year: z.number().int().describe('年度：决定日期或者期限届满日所在年度'), ...figures })).describe('按年度'),
  issues: z.array(z.strictObject({ head: codes(reviewHeads, '审核方面'), issues: whole('问题数'), grave: whole('其中影响决定合法性的') })).describe('期间内出具的意见所列问题，按八个方面'),
  opinions: z.strictObject({
    concluded: whole('期间内出具意见的轮次'), agreed: whole('其中现为同意的'), disputed: whole('承办机构提出异议的'), accepted: whole('协调后接受审核意见的'),
    changed: whole('协调后改为同意的'), adopted: whole('负责人决定采纳审核意见的'), notAdopted: whole('负责人决定不采纳的'),
  }).describe('审核意见及其争议'),
}).meta({ id: 'LegalReviewFigures' })

export type ReviewFigures = z.output<typeof reviewFiguresRecord>
