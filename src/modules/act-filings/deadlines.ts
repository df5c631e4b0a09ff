import { defineDeadlines } from '../../kernel/deadline.ts'
import { jiangxiMeasures, kaipingRule, liaoningRule, shanxiRule, sichuanRule, tianjinRule } from './thresholds.ts'

const decided = { zh: '作出重大行政执法决定', en: 'the major decision was made' }
const file = { zh: '报送备案', en: 'file the act' }
const registered = { zh: '登记备案', en: 'the filing was registered' }
const review = { zh: '完成备案审查', en: 'finish the review' }
const asked = { zh: '通知补正', en: 'a supplement was requested' }
const demanded = { zh: '要求纠正', en: 'correction was asked' }
const report = { zh: '报告纠正情况', en: 'report the correction' }
const general = { division: null, field: null, legalBasis: [], validFrom: '2000-01-01', validTo: null } as const
const place = { field: null, validTo: null } as const

/**
 * 备案各环节的期限。各地规定不一，无全国规定；未规定的为设计默认值（D），其中审查三十日、纠正十五日取自一地市规定的做法。
 * The days are calendar days: the provincial rules say 日 without more.
 */
export const actFilingDeadlineRules = defineDeadlines([
  { ...general, code: 'MAJ-FILE', length: 15, unit: 'CD', trigger: decided, duty: file, verified: 'D' },
  { ...place, code: 'MAJ-FILE', length: 15, unit: 'CD', division: '51', trigger: decided, duty: file, verified: 'V-x', legalBasis: [{ law: sichuanRule, article: '第四条' }], validFrom: '2014-01-14' },
  { ...place, code: 'MAJ-FILE', length: 15, unit: 'CD', division: '21', trigger: decided, duty: file, verified: 'V', legalBasis: [{ law: liaoningRule, article: '第十六条' }], validFrom: '2010-02-22' },
  { ...place, code: 'MAJ-FILE', length: 15, unit: 'CD', division: '36', trigger: decided, duty: file, verified: 'V', legalBasis: [{ law: jiangxiMeasures, article: '第十四条' }], validFrom: '2014-08-16' },
  { ...place, code: 'MAJ-FILE', length: 10, unit: 'CD', division: '12', trigger: decided, duty: file, verified: 'V', legalBasis: [{ law: tianjinRule, article: '第十四条' }], validFrom: '2020-01-01' },
  { ...place, code: 'MAJ-FILE', length: 15, unit: 'CD', division: '14', trigger: decided, duty: file, verified: 'V-x', legalBasis: [{ law: shanxiRule, article: '关于报备时限的规定' }], validFrom: '2008-01-01' },
  { ...place, code: 'MAJ-FILE', length: 15, unit: 'CD', division: '130205', field: 'HOUSING', trigger: decided, duty: file, verified: 'V', legalBasis: [{ law: kaipingRule, article: '第六条' }], validFrom: '2016-01-01' },
  { ...general, code: 'MAJ-REVIEW', length: 30, unit: 'CD', trigger: registered, duty: review, verified: 'D' },
  { ...place, code: 'MAJ-REVIEW', length: 60, unit: 'CD', division: '21', trigger: registered, duty: review, verified: 'V', legalBasis: [{ law: liaoningRule, article: '第十六条' }], validFrom: '2010-02-22' },
  { ...place, code: 'MAJ-REVIEW', length: 20, unit: 'CD', division: '36', trigger: registered, duty: review, verified: 'V', legalBasis: [{ law: jiangxiMeasures, article: '第十六条' }], validFrom: '2014-08-16' },
  { ...general, code: 'MAJ-SUPPLEMENT', length: 5, unit: 'WD', trigger: asked, duty: { zh: '补正材料', en: 'supplement the materials' }, verified: 'D' },
  { ...general, code: 'MAJ-CORRECT', length: 15, unit: 'CD', trigger: demanded, duty: report, verified: 'D' },
])
