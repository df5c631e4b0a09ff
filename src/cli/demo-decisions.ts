import { addDays } from '../kernel/local-date.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { deskSteps, submitToDesk, type DemoDesk } from './demo-desk.ts'
import { goOn, type DemoStep, type Versioned } from './demo-steps.ts'

const organ = '海安市人民政府'
const chief = { name: '示例市长', post: '市长' }
const title = '城区公共停车收费方案'

/** The catalogue of the year, one decision from its proposal to its publication, and one that has only been proposed. */
export async function decideMajorMatter(desk: DemoDesk): Promise<void> {
  const { bureau, manager, agencyId, today, idOf } = desk
  const ago = (days: number): LocalDate => addDays(today, -days)
  const year = Number(today.slice(0, 4))
  const items = [
    { number: 1, title, matterKind: 'PUBLIC_POLICY', sponsor: '市市场监督管理局' }, { number: 2, title: '农贸市场布局规划', matterKind: 'IMPORTANT_PLAN', sponsor: '市商务局' },
  ]
  const catalogue = await bureau.post<Versioned>('/v1/decision-catalogues', { id: idOf('decision catalogue'), agencyId, organ, year, items })
  await goOn('/v1/decision-catalogues', catalogue, [
    [bureau, 'consent', { committee: '中共海安市委', documentNumber: `海委〔${year}〕3号`, consentedOn: today }], [bureau, 'publication', { documentNumber: `海政办发〔${year}〕4号` }],
  ])
  const proposal = { agencyId, organ, summary: '区分区域和时段收费，提高泊位周转率', matterKind: 'PUBLIC_POLICY', proposerKind: 'SUBORDINATE', proposer: '市发展和改革委员会' }
  await manager.post('/v1/major-decisions', { id: idOf('proposal'), ...proposal, title: '农贸市场布局规划', summary: '优化全市农贸市场布局', matterKind: 'IMPORTANT_PLAN', proposedOn: ago(3) })
  const decision = await manager.post<Versioned>('/v1/major-decisions', { id: idOf('decision'), ...proposal, title, proposedOn: ago(150) })
  const path = `/v1/major-decisions/${decision.id}`

  const preparing: DemoStep[] = [
    [manager, 'study', {
      unit: '市发展和改革委员会', conclusion: '建议启动', recommended: true, problem: '停车难', grounds: '中华人民共和国价格法', plan: '分区收费', necessity: '供需矛盾突出', feasibility: '设施齐备', on: ago(140),
    }],
    [bureau, 'initiation', { decidedBy: chief, sponsorIds: [agencyId], professional: true, risky: true, market: true, catalogue: { id: catalogue.id, number: 1 }, on: ago(135) }],
    [manager, 'drafts', {
      text: '分三类区域收费，夜间减半', materials: ['方案草案', '起草说明'], basis: ['中华人民共和国价格法'], alternatives: [], consulted: [{ unit: '市公安局', agreed: true }], on: ago(120),
    }],
    [manager, 'consultations', { mode: 'PUBLIC_COMMENT', startedOn: ago(115), endsOn: ago(84), channels: ['WEBSITE', 'NEWSPAPER'], account: '收到意见二条', on: ago(83) }],
    [manager, 'feedback', {
      opinions: [{ source: '市民甲', text: '降低夜间收费', adopted: true }, { source: '市民乙', text: '取消收费', adopted: false, reason: '无法疏导停车需求' }], summary: '采纳一条', on: ago(80),
    }],
    [manager, 'arguments', {
      form: 'MEETING', institution: '示例交通研究院', adoption: '已采纳', on: ago(75),
      experts: [{ name: '专家甲', unit: '示例大学', interested: false, signed: true, position: 'FOR', opinion: '可行' }, { name: '专家乙', unit: '示例学院', interested: false, signed: true, position: 'AGAINST', opinion: '标准偏高' }],
    }],
    [manager, 'risk-assessments', {
      assessor: '示例评估中心', thirdParty: true, methods: ['重点走访'], departmentsHeard: ['市信访局'], points: [{ point: '沿街商户反对', level: 'MEDIUM_RISK', measure: '设过渡期' }], plan: '处置预案',
      controllable: true, on: ago(70),
    }],
    [manager, 'competition-reviews', { result: 'NO_RESTRICTION', reviewer: '市市场监督管理局', conclusion: '不具有排除、限制竞争效果', on: ago(65) }],
  ]
  await goOn('/v1/major-decisions', decision, preparing)
  await goOn('/v1/legality-reviews', await submitToDesk(desk, 'MAJOR_DECISION', path, ago(60)), deskSteps(desk, 'MAJOR_DECISION', [ago(59), ago(35)]))
  await goOn('/v1/major-decisions', await bureau.get<Versioned>(path), [
    [bureau, 'scheduling', { meetingKind: 'EXECUTIVE_MEETING', session: '第12次常务会议', meetingOn: ago(25), on: ago(30) }],
    [bureau, 'discussion', {
      speakers: [{ name: '示例副市长', post: '副市长', chief: false, position: 'FOR' }, { ...chief, chief: true, position: 'FOR' }], outcome: 'PASSED', minutes: '同意，由有关部门组织实施', on: ago(25),
    }],
    [bureau, 'party-report', { committee: '中共海安市委', documentNumber: `海政报〔${ago(22).slice(0, 4)}〕9号`, reply: '同意', on: ago(22) }],
    [bureau, 'decision', { documentNumber: `海政发〔${ago(18).slice(0, 4)}〕12号`, decidedBy: chief, text: '批准方案', on: ago(18) }],
    [manager, 'publication', { channels: ['GAZETTE', 'WEBSITE', 'NEWSPAPER'], adoption: '采纳公众意见一条、专家意见一条', on: ago(17) }],
  ], preparing.length + 1)
}
