import { addDays } from '../../kernel/local-date.ts'
import { fromFen, toFen } from '../../kernel/money.ts'
import { archive, close, performAndClose, settle } from './closing.ts'
import { takeEvidence } from './investigation.ts'
import type { Outline } from './outline.ts'
import { breachOf, finedCourse, ordinaryCourse, penaltyOutline, punish } from './penalty.ts'
import { goToCourt, payInParts, payInTime, payLate, performRest, remind } from './performance.ts'
import { serve } from './decision.ts'
import type { Scene } from './setting.ts'
import { approval, lawOfField, partyName, speakerOf } from './setting.ts'

/** Penalty cases that end, or go on, in another way than by payment in time. */

const paidBy = (pay: (scene: Scene, fineYuan: string) => void) => (scene: Scene): Outline => {
  const { outline, drawn, fineYuan } = finedCourse(scene)
  pay(scene, fineYuan)
  performRest(scene, drawn.content)
  close(scene, 'PERFORMED')
  return outline
}

export const paidLatePlot = paidBy(payLate)
export const instalmentPlot = paidBy(payInParts)
export const courtPlot = paidBy(goToCourt)

/** 强制执行 by an agency the law gives the power: paid, but not put right (行政强制法第三十四条至第三十七条、第四十三条). */
export function executionPlot(scene: Scene): Outline {
  const { road, random, place } = scene
  const { outline, drawn } = ordinaryCourse(scene, { weight: 'NONE', answer: 'SILENT' })
  payInTime(scene, drawn.content)
  performRest(scene, drawn.content)
  remind(scene, drawn.content.fineYuan ?? drawn.content.confiscationYuan)
  road.pass(random.between(11, 15)).take('EXECUTION_DECISION', {
    documentNumber: `${scene.agency.row.organCode}执〔${road.on().slice(0, 4)}〕${scene.serial}号`, mode: 'RESTORE', reasons: '经催告逾期仍未恢复原状',
    power: `${lawOfField(scene).law}赋予本机关强制执行权的条款`,
    plannedOn: road.ahead(3), approval: approval(scene, road.on()), method: 'DIRECT', recipient: speakerOf(scene),
  }, { ref: 'execution' })
  road.pass(3).take('EXECUTION_CARRIED_OUT', {
    startedAt: road.at(9), endedAt: road.at(11, 30), place, description: '恢复原状完毕', supervisors: ['监督人员甲'], signatories: ['当事人', '见证人'],
  }, { subject: 'execution' })
  close(scene, 'PERFORMED')
  return outline
}

/** 行政复议: upheld, changed or revoked (行政复议法第六十三条至第六十九条). A penalty is performed and closed meanwhile, but one that is revoked in the end. */
export function remedyPlot(scene: Scene): Outline {
  const { road, random, plan } = scene
  const { outline, drawn, fineYuan } = finedCourse(scene)
  const result = random.weighted([['WITHDRAWN', 15], ['UPHELD', 61], ['CHANGED', 10], ['REVOKED', 14]] as const)
  if (result !== 'REVOKED') {
    payInTime(scene, drawn.content)
    performRest(scene, drawn.content)
    settle(scene, 'PERFORMED')
  }
  const litigated = random.chance(300)
  road.pass(random.between(1, 10)).take('REMEDY', {
    remedyKind: litigated ? 'LITIGATION' : 'RECONSIDERATION',
    authority: litigated ? `${plan.options.divisionName}人民法院` : `${plan.options.divisionName}人民政府`,
  }, { ref: 'remedy' })
  road.pass(random.between(2, 5)).take('REMEDY_ACCEPTED', {}, { subject: 'remedy' })
  if (result === 'WITHDRAWN') {
    road.pass(random.between(2, 10)).take('REMEDY_WITHDRAWN', { reason: '当事人自愿撤回' }, { subject: 'remedy' })
    archive(scene)
    return outline
  }
  road.pass(random.between(20, 38))
  const documentNumber = `〔${road.on().slice(0, 4)}〕行复${scene.serial}号`
  road.take('REMEDY_RESULT', {
    result, documentNumber, summary: result === 'UPHELD' ? '维持原决定' : result === 'CHANGED' ? '变更罚款数额' : '撤销原决定',
    ...result === 'CHANGED' ? { changedFineYuan: half(fineYuan) } : {},
  }, { subject: 'remedy' })
  if (result === 'REVOKED') settle(scene, 'DECISION_ANNULLED')
  archive(scene)
  return outline
}

const half = (yuan: string): string => fromFen(toFen(yuan) / 2n)

/** 中止 and 恢复, then as usual. */
export function suspendedPlot(scene: Scene): Outline {
  const { road, random } = scene
  const cause = breachOf(scene)
  takeEvidence(scene, { test: random.chance(100) })
  road.pass(1).take('SUSPENSION', { ground: 'RELATED_CASE', reason: '须以相关案件的处理结果为依据', approval: approval(scene, road.on()) })
  road.pass(random.between(5, 20)).take('RESUMPTION', { reason: '相关案件已经办结' })
  const { drawn, facts } = punish(scene, cause)
  serve(scene)
  performAndClose(scene, drawn.content)
  return penaltyOutline(scene, cause, facts)
}

/** 终止调查 or 撤销立案, and the archive. */
export function abandonedPlot(scene: Scene): Outline {
  const { road, random } = scene
  takeEvidence(scene)
  road.pass(random.between(2, 12))
  if (random.chance(400)) {
    road.take('TERMINATION', { ground: 'PARTY_GONE', reason: `${partyName(scene)}已经注销，且无权利义务承受人`, approval: approval(scene, road.on()) })
  } else {
    road.take('WITHDRAWAL', { ground: 'NOT_TO_BE_FILED', reason: '经调查不符合立案标准', approval: approval(scene, road.on()) })
  }
  archive(scene)
  return penaltyOutline(scene, breachOf(scene))
}

/** Not paid by anybody so far: served and open, reminded. */
export function unpaidPlot(scene: Scene): Outline {
  const { outline, fineYuan } = finedCourse(scene)
  const served = scene.road.on()
  scene.road.reach(addDays(served, 40))
  remind(scene, fineYuan)
  return outline
}
