import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { RecordingCoverage } from '../../src/modules/cases/process-records/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { TestAccount } from '../support/app.ts'
import { paid } from '../support/case-course.ts'
import { seizure as seizureOf } from '../support/case-kinds.ts'
import { step } from '../support/case-road.ts'
import { act, type CaseWorld, filed, startCaseWorld } from '../support/cases.ts'
import { addStep, film, note, recorded, storedVideo } from '../support/process-records.ts'
import { problemOf } from '../support/raw-http.ts'

let world: CaseWorld
let handler: TestAccount
let videoId: string
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
  videoId = (await storedVideo(handler)).id
})
afterAll(() => world.app.close())

const seizure = { measureKind: 'SEIZE', startedAt: '2026-02-20T09:00:00+08:00', endedAt: '2026-02-20T09:50:00+08:00' }
const firstHalf = { startedAt: '2026-02-20T09:00:00+08:00', endedAt: '2026-02-20T09:30:00+08:00' }
const secondHalf = { startedAt: '2026-02-20T09:30:00+08:00', endedAt: '2026-02-20T09:50:00+08:00' }

const coverage = async (caseId: string): Promise<RecordingCoverage> => (await handler.get(`/v1/cases/${caseId}/recording-coverage`).expect(200)).body as RecordingCoverage

describe('the coverage of a case', () => {
  test('without steps that are filmed is complete', async () => {
    const { id } = await filed(world)
    expect(await coverage(id)).toEqual({ caseId: id, complete: true, steps: [] })
  })

  test('tells of a seizure what is missing until it is filmed throughout', async () => {
    const { id } = await filed(world)
    const stepId = await addStep(world.app.admin, id, 'MEASURE', seizure)
    const time = { startedAt: '2026-02-20T01:00:00.000Z', endedAt: '2026-02-20T01:50:00.000Z' }
    expect(await coverage(id)).toMatchObject({ complete: false, steps: [{ stepId, kind: 'MEASURE', level: 'FULL', outcome: 'MISSING', time, gaps: [time], recordIds: [], legalBasis: [{ article: '（八）' }] }] })
    const first = await recorded(handler, id, film(world, videoId, { stepId, ...firstHalf }))
    expect(await coverage(id)).toMatchObject({ complete: false, steps: [{ outcome: 'PARTLY', gaps: [{ startedAt: '2026-02-20T01:30:00.000Z', endedAt: time.endedAt }], recordIds: [first.id] }] })
    const second = await recorded(handler, id, film(world, videoId, { stepId, ...secondHalf }))
    expect(await coverage(id)).toMatchObject({ complete: true, steps: [{ outcome: 'COVERED', gaps: [], recordIds: [first.id, second.id] }] })
  })

  test('a seizure is to be filmed to the end of the scene; what was not filmed for a reason given then needs no other', async () => {
    const { id } = await filed(world)
    const taken = await step(handler, id, 'measures', seizureOf(world, { endedAt: '2026-02-03T10:40:00+08:00' }))
    const atScene = { stepId: taken.id, startedAt: '2026-02-03T09:55:00+08:00' }
    await recorded(handler, id, film(world, videoId, { ...atScene, endedAt: '2026-02-03T10:20:00+08:00' }))
    expect(await coverage(id)).toMatchObject({ complete: false, steps: [{ outcome: 'PARTLY', gaps: [{ startedAt: '2026-02-03T02:20:00.000Z', endedAt: '2026-02-03T02:40:00.000Z' }] }] })
    const other = await filed(world)
    const acknowledged = [{ code: 'cases.measure-video-missing', reason: '执法记录仪故障，已书面报告' }]
    await step(handler, other.id, 'measures', seizureOf(world, { fullyFilmed: false, acknowledged }))
    expect(await coverage(other.id)).toMatchObject({ complete: true, steps: [{ outcome: 'EXPLAINED', explanations: ['执法记录仪故障，已书面报告'] }] })
    // Who says that it was filmed is asked for the film.
    const claimed = await filed(world)
    await step(handler, claimed.id, 'measures', seizureOf(world))
    expect(await coverage(claimed.id)).toMatchObject({ complete: false, steps: [{ outcome: 'MISSING' }] })
  })

  test('a record that was corrected gives way to its correction', async () => {
    const { id } = await filed(world)
    const stepId = await addStep(world.app.admin, id, 'MEASURE', { ...seizure, endedAt: firstHalf.endedAt })
    const wrong = await recorded(handler, id, film(world, videoId, { stepId, ...secondHalf }))
    expect((await coverage(id)).steps[0]?.outcome).not.toBe('COVERED')
    const right = await recorded(handler, id, film(world, videoId, { stepId, ...firstHalf, corrects: { recordId: wrong.id, reason: '时刻误填' } }))
    expect((await coverage(id)).steps).toMatchObject([{ outcome: 'COVERED', recordIds: [right.id] }])
  })

  test('a forced demolition is known by what was decided, and what was not filmed can be explained', async () => {
    const { id } = await filed(world)
    const decided = await addStep(world.app.admin, id, 'EXECUTION_DECISION', { mode: 'DEMOLISH' })
    const stepId = await addStep(world.app.admin, id, 'EXECUTION_CARRIED_OUT', { ...seizure }, decided)
    expect((await coverage(id)).steps).toMatchObject([{ stepId, level: 'FULL', outcome: 'MISSING' }])
    await recorded(handler, id, note(world, { stage: 'EXECUTION', stepId, keptAt: undefined, unfilmedReason: '记录仪被当事人损毁，已书面报告' }))
    expect(await coverage(id)).toMatchObject({ complete: true, steps: [{ outcome: 'EXPLAINED', explanations: ['记录仪被当事人损毁，已书面报告'] }] })
  })
})

describe('closing a case', () => {
  /** A seizure, and its release: nothing is in force at the closing. */
  const seized = async ({ id }: CaseRecord): Promise<string> => {
    const stepId = await addStep(world.app.admin, id, 'MEASURE', seizure)
    await addStep(world.app.admin, id, 'MEASURE_RELEASE', {}, stepId)
    return stepId
  }
  const close = (record: CaseRecord, acknowledged: object[] = []) => act(handler, record, 'closing', { closedOn: '2026-03-02', acknowledged })

  test('with a seizure nobody filmed is warned of, and goes on with a reason', async () => {
    const record = await paid(world)
    await seized(record)
    const refused = problemOf(await close(record).expect(422))
    expect(refused).toMatchObject({
      code: 'process-records.full-recording-incomplete', acknowledgeable: true, missing: ['2026-02-20 MEASURE'], legalBasis: [{ article: '（八）' }],
    })
    await close(record, [{ code: 'process-records.full-recording-incomplete', reason: '设备故障，已在现场笔录中注明' }]).expect(200)
    const { rows } = await world.app.admin.query('select code, params, status from case_alerts where case_id = $1', [record.id])
    expect(rows).toEqual([{ code: 'process-records.full-recording-incomplete', params: { count: 1 }, status: 'OPEN' }])
  })

  test('passes where it was filmed, or a record explains why not', async () => {
    const filmed = await paid(world)
    const stepId = await seized(filmed)
    await recorded(handler, filmed.id, film(world, videoId, { stepId, startedAt: firstHalf.startedAt, endedAt: secondHalf.endedAt }))
    await close(filmed).expect(200)
    const explained = await paid(world)
    const unfilmed = await seized(explained)
    await recorded(handler, explained.id, note(world, { stepId: unfilmed, unfilmedReason: '设备故障' }))
    await close(explained).expect(200)
  })

  test('with a hearing that nothing records is warned of; a text record is enough', async () => {
    const record = await paid(world)
    const stepId = await addStep(world.app.admin, record.id, 'HEARING', {})
    expect(problemOf(await close(record).expect(422))).toMatchObject({ code: 'process-records.as-needed-recording-missing', missing: ['2026-02-20 HEARING'] })
    await recorded(handler, record.id, note(world, { stage: 'REVIEW_DECISION', stepId, title: '听证笔录' }))
    await close(record).expect(200)
  })
})
