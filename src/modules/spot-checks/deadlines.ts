import { defineDeadlines } from '../../kernel/deadline.ts'

/**
 * Time for rectification (整改). The Regulation leaves the number to the document (行政执法监督条例 arts 27–28: 规定时限); Guangdong
 * says 30 days from the receipt of the written suggestion, for which the day of the finding stands here. A recorder may set another day.
 */
export const spotCheckDeadlineRules = defineDeadlines([
  {
    code: 'CFR-RECT', length: 30, unit: 'CD', verified: 'D', validFrom: '2000-01-01', validTo: null, division: null, field: null,
    trigger: { zh: '记录问题', en: 'finding recorded' },
    duty: { zh: '整改并报告（缺省值，可另定）', en: 'rectify and report (a default that may be overridden)' },
    legalBasis: [],
  },
  {
    code: 'CFR-RECT', length: 30, unit: 'CD', verified: 'V', validFrom: '2017-03-01', validTo: null, division: '44', field: null,
    trigger: { zh: '收到行政执法督察建议书', en: 'written suggestion received' },
    duty: { zh: '整改并报告', en: 'rectify and report' },
    legalBasis: [{ law: '广东省行政执法案卷评查办法', article: '第二十一条' }],
  },
])
