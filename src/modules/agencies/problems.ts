import { defineProblems } from '../../kernel/problem.ts'

export const agencyProblems = defineProblems('agencies', {
  'uscc-taken': {
    status: 409,
    title: { zh: '统一社会信用代码已登记', en: 'Unified social credit code already registered' },
    detail: { zh: '该统一社会信用代码已登记在另一执法主体名下', en: 'Another body is registered under this unified social credit code' },
  },
  'uscc-malformed': {
    status: 422,
    title: { zh: '统一社会信用代码不规范', en: 'Malformed unified social credit code' },
    detail: { zh: '统一社会信用代码应为 18 位，且符合 GB 32100 的构成', en: 'A unified social credit code has 18 characters in the form of GB 32100' },
  },
  'division-unknown': {
    status: 422,
    title: { zh: '行政区划代码不存在', en: 'Unknown division code' },
    detail: { zh: '行政区划代码不在 GB/T 2260 代码表内', en: 'The division code is not in the table of GB/T 2260' },
  },
  'outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the data scope' },
    detail: { zh: '只能登记本级及下级区划的执法主体', en: 'Only bodies of the own division and those below may be registered' },
  },
  'already-abolished': {
    status: 422,
    title: { zh: '执法主体已撤销', en: 'Body already abolished' },
    detail: { zh: '该执法主体已撤销，不能再以其名义办理', en: 'The body has been abolished; nothing more can be done in its name' },
    legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第三十八条' }],
  },
  'abolished-in-future': {
    status: 422,
    title: { zh: '撤销日期晚于今日', en: 'Abolition date in the future' },
    detail: { zh: '撤销日期不能晚于今日', en: 'The date of abolition cannot be in the future' },
  },
})
