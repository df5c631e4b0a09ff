import { defineCodes } from '../../../kernel/codes.ts'

/** 预警来源 */
export const alertOrigins = defineCodes({
  ACKNOWLEDGED: { zh: '办理时已说明理由', en: 'acknowledged with a reason when the step was taken' },
  RECORDED: { zh: '导入或者核查时发现', en: 'found in what was taken in or checked' },
})

/** 预警状态 */
export const alertStates = defineCodes({
  OPEN: { zh: '未处理', en: 'open' },
  SETTLED: { zh: '已处理', en: 'settled' },
})
