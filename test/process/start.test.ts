import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { generateCounty } from '../../src/generator/county.ts'
import { localDateOf } from '../../src/kernel/local-date.ts'
import { guideShell, stepsOf } from '../support/guide.ts'
import { accepts, cleanUp, connectTo, countOf, embeddedServer, glance, isAlive, listening, processorSeconds, run, start, temporaryFolder, untilRows, type Child } from '../support/process.ts'

/** `npm start` without any setting but a folder and a port: the whole life of the embedded database, in the order of these tests. */
jest.setTimeout(300_000)

let folder: string
let child: Child
let url: string
beforeAll(async () => { folder = await temporaryFolder() })
afterAll(() => cleanUp(folder))

interface Answered { items: Record<string, unknown>[], count?: { value: number } }

const password = 'mingjian-demo-2026'
const lastYear = Number(localDateOf(new Date()).slice(0, 4)) - 1

async function logIn(username: string): Promise<string> {
  const answer = await fetch(`${url}/v1/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password }) })
  return (await answer.json() as { accessToken: string }).accessToken
}

const tokens = new Map<string, Promise<string>>()

/** Whoever has logged in at this start of the server once need not do so again. */
function tokenOf(username: string): Promise<string> {
  const key = `${url} ${username}`
  const token = tokens.get(key) ?? logIn(username)
  tokens.set(key, token)
  return token
}

async function get(path: string, bearer: string): Promise<Answered> {
  const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${bearer}` } })
  expect(`${path} ${answer.status}`).toBe(`${path} 200`)
  return await answer.json() as Answered
}

/** What one county in its first days does not have, or a demo cannot show. */
const nothingYet = [
  '/v1/agency-successions', '/v1/case-exports', '/v1/certificates/expiry-warnings', '/v1/deadline-overrides', '/v1/double-publicity-files', '/v1/draw-parties', '/v1/empowerments',
  '/v1/enforcement-transfers', '/v1/files', '/v1/joint-inspection-tasks', '/v1/power-items/difference', '/v1/rectification-orders', '/v1/register-pushes',
]

/** The lists of the contract in which none of the demo accounts finds anything. */
async function emptyLists(): Promise<string[]> {
  const { paths } = await (await fetch(`${url}/openapi.json`)).json() as { paths: Record<string, { get?: object }> }
  const tokens = await Promise.all(['bureau', 'manager', 'handler', 'exchange', 'security', 'audit'].map(tokenOf))
  const shown = async (path: string, bearer: string): Promise<number | null> => {
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${bearer}` } })
    const body = await answer.text()
    if (answer.status !== 200 || !body.startsWith('{"items":')) return null
    return (JSON.parse(body) as Answered).items.length
  }
  const empty = await Promise.all(Object.keys(paths).filter((path) => paths[path]?.get !== undefined && path.startsWith('/v1/') && !/[{]|export$/.test(path)).map(async (path) => {
    let isList = false
    for (const token of tokens) {
      const count = await shown(path, token)
      if (count !== null && count > 0) return []
      isList ||= count === 0
    }
    return isList ? [path] : []
  }))
  return empty.flat().sort()
}

describe('the first start', () => {
  test('killed while it loads the demo data, it leaves no database server behind', async () => {
    child = start('src/main.ts', { DATA_DIR: folder, PORT: '0', SHUTDOWN_GRACE_SECONDS: '60' })
    await child.says('loading the demo data')
    const server = embeddedServer(folder)!
    await untilRows(server.url, 'officers', 20)
    child.kill('SIGKILL')
    expect((await child.ended).signal).toBe('SIGKILL')
    while (isAlive(server.pid)) await glance()
    expect(child.output()).not.toContain('listening on')
  })

  test('begun again, it completes them, nothing twice, and says where to look and who to be', async () => {
    ({ child, url } = await listening({ DATA_DIR: folder }))
    await child.says('authorization: Bearer')
    const output = child.output()
    expect(output).toContain('loading the rest')
    expect(output).toContain(`${url}/docs`)
    expect(output).toContain(`demo accounts (password ${password})`)
    for (const username of ['bureau', 'reviewer', 'legality', 'inspector', 'manager', 'leader', 'handler', 'legal', 'exchange', 'system', 'security', 'audit']) {
      expect(output).toMatch(new RegExp(`^ {4}${username} +\\p{Script=Han}+$`, 'mu'))
    }
    const { url: database } = embeddedServer(folder)!
    const rows = (table: string): Promise<number> => countOf(database, table)
    expect([await rows('agencies'), await rows('enforcement_cases'), await rows('spot_checks'), await rows('accounts')]).toEqual([8, 1202, 1, 13])
    const officers = await rows('officers')
    expect(officers).toBeGreaterThan(90)
    expect(await rows('audit_entries where act in (\'officer.import\', \'officer.register\')')).toBe(officers)
    expect(await rows('audit_entries where act = \'case.import\'')).toBe(1200)
    expect(await rows('audit_entries where act = \'account.create\'')).toBe(13)
  })

  test('the request it prints can be made as it stands', async () => {
    const [, sessions = '', contentType = ''] = /TOKEN=\$\(curl -s (\S+) -H 'content-type: ([^']+)'/.exec(child.output()) ?? []
    const [, body = '', found = ''] = /-d '([^']+)' \| sed 's\/(.+)\/\\1\/'\)/.exec(child.output()) ?? []
    const [, list = ''] = /curl -s "([^"]+)" -H "authorization: Bearer \$TOKEN"/.exec(child.output()) ?? []
    const session = await (await fetch(sessions, { method: 'POST', headers: { 'content-type': contentType }, body })).text()
    // A basic regular expression of sed spells its groups \( \).
    const cut = session.replace(new RegExp(found.replaceAll(/\\([()])/g, '$1')), '$1')
    const answer = await fetch(list, { headers: { authorization: `Bearer ${cut}` } })
    expect(answer.status).toBe(200)
    expect((await answer.json() as Answered).items).toHaveLength(3)
  })

  test('a newcomer finds something everywhere', async () => {
    expect(await emptyLists()).toEqual(nothingYet)
    const bureau = await tokenOf('bureau')
    const [spotCheck] = (await get('/v1/spot-checks', bureau)).items
    expect(spotCheck).toMatchObject({ status: 'DRAWN', sampleSize: 36 })
    expect(await get(`/v1/spot-checks/${String(spotCheck?.['id'])}/figures`, bureau)).toMatchObject({
      filesDrawn: 36, filesReviewed: { numerator: 6, denominator: 36 }, findings: 7, rectified: { numerator: 1, denominator: 7 },
    })
    expect((await get('/v1/legal-reviews', await tokenOf('legal'))).items.map((review) => review['status']).sort()).toEqual(['PROBLEMS_FOUND', 'SUBMITTED'])
    expect((await get('/v1/findings', await tokenOf('manager'))).items.map((finding) => finding['status']).sort()).toEqual(['OPEN', 'RECTIFIED'])
    expect((await get('/v1/spot-check-files', await tokenOf('reviewer'))).items).toHaveLength(12)
    expect((await get('/v1/double-publicity-changes', await tokenOf('exchange'))).items.length).toBeGreaterThan(0)
    const open = ['decisions', 'catalogue-items', 'statistics-reports', 'inspection-plans', 'inspection-results', 'normative-documents']
    const found = await Promise.all(open.map(async (list) => (await (await fetch(`${url}/v1/public/${list}?limit=5`)).json() as Answered).items.length))
    expect(found).toEqual([3, 5, 1, 1, 1, 1])
    for (const page of ['/docs', '/openapi.json', '/health/ready']) {
      const answer = await fetch(`${url}${page}`)
      expect(`${page} ${answer.status}`).toBe(`${page} 200`)
      // Read to its end: an answer that nobody reads holds up the stop that comes later.
      await answer.text()
    }
  })
})

describe('while it runs', () => {
  test('the four journeys of docs/four-nets.md go as they are written', async () => {
    const run = guideShell(url, tokenOf, { TODAY: localDateOf(new Date()) })
    const steps = stepsOf('docs/four-nets.md')
    expect(steps.length).toBeGreaterThan(20)
    for (const { command, expected } of steps) {
      const { ok, body } = await run(command)
      expect({ command, ok, body }).toMatchObject({ command, ok: !(expected !== null && 'code' in expected), body: expected ?? {} })
    }
  })

  test('a second process on the same data is told so in one sentence', async () => {
    const { code, output } = await run('src/main.ts', { DATA_DIR: folder, PORT: '0' })
    expect(code).toBe(1)
    expect(output.trimEnd().split('\n')).toEqual([expect.stringMatching(/^Another instance is already running on the data folder .*: stop it first\.$/)])
    expect(await accepts(url)).toBe(true)
  })

  test('told to stop, it answers what it has accepted, ends with 0 and takes its database along', async () => {
    const county = generateCounty({ county: '320685', divisionName: '海安市', cases: 1200, seed: 1, from: `${lastYear}-01-01`, to: `${lastYear}-12-31` })
    const bureau = await tokenOf('bureau')
    const server = embeddedServer(folder)!
    const holder = await connectTo(server.url)
    // Every act waits for its last step, the row of the audit.
    await holder.query('begin')
    await holder.query('lock table audit_entries in share mode')
    const send = (path: string, contentType: string, body: string): Promise<Response> =>
      fetch(`${url}${path}`, { method: 'POST', headers: { 'authorization': `Bearer ${bureau}`, 'content-type': contentType }, body })
    const imported = send('/v1/case-imports', 'application/x-ndjson', [...county.cases()].map((row) => JSON.stringify(row)).join('\n'))
    const plan = { divisionCode: '320685', actKinds: ['PENALTY'], closedFrom: `${lastYear}-01-01`, closedTo: `${lastYear}-07-01`, sampleSize: 5, minPerAgency: 0 }
    const planned = [1, 2].map((number) => send('/v1/spot-checks', 'application/json', JSON.stringify({ ...plan, title: `停机前的计划${number}` })))
    await untilRows(server.url, 'pg_stat_activity where datname = current_database() and wait_event_type = \'Lock\'', 3)

    child.kill('SIGTERM')
    while (await accepts(url)) await glance()
    await holder.query('rollback')
    await holder.end()
    expect((await Promise.all(planned)).map((answer) => answer.status)).toEqual([201, 201])
    const summary = JSON.parse((await (await imported).text()).trimEnd().split('\n').at(-1)!) as object
    expect(summary).toMatchObject({ summary: { rows: 1200, created: 0, unchanged: 1200, refused: 0 } })
    expect(await child.ended).toMatchObject({ code: 0, signal: null })
    expect([isAlive(server.pid), embeddedServer(folder)]).toEqual([false, null])
  })
})

describe('later starts', () => {
  const inUse = (port: number): unknown => expect.stringMatching(new RegExp(`^The address is in use by another process .*:${port}.*; set PORT to a free port\\.\n$`))
  const listen = (other: Server, port: number): Promise<number> => new Promise((resolve) => {
    other.listen(port, '127.0.0.1', () => { resolve((other.address() as { port: number }).port) })
  })

  test('a port in use is one sentence, before anything is made', async () => {
    const other = createServer()
    const port = await listen(other, 0)
    const unmade = join(folder, 'unmade')
    expect(await run('src/main.ts', { DATA_DIR: unmade, PORT: String(port) })).toMatchObject({ code: 1, output: inUse(port) })
    other.close()
    expect(existsSync(unmade)).toBe(false)
  })

  test('a port that another process takes meanwhile is the same sentence, and the database is stopped again', async () => {
    // Below those the system gives out by itself.
    const port = 20_000 + process.pid % 10_000
    const late = start('src/main.ts', { DATA_DIR: folder, PORT: String(port) })
    while (embeddedServer(folder) === null && isAlive(late.pid)) await glance()
    const other = createServer()
    await listen(other, port)
    const { pid } = embeddedServer(folder)!
    expect(await late.ended).toMatchObject({ code: 1, output: inUse(port) })
    other.close()
    expect([isAlive(pid), embeddedServer(folder)]).toEqual([false, null])
  })

  test('the next start keeps the data, loads nothing and is there soon; an interrupt ends it', async () => {
    ({ child, url } = await listening({ DATA_DIR: folder }))
    // The clock on the wall would measure what else the machine does.
    expect(processorSeconds(child.pid) ?? 0).toBeLessThan(10)
    await child.says('demo accounts')
    expect(child.output()).not.toContain('loading')
    const bureau = await tokenOf('bureau')
    expect((await get('/v1/spot-checks?limit=10', bureau)).items).toHaveLength(3)
    expect((await get('/v1/cases?limit=1&count=exact', bureau)).count?.value).toBe(1203)
    child.kill('SIGINT')
    expect(await child.ended).toMatchObject({ code: 0, signal: null })
    expect(embeddedServer(folder)).toBeNull()
  })

  test('the stopped database can be verified as it lies there', async () => {
    const { code, output } = await run('src/cli/verify-audit.ts', { DATA_DIR: folder })
    expect([code, output]).toEqual([0, expect.stringMatching(/^\d{4} entries checked, 0 altered, 0 unknown, 0 missing, 0 retired\n\d+ seals checked, 0 broken, \d+ entries wait for the next\nHEAD \d+ [0-9a-f]{64}\n$/)])
    expect(embeddedServer(folder)).toBeNull()
  })
})
