import '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Pool } from 'pg'

/** Of the process itself, watched once however many applications it holds. */
let processMetrics: Registry | undefined
function metricsOfProcess(): Registry {
  if (processMetrics === undefined) {
    processMetrics = new Registry()
    collectDefaultMetrics({ register: processMetrics })
  }
  return processMetrics
}

export interface Metrics { registry: Registry, observe(method: string, route: string, status: number, seconds: number): void }

export function createMetrics(pool: Pool): Metrics {
  const registry = new Registry()
  metricsOfProcess()
  const durations = new Histogram({
    name: 'http_request_duration_seconds', help: 'Duration of HTTP requests', labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], registers: [registry],
  })
  const answers = new Counter({ name: 'http_problems_total', help: 'Answers with a status of 400 and above', labelNames: ['status'] as const, registers: [registry] })
  new Gauge({
    name: 'database_pool_connections', help: 'Connections of the pool by state', labelNames: ['state'] as const, registers: [registry],
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  // Routes, methods and statuses are few; looking their labels up again for each request is not free.
  const known = new Map<string, Histogram.Internal<'method' | 'route' | 'status'>>()
  return {
    registry,
    observe: (method, route, status, seconds) => {
      const key = `${method} ${status} ${route}`
      let observed = known.get(key)
      if (observed === undefined) {
        observed = durations.labels(method, route, String(status))
        known.set(key, observed)
      }
      observed.observe(seconds)
      if (status >= 400) answers.inc({ status })
    },
  }
}

/** For the operator's own network: the figures hold route patterns and counts, never values of a request. */
export function metricsRoute(app: FastifyInstance, { registry }: Metrics): void {
  app.get('/metrics', { config: { access: 'public', produces: 'anything' }, schema: { hide: true } }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store').type(registry.contentType)
    return Registry.merge([metricsOfProcess(), registry]).metrics()
  })
}
