import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { registered } from '../support/agencies.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { registeredOfficer } from '../support/personnel.ts'
import { everyPermission, holderOf, nation, type Place } from './support/holders.ts'
import { makeOneOfEach, place, type OneOfEach } from './support/one-of-each.ts'
import { readContract, type Operation } from './support/operations.ts'
import { asking, type Ids, type Reply } from './support/requests.ts'

let app: TestApp
let world: OneOfEach
let operations: readonly Operation[]
let ask: ReturnType<typeof asking>
/** Ids that no record has; an account and a division have no place that could hide them, so for these a stranger asks for nobody's. */
let unknown: Ids

beforeAll(async () => {
  const contract = readContract()
  app = await startTestApp()
  world = await makeOneOfEach(app)
  ask = asking(world.app, contract.schemas)
  operations = contract.operations
  unknown = {
    ...Object.fromEntries(operations.flatMap(({ ids }) => ids.map((name) => [name, '01900000-0000-7000-9000-000000000000']))),
    partyId: '01900000-0000-7000-9000-000000000000', materialNumber: '99', code: '999999', divisionCode: '999999', day: '2026-05-10',
  }
})
afterAll(() => app.close())

const named = ({ method, path }: Operation): string => `${method} ${path}`
const closed = (): Operation[] => operations.filter(({ permission }) => permission !== 'public')
const ofOneRecord = (): Operation[] => closed().filter(({ ids }) => ids.length > 0)

/** Asks every operation and names those that answered otherwise. */
async function others(asked: readonly Operation[], answer: (operation: Operation) => Promise<Reply>, expected: (reply: Reply) => boolean): Promise<string[]> {
  const odd: string[] = []
  for (const operation of asked) {
    const reply = await answer(operation)
    if (!expected(reply)) odd.push(`${named(operation)}: ${reply.status} ${reply.code ?? reply.text.slice(0, 200)}`)
  }
  return odd
}

const refusedWith = (status: number, code: string) => (reply: Reply): boolean => reply.status === status && reply.code === code
const notFound = refusedWith(404, 'http.not-found')

const hidden = (): Ids => ({ ...world.ids, accountId: unknown['accountId'] ?? '', code: unknown['code'] ?? '' })

/** The routes of fastify's tree: a level is indented by four characters, and its path goes on where the one above ends. */
function routesIn(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? []
    const level = indent.length / 4
    above[level] = part
    const path = above.slice(0, level + 1).join('')
    return methods.split(', ').filter((method) => method !== '' && method !== 'HEAD').map((method) => `${method} ${path}`)
  })
}

describe('who calls', () => {
  test('these operations and no others are open to everybody', () => {
    expect(operations.filter(({ permission }) => permission === 'public').map(({ id }) => id).sort()).toEqual([
      'getKeySet', 'getLiveness', 'getProblem', 'getPublicCatalogue', 'getPublicCatalogueEntry', 'getPublicCatalogueVersion',
      'getPublicCatalogueVersions', 'getPublicDecision', 'getPublicDecisionHistory', 'getPublicStatisticsReport', 'getPublicStatisticsReportVersion',
      'getReadiness', 'issueServiceToken', 'listPublicCatalogueItems', 'listPublicDecisionCatalogues', 'listPublicDecisionChanges',
      'listPublicDecisions', 'listPublicInspectionPlans', 'listPublicInspectionResults', 'listPublicNormativeDocuments',
      'listPublicStatisticsReports', 'logIn', 'refreshSession', 'verifyCertificateNumber', 'verifyCertificateToken', 'verifyDrawRecord',
    ])
  })

  test('outside the contract the server answers the contract itself, its page and the metrics', () => {
    const routes = routesIn(world.app.server.printRoutes({ commonPrefix: false }))
    const known = new Set(operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`))
    expect([...known].filter((route) => !routes.includes(route))).toEqual([])
    expect(routes.filter((route) => !known.has(route) && !route.startsWith('GET /docs')).sort()).toEqual(['GET /metrics', 'GET /openapi.json'])
  })

  test('nobody in particular is refused with 401, by HEAD too', async () => {
    const nobody = refusedWith(401, 'http.not-authenticated')
    expect(await others(closed(), (operation) => ask(operation, world.ids, null), nobody)).toEqual([])
    expect(await others(closed(), (operation) => ask(operation, world.ids, 'no-token'), nobody)).toEqual([])
    const reads = closed().filter(({ method }) => method === 'GET')
    expect(await others(reads, (operation) => ask(operation, world.ids, null, { head: true }), ({ status }) => status === 401)).toEqual([])
  })

  test('a caller with every permission but the one asked for is refused with 403', async () => {
    const guarded = closed().filter(({ permission }) => permission !== 'authenticated')
    const asked = [...new Set(guarded.map(({ permission }) => permission))].sort()
    expect(asked).toEqual(everyPermission)
    for (const permission of asked) {
      const { token } = await holderOf(world.app, everyPermission.filter((other) => other !== permission), nation)
      const covered = guarded.filter((operation) => operation.permission === permission)
      expect(await others(covered, (operation) => ask(operation, world.ids, token), refusedWith(403, 'http.not-permitted'))).toEqual([])
    }
  })

  test('a caller with an initial password may only look at himself, change it and log out', async () => {
    const { token } = await holderOf(world.app, everyPermission, { ...nation, mustChangePassword: true })
    const free = ['changePassword', 'endSession', 'getMe']
    const refused = refusedWith(403, 'http.password-change-required')
    expect(await others(closed().filter(({ id }) => !free.includes(id)), (operation) => ask(operation, world.ids, token), refused)).toEqual([])
    expect(await others(closed().filter(({ id }) => free.includes(id)), (operation) => ask(operation, unknown, token), ({ status }) => status !== 403)).toEqual([])
  })
})

test('a body is asked for exactly where the contract says that it is required', async () => {
  const missing = refusedWith(400, 'http.invalid-request')
  const streams = [
    'importCases', 'importDoublePublicityLicences', 'importDoublePublicityPenalties', 'importInspectionTargets', 'importOfficers', 'sendUploadPart', 'uploadFile',
  ]
  const takesBody = closed().filter(({ method, id }) => method !== 'GET' && !streams.includes(id))
  const answer = (operation: Operation) => ask(operation, unknown, world.chief.token, { bare: true })
  expect(await others(takesBody.filter(({ bodyRequired }) => bodyRequired), answer, missing)).toEqual([])
  expect(await others(takesBody.filter(({ bodyRequired }) => !bodyRequired), answer, notFound)).toEqual([])
})

describe('where the caller may look', () => {
  let strangers: [string, Place][]
  const unknownOnes = new Map<string, string>()

  beforeAll(async () => {
    const { chief } = world
    const neighbour = await registered(chief, { divisionCode: place })
    const colleague = await registeredOfficer(chief, neighbour.id)
    strangers = [
      ['another province', { scopeDivision: '330000' }], ['another city', { scopeDivision: '320500' }], ['another county', { scopeDivision: '320681' }],
      ['another agency of the county', { agencyId: neighbour.id }], ['an officer of another agency', { officerId: colleague.id, agencyId: neighbour.id }],
      ['no place at all', { scopeKind: 'NONE' }],
    ]
  })

  test('an id that no record has is not found', async () => {
    expect(await others(ofOneRecord(), async (operation) => {
      const reply = await ask(operation, unknown, world.chief.token)
      unknownOnes.set(operation.id, reply.text)
      return reply
    }, notFound)).toEqual([])
  })

  test('a stranger with every permission gets the very answer of an unknown id', async () => {
    const leaks: string[] = []
    for (const [who, where] of strangers) {
      const { token } = await holderOf(world.app, everyPermission, where)
      const answers = await others(ofOneRecord(), async (operation) => {
        const reply = await ask(operation, hidden(), token)
        return { ...reply, code: reply.text === unknownOnes.get(operation.id) ? reply.code : `${reply.code ?? ''} ${reply.text}` }
      }, notFound)
      leaks.push(...answers.map((answer) => `${who}: ${answer}`))
    }
    expect(leaks).toEqual([])
  })

  test('what the stranger was refused changed nothing, and whoever may look finds every record', async () => {
    const { rows } = await world.app.admin.query<{ actors: number }>(
      'select count(distinct actor_id)::int as actors from audit_entries where actor_id not in (select id from accounts where display_name = $1)', [world.chief.displayName])
    // The one before the chief, who registered the bureau the chief belongs to.
    expect(rows[0]?.actors).toBe(1)
    const found = ({ status, code }: Reply): boolean => [200, 201, 409, 412, 422].includes(status) && code !== 'database.conflict'
    const lastOfAll = (operation: Operation): number => operation.method === 'DELETE' ? 1 : 0
    const ordered = ofOneRecord().sort((a, b) => lastOfAll(a) - lastOfAll(b))
    expect(await others(ordered, (operation) => ask(operation, world.ids, world.chief.token), found)).toEqual([])
  })
})
