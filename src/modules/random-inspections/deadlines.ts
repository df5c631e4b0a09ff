import { defineDeadlines } from '../../kernel/deadline.ts'

/** 抽查结果的记录与公示. Begun by the end of the check, met by its publication. */
export const inspectionDeadlineRules = defineDeadlines([
  {
    code: 'DR-RESULT', length: 20, unit: 'WD', verified: 'V', validFrom: '2014-10-01', validTo: null, division: null, field: null,
    trigger: { zh: '检查结束', en: 'check ended' }, duty: { zh: '记录并公示抽查结果', en: 'record and publish the result' },
    legalBasis: [{ law: '企业公示信息抽查暂行办法', article: '第十一条' }],
  },
])
