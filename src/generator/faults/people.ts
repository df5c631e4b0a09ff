import { certificate } from '../roads/rows.ts'
import { formerCertificate } from '../roads/former.ts'
import type { Fault } from './fault.ts'
import { atStep, coercionLaw, gateAt, law, licenceLaw, penaltyLaw, placeOf } from './fault.ts'

const inspections = law('国务院办公厅关于严格规范涉企行政检查的意见（国办发〔2024〕54号）')('有关要求')
const alone = (data: Record<string, unknown>): void => { data['officerIds'] = (data['officerIds'] as string[]).slice(0, 1) }

/** Who acted: too few, the wrong ones, or without a certificate. */
export const peopleFaults = {
  INQUIRY_BY_ONE: {
    title: { zh: '一人调查取证', en: 'Inquiry by one officer' }, legalBasis: penaltyLaw('第四十二条第一款'),
    plant: atStep('INQUIRY', 'evidence-officers-missing', alone),
  },
  MEASURE_BY_ONE: {
    title: { zh: '一人实施强制措施', en: 'Measure taken by one officer' }, legalBasis: coercionLaw('第十八条第二项'),
    plant: atStep('MEASURE', 'measure-officers-missing', alone),
  },
  INSPECTION_BY_ONE: {
    title: { zh: '一人检查', en: 'Inspection by one officer' }, legalBasis: penaltyLaw('第四十二条第一款'),
    plant: atStep('INSPECTION', 'inspection-officers-missing', alone),
  },
  CERTIFICATE_LAPSED: {
    title: { zh: '使用失效证件执法', en: 'Acting by a lapsed certificate' }, legalBasis: law('行政执法监督条例')('第十七条第二款'),
    plant: (row, { plan }) => {
      const officer = certificate(formerCertificate(plan, row.agencyUscc))
      return atStep('INQUIRY', 'officer-uncertified', (data) => { data['officerIds'] = [...data['officerIds'] as string[], officer] })(row)
    },
  },
  INVESTIGATOR_VOTED: {
    title: { zh: '调查人员参与集体讨论表决', en: 'Investigator voted in the discussion' }, legalBasis: penaltyLaw('第五十七条第二款'),
    plant: atStep('DISCUSSION', 'discussion-investigator-voted', (data, { handlers }) => {
      const [first, ...others] = data['members'] as object[]
      data['members'] = [{ ...first, officerId: certificate(handlers[0] ?? '') }, ...others]
    }),
  },
  INVESTIGATOR_PRESIDED: {
    title: { zh: '调查人员主持听证', en: 'Investigator presided over the hearing' }, legalBasis: penaltyLaw('第六十四条第四项'),
    plant: atStep('HEARING_NOTICE', 'hearing-presider-investigator', (data, { handlers }) => { data['presiderId'] = certificate(handlers[0] ?? '') }),
  },
  EXAMINER_PRESIDED: {
    title: { zh: '审查人员主持许可听证', en: 'Examiner presided over the hearing on a licence' }, legalBasis: licenceLaw('第四十八条第一款第三项'),
    plant: atStep('LICENCE_HEARING_NOTICE', 'licence-hearing-host-unfit', (data, { handlers }) => { data['hostOfficerId'] = certificate(handlers[0] ?? '') }),
  },
  REVIEWER_HANDLED: {
    title: { zh: '办案人员自行法制审核', en: 'Handler reviewed the own case' }, legalBasis: penaltyLaw('第五十八条'),
    plant: (row) => {
      const [handler] = row.handlers
      if (row.legalReview === undefined || handler === undefined) return null
      row.legalReview = { ...row.legalReview, reviewerCertificate: handler }
      return { alerts: [{ code: 'case-imports.reviewer-is-handler', step: null }] }
    },
  },
  OFFICER_IN_TWO_PLACES: {
    title: { zh: '同一人员同时在两处检查', en: 'Officer in two places at once' }, legalBasis: inspections,
    plant: (row) => {
      const place = placeOf(row, 'INSPECTION')
      const told = row.steps[placeOf(row, 'INSPECTION_RESULT')]
      const first = row.steps[place]
      if (first === undefined || told === undefined) return null
      const second = { ...structuredClone(first), ref: 'inspection-elsewhere' }
      Object.assign(second.data, { place: `${String(first.data['place'])}（另一处经营场所）`, result: 'NO_PROBLEM', findings: '未发现问题' })
      row.steps.splice(place + 1, 0, second)
      row.steps.splice(row.steps.indexOf(told), 0, { ...structuredClone(told), subject: 'inspection-elsewhere' })
      return gateAt('inspection-officer-elsewhere', place + 1)
    },
  },
} as const satisfies Readonly<Record<string, Fault>>
