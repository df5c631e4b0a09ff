import { defineProblems } from '../../../kernel/problem.ts'

/** What a process record runs into beside its gates. */
export const processRecordProblems = defineProblems('process-records', {
  'step-unknown': {
    status: 422,
    title: { zh: '本案没有该环节', en: 'Unknown step' },
    detail: { zh: 'stepId 所指的办案环节不在本案', en: 'stepId names no step of this case' },
  },
  'corrected-unknown': {
    status: 422,
    title: { zh: '本案没有所更正的记录', en: 'Unknown record to correct' },
    detail: { zh: '所更正的记录不在本案', en: 'The record to be corrected is none of this case' },
  },
  'corrected-already': {
    status: 409,
    title: { zh: '该记录已被更正', en: 'Corrected already' },
    detail: { zh: '该记录已由另一条记录更正；如仍有误，请更正后一条', en: 'Another record corrects it already; correct that one' },
  },
})
