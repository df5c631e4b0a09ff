import { Readable } from 'node:stream'
import type { App } from '../app.ts'
import type { AgencyRow, CaseRow, OfficerRow } from '../generator/rows.ts'
import { atOnce } from '../kernel/at-once.ts'
import { callerWith } from './caller.ts'

/** Generated rows taken in over the HTTP surface, as any client would; for demo data, journeys and measurements. */
export interface Intake {
  agencies(rows: Iterable<AgencyRow>): Promise<Map<string, string>>
  /** Their ids by the numbers of their certificates. */
  officers(rows: Iterable<OfficerRow>): Promise<Map<string, string>>
  cases(rows: Iterable<CaseRow>, dryRun?: boolean): Promise<ImportSummary>
}

export interface ImportSummary { rows: number, created: number, unchanged: number, refused: number, refusals: string[] }

/** Acts in flight: each waits for the disk most of its time, and one COMMIT's wait serves several. */
const inFlight = 8

/** @throws Error naming the request that was not accepted */
export function createIntake(app: App, token: string): Intake {
  const caller = callerWith(app, token)
  const send = async (url: string, rows: Iterable<object>): Promise<string> => {
    const headers = { 'authorization': `Bearer ${token}`, 'content-type': 'application/x-ndjson' }
    const answer = await app.inject({ method: 'POST', url, headers, payload: Readable.from(lines(rows)) })
    if (answer.statusCode !== 200) throw new Error(`POST ${url} answered ${answer.statusCode}: ${answer.body}`)
    return answer.body
  }
  return {
    agencies: async (rows) => new Map(await atOnce(inFlight, rows, async (row): Promise<[string, string]> =>
      [row.uscc, (await caller.post<{ id: string }>('/v1/agencies', row)).id])),

    officers: async (rows) => {
      const people = [...rows]
      // The registry takes the gender from the ID number.
      const verdicts = verdictsOf(await send('/v1/officer-imports', people.map((row) => ({ ...row, gender: undefined }))))
      return new Map(people.flatMap(({ certificates }, index) => {
        const { id, ...verdict } = verdicts[index] ?? {}
        if (id === undefined) throw new Error(`an officer was not taken in: ${JSON.stringify(verdict)}`)
        return certificates.map(({ number }): [string, string] => [number, id])
      }))
    },

    cases: async (rows, dryRun = false) => summaryOf(await send(`/v1/case-imports?dryRun=${String(dryRun)}`, rows)),
  }
}

function* lines(rows: Iterable<object>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

interface Verdict { id?: string, status?: string, summary?: ImportSummary }

const verdictsOf = (answer: string): Verdict[] => answer.trimEnd().split('\n').map((line) => JSON.parse(line) as Verdict)

/** The last line of an import's answer, with the first few refusals. */
export function summaryOf(answer: string): ImportSummary {
  const all = verdictsOf(answer)
  const refusals = all.filter((verdict) => verdict.status === 'REFUSED').slice(0, 5).map((verdict) => JSON.stringify(verdict))
  const summary = all.at(-1)?.summary
  if (summary === undefined) throw new Error('the import ended without a summary')
  return { ...summary, refusals }
}
