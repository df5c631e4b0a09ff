import { z } from 'zod'
import { codes, day, text, yuan } from '../../../platform/http/strings.ts'
import { benchmarkMeasures, circumstances, discretionTiers } from '../codes.ts'
import { defineStandard } from '../entries/definition.ts'
import { benchmarkFaults } from './rules.ts'

/** Yuan, times and days share one form: decimals with two digits. */
export const amount = (description: string) => yuan(description).describe(`${description}（按计量方式：元、倍或者日，两位小数的十进制字符串）`)
const range = z.strictObject({ min: amount('下限'), max: amount('上限') })

export const tierSchema = z.strictObject({
  tier: codes(discretionTiers, '裁量阶次'),
  circumstance: codes(circumstances, '情节'),
  conditions: text(2000, '适用条件'),
  standard: text(1000, '具体标准'),
  range: range.nullable().describe('幅度；不予处罚、免予处罚的为空'),
}).meta({ id: 'DiscretionTier' })

export const benchmarkDetails = z.strictObject({
  statutory: range.describe('法定幅度'),
  tiers: z.array(tierSchema).min(1).max(20).describe('裁量阶次，由轻到重'),
  filing: z.strictObject({ number: text(60, '备案号'), filedOn: day('备案日期') }).nullable().describe('备案（国办发〔2022〕27号（十三））；未备案的为空'),
}).meta({ id: 'DiscretionBenchmarkDetails' })

export const discretionBenchmarks = defineStandard({
  list: 'BENCHMARK', path: 'discretion-benchmarks', param: 'benchmarkId', component: 'DiscretionBenchmark', plural: 'DiscretionBenchmarks',
  entryZh: '行政裁量权基准', nameZh: '违法行为', kindZh: '裁量幅度的计量', kinds: benchmarkMeasures, details: benchmarkDetails,
  faultsOf: (_measure, details) => benchmarkFaults(details),
})
