import type { LocalDate } from '../../../kernel/local-date.ts'
import type { DeadlineEffects } from '../deadlines/effects.ts'
import { caseDecisionOverturned, caseLicenceChanged, caseLicenceIssued } from '../events.ts'
import { eventOf } from '../record.ts'
import { defineStep } from '../steps/define.ts'
import type { StepFacts } from '../steps/file.ts'
import type { CaseRow } from '../store.ts'
import {
  licenceCancellationContent, licenceChangeContent, licenceContent, licenceExpiryContent, licenceRestorationContent, licenceRevocationContent,
  licenceSuspensionContent, licenceWithdrawalContent, penaltyRevocationContent, renewalContent, renewalRefusalContent,
} from './content.ts'
import {
  licenceCancellationGates, licenceChangeGates, licenceExpiryGates, licenceIssueGates, licenceRevocationGates, licenceWithdrawalGates, renewalGates,
  renewalRefusalGates,
} from './life-gates.ts'
import { licenceMatter, validTo } from './matter.ts'

const ofLicences = { permission: 'case:decide', actKinds: ['LICENCE'] as const, matter: licenceMatter }
/** A licence lives on for years after the case in which it was granted is closed and archived; what becomes of it stands in that case. */
const lasting = { ...ofLicences, during: ['DECIDED', 'SERVED', 'CLOSED', 'ARCHIVED'] as const }
const common = { ...lasting, events: (after: CaseRow, { on }: { on: LocalDate }) => [caseLicenceChanged({ ...eventOf(after), changedOn: on })] }

/** When a renewal was asked for, reckoned back from the end of the licence. Nobody is bound to ask, so no such period runs before. */
function asked({ file, subject, data: { appliedOn } }: StepFacts<{ appliedOn: LocalDate }>, subjectId: string): DeadlineEffects {
  const end = subject === null ? null : validTo(file, subject)
  return end === null ? {} : { start: [{ code: 'LIC-RENEW', on: end, subjectId, metOn: appliedOn }] }
}

/** 颁发行政许可证件（行政许可法第三十九条、第四十四条） */
export const licence = defineStep({
  ...ofLicences, during: ['DECIDED', 'SERVED', 'CLOSED'],
  kind: 'LICENCE', act: 'issueLicence', path: 'licences', operationId: 'issueLicence',
  label: { zh: '颁发行政许可证件', en: 'issue a licence' }, body: licenceContent, gates: licenceIssueGates,
  deadlines: ({ on }) => ({ meet: [{ codes: ['LIC-ISSUE'], on }] }),
  events: (after, { on }) => [caseLicenceIssued({ ...eventOf(after), issuedOn: on })],
})

/** 变更（行政许可法第八条、第四十九条） */
export const licenceChange = defineStep({
  ...common,
  kind: 'LICENCE_CHANGE', act: 'changeLicence', path: 'licence-changes', operationId: 'changeLicence',
  label: { zh: '变更许可', en: 'change a licence' }, body: licenceChangeContent, gates: licenceChangeGates,
})

/** 延续（行政许可法第五十条） */
export const licenceRenewal = defineStep({
  ...common,
  kind: 'LICENCE_RENEWAL', act: 'renewLicence', path: 'licence-renewals', operationId: 'renewLicence',
  label: { zh: '准予延续', en: 'renew a licence' }, body: renewalContent, gates: renewalGates,
  deadlines: asked,
})

export const licenceRenewalRefusal = defineStep({
  ...common,
  kind: 'LICENCE_RENEWAL_REFUSAL', act: 'refuseRenewal', path: 'licence-renewal-refusals', operationId: 'refuseRenewal',
  label: { zh: '不予延续', en: 'refuse to renew a licence' }, body: renewalRefusalContent, gates: renewalRefusalGates,
  deadlines: asked,
})

/** 暂扣、发还（行政处罚法第九条第三项） */
export const licenceSuspension = defineStep({
  ...common,
  kind: 'LICENCE_SUSPENSION', act: 'suspendLicence', path: 'licence-suspensions', operationId: 'suspendLicence',
  label: { zh: '暂扣许可证件', en: 'suspend a licence' }, body: licenceSuspensionContent, gates: [],
})

export const licenceRestoration = defineStep({
  ...common,
  kind: 'LICENCE_RESTORATION', act: 'restoreLicence', path: 'licence-restorations', operationId: 'restoreLicence',
  label: { zh: '发还许可证件', en: 'give a licence back' }, body: licenceRestorationContent, gates: [],
})

/** 撤回（行政许可法第八条第二款） */
export const licenceWithdrawal = defineStep({
  ...common,
  kind: 'LICENCE_WITHDRAWAL', act: 'withdrawLicence', path: 'licence-withdrawals', operationId: 'withdrawLicence',
  label: { zh: '撤回许可', en: 'withdraw a licence' }, body: licenceWithdrawalContent, gates: licenceWithdrawalGates,
})

/** 撤销（行政许可法第六十九条） */
export const licenceRevocation = defineStep({
  ...lasting,
  kind: 'LICENCE_REVOCATION', act: 'revokeLicence', path: 'licence-revocations', operationId: 'revokeLicence',
  label: { zh: '撤销许可', en: 'revoke a licence' }, body: licenceRevocationContent, gates: licenceRevocationGates,
  events: (after, { on }) => [caseDecisionOverturned({ ...eventOf(after), result: 'REVOKED', overturnedOn: on })],
})

/** 吊销（行政处罚法第九条第三项） */
export const licencePenaltyRevocation = defineStep({
  ...common,
  kind: 'LICENCE_PENALTY_REVOCATION', act: 'revokeLicenceAsPenalty', path: 'licence-penalty-revocations', operationId: 'revokeLicenceAsPenalty',
  label: { zh: '登记吊销许可证件', en: 'record that a licence was revoked as a penalty' }, body: penaltyRevocationContent, gates: [],
})

/** 期满失效、注销（行政许可法第七十条） */
export const licenceExpiry = defineStep({
  ...common,
  kind: 'LICENCE_EXPIRY', act: 'expireLicence', path: 'licence-expiries', operationId: 'expireLicence',
  label: { zh: '登记许可期满失效', en: 'record that a licence expired' }, body: licenceExpiryContent, gates: licenceExpiryGates,
})

export const licenceCancellation = defineStep({
  ...common,
  kind: 'LICENCE_CANCELLATION', act: 'cancelLicence', path: 'licence-cancellations', operationId: 'cancelLicence',
  label: { zh: '注销许可', en: 'cancel a licence' }, body: licenceCancellationContent, gates: licenceCancellationGates,
})
