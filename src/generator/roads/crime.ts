import { archive, performAndClose, settle } from './closing.ts'
import { imposePenalty, serve } from './decision.ts'
import { concludeInvestigation, takeEvidence } from './investigation.ts'
import type { Outline } from './outline.ts'
import { breachOf, penaltyOutline, punish } from './penalty.ts'
import { drawPenalty } from './penalty-content.ts'
import { tellRights } from './rights.ts'
import type { Scene } from './setting.ts'
import { numbered, officersOf } from './setting.ts'

const goods = [{ name: '涉案产品', quantity: '一批' }]
const matter = { subject: 'crime' }

/** 发现涉嫌犯罪, up to the receipt of the police: three days for the approval, 24 hours for the transfer (移送规定第三条至第七条). */
export function transferCrime(scene: Scene): void {
  const { road, random, head, plan: { options: { divisionName, county } } } = scene
  road.take('CRIME_SUSPICION', {
    charge: '生产、销售伪劣产品罪', ground: 'CIRCUMSTANCES', source: 'OWN_CASE', amountYuan: `${random.between(8, 40)}0000.00`, facts: '涉案金额较大，涉嫌构成犯罪',
  }, { ref: 'crime' })
  road.pass(1).take('CRIME_REPORT', { officerIds: officersOf(scene), opinion: '经核实，建议移送公安机关' }, matter)
  road.take('CRIME_APPROVAL', { approver: { name: head, post: 'PRINCIPAL' }, approvedAt: road.at(10) }, matter)
  road.take('CRIME_SENDING', {
    policeName: `${divisionName}公安局`, policeDivisionCode: county, letterNumber: numbered(scene, '移', road.on()),
    materials: ['TRANSFER_LETTER', 'INVESTIGATION_REPORT', 'GOODS_LIST', 'APPRAISAL'],
    goods, copiedToProcuratorate: true, sentAt: road.at(15),
  }, matter)
  road.take('CRIME_RECEIPT', { signedBy: '接收民警' }, matter)
}

const refuse = (scene: Scene): void => {
  scene.road.pass(1).take('POLICE_REFUSAL', {
    documentNumber: `公不立字〔${scene.road.on().slice(0, 4)}〕${scene.serial}号`, reason: '犯罪事实显著轻微', materialsReturned: true,
  }, matter)
}

const file = (scene: Scene): void => {
  scene.road.pass(1).take('POLICE_FILING', { documentNumber: `公立字〔${scene.road.on().slice(0, 4)}〕${scene.serial}号` }, matter)
  scene.road.take('CRIME_HANDOVER', { receivedBy: '接收民警', goods }, matter)
}

/** 移送 accepted, if need be after 复议; decided as a transfer, and closed (行政处罚法第五十七条第一款第四项). */
export function transferredCrimePlot(scene: Scene): Outline {
  const { road, random, plan: { options: { divisionName } } } = scene
  const cause = breachOf(scene)
  investigateCrime(scene, cause)
  transferCrime(scene)
  if (random.chance(300)) {
    refuse(scene)
    road.pass(1).take('POLICE_RECONSIDERATION', { grounds: '涉案金额已经达到追诉标准' }, matter)
  }
  file(scene)
  decideTransfer(scene, cause)
  serve(scene)
  settle(scene, 'HANDED_ON')
  if (random.chance(500)) {
    road.pass(random.between(20, 60)).take('CRIME_JUDGMENT', {
      court: `${divisionName}人民法院`, documentNumber: `（${road.on().slice(0, 4)}）苏刑初${scene.serial}号`, result: '判处有期徒刑，并处罚金', criminalFineYuan: '50000.00',
    }, matter)
  }
  archive(scene)
  return penaltyOutline(scene, cause)
}

/** 不予立案, upheld by the police and by the procuratorate: taken back and punished by the agency (移送规定第八条至第十条). */
export function returnedCrimePlot(scene: Scene): Outline {
  const { road, random, plan: { options: { divisionName } } } = scene
  const cause = breachOf(scene)
  investigateCrime(scene, cause)
  transferCrime(scene)
  const decidedFirst = random.chance(500)
  if (decidedFirst) decideTransfer(scene, cause)
  refuse(scene)
  road.pass(1).take('POLICE_RECONSIDERATION', { grounds: '涉案金额已经达到追诉标准' }, matter)
  road.pass(1).take('POLICE_UPHOLDING', { documentNumber: `公复字〔${road.on().slice(0, 4)}〕${scene.serial}号`, reason: '原决定正确' }, matter)
  road.pass(1).take('FILING_SUPERVISION', { procuratorate: `${divisionName}人民检察院`, grounds: '应当立案而不立案' }, matter)
  road.pass(random.between(3, 8)).take('FILING_SUPERVISION_REFUSAL', { reason: '不立案理由成立' }, matter)
  road.take('CRIME_RETURN', { ground: 'NOT_FILED' }, matter)
  if (decidedFirst) road.take('PROCEEDINGS_RESUMPTION', { reason: '公安机关不予立案，退回行政机关处理' })
  const drawn = drawPenalty(scene, 'NONE', true)
  tellRights(scene, cause, drawn.content, false, 'SILENT')
  imposePenalty(scene, cause, drawn)
  serve(scene)
  performAndClose(scene, drawn.content)
  return penaltyOutline(scene, cause)
}

/** 不批准移送: the head gives the reason, and the agency goes on (移送规定第五条第二款). */
export function unapprovedCrimePlot(scene: Scene): Outline {
  const { road, head } = scene
  const cause = breachOf(scene)
  takeEvidence(scene)
  road.take('CRIME_SUSPICION', { charge: '非法经营罪', ground: 'AMOUNT', source: 'OWN_CASE', facts: '涉案金额接近追诉标准' }, { ref: 'crime' })
  road.pass(1).take('CRIME_REPORT', { officerIds: officersOf(scene), opinion: '经核实，请审批是否移送' }, matter)
  road.pass(1).take('CRIME_DISAPPROVAL', { approver: { name: head, post: 'PRINCIPAL' }, reason: '未达到追诉标准' }, matter)
  const { drawn, facts } = punish(scene, cause, { fined: true })
  serve(scene)
  performAndClose(scene, drawn.content)
  return penaltyOutline(scene, cause, facts)
}

function investigateCrime(scene: Scene, cause: string): void {
  concludeInvestigation(scene, takeEvidence(scene), cause, 'TRANSFER_CRIME', undefined)
}

function decideTransfer(scene: Scene, cause: string): void {
  const { road } = scene
  road.take('DECISION', {
    decisionKind: 'TRANSFER_CRIME', decisionNumber: numbered(scene, '移决', road.on()), decisionSummary: `当事人${cause}，涉嫌犯罪，决定移送司法机关。`, penaltyKinds: [],
  })
}
