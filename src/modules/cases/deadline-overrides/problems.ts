import { defineProblems } from '../../../kernel/problem.ts'

export const overrideProblems = defineProblems('cases', {
  'override-division-unknown': {
    status: 422,
    title: { zh: '行政区划不存在', en: 'Unknown division' },
    detail: { zh: '行政区划不存在，或不在您的数据范围内', en: 'There is no such division, or it is outside your data scope' },
  },
  'override-rule-unknown': {
    status: 422,
    title: { zh: '没有该项期限规则', en: 'No such time limit' },
    detail: { zh: '在 {on} 没有适用于该领域的期限“{ruleCode}”', en: 'There is no time limit {ruleCode} for this field on {on}' },
  },
  'override-not-adjustable': {
    status: 422,
    title: { zh: '期限不得另行规定', en: 'Length fixed by law' },
    detail: { zh: '法定期限“{ruleCode}”为 {length} {unitZh}，该级不得规定为 {given} {unitZh}', en: 'The law gives the period {ruleCode} {length} {unitEn}; this level cannot make it {given} {unitEn}' },
  },
  'override-extension-too-long': {
    status: 422,
    title: { zh: '可延长的期限超过法定', en: 'Extension longer than the law allows' },
    detail: { zh: '期限“{ruleCode}”依法至多延长 {limit} {unitZh}', en: 'By law the period {ruleCode} may be extended by no more than {limit} {unitEn}' },
  },
  'override-period-backwards': {
    status: 422,
    title: { zh: '停止适用日期不正确', en: 'Validity runs backwards' },
    detail: { zh: '停止适用日期不能早于施行日期，也不能晚于已定的停止适用日期', en: 'The end lies before the beginning, or after the end that is set already' },
  },
  'override-overlaps': {
    status: 409,
    title: { zh: '已有同期或者更晚的规定', en: 'A provision of that time or later exists' },
    detail: { zh: '该区划、领域的期限“{ruleCode}”已有自 {on} 起施行的规定，新规定只能取代更早的规定', en: 'The division has a provision on {ruleCode} from {on}; a new one replaces earlier ones only' },
  },
})
