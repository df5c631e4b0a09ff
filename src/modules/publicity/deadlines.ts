import { defineDeadlines } from '../../kernel/deadline.ts'

const decisionMade = { zh: '执法决定作出', en: 'the decision was made' }
const publish = { zh: '向社会公开执法决定信息', en: 'publish the information on the decision' }

/** The day the national duty to publish decisions was issued; a decision made before has none. */
export const publicitySince = '2018-12-05'

/** 执法决定公示期限（国办发〔2018〕118号（六）） */
export const publicityDeadlines = defineDeadlines([
  {
    code: 'PUB-7', length: 7, unit: 'WD', division: null, field: null, trigger: decisionMade, duty: publish, verified: 'V',
    legalBasis: [{ law: '国办发〔2018〕118号', article: '（六）' }], validFrom: publicitySince, validTo: null,
  },
  {
    code: 'PUB-20', length: 20, unit: 'WD', division: null, field: null, trigger: decisionMade, duty: publish, verified: 'V',
    legalBasis: [{ law: '国办发〔2018〕118号', article: '（六）' }], validFrom: publicitySince, validTo: null,
  },
])
