import { effectsOfPerformance } from '../closing/settlement.ts'
import { defineStep } from '../steps/define.ts'
import { disposalContent, performedContent } from './content.ts'
import { disposalGates } from './gates.ts'

/** 罚款以外的履行（行政处罚法第六十六条第一款） */
export const dutyPerformed = defineStep({
  ...performedContent,
  act: 'recordPerformance', path: 'performances', operationId: 'recordPerformance', label: { zh: '登记履行情况', en: 'record performance' },
  permission: 'case:collect',
  during: ['DECIDED', 'SERVED'],
  gates: [],
  deadlines: (facts, stepId) => effectsOfPerformance(facts, { ...performedContent, stepId }),
})

/** 处理没收的非法财物（行政处罚法第七十四条） */
export const goodsDisposal = defineStep({
  ...disposalContent,
  act: 'disposeGoods', path: 'goods-disposals', operationId: 'disposeGoods', label: { zh: '处理没收财物', en: 'dispose of confiscated goods' },
  permission: 'case:collect',
  actKinds: ['PENALTY'],
  during: ['SERVED'],
  gates: disposalGates,
  deadlines: (facts, stepId) => effectsOfPerformance(facts, { ...disposalContent, stepId }),
})
