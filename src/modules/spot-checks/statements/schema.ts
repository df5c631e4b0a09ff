import { z } from 'zod'
import { codes, uuid } from '../../../platform/http/strings.ts'
import { claimVerdicts } from '../codes.ts'
import { confidence, tolerableShare } from '../planner/schema.ts'

const whole = (description: string) => z.number().int().min(0).describe(description)
const share = (description: string) => z.number().min(0).max(1).describe(description)

const stratum = z.string().describe('层标识')

export const statementQuery = z.strictObject({ tolerableShare, confidence })

const limits = z.strictObject({
  least: whole('至少（件）'),
  most: whole('至多（件）'),
  leastShare: share('至少（占比，向下取四位小数）'),
  mostShare: share('至多（占比，向上取四位小数）'),
}).nullable()

const counts = {
  size: whole('抽样框案卷数 N'),
  sample: whole('评查案卷数 n'),
  found: whole('至少有一处较重或者重大问题的案卷数 k'),
  substituted: whole('被替换的案卷数：求上限时按有问题计，求下限时其替补按无问题计'),
}

export const statementRecord = z.strictObject({
  spotCheckId: uuid('评查计划'),
  confidence: z.number().describe('置信水平'),
  tolerableShare: z.number().describe('可容忍的问题率'),
  ...counts,
  extended: z.boolean().describe('样本是否已扩充；已扩充的只能作序贯结论，不再给出固定样本的区间和比较'),
  inFrame: limits.describe('全部案卷中此类案卷的置信区间（双侧）；样本已扩充的为 null'),
  byStratum: z.array(z.strictObject({ stratum, agencyId: uuid('机关'), label: z.string().describe('层的正式名称'), ...counts, inFrame: limits.describe('该层的置信区间（双侧）') })).describe('各层'),
  claim: z.strictObject({
    verdict: codes(claimVerdicts, '此类案卷低于可容忍的问题率这一论断'),
    evidenceFor: z.number().describe('支持论断的证据强度；十亿以上的按十亿计'),
    evidenceAgainst: z.number().describe('反对论断的证据强度；十亿以上的按十亿计'),
    evidenceNeeded: z.number().describe('证明或者推翻所需的证据强度：1／（1－置信水平）'),
    next: z.strictObject({
      ifFaultless: whole('其后均无问题时，再评查多少件即可证明'),
      further: z.array(z.strictObject({ stratum, fromRank: whole('自该层次序'), toRank: whole('至该层次序') })).describe('依签号次序扩充的案卷'),
    }).nullable().describe('下一步；已经证明或者推翻的为 null'),
  }).describe('序贯结论：无论扩充多少次、何时停止，错误证明和错误推翻的概率各不超过 1－置信水平'),
  comparisons: z.strictObject({
    eachConfidence: z.number().describe('比较所用各区间的置信水平，使全部比较同时成立'),
    above: z.array(z.strictObject({ stratum: z.string().describe('问题率较高的层'), than: z.string().describe('问题率较低的层') })).describe('区间不相交、可以比较高低的层；其余不得比较'),
  }).nullable().describe('各层之间的比较；样本已扩充的为 null'),
}).meta({ id: 'SpotCheckStatement' })

export type StatementRecord = z.output<typeof statementRecord>
