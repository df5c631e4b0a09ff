import { defineCodes } from '../../kernel/codes.ts'
import type { Verification } from '../../kernel/deadline.ts'
import { mostSpecific } from '../../kernel/in-force.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import type { enforcementFields } from '../reference/codes.ts'
import type { partyKinds, penaltyKinds } from './codes.ts'

export type Field = keyof typeof enforcementFields
export type PartyKind = keyof typeof partyKinds
export type PenaltyKind = keyof typeof penaltyKinds

/** 公民，或者法人和其他组织：数额标准按此分档 */
export type PartyGroup = 'CITIZEN' | 'ORGANISATION'

/** An individual business stands with natural persons (民法典第五十四条), where the amounts are lower. */
export const partyGroupOf: Readonly<Record<PartyKind, PartyGroup>> = {
  NATURAL: 'CITIZEN', INDIVIDUAL_BUSINESS: 'CITIZEN', LEGAL: 'ORGANISATION', UNINCORPORATED: 'ORGANISATION',
}

/** The penalty that is meant or made: kinds, and amounts in yuan or null where there is none. */
export interface Penalty { penaltyKinds: readonly PenaltyKind[], fineYuan: string | null, confiscationYuan: string | null }

const penaltyLaw = '中华人民共和国行政处罚法'
const threeSystems = '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）'

export const penaltyReview: LegalBasis = { law: penaltyLaw, article: '第五十八条' }
export const scopeOfReview: LegalBasis = { law: threeSystems, article: '（十二）' }
const article58 = (item: string): LegalBasis => ({ law: penaltyLaw, article: `第五十八条第一款第${item}项` })
const article63 = (items: string): LegalBasis => ({ law: penaltyLaw, article: `第六十三条第一款第${items}项` })

/** 须经法制审核的情形 */
export const reviewGrounds = defineCodes({
  PUBLIC_INTEREST: { zh: '涉及重大公共利益', en: 'major public interest' },
  SOCIAL_RISK: { zh: '可能造成重大社会影响或引发社会风险', en: 'possible major social impact or risk' },
  MAJOR_RIGHTS: { zh: '直接关系行政相对人或第三人重大权益', en: 'directly concerns major rights of the party or a third party' },
  AFTER_HEARING: { zh: '直接关系当事人或者第三人重大权益，经过听证程序', en: 'major rights at stake, after a hearing' },
  COMPLEX: { zh: '案件情况疑难复杂、涉及多个法律关系', en: 'difficult and complex, several legal relations' },
  LARGE_FINE: { zh: '较大数额罚款', en: 'large fine' },
  LARGE_CONFISCATION: { zh: '没收较大数额违法所得或者较大价值非法财物', en: 'large confiscation' },
  GRAVE_PENALTY: { zh: '降低资质等级、吊销许可证件、责令停产停业、责令关闭、限制从业', en: 'grave kind of penalty' },
  LISTED: { zh: '列入本地重大执法决定法制审核目录清单', en: 'listed in the catalogue of the place' },
})
export type ReviewGround = keyof typeof reviewGrounds

/** Where each ground stands, for penalties and for other acts. What art. 63 calls large or grave touches major rights of the party. */
export const groundBasis: Readonly<Record<ReviewGround, { penalty: readonly LegalBasis[], other: readonly LegalBasis[] }>> = {
  PUBLIC_INTEREST: { penalty: [article58('一')], other: [scopeOfReview] },
  SOCIAL_RISK: { penalty: [scopeOfReview], other: [scopeOfReview] },
  MAJOR_RIGHTS: { penalty: [scopeOfReview], other: [scopeOfReview] },
  AFTER_HEARING: { penalty: [article58('二')], other: [scopeOfReview] },
  COMPLEX: { penalty: [article58('三')], other: [scopeOfReview] },
  LARGE_FINE: { penalty: [scopeOfReview, article63('一')], other: [scopeOfReview] },
  LARGE_CONFISCATION: { penalty: [scopeOfReview, article63('二')], other: [scopeOfReview] },
  GRAVE_PENALTY: { penalty: [scopeOfReview, article63('三、第四')], other: [scopeOfReview] },
  LISTED: { penalty: [scopeOfReview], other: [scopeOfReview] },
}

interface InForce {
  /** Both ends are days on which it is in force. */
  validFrom: LocalDate
  validTo: LocalDate | null
  /** Prefix of the division codes it applies in, such as '32'; null for the whole country. */
  division: string | null
  field: Field | null
  legalBasis: readonly LegalBasis[]
  verified: Verification
}

/** From these amounts, in yuan, a fine or a confiscation is large (较大数额). */
export interface LargeAmount extends InForce { group: PartyGroup, fineYuan: string, confiscationYuan: string }

/** Penalties that are major by their kind alone. */
export interface GraveKinds extends InForce { kinds: readonly PenaltyKind[] }

/** 重大执法决定法制审核目录 as data. The flags of a case count from `flagsFrom` on, the date of 国办发〔2018〕118号. */
export interface ReviewCatalogue { flagsFrom: LocalDate, largeAmounts: readonly LargeAmount[], graveKinds: readonly GraveKinds[] }

const nationwide = { validTo: null, division: null } as const
const marketHearings: LegalBasis = { law: '市场监督管理行政处罚听证办法', article: '第五条' }

/** "Large" has no national figure: the row without a field is our default where no catalogue of the agency or its division is in force. */
export const reviewCatalogue: ReviewCatalogue = {
  flagsFrom: '2018-12-05',
  largeAmounts: [
    { group: 'CITIZEN', fineYuan: '10000.00', confiscationYuan: '10000.00', field: null, validFrom: '2018-12-05', legalBasis: [scopeOfReview], verified: 'D', ...nationwide },
    { group: 'ORGANISATION', fineYuan: '100000.00', confiscationYuan: '100000.00', field: null, validFrom: '2018-12-05', legalBasis: [scopeOfReview], verified: 'D', ...nationwide },
    { group: 'CITIZEN', fineYuan: '10000.00', confiscationYuan: '10000.00', field: 'MARKET', validFrom: '2021-07-15', legalBasis: [marketHearings], verified: 'V', ...nationwide },
    { group: 'ORGANISATION', fineYuan: '100000.00', confiscationYuan: '100000.00', field: 'MARKET', validFrom: '2021-07-15', legalBasis: [marketHearings], verified: 'V', ...nationwide },
    { group: 'CITIZEN', fineYuan: '5000.00', confiscationYuan: '5000.00', field: 'ECOLOGY', validFrom: '2021-07-15', legalBasis: [scopeOfReview], verified: 'V-x', ...nationwide },
    { group: 'ORGANISATION', fineYuan: '50000.00', confiscationYuan: '50000.00', field: 'ECOLOGY', validFrom: '2021-07-15', legalBasis: [scopeOfReview], verified: 'V-x', ...nationwide },
  ],
  graveKinds: [{
    kinds: ['LOWER_GRADE', 'REVOKE_LICENCE', 'STOP_PRODUCTION', 'CLOSE', 'RESTRICT_OCCUPATION'], field: null, validFrom: '2018-12-05',
    legalBasis: [article63('三、第四')], verified: 'V', ...nationwide,
  }],
}

/** 可以当场作出的行政处罚：罚款上限（元）与种类 */
export interface SimpleProcedure extends InForce { kinds: readonly PenaltyKind[], fineYuan: Readonly<Record<PartyGroup, string>> }

const onTheSpot: LegalBasis = { law: penaltyLaw, article: '第五十一条' }
const generalSimpleProcedure: SimpleProcedure = {
  kinds: ['WARNING', 'FINE'], fineYuan: { CITIZEN: '200.00', ORGANISATION: '3000.00' }, field: null, validFrom: '2021-07-15', legalBasis: [onTheSpot], verified: 'V', ...nationwide,
}

/** 法律另有规定的，从其规定 (行政处罚法 art. 51). */
export const simpleProcedures: readonly SimpleProcedure[] = [
  generalSimpleProcedure,
  {
    ...generalSimpleProcedure, fineYuan: { CITIZEN: '500.00', ORGANISATION: '3000.00' }, field: 'PUBLIC_SECURITY', validFrom: '2026-01-01',
    legalBasis: [onTheSpot, { law: '中华人民共和国治安管理处罚法', article: '第一百一十九条' }],
  },
]

/** What may be decided on the spot in a field on a day; before any was in force, by the general rule. */
export const simpleProcedureOn = (at: { on: LocalDate, field: Field }): SimpleProcedure => mostSpecific(simpleProcedures, at) ?? generalSimpleProcedure
