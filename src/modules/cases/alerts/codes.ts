import { defineCodes } from '../../../kernel/codes.ts'

/** 预警来源 */
export const alertOrigins = defineCodes({
  ACKNOWLEDGED: { zh: '办理时已说明理由', en: 'acknowledged with a reason when the step was taken' },
  RECORDED: { zh: '导入或者核查时发现', en: 'found in what was taken in or checked' },
})

/** 预警处理结果 */
export const alertOutcomes = defineCodes({
  CONFIRMED: { zh: '查实，移交监督处理', en: 'confirmed and passed to supervision' },
  CORRECTED: { zh: '已纠正', en: 'corrected' },
  DATA_ERROR: { zh: '数据录入有误', en: 'an error of the data' },
  JUSTIFIED: { zh: '有合法理由', en: 'justified in law' },
})
