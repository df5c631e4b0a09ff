import type { Measured } from './child.ts'
import type { Sample } from './load.ts'
import { post, request } from './requests.ts'

/** A draw over everything that is closed: what it took, by act, and the memory of the server process. */
export interface NationDraw { frame: number, commitMs: number, drawMs: number, rssBeforeMb: number, rssPeakMb: number }

const sampleSize = 1_000
const actKinds = ['PENALTY', 'LICENCE', 'INSPECTION', 'COERCION']

/** One frame of all closed cases of the country, its tickets, its proof. The plan is made before the clock starts. */
export async function drawNation(server: Measured, token: string): Promise<Sample> {
  const plan = JSON.parse(await post(server, '/v1/spot-checks', token, JSON.stringify({
    title: '全国案卷评查', divisionCode: '000000', actKinds, closedFrom: '2020-01-01', closedTo: new Date().toISOString().slice(0, 10), sampleSize, minPerAgency: 0,
  }), 'application/json')) as { id: string }
  const path = `/v1/spot-checks/${plan.id}`
  const before = await server.usage()
  const begun = performance.now()
  const committed = await post(server, `${path}/commitment`, token, JSON.stringify({ seedSource: 'https://www.cwl.gov.cn' }), 'application/json', { 'if-match': '"v1"' })
  const between = performance.now()
  await post(server, `${path}/draw`, token, JSON.stringify({ seedValue: '03 11 14 19 25 30 + 08' }), 'application/json', { 'if-match': '"v2"' })
  const ended = performance.now()
  const after = await server.usage()
  const { frameSize: frame } = JSON.parse(committed) as { frameSize: number }
  return {
    ...sampleOf(ended - begun, frame, after.cpuMicros - before.cpuMicros, after.maxRssMb),
    nation: { frame, commitMs: between - begun, drawMs: ended - between, rssBeforeMb: before.rssMb, rssPeakMb: after.peakRssMb },
  }
}

/** The reference: so many of the same cases by a hash, in one SELECT, without frame, tickets and proof. */
export async function selectNation(server: Measured): Promise<Sample> {
  const before = await server.usage()
  const begun = performance.now()
  const { cases } = JSON.parse(await request(server, `/draw-nation?files=${sampleSize}`, {})) as { cases: number }
  const took = performance.now() - begun
  const after = await server.usage()
  return sampleOf(took, cases, after.cpuMicros - before.cpuMicros, after.maxRssMb)
}

function sampleOf(ms: number, lines: number, cpuMicros: number, maxRssMb: number): Sample {
  return { perSecond: lines / ms * 1000, p50: ms, p95: ms, p99: ms, cpuMicros: cpuMicros / Math.max(1, lines), maxRssMb, failed: 0 }
}
