import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { licenceLaw } from '../common/kinds.ts'
import { lastDayOf, latestNotice } from '../periods.ts'
import { matterState } from '../steps/define.ts'
import type { StepFacts } from '../steps/file.ts'
import type {
  LicenceContent, licenceCancellationContent, licenceChangeContent, licenceRevocationContent, licenceWithdrawalContent, renewalContent, renewalRefusalContent,
} from './content.ts'
import { licenceMatter, validTo } from './matter.ts'

/** The last day of the licence a step carries on; null where it has none. */
const endOf = ({ file, subject }: StepFacts): string | null => subject === null ? null : validTo(file, subject)

export const licenceIssueGates = defineGates<StepFacts<LicenceContent>>('cases', {
  'licence-not-granted': {
    title: { zh: '没有准予许可的决定', en: 'Licence not granted' },
    detail: { zh: '作出准予行政许可的决定后方可颁发证件', en: 'A licence is issued once it was granted' },
    legalBasis: licenceLaw('第三十九条第一款'),
    fails: ({ file: { row } }) => row.decisionKind !== 'GRANTED',
  },
  'licence-holder-unknown': {
    title: { zh: '被许可人不是本案当事人', en: 'Holder is no party' },
    detail: { zh: '证件应向申请人颁发', en: 'The licence is issued to the applicant' },
    legalBasis: licenceLaw('第三十九条第一款'),
    fails: ({ file: { parties }, data: { holderPartyId } }) => !parties.some(({ id }) => id === holderPartyId),
  },
  'licence-validity-backwards': {
    title: { zh: '有效期颠倒', en: 'Validity backwards' },
    detail: { zh: '有效期止日不得早于起日', en: 'A licence does not end before it begins' },
    legalBasis: [],
    fails: ({ data: { validFrom, validTo: end } }) => end !== undefined && end < validFrom,
  },
  'licence-fee-unfounded': {
    title: { zh: '收费没有依据', en: 'Fee without a basis' },
    detail: { zh: '实施行政许可不得收费；法律、行政法规另有规定的，应注明条款', en: 'No fee is charged for a licence unless a law or administrative regulation that is named says so' },
    legalBasis: licenceLaw('第五十八条第一款'),
    fails: ({ data: { feeYuan, feeBasis } }) => feeYuan !== undefined && feeYuan !== '0.00' && feeBasis === undefined,
  },
  'licence-issued-late': {
    title: { zh: '颁发证件逾期', en: 'Licence issued late' },
    detail: { zh: '应在 {latest} 前颁发、送达', en: 'It is issued and served by {latest}' },
    legalBasis: licenceLaw('第四十四条', '第八十二条'),
    warning: true,
    fails: ({ file, on }) => {
      const { decidedOn } = file.row
      const latest = decidedOn === null ? null : lastDayOf('LIC-ISSUE', file, decidedOn)
      return latest !== null && on > latest && { params: { latest } }
    },
  },
})

export const licenceChangeGates = defineGates<StepFacts<z.output<typeof licenceChangeContent>>>('cases', {
  'licence-change-unfounded': {
    title: { zh: '擅自变更许可', en: 'Licence changed without a ground' },
    detail: { zh: '变更应由被许可人申请，或者因依据、客观情况变化而依法变更', en: 'A licence is changed on application, or because its law or facts changed' },
    legalBasis: licenceLaw('第八条', '第四十九条'),
    fails: ({ data: { appliedOn, ground } }) => appliedOn === undefined && ground === undefined,
  },
})

export const renewalGates = defineGates<StepFacts<z.output<typeof renewalContent>>>('cases', {
  'renewal-asked-late': {
    title: { zh: '延续申请过迟', en: 'Renewal asked for late' },
    detail: { zh: '应于 {latest} 前申请；另有规定的，说明理由', en: 'It is asked for by {latest} unless another rule says otherwise' },
    legalBasis: licenceLaw('第五十条第一款'),
    warning: true,
    fails: (facts) => {
      const end = endOf(facts)
      const latest = end === null ? null : latestNotice('LIC-RENEW', facts.file, end)
      return latest !== null && facts.data.appliedOn > latest && { params: { latest } }
    },
  },
  'renewal-after-end': {
    title: { zh: '期满后才决定延续', en: 'Renewed after the end' },
    detail: { zh: '应在有效期届满（{end}）前决定；逾期未作决定的，按视为准予延续登记', en: 'It is decided before the end on {end}; later it is recorded as renewed by silence' },
    legalBasis: licenceLaw('第五十条第二款'),
    fails: (facts) => {
      const end = endOf(facts)
      return end !== null && !facts.data.deemed && facts.on > end && { params: { end } }
    },
  },
  'renewal-not-silent': {
    title: { zh: '不符合视为延续的情形', en: 'Not renewed by silence' },
    detail: { zh: '只有届满前申请而期满未作决定的，才视为准予延续', en: 'Only what was asked for before the end and not decided by then is renewed by silence' },
    legalBasis: licenceLaw('第五十条第二款'),
    fails: (facts) => {
      const end = endOf(facts)
      return facts.data.deemed && (end === null || facts.on <= end || facts.data.appliedOn > end)
    },
  },
  'renewal-not-longer': {
    title: { zh: '延续后的期限没有延长', en: 'Not longer than before' },
    detail: { zh: '延续后的届满日应晚于原届满日', en: 'A renewed licence ends later than before' },
    legalBasis: licenceLaw('第五十条第一款'),
    fails: (facts) => {
      const end = endOf(facts)
      return end === null || facts.data.validTo <= end
    },
  },
})

export const renewalRefusalGates = defineGates<StepFacts<z.output<typeof renewalRefusalContent>>>('cases', {
  'renewal-refused-late': {
    title: { zh: '逾期才决定不予延续', en: 'Refused to renew too late' },
    detail: { zh: '有效期已于 {end} 届满，逾期未作决定的视为准予延续', en: 'It ended on {end}; what was not decided by then counts as renewed' },
    legalBasis: licenceLaw('第五十条第二款'),
    fails: (facts) => {
      const end = endOf(facts)
      return end !== null && facts.on > end && { params: { end } }
    },
  },
})

export const licenceWithdrawalGates = defineGates<StepFacts<z.output<typeof licenceWithdrawalContent>>>('cases', {
  'withdrawal-uncompensated': {
    title: { zh: '撤回未记载补偿', en: 'Withdrawn without compensation' },
    detail: { zh: '撤回给被许可人造成财产损失的应当补偿；没有损失的，说明理由', en: 'Loss of property is compensated when a licence is withdrawn; say so where there is none' },
    legalBasis: licenceLaw('第八条第二款'),
    warning: true,
    fails: ({ data: { compensation } }) => compensation === undefined,
  },
})

export const licenceRevocationGates = defineGates<StepFacts<z.output<typeof licenceRevocationContent>>>('cases', {
  'revocation-harms-public': {
    title: { zh: '撤销将重大损害公共利益', en: 'Revocation would harm the public' },
    detail: { zh: '可能对公共利益造成重大损害的，不予撤销', en: 'A licence is not revoked where that may gravely harm the public interest' },
    legalBasis: licenceLaw('第六十九条第三款'),
    fails: ({ data: { harmsPublic } }) => harmsPublic,
  },
  'revocation-uncompensated': {
    title: { zh: '撤销未记载赔偿', en: 'Revoked without compensation' },
    detail: { zh: '因行政机关的原因撤销而受损害的应当赔偿；没有损害的，说明理由', en: 'Damage is made good where a licence is revoked for reasons of the agency; say so where there is none' },
    legalBasis: licenceLaw('第六十九条第四款'),
    warning: true,
    fails: ({ data: { ground, compensation } }) => ground !== 'FRAUD' && compensation === undefined,
  },
})

export const licenceExpiryGates = defineGates<StepFacts>('cases', {
  'licence-not-expired': {
    title: { zh: '有效期未满', en: 'Not expired' },
    detail: { zh: '没有有效期或者有效期尚未届满', en: 'The licence has no last day, or it is not past' },
    legalBasis: licenceLaw('第七十条第一项'),
    fails: (facts) => facts.on <= (endOf(facts) ?? facts.on),
  },
})

export const licenceCancellationGates = defineGates<StepFacts<z.output<typeof licenceCancellationContent>>>('cases', {
  'cancellation-unfounded': {
    title: { zh: '注销理由与证件状态不符', en: 'Ground of cancellation does not fit' },
    detail: { zh: '期满注销的应已失效，因撤销、撤回、吊销注销的应已有该决定', en: 'What is cancelled as expired has expired; what is cancelled as ended was revoked or withdrawn' },
    legalBasis: licenceLaw('第七十条'),
    fails: ({ file, subject, data: { ground } }) => {
      if (subject === null) return false
      const state = matterState(licenceMatter, file, subject.id)
      const ended = ['WITHDRAWN', 'REVOKED', 'REVOKED_AS_PENALTY'].includes(state)
      return (ground === 'EXPIRED' && state !== 'EXPIRED') || (ground === 'ENDED') !== ended
    },
  },
})
