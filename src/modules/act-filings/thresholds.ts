import type { Verification } from '../../kernel/deadline.ts'
import type { DivisionLevel } from '../../kernel/division-code.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import type { enforcementFields, penaltyKinds } from '../reference/codes.ts'
import type { Addressee, FiledActKind } from './codes.ts'

/** 公民，或者法人和其他组织：数额标准按此分档 */
export type PartyGroup = 'CITIZEN' | 'ORGANISATION'
export type PenaltyKind = keyof typeof penaltyKinds

/** One case in which an act of a place is major. Amounts in yuan, the amount itself included. */
export type Criterion = { legalBasis: readonly LegalBasis[] } & (
  | { ground: 'LARGE_FINE' | 'LARGE_CONFISCATION', fromYuan: Readonly<Record<PartyGroup, string>> }
  | { ground: 'GRAVE_PENALTY', kinds: readonly PenaltyKind[] }
  /** Measures and modes of enforcement that count where business can hardly go on; `presumed` those where it is so unless the record says otherwise. */
  | { ground: 'BUSINESS_HINDERED', measures: readonly string[], modes: readonly string[], presumed: readonly string[] }
  | { ground: 'FORCED_DEMOLITION' | 'AFTER_HEARING' | 'PUBLIC_INTEREST' | 'COMPLEX' }
)

/** 备案标准: what a place asks to be filed of one kind of act, and with whom. */
export interface FilingStandard {
  actKind: FiledActKind
  /** Prefix of the division codes it applies in. */
  division: string
  /** Field of enforcement it is limited to; null for every field. */
  field: keyof typeof enforcementFields | null
  /** Levels of the divisions whose agencies it binds; null for all. */
  levels: readonly DivisionLevel[] | null
  /** Both ends are days on which it is in force. */
  validFrom: LocalDate
  validTo: LocalDate | null
  addressees: readonly Addressee[]
  criteria: readonly Criterion[]
  /** How surely the content is known; where the day of coming into force is not known, `validFrom` is one on which it was in force. */
  verified: Verification
}

export const sichuanRule = '四川省重大行政处罚行政强制备案规定（川办发〔2014〕3号）'
export const liaoningRule = '辽宁省行政执法监督规定'
export const jiangxiMeasures = '江西省行政执法监督实施办法'
export const tianjinRule = '天津市行政执法监督规定'
export const shanxiRule = '山西省重大行政处罚决定备案办法（省政府令第206号）'
export const kaipingRule = '开平区住建局重大行政处罚备案管理规定'

const at = (law: string, article: string): readonly LegalBasis[] => [{ law, article }]
const both: readonly Addressee[] = ['SUPERVISION_BODY', 'SUPERIOR_DEPARTMENT']
const amounts = (citizen: string, organisation: string): Readonly<Record<PartyGroup, string>> => ({ CITIZEN: citizen, ORGANISATION: organisation })

const large = (fromYuan: Readonly<Record<PartyGroup, string>>, legalBasis: readonly LegalBasis[]): Criterion[] => [
  { ground: 'LARGE_FINE', fromYuan, legalBasis }, { ground: 'LARGE_CONFISCATION', fromYuan, legalBasis },
]

/**
 * There is no national rule on filing: neither 行政处罚法 nor 行政执法监督条例 asks for it. A place without a row has no duty of its own; its
 * supervising body may ask for the filing of one act. Liaoning leaves counties to their own standards. Tianjin names the amount that gives a right
 * to a hearing, which has no one figure there: 10,000 and 100,000 yuan are our default (D).
 */
export const filingStandards: readonly FilingStandard[] = [
  {
    actKind: 'PENALTY', division: '51', field: null, levels: null, validFrom: '2014-01-14', validTo: null, addressees: both, verified: 'V-x',
    criteria: [
      ...large(amounts('5000.00', '50000.00'), at(sichuanRule, '第二条第一项')),
      // Only a stop of a month or more counts; its length is not on record, so that a shorter one is for the supervising body to exempt.
      { ground: 'GRAVE_PENALTY', kinds: ['STOP_PRODUCTION'], legalBasis: at(sichuanRule, '第二条第二项') },
      { ground: 'GRAVE_PENALTY', kinds: ['REVOKE_LICENCE'], legalBasis: at(sichuanRule, '第二条第三项') },
    ],
  },
  {
    actKind: 'COERCION', division: '51', field: null, levels: null, validFrom: '2014-01-14', validTo: null, addressees: both, verified: 'V-x',
    criteria: [
      { ground: 'BUSINESS_HINDERED', measures: ['SEAL', 'SEIZE'], modes: [], presumed: ['SEAL'], legalBasis: at(sichuanRule, '第三条第一项、第二项') },
      { ground: 'FORCED_DEMOLITION', legalBasis: at(sichuanRule, '第三条第三项') },
      { ground: 'BUSINESS_HINDERED', measures: ['OTHER'], modes: ['OTHER_MODE'], presumed: [], legalBasis: at(sichuanRule, '第三条第四项') },
    ],
  },
  {
    actKind: 'PENALTY', division: '21', field: null, levels: ['PROVINCE', 'CITY'], validFrom: '2010-02-22', validTo: null, addressees: ['SUPERVISION_BODY'], verified: 'V',
    criteria: [
      ...large(amounts('10000.00', '100000.00'), at(liaoningRule, '第十六条')),
      { ground: 'GRAVE_PENALTY', kinds: ['STOP_PRODUCTION', 'REVOKE_LICENCE'], legalBasis: at(liaoningRule, '第十六条') },
    ],
  },
  {
    actKind: 'PENALTY', division: '36', field: null, levels: null, validFrom: '2014-08-16', validTo: null, addressees: ['SUPERVISION_BODY'], verified: 'V',
    criteria: [
      ...large(amounts('10000.00', '100000.00'), at(jiangxiMeasures, '第十四条')),
      {
        ground: 'GRAVE_PENALTY', kinds: ['LOWER_GRADE', 'REVOKE_LICENCE', 'RESTRICT_BUSINESS', 'STOP_PRODUCTION', 'CLOSE', 'RESTRICT_OCCUPATION'],
        legalBasis: at(jiangxiMeasures, '第十四条'),
      },
    ],
  },
  {
    actKind: 'COERCION', division: '36', field: null, levels: null, validFrom: '2014-08-16', validTo: null, addressees: ['SUPERVISION_BODY'], verified: 'V',
    criteria: [{ ground: 'FORCED_DEMOLITION', legalBasis: at(jiangxiMeasures, '第十四条') }],
  },
  {
    actKind: 'LICENCE', division: '36', field: null, levels: null, validFrom: '2014-08-16', validTo: null, addressees: ['SUPERVISION_BODY'], verified: 'V',
    criteria: [
      { ground: 'PUBLIC_INTEREST', legalBasis: at(jiangxiMeasures, '第十四条') },
      { ground: 'AFTER_HEARING', legalBasis: at(jiangxiMeasures, '第十四条') },
    ],
  },
  {
    actKind: 'PENALTY', division: '12', field: null, levels: null, validFrom: '2020-01-01', validTo: null, addressees: ['SUPERVISION_BODY'], verified: 'V',
    criteria: [
      { ground: 'GRAVE_PENALTY', kinds: ['STOP_PRODUCTION', 'REVOKE_LICENCE'], legalBasis: at(tianjinRule, '第十四条') },
      ...large(amounts('10000.00', '100000.00'), at(tianjinRule, '第十四条')),
      { ground: 'PUBLIC_INTEREST', legalBasis: at(tianjinRule, '第十四条') },
      { ground: 'COMPLEX', legalBasis: at(tianjinRule, '第十四条') },
    ],
  },
  {
    // Which fine is large stands in an annex by field that we have not read: the amounts are our default.
    actKind: 'PENALTY', division: '14', field: null, levels: null, validFrom: '2008-01-01', validTo: null, addressees: ['SUPERVISION_BODY'], verified: 'V-x',
    criteria: [
      ...large(amounts('10000.00', '100000.00'), at(shanxiRule, '关于较大数额的规定')),
      { ground: 'GRAVE_PENALTY', kinds: ['STOP_PRODUCTION', 'REVOKE_LICENCE', 'DETENTION'], legalBasis: at(shanxiRule, '关于重大行政处罚的规定') },
    ],
  },
  {
    actKind: 'PENALTY', division: '130205', field: 'HOUSING', levels: null, validFrom: '2016-01-01', validTo: null, addressees: ['SUPERVISION_BODY'], verified: 'V',
    criteria: [
      { ground: 'LARGE_FINE', fromYuan: amounts('10000.00', '100000.00'), legalBasis: at(kaipingRule, '第五条第一项') },
      { ground: 'LARGE_CONFISCATION', fromYuan: amounts('10000.00', '100000.00'), legalBasis: at(kaipingRule, '第五条第二项') },
      { ground: 'GRAVE_PENALTY', kinds: ['STOP_PRODUCTION'], legalBasis: at(kaipingRule, '第五条第三项') },
      { ground: 'GRAVE_PENALTY', kinds: ['REVOKE_LICENCE'], legalBasis: at(kaipingRule, '第五条第四项') },
    ],
  },
]
