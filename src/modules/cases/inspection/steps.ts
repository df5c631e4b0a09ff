import { localDateOf } from '../../../kernel/local-date.ts'
import { powerOf } from '../../powers/index.ts'
import { findCase } from '../queries.ts'
import { defineStep } from '../steps/define.ts'
import { inspectionContent, inspectionOrderContent, inspectionPlanContent, inspectionResultContent, recheckContent, referralContent } from './content.ts'
import { inspectionGates, inspectionOrderGates, inspectionPlanGates, recheckGates, referralGates } from './gates.ts'
import { inspectionMatter } from './matter.ts'
import { inspectionsNearby, limitsInForce, visitsInYear } from './queries.ts'

const common = { permission: 'case:investigate', during: ['FILED', 'DECIDED', 'SERVED'] as const, actKinds: ['INSPECTION'] as const }

/** 检查方案：事项、任务来源、批准、通知 */
export const inspectionPlan = defineStep({
  ...common,
  kind: 'INSPECTION_PLAN', act: 'planInspection', path: 'inspection-plans', operationId: 'planInspection',
  label: { zh: '登记检查方案', en: 'plan an inspection' }, body: inspectionPlanContent, gates: inspectionPlanGates,
  load: async ({ tx, today }, file, { itemCode }) => {
    const [power, limits, visits] = await Promise.all([
      powerOf(tx, file.row.agencyId, itemCode, { on: today }), limitsInForce(tx, file, itemCode, today), visitsInYear(tx, file, today),
    ])
    return { listed: power?.held === true, limits, visits }
  },
})

/** 实施检查（行政处罚法第五十五条） */
export const inspection = defineStep({
  ...common, matter: inspectionMatter,
  kind: 'INSPECTION', act: 'inspect', path: 'inspections', operationId: 'conductInspection',
  label: { zh: '实施检查', en: 'inspect' }, body: inspectionContent, officersOf: ({ officerIds }) => officerIds, gates: inspectionGates,
  load: ({ tx }, { row: { id } }, { officerIds, startedAt }) => inspectionsNearby(tx, id, officerIds, localDateOf(new Date(startedAt))),
})

export const inspectionResult = defineStep({
  ...common, matter: inspectionMatter,
  kind: 'INSPECTION_RESULT', act: 'tellInspectionResult', path: 'inspection-results', operationId: 'tellInspectionResult',
  label: { zh: '反馈检查结果', en: 'tell the result of an inspection' }, body: inspectionResultContent, gates: [],
})

export const inspectionOrder = defineStep({
  ...common, matter: inspectionMatter,
  kind: 'INSPECTION_ORDER', act: 'orderCorrectionAfterInspection', path: 'inspection-orders', operationId: 'orderCorrectionAfterInspection',
  label: { zh: '检查后责令改正', en: 'order correction after an inspection' }, body: inspectionOrderContent, gates: inspectionOrderGates,
})

export const recheck = defineStep({
  ...common, matter: inspectionMatter,
  kind: 'RECHECK', act: 'recheck', path: 'rechecks', operationId: 'recheckCorrection',
  label: { zh: '复查', en: 'check again' }, body: recheckContent, officersOf: ({ officerIds }) => officerIds, gates: recheckGates,
})

/** 涉嫌违法的，转为案件线索 */
export const inspectionReferral = defineStep({
  ...common, matter: inspectionMatter,
  kind: 'INSPECTION_REFERRAL', act: 'referInspection', path: 'inspection-referrals', operationId: 'referInspection',
  label: { zh: '转案件线索', en: 'refer as a clue to a case' }, body: referralContent, gates: referralGates,
  load: async ({ tx }, { row: { agencyId } }, { relatedCaseId }) =>
    ({ known: relatedCaseId === undefined || await findCase(tx, { kind: 'AGENCY', agencyId }, relatedCaseId) !== null }),
  change: ({ data: { relatedCaseId } }) => relatedCaseId === undefined ? {} : { relatedCaseId },
})
