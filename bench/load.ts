import autocannon from 'autocannon'
import type { Measured } from './child.ts'
import type { NationDraw } from './nation-draw.ts'

export interface Sample { perSecond: number, p50: number, p95: number, p99: number, cpuMicros: number, maxRssMb: number, failed: number, nation?: NationDraw }

export interface Request { method: 'GET' | 'POST', path: string, headers?: Record<string, string>, body?: string }

/** Some seconds of load on one server; each request comes from `next`, so that no two need be the same. */
export async function underLoad(server: Measured, next: () => Request, { seconds, connections }: { seconds: number, connections: number }): Promise<Sample> {
  const before = await server.usage()
  const latencies: number[] = []
  let failed = 0
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon({
      url: server.url, connections, duration: seconds, requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
    }, (error: Error | null, outcome) => { if (error === null) resolve(outcome); else reject(error) })
    instance.on('response', (_client, status, _bytes, milliseconds) => {
      latencies.push(milliseconds)
      if (status >= 400) failed += 1
    })
  })
  const after = await server.usage()
  return {
    perSecond: latencies.length / result.duration, ...quantiles(latencies),
    cpuMicros: (after.cpuMicros - before.cpuMicros) / Math.max(1, latencies.length), maxRssMb: after.maxRssMb, failed: failed + result.errors,
  }
}

/** One piece of work after the other; `units` is how many things each does, such as the rows of a file. */
export async function oneByOne(server: Measured, work: () => Promise<unknown>, { times, units }: { times: number, units: number }): Promise<Sample> {
  const before = await server.usage()
  const latencies: number[] = []
  let failed = 0
  for (let done = 0; done < times; done += 1) {
    const begun = performance.now()
    await work().catch((error: unknown) => {
      failed += 1
      process.stderr.write(`${String(error)}\n`)
    })
    latencies.push(performance.now() - begun)
  }
  const after = await server.usage()
  const seconds = latencies.reduce((sum, one) => sum + one, 0) / 1000
  return {
    perSecond: times * units / seconds, ...quantiles(latencies), cpuMicros: (after.cpuMicros - before.cpuMicros) / (times * units),
    maxRssMb: after.maxRssMb, failed,
  }
}

function quantiles(latencies: number[]): Pick<Sample, 'p50' | 'p95' | 'p99'> {
  latencies.sort((a, b) => a - b)
  const at = (share: number): number => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] ?? 0 : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
