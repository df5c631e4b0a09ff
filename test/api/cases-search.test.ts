import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseRecord, CaseSummary } from '../../src/modules/cases/schema.ts'
import type { TestAccount } from '../support/app.ts'
import { now, payment, step } from '../support/case-course.ts'
import { readyToDecide } from '../support/case-road.ts'
import type { CaseWorld } from '../support/cases.ts'
import { act, company, filed, fineOf, person, startCaseWorld } from '../support/cases.ts'
import { addition, batching } from '../support/powers.ts'
import { addAgency, addCase, addOfficer, auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount
let nation: TestAccount
let cases: CaseRecord[]
const uscc = company().uscc

beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
  nation = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '000000' })
  const supervisor = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  await batching(world.app, supervisor).published({ agencyId: world.agency.id, effectiveOn: '2026-01-01', lines: [addition('SX-001', { field: 'TRANSPORT' })] })
  const [one, two, three] = [world.officers[0]!, world.officers[1]!, world.officers[2]!]
  cases = [
    await filed(world, { filedOn: '2026-01-05', cause: '超限运输100%_可分割物品', facts: '经查，当事人在老坝港运输砂石料𠮷', itemCode: 'SX-001', parties: [company({ name: '海安恒测物流有限公司', uscc })] }),
    await filed(world, { filedOn: '2026-01-06', actKind: 'LICENCE', source: 'APPLICATION', cause: '道路货物运输经营许可', handlers: [two.id, three.id] }),
    await filed(world, { filedOn: '2026-01-31', field: 'MARKET', cause: '销售不合格电动自行车', parties: [person({ name: '甄龘' }), company({ name: '南通试例商贸\\有限公司' })] }),
    await filed(world, { filedOn: '2026-02-01', procedureKind: 'SIMPLE', cause: '未随车携带证件', handlers: [one.id, two.id] }),
  ]
  cases[0] = (await act(handler, await readyToDecide(handler, cases[0]!.id), 'decision', fineOf('2000.00', { decidedOn: '2026-02-10', decisionNumber: '海交罚〔2026〕77号' })).expect(200)).body as CaseRecord
  const spot = { place: '海安市长江中路', formNumber: '海交当罚0001', certificatesShown: true, rightsTold: true, handedOver: true }
  const onTheSpot = fineOf('100.00', { decidedOn: '2026-02-01', penaltyKinds: ['FINE', 'WARNING'], spot, performance: undefined, collectingInstitution: undefined })
  cases[3] = (await act(handler, cases[3]!, 'decision', onTheSpot).expect(200)).body as CaseRecord
  cases[3] = (await act(handler, cases[3], 'service', { servedOn: '2026-02-01' }).expect(200)).body as CaseRecord
  await step(world, cases[3], 'spot-decision-filings', { occurredOn: '2026-02-03', filedWith: '法制科' })
  await step(world, cases[3], 'payments', payment('100.00', { paidOn: '2026-02-10' }))
  cases[3] = (await act(handler, await now(world, cases[3]), 'closing', { closedOn: '2026-02-20' }).expect(200)).body as CaseRecord
  await world.app.admin.query(`update enforcement_cases set open_alerts = 1 where id = $1`, [cases[1]!.id])
  const far = await addAgency(world.app.admin, '330102')
  await addCase(world.app.admin, far, [await addOfficer(world.app.admin, far)], { confiscationYuan: '12.00', fineYuan: '9.50', archivedOn: '2026-02-28', endedOn: '2026-02-27', penaltyKinds: ['REVOKE_LICENCE'] })
})
afterAll(() => world.app.close())

interface Page { items: CaseSummary[], nextCursor: string | null, count?: { value: number, exact: boolean } }
const page = async (query: string, account = handler) => (await account.get(`/v1/cases?${new URLSearchParams(query).toString()}`).expect(200)).body as Page
const places = async (query: string, account = handler) => (await page(query, account)).items.map(({ id }) => cases.findIndex((one) => one.id === id)).sort()

const searches: [string, number[]][] = [
  // Free text: cause, facts, parties, numbers; any part of them, two characters or one, ordinary characters all of them.
  ['q=运输', [0, 1, 3]], ['q=运', [0, 1, 3]], ['q=坝港运', [0]], ['q=砂石料𠮷', [0]], ['q=𠮷', [0]], ['q=恒测', [0]], ['q=甄龘', [2]], ['q=龘', [2]], ['q=罚〔2026〕77', [0]],
  ['q=100%_', [0]], ['q=100%%', []], ['q=商贸\\有', [2]], ["q=品'经", []], ['q=证件', [3]], ['q=输运', []], ['q=物品%0A经查', []], ['q=  ', []],
  ['partyName=恒', [0]], ['partyName=有限', [0, 1, 2, 3]], ['partyName=龘', [2]], ['partyName=运输货', []], [`partyUscc=${uscc}`, [0]], ['partyUscc=91320685MA00000000', []],
  ['divisionCode=32', [0, 1, 2, 3]], ['divisionCode=3206', [0, 1, 2, 3]], ['divisionCode=320685', [0, 1, 2, 3]], ['divisionCode=320600', [0, 1, 2, 3]], ['divisionCode=320681', []],
  ['divisionCode=33', []], ['divisionCode=320685100', []], ['divisionCode=000000', [0, 1, 2, 3]],
  ['actKind=LICENCE', [1]], ['procedureKind=SIMPLE', [3]], ['field=MARKET,TRANSPORT', [0, 1, 2, 3]], ['field=MARKET', [2]], ['itemCode=SX-001', [0]], ['itemCode=SX-001,SX-002', [0]], ['itemCode=SX', []],
  ['status=CLOSED', [3]], ['status=FILED,DECIDED', [0, 1, 2]], ['source=APPLICATION', [1]], ['decisionKind=PENALTY', [0, 3]], ['penaltyKind=WARNING', [3]], ['penaltyKind=WARNING,FINE', [0, 3]],
  ['filedOnFrom=2026-01-06&filedOnTo=2026-02-01', [1, 2]], ['decidedOnFrom=2026-02-01', [0, 3]], ['decidedOnTo=2026-02-10', [3]], ['decidedOnFrom=2026-02-02&decidedOnTo=2026-02-11', [0]],
  ['servedOnFrom=2026-02-01&servedOnTo=2026-02-02', [3]], ['servedOnTo=2026-02-01', []], ['closedOnFrom=2026-02-20', [3]], ['closedOnTo=2026-02-20', []], ['archivedOnFrom=2026-01-01', []],
  ['endedOnTo=2026-03-01', []], ['updatedAtFrom=2026-03-02T00:00:00Z', [0, 1, 2, 3]], ['updatedAtTo=2026-03-02T00:00:00Z', []],
  ['fineYuanFrom=100.00&fineYuanTo=2000.00', [3]], ['fineYuanFrom=2000.00', [0]], ['fineYuanTo=100.00', []], ['confiscationYuanFrom=0.00', []],
  ['overdue=true', [0, 1]], ['overdue=false', [2, 3]], ['hasOpenAlert=true', [1]], ['hasOpenAlert=false', [0, 2, 3]],
  ['legalReviewRequired=true', []], ['caseNumber=320685', [0, 1, 2, 3]], ['caseNumber=%%%%', []],
  // Together.
  ['q=运输&actKind=PENALTY', [0, 3]], ['q=运输&partyName=恒测&fineYuanFrom=1000.00', [0]], ['decidedOnFrom=2026-02-01&q=证件&sort=-decidedOn', [3]], ['q=运输&status=DECIDED', [0]],
]

describe('search', () => {
  test.each(searches)('%s', async (query, expected) => { expect(await places(query)).toEqual(expected) })

  test.each(searches)('%s is counted as it is listed', async (query, expected) => {
    expect((await page(`${query}&count=exact`)).count).toEqual({ value: expected.length, exact: true })
    expect((await page(`${query}&count=estimate`)).count?.exact).toBe(false)
  })

  test('by officer, agency and power item', async () => {
    const [one, two, three] = [world.officers[0]!, world.officers[1]!, world.officers[2]!]
    expect(await places(`officerId=${three.id}`)).toEqual([1])
    expect(await places(`officerId=${one.id},${three.id}`)).toEqual([0, 1, 2, 3])
    expect(await places(`officerId=${two.id}&q=许可`)).toEqual([1])
    expect(await places(`agencyId=${world.agency.id}`)).toEqual([0, 1, 2, 3])
    expect(await places(`powerItemId=${one.id}`)).toEqual([])
  })

  test('whether a review found something is told only to those who may read findings', async () => {
    expect([await places('hasFinding=true', world.manager), await places('hasFinding=false', world.manager)]).toEqual([[], [0, 1, 2, 3]])
    for (const answer of ['true', 'false', 'perhaps']) {
      expect((await handler.get(`/v1/cases?hasFinding=${answer}`).expect(403)).body).toMatchObject({ code: 'http.not-permitted', detail: expect.stringContaining('finding:read') as unknown })
    }
    const exporter = await world.app.account({ roles: ['INSPECTOR'], agencyId: world.agency.id })
    await exporter.get('/v1/cases/export?hasFinding=false').expect(200)
  })

  test('nobody finds beyond the scope, on either road', async () => {
    for (const query of ['confiscationYuanFrom=0.00', 'archivedOnFrom=2026-01-01', 'endedOnTo=2026-03-01', 'penaltyKind=REVOKE_LICENCE', 'q=测试企业', 'divisionCode=33', 'fineYuanTo=10.00', 'partyName=测试企']) {
      expect([query, (await page(query, nation)).items.map(({ divisionCode }) => divisionCode)]).toEqual([query, ['330102']])
      expect([query, await page(query)]).toEqual([query, { items: [], nextCursor: null }])
    }
  })

  test('what a decision or a correction writes is found at once', async () => {
    await world.app.admin.query('update enforcement_cases set cause = $2 where id = $1', [cases[3]!.id, '未随车携带许可'])
    expect(await places('q=携带许')).toEqual([3])
    await world.app.admin.query('update enforcement_cases set cause = $2 where id = $1', [cases[3]!.id, '未随车携带证件'])
    expect(await places('q=携带许')).toEqual([])
  })

  test('overdue is what still runs after its last day', async () => {
    world.app.clock.set('2026-05-20T01:00:00Z')
    const late = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: world.agency.id })
    expect(await places('overdue=true', late)).toEqual([0, 1, 2])
    expect(await places('overdue=false', late)).toEqual([3])
    world.app.clock.set('2026-03-02T01:00:00Z')
  })

  test.each(['divisionCode=3', 'divisionCode=3206851', 'q=', 'partyUscc=1', 'fineYuanFrom=1', 'overdue=1', 'servedOnFrom=2026-02-30', 'caseNumber=abc', 'updatedAtFrom=2026-01-01', 'idNumber=110105', 'sort=cause'])(
    '%s is no search', async (query) => { await handler.get(`/v1/cases?${query}`).expect(400) })
})

describe('POST /v1/cases/lookup', () => {
  const anon = '11010519491231002X'
  const found = async (idNumber: string, account = handler) =>
    (await account.post('/v1/cases/lookup', { idNumber, purpose: '核查是否初次违法' }).expect(200)).body as { items: CaseSummary[], more: boolean }

  test('finds the cases of a person by the whole number within the scope, noted for each, the number nowhere', async () => {
    const party = person()
    const [first, second] = [await filed(world, { filedOn: '2026-01-12', parties: [party] }), await filed(world, { filedOn: '2026-01-13', parties: [company(), party] })]
    const asked = { idNumber: party.idNumber.toLowerCase(), purpose: '核查是否初次违法' }
    await world.app.http.post('/v1/cases/lookup').send(asked).expect(401)
    await (await world.app.account({ roles: ['SYSTEM_ADMINISTRATOR'] })).post('/v1/cases/lookup', asked).expect(403)
    await handler.post('/v1/cases/lookup', { idNumber: party.idNumber }).expect(400)
    await handler.post('/v1/cases/lookup', { ...asked, idNumber: party.idNumber.slice(0, 17) }).expect(400)
    await handler.post(`/v1/cases/lookup?idNumber=${party.idNumber}`, asked).expect(400)
    const { items, more } = await found(asked.idNumber)
    expect([items.map(({ id }) => id), more]).toEqual([[second.id, first.id], false])
    expect(items[0]).toEqual((await page(`caseNumber=${second.caseNumber}`)).items[0])
    const [entry, ...others] = (await auditOf(world.app.admin, first.id)).filter(({ act: name }) => name === 'case.look-up')
    expect([entry, others]).toEqual([expect.objectContaining({ actorId: handler.id, changes: { purpose: [null, '核查是否初次违法'] } }), []])
    expect(JSON.stringify(entry)).not.toContain(party.idNumber.slice(0, 17))
    const before = await auditCount(world.app.admin)
    const stranger = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '330000' })
    expect([await found(party.idNumber, stranger), await found(anon)]).toEqual([{ items: [], more: false }, { items: [], more: false }])
    expect(await auditCount(world.app.admin)).toBe(before)
  })

  test('shows the last hundred and says that there are more', async () => {
    const party = person()
    const { id } = await filed(world, { filedOn: '2026-01-14', parties: [party] })
    await world.app.admin.query(`with made as (
      insert into enforcement_cases (id, case_number, agency_id, division_code, act_kind, procedure_kind, field, cause, source, filed_on, status, hearing_held,
        public_interest, complex, proposed_penalty_kinds, legal_review_required, legal_review_grounds, created_at, updated_at)
      select uuidv7(), 'L' || n, $2, '320685', 'PENALTY', 'ORDINARY', 'HEALTH', '无证行医', 'REPORT', '2025-06-01', 'FILED', false, false, false, '{}', false, '{}', now(), now()
      from generate_series(1, 100) n returning id)
      insert into case_parties (id, case_id, position, kind, name, id_number_hash) select uuidv7(), made.id, 1, p.kind, p.name, p.id_number_hash from case_parties p, made where p.case_id = $1`,
    [id, world.agency.id])
    const { items, more } = await found(party.idNumber)
    expect([items.length, more]).toEqual([100, true])
    await world.app.admin.query(`delete from case_parties where case_id in (select id from enforcement_cases where case_number like 'L%')`)
    await world.app.admin.query(`delete from enforcement_cases where case_number like 'L%'`)
  })
})

describe('sorts', () => {
  const values = (items: readonly CaseSummary[], name: string) => items.map((item) => item[name as keyof CaseSummary])

  test.each(['filedOn', 'decidedOn', 'closedOn', 'updatedAt', 'fineYuan'])('by %s both ways, page by page, everybody once', async (sort) => {
    for (const account of [handler, nation]) {
      const whole = (await page(`sort=${sort}&limit=100`, account)).items
      expect((await page(`sort=-${sort}&limit=100`, account)).items.map(({ id }) => id).reverse()).toEqual(whole.map(({ id }) => id))
      const rank = (value: string | number | boolean | null): string => value === null ? '' : String(value).replace(/^\d+\.\d\d$/, (fine) => fine.padStart(20, '0'))
      expect(values(whole, sort).map(rank)).toEqual(values(whole, sort).map(rank).sort())
      const paged: string[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const next: Page = await page(`sort=-${sort}&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`, account)
        paged.push(...next.items.map(({ id }) => id))
        cursor = next.nextCursor
      }
      expect(paged.reverse()).toEqual(whole.map(({ id }) => id))
    }
  })

  test('a cursor goes on where the road changes between two pages', async () => {
    const first = await page('q=运输&limit=1')
    expect((await page(`q=运输&limit=1&cursor=${first.nextCursor ?? ''}`)).items).toHaveLength(1)
    await handler.get(`/v1/cases?q=a&limit=1&cursor=${first.nextCursor ?? ''}`).expect(400)
  })
})
