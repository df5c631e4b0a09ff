import type { Verification } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import type { Channel } from './codes.ts'
import { marketPublicity, publicitySince, threeSystems } from './deadlines.ts'

interface InForce {
  /** Prefix of the division codes it applies in, such as '32'; null for the whole country. */
  division: string | null
  /** Field of enforcement it is limited to; null for every field. */
  field: string | null
  /** Both ends are days on which it is in force. */
  validFrom: LocalDate
  validTo: LocalDate | null
  legalBasis: readonly LegalBasis[]
  verified: Verification
}

/** 公示渠道规则: which decisions are to be published where, and by which time limit. A condition left out holds for all. */
export interface ChannelRule extends InForce {
  channel: Channel
  deadline: 'PUB-7' | 'PUB-20' | 'PUB-CREDIT-7' | 'PUB-SAMR'
  decisions: readonly { actKind: string, decisionKinds?: readonly string[] }[] | null
  exceptProcedures?: readonly string[]
  /** Not where the penalty is of these kinds alone. */
  exceptOnly?: readonly string[]
}

export const creditRepair = '信用修复管理办法（试行）（国家发展改革委令第58号）'
const threeSix: readonly LegalBasis[] = [{ law: threeSystems, article: '（六）' }]
const creditScope: readonly LegalBasis[] = [...threeSix, { law: creditRepair, article: '关于行政处罚信息公示范围的规定' }]
const everywhere = { division: null, field: null } as const
const sevenDays = [{ actKind: 'PENALTY' }, { actKind: 'LICENCE' }]
const doublePublicity = [{ actKind: 'PENALTY', decisionKinds: ['PENALTY'] }, { actKind: 'LICENCE', decisionKinds: ['GRANTED'] }]

/** The first that fits of each channel counts, where several are equally specific. */
export const channelRules: readonly ChannelRule[] = [
  { ...everywhere, channel: 'UNIFIED_PLATFORM', deadline: 'PUB-7', decisions: sevenDays, validFrom: publicitySince, validTo: null, legalBasis: threeSix, verified: 'V' },
  { ...everywhere, channel: 'UNIFIED_PLATFORM', deadline: 'PUB-20', decisions: null, validFrom: publicitySince, validTo: null, legalBasis: threeSix, verified: 'V' },
  { ...everywhere, channel: 'CREDIT_PLATFORM', deadline: 'PUB-CREDIT-7', decisions: doublePublicity, validFrom: publicitySince, validTo: '2023-04-30', legalBasis: threeSix, verified: 'V-x' },
  {
    ...everywhere, channel: 'CREDIT_PLATFORM', deadline: 'PUB-CREDIT-7', decisions: doublePublicity, exceptProcedures: ['SIMPLE'], exceptOnly: ['WARNING', 'CRITICISM'],
    validFrom: '2023-05-01', validTo: null, legalBasis: creditScope, verified: 'R',
  },
  {
    division: null, field: 'MARKET', channel: 'GSXT', deadline: 'PUB-SAMR', decisions: [{ actKind: 'PENALTY', decisionKinds: ['PENALTY'] }], exceptProcedures: ['SIMPLE'],
    exceptOnly: ['WARNING'], validFrom: '2021-09-01', validTo: null,
    legalBasis: [{ law: marketPublicity, article: '第二条' }, { law: marketPublicity, article: '第九条' }], verified: 'V',
  },
]

/** 公示期: how long a penalty stays public on a channel, in months; null until it is withdrawn. */
export interface PublicationPeriod extends InForce {
  channel: Channel
  actKinds: readonly string[]
  /** Only where the penalty is of these kinds alone. */
  only?: readonly string[]
  /** Only where all there is is a fine below this amount; of a case with an organisation among its parties, and of one without. */
  belowYuan?: { organisation: string, citizen: string }
  months: number | null
  /** Before which nobody may ask for an earlier end; null where it cannot be asked for. */
  leastMonths: number | null
}

/** Penalties that keep their whole period (市场监督管理行政处罚信息公示规定 art. 14(3)). */
export const gravePenalties: readonly string[] = ['STOP_PRODUCTION', 'RESTRICT_BUSINESS', 'RESTRICT_OCCUPATION', 'LOWER_GRADE', 'REVOKE_LICENCE']

const gsxt = { division: null, field: 'MARKET', channel: 'GSXT', actKinds: ['PENALTY'], validFrom: '2021-09-01', validTo: null } as const
const thirteen: readonly LegalBasis[] = [{ law: marketPublicity, article: '第十三条' }]
const creditPeriod: readonly LegalBasis[] = [{ law: creditRepair, article: '关于公示期限的规定' }]
const credit = { ...everywhere, channel: 'CREDIT_PLATFORM', actKinds: ['PENALTY'], validFrom: '2023-05-01', validTo: null, legalBasis: creditPeriod, verified: 'R' } as const
/** Fields whose penalties stay for a year at least (food, medicines and special equipment stand under market regulation). */
const longer = (field: string): PublicationPeriod => ({ ...credit, field, months: 36, leastMonths: 12 })

/**
 * A warning is not published by itself (art. 2(2)), so that beside a criticism or a low fine it makes the publication no longer (art. 13(1)).
 * A provincial market authority says which fine is low (art. 13(2)): the amounts are our default (D). A ban for more than three years keeps the
 * publication for as long; its length is not on record, so that such a case is for the agency to extend by the record of the ban.
 * No national rule ends what stands on the platform of enforcement itself: three years is our default for penalties, and other decisions stay.
 */
export const publicationPeriods: readonly PublicationPeriod[] = [
  { ...gsxt, only: ['CRITICISM', 'WARNING'], months: 3, leastMonths: null, legalBasis: thirteen, verified: 'V' },
  { ...gsxt, belowYuan: { organisation: '5000.00', citizen: '500.00' }, months: 3, leastMonths: null, legalBasis: thirteen, verified: 'D' },
  { ...gsxt, months: 36, leastMonths: 6, legalBasis: thirteen, verified: 'V' },
  ...['MARKET', 'EMERGENCY', 'FIRE'].map(longer),
  { ...credit, months: 36, leastMonths: 3 },
  { ...everywhere, channel: 'UNIFIED_PLATFORM', actKinds: ['PENALTY'], months: 36, leastMonths: null, validFrom: publicitySince, validTo: null, legalBasis: [], verified: 'D' },
]
