import { archive, performAndClose } from './closing.ts'
import { serve } from './decision.ts'
import { takeEvidence } from './investigation.ts'
import type { Outline } from './outline.ts'
import { breachOf, penaltyOutline, punish } from './penalty.ts'
import type { Scene } from './setting.ts'
import { numbered } from './setting.ts'

const send = (scene: Scene): void => {
  const { road, head, plan: { place } } = scene
  road.pass(2).take('TRANSFER_OUT', {
    toBodyName: `${place}经济开发区综合执法局`, reason: 'OTHER_DUTY', note: '该行为由开发区综合执法机构管辖', approver: head, letterNumber: numbered(scene, '函', road.on()),
    materials: ['案源材料', '现场检查笔录'],
  }, { ref: 'transfer' })
}

/** 移送有管辖权的机关, which accepts: the case ends here (行政处罚法第二十二条、第二十五条). */
export function transferredPlot(scene: Scene): Outline {
  const { road, random } = scene
  const cause = breachOf(scene)
  takeEvidence(scene)
  send(scene)
  road.pass(random.between(2, 6)).take('TRANSFER_ACCEPTED', {
    receivedBy: '案件受理人员', receiptNumber: `收〔${road.on().slice(0, 4)}〕${scene.serial}号`,
  }, { subject: 'transfer' })
  archive(scene, '案卷原件已经随案移送，留存复制件')
  return penaltyOutline(scene, cause)
}

/** Sent elsewhere and returned, or claimed by two bodies and settled: then as usual. */
export function contestedPlot(scene: Scene): Outline {
  const { road, random, plan: { place, options: { county } } } = scene
  const cause = breachOf(scene)
  takeEvidence(scene)
  if (random.chance(400)) {
    send(scene)
    road.pass(random.between(2, 4)).take('TRANSFER_RETURNED', { reason: '经核实由移送机关管辖' }, { subject: 'transfer' })
  } else {
    road.take('JURISDICTION_DISPUTE', {
      otherBodyName: `${place}邻县综合行政执法局`, otherDivisionCode: `${county.slice(0, 4)}81`, dispute: '违法行为发生地跨两地',
    }, { ref: 'dispute' })
    if (random.chance(500)) {
      road.pass(2).take('JURISDICTION_AGREEMENT', { competent: 'OWN', note: '协商一致，由本机关管辖' }, { subject: 'dispute' })
    } else {
      const superior = { superiorName: '市人民政府主管部门' }
      road.pass(2).take('JURISDICTION_REPORT', { ...superior, documentNumber: numbered(scene, '请', road.on()) }, { subject: 'dispute' })
      road.pass(3).take('JURISDICTION_DESIGNATION', {
        ...superior, superiorDivisionCode: `${county.slice(0, 4)}00`, documentNumber: `指定管辖〔${road.on().slice(0, 4)}〕${scene.serial}号`, competent: 'OWN',
      }, { subject: 'dispute' })
    }
  }
  if (random.chance(400)) assist(scene)
  const { drawn, facts } = punish(scene, cause)
  serve(scene)
  performAndClose(scene, drawn.content)
  return penaltyOutline(scene, cause, facts)
}

/** 请求协助（行政处罚法第二十六条） */
function assist(scene: Scene): void {
  const { road, plan: { place } } = scene
  road.take('ASSISTANCE_REQUEST', {
    bodyName: `${place}邻县综合行政执法局`, matters: '协助送达并核实仓储情况', letterNumber: numbered(scene, '协', road.on()),
  }, { ref: 'assistance' })
  road.pass(2).take('ASSISTANCE_PROVIDED', { result: '已经核实并回函' }, { subject: 'assistance' })
}
