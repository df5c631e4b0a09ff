import type { ProblemDefinition } from './problem.ts'

/** What many catalogues say of the day of an act; each under a code of its own. */
export const dayProblems = {
  'date-before': {
    status: 422,
    title: { zh: '日期早于前一环节', en: 'Date before the step before' },
    detail: { zh: '日期不能早于 {earliest}', en: 'The date cannot lie before {earliest}' },
  },
  'date-in-future': {
    status: 422,
    title: { zh: '日期晚于今日', en: 'Date in the future' },
    detail: { zh: '日期不能晚于今日', en: 'The date cannot lie in the future' },
  },
} as const satisfies Record<string, ProblemDefinition>
