import { z } from 'zod'
import { IDENTIFIER } from './draw-frame.ts'
import { DRAW_ALGORITHM } from './draw.ts'
import { HASH_NAMES } from './hash.ts'

// Seconds with or without milliseconds: what every language's own parser reads to the same instant.
const INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

const text = (max: number) => z.string().min(1).max(max).refine((value) => value.isWellFormed())
const label = text(200)
const identifier = z.string().regex(IDENTIFIER)
const instant = z.iso.datetime({ offset: true }).regex(INSTANT)
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
const positive = z.int().min(1)

/** One random value and where it is published. */
const seedPart = z.strictObject({ source: text(1000), value: text(1000) })

/** The exported record of a draw (抽取记录): strict, every member described in docs/draw-protocol.md. */
export const drawRecordSchema = z.strictObject({
  protocol: z.literal(DRAW_ALGORITHM).describe('算法及版本'),
  hash: z.enum(HASH_NAMES).describe('杂凑算法'),
  title: z.exactOptional(text(500)).describe('抽取名称'),
  committedAt: instant.describe('抽样框承诺公布时间'),
  frame: z.strictObject({
    digest: digest.describe('抽样框摘要'),
    size: positive.describe('抽样框规模'),
    lines: z.array(z.strictObject({ stratum: identifier, item: identifier })).min(1).describe('抽样框各行'),
    strata: z.array(z.strictObject({ stratum: identifier, label, size: positive, sample: count })).min(1)
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
  tickets: z.array(z.strictObject({ stratum: identifier, item: identifier, ticket: digest, rank: positive, drawn: z.boolean() }))
    .describe('全部签号'),
  result: z.array(z.strictObject({ stratum: identifier, item: identifier, rank: positive })).describe('抽中结果'),
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
