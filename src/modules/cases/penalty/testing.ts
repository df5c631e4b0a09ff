import { defineStep } from '../steps/define.ts'
import { officerGates } from './evidence-gates.ts'
import { correctionCheck, correctionOrder, testCommission, testResult } from './investigation-contents.ts'
import { correctionGates } from './investigation-gates.ts'
import { corrections, tests } from './matters.ts'

/** 委托检测、检验、检疫、鉴定 */
export const commissionTest = defineStep({
  ...testCommission, matter: tests, permission: 'case:investigate', act: 'commissionTest', path: 'tests', operationId: 'commissionTest', during: ['FILED'],
  label: { zh: '委托检测、检验、鉴定', en: 'commission a test' }, gates: [],
})

/** 检测、检验、检疫、鉴定的结果 */
export const recordTestResult = defineStep({
  ...testResult, matter: tests, permission: 'case:investigate', act: 'recordTestResult', path: 'test-results', operationId: 'recordTestResult', during: ['FILED'],
  label: { zh: '登记检测、检验、鉴定结果', en: 'record the result of a test' }, gates: [],
})

/** 责令改正或者限期改正（行政处罚法第二十八条第一款） */
export const orderCorrection = defineStep({
  ...correctionOrder, matter: corrections, permission: 'case:investigate', act: 'orderCorrection', path: 'correction-orders', operationId: 'orderCorrection',
  during: ['FILED', 'DECIDED', 'SERVED'],
  label: { zh: '责令改正', en: 'order correction' }, gates: correctionGates,
})

/** 复查改正情况 */
export const checkCorrection = defineStep({
  ...correctionCheck, matter: corrections, permission: 'case:investigate', act: 'checkCorrection', path: 'correction-checks', operationId: 'checkCorrection',
  during: ['FILED', 'DECIDED', 'SERVED'],
  label: { zh: '复查改正情况', en: 'check the correction' }, officersOf: ({ officerIds }) => officerIds, gates: officerGates,
})
