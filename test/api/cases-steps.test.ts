import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { StepRecord } from '../../src/modules/cases/steps/schema.ts'
import { ifMatch, testNow, type TestAccount } from '../support/app.ts'
import { type CaseWorld, filed, startCaseWorld } from '../support/cases.ts'
import { auditCount } from '../support/records.ts'
import { problemOf } from '../support/raw-http.ts'

let world: CaseWorld
let handler: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

const officers = (): string[] => world.officers.slice(0, 2).map(({ id }) => id)
const evidence = (more: object = {}): object =>
  ({ occurredOn: '2026-02-20', evidenceKind: 'DOCUMENT', title: '价目表', proves: '未明码标价', officerIds: officers(), ...more })

describe('a step of a case', () => {
  test('is taken once, numbered by the version it makes, and audited with a digest of its content', async () => {
    const record = await filed(world)
    const before = await auditCount(world.app.admin)
    const body = evidence({ id: newId(new Date(testNow)), clientAt: '2026-02-20T10:00:00+08:00' })
    const answer = await handler.post(`/v1/cases/${record.id}/evidence`, body).expect(201)
    const step = answer.body as StepRecord
    expect(step).toMatchObject({
      caseId: record.id, kind: 'EVIDENCE', position: record.version + 1, occurredOn: '2026-02-20', clientAt: '2026-02-20T02:00:00.000Z', subjectId: null,
      acknowledged: [], data: { title: '价目表' }, caseStatus: 'FILED', caseVersion: record.version + 1,
    })
    expect(answer.headers['location']).toBe(`/v1/cases/${record.id}/steps/${step.id}`)
    // A client that sends it twice, for want of an answer, has done it once.
    expect((await handler.post(`/v1/cases/${record.id}/evidence`, body).expect(201).expect('idempotency-replayed', 'true')).text).toBe(answer.text)
    expect(await auditCount(world.app.admin)).toBe(before + 1)
    const { rows: [entry] } = await world.app.admin.query<{ act: string, changes: string }>('select act, changes from audit_entries order by at desc, id desc limit 1')
    expect(entry?.act).toBe('case.take-evidence')
    expect(entry?.changes).toMatch(/"dataDigest":"[0-9a-f]{64}"/)
    expect(entry?.changes).not.toContain('价目表')
    const now = (await handler.get(`/v1/cases/${record.id}`).expect(200)).body as CaseRecord
    expect(now).toMatchObject({ version: record.version + 1, status: 'FILED' })
    expect((await handler.get(answer.headers['location'] as string).expect(200)).body).toMatchObject({ id: step.id, data: { title: '价目表' } })
  })

  test('is listed in the order of the file, by kind and by date', async () => {
    const record = await filed(world)
    for (const title of ['一', '二', '三']) await handler.post(`/v1/cases/${record.id}/evidence`, evidence({ title })).expect(201)
    const listed = async (query: string): Promise<unknown[]> =>
      ((await handler.get(`/v1/cases/${record.id}/steps${query}`).expect(200)).body as { items: StepRecord[] }).items.map(({ data }) => data['title'])
    expect(await listed('')).toEqual(['一', '二', '三'])
    expect(await listed('?sort=-position&limit=2')).toEqual(['三', '二'])
    expect(await listed('?kind=DECISION')).toEqual([])
    expect(await listed('?kind=EVIDENCE&occurredOnFrom=2026-02-21')).toEqual([])
  })

  test('a gate refuses it, names the article, and leaves nothing', async () => {
    const record = await filed(world)
    const before = await auditCount(world.app.admin)
    const refused = await handler.post(`/v1/cases/${record.id}/evidence`, evidence({ officerIds: officers().slice(0, 1) })).expect(422)
    expect(problemOf(refused)).toMatchObject({ code: 'cases.evidence-officers-missing', legalBasis: [{ article: '第四十二条第一款' }, { article: '第五十五条第一款' }] })
    expect(await auditCount(world.app.admin)).toBe(before)
    expect(((await handler.get(`/v1/cases/${record.id}/steps`).expect(200)).body as { items: unknown[] }).items).toEqual([])
  })

  test('before filing, in the future, in another state or of another case: refused', async () => {
    const record = await filed(world)
    const code = async (body: object, status: number): Promise<string> => problemOf(await handler.post(`/v1/cases/${record.id}/evidence`, body).expect(status)).code
    expect(await code(evidence({ occurredOn: '2020-01-01' }), 422)).toBe('cases.dates-out-of-order')
    expect(await code(evidence({ occurredOn: '2026-03-03' }), 422)).toBe('cases.date-in-future')
    expect(await code(evidence({ unknown: 1 }), 400)).toBe('http.invalid-request')
    await handler.get(`/v1/cases/${record.id}/steps/${newId(new Date(testNow))}`).expect(404)
  })

  test('one that moves the case asks for the version the caller has seen', async () => {
    const record = await filed(world)
    await handler.post(`/v1/cases/${record.id}/evidence`, evidence()).expect(201)
    const stale = await handler.post(`/v1/cases/${record.id}/decision`, {
      decidedOn: '2026-03-02', decisionKind: 'NO_PENALTY_NOT_ESTABLISHED', decisionSummary: '违法事实不能成立', penaltyKinds: [],
    }, ifMatch(record)).expect(412)
    expect(problemOf(stale).code).toBe('http.version-stale')
  })
})
