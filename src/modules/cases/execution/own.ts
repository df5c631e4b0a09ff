import { effectsOfPerformance } from '../closing/settlement.ts'
import { coercionOrdered } from '../events.ts'
import { eventOf } from '../record.ts'
import { servingGates } from '../service/gates.ts'
import { defineStep } from '../steps/define.ts'
import { executionAgreementContent, executionContent, executionDoneContent, executionEndContent, executionHaltContent, executionResumptionContent } from './content.ts'
import { executionAgreementGates, executionDoneGates, executionEndGates, executionGates } from './gates.ts'
import { executionMatter } from './matters.ts'

/** 行政机关强制执行（行政强制法第四章） */

const common = { permission: 'case:execute', during: ['SERVED'], matter: executionMatter } as const

export const executionDecision = defineStep({
  ...executionContent, ...common,
  act: 'orderExecution', path: 'executions', operationId: 'orderExecution', label: { zh: '决定强制执行', en: 'order enforcement' },
  gates: [...executionGates, ...servingGates],
  deadlines: ({ on }) => ({ meet: [{ codes: ['COE-DIRECT', 'COE-COURT-WAIT'], on }], cancel: [{ codes: ['COE-COURT'], on }] }),
  events: (after, { on, data: { documentNumber, mode, hindersBusiness = null } }) => [
    coercionOrdered({ ...eventOf(after), position: after.version, orderedOn: on, documentNumber, measureKind: null, executionMode: mode, hindersBusiness }),
  ],
})

export const executionAgreement = defineStep({
  ...executionAgreementContent, ...common,
  act: 'agreeOnExecution', path: 'execution-agreements', operationId: 'agreeOnExecution', label: { zh: '达成执行协议', en: 'agree on performance' },
  gates: executionAgreementGates,
})

export const executionHalt = defineStep({
  ...executionHaltContent, ...common,
  act: 'haltExecution', path: 'execution-halts', operationId: 'haltExecution', label: { zh: '中止执行', en: 'halt enforcement' },
  gates: [],
})

export const executionResumption = defineStep({
  ...executionResumptionContent, ...common,
  act: 'resumeExecution', path: 'execution-resumptions', operationId: 'resumeExecution', label: { zh: '恢复执行', en: 'resume enforcement' },
  gates: [],
})

export const executionDone = defineStep({
  ...executionDoneContent, ...common,
  act: 'carryOutExecution', path: 'execution-completions', operationId: 'carryOutExecution', label: { zh: '强制执行完毕', en: 'carry out the enforcement' },
  gates: executionDoneGates,
  deadlines: (facts, stepId) => effectsOfPerformance(facts, { ...executionDoneContent, stepId }),
})

export const executionEnd = defineStep({
  ...executionEndContent, ...common,
  act: 'endExecution', path: 'execution-ends', operationId: 'endExecution', label: { zh: '终结执行', en: 'end the enforcement' },
  gates: executionEndGates,
  deadlines: (facts, stepId) => effectsOfPerformance(facts, { ...executionEndContent, stepId }),
})
