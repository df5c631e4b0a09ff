import { effectsOfPerformance } from '../closing/settlement.ts'
import { defineStep } from '../steps/define.ts'
import { courtAcceptanceContent, courtAllowanceContent, courtApplicationContent, courtEndContent, courtEnforcementContent } from './content.ts'
import { courtGates } from './court-gates.ts'
import { courtMatter } from './matters.ts'

/** 申请人民法院强制执行（行政强制法第五章） */

const common = { permission: 'case:execute', during: ['SERVED'], matter: courtMatter } as const

export const courtApplication = defineStep({
  ...courtApplicationContent, ...common,
  act: 'applyToCourt', path: 'court-applications', operationId: 'applyToCourt', label: { zh: '申请法院强制执行', en: 'apply to the court for enforcement' },
  gates: courtGates,
  deadlines: ({ on }) => ({ meet: [{ codes: ['COE-COURT', 'COE-COURT-WAIT'], on }] }),
})

export const courtAcceptance = defineStep({
  ...courtAcceptanceContent, ...common,
  act: 'recordCourtAcceptance', path: 'court-acceptances', operationId: 'recordCourtAcceptance', label: { zh: '登记法院受理', en: 'record that the court accepted' },
  gates: [],
})

export const courtAllowance = defineStep({
  ...courtAllowanceContent, ...common,
  act: 'recordCourtRuling', path: 'court-rulings', operationId: 'recordCourtRuling', label: { zh: '登记准予执行的裁定', en: 'record that the court allowed enforcement' },
  gates: [],
})

export const courtEnforcement = defineStep({
  ...courtEnforcementContent, ...common,
  act: 'recordCourtEnforcement', path: 'court-enforcements', operationId: 'recordCourtEnforcement', label: { zh: '登记法院执行完毕', en: 'record that the court enforced the decision' },
  gates: [],
  deadlines: (facts, stepId) => effectsOfPerformance(facts, { ...courtEnforcementContent, stepId }),
})

export const courtEnd = defineStep({
  ...courtEndContent, ...common,
  act: 'recordCourtEnd', path: 'court-ends', operationId: 'recordCourtEnd', label: { zh: '登记不予受理、不予执行或者终结', en: 'record that the court ended without enforcement' },
  gates: [],
  deadlines: (facts, stepId) => effectsOfPerformance(facts, { ...courtEndContent, stepId }),
})
