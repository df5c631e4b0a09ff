import { defineProblems } from '../../../kernel/problem.ts'

export const scoringProblems = defineProblems('scoring', {
  'standard-unsound': {
    status: 422,
    title: { zh: '评查标准自相矛盾', en: 'The standard contradicts itself' },
    detail: { zh: '评查标准的“{place}”有误：{faultZh}', en: 'The standard is unsound at “{place}”: {fault}' },
  },
  'standard-without-issuer': {
    status: 422,
    title: { zh: '账号无所属机关', en: 'Account without an agency' },
    detail: { zh: '评查标准由机关制定，当前账号没有所属机关', en: 'A standard is issued by a body; this account belongs to none' },
  },
  'standard-outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the data scope' },
    detail: { zh: '只能为本级及下级区划制定评查标准', en: 'Standards are issued for the own division and those below' },
  },
  'standard-drafted-twice': {
    status: 409,
    title: { zh: '已有草案', en: 'Drafted already' },
    detail: { zh: '该标准已有一个草案，施行或者修改该草案', en: 'There is a draft of this standard already: enact or revise it' },
  },
  'effective-in-past': {
    status: 422,
    title: { zh: '施行日期早于今日', en: 'In force before today' },
    detail: { zh: '评查标准不溯及既往，施行日期不能早于今日', en: 'A standard does not reach back: it is in force from today on or later' },
  },
  'template-unknown': {
    status: 422,
    title: { zh: '评分表不存在', en: 'Unknown template' },
    detail: { zh: '该评查标准没有这一评分表，或者评分表不适用于该类案卷', en: 'The standard has no such template, or it is not for this kind of file' },
  },
  'sheet-unsound': {
    status: 422,
    title: { zh: '评分与标准不符', en: 'The sheet contradicts the standard' },
    detail: { zh: '评分行“{code}”与评查标准不符：{faultZh}', en: 'The line “{code}” contradicts the standard: {fault}' },
    legalBasis: [{ law: '广东省行政执法案卷评查办法', article: '第十二条' }],
  },
  'sheet-incomplete': {
    status: 422,
    title: { zh: '评分不完整', en: 'The sheet is incomplete' },
    detail: { zh: '尚有未评分的项目，自“{first}”起', en: 'Elements are left without a score, the first of them “{first}”' },
  },
})
