import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { TestAccount } from '../support/app.ts'
import { approval, archived, archiving, now, step } from '../support/case-course.ts'
import { application, approver, conclusion, examination, extension, granted, intake, licence, officersOf, release, seizure, taken } from '../support/case-kinds.ts'
import { readyToDecide, unpunished } from '../support/case-road.ts'
import { likenessOf, rowOf } from '../support/case-rows.ts'
import { act, type CaseWorld, company, filed, importFile, startCaseWorld } from '../support/cases.ts'
import { crimeBodies } from '../support/criminal.ts'
import { addition, batching } from '../support/powers.ts'

let world: CaseWorld
let manager: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  manager = world.manager
  const supervisor = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  await batching(world.app, supervisor).published({
    agencyId: world.agency.id, effectiveOn: '2026-01-01', lines: [addition('JC1', { kind: 'INSPECTION', field: 'TRANSPORT', name: '道路运输检查' })],
  })
})
afterAll(() => world.app.close())

const ground = { reason: '理由', approval }
const go = async (caseId: string, path: string, body: object): Promise<void> => {
  await act(world.handler, await now(world, { id: caseId }), path, body).expect(200)
}
const file = async (given: Parameters<typeof filed>[1] = {}): Promise<string> => (await filed(world, given)).id
const lawful = { acknowledged: [{ code: 'cases.archive-incomplete', reason: '以纸质归档' }] }
const basis = { law: '中华人民共和国道路运输条例', article: '第七条' }

/** Roads walked online, one for each kind of case and each way out of one. */
const roads: Readonly<Record<string, () => Promise<string>>> = {
  'a penalty from filing to the archive': async () => (await archived(world, { facts: '未取得许可从事货物运输', actEndedOn: '2026-01-30' })).id,
  'a penalty with changes of its handlers': async () => {
    const id = await file()
    const [lead, second, third] = officersOf(world, 3)
    await step({ ...world, handler: manager }, { id }, 'handler-changes', { occurredOn: '2026-02-03', reason: '工作调整', relieved: [second], assigned: [third] })
    const { id: subjectId } = await step(world, { id }, 'recusals', { occurredOn: '2026-02-03', officerId: lead, origin: 'PARTY', requestedBy: '甄有为', reason: '近亲属关系' })
    await step({ ...world, handler: manager }, { id }, 'recusal-decisions', {
      occurredOn: '2026-02-04', subjectId, upheld: true, replacementId: second, reason: '情况属实', decidedBy: approver({ approvedOn: '2026-02-04' }),
    })
    return id
  },
  'no penalty for a minor breach': async () => {
    const id = await file()
    await readyToDecide(world.handler, id)
    await go(id, 'decision', { decidedOn: '2026-02-10', ...unpunished('MINOR_CORRECTED') })
    return id
  },
  'a coercive measure with an extension and its release': async () => {
    const id = await file({ actKind: 'COERCION', cause: '扣押车辆' })
    const { id: subjectId } = await taken(world.handler, id, 'measures', seizure(world))
    await taken(world.handler, id, 'measure-extensions', extension({ subjectId }))
    await taken(world.handler, id, 'measure-releases', release({ subjectId, occurredOn: '2026-03-02' }))
    return id
  },
  'a licence from the application to its issue': async () => {
    const record = await filed(world, { actKind: 'LICENCE', source: 'APPLICATION', cause: '道路货物运输经营许可' })
    const { id } = record
    await taken(world.handler, id, 'applications', application(record))
    await taken(world.handler, id, 'intake-decisions', intake())
    await taken(world.handler, id, 'examinations', examination(world))
    await taken(world.handler, id, 'examination-conclusions', conclusion())
    await go(id, 'decision', granted())
    await taken(world.handler, id, 'licences', licence(record))
    await go(id, 'service', { servedOn: '2026-02-25' })
    return id
  },
  'an inspection that orders correction': async () => {
    const id = await file({ actKind: 'INSPECTION', cause: '道路运输检查' })
    await taken(world.handler, id, 'inspection-plans', {
      occurredOn: '2026-02-03', inspectionKind: 'DAILY', basis, itemCode: 'JC1', taskSource: '年度检查计划', approver: approver(), noticeNumber: '测交检〔2026〕1号', assistants: 0,
    })
    const { id: subjectId } = await taken(world.handler, id, 'inspections', {
      occurredOn: '2026-02-04', startedAt: '2026-02-04T09:00:00+08:00', endedAt: '2026-02-04T09:10:00+08:00', place: '海安市中坝南路8号', officerIds: officersOf(world), assistants: 0,
      certificatesShown: true, scannedAt: '2026-02-04T09:00:00+08:00', siteRecord: { signing: 'SIGNED' }, result: 'TO_CORRECT', findings: '动态监控设备未接入',
    })
    await taken(world.handler, id, 'inspection-orders', { subjectId, occurredOn: '2026-02-05', orderNumber: '测交改〔2026〕1号', items: ['接入设备'], until: '2026-03-02' })
    await taken(world.handler, id, 'rechecks', { subjectId, occurredOn: '2026-03-02', officerIds: officersOf(world), corrected: true, findings: '已经接入' })
    return id
  },
  'a levy, closed and archived': async () => {
    const id = await file({ actKind: 'LEVY', cause: '测试征收' })
    await taken(world.handler, id, 'own-motions', { occurredOn: '2026-02-03', basis, facts: '应当缴纳而未缴纳', approver: approver() })
    await taken(world.handler, id, 'examinations', examination(world, { method: 'DOCUMENTS' }))
    await taken(world.handler, id, 'examination-conclusions', conclusion())
    await taken(world.handler, id, 'amounts', { occurredOn: '2026-02-11', amountYuan: '1200.00', standard: '每车每年六百元', basis, periodFrom: '2025-01-01', periodTo: '2025-12-31' })
    await go(id, 'decision', granted())
    await go(id, 'service', { servedOn: '2026-02-25' })
    await go(id, 'closing', { closedOn: '2026-02-26' })
    await go(id, 'archiving', archiving(lawful))
    return id
  },
  'a criminal transfer refused and reconsidered': async () => {
    const id = await file()
    const bodies = crimeBodies(world)
    const { id: subjectId } = await taken(world.handler, id, 'crime-suspicions', bodies['crime-suspicions'])
    for (const path of ['crime-reports', 'crime-transfer-approvals', 'crime-transfers', 'police-receipts', 'police-refusals', 'police-reconsiderations', 'police-upholdings'] as const) {
      await taken(world.handler, id, path, { ...bodies[path], subjectId })
    }
    return id
  },
  'a transfer to another agency that is accepted': async () => {
    const id = await file()
    const { id: subjectId } = await taken(world.handler, id, 'agency-transfers', {
      occurredOn: '2026-02-20', toBodyName: '某市交通运输局', reason: 'OTHER_PLACE', note: '发生地不在本市', approver: '甄局长', letterNumber: '海交移〔2026〕1号', materials: ['现场笔录'],
    })
    await go(id, 'agency-transfer-acceptance', { occurredOn: '2026-02-21', receivedBy: '甄接收', subjectId })
    return id
  },
  'a side road: suspended, resumed, terminated and archived': async () => {
    const id = await file()
    await go(id, 'suspension', { suspendedOn: '2026-02-10', ground: 'RELATED_CASE', ...ground })
    await go(id, 'resumption', { resumedOn: '2026-02-20', reason: '已审结' })
    await go(id, 'termination', { endedOn: '2026-02-21', ground: 'PARTY_GONE', ...ground })
    await go(id, 'archiving', archiving(lawful))
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
