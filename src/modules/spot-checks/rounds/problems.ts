import { defineProblems } from '../../../kernel/problem.ts'

const guangdong = '广东省行政执法案卷评查办法'
const process = [{ law: guangdong, article: '第十二条' }]
const supervision = [{ law: '行政执法监督条例', article: '第十八条' }]

export const roundProblems = defineProblems('review-rounds', {
  'organiser-missing': {
    status: 422,
    title: { zh: '账号无所属机关', en: 'Account without an agency' },
    detail: { zh: '评查由机关组织，当前账号没有所属机关', en: 'A review is organised by a body; this account belongs to none' },
  },
  'organised-by-reviewed': {
    status: 422,
    title: { zh: '被评查机关不得组织评查', en: 'Organised by a reviewed agency' },
    detail: { zh: '本轮评查本机关的案卷，由组织评查的机关办理', en: 'This round reviews files of the own agency; its organiser acts' },
  },
  'place-missing': {
    status: 422,
    title: { zh: '未指明评查范围', en: 'No place' },
    detail: { zh: '须指明所评查的抽取计划，或者评查范围的行政区划', en: 'State the spot check that is reviewed, or the division' },
  },
  'outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the data scope' },
    detail: { zh: '只能在本级及下级区划组织评查', en: 'Reviews are organised in the own division and those below' },
  },
  'spot-check-not-drawn': {
    status: 422,
    title: { zh: '抽取计划不可评查', en: 'The spot check cannot be reviewed' },
    detail: { zh: '抽取计划不存在、尚未抽取或者已经结束', en: 'The spot check does not exist, has not been drawn or is closed' },
  },
  'spot-check-taken': {
    status: 409,
    title: { zh: '已有评查轮次', en: 'Reviewed already' },
    detail: { zh: '该抽取计划已有评查轮次', en: 'There is a round for this spot check already' },
  },
  'standard-not-in-force': {
    status: 422,
    title: { zh: '评查标准未施行', en: 'The standard is not in force' },
    detail: { zh: '评查标准不存在、尚未施行或者已停止使用', en: 'The standard does not exist, is not in force yet or no longer' },
  },
  'template-missing': {
    status: 422,
    title: { zh: '没有适用的评分表', en: 'No template' },
    detail: { zh: '评查标准没有适用于“{number}”的评分表', en: 'The standard has no template for the file “{number}”' },
  },
  'member-unknown': {
    status: 422,
    title: { zh: '评查人员不存在', en: 'Unknown reviewer' },
    detail: { zh: '评查人员不存在、不在您的数据范围内、已离岗，或者不是本轮次的评查人员', en: 'A reviewer does not exist, is outside your data scope, has left, or is no member of this round' },
  },
  'member-twice': {
    status: 422,
    title: { zh: '评查人员重复', en: 'Reviewer named twice' },
    detail: { zh: '同一人员只能编入一个小组，组长须为本组成员；同一卷宗的评查人员不得重复', en: 'Everybody belongs to one group, led by one of its members, and reviews a file once' },
  },
  'file-twice': {
    status: 409,
    title: { zh: '卷宗已列入', en: 'File added already' },
    detail: { zh: '该卷宗已列入本轮次', en: 'The file is in this round already' },
  },
  'draw-without-seed': {
    status: 422,
    title: { zh: '没有公开的种子', en: 'No public seed' },
    detail: { zh: '评查人员由抽取计划的种子抽取；自选卷宗的轮次须逐件指定', en: 'Reviewers are drawn from the seed of the spot check; without one they are assigned file by file' },
  },
  'drawn-already': {
    status: 409,
    title: { zh: '评查人员已抽取', en: 'Drawn already' },
    detail: { zh: '评查人员只抽取一次；确需更换的逐件指定并说明理由', en: 'Reviewers are drawn once; a change is assigned file by file with its reason' },
  },
  'reviewers-missing': {
    status: 422,
    title: { zh: '尚有卷宗没有评查人员', en: 'Files without a reviewer' },
    detail: { zh: '尚有{remaining}件卷宗没有评查人员，或者轮次没有卷宗', en: '{remaining} files have no reviewer, or there is no file' },
    legalBasis: process,
  },
  'scores-given': {
    status: 409,
    title: { zh: '已有评分', en: 'Scores given already' },
    detail: { zh: '已有{scored}份评分表保存了评分，不能再调整评查小组', en: '{scored} sheets hold scores: the groups can no longer be changed' },
  },
  'reviewers-differ': {
    status: 422,
    title: { zh: '评查人员的人数变动', en: 'Number of reviewers changed' },
    detail: { zh: '评分已经开始，卷宗“{number}”的评查人员只能更换，人数不得增减', en: 'Scoring has begun: reviewers of the file “{number}” are replaced, none is added or left out' },
  },
  'sheet-of-another': {
    status: 422,
    title: { zh: '非本人的评分表', en: 'Sheet of somebody else' },
    detail: { zh: '评分由评查人员本人填写并签名', en: 'A sheet is filled in and signed by its reviewer alone' },
    legalBasis: process,
  },
  'subcategory-of-another': {
    status: 422,
    title: { zh: '问题小类不属于该类别', en: 'Subcategory of another category' },
    detail: { zh: '问题小类“{subcategory}”不属于类别“{category}”', en: 'The subcategory {subcategory} belongs to another category than {category}' },
  },
  'item-unknown': {
    status: 422,
    title: { zh: '标准项目不存在', en: 'Unknown element of the standard' },
    detail: { zh: '评查标准没有项目“{code}”', en: 'The standard has no element “{code}”' },
  },
  'not-group-leader': {
    status: 422,
    title: { zh: '非小组组长', en: 'Not the leader of the group' },
    detail: { zh: '合议结果由该卷宗所属小组的组长登记', en: 'What a group agrees on is recorded by its leader' },
    legalBasis: process,
  },
  'agreement-unstated': {
    status: 422,
    title: { zh: '未载明合议结果', en: 'Nothing agreed' },
    detail: { zh: '须采用一份已签名的评分表，或者载明合议的评分，二者择一', en: 'Either a signed sheet is adopted or the lines agreed on are stated' },
  },
  'files-without-agreement': {
    status: 422,
    title: { zh: '尚有卷宗未合议', en: 'Files not agreed upon' },
    detail: { zh: '尚有{remaining}件卷宗未合议', en: '{remaining} files have not been agreed upon' },
  },
  'file-not-in-round': {
    status: 422,
    title: { zh: '卷宗不属于本轮次', en: 'Not a file of this round' },
    detail: { zh: '所列卷宗中有不属于本轮次的', en: 'One of the files does not belong to this round' },
  },
  'audited-by-reviewer': {
    status: 422,
    title: { zh: '评查人员不得审核', en: 'Audited by a reviewer' },
    detail: { zh: '评查人员不得审核本轮次的评查报告', en: 'Nobody who reviewed audits the report of the round' },
  },
  'not-in-feedback': {
    status: 409,
    title: { zh: '不在异议阶段', en: 'No time for objections' },
    detail: { zh: '评查结果尚未反馈或者已经确定，不能提出异议或者复核', en: 'The results have not been told to the agencies yet, or are final' },
  },
  'objection-by-another': {
    status: 422,
    title: { zh: '非被评查机关', en: 'Not the reviewed agency' },
    detail: { zh: '异议由被评查机关提出', en: 'The reviewed agency itself objects' },
    legalBasis: process,
  },
  'objection-late': {
    status: 422,
    title: { zh: '异议逾期', en: 'Objection too late' },
    detail: { zh: '异议期限已于{dueOn}届满', en: 'The time for objections ended on {dueOn}' },
    legalBasis: process,
  },
  're-review-by-reviewer': {
    status: 422,
    title: { zh: '原评查人员不得复核', en: 'Re-reviewed by a reviewer' },
    detail: { zh: '复核由原评查人员以外的人员进行', en: 'Somebody else than the reviewers of the file reviews it again' },
  },
  're-review-unstated': {
    status: 422,
    title: { zh: '复核结论与内容不符', en: 'Conclusion and content differ' },
    detail: { zh: '变更评查结果的须载明变更后的评分，维持的不得载明', en: 'A changed result states the lines it follows from; an upheld one does not' },
  },
  'finding-not-of-file': {
    status: 422,
    title: { zh: '问题不属于该卷宗', en: 'Not a finding of this file' },
    detail: { zh: '撤销的问题须为该卷宗待整改的问题', en: 'Only open findings of this file are withdrawn' },
  },
  'objections-open': {
    status: 422,
    title: { zh: '尚有异议未复核', en: 'Objections open' },
    detail: { zh: '尚有{remaining}件卷宗的异议未复核', en: '{remaining} objections have not been re-reviewed' },
    legalBasis: process,
  },
  'objection-period-open': {
    status: 422,
    title: { zh: '异议期限未届满', en: 'Objections still possible' },
    detail: { zh: '异议期限于{dueOn}届满，此前不能确定结果', en: 'Objections may be made until {dueOn}; the results are not final before' },
    legalBasis: process,
  },
  'rectify-by-past': {
    status: 422,
    title: { zh: '整改期限早于通报', en: 'Rectification due before the notification' },
    detail: { zh: '整改期限届满日不能早于今日', en: 'The last day for rectification is not before today' },
  },
  'orders-open': {
    status: 422,
    title: { zh: '尚有整改未完成', en: 'Rectification not finished' },
    detail: { zh: '尚有{remaining}个机关的整改未完成', en: '{remaining} agencies have not finished their rectification' },
    legalBasis: [{ law: '行政执法监督条例', article: '第二十八条' }],
  },
  'order-not-overdue': {
    status: 422,
    title: { zh: '整改未逾期', en: 'Not overdue' },
    detail: { zh: '整改期限于{dueOn}届满，此前不需督办', en: 'Rectification is due on {dueOn}: there is nothing to urge before' },
  },
  'rectification-not-ordered': {
    status: 409,
    title: { zh: '尚未责令整改', en: 'Rectification not ordered yet' },
    detail: { zh: '评查结果确定并通报后方可报送整改', en: 'Rectification is reported once the results are final and notified' },
  },
  'data-not-changed': {
    status: 422,
    title: { zh: '案件数据未变更', en: 'The data have not changed' },
    detail: { zh: '自记录问题至报送整改，案件数据没有变更，不能据此核验', en: 'The case has not changed between finding and rectification, so that this proves nothing' },
    legalBasis: supervision,
  },
})
