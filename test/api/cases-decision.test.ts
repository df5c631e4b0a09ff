import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { flagNames } from '../../src/modules/cases/review-flags.ts'
import type { CaseRecord, NewCaseBody } from '../../src/modules/cases/schema.ts'
import { ifMatch, type TestAccount } from '../support/app.ts'
import type { CaseWorld } from '../support/cases.ts'
import { readyCase } from '../support/case-intake.ts'
import { readyToDecide, type Road, unpunished } from '../support/case-road.ts'
import { licenceCase } from '../support/case-kinds.ts'
import { payment } from '../support/case-course.ts'
import { act, anIdNumber, company, filed, fineOf, person, rowsOf, startCaseWorld } from '../support/cases.ts'
import { addAgency, auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount

beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

const proposal = (given: object = {}) => ({ hearingHeld: false, publicInterest: false, complex: false, proposedPenaltyKinds: ['FINE'], proposedFineYuan: '150000.00', ...given })
const now = async (id: string) => (await handler.get(`/v1/cases/${id}`).expect(200)).body as CaseRecord

/** The opinion as the legal review writes it into the case. */
async function reviewed(id: string, opinion: 'AGREE' | 'PROBLEM' = 'AGREE', on = '2026-02-20'): Promise<CaseRecord> {
  await world.app.admin.query('update enforcement_cases set legal_review_opinion = $2, legal_reviewed_on = $3 where id = $1', [id, opinion, on])
  return now(id)
}

/** A case from which everything has been done that comes before a decision. */
const ready = async (given: Partial<NewCaseBody> = {}, road: Road = {}): Promise<CaseRecord> => now((await readyCase(world, given, road)).id)
const grave = { discussed: true }

async function decided(given: object = {}): Promise<CaseRecord> {
  return (await act(handler, await readyCase(world), 'decision', fineOf('3000.00', given)).expect(200)).body as CaseRecord
}

/** The same with every step before it taken by a request of its own. */
async function walked(given: object = {}): Promise<CaseRecord> {
  return (await act(handler, await readyToDecide(handler, (await filed(world)).id), 'decision', fineOf('3000.00', given)).expect(200)).body as CaseRecord
}

async function refused(record: CaseRecord, name: string, body: object, status: number, code: string): Promise<object> {
  const before = [await auditCount(world.app.admin), await rowsOf(world.app.admin, 'outbox_events'), await rowsOf(world.app.admin, 'case_deadlines')]
  const answer = await act(handler, record, name, body).expect(status)
  expect(answer.body).toMatchObject({ code })
  expect(await now(record.id)).toEqual(record)
  expect([await auditCount(world.app.admin), await rowsOf(world.app.admin, 'outbox_events'), await rowsOf(world.app.admin, 'case_deadlines')]).toEqual(before)
  return answer.body as object
}

describe('decision', () => {
  test('of a minor case: number, met period, the next period, event, one audit entry', async () => {
    const record = await walked()
    expect(record).toMatchObject({
      status: 'DECIDED', decidedOn: '2026-03-02', decisionKind: 'PENALTY', decisionNumber: '测交〔2026〕1号', penaltyKinds: ['FINE'], fineYuan: '3000.00',
      legalReviewRequired: false, availableActs: expect.arrayContaining(['serve', 'fileSpotDecision']),
    })
    expect(record.deadlines.map(({ ruleCode, state, metOn, dueOn }) => [ruleCode, state, metOn, dueOn])).toEqual([
      ['PEN-DECIDE', 'MET', '2026-03-02', '2026-05-06'], ['PEN-HEAR-REQ', 'CANCELLED', null, '2026-02-09'], ['PEN-SERVE', 'RUNNING', null, '2026-03-11'],
    ])
    const entry = (await auditOf(world.app.admin, record.id)).filter(({ act: name }) => name === 'case.decide')
    expect(entry).toEqual([expect.objectContaining({ actorId: handler.id })])
    expect(entry[0]?.changes).toMatchObject({ status: ['FILED', 'DECIDED'], fineYuan: [null, '3000.00'] })
    const { rows } = await world.app.admin.query<{ payload: object }>('select payload from outbox_events where type = \'case.decided\' and payload ->> \'caseId\' = $1', [record.id])
    expect(rows).toEqual([{ payload: {
      caseId: record.id, agencyId: world.agency.id, divisionCode: '320685', actKind: 'PENALTY', field: 'TRANSPORT', procedureKind: 'ORDINARY', decisionKind: 'PENALTY',
      penaltyKinds: ['FINE'], partyKinds: ['LEGAL'], decidedOn: '2026-03-02', publishedOn: null, minorParty: false,
    } }])
  })

  test('later than the last day the period is missed', async () => {
    const record = await ready({ filedOn: '2025-11-03' })
    await refused(record, 'decision', fineOf('3000.00'), 422, 'cases.decision-overdue')
    const acknowledged = [{ code: 'cases.decision-overdue', reason: '当事人下落不明，经批准延长' }]
    const { deadlines } = (await act(handler, record, 'decision', fineOf('3000.00', { acknowledged })).expect(200)).body as CaseRecord
    expect(deadlines[0]).toMatchObject({ ruleCode: 'PEN-DECIDE', dueOn: '2026-02-02', state: 'MISSED', metOn: '2026-03-02' })
  })

  test('numbers given are normalised and passed over, others go on without gaps', async () => {
    const before = Number(/〕(\d+)号/.exec((await decided()).decisionNumber ?? '')?.[1])
    expect((await decided({ decisionNumber: `测交[2026]第0${before + 5}号` })).decisionNumber).toBe(`测交〔2026〕${before + 5}号`)
    expect((await decided()).decisionNumber).toBe(`测交〔2026〕${before + 6}号`)
    expect((await decided({ decidedOn: '2026-02-27', decisionNumber: '海交 罚决字 12-1' })).decisionNumber).toBe('海交罚决字12-1')
  })

  test('a number used before in the agency, or of another year, is explained', async () => {
    const decisionNumber = '海交罚〔2026〕88号'
    const first = await decided({ decisionNumber })
    const record = await ready()
    const problem = await refused(record, 'decision', fineOf('3000.00', { decisionNumber: '海交罚[2026]第088号' }), 422, 'cases.decision-number-taken')
    expect(problem).toMatchObject({ detail: '本机关已经使用文号 海交罚〔2026〕88号；确需使用同一文号的，应当说明', missing: [first.caseNumber], legalBasis: [{ law: expect.stringContaining('GB/T 9704') }] })
    await refused(record, 'decision', fineOf('3000.00', { decisionNumber: '海交罚〔2025〕88号' }), 422, 'cases.decision-number-of-another-year')
    const acknowledged = [{ code: 'cases.decision-number-taken', reason: '两案合并制作一份决定书' }]
    expect((await act(handler, record, 'decision', fineOf('3000.00', { decisionNumber, acknowledged })).expect(200)).body).toMatchObject({ decisionNumber, openAlerts: 1 })
    await world.app.admin.query('update enforcement_cases set agency_id = $2 where id = any($1)', [[first.id, record.id], (await addAgency(world.app.admin)).id])
    expect((await decided({ decisionNumber })).decisionNumber).toBe(decisionNumber)
  })

  test('of a licence starts its own period; no penalty belongs to it', async () => {
    await refused(await licenceCase(world), 'decision', fineOf('3000.00'), 422, 'cases.decision-kind-not-applicable')
    const record = (await act(handler, await licenceCase(world), 'decision', {
      decidedOn: '2026-03-02', decisionKind: 'GRANTED', decisionSummary: '准予许可', penaltyKinds: [],
    }).expect(200)).body as CaseRecord
    expect(record.deadlines.map(({ ruleCode }) => ruleCode)).toEqual(expect.arrayContaining(['LIC-DECIDE', 'LIC-ISSUE']))
  })

  test.each<[string, object, string]>([
    ['before the filing', { decidedOn: '2026-02-01' }, 'cases.dates-out-of-order'],
    ['tomorrow', { decidedOn: '2026-03-03' }, 'cases.date-in-future'],
    ['a penalty of no kind', { penaltyKinds: [], fineYuan: undefined }, 'cases.penalty-kind-missing'],
    ['a fine without an amount', { fineYuan: undefined }, 'cases.fine-mismatch'],
    ['no penalty, yet a fine', { decisionKind: 'NO_PENALTY_MINOR', noPenalty: unpunished('MINOR_CORRECTED').noPenalty }, 'cases.penalty-not-applicable'],
  ])('%s is refused', async (_case, given, code) => {
    await refused(await ready(), 'decision', fineOf('3000.00', given), 422, code)
  })

  test('a fine beyond the simple procedure is refused', async () => {
    const spot = { place: '海安市长江中路', formNumber: '海交当罚0001', certificatesShown: true, rightsTold: true, handedOver: true }
    await refused(await filed(world, { procedureKind: 'SIMPLE', filedOn: '2026-03-02' }), 'decision', fineOf('3000.01', { spot }), 422, 'cases.simple-procedure-exceeded')
  })

  test('a child under fourteen is not punished', async () => {
    const record = await ready({ parties: [person({ idNumber: anIdNumber('2012-02-02') })] })
    await refused(record, 'decision', fineOf('100.00'), 422, 'cases.party-under-fourteen')
    const grown = { parties: [person({ idNumber: anIdNumber('2011-12-02') })], filedOn: '2026-02-02' }
    await refused(await ready({ ...grown, actEndedOn: '2025-12-02' }), 'decision', fineOf('100.00'), 422, 'cases.party-under-fourteen')
    await refused(await ready({ ...grown, actEndedOn: '2025-12-03' }), 'decision', fineOf('100.00'), 422, 'cases.minor-not-lenient')
  })

  test('is made once, on the version that was seen', async () => {
    const record = await decided()
    const body = fineOf('3000.00')
    expect((await handler.post(`/v1/cases/${record.id}/decision`, body).expect(428)).body).toMatchObject({ code: 'http.version-required' })
    expect((await handler.post(`/v1/cases/${record.id}/decision`, body, ifMatch(1)).expect(412)).body).toMatchObject({ code: 'http.version-stale', currentVersion: 8 })
    await refused(record, 'decision', body, 409, 'state.act-not-available')
  })
})

describe('legal review', () => {
  test('no major decision without it: the refusal names the grounds and the law', async () => {
    const problem = await refused(await ready({ complex: true }), 'decision', fineOf('100000.00'), 422, 'cases.legal-review-required')
    expect(problem).toMatchObject({
      missing: ['COMPLEX', 'LARGE_FINE'],
      legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第五十八条' }, { article: '（十二）' }],
    })
    const licence = await refused(await licenceCase(world, 'conclusion', { publicInterest: true }), 'decision', {
      decidedOn: '2026-03-02', decisionKind: 'GRANTED', decisionSummary: '准予许可', penaltyKinds: [],
    }, 422, 'cases.legal-review-required')
    expect(licence).toMatchObject({ legalBasis: [{ article: '（十二）' }] })
    expect(JSON.stringify(licence)).toContain('国办发〔2018〕118号')
  })

  test('it is told together with everything else that is missing', async () => {
    const record = await filed(world, { complex: true, filedOn: '2026-03-02' })
    const problem = await refused(record, 'decision', fineOf('100000.00'), 422, 'cases.investigation-unfinished')
    expect((problem as { errors: { code: string }[] }).errors.map(({ code }) => code)).toEqual(['cases.notice-missing', 'cases.discussion-missing', 'cases.legal-review-required'])
  })

  test('an agreed one of at least the same gravity opens the way; the need is computed again from what is decided', async () => {
    const record = await ready({ proposedPenaltyKinds: ['FINE'], proposedFineYuan: '150000.00' }, grave)
    const agreed = await reviewed(record.id)
    await refused(agreed, 'decision', fineOf('150000.01'), 422, 'cases.legal-review-required')
    await refused(agreed, 'decision', fineOf('150000.00', { penaltyKinds: ['FINE', 'REVOKE_LICENCE'] }), 422, 'cases.legal-review-required')
    await refused(agreed, 'decision', fineOf('150000.00', { decidedOn: '2026-02-19' }), 422, 'cases.legal-review-required')
    const done = (await act(handler, agreed, 'decision', fineOf('120000.00')).expect(200)).body as CaseRecord
    expect(done).toMatchObject({ status: 'DECIDED', fineYuan: '120000.00', legalReviewRequired: true })
    const light = await ready({ proposedPenaltyKinds: ['FINE'], proposedFineYuan: '150000.00' })
    const lightly = (await act(handler, light, 'decision', fineOf('2000.00')).expect(200)).body as CaseRecord
    expect(lightly).toMatchObject({ legalReviewRequired: false, legalReviewGrounds: [] })
  })

  test('one that found problems does not', async () => {
    const record = await ready({ proposedPenaltyKinds: ['FINE'], proposedFineYuan: '150000.00' }, grave)
    await refused(await reviewed(record.id, 'PROBLEM'), 'decision', fineOf('150000.00'), 422, 'cases.legal-review-required')
  })
})

describe('proposal', () => {
  test('computes the need for review again and voids an opinion on another one', async () => {
    const record = await filed(world)
    const proposed = (await act(handler, record, 'proposal', proposal({ hearingHeld: true })).expect(200)).body as CaseRecord
    expect(proposed).toMatchObject({ legalReviewRequired: true, proposedFineYuan: '150000.00', hearingHeld: true, version: 2, status: 'FILED' })
    expect(proposed.legalReviewGrounds.map(({ code }) => code)).toEqual(['AFTER_HEARING', 'LARGE_FINE'])
    const agreed = await reviewed(record.id)
    const same = (await act(handler, agreed, 'proposal', proposal({ hearingHeld: true })).expect(200)).body as CaseRecord
    expect(same).toEqual(agreed)
    const changed = (await act(handler, agreed, 'proposal', proposal({ hearingHeld: true, proposedFineYuan: '140000.00' })).expect(200)).body as CaseRecord
    expect(changed).toMatchObject({ legalReviewOpinion: null, legalReviewedOn: null, version: 3 })
    expect((await auditOf(world.app.admin, record.id)).map(({ act: name }) => name)).toEqual(['case.file', 'case.propose', 'case.propose'])
  })

  test('a small one needs no review; what does not fit together is refused', async () => {
    const record = await filed(world)
    await refused(record, 'proposal', proposal({ proposedPenaltyKinds: [] }), 422, 'cases.fine-mismatch')
    const small = (await act(handler, record, 'proposal', proposal({ proposedFineYuan: '500.00' })).expect(200)).body as CaseRecord
    expect(small).toMatchObject({ legalReviewRequired: false, legalReviewGrounds: [], publicInterest: false })
  })

  test('no ground for a review is taken back by proposing anew', async () => {
    for (const flag of flagNames) {
      const record = await filed(world, { [flag]: true })
      await refused(record, 'proposal', proposal({ proposedFineYuan: '500.00', [flag]: false }), 422, 'cases.review-flag-withdrawn')
      const kept = (await act(handler, record, 'proposal', proposal({ proposedFineYuan: '500.00', [flag]: true })).expect(200)).body as CaseRecord
      expect(kept).toMatchObject({ legalReviewRequired: true, [flag]: true })
    }
  })

  test('a risk to society or major rights, once established, stay so where a proposal is silent', async () => {
    const record = await filed(world, { socialRisk: true })
    expect(record.legalReviewGrounds).toMatchObject([{ code: 'SOCIAL_RISK', legalBasis: [{ article: '（十二）' }] }])
    const both = (await act(handler, record, 'proposal', proposal({ proposedFineYuan: '500.00', majorRights: true })).expect(200)).body as CaseRecord
    expect(both).toMatchObject({ socialRisk: true, majorRights: true, legalReviewGrounds: [{ code: 'SOCIAL_RISK' }, { code: 'MAJOR_RIGHTS' }] })
    const problem = await refused(await ready({ socialRisk: true, majorRights: true }), 'decision', fineOf('500.00'), 422, 'cases.legal-review-required')
    expect(problem).toMatchObject({ missing: ['SOCIAL_RISK', 'MAJOR_RIGHTS'] })
  })

  test('is over once the case is decided', async () => {
    await refused(await decided(), 'proposal', proposal(), 409, 'state.act-not-available')
  })
})

describe('service and closing', () => {
  test('follow the decision, each once and in order', async () => {
    const record = await walked({ decidedOn: '2026-02-09' })
    await refused(record, 'closing', { closedOn: '2026-03-02' }, 409, 'state.act-not-available')
    await refused(record, 'service', { servedOn: '2026-02-08' }, 422, 'cases.dates-out-of-order')
    await refused(record, 'service', { servedOn: '2026-03-03' }, 422, 'cases.date-in-future')
    const served = (await act(handler, record, 'service', { servedOn: '2026-02-12' }).expect(200)).body as CaseRecord
    expect(served).toMatchObject({ status: 'SERVED', servedOn: '2026-02-12', availableActs: expect.arrayContaining(['close']) })
    expect(served.deadlines.find(({ ruleCode }) => ruleCode === 'PEN-SERVE')).toMatchObject({ state: 'MET', metOn: '2026-02-12' })
    await refused(served, 'closing', { closedOn: '2026-03-02' }, 422, 'cases.money-unpaid')
    await handler.post(`/v1/cases/${record.id}/payments`, payment(served.fineYuan ?? '')).expect(201)
    const due = await now(record.id)
    await refused(due, 'closing', { closedOn: '2026-02-11' }, 422, 'cases.dates-out-of-order')
    const closed = (await act(handler, due, 'closing', { closedOn: '2026-03-02' }).expect(200)).body as CaseRecord
    expect(closed).toMatchObject({ status: 'CLOSED', closedOn: '2026-03-02', version: 11, availableActs: expect.arrayContaining(['archive', 'addAddendum']) })
    await refused(closed, 'closing', { closedOn: '2026-03-02' }, 409, 'state.act-not-available')
    const road = [
      'case.close', 'case.decide', 'case.file', 'case.give-notice', 'case.record-payment', 'case.record-waiver', 'case.report-investigation', 'case.review-evidence', 'case.serve',
      'case.show-certificates', 'case.take-evidence',
    ]
    expect((await auditOf(world.app.admin, record.id)).map(({ act: name }) => name)).toEqual(road)
    const { items } = (await handler.get(`/v1/cases/${record.id}/history`).expect(200)).body as { items: { act: string }[] }
    expect(items.map(({ act: name }) => name).sort()).toEqual(road)
  })
})

describe('disclosure of a party\'s identifiers', () => {
  test('gives what was asked for, with its purpose in the audit and the values nowhere', async () => {
    const natural = person({ address: '江苏省南通市海安市中坝南路8号' })
    const record = await filed(world, { parties: [company(), natural] })
    const partyId = record.parties[1]!.id
    const body = { partyId, fields: ['idNumber', 'address'], purpose: '核对送达地址' }
    const { manager } = world
    const answer = await manager.post(`/v1/cases/${record.id}/disclosures`, body, { 'idempotency-key': 'disclosure-1' }).expect(200)
    expect(answer.body).toEqual({ partyId, idNumber: natural.idNumber, address: '江苏省南通市海安市中坝南路8号' })
    expect((await manager.post(`/v1/cases/${record.id}/disclosures`, body, { 'idempotency-key': 'disclosure-1' }).expect(200)).body).toEqual({ partyId })
    const entries = (await auditOf(world.app.admin, record.id)).filter(({ act: name }) => name === 'case.disclose')
    expect(entries.map(({ actorId, changes }) => [actorId, changes])).toEqual([
      [manager.id, { partyId: [null, partyId], fields: [null, ['idNumber', 'address']], purpose: [null, '核对送达地址'] }],
    ])
    const { rows } = await world.app.admin.query<{ text: string }>(
      'select (select string_agg(changes, \'\') from audit_entries) || (select string_agg(body, \'\') from idempotency_keys) as text')
    expect(rows[0]!.text).not.toContain(natural.idNumber)
    expect((await manager.post(`/v1/cases/${record.id}/disclosures`, { partyId: record.parties[0]!.id, fields: ['idNumber'], purpose: '核对' }).expect(200)).body)
      .toEqual({ partyId: record.parties[0]!.id, idNumber: null })
  })

  test('a party of another case, a missing purpose, an unknown field', async () => {
    const [one, other] = [await filed(world), await filed(world)]
    const ask = (body: object) => world.manager.post(`/v1/cases/${one.id}/disclosures`, { partyId: one.parties[0]!.id, fields: ['phone'], purpose: '送达', ...body })
    await ask({ partyId: other.parties[0]!.id }).expect(404)
    await ask({ purpose: undefined }).expect(400)
    await ask({ fields: ['name'] }).expect(400)
    await ask({ fields: [] }).expect(400)
  })
})
