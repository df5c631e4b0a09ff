import { defineDeadlines } from '../../kernel/deadline.ts'

export const threeSystems = '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）'

const decisionMade = { zh: '执法决定作出', en: 'the decision was made' }
const publish = { zh: '向社会公开执法决定信息', en: 'publish the information on the decision' }

/** The day the national duty to publish decisions was issued; a decision made before has none. */
export const publicitySince = '2018-12-05'

/** 执法决定公示期限（国办发〔2018〕118号（六）） */
export const publicityDeadlineRules = defineDeadlines([
  {
    code: 'PUB-7', length: 7, unit: 'WD', division: null, field: null, trigger: decisionMade, duty: publish, verified: 'V',
    legalBasis: [{ law: threeSystems, article: '（六）' }], validFrom: publicitySince, validTo: null,
  },
  {
    code: 'PUB-20', length: 20, unit: 'WD', division: null, field: null, trigger: decisionMade, duty: publish, verified: 'V',
    legalBasis: [{ law: threeSystems, article: '（六）' }], validFrom: publicitySince, validTo: null,
  },
])
