import { defineDeadlines } from '../../kernel/deadline.ts'

const guangdongReview = [{ law: '广东省行政执法案卷评查办法', article: '第十二条第（七）项' }]
const objection = { trigger: { zh: '收到评查结果反馈', en: 'results of the review received' }, duty: { zh: '书面提出异议', en: 'object in writing' } }
const reReview = { trigger: { zh: '收到书面异议', en: 'objection received' }, duty: { zh: '复核并书面答复', en: 're-review and answer in writing' } }
const tenDays = { length: 10, unit: 'WD', validTo: null, field: null } as const

/**
 * Time for rectification (整改). The Regulation leaves the number to the document (行政执法监督条例 arts 27–28: 规定时限); Guangdong
 * says 30 days from the receipt of the written suggestion, for which the day of the finding stands here. A recorder may set another day.
 * Elsewhere than in Guangdong the figures for objection and re-review are taken over as defaults: no national text has them.
 */
export const spotCheckDeadlineRules = defineDeadlines([
  { code: 'CFR-OBJ', ...tenDays, ...objection, verified: 'D', validFrom: '2000-01-01', division: null, legalBasis: [] },
  { code: 'CFR-OBJ', ...tenDays, ...objection, verified: 'V', validFrom: '2017-03-01', division: '44', legalBasis: guangdongReview },
  { code: 'CFR-REREV', ...tenDays, ...reReview, verified: 'D', validFrom: '2000-01-01', division: null, legalBasis: [] },
  { code: 'CFR-REREV', ...tenDays, ...reReview, verified: 'V', validFrom: '2017-03-01', division: '44', legalBasis: guangdongReview },
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
