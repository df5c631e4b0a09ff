import { penaltyKinds } from '../../src/modules/cases/codes.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { StepRecord } from '../../src/modules/cases/steps/schema.ts'
import type { TestAccount } from './app.ts'

/** The lawful roads of a case to its states, each as short as the law allows. */

export const basisOfPenalty = [{ law: '中华人民共和国道路运输条例', article: '第六十三条' }]

/** What a decision that imposes a penalty states (行政处罚法 art. 59). */
export const statedInDecision = {
  facts: '当事人未取得道路货物运输经营许可，擅自从事道路货物运输经营，有询问笔录、现场笔录为证', legalBasis: basisOfPenalty,
  performance: { mode: '到指定的银行缴纳', withinDays: 15 }, collectingInstitution: '中国农业银行海安支行', correction: '立即停止违法行为',
  remedies: { reconsideration: '六十日内向海安市人民政府申请行政复议', litigation: '六个月内向人民法院提起行政诉讼' },
}

/** What a decision that imposes no penalty states (行政处罚法 arts 33, 57). */
export const unpunished = (ground: string) => ({
  decisionKind: ground === 'NOT_ESTABLISHED' ? 'NO_PENALTY_NOT_ESTABLISHED' : 'NO_PENALTY_MINOR', decisionSummary: '不予行政处罚', penaltyKinds: [],
  noPenalty: { ground, education: '已当面批评教育并发放普法资料' },
})

/** A penalty graver than what tests decide, so that a notice of it covers theirs. */
const gravest = { penaltyKinds: Object.keys(penaltyKinds), fineYuan: '1000000.00', confiscationYuan: '1000000.00' }

export interface Road {
  /** The day everything happens on; that of the filing, if nothing else is said. */
  on?: string
  /** What is notified and discussed. */
  penalty?: object
  discussed?: boolean
}

/** Takes a step and answers with it. */
export async function step(account: TestAccount, caseId: string, path: string, body: object): Promise<StepRecord & { caseVersion: number }> {
  return (await account.post(`/v1/cases/${caseId}/${path}`, body).expect(201)).body as StepRecord & { caseVersion: number }
}

export const caseOf = async (account: TestAccount, id: string): Promise<CaseRecord> => (await account.get(`/v1/cases/${id}`).expect(200)).body as CaseRecord

export const votes = (...members: object[]): object => ({
  presider: '甄局长', members: [{ name: '甄局长', post: '局长', vote: 'FOR' }, { name: '甄副局', post: '副局长', vote: 'FOR' }, ...members], absent: [],
  attending: ['甄承办'], conclusion: '同意承办机构意见',
})

/** 调查终结: certificates shown, one piece of evidence taken and reviewed, and the report. */
export async function investigated(account: TestAccount, caseId: string, road: Road = {}): Promise<CaseRecord> {
  await investigation(account, await caseOf(account, caseId), road)
  return caseOf(account, caseId)
}

async function investigation(account: TestAccount, record: CaseRecord, { on, penalty = gravest }: Road): Promise<void> {
  const caseId = record.id
  const occurredOn = on ?? record.filedOn
  const officerIds = record.handlers.filter(({ relievedOn }) => relievedOn === null).map(({ officerId }) => officerId)
  await step(account, caseId, 'certificate-showings', { occurredOn, officerIds, shownTo: '当事人的负责人', recusalRightTold: true })
  const { id: evidenceId } = await step(account, caseId, 'evidence', { occurredOn, evidenceKind: 'SITE_RECORD', title: '现场笔录', proves: '违法事实', officerIds })
  await step(account, caseId, 'evidence-reviews', { occurredOn, reviewed: [{ evidenceId, authentic: true, lawful: true }] })
  await step(account, caseId, 'investigation-reports', {
    occurredOn, facts: '未经许可经营', evidenceIds: [evidenceId], legalBasis: basisOfPenalty, recommends: 'PENALTY', ...penalty,
  })
}

export const noticeOf = (penalty: object, given: object = {}): object =>
  ({ ...penalty, facts: '未经许可经营', reasons: '违反许可管理秩序', legalBasis: basisOfPenalty, rightsTold: ['STATEMENT', 'HEARING'], ...given })

/** 可以作出决定: investigated, notified, with the party's rights waived; discussed where that is wanted or the case is complex. */
export async function readyToDecide(account: TestAccount, caseId: string, road: Road = {}): Promise<CaseRecord> {
  await preparation(account, await caseOf(account, caseId), road)
  return caseOf(account, caseId)
}

/** The same from the case as it was filed; answers the version it then has. */
export async function preparation(account: TestAccount, record: CaseRecord, road: Road = {}): Promise<{ id: string, version: number }> {
  const { penalty = gravest, discussed = false } = road
  const { id, filedOn, complex } = record
  const on = road.on ?? filedOn
  await investigation(account, record, road)
  await step(account, id, 'penalty-notices', { deliveredOn: on, ...noticeOf(penalty) })
  let last = await step(account, id, 'waivers', { occurredOn: on, rights: ['STATEMENT', 'HEARING'], form: 'WRITTEN', madeBy: '甄有为' })
  if (discussed || complex) last = await step(account, id, 'discussions', { occurredOn: on, ...votes(), ...penalty })
  return { id, version: last.caseVersion }
}
