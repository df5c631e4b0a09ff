import type { Verification } from '../../../kernel/deadline.ts'
import { isInForce, mostSpecific } from '../../../kernel/in-force.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { RecordingLevel } from './codes.ts'

const guidance = (article: string): LegalBasis =>
  ({ law: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）', article })
const innerMongolia = (article: string): LegalBasis =>
  ({ law: '内蒙古自治区行政执法公示执法全过程记录重大执法决定法制审核办法（内蒙古自治区人民政府令第244号）', article })

export const filming: LegalBasis = guidance('（八）')
export const keeping: LegalBasis = guidance('（九）')
export const wholeProcess: LegalBasis = { law: '中华人民共和国行政处罚法', article: '第四十七条' }

interface InForce {
  /** Both ends are days on which it is in force. */
  validFrom: LocalDate
  validTo: LocalDate | null
  /** Prefix of the division codes it applies in; null for the whole country. */
  division: string | null
  legalBasis: readonly LegalBasis[]
  verified: Verification
}

/** Which steps are to be filmed: by their kind, and where that is not enough by what they, or the step that opened their matter, hold. */
export interface RecordingDemand extends InForce {
  level: RecordingLevel
  stepKinds: readonly string[]
  where?: { of: 'STEP' | 'OPENING_STEP', member: string, oneOf: readonly string[] }
}

/** 音像记录的上传时限：录制结束后的小时数 */
export interface UploadLimit extends InForce { hours: number }

/** 不作为证据的音像记录的最短保存期限：月 */
export interface RetentionRule extends InForce { months: number }

const nationwide = { validFrom: '2018-12-05', validTo: null, division: null, legalBasis: [filming], verified: 'V' } as const

/** The first that fits a step applies: what is to be filmed in full stands before what is filmed as needed. */
export const recordingDemands: readonly RecordingDemand[] = [
  { ...nationwide, level: 'FULL', stepKinds: ['MEASURE'], where: { of: 'STEP', member: 'measureKind', oneOf: ['LIBERTY', 'SEAL', 'SEIZE'] } },
  { ...nationwide, level: 'FULL', stepKinds: ['EXECUTION_CARRIED_OUT'], where: { of: 'OPENING_STEP', member: 'mode', oneOf: ['DEMOLISH'] } },
  { ...nationwide, level: 'AS_NEEDED', stepKinds: ['EXECUTION_CARRIED_OUT', 'HEARING', 'SAMPLING', 'REGISTRATION'] },
  { ...nationwide, level: 'AS_NEEDED', stepKinds: ['INSPECTION'], where: { of: 'STEP', member: 'result', oneOf: ['OBSTRUCTED'] } },
  { ...nationwide, level: 'AS_NEEDED', stepKinds: ['SERVICE', 'DELIVERY'], where: { of: 'STEP', member: 'method', oneOf: ['LEFT', 'ANNOUNCEMENT'] } },
]

export const uploadLimits: readonly UploadLimit[] = [
  { hours: 24, division: '15', validFrom: '2020-04-01', validTo: null, legalBasis: [innerMongolia('第二十条')], verified: 'V' },
]

/** No national rule states a length; this is the practice of many places, and what is evidence is kept with the case file. */
export const retentionRules: readonly RetentionRule[] = [
  { months: 6, division: null, validFrom: '2018-12-05', validTo: null, legalBasis: [keeping], verified: 'R' },
]

/** Between two recordings of one course this much is the time a device takes to begin its next file. */
export const toleratedGapSeconds = 2

/** The rule of the smallest place that is in force on a day; null where there is none. */
export function ruleOver<Rule extends InForce>(rules: readonly Rule[], divisionCode: string, on: LocalDate): Rule | null {
  return mostSpecific(rules, { on, division: divisionCode }) ?? null
}

export const inForce = (rule: InForce, division: string, on: LocalDate): boolean => isInForce(rule, { on, division })
