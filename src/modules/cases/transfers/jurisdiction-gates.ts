import type { z } from 'zod'
import { isWithin } from '../../../kernel/division-code.ts'
import { defineGates } from '../../../kernel/gate.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import type { StepFacts } from '../steps/file.ts'
import type { agreementContent, designationContent, transferOutContent } from './content.ts'
import { competentBody, hasOpenDispute, hasTransferUnderWay } from './matter.ts'

const law = (article: string): LegalBasis => ({ law: '中华人民共和国行政处罚法', article })

/** `receiver`: the body in this system the case goes to; null where there is none of that id. */
export interface TransferExtra { receiver: AgencyRow | null }

export const transferOutGates = defineGates<StepFacts<z.output<typeof transferOutContent>, TransferExtra>>('cases', {
  'transfer-receiver-unfit': {
    title: { zh: '受移送机关不符', en: 'Receiver of the transfer unfit' },
    detail: { zh: '须写明一个受移送机关，该机关应当存续，且不是本机关', en: 'One receiver is named that exists and is another body' },
    legalBasis: [law('第二十二条'), law('第二十五条')],
    fails: ({ file: { row }, data: { toAgencyId, toBodyName }, extra }) => (toAgencyId === undefined) === (toBodyName === undefined) || toAgencyId === row.agencyId
      || (toAgencyId !== undefined && extra !== undefined && (extra.receiver === null || extra.receiver.status === 'ABOLISHED')),
  },
  'transfer-under-way': {
    title: { zh: '移送尚未有结果', en: 'Transfer under way' },
    detail: { zh: '本案已移送，受移送机关尚未接收或者退回', en: 'The case was sent to another body that has neither accepted nor returned it' },
    legalBasis: [law('第二十五条')],
    fails: ({ file }) => hasTransferUnderWay(file),
  },
  'transfer-field-not-enforced': {
    title: { zh: '受移送机关不在该领域执法', en: 'Receiver does not enforce in the field' },
    detail: { zh: '登记的受移送机关执法领域不包括本案领域，请核实或者说明理由', en: 'The receiver is not registered for the field of the case; check it or give the reason' },
    legalBasis: [law('第十七条')], warning: true,
    fails: ({ file: { row }, extra }) => extra?.receiver != null && !extra.receiver.fields.includes(row.field),
  },
})

export const agreementGates = defineGates<StepFacts<z.output<typeof agreementContent>>>('cases', {
  'first-filed-elsewhere': {
    title: { zh: '对方机关最先立案', en: 'Filed first by the other agency' },
    detail: { zh: '两个以上机关都有管辖权的，由最先立案的机关管辖；对方立案于 {otherFiledOn}，商定由本机关管辖的，请说明理由', en: 'The agency that filed first is competent; the other one filed on {otherFiledOn}: give the reason for keeping the case' },
    legalBasis: [law('第二十五条第一款')], warning: true,
    fails: ({ file: { row }, subject, data: { competent } }) => {
      const otherFiledOn = subject?.data['otherFiledOn'] as string | undefined
      return competent === 'OWN' && otherFiledOn !== undefined && otherFiledOn < row.filedOn && { params: { otherFiledOn } }
    },
  },
})

export const designationGates = defineGates<StepFacts<z.output<typeof designationContent>>>('cases', {
  'superior-not-common': {
    title: { zh: '指定机关不是共同上级', en: 'Superior not common to both' },
    detail: { zh: '指定管辖的应是争议双方共同的上一级行政机关', en: 'The body that designates is the common superior of both' },
    legalBasis: [law('第二十五条第二款')],
    fails: ({ file: { row }, subject, data: { superiorDivisionCode } }) => superiorDivisionCode !== '000000'
      && [row.divisionCode, String(subject?.data['otherDivisionCode'])].some((code) => !isWithin(code, superiorDivisionCode)),
  },
})

interface Decided { decisionKind: string }

export const jurisdictionDecisionGates = defineGates<StepFacts<Decided>>('cases', {
  'transfer-pending': {
    title: { zh: '案件移送中', en: 'Case being transferred' },
    detail: { zh: '本案已移送其他机关，退回之前不得作出决定', en: 'The case was sent to another body; nothing is decided until it comes back' },
    legalBasis: [law('第二十二条'), law('第二十五条')],
    fails: ({ file }) => hasTransferUnderWay(file),
  },
  'dispute-open': {
    title: { zh: '管辖争议未解决', en: 'Dispute over jurisdiction open' },
    detail: { zh: '管辖争议协商一致或者指定管辖之前，不得作出决定', en: 'Nothing is decided before the dispute over jurisdiction is settled' },
    legalBasis: [law('第二十五条第二款')],
    fails: ({ file }) => hasOpenDispute(file),
  },
  'other-body-competent': {
    title: { zh: '已定由其他机关管辖', en: 'Another body is competent' },
    detail: { zh: '本案已商定或者指定由其他机关管辖，应当移送，不得作出决定', en: 'Another body was agreed on or designated; the case is transferred, not decided' },
    legalBasis: [law('第二十五条第二款')],
    fails: ({ file }) => competentBody(file) === 'OTHER',
  },
})
