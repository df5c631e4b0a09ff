import { z } from 'zod'

const whole = (description: string) => z.number().int().min(0).describe(description)
const counted = (description: string, max = 10_000_000) =>
  z.string().regex(/^(0|[1-9]\d{0,7})$/).transform(Number).refine((number) => number <= max).describe(description)
const texts = (description: string) => z.strictObject({ zh: z.string().describe('中文'), en: z.string().describe('英文') }).describe(description)

/** The levels that tables of sampling use. */
export const confidence = z.enum(['0.9', '0.95', '0.99']).transform(Number).optional().describe('置信水平（单侧），默认 0.95')

/** As basis points, so that no rounding of a share moves a limit. */
export const tolerableShare = z.string().regex(/^0\.\d{1,4}$/).refine((text) => Number(text) > 0)
  .transform((text) => Math.round(Number(text) * 10_000)).describe('可容忍的问题率，大于 0 小于 1，至多四位小数，例如 0.08')

export const sampleSizesQuery = z.strictObject({
  populations: z.string().max(5000).regex(/^[1-9]\d{0,6}(,[1-9]\d{0,6}){0,499}$/).transform((text) => text.split(',').map(Number)).optional()
    .describe('各层案卷数，逗号分隔，至多 500 层；不给出的按总体很大计算'),
  tolerableShare,
  confidence,
  expectedFaults: counted('预计样本中发现的问题案卷数，默认 0', 1000).optional(),
  minPerStratum: counted('每层至少抽取，默认 0').optional(),
})

export const sampleStatementQuery = z.strictObject({
  population: counted('案卷总数；不给出的按总体很大计算').optional(),
  sample: counted('随机抽取并已全部评查的案卷数'),
  found: counted('其中有问题的案卷数'),
  confidence,
})

const claimStated = {
  confidence: z.number().describe('置信水平（单侧）'),
  statement: texts('只能这样说'),
  computation: z.string().describe('计算过程'),
}

export const sampleSizesRecord = z.strictObject({
  tolerableShare: z.number().describe('可容忍的问题率'),
  expectedFaults: whole('预计样本中发现的问题案卷数'),
  size: whole('案卷总数').nullable(),
  sample: whole('合计须抽取：足以证明全部案卷的问题率低于可容忍的问题率'),
  inAll: z.array(z.strictObject({ stratum: z.number().int().min(1).describe('层序号，自 1 起'), size: whole('案卷数'), sample: whole('合计结论须抽取'), alone: whole('该层单独得出结论须抽取；无法证明的为 null').nullable() }))
    .describe('各层：按抽取协议分配的抽取数，以及该层单独得出结论须抽取的数量'),
  ...claimStated,
}).meta({ id: 'SampleSizes' })

export const sampleStatementRecord = z.strictObject({
  size: whole('案卷总数').nullable(),
  sample: whole('评查案卷数'),
  found: whole('有问题的案卷数'),
  most: whole('全部案卷中有问题的至多（件）；总体很大的为 null').nullable(),
  mostShare: z.number().describe('至多（占比，向上取四位小数）'),
  ...claimStated,
}).meta({ id: 'SampleStatement' })

export type SampleSizes = z.output<typeof sampleSizesRecord>
export type SampleStatement = z.output<typeof sampleStatementRecord>
