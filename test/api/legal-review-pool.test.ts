import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { LegalReviewRecord } from '../../src/modules/legal-review/schema.ts'
import type { PoolMemberRecord } from '../../src/modules/legal-review/pool/schema.ts'
import type { RequirementRecord } from '../../src/modules/cases/review-requirement/schema.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { agreement, anIssue, answered, problems, reviewMaterials, roundAct, roundDone, submittedReview } from '../support/legal-reviews.ts'
import type { AgencyRow, CaseRow } from '../support/records.ts'
import { addAgency, addCase, addOfficer, auditCount, auditOf } from '../support/records.ts'
import { publishedEntry } from '../support/standards.ts'

let app: TestApp
let agency: AgencyRow
let neighbour: AgencyRow
let handlers: { id: string, certificateId: string }[]
let lent: { id: string }
let bureau: TestAccount
let handler: TestAccount
let manager: TestAccount
let lentAccount: TestAccount

const legal = { staffKind: 'LEGAL_REVIEW', legalQualification: true } as const
const url = '/v1/legal-review-pool-members'

beforeAll(async () => {
  app = await startTestApp()
  agency = await addAgency(app.admin)
  neighbour = await addAgency(app.admin)
  handlers = [await addOfficer(app.admin, agency), await addOfficer(app.admin, agency)]
  lent = await addOfficer(app.admin, neighbour, legal)
  bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  handler = await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id })
  manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
  lentAccount = await app.account({ roles: ['LEGAL_REVIEWER'], agencyId: neighbour.id, officerId: lent.id, scopeKind: 'AGENCY' })
})
afterAll(() => app.close())

const membership = (given: object = {}) =>
  ({ officerId: lent.id, kind: 'REVIEWER', divisionCode: '320685', document: '海司发〔2026〕3号', joinedOn: '2026-03-01', ...given })
const join = (given: object = {}, account = bureau) => account.post(url, membership(given))
const joined = async (given: object = {}): Promise<PoolMemberRecord> => (await join(given).expect(201)).body as PoolMemberRecord
const leave = (member: PoolMemberRecord, given: object = {}, account = bureau) =>
  account.post(`${url}/${member.id}/ending`, { endedOn: '2026-03-02', reason: '工作调整', ...given }, ifMatch(member))
const open = async (given: Partial<CaseRow> = {}): Promise<LegalReviewRecord> => submittedReview(handler, (await addCase(app.admin, agency, handlers, given)).id)
const assign = (review: LegalReviewRecord) => roundAct(manager, review, 'assignment', { officerId: lent.id })
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code

describe('the pool', () => {
  test('a member serves every agency of the area from the day of joining, and none after leaving', async () => {
    const review = await open()
    expect(codeOf(await assign(review).expect(422))).toBe('legal-review.reviewer-other-agency')
    const member = await joined()
    expect(member).toMatchObject({ agencyId: neighbour.id, servesAgencyId: null, status: 'ACTIVE', availableActs: ['end'], version: 1 })
    const assigned = (await assign(review).expect(200)).body as LegalReviewRecord
    expect(assigned).toMatchObject({ reviewerId: lent.id, pooled: true })

    const left = (await leave(member).expect(200)).body as PoolMemberRecord
    expect(left).toMatchObject({ status: 'ENDED', endedOn: '2026-03-02', availableActs: [] })
    expect(codeOf(await leave(left).expect(409))).toBe('state.act-not-available')
    expect((await auditOf(app.admin, member.id)).map(({ act }) => act)).toEqual(['review-pool.join', 'review-pool.leave'])
    expect(((await bureau.get(`${url}/${member.id}/history`).expect(200)).body as { items: unknown[] }).items).toHaveLength(2)
    expect(codeOf(await assign(await open()).expect(422))).toBe('legal-review.reviewer-other-agency')
  })

  test('one who serves a single agency serves no other; a city serves its counties', async () => {
    const city = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320600' })
    const single = await joined({ servesAgencyId: neighbour.id })
    expect(codeOf(await assign(await open()).expect(422))).toBe('legal-review.reviewer-other-agency')
    await leave(single).expect(200)
    const wide = (await join({ divisionCode: '320600' }, city).expect(201)).body as PoolMemberRecord
    await assign(await open()).expect(200)
    await leave(wide, {}, city).expect(200)
    const own = await joined({ servesAgencyId: agency.id })
    await assign(await open()).expect(200)
    await leave(own).expect(200)
  })

  test('the member sees the rounds assigned, their cases and steps, and nothing else of that agency', async () => {
    const member = await joined()
    const [mine, others] = [await open(), await open()]
    for (const path of ['', '/case', '/case-steps']) await lentAccount.get(`/v1/legal-reviews/${mine.id}${path}`).expect(404)
    const assigned = (await assign(mine).expect(200)).body as LegalReviewRecord
    expect((await lentAccount.get(`/v1/legal-reviews/${mine.id}`).expect(200)).body).toMatchObject({ availableActs: ['reassign', 'returnForSupplement', 'extend', 'agree', 'returnWithProblems'] })
    expect((await lentAccount.get(`/v1/legal-reviews/${mine.id}/case`).expect(200)).body).toMatchObject({ id: mine.caseId, availableActs: [] })
    expect((await lentAccount.get(`/v1/legal-reviews/${mine.id}/case-steps`).expect(200)).body).toEqual({ items: [], nextCursor: null })
    const { items } = (await lentAccount.get('/v1/legal-review-assignments?status=UNDER_REVIEW&limit=100').expect(200)).body as { items: { id: string }[] }
    expect(items.map(({ id }) => id)).toContain(mine.id)
    expect(items.map(({ id }) => id)).not.toContain(others.id)
    await lentAccount.get(`/v1/legal-reviews/${others.id}`).expect(404)
    await lentAccount.get(`/v1/cases/${mine.caseId}`).expect(404)
    await roundAct(lentAccount, others, 'conclusion', agreement()).expect(404)
    await roundDone(lentAccount, assigned, 'conclusion', agreement())
    expect((await handler.get(`/v1/cases/${mine.caseId}`).expect(200)).body).toMatchObject({ legalReviewOpinion: 'AGREE' })
    const nobody = await app.account({ roles: ['LEGAL_REVIEWER'], agencyId: neighbour.id })
    expect((await nobody.get('/v1/legal-review-assignments').expect(200)).body).toEqual({ items: [], nextCursor: null })
    // Who sees no business data sees no round that is listed for the officer of the account either.
    const none = await app.account({ roles: ['LEGAL_REVIEWER'], scopeKind: 'NONE', officerId: lent.id, agencyId: neighbour.id })
    expect((await none.get('/v1/legal-review-assignments').expect(200)).body).toEqual({ items: [], nextCursor: null })
    await none.get(`/v1/legal-reviews/${mine.id}`).expect(404)
    await leave(member).expect(200)
  })

  test('is kept by who may, for the own area, of persons in post, once', async () => {
    const before = await auditCount(app.admin)
    const elsewhere = await addAgency(app.admin, '110101')
    const gone = await addOfficer(app.admin, neighbour, { ...legal, status: 'LEFT', leftOn: '2026-01-31' })
    const refusals: [object, number, string][] = [
      [{ divisionCode: '320600' }, 422, 'legal-review.pool-outside-scope'], [{ servesAgencyId: elsewhere.id }, 422, 'legal-review.pool-outside-scope'],
      [{ officerId: gone.id }, 422, 'legal-review.pool-member-unknown'], [{ officerId: (await addOfficer(app.admin, elsewhere, legal)).id }, 422, 'legal-review.pool-member-unknown'],
      [{ officerId: (await addOfficer(app.admin, neighbour, { staffKind: 'AUXILIARY' })).id }, 422, 'legal-review.pool-member-unknown'], [{ joinedOn: '2026-03-03' }, 422, 'legal-review.pool-dates-backwards'],
    ]
    for (const [given, status, code] of refusals) expect([given, codeOf(await join(given).expect(status))]).toEqual([given, code])
    expect(await auditCount(app.admin)).toBe(before)
    const member = await joined()
    expect(codeOf(await join().expect(409))).toBe('legal-review.pool-member-twice')
    for (const endedOn of ['2026-02-28', '2026-03-03']) expect(codeOf(await leave(member, { endedOn }).expect(422))).toBe('legal-review.pool-dates-backwards')
    await leave(member, {}, manager).expect(403)
    await join({}, manager).expect(403)
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '110000' })
    await leave(member, {}, stranger).expect(404)
    await stranger.get(`${url}/${member.id}`).expect(404)
    await app.http.get(url).expect(401)
    for (const body of [{}, membership({ kind: 'FRIEND' }), membership({ surplus: true })]) await bureau.post(url, body).expect(400)
    expect(((await bureau.get(`${url}?status=ACTIVE&officerId=${lent.id}`).expect(200)).body as { items: unknown[] }).items).toEqual([member])
    await leave(member).expect(200)
  })
})

describe('who may review for an agency, and with how much work', () => {
  test('own reviewers and lent ones, the least busy first', async () => {
    const office = await addAgency(app.admin)
    const crew = [await addOfficer(app.admin, office), await addOfficer(app.admin, office)]
    const own = await addOfficer(app.admin, office, legal)
    const borrowed = await addOfficer(app.admin, neighbour, legal)
    await joined({ officerId: borrowed.id, servesAgencyId: office.id })
    const boss = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: office.id })
    const clerk = await app.account({ roles: ['CASE_HANDLER'], agencyId: office.id })
    for (let index = 0; index < 2; index += 1) {
      const review = await submittedReview(clerk, (await addCase(app.admin, office, crew)).id)
      await roundDone(boss, review, 'assignment', { officerId: own.id })
    }
    await app.admin.query("update legal_reviews set due_on = '2026-03-01' where reviewer_id = $1 and round = 1 and id in (select id from legal_reviews where reviewer_id = $1 limit 1)", [own.id])
    expect((await boss.get(`/v1/agencies/${office.id}/legal-reviewers`).expect(200)).body).toMatchObject({
      agencyId: office.id, asOf: '2026-03-02', reviewers: [
        { officerId: borrowed.id, agencyId: neighbour.id, pooled: true, openReviews: 0, overdueReviews: 0, concludedThisYear: 0 },
        { officerId: own.id, agencyId: office.id, pooled: false, openReviews: 2, overdueReviews: 1, concludedThisYear: 0 },
      ],
    })
    await manager.get(`/v1/agencies/${office.id}/legal-reviewers`).expect(404)
  })

  test('staffing against the five per cent', async () => {
    const place = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    const [short, full, empty] = [await addAgency(app.admin, '320682'), await addAgency(app.admin, '320682'), await addAgency(app.admin, '320682')]
    for (let count = 0; count < 21; count += 1) await addOfficer(app.admin, short)
    await addOfficer(app.admin, short, { status: 'LEFT', leftOn: '2026-01-31' })
    await addOfficer(app.admin, short, legal)
    for (let count = 0; count < 20; count += 1) await addOfficer(app.admin, full)
    await addOfficer(app.admin, full, legal)
    await addOfficer(app.admin, empty, legal)
    await join({ officerId: (await addOfficer(app.admin, full, { staffKind: 'SUPERVISION' })).id, divisionCode: '320682' }, place).expect(201)
    expect((await place.get('/v1/legal-reviewer-staffing').expect(200)).body).toEqual({
      asOf: '2026-03-02', norm: { basisPoints: 500, legalBasis: [expect.objectContaining({ article: '（十一）' })] },
      ratio: { numerator: 2, denominator: 41, value: 0.0488 }, agencies: 2, agenciesBelow: 1,
      below: [{ agencyId: short.id, ratio: { numerator: 1, denominator: 21, value: 0.0476 }, missing: 1, pooled: 1 }],
    })
  })
})

describe('figures', () => {
  test('review rate, rounds, timeliness, issues by head and disputes come out exactly', async () => {
    const office = await addAgency(app.admin, '320681')
    const crew = [await addOfficer(app.admin, office), await addOfficer(app.admin, office)]
    const clerk = await app.account({ roles: ['CASE_HANDLER'], agencyId: office.id })
    const boss = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: office.id })
    const judge = await app.account({ roles: ['LEGAL_REVIEWER'], agencyId: office.id, officerId: (await addOfficer(app.admin, office, legal)).id, scopeKind: 'AGENCY' })
    const submit = async (caseId: string, given: object = {}) => submittedReview(clerk, caseId, given)
    const decided: Partial<CaseRow> = { status: 'DECIDED', decidedOn: '2026-03-02', decisionKind: 'PENALTY', penaltyKinds: ['FINE'], fineYuan: '30000.00' }
    const decide = (caseId: string) => app.admin.query("update enforcement_cases set status = 'DECIDED', decided_on = '2026-03-02', decision_kind = 'PENALTY' where id = $1", [caseId])
    const filed = async (given: Partial<CaseRow> = {}) => (await addCase(app.admin, office, crew, given)).id

    const first = await filed()
    await roundDone(judge, await submit(first), 'conclusion', agreement())
    const twice = await filed({ actKind: 'LICENCE', proposedPenaltyKinds: [], proposedFineYuan: null })
    await roundDone(judge, await submit(twice), 'conclusion', problems({ issues: [anIssue(), anIssue({ head: 'LAW', severity: 'GENERAL' })] }))
    await roundDone(clerk, await submit(twice, { responses: [answered(), answered()] }), 'withdrawal', { reason: '有误' })
    await roundDone(judge, await submit(twice, { responses: [answered(), answered()] }), 'conclusion', agreement())
    const disputed = await roundDone(judge, await submit(await filed()), 'conclusion', problems())
    const escalated = await roundDone(clerk, await roundDone(clerk, disputed, 'dispute', { issues: [{ issue: 1, reason: '在卷' }] }), 'escalation', { record: '未一致' })
    await roundDone(boss, escalated, 'head-decision', { adopted: false, decidedBy: { name: '甄局长', post: '局长' }, reason: '在卷' })
    for (const id of [first, twice]) await decide(id)
    await filed({ ...decided, legalReviewOpinion: 'AGREE', legalReviewedOn: '2026-02-20' })
    await filed({ ...decided })
    await filed({ ...decided, legalReviewRequired: false, legalReviewGrounds: [] })
    const late = await submit(await filed())
    await app.admin.query("update legal_reviews set due_on = '2026-03-01' where id = $1", [late.id])

    const body = (await boss.get('/v1/legal-review-figures?from=2026-01-01&to=2027-01-01').expect(200)).body as { issues: { head: string, issues: number, grave: number }[] }
    const shared = { untraced: 1, roundsPerReview: { numerator: 3, denominator: 2, value: 1.5 }, firstTimeRate: { numerator: 1, denominator: 2, value: 0.5 } }
    const total = {
      ...shared, reviewRate: { numerator: 3, denominator: 4, value: 0.75 }, due: 5, onTimeRate: { numerator: 4, denominator: 5, value: 0.8 }, late: 0, overdue: 1,
    }
    expect(body).toMatchObject({
      asOf: '2026-03-02', total, agencies: [{ agencyId: office.id, ...total }], years: [{ year: 2026, ...total }],
      actKinds: [{ actKind: 'LICENCE', reviewRate: { numerator: 1, denominator: 1 }, roundsPerReview: { value: 2 }, due: 2 }, { actKind: 'PENALTY', untraced: 1, due: 3 }],
      opinions: { concluded: 4, agreed: 2, disputed: 1, accepted: 0, changed: 0, adopted: 0, notAdopted: 1 },
    })
    const found = body.issues
    expect(found).toHaveLength(8)
    expect(found.filter(({ issues }) => issues > 0)).toEqual([{ head: 'EVIDENCE', issues: 2, grave: 2 }, { head: 'LAW', issues: 1, grave: 0 }])

    const nothing = (await boss.get('/v1/legal-review-figures?from=2025-01-01&to=2026-01-01').expect(200)).body as { total: object }
    expect(nothing).toMatchObject({ agencies: [], total: { reviewRate: { numerator: 0, denominator: 0, value: null }, roundsPerReview: { value: null }, due: 0 } })
    expect(codeOf(await boss.get('/v1/legal-review-figures?from=2026-01-01&to=2026-01-01').expect(422))).toBe('legal-review.period-empty')
  })
})

describe('the requirement, explained', () => {
  const requirement = async (caseId: string, account = handler): Promise<RequirementRecord> =>
    (await account.get(`/v1/cases/${caseId}/legal-review-requirement`).expect(200)).body as RequirementRecord
  const plain = { publicInterest: false, legalReviewRequired: false, legalReviewGrounds: [] }

  test('by the entry of the catalogue in force with its version, by the default amount, by the law', async () => {
    const byLaw = await requirement((await addCase(app.admin, agency, handlers)).id)
    expect(byLaw).toMatchObject({ required: true, decided: false, satisfied: false, opinion: null, grounds: [{ code: 'PUBLIC_INTEREST', sources: [{ origin: 'LAW', entry: null }] }] })
    expect(byLaw.explanation).toMatch(/^须经法制审核：涉及重大公共利益（.*第五十八条第一款第一项）。尚无“同意”的法制审核意见$/)

    const large = (await addCase(app.admin, agency, handlers, { ...plain, proposedFineYuan: '100000.00' })).id
    const byDefault = await requirement(large)
    expect(byDefault).toMatchObject({ grounds: [{ code: 'LARGE_FINE', sources: [{ origin: 'DEFAULT', thresholdYuan: '100000.00', entry: null }] }], discussion: { required: false, advised: true, held: 0 } })
    expect(byDefault.explanation).toContain('缺省起点100000.00元')

    const entry = await publishedEntry(bureau, 'review-catalogue-items', { field: 'TRANSPORT', itemCode: 'SX-LEG-1' })
    const byCatalogue = await requirement(large)
    expect(byCatalogue.grounds).toMatchObject([{ code: 'LARGE_FINE', sources: [{
      origin: 'CATALOGUE', thresholdYuan: '20000.00', entry: { entryId: entry.id, itemCode: 'SX-LEG-1', versionNumber: 1, validFrom: '2026-03-01', divisionCode: '320685', agencyId: null },
    }] }])
    expect(byCatalogue.explanation).toContain('（SX-LEG-1）第1版，自2026-03-01起施行，起点20000.00元')
    expect(byCatalogue.explanationEn).toContain('catalogue entry SX-LEG-1 v1')
    await bureau.post(`/v1/review-catalogue-items/${entry.id}/repeal`, { repealedOn: '2026-03-02', reason: '并入新目录' }, ifMatch(entry)).expect(200)
    expect(await requirement(large)).toMatchObject({ grounds: [{ sources: [{ origin: 'DEFAULT' }] }] })

    const small = await requirement((await addCase(app.admin, agency, handlers, { ...plain, proposedFineYuan: '500.00' })).id)
    expect(small).toMatchObject({ required: false, grounds: [], satisfied: true, explanation: '不属于须经法制审核的情形' })
  })

  test.each([['LICENCE', '行政许可'], ['COERCION', '强制']] as const)('%s: what the catalogue lists is not decided without an agreed review', async (actKind, name) => {
    const entry = await publishedEntry(bureau, 'review-catalogue-items', {
      name, kind: 'EVERY', field: 'TRANSPORT', details: { actKinds: [actKind], penaltyKinds: [], fineYuan: null, confiscationYuan: null, remarks: null },
    })
    const { id } = await addCase(app.admin, agency, handlers, { ...plain, actKind, proposedPenaltyKinds: [], proposedFineYuan: null })
    expect(await requirement(id)).toMatchObject({ required: true, satisfied: false, grounds: [{ code: 'LISTED', sources: [{ entry: { entryId: entry.id, name } }] }], discussion: null })
    const version = async () => ifMatch((await handler.get(`/v1/cases/${id}`).expect(200)).body as { version: number })
    const decision = { decidedOn: '2026-03-02', decisionKind: 'GRANTED', decisionSummary: '准予', penaltyKinds: [] }
    const acknowledged = { acknowledged: [] as object[] }
    const refused = async (given: object = {}) => (await handler.post(`/v1/cases/${id}/decision`, { ...decision, ...acknowledged, ...given }, await version())).body as { code: string, errors?: { code: string }[], missing?: string[] }
    for (const field of ['legalReviewRequired', 'legalReviewOpinion', 'hearingHeld', 'publicInterest']) expect(await refused({ [field]: false })).toMatchObject({ code: 'http.invalid-request' })
    expect(await refused()).toMatchObject({ status: 422 })
    await app.admin.query('update enforcement_cases set legal_review_required = false where id = $1', [id])
    expect(await requirement(id)).toMatchObject({ required: true })
  })

  test('outside the scope there is nothing', async () => {
    const { id } = await addCase(app.admin, agency, handlers)
    await lentAccount.get(`/v1/cases/${id}/legal-review-requirement`).expect(404)
    await handler.post(`/v1/cases/${id}/legal-reviews`, { materials: reviewMaterials, legalReviewRequired: false }).expect(400)
  })
})
