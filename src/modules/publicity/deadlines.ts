import { defineDeadlines } from '../../kernel/deadline.ts'

export const penaltyLaw = '中华人民共和国行政处罚法'
export const marketPublicity = '市场监督管理行政处罚信息公示规定'
export const threeSystems = '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）'
export const creditPublicity = '国家发展改革委办公厅关于进一步完善行政许可和行政处罚等信用信息公示工作的指导意见（发改办财金〔2018〕424号）'

const decisionMade = { zh: '执法决定作出', en: 'the decision was made' }
const publish = { zh: '向社会公开执法决定信息', en: 'publish the information on the decision' }

/** The day the national duty to publish decisions was issued; a decision made before has none. */
export const publicitySince = '2018-12-05'

const overturned = { zh: '公开的决定被依法变更、撤销、确认违法或者确认无效', en: 'the published decision was changed, revoked, or confirmed illegal or void' }
const withdraw = { zh: '撤回公示的决定信息并公开说明理由', en: 'withdraw the information and publish the reason' }

/** 执法决定公示期限（国办发〔2018〕118号（六）），撤回公示期限（行政处罚法第四十八条第二款） */
export const publicityDeadlineRules = defineDeadlines([
  {
    code: 'PUB-7', length: 7, unit: 'WD', division: null, field: null, trigger: decisionMade, duty: publish, verified: 'V',
    legalBasis: [{ law: threeSystems, article: '（六）' }], validFrom: publicitySince, validTo: null,
  },
  {
    code: 'PUB-20', length: 20, unit: 'WD', division: null, field: null, trigger: decisionMade, duty: publish, verified: 'V',
    legalBasis: [{ law: threeSystems, article: '（六）' }], validFrom: publicitySince, validTo: null,
  },
  {
    code: 'PUB-CREDIT-7', length: 7, unit: 'WD', division: null, field: null, trigger: decisionMade, duty: { zh: '归集至信用信息共享平台公示', en: 'publish on the credit platform' },
    // 118号（六） has the seven days and says nothing of the credit platform: that is in the standard of double publicity, of which only copies were read.
    verified: 'V-x', legalBasis: [{ law: threeSystems, article: '（六）' }, { law: creditPublicity, article: '关于公示时限的规定' }], validFrom: publicitySince, validTo: null,
  },
  {
    code: 'PUB-SAMR', length: 20, unit: 'WD', division: null, field: 'MARKET', trigger: decisionMade, duty: { zh: '通过国家企业信用信息公示系统公示', en: 'publish on the enterprise credit system' },
    verified: 'V', legalBasis: [{ law: marketPublicity, article: '第九条' }], validFrom: '2021-09-01', validTo: null,
  },
  {
    code: 'PUB-PUSH', length: 10, unit: 'WD', division: null, field: 'MARKET', trigger: decisionMade,
    duty: { zh: '当事人在外省登记的，推送至其登记地市场监督管理部门', en: 'push it to the register of another province that holds the party' },
    verified: 'V', legalBasis: [{ law: marketPublicity, article: '第十条' }], validFrom: '2021-09-01', validTo: null,
  },
  {
    code: 'PUB-ASSIST', length: 10, unit: 'WD', division: null, field: 'MARKET', trigger: { zh: '登记地市场监督管理部门收到行政处罚信息', en: 'the register of the other province received it' },
    duty: { zh: '协助通过国家企业信用信息公示系统公示', en: 'publish it on the enterprise credit system' },
    verified: 'V', legalBasis: [{ law: marketPublicity, article: '第十条' }], validFrom: '2021-09-01', validTo: null,
  },
  {
    code: 'PEN-WITHDRAW', length: 3, unit: 'WD', division: null, field: null, trigger: overturned, duty: withdraw, verified: 'V',
    legalBasis: [{ law: penaltyLaw, article: '第四十八条第二款' }, { law: penaltyLaw, article: '第八十五条' }], validFrom: '2021-07-15', validTo: null,
  },
  {
    code: 'PEN-WITHDRAW', length: 3, unit: 'WD', division: null, field: 'MARKET', trigger: overturned, duty: withdraw, verified: 'V',
    legalBasis: [{ law: penaltyLaw, article: '第四十八条第二款' }, { law: marketPublicity, article: '第十一条' }], validFrom: '2021-09-01', validTo: null,
  },
  {
    // Of other decisions the rule says 及时 and no number: that of penalties is taken.
    code: 'PUB-WITHDRAW', length: 3, unit: 'WD', division: null, field: null, trigger: overturned, duty: withdraw, verified: 'D',
    legalBasis: [{ law: threeSystems, article: '（六）' }], validFrom: publicitySince, validTo: null,
  },
  {
    // 及时, without a number.
    code: 'PUB-CORRECT', length: 10, unit: 'WD', division: null, field: null, trigger: { zh: '收到更正公示信息的申请', en: 'a correction was asked for' },
    duty: { zh: '核实并更正，或者书面说明理由', en: 'correct it, or say why not' }, verified: 'D', legalBasis: [{ law: threeSystems, article: '二' }], validFrom: publicitySince, validTo: null,
  },
  {
    code: 'PUB-CORRECT', length: 10, unit: 'WD', division: null, field: 'MARKET', trigger: { zh: '收到更正公示信息的申请', en: 'a correction was asked for' },
    duty: { zh: '核实并更正，或者书面说明理由', en: 'correct it, or say why not' }, verified: 'D', legalBasis: [{ law: marketPublicity, article: '第十二条' }], validFrom: '2021-09-01', validTo: null,
  },
  {
    code: 'PUB-REPAIR', length: 15, unit: 'WD', division: null, field: null, trigger: { zh: '收到信用修复申请', en: 'credit repair was asked for' },
    duty: { zh: '作出是否准予修复的决定', en: 'decide on the repair' }, verified: 'R', legalBasis: [{ law: marketPublicity, article: '第十四条' }], validFrom: '2021-09-01', validTo: null,
  },
])
