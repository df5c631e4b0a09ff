import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pg from 'pg'
import type { TestAccount } from '../support/app.ts'
import { caughtUp } from '../support/case-changes.ts'
import { documentAct, drafted } from '../support/case-documents.ts'
import { readyToDecide } from '../support/case-road.ts'
import type { CaseWorld } from '../support/cases.ts'
import { act, filed, fineOf, startCaseWorld } from '../support/cases.ts'
import { note, recorded } from '../support/process-records.ts'
import { addAgency, addCase } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

interface Change { caseId: string, change: string, case: { id: string, version: number, status: string } | null }
interface Changes { items: Change[], nextCursor: string, more: boolean }
const readNow = async (since?: string, account = handler, limit = 100): Promise<Changes> =>
  (await account.get(`/v1/case-changes?limit=${limit}${since === undefined ? '' : `&since=${since}`}`).expect(200)).body as Changes
const read = async (since?: string, account = handler, limit = 100): Promise<Changes> => {
  await caughtUp(world.app)
  return readNow(since, account, limit)
}
const end = async (account = handler): Promise<string> => (await read(undefined, account, 500)).nextCursor

describe('what changed since', () => {
  test('a case filed, decided and untouched, each told once and as it now is', async () => {
    const one = await readyToDecide(handler, (await filed(world)).id)
    const two = await filed(world)
    const start = await read()
    expect(start.items.map(({ caseId }) => caseId)).toEqual([one.id, two.id])
    expect(start.more).toBe(false)
    expect(await read(start.nextCursor)).toEqual({ items: [], nextCursor: expect.any(String), more: false })
    await act(handler, one, 'decision', fineOf('2000.00')).expect(200)
    const next = await read(start.nextCursor)
    expect(next.items).toMatchObject([{ caseId: one.id, change: 'CHANGED', case: { id: one.id, version: one.version + 1, status: 'DECIDED' } }])
    expect((await read(next.nextCursor)).items).toEqual([])
    expect((await read(start.nextCursor)).items).toHaveLength(1)
  })

  test('a process record and a document leave the version of the case as it was, and are told of; what is refused is not', async () => {
    const record = await filed(world)
    const told = async (since: string): Promise<unknown[]> => (await read(since)).items.map(({ caseId, change, case: row }) => [caseId, change, row?.version])
    const same = [[record.id, 'CHANGED', record.version]]
    const before = await end()
    await recorded(handler, record.id, note(world))
    expect(await told(before)).toEqual(same)
    const noted = await end()
    await handler.post(`/v1/cases/${record.id}/process-records`, note(world, { keptAt: undefined })).expect(422)
    expect(await told(noted)).toEqual([])
    const draft = await drafted(handler, record.id, { kind: 'FILING_FORM', details: { facts: '事实' } })
    expect(await told(noted)).toEqual(same)
    const kept = await end()
    await documentAct(handler, draft, 'voiding', { reason: '误制' }).expect(200)
    expect(await told(kept)).toEqual(same)
  })

  test('page by page', async () => {
    const since = await end()
    const made = [await filed(world), await filed(world), await filed(world)]
    const first = await read(since, handler, 2)
    expect([first.items.map(({ caseId }) => caseId), first.more]).toEqual([made.slice(0, 2).map(({ id }) => id), true])
    const rest = await read(first.nextCursor, handler, 2)
    expect([rest.items.map(({ caseId }) => caseId), rest.more]).toEqual([[made[2]!.id], false])
  })

  test('only within the scope; a case that leaves it is told to those it leaves', async () => {
    const moved = await filed(world)
    const bureau = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    const nation = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '000000' })
    const rugao = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '320682' })
    const own = await world.app.account({ roles: ['CASE_HANDLER'], scopeKind: 'OWN', officerId: world.officers[0]!.id })
    const nobody = await world.app.account({ roles: ['INSPECTOR'], scopeKind: 'NONE' })
    const accounts = [handler, bureau, nation, rugao, own, nobody]
    const since = await Promise.all(accounts.map((account) => end(account)))
    const far = await addAgency(world.app.admin, '320682')
    await world.app.admin.query('update enforcement_cases set agency_id = $2, division_code = $3 where id = $1', [moved.id, far.id, far.divisionCode])
    const told = await Promise.all(accounts.map(async (account, index) => (await read(since[index], account)).items.map(({ caseId, change }) => [caseId === moved.id, change])))
    expect(told).toEqual([[[true, 'LEFT']], [[true, 'LEFT']], [[true, 'CHANGED']], [[true, 'CHANGED']], [[true, 'CHANGED']], []])
    const after = await end()
    await world.app.admin.query('update enforcement_cases set version = version + 1 where id = $1', [moved.id])
    expect((await read(after)).items).toEqual([])
  })

  test('a cursor that was altered or belongs to another scope is refused', async () => {
    const since = await end()
    const other = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '320600' })
    expect((await other.get(`/v1/case-changes?since=${since}`).expect(400)).body).toMatchObject({ code: 'http.invalid-cursor' })
    await handler.get(`/v1/case-changes?since=${since.slice(0, -2)}AA`).expect(400)
    for (const query of ['limit=501', 'limit=0', 'since=', 'sort=x']) await handler.get(`/v1/case-changes?${query}`).expect(400)
  })

  test('access', async () => {
    await world.app.http.get('/v1/case-changes').expect(401)
    await (await world.app.account({ roles: ['SYSTEM_ADMINISTRATOR'] })).get('/v1/case-changes').expect(403)
  })

  test('what a transaction holds open is not passed over: it is told once it is committed, after what came meanwhile', async () => {
    const since = await end()
    const slow = new pg.Client({ connectionString: world.app.adminUrl })
    await slow.connect()
    try {
      const held = await filed(world)
      await caughtUp(world.app)
      await slow.query('begin')
      await slow.query('update enforcement_cases set version = version + 1 where id = $1', [held.id])
      const quick = await filed(world)
      const early = await readNow(since)
      expect(early.items.map(({ caseId }) => caseId)).toEqual([held.id])
      await slow.query('commit')
      const late = await read(early.nextCursor)
      expect(late.items.map(({ caseId, case: row }) => [caseId, row?.version])).toEqual([[held.id, 2], [quick.id, 1]])
    } finally {
      await slow.end()
    }
  })
})

test('a reader who polls misses nothing that writers with open transactions do, and hears nothing twice', async () => {
  const { admin, adminUrl } = world.app
  const ids: string[] = []
  for (let made = 0; made < 24; made += 1) ids.push((await addCase(admin, world.agency, [])).id)
  let since = await end()
  const writers = 6
  const rounds = 25
  const heard = new Map<string, number[]>()
  let running = writers
  const write = async (writer: number): Promise<void> => {
    const client = new pg.Client({ connectionString: adminUrl })
    await client.connect()
    for (let round = 0; round < rounds; round += 1) {
      await client.query('begin')
      for (let step = 0; step < 2; step += 1) {
        await client.query('update enforcement_cases set version = version + 1 where id = $1', [ids[writer * 4 + (round + step) % 4]])
        await client.query('select pg_sleep($1)', [(writer + round) % 5 / 500])
      }
      await client.query(round % 7 === 3 ? 'rollback' : 'commit')
    }
    await client.end()
    running -= 1
  }
  const poll = async (): Promise<void> => {
    for (let last = false; ;) {
      const changes = await (last ? read : readNow)(since, handler, 5)
      for (const { caseId, case: row } of changes.items) heard.set(caseId, [...heard.get(caseId) ?? [], row?.version ?? 0])
      since = changes.nextCursor
      if (last && !changes.more && changes.items.length === 0) return
      last = running === 0
    }
  }
  await Promise.all([...Array.from({ length: writers }, (_, writer) => write(writer)), poll()])
  const { rows } = await admin.query<{ id: string, version: number }>('select id, version from enforcement_cases where id = any($1)', [ids])
  expect(rows.map(({ id }) => [id, heard.get(id)?.at(-1)])).toEqual(rows.map(({ id, version }) => [id, version]))
  for (const versions of heard.values()) expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
}, 30_000)
