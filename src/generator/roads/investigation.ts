import { addDays } from '../../kernel/local-date.ts'
import type { Random, Weighted } from '../random.ts'
import type { PenaltyContent } from './penalty-content.ts'
import { certificate, reference } from './rows.ts'
import type { Scene } from './setting.ts'
import { approval, lawOfField, numbered, officersOf, partyName, speakerOf } from './setting.ts'

interface Finding { kind: string, title: string, proves: string }

const findings: Weighted<Finding> = [
  [{ kind: 'SITE_RECORD', title: '现场检查笔录', proves: '现场情况' }, 40],
  [{ kind: 'DOCUMENT', title: '经营资料复印件', proves: '经营行为与主体资格' }, 30],
  [{ kind: 'AUDIO_VISUAL', title: '现场照片和录像', proves: '违法行为的过程' }, 20],
  [{ kind: 'OBJECT', title: '涉案物品', proves: '违法行为所涉物品' }, 10],
  [{ kind: 'ELECTRONIC', title: '交易记录电子数据', proves: '违法行为的次数与金额' }, 10],
  [{ kind: 'TESTIMONY', title: '证人证言', proves: '违法行为的时间和地点' }, 8],
]

export interface Inquiry {
  /** What is looked at on the way, beyond an inquiry and evidence. */
  registration?: boolean
  test?: boolean
  seizure?: boolean
  /** Asked for by the party, and refused. */
  recusal?: boolean
}

export const drawInquiry = (random: Random): Inquiry =>
  ({ registration: random.chance(90), test: random.chance(70), seizure: random.chance(50), recusal: random.chance(15) })

/** 调查取证: certificates shown, the party questioned, evidence taken; returns the names of its pieces (行政处罚法第五十四条至第五十六条). */
export function takeEvidence(scene: Scene, { registration = false, test = false, seizure = false, recusal = false }: Inquiry = {}): string[] {
  const { road, random, place } = scene
  const officerIds = officersOf(scene)
  road.take('CERTIFICATES_SHOWN', { officerIds, shownTo: speakerOf(scene), place, recusalRightTold: true })
  if (seizure) seize(scene)
  if (registration) register(scene)
  road.pass(random.between(0, 1)).take('INQUIRY', {
    personName: speakerOf(scene), personRole: scene.parties[0]?.kind === 'NATURAL' ? 'PARTY' : 'REPRESENTATIVE', place, startedAt: road.at(9, 10),
    endedAt: road.at(10, random.between(0, 50)),
    officerIds, certificatesShown: true, record: `${speakerOf(scene)}对检查情况作了说明，对笔录核对无误。`, signed: true,
  })
  const refs = Array.from({ length: random.between(1, 3) }, (_, index) => {
    const { kind, title, proves } = random.weighted(findings)
    const ref = `evidence-${index + 1}`
    road.pass(random.between(0, 1)).take('EVIDENCE', { evidenceKind: kind, title, proves, obtainedFrom: partyName(scene), officerIds }, { ref })
    return ref
  })
  if (registration) road.take('REGISTRATION_DISPOSAL', { disposal: 'RECORDED', note: '复制、拍照后退还' }, { subject: 'registration' })
  if (test) commission(scene)
  if (recusal) refuseRecusal(scene)
  return refs
}

function register(scene: Scene): void {
  const { road, place } = scene
  road.take('REGISTRATION', {
    items: [{ name: '账册', quantity: '一册' }], reason: '证据以后难以取得', custody: 'IN_PLACE', place, keeper: speakerOf(scene), officerIds: officersOf(scene),
    approval: approval(scene, road.on()),
  }, { ref: 'registration' })
}

/** 回避, decided by the head (行政处罚法第四十三条) */
function refuseRecusal(scene: Scene): void {
  const { road, handlers } = scene
  road.take('RECUSAL', { officerId: certificate(handlers[1]), origin: 'PARTY', requestedBy: speakerOf(scene), reason: '认为其与举报人相识' }, { ref: 'recusal' })
  road.pass(1).take('RECUSAL_DECISION', { upheld: false, decidedBy: approval(scene, road.on()), reason: '经核实没有利害关系' }, { subject: 'recusal' })
}

function commission(scene: Scene): void {
  const { road, random, plan, place } = scene
  road.take('SAMPLING', { items: [{ name: '样品', quantity: '三件' }], place, officerIds: officersOf(scene), method: '随机抽样', witnessedBy: speakerOf(scene) })
  road.take('TEST', { testKind: 'TEST', institution: `${plan.place}检验检测中心`, subject: '抽取的样品' }, { ref: 'test' })
  road.pass(random.between(2, 4)).take('TEST_RESULT', {
    reportNumber: `检${random.between(1000, 9999)}`, result: '不符合标准要求', partyToldOn: road.on(),
  }, { subject: 'test' })
}

/** 扣押 beside a penalty, released when the report is made. */
function seize(scene: Scene): void {
  scene.road.take('MEASURE', measureBody(scene, { measureKind: 'SEIZE', days: 30 }), { ref: 'measure' })
}

export function measureBody(scene: Scene, { measureKind, days }: { measureKind: string, days: number }): Record<string, unknown> {
  const { road, place } = scene
  return {
    measureKind, decisionNumber: numbered(scene, '强', road.on()), basis: {
      ...lawOfField(scene), level: measureKind === 'FREEZE' ? 'LAW' : 'ADMINISTRATIVE_REGULATION',
    },
    reasons: '防止证据损毁，需要继续调查', place, startedAt: road.at(10), until: addDays(road.on(), days), officerIds: officersOf(scene), certificatesShown: true,
    approval: approval(scene, road.on()), rightsTold: true, statementHeard: true, siteRecord: { signing: 'SIGNED' },
    things: measureKind === 'FREEZE' ? [] : [{ name: '涉案物品', quantity: '一批', owner: partyName(scene), related: true, necessity: false }],
    delivered: true, storageCost: 'AGENCY', fullyFilmed: true,
  }
}

/** 责令改正, 审查证据, 调查终结 (行政处罚法第二十八条、第四十六条、第五十七条). */
export function concludeInvestigation(scene: Scene, refs: readonly string[], cause: string, recommends: string, penalty: PenaltyContent | undefined): void {
  const { road, random } = scene
  if (road.steps.some(({ kind }) => kind === 'MEASURE')) {
    road.take('MEASURE_RELEASE', { ground: 'NOT_NEEDED', decisionNumber: numbered(scene, '解', road.on()), returned: true }, { subject: 'measure' })
  }
  if (recommends === 'PENALTY' && random.chance(800)) {
    road.take('CORRECTION_ORDER', {
      content: `停止并改正${cause}的行为`, atOnce: false, correctBy: road.ahead(10), legalBasis: [lawOfField(scene)],
    }, { ref: 'correction' })
  }
  road.pass(random.between(0, 1))
  road.take('EVIDENCE_REVIEW', { reviewed: refs.map((ref) => ({ evidenceId: reference(ref), authentic: true, lawful: true })) })
  road.take('INVESTIGATION_REPORT', {
    facts: `${partyName(scene)}${cause}，事实清楚。`, evidenceIds: refs.map(reference), legalBasis: [lawOfField(scene)], recommends,
    discretion: '综合违法情节、后果和改正情况', penaltyKinds: [], ...penalty,
  })
}

/** 复查改正情况, where correction was ordered. */
export function checkCorrection(scene: Scene): void {
  const { road, handlers } = scene
  if (!road.steps.some(({ kind }) => kind === 'CORRECTION_ORDER') || road.steps.some(({ kind }) => kind === 'CORRECTION_CHECK')) return
  road.take('CORRECTION_CHECK', { corrected: true, findings: '已经改正', officerIds: handlers.map(certificate) }, { subject: 'correction' })
}
