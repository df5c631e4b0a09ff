import { Readable } from 'node:stream'
import type { App } from '../app.ts'
import type { AgencyRow, CaseRow, OfficerRow } from '../generator/rows.ts'
import { atOnce } from '../kernel/at-once.ts'
import { callerWith } from './caller.ts'

/** Generated rows taken in over the HTTP surface, as any client would; for demo data, journeys and measurements. */
export interface Intake {
  agencies(rows: Iterable<AgencyRow>): Promise<Map<string, string>>
  officers(rows: Iterable<OfficerRow>, agencyIds: ReadonlyMap<string, string>): Promise<Map<string, string>>
  cases(rows: Iterable<CaseRow>, dryRun?: boolean): Promise<ImportSummary>
}

export interface ImportSummary { rows: number, created: number, unchanged: number, refused: number, refusals: string[] }

/** Acts in flight: each waits for the disk most of its time, and one COMMIT's wait serves several. */
const inFlight = 8

/** @throws Error naming the request that was not accepted */
export function createIntake(app: App, token: string): Intake {
  const caller = callerWith(app, token)
  return {
    agencies: async (rows) => new Map(await atOnce(inFlight, rows, async (row): Promise<[string, string]> =>
      [row.uscc, (await caller.post<{ id: string }>('/v1/agencies', row)).id])),

    officers: async (rows, agencyIds) => new Map((await atOnce(inFlight, rows, async ({ agencyUscc, certificates, ...person }) => {
      // The registry takes the gender from the ID number.
      const { id } = await caller.post<{ id: string }>('/v1/officers', { ...person, gender: undefined, agencyId: agencyIds.get(agencyUscc) })
      for (const certificate of certificates) await caller.post(`/v1/officers/${id}/certificates`, certificate)
      return certificates.map(({ number }): [string, string] => [number, id])
    })).flat()),

    cases: async (rows, dryRun = false) => {
      const answer = await app.inject({
        method: 'POST', url: `/v1/case-imports?dryRun=${String(dryRun)}`,
        headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
        payload: Readable.from(lines(rows)),
      })
      if (answer.statusCode !== 200) throw new Error(`POST /v1/case-imports answered ${answer.statusCode}: ${answer.body}`)
      return summaryOf(answer.body)
    },
  }
}

function* lines(rows: Iterable<object>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

/** The last line of an import's answer, with the first few refusals. */
export function summaryOf(verdicts: string): ImportSummary {
  const all = verdicts.trimEnd().split('\n').map((line) => JSON.parse(line) as { status?: string, summary?: ImportSummary })
  const refusals = all.filter((verdict) => verdict.status === 'REFUSED').slice(0, 5).map((verdict) => JSON.stringify(verdict))
  const summary = all.at(-1)?.summary
  if (summary === undefined) throw new Error('the import ended without a summary')
  return { ...summary, refusals }
}
