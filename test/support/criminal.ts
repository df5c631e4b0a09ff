import { newId } from '../../src/kernel/ids.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { stepDefinitions } from '../../src/modules/cases/steps/registry.ts'
import type { StepRecord } from '../../src/modules/cases/steps/schema.ts'
import { testNow } from './app.ts'
import { takenIn } from './case-intake.ts'
import { investigated, readyToDecide, roadToDecision } from './case-road.ts'
import { act, newCase, type CaseWorld, type filed } from './cases.ts'
import { problemOf } from './raw-http.ts'

const on = { occurredOn: '2026-02-20' }
const head = { name: '甄局长', post: 'PRINCIPAL' }
const goods = [{ name: '冒牌滤芯', quantity: '200 件' }]

/** What each step of a criminal transfer says, unless given otherwise. */
export const crimeBodies = (world: CaseWorld) => ({
  'crime-suspicions': { ...on, charge: '销售伪劣产品', ground: 'AMOUNT', source: 'OWN_CASE', amountYuan: '80000.00', facts: '销售金额达八万元' },
  'crime-reports': { ...on, officerIds: world.officers.slice(0, 2).map(({ id }) => id), opinion: '经核实，建议移送' },
  'crime-transfer-approvals': { ...on, approver: head, approvedAt: '2026-02-20T10:00:00+08:00' },
  'crime-transfer-disapprovals': { ...on, approver: head, reason: '未达追诉标准' },
  'crime-transfers': {
    ...on, policeName: '海安市公安局', policeDivisionCode: '320685', letterNumber: '海市监移〔2026〕1号', goods,
    materials: ['TRANSFER_LETTER', 'INVESTIGATION_REPORT', 'GOODS_LIST'], copiedToProcuratorate: true, sentAt: '2026-02-20T15:00:00+08:00',
  },
  'police-receipts': { ...on, signedBy: '甄警官' },
  'police-filings': { ...on, documentNumber: '海公立字〔2026〕1号' },
  'police-refusals': { ...on, documentNumber: '海公不立字〔2026〕1号', reason: '犯罪事实显著轻微', materialsReturned: true },
  'police-reconsiderations': { ...on, grounds: '销售金额已达追诉标准' },
  'police-upholdings': { ...on, documentNumber: '海公复字〔2026〕1号', reason: '原决定正确' },
  'filing-supervisions': { ...on, procuratorate: '海安市人民检察院', grounds: '应当立案而不立案' },
  'filing-supervision-refusals': { ...on, reason: '不立案理由成立' },
  'crime-handovers': { ...on, receivedBy: '甄警官', goods },
  'crime-judgments': { ...on, court: '海安市人民法院', documentNumber: '（2026）苏0685刑初1号', result: '判处罚金', criminalFineYuan: '50000.00' },
  'crime-returns': { ...on, ground: 'NOT_FILED' },
})

export type CrimePath = keyof ReturnType<typeof crimeBodies>

/** The road to each state of a criminal transfer. */
export const roadsOfCrime: Readonly<Record<string, readonly CrimePath[]>> = (() => {
  const sent = ['crime-reports', 'crime-transfer-approvals', 'crime-transfers'] as const
  const refused = [...sent, 'police-receipts', 'police-refusals'] as const
  const handedOver = [...sent, 'police-receipts', 'police-filings', 'crime-handovers'] as const
  return {
    SUSPECTED: [], REPORTED: sent.slice(0, 1), APPROVED: sent.slice(0, 2), NOT_APPROVED: ['crime-reports', 'crime-transfer-disapprovals'], TRANSFERRED: [...sent, 'police-receipts'],
    POLICE_FILED: handedOver.slice(0, 5), POLICE_REFUSED: refused, RECONSIDERATION_ASKED: [...refused, 'police-reconsiderations'],
    UPHELD: [...refused, 'police-reconsiderations', 'police-upholdings'], SUPERVISION_ASKED: [...refused, 'filing-supervisions'],
    SUPERVISION_DECLINED: [...refused, 'filing-supervisions', 'filing-supervision-refusals'], HANDED_OVER: handedOver, JUDGED: [...handedOver, 'crime-judgments'],
    RETURNED: [...refused, 'crime-returns'],
  }
})()

interface CrimeRoad {
  /** Whether all that comes before the decision of a penalty is done. */
  ready?: boolean
  walked?: readonly CrimePath[]
}

/** One case with a suspected crime that has come so far, and the steps that carry its transfer on. */
export async function suspectedCase(world: CaseWorld, given: Parameters<typeof filed>[1] = { field: 'MARKET' }, { ready = false, walked = [] }: CrimeRoad = {}) {
  const bodies = crimeBodies(world)
  const { handlers, filedOn } = newCase(world, given)
  const record = await takenIn(world, given, [
    ...ready ? roadToDecision({ on: filedOn }, handlers, 'ref:evidence') : [],
    { path: 'crime-suspicions', ref: 'suspicion', body: bodies['crime-suspicions'] },
    ...walked.map((path) => ({ path, body: { ...bodies[path], ...(path === 'crime-suspicions' ? {} : { subjectId: 'ref:suspicion' }) } })),
  ])
  const take = async (path: string, body: object, status = 201): Promise<StepRecord> =>
    (await world.handler.post(`/v1/cases/${record.id}/${path}`, body).expect(status)).body as StepRecord
  const kind = stepDefinitions.find(({ path }) => path === 'crime-suspicions')?.kind
  const { rows: [opened] } = await world.app.admin.query<{ id: string }>('select id from case_steps where case_id = $1 and kind = $2 order by position', [record.id, kind])
  const body = (path: CrimePath, more: object = {}) => ({ ...bodies[path], ...(path === 'crime-suspicions' ? {} : { subjectId: opened!.id }), ...more })
  return {
    record, opened: opened!,
    step: (path: CrimePath, more: object = {}) => take(path, body(path, more)),
    refused: async (path: CrimePath, more: object = {}, status = 422) =>
      problemOf(await world.handler.post(`/v1/cases/${record.id}/${path}`, body(path, more)).expect(status)),
    walk: async (paths: readonly CrimePath[]) => { for (const path of paths) await take(path, body(path)) },
    /** The investigation finished; and with it what a penalty asks for. */
    investigated: () => investigated(world.handler, record.id),
    ready: () => readyToDecide(world.handler, record.id),
    now: async () => (await world.handler.get(`/v1/cases/${record.id}`).expect(200)).body as CaseRecord,
    /** An act that moves the case as it now is. */
    move: async (name: string, content: object, status = 200) =>
      (await act(world.handler, (await world.handler.get(`/v1/cases/${record.id}`).expect(200)).body as CaseRecord, name, content).expect(status)).body as CaseRecord & { code: string },
    nobody: newId(new Date(testNow)),
  }
}
