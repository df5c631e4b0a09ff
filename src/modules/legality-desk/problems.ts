import { dayProblems } from '../../kernel/day-problems.ts'
import { defineProblems } from '../../kernel/problem.ts'
import { decisionProcedure } from './deadlines.ts'

/** The articles of those that differ by kind of subject come with the refusal, from the template of the kind. */
export const legalityProblems = defineProblems('legality-desk', {
  'no-template': {
    status: 422,
    title: { zh: '当日没有适用的审查模板', en: 'No template in force' },
    detail: { zh: '{on} 没有适用于该类事项的合法性审查规定', en: 'No rule of legality review applies to this kind of subject on {on}' },
  },
  'round-open': {
    status: 409,
    title: { zh: '已在审查', en: 'Review under way' },
    detail: { zh: '该事项第 {round} 轮合法性审查尚未出具意见', en: 'Round {round} of the legality review of this subject has no opinion yet' },
  },
  'changes-missing': {
    status: 422,
    title: { zh: '未说明修改情况', en: 'Changes not stated' },
    detail: { zh: '再次送审应当说明上一轮意见之后的修改情况', en: 'A further round states what was changed since the opinion before' },
  },
  'materials-missing': {
    status: 422,
    title: { zh: '送审材料不全', en: 'Materials missing' },
    detail: { zh: '材料不符合要求，不能受理，可以退回补充', en: 'The materials are not complete; the submission cannot be accepted and may be returned' },
  },
  ...dayProblems,
  'reviewer-unknown': {
    status: 422,
    title: { zh: '审查人员不存在或者已离职', en: 'Reviewer unknown or departed' },
    detail: { zh: '审查人员应当是在职人员', en: 'The reviewer has to be an officer in post' },
  },
  'reviewer-drafted': {
    status: 422,
    title: { zh: '审查人员参与了起草', en: 'Reviewer took part in drafting' },
    detail: { zh: '起草、送审的人员不得审查同一事项', en: 'Whoever drafted or submitted a subject does not review it' },
  },
  'not-the-reviewer': {
    status: 422,
    title: { zh: '不是所分派的审查人员', en: 'Not the assigned reviewer' },
    detail: { zh: '审查意见由所分派的审查人员出具', en: 'The opinion is given by the reviewer it was assigned to' },
  },
  'body-missing': {
    status: 422,
    title: { zh: '账号不属于任何机关', en: 'Account of no body' },
    detail: { zh: '出具审查意见的账号应当属于合法性审查机构', en: 'The opinion is issued by an account of the reviewing body' },
  },
  'heads-incomplete': {
    status: 422,
    title: { zh: '未逐项审查', en: 'Heads not all examined' },
    detail: { zh: '应当对模板所列各项逐一作出审查结果，一项一次', en: 'Every head of the template has one result' },
  },
  'conclusion-unfit': {
    status: 422,
    title: { zh: '结论不适用于该类事项', en: 'Conclusion not for this kind' },
    detail: { zh: '该类事项不能得出此结论', en: 'A subject of this kind cannot have this conclusion' },
  },
  'issues-with-approval': {
    status: 422,
    title: { zh: '合法的意见不得列有问题', en: 'Legal with issues' },
    detail: { zh: '结论为合法的，各项均不得存在问题', en: 'An opinion that all is legal has no issue under any head' },
  },
  'issues-missing': {
    status: 422,
    title: { zh: '未列明问题', en: 'Issues missing' },
    detail: { zh: '结论为不合法或者应当予以修改的，应当在有关各项列明问题', en: 'An opinion of illegality or modification states the issues under their heads' },
  },
  'risk-missing': {
    status: 422,
    title: { zh: '未明示法律风险', en: 'Legal risk not shown' },
    detail: { zh: '探索性改革决策事项应当明示法律风险；其他结论不填', en: 'For an exploratory reform the legal risk is shown, and for no other conclusion' },
    legalBasis: [{ law: decisionProcedure, article: '第二十五条第二款' }],
  },
  'counsel-missing': {
    status: 422,
    title: { zh: '未听取法律顾问、公职律师意见', en: 'No legal counsel heard' },
    detail: { zh: '审查过程中应当组织法律顾问、公职律师提出法律意见', en: 'Legal advisers or public lawyers have to give their opinions during the review' },
    legalBasis: [{ law: decisionProcedure, article: '第二十八条' }],
  },
  'time-short': {
    status: 422,
    title: { zh: '审查时间不足', en: 'Too little time for the review' },
    detail: { zh: '审查时间一般不少于规定的工作日，{earliest} 起可以出具意见；确有紧急事由的，应当在送审时说明', en: 'The review has the working days of the rule: an opinion may be issued from {earliest}, unless an urgency was stated on submission' },
  },
  'nothing-to-answer': {
    status: 422,
    title: { zh: '意见没有需要反馈的问题', en: 'Nothing to answer' },
    detail: { zh: '合法的意见不需要反馈采纳情况', en: 'An opinion without issues needs no answer' },
  },
  'answers-mismatch': {
    status: 422,
    title: { zh: '反馈与问题不对应', en: 'Answers do not match the issues' },
    detail: { zh: '应当对存在问题的各项逐一反馈采纳情况，一项一次', en: 'Every head with an issue is answered once, and no other' },
  },
  'not-reviewed': {
    status: 422,
    title: { zh: '未经合法性审查', en: 'Not reviewed for legality' },
    detail: { zh: '未经合法性审查，不得提交讨论或者签订', en: 'Nothing goes to the meeting or is signed without a legality review' },
  },
  'review-pending': {
    status: 422,
    title: { zh: '合法性审查尚未完成', en: 'Legality review not finished' },
    detail: { zh: '第 {round} 轮合法性审查尚未出具意见，不得提交讨论或者签订', en: 'Round {round} has no opinion yet: nothing goes to the meeting or is signed' },
  },
  'opinion-illegal': {
    status: 422,
    title: { zh: '经审查不合法', en: 'Found illegal' },
    detail: { zh: '经合法性审查不合法的，不得提交讨论或者签订', en: 'What was found illegal does not go to the meeting and is not signed' },
  },
  'opinion-unanswered': {
    status: 422,
    title: { zh: '未反馈审查意见的采纳情况', en: 'Opinion not answered' },
    detail: { zh: '审查意见要求修改的，应当先修改并逐项反馈采纳情况', en: 'Where modification was asked for, the draft is modified and each issue answered first' },
  },
  'opinion-not-adopted': {
    status: 422,
    title: { zh: '审查意见未采纳', en: 'Opinion not adopted' },
    detail: { zh: '审查意见要求修改的问题未采纳，应当修改后再次送审', en: 'An issue to be modified was not adopted: modify the draft and submit it again' },
  },
})
