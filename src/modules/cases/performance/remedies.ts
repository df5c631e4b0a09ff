import type { z } from 'zod'
import { caseDecisionOverturned, caseRemedyAccepted } from '../events.ts'
import { eventOf } from '../record.ts'
import { courtPeriodAnew, effectsOfPerformance } from '../closing/settlement.ts'
import { joined } from '../deadlines/effects.ts'
import { defineStep } from '../steps/define.ts'
import { overturning } from './account.ts'
import { remedyAcceptedContent, remedyContent, remedyDeclinedContent, remedyResultContent, remedyWithdrawnContent } from './content.ts'
import { remedyResultGates } from './gates.ts'
import { remedyMatter } from './matters.ts'

/** 行政复议、行政诉讼：处罚不停止执行，加处罚款不予计算（行政处罚法第七十三条） */

const common = { permission: 'case:remedy', matter: remedyMatter, during: ['DECIDED', 'SERVED', 'CLOSED', 'ARCHIVED'] } as const

export const remedy = defineStep({
  ...remedyContent, ...common,
  act: 'registerRemedy', path: 'remedies', operationId: 'registerRemedy', label: { zh: '登记行政复议或者诉讼', en: 'register a reconsideration or lawsuit' },
  gates: [],
  deadlines: ({ on }) => ({ cancel: [{ codes: ['COE-COURT'], on }] }),
})

export const remedyAcceptance = defineStep({
  ...remedyAcceptedContent, ...common,
  act: 'acceptRemedy', path: 'remedy-acceptances', operationId: 'acceptRemedy', label: { zh: '登记复议或者诉讼受理', en: 'record that a remedy was accepted' },
  gates: [],
  events: (after, { on, subject }) => [
    caseRemedyAccepted({ ...eventOf(after), remedyKind: (subject?.data as z.output<typeof remedyContent.body>).remedyKind, acceptedOn: on }),
  ],
})

export const remedyDecline = defineStep({
  ...remedyDeclinedContent, ...common,
  act: 'declineRemedy', path: 'remedy-declines', operationId: 'declineRemedy', label: { zh: '登记复议或者诉讼不予受理', en: 'record that a remedy was not accepted' },
  gates: [],
  deadlines: (facts, stepId) => courtPeriodAnew(facts, { ...remedyDeclinedContent, stepId }),
})

export const remedyWithdrawal = defineStep({
  ...remedyWithdrawnContent, ...common,
  act: 'withdrawRemedy', path: 'remedy-withdrawals', operationId: 'withdrawRemedy', label: { zh: '登记复议或者诉讼撤回', en: 'record that a remedy was withdrawn' },
  gates: [],
  deadlines: (facts, stepId) => courtPeriodAnew(facts, { ...remedyWithdrawnContent, stepId }),
})

export const remedyResult = defineStep({
  ...remedyResultContent, ...common,
  act: 'concludeRemedy', path: 'remedy-results', operationId: 'concludeRemedy', label: { zh: '登记复议或者诉讼结果', en: 'record the result of a remedy' },
  gates: remedyResultGates,
  deadlines: (facts, stepId) => joined(effectsOfPerformance(facts, { ...remedyResultContent, stepId }), courtPeriodAnew(facts, { ...remedyResultContent, stepId })),
  events: (after, { on, data: { result } }) => overturning.includes(result) ? [caseDecisionOverturned({ ...eventOf(after), result, overturnedOn: on })] : [],
})
