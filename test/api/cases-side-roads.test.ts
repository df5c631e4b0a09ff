import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { ifMatch, testNow } from '../support/app.ts'
import { approval, archived, archiving, closed, now, served, step } from '../support/case-course.ts'
import { act, type CaseWorld, filed, fineOf, importFile, importRow, startCaseWorld } from '../support/cases.ts'
import { problemOf } from '../support/raw-http.ts'
import { auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
beforeAll(async () => { world = await startCaseWorld() })
afterAll(() => world.app.close())

const ground = { reason: '理由', approval }
const moved = async (record: CaseRecord, path: string, body: object): Promise<CaseRecord> => (await act(world.handler, record, path, body).expect(200)).body as CaseRecord
const refused = async (record: CaseRecord, path: string, body: object, code: string, status = 422): Promise<ReturnType<typeof problemOf>> => {
  const before = await auditCount(world.app.admin)
  const problem = problemOf(await act(world.handler, record, path, body).expect(status))
  expect(problem.code).toBe(code)
  expect(await auditCount(world.app.admin)).toBe(before)
  expect(await now(world, record)).toEqual(record)
  return problem
}

describe('suspension', () => {
  const suspension = { suspendedOn: '2026-02-10', ground: 'RELATED_CASE', ...ground }

  test('stops the investigation until it is resumed', async () => {
    const record = await filed(world)
    const suspended = await moved(record, 'suspension', suspension)
    expect(suspended).toMatchObject({ status: 'SUSPENDED', availableActs: expect.arrayContaining(['resume', 'terminate', 'withdraw', 'merge']) })
    await refused(suspended, 'decision', fineOf('2000.00'), 'state.act-not-available', 409)
    await refused(suspended, 'suspension', suspension, 'state.act-not-available', 409)
    await refused(suspended, 'resumption', { resumedOn: '2026-02-09', reason: '已审结' }, 'cases.dates-out-of-order')
    const resumed = await moved(suspended, 'resumption', { resumedOn: '2026-02-20', reason: '已审结' })
    expect(resumed).toMatchObject({ status: 'FILED', version: 3 })
    expect((await auditOf(world.app.admin, record.id)).map(({ act: name }) => name).sort()).toEqual(['case.file', 'case.resume', 'case.suspend'])
  })

  test('access and version', async () => {
    const record = await filed(world)
    await world.manager.post(`/v1/cases/${record.id}/suspension`, suspension, ifMatch(record)).expect(403)
    await world.handler.post(`/v1/cases/${record.id}/suspension`, suspension, ifMatch({ version: 9 })).expect(412)
    await world.handler.post(`/v1/cases/${newId(new Date(testNow))}/suspension`, suspension, ifMatch(record)).expect(404)
    await act(world.handler, record, 'suspension', { ...suspension, approval: undefined }).expect(400)
  })
})

describe('the ordinary procedure', () => {
  const spot = { place: '海安市长江中路', formNumber: '海交当罚0001', certificatesShown: true, rightsTold: true, handedOver: true }
  const change = { occurredOn: '2026-02-10', reason: '当事人对事实有异议，须进一步调查', approval: { ...approval, approvedOn: '2026-02-10' } }

  test('takes the place of the simple one, with the time for deciding from the filing', async () => {
    const record = await filed(world, { procedureKind: 'SIMPLE', filedOn: '2026-02-09', proposedPenaltyKinds: ['FINE'], proposedFineYuan: '2000.00' })
    expect(record.deadlines).toEqual([])
    expect(await step(world, record, 'procedure-changes', change)).toMatchObject({ kind: 'PROCEDURE_CHANGE', caseStatus: 'FILED' })
    const changed = await now(world, record)
    expect(changed).toMatchObject({ procedureKind: 'ORDINARY', deadlines: [{ ruleCode: 'PEN-DECIDE', startedOn: '2026-02-09', dueOn: '2026-05-11' }] })
    // What may be proposed and decided now is no longer what may be decided on the spot.
    await act(world.handler, changed, 'proposal', { hearingHeld: false, publicInterest: false, complex: false, proposedPenaltyKinds: ['FINE'], proposedFineYuan: '9000.00' }).expect(200)
    await refused(await now(world, record), 'decision', fineOf('2000.00', { spot }), 'cases.investigation-unfinished')
    expect((await auditOf(world.app.admin, record.id)).map(({ act: name }) => name)).toContain('case.change-to-ordinary-procedure')
  })

  test('is where a case stays, and where most begin', async () => {
    const fast = await filed(world, { procedureKind: 'FAST' })
    await step(world, fast, 'procedure-changes', { ...change, reason: '不属于违反突发事件应对措施' })
    const problem = async (record: CaseRecord, body: object = change) => problemOf(await world.handler.post(`/v1/cases/${record.id}/procedure-changes`, body).expect(422)).code
    expect(await problem(fast)).toBe('cases.procedure-already-ordinary')
    expect(await problem(await filed(world))).toBe('cases.procedure-already-ordinary')
    expect(await problem(await filed(world, { actKind: 'LICENCE', procedureKind: 'SIMPLE', source: 'APPLICATION' }))).toBe('cases.step-not-applicable')
    await world.manager.post(`/v1/cases/${fast.id}/procedure-changes`, change).expect(403)
  })
})

describe('ends before a decision', () => {
  test.each([
    ['termination', { ground: 'PARTY_GONE' }, 'TERMINATED'], ['withdrawal', { ground: 'NOT_TO_BE_FILED' }, 'WITHDRAWN'],
  ])('%s', async (path, more, status) => {
    const record = await filed(world)
    await refused(record, path, { endedOn: '2026-03-03', ...more, ...ground }, 'cases.date-in-future')
    const ended = await moved(record, path, { endedOn: '2026-02-20', ...more, ...ground })
    expect(ended).toMatchObject({ status, endedOn: '2026-02-20', closedOn: null })
    await refused(ended, path, { endedOn: '2026-02-20', ...more, ...ground }, 'state.act-not-available', 409)
    await refused(ended, 'closing', { closedOn: '2026-02-20' }, 'state.act-not-available', 409)
    await refused(ended, 'archiving', archiving({ archivedOn: '2026-02-19' }), 'cases.dates-out-of-order')
    expect(await moved(ended, 'archiving', archiving())).toMatchObject({ status: 'ARCHIVED', archivedOn: '2026-03-01' })
  })

  test('a merger goes into another open case of the kind and agency', async () => {
    const [record, into, done] = [await filed(world), await filed(world), await served(world)]
    const merger = (intoCaseId: string): object => ({ endedOn: '2026-02-20', intoCaseId, ...ground })
    for (const unfit of [record.id, done.id, newId(new Date(testNow))]) await refused(record, 'merger', merger(unfit), 'cases.merge-target-unfit')
    const inspection = await filed(world, { actKind: 'INSPECTION' })
    await refused(record, 'merger', merger(inspection.id), 'cases.merge-target-unfit')
    expect(await moved(record, 'merger', merger(into.id))).toMatchObject({ status: 'MERGED', relatedCaseId: into.id, endedOn: '2026-02-20' })
    expect(await now(world, into)).toEqual(into)
    await refused(into, 'merger', merger(record.id), 'cases.merge-target-unfit')
  })

  test('a case split off names the one it came from; both are audited', async () => {
    const [record, part, other] = [await filed(world), await filed(world), await filed(world)]
    const before = await auditCount(world.app.admin)
    await step(world, record, 'splits', { occurredOn: '2026-02-20', newCaseId: part.id, what: '当事人乙', ...ground })
    expect(await now(world, part)).toMatchObject({ relatedCaseId: record.id, status: 'FILED', version: part.version + 1 })
    expect(await auditCount(world.app.admin)).toBe(before + 2)
    const again = await world.handler.post(`/v1/cases/${other.id}/splits`, { occurredOn: '2026-02-20', newCaseId: part.id, what: '当事人乙', ...ground }).expect(422)
    expect(problemOf(again).code).toBe('cases.split-target-unfit')
  })
})

describe('the archive', () => {
  /** A closed case from elsewhere, whose file has no steps. */
  const imported = async (): Promise<CaseRecord> => {
    const { verdicts: [taken] } = await importFile(world.manager, [importRow(world)])
    return now(world, { id: taken!.id! })
  }

  test('takes a complete file, or a reason for what is elsewhere', async () => {
    const record = await imported()
    const catalogue = (await world.handler.get(`/v1/cases/${record.id}/file-catalogue`).expect(200)).body as { items: { item: string, required: boolean, present: boolean }[], complete: boolean, handlers: string[] }
    expect(catalogue.complete).toBe(false)
    expect(catalogue.handlers).toHaveLength(2)
    expect(catalogue.items.filter(({ required, present }) => required && !present).map(({ item }) => item)).toEqual(['EVIDENCE', 'MONEY', 'CLOSING'])
    expect(catalogue.items.filter(({ required, present }) => required && present).map(({ item }) => item)).toEqual(['FILING', 'DECISION', 'SERVICE', 'SOURCE'])
    expect(await refused(record, 'archiving', archiving(), 'cases.archive-incomplete')).toMatchObject({ missing: ['EVIDENCE', 'MONEY', 'CLOSING'] })
    const done = await moved(record, 'archiving', archiving({ acknowledged: [{ code: 'cases.archive-incomplete', reason: '材料以纸质归档' }] }))
    expect(done).toMatchObject({ status: 'ARCHIVED', archivedOn: '2026-03-01', closedOn: '2026-02-20' })
    await refused(done, 'archiving', archiving(), 'state.act-not-available', 409)
    await world.handler.get(`/v1/cases/${newId(new Date(testNow))}/file-catalogue`).expect(404)
  })

  test('a complete file needs no reason', async () => {
    expect(await moved(await closed(world), 'archiving', archiving())).toMatchObject({ status: 'ARCHIVED' })
  })

  test('what is archived still has a remedy and an addendum, and stands as it was', async () => {
    const record = await archived(world)
    const { items: [first] } = (await world.handler.get(`/v1/cases/${record.id}/steps`).expect(200)).body as { items: [{ id: string }] }
    const addendum = { occurredOn: '2026-03-02', nature: 'CORRECTION', concernsStepId: first.id, content: '案由“道路”误写，予以更正', ...ground }
    const refusal = await world.handler.post(`/v1/cases/${record.id}/addenda`, { ...addendum, concernsStepId: newId(new Date(testNow)) }).expect(422)
    expect(problemOf(refusal).code).toBe('cases.addendum-step-unknown')
    await step(world, record, 'addenda', addendum)
    await step(world, record, 'remedies', { occurredOn: '2026-03-02', remedyKind: 'LITIGATION', authority: '海安市人民法院' })
    const { version, updatedAt, ...after } = await now(world, record)
    expect(record).toMatchObject({ ...after, availableActs: record.availableActs })
    expect([version, updatedAt >= record.updatedAt]).toEqual([record.version + 2, true])
    expect(problemOf(await world.handler.post(`/v1/cases/${(await filed(world)).id}/addenda`, { ...addendum, concernsStepId: undefined }).expect(409)).code).toBe('state.act-not-available')
  })
})
