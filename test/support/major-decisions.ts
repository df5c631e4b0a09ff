import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { newId } from '../../src/kernel/ids.ts'
import { legalityReviews } from '../../src/modules/legality-desk/table.ts'
import { decisionSteps as stepKinds } from '../../src/modules/major-decisions/steps/registry.ts'
import { decisionSteps, majorDecisions } from '../../src/modules/major-decisions/table.ts'
import type { DecisionAct, DecisionState } from '../../src/modules/major-decisions/machine.ts'
import { archivePieces } from '../../src/modules/major-decisions/codes.ts'
import type { CatalogueRecord } from '../../src/modules/major-decisions/catalogues/schema.ts'
import type { DecisionRecord } from '../../src/modules/major-decisions/schema.ts'
import { ifMatch, type TestAccount } from './app.ts'
import { type DeskWorld, reviewed } from './legality-desk.ts'

export const newDecision = (agencyId: string, given: object = {}) => ({
  agencyId, organ: '海安市人民政府', title: '城区公共停车收费方案', summary: '实行差别化停车收费', matterKind: 'PUBLIC_POLICY', proposerKind: 'SUBORDINATE', proposer: '市发展和改革委员会',
  proposedOn: '2025-11-03', ...given,
})
export const newCatalogue = (agencyId: string, given: object = {}) => ({
  agencyId, organ: '海安市人民政府', year: 2026,
  items: [{ number: 1, title: '城区公共停车收费方案', matterKind: 'PUBLIC_POLICY', sponsor: '市发展和改革委员会' }, { number: 2, title: '综合交通规划', matterKind: 'IMPORTANT_PLAN', sponsor: '市交通运输局', plannedFor: '2026年12月' }],
  ...given,
})
export const newConsent = { committee: '中共海安市委', documentNumber: '海委〔2026〕3号', consentedOn: '2026-02-02' }

const leader = { name: '甄市长', post: '市长' }
const speakers = [
  { name: '甄副', post: '副市长', chief: false, position: 'FOR' }, { name: '甄委', post: '副市长', chief: false, position: 'AGAINST', opinion: '建议缩小范围' },
  { name: '甄秘', post: '秘书长', chief: false, position: 'FOR' }, { ...leader, chief: true, position: 'FOR' },
]
export const hearing = {
  mode: 'HEARING', startedOn: '2026-01-20', endsOn: '2026-01-20', channels: ['WEBSITE'], account: '听证会',
  hearing: { participantsPublishedOn: '2026-01-12', materialsDeliveredOn: '2026-01-13', participants: 15, recordSigned: true },
}

/** Bodies that pass, by act, for a matter that needs every procedure. */
export const stepBodies = ({ agency }: { agency: { id: string } }): Readonly<Record<DecisionAct, Record<string, unknown>>> => ({
  study: { unit: '市发展和改革委员会', conclusion: '建议启动', recommended: true, problem: '停车难', grounds: '价格法', plan: '分区收费', necessity: '必要', feasibility: '可行' },
  initiate: { decidedBy: leader, sponsorIds: [agency.id], professional: true, risky: true, market: true },
  decline: { decidedBy: leader, reason: '条件不成熟' },
  draft: { text: '分三类区域收费', materials: ['方案草案', '起草说明'], basis: ['中华人民共和国价格法'], alternatives: [], consulted: [{ unit: '市公安局', agreed: true }] },
  consult: { mode: 'PUBLIC_COMMENT', startedOn: '2026-01-05', endsOn: '2026-02-04', channels: ['WEBSITE', 'NEWSPAPER'], account: '收到意见二条' },
  feedBack: { opinions: [{ source: '市民甲', text: '降低夜间收费', adopted: true }, { source: '市民乙', text: '取消收费', adopted: false, reason: '无法疏导' }], summary: '采纳一条' },
  argue: {
    form: 'MEETING', institution: '测试交通研究院', adoption: '已采纳',
    experts: [
      { name: '甄专家', unit: '测试大学', interested: false, signed: true, position: 'FOR', opinion: '可行' }, { name: '甄异议', unit: '测试学院', interested: false, signed: true, position: 'AGAINST', opinion: '标准偏高' },
    ],
  },
  assess: {
    assessor: '测试评估中心', thirdParty: true, methods: ['重点走访'], departmentsHeard: ['市信访局'], points: [{ point: '商户反对', level: 'MEDIUM_RISK', measure: '设过渡期' }], plan: '处置预案',
    controllable: true,
  },
  reviewCompetition: { result: 'NO_RESTRICTION', reviewer: '市市场监督管理局', conclusion: '不具有排除、限制竞争效果' },
  waive: { procedure: 'PARTICIPATION', reason: '依法不予公开', basis: '中华人民共和国保守国家秘密法' },
  schedule: { meetingKind: 'EXECUTIVE_MEETING', session: '第12次常务会议', meetingOn: '2026-03-02' },
  postpone: { reason: '材料待补' },
  discuss: { speakers, outcome: 'PASSED', minutes: '原则同意' },
  redraft: { reason: '按会议意见修改' },
  drop: { decidedBy: leader, reason: '不再推进' },
  reportToParty: { committee: '中共海安市委', documentNumber: '海政报〔2026〕9号', reply: '同意' },
  decide: { documentNumber: '海政发〔2026〕12号', decidedBy: leader, text: '批准方案' },
  publish: { channels: ['GAZETTE', 'WEBSITE', 'NEWSPAPER'], adoption: '采纳公众意见一条、专家意见一条' },
  execute: { units: ['市城市管理局'], tasks: '组织实施', inspection: '每季督查' },
  report: { kind: 'PROBLEM', unit: '市城市管理局', text: '周转率未提高' },
  evaluate: { trigger: 'NOT_ACHIEVED', evaluator: '测试社会调查中心', thirdParty: true, methods: ['问卷'], heard: ['市人大代表', '商户代表'], achieved: false, recommendation: 'ADJUST', text: '建议调整' },
  suspend: { decidedBy: leader, reason: '情况紧急' },
  resume: { decidedBy: leader, reason: '情况消除' },
  adjust: { decidedBy: leader, reason: '收费标准需要重大调整' },
  stop: { decidedBy: leader, meetingKind: 'EXECUTIVE_MEETING', session: '第20次常务会议', reason: '目标无法实现' },
  complete: { summary: '执行完毕' },
  archive: { pieces: Object.keys(archivePieces).map((kind) => ({ kind, title: kind })), place: '市政府办公室' },
})

/** The way to each state. `review` stands for the opinion of the desk. */
export type Way = readonly (DecisionAct | 'review')[]
const prepared: Way = ['study', 'initiate', 'draft', 'consult', 'feedBack', 'argue', 'assess', 'reviewCompetition', 'review']
const discussed: Way = [...prepared, 'schedule', 'discuss', 'reportToParty']
const executing: Way = [...discussed, 'decide', 'publish', 'execute', 'report']
export const ways = {
  PROPOSED: [], STUDIED: ['study'], NOT_INITIATED: ['study', 'decline'], DRAFTING: prepared, ON_AGENDA: [...prepared, 'schedule'], DISCUSSED: discussed,
  DROPPED: ['study', 'initiate', 'drop'], DECIDED: [...discussed, 'decide'], PUBLISHED: [...discussed, 'decide', 'publish'], EXECUTING: executing, SUSPENDED: [...executing, 'suspend'],
  STOPPED: [...executing, 'stop'], COMPLETED: [...executing, 'complete'], ARCHIVED: ['study', 'decline', 'archive'],
} as const satisfies Record<DecisionState, Way>

export const decisionUrl = ({ id }: { id: string }) => `/v1/major-decisions/${id}`
export const doerOfStep = ({ sponsor, office }: DeskWorld, act: DecisionAct): TestAccount => stepKinds[act].permission === 'major-decision:prepare' ? sponsor : office

export const stepTaken = (account: TestAccount, decision: { id: string, version: number }, act: DecisionAct, body: object) =>
  account.post(`${decisionUrl(decision)}/${stepKinds[act].path}`, body, ifMatch(decision))

/** The desk's opinion of a decision, with the time the law gives it. */
export const decisionReviewed = (world: DeskWorld, decision: { id: string }, conclusion: Parameters<typeof reviewed>[3] = 'LEGAL', submission: object = {}) =>
  reviewed(world, 'MAJOR_DECISION', decisionUrl(decision), conclusion, { submission: { submittedOn: '2026-02-05', ...submission }, acceptedOn: '2026-02-05' })

export async function proposed(world: DeskWorld, given: object = {}): Promise<DecisionRecord> {
  return (await world.sponsor.post('/v1/major-decisions', newDecision(world.agency.id, given)).expect(201)).body as DecisionRecord
}

/** Takes a decision along a way, each step by whom it belongs to; bodies may be given by act. */
export async function taken(world: DeskWorld, decision: DecisionRecord, way: Way, given: Partial<Record<DecisionAct, object>> = {}): Promise<DecisionRecord> {
  let current = decision
  for (const act of way) {
    if (act === 'review') await decisionReviewed(world, current)
    else current = (await stepTaken(doerOfStep(world, act), current, act, { ...stepBodies(world)[act], ...given[act] }).expect(200)).body as DecisionRecord
  }
  return current
}

/**
 * Decisions at any point of their way. A way is gone once; whoever wants a decision there gets a copy, written straight into the tables with its
 * steps and its review.
 */
export function decisionMemory(world: DeskWorld) {
  const reached = new Map<string, Promise<DecisionRecord>>()
  const db = drizzle(world.app.admin)

  async function copyOf(original: DecisionRecord): Promise<DecisionRecord> {
    const { id } = original
    const at = world.app.clock.now()
    const copy = { id: newId(at) }
    const [row] = await db.select().from(majorDecisions).where(eq(majorDecisions.id, id))
    await db.insert(majorDecisions).values({ ...row!, ...copy, reviewId: null })
    const steps = await db.select().from(decisionSteps).where(eq(decisionSteps.decisionId, id))
    if (steps.length > 0) await db.insert(decisionSteps).values(steps.map((step) => ({ ...step, id: newId(at), decisionId: copy.id })))
    const reviews = await db.select().from(legalityReviews).where(eq(legalityReviews.subjectId, id))
    if (reviews.length > 0) await db.insert(legalityReviews).values(reviews.map((review) => ({ ...review, id: newId(at), subjectId: copy.id, opinionNumber: null })))
    return { ...original, ...copy }
  }

  function original(way: Way, given: Partial<Record<DecisionAct, object>>): Promise<DecisionRecord> {
    const key = JSON.stringify([way, way.map((act) => act === 'review' ? null : given[act])])
    const known = reached.get(key)
    if (known !== undefined) return known
    const last = way.at(-1)
    const made = last === undefined ? proposed(world) : original(way.slice(0, -1), given).then(copyOf).then((before) => taken(world, before, [last], given))
    reached.set(key, made)
    return made
  }
  return async (way: Way, given: Partial<Record<DecisionAct, object>> = {}): Promise<DecisionRecord> => copyOf(await original(way, given))
}

export async function published(world: DeskWorld, year: number, given: object = {}): Promise<CatalogueRecord> {
  const act = async (catalogue: CatalogueRecord, noun: string, body: object) => (await world.office.post(`/v1/decision-catalogues/${catalogue.id}/${noun}`, body, ifMatch(catalogue)).expect(200)).body as CatalogueRecord
  const drafted = (await world.office.post('/v1/decision-catalogues', newCatalogue(world.bureau.id, { year, ...given })).expect(201)).body as CatalogueRecord
  return act(await act(drafted, 'consent', newConsent), 'publication', { documentNumber: '海政发〔2026〕1号' })
}
