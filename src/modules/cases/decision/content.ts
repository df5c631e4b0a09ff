import { z } from 'zod'
import { codes, day, text, uuid, yuan } from '../../../platform/http/strings.ts'
import { discretionTiers } from '../../standards/codes.ts'
import { decisionKinds } from '../codes.ts'
import { citedArticle, kindsOfPenalty } from '../content.ts'
import { discretionGrounds, noPenaltyGrounds } from '../penalty/codes.ts'
import { approval, citedArticles } from '../penalty/content.ts'

const performance = z.strictObject({
  mode: text(500, '履行方式'),
  withinDays: z.number().int().min(0).max(3650).describe('履行期限（收到决定书之日起的日数；当场或者立即履行为 0）'),
}).meta({ id: 'PerformanceOfDecision' })

const remedies = z.strictObject({
  reconsideration: text(500, '申请行政复议的途径和期限'),
  litigation: text(500, '提起行政诉讼的途径和期限'),
}).meta({ id: 'RemediesOfDecision' })

const benchmark = z.strictObject({
  benchmarkId: uuid('适用的行政裁量权基准'),
  tier: codes(discretionTiers, '裁量阶次'),
  amount: yuan('计量数值；以罚款数额计量的，即罚款金额').optional(),
}).meta({ id: 'AppliedBenchmark' })

const deviation = z.strictObject({
  reason: text(2000, '偏离裁量权基准的理由'),
  approval,
}).meta({ id: 'BenchmarkDeviation' })

const noPenalty = z.strictObject({
  ground: codes(noPenaltyGrounds, '不予处罚的理由'),
  education: text(2000, '对当事人进行教育的情况').optional(),
}).meta({ id: 'NoPenalty' })

const spot = z.strictObject({
  place: text(200, '地点'),
  formNumber: text(60, '预定格式决定书的编号'),
  certificatesShown: z.boolean().describe('是否向当事人出示执法证件'),
  rightsTold: z.boolean().describe('是否当场告知事实、理由、依据和权利并听取陈述、申辩'),
  handedOver: z.boolean().describe('决定书是否当场交付'),
  refusalNote: text(500, '拒绝签收的注明').optional(),
}).meta({ id: 'DecisionOnTheSpot' })

const otherLimit = z.strictObject({
  legalBasis: citedArticle.describe('另行规定追责期限的法律'),
  lastDay: day('该期限的最后一日'),
}).meta({ id: 'OtherLimitationPeriod' }).describe('法律另有规定的追责期限')

/** 决定的内容。What the law asks of a penalty alone is optional here and asked for by the gates. */
export const decisionContent = z.strictObject({
  decisionKind: codes(decisionKinds, '决定类别'),
  decisionNumber: text(100, '决定书文号；不填则按机关代字、年度连续编号').optional(),
  decisionSummary: text(2000, '决定内容'),
  penaltyKinds: kindsOfPenalty.describe('处罚种类；无处罚为空'),
  fineYuan: yuan('罚款金额').optional(),
  confiscationYuan: yuan('没收金额').optional(),
  facts: text(8000, '违法的事实和证据').optional(),
  legalBasis: citedArticles.describe('决定的依据').optional(),
  performance: performance.optional(),
  remedies: remedies.optional(),
  collectingInstitution: text(200, '代收罚款的机构').optional(),
  gainsYuan: yuan('违法所得').optional(),
  gainsReturned: text(500, '违法所得依法退赔的情况').optional(),
  correction: text(2000, '责令改正的内容').optional(),
  harmful: z.boolean().describe('是否涉及公民生命健康安全、金融安全且有危害后果').optional(),
  actContinues: z.boolean().describe('违法行为是否有连续或者继续状态且尚未终了').optional(),
  discoveredOn: day('发现违法行为的日期；不填为立案所据线索的日期，没有线索的为立案日期').optional(),
  otherLimit: otherLimit.optional(),
  discretionGrounds: z.array(codes(discretionGrounds, '情节')).max(9).refine((grounds) => new Set(grounds).size === grounds.length)
    .describe('从轻、减轻、从重的情形').optional(),
  benchmark: benchmark.optional(),
  deviation: deviation.optional(),
  noPenalty: noPenalty.optional(),
  spot: spot.optional(),
  emergency: text(500, '突发事件及所违反的应对措施（快速程序）').optional(),
})

export type DecisionContent = z.output<typeof decisionContent>
