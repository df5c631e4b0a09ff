import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import type { CatalogueKind } from '../../src/modules/publicity-catalogue/codes.ts'
import { catalogueKinds } from '../../src/modules/publicity-catalogue/codes.ts'
import type { ComparisonRecord, DraftRecord, EntryRecord, VersionRecord } from '../../src/modules/publicity-catalogue/entries/schema.ts'
import type { CatalogueEntryState } from '../../src/modules/publicity-catalogue/machine.ts'
import { catalogueEntryMachine } from '../../src/modules/publicity-catalogue/machine.ts'
import type { CatalogueFigures, CoverageRecord } from '../../src/modules/publicity-catalogue/duties/schema.ts'
import { ifMatch } from '../support/app.ts'
import { refusalOf } from '../support/agencies.ts'
import { along, type CatalogueWorld, entryAct, type EntryAct, onto, publicEntry, published, startCatalogueWorld, textOf, texts } from '../support/catalogue.ts'
import { addOfficer, addAgency, auditCount, auditOf } from '../support/records.ts'

let world: CatalogueWorld
const entries = new Map<CatalogueKind, EntryRecord>()
const kinds = Object.keys(catalogueKinds) as CatalogueKind[]
/** What no test withdraws or changes. */
const empty: readonly CatalogueKind[] = ['NO_PENALTY', 'REVIEW_CATALOGUE']

beforeAll(async () => {
  world = await startCatalogueWorld()
  await textOf(world, 'DUTIES', '机关职责')
  await textOf(world, 'CONTACT', '联系方式')
  await textOf(world, 'FLOW_CHART', '行政处罚流程图')
  await textOf(world, 'WINDOW_POST', '综合窗口')
  await textOf(world, 'SERVICE_GUIDE', '食品经营许可', { powerItemId: world.licenceItemId })
  for (const kind of kinds.filter((each) => !empty.includes(each))) entries.set(kind, await published(world, kind))
})
afterAll(() => world.app.close())

const now = async (kind: CatalogueKind): Promise<EntryRecord> => {
  return (await world.manager.get(`/v1/catalogue-entries/${entries.get(kind)!.id}`).expect(200)).body as EntryRecord
}
const facts = async (kind: CatalogueKind, key?: (key: string) => boolean): Promise<Record<string, string>> => {
  const { content } = await publicEntry(world, kind)
  const item = content.items.find((each) => key === undefined || key(each.key))!
  return Object.fromEntries([['name', item.name], ...item.facts.map(({ label, value }) => [label, value])]) as Record<string, string>
}

describe('what is generated from the registers', () => {
  test('the body with its duties, contact and government', async () => {
    expect(await facts('BODY')).toMatchObject({
      name: '海安市市场监督管理局', FIELDS: '市场监管', GOVERNMENT: '海安市人民政府', DUTIES: texts.DUTIES.duties, ADDRESS: texts.CONTACT.address, COMPLAINTS: '12315',
    })
  })

  test('officers as their cards show them, and nothing else of them', async () => {
    const { content } = await publicEntry(world, 'OFFICERS')
    expect(content.items.map(({ name }) => name).sort()).toEqual(['甄执法', '甄检查'].sort())
    expect(content.items[0]?.facts.map(({ label }) => label)).toEqual(['CERTIFICATE_NUMBER', 'CERTIFICATE_KIND', 'FIELDS', 'VALID_FROM', 'VALID_TO'])
    const { rows } = await world.app.admin.query<{ masked: string }>('select id_number_masked as masked from officers')
    for (const { masked } of rows) expect(JSON.stringify(content)).not.toContain(masked)
  })

  test('powers with their basis; time limits and the flow; remedies with who reconsiders', async () => {
    expect((await publicEntry(world, 'POWERS')).content.items.map(({ name, legalBasis }) => [name, legalBasis[0]?.law])).toEqual([
      ['对第CF-001种违法行为的处罚', '中华人民共和国价格法'], ['食品经营许可', '中华人民共和国价格法'],
    ])
    const procedure = (await publicEntry(world, 'PROCEDURE')).content.items
    expect(procedure.find(({ key }) => key.startsWith('PEN-DECIDE'))?.facts).toContainEqual({ label: 'PERIOD', value: '90 日' })
    expect(procedure.find(({ key }) => key === 'LIC-DECIDE')?.facts).toContainEqual({ label: 'PERIOD', value: '20 个工作日' })
    expect(procedure.some(({ name }) => name === '行政处罚流程图')).toBe(true)
    expect(procedure.some(({ key }) => key.startsWith('COE-'))).toBe(false)
    expect(await facts('REMEDIES', (key) => key === 'RECONSIDERATION')).toMatchObject({ BEFORE: '海安市人民政府' })
  })

  test('random checks with their ratio, benchmarks with their tiers, guides with their promise, devices with their places', async () => {
    expect(await facts('RANDOM_CHECKS')).toMatchObject({ RATIO: '3% 至 5%', FREQUENCY: '1 次', METHODS: '实地核查' })
    expect((await facts('BENCHMARKS'))['RANGE']).toContain('0.00 至 5000.00')
    expect(await facts('SERVICE_GUIDES')).toMatchObject({ name: '食品经营许可', ITEMS: '食品经营许可', PROMISED_LIMIT: '5 个工作日' })
    expect(await facts('DEVICES')).toMatchObject({ PLACE: '海安市S221省道12公里处' })
  })

  test('during enforcement: certificates to be shown, documents to be handed over, posts at the window', async () => {
    expect(await facts('DURING', (key) => key === 'DOCUMENTS PENALTY')).toMatchObject({ ISSUED_DOCUMENTS: expect.stringContaining('行政处罚事先（听证）告知书') as unknown })
    const { content } = await publicEntry(world, 'DURING')
    expect(content.items.map(({ key }) => key)).toEqual(expect.arrayContaining(['SHOW-CERTIFICATE', 'PENALTY-INQUIRY']))
    expect(content.items[0]?.name).toBe('综合窗口')
  })

  test('where a register holds nothing there is no entry', async () => {
    const body = { agencyId: world.agency.id, kind: 'NO_PENALTY', reason: '首次编制' }
    expect(await refusalOf(world.app, world.drafter.post('/v1/catalogue-entries', body), 422)).toBe('publicity-catalogue.nothing-registered')
  })
})

describe('an entry', () => {
  test('is opened once for each body that enforces in its own name', async () => {
    const body = { agencyId: world.agency.id, kind: 'BODY', reason: '再次编制' }
    expect(await refusalOf(world.app, world.drafter.post('/v1/catalogue-entries', body), 409)).toBe('publicity-catalogue.entry-exists')
    const entrusted = await addAgency(world.app.admin, '320685', { kind: 'ENTRUSTED_ORGANISATION' })
    expect(await refusalOf(world.app, world.supervisor.post('/v1/catalogue-entries', { ...body, agencyId: entrusted.id }), 422)).toBe('publicity-catalogue.agency-not-enforcing')
    await world.stranger.post('/v1/catalogue-entries', body).expect(404)
    await world.supervisor.post('/v1/catalogue-entries', { ...body, kind: 'NONE' }).expect(400)
  })

  test('every act in every state does what the machine says, audited once, or is refused and leaves nothing', async () => {
    const roads: Readonly<Record<CatalogueEntryState, readonly EntryAct[]>> = {
      DRAFT: [], APPROVED: ['approval'], PUBLISHED: ['approval', 'publication'], WITHDRAWN: ['approval', 'publication', 'withdrawal'],
    }
    const names = { draft: 'draft', approval: 'approve', publication: 'publish', withdrawal: 'withdraw' } as const
    const place = { agencyId: world.neighbour.id, reason: '首次编制', kind: 'REMEDIES' }
    const [drafter, manager] = [world.stranger, await world.app.account({ roles: ['AGENCY_MANAGER'], agencyId: world.neighbour.id })]
    const own = { ...world, agency: world.neighbour, drafter, manager }
    const first = (await drafter.post('/v1/catalogue-entries', place).expect(201)).body as EntryRecord
    expect((await auditOf(world.app.admin, first.id)).map(({ act }) => act)).toEqual(['catalogue-entry.draft'])
    for (const state of Object.keys(roads) as CatalogueEntryState[]) {
      for (const act of Object.keys(names) as EntryAct[]) {
        // Drafts can be made anew from every state but one that is on view and unchanged.
        let entry = (await manager.get(`/v1/catalogue-entries/${first.id}`).expect(200)).body as EntryRecord
        if (entry.status === 'PUBLISHED') entry = await along(own, entry, 'withdrawal')
        entry = await along(own, await along(own, entry, 'draft'), ...roads[state])
        expect(entry.status).toBe(state)
        const allowed = catalogueEntryMachine.acts[names[act]].from.includes(state)
        const unchanged = state === 'PUBLISHED' && act === 'draft'
        const before = await auditCount(world.app.admin)
        const answer = await entryAct(act === 'draft' ? drafter : manager, entry, act)
        const { status, version, code } = answer.body as EntryRecord & { code?: string }
        expect([state, act, answer.status, status, code]).toEqual(allowed && !unchanged ? [state, act, 200, catalogueEntryMachine.acts[names[act]].to, undefined]
          : [state, act, 409, 409, unchanged ? 'publicity-catalogue.unchanged' : 'state.act-not-available'])
        if (answer.status === 200) expect(version).toBe(entry.version + 1)
        expect(await auditCount(world.app.admin) - before).toBe(answer.status === 200 ? 1 : 0)
      }
    }
  })

  test('is approved by another than who drafted it, on its version, within the scope', async () => {
    const entry = await along(world, await along(world, await now('DEVICES'), 'withdrawal'), 'draft')
    expect(await refusalOf(world.app, entryAct(world.drafter, entry, 'approval'), 422)).toBe('publicity-catalogue.own-draft')
    await entryAct(world.manager, { ...entry, version: entry.version - 1 }, 'approval').expect(412)
    await world.manager.post(`/v1/catalogue-entries/${entry.id}/approval`).expect(428)
    await entryAct(world.stranger, entry, 'approval').expect(404)
    await entryAct(world.supervisor, entry, 'approval').expect(403)
    await along(world, entry, 'approval', 'publication')
  })
})

describe('a version', () => {
  test('is frozen: anybody can compute its hash from what is shown', async () => {
    for (const kind of ['BODY', 'POWERS', 'DURING'] as const) {
      const { content, sha256, number, itemCount } = await publicEntry(world, kind)
      expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(sha256)
      expect([number, itemCount]).toEqual([1, content.items.length])
    }
  })

  test('gives way to the next, which says what changed; each day has its own', async () => {
    const before = await publicEntry(world, 'OFFICERS')
    await addOfficer(world.app.admin, world.agency, { name: '甄新来' })
    await onto(world, '2026-03-04T01:00:00Z')
    const entry = await now('OFFICERS')
    const comparison = (await world.manager.get(`/v1/catalogue-entries/${entry.id}/comparison`).expect(200)).body as ComparisonRecord
    expect(comparison).toMatchObject({ outcome: 'OUTDATED', difference: { added: [{ name: '甄新来' }], changed: [], removed: [] } })
    const drafted = await along(world, entry, 'draft')
    expect(drafted).toMatchObject({ status: 'DRAFT', stale: true, staleSince: '2026-03-04', versionNumber: 1, legalBasis: [{ article: '第二十六条' }, {}] })
    expect(await publicEntry(world, 'OFFICERS')).toEqual(before)
    const draft = (await world.manager.get(`/v1/catalogue-entries/${entry.id}/draft`).expect(200)).body as DraftRecord
    expect([draft.sha256, draft.difference.added.length]).toEqual([comparison.sha256, 1])
    const after = await along(world, drafted, 'approval', 'publication')
    expect(after).toMatchObject({ versionNumber: 2, stale: false, staleDueOn: null, publishedOn: '2026-03-04', firstPublishedOn: '2026-03-02', sha256: draft.sha256 })
    await world.manager.get(`/v1/catalogue-entries/${entry.id}/draft`).expect(404)

    expect((await publicEntry(world, 'OFFICERS')).number).toBe(2)
    expect((await publicEntry(world, 'OFFICERS', '?on=2026-03-03')).number).toBe(1)
    expect(await publicEntry(world, 'OFFICERS', '/versions/1')).toMatchObject({ publicFrom: '2026-03-02', publicTo: '2026-03-04', content: before.content })
    await world.app.http.get(`/v1/public/agencies/${world.agency.id}/catalogue/OFFICERS?on=2026-03-01`).expect(404)
    await world.app.http.get(`/v1/public/agencies/${world.agency.id}/catalogue/OFFICERS/versions/3`).expect(404)
    const { versions } = (await world.app.http.get(`/v1/public/agencies/${world.agency.id}/catalogue/OFFICERS/versions`).expect(200)).body as { versions: VersionRecord[] }
    expect(versions.map(({ number, difference }) => [number, difference.added.length])).toEqual([[2, 1], [1, 2]])
    const listed = (await world.manager.get(`/v1/catalogue-entries/${entry.id}/versions`).expect(200)).body as { items: VersionRecord[] }
    expect(listed.items.map(({ number, dueOn }) => [number, dueOn])).toEqual([[2, '2026-04-01'], [1, '2019-06-13']])
  })

  test('is not published when the registers moved on after the draft', async () => {
    await addOfficer(world.app.admin, world.agency, { name: '甄再来' })
    const approved = await along(world, await along(world, await now('OFFICERS'), 'draft'), 'approval')
    await addOfficer(world.app.admin, world.agency, { name: '甄又来' })
    expect(await refusalOf(world.app, entryAct(world.manager, approved, 'publication'), 409)).toBe('publicity-catalogue.registers-moved-on')
    await along(world, await along(world, approved, 'draft'), 'approval', 'publication')
  })
})

describe('for everybody', () => {
  test('what is on view of a body, cacheable, with a tag that is asked for again', async () => {
    const url = `/v1/public/agencies/${world.agency.id}/catalogue`
    const answer = await world.app.http.get(url).expect(200)
    expect((answer.body as { entries: { kind: string }[] }).entries.map(({ kind }) => kind).sort()).toEqual(kinds.filter((kind) => !empty.includes(kind)).sort())
    expect(answer.headers['cache-control']).toBe('public, max-age=60, must-revalidate')
    await world.app.http.get(url).set('if-none-match', String(answer.headers['etag'])).expect(304)
    const one = await world.app.http.get(`${url}/POWERS`).expect(200)
    await world.app.http.get(`${url}/POWERS`).set('if-none-match', String(one.headers['etag'])).expect(304)
    await world.app.http.get(`${url}/BODY`).set('if-none-match', String(one.headers['etag'])).expect(200)
  })

  test('nothing of a body without anything published, and no draft', async () => {
    const silent = await addAgency(world.app.admin, '320685')
    await world.app.http.get(`/v1/public/agencies/${silent.id}/catalogue`).expect(404)
    await world.app.http.get(`/v1/public/agencies/${silent.id}/catalogue/BODY/versions`).expect(404)
    await world.supervisor.post('/v1/catalogue-entries', { agencyId: silent.id, kind: 'BODY', reason: '首次编制' }).expect(201)
    await world.app.http.get(`/v1/public/agencies/${silent.id}/catalogue/BODY`).expect(404)
    expect(await found(`q=${encodeURIComponent(silent.name)}`)).toEqual([])
    await world.app.http.get(`/v1/public/agencies/${world.agency.id}/catalogue/NONE`).expect(400)
  })

  test('what was withdrawn answers 410 with the reason, and is found no more', async () => {
    await along(world, await now('SERVICE_GUIDES'), 'withdrawal')
    const gone = await world.app.http.get(`/v1/public/agencies/${world.agency.id}/catalogue/SERVICE_GUIDES`).expect(410)
    expect(gone.body).toMatchObject({ code: 'publicity-catalogue.withdrawn', detail: expect.stringContaining('职责划出') as unknown })
    await world.app.http.get(`/v1/public/agencies/${world.agency.id}/catalogue/SERVICE_GUIDES/versions/1`).expect(410)
    expect(await found('kind=SERVICE_GUIDES')).toEqual([])
    await along(world, await along(world, await now('SERVICE_GUIDES'), 'draft'), 'approval', 'publication')
    expect(await found('kind=SERVICE_GUIDES')).toEqual(['食品经营许可'])
  })

  const found = async (query: string): Promise<string[]> =>
    ((await world.app.http.get(`/v1/public/catalogue-items?limit=100&${query}`).expect(200)).body as { items: { name: string }[] }).items.map(({ name }) => name)

  test('search by any part of a name or content, by body, kind and division; wildcards are ordinary characters', async () => {
    const q = (text: string) => `q=${encodeURIComponent(text)}`
    expect(await found(q('甄执'))).toEqual(['甄执法'])
    expect(await found(q('甄'))).toContain('甄检查')
    expect(await found(`${q('违法行为')}&kind=POWERS`)).toEqual(['对第CF-001种违法行为的处罚'])
    expect(await found(`${q('价格法')}&kind=POWERS&agencyId=${world.agency.id}`)).toHaveLength(2)
    expect(await found(`${q('甄执法')}&divisionCode=320600`)).toEqual(['甄执法'])
    expect(await found(`${q('甄执法')}&divisionCode=330000`)).toEqual([])
    expect(await found(q('%'))).toEqual(await found(q('3%')))
    const page = (await world.app.http.get('/v1/public/catalogue-items?limit=1').expect(200)).body as { nextCursor: string }
    await world.app.http.get(`/v1/public/catalogue-items?limit=1&cursor=${encodeURIComponent(page.nextCursor)}`).expect(200)
    await world.app.http.get('/v1/public/catalogue-items?count=exact').expect(400)
  })
})

describe('keeping it right', () => {
  test('a check finds what the registers changed, and its last day; bringing it up to date in time is counted', async () => {
    await onto(world, '2026-03-09T01:00:00Z')
    const check = async (): Promise<{ checked: number, outdated: string[], upToDate: string[] }> => (await world.supervisor.post('/v1/catalogue-checks', {}).expect(200)).body as never
    expect((await check()).outdated).toEqual([])
    const text = ((await world.manager.get(`/v1/disclosure-texts?kind=WINDOW_POST&agencyId=${world.agency.id}`).expect(200)).body as { items: { id: string, version: number }[] }).items[0]!
    const revised = (await world.drafter.patch(`/v1/disclosure-texts/${text.id}`, { title: '企业开办窗口' }, ifMatch(text)).expect(200)).body as { id: string, version: number }
    const entry = await now('DURING')
    const entriesBefore = await auditCount(world.app.admin)
    expect(await check()).toMatchObject({ outdated: [entry.id], upToDate: [] })
    expect(await auditCount(world.app.admin)).toBe(entriesBefore + 1)
    expect((await check()).outdated).toEqual([])
    expect(await now('DURING')).toMatchObject({ stale: true, staleSince: '2026-03-09', staleDueOn: '2026-04-07', overdue: false, provisional: false, status: 'PUBLISHED' })
    await world.drafter.patch(`/v1/disclosure-texts/${text.id}`, { title: '综合窗口' }, ifMatch(revised)).expect(200)
    expect(await check()).toMatchObject({ outdated: [], upToDate: [entry.id] })
    const again = ((await world.manager.get(`/v1/disclosure-texts/${text.id}`).expect(200)).body as { id: string, version: number })
    await world.drafter.post(`/v1/disclosure-texts/${text.id}/ending`, { reason: '窗口合并' }, ifMatch(again)).expect(200)
    await check()
    await onto(world, '2026-04-08T01:00:00Z')
    const listed = (await world.supervisor.get('/v1/catalogue-entries?overdue=true').expect(200)).body as { items: EntryRecord[] }
    expect(listed.items.map(({ id }) => id)).toEqual([entry.id])
    expect((await world.manager.get(`/v1/agencies/${world.agency.id}/catalogue-coverage`).expect(200)).body as CoverageRecord).toMatchObject({
      mandatory: expect.arrayContaining([expect.objectContaining({ kind: 'SERVICE_GUIDES' }), expect.objectContaining({ kind: 'BENCHMARKS' }), expect.objectContaining({ kind: 'DEVICES' })]) as unknown,
      missing: [], stale: ['DURING'], overdue: ['DURING'], coverage: { numerator: 10, denominator: 10 },
    })
    await along(world, await along(world, await now('DURING'), 'draft'), 'approval', 'publication')
    const figures = (await world.supervisor.get('/v1/catalogue-figures').expect(200)).body as { kinds: { kind: string }[] }
    expect(figures.kinds.find(({ kind }) => kind === 'DURING')).toMatchObject({ agencies: 1, published: 1, stale: 0, overdue: 0, updatedOnTime: { numerator: 0, denominator: 1 } })
    expect(figures.kinds.find(({ kind }) => kind === 'OFFICERS')).toMatchObject({ updatedOnTime: { numerator: 2, denominator: 2 } })
    // The duty to show it is as old as its rule.
    expect(figures.kinds.find(({ kind }) => kind === 'DURING')).toMatchObject({ publishedOnTime: { numerator: 0, denominator: 1 } })
  })

  test('what was never published has a last day, twenty working days after the duty arose; overdue in the figures and of the body', async () => {
    const young = await addAgency(world.app.admin, '320685', { establishedOn: '2026-03-09' })
    const read = async (): Promise<CoverageRecord> => (await world.supervisor.get(`/v1/agencies/${young.id}/catalogue-coverage`).expect(200)).body as CoverageRecord
    const figures = async () => (await world.supervisor.get('/v1/catalogue-figures').expect(200)).body as CatalogueFigures
    const missing = async () => (await figures()).missing.find(({ kind }) => kind === 'OFFICERS')!
    const dutyOf = ({ mandatory }: CoverageRecord, of: CatalogueKind) => mandatory.find(({ kind }) => kind === of)!
    await onto(world, '2026-04-07T01:00:00Z')
    expect(dutyOf(await read(), 'OFFICERS')).toMatchObject({ published: false, first: { since: '2026-03-09', dueOn: '2026-04-07', provisional: false, overdue: false } })
    expect((await read()).missingOverdue).toEqual([])
    const [drafter, manager] = [await world.app.account({ roles: ['AGENCY_MANAGER'], agencyId: young.id }), await world.app.account({ roles: ['AGENCY_MANAGER'], agencyId: young.id })]
    await published({ ...world, agency: young, drafter, manager }, 'BODY')
    expect(dutyOf(await read(), 'BODY')).toMatchObject({ published: true, first: null })
    // The other body published its own years after the duty arose.
    expect((await figures()).kinds.find(({ kind }) => kind === 'BODY')).toMatchObject({ publishedOnTime: { numerator: 1, denominator: 2 } })
    const before = await missing()
    await onto(world, '2026-04-08T01:00:00Z')
    expect(dutyOf(await read(), 'OFFICERS')).toMatchObject({ first: { dueOn: '2026-04-07', overdue: true } })
    expect((await read()).missingOverdue).toEqual(['OFFICERS', 'POWERS', 'PROCEDURE', 'REMEDIES', 'RANDOM_CHECKS', 'DURING'])
    expect(await missing()).toEqual({ ...before, overdue: before.overdue + 1 })
    const old = (await world.supervisor.get(`/v1/agencies/${world.neighbour.id}/catalogue-coverage`).expect(200)).body as CoverageRecord
    expect(dutyOf(old, 'BODY')).toMatchObject({ first: { since: '2018-12-05', dueOn: '2019-06-13', overdue: true } })
    expect((await world.manager.get(`/v1/agencies/${world.agency.id}/catalogue-coverage`).expect(200)).body).toMatchObject({ missing: [], missingOverdue: [] })
  })

  test('coverage of every body in scope that enforces in its own name', async () => {
    const rows = ((await world.supervisor.get('/v1/catalogue-coverage?limit=100').expect(200)).body as { items: CoverageRecord[] }).items
    expect(rows.find(({ agencyId }) => agencyId === world.neighbour.id)?.missing).toContain('BODY')
    expect(((await world.manager.get('/v1/catalogue-coverage').expect(200)).body as { items: CoverageRecord[] }).items.map(({ agencyId }) => agencyId)).toEqual([world.agency.id])
    await world.stranger.get(`/v1/agencies/${world.agency.id}/catalogue-coverage`).expect(404)
  })
})

describe('texts of the body itself', () => {
  test('say what their kind says, once under a title, for a power the body holds, with a promise within the law', async () => {
    const { drafter, agency, licenceItemId, stranger } = world
    const refused = async (body: object, status: number): Promise<string> => refusalOf(world.app, drafter.post('/v1/disclosure-texts', { agencyId: agency.id, ...body }), status)
    const guide = { kind: 'SERVICE_GUIDE', title: '另一指南', powerItemId: licenceItemId, details: texts.SERVICE_GUIDE }
    expect(await refused({ kind: 'DUTIES', title: '机关职责', details: texts.DUTIES }, 409)).toBe('publicity-catalogue.text-twice')
    expect(await refused({ kind: 'DUTIES', title: '联系', details: texts.CONTACT }, 422)).toBe('publicity-catalogue.details-of-other-kind')
    expect(await refused({ ...guide, details: { ...texts.SERVICE_GUIDE, promisedDays: 21 } }, 422)).toBe('publicity-catalogue.promise-beyond-limit')
    expect(await refused({ ...guide, powerItemId: undefined }, 422)).toBe('publicity-catalogue.power-not-held')
    expect(await refused({ ...guide, powerItemId: '01900000-0000-7000-8000-000000000001' }, 422)).toBe('publicity-catalogue.power-not-held')
    await stranger.post('/v1/disclosure-texts', { agencyId: agency.id, ...guide }).expect(404)
    const made = await textOf(world, 'SERVICE_GUIDE', '另一指南', { powerItemId: licenceItemId })
    expect(made).toMatchObject({ status: 'CURRENT', availableActs: ['revise', 'end'], version: 1 })
    expect(await refusalOf(world.app, drafter.patch(`/v1/disclosure-texts/${made.id}`, { title: '食品经营许可' }, ifMatch(made)), 409)).toBe('publicity-catalogue.text-twice')
    expect((await drafter.patch(`/v1/disclosure-texts/${made.id}`, {}, ifMatch(made)).expect(200)).body).toEqual(made)
    const ended = (await drafter.post(`/v1/disclosure-texts/${made.id}/ending`, { reason: '事项取消' }, ifMatch(made)).expect(200)).body as { id: string, version: number }
    expect(await refusalOf(world.app, drafter.patch(`/v1/disclosure-texts/${made.id}`, { title: '新' }, ifMatch(ended)), 409)).toBe('state.act-not-available')
    expect((await auditOf(world.app.admin, made.id)).map(({ act }) => act)).toEqual(['disclosure-text.end', 'disclosure-text.register'])
    await drafter.patch(`/v1/disclosure-texts/${made.id}`, { title: '' }, ifMatch(ended)).expect(400)
  })
})
