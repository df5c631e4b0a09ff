import { z } from 'zod'
import { IDENTIFIER } from './draw-frame.ts'
import { DRAW_ALGORITHM } from './draw.ts'
import { HASH_NAMES } from './hash.ts'

// Seconds with or without milliseconds: what every language's own parser reads to the same instant.
const INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** Text of 1 to `max` characters, without half a surrogate pair. */
export const text = (max: number) => z.string().min(1).max(max).refine((value) => value.isWellFormed())
const label = text(200).describe('层的正式名称')
export const stratum = z.string().regex(IDENTIFIER).describe('层标识')
export const item = z.string().regex(IDENTIFIER).describe('对象标识')
export const instant = z.iso.datetime({ offset: true }).regex(INSTANT)
export const digest = z.string().regex(/^[0-9a-f]{64}$/)
export const count = z.int().min(0)
export const positive = z.int().min(1)
export const rank = positive.describe('层内次序')

/** One random value and where it is published. */
const seedPart = z.strictObject({ source: text(1000).describe('随机来源'), value: text(1000).describe('随机数值') })

/** The exported record of a draw (抽取记录): strict, every member described in docs/draw-protocol.md. */
export const drawRecordSchema = z.strictObject({
  protocol: z.literal(DRAW_ALGORITHM).describe('算法及版本'),
  hash: z.enum(HASH_NAMES).describe('杂凑算法'),
  title: z.exactOptional(text(500)).describe('抽取名称'),
  committedAt: instant.describe('抽样框承诺公布时间'),
  frame: z.strictObject({
    digest: digest.describe('抽样框摘要'),
    size: positive.describe('抽样框规模'),
    lines: z.array(z.strictObject({ stratum, item })).min(1).describe('抽样框各行'),
    strata: z.array(z.strictObject({ stratum, label, size: positive.describe('层规模'), sample: count.describe('应抽数') })).min(1)
      .describe('分层及各层抽取数'),
  }).describe('抽样框'),
  sampleSize: positive.describe('抽样总数'),
  minPerStratum: count.describe('每层最低抽取数'),
  seed: z.strictObject({
    ...seedPart.shape,
    publishedAt: z.exactOptional(instant).describe('种子公布时间'),
    parts: z.exactOptional(z.array(seedPart).min(1).max(100)).describe('其他随机来源'),
    digest: digest.describe('种子摘要'),
  }).describe('随机种子'),
  tickets: z.array(z.strictObject({ stratum, item, ticket: digest.describe('签号'), rank, drawn: z.boolean().describe('是否抽中') }))
    .describe('全部签号'),
  result: z.array(z.strictObject({ stratum, item, rank })).describe('抽中结果'),
  recordDigest: digest.describe('记录摘要'),
})

export type DrawRecord = z.infer<typeof drawRecordSchema>

/** What an organiser states for a draw, under the limits of the record; `freezeFrame` looks at the lines. */
export const drawInputSchema = z.object({
  ...drawRecordSchema.pick({ hash: true, title: true, committedAt: true, sampleSize: true, minPerStratum: true }).shape,
  labels: z.map(z.string(), label),
  seed: drawRecordSchema.shape.seed.omit({ digest: true }),
})

/** JSON pointers and codes of what is malformed, up to ten; they name members of the format only, never text from the value. */
export function malformedIn(error: z.ZodError): string {
  return error.issues.slice(0, 10).map(({ path, code }) => `/${path.join('/')} ${code}`).join('; ')
}
