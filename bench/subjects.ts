import pg from 'pg'
import type { Measured } from './child.ts'
import { casesPerCounty, city } from './counties.ts'
import { measuredCounties, password } from './world.ts'

/** Whose eyes and which records the measurements use; the same places at every size. */
export interface Subjects {
  counties: { code: string, token: string, bureauToken: string }[]
  nation: string
  nationBureau: string
  city: string
  handler: string
  caseIds: string[]
  /** Positions in a list, the first page among them: our cursor beside the plain position the reference takes. */
  positions: Record<'county' | 'city', Position[]>
  newCases: NewCase[]
}

export interface Position { scope: 'county' | 'city', code: string, token: string, deep: boolean, cursor: string | null, after: string | null }
export interface NewCase { ours: string, bare: string }

const sampleIds = 20_000

/** Log-ins last a quarter of an hour, so the subjects are asked for again before each operation. */
export async function subjectsOf(app: Measured, databaseUrl: string, cases: number): Promise<Subjects> {
  const counties = []
  for (const { code } of measuredCounties(cases)) {
    counties.push({ code, token: await logIn(app, `county-${code}`), bureauToken: await logIn(app, `bureau-${code}`) })
  }
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  try {
    const { rows } = await pool.query<{ id: string }>(
      'select id from enforcement_cases tablesample bernoulli ($1) repeatable (1) order by random() limit $2', [Math.min(100, 100 * 2 * sampleIds / cases), sampleIds])
    const [nation, cityToken, handler] = [await logIn(app, 'nation'), await logIn(app, 'city'), await logIn(app, 'handler')]
    const positions = { county: [] as Position[], city: await walk(app, 'city', city.slice(0, 4), cityToken) }
    for (const { code, token } of counties) positions.county.push(...await walk(app, 'county', code, token))
    return { counties, nation, nationBureau: await logIn(app, 'nation-bureau'), city: cityToken, handler, caseIds: rows.map(({ id }) => id), positions, newCases: await newCasesOf(pool, cases) }
  } finally {
    await pool.end()
  }
}

async function logIn(app: Measured, username: string): Promise<string> {
  const answer = await fetch(`${app.url}/v1/sessions`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password }),
  })
  if (answer.status !== 201) throw new Error(`the log-in of ${username} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json() as { accessToken: string }).accessToken
}

/** The first page and those after each hundred rows, down to two thousand. */
async function walk(app: Measured, scope: 'county' | 'city', code: string, token: string): Promise<Position[]> {
  const found: Position[] = [{ scope, code, token, deep: false, cursor: null, after: null }]
  for (let cursor: string | null = ''; cursor !== null && found.length <= 20;) {
    const answer = await fetch(`${app.url}/v1/cases?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`, { headers: { authorization: `Bearer ${token}` } })
    const { items, nextCursor } = await answer.json() as { items: { id: string, filedOn: string }[], nextCursor: string | null }
    const last = items.at(-1)
    if (nextCursor !== null && last !== undefined) found.push({ scope, code, token, deep: true, cursor: nextCursor, after: `${last.filedOn},${last.id}` })
    cursor = nextCursor
  }
  return found
}

interface Officer { uscc: string, number: string, agency_id: string, officer_id: string, certificate_id: string }

/** Bodies for filing: every generated case of the counties again, so that a party does not come back a hundred times; named by ids as single acts are. */
async function newCasesOf(pool: pg.Pool, cases: number): Promise<NewCase[]> {
  const counties = measuredCounties(cases)
  const { rows } = await pool.query<Officer>(
    `select agencies.uscc, certificates.number, agencies.id as agency_id, officers.id as officer_id, certificates.id as certificate_id
    from certificates join officers on officers.id = certificates.officer_id join agencies on agencies.id = officers.agency_id
    where agencies.county_code = any($1)`, [counties.map(({ code }) => code)])
  const officers = new Map(rows.map((row) => [row.number, row.officer_id]))
  const certificates = new Map(rows.map((row) => [row.number, row.certificate_id]))
  const agencies = new Map(rows.map((row) => [row.uscc, row.agency_id]))
  // By turns of the counties, as the cases of a province come: numbers without gaps are given one after the other within an agency.
  return Array.from({ length: Math.min(cases, casesPerCounty) }, (_, index) => counties.map(({ code, data }) => {
    const { agencyUscc, actKind, procedureKind, field, cause, source, filedOn, hearingHeld, publicInterest, complex, parties, handlers } = data.caseAt(index)
    const filing = {
      // Of another act: a party that was fined for the same one is asked about.
      agencyId: agencies.get(agencyUscc), actKind, procedureKind, field, cause: `${cause}（另案）`, source, filedOn, hearingHeld, publicInterest, complex, parties,
      handlers: handlers.map((number) => officers.get(number)),
    }
    return { ours: JSON.stringify(filing), bare: JSON.stringify({ ...filing, divisionCode: code, certificates: handlers.map((number) => certificates.get(number)) }) }
  })).flat()
}
