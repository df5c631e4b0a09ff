import { defineDeadlines } from '../../kernel/deadline.ts'

export const decisionProcedure = '重大行政决策程序暂行条例'

/** 公众参与的时间：至少这样长，至少提前这样久 */
export const decisionDeadlineRules = defineDeadlines([
  {
    code: 'MD-COMMENT', length: 30, unit: 'CD', division: null, field: null, trigger: { zh: '公布决策草案', en: 'draft published' }, duty: { zh: '公开征求意见，一般不少于', en: 'public comment, as a rule no less' },
    verified: 'V', legalBasis: [{ law: decisionProcedure, article: '第十五条第一款' }], validFrom: '2019-09-01', validTo: null,
  },
  {
    code: 'MD-HEARMAT', length: 7, unit: 'CD', division: null, field: null, trigger: { zh: '召开听证会（此前）', en: 'hearing (before it)' }, duty: { zh: '送达听证会材料', en: 'deliver the materials of the hearing' },
    verified: 'V', legalBasis: [{ law: decisionProcedure, article: '第十六条第三款' }], validFrom: '2019-09-01', validTo: null,
  },
])
