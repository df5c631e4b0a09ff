import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import type { DeadlineInScope, DeadlineToday } from '../../src/modules/cases/deadlines/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { readyCase } from '../support/case-intake.ts'
import { ifMatch, type TestAccount } from '../support/app.ts'
import type { CaseWorld } from '../support/cases.ts'
import { act, filed, fineOf, rowsOf, startCaseWorld } from '../support/cases.ts'
import { addAgency, auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount

beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

const seizure = (given: object = {}) => filed(world, { actKind: 'COERCION', filedOn: '2026-02-02', ...given })
const extension = (given: object = {}) => ({ ruleCode: 'COE-SEIZE', approver: { name: '甄负责', post: '局长' }, reason: '情况复杂', approvedOn: '2026-03-02', ...given })
const suspension = (given: object = {}) => ({ ruleCodes: ['COE-SEIZE'], from: '2026-02-10', reason: 'TESTING', note: '委托检验', ...given })
const now = async (id: string) => (await handler.get(`/v1/cases/${id}`).expect(200)).body as CaseRecord
const periods = async (id: string, account = handler) => ((await account.get(`/v1/cases/${id}/deadlines`).expect(200)).body as { items: DeadlineToday[] }).items
const done = async (record: { id: string, version: number }, name: string, body: object) => (await act(handler, record, name, body).expect(200)).body as CaseRecord

/** As of a second seizure in the same case. */
const addSecondPeriod = ({ id }: { id: string }) => world.app.admin.query(`insert into case_deadlines (id, case_id, agency_id, division_code, act_kind, rule_code, subject_id, nature, length, unit,
  started_on, due_on, provisional, calendar_version, legal_basis, state, suspensions, extensions) select $2, case_id, agency_id, division_code, act_kind, rule_code, $3, nature, length, unit,
  started_on, due_on, provisional, calendar_version, legal_basis, state, suspensions, extensions from case_deadlines where case_id = $1`, [id, newId(new Date()), newId(new Date())])

async function refused(record: CaseRecord, name: string, body: object, status: number, code: string): Promise<object> {
  const before = [await auditCount(world.app.admin), await rowsOf(world.app.admin, 'outbox_events')]
  const answer = await act(handler, record, name, body).expect(status)
  expect(answer.body).toMatchObject({ code })
  expect(await now(record.id)).toEqual(record)
  expect([await auditCount(world.app.admin), await rowsOf(world.app.admin, 'outbox_events')]).toEqual(before)
  return answer.body as object
}

describe('the periods of a case', () => {
  test('are shown with all that was computed, and what may be done', async () => {
    const { id } = await seizure()
    expect(await periods(id)).toEqual([expect.objectContaining({
      ruleCode: 'COE-SEIZE', subjectId: null, nature: 'LIMIT', length: 30, unit: 'CD', startedOn: '2026-02-02', dueOn: '2026-03-04', dueAt: null, state: 'RUNNING',
      overdue: false, suspensions: [], extensions: [], availableActs: ['extend', 'suspend'],
    })])
    expect((await periods(id, world.manager))[0]?.availableActs).toEqual([])
    const penalty = await filed(world, { field: 'MARKET', filedOn: '2025-11-03' })
    expect(await periods(penalty.id)).toEqual([expect.objectContaining({ ruleCode: 'PEN-DECIDE', dueOn: '2026-02-02', overdue: true })])
  })

  test('are nobody else\'s to see', async () => {
    const { id } = await seizure()
    const stranger = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: (await addAgency(world.app.admin)).id })
    await stranger.get(`/v1/cases/${id}/deadlines`).expect(404)
    await world.app.http.get(`/v1/cases/${id}/deadlines`).expect(401)
  })
})

describe('an extension', () => {
  test('moves the end, keeps who approved it and why, and is one entry in the audit of the case', async () => {
    const record = await done(await seizure(), 'deadline-extensions', extension({ approver: { officerId: world.officers[0]!.id } }))
    expect(record).toMatchObject({ version: 2, deadlines: [{
      dueOn: '2026-04-03', state: 'RUNNING',
      extensions: [{ length: 30, approver: { officerId: world.officers[0]!.id }, reason: '情况复杂', approvedOn: '2026-03-02', previousDueOn: '2026-03-04', collective: false }],
    }] })
    expect((await periods(record.id))[0]?.availableActs).toEqual(['suspend'])
    const entries = (await auditOf(world.app.admin, record.id)).filter(({ act: name }) => name === 'case.extend-deadline')
    expect(entries).toEqual([expect.objectContaining({ actorId: handler.id })])
    expect(JSON.stringify(entries[0]?.changes)).toContain('2026-04-03')
  })

  test('is refused a second time, beyond the law, after the end and by a stranger', async () => {
    const once = await done(await seizure(), 'deadline-extensions', extension({ length: 10 }))
    expect(once.deadlines[0]?.dueOn).toBe('2026-03-16')
    expect(await refused(once, 'deadline-extensions', extension(), 422, 'cases.already-extended')).toMatchObject({ legalBasis: [{ law: '中华人民共和国行政强制法', article: '第二十五条第一款' }] })
    const record = await seizure()
    await refused(record, 'deadline-extensions', extension({ length: 31 }), 422, 'cases.extension-too-long')
    await refused(record, 'deadline-extensions', extension({ approvedOn: '2026-03-03' }), 422, 'cases.date-in-future')
    await refused(record, 'deadline-extensions', extension({ ruleCode: 'LIC-DECIDE' }), 422, 'cases.deadline-not-running')
    await refused(record, 'deadline-extensions', extension({ approver: { officerId: newId(new Date()) } }), 422, 'cases.approver-unknown')
    await refused(await seizure({ filedOn: '2025-12-01' }), 'deadline-extensions', extension(), 422, 'cases.extension-too-late')
    const decided = await done(await readyCase(world), 'decision', fineOf('3000.00'))
    await refused(decided, 'deadline-extensions', extension({ ruleCode: 'PEN-SERVE' }), 422, 'cases.extension-not-allowed')
    await refused(decided, 'deadline-extensions', extension({ ruleCode: 'PEN-DECIDE' }), 422, 'cases.deadline-not-running')
  })

  test('goes on in market regulation by collective discussion', async () => {
    const market = await filed(world, { field: 'MARKET', filedOn: '2025-12-03' })
    const once = await done(market, 'deadline-extensions', extension({ ruleCode: 'PEN-DECIDE' }))
    await refused(once, 'deadline-extensions', extension({ ruleCode: 'PEN-DECIDE' }), 422, 'cases.already-extended')
    const further = await done(once, 'deadline-extensions', extension({ ruleCode: 'PEN-DECIDE', collective: true, length: 45 }))
    expect(further.deadlines[0]?.extensions.map(({ length, collective }) => [length, collective])).toEqual([[30, false], [45, true]])
  })

  test('is based on the version that was seen, and may be done by who decides', async () => {
    const record = await seizure()
    const url = `/v1/cases/${record.id}/deadline-extensions`
    await handler.post(url, extension()).expect(428)
    await handler.post(url, extension(), ifMatch(9)).expect(412)
    await world.manager.post(url, extension(), ifMatch(record)).expect(403)
    await handler.post(url, { ...extension(), approver: {} }, ifMatch(record)).expect(400)
  })
})

describe('a suspension', () => {
  test('stops the period until it is resumed; the days between are not counted', async () => {
    const stopped = await done(await seizure(), 'deadline-suspensions', suspension())
    expect(stopped.deadlines[0]).toMatchObject({ state: 'SUSPENDED', dueOn: '2026-03-04', suspensions: [{ from: '2026-02-10', to: null, reason: 'TESTING', note: '委托检验' }] })
    expect((await periods(stopped.id))[0]?.availableActs).toEqual(['resume'])
    await refused(stopped, 'deadline-suspensions', suspension(), 409, 'state.act-not-available')
    await refused(stopped, 'deadline-extensions', extension(), 409, 'state.act-not-available')
    await refused(stopped, 'deadline-resumptions', { ruleCodes: ['COE-SEIZE'], to: '2026-02-09' }, 422, 'cases.resumption-before-suspension')
    await refused(stopped, 'deadline-resumptions', { ruleCodes: ['COE-SEIZE'], to: '2026-03-03' }, 422, 'cases.date-in-future')
    const running = await done(stopped, 'deadline-resumptions', { ruleCodes: ['COE-SEIZE'], to: '2026-02-19' })
    expect(running.deadlines[0]).toMatchObject({ state: 'RUNNING', dueOn: '2026-03-16', suspensions: [{ from: '2026-02-10', to: '2026-02-19' }] })
    await refused(running, 'deadline-resumptions', { ruleCodes: ['COE-SEIZE'], to: '2026-02-19' }, 409, 'state.act-not-available')
    expect((await auditOf(world.app.admin, running.id)).map(({ act: name }) => name).sort()).toEqual(['case.file', 'case.resume-deadlines', 'case.suspend-deadlines'])
  })

  test('needs a reason that stops the period, and a day within it', async () => {
    const record = await seizure()
    await refused(record, 'deadline-suspensions', suspension({ reason: 'HEARING' }), 422, 'cases.suspension-not-allowed')
    await refused(record, 'deadline-suspensions', suspension({ reason: 'OTHER_BY_LAW', note: undefined }), 422, 'cases.suspension-basis-missing')
    await refused(record, 'deadline-suspensions', suspension({ from: '2026-02-01' }), 422, 'cases.suspension-outside-period')
    await refused(record, 'deadline-suspensions', suspension({ from: '2026-03-03' }), 422, 'cases.date-in-future')
    await refused(record, 'deadline-suspensions', suspension({ ruleCodes: ['PEN-DECIDE'] }), 422, 'cases.deadline-not-running')
  })

  test('of one of several periods of a kind names the step', async () => {
    const record = await seizure()
    await addSecondPeriod(record)
    await refused(await now(record.id), 'deadline-suspensions', suspension(), 422, 'cases.deadline-subject-required')
  })
})

describe('a changed calendar', () => {
  test('moves the last day of what runs, with an entry in the audit of each case; a second time nothing is left', async () => {
    const [moving, staying] = [await seizure({ filedOn: '2026-02-09' }), await seizure({ filedOn: '2026-02-24' })]
    expect([moving, staying].map(({ deadlines }) => deadlines[0]?.dueOn)).toEqual(['2026-03-11', '2026-03-26'])
    // The first to end, and twice: a portion is so many cases, however many periods they have.
    await addSecondPeriod(await seizure({ filedOn: '2025-09-01' }))
    const bureau = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    const recompute = async (body: object = {}) => (await bureau.post('/v1/deadline-recomputations', body).expect(200)).body as { checked: number, changed: number, remaining: boolean }
    const before = await auditCount(world.app.admin)
    expect(await recompute()).toEqual({ checked: 0, changed: 0, remaining: false })
    expect(await auditCount(world.app.admin)).toBe(before)
    await bureau.put('/v1/calendar-days/320685/2026-03-11', { kind: 'OFF', source: '海政办发〔2026〕3号' }).expect(200)
    expect((await recompute({ limit: 2 })).remaining).toBe(true)
    const rest = await recompute()
    expect(rest).toMatchObject({ remaining: false })
    expect(rest.checked).toBeGreaterThan(rest.changed)
    expect(await now(moving.id)).toMatchObject({ version: 2, deadlines: [{ dueOn: '2026-03-12' }] })
    expect(await now(staying.id)).toMatchObject({ version: 1, deadlines: [{ dueOn: '2026-03-26' }] })
    const versions = [await now(moving.id), await now(staying.id)].map(({ deadlines }) => deadlines[0]?.calendarVersion)
    expect(versions).toEqual([versions[0], versions[0]])
    expect((await auditOf(world.app.admin, moving.id)).filter(({ act: name }) => name === 'case.recompute-deadlines')).toHaveLength(1)
    expect((await recompute()).checked).toBe(0)
    await handler.post('/v1/deadline-recomputations', {}).expect(403)
  })
})

describe('the periods of a scope', () => {
  const list = async (query: string, account = handler) => ((await account.get(`/v1/deadlines?${query}`).expect(200)).body as { items: DeadlineInScope[] }).items

  test('are found by status, code, whose they are, case, kind and last day; the first to end in front', async () => {
    const late = await filed(world, { field: 'MARKET', filedOn: '2025-10-20', cause: '逾期未结' })
    const stopped = await done(await seizure(), 'deadline-suspensions', suspension())
    const overdue = await list('status=overdue&limit=100')
    expect(overdue).toContainEqual(expect.objectContaining({ caseId: late.id, caseNumber: late.caseNumber, cause: '逾期未结', ruleCode: 'PEN-DECIDE', state: 'RUNNING', overdue: true, agencyId: world.agency.id }))
    expect(overdue.every(({ dueOn, state }) => dueOn < '2026-03-02' && state === 'RUNNING')).toBe(true)
    expect(overdue.map(({ dueOn }) => dueOn)).toEqual(overdue.map(({ dueOn }) => dueOn).sort())
    expect((await list(`status=SUSPENDED&caseId=${stopped.id}`)).map(({ caseId }) => caseId)).toEqual([stopped.id])
    expect((await list('status=MET,MISSED&limit=100')).every(({ state }) => ['MET', 'MISSED'].includes(state))).toBe(true)
    expect((await list('ruleCode=COE-SEIZE&actKind=COERCION&actor=AGENCY')).length).toBeGreaterThan(3)
    expect(await list('actor=POLICE')).toEqual([])
    expect((await list('dueOnFrom=2026-03-04&dueOnTo=2026-03-05')).every(({ dueOn }) => dueOn === '2026-03-04')).toBe(true)
    await handler.get('/v1/deadlines?status=late').expect(400)
  })

  test('reach no further than the caller\'s scope', async () => {
    const { id } = await seizure()
    const own = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: world.agency.id, officerId: world.officers[0]!.id, scopeKind: 'OWN' })
    const others = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '320681' })
    const county = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    expect((await list(`caseId=${id}`, own)).length).toBe(1)
    expect((await list(`caseId=${id}`, county)).length).toBe(1)
    expect(await list('', others)).toEqual([])
    await world.app.http.get('/v1/deadlines').expect(401)
  })

  test('the open ones are found by the index of the scope, among many of other places that were met', async () => {
    const elsewhere = await addAgency(world.app.admin, '330102')
    await world.app.admin.query(`insert into case_deadlines (id, case_id, agency_id, division_code, act_kind, rule_code, subject_id, nature, length, unit, started_on, due_on,
      provisional, calendar_version, legal_basis, state, suspensions, extensions) select gen_random_uuid(), case_id, $1, '330102', act_kind, rule_code, gen_random_uuid(), nature, length, unit,
      started_on, date '2025-01-01' + n % 400, provisional, calendar_version, legal_basis, case when n % 5 = 0 then 'RUNNING' else 'MET' end, suspensions, extensions
      from (select * from case_deadlines limit 1) as one, generate_series(1, 4000) as n`, [elsewhere.id])
    await world.app.admin.query('analyze case_deadlines')
    const client = await world.app.admin.connect()
    try {
      for (const [column, value] of [['agency_id', world.agency.id], ['county_code', '320685'], ['city_code', '3206'], ['province_code', '32']] as const) {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain select * from case_deadlines where ${column} = '${value}'
          and (state = 'RUNNING' and due_on <= '2026-03-02' and nature <> 'WAIT') order by due_on, id limit 21`)
        expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(`case_deadlines_open_${column.replace(/_(id|code)$/, '')}`)
      }
    } finally {
      client.release()
    }
  })
})
