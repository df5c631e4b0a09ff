import { addDays } from '../kernel/local-date.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Caller } from './caller.ts'
import { goOn, type DemoStep, type Versioned } from './demo-steps.ts'

/** Who is at the legality desk. */
export interface DemoDesk {
  /** Accepts, assigns, keeps agenda and lists. */
  bureau: Caller
  /** Of the sponsor. */
  manager: Caller
  /** Gives the opinions. */
  legality: Caller
  reviewerOfficerId: string
  agencyId: string
  divisionCode: string
  today: LocalDate
  idOf: (name: string) => string
}

type Subject = 'AGENDA_TOPIC' | 'CONTRACT' | 'MAJOR_DECISION' | 'NORMATIVE_DOCUMENT'

const templates: Record<Subject, { materials: readonly string[], heads: readonly string[] }> = {
  AGENDA_TOPIC: { materials: ['DRAFT', 'EXPLANATION', 'BASIS'], heads: ['POWERS', 'PROCEDURE', 'CONTENT'] },
  CONTRACT: { materials: ['DRAFT', 'EXPLANATION', 'COUNTERPARTY'], heads: ['PARTIES', 'AUTHORITY', 'TERMS', 'LIABILITY'] },
  MAJOR_DECISION: { materials: ['DRAFT', 'BASIS', 'PROCEDURE_ACCOUNT'], heads: ['POWERS', 'PROCEDURE', 'CONTENT'] },
  NORMATIVE_DOCUMENT: {
    materials: ['DRAFT', 'EXPLANATION', 'BASIS', 'CONSULTATION', 'OWN_REVIEW'],
    heads: ['MAKER', 'MAKER_POWERS', 'LAW_CONFORMITY', 'NO_UNLAWFUL_POWER', 'NO_BURDEN', 'NO_SELF_SERVING', 'MAKING_PROCEDURE'],
  },
}
const titles: Readonly<Record<string, string>> = {
  DRAFT: '送审稿', EXPLANATION: '起草说明', BASIS: '依据汇编', COUNTERPARTY: '相对方资信材料', PROCEDURE_ACCOUNT: '履行程序的说明', CONSULTATION: '征求意见采纳情况',
  OWN_REVIEW: '本单位合法性审核意见',
}

/** Submits a subject to the desk; the round. */
export async function submitToDesk({ manager, idOf }: DemoDesk, kind: Subject, path: string, submittedOn: LocalDate): Promise<Versioned> {
  const materials = templates[kind].materials.map((material) => ({ kind: material, title: titles[material] ?? material }))
  return manager.post<Versioned>(`${path}/legality-reviews`, { id: idOf(`legality review ${path}`), materials, drafterIds: [], submittedOn })
}

/** What the desk does on a round: accepted and assigned on one day, the opinion on another. An issue is found under the last head. */
export function deskSteps({ bureau, legality, reviewerOfficerId, idOf }: DemoDesk, kind: Subject, [acceptedOn, issuedOn]: readonly [LocalDate, LocalDate], issue?: string): DemoStep[] {
  const { heads } = templates[kind]
  return [
    [bureau, 'acceptance', { on: acceptedOn }], [bureau, 'assignment', { officerId: reviewerOfficerId, on: acceptedOn }],
    [legality, 'opinion', {
      conclusion: issue === undefined ? 'LEGAL' : 'AFTER_MODIFICATION', opinion: issue ?? '经审查，符合法定权限和程序，内容合法。',
      heads: heads.map((head, index) => issue !== undefined && index === heads.length - 1 ? { head, result: 'ISSUE', text: issue } : { head, result: 'CONFORMS' }),
      counsels: [{ kind: 'LEGAL_ADVISER', name: '示例顾问', text: '同意审查意见', adviserId: idOf('adviser') }], signer: { name: '示例局长', post: '局长' }, on: issuedOn,
    }],
  ]
}

/** A legal adviser on the roster, an agenda topic that waits for its opinion, and a contract that has to be changed before it is signed. */
export async function openDesk(desk: DemoDesk): Promise<void> {
  const { bureau, manager, agencyId, today, idOf } = desk
  const ago = (days: number): LocalDate => addDays(today, -days)
  await bureau.post('/v1/legal-advisers', {
    id: idOf('adviser'), name: '示例顾问', kind: 'OUTSIDE_COUNSEL', organisation: '江苏示例律师事务所', speciality: '行政法', engagedFrom: ago(365), engagedTo: addDays(today, 365),
  })
  const topic = await manager.post<Versioned>('/v1/agenda-topics', {
    id: idOf('topic'), agencyId, title: '关于开展农贸市场计量专项整治的议题', summary: '对全市农贸市场在用衡器集中检定', meetingKind: 'EXECUTIVE_MEETING', proposedOn: ago(6),
  })
  const review = await submitToDesk(desk, 'AGENDA_TOPIC', `/v1/agenda-topics/${topic.id}`, ago(5))
  await goOn('/v1/legality-reviews', review, deskSteps(desk, 'AGENDA_TOPIC', [ago(4), ago(4)]).slice(0, 2))

  const contract = await manager.post<Versioned>('/v1/agency-contracts', {
    id: idOf('contract'), agencyId, title: '食品安全抽样检验服务合同', kind: 'PROCUREMENT', counterparty: '江苏示例检测有限公司', amountYuan: '480000.00', draftedOn: ago(30),
  })
  await goOn('/v1/legality-reviews', await submitToDesk(desk, 'CONTRACT', `/v1/agency-contracts/${contract.id}`, ago(28)), deskSteps(desk, 'CONTRACT', [ago(27), ago(20)], '未约定检验结果失实的责任，建议补充'))
}
