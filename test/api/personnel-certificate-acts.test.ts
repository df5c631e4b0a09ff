import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom, statesOf } from '../../src/kernel/state-machine.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { CertificateRecord } from '../../src/modules/personnel/certificates/schema.ts'
import { certificateMachine, type CertificateStatus } from '../../src/modules/personnel/rules.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { onceFor } from '../support/once-for.ts'
import { certifiedOfficer, issuedCertificate, newCertificate, registeredOfficer } from '../support/personnel.ts'
import { auditOf } from '../support/records.ts'

let app: TestApp
let supervisor: TestAccount
let agency: AgencyRecord
let manager: TestAccount
let neighbour: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  agency = await registered(supervisor)
  manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
  neighbour = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
})
afterAll(() => app.close())

type Act = Exclude<keyof typeof certificateMachine.acts, 'expire'>
const newNumber = (): string => newCertificate().number
const card = () => ({ number: newNumber(), issuedOn: '2026-03-02' })

/** Each act with a body that is right, by the last part of its path. */
const acts: Readonly<Record<Act, readonly [path: string, body: () => object | undefined]>> = {
  suspend: ['suspension', () => ({ suspendedOn: '2026-03-01', reason: '培训' })],
  restore: ['restoration', () => undefined],
  renew: ['renewal', () => ({ ...card(), validFrom: '2026-03-02', validTo: '2031-03-01' })],
  replace: ['replacement', () => ({ ...card(), reason: 'LOST', lossReportedOn: '2026-02-27', lossDeclaredOn: '2026-03-01' })],
  amend: ['amendment', () => ({ ...card(), fields: ['HEALTH'] })],
  file: ['filing', () => ({ filedOn: '2026-03-01', filingNumber: '海司备〔2026〕7号' })],
  cancel: ['cancellation', () => ({ endedOn: '2026-03-01', endReason: 'TRANSFER' })],
  revoke: ['revocation', () => ({ endedOn: '2026-03-01', endReason: 'BRIBERY', note: '海纪决〔2026〕3号' })],
}

const perform = (act: Act, certificate: { id: string, version: number }, body = acts[act][1]()) =>
  supervisor.post(`/v1/certificates/${certificate.id}/${acts[act][0]}`, body, ifMatch(certificate))
const done = async (act: Act, certificate: CertificateRecord, body?: object): Promise<CertificateRecord> => {
  const answer = await perform(act, certificate, body ?? acts[act][1]())
  expect([act, answer.status, answer.body]).toEqual([act, answer.status < 300 ? answer.status : 200, expect.anything()])
  return answer.body as CertificateRecord
}
const now = async (id: string): Promise<CertificateRecord> => (await supervisor.get(`/v1/certificates/${id}`).expect(200)).body as CertificateRecord
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code
const ofMinistry = async (given: object = {}): Promise<CertificateRecord> =>
  (await certifiedOfficer(supervisor, agency.id, { certificate: { kind: 'MINISTRY', ...given } })).certificate

/** A ministry's certificate in each state, so that every act of the machine could concern it. */
const made: Readonly<Record<CertificateStatus, () => Promise<CertificateRecord>>> = {
  VALID: () => ofMinistry(),
  SUSPENDED: async () => done('suspend', await ofMinistry()),
  EXPIRED: () => ofMinistry({ validTo: '2026-03-01' }),
  CANCELLED: async () => done('cancel', await ofMinistry()),
  REVOKED: async () => done('revoke', await ofMinistry()),
}

describe('every act in every state', () => {
  const open = Object.keys(acts) as Act[]
  const standing = onceFor<CertificateRecord>()

  test.each(statesOf(certificateMachine).flatMap((state) => open.map((act) => [state, act] as const)))('%s: %s', async (state, act) => {
    const allowed = actsFrom(certificateMachine, state).includes(act)
    const certificate = allowed ? await made[state]() : await standing(state, made[state])
    expect(certificate.status).toBe(state)
    expect(certificate.availableActs.includes(act)).toBe(allowed)
    const before = (await auditOf(app.admin, certificate.id)).length
    const answer = await perform(act, certificate)
    if (allowed) {
      expect([200, 201]).toContain(answer.status)
      const after = await now(certificate.id)
      expect(after).toMatchObject({ status: certificateMachine.acts[act].to, version: certificate.version + 1 })
      expect((await auditOf(app.admin, certificate.id)).map((entry) => entry.act)).toContain(`certificate.${act}`)
      expect(await auditOf(app.admin, certificate.id)).toHaveLength(before + 1)
    } else {
      expect([answer.status, codeOf(answer)]).toEqual([409, 'state.act-not-available'])
      expect(await now(certificate.id)).toEqual(certificate)
      expect(await auditOf(app.admin, certificate.id)).toHaveLength(before)
    }
  })

  test.each(open)('%s needs the permission, the certificate in scope and its version', async (act) => {
    const certificate = await standing('VALID', made.VALID)
    const [path, body] = acts[act]
    const url = `/v1/certificates/${certificate.id}/${path}`
    await app.http.post(url).expect(401)
    await manager.post(url, body(), ifMatch(1)).expect(403)
    await neighbour.post(url, body(), ifMatch(1)).expect(404)
    await supervisor.post(url, body()).expect(428)
    await supervisor.post(url, body(), ifMatch(9)).expect(412)
    expect(await auditOf(app.admin, certificate.id)).toHaveLength(1)
  })
})

describe('successors', () => {
  test('a renewed certificate ends on the day the new one begins', async () => {
    const { certificate: old, officer } = await certifiedOfficer(supervisor, agency.id)
    const answer = await perform('renew', old)
    const fresh = answer.body as CertificateRecord
    expect(answer.status).toBe(201)
    expect(answer.headers['location']).toBe(`/v1/certificates/${fresh.id}`)
    expect(fresh).toMatchObject({ officerId: officer.id, replacesId: old.id, kind: old.kind, fields: old.fields, validTo: '2031-03-01', status: 'VALID', version: 1 })
    expect(await now(old.id)).toMatchObject({ status: 'CANCELLED', endReason: 'RENEWED', endedOn: '2026-03-02' })
    expect((await auditOf(app.admin, fresh.id)).map(({ act }) => act)).toEqual(['certificate.issue'])
  })

  test('one that replaces a lost one keeps its validity, and the loss is on record', async () => {
    const { certificate: old } = await certifiedOfficer(supervisor, agency.id)
    const fresh = await done('replace', old)
    expect(fresh).toMatchObject({ replacesId: old.id, validFrom: '2026-03-02', validTo: old.validTo })
    expect(await now(old.id)).toMatchObject({ endReason: 'LOST', lossReportedOn: '2026-02-27', lossDeclaredOn: '2026-03-01' })
    const { certificate: worn } = await certifiedOfficer(supervisor, agency.id)
    await done('replace', worn, { ...card(), reason: 'DAMAGED' })
    expect(await now(worn.id)).toMatchObject({ endReason: 'DAMAGED', lossReportedOn: null })
  })

  test('amended fields and area stand on a new one; what the old one said remains', async () => {
    const { certificate: old } = await certifiedOfficer(supervisor, agency.id)
    const fresh = await done('amend', old, { ...card(), fields: ['MARKET', 'HEALTH'], areaCode: '320600' })
    expect(fresh).toMatchObject({ fields: ['MARKET', 'HEALTH'], areaCode: '320600', validTo: old.validTo })
    expect(await now(old.id)).toMatchObject({ fields: ['MARKET'], areaCode: '320685', endReason: 'AMENDED' })
  })

  test.each([
    ['replace', { ...card(), reason: 'LOST' }, 'personnel.loss-report-missing'],
    ['replace', { ...card(), reason: 'LOST', lossReportedOn: '2026-03-01', lossDeclaredOn: '2026-02-28' }, 'personnel.loss-report-missing'],
    ['replace', { ...card(), reason: 'LOST', lossReportedOn: '2026-03-03' }, 'personnel.date-in-future'],
    ['amend', { ...card(), fields: ['MARKET'] }, 'personnel.amendment-empty'],
    ['amend', { ...card(), fields: [] }, 'personnel.certificate-field-missing'],
    ['renew', { ...card(), fields: [], validFrom: '2026-03-02', validTo: '2031-03-01' }, 'personnel.certificate-field-missing'],
    ['renew', { ...card(), validFrom: '2026-03-02', validTo: '2026-03-01' }, 'personnel.validity-backwards'],
    ['renew', { ...card(), validFrom: '2026-03-03', validTo: '2031-03-01' }, 'personnel.date-in-future'],
    ['renew', { ...card(), number: '123', validFrom: '2026-03-02', validTo: '2031-03-01' }, 'personnel.certificate-number-malformed'],
  ] as const)('%s refuses %j', async (act, body, code) => {
    const { certificate } = await certifiedOfficer(supervisor, agency.id)
    const refused = await perform(act, certificate, body)
    expect([refused.status, codeOf(refused)]).toEqual([422, code])
    expect(await now(certificate.id)).toEqual(certificate)
  })

  test('a number that is taken is refused, and the old certificate stays', async () => {
    const { certificate } = await certifiedOfficer(supervisor, agency.id)
    const refused = await perform('amend', certificate, { number: certificate.number, issuedOn: '2026-03-02', fields: ['HEALTH'] })
    expect([refused.status, codeOf(refused)]).toEqual([409, 'personnel.certificate-number-taken'])
    expect(await now(certificate.id)).toEqual(certificate)
  })
})

describe('suspension', () => {
  test('in Liaoning six months at most', async () => {
    const chief = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '000000' })
    const north = await registered(chief, { divisionCode: '210102' })
    const { certificate } = await certifiedOfficer(chief, north.id)
    const url = `/v1/certificates/${certificate.id}/suspension`
    const refused = await chief.post(url, { suspendedOn: '2026-03-01', suspendedUntil: '2026-09-01', reason: '培训' }, ifMatch(certificate)).expect(422)
    expect(refused.body).toMatchObject({ code: 'personnel.suspension-limit-invalid', legalBasis: [{ law: '辽宁省行政执法监督规定' }] })
    expect((await chief.post(url, { suspendedOn: '2026-03-01', reason: '培训' }, ifMatch(certificate)).expect(200)).body).toMatchObject({ suspendedUntil: '2026-08-31' })
    expect((await chief.get('/v1/certificates?status=SUSPENDED&suspendedUntilTo=2026-09-01').expect(200)).body).toMatchObject({ items: [{ id: certificate.id }] })
  })

  test('given back on a day not before it began; the days in between stay without force', async () => {
    const { officer, certificate } = await certifiedOfficer(supervisor, agency.id)
    const suspended = await done('suspend', certificate, { suspendedOn: '2026-02-10', suspendedUntil: '2026-04-01', reason: '培训' })
    const refused = await perform('restore', suspended, { restoredOn: '2026-02-09' })
    expect([refused.status, codeOf(refused)]).toEqual([422, 'personnel.restored-too-early'])
    await done('restore', suspended, { restoredOn: '2026-02-20' })
    expect((await auditOf(app.admin, certificate.id)).find(({ act }) => act === 'certificate.restore')?.changes).toMatchObject({
      suspendedOn: ['2026-02-10', null], pastSuspensions: [[], [{ from: '2026-02-10', to: '2026-02-20' }]],
    })
    const eligible = async (on: string) => ((await supervisor.get(`/v1/officers/${officer.id}/eligibility?field=MARKET&on=${on}`).expect(200)).body as { eligible: boolean }).eligible
    expect([await eligible('2026-02-09'), await eligible('2026-02-10'), await eligible('2026-02-19'), await eligible('2026-02-20')]).toEqual([true, false, false, true])
  })
})

describe('ends', () => {
  test.each([['cancel', 'BRIBERY'], ['cancel', 'EXPIRED'], ['cancel', 'RENEWED'], ['revoke', 'RETIRED'], ['revoke', 'NOT_VERIFIED']] as const)('%s does not go with %s', async (act, endReason) => {
    const { certificate } = await certifiedOfficer(supervisor, agency.id)
    const refused = await perform(act, certificate, { endedOn: '2026-03-01', endReason })
    expect([refused.status, codeOf(refused)]).toEqual([422, 'personnel.certificate-reason-unfit'])
  })

  test('a certificate revoked in transport bars another there, under whatever record the person comes back', async () => {
    const { officer, certificate } = await certifiedOfficer(supervisor, agency.id, { certificate: { fields: ['TRANSPORT'] } })
    await done('revoke', certificate)
    const url = `/v1/officers/${officer.id}/certificates`
    const refused = await supervisor.post(url, newCertificate({ fields: ['MARKET', 'TRANSPORT'] })).expect(422)
    expect(refused.body).toMatchObject({ code: 'personnel.reapplication-barred', legalBasis: [{ article: '第三十四条' }] })
    expect((refused.body as { detail: string }).detail).toContain(certificate.number)
    await supervisor.post(url, newCertificate({ fields: ['MARKET'] })).expect(201)
  })

  test('a second one of a kind is refused with the number of the first; one marked as an imported duplicate is taken in', async () => {
    const { officer, certificate } = await certifiedOfficer(supervisor, agency.id)
    const url = `/v1/officers/${officer.id}/certificates`
    const refused = await supervisor.post(url, newCertificate()).expect(409)
    expect((refused.body as { detail: string }).detail).toContain(certificate.number)
    expect((refused.body as { detail: string }).detail).toContain(certificate.id)
    const second = await issuedCertificate(supervisor, officer.id, { importedDuplicate: true })
    expect((await supervisor.get(`/v1/certificates?importedDuplicate=true&officerId=${officer.id}`).expect(200)).body).toMatchObject({ items: [{ id: second.id }] })
  })

  test('only a ministry\'s certificate that is not filed yet is filed', async () => {
    const { certificate } = await certifiedOfficer(supervisor, agency.id)
    expect(certificate.availableActs).not.toContain('file')
    const refused = await perform('file', certificate)
    expect([refused.status, codeOf(refused)]).toEqual([409, 'personnel.filing-not-needed'])
    const filed = await done('file', await ofMinistry())
    expect(filed).toMatchObject({ filedOn: '2026-03-01', filingNumber: '海司备〔2026〕7号', status: 'VALID' })
    expect(codeOf(await perform('file', filed))).toBe('personnel.filing-not-needed')
    const officer = await registeredOfficer(supervisor, agency.id)
    for (const [filedOn, code] of [['2026-03-03', 'date-in-future'], ['2024-01-09', 'ended-before-issue']] as const) {
      const refusal = await supervisor.post(`/v1/officers/${officer.id}/certificates`, newCertificate({ kind: 'MINISTRY', filedOn })).expect(422)
      expect(codeOf(refusal)).toBe(`personnel.${code}`)
    }
    expect((await supervisor.get(`/v1/certificates?filed=true&officerId=${filed.officerId}`).expect(200)).body).toMatchObject({ items: [{ id: filed.id }] })
  })
})
