import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pg from 'pg'
import { readContract } from './support/operations.ts'
import { loadCases } from './support/many-cases.ts'
import { noteStatements, statementsOf, stopNoting } from './support/statements.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
/** With the settings of the application. */
let planner: pg.Client
const scopes = new Map<string, TestAccount>()
const known: Record<string, string> = {}

beforeAll(async () => {
  noteStatements()
  app = await startTestApp()
  planner = new pg.Client({ connectionString: app.adminUrl, options: '-c random_page_cost=1.1' })
  await planner.connect()
  await loadCases(planner, 16_000)
  const one = async (text: string): Promise<string> => (await app.admin.query<{ value: string }>(`select ${text} as value`)).rows[0]!.value
  const most = (column: string, table = 'enforcement_cases') => one(`(select ${column}::text from ${table} where ${column} is not null group by 1 order by count(*) desc limit 1)`)
  Object.assign(known, {
    agency: await most('agency_id'), county: await most('county_code'), city: await most('city_code'), province: await most('province_code'),
    officer: await most('officer_id', 'case_handlers'), uscc: await most('uscc', 'case_parties'), number: await one('(select case_number from enforcement_cases limit 1)'),
  })
  const reader = (place: object) => app.account({ roles: ['INSPECTOR'], ...place })
  scopes.set('NATION', await reader({ scopeDivision: '000000' }))
  scopes.set('PROVINCE', await reader({ scopeDivision: `${known['province'] ?? ''}0000` }))
  scopes.set('CITY', await reader({ scopeDivision: `${known['city'] ?? ''}00` }))
  scopes.set('COUNTY', await reader({ scopeDivision: known['county'] }))
  scopes.set('AGENCY', await reader({ agencyId: known['agency'] }))
  scopes.set('OWN', await reader({ scopeKind: 'OWN', officerId: known['officer'] }))
  for (const account of scopes.values()) await account.get('/v1/me').expect(200)
}, 120_000)
afterAll(async () => {
  stopNoting()
  await planner.end()
  await app.close()
})

interface Node { 'Node Type': string, 'Relation Name'?: string, 'Index Name'?: string, 'Plans'?: Node[] }

/** The plan the server makes: once for all values. */
async function planOf(text: string): Promise<Node> {
  const { rows } = await planner.query<{ 'QUERY PLAN': [{ Plan: Node }] }>({ text: `explain (generic_plan, format json) ${text}`, values: [] })
  return rows[0]!['QUERY PLAN'][0].Plan
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** The nodes of a statement's plan; many searches send the same statement with other values. */
const planned = new Map<string, Promise<Node[]>>()
function nodesOfPlan(text: string): Promise<Node[]> {
  const known = planned.get(text) ?? planOf(text).then(nodesOf)
  planned.set(text, known)
  return known
}

/** The places whose cases may be gathered and sorted: a city, a county, an agency, an officer. What they have does not grow with the country. */
const smallPlace = /enforcement_cases_(agency|county|city|province)\w*|case_handlers_officer/

/** What a plan does that grows with the table: reads all of it, or sorts more than the few that were counted or those of a small place. */
async function faultsOf(text: string, small: boolean): Promise<string[]> {
  const nodes = await nodesOfPlan(text)
  const sorted = nodes.filter((node) => node['Node Type'].endsWith('Sort'))
  const bounded = text.includes('= any(array(') || small && nodes.some((node) => smallPlace.test(node['Index Name'] ?? ''))
  return [
    ...nodes.filter((node) => node['Node Type'] === 'Seq Scan' && /^(enforcement_cases|case_)/.test(node['Relation Name'] ?? '')).map((node) => `reads all of ${node['Relation Name'] ?? ''}`),
    ...sorted.filter(() => !bounded).map(() => `sorts what was not counted: ${text}`),
  ]
}

const sorts = ['filedOn', 'decidedOn', 'closedOn', 'updatedAt', 'fineYuan'].flatMap((sort) => [sort, `-${sort}`])

/** For each parameter a search for few and one for many, where there are both. */
const searches = (): Record<string, string[]> => ({
  agencyId: [known['agency'] ?? ''], divisionCode: [known['province'] ?? '', known['city'] ?? '', known['county'] ?? '', `${known['county'] ?? ''}001`],
  actKind: ['PENALTY', 'COERCION,INSPECTION'], procedureKind: ['SIMPLE'], field: ['MARKET', 'WATER,URBAN'], status: ['CLOSED', 'DECIDED'], source: ['MEDIA'],
  decisionKind: ['PENALTY', 'TRANSFER_CRIME'], penaltyKind: ['FINE', 'REVOKE_LICENCE'], legalReviewRequired: ['true', 'false'],
  itemCode: ['SX-00000', 'SX-02999'], powerItemId: [known['agency'] ?? ''], officerId: [known['officer'] ?? ''], partyName: ['公司', '龘', '海测'], partyUscc: [known['uscc'] ?? ''],
  filedOnFrom: ['2020-01-01', '2026-03-01'], filedOnTo: ['2030-01-01', '2020-01-10'], decidedOnFrom: ['2020-01-01', '2026-03-01'], decidedOnTo: ['2030-01-01', '2020-02-01'],
  servedOnFrom: ['2020-01-01', '2026-02-28'], servedOnTo: ['2030-01-01', '2020-02-01'], closedOnFrom: ['2020-01-01', '2026-02-28'], closedOnTo: ['2030-01-01', '2020-03-01'],
  archivedOnFrom: ['2020-01-01', '2026-02-28'], archivedOnTo: ['2030-01-01', '2020-03-01'], endedOnFrom: ['2020-01-01'], endedOnTo: ['2030-01-01'],
  updatedAtFrom: ['2020-01-01T00:00:00Z', '2026-08-01T00:00:00Z'], updatedAtTo: ['2030-01-01T00:00:00Z', '2020-02-01T00:00:00Z'],
  fineYuanFrom: ['1.00', '400000.00'], fineYuanTo: ['900000.00', '51.00'], confiscationYuanFrom: ['1.00', '29000.00'], confiscationYuanTo: ['900000.00', '10.10'],
  overdue: ['true', 'false'], hasFinding: ['true', 'false'], hasOpenAlert: ['true', 'false'], caseNumber: ['3206', known['number'] ?? ''],
  q: ['运输', '证明', '龘', '的', '儿童玩具1件'],
})

const together = [
  'q=运输&status=CLOSED&field=TRANSPORT', 'overdue=true&actKind=PENALTY', 'fineYuanFrom=400000.00&decidedOnFrom=2020-01-01', 'partyName=公司&q=证明&closedOnFrom=2020-01-01&penaltyKind=FINE',
  'servedOnFrom=2024-01-01&servedOnTo=2024-01-10&source=REPORT', 'decidedOnFrom=2024-01-01&decidedOnTo=2024-01-05&hasOpenAlert=false',
]

/** A page of one case: the statements that find it do not depend on how long the page is. */
async function get({ token }: TestAccount, query: string): Promise<{ nextCursor: string }> {
  const url = `/v1/cases?${new URLSearchParams(`${query}&limit=1`).toString()}`
  const answer = await app.server.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } })
  if (answer.statusCode !== 200) throw new Error(`GET ${url} answered ${answer.statusCode}: ${answer.body}`)
  return answer.json()
}

async function faults(queries: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const [scope, account] of scopes) {
    for (const query of queries) {
      const sent = await statementsOf(() => get(account, query))
      const small = ['CITY', 'COUNTY', 'AGENCY', 'OWN'].includes(scope) || /divisionCode=\d{4}|agencyId/.test(query)
      for (const text of sent) found.push(...(await faultsOf(text, small)).map((fault) => `${scope} ${query}: ${fault}`))
    }
  }
  return found
}

describe('no search reads the whole table or sorts what it has not counted, whatever the values', () => {
  test('every documented parameter is looked at', () => {
    const { operations } = readContract()
    const documented = operations.find(({ id }) => id === 'listCases')?.parameters.map(({ name }) => name) ?? []
    expect(documented.filter((name) => !['sort', 'limit', 'cursor', 'count'].includes(name)).sort()).toEqual(Object.keys(searches()).sort())
  })

  test('every sort, first page and the next', async () => {
    const pages: string[] = []
    for (const sort of sorts) {
      const { nextCursor } = await get(scopes.get('NATION')!, `sort=${sort}`)
      const sent = await statementsOf(() => get(scopes.get('NATION')!, `sort=${sort}&cursor=${nextCursor}`))
      for (const text of sent) pages.push(...await faultsOf(text, false))
    }
    expect([...pages, ...await faults(sorts.map((sort) => `sort=${sort}`))]).toEqual([])
  }, 60_000)

  test.each(['-filedOn', 'decidedOn', '-fineYuan'])('every filter, by %s', async (sort) => {
    expect(await faults(Object.entries(searches()).flatMap(([name, values]) => values.map((value) => `${name}=${value}&sort=${sort}`)))).toEqual([])
  }, 120_000)

  test('filters together', async () => {
    expect(await faults(sorts.flatMap((sort) => together.map((query) => `${query}&sort=${sort}`)))).toEqual([])
  }, 120_000)
})
