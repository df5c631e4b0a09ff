import { newId } from '../../src/kernel/ids.ts'
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

/** A step as the act of its path takes it; later bodies may name it in place of its id. */
export interface RoadStep { path: string, body: object, ref?: string }

const investigationSteps = ({ on: occurredOn, penalty = gravest }: Road, officerIds: readonly string[], evidenceId: string): RoadStep[] => [
  { path: 'certificate-showings', body: { occurredOn, officerIds, shownTo: '当事人的负责人', recusalRightTold: true } },
  { path: 'evidence', ref: 'evidence', body: { occurredOn, evidenceKind: 'SITE_RECORD', title: '现场笔录', proves: '违法事实', officerIds } },
  { path: 'evidence-reviews', body: { occurredOn, reviewed: [{ evidenceId, authentic: true, lawful: true }] } },
  {
    path: 'investigation-reports',
    body: { occurredOn, facts: '未经许可经营', evidenceIds: [evidenceId], legalBasis: basisOfPenalty, recommends: 'PENALTY', ...penalty },
  },
]

const rightsSteps = ({ on, penalty = gravest, discussed = false }: Road): RoadStep[] => [
  { path: 'penalty-notices', body: { deliveredOn: on, ...noticeOf(penalty) } },
  { path: 'waivers', body: { occurredOn: on, rights: ['STATEMENT', 'HEARING'], form: 'WRITTEN', madeBy: '甄有为' } },
  ...discussed ? [{ path: 'discussions', body: { occurredOn: on, ...votes(), ...penalty } }] : [],
]

/** All that comes between the filing and the decision of a penalty. */
export const roadToDecision = (road: Road, officerIds: readonly string[], evidenceId: string): RoadStep[] =>
  [...investigationSteps(road, officerIds, evidenceId), ...rightsSteps(road)]

/** 调查终结: certificates shown, one piece of evidence taken and reviewed, and the report. */
export async function investigated(account: TestAccount, caseId: string, road: Road = {}): Promise<CaseRecord> {
  await walked(account, await caseOf(account, caseId), road, investigationSteps)
  return caseOf(account, caseId)
}

async function walked(account: TestAccount, { id, filedOn, handlers, complex }: CaseRecord, road: Road, stepsOf: typeof roadToDecision): Promise<number> {
  const officerIds = handlers.filter(({ relievedOn }) => relievedOn === null).map(({ officerId }) => officerId)
  const evidenceId = newId(new Date())
  let version = 0
  for (const { path, ref, body } of stepsOf({ on: filedOn, ...road, discussed: road.discussed === true || complex }, officerIds, evidenceId)) {
    ({ caseVersion: version } = await step(account, id, path, ref === 'evidence' ? { id: evidenceId, ...body } : body))
  }
  return version
}

export const noticeOf = (penalty: object, given: object = {}): object =>
  ({ ...penalty, facts: '未经许可经营', reasons: '违反许可管理秩序', legalBasis: basisOfPenalty, rightsTold: ['STATEMENT', 'HEARING'], ...given })

/** 可以作出决定: investigated, notified, with the party's rights waived; discussed where that is wanted or the case is complex. */
export async function readyToDecide(account: TestAccount, caseId: string, road: Road = {}): Promise<CaseRecord> {
  await walked(account, await caseOf(account, caseId), road, roadToDecision)
  return caseOf(account, caseId)
}
