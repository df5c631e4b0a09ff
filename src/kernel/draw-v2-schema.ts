import { z } from 'zod'
import { DRAW_ALGORITHM_2 } from './draw-v2.ts'
import { IDENTIFIER } from './draw-frame.ts'
import { count, digest, instant, item, positive, rank, stratum, text } from './draw-record-schema.ts'
import { HASH_NAMES } from './hash.ts'

export const SUBSTITUTION_GROUNDS = ['LOST', 'SECRET', 'CONFLICT'] as const

const day = z.iso.date().regex(/^[1-9]/).meta({ format: 'date' }).describe('日期')
const kind = <K extends string>(name: K) => z.literal(name).describe('来源种类')
const signature = z.string().regex(/^[0-9a-f]{2,192}$/).describe('信标签名（十六进制）')

const stated = { kind: kind('STATED'), source: text(1000).describe('随机来源') }
const ceremony = { kind: kind('CEREMONY'), source: text(1000).describe('公开仪式'), heldOn: day.describe('仪式日期') }
const share = { kind: kind('SHARE'), party: text(200).describe('提交方'), commitment: digest.describe('份额承诺'), revealBy: instant.describe('揭示截止') }
const beacon = { kind: kind('BEACON'), chain: digest.describe('信标链'), round: positive.describe('轮次') }
const value = text(1000).describe('随机数值')
const people = z.array(text(100)).max(20)

const drawnItem = z.strictObject({ stratum, item, rank })
const addition = {
  seq: positive.describe('序号'), at: instant.describe('时刻'), reason: text(1000).describe('理由'), approver: text(100).describe('批准人'),
  result: z.array(drawnItem).describe('补充抽中'), previous: digest.describe('前一记录摘要'), digest: digest.describe('本条摘要'),
}

export const additionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('EXTENSION').describe('追加抽样'), sampleSize: positive.describe('追加后的抽样总数'), ...addition }),
  z.strictObject({ kind: z.literal('SUBSTITUTION').describe('替换'), ground: z.enum(SUBSTITUTION_GROUNDS).describe('替换事由'), stratum, item, ...addition }),
])

/** The exported record of a draw by `mingjian-draw/2`. */
export const drawRecord2Schema = z.strictObject({
  protocol: z.literal(DRAW_ALGORITHM_2).describe('算法及版本'),
  hash: z.enum(HASH_NAMES).describe('杂凑算法'),
  title: text(500).describe('抽取名称'),
  committedAt: instant.describe('抽样框承诺公布时间'),
  query: text(100_000).describe('抽样框的查询条件和排除理由'),
  frame: z.strictObject({
    digest: digest.describe('抽样框摘要'),
    size: positive.describe('抽样框规模'),
    lines: z.array(z.strictObject({ stratum, item })).min(1).describe('抽样框各行'),
    strata: z.array(z.strictObject({
      stratum, group: z.string().regex(IDENTIFIER).describe('组标识'), priority: z.boolean().describe('是否优先层'), label: text(200).describe('层的正式名称'),
      size: positive.describe('层规模'), sample: count.describe('应抽数'),
    })).min(1).describe('分层及各层抽取数'),
  }).describe('抽样框'),
  sampleSize: positive.describe('抽样总数'),
  minPerGroup: count.describe('每组最低抽取数'),
  minPerPriority: count.describe('每个优先层最低抽取数'),
  sources: z.array(z.discriminatedUnion('kind', [z.strictObject(stated), z.strictObject(ceremony), z.strictObject(share), z.strictObject(beacon)]))
    .max(20).describe('承诺时公布的种子来源'),
  commitmentDigest: digest.describe('承诺摘要'),
  seed: z.strictObject({
    sources: z.array(z.discriminatedUnion('kind', [
      z.strictObject({ ...stated, value }), z.strictObject({ ...ceremony, value, witnesses: people.describe('见证人') }),
      z.strictObject({ ...share, revealed: z.boolean().describe('是否按时揭示'), value }), z.strictObject({ ...beacon, signature, value: digest.describe('随机数值') }),
    ])).min(1).max(20).describe('种子来源及其数值'),
    seededAt: instant.describe('种子形成时间'),
    digest: digest.describe('种子摘要'),
  }).describe('随机种子'),
  tickets: z.array(z.strictObject({ stratum, item, ticket: digest.describe('签号'), rank, drawn: z.boolean().describe('是否抽中') })).describe('全部签号'),
  result: z.array(drawnItem).describe('抽中结果'),
  recordDigest: digest.describe('记录摘要'),
  additions: z.array(additionSchema).max(10_000).describe('替换和追加'),
})

export type DrawRecord2 = z.infer<typeof drawRecord2Schema>
export type DrawAddition = z.infer<typeof additionSchema>
