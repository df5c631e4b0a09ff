import { simplePenalty, penaltyText } from '../penalty.ts'
import type { Weighted } from '../random.ts'
import type { Trait } from '../traits.ts'
import { flagOf } from '../traits.ts'
import { close, performAndClose } from './closing.ts'
import { imposeNothing, imposePenalty, remediesAt, serve } from './decision.ts'
import { checkCorrection, concludeInvestigation, drawInquiry, takeEvidence } from './investigation.ts'
import type { Outline } from './outline.ts'
import type { DrawnPenalty } from './penalty-content.ts'
import { contentOf, drawPenalty } from './penalty-content.ts'
import { pay } from './performance.ts'
import type { Answer } from './rights.ts'
import { discuss, tellRights } from './rights.ts'
import type { Scene } from './setting.ts'
import { lawOfField, numbered, officersOf, partyKindOf, speakerOf } from './setting.ts'

const sources: Weighted<Outline['source']> = [
  ['ON_SITE_INSPECTION', 48], ['COMPLAINT', 17], ['REPORT', 16], ['ASSIGNED', 7], ['TRANSFERRED', 7], ['MEDIA', 2], ['OTHER', 3],
]

export function breachOf(scene: Scene): string {
  const { anybody, businesses } = scene.agency.profile.breaches
  return scene.random.pick(partyKindOf(scene) === 'NATURAL' || scene.random.chance(250) ? anybody : businesses)
}

export const penaltyOutline = (scene: Scene, cause: string, more: Partial<Outline> = {}): Outline =>
  ({ actKind: 'PENALTY', procedureKind: 'ORDINARY', cause, source: scene.random.weighted(sources), ...more })

/** `fined`: with a fine in any case; `more` is said in the decision beside it all. */
export interface Course { weight?: Trait, answer?: Answer, fined?: boolean, more?: Record<string, unknown> }

/** From the report of the investigation to the decision: discussed and reviewed where it has to be (行政处罚法第五十七条、第五十八条). */
export function punish(
  scene: Scene, cause: string, { weight = 'NONE', answer = 'SILENT', fined = false, more = {} }: Course = {},
): { drawn: DrawnPenalty, facts: Partial<Outline> } {
  const grave = weight === 'AMOUNT' || weight === 'KIND'
  const drawn = drawPenalty(scene, grave ? weight : 'NONE', fined)
  concludeInvestigation(scene, evidenceIn(scene), cause, 'PENALTY', drawn.content)
  tellRights(scene, cause, drawn.content, grave, answer)
  if (grave || weight === 'COMPLEX' || (weight === 'PUBLIC_INTEREST' && scene.agency.profile.field === 'MARKET')) discuss(scene, drawn.content)
  const { road } = scene
  const reviewedOn = weight !== 'NONE' ? road.pass(1).on() : undefined
  road.pass(scene.random.between(0, 2))
  imposePenalty(scene, cause, drawn, more)
  return {
    drawn,
    facts: {
      flags: flagOf(weight),
      ...reviewedOn === undefined ? {} : { reviewedOn, proposed: drawn.content },
    },
  }
}

const evidenceIn = ({ road }: Scene): string[] => road.steps.flatMap(({ kind, ref }) => kind === 'EVIDENCE' && ref !== undefined ? [ref] : [])

/** 简易程序: decided, served and filed on the spot (行政处罚法第五十一条、第五十二条). */
export function simplePlot(scene: Scene): Outline {
  const { road, random } = scene
  const cause = breachOf(scene)
  const penalty = simplePenalty(random, partyKindOf(scene))
  const content = contentOf(penalty)
  road.take('DECISION', {
    decisionKind: 'PENALTY', decisionNumber: numbered(scene, '当罚', road.on()), decisionSummary: `当事人${cause}，当场决定给予${penaltyText(penalty)}的行政处罚。`,
    ...content,
    facts: `当事人${cause}，现场发现，事实确凿。`, legalBasis: [lawOfField(scene)], remedies: remediesAt(scene), correction: '当场责令改正',
    spot: { place: scene.place, formNumber: `D${String(scene.serial).padStart(7, '0')}`, certificatesShown: true, rightsTold: true, handedOver: true },
  })
  road.take('SERVICE', { method: 'DIRECT', recipient: speakerOf(scene) })
  road.take('SPOT_FILING', { filedWith: '法制科' })
  collectOnSpot(scene, content.fineYuan)
  close(scene, 'PERFORMED')
  return penaltyOutline(scene, cause, { procedureKind: 'SIMPLE', source: 'ON_SITE_INSPECTION' })
}

/** A fine of up to 100 yuan is collected on the spot, handed in and remitted; any other is paid at the bank (行政处罚法第六十八条、第七十一条). */
function collectOnSpot(scene: Scene, fineYuan: string | undefined): void {
  const { road, random, plan } = scene
  if (fineYuan === undefined) return
  if (Number(fineYuan) > 100) {
    road.pass(random.between(0, 3))
    pay(scene, 'FINE', fineYuan)
    return
  }
  road.take('SPOT_COLLECTION', {
    amountYuan: fineYuan, ground: 'SMALL_FINE', receiptNumber: `苏财${random.between(100_000, 999_999)}`, officerIds: officersOf(scene),
  }, { ref: 'collection' })
  road.pass(random.between(0, 2)).take('FINE_HANDED_IN', { receivedBy: '财务人员甲' }, { subject: 'collection' })
  road.pass(random.between(0, 2)).take('FINE_REMITTED', {
    institution: `${plan.place}农村商业银行`, voucherNumber: String(random.between(100_000, 999_999)),
  }, { subject: 'collection' })
}

const weights: Weighted<Trait> = [
  ['NONE', 860], ['AMOUNT', 60], ['KIND', 20], ['COMPLEX', 35], ['PUBLIC_INTEREST', 15], ['SOCIAL_RISK', 5], ['MAJOR_RIGHTS', 5],
]
const answers: Weighted<Answer> = [['SILENT', 55], ['STATEMENT', 25], ['WAIVER', 20]]

/** 普通程序, as far as the service of the decision. */
export function ordinaryCourse(
  scene: Scene, { weight = scene.random.weighted(weights), answer = scene.random.weighted(answers), fined = false }: Course = {},
): { outline: Outline, drawn: DrawnPenalty } {
  const cause = breachOf(scene)
  takeEvidence(scene, drawInquiry(scene.random))
  const { drawn, facts } = punish(scene, cause, { weight, answer, fined })
  serve(scene)
  return { outline: penaltyOutline(scene, cause, { ...facts, procedureKind: answer === 'HEARING' ? 'HEARING' : 'ORDINARY' }), drawn }
}

/** 普通程序 with a fine, whose payment is what the plot is about. */
export function finedCourse(scene: Scene): { outline: Outline, drawn: DrawnPenalty, fineYuan: string } {
  const { outline, drawn } = ordinaryCourse(scene, { fined: true })
  return { outline, drawn, fineYuan: drawn.content.fineYuan ?? '0.00' }
}

function paidAndClosed(scene: Scene, { outline, drawn }: ReturnType<typeof ordinaryCourse>): Outline {
  performAndClose(scene, drawn.content)
  return outline
}

export const ordinaryPlot = (scene: Scene): Outline => paidAndClosed(scene, ordinaryCourse(scene))
export const hearingPlot = (scene: Scene): Outline => paidAndClosed(scene, ordinaryCourse(scene, {
  weight: scene.random.chance(700) ? 'AMOUNT' : 'KIND', answer: 'HEARING',
}))
export const hearingWithdrawnPlot = (scene: Scene): Outline => paidAndClosed(scene, ordinaryCourse(scene, { weight: 'AMOUNT', answer: 'HEARING_WITHDRAWN' }))

/** 突发事件快速程序（行政处罚法第四十九条） */
export function fastPlot(scene: Scene): Outline {
  const cause = '违反突发事件应对措施'
  takeEvidence(scene)
  const { drawn, facts } = punish(scene, cause, { answer: 'WAIVER', more: { emergency: '违反县人民政府依法发布的防汛应急响应措施', discretionGrounds: ['EMERGENCY'] } })
  serve(scene)
  return paidAndClosed(scene, { outline: penaltyOutline(scene, cause, { ...facts, procedureKind: 'FAST', source: 'ON_SITE_INSPECTION' }), drawn })
}

/** 不予行政处罚（行政处罚法第三十三条、第五十七条第一款） */
export function unpunishedPlot(scene: Scene): Outline {
  const cause = breachOf(scene)
  const ground = scene.random.chance(780) ? 'MINOR_CORRECTED' : 'NOT_ESTABLISHED'
  const refs = takeEvidence(scene, drawInquiry(scene.random))
  concludeInvestigation(scene, refs, cause, ground === 'NOT_ESTABLISHED' ? 'NO_PENALTY_NOT_ESTABLISHED' : 'NO_PENALTY_MINOR', undefined)
  scene.road.pass(scene.random.between(1, 4))
  imposeNothing(scene, cause, ground)
  serve(scene)
  checkCorrection(scene)
  close(scene, 'NO_PENALTY')
  return penaltyOutline(scene, cause)
}

