import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import type { CaseFile, StepFacts } from '../steps/file.ts'
import { byApplication, commonKinds, licenceLaw, wholeProcess, withAmount } from './kinds.ts'
import type { amountContent, ApplicationContent, conclusionContent, examinationContent, mediationContent } from './matter-content.ts'

const has = ({ steps }: Pick<CaseFile, 'steps'>, ...kinds: readonly string[]): boolean => steps.some(({ kind }) => kinds.includes(kind))
const isLicence = ({ row }: Pick<CaseFile, 'row'>): boolean => row.actKind === 'LICENCE'
const begun = (file: CaseFile): boolean => has(file, 'APPLICATION', 'OWN_MOTION')
const byLicenceLaw = (file: CaseFile, ...articles: readonly string[]) => isLicence(file) ? { legalBasis: licenceLaw(...articles) } : true

/** Whether the application of the case was accepted, also by silence (行政许可法 art. 32). */
export const isAccepted = ({ steps }: Pick<CaseFile, 'steps'>): boolean =>
  steps.some(({ kind, data }) => kind === 'INTAKE_DECISION' && (data['outcome'] === 'ACCEPTED' || data['outcome'] === 'DEEMED_ACCEPTED'))

export const applicationGates = defineGates<StepFacts<ApplicationContent>>('cases', {
  'application-applicant-unknown': {
    title: { zh: '申请人不是本案当事人', en: 'Applicant is no party' },
    detail: { zh: '申请人、被申请人应为本案当事人', en: 'Applicant and respondent are parties of the case' },
    legalBasis: [],
    fails: ({ file, data: { applicantPartyId, respondentPartyId } }) =>
      ![applicantPartyId, respondentPartyId ?? applicantPartyId].every((id) => file.parties.some((party) => party.id === id)) && byLicenceLaw(file, '第二十九条第一款'),
  },
  'application-material-uncatalogued': {
    title: { zh: '要求了目录外的材料', en: 'Material asked for beyond the catalogue' },
    detail: { zh: '不得要求申请人提交公示目录以外、与许可事项无关的材料', en: 'No material outside the published catalogue may be asked for' },
    legalBasis: licenceLaw('第三十条第一款', '第三十一条第一款'),
    fails: ({ file, data: { materials } }) => {
      const beyond = materials.filter(({ required, catalogued }) => required && !catalogued)
      return isLicence(file) && beyond.length > 0 && { missing: beyond.map(({ name }) => name) }
    },
  },
  'adjudication-parties-missing': {
    title: { zh: '裁决没有被申请人', en: 'Adjudication without a respondent' },
    detail: { zh: '行政裁决应有申请人与被申请人两方', en: 'An adjudication has an applicant and a respondent' },
    legalBasis: [],
    fails: ({ file: { row }, data: { applicantPartyId, respondentPartyId } }) =>
      row.actKind === 'ADJUDICATION' && (respondentPartyId === undefined || respondentPartyId === applicantPartyId),
  },
})

export const examinationGates = defineGates<StepFacts<z.output<typeof examinationContent>>>('cases', {
  'matter-not-begun': {
    title: { zh: '没有申请或者启动', en: 'Neither applied for nor begun' },
    detail: { zh: '应先登记申请，或者依职权启动', en: 'An application or a beginning of the own motion comes first' },
    legalBasis: wholeProcess,
    fails: ({ file }) => (byApplication.includes(file.row.actKind) || commonKinds.includes(file.row.actKind)) && !begun(file)
      && (isLicence(file) ? { legalBasis: licenceLaw('第二十九条第一款') } : true),
  },
  'examination-before-acceptance': {
    title: { zh: '尚未受理', en: 'Not accepted yet' },
    detail: { zh: '行政许可申请受理后方可审查', en: 'An application is examined once it is accepted' },
    legalBasis: licenceLaw('第三十二条第一款第五项', '第三十四条第一款'),
    fails: ({ file }) => isLicence(file) && !isAccepted(file),
  },
  'examination-officers-missing': {
    title: { zh: '核查人员不足两名', en: 'Checked by fewer than two' },
    detail: { zh: '核查实质内容、检验检测应指派两名以上工作人员，现有 {found} 名', en: 'Two or more of the staff check the substance; there are {found}' },
    legalBasis: licenceLaw('第三十四条第三款', '第五十五条第二款'),
    fails: ({ file, officers, data: { method, officerIds } }) => {
      const found = officerIds.filter((id) => officers.get(id)?.agencyId === file.row.agencyId).length
      return isLicence(file) && method !== 'DOCUMENTS' && found < 2 && { params: { found } }
    },
  },
})

/** The first of the gates above, which a decision asks for as well. */
const begunGate = examinationGates.slice(0, 1)

export const conclusionGates = defineGates<StepFacts<z.output<typeof conclusionContent>>>('cases', {
  'matter-not-examined': {
    title: { zh: '没有审查', en: 'Not examined' },
    detail: { zh: '应先对申请材料或者事实进行审查', en: 'The material or the facts are examined first' },
    legalBasis: wholeProcess,
    fails: ({ file }) => (byApplication.includes(file.row.actKind) || commonKinds.includes(file.row.actKind)) && !has(file, 'EXAMINATION')
      && (isLicence(file) ? { legalBasis: licenceLaw('第三十四条第一款') } : true),
  },
})

export const amountGates = defineGates<StepFacts<z.output<typeof amountContent>>>('cases', {
  'amount-period-unfit': {
    title: { zh: '所属期缺失或者颠倒', en: 'Period missing or backwards' },
    detail: { zh: '征收应载明所属期，且起日不晚于止日', en: 'A levy names the period it is for, from its first to its last day' },
    legalBasis: [],
    fails: ({ file: { row }, data: { periodFrom, periodTo } }) =>
      periodFrom === undefined || periodTo === undefined ? row.actKind === 'LEVY' : periodFrom > periodTo,
  },
})

export const mediationGates = defineGates<StepFacts<z.output<typeof mediationContent>>>('cases', {
  'mediation-parties-missing': {
    title: { zh: '参加调解的不足两方', en: 'Mediation with fewer than two parties' },
    detail: { zh: '调解应由争议双方参加', en: 'Both sides of a dispute take part in its mediation' },
    legalBasis: [],
    fails: ({ file: { parties }, data: { partyIds } }) => new Set(partyIds.filter((id) => parties.some((party) => party.id === id))).size < 2,
  },
  'mediation-agreement-missing': {
    title: { zh: '没有协议内容', en: 'No agreement recorded' },
    detail: { zh: '达成协议的应记载协议内容', en: 'An agreement that was reached is recorded' },
    legalBasis: [],
    fails: ({ data: { outcome, agreement } }) => outcome === 'AGREED' && agreement === undefined,
  },
})

/** What a decision of every kind that is applied for or begun asks: begun, examined, and its amount determined. */
export const commonDecisionGates = [
  ...begunGate, ...conclusionGates,
  ...defineGates<StepFacts<{ decisionKind: string }>>('cases', {
    'amount-undetermined': {
      title: { zh: '没有核定数额', en: 'Amount not determined' },
      detail: { zh: '征收、给付、奖励应先核定数额及其标准', en: 'A levy, benefit or reward has its amount and standard determined first' },
      legalBasis: [],
      fails: ({ file, data: { decisionKind } }) => withAmount.includes(file.row.actKind) && decisionKind === 'GRANTED' && !has(file, 'AMOUNT'),
    },
  }),
]
