import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import { actsFrom, statesOf } from '../../src/kernel/state-machine.ts'
import { standardMachine } from '../../src/modules/standards/machine.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { onceFor } from '../support/once-for.ts'
import { problemOf } from '../support/raw-http.ts'
import { addAgency, auditCount, auditOf, type AgencyRow } from '../support/records.ts'
import { amendment, contents, document, done, drafted, newEntry, nextCode, paths, publication, publishedEntry, type EntryRecord, type Path } from '../support/standards.ts'

let app: TestApp
let agency: AgencyRow
let supervisor: TestAccount
let manager: TestAccount
let handler: TestAccount
let neighbour: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  agency = await addAgency(app.admin)
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
  handler = await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id })
  neighbour = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
})
afterAll(() => app.close())

/** The refusal's code, once it is certain that nothing was left behind. */
async function refusal(attempt: PromiseLike<{ status: number, body: unknown }>, status: number): Promise<string> {
  const before = await auditCount(app.admin)
  const answer = await attempt
  expect(answer.status).toBe(status)
  expect(await auditCount(app.admin)).toBe(before)
  return problemOf(answer).code
}

const acts: Readonly<Record<keyof typeof standardMachine.acts, (account: TestAccount, path: Path, entry: { id: string, version: number }) => ReturnType<TestAccount['post']>>> = {
  revise: (account, path, entry) => account.patch(`/v1/${path}/${entry.id}`, { name: '修改后的草案' }, ifMatch(entry)),
  publish: (account, path, entry) => account.post(`/v1/${path}/${entry.id}/publication`, publication, ifMatch(entry)),
  amend: (account, path, entry) => account.post(`/v1/${path}/${entry.id}/amendment`, amendment(path), ifMatch(entry)),
  correct: (account, path, entry) => account.post(`/v1/${path}/${entry.id}/correction`, { versionNumber: 1, reason: '录入有误', ...contents[path], name: '更正后的事项' }, ifMatch(entry)),
  repeal: (account, path, entry) => account.post(`/v1/${path}/${entry.id}/repeal`, { repealedOn: '2026-05-01', reason: '不再适用' }, ifMatch(entry)),
}
const named = Object.keys(acts) as (keyof typeof acts)[]

async function inState(path: Path, state: keyof typeof standardMachine.states): Promise<EntryRecord> {
  if (state === 'DRAFT') return drafted(supervisor, path)
  const entry = await publishedEntry(supervisor, path)
  return state === 'PUBLISHED' ? entry : done(supervisor, path, entry, 'repeal', { repealedOn: '2026-05-01', reason: '不再适用' })
}

describe.each(paths)('/v1/%s', (path) => {
  test('nobody without a log-in, a wrong permission or another scope', async () => {
    const entry = await publishedEntry(supervisor, path, { agencyId: agency.id })
    const one = `/v1/${path}/${entry.id}`
    for (const url of [`/v1/${path}`, `/v1/${path}/in-force`, `/v1/agencies/${agency.id}/${path}`, one, `${one}/versions`, `${one}/history`]) {
      expect(await refusal(app.http.get(url), 401)).toBe('http.not-authenticated')
      await handler.get(url).expect(200)
    }
    for (const url of [one, `${one}/versions`, `${one}/history`, `/v1/agencies/${agency.id}/${path}`]) expect(await refusal(neighbour.get(url), 404)).toBe('http.not-found')
    for (const act of named) {
      expect(await refusal(acts[act](handler, path, entry), 403)).toBe('http.not-permitted')
      expect(await refusal(acts[act](neighbour, path, entry), 404)).toBe('http.not-found')
      if (act !== 'revise') expect(await refusal(acts[act](manager, path, entry), 403)).toBe('http.not-permitted')
    }
    for (const [url, body] of [[`/v1/${path}`, newEntry(path)], [`/v1/${path}/drafts`, { divisionCode: '320685', entries: [{ itemCode: 'X', ...contents[path] }] }]] as const) {
      expect(await refusal(app.http.post(url).send(body), 401)).toBe('http.not-authenticated')
      expect(await refusal(handler.post(url, body), 403)).toBe('http.not-permitted')
      expect(await refusal(neighbour.post(url, body), 422)).toBe('standards.outside-scope')
    }
    const bulk = { entryIds: [entry.id], ...publication }
    expect(await refusal(app.http.post(`/v1/${path}/publications`).send(bulk), 401)).toBe('http.not-authenticated')
    expect(await refusal(manager.post(`/v1/${path}/publications`, bulk), 403)).toBe('http.not-permitted')
    expect(await refusal(neighbour.post(`/v1/${path}/publications`, bulk), 404)).toBe('http.not-found')
  })

  test('an entry of one list is not found in another', async () => {
    const entry = await drafted(supervisor, path)
    const other = paths.find((one) => one !== path)!
    await supervisor.get(`/v1/${other}/${entry.id}`).expect(404)
    expect(await refusal(acts.publish(supervisor, other, entry), 404)).toBe('http.not-found')
  })

  test('drafting gives the record as it is, and leaves one entry', async () => {
    const body = newEntry(path)
    const entry = (await supervisor.post(`/v1/${path}`, body).expect(201).expect('etag', '"v1"')).body as EntryRecord
    expect(entry).toEqual({
      ...body, id: entry.id, list: entry.list, agencyId: null, status: 'DRAFT', publishedOn: null, effectiveOn: null, repealedOn: null, versionNumber: 0,
      availableActs: ['revise', 'publish'], version: 1, createdAt: '2026-03-02T01:00:00.000Z', updatedAt: '2026-03-02T01:00:00.000Z',
    })
    expect((await supervisor.get(`/v1/${path}/${entry.id}`).expect(200)).body).toEqual(entry)
    expect(await auditOf(app.admin, entry.id)).toMatchObject([{ act: 'standard.draft', actorId: supervisor.id, changes: { status: [null, 'DRAFT'], name: [null, entry.name] } }])
  })

  const standing = onceFor<EntryRecord>()
  test.each(statesOf(standardMachine).flatMap((state) => named.map((act) => [state, act] as const)))('%s: %s', async (state, act) => {
    if (!actsFrom(standardMachine, state).includes(act)) {
      const before = await standing(state, () => inState(path, state))
      expect(before.availableActs).not.toContain(act)
      expect(await refusal(acts[act](supervisor, path, before), 409)).toBe('state.act-not-available')
      return
    }
    const before = await inState(path, state)
    const known = await auditOf(app.admin, before.id)
    expect(before.availableActs).toContain(act)
    expect(await refusal(acts[act](supervisor, path, { ...before, version: before.version + 1 }), 412)).toBe('http.version-stale')
    const after = (await acts[act](supervisor, path, before).expect(200)).body as EntryRecord
    expect(after).toMatchObject({ status: standardMachine.acts[act].to, version: before.version + 1 })
    const entries = await auditOf(app.admin, before.id)
    expect(entries).toHaveLength(known.length + 1)
    expect(entries.filter((entry) => entry.act === `standard.${act}`)).toHaveLength(1)
  })
})

describe('drafts', () => {
  const path = 'no-penalty-items'

  test('a manager keeps the own agency\'s list and publishes nothing', async () => {
    const entry = await drafted(manager, path, { agencyId: agency.id })
    expect(entry).toMatchObject({ agencyId: agency.id, divisionCode: '320685', availableActs: ['revise'] })
    await acts.revise(manager, path, entry).expect(200)
    expect(await refusal(manager.post(`/v1/${path}`, newEntry(path)), 422)).toBe('standards.outside-scope')
  })

  test('a change to what it already says changes and records nothing', async () => {
    const entry = await drafted(supervisor, path)
    expect((await supervisor.patch(`/v1/${path}/${entry.id}`, { name: entry.name }, ifMatch(entry)).expect(200)).body).toEqual(entry)
    expect(await auditOf(app.admin, entry.id)).toHaveLength(1)
  })

  test('an issuer must exist where it is said to be', async () => {
    const city = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320600' })
    expect(await refusal(city.post(`/v1/${path}`, newEntry(path, { divisionCode: '320699' })), 422)).toBe('standards.issuer-unknown')
    expect(await refusal(supervisor.post(`/v1/${path}`, newEntry(path, { agencyId: newId(new Date()) })), 422)).toBe('standards.issuer-unknown')
    expect(await refusal(city.post(`/v1/${path}`, newEntry(path, { divisionCode: '320600', agencyId: agency.id })), 422)).toBe('standards.issuer-unknown')
  })

  test('an abolished body issues nothing', async () => {
    const gone = await addAgency(app.admin, '320685', { status: 'ABOLISHED', abolishedOn: '2026-01-01' })
    expect(await refusal(supervisor.post(`/v1/${path}`, newEntry(path, { agencyId: gone.id })), 422)).toBe('agencies.already-abolished')
  })

  test('a ministry\'s list is the nation\'s, kept by whoever covers it', async () => {
    const nation = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '000000' })
    await drafted(nation, path, { divisionCode: '000000' })
    expect(await refusal(supervisor.post(`/v1/${path}`, newEntry(path, { divisionCode: '000000' })), 422)).toBe('standards.outside-scope')
  })

  test('one entry per code of an issuer\'s list; a repealed one gives its code back', async () => {
    const entry = await publishedEntry(supervisor, path)
    const { itemCode } = entry
    expect(await refusal(supervisor.post(`/v1/${path}`, newEntry(path, { itemCode })), 409)).toBe('standards.code-taken')
    await drafted(supervisor, path, { itemCode, agencyId: agency.id })
    expect(await refusal(supervisor.post(`/v1/${path}`, newEntry(path, { itemCode, agencyId: agency.id })), 409)).toBe('standards.code-taken')
    await drafted(supervisor, 'random-check-items', { itemCode })
    const other = await drafted(supervisor, path)
    expect(await refusal(supervisor.patch(`/v1/${path}/${other.id}`, { itemCode }, ifMatch(other)), 409)).toBe('standards.code-taken')
    await acts.repeal(supervisor, path, entry).expect(200)
    await drafted(supervisor, path, { itemCode })
  })

  test('two at once under one code: one is drafted', async () => {
    const body = newEntry(path)
    const answers = await Promise.all([1, 2, 3].map(() => supervisor.post(`/v1/${path}`, body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })
})

describe('dates', () => {
  const path = 'no-penalty-items'

  test('published by today, and no sooner in force than published', async () => {
    const entry = await drafted(supervisor, path)
    const publish = (when: object) => supervisor.post(`/v1/${path}/${entry.id}/publication`, { ...publication, ...when }, ifMatch(entry))
    expect(await refusal(publish({ publishedOn: '2026-03-03', effectiveOn: '2026-04-01' }), 422)).toBe('standards.date-in-future')
    expect(await refusal(publish({ effectiveOn: '2026-01-31' }), 422)).toBe('standards.effective-before-publication')
    expect(await refusal(publish({ effectiveOn: '2026-02-30' }), 400)).toBe('http.invalid-request')
  })

  test('an amendment and a repeal come after the version in force began; a version that is not there cannot be corrected', async () => {
    const entry = await publishedEntry(supervisor, path)
    const url = `/v1/${path}/${entry.id}`
    expect(await refusal(supervisor.post(`${url}/amendment`, amendment(path, { effectiveOn: '2026-03-01' }), ifMatch(entry)), 422)).toBe('standards.effective-not-later')
    expect(await refusal(supervisor.post(`${url}/repeal`, { repealedOn: '2026-03-01', reason: '废止' }, ifMatch(entry)), 422)).toBe('standards.effective-not-later')
    expect(await refusal(supervisor.post(`${url}/correction`, { versionNumber: 2, reason: '有误', ...contents[path] }, ifMatch(entry)), 422)).toBe('standards.version-unknown')
  })

  test('two at once amend one version: one does', async () => {
    const entry = await publishedEntry(supervisor, path)
    const answers = await Promise.all([1, 2, 3].map((which) => supervisor.post(`/v1/${path}/${entry.id}/amendment`, amendment(path, { name: `修订${which}` }), ifMatch(entry))))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412])
    const versions = (await supervisor.get(`/v1/${path}/${entry.id}/versions`).expect(200)).body as { items: { number: number, supersededAt: string | null }[] }
    expect(versions.items.filter(({ supersededAt }) => supersededAt === null).map(({ number }) => number).sort()).toEqual([1, 2])
  })

  test('saying the same again changes and records nothing', async () => {
    const entry = await publishedEntry(supervisor, path)
    const url = `/v1/${path}/${entry.id}`
    const before = await auditCount(app.admin)
    expect((await supervisor.post(`${url}/amendment`, { ...publication, effectiveOn: '2026-04-01', reason: '无', ...contents[path] }, ifMatch(entry)).expect(200)).body).toEqual(entry)
    expect((await supervisor.post(`${url}/correction`, { versionNumber: 1, reason: '无', ...contents[path] }, ifMatch(entry)).expect(200)).body).toEqual(entry)
    expect(await auditCount(app.admin)).toBe(before)
  })
})

describe('a batch', () => {
  const path = 'random-check-items'
  const post = (body: object) => supervisor.post(`/v1/${path}/drafts`, body)
  const entry = (given: object = {}, details: object = {}) => ({ itemCode: nextCode(), ...contents[path], ...given, details: { ...contents[path].details, ...details } })

  test('of a thousand is drafted and published whole, with one audit entry each', async () => {
    const before = await auditCount(app.admin)
    const entries = Array.from({ length: 1000 }, () => entry({ legalBasis: [{ law: '某法', article: '第一条' }] }))
    const drafts = await post({ divisionCode: '320685', entries }).expect(201)
    const { items } = drafts.body as { items: { index: number, id: string, itemCode: string, status: string }[] }
    expect((await supervisor.get(`${drafts.headers['location'] ?? ''}&itemCode=${items[0]?.itemCode ?? ''}`).expect(200)).body).toMatchObject({ items: [{ id: items[0]?.id }] })
    expect(items.map(({ index, itemCode, status }) => ({ index, itemCode, status }))).toEqual(entries.map(({ itemCode }, index) => ({ index, itemCode, status: 'DRAFT' })))
    expect(await auditCount(app.admin)).toBe(before + 1000)
    const published = await supervisor.post(`/v1/${path}/publications`, { entryIds: items.map(({ id }) => id), ...publication }).expect(200)
    expect((published.body as { items: { status: string }[] }).items.every(({ status }) => status === 'PUBLISHED')).toBe(true)
    expect(await auditCount(app.admin)).toBe(before + 2000)
    expect(await auditOf(app.admin, items[999]!.id)).toMatchObject([{ act: 'standard.draft' }, { act: 'standard.publish', changes: { document: [null, document], versionNumber: [0, 1] } }])
  }, 30_000)

  test('with one entry refused stores none, and says of each what is wrong', async () => {
    const { itemCode } = await drafted(supervisor, path)
    const twice = nextCode()
    const entries = [
      entry(), entry({ itemCode }), entry({ itemCode: twice }), entry({ itemCode: twice }), entry({}, { maxBasisPoints: null }),
      entry({ kind: 'KEY' }, { maxBasisPoints: null }), entry({}, { minBasisPoints: 501 }),
    ]
    const before = await auditCount(app.admin)
    const problem = problemOf(await post({ divisionCode: '320685', entries }).expect(422))
    expect(problem).toMatchObject({ code: 'standards.batch-refused', detail: '4 条未通过，全部未录入；逐条原因见 errors' })
    expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/entries/1', 'standards.code-taken'], ['/entries/3', 'standards.code-taken'], ['/entries/4', 'standards.ratio-limit-missing'], ['/entries/6', 'standards.ratio-backwards'],
    ])
    expect(await auditCount(app.admin)).toBe(before)
    await post({ divisionCode: '320685', entries: entries.slice(0, 1) }).expect(201)
  })

  test('is neither empty nor larger than a thousand; published is only a whole batch of drafts', async () => {
    expect(await refusal(post({ divisionCode: '320685', entries: [] }), 400)).toBe('http.invalid-request')
    expect(await refusal(post({ divisionCode: '320685', entries: Array.from({ length: 1001 }, () => entry({ legalBasis: [{ law: '某法', article: '第一条' }] })) }), 400)).toBe('http.invalid-request')
    const [draft, published] = [await drafted(supervisor, path), await publishedEntry(supervisor, path)]
    const publish = (...entryIds: string[]) => supervisor.post(`/v1/${path}/publications`, { entryIds, ...publication })
    expect(await refusal(publish(draft.id, published.id), 409)).toBe('state.act-not-available')
    expect(await refusal(publish(draft.id, newId(new Date())), 404)).toBe('http.not-found')
    expect((await supervisor.get(`/v1/${path}/${draft.id}`)).body).toEqual(draft)
  })
})
