import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { StepRecord } from '../../src/modules/cases/steps/schema.ts'
import { newId } from '../../src/kernel/ids.ts'
import { testNow, type TestAccount } from './app.ts'
import type { CaseWorld } from './cases.ts'
import { problemOf } from './raw-http.ts'

/** Steps of measures, licences, inspections and the common record, as bodies that pass every gate. */

export const approver = (given: object = {}) => ({ name: '甄局长', post: '局长', approvedOn: '2026-02-03', ...given })

/** The three officers of a world, or the first of them. */
export const officersOf = ({ officers }: CaseWorld, count = 2): string[] => officers.slice(0, count).map(({ id }) => id)

/** Takes a step and answers with it. */
export async function taken(account: TestAccount, caseId: string, path: string, body: object): Promise<StepRecord> {
  return (await account.post(`/v1/cases/${caseId}/${path}`, body).expect(201)).body as StepRecord
}

/** The code of the problem a step is refused with. */
export async function refusal(account: TestAccount, caseId: string, path: string, body: object, status = 422): Promise<string> {
  return problemOf(await account.post(`/v1/cases/${caseId}/${path}`, body).expect(status)).code
}

/** The case as it now is. */
export async function fresh(account: TestAccount, { id }: { id: string }): Promise<CaseRecord> {
  return (await account.get(`/v1/cases/${id}`).expect(200)).body as CaseRecord
}

export const strangeId = (): string => newId(new Date(testNow))

export const thing = (given: object = {}) => ({ name: '涉案车辆', quantity: '一辆', owner: '海安测试运输有限公司', related: true, necessity: false, ...given })
export const account = (given: object = {}) =>
  ({ institution: '海安测试银行', accountEnding: '1234', amountYuan: '8000.00', involvedYuan: '10000.00', noticeDeliveredOn: '2026-02-03', ...given })

/** A seizure on 2026-02-03 for thirty days. */
export const seizure = (world: CaseWorld, given: object = {}) => ({
  occurredOn: '2026-02-03', measureKind: 'SEIZE', decisionNumber: '测交扣〔2026〕1号', basis: { law: '中华人民共和国道路运输条例', article: '第六十二条', level: 'ADMINISTRATIVE_REGULATION' },
  reasons: '没有车辆营运证且无法当场提供其他有效证明', place: '海安市中坝南路', startedAt: '2026-02-03T10:00:00+08:00', until: '2026-03-05', officerIds: officersOf(world),
  certificatesShown: true, approval: approver(), rightsTold: true, statementHeard: true, siteRecord: { signing: 'SIGNED' }, things: [thing()], delivered: true,
  storageCost: 'AGENCY', fullyFilmed: true, ...given,
})

/** A freezing on the same day. */
export const freezing = (world: CaseWorld, given: object = {}) => seizure(world, {
  measureKind: 'FREEZE', basis: { law: '中华人民共和国证券法', article: '第一百七十条', level: 'LAW' }, things: [], account: account(), delivered: false, storageCost: undefined, ...given,
})

export const extension = (given: object = {}) =>
  ({ occurredOn: '2026-03-02', approver: approver({ approvedOn: '2026-03-01' }), reason: '案情复杂，尚需鉴定', until: '2026-04-03', toldOn: '2026-03-02', ...given })
export const testing = (given: object = {}) =>
  ({ occurredOn: '2026-02-10', testingKind: 'APPRAISAL', institution: '海安测试鉴定所', expectedDays: 10, toldOn: '2026-02-10', cost: 'AGENCY', ...given })
export const release = (given: object = {}) =>
  ({ occurredOn: '2026-03-02', ground: 'NO_VIOLATION', decisionNumber: '测交解〔2026〕1号', returned: true, ...given })
export const disposal = (given: object = {}) => ({
  occurredOn: '2026-03-02', disposal: 'SOLD', basis: { law: '中华人民共和国行政强制法', article: '第二十八条第二款' }, details: '鲜活物品变卖', proceedsYuan: '300.00', ...given,
})
export const handover = (given: object = {}) =>
  ({ occurredOn: '2026-03-02', recipient: '海安市公安局', receiptNumber: '海公收〔2026〕1号', partyToldOn: '2026-03-02', ...given })
