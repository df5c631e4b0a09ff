import { addDays } from '../../kernel/local-date.ts'
import type { Weighted } from '../random.ts'
import { close } from './closing.ts'
import { serve } from './decision.ts'
import type { Outline } from './outline.ts'
import type { Scene } from './setting.ts'
import { approval, lawOfField, numbered, officersOf, speakerOf } from './setting.ts'

const results: Weighted<string> = [['NO_PROBLEM', 55], ['CORRECTED_ON_SITE', 15], ['TO_CORRECT', 20], ['SUSPECTED_BREACH', 10]]
const matter = { subject: 'inspection' }

/** 行政检查: planned and approved, announced by its code, recorded, its result told (国办发〔2024〕54号). */
export function inspectionPlot(scene: Scene): Outline {
  const { road, random, place, agency: { profile } } = scene
  const cause = random.pick(profile.inspections)
  road.take('INSPECTION_PLAN', {
    inspectionKind: random.chance(700) ? 'DAILY' : 'SPECIAL', basis: lawOfField(scene),
    itemCode: `${profile.code}-JC-${String(random.between(1, 20)).padStart(3, '0')}`, taskSource: '年度行政检查计划',
    approver: approval(scene, road.on()), noticeNumber: numbered(scene, '检', road.on()),
    checkCode: `JC${road.on().replaceAll('-', '')}${String(scene.serial).padStart(6, '0')}`, assistants: 0,
  })
  const result = random.weighted(results)
  road.pass(random.between(0, 3)).take('INSPECTION', {
    startedAt: road.at(9, 30), endedAt: road.at(11), place, officerIds: officersOf(scene), assistants: 0, certificatesShown: true,
    scannedAt: road.at(9, 25),
    siteRecord: { signing: 'SIGNED' }, result, findings: result === 'NO_PROBLEM' ? '未发现问题' : '发现问题，见检查笔录',
  }, { ref: 'inspection' })
  road.pass(random.between(0, 2)).take('INSPECTION_RESULT', { toldTo: speakerOf(scene), documentNumber: numbered(scene, '检告', road.on()) }, matter)
  if (result === 'TO_CORRECT') {
    road.take('INSPECTION_ORDER', { orderNumber: numbered(scene, '责改', road.on()), items: ['补齐台账并落实管理责任'], until: addDays(road.on(), 15) }, matter)
    road.pass(random.between(8, 15)).take('RECHECK', { officerIds: officersOf(scene), corrected: true, findings: '已经改正' }, matter)
  }
  if (result === 'SUSPECTED_BREACH') road.take('INSPECTION_REFERRAL', { reason: '涉嫌违法，转为案件线索' }, matter)
  road.pass(random.between(0, 2)).take('DECISION', {
    decisionKind: 'GRANTED', decisionNumber: numbered(scene, '检结', road.on()), decisionSummary: `对当事人实施${cause}，检查结果已告知当事人。`, penaltyKinds: [],
  })
  serve(scene)
  close(scene, 'PERFORMED')
  return { actKind: 'INSPECTION', procedureKind: 'ORDINARY', cause, source: random.chance(850) ? 'ON_SITE_INSPECTION' : 'ASSIGNED' }
}
