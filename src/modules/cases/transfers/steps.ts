import { findAgency } from '../../agencies/index.ts'
import { receivingBody, takeClue } from '../clues/intake.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { defineStep } from '../steps/define.ts'
import type { StepFacts } from '../steps/file.ts'
import type { CaseChange } from '../store.ts'
import type { z } from 'zod'
import {
  acceptanceContent, agreementContent, assistanceContent, assistanceDeclinedContent, assistanceGivenContent, designationContent, disputeContent, disputeReportContent,
  transferOutContent, transferReturnContent,
} from './content.ts'
import { agreementGates, designationGates, transferOutGates } from './jurisdiction-gates.ts'
import { assistanceMatter, disputeMatter, transferMatter } from './matter.ts'
import { orderGates } from './order-gates.ts'

const inCase = { permission: 'case:transfer', during: ['FILED'] } as const
const ofDispute = { ...inCase, matter: disputeMatter }
const ofAssistance = { ...inCase, matter: assistanceMatter }

/** 移送有管辖权的行政机关（行政处罚法第二十二条、第二十五条） */
export const transferOut = defineStep({
  ...inCase, kind: 'TRANSFER_OUT', act: 'sendToAgency', path: 'agency-transfers', operationId: 'sendToAgency', matter: transferMatter,
  label: { zh: '移送其他行政机关', en: 'send the case to another agency' },
  body: transferOutContent, gates: transferOutGates,
  load: async ({ tx }, _file, { toAgencyId }) => ({ receiver: toAgencyId === undefined ? null : await findAgency(tx, { kind: 'NATION' }, toAgencyId) }),
})

/** 受移送机关接收：the case ends here; a receiver in this system has it as a clue in the same act. */
export const transferAccepted = defineStep({
  kind: 'TRANSFER_ACCEPTED', act: 'transfer', path: 'agency-transfer-acceptance', operationId: 'acceptAgencyTransfer', permission: 'case:transfer', matter: transferMatter,
  label: { zh: '登记受移送机关接收', en: 'record that the transfer was accepted' },
  body: acceptanceContent, gates: orderGates, change: ({ on }) => ({ endedOn: on }), perform: handOver, retold: () => ({}), problems: ['clues.agency-unknown'],
  deadlines: ({ on }) => ({ cancel: [{ codes: ['PEN-DECIDE', 'LIC-DECIDE'], on }] }),
})

async function handOver(context: CommandContext, { file: { row }, subject, on }: StepFacts<z.output<typeof acceptanceContent>>): Promise<CaseChange> {
  const { toAgencyId, letterNumber } = subject?.data as z.output<typeof transferOutContent>
  if (toAgencyId !== undefined) {
    await takeClue(context, await receivingBody(context, toAgencyId), {
      source: 'TRANSFERRED', field: row.field, subject: row.cause.slice(0, 200), content: row.facts ?? row.cause, receivedOn: on,
      known: { sourceNumber: letterNumber, itemCode: row.itemCode, happenedOn: row.actEndedOn, actDivisionCode: row.actDivisionCode, fromCaseId: row.id },
    })
  }
  return {}
}

/** 受移送机关退回 */
export const transferReturned = defineStep({
  ...inCase, kind: 'TRANSFER_RETURNED', act: 'recordTransferReturn', path: 'agency-transfer-returns', operationId: 'recordTransferReturn', matter: transferMatter,
  label: { zh: '登记受移送机关退回', en: 'record that the transfer was returned' },
  body: transferReturnContent, gates: orderGates,
})

/** 发生管辖争议（行政处罚法第二十五条第二款） */
export const jurisdictionDispute = defineStep({
  ...ofDispute, kind: 'JURISDICTION_DISPUTE', act: 'raiseDispute', path: 'jurisdiction-disputes', operationId: 'raiseJurisdictionDispute',
  label: { zh: '登记管辖争议', en: 'record a dispute over jurisdiction' }, body: disputeContent, gates: [],
})

/** 协商一致 */
export const jurisdictionAgreement = defineStep({
  ...ofDispute, kind: 'JURISDICTION_AGREEMENT', act: 'agreeOnJurisdiction', path: 'jurisdiction-agreements', operationId: 'agreeOnJurisdiction',
  label: { zh: '协商确定管辖', en: 'agree on jurisdiction' }, body: agreementContent, gates: [...orderGates, ...agreementGates],
})

/** 报请共同的上一级行政机关指定管辖 */
export const jurisdictionReport = defineStep({
  ...ofDispute, kind: 'JURISDICTION_REPORT', act: 'reportDispute', path: 'jurisdiction-reports', operationId: 'reportJurisdictionDispute',
  label: { zh: '报请指定管辖', en: 'put the dispute to the common superior' }, body: disputeReportContent, gates: orderGates,
})

/** 指定管辖 */
export const jurisdictionDesignation = defineStep({
  ...ofDispute, kind: 'JURISDICTION_DESIGNATION', act: 'recordDesignation', path: 'jurisdiction-designations', operationId: 'recordDesignation',
  label: { zh: '登记指定管辖', en: 'record the designation' }, body: designationContent, gates: [...orderGates, ...designationGates],
})

/** 提出协助请求（行政处罚法第二十六条） */
export const assistanceRequest = defineStep({
  ...ofAssistance, kind: 'ASSISTANCE_REQUEST', act: 'askAssistance', path: 'assistance-requests', operationId: 'askAssistance',
  label: { zh: '提出协助请求', en: 'ask for assistance' }, body: assistanceContent, gates: [],
})

/** 提供协助 */
export const assistanceProvided = defineStep({
  ...ofAssistance, kind: 'ASSISTANCE_PROVIDED', act: 'recordAssistance', path: 'assistance-results', operationId: 'recordAssistance',
  label: { zh: '登记协助结果', en: 'record the assistance given' }, body: assistanceGivenContent, gates: orderGates,
})

/** 不予协助 */
export const assistanceDeclined = defineStep({
  ...ofAssistance, kind: 'ASSISTANCE_DECLINED', act: 'recordAssistanceRefusal', path: 'assistance-refusals', operationId: 'recordAssistanceRefusal',
  label: { zh: '登记不予协助', en: 'record that assistance was declined' }, body: assistanceDeclinedContent, gates: orderGates,
})
