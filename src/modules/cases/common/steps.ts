import { defineStep } from '../steps/define.ts'
import { amountGates, applicationGates, conclusionGates, examinationGates, mediationGates } from './gates.ts'
import { byApplication, byOwnMotion, commonKinds, withAmount } from './kinds.ts'
import { amountContent, applicationContent, conclusionContent, examinationContent, mediationContent, ownMotionContent } from './matter-content.ts'

const common = { permission: 'case:investigate', during: ['FILED'] as const }

/** 登记申请（行政许可法第二十九条、第三十一条） */
export const application = defineStep({
  ...common, actKinds: byApplication,
  kind: 'APPLICATION', act: 'receiveApplication', path: 'applications', operationId: 'receiveApplication',
  label: { zh: '登记申请', en: 'receive an application' }, body: applicationContent, gates: applicationGates,
  deadlines: ({ file: { row }, on }) => row.actKind === 'LICENCE' ? { start: [{ code: 'LIC-ACCEPT', on }] } : {},
})

/** 依职权启动 */
export const ownMotion = defineStep({
  ...common, actKinds: byOwnMotion,
  kind: 'OWN_MOTION', act: 'beginOfOwnMotion', path: 'own-motions', operationId: 'beginOfOwnMotion',
  label: { zh: '依职权启动', en: 'begin of the own motion' }, body: ownMotionContent, gates: [],
})

/** 审查（行政许可法第三十四条） */
export const examination = defineStep({
  ...common, actKinds: ['LICENCE', ...commonKinds],
  kind: 'EXAMINATION', act: 'examine', path: 'examinations', operationId: 'examineMatter',
  label: { zh: '审查', en: 'examine' }, body: examinationContent, officersOf: ({ officerIds }) => officerIds, gates: examinationGates,
})

/** 审查结论（行政许可法第三十八条） */
export const conclusion = defineStep({
  ...common, actKinds: ['LICENCE', ...commonKinds],
  kind: 'EXAMINATION_CONCLUSION', act: 'conclude', path: 'examination-conclusions', operationId: 'concludeExamination',
  label: { zh: '作出审查结论', en: 'conclude the examination' }, body: conclusionContent, gates: conclusionGates,
})

/** 核定征收、给付、奖励的数额 */
export const amount = defineStep({
  ...common, actKinds: withAmount,
  kind: 'AMOUNT', act: 'determineAmount', path: 'amounts', operationId: 'determineAmount',
  label: { zh: '核定数额', en: 'determine the amount' }, body: amountContent, gates: amountGates,
})

/** 调解 */
export const mediation = defineStep({
  ...common, actKinds: ['ADJUDICATION'],
  kind: 'MEDIATION', act: 'mediate', path: 'mediations', operationId: 'mediateDispute',
  label: { zh: '调解', en: 'mediate' }, body: mediationContent, gates: mediationGates,
})
