import type { LegalBasis } from '../../../kernel/problem.ts'
import type { ActKind } from '../rules.ts'

/** Kinds of act that begin with an application, and those an agency may begin of its own motion. */
export const byApplication: readonly ActKind[] = ['LICENCE', 'BENEFIT', 'CONFIRMATION', 'REWARD', 'ADJUDICATION']
export const byOwnMotion: readonly ActKind[] = ['LEVY', 'BENEFIT', 'CONFIRMATION', 'REWARD']
/** Kinds that keep the common record: begun, examined, decided, served. */
export const commonKinds: readonly ActKind[] = ['LEVY', 'BENEFIT', 'CONFIRMATION', 'REWARD', 'ADJUDICATION']
/** Kinds that grant or ask for money. */
export const withAmount: readonly ActKind[] = ['LEVY', 'BENEFIT', 'REWARD']

export const licenceLaw = (...articles: readonly string[]): LegalBasis[] => articles.map((article) => ({ law: '中华人民共和国行政许可法', article }))

/** The beginning, the examination, the decision and the service of every act are recorded. */
export const wholeProcess: LegalBasis[] = [
  { law: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）', article: '三' },
]
