import { defineProblems } from '../../../kernel/problem.ts'

/** What an extension, a suspension or a local length of a time limit runs into. */
export const deadlineProblems = defineProblems('cases', {
  'deadline-not-running': {
    status: 422,
    title: { zh: '没有该项期限', en: 'No such period' },
    detail: { zh: '案件没有尚未办结的期限“{ruleCode}”', en: 'The case has no period {ruleCode} that is still open' },
  },
  'deadline-subject-required': {
    status: 422,
    title: { zh: '须指明所属环节', en: 'Step needed' },
    detail: { zh: '案件有数个期限“{ruleCode}”，须指明所属环节', en: 'The case has several periods {ruleCode}; name the step it belongs to' },
  },
  'extension-not-allowed': {
    status: 422,
    title: { zh: '该期限不得延长', en: 'Extension not allowed' },
    detail: { zh: '法律、法规、规章没有规定期限“{ruleCode}”可以延长', en: 'No law or rule allows the period {ruleCode} to be extended' },
  },
  'already-extended': {
    status: 422,
    title: { zh: '期限已延长过', en: 'Already extended' },
    detail: {
      zh: '期限“{ruleCode}”已延长；须经集体讨论方可继续延长的，应当载明集体讨论并确定延长的天数，其他期限只能延长一次',
      en: 'The period {ruleCode} was extended before; where a collective discussion may grant more time, name it and the length, otherwise there is one extension only',
    },
  },
  'extension-too-long': {
    status: 422,
    title: { zh: '延长期限过长', en: 'Extension too long' },
    detail: { zh: '期限“{ruleCode}”至多延长 {limit} {unitZh}', en: 'The period {ruleCode} may be extended by no more than {limit} {unitEn}' },
  },
  'extension-too-late': {
    status: 422,
    title: { zh: '期限届满后不得延长', en: 'Extension after the end' },
    detail: { zh: '期限“{ruleCode}”于 {dueOn} 届满，延长应当在届满前批准', en: 'The period {ruleCode} ended on {dueOn}; an extension is approved before that' },
  },
  'approver-unknown': {
    status: 422,
    title: { zh: '批准人不属于本机关', en: 'Approver not of this agency' },
    detail: { zh: '批准人不是该机关的在册人员；不在册的负责人填写姓名和职务', en: 'The approver is not on the agency\'s register; for a head who is not, give name and post' },
  },
  'suspension-not-allowed': {
    status: 422,
    title: { zh: '该事由不中止期限', en: 'Reason does not stop the period' },
    detail: { zh: '“{reasonZh}”所需时间应当计入期限“{ruleCode}”', en: 'Time for {reasonEn} counts in the period {ruleCode}' },
  },
  'suspension-basis-missing': {
    status: 422,
    title: { zh: '缺少中止依据', en: 'Ground of the suspension missing' },
    detail: { zh: '以其他情形中止期限的，应当写明所依据的条款', en: 'For another ground in law, name the article' },
  },
  'suspension-outside-period': {
    status: 422,
    title: { zh: '中止日期不在期限内', en: 'Suspension outside the period' },
    detail: { zh: '期限“{ruleCode}”自 {startedOn} 至 {dueOn}，中止应当在其间开始，且不得与已有的中止重叠', en: 'The period {ruleCode} runs from {startedOn} to {dueOn}; a suspension begins within it and after earlier ones' },
  },
  'resumption-before-suspension': {
    status: 422,
    title: { zh: '恢复日期早于中止日期', en: 'Resumption before the suspension' },
    detail: { zh: '期限“{ruleCode}”自 {from} 起中止，中止的最后一日不能早于该日', en: 'The period {ruleCode} stopped on {from}; its last stopped day cannot be before that' },
  },
})
