import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { TestAccount } from '../support/app.ts'
import type { CaseWorld } from '../support/cases.ts'
import { act, aUscc, company, filed, newCase, person, rowsOf, startCaseWorld } from '../support/cases.ts'
import { addAgency, addOfficer, auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount

beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

const file = (given: Parameters<typeof newCase>[1] = {}) => handler.post('/v1/cases', newCase(world, given))

describe('filing a case', () => {
  test('gives it a number, its handlers with certificates and its period, and is audited once', async () => {
    const answer = await file({ proposedPenaltyKinds: ['FINE'], proposedFineYuan: '3000.00', parties: [company(), person()] }).expect(201)
    const record = answer.body as CaseRecord
    expect(record).toMatchObject({
      caseNumber: '320685CF2026000001', agencyId: world.agency.id, agencyName: world.agency.name, divisionCode: '320685', status: 'FILED', version: 1,
      hearingHeld: false, legalReviewRequired: false, legalReviewGrounds: [], legalReviewOpinion: null, decidedOn: null, proposedFineYuan: '3000.00',
      availableActs: expect.arrayContaining(['propose', 'takeEvidence', 'decide', 'suspend']),
      deadlines: [expect.objectContaining({ ruleCode: 'PEN-DECIDE', startedOn: '2026-02-02', dueOn: '2026-05-06', state: 'RUNNING', metOn: null })],
    })
    expect(record.handlers.map(({ officerId, certificateNumber, role }) => [officerId, certificateNumber, role])).toEqual([
      [world.officers[0]!.id, world.officers[0]!.number, 'LEAD'], [world.officers[1]!.id, world.officers[1]!.number, 'ASSISTANT'],
    ])
    expect(answer.headers).toMatchObject({ location: `/v1/cases/${record.id}`, etag: '"v1"' })
    expect((await handler.get(`/v1/cases/${record.id}`).expect(200)).body).toEqual(record)
    const entries = await auditOf(world.app.admin, record.id)
    expect(entries).toEqual([expect.objectContaining({ act: 'case.file', actorId: handler.id, agencyId: world.agency.id })])
    expect(entries[0]?.changes).toMatchObject({ caseNumber: [null, record.caseNumber], status: [null, 'FILED'] })
  })

  test('identifiers of persons are masked in the record and appear neither in audit nor in outbox nor in clear in the table', async () => {
    const party = person({ address: '江苏省南通市海安市中坝南路8号' })
    const record = await filed(world, { parties: [party] })
    expect(record.parties).toEqual([{
      id: record.parties[0]!.id, kind: 'NATURAL', name: party.name, uscc: null, usccCheckPasses: null, legalRepresentative: null,
      idNumber: `320685********${party.idNumber.slice(-4)}`, phone: '199****5678', address: '江苏省南通市海安市****',
    }])
    const { rows } = await world.app.admin.query<{ text: string }>(`
      select coalesce(string_agg(changes, ''), '') || coalesce((select string_agg(payload::text, '') from outbox_events), '')
        || coalesce((select string_agg(p::text, '') from case_parties p), '') || coalesce((select string_agg(k.body, '') from idempotency_keys k), '') as text
      from audit_entries`)
    for (const secret of [party.idNumber, party.phone, '中坝南路8号']) expect(rows[0]!.text).not.toContain(secret)
  })

  test('a proposed penalty that is large, or a flag, asks for legal review and says why', async () => {
    const record = await filed(world, { proposedPenaltyKinds: ['FINE', 'STOP_PRODUCTION'], proposedFineYuan: '100000.00', publicInterest: true })
    expect(record.legalReviewRequired).toBe(true)
    expect(record.legalReviewGrounds.map(({ code, text, legalBasis }) => [code, text, legalBasis.at(-1)?.article])).toEqual([
      ['PUBLIC_INTEREST', '涉及重大公共利益', '第五十八条第一款第一项'],
      ['LARGE_FINE', '较大数额罚款', '第六十三条第一款第一项'],
      ['GRAVE_PENALTY', '降低资质等级、吊销许可证件、责令停产停业、责令关闭、限制从业', '第六十三条第一款第三、第四项'],
    ])
  })

  test('numbers of one kind and year have no gaps, and numbers given from outside are passed over', async () => {
    const licence = { actKind: 'LICENCE', source: 'APPLICATION' } as const
    expect((await filed(world, licence)).caseNumber).toBe('320685XK2026000001')
    await file({ ...licence, handlers: [world.officers[0]!.id] }).expect(422)
    expect((await filed(world, licence)).caseNumber).toBe('320685XK2026000002')
    await filed(world, { ...licence, caseNumber: '320685XK2026000007' })
    expect((await filed(world, licence)).caseNumber).toBe('320685XK2026000008')
    expect((await filed(world, { ...licence, filedOn: '2025-12-30' })).caseNumber).toBe('320685XK2025000001')
    expect((await filed(world, { ...licence, caseNumber: '海交许 7 号' })).caseNumber).toBe('海交许 7 号')
  })

  test('a number the agency already has is refused', async () => {
    const { caseNumber } = await filed(world)
    expect((await file({ caseNumber }).expect(409)).body).toMatchObject({ code: 'cases.number-taken' })
  })

  test('the client\'s own id and an idempotency key make a repeated request harmless', async () => {
    const body = newCase(world, { id: newId(new Date('2026-03-02T01:00:00Z')) })
    const first = (await handler.post('/v1/cases', body).expect(201)).body as CaseRecord
    expect(first.id).toBe(body.id)
    const again = await handler.post('/v1/cases', body).expect(201)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.body).toEqual(first)
    expect((await handler.post('/v1/cases', { ...body, cause: '另一案由' }).expect(409)).body).toMatchObject({ code: 'idempotency.id-taken' })
    expect(await auditOf(world.app.admin, first.id)).toHaveLength(1)
  })
})

describe('what is refused leaves nothing behind', () => {
  let auxiliary: { id: string }
  let stranger: { id: string }
  let expired: { id: string }
  beforeAll(async () => {
    auxiliary = await addOfficer(world.app.admin, world.agency, { staffKind: 'AUXILIARY' })
    stranger = await addOfficer(world.app.admin, await addAgency(world.app.admin))
    expired = await addOfficer(world.app.admin, world.agency)
    await world.app.admin.query('update certificates set valid_to = \'2026-02-01\' where officer_id = $1', [expired.id])
  })
  const first = () => world.officers[0]!.id

  test.each<[string, () => Parameters<typeof newCase>[1], string]>([
    ['one handler', () => ({ handlers: [first()] }), 'cases.two-officers-required'],
    ['the same handler twice', () => ({ handlers: [first(), first()] }), 'cases.two-officers-required'],
    ['auxiliary staff', () => ({ handlers: [first(), auxiliary.id] }), 'cases.handler-not-enforcement'],
    ['the legal reviewer as handler', () => ({ handlers: [first(), world.reviewer.id] }), 'cases.handler-not-enforcement'],
    ['an officer of another agency', () => ({ handlers: [first(), stranger.id] }), 'cases.handler-unknown'],
    ['a certificate that ran out the day before', () => ({ handlers: [first(), expired.id] }), 'cases.handler-uncertified'],
    ['a field no certificate covers', () => ({ field: 'MARKET', filedOn: '2023-12-31' }), 'cases.handler-uncertified'],
    ['a field the agency does not enforce', () => ({ field: 'ECOLOGY' }), 'cases.field-not-enforced'],
    ['tomorrow', () => ({ filedOn: '2026-03-03' }), 'cases.date-in-future'],
    ['an unknown agency', () => ({ agencyId: newId(new Date()) }), 'cases.agency-unknown'],
    ['a company without its code', () => ({ parties: [company({ uscc: undefined })] }), 'cases.party-incomplete'],
    ['a code with a letter that is never used', () => ({ parties: [company({ uscc: aUscc().replace(/^9/, 'I') })] }), 'cases.party-uscc-malformed'],
    ['a wrong ID number', () => ({ parties: [person({ idNumber: '110105194912310021' })] }), 'cases.party-id-number-invalid'],
    ['a citizen fined 500 yuan on the spot', () => ({ procedureKind: 'SIMPLE', parties: [person()], proposedPenaltyKinds: ['FINE'], proposedFineYuan: '500.00' }), 'cases.simple-procedure-exceeded'],
    ['a penalty for a licence', () => ({ actKind: 'LICENCE', proposedPenaltyKinds: ['WARNING'] }), 'cases.penalty-not-applicable'],
    ['a fine without an amount', () => ({ proposedPenaltyKinds: ['FINE'] }), 'cases.fine-mismatch'],
  ])('%s', async (_case, given, code) => {
    const before = [await auditCount(world.app.admin), await rowsOf(world.app.admin, 'enforcement_cases'), await rowsOf(world.app.admin, 'outbox_events')]
    expect((await file(given()).expect(422)).body).toMatchObject({ code })
    expect([await auditCount(world.app.admin), await rowsOf(world.app.admin, 'enforcement_cases'), await rowsOf(world.app.admin, 'outbox_events')]).toEqual(before)
  })

  test('an abolished agency files no case', async () => {
    const gone = await addAgency(world.app.admin, '320685', { status: 'ABOLISHED', abolishedOn: '2026-01-31' })
    const account = await world.app.account({ roles: ['CASE_HANDLER'], scopeDivision: '320685' })
    expect((await account.post('/v1/cases', newCase(world, { agencyId: gone.id })).expect(422)).body).toMatchObject({ code: 'cases.agency-abolished' })
  })

  test.each<[string, object]>([
    ['an unknown member', { colour: 'red' }], ['a day that does not exist', { filedOn: '2026-02-30' }], ['no parties', { parties: [] }],
    ['fifty-one parties', { parties: Array.from({ length: 51 }, () => company()) }], ['a number for an amount', { proposedFineYuan: 3000 }],
    ['three decimals', { proposedFineYuan: '3000.000' }], ['an act that is none', { actKind: 'FINE' }], ['the same kind twice', { proposedPenaltyKinds: ['FINE', 'FINE'], proposedFineYuan: '1.00' }],
    ['an unknown member of a party', { parties: [company({ colour: 'red' })] }], ['an empty cause', { cause: '' }], ['a NUL in the cause', { cause: 'a\u0000b' }],
  ])('shape: %s', async (_case, given) => {
    expect((await handler.post('/v1/cases', { ...newCase(world), ...given }).expect(400)).body).toMatchObject({ status: 400 })
  })
})

describe('access', () => {
  test('without a log-in 401, without the permission 403, another agency\'s case 404', async () => {
    const record = await filed(world)
    const other = await addAgency(world.app.admin)
    const stranger = await world.app.account({ roles: ['CASE_HANDLER', 'AGENCY_MANAGER'], agencyId: other.id })
    const reader = await world.app.account({ roles: ['INSPECTOR'], agencyId: world.agency.id })
    const acts = [
      ['proposal', { hearingHeld: false, publicInterest: false, complex: false, proposedPenaltyKinds: [] }],
      ['decision', { decidedOn: '2026-03-02', decisionKind: 'NO_PENALTY_MINOR', decisionSummary: '不予处罚', penaltyKinds: [] }],
      ['service', { servedOn: '2026-03-02' }], ['closing', { closedOn: '2026-03-02' }],
      ['disclosures', { partyId: record.parties[0]!.id, fields: ['phone'], purpose: '送达' }],
    ] as const
    await world.app.http.post('/v1/cases').send(newCase(world)).expect(401)
    await reader.post('/v1/cases', newCase(world)).expect(403)
    expect((await stranger.post('/v1/cases', newCase(world)).expect(422)).body).toMatchObject({ code: 'cases.agency-unknown' })
    for (const path of ['', '/deadlines', '/history']) {
      await world.app.http.get(`/v1/cases/${record.id}${path}`).expect(401)
      await stranger.get(`/v1/cases/${record.id}${path}`).expect(404)
      await reader.get(`/v1/cases/${record.id}${path}`).expect(200)
    }
    for (const [name, body] of acts) {
      await world.app.http.post(`/v1/cases/${record.id}/${name}`).send(body).expect(401)
      await act(reader, record, name, body).expect(403)
      await act(stranger, record, name, body).expect(404)
    }
    expect((await handler.get(`/v1/cases/${record.id}`)).body).toEqual(record)
  })

  test('who sees only own assignments sees the cases he or she handles', async () => {
    const mine = await filed(world, { handlers: [world.officers[0]!.id, world.officers[1]!.id] })
    const theirs = await filed(world, { handlers: [world.officers[1]!.id, world.officers[2]!.id] })
    const own = await world.app.account({ roles: ['CASE_HANDLER'], officerId: world.officers[0]!.id, agencyId: world.agency.id, scopeKind: 'OWN' })
    await own.get(`/v1/cases/${mine.id}`).expect(200)
    await own.get(`/v1/cases/${theirs.id}`).expect(404)
    const { items } = (await own.get('/v1/cases?limit=100').expect(200)).body as { items: { id: string }[] }
    expect(items.map(({ id }) => id)).toContain(mine.id)
    expect(items.map(({ id }) => id)).not.toContain(theirs.id)
  })
})
