import '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Pool } from 'pg'
import type { RequestFigures } from './request-figures.ts'
import { createRequestFigures } from './request-figures.ts'

/** Of the process itself, watched once however many applications it holds. */
let processMetrics: Registry | undefined
function metricsOfProcess(): Registry {
  if (processMetrics === undefined) {
    processMetrics = new Registry()
    collectDefaultMetrics({ register: processMetrics })
  }
  return processMetrics
}

export interface Metrics extends Pick<RequestFigures, 'observe'> {
  /** The text form of Prometheus. */
  text(): Promise<string>
}

export function createMetrics(pool: Pool): Metrics {
  const registry = new Registry()
  new Gauge({
    name: 'database_pool_connections', help: 'Connections of the pool by state', labelNames: ['state'] as const, registers: [registry],
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  const others = Registry.merge([metricsOfProcess(), registry])
  const requests = createRequestFigures()
  return { ...requests, text: async () => `${await others.metrics()}${requests.text()}` }
}

/** For the operator's own network: the figures hold route patterns and counts, never values of a request. */
export function metricsRoute(app: FastifyInstance, metrics: Metrics): void {
  app.get('/metrics', { config: { access: 'public', produces: 'anything' }, schema: { hide: true } }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store').type(Registry.PROMETHEUS_CONTENT_TYPE)
    return metrics.text()
  })
}
