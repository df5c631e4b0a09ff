import { addMonths } from '../../kernel/local-date.ts'
import { close, archive } from './closing.ts'
import { serve } from './decision.ts'
import type { Outline } from './outline.ts'
import { certificate, partyAt } from './rows.ts'
import type { Scene } from './setting.ts'
import { approval, lawOfField, numbered, officersOf, partyName } from './setting.ts'

type End = 'GRANTED' | 'REFUSED'

const outline = (cause: string, more: Partial<Outline> = {}): Outline => ({
  actKind: 'LICENCE', procedureKind: 'ORDINARY', cause, source: 'APPLICATION', ...more,
})

/** 申请 and 受理, corrected first where material is missing (行政许可法第三十二条). */
export function apply(scene: Scene, subject: string): void {
  const { road, random } = scene
  const complete = random.chance(750)
  road.take('APPLICATION', {
    applicantPartyId: partyAt(1), subject,
    materials: [
      { name: '申请书', required: true, catalogued: true, submitted: true }, { name: '主体资格证明', required: true, catalogued: true, submitted: true },
      { name: '场所证明', required: true, catalogued: true, submitted: complete },
    ],
  })
  if (!complete) {
    road.pass(random.between(0, 3)).take('CORRECTION_NOTICE', { items: ['补交场所证明'] })
    road.pass(random.between(1, 5)).take('CORRECTION', { complete: true, details: '已经按要求补正' })
  }
}

function accept(scene: Scene): void {
  const { road, random } = scene
  road.pass(random.between(0, 2)).take('INTAKE_DECISION', { outcome: 'ACCEPTED', receiptNumber: numbered(scene, '受', road.on()), joint: false })
}

/** 审查 and its conclusion (行政许可法第三十四条、第三十八条). */
function examine(scene: Scene, end: End): void {
  const { road, random } = scene
  road.pass(random.between(1, 4)).take('EXAMINATION', {
    method: random.chance(500) ? 'SUBSTANCE' : 'DOCUMENTS', officerIds: officersOf(scene), findings: end === 'GRANTED' ? '材料与现场相符' : '场所不符合要求',
    place: scene.place,
  })
}

function conclude(scene: Scene, end: End): void {
  const { road, random } = scene
  road.pass(random.between(0, 2)).take('EXAMINATION_CONCLUSION', {
    conclusion: end === 'GRANTED' ? 'GRANT' : 'REFUSE', reasons: end === 'GRANTED' ? '符合法定条件、标准' : '不符合法定条件', basis: [lawOfField(scene)],
    ...end === 'REFUSED' ? { remedies: '可以依法申请行政复议或者提起行政诉讼' } : {},
  })
}

function decide(scene: Scene, cause: string, end: End): void {
  const { road, random } = scene
  road.pass(random.between(0, 2)).take('DECISION', {
    decisionKind: end, decisionNumber: numbered(scene, '许', road.on()), penaltyKinds: [],
    decisionSummary: `申请人申请${cause}，${end === 'GRANTED' ? '符合法定条件，决定准予许可。' : '不符合法定条件，决定不予许可。'}`,
  })
  serve(scene)
  if (end === 'GRANTED') issue(scene, cause)
  close(scene, end === 'GRANTED' ? 'PERFORMED' : 'NO_PENALTY')
}

/** 颁发证件, and sometimes a change on application (行政许可法第三十九条、第四十四条、第四十九条). */
function issue(scene: Scene, cause: string): void {
  const { road, random, plan } = scene
  road.take('LICENCE', {
    licenceNumber: `${plan.options.county}${scene.agency.profile.code}${String(scene.serial).padStart(7, '0')}`,
    licenceName: `${cause.replace(/（.*$/, '')}证`, licenceClass: 'ORDINARY', holderPartyId: partyAt(1),
    content: cause, validFrom: road.on(), validTo: addMonths(road.on(), 60),
  }, { ref: 'licence' })
  if (random.chance(80)) road.pass(random.between(3, 20)).take('LICENCE_CHANGE', { content: `${cause}（变更住所）`, appliedOn: road.on() }, { subject: 'licence' })
}

export function licencePlot(scene: Scene): Outline {
  const { road, random, agency: { profile } } = scene
  const cause = random.pick(profile.licences)
  const end = random.chance(880) ? 'GRANTED' : 'REFUSED'
  apply(scene, cause)
  accept(scene)
  if (random.chance(150)) excluded(scene, 'EXPERT_REVIEW', random.between(3, 10))
  if (random.chance(120)) {
    road.take('CONCERNED_NOTICE', { persons: ['相邻经营者'], interest: '相邻关系', hearingRight: false })
    road.pass(1).take('CONCERNED_STATEMENT', { person: '相邻经营者', opinion: '请求控制营业时间', adopted: true, reasons: '已经要求申请人承诺' })
  }
  examine(scene, end)
  conclude(scene, end)
  decide(scene, cause, end)
  return outline(cause)
}

/** With a hearing that a person concerned asked for; its time does not count (行政许可法第四十五条、第四十七条、第四十八条). */
export function licenceHearingPlot(scene: Scene): Outline {
  const { road, random, agency, reviewer } = scene
  const cause = random.pick(agency.profile.licences)
  apply(scene, cause)
  accept(scene)
  examine(scene, 'GRANTED')
  road.take('CONCERNED_NOTICE', { persons: ['相邻经营者'], interest: '许可可能影响相邻经营', hearingRight: true })
  road.pass(random.between(1, 4)).take('LICENCE_HEARING', { origin: 'REQUEST', requestedBy: '相邻经营者' }, { ref: 'hearing' })
  road.take('EXCLUDED_TIME', { procedure: 'HEARING', expectedDays: 20, toldOn: road.on() }, { ref: 'excluded' })
  const heldOn = road.ahead(random.between(8, 12))
  road.take('LICENCE_HEARING_NOTICE', { heldOn, place: `${agency.row.shortName}听证室`, hostOfficerId: certificate(reviewer) }, { subject: 'hearing' })
  road.reach(heldOn).take('LICENCE_HEARING_RECORD', {
    conduct: { publicly: true, reasonsGiven: true, recordSigned: true }, summary: '各方陈述意见，审查人员说明理由。',
  }, { subject: 'hearing' })
  road.take('EXCLUDED_TIME_END', { result: '听证结束' }, { subject: 'excluded' })
  conclude(scene, 'GRANTED')
  const reviewedOn = road.pass(1).on()
  decide(scene, cause, 'GRANTED')
  return outline(cause, { reviewedOn })
}

/** Not within the powers of the agency: not accepted, and the filing withdrawn (行政许可法第三十二条第一款第二项). */
export function licenceUnacceptedPlot(scene: Scene): Outline {
  const { road, random, agency: { profile } } = scene
  const cause = random.pick(profile.licences)
  apply(scene, cause)
  road.pass(random.between(0, 2)).take('INTAKE_DECISION', {
    outcome: 'NOT_COMPETENT', receiptNumber: numbered(scene, '受', road.on()), reasons: '该事项由上级机关受理', competentAuthority: '市级主管部门', joint: false,
  })
  road.take('WITHDRAWAL', { ground: 'NO_JURISDICTION', reason: `${partyName(scene)}的申请不属于本机关职权`, approval: approval(scene, road.on()) })
  archive(scene)
  return outline(cause)
}

function excluded({ road }: Scene, procedure: string, workdays: number): void {
  road.pass(1).take('EXCLUDED_TIME', { procedure, expectedDays: 20, toldOn: road.on() }, { ref: 'excluded' })
  road.pass(workdays).take('EXCLUDED_TIME_END', { result: '评审通过' }, { subject: 'excluded' })
}

