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
    detail: { zh: '法制审核由办案机关的法制审核人员，或者统筹调用的审核人员库成员进行', en: 'The review is done by a reviewer of the agency, or by one pooled with it' },
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
  'materials-missing': {
    status: 422,
    title: { zh: '送审材料不全', en: 'Materials missing' },
    detail: { zh: '送审材料缺少：{missingZh}', en: 'The submission lacks: {missingEn}' },
    legalBasis: [{ law: threeSystems, article: '（十四）' }],
  },
  'responses-mismatch': {
    status: 422,
    title: { zh: '未逐项说明问题的处理情况', en: 'Issues not answered one by one' },
    detail: { zh: '上一轮审核意见有 {expected} 项问题须逐项说明处理情况，现说明 {found} 项', en: 'The last opinion leaves {expected} issues to answer, each in turn; {found} were answered' },
    legalBasis: [{ law: threeSystems, article: '（十三）' }],
  },
  'not-the-reviewer': {
    status: 422,
    title: { zh: '不是本轮审核人员', en: 'Not the reviewer of this round' },
    detail: { zh: '该轮法制审核已分派其他人员，审核意见由其出具并负责', en: 'Another person reviews this round, gives the opinion and answers for it' },
    legalBasis: [{ law: threeSystems, article: '（十四）' }],
  },
  'same-reviewer': {
    status: 422,
    title: { zh: '改派的是原审核人员', en: 'The same reviewer' },
    detail: { zh: '改派的人员已是该轮的审核人员', en: 'That person reviews this round already' },
  },
  'local-opinion-unfit': {
    status: 422,
    title: { zh: '细分意见与所列问题不符', en: 'Local opinion without its issue' },
    detail: { zh: '“{opinionZh}”须列明下列方面之一的问题：{headsZh}', en: 'The opinion "{opinionEn}" needs an issue under one of: {headsEn}' },
    legalBasis: [{ law: threeSystems, article: '（十三）' }],
  },
  'not-extendable': {
    status: 422,
    title: { zh: '审核期限不得延长', en: 'Time limit not extendable' },
    detail: { zh: '该审核期限没有延长的规定，或者已经延长，或者超出可以延长的长度', en: 'The rule knows no extension, or it was extended, or it cannot be extended by so much' },
    legalBasis: [{ law: marketProcedure, article: '第五十五条' }, { law: innerMongolia, article: '第三十一条' }],
  },
  'date-out-of-order': {
    status: 422,
    title: { zh: '批准日期不符', en: 'Date of the approval out of order' },
    detail: { zh: '日期应当在 {from} 至 {to} 之间', en: 'The date lies between {from} and {to}' },
  },
  'superseded': {
    status: 409,
    title: { zh: '已有后一轮审核', en: 'A later round exists' },
    detail: { zh: '该案件已有后一轮法制审核，不能再对此轮意见提出异议', en: 'The case has a later round of review; this opinion can no longer be disputed' },
  },
  'head-has-decided': {
    status: 409,
    title: { zh: '负责人已作决定', en: 'The head has decided' },
    detail: { zh: '负责人已决定采纳该审核意见，应当处理后再次报送', en: 'The head has adopted this opinion; deal with it and submit again' },
    legalBasis: [{ law: innerMongolia, article: '第三十二条' }],
  },
  'issue-unknown': {
    status: 422,
    title: { zh: '没有该项问题', en: 'No such issue' },
    detail: { zh: '审核意见没有第 {issue} 项问题', en: 'The opinion has no issue {issue}' },
  },
  'head-took-part': {
    status: 422,
    title: { zh: '办案人员、审核人员不得作此决定', en: 'Not for a handler or the reviewer' },
    detail: { zh: '对审核意见是否采纳由机关负责人决定，本案办案人员和审核人员不得作此决定', en: 'The head decides whether an opinion is adopted, not a handler or the reviewer of the case' },
    legalBasis: [{ law: threeSystems, article: '（十四）' }],
  },
  'period-empty': {
    status: 422,
    title: { zh: '统计期间为空', en: 'Empty period' },
    detail: { zh: '统计期间的起日须早于止日', en: 'The period must begin before it ends' },
  },
  'pool-member-unknown': {
    status: 422,
    title: { zh: '人员不能入库', en: 'Not a person for the pool' },
    detail: { zh: '该人员不存在、不在数据范围内、已离岗，或者是辅助人员', en: 'There is no such person in the data scope, or they left the post, or are auxiliary staff' },
    legalBasis: [{ law: threeSystems, article: '（十一）' }],
  },
  'pool-outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the data scope' },
    detail: { zh: '只能为本级及下级区划或者其机关统筹调用审核人员', en: 'Reviewers are pooled for the own division and those below, or for their agencies' },
  },
  'pool-member-twice': {
    status: 409,
    title: { zh: '已在库中', en: 'In the pool already' },
    detail: { zh: '该人员已为同一区划或者机关的审核人员库成员', en: 'That person is pooled for this division or agency already' },
  },
  'pool-dates-backwards': {
    status: 422,
    title: { zh: '入库、出库日期不符', en: 'Dates of membership out of order' },
    detail: { zh: '入库、出库日期不得晚于今日，出库日期不得早于入库日期', en: 'Membership neither begins nor ends in the future, and does not end before it began' },
  },
})

/** What keeps a person from reviewing a case. */
export const reviewerProblems = [
  'legal-review.reviewer-not-officer', 'legal-review.reviewer-other-agency', 'legal-review.reviewer-not-in-post', 'legal-review.reviewer-is-handler',
  'legal-review.qualification-missing',
] as const
