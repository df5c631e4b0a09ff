import { addDays, addMonths } from '../../kernel/local-date.ts'
import type { ActKind } from '../rows.ts'
import { close } from './closing.ts'
import { serve } from './decision.ts'
import type { Outline } from './outline.ts'
import { partyAt } from './rows.ts'
import type { Scene } from './setting.ts'
import { anotherParty, approval, lawOfField, numbered, officersOf } from './setting.ts'

type CommonKind = Extract<ActKind, 'LEVY' | 'BENEFIT' | 'CONFIRMATION' | 'REWARD' | 'ADJUDICATION'>

const matters: Readonly<Record<CommonKind, { word: string, causes: readonly string[] }>> = {
  LEVY: { word: '征', causes: ['行政事业性费用征收', '占用补偿费征收', '资源补偿费征收'] },
  BENEFIT: { word: '给', causes: ['专项补助给付', '抚恤补助给付', '应急救助给付'] },
  CONFIRMATION: { word: '确', causes: ['资质等级确认', '责任认定', '权属确认'] },
  REWARD: { word: '奖', causes: ['举报奖励', '先进单位奖励'] },
  ADJUDICATION: { word: '裁', causes: ['权属争议裁决', '补偿争议裁决', '侵权纠纷裁决'] },
}

/** The common record of the other kinds: begun, examined, its amount determined, decided, served (国办发〔2018〕118号三). */
export const commonPlot = (actKind: CommonKind) => (scene: Scene): Outline => {
  const { road, random } = scene
  const { word, causes } = matters[actKind]
  const cause = random.pick(causes)
  begin(scene, actKind, cause)
  road.pass(random.between(1, 5)).take('EXAMINATION', { method: 'DOCUMENTS', officerIds: officersOf(scene), findings: '事实清楚，材料齐全' })
  const parties = actKind === 'ADJUDICATION' ? [...scene.parties, anotherParty(scene, 'NATURAL')] : undefined
  if (actKind === 'ADJUDICATION' && random.chance(600)) road.pass(2).take('MEDIATION', { partyIds: [partyAt(1), partyAt(2)], outcome: 'FAILED' })
  if (actKind === 'LEVY' || actKind === 'BENEFIT' || actKind === 'REWARD') determine(scene, actKind)
  const made = random.chance(900)
  road.pass(random.between(0, 3)).take('EXAMINATION_CONCLUSION', {
    conclusion: made ? 'GRANT' : 'REFUSE', reasons: made ? '符合规定' : '不符合规定', basis: [lawOfField(scene)], remedies: '可以依法申请行政复议或者提起行政诉讼',
  })
  road.pass(random.between(0, 3)).take('DECISION', {
    decisionKind: made ? 'GRANTED' : 'REFUSED', decisionNumber: numbered(scene, word, road.on()),
    decisionSummary: `${cause}，${made ? '决定予以作出。' : '决定不予作出。'}`, penaltyKinds: [],
  })
  serve(scene)
  close(scene, made ? 'PERFORMED' : 'NO_PENALTY')
  return { actKind, procedureKind: 'ORDINARY', cause, source: actKind === 'LEVY' ? 'OTHER' : 'APPLICATION', ...parties === undefined ? {} : { parties } }
}

function begin(scene: Scene, actKind: CommonKind, cause: string): void {
  const { road } = scene
  if (actKind === 'LEVY') {
    road.take('OWN_MOTION', { basis: lawOfField(scene), facts: `依职权启动${cause}`, approver: approval(scene, road.on()) })
    return
  }
  road.take('APPLICATION', {
    applicantPartyId: partyAt(1), ...actKind === 'ADJUDICATION' ? { respondentPartyId: partyAt(2) } : {}, subject: cause,
    materials: [{ name: '申请书', required: true, catalogued: true, submitted: true }],
  })
}

function determine(scene: Scene, actKind: CommonKind): void {
  const { road, random } = scene
  const to = addDays(`${road.on().slice(0, 7)}-01`, -1)
  road.take('AMOUNT', {
    amountYuan: `${random.between(2, 400)}00.00`, standard: '按公布的标准计算', basis: lawOfField(scene),
    ...actKind === 'LEVY' ? { periodFrom: addDays(addMonths(to, -1), 1), periodTo: to } : {},
  })
}
