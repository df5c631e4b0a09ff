import type { Random, Weighted } from '../random.ts'
import type { DrawnPenalty } from './penalty-content.ts'
import type { Scene } from './setting.ts'
import { lawOfField, numbered, partyName, speakerOf } from './setting.ts'

/** A penalty as decided after notice (行政处罚法第五十七条、第五十九条). */
export function imposePenalty(scene: Scene, cause: string, { content, text }: DrawnPenalty, more: Record<string, unknown> = {}): void {
  const { road, plan } = scene
  const ordered = road.steps.some(({ kind }) => kind === 'CORRECTION_ORDER')
  road.take('DECISION', {
    decisionKind: 'PENALTY', decisionNumber: numbered(scene, '罚', road.on()), decisionSummary: `当事人${cause}，决定给予${text}的行政处罚。`, ...content,
    facts: `${partyName(scene)}${cause}，有现场检查笔录、询问笔录等证据证明。`, legalBasis: [lawOfField(scene)],
    performance: { mode: content.fineYuan === undefined ? '自行履行' : '到指定的银行缴纳', withinDays: 15 }, remedies: remediesAt(scene),
    ...content.fineYuan === undefined ? {} : { collectingInstitution: `${plan.place}农村商业银行` },
    ...content.penaltyKinds.includes('CONFISCATE_GAINS') && content.confiscationYuan !== undefined ? { gainsYuan: content.confiscationYuan } : {},
    ...ordered ? {} : { correction: `立即停止并改正${cause}的行为` }, ...more,
  })
}

export const remediesAt = ({ plan: { options: { divisionName } } }: Scene): Record<string, string> => ({
  reconsideration: `六十日内向${divisionName}人民政府申请行政复议`, litigation: '六个月内向人民法院提起行政诉讼',
})

/** 不予行政处罚（行政处罚法第三十三条、第五十七条） */
export function imposeNothing(scene: Scene, cause: string, ground: 'MINOR_CORRECTED' | 'NOT_ESTABLISHED'): void {
  const { road } = scene
  const minor = ground === 'MINOR_CORRECTED'
  road.take('DECISION', {
    decisionKind: minor ? 'NO_PENALTY_MINOR' : 'NO_PENALTY_NOT_ESTABLISHED', decisionNumber: numbered(scene, '不罚', road.on()), penaltyKinds: [],
    decisionSummary: minor ? `当事人${cause}，违法行为轻微并及时改正，没有造成危害后果，决定不予行政处罚。` : `当事人${cause}的事实不能成立，决定不予行政处罚。`,
    noPenalty: { ground, ...minor ? { education: '已经批评教育并责令当事人引以为戒' } : {} },
  })
}

const methods: Weighted<'DIRECT' | 'LEFT' | 'MAIL' | 'ELECTRONIC'> = [['DIRECT', 70], ['MAIL', 14], ['ELECTRONIC', 10], ['LEFT', 6]]

/** 送达决定书, within seven working days (行政处罚法第六十一条). */
export function serve(scene: Scene): void {
  const { road, random } = scene
  road.pass(random.between(0, 4))
  road.take('SERVICE', servingBody(random, speakerOf(scene), road.on()))
}

function servingBody(random: Random, recipient: string, on: string): Record<string, unknown> {
  const method = random.weighted(methods)
  switch (method) {
    case 'LEFT': return { method, refusalReason: '受送达人拒绝签收', witnesses: ['社区工作人员甲'], onVideo: true }
    case 'MAIL': return { method, recipient, postNumber: `11${random.between(10_000_000, 99_999_999)}`, receiptReturnedOn: on }
    case 'ELECTRONIC': return { method, confirmationSignedOn: on, sentTo: '当事人确认的电子送达地址' }
    default: return { method, recipient }
  }
}
