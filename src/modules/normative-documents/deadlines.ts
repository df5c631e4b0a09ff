import { defineDeadlines } from '../../kernel/deadline.ts'
import { businessRegulation, hebeiFiling, hunanRule, jiangxiMeasures, shandongRule, shanghaiFiling, sichuanFiling, tibetRule } from './thresholds.ts'

const opened = { zh: '公开征求意见', en: 'the draft was opened to comment' }
const comment = { zh: '征求意见期满', en: 'keep the draft open to comment' }
const numbered = { zh: '登记、编号', en: 'the document was registered' }
const published = { zh: '公布', en: 'the document was published' }
const file = { zh: '报送备案', en: 'file the document' }
const everywhere = { division: null, field: null, legalBasis: [], validFrom: '2000-01-01', validTo: null, verified: 'D' } as const
const place = { field: null, validTo: null, verified: 'V' } as const

/** 规范性文件各环节的期限；各地规定不一，没有规定的为设计默认值（D）。 */
export const documentDeadlineRules = defineDeadlines([
  { ...everywhere, code: 'NDOC-COMMENT', length: 7, unit: 'CD', trigger: opened, duty: comment },
  {
    ...place, code: 'NDOC-COMMENT-BUSINESS', division: null, length: 30, unit: 'CD', trigger: opened, duty: comment, validFrom: '2020-01-01',
    legalBasis: [{ law: businessRegulation, article: '第六十二条' }],
  },
  { ...everywhere, code: 'NDOC-PUBLISH', length: 5, unit: 'CD', trigger: numbered, duty: { zh: '统一公布', en: 'publish the document' } },
  {
    ...place, code: 'NDOC-PUBLISH', division: '37', length: 5, unit: 'CD', trigger: numbered, duty: { zh: '统一公布', en: 'publish the document' }, validFrom: '2012-01-01',
    legalBasis: [{ law: shandongRule, article: '第五十一条第四款' }],
  },
  {
    ...place, code: 'NDOC-EFFECT', division: '37', length: 30, unit: 'CD', trigger: published, duty: { zh: '施行', en: 'come into force' }, validFrom: '2012-01-01',
    legalBasis: [{ law: shandongRule, article: '第五十三条第二款' }],
  },
  {
    ...place, code: 'NDOC-EFFECT', division: '43', length: 30, unit: 'CD', trigger: published, duty: { zh: '施行', en: 'come into force' }, validFrom: '2008-10-01',
    legalBasis: [{ law: hunanRule, article: '第五十条' }],
  },
  { ...everywhere, code: 'NDOC-FILE-UP', length: 30, unit: 'CD', trigger: published, duty: file },
  { ...place, code: 'NDOC-FILE-UP', division: '36', length: 15, unit: 'CD', trigger: published, duty: file, validFrom: '2014-08-16', legalBasis: [{ law: jiangxiMeasures, article: '第十二条' }] },
  { ...place, code: 'NDOC-FILE-UP', division: '37', length: 30, unit: 'CD', trigger: published, duty: file, validFrom: '2012-01-01', legalBasis: [{ law: shandongRule, article: '第五十二条' }] },
  { ...place, code: 'NDOC-FILE-UP', division: '54', length: 20, unit: 'CD', trigger: published, duty: file, validFrom: '2000-01-01', legalBasis: [{ law: tibetRule, article: '第九条' }] },
  { ...everywhere, code: 'NDOC-FILE-CONGRESS', length: 30, unit: 'CD', trigger: published, duty: file },
  { ...place, code: 'NDOC-FILE-CONGRESS', division: '51', length: 30, unit: 'CD', trigger: published, duty: file, validFrom: '2024-01-01', legalBasis: [{ law: sichuanFiling, article: '关于报送备案期限的规定' }] },
  { ...place, code: 'NDOC-FILE-CONGRESS', division: '13', length: 30, unit: 'CD', trigger: published, duty: file, validFrom: '2024-01-01', legalBasis: [{ law: hebeiFiling, article: '关于报送备案期限的规定' }] },
  { ...place, code: 'NDOC-FILE-CONGRESS', division: '31', length: 30, unit: 'CD', trigger: published, duty: file, validFrom: '2024-01-01', legalBasis: [{ law: shanghaiFiling, article: '关于报送备案期限的规定' }] },
  { ...everywhere, code: 'NDOC-FILE-SUPPLEMENT', length: 5, unit: 'WD', trigger: { zh: '通知补正', en: 'a supplement was requested' }, duty: { zh: '补正材料', en: 'supplement the materials' } },
  { ...everywhere, code: 'NDOC-FILE-REVIEW', length: 30, unit: 'CD', trigger: { zh: '备案登记', en: 'the filing was registered' }, duty: { zh: '完成备案审查', en: 'finish the review' } },
  { ...everywhere, code: 'NDOC-CORRECT', length: 30, unit: 'CD', trigger: { zh: '要求纠正', en: 'correction was ordered' }, duty: { zh: '报告纠正情况', en: 'report the correction' } },
])

export type DocumentDeadline = (typeof documentDeadlineRules)[number]['code']
