import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { StepRecord } from '../../src/modules/cases/steps/schema.ts'
import { newId } from '../../src/kernel/ids.ts'
import { testNow, type TestAccount } from './app.ts'
import { takenIn } from './case-intake.ts'
import { act, type CaseWorld, type filed } from './cases.ts'
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

export const material = (given: object = {}) => ({ name: '企业章程', required: true, catalogued: true, submitted: true, ...given })
export const application = ({ parties }: { parties: readonly { id: string }[] }, given: object = {}) =>
  ({ occurredOn: '2026-02-02', applicantPartyId: parties[0]!.id, subject: '道路货物运输经营许可', materials: [material()], ...given })
export const intake = (given: object = {}) =>
  ({ occurredOn: '2026-02-03', outcome: 'ACCEPTED', receiptNumber: '海交受〔2026〕1号', joint: false, ...given })
export const examination = (world: CaseWorld, given: object = {}) =>
  ({ occurredOn: '2026-02-09', method: 'SUBSTANCE', officerIds: officersOf(world), findings: '车辆与停车场地符合条件', ...given })
export const conclusion = (given: object = {}) => ({
  occurredOn: '2026-02-10', conclusion: 'GRANT', reasons: '符合法定条件、标准', basis: [{ law: '中华人民共和国道路运输条例', article: '第二十一条' }], ...given,
})
export const granted = (given: object = {}) => ({ decidedOn: '2026-02-24', decisionKind: 'GRANTED', decisionSummary: '准予许可', penaltyKinds: [], ...given })
export const licence = ({ parties }: CaseRecord, given: object = {}) => ({
  occurredOn: '2026-02-25', licenceNumber: '苏交运管许可通字320685000001号', licenceName: '道路运输经营许可证', licenceClass: 'ORDINARY', holderPartyId: parties[0]!.id,
  content: '道路普通货物运输', validFrom: '2026-02-25', validTo: '2026-03-31', ...given,
})

/** Files a licence case and takes it as far as its application, its acceptance, its examination or its conclusion. */
export async function licenceCase(
  world: CaseWorld, upTo: 'application' | 'intake' | 'examination' | 'conclusion' = 'conclusion', given: Parameters<typeof filed>[1] = {},
): Promise<CaseRecord> {
  const steps = [
    { path: 'applications', body: application({ parties: [{ id: 'party:1' }] }) }, { path: 'intake-decisions', body: intake() },
    { path: 'examinations', body: examination(world) }, { path: 'examination-conclusions', body: conclusion() },
  ]
  const count = ['application', 'intake', 'examination', 'conclusion'].indexOf(upTo) + 1
  const filing = { actKind: 'LICENCE' as const, source: 'APPLICATION' as const, cause: '道路货物运输经营许可', ...given }
  return fresh(world.handler, await takenIn(world, filing, steps.slice(0, count)))
}

/** A licence case in which the licence was granted. */
export async function licensed(world: CaseWorld): Promise<CaseRecord> {
  return (await act(world.handler, await licenceCase(world), 'decision', granted()).expect(200)).body as CaseRecord
}
