import type { Verification } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis, Texts } from '../../kernel/problem.ts'
import type { actKinds } from '../reference/codes.ts'
import type { CatalogueKind } from './codes.ts'

export type ActKind = keyof typeof actKinds

/** 必须公开的栏目. What every body has to make public, or every body that holds powers of a kind or uses devices. */
export interface Mandatory {
  kind: CatalogueKind
  /** Only where the body holds a power of this kind. */
  ifPower: 'PENALTY' | 'LICENCE' | null
  /** Only where the body uses monitoring devices. */
  ifDevices: boolean
  division: string | null
  validFrom: LocalDate
  validTo: LocalDate | null
  legalBasis: readonly LegalBasis[]
  /** What the penalty law adds where the body holds powers of penalty, from the day that law is in force. */
  ofPenalties?: readonly LegalBasis[]
  verified: Verification
}

const three = (article: string): readonly LegalBasis[] => [{ law: '国办发〔2018〕118号', article }]
const penalty = (article: string): LegalBasis => ({ law: '中华人民共和国行政处罚法', article })
const coercion = (article: string): LegalBasis => ({ law: '中华人民共和国行政强制法', article })
const licence = (article: string): LegalBasis => ({ law: '中华人民共和国行政许可法', article })
/** 实施机关、立案依据、实施程序和救济渠道 */
const published = { ofPenalties: [penalty('第三十九条')] } as const
export const penaltyLawSince: LocalDate = '2021-07-15'
const always = { ifPower: null, ifDevices: false, division: null, validFrom: '2018-12-05', validTo: null, verified: 'V' } as const

export const mandatoryEntries: readonly Mandatory[] = [
  { ...always, ...published, kind: 'BODY', legalBasis: three('（四）') },
  { ...always, kind: 'OFFICERS', legalBasis: three('（四）') },
  { ...always, ...published, kind: 'POWERS', legalBasis: three('（四）') },
  { ...always, ...published, kind: 'PROCEDURE', legalBasis: three('（四）') },
  { ...always, ...published, kind: 'REMEDIES', legalBasis: three('（四）') },
  { ...always, kind: 'RANDOM_CHECKS', legalBasis: three('（四）') },
  { ...always, kind: 'DURING', legalBasis: three('（五）') },
  { ...always, kind: 'SERVICE_GUIDES', ifPower: 'LICENCE', legalBasis: [...three('（四）'), licence('第三十条')] },
  { ...always, kind: 'BENCHMARKS', ifPower: 'PENALTY', validFrom: '2021-07-15', legalBasis: [penalty('第三十四条')] },
  { ...always, kind: 'DEVICES', ifDevices: true, validFrom: '2021-07-15', legalBasis: [penalty('第四十一条第一款')] },
]

/** 救济渠道: what a party may do against an act, from the laws themselves. */
export interface Remedy extends Texts {
  code: string
  /** Powers it belongs to; null for all. */
  powers: readonly ActKind[] | null
  /** Who takes it up: the agency, the body that reconsiders, or the court. */
  before: 'AGENCY' | 'RECONSIDERATION' | 'COURT'
  period: string
  legalBasis: readonly LegalBasis[]
}

export const remedies: readonly Remedy[] = [
  {
    code: 'STATEMENT', zh: '陈述、申辩', en: 'statement and defence', powers: ['PENALTY', 'COERCION', 'LICENCE'], before: 'AGENCY', period: '作出决定或者实施强制前',
    legalBasis: [penalty('第七条'), penalty('第四十五条'), coercion('第八条'), licence('第七条')],
  },
  {
    code: 'PENALTY-HEARING', zh: '要求举行听证（行政处罚）', en: 'hearing on a penalty', powers: ['PENALTY'], before: 'AGENCY', period: '行政机关告知后五个工作日内',
    legalBasis: [penalty('第六十三条'), penalty('第六十四条第一项')],
  },
  {
    code: 'LICENCE-HEARING', zh: '申请听证（行政许可）', en: 'hearing on a licence', powers: ['LICENCE'], before: 'AGENCY', period: '被告知听证权利之日起五日内',
    legalBasis: [licence('第四十七条')],
  },
  {
    code: 'RECONSIDERATION', zh: '申请行政复议', en: 'administrative reconsideration', powers: null, before: 'RECONSIDERATION', period: '知道或者应当知道之日起六十日内；法律规定的期限更长的，从其规定',
    legalBasis: [{ law: '中华人民共和国行政复议法', article: '第二十条' }, { law: '中华人民共和国行政复议法', article: '第二十四条' }],
  },
  {
    code: 'LITIGATION', zh: '提起行政诉讼', en: 'administrative litigation', powers: null, before: 'COURT', period: '知道或者应当知道之日起六个月内；经复议的，收到复议决定书之日起十五日内',
    legalBasis: [{ law: '中华人民共和国行政诉讼法', article: '第四十五条' }, { law: '中华人民共和国行政诉讼法', article: '第四十六条' }],
  },
]

/** Which time limits of cases belong to the procedure of which power: by the beginning of their codes. */
export const procedureCodes: Readonly<Partial<Record<ActKind, string>>> = { PENALTY: 'PEN-', COERCION: 'COE-', LICENCE: 'LIC-' }

/** 事中公示的身份要求（国办发〔2018〕118号（五）；行政处罚法第五十五条；行政强制法第十八条） */
export const identityDuties: readonly (Texts & { code: string, powers: readonly ActKind[] | null, legalBasis: readonly LegalBasis[] })[] = [
  {
    code: 'SHOW-CERTIFICATE', zh: '监督检查、调查取证、采取强制措施和强制执行、送达文书时主动出示执法证件', en: 'certificate shown without being asked', powers: null,
    legalBasis: three('（五）'),
  },
  {
    code: 'TELL-GROUNDS', zh: '出具执法文书，主动告知执法事由、执法依据、权利义务', en: 'documents handed over; grounds, basis, rights and duties told', powers: null, legalBasis: three('（五）'),
  },
  {
    code: 'PENALTY-INQUIRY', zh: '调查或者检查时主动出示执法证件；不出示的，当事人有权拒绝接受调查或者检查', en: 'no certificate, no inquiry', powers: ['PENALTY'],
    legalBasis: [penalty('第五十五条第一款')],
  },
  {
    code: 'COERCION-SCENE', zh: '实施强制措施由两名以上执法人员出示执法身份证件，当场告知理由、依据、权利和救济途径', en: 'two officers, certificates shown, rights told on the scene', powers: ['COERCION'],
    legalBasis: [coercion('第十八条')],
  },
]
