import { makeUscc } from '../kernel/uscc.ts'
import { addDays, type LocalDate } from '../kernel/local-date.ts'
import type { Caller } from './caller.ts'
import { goOn, type DemoStep, type Versioned } from './demo-steps.ts'

export interface DemoClues {
  /** Registers clues and keeps the devices. */
  manager: Caller
  /** Verifies and decides. */
  handler: Caller
  agencyId: string
  officerIds: readonly string[]
  divisionCode: string
  today: LocalDate
  idOf: (name: string) => string
}

const approver = '示例局长'
const informant = { name: '示例举报人', phone: '13800000000' }

/** 线索 from registration to each of its ends, one of them a case whose place had to be explained, and a device 电子技术监控设备 on its way to publication. */
export async function followClues({ manager, handler, agencyId, officerIds, divisionCode, today, idOf }: DemoClues): Promise<void> {
  const ago = (days: number): LocalDate => addDays(today, -days)
  const verified: DemoStep = [handler, 'verifications', { verifiedOn: ago(3), officerIds: officerIds.slice(0, 2), findings: '到现场核查，情况与反映的一致' }]
  const clues: readonly (readonly [name: string, body: object, ...steps: DemoStep[]])[] = [
    ['fresh clue', { source: 'REPORT', subject: '反映某水果店未明码标价', content: '店内部分水果没有标价签', receivedOn: ago(1), informant }],
    ['verified clue', { source: 'COMPLAINT', subject: '反映某超市销售过期食品', content: '货架上有超过保质期的饼干', receivedOn: ago(5), informant }, verified],
    ['refused clue', { source: 'REPORT', subject: '反映某餐馆短斤少两', content: '称重与标示不符', receivedOn: ago(6), informant },
      [handler, 'verifications', { verifiedOn: ago(3), officerIds: officerIds.slice(0, 2), findings: '现场复称，未发现短少' }],
      [handler, 'refusal', { decidedOn: ago(2), refusal: 'NO_BREACH', reason: '未发现违法事实', approver }], [handler, 'reply', { repliedOn: ago(1), reply: '经核查未发现违法事实' }]],
    ['filed clue', { source: 'TRANSFERRED', subject: '移送的标签不符合规定的食品', content: '上级局移送的抽检结果', receivedOn: ago(6) }, verified, [handler, 'filing', {
      id: idOf('case of a clue'), actKind: 'PENALTY', procedureKind: 'ORDINARY', cause: '经营标签不符合规定的食品', filedOn: today, approver, actDivisionCode: '320600',
      acknowledged: [{ code: 'cases.act-place-outside', reason: '上级局指定管辖' }], handlers: officerIds.slice(0, 2),
      parties: [{ kind: 'LEGAL', name: '南通市示例商贸有限公司', uscc: makeUscc({ department: '9', category: '1', division: divisionCode, serial: 900_100 }), legalRepresentative: '示例' }],
    }]],
  ]
  for (const [name, body, ...steps] of clues) {
    const clue = await manager.post<Versioned>('/v1/case-clues', { id: idOf(name), agencyId, field: 'MARKET', ...body })
    await goOn('/v1/case-clues', clue, steps)
  }

  const device = await manager.post<Versioned>('/v1/enforcement-devices', {
    id: idOf('device'), agencyId, kind: 'VIDEO', number: 'HASJ-0001', place: '海安市示例农贸市场出入口', legalBasis: '《中华人民共和国行政处罚法》第四十一条',
  })
  await goOn('/v1/enforcement-devices', device, [[manager, 'review', {
    standard: 'GB/T 28181', meetsStandard: true, wellPlaced: true, marked: true, legalReviewer: '法规科', legallyReviewedOn: ago(20),
    technicalReviewer: '示例检测中心', technicallyReviewedOn: ago(18), reviewedUntil: addDays(today, 345),
  }]])
}
