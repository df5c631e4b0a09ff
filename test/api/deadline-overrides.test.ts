import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { OverrideRecord, RuleListRecord } from '../../src/modules/cases/deadline-overrides/schema.ts'
import { ifMatch, type TestAccount } from '../support/app.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { caseOf, investigated, noticeOf, step } from '../support/case-road.ts'
import type { CaseWorld } from '../support/cases.ts'
import { act, filed, fineOf, importFile, importRow, startCaseWorld } from '../support/cases.ts'
import { auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let province: TestAccount
let county: TestAccount

beforeAll(async () => {
  world = await startCaseWorld()
  province = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320000' })
  county = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
})
afterAll(() => world.app.close())

const provision = (given: object = {}) => ({
  divisionCode: '320000', ruleCode: 'PEN-DECIDE', length: 60, legalBasis: [{ law: '江苏省行政程序条例', article: '第十条' }], validFrom: '2026-01-01', ...given,
})
const recorded = async (given: object = {}, account = province) => (await account.post('/v1/deadline-overrides', provision(given)).expect(201)).body as OverrideRecord

async function refused(given: object, status: number, code: string, account = province): Promise<void> {
  const before = await auditCount(world.app.admin)
  expect((await account.post('/v1/deadline-overrides', provision(given)).expect(status)).body).toMatchObject({ code })
  expect(await auditCount(world.app.admin)).toBe(before)
}

describe('a local length', () => {
  test('is what periods follow that start then, filed or imported; what started before stays', async () => {
    const before = await filed(world)
    expect(before.deadlines[0]).toMatchObject({ length: 90, dueOn: '2026-05-06' })
    const made = await recorded({ validFrom: '2026-02-01', validTo: '2026-03-01' })
    expect(made).toMatchObject({ divisionCode: '320000', unit: 'CD', field: null, extensionLength: null, validTo: '2026-03-01', status: 'RECORDED', availableActs: ['end'], version: 1 })
    expect(await auditOf(world.app.admin, made.id)).toEqual([expect.objectContaining({ act: 'deadline-override.record', actorId: province.id })])
    const after = await filed(world)
    expect(after.deadlines[0]).toMatchObject({ length: 60, dueOn: '2026-04-03' })
    expect(after.deadlines[0]?.legalBasis.map(({ law }) => law)).toEqual(['中华人民共和国行政处罚法', '交通运输行政执法程序规定', '江苏省行政程序条例'])
    expect((await filed(world, { filedOn: '2026-01-30' })).deadlines[0]?.length).toBe(90)
    expect((await filed(world, { filedOn: '2026-03-01' })).deadlines[0]?.length).toBe(90)
    const row = importRow(world, { filedOn: '2026-02-02', decision: undefined, servedOn: undefined, closedOn: undefined, publishedOn: undefined })
    const { verdicts: [verdict] } = await importFile(world.manager, [row])
    const imported = (await world.handler.get(`/v1/cases/${verdict?.id ?? ''}/deadlines`).expect(200)).body as { items: { length: number }[] }
    expect(imported.items.map(({ length }) => length)).toEqual([60])
    expect((await world.handler.get(`/v1/cases/${before.id}`).expect(200)).body).toMatchObject({ deadlines: [{ length: 90 }] })
  })

  test('is replaced by a later one, and ended from a day on', async () => {
    const first = await recorded({ ruleCode: 'COE-SEIZE', length: 25, validFrom: '2026-01-01' })
    const second = await recorded({ ruleCode: 'COE-SEIZE', length: 20, validFrom: '2026-02-01', extensionLength: 0 })
    const replaced = (await province.get(`/v1/deadline-overrides/${first.id}`).expect(200)).body as OverrideRecord
    expect(replaced).toMatchObject({ status: 'ENDED', validTo: '2026-02-01', availableActs: [], version: 2 })
    expect((await auditOf(world.app.admin, first.id)).map(({ act }) => act)).toEqual(['deadline-override.record', 'deadline-override.supersede'])
    await refused({ ruleCode: 'COE-SEIZE', length: 28, validFrom: '2026-01-15' }, 409, 'cases.override-overlaps')
    const url = `/v1/deadline-overrides/${second.id}/ending`
    await province.post(url, { endedOn: '2026-06-01', reason: '条例修改' }).expect(428)
    expect((await province.post(url, { endedOn: '2026-01-31', reason: '条例修改' }, ifMatch(second)).expect(422)).body).toMatchObject({ code: 'cases.override-period-backwards' })
    const ended = (await province.post(url, { endedOn: '2026-06-01', reason: '条例修改' }, ifMatch(second)).expect(200)).body as OverrideRecord
    expect(ended).toMatchObject({ status: 'ENDED', validTo: '2026-06-01', endReason: '条例修改', version: 2 })
    expect((await province.post(url, { endedOn: '2026-05-01', reason: '条例修改' }, ifMatch(ended)).expect(409)).body).toMatchObject({ code: 'state.act-not-available' })
    const { items } = (await province.get(`/v1/deadline-overrides/${second.id}/history`).expect(200)).body as { items: { act: string }[] }
    expect(items.map(({ act }) => act).sort()).toEqual(['deadline-override.end', 'deadline-override.record'])
  })

  test.each<[string, object, number, string]>([
    ['longer than the law allows', { ruleCode: 'PEN-SERVE', length: 8 }, 422, 'cases.override-not-adjustable'],
    ['with a longer extension', { field: 'MARKET', extensionLength: 40 }, 422, 'cases.override-extension-too-long'],
    ['of no such limit', { ruleCode: 'PEN-CLOSE', field: 'HEALTH' }, 422, 'cases.override-rule-unknown'],
    ['that ends before it begins', { validTo: '2025-12-31' }, 422, 'cases.override-period-backwards'],
    ['for another province', { divisionCode: '330000' }, 422, 'cases.override-division-unknown'],
    ['for a division there is not', { divisionCode: '329999' }, 422, 'cases.override-division-unknown'],
  ])('%s is refused', async (_case, given, status, code) => {
    await refused(given, status, code)
  })

  test('is for the bureau to record and within its own place; others read', async () => {
    await refused({}, 422, 'cases.override-division-unknown', county)
    await world.handler.post('/v1/deadline-overrides', provision()).expect(403)
    const { id } = await recorded({ divisionCode: '320685', ruleCode: 'LIC-DECIDE', length: 15 }, county)
    const reader = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    expect((await reader.get(`/v1/deadline-overrides/${id}`).expect(200)).body).toMatchObject({ availableActs: [] })
    const stranger = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320681' })
    await stranger.get(`/v1/deadline-overrides/${id}`).expect(404)
    await stranger.post(`/v1/deadline-overrides/${id}/ending`, { endedOn: '2026-06-01', reason: '无' }, ifMatch(1)).expect(404)
  })

  test('is found by place, code, field, status and day', async () => {
    const { id } = await recorded({ divisionCode: '320600', ruleCode: 'PEN-FILE', field: 'MARKET', length: 10 })
    const found = async (query: string) => ((await province.get(`/v1/deadline-overrides?${query}`).expect(200)).body as { items: OverrideRecord[] }).items.map((item) => item.id)
    expect(await found('divisionCode=320600&ruleCode=PEN-FILE&field=MARKET&status=RECORDED&on=2026-01-01')).toEqual([id])
    expect(await found('divisionCode=320600&on=2025-12-31')).toEqual([])
  })
})

describe('a gate', () => {
  test('asks for the length of the place, as the deadline has it; the law alone sets what nobody may adjust', async () => {
    await recorded({ ruleCode: 'PEN-HEAR-REQ', length: 10, validFrom: '2026-02-10' })
    await recorded({ ruleCode: 'PEN-HEAR-NOTICE', length: 9, validFrom: '2026-02-10', divisionCode: '320600' })
    const at = async (on: string) => {
      const { id } = await investigated(world.handler, (await filed(world)).id, { on })
      await step(world.handler, id, 'penalty-notices', { deliveredOn: on, ...noticeOf({ penaltyKinds: ['FINE'], fineYuan: '2000.00' }) })
      return caseOf(world.handler, id)
    }
    const refusal = async (record: CaseRecord) => (await act(world.handler, record, 'decision', fineOf('2000.00', { decidedOn: '2026-03-01' })).expect(422)).body as { code: string, detail: string }
    const [before, since] = [await at('2026-02-09'), await at('2026-02-10')]
    const dueOn = (record: CaseRecord) => record.deadlines.find(({ ruleCode }) => ruleCode === 'PEN-HEAR-REQ')?.dueOn
    expect([dueOn(before), dueOn(since)]).toEqual(['2026-02-14', '2026-03-02'])
    const tooEarly = await refusal(since)
    expect(tooEarly.code).toBe('cases.notice-period-running')
    expect(tooEarly.detail).toContain('2026-03-02')
    const decided = (await act(world.handler, before, 'decision', fineOf('2000.00', { decidedOn: '2026-03-01' })).expect(200)).body as CaseRecord
    // The party let its time pass: it ends with the decision, and nobody was late.
    expect(decided.deadlines.find(({ ruleCode }) => ruleCode === 'PEN-HEAR-REQ')).toMatchObject({ state: 'MET', metOn: '2026-03-01' })
    const { id: subjectId } = await step(world.handler, since.id, 'hearing-requests', { occurredOn: '2026-02-27', requestedBy: '甄有为', form: 'WRITTEN' })
    const notice = { subjectId, occurredOn: '2026-02-28', hearingOn: '2026-03-11', place: '听证室', presider: '甄主持', isPublic: true }
    const late = (await world.handler.post(`/v1/cases/${since.id}/hearing-notices`, notice).expect(422)).body as { code: string, detail: string }
    expect(late.code).toBe('cases.hearing-notice-late')
    expect(late.detail).toContain('2026-02-27')
  })
})

describe('the rules of a place', () => {
  test('are those of the law with what the jurisdictions provide', async () => {
    await recorded({ divisionCode: '320600', ruleCode: 'LIC-ISSUE', length: 5 })
    const rules = async (query: string) => ((await world.handler.get(`/v1/deadline-rules?${query}`).expect(200)).body as RuleListRecord).items
    const issue = async (query: string) => (await rules(query)).find(({ ruleCode }) => ruleCode === 'LIC-ISSUE')
    expect(await issue('divisionCode=320685')).toMatchObject({ length: 5, unit: 'WD', duty: '颁发、送达行政许可证件', extensionLength: null })
    expect(await issue('divisionCode=320500')).toMatchObject({ length: 10 })
    expect(await issue('divisionCode=320685&on=2025-12-31')).toMatchObject({ length: 10 })
    expect((await rules('divisionCode=000000&field=MARKET')).find(({ ruleCode }) => ruleCode === 'PEN-FILE')).toMatchObject({ length: 15, extensionLength: 15, approver: '行政机关负责人' })
    expect((await world.handler.get('/v1/deadline-rules?divisionCode=320099').expect(422)).body).toMatchObject({ code: 'cases.override-division-unknown' })
  })
})
