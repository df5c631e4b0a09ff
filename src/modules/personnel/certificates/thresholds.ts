import type { Verification } from '../../../kernel/deadline.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { certificateEndReasons } from '../codes.ts'
import type { InForce } from '../in-force.ts'
import { qualificationArticle, transportRules } from '../in-force.ts'
import type { CertificateKind, certificateMachine } from '../rules.ts'

export type EndReason = keyof typeof certificateEndReasons
type EndingAct = Extract<keyof typeof certificateMachine.acts, 'renew' | 'replace' | 'amend' | 'cancel' | 'revoke' | 'expire'>

const recommended: LegalBasis = { law: '行政执法监督条例', article: '第三十二条' }
const ground = (acts: readonly EndingAct[], verified: Verification, ...legalBasis: readonly LegalBasis[]) => ({ acts, verified, legalBasis })

/** Which act ends a certificate for which reason: neutral reasons cancel, faults revoke, time lets lapse, a successor ends by its own act. */
export const endGrounds: Readonly<Record<EndReason, { acts: readonly EndingAct[], verified: Verification, legalBasis: readonly LegalBasis[] }>> = {
  TRANSFER: ground(['cancel'], 'V', transportRules('第二十五条第一项')),
  RETIRED: ground(['cancel'], 'V', transportRules('第二十五条第二项')),
  RESIGNED: ground(['cancel'], 'V-x'),
  DECEASED: ground(['cancel'], 'R'),
  DUPLICATE: ground(['cancel'], 'V'),
  NOT_QUALIFIED: ground(['cancel'], 'V'),
  UNIT_ABOLISHED: ground(['cancel'], 'R'),
  EXPIRED: ground(['expire'], 'V', transportRules('第三十条')),
  NOT_VERIFIED: ground(['expire'], 'V', transportRules('第三十条')),
  RENEWED: ground(['renew'], 'D'),
  LOST: ground(['cancel', 'replace'], 'V', transportRules('第二十四条')),
  DAMAGED: ground(['cancel', 'replace'], 'D'),
  AMENDED: ground(['amend'], 'D'),
  CRIMINAL: ground(['revoke'], 'V', transportRules('第三十三条第一项')),
  DISMISSED: ground(['revoke'], 'V', transportRules('第三十三条第一项')),
  ABUSE: ground(['revoke'], 'V', transportRules('第三十三条第二项')),
  BRIBERY: ground(['revoke'], 'V', transportRules('第三十三条第三项')),
  FRAUD: ground(['revoke'], 'V', transportRules('第三十三条第四项')),
  LOST_CASE: ground(['revoke'], 'V', transportRules('第三十三条第五项')),
  MISCONDUCT: ground(['revoke'], 'V', transportRules('第三十三条第六项、第八项')),
  TWO_YEARS_FAIL: ground(['revoke'], 'V', transportRules('第三十三条第七项')),
  SUPERVISION_RECOMMENDED: ground(['revoke'], 'V', recommended),
}

/** 暂扣期限上限，按月；没有规定的地方不设上限 */
export interface SuspensionLimit extends InForce { months: number }
export const suspensionLimits: readonly SuspensionLimit[] = [
  { months: 6, division: '21', field: null, validFrom: '2010-01-01', validTo: null, verified: 'V-x', legalBasis: [{ law: '辽宁省行政执法监督规定', article: '关于暂扣证件期限的规定' }] },
]

/** 吊销后不得重新申领：`field` 为限定的执法领域，`years` 为 null 的不得再申领 */
export interface ReapplicationBar extends InForce { years: number | null }
export const reapplicationBars: readonly ReapplicationBar[] = [
  { field: 'TRANSPORT', years: null, division: null, validFrom: '2011-03-01', validTo: null, verified: 'V', legalBasis: [transportRules('第三十四条')] },
]

/**
 * 须经申领办理的发证（先学习、再考试、后申领）：自该日起发放的这些种类，不能直接登记。此前发放的、部门制发的和名册中导入的，照实登记。
 */
export interface ApplicationDuty extends InForce { kinds: readonly CertificateKind[] }
export const applicationDuties: readonly ApplicationDuty[] = [
  { kinds: ['ENFORCEMENT', 'SUPERVISION'], division: null, field: null, validFrom: '2026-02-01', validTo: null, verified: 'V', legalBasis: [qualificationArticle] },
]

/** 到期预警：距有效期届满的天数 */
export const warningDays = { DAYS_30: 30, DAYS_60: 60, DAYS_90: 90 } as const

/** 证件编号的形式：同一种证件取适用地域最窄的一条 */
export interface NumberPattern extends InForce { kinds: readonly CertificateKind[], pattern: RegExp }

const nationalStyle: LegalBasis = { law: '司法部办公厅关于做好全国统一行政执法证件标准样式实施工作的通知（司办通〔2020〕78号）', article: '证件编号' }
const free = /^[\p{Script=Han}\dA-Za-z〔〕()（）-]{4,40}$/u

/**
 * The national style came with 2021; before, each province numbered as it liked. Eleven digits is what certificates in use
 * show: the rule itself could not be read. A province that numbers otherwise gets a row of its own. Ministries number as they like.
 */
export const numberPatterns: readonly NumberPattern[] = [
  { kinds: ['ENFORCEMENT', 'SUPERVISION'], pattern: /^\d{11}$/, division: null, field: null, validFrom: '2021-01-01', validTo: null, verified: 'R', legalBasis: [nationalStyle] },
  { kinds: ['ENFORCEMENT', 'SUPERVISION'], pattern: free, division: null, field: null, validFrom: '1990-01-01', validTo: '2020-12-31', verified: 'D', legalBasis: [] },
  { kinds: ['MINISTRY', 'AUXILIARY'], pattern: free, division: null, field: null, validFrom: '1990-01-01', validTo: null, verified: 'D', legalBasis: [] },
]
