import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import { DRAW_CHECKS, verifyDrawBytes } from '../../../kernel/draw-record.ts'
import type { Api } from '../../../platform/http/api.ts'
import { codes } from '../../../platform/http/strings.ts'
import { spotCheckProblems } from '../problems.ts'

/** A record of some ten thousand lines; a longer one is verified by the programs anybody can run. */
const limits = { bytes: 4 * 1_048_576, characters: 3_500_000, pairs: 200_000 } as const

const body = z.strictObject({ record: z.string().min(1).max(limits.characters).describe('导出的抽取记录或者分派记录，文件全文，一字不差') }).meta({ id: 'DrawRecordToVerify' })

const verdict = z.strictObject({
  verified: z.boolean().describe('是否核验通过'),
  checks: z.array(z.strictObject({
    name: codes(DRAW_CHECKS, '核验项'), ok: z.boolean().describe('是否相符'), detail: z.string().describe('摘要、数量、位置，或者不符的规则'),
  })).describe('逐项结果'),
}).meta({ id: 'DrawVerification' })

/** 核验抽取记录: open to everybody, keeps nothing, knows no caller. */
export function registerVerificationRoutes({ app }: Api): void {
  const schema: FastifySchema & Record<string, unknown> = {
    'operationId': 'verifyDrawRecord', 'tags': ['案卷评查'], 'summary': '核验抽取记录',
    'description': '以导出的抽取记录或者分派记录重新计算全部签号和摘要并逐项比对；不保存任何内容，任何人可用。更大的记录用 npm run verify-draw 或 tools/verify_draw.py 核验。',
    'x-permission': 'public', 'x-problems': ['spot-checks.verification-too-large'], 'body': body, 'response': { 200: verdict },
  }
  app.post('/v1/draw-verifications', { schema, bodyLimit: limits.bytes, config: { access: 'public' } }, async (request, reply) => {
    const { record } = request.body as z.output<typeof body>
    if (pairsOf(record) > limits.pairs) throw spotCheckProblems.raise['verification-too-large']({ limit: limits.pairs })
    const { ok, checks } = verifyDrawBytes(Buffer.from(record))
    return reply.header('cache-control', 'no-store').send({ verified: ok, checks })
  })
}

const assignment = z.object({ items: z.array(z.unknown()), people: z.array(z.unknown()) })

/** What an assignment takes to work out anew; nothing for other records. */
function pairsOf(record: string): number {
  try {
    const { success, data } = assignment.safeParse(JSON.parse(record))
    return success ? data.items.length * data.people.length : 0
  } catch {
    return 0
  }
}
