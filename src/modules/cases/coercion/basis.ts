import type { LegalBasis } from '../../../kernel/problem.ts'

/** Articles of the Coercion Law. */
export const coercionLaw = (...articles: readonly string[]): LegalBasis[] => articles.map((article) => ({ law: '中华人民共和国行政强制法', article }))

export const threeSystems = (article: string): LegalBasis =>
  ({ law: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）', article })
