import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { TestAccount } from '../support/app.ts'
import { account, approver, fresh, freezing, officersOf, refusal, seizure, strangeId, taken, thing } from '../support/case-kinds.ts'
import { type CaseWorld, filed, startCaseWorld } from '../support/cases.ts'
import { addAgency, addCase, addOfficer, auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount
let record: CaseRecord
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
  record = await filed(world)
})
afterAll(() => world.app.close())

describe('a measure', () => {
  test('is taken in a penalty case, starts its period and is audited once, without its content', async () => {
    const of = await filed(world)
    const step = await taken(handler, of.id, 'measures', seizure(world))
    expect(step).toMatchObject({ kind: 'MEASURE', subjectId: null, data: { measureKind: 'SEIZE', things: [{ name: '涉案车辆' }] }, caseStatus: 'FILED' })
    const { deadlines } = await fresh(handler, of)
    expect(deadlines.find(({ ruleCode }) => ruleCode === 'COE-SEIZE')).toMatchObject({ startedOn: '2026-02-03', dueOn: '2026-03-05', state: 'RUNNING' })
    expect((await auditOf(world.app.admin, of.id)).map(({ act }) => act)).toEqual(['case.file', 'case.impose-measure'])
  })

  test('begins anew the period of a coercion case', async () => {
    const of = await filed(world, { actKind: 'COERCION', source: 'ON_SITE_INSPECTION' })
    expect(of.deadlines).toMatchObject([{ ruleCode: 'COE-SEIZE', startedOn: '2026-02-02' }])
    await taken(handler, of.id, 'measures', seizure(world))
    expect((await fresh(handler, of)).deadlines.filter(({ state }) => state === 'RUNNING')).toMatchObject([{ ruleCode: 'COE-SEIZE', startedOn: '2026-02-03' }])
  })

  test('of a licence case, before filing or tomorrow: refused', async () => {
    const licence = await filed(world, { actKind: 'LICENCE', source: 'APPLICATION' })
    expect(await refusal(handler, licence.id, 'measures', seizure(world))).toBe('cases.step-not-applicable')
    expect(await refusal(handler, record.id, 'measures', seizure(world, { occurredOn: '2026-02-01' }))).toBe('cases.dates-out-of-order')
    expect(await refusal(handler, record.id, 'measures', seizure(world, { occurredOn: '2026-03-03' }))).toBe('cases.date-in-future')
    expect(await refusal(handler, record.id, 'measures', seizure(world, { account: { accountEnding: '12345' } }), 400)).toBe('http.invalid-request')
  })

  test('is for those who decide in the scope of the case', async () => {
    const { app, manager } = world
    await manager.post(`/v1/cases/${record.id}/measures`, seizure(world)).expect(403)
    const stranger = await app.account({ roles: ['CASE_HANDLER'], agencyId: (await addAgency(app.admin)).id })
    await stranger.post(`/v1/cases/${record.id}/measures`, seizure(world)).expect(404)
    await handler.post(`/v1/cases/${strangeId()}/measures`, seizure(world)).expect(404)
  })
})

type Given = (world: CaseWorld) => object
const seal = (given: object): Given => (of) => seizure(of, { measureKind: 'SEAL', ...given })
const seize = (given: object): Given => (of) => seizure(of, given)
const freeze = (given: object): Given => (of) => freezing(of, given)
const liberty = (given: object = {}): Given => (of) => seizure(of, {
  measureKind: 'LIBERTY', basis: { law: '中华人民共和国治安管理处罚法', article: '第八十二条', level: 'LAW' }, until: undefined, things: [], familyToldOn: '2026-02-03', ...given,
})
const other: Given = (of) => seizure(of, { measureKind: 'OTHER', things: [], delivered: false, until: undefined, fullyFilmed: false })
const basis = (level: string): object => ({ basis: { law: '测试条例', article: '第一条', level } })
const longer = { until: '2026-03-06' }

describe('the law asks of a measure', () => {
  test.each<[string, Given]>([
    ['a seizure', seize({})], ['a sealing', seal({})], ['a freezing', freeze({})], ['a restriction of liberty', liberty()], ['another measure', other],
    ['a sealing on a local regulation', seal(basis('LOCAL_REGULATION'))],
    ['an urgent one without approval', seize({ approval: undefined, urgency: '货物即将转移' })],
    ['a refusal to sign that was noted', seize({ siteRecord: { signing: 'REFUSED' } })],
    ['an absent party with a witness', seize({ siteRecord: { signing: 'WITNESSED', witness: '甄见证' } })],
    ['a freezing of a party that was not told beforehand', freeze({ rightsTold: false, statementHeard: false })],
    ['a period that another law allows', seize({ ...longer, periodBasis: { law: '测试法', article: '第二条' } })],
    ['a seizure of what was sealed by another body', seize({ things: [thing({ heldBy: '海安市人民法院' })] })],
    ['a freezing of exactly the amount involved', freeze({ account: account({ amountYuan: '10000.00' }) })],
    ['with the end of the scene', seize({ endedAt: '2026-02-03T10:00:00+08:00' })],
    ['unfilmed, with a reason', seize({ fullyFilmed: false, acknowledged: [{ code: 'cases.measure-video-missing', reason: '执法记录仪故障' }] })],
  ])('%s passes', async (_case, body) => {
    const { id } = await filed(world)
    await taken(handler, id, 'measures', body(world))
  })

  test.each<[string, Given, string]>([
    ['a freezing on an administrative regulation', freeze(basis('ADMINISTRATIVE_REGULATION')), 'cases.measure-basis-unfit'],
    ['a restriction of liberty on a local regulation', liberty(basis('LOCAL_REGULATION')), 'cases.measure-basis-unfit'],
    ['one officer', (of) => seizure(of, { officerIds: officersOf(of, 1) }), 'cases.measure-officers-missing'],
    ['two officers and one who reviews', (of) => seizure(of, { officerIds: [...officersOf(of), of.reviewer.id] }), 'cases.measure-officers-missing'],
    ['certificates not shown', seize({ certificatesShown: false }), 'cases.measure-certificates-not-shown'],
    ['no approval and no urgency', seize({ approval: undefined }), 'cases.measure-not-approved'],
    ['approval on the next day', seize({ approval: approver({ approvedOn: '2026-02-04' }) }), 'cases.measure-not-approved'],
    ['rights not told', seize({ rightsTold: false }), 'cases.measure-rights-not-told'],
    ['a party not heard', seal({ statementHeard: false }), 'cases.measure-statement-not-heard'],
    ['no record', seize({ siteRecord: undefined }), 'cases.measure-record-missing'],
    ['an absent party and no witness', seize({ siteRecord: { signing: 'WITNESSED' } }), 'cases.measure-witness-missing'],
    ['a family not told', liberty({ familyToldOn: undefined }), 'cases.measure-family-not-told'],
    ['a scene that ends before it begins', seize({ endedAt: '2026-02-03T09:59:59+08:00' }), 'cases.measure-times-backwards'],
    ['a seizure not filmed', seize({ fullyFilmed: false }), 'cases.measure-video-missing'],
    ['an empty list', seize({ things: [] }), 'cases.measure-list-missing'],
    ['a freezing of no account', freeze({ account: undefined }), 'cases.measure-list-missing'],
    ['a thing not of the case', seize({ things: [thing(), thing({ related: false })] }), 'cases.measure-things-unrelated'],
    ['necessities', seize({ things: [thing({ necessity: true })] }), 'cases.measure-necessities-held'],
    ['premises sealed already', seal({ things: [thing({ heldBy: '海安市人民法院' })] }), 'cases.measure-held-already'],
    ['an account frozen already', freeze({ account: account({ heldBy: '海安市人民法院' }) }), 'cases.measure-held-already'],
    ['a decision not delivered', seal({ delivered: false }), 'cases.measure-not-delivered'],
    ['thirty-one days', seize(longer), 'cases.measure-period-exceeded'],
    ['no period', freeze({ until: undefined }), 'cases.measure-period-missing'],
    ['storage at the cost of the party', seize({ storageCost: 'PARTY' }), 'cases.measure-storage-charged'],
    ['no notice to the bank', freeze({ account: account({ noticeDeliveredOn: undefined }) }), 'cases.freeze-notice-missing'],
    ['more frozen than is involved', freeze({ account: account({ amountYuan: '10000.01' }) }), 'cases.freeze-amount-excessive'],
  ])('%s: refused, and nothing left', async (_case, body, code) => {
    const before = await auditCount(world.app.admin)
    expect(await refusal(handler, record.id, 'measures', body(world))).toBe(code)
    expect(await auditCount(world.app.admin)).toBe(before)
    expect((await fresh(handler, record)).version).toBe(record.version)
  })

  test('a body that acts by entrustment takes none', async () => {
    const { app } = world
    const entrusted = await addAgency(app.admin, '320685', { kind: 'ENTRUSTED_ORGANISATION' })
    const officers = [await addOfficer(app.admin, entrusted), await addOfficer(app.admin, entrusted)]
    const { id } = await addCase(app.admin, entrusted, officers)
    const of = await app.account({ roles: ['CASE_HANDLER'], agencyId: entrusted.id })
    expect(await refusal(of, id, 'measures', seizure(world, { officerIds: officers.map((officer) => officer.id) }))).toBe('cases.measure-by-entrusted-body')
  })
})
