import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseImportRow } from '../../src/modules/cases/import/row.ts'
import type { TestAccount } from '../support/app.ts'
import { approval, archived, archiving, now, payment, step } from '../support/case-course.ts'
import { application, approver, conclusion, examination, extension, granted, intake, licence, officersOf, release, seizure, taken } from '../support/case-kinds.ts'
import { basisOfPenalty, noticeOf, readyToDecide, unpunished } from '../support/case-road.ts'
import { likenessOf, rowOf } from '../support/case-rows.ts'
import { act, type CaseWorld, company, filed, fineOf, importFile, person, startCaseWorld } from '../support/cases.ts'
import { crimeBodies } from '../support/criminal.ts'
import { addition, batching } from '../support/powers.ts'

let world: CaseWorld
let manager: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  manager = world.manager
})
afterAll(() => world.app.close())

const ground = { reason: '理由', approval }
const go = async (caseId: string, path: string, body: object): Promise<void> => {
  await act(world.handler, await now(world, { id: caseId }), path, body).expect(200)
}
const file = async (given: Parameters<typeof filed>[1] = {}): Promise<string> => (await filed(world, given)).id

/** Roads walked online, one for each kind of case and each way out of one. */
const roads: Readonly<Record<string, () => Promise<string>>> = {
  'a penalty from filing to the archive': async () => (await archived(world, { facts: '未取得许可从事货物运输', actEndedOn: '2026-01-30' })).id,
  'a penalty with a change of handlers, a recusal and a statement of the party': async () => {
    const id = await file()
    const [lead, second, third] = officersOf(world, 3)
    const approved = { occurredOn: '2026-02-03', reason: '工作调整', approval: approver() }
    await go(id, 'handler-changes', { ...approved, relieved: [second], assigned: [third] })
    const { id: subjectId } = await step(world, { id }, 'recusals', { occurredOn: '2026-02-03', officerId: lead, raisedBy: 'PARTY', reason: '近亲属关系' })
    await go(id, 'recusal-decisions', { occurredOn: '2026-02-04', subjectId, upheld: true, replacementId: second, reason: '情况属实', approval: approver({ approvedOn: '2026-02-04' }) })
    return id
  },
}

describe('a road that was walked online comes in from a file as it is', () => {
  test.each(Object.entries(roads))('%s', async (_name, walked) => {
    const caseId = await walked()
    const row = await rowOf(world, caseId, { parties: [company()] })
    const { verdicts } = await importFile(manager, [row])
    expect(verdicts).toEqual([{ line: 1, status: 'CREATED', id: expect.any(String), caseNumber: row.caseNumber }])
    expect(await likenessOf(world, verdicts[0]!.id!)).toEqual(await likenessOf(world, caseId))
  })
})
