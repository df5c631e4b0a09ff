import { z } from 'zod'
import { codes, day, uuid } from '../../../platform/http/strings.ts'
import { findingCategories, findingSubcategories } from '../codes.ts'
import { ratio } from '../figures/schema.ts'
import { fileGrades } from '../scoring/codes.ts'
import { reviewRoundMachine } from './machine.ts'

const whole = (description: string) => z.number().int().min(0).describe(description)

const figures = {
  files: whole('卷宗数'),
  scored: whole('已有结果的卷宗数'),
  averageScore: z.string().nullable().describe('平均分，两位小数'),
  medianScore: z.string().nullable().describe('中位数，两位小数'),
  grades: z.array(z.strictObject({ grade: codes(fileGrades, '等次'), files: whole('卷宗数') })).describe('各等次卷宗数'),
  excellent: ratio('优秀率：优秀／已评等次'),
  qualified: ratio('合格率：不合格以外／已评等次'),
  vetoed: whole('一票否决的卷宗数'),
  findings: whole('问题数，不含经复核撤销的'),
  findingsPerFile: ratio('案均问题数：问题／已有结果的卷宗'),
  rectified: ratio('整改率：已整改（含已核验）的问题／问题总数'),
  verified: ratio('核验率：已核验的问题／问题总数'),
  objected: ratio('异议率：有异议的卷宗／卷宗数'),
  changed: whole('经复核变更结果的卷宗数'),
}

const agreement = (description: string) => z.strictObject({
  units: whole('比较的单位数'),
  agreed: whole('两人一致的单位数'),
  numerator: z.number().int().describe('卡帕系数的分子：单位数×一致数－各取值两人次数之积的和'),
  denominator: z.number().int().describe('卡帕系数的分母：单位数的平方－各取值两人次数之积的和'),
  kappa: z.number().nullable().describe('卡帕系数，四位小数；没有单位或者分母为零时无定义，为 null'),
}).describe(description)

export const reportRecord = z.strictObject({
  roundId: uuid('评查轮次'),
  title: z.string().describe('名称'),
  status: codes(reviewRoundMachine.states, '状态'),
  asOf: day('统计截至日'),
  ...figures,
  byAgency: z.array(z.strictObject({ agencyId: uuid('被评查机关'), agencyName: z.string().describe('被评查机关名称'), ...figures })).describe('各机关'),
  typicalProblems: z.array(z.strictObject({
    rank: whole('位次'), category: codes(findingCategories, '问题类别'), subcategory: codes(findingSubcategories, '问题小类').nullable(), findings: whole('问题数'),
    files: whole('涉及的卷宗数'), agencies: whole('涉及的机关数'), share: ratio('占全部问题'),
  })).describe('典型问题，由多到少，至多五十类'),
  agreement: z.strictObject({
    doubleReviewed: whole('两人各自评查且已评分的卷宗数'),
    items: agreement('评查项目的一致性：每个项目取满分、扣分、缺少、无需评审之一'),
    grades: agreement('等次的一致性'),
  }).describe('第一、第二评查人员的一致性（科恩卡帕系数，docs/review-rounds.md）'),
  late: z.strictObject({
    reReviews: z.array(uuid('卷宗')).describe('逾期复核或者逾期尚未复核的卷宗'), orders: z.array(uuid('整改要求')).describe('逾期完成或者逾期尚未完成的整改'),
  }).describe('逾期事项'),
}).meta({ id: 'ReviewRoundReport' })

export type ReportRecord = z.output<typeof reportRecord>
