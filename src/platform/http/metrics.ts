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

/** Upper bounds in seconds: quick, usual, slow to a person, slow to anybody, about to be cut off. */
const buckets = [0.01, 0.05, 0.25, 1, 5]

/** One operation: its durations, and its answers by status. */
interface OperationFigures { durations: Histogram.Internal<'method' | 'route'>, answers: Map<number, Counter.Internal> }

export interface Metrics { registry: Registry, observe(method: string, route: string, status: number, seconds: number): void }

export function createMetrics(pool: Pool): Metrics {
  const registry = new Registry()
  metricsOfProcess()
  // There are a thousand operations: few bounds, and statuses apart from them, keep the text small, during whose writing nobody else is answered.
  const durations = new Histogram({ name: 'http_request_duration_seconds', help: 'Duration of HTTP requests', labelNames: ['method', 'route'] as const, buckets, registers: [registry] })
  const answers = new Counter({ name: 'http_requests_total', help: 'HTTP requests by the status of their answer', labelNames: ['method', 'route', 'status'] as const, registers: [registry] })
  new Gauge({
    name: 'database_pool_connections', help: 'Connections of the pool by state', labelNames: ['state'] as const, registers: [registry],
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  // Looking labels up again for each request is not free.
  const known = new Map<string, OperationFigures>()
  return {
    registry,
    observe: (method, route, status, seconds) => {
      const key = `${method} ${route}`
      let figures = known.get(key)
      if (figures === undefined) {
        figures = { durations: durations.labels(method, route), answers: new Map() }
        known.set(key, figures)
      }
      figures.durations.observe(seconds)
      let answered = figures.answers.get(status)
      if (answered === undefined) {
        answered = answers.labels(method, route, String(status))
        figures.answers.set(status, answered)
      }
      answered.inc()
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
