import { defineProblems } from '../../../kernel/problem.ts'
import { qualificationArticle } from '../in-force.ts'

export const examProblems = defineProblems('exams', {
  'organiser-without-agency': {
    status: 422,
    title: { zh: '账号无所属机关', en: 'Account without an agency' },
    detail: { zh: '考试由机关组织，当前账号没有所属机关', en: 'An exam is organised by a body; this account belongs to none' },
    legalBasis: [qualificationArticle],
  },
  'outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the data scope' },
    detail: { zh: '行政区划不存在，或不在本级及下级范围内', en: 'There is no such division, or it is not the own one or one below' },
  },
  'sample-missing': {
    status: 422,
    title: { zh: '抽考数量不规范', en: 'Sample missing or stray' },
    detail: {
      zh: '随机抽考须注明抽取总数、每个单位最低数和人员类别；计划考试不注明',
      en: 'A random spot exam states sample, minimum per agency and kinds of staff; a planned exam states none of them',
    },
  },
  'frame-too-large': {
    status: 422,
    title: { zh: '抽考名单过大', en: 'Frame too large' },
    detail: { zh: '抽考名单超过上限{limit}人，请分区划组织', en: 'The frame holds more than {limit} persons: take smaller divisions' },
  },
  'seed-source-missing': {
    status: 422,
    title: { zh: '未说明种子来源', en: 'Source of the seed missing' },
    detail: { zh: '须说明随机种子的公开来源及查询方法', en: 'State the public source of the random seed and how to look it up' },
  },
  'seed-source-differs': {
    status: 422,
    title: { zh: '种子来源与预告不符', en: 'Source of the seed differs' },
    detail: { zh: '固定名单时已预告种子来源，抽取时不得更改', en: 'The source was announced with the commitment; the draw takes no other' },
  },
  'seed-incomplete': {
    status: 422,
    title: { zh: '种子来源数值不全', en: 'Values of the seed incomplete' },
    detail: { zh: '须按公布的次序写明各来源的数值；只说明一个来源的，写明其种子原文', en: 'State a value for every announced source in their order, or the value of the one that is merely stated' },
  },
  'draw-not-after-commitment': {
    status: 422,
    title: { zh: '抽取不晚于固定名单', en: 'Draw not after the commitment' },
    detail: { zh: '抽取须晚于固定抽考名单', en: 'The draw must come later than the commitment to the frame' },
  },
  'not-drawn': {
    status: 409,
    title: { zh: '尚未抽取', en: 'Not drawn' },
    detail: { zh: '本场考试没有抽取记录', en: 'This session has no draw record' },
  },
  'record-not-verified': {
    status: 409,
    title: { zh: '抽取记录核验不通过', en: 'Draw record fails its verification' },
    detail: { zh: '抽取记录的下列内容核验不通过，不予使用：{checks}', en: 'These checks of the draw record fail, it is not used: {checks}' },
  },
  'not-open': {
    status: 409,
    title: { zh: '不在报名期内', en: 'Registration not open' },
    detail: { zh: '该场考试未开放报名', en: 'This session does not take registrations' },
  },
  'held-too-early': {
    status: 422,
    title: { zh: '考试日期未到', en: 'Held too early' },
    detail: { zh: '考试日期{heldOn}未到', en: 'The day of the exam, {heldOn}, has not come' },
  },
  'nobody-registered': {
    status: 422,
    title: { zh: '无人报名', en: 'Nobody registered' },
    detail: { zh: '无人报名的考试不能举行，请取消', en: 'An exam nobody registered for is cancelled, not held' },
  },
  'not-registered': {
    status: 422,
    title: { zh: '未报名', en: 'Not registered' },
    detail: { zh: '该人员未报名本场考试', en: 'The person is not registered for this session' },
  },
  'scores-unfit': {
    status: 422,
    title: { zh: '成绩与科目不符', en: 'Scores do not fit the parts' },
    detail: { zh: '参加考试的须给出且只给出本场各科目的成绩；缺考的不给出成绩', en: 'Who sat the exam has a score in each of its parts and no other; who was absent has none' },
  },
  'results-incomplete': {
    status: 422,
    title: { zh: '成绩不完整', en: 'Results incomplete' },
    detail: { zh: '还有{remaining}人没有成绩', en: '{remaining} persons have no result yet' },
  },
})
