import { defineDeadlines } from '../../kernel/deadline.ts'

export const penaltyLaw = '中华人民共和国行政处罚法'
export const threeSystems = '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）'
export const marketProcedure = '市场监督管理行政处罚程序规定'
export const innerMongolia = '内蒙古自治区行政执法公示执法全过程记录重大执法决定法制审核办法'

const materialsReceived = { zh: '法制审核机构收到送审材料', en: 'materials received for review' }
const reviewFinished = { zh: '完成法制审核', en: 'finish the legal review' }

/**
 * 法制审核期限。国家层面未规定天数（国办发〔2018〕118号（十四）由各机关确定时限），故全国一条为设计默认值；
 * 地方或者领域另有规定的，在此增加一条。
 */
export const legalReviewDeadlineRules = defineDeadlines([
  {
    code: 'PEN-LEGREV', length: 5, unit: 'WD', division: null, field: null, trigger: materialsReceived, duty: reviewFinished, verified: 'D',
    legalBasis: [{ law: threeSystems, article: '（十四）' }], validFrom: '2018-12-05', validTo: null,
  },
  {
    code: 'PEN-LEGREV', length: 10, unit: 'WD', division: null, field: 'MARKET', trigger: materialsReceived, duty: reviewFinished, verified: 'V',
    legalBasis: [{ law: marketProcedure, article: '第五十五条' }], validFrom: '2019-04-01', validTo: null,
    // 「可以延长」 and no figure: as much again is the most the system takes.
    extension: { length: 10, unit: 'WD', approver: { zh: '市场监督管理部门负责人', en: 'the head of the agency' } },
  },
  {
    code: 'PEN-LEGREV', length: 5, unit: 'WD', division: '15', field: null, trigger: materialsReceived, duty: reviewFinished, verified: 'V',
    legalBasis: [{ law: innerMongolia, article: '第三十一条' }], validFrom: '2020-04-01', validTo: null,
    extension: { length: 5, unit: 'WD', approver: { zh: '主管法制工作的负责人', en: 'the head in charge of legal affairs' } },
  },
])
