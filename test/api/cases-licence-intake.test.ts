import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { TestAccount } from '../support/app.ts'
import {
  application, conclusion, examination, fresh, granted, intake, licenceCase, licensed, material, officersOf, refusal, strangeId, taken,
} from '../support/case-kinds.ts'
import { act, type CaseWorld, filed, startCaseWorld } from '../support/cases.ts'
import { problemOf } from '../support/raw-http.ts'
import { addAgency, auditCount } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

const licenceFiled = () => filed(world, { actKind: 'LICENCE', source: 'APPLICATION' })
const notice = (given: object = {}) => ({ occurredOn: '2026-02-09', items: ['补交停车场地证明'], ...given })
const corrected = (complete = true) => ({ occurredOn: '2026-02-10', complete, details: '补交停车场地证明' })
const excluded = (given: object = {}) => ({ occurredOn: '2026-02-04', procedure: 'EXPERT_REVIEW', expectedDays: 10, toldOn: '2026-02-04', ...given })
const decide = async (record: { id: string }, body: object = granted()): Promise<string> =>
  problemOf(await act(handler, await fresh(handler, record), 'decision', body).expect(422)).code

describe('an application', () => {
  test('starts the time for its acceptance, the acceptance the time for the decision', async () => {
    const record = await licenceCase(world, 'intake')
    expect(record.deadlines.find(({ ruleCode }) => ruleCode === 'LIC-DECIDE')).toMatchObject({ startedOn: '2026-02-03', state: 'RUNNING' })
  })

  test.each<[string, object, string]>([
    ['of a stranger', { applicantPartyId: strangeId() }, 'cases.application-applicant-unknown'],
    ['with material beyond the catalogue', { materials: [material({ catalogued: false })] }, 'cases.application-material-uncatalogued'],
  ])('%s: refused, and nothing left', async (_case, given, code) => {
    const record = await licenceFiled()
    const before = await auditCount(world.app.admin)
    expect(await refusal(handler, record.id, 'applications', application(record, given))).toBe(code)
    expect(await auditCount(world.app.admin)).toBe(before)
  })

  test('material beyond the catalogue may be handed in, if it is not asked for', async () => {
    const record = await licenceFiled()
    await taken(handler, record.id, 'applications', application(record, { materials: [material({ catalogued: false, required: false })] }))
  })

  test('belongs to acts on application, in the scope and for those who handle cases', async () => {
    const penalty = await filed(world)
    expect(await refusal(handler, penalty.id, 'applications', application(penalty))).toBe('cases.step-not-applicable')
    const record = await licenceFiled()
    await world.manager.post(`/v1/cases/${record.id}/applications`, application(record)).expect(403)
    const stranger = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: (await addAgency(world.app.admin)).id })
    await stranger.post(`/v1/cases/${record.id}/applications`, application(record)).expect(404)
  })
})

describe('corrections', () => {
  test('are told once, in time, after an application', async () => {
    const record = await licenceFiled()
    expect(await refusal(handler, record.id, 'correction-notices', notice())).toBe('cases.licence-application-missing')
    await taken(handler, record.id, 'applications', application(record, { materials: [material({ submitted: false })] }))
    expect(await refusal(handler, record.id, 'correction-notices', notice({ occurredOn: '2026-02-10' }))).toBe('cases.correction-told-late')
    await taken(handler, record.id, 'correction-notices', notice())
    expect(await refusal(handler, record.id, 'correction-notices', notice())).toBe('cases.correction-told-already')
  })

  test('what is missing keeps an application from being accepted until it is corrected', async () => {
    const record = await licenceFiled()
    await taken(handler, record.id, 'applications', application(record, { materials: [material({ submitted: false })] }))
    expect(await refusal(handler, record.id, 'intake-decisions', intake())).toBe('cases.intake-materials-incomplete')
    await taken(handler, record.id, 'correction-notices', notice())
    await taken(handler, record.id, 'corrections', corrected(false))
    expect(await refusal(handler, record.id, 'intake-decisions', intake({ occurredOn: '2026-02-10' }))).toBe('cases.intake-materials-incomplete')
    await taken(handler, record.id, 'corrections', corrected())
    await taken(handler, record.id, 'intake-decisions', intake({ occurredOn: '2026-02-10' }))
  })

  test('not told in time, the application is accepted as from its receipt and cannot be turned away', async () => {
    const record = await licenceFiled()
    await taken(handler, record.id, 'applications', application(record, { occurredOn: '2026-02-03', materials: [material({ submitted: false })] }))
    const silent = { outcome: 'DEEMED_ACCEPTED', occurredOn: '2026-02-11' }
    expect(await refusal(handler, record.id, 'intake-decisions', intake({ ...silent, occurredOn: '2026-02-10' }))).toBe('cases.intake-not-silent')
    expect(await refusal(handler, record.id, 'intake-decisions', intake({ ...silent, outcome: 'NOT_CORRECTED', reasons: '未补正' }))).toBe('cases.intake-accepted-by-silence')
    await taken(handler, record.id, 'intake-decisions', intake(silent))
    expect((await fresh(handler, record)).deadlines.find(({ ruleCode }) => ruleCode === 'LIC-DECIDE')).toMatchObject({ startedOn: '2026-02-03' })
  })

  test('told in time and not made, the application is turned away', async () => {
    const record = await licenceFiled()
    await taken(handler, record.id, 'applications', application(record, { materials: [material({ submitted: false })] }))
    await taken(handler, record.id, 'correction-notices', notice())
    await taken(handler, record.id, 'intake-decisions', intake({ occurredOn: '2026-02-20', outcome: 'NOT_CORRECTED', reasons: '逾期未补正' }))
    expect(await refusal(handler, record.id, 'examinations', examination(world))).toBe('cases.examination-before-acceptance')
  })
})

describe('the decision on acceptance', () => {
  test.each<[string, object, string]>([
    ['no receipt', { receiptNumber: undefined }, 'cases.intake-receipt-missing'],
    ['no reasons', { outcome: 'NO_LICENCE_NEEDED' }, 'cases.intake-reasons-missing'],
    ['no competent body', { outcome: 'NOT_COMPETENT', reasons: '不属于本机关职权' }, 'cases.intake-authority-missing'],
  ])('%s: refused', async (_case, given, code) => {
    const { id } = await licenceCase(world, 'application')
    expect(await refusal(handler, id, 'intake-decisions', intake(given))).toBe(code)
  })

  test('is made once, with reasons and the competent body where it is refused', async () => {
    const { id } = await licenceCase(world, 'application')
    const elsewhere = { outcome: 'NOT_COMPETENT', reasons: '不属于本机关职权', competentAuthority: '海安市市场监督管理局' }
    await taken(handler, id, 'intake-decisions', intake(elsewhere))
    expect(await refusal(handler, id, 'intake-decisions', intake())).toBe('cases.intake-decided-already')
  })
})

describe('the examination', () => {
  test('follows an application that was accepted', async () => {
    expect(await refusal(handler, (await licenceFiled()).id, 'examinations', examination(world))).toBe('cases.matter-not-begun')
    expect(await refusal(handler, (await licenceCase(world, 'application')).id, 'examinations', examination(world))).toBe('cases.examination-before-acceptance')
    expect(await refusal(handler, (await licenceCase(world, 'intake')).id, 'examination-conclusions', conclusion())).toBe('cases.matter-not-examined')
  })

  test('the substance is checked by two of the staff, documents by one', async () => {
    const { id } = await licenceCase(world, 'intake')
    expect(await refusal(handler, id, 'examinations', examination(world, { officerIds: officersOf(world, 1) }))).toBe('cases.examination-officers-missing')
    await taken(handler, id, 'examinations', examination(world, { method: 'DOCUMENTS', officerIds: officersOf(world, 1) }))
  })
})

describe('time that does not count', () => {
  test('is told in writing, and over before the decision', async () => {
    const { id } = await licenceCase(world, 'application')
    expect(await refusal(handler, id, 'excluded-times', excluded())).toBe('cases.licence-not-accepted')
    const record = await licenceCase(world)
    expect(await refusal(handler, record.id, 'excluded-times', excluded({ toldOn: undefined }))).toBe('cases.excluded-time-not-told')
    const { id: subjectId } = await taken(handler, record.id, 'excluded-times', excluded())
    expect(await decide(record)).toBe('cases.excluded-time-open')
    const end = { occurredOn: '2026-02-13', result: '通过评审', subjectId }
    await taken(handler, record.id, 'excluded-time-ends', end)
    expect(await refusal(handler, record.id, 'excluded-time-ends', end, 409)).toBe('state.act-not-available')
    await act(handler, await fresh(handler, record), 'decision', granted()).expect(200)
  })
})

describe('the decision', () => {
  test('rests on an application, its acceptance and an examination', async () => {
    expect(await decide(await licenceFiled())).toBe('cases.matter-not-begun')
    expect(await decide(await licenceCase(world, 'application'))).toBe('cases.matter-not-examined')
    const answer = await act(handler, await licenceCase(world, 'application'), 'decision', granted()).expect(422)
    expect(answer.body).toMatchObject({ errors: [{ code: 'cases.licence-not-accepted' }] })
    expect((await licensed(world)).status).toBe('DECIDED')
  })

  test('a refusal gives reasons and remedies, and the standard where it was tested', async () => {
    const refused = granted({ decisionKind: 'REFUSED', decisionSummary: '不予许可' })
    const record = await licenceCase(world, 'examination')
    const remedies = { remedies: '六十日内申请行政复议，或者六个月内提起行政诉讼' }
    await taken(handler, record.id, 'examination-conclusions', conclusion({ conclusion: 'REFUSE', reasons: '停车场地不符合要求' }))
    expect(await decide(record, refused)).toBe('cases.licence-refusal-unreasoned')
    await taken(handler, record.id, 'examinations', examination(world, { method: 'TESTING' }))
    await taken(handler, record.id, 'examination-conclusions', conclusion({ conclusion: 'REFUSE', ...remedies }))
    expect(await decide(record, refused)).toBe('cases.licence-refusal-standard-missing')
    await taken(handler, record.id, 'examination-conclusions', conclusion({ conclusion: 'REFUSE', ...remedies, technicalStandard: 'GB 7258-2017' }))
    await act(handler, await fresh(handler, record), 'decision', refused).expect(200)
  })
})
