import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom } from '../../src/kernel/state-machine.ts'
import type { ActFilingState } from '../../src/modules/act-filings/machine.ts'
import { actFilingMachine } from '../../src/modules/act-filings/machine.ts'
import { act, along, bodies, doerOf, type Filing, type FilingAct, filingMemory, filingsOf, type FilingWorld, materials, startFilingWorld } from '../support/act-filings.ts'
import type { TestAccount } from '../support/app.ts'
import { refusalOf } from '../support/agencies.ts'
import { decided } from '../support/case-course.ts'
import { company, filed, importFile, importRow, person } from '../support/cases.ts'
import { seizure, taken } from '../support/case-kinds.ts'
import { addAgency, auditCount, auditOf } from '../support/records.ts'

let world: FilingWorld
let stranger: TestAccount
/** A filing at a point of its way. */
let standingAt: ReturnType<typeof filingMemory>

beforeAll(async () => {
  world = await startFilingWorld()
  standingAt = filingMemory(world, due)
  const elsewhere = await addAgency(world.app.admin, '510503')
  stranger = await world.app.account({ roles: ['AGENCY_MANAGER', 'BUREAU_SUPERVISOR'], agencyId: elsewhere.id })
})
afterAll(() => world.app.close())

const fine = (fineYuan: string) => ({ decidedOn: '2026-02-12', kind: 'PENALTY' as const, number: '测交罚〔2026〕9号', summary: '罚款', penaltyKinds: ['FINE' as const], fineYuan })

const undone = { servedOn: undefined, closedOn: undefined, publishedOn: undefined }
const stock: Filing[] = []

/** A filing that is due, of a fine of sixty thousand yuan decided on 12 February 2026; imported by the hundred. */
async function due(): Promise<Filing> {
  if (stock.length === 0) {
    const { summary } = await importFile(world.supervisor, Array.from({ length: 100 }, (_, index) =>
      importRow(world, { ...undone, decision: { ...fine('60000.00'), number: `测交罚〔2025〕${index + 1}号` }, legalReview: reviewed() })))
    expect(summary).toMatchObject({ created: 100, refused: 0 })
    const { items } = (await world.manager.get('/v1/act-filings?status=DUE&decidedOnFrom=2026-02-12&decidedOnTo=2026-02-13&limit=100').expect(200)).body as { items: Filing[] }
    stock.push(...items)
  }
  return read(stock.pop()!)
}
const reviewed = () => ({ opinion: 'AGREE' as const, reviewedOn: '2026-02-03', reviewerCertificate: world.reviewer.number })
const read = async ({ id }: { id: string }): Promise<Filing> => (await world.manager.get(`/v1/act-filings/${id}`).expect(200)).body as Filing

describe('a duty arises with the act', () => {
  test('a decision taken live: why, until when, with whom, audited once', async () => {
    const record = await decided(world, { parties: [person()] }, { fineYuan: '5000.00' })
    const [filing] = await filingsOf(world.handler, record)
    expect(filing).toMatchObject({
      caseId: record.id, agencyId: world.agency.id, actKind: 'PENALTY', decidedOn: '2026-02-09', documentNumber: record.decisionNumber, dueOn: '2026-02-24', provisional: false,
      ruleCode: 'MAJ-FILE', addressees: ['SUPERVISION_BODY', 'SUPERIOR_DEPARTMENT'], status: 'DUE', late: true, requirement: null, version: 1,
      reasons: [{ ground: 'LARGE_FINE', fromYuan: '5000.00', foundYuan: '5000.00', zh: '因罚款达到规定数额：5000.00 元，标准为 5000.00 元以上，须报送备案' }],
    })
    expect(await auditOf(world.app.admin, filing!.id)).toEqual([expect.objectContaining({ act: 'act-filing.open', agencyId: world.agency.id })])
  })

  test('a fine below the amount of the place has none', async () => {
    expect(await filingsOf(world.manager, await decided(world, { parties: [person()] }, { fineYuan: '4999.99' }))).toEqual([])
  })

  test('an imported decision', async () => {
    expect(await due()).toMatchObject({ status: 'DUE', decidedOn: '2026-02-12', dueOn: '2026-02-27', documentNumber: expect.stringMatching(/^测交罚〔2025〕\d+号$/) as unknown, late: true })
    const { verdicts } = await importFile(world.supervisor, [importRow(world, { ...undone, parties: [company()], decision: fine('49999.99') })])
    expect(await filingsOf(world.manager, { id: verdicts[0]!.id! })).toEqual([])
  })

  test('a measure under which business can hardly go on, in a case of its own kind', async () => {
    const record = await filed(world, { actKind: 'COERCION', cause: '查封经营场所' })
    await taken(world.handler, record.id, 'measures', seizure(world, { measureKind: 'SEAL', hindersBusiness: true }))
    await taken(world.handler, record.id, 'measures', seizure(world, { measureKind: 'SEAL', hindersBusiness: false, decisionNumber: '测交封〔2026〕2号' }))
    const filings = await filingsOf(world.handler, record)
    expect(filings).toEqual([expect.objectContaining({
      actKind: 'COERCION', decidedOn: '2026-02-03', documentNumber: '测交扣〔2026〕1号', reasons: [expect.objectContaining({ ground: 'BUSINESS_HINDERED', presumed: false })],
    })])
  })

  test('a body asks for one that no standard asks for', async () => {
    const record = await decided(world, {}, { fineYuan: '2000.00' })
    const url = `/v1/cases/${record.id}/act-filings`
    const body = { reason: '群众反映强烈', legalBasis: [{ law: '行政执法监督条例', article: '第二十二条' }] }
    const answer = await world.supervisor.post(url, body).expect(201)
    const made = answer.body as Filing
    expect(made).toMatchObject({ status: 'DUE', requirement: body.reason, dueOn: '2026-03-17', reasons: [{ ground: 'REQUIRED' }] })
    expect(answer.headers['location']).toBe(`/v1/act-filings/${made.id}`)
    expect((await auditOf(world.app.admin, made.id)).map((entry) => entry.act)).toEqual(['act-filing.require'])
    expect(await refusalOf(world.app, world.supervisor.post(url, body), 409)).toBe('act-filings.already-due')
    const open = await filed(world)
    expect(await refusalOf(world.app, world.supervisor.post(`/v1/cases/${open.id}/act-filings`, body), 409)).toBe('act-filings.act-undecided')
    const inspection = await filed(world, { actKind: 'INSPECTION' })
    expect(await refusalOf(world.app, world.supervisor.post(`/v1/cases/${inspection.id}/act-filings`, body), 422)).toBe('act-filings.kind-not-filed')
    await world.supervisor.post(url, { ...body, legalBasis: [] }).expect(400)
    await stranger.post(url, body).expect(404)
    await world.manager.post(url, body).expect(403)
  })
})

/** How each state is reached. */
const roads: Readonly<Record<ActFilingState, readonly FilingAct[]>> = {
  DUE: [], EXEMPT: ['exemption'], SUBMITTED: ['submission'], SUPPLEMENT_REQUESTED: ['submission', 'supplement-request'], REGISTERED: ['submission', 'registration'],
  UNDER_REVIEW: ['submission', 'registration', 'review'], CONCLUDED: ['submission', 'registration', 'review', 'conclusion'],
  CORRECTION_ASKED: ['submission', 'registration', 'review', 'correction-demand'],
  CORRECTION_REPLIED: ['submission', 'registration', 'review', 'correction-demand', 'correction-report'], ENDED_BY_REMEDY: ['submission', 'registration', 'remedy-ending'],
}

/** The act of the machine that each path is, and its name in the audit. */
const machineActs: Readonly<Record<FilingAct, keyof typeof actFilingMachine.acts>> = {
  'submission': 'submit', 'exemption': 'exempt', 'supplement-request': 'requestSupplement', 'supplement': 'supplement', 'registration': 'register', 'review': 'startReview',
  'conclusion': 'conclude', 'correction-demand': 'askCorrection', 'correction-report': 'reply', 'settlement': 'settle', 'remedy-ending': 'endByRemedy',
}

describe.each(Object.keys(roads) as ActFilingState[])('in %s', (state) => {
  test('every act does what the machine says, audited once, or is refused and leaves nothing', async () => {
    const standing = await standingAt(roads[state])
    expect(standing.status).toBe(state)
    for (const name of Object.keys(bodies) as FilingAct[]) {
      const { from, to } = actFilingMachine.acts[machineActs[name]]
      const allowed = from.includes(state)
      const before = allowed ? await standingAt(roads[state]) : standing
      const entries = await auditCount(world.app.admin)
      const answer = await act(doerOf(world, name), before, name)
      const { status, version, code } = answer.body as Filing & { code?: string }
      expect([name, answer.status, status, code]).toEqual(allowed ? [name, 200, to, undefined] : [name, 409, 409, 'state.act-not-available'])
      if (allowed) expect(version).toBe(before.version + 1)
      expect(await auditCount(world.app.admin)).toBe(entries + (allowed ? 1 : 0))
    }
    expect((await read(standing)).version).toBe(standing.version)
  })

  test('offers to each side the acts that are its own', async () => {
    const filing = await standingAt(roads[state])
    const offered = async (account: TestAccount) => ((await account.get(`/v1/act-filings/${filing.id}`).expect(200)).body as Filing).availableActs
    expect([...await offered(world.manager), ...await offered(world.supervisor)].sort()).toEqual(actsFrom(actFilingMachine, state).sort())
    expect(await offered(world.handler)).toEqual([])
  })
})

describe('what the record keeps', () => {
  test('a filing made late, supplemented, registered, reviewed with opinions', async () => {
    let filing = await along(world, await due(), 'submission')
    expect(filing).toMatchObject({ submittedOn: '2026-03-02', submittedBy: world.manager.id, responsible: bodies.submission.responsible, materials, late: true })
    filing = await along(world, filing, 'supplement-request', 'supplement')
    expect(filing).toMatchObject({
      status: 'SUBMITTED', submittedOn: '2026-03-02', materials: [...materials, bodies.supplement.materials[0]],
      supplements: [{ requestedOn: '2026-03-02', dueOn: '2026-03-09', missing: '证据目录', suppliedOn: '2026-03-02', late: false }],
    })
    filing = await along(world, filing, 'registration', 'review')
    expect(filing).toMatchObject({
      bodyId: world.bureau.id, registrationNumber: expect.stringMatching(/^备〔2026〕\d+号$/) as unknown, registeredOn: '2026-03-02', registeredBy: world.supervisor.id,
      reviewDueOn: '2026-04-01', reviewStartedOn: '2026-03-02', reviewerId: world.supervisor.id, reviewLate: false,
    })
    const opinion = { conclusion: 'OPINIONS', opinion: '裁量说理不充分', issues: [{ head: 'DISCRETION', text: '未说明裁量理由' }, { head: 'PROCEDURE', text: '未载明听证权利' }] }
    filing = (await act(world.supervisor, filing, 'conclusion', opinion).expect(200)).body as Filing
    expect(filing).toMatchObject({ status: 'CONCLUDED', ...opinion, concludedOn: '2026-03-02', availableActs: [] })
    const { items } = (await world.supervisor.get(`/v1/act-filings/${filing.id}/history`).expect(200)).body as { items: { act: string }[] }
    expect(items.map((entry) => entry.act).sort()).toEqual([
      'act-filing.conclude', 'act-filing.open', 'act-filing.register', 'act-filing.request-supplement', 'act-filing.start-review', 'act-filing.submit', 'act-filing.supplement',
    ])
  })

  test('a correction that is asked for twice, then accepted', async () => {
    const report = { outcome: 'PARTLY', reply: '罚款已减半' }
    let filing = await standingAt(roads.CORRECTION_ASKED)
    expect(filing).toMatchObject({ conclusion: 'CORRECTION', corrections: [{ askedOn: '2026-03-02', dueOn: '2026-03-17', demand: 'CHANGE', repliedOn: null, late: false }] })
    filing = (await act(world.manager, filing, 'correction-report', report).expect(200)).body as Filing
    filing = await along(world, filing, 'correction-demand', 'correction-report', 'settlement')
    expect(filing).toMatchObject({
      status: 'CONCLUDED', settledOn: '2026-03-02', corrections: [{ ...report, repliedOn: '2026-03-02' }, { ...bodies['correction-report'], repliedOn: '2026-03-02' }],
    })
  })

  test('an exemption with its reason', async () => {
    const filing = await along(world, await due(), 'exemption')
    expect(filing).toMatchObject({ status: 'EXEMPT', exemptReason: 'BELOW_STANDARD', exemptNote: bodies.exemption.note, exemptedBy: world.supervisor.id, late: false })
  })
})

describe('refused, leaving nothing', () => {
  const { submission, conclusion } = bodies
  const demand = bodies['correction-demand']
  test.each([
    ['act-filings.date-before', 'DUE', 'submission', { ...submission, submittedOn: '2026-02-11' }],
    ['act-filings.date-in-future', 'DUE', 'submission', { ...submission, submittedOn: '2026-03-03' }],
    ['act-filings.materials-missing', 'DUE', 'submission', { ...submission, materials: materials.slice(0, 1) }],
    ['act-filings.date-before', 'SUBMITTED', 'registration', { registeredOn: '2026-03-01' }],
    ['act-filings.issues-with-approval', 'UNDER_REVIEW', 'conclusion', { ...conclusion, issues: demand.issues }],
    ['act-filings.issues-missing', 'UNDER_REVIEW', 'conclusion', { ...conclusion, conclusion: 'OPINIONS' }],
    ['act-filings.issues-missing', 'UNDER_REVIEW', 'correction-demand', { ...demand, issues: [] }],
    ['act-filings.date-before', 'REGISTERED', 'remedy-ending', { remedyKind: 'LITIGATION', acceptedOn: '2026-02-11' }],
  ] as const)('422 %s', async (code, state, name, body) => {
    const filing = await standingAt(roads[state])
    expect(await refusalOf(world.app, act(doerOf(world, name), filing, name, body), 422)).toBe(code)
  })

  test('400 for a body that is none', async () => {
    const filing = await due()
    for (const body of [{}, { ...submission, materials: [] }, { ...submission, responsible: '' }, { ...submission, place: '泸州' }, { ...submission, submittedOn: '2026-02-30' }]) {
      await act(world.manager, filing, 'submission', body).expect(400)
    }
    await act(world.supervisor, filing, 'exemption', { reason: 'BUSY', note: '忙' }).expect(400)
  })

  test('on an old version, or on none', async () => {
    const filing = await due()
    await along(world, filing, 'submission')
    await act(world.manager, filing, 'submission').expect(412)
    await world.manager.post(`/v1/act-filings/${filing.id}/submission`, submission).expect(428)
  })

  test('by the agency itself, or by an account of no body', async () => {
    const own = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], agencyId: world.agency.id })
    const none = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '510502' })
    for (const [state, name] of [['DUE', 'exemption'], ['SUBMITTED', 'registration'], ['SUBMITTED', 'supplement-request'], ['REGISTERED', 'review'], ['UNDER_REVIEW', 'conclusion']] as const) {
      const filing = await standingAt(roads[state])
      expect(await refusalOf(world.app, act(own, filing, name), 422)).toBe('act-filings.own-agency')
      expect(await refusalOf(world.app, act(none, filing, name), 422)).toBe('act-filings.body-missing')
    }
  })
})

describe('access', () => {
  test('outside the scope there is nothing', async () => {
    const filing = await due()
    for (const url of [`/v1/act-filings/${filing.id}`, `/v1/act-filings/${filing.id}/history`, `/v1/cases/${filing.caseId}/act-filings`]) await stranger.get(url).expect(404)
    for (const name of Object.keys(bodies) as FilingAct[]) await act(stranger, filing, name).expect(404)
    expect(((await stranger.get('/v1/act-filings').expect(200)).body as { items: unknown[] }).items).toEqual([])
    expect((await stranger.get('/v1/act-filing-figures?year=2026').expect(200)).body).toMatchObject({ total: [], agencies: [], divisions: [] })
  })

  test('every act needs its permission', async () => {
    const filing = await due()
    const nobody = await world.app.account({ roles: [], agencyId: world.agency.id })
    for (const url of ['/v1/act-filings', `/v1/act-filings/${filing.id}`, `/v1/act-filings/${filing.id}/history`, `/v1/cases/${filing.caseId}/act-filings`, '/v1/act-filing-figures?year=2026', '/v1/act-filing-standards?divisionCode=510502']) {
      await nobody.get(url).expect(403)
      await world.app.http.get(url).expect(401)
    }
    for (const name of Object.keys(bodies) as FilingAct[]) {
      await act(doerOf(world, name) === world.manager ? world.supervisor : world.manager, filing, name).expect(403)
      await world.app.http.post(`/v1/act-filings/${filing.id}/${name}`).send(bodies[name]).expect(401)
    }
  })
})

describe('many at once', () => {
  test('filed and registered together, with a verdict for each and numbers without gaps', async () => {
    const filings = [await due(), await due(), await due()]
    const settled = await along(world, await due(), 'exemption')
    const ids = [...filings.map(({ id }) => id), settled.id]
    const before = await auditCount(world.app.admin)
    const sent = (await world.manager.post('/v1/act-filing-batches/submission', { actFilingIds: ids, ...bodies.submission, submittedOn: '2026-02-20' }).expect(200)).body as { lines: { status: string }[] }
    expect(sent.lines.map(({ status }) => status)).toEqual(['DONE', 'DONE', 'DONE', 'REFUSED'])
    await world.supervisor.post('/v1/act-filing-batches/registration', { actFilingIds: ids, registeredOn: '2026-02-21' }).expect(200)
    expect(await auditCount(world.app.admin)).toBe(before + 6)
    const registered = await Promise.all(filings.map(read))
    const numbers = registered.map(({ registrationNumber }) => Number(/〕(\d+)号/.exec(registrationNumber ?? '')?.[1]))
    expect([numbers[1]! - numbers[0]!, numbers[2]! - numbers[1]!]).toEqual([1, 1])
    expect(registered.map(({ late, registeredOn }) => [late, registeredOn])).toEqual([[false, '2026-02-21'], [false, '2026-02-21'], [false, '2026-02-21']])
    await world.manager.post('/v1/act-filing-batches/registration', { actFilingIds: ids }).expect(403)
    const unseen = (await stranger.post('/v1/act-filing-batches/submission', { actFilingIds: ids, ...bodies.submission }).expect(200)).body as { lines: { problem: { code: string } }[] }
    expect(unseen.lines.map(({ problem }) => problem.code)).toEqual(ids.map(() => 'http.not-found'))
  })
})

test('lists: what an agency still has to file, what a body has received', async () => {
  const late = await due()
  const received = await along(world, await due(), 'submission')
  const ids = async (account: TestAccount, query: string) => ((await account.get(`/v1/act-filings?limit=100&${query}`).expect(200)).body as { items: Filing[] }).items.map(({ id }) => id)
  const mine = await ids(world.manager, 'status=DUE&overdue=true&sort=-decidedOn')
  expect([mine.includes(late.id), mine.includes(received.id)]).toEqual([true, false])
  expect(await ids(world.supervisor, `status=SUBMITTED&actKind=PENALTY&agencyId=${world.agency.id}&decidedOnFrom=2026-02-12&decidedOnTo=2026-02-13`)).toContain(received.id)
  expect(await ids(world.supervisor, 'status=SUBMITTED&overdue=false')).not.toContain(received.id)
  const over = await along(world, await due(), 'exemption')
  expect([await ids(world.manager, 'open=true'), await ids(world.manager, 'open=false')].map((found) => [found.includes(late.id), found.includes(over.id)])).toEqual([[true, false], [false, true]])
})

test('the standards of a place, or that it has none', async () => {
  interface Standards { standards: { actKind: string, verified: string, addressees: string[], criteria: object[] }[] }
  const standards = async (query: string) => ((await world.handler.get(`/v1/act-filing-standards?${query}`).expect(200)).body as Standards).standards
  const [penalty, coercion, ...others] = await standards('divisionCode=510502')
  expect([penalty, coercion, others]).toEqual([
    expect.objectContaining({ actKind: 'PENALTY', verified: 'V-x', addressees: ['SUPERVISION_BODY', 'SUPERIOR_DEPARTMENT'] }), expect.objectContaining({ actKind: 'COERCION' }), [],
  ])
  expect(penalty?.criteria[0]).toEqual({
    ground: 'LARGE_FINE', citizenYuan: '5000.00', organisationYuan: '50000.00', kinds: [], legalBasis: [{ law: '四川省重大行政处罚行政强制备案规定（川办发〔2014〕3号）', article: '第二条第一项' }],
  })
  expect([await standards('divisionCode=320685'), await standards('divisionCode=510502&on=2014-01-13')]).toEqual([[], []])
  await world.handler.get('/v1/act-filing-standards').expect(400)
})
