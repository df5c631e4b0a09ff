import { defineProblems } from '../../kernel/problem.ts'

export const referenceProblems = defineProblems('reference', {
  'division-unknown': {
    status: 422,
    title: { zh: '行政区划代码不存在', en: 'Unknown division code' },
    detail: { zh: '行政区划代码不在 GB/T 2260 代码表内', en: 'The division code is not in the table of GB/T 2260' },
  },
  'division-code-malformed': {
    status: 422,
    title: { zh: '行政区划代码不规范', en: 'Malformed division code' },
    detail: { zh: '行政区划代码应符合 GB/T 2260（六位）或 GB/T 10114（九位）的构成', en: 'A division code has the form of GB/T 2260 (six digits) or GB/T 10114 (nine digits)' },
  },
  'division-taken': {
    status: 409,
    title: { zh: '行政区划代码已存在', en: 'Division code already there' },
    detail: { zh: '该行政区划代码已在代码表内', en: 'The division code is in the table already' },
  },
  'division-not-below': {
    status: 422,
    title: { zh: '不是下级区划', en: 'Not a division below' },
    detail: { zh: '只能维护本级以下的行政区划', en: 'Only divisions below the own one may be maintained' },
  },
  'division-ended': {
    status: 409,
    title: { zh: '行政区划代码已停用', en: 'Division code already ended' },
    detail: { zh: '该行政区划代码已于 {endedOn} 停用', en: 'The division code ended on {endedOn}' },
  },
  'division-has-parts': {
    status: 409,
    title: { zh: '尚有未停用的下级区划', en: 'Divisions below are still in use' },
    detail: { zh: '下级区划 {code} 届时仍在使用，须先停用', en: 'The division {code} below is still in use then; end it first' },
  },
  'division-period-backwards': {
    status: 422,
    title: { zh: '有效期不符合要求', en: 'Validity not allowed' },
    detail: { zh: '日期须先后有序，且更名日期不能晚于今日', en: 'The dates must be in order, and a change of name cannot lie in the future' },
  },
  'period-not-allowed': {
    status: 422,
    title: { zh: '查询期间不符合要求', en: 'Period not allowed' },
    detail: { zh: '起止日期须先后有序，且相隔不超过 {days} 天', en: 'The period must not run backwards and may span at most {days} days' },
  },
})
