import type { InForce } from '../in-force.ts'
import { qualificationArticle } from '../in-force.ts'

/** 合格分数线（百分制，逐科） */
export interface PassMark extends InForce { mark: number }

/** No instrument read so far states a number: 60 of 100 in every part is our default, and each session may set its own. */
export const passMarks: readonly PassMark[] = [
  { mark: 60, division: null, field: null, validFrom: '2000-01-01', validTo: null, legalBasis: [qualificationArticle], verified: 'D' },
]
