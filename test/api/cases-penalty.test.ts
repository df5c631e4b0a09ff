import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { caseMachine } from '../../src/modules/cases/machine.ts'
import { stepDefinitions } from '../../src/modules/cases/steps/registry.ts'
import type { TestAccount } from '../support/app.ts'
import { drafted } from '../support/case-documents.ts'
import { readyCase } from '../support/case-intake.ts'
import { basisOfPenalty, caseOf, investigated, noticeOf, step, unpunished, votes } from '../support/case-road.ts'
import { act, type CaseWorld, company, filed, fineOf, newCase, startCaseWorld } from '../support/cases.ts'
import { reviewMaterials } from '../support/legal-reviews.ts'
import { addition, batching } from '../support/powers.ts'
import { addAgency, addOfficer, auditCount, auditOf } from '../support/records.ts'
import { problemOf } from '../support/raw-http.ts'
import { nextCode, publishedEntry } from '../support/standards.ts'

let world: CaseWorld
let handler: TestAccount
let officers: string[]
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
  officers = world.officers.map(({ id }) => id)
})
afterAll(() => world.app.close())

const refusal = async (path: string, body: object, status: number, account = handler): Promise<{ code: string, missing?: string[] }> => {
  const before = await auditCount(world.app.admin)
  const problem = problemOf(await account.post(path, body).expect(status)) as { code: string, missing?: string[] }
  expect(await auditCount(world.app.admin)).toBe(before)
  return problem
}
const fine = { penaltyKinds: ['FINE'], fineYuan: '3000.00' }
const review = (id: string) => world.app.admin.query('update enforcement_cases set legal_review_opinion = \'AGREE\', legal_reviewed_on = \'2026-02-10\' where id = $1', [id])

describe('an ordinary penalty with a hearing', () => {
  test('from the scene to the decision, each step audited once', async () => {
    const large = { penaltyKinds: ['FINE'], fineYuan: '120000.00' }
    const { id } = await filed(world, { filedOn: '2026-01-05', proposedPenaltyKinds: ['FINE'], proposedFineYuan: '120000.00' })
    const officerIds = officers.slice(0, 2)
    const take = (path: string, on: string, body: object) => step(handler, id, path, { occurredOn: on, ...body })
    const things = [{ name: '账册', quantity: '2本' }]
    await take('certificate-showings', '2026-01-05', { officerIds, shownTo: '负责人', recusalRightTold: true })
    await take('inquiries', '2026-01-05', {
      personName: '甄有为', personRole: 'REPRESENTATIVE', place: '经营场所', startedAt: '2026-01-05T09:00:00+08:00', endedAt: '2026-01-05T10:00:00+08:00', officerIds,
      certificatesShown: true, record: '问：……答：……', signed: true,
    })
    const approval = { name: '甄局长', post: '局长', approvedOn: '2026-01-05' }
    const registered = await take('registrations', '2026-01-05', { items: things, reason: '可能灭失', custody: 'IN_PLACE', place: '经营场所', officerIds, approval })
    await take('samplings', '2026-01-05', { items: things, place: '经营场所', officerIds })
    const tested = await take('tests', '2026-01-06', { testKind: 'APPRAISAL', institution: '鉴定机构', subject: '笔迹' })
    const ordered = await take('correction-orders', '2026-01-06', { content: '停止经营', atOnce: true, legalBasis: basisOfPenalty })
    const { id: evidenceId } = await take('evidence', '2026-01-06', { evidenceKind: 'DOCUMENT', title: '账册', proves: '经营额', officerIds })
    await take('registration-disposals', '2026-01-08', { subjectId: registered.id, disposal: 'RECORDED' })
    await take('test-results', '2026-01-08', { subjectId: tested.id, reportNumber: '鉴2026-1', result: '同一人书写' })
    await take('correction-checks', '2026-01-08', { subjectId: ordered.id, corrected: true, findings: '已停止', officerIds })
    await take('evidence-reviews', '2026-01-09', { reviewed: [{ evidenceId, authentic: true, lawful: true }] })
    await take('investigation-reports', '2026-01-09', { facts: '无证经营', evidenceIds: [evidenceId], legalBasis: basisOfPenalty, recommends: 'PENALTY', ...large })
    await step(handler, id, 'penalty-notices', { deliveredOn: '2026-01-12', ...noticeOf(large) })
    const { id: subjectId } = await take('hearing-requests', '2026-01-13', { requestedBy: '甄有为', form: 'WRITTEN' })
    await take('hearing-notices', '2026-01-14', { subjectId, hearingOn: '2026-01-26', place: '会议室', presider: '甄法制', isPublic: true })
    const decision = fineOf('120000.00', { decidedOn: '2026-02-27' })
    const refused = await act(handler, await caseOf(handler, id), 'decision', decision).expect(422)
    expect(problemOf(refused)).toMatchObject({ code: 'cases.hearing-not-held' })
    await take('hearings', '2026-01-26', { subjectId, partyAttended: true, agents: ['甄律师'], investigatorIds: officerIds, record: '……', signed: true, newEvidence: false })
    await take('hearing-reports', '2026-01-27', { subjectId, report: '……', opinion: '维持拟处罚意见' })
    const heard = await caseOf(handler, id)
    expect(heard).toMatchObject({ hearingHeld: true, legalReviewRequired: true })
    expect(heard.legalReviewGrounds.map(({ code }) => code)).toEqual(['AFTER_HEARING', 'LARGE_FINE'])
    await take('discussions', '2026-01-28', { ...votes(), ...large })
    expect(problemOf(await act(handler, await caseOf(handler, id), 'decision', decision).expect(422)).code).toBe('cases.legal-review-required')
    await review(id)
    const decided = (await act(handler, await caseOf(handler, id), 'decision', decision).expect(200)).body as CaseRecord
    expect(decided).toMatchObject({ status: 'DECIDED', fineYuan: '120000.00' })
    expect(decided.deadlines.filter(({ ruleCode }) => ruleCode.startsWith('PEN-HEAR')).map(({ ruleCode, state, metOn, dueOn }) => [ruleCode, state, metOn, dueOn]))
      .toEqual([['PEN-HEAR-REQ', 'MET', '2026-01-13', '2026-01-19'], ['PEN-HEAR-NOTICE', 'MET', '2026-01-14', '2026-01-15']])
    const acts = (await auditOf(world.app.admin, id)).map((entry) => entry.act)
    expect(acts).toEqual([...new Set(acts)])
    expect(acts).toHaveLength(20)
  })

  test('its acts come in their order', async () => {
    const { id } = await readyCase(world)
    const { id: subjectId } = await step(handler, id, 'hearing-requests', { occurredOn: '2026-02-02', requestedBy: '甄有为', form: 'ORAL' })
    const hold = { occurredOn: '2026-02-20', subjectId, partyAttended: true, agents: [], investigatorIds: officers.slice(0, 1), record: '……', signed: true, newEvidence: false }
    expect((await refusal(`/v1/cases/${id}/hearings`, hold, 409)).code).toBe('state.act-not-available')
    const [other] = ((await handler.get(`/v1/cases/${id}/steps`).expect(200)).body as { items: { id: string }[] }).items
    expect((await refusal(`/v1/cases/${id}/hearings`, { ...hold, subjectId: other!.id }, 422)).code).toBe('cases.matter-unknown')
    await step(handler, id, 'hearing-abandonments', { occurredOn: '2026-02-03', subjectId, ground: 'WITHDRAWN' })
    expect((await refusal(`/v1/cases/${id}/hearing-notices`, { occurredOn: '2026-02-03', subjectId, hearingOn: '2026-02-25', place: '会议室', presider: '甄', isPublic: true }, 409)).code)
      .toBe('state.act-not-available')
  })
})

describe('evidence registered on the spot', () => {
  const approver = { name: '甄局长', post: '局长', approvedOn: '2026-02-04' }
  const urgent = (given: object = {}) => ({
    occurredOn: '2026-02-03', items: [{ name: '账册', quantity: '1本' }], reason: '可能灭失', custody: 'REMOVED', place: '仓库', officerIds: officers.slice(0, 2), urgency: '正在转移账册',
    startedAt: '2026-02-03T16:00:00+08:00', ...given,
  })
  const state = async (id: string): Promise<unknown> => (await caseOf(handler, id)).deadlines.find(({ ruleCode }) => ruleCode === 'PEN-EVID-URG')?.state

  test('is reported and approved within 24 hours, where the rules of the field allow it', async () => {
    expect((await refusal(`/v1/cases/${(await filed(world)).id}/registrations`, urgent(), 422)).code).toBe('cases.registration-unapproved')
    const { id } = await filed(world, { field: 'MARKET' })
    expect((await refusal(`/v1/cases/${id}/registrations`, urgent({ startedAt: undefined }), 422)).code).toBe('cases.registration-unapproved')
    const { id: subjectId } = await step(handler, id, 'registrations', urgent())
    expect((await caseOf(handler, id)).deadlines.find(({ ruleCode }) => ruleCode === 'PEN-EVID-URG')).toMatchObject({ state: 'RUNNING', dueAt: '2026-02-04T08:00:00.000Z' })
    const approved = { subjectId, occurredOn: '2026-02-04', approver, reportedAt: '2026-02-04T15:59:00+08:00', approved: true }
    await step(handler, id, 'registration-approvals', approved)
    expect(await state(id)).toBe('MET')
    expect((await refusal(`/v1/cases/${id}/registration-approvals`, approved, 422)).code).toBe('cases.registration-approval-needless')
    await step(handler, id, 'registration-disposals', { subjectId, occurredOn: '2026-02-05', disposal: 'RECORDED' })
    expect((await refusal(`/v1/cases/${id}/registration-approvals`, approved, 409)).code).toBe('state.act-not-available')
  })

  test('late is told with a reason; what the head finds unwarranted is released', async () => {
    const { id } = await filed(world, { field: 'MARKET' })
    const { id: subjectId } = await step(handler, id, 'registrations', urgent())
    const late = { subjectId, occurredOn: '2026-02-05', approver, reportedAt: '2026-02-04T16:01:00+08:00', approved: false }
    expect((await refusal(`/v1/cases/${id}/registration-approvals`, late, 422)).code).toBe('cases.registration-report-late')
    await step(handler, id, 'registration-approvals', { ...late, acknowledged: [{ code: 'cases.registration-report-late', reason: '通信中断' }] })
    expect(await state(id)).toBe('MISSED')
    expect((await refusal(`/v1/cases/${id}/registration-disposals`, { subjectId, occurredOn: '2026-02-05', disposal: 'RECORDED' }, 422)).code).toBe('cases.registration-disapproved')
    await step(handler, id, 'registration-disposals', { subjectId, occurredOn: '2026-02-05', disposal: 'RELEASED' })
  })
})

describe('a statement', () => {
  test('with new evidence voids the review that had agreed', async () => {
    const { id } = await investigated(handler, (await filed(world)).id, { penalty: fine })
    await step(handler, id, 'penalty-notices', { deliveredOn: '2026-02-03', ...noticeOf(fine) })
    const { id: subjectId } = await step(handler, id, 'statements', { occurredOn: '2026-02-04', form: 'WRITTEN', madeBy: '甄有为', items: ['已办证', '金额有误'] })
    await review(id)
    const body = { occurredOn: '2026-02-05', subjectId, newEvidence: true, items: [{ adopted: false, reason: '办证在后' }] }
    expect((await refusal(`/v1/cases/${id}/statement-reviews`, body, 422)).code).toBe('cases.statement-items-unanswered')
    const items = [...body.items, { adopted: true, reason: '已更正' }]
    await step(handler, id, 'statement-reviews', { ...body, items })
    expect(await caseOf(handler, id)).toMatchObject({ legalReviewOpinion: null, legalReviewedOn: null })
    expect((await refusal(`/v1/cases/${id}/statement-reviews`, { ...body, items }, 409)).code).toBe('state.act-not-available')
  })
})

describe('recusal and change of handlers', () => {
  test('the head decides; who is relieved no longer counts, who replaces does', async () => {
    const { id } = await filed(world)
    const [first = '', second = '', third = ''] = officers
    const { id: subjectId } = await step(handler, id, 'recusals', { occurredOn: '2026-02-03', officerId: second, origin: 'PARTY', requestedBy: '甄有为', reason: '亲属' })
    const url = `/v1/cases/${id}/recusal-decisions`
    const decidedBy = { name: '甄局长', post: '局长', approvedOn: '2026-02-04' }
    const body = { occurredOn: '2026-02-04', subjectId, upheld: true, decidedBy, reason: '属实', replacementId: third }
    await refusal(url, body, 403)
    expect((await refusal(url, { ...body, replacementId: undefined }, 422, world.manager)).code).toBe('cases.handlers-too-few')
    expect((await refusal(url, { ...body, replacementId: world.reviewer.id }, 422, world.manager)).code).toBe('cases.handler-replacement-unfit')
    await step(world.manager, id, 'recusal-decisions', body)
    const { handlers } = await caseOf(handler, id)
    expect(handlers.map(({ officerId, relievedOn }) => [officerId, relievedOn]).sort()).toEqual([[first, null], [second, '2026-02-04'], [third, null]].sort())
    const evidence = (...officerIds: string[]) => ({ occurredOn: '2026-02-05', evidenceKind: 'DOCUMENT', title: '账册', proves: '经营额', officerIds })
    expect((await refusal(`/v1/cases/${id}/evidence`, evidence(first, second), 422)).code).toBe('cases.evidence-officers-missing')
    await step(handler, id, 'evidence', evidence(first, third))
    expect((await refusal(url, body, 409, world.manager)).code).toBe('state.act-not-available')
    // Once the ground is gone the officer may come back.
    await step(world.manager, id, 'handler-changes', { occurredOn: '2026-02-06', relieved: [third], assigned: [second], reason: '工作调整' })
    expect((await caseOf(handler, id)).handlers.filter(({ relievedOn }) => relievedOn === null).map(({ officerId }) => officerId).sort()).toEqual([first, second].sort())
  })

  test('a relieved officer no longer sees the case as an own one, nor what belongs to it', async () => {
    const { id } = await filed(world, { publicInterest: true })
    const [, second = '', third = ''] = officers
    const own = await world.app.account({ roles: ['CASE_HANDLER', 'AGENCY_MANAGER'], agencyId: world.agency.id, officerId: second, scopeKind: 'OWN' })
    const review = (await handler.post(`/v1/cases/${id}/legal-reviews`, { materials: reviewMaterials }).expect(201)).body as { id: string }
    const document = await drafted(handler, id, { kind: 'SERVICE_RECEIPT' })
    const roads = [`/v1/cases/${id}`, `/v1/legal-reviews/${review.id}`, `/v1/legal-reviews/${review.id}/case`, `/v1/legal-reviews/${review.id}/case-steps`, `/v1/case-documents/${document.id}`]
    const deadlines = async () => ((await own.get('/v1/deadlines?limit=100').expect(200)).body as { items: { caseId: string }[] }).items.filter(({ caseId }) => caseId === id)
    for (const road of roads) expect(`${road} ${(await own.get(road)).status}`).toBe(`${road} 200`)
    expect(await deadlines()).not.toEqual([])
    await step(world.manager, id, 'handler-changes', { occurredOn: '2026-02-06', relieved: [second], assigned: [third], reason: '工作调整' })
    for (const road of roads) expect(`${road} ${(await own.get(road)).status}`).toBe(`${road} 404`)
    expect(await deadlines()).toEqual([])
  })
})

describe('the simple procedure', () => {
  const spot = { place: '海安市长江中路', formNumber: '海交当罚0001', certificatesShown: true, rightsTold: true, handedOver: true }

  test('decides on the spot and files the decision with the agency', async () => {
    const record = await filed(world, { procedureKind: 'SIMPLE', filedOn: '2026-03-02' })
    const body = fineOf('2000.00', { spot, performance: undefined, collectingInstitution: undefined })
    const decided = (await act(handler, record, 'decision', body).expect(200)).body as CaseRecord
    expect(decided).toMatchObject({ status: 'DECIDED', version: 2 })
    await step(handler, record.id, 'spot-decision-filings', { occurredOn: '2026-03-02', filedWith: '法制科' })
  })

  test('of another procedure nothing is filed', async () => {
    const ready = await readyCase(world)
    const { id } = ready
    await act(handler, ready, 'decision', fineOf('2000.00')).expect(200)
    expect((await refusal(`/v1/cases/${id}/spot-decision-filings`, { occurredOn: '2026-03-02', filedWith: '法制科' }, 422)).code).toBe('cases.spot-filing-not-simple')
  })
})

describe('filing', () => {
  test('warns, and keeps the reason as an alert of the case', async () => {
    const body = newCase(world, { actEndedOn: '2023-06-01', actDivisionCode: '320682' })
    const problem = await refusal('/v1/cases', body, 422) as { code: string, errors?: { code: string }[] }
    expect([problem.code, problem.errors?.map(({ code }) => code)]).toEqual(['cases.act-perhaps-time-barred', ['cases.act-place-outside']])
    const acknowledged = ['cases.act-perhaps-time-barred', 'cases.act-place-outside'].map((code) => ({ code, reason: '上级指定管辖；二年内已被发现' }))
    const { id } = (await handler.post('/v1/cases', { ...body, acknowledged }).expect(201)).body as CaseRecord
    const { rows } = await world.app.admin.query('select code, origin, status, reason, step_id from case_alerts where case_id = $1 order by code', [id])
    expect(rows).toEqual(acknowledged.map(({ code, reason }) => ({ code, reason, origin: 'ACKNOWLEDGED', status: 'OPEN', step_id: null })))
  })

  test('refuses what the agency has no power for, and what is long past', async () => {
    expect((await refusal('/v1/cases', newCase(world, { itemCode: 'NOBODYS' }), 422)).code).toBe('cases.item-not-held')
    expect((await refusal('/v1/cases', newCase(world, { actEndedOn: '2020-01-01' }), 422)).code).toBe('cases.act-time-barred')
  })

  test('tells that the party was fined for the same before', async () => {
    const fined = (await act(handler, await readyCase(world), 'decision', fineOf('2000.00')).expect(200)).body as CaseRecord
    const { parties: [party], caseNumber } = fined
    const parties = [{ kind: 'LEGAL' as const, name: '同一企业', uscc: party!.uscc!, legalRepresentative: '甄有为', address: '海安市' }]
    expect(await refusal('/v1/cases', newCase(world, { parties }), 422)).toMatchObject({ code: 'cases.party-fined-before', missing: [caseNumber] })
    await handler.post('/v1/cases', newCase(world, { parties, cause: '另一案由' })).expect(201)
    // And so it is no first breach either.
    const acknowledged = [{ code: 'cases.party-fined-before', reason: '另一次行为' }]
    const again = (await handler.post('/v1/cases', newCase(world, { parties, acknowledged })).expect(201)).body as CaseRecord
    const ready = await investigated(handler, again.id)
    const answer = await act(handler, ready, 'decision', { decidedOn: '2026-03-02', ...unpunished('FIRST_MINOR_CORRECTED') }).expect(422)
    expect(problemOf(answer).code).toBe('cases.not-a-first-breach')
    await act(handler, ready, 'decision', { decidedOn: '2026-03-02', ...unpunished('MINOR_CORRECTED') }).expect(200)
  })

  test('tells of a fine by another agency, and of its case to those alone who may see it', async () => {
    const { admin } = world.app
    const fined = (await act(handler, await readyCase(world), 'decision', fineOf('2000.00')).expect(200)).body as CaseRecord
    const neighbour = await addAgency(admin, '320681')
    await admin.query('update enforcement_cases set agency_id = $2, division_code = $3 where id = $1', [fined.id, neighbour.id, neighbour.divisionCode])
    const body = newCase(world, { parties: [company({ uscc: fined.parties[0]!.uscc })] })
    await handler.get(`/v1/cases/${fined.id}`).expect(404)
    const unnamed = await refusal('/v1/cases', body, 422)
    expect(unnamed).toMatchObject({ code: 'cases.party-fined-before', detail: '当事人曾因同一事项被罚款；不是同一个违法行为的，应当说明' })
    expect(unnamed).not.toHaveProperty('missing')
    expect(JSON.stringify(unnamed)).not.toContain(neighbour.name)
    const ofCity = await world.app.account({ roles: ['CASE_HANDLER'], scopeDivision: '320600' })
    expect(await refusal('/v1/cases', body, 422, ofCity)).toMatchObject({ code: 'cases.party-fined-before', missing: [fined.caseNumber] })
    const filed = (await ofCity.post('/v1/cases', { ...body, acknowledged: [{ code: 'cases.party-fined-before', reason: '另一次行为' }] }).expect(201)).body as CaseRecord
    const alerts = (await handler.get(`/v1/case-alerts?caseId=${filed.id}`).expect(200)).body as { items: { code: string, detail: string }[] }
    expect(alerts.items).toMatchObject([{ code: 'cases.party-fined-before', detail: '当事人曾因同一事项被罚款；不是同一个违法行为的，应当说明', reason: '另一次行为' }])
    expect(JSON.stringify(alerts)).not.toContain(fined.caseNumber)
  })
})

describe('discretion', () => {
  test('the item of the agency and the benchmark in force for it bind the decision', async () => {
    const { app, agency } = world
    const supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    const itemCode = nextCode()
    await batching(app, supervisor).published({ agencyId: agency.id, effectiveOn: '2026-01-01', lines: [addition(itemCode, { field: 'TRANSPORT' })] })
    const benchmark = await publishedEntry(supervisor, 'discretion-benchmarks', { itemCode }, { effectiveOn: '2026-02-01' })
    const record = await readyCase(world, { itemCode })
    const { rows } = await app.admin.query('select power_item_id is not null as linked from enforcement_cases where id = $1', [record.id])
    expect(rows).toEqual([{ linked: true }])
    const decide = (given: object) => act(handler, record, 'decision', fineOf('3000.00', given))
    expect(problemOf(await decide({}).expect(422)).code).toBe('cases.benchmark-not-applied')
    expect(problemOf(await decide({ benchmark: { benchmarkId: benchmark.id, tier: 'SEVERE' } }).expect(422)).code).toBe('cases.outside-benchmark')
    await decide({ benchmark: { benchmarkId: benchmark.id, tier: 'ORDINARY' } }).expect(200)
  })

  test('an item on the no-penalty list is punished for a reason alone', async () => {
    const { app, agency } = world
    const supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    const itemCode = nextCode()
    await batching(app, supervisor).published({ agencyId: agency.id, effectiveOn: '2026-01-01', lines: [addition(itemCode, { field: 'TRANSPORT' })] })
    await publishedEntry(supervisor, 'no-penalty-items', { itemCode }, { effectiveOn: '2026-02-01' })
    const record = await readyCase(world, { itemCode })
    expect(problemOf(await act(handler, record, 'decision', fineOf('3000.00')).expect(422)).code).toBe('cases.listed-as-no-penalty')
    await act(handler, record, 'decision', fineOf('3000.00', { acknowledged: [{ code: 'cases.listed-as-no-penalty', reason: '拒不改正' }] })).expect(200)
  })

  test('a party without an address is no party of a decision', async () => {
    const record = await readyCase(world, { parties: [company({ address: undefined })] })
    expect(problemOf(await act(handler, record, 'decision', fineOf('3000.00')).expect(422)).code).toBe('cases.decision-address-missing')
  })
})

describe('every step of a penalty', () => {
  const officerIds = (): string[] => officers.slice(0, 2)
  const things = [{ name: '账册', quantity: '1本' }]
  const subjectId = '01900000-0000-7000-8000-000000000001'
  const bodies: Readonly<Record<string, () => object>> = {
    'handler-changes': () => ({ relieved: [], assigned: [], reason: '调整' }),
    'recusals': () => ({ officerId: officers[0], origin: 'OWN_MOTION', reason: '亲属' }),
    'recusal-decisions': () => ({ subjectId, upheld: false, decidedBy: { name: '甄', post: '局长', approvedOn: '2026-02-20' }, reason: '无' }),
    'certificate-showings': () => ({ officerIds: officerIds(), shownTo: '负责人', recusalRightTold: true }),
    'inquiries': () => ({
      personName: '甄', personRole: 'PARTY', place: '现场', startedAt: '2026-02-20T09:00:00+08:00', endedAt: '2026-02-20T09:30:00+08:00', officerIds: officerIds(),
      certificatesShown: true, record: '……', signed: true,
    }),
    'evidence': () => ({ evidenceKind: 'DOCUMENT', title: '账册', proves: '经营额', officerIds: officerIds() }),
    'samplings': () => ({ items: things, place: '现场', officerIds: officerIds() }),
    'registrations': () => ({ items: things, reason: '可能灭失', custody: 'REMOVED', place: '仓库', officerIds: officerIds() }),
    'registration-approvals': () => ({ subjectId, approver: { name: '甄局长', post: '局长', approvedOn: '2026-02-20' }, reportedAt: '2026-02-20T15:00:00+08:00', approved: true }),
    'registration-disposals': () => ({ subjectId, disposal: 'RELEASED' }),
    'tests': () => ({ testKind: 'TEST', institution: '机构', subject: '样品' }),
    'test-results': () => ({ subjectId, reportNumber: '1', result: '合格' }),
    'correction-orders': () => ({ content: '改正', atOnce: true, legalBasis: basisOfPenalty }),
    'correction-checks': () => ({ subjectId, corrected: true, findings: '已改正', officerIds: officerIds() }),
    'evidence-reviews': () => ({ reviewed: [{ evidenceId: subjectId, authentic: true, lawful: true }] }),
    'investigation-reports': () => ({ facts: '……', evidenceIds: [], legalBasis: basisOfPenalty, recommends: 'PENALTY', penaltyKinds: [] }),
    'penalty-notices': () => noticeOf(fine),
    'statements': () => ({ form: 'ORAL', madeBy: '甄', items: ['一'] }),
    'statement-reviews': () => ({ subjectId, newEvidence: false, items: [{ adopted: true, reason: '成立' }] }),
    'waivers': () => ({ rights: ['STATEMENT'], form: 'WRITTEN', madeBy: '甄' }),
    'hearing-requests': () => ({ requestedBy: '甄', form: 'WRITTEN' }),
    'hearing-notices': () => ({ subjectId, hearingOn: '2026-03-20', place: '会议室', presider: '甄', isPublic: true }),
    'presider-recusals': () => ({ subjectId, requestedBy: '甄', reason: '有直接利害关系' }),
    'presider-recusal-decisions': () => ({ subjectId, upheld: false, decidedBy: { name: '甄', post: '局长', approvedOn: '2026-02-20' }, reason: '无' }),
    'hearings': () => ({ subjectId, partyAttended: true, agents: [], investigatorIds: officerIds(), record: '……', signed: true, newEvidence: false }),
    'hearing-reports': () => ({ subjectId, report: '……', opinion: '……' }),
    'hearing-abandonments': () => ({ subjectId, ground: 'WITHDRAWN' }),
    'discussions': () => ({ ...votes(), ...fine }),
    'spot-decision-filings': () => ({ filedWith: '法制科' }),
  }
  const states = Object.keys(caseMachine.states) as (keyof typeof caseMachine.states)[]
  const steps = stepDefinitions.filter(({ path }) => path in bodies)
  const bodyOf = ({ path, dateName = 'occurredOn' }: typeof steps[number]): object => ({ [dateName]: '2026-02-20', ...bodies[path]?.() })

  test('is in the table', () => { expect(steps.map(({ path }) => path).sort()).toEqual(Object.keys(bodies).sort()) })

  test.each(states)('in %s is taken or refused as its states say', async (state) => {
    const { id } = await filed(world)
    await world.app.admin.query('update enforcement_cases set status = $2 where id = $1', [id, state])
    const strange: string[] = []
    for (const one of steps) {
      const account = one.permission === 'case:approve' ? world.manager : handler
      const answer = await account.post(`/v1/cases/${id}/${one.path}`, bodyOf(one))
      const { status } = answer
      const unavailable = status === 409 && (answer.body as { code: string }).code === 'state.act-not-available'
      if (unavailable === one.during?.includes(state) || ![201, 409, 422].includes(status)) strange.push(`${one.path} ${status}`)
    }
    expect(strange).toEqual([])
  })

  test('belongs to penalties, asks for a permission, and is not found outside the scope', async () => {
    const licence = await filed(world, { actKind: 'LICENCE', source: 'APPLICATION' })
    const elsewhere = await addAgency(world.app.admin, '320682')
    const stranger = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: elsewhere.id })
    const chief = await world.app.account({ roles: ['AGENCY_MANAGER'], agencyId: elsewhere.id })
    const reader = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    for (const one of steps) {
      const url = `/v1/cases/${licence.id}/${one.path}`
      const approving = one.permission === 'case:approve'
      await reader.post(url, bodyOf(one)).expect(403)
      await (approving ? chief : stranger).post(url, bodyOf(one)).expect(404)
      await (approving ? world.manager : handler).post(url, { ...bodyOf(one), unknown: 1 }).expect(400)
      if (one.actKinds !== undefined && one.during?.includes('FILED') === true && (one.matter === undefined || one.matter.opens === one.kind)) {
        expect((await refusal(url, bodyOf(one), 422, approving ? world.manager : handler)).code).toBe('cases.step-not-applicable')
      }
    }
  })

  test('an officer without a certificate that day is told', async () => {
    const third = await addOfficer(world.app.admin, world.agency)
    const { id } = await filed(world, { handlers: [officers[0]!, third.id] })
    await world.app.admin.query('update certificates set status = \'SUSPENDED\', suspended_on = \'2026-02-10\' where id = $1', [third.certificateId])
    const body = { occurredOn: '2026-02-20', evidenceKind: 'DOCUMENT', title: '账册', proves: '经营额', officerIds: [officers[0], third.id] }
    expect(await refusal(`/v1/cases/${id}/evidence`, body, 422)).toMatchObject({ code: 'cases.officer-uncertified', missing: [third.id] })
    await step(handler, id, 'evidence', { ...body, occurredOn: '2026-02-09' })
  })
})
