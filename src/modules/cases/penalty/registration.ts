import { defineStep } from '../steps/define.ts'
import { officerGates } from './evidence-gates.ts'
import { registration, registrationApproval, registrationDisposal } from './investigation-contents.ts'
import { registrationApprovalGates, registrationDisposalGates, registrationGates } from './investigation-gates.ts'
import { registrations } from './matters.ts'

const ofPenalties = { actKinds: ['PENALTY'], matter: registrations, permission: 'case:investigate' } as const

/** 先行登记保存（行政处罚法第五十六条） */
export const registerEvidence = defineStep({
  ...registration, ...ofPenalties, act: 'registerEvidence', path: 'registrations', operationId: 'registerEvidence', during: ['FILED'],
  label: { zh: '先行登记保存', en: 'register evidence in advance' },
  officersOf: ({ officerIds }) => officerIds,
  gates: [...officerGates, ...registrationGates],
  deadlines: ({ on, data: { urgency, startedAt } }, subjectId) => ({
    start: [
      { code: 'PEN-EVID-REG', on, subjectId },
      ...(urgency === undefined ? [] : [{ code: 'PEN-EVID-URG' as const, on, at: startedAt === undefined ? undefined : new Date(startedAt), subjectId }]),
    ],
  }),
})

/** 补办先行登记保存批准（市场监督管理行政处罚程序规定第三十三条第二款） */
export const approveRegistration = defineStep({
  ...registrationApproval, ...ofPenalties, permission: 'case:decide', act: 'approveRegistration', path: 'registration-approvals', operationId: 'approveRegistration',
  during: ['FILED'], label: { zh: '补办先行登记保存批准', en: 'approve an urgent registration afterwards' },
  gates: registrationApprovalGates,
  deadlines: ({ on, data: { reportedAt }, subject }) => ({ meet: [{ codes: ['PEN-EVID-URG'], on, at: new Date(reportedAt), subjectId: subject?.id }] }),
})

/** 处理先行登记保存的证据（行政处罚法第五十六条） */
export const disposeRegistration = defineStep({
  ...registrationDisposal, ...ofPenalties, act: 'disposeRegistration', path: 'registration-disposals', operationId: 'disposeRegistration',
  // What was left undone is still to be done after the decision.
  during: ['FILED', 'DECIDED', 'SERVED'],
  label: { zh: '处理先行登记保存的证据', en: 'dispose of registered evidence' },
  gates: registrationDisposalGates,
  deadlines: ({ on, subject }) => ({ meet: [{ codes: ['PEN-EVID-REG'], on, ...(subject === null ? {} : { subjectId: subject.id }) }] }),
})
