import { defineProblems } from '../../kernel/problem.ts'
import { innerMongolia, marketProcedure, penaltyLaw, threeSystems } from './deadlines.ts'

export const legalReviewProblems = defineProblems('legal-review', {
  'not-required': {
    status: 422,
    title: { zh: '案件无须法制审核', en: 'No legal review required' },
    detail: { zh: '该案件不属于重大执法决定法制审核的范围', en: 'The case is outside the scope of legal review of major decisions' },
    legalBasis: [{ law: threeSystems, article: '（十二）' }, { law: penaltyLaw, article: '第五十八条第一款' }],
  },
  'case-not-open': {
    status: 409,
    title: { zh: '案件不在办理中', en: 'Case not open' },
    detail: { zh: '法制审核应在作出决定之前进行，该案件已作出决定', en: 'A legal review comes before the decision; this case has been decided' },
    legalBasis: [{ law: penaltyLaw, article: '第五十八条第一款' }],
  },
  'round-open': {
    status: 409,
    title: { zh: '已在审核中', en: 'Review under way' },
    detail: { zh: '该案件第 {round} 轮法制审核尚未出具意见', en: 'Round {round} of the legal review of this case has no opinion yet' },
  },
  'already-agreed': {
    status: 409,
    title: { zh: '法制审核已同意', en: 'Already agreed' },
    detail: { zh: '该案件法制审核已出具同意意见', en: 'The legal review of this case has already agreed' },
  },
  'reviewer-not-officer': {
    status: 422,
    title: { zh: '账号未对应人员', en: 'Account without an officer' },
    detail: { zh: '当前账号未对应在册人员，不能出具法制审核意见', en: 'This account belongs to no registered person and cannot give a review opinion' },
  },
  'reviewer-not-in-post': {
    status: 422,
    title: { zh: '审核人员已离岗', en: 'Reviewer not in post' },
    detail: { zh: '审核人员已离岗，不能出具法制审核意见', en: 'The reviewer has left the post and cannot give an opinion' },
  },
  'reviewer-other-agency': {
    status: 422,
    title: { zh: '审核人员不属于办案机关', en: 'Reviewer of another agency' },
    detail: { zh: '法制审核由办案机关的法制审核人员进行', en: 'The review is done by a reviewer of the agency that handles the case' },
    legalBasis: [{ law: threeSystems, article: '（十一）' }],
  },
  'reviewer-is-handler': {
    status: 422,
    title: { zh: '办案人员不得审核', en: 'A handler may not review' },
    detail: { zh: '案件办理与法制审核相分离，本案办案人员不得担任审核人员', en: 'Handling and reviewing are separate; a handler of the case may not review it' },
    legalBasis: [{ law: innerMongolia, article: '第二十七条' }, { law: marketProcedure, article: '第四十九条第三款' }],
  },
  'qualification-missing': {
    status: 422,
    title: { zh: '审核人员未取得法律职业资格', en: 'Reviewer without legal qualification' },
    detail: { zh: '从事该法制审核的人员应当取得国家统一法律职业资格', en: 'This review needs a person with the national legal professional qualification' },
    legalBasis: [{ law: penaltyLaw, article: '第五十八条第二款' }],
  },
  'issues-missing': {
    status: 422,
    title: { zh: '未列明存在的问题', en: 'Issues missing' },
    detail: { zh: '审核意见为“存在问题”的，应当逐项列明', en: 'An opinion that finds problems has to list them' },
    legalBasis: [{ law: threeSystems, article: '（十三）' }],
  },
  'issues-with-agreement': {
    status: 422,
    title: { zh: '同意意见不得附带问题', en: 'Agreement with issues' },
    detail: { zh: '存在问题的应出具“存在问题”的意见，处理后再次报送', en: 'Where there are issues the opinion is that of problems found, and the case is submitted again' },
    legalBasis: [{ law: threeSystems, article: '（十三）' }],
  },
})
