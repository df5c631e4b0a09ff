import type { Measured } from './child.ts'
import type { Request, Sample } from './load.ts'
import { oneByOne, underLoad } from './load.ts'
import { drawNation, selectNation } from './nation-draw.ts'
import { bearer, post, request } from './requests.ts'
import { importedOfficers, importRoster } from './roster.ts'
import type { NewCase, Position, Subjects } from './subjects.ts'
import { measuredCounties } from './world.ts'

/** A server, ours or the reference, with what is asked of it. */
export interface Side { server: Measured, ours: boolean, subjects: Subjects, cases: number }

export interface Operation {
  name: string
  title: string
  unit: 'requests' | 'rows' | 'draws' | 'cases'
  /** Its work is the whole table, and so grows with it. */
  takesAll?: true
  /** The least share of the reference's throughput that is aimed at. */
  target: number | null
  /** The next request of a load; none where the work is done one by one. */
  request?(side: Side): () => Request
  measure(side: Side, seconds: number): Promise<Sample>
}

const connections = 16
const importedRows = 2_500
const drawsPerRound = 3
const sampleSize = 36

let turn = 0
const nextOf = <Item>(items: readonly Item[]): Item => {
  const item = items[turn++ % items.length]
  if (item === undefined) throw new Error('there is nothing to ask for')
  return item
}

function load(name: string, title: string, target: number | null, requestOf: (side: Side) => () => Request): Operation {
  return { name, title, unit: 'requests', target, request: requestOf, measure: (side, seconds) => underLoad(side.server, requestOf(side), { seconds, connections }) }
}

const pageOf = (side: Side, positions: readonly Position[]) => (): Request => {
  const { scope, code, token, cursor, after } = nextOf(positions)
  return side.ours
    ? { method: 'GET', path: `/v1/cases${cursor === null ? '' : `?cursor=${cursor}`}`, headers: bearer(token) }
    : { method: 'GET', path: `/cases?scope=${scope}&code=${code}${after === null ? '' : `&after=${after}`}` }
}

function creation(side: Side, headersOf: () => Record<string, string>, barePath = '/cases'): () => Request {
  const json = { 'content-type': 'application/json' }
  return () => {
    const body: NewCase = nextOf(side.subjects.newCases)
    return side.ours
      ? { method: 'POST', path: '/v1/cases', headers: { ...bearer(side.subjects.handler), ...json, ...headersOf() }, body: body.ours }
      : { method: 'POST', path: barePath, headers: json, body: body.bare }
  }
}

export const operations: readonly Operation[] = [
  load('getCase', 'Case by id', 0.8, ({ ours, subjects }) => () => ours
    ? { method: 'GET', path: `/v1/cases/${nextOf(subjects.caseIds)}`, headers: bearer(subjects.nation) }
    : { method: 'GET', path: `/cases/${nextOf(subjects.caseIds)}` }),
  load('listCounty', 'Case list of a county, first page', 0.8, (side) => pageOf(side, side.subjects.positions.county.filter(({ deep }) => !deep))),
  load('listCountyDeep', 'Case list of a county, deep pages', 0.8, (side) => pageOf(side, side.subjects.positions.county.filter(({ deep }) => deep))),
  load('listCity', 'Case list of a city, first and deep pages', 0.8, (side) => pageOf(side, side.subjects.positions.city)),
  load('createCase', 'Create case', 0.6, (side) => creation(side, () => ({}))),
  load('createCaseWhole', 'Create case; the reference stores all of its rows too', 0.6, (side) => creation(side, () => ({}), '/cases?whole')),
  load('createCaseOnce', 'Create case with Idempotency-Key', 0.6, (side) => creation(side, () => ({ 'idempotency-key': `bench-${turn}-${Date.now()}` }))),
  { name: 'importCases', title: `Import of ${importedRows} rows`, unit: 'rows', target: null, measure: (side) => oneByOne(side.server, () => importFile(side), { times: 1, units: importedRows }) },
  {
    name: 'importOfficers', title: `Import of ${importedOfficers} officers with certificates`, unit: 'rows', target: null,
    measure: (side) => oneByOne(side.server, () => importOfficers(side), { times: 1, units: importedOfficers }),
  },
  { name: 'drawFiles', title: `Spot check of a county: frame and draw of ${sampleSize} files`, unit: 'draws', target: null, measure: measureDraws },
  {
    name: 'drawNation', takesAll: true, title: 'Spot check of the country: frame of all closed cases, every ticket, 1000 files', unit: 'cases', target: null,
    measure: ({ server, ours, subjects }) => ours ? drawNation(server, subjects.nationBureau) : selectNation(server),
  },
]

let files = 0

/** The generated cases of a county under new numbers: every file brings new cases. */
async function importFile({ server, ours, subjects, cases }: Side): Promise<void> {
  const county = nextOf(subjects.counties)
  const data = measuredCounties(cases).find(({ code }) => code === county.code)?.data
  const [{ bare }] = subjects.newCases as [NewCase]
  const { agencyId, divisionCode } = JSON.parse(bare) as { agencyId: string, divisionCode: string }
  const mark = `${Date.now().toString(36)}-${files}`
  const serials = String(files++).padStart(4, '0')
  const lines = Array.from({ length: importedRows }, (_, index) => {
    const row = data?.caseAt(index)
    const caseNumber = `${row?.caseNumber ?? ''}-${mark}`
    const decision = row?.decision && { ...row.decision, number: row.decision.number.replace('号', `${serials}号`) }
    return JSON.stringify({ ...row, decision, caseNumber, ...ours ? {} : { agencyId, divisionCode } })
  }).join('\n')
  const answer = await post(server, ours ? '/v1/case-imports' : '/case-imports', ours ? county.bureauToken : null, lines, 'application/x-ndjson')
  const created = ours ? (JSON.parse(answer.trimEnd().split('\n').at(-1) ?? '') as { summary: { created: number } }).summary.created
    : (JSON.parse(answer) as { created: number }).created
  if (created !== importedRows) throw new Error(`${created} of ${importedRows} rows were created: ${answer.slice(0, 500)}`)
}

function importOfficers({ server, ours, subjects, cases }: Side): Promise<void> {
  const county = nextOf(subjects.counties)
  const data = measuredCounties(cases).find(({ code }) => code === county.code)?.data
  const [{ bare }] = subjects.newCases as [NewCase]
  const { agencyId, divisionCode } = JSON.parse(bare) as { agencyId: string, divisionCode: string }
  return importRoster(server, ours, county.bureauToken, { uscc: data?.agencies[0]?.uscc ?? '', agencyId, divisionCode })
}

/** The plan is made before the clock starts; the frame is fixed and the files are drawn while it runs. */
async function measureDraws({ server, ours, subjects }: Side): Promise<Sample> {
  const county = nextOf(subjects.counties)
  const plans: string[] = []
  if (ours) for (let done = 0; done < drawsPerRound; done += 1) plans.push(await plan(server, county))
  return oneByOne(server, async () => {
    if (!ours) return request(server, `/draw?code=${county.code}`, {})
    const path = `/v1/spot-checks/${plans.pop() ?? ''}`
    await post(server, `${path}/commitment`, county.bureauToken, '{}', 'application/json', { 'if-match': '"v1"' })
    return post(server, `${path}/draw`, county.bureauToken, JSON.stringify({ seedSource: 'https://www.cwl.gov.cn', seedValue: '03 11 14 19 25 30 + 08' }), 'application/json', { 'if-match': '"v2"' })
  }, { times: drawsPerRound, units: 1 })
}

async function plan(server: Measured, county: { code: string, bureauToken: string }): Promise<string> {
  const answer = await post(server, '/v1/spot-checks', county.bureauToken, JSON.stringify({
    title: '案卷评查', divisionCode: county.code, actKinds: ['PENALTY'], closedFrom: '2025-01-01', closedTo: '2026-01-01', sampleSize, minPerAgency: 2,
  }), 'application/json')
  return (JSON.parse(answer) as { id: string }).id
}
