import { cpus, totalmem } from 'node:os'
import type { Operation } from './operations.ts'
import type { Sample } from './load.ts'
import { median } from './load.ts'

/** All rounds of one operation at one size. */
export interface Measurement { operation: Operation, cases: number, ours: Sample[], bare: Sample[] }

const head = ['Operation', 'Cases', 'Server', 'per second', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU µs', 'max RSS MB', 'failed', 'ratio', 'CPU ratio', 'target']
const number = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
const mid = (samples: readonly Sample[], of: Exclude<keyof Sample, 'nation'>): number => median(samples.map((sample) => sample[of]))

/** Ours beside the reference of the same round; the median of the rounds' ratios, throughput and CPU (bare ÷ ours) alike. */
function ratios({ ours, bare }: Measurement): { throughput: number, cpu: number } {
  const each = ours.flatMap((sample, round) => {
    const reference = bare[round]
    return reference === undefined ? [] : [{ throughput: sample.perSecond / reference.perSecond, cpu: reference.cpuMicros / sample.cpuMicros }]
  })
  return { throughput: median(each.map(({ throughput }) => throughput)), cpu: median(each.map(({ cpu }) => cpu)) }
}

export function machine(): string {
  const [first] = cpus()
  return `${cpus().length} × ${first?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
}

/** A Markdown table, two lines for each operation and size: the reference, then ours. */
export function table(measurements: readonly Measurement[]): string {
  return lines(head, measurements.flatMap((measurement) => {
    const { operation, cases, ours, bare } = measurement
    const { throughput, cpu } = ratios(measurement)
    const line = (server: string, samples: readonly Sample[], rest: string[]): string[] => [
      operation.title, String(cases), server, `${number(mid(samples, 'perSecond'))} ${operation.unit}`, number(mid(samples, 'p50')), number(mid(samples, 'p95')),
      number(mid(samples, 'p99')), number(mid(samples, 'cpuMicros')), String(Math.max(...samples.map(({ maxRssMb }) => maxRssMb))),
      String(samples.reduce((sum, { failed }) => sum + failed, 0)), ...rest,
    ]
    return [
      line('bare', bare, ['', '', '']),
      line('ours', ours, [throughput.toFixed(2), cpu.toFixed(2), operation.target === null ? '' : `≥ ${operation.target}`]),
    ]
  }))
}

/** What a draw over everything took, by act, and what it made the server process grow by; a line for each round, none where it was not measured. */
export function nationDraws(measurements: readonly Measurement[]): string {
  const rows = measurements.flatMap(({ cases, ours }) => ours.flatMap(({ nation }) => nation === undefined ? [] : [[
    String(cases), String(nation.frame), number(nation.commitMs / 1000), number(nation.drawMs / 1000), String(nation.rssBeforeMb), String(nation.rssPeakMb),
    String(nation.rssPeakMb - nation.rssBeforeMb),
  ]]))
  return rows.length === 0 ? '' : lines(['Cases', 'In the frame', 'Fixing it, s', 'Drawing, s', 'RSS before, MB', 'Peak, MB', 'Growth, MB'], rows)
}

/** What a larger table costs: the 95th percentile of each size over that of the smallest, in the same rounds; not of what takes the whole table. */
export function growth(measurements: readonly Measurement[]): string {
  const [smallest] = measurements.map(({ cases }) => cases).sort((a, b) => a - b)
  return lines(['Operation', 'Cases', `p95 over that at ${smallest ?? 0}`, 'reference', 'target'], measurements.filter(({ operation, cases }) => cases !== smallest && operation.takesAll !== true).flatMap((larger) => {
    const small = measurements.find(({ operation, cases }) => operation === larger.operation && cases === smallest)
    if (small === undefined) return []
    const grown = (side: 'ours' | 'bare'): string =>
      median(larger[side].map(({ p95 }, round) => p95 / (small[side][round]?.p95 ?? Number.NaN))).toFixed(2)
    return [[larger.operation.title, String(larger.cases), grown('ours'), grown('bare'), '≤ 1.3']]
  }))
}

const lines = (titles: readonly string[], rows: readonly string[][]): string =>
  [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
