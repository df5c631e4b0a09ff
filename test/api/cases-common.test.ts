import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ActKind } from '../../src/modules/cases/rules.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { TestAccount } from '../support/app.ts'
import { application, approver, conclusion, examination, fresh, granted, refusal, strangeId, taken } from '../support/case-kinds.ts'
import { act, type CaseWorld, company, filed, person, startCaseWorld } from '../support/cases.ts'
import { problemOf } from '../support/raw-http.ts'

let world: CaseWorld
let handler: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

const basis = { law: '中华人民共和国道路运输条例', article: '第七条' }
const ownMotion = { occurredOn: '2026-02-03', basis, facts: '应当缴纳而未缴纳', approver: approver() }
const amount = (given: object = {}) => ({
  occurredOn: '2026-02-11', amountYuan: '1200.00', standard: '每车每年六百元', basis, periodFrom: '2025-01-01', periodTo: '2025-12-31', ...given,
})
const filedAs = (actKind: ActKind, given: object = {}) => filed(world, { actKind, cause: '测试事项', ...given })
const decide = async (record: CaseRecord, given: object = {}) => act(handler, await fresh(handler, record), 'decision', granted(given))

/** Begins, examines and concludes a matter of a kind. */
async function examined(actKind: ActKind): Promise<CaseRecord> {
  const record = await filedAs(actKind, actKind === 'ADJUDICATION' ? { parties: [company(), person()] } : {})
  if (actKind === 'LEVY') await taken(handler, record.id, 'own-motions', ownMotion)
  else await taken(handler, record.id, 'applications', application(record, actKind === 'ADJUDICATION' ? { respondentPartyId: record.parties[1]!.id } : {}))
  await taken(handler, record.id, 'examinations', examination(world, { method: 'DOCUMENTS' }))
  await taken(handler, record.id, 'examination-conclusions', conclusion())
  return record
}

describe.each<[ActKind, boolean]>([['LEVY', true], ['BENEFIT', true], ['REWARD', true], ['CONFIRMATION', false], ['ADJUDICATION', false]])('%s', (kind, withAmount) => {
  test('is begun, examined, decided, served and closed', async () => {
    const record = await examined(kind)
    if (withAmount) {
      expect(problemOf(await decide(record)).code).toBe('cases.amount-undetermined')
      await taken(handler, record.id, 'amounts', amount())
    } else {
      expect(await refusal(handler, record.id, 'amounts', amount())).toBe('cases.step-not-applicable')
    }
    expect((await decide(record)).status).toBe(200)
    await act(handler, await fresh(handler, record), 'service', { servedOn: '2026-02-25' }).expect(200)
    const closed = await act(handler, await fresh(handler, record), 'closing', { closedOn: '2026-02-26' }).expect(200)
    expect(closed.body).toMatchObject({ status: 'CLOSED', actKind: kind })
  })

  test('is not examined before it is begun, nor decided before it is examined', async () => {
    const record = await filedAs(kind)
    expect(await refusal(handler, record.id, 'examinations', examination(world))).toBe('cases.matter-not-begun')
    expect(await refusal(handler, record.id, 'examination-conclusions', conclusion())).toBe('cases.matter-not-examined')
    const answer = await decide(record)
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ code: 'cases.matter-not-begun', legalBasis: [{ article: '三' }] })
  })
})

test('nothing is granted where it is refused, so that no amount is asked for', async () => {
  expect((await decide(await examined('BENEFIT'), { decisionKind: 'REFUSED', decisionSummary: '不予给付' })).status).toBe(200)
})

test('a levy names its period, and none runs backwards', async () => {
  const levy = await examined('LEVY')
  expect(await refusal(handler, levy.id, 'amounts', amount({ periodTo: undefined }))).toBe('cases.amount-period-unfit')
  expect(await refusal(handler, levy.id, 'amounts', amount({ periodTo: '2024-12-31' }))).toBe('cases.amount-period-unfit')
  await taken(handler, (await examined('REWARD')).id, 'amounts', amount({ periodFrom: undefined, periodTo: undefined }))
})

test('a levy is not applied for, and nothing is adjudicated of the own motion', async () => {
  const levy = await filedAs('LEVY')
  expect(await refusal(handler, levy.id, 'applications', application(levy))).toBe('cases.step-not-applicable')
  expect(await refusal(handler, (await filedAs('ADJUDICATION')).id, 'own-motions', ownMotion)).toBe('cases.step-not-applicable')
})

describe('an adjudication', () => {
  test('has two parties', async () => {
    const record = await filedAs('ADJUDICATION', { parties: [company(), person()] })
    expect(await refusal(handler, record.id, 'applications', application(record))).toBe('cases.adjudication-parties-missing')
    expect(await refusal(handler, record.id, 'applications', application(record, { respondentPartyId: record.parties[0]!.id }))).toBe('cases.adjudication-parties-missing')
    expect(await refusal(handler, record.id, 'applications', application(record, { respondentPartyId: strangeId() }))).toBe('cases.application-applicant-unknown')
    await taken(handler, record.id, 'applications', application(record, { respondentPartyId: record.parties[1]!.id }))
  })

  test('may be mediated between them', async () => {
    const record = await examined('ADJUDICATION')
    const mediation = { occurredOn: '2026-02-12', partyIds: record.parties.map(({ id }) => id), outcome: 'AGREED', agreement: '各自承担一半' }
    expect(await refusal(handler, record.id, 'mediations', { ...mediation, partyIds: [record.parties[0]!.id] })).toBe('cases.mediation-parties-missing')
    expect(await refusal(handler, record.id, 'mediations', { ...mediation, agreement: undefined })).toBe('cases.mediation-agreement-missing')
    await taken(handler, record.id, 'mediations', mediation)
    await taken(handler, record.id, 'mediations', { ...mediation, outcome: 'FAILED', agreement: undefined })
    await world.manager.post(`/v1/cases/${record.id}/mediations`, mediation).expect(403)
  })
})
