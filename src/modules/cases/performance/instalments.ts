import { courtPeriodAnew } from '../closing/settlement.ts'
import { joined } from '../deadlines/effects.ts'
import { defineStep } from '../steps/define.ts'
import { instalmentApprovalContent, instalmentContent, instalmentLapseContent, instalmentRefusalContent } from './content.ts'
import { instalmentApprovalGates, instalmentGates, instalmentLapseGates } from './gates.ts'
import { instalmentMatter } from './matters.ts'

/** 延期、分期缴纳罚款（行政处罚法第六十六条第二款） */

export const instalmentApplication = defineStep({
  ...instalmentContent,
  act: 'applyForInstalments', path: 'instalments', operationId: 'applyForInstalments', label: { zh: '申请延期、分期缴纳罚款', en: 'apply for deferral or instalments' },
  actKinds: ['PENALTY'],
  permission: 'case:collect',
  during: ['DECIDED', 'SERVED'],
  matter: instalmentMatter,
  gates: instalmentGates,
})

export const instalmentApproval = defineStep({
  ...instalmentApprovalContent,
  act: 'approveInstalments', path: 'instalment-approvals', operationId: 'approveInstalments', label: { zh: '批准延期、分期', en: 'approve deferral or instalments' },
  permission: 'case:decide',
  during: ['DECIDED', 'SERVED'],
  matter: instalmentMatter,
  gates: instalmentApprovalGates,
  // The terms of the plan take the place of the fifteen days, and the time to apply to the court begins after them (行政处罚法 art. 72(2)).
  deadlines: (facts, stepId) => joined({ cancel: [{ codes: ['PEN-PAY'], on: facts.on }] }, courtPeriodAnew(facts, { ...instalmentApprovalContent, stepId })),
})

export const instalmentRefusal = defineStep({
  ...instalmentRefusalContent,
  act: 'refuseInstalments', path: 'instalment-refusals', operationId: 'refuseInstalments', label: { zh: '不批准延期、分期', en: 'refuse deferral or instalments' },
  permission: 'case:decide',
  during: ['DECIDED', 'SERVED'],
  matter: instalmentMatter,
  gates: [],
})

export const instalmentLapse = defineStep({
  ...instalmentLapseContent,
  act: 'lapseInstalments', path: 'instalment-lapses', operationId: 'lapseInstalments', label: { zh: '延期、分期失效', en: 'let deferral or instalments lapse' },
  permission: 'case:collect',
  during: ['SERVED'],
  matter: instalmentMatter,
  gates: instalmentLapseGates,
})
