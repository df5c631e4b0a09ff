import type { LegalBasis } from '../../../kernel/problem.ts'
import type { DeadlinesOfLaw } from './traits.ts'
import { duty, dutyUnlessNational, fixed, head, rightOfParty } from './traits.ts'

export type CoercionCode = 'COE-URG' | 'COE-SEIZE' | 'COE-FREEZE-SERVE' | 'COE-FREEZE' | 'COE-COURT-WAIT' | 'COE-COURT' | 'COE-DIRECT'

const law = (article: string): LegalBasis => ({ law: '中华人民共和国行政强制法', article })
const workingDays = law('第六十九条')
const national = { verified: 'V', validFrom: '2012-01-01', validTo: null, division: null, field: null } as const

/** 行政强制期限。 Periods of ten days and less are in working days (行政强制法 art. 69). */
export const coercionDeadlines = {
  rules: [
    {
      ...national, code: 'COE-URG', trigger: { zh: '当场实施行政强制措施', en: 'measure on the spot' },
      duty: { zh: '报告负责人并补办批准手续', en: 'report and have it approved' }, length: 24, unit: 'HOUR', legalBasis: [law('第十九条')],
    },
    {
      ...national, code: 'COE-SEIZE', trigger: { zh: '查封、扣押', en: 'seizure' }, duty: { zh: '作出处理决定或者解除', en: 'decide or release' },
      length: 30, unit: 'CD', extension: { length: 30, unit: 'CD', approver: head }, legalBasis: [law('第二十五条第一款')],
    },
    {
      ...national, code: 'COE-FREEZE-SERVE', trigger: { zh: '决定冻结存款、汇款', en: 'freezing' }, duty: { zh: '交付冻结决定书', en: 'deliver the decision' },
      length: 3, unit: 'WD', legalBasis: [law('第三十一条'), workingDays],
    },
    {
      ...national, code: 'COE-FREEZE', trigger: { zh: '冻结存款、汇款', en: 'freezing' }, duty: { zh: '作出处理决定或者解除冻结', en: 'decide or unfreeze' },
      length: 30, unit: 'CD', extension: { length: 30, unit: 'CD', approver: head }, legalBasis: [law('第三十二条第一款')],
    },
    {
      ...national, code: 'COE-COURT-WAIT', trigger: { zh: '催告书送达', en: 'reminder served' },
      duty: { zh: '期满仍不履行的，方可申请法院强制执行', en: 'let it pass before applying to the court' }, length: 10, unit: 'WD', legalBasis: [law('第五十四条'), workingDays],
    },
    {
      ...national, code: 'COE-COURT', trigger: { zh: '复议、诉讼期限届满（延期、分期缴纳的，为其期限结束）', en: 'end of the time for remedies, or of the instalments' },
      duty: { zh: '申请人民法院强制执行', en: 'apply to the court' }, length: 3, unit: 'MONTH',
      legalBasis: [law('第五十三条'), { law: '中华人民共和国行政处罚法', article: '第七十二条第二款' }],
    },
    {
      ...national, code: 'COE-DIRECT', trigger: { zh: '加处罚款或者滞纳金', en: 'surcharge begins' },
      duty: { zh: '超过三十日且经催告，方可强制执行', en: 'let it pass before enforcing' }, length: 30, unit: 'CD', legalBasis: [law('第四十六条第一款')],
    },
  ],
  traits: {
    'COE-URG': duty, 'COE-SEIZE': dutyUnlessNational, 'COE-FREEZE-SERVE': duty, 'COE-FREEZE': dutyUnlessNational, 'COE-COURT-WAIT': rightOfParty,
    'COE-COURT': fixed, 'COE-DIRECT': rightOfParty,
  },
} as const satisfies DeadlinesOfLaw<CoercionCode>
