import { defineDeadlines } from '../../kernel/deadline.ts'

export const doublePublicityStandard = '国家发展改革委办公厅关于进一步完善行政许可和行政处罚等信用信息公示工作的指导意见（发改办财金〔2018〕424号）'

/** A day on which the duty was in force; a decision made before has no period here. */
export const reportingSince = '2018-12-05'

/** 双公示信息报送期限：自作出决定之日起七个工作日。The text itself was not read, only copies of it. */
export const doublePublicityDeadlineRules = defineDeadlines([
  {
    code: 'DP-7', length: 7, unit: 'WD', division: null, field: null, trigger: { zh: '作出行政许可、行政处罚决定', en: 'the licence or penalty was decided' },
    duty: { zh: '向信用信息共享平台报送并上网公示', en: 'report to the credit platform and put online' }, verified: 'V-x',
    legalBasis: [{ law: doublePublicityStandard, article: '关于公示时限的规定' }], validFrom: reportingSince, validTo: null,
  },
])
