import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { DatabaseClient } from '../db/client.ts'
import { httpProblems } from './problems.ts'

const healthy = z.strictObject({ status: z.literal('ok').describe('正常') }).meta({ id: 'Health' })
const documented = (operationId: string, summary: string) =>
  ({ operationId, tags: ['运行状态'], summary, 'x-permission': 'public', 'x-problems': [], 'x-uncounted': true, response: { 200: healthy } })
const readyWithinMs = 2_000

/** For load balancers: alive as long as the process answers, ready as long as the database does too and nobody is stopping it. */
export function healthRoutes(app: FastifyInstance, database: Pick<DatabaseClient, 'pool'>): void {
  let closing = false
  app.addHook('preClose', () => { closing = true })
  app.get('/health/live', { config: { access: 'public' }, schema: documented('getLiveness', '进程是否存活') }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }))
  app.get('/health/ready', { config: { access: 'public' }, schema: documented('getReadiness', '是否可以接收请求') }, async (_request, reply) => {
    if (closing || !await answersInTime(database)) throw httpProblems.raise['not-ready']({}, { retryAfterSeconds: 2 })
    return reply.header('cache-control', 'no-store').send({ status: 'ok' })
  })
}

async function answersInTime({ pool }: Pick<DatabaseClient, 'pool'>): Promise<boolean> {
  const timer: { handle?: NodeJS.Timeout } = {}
  const late = new Promise<boolean>((resolve) => { timer.handle = setTimeout(() => { resolve(false) }, readyWithinMs) })
  const answered = pool.query('select 1').then(() => true, () => false)
  try {
    return await Promise.race([answered, late])
  } finally {
    clearTimeout(timer.handle)
  }
}
