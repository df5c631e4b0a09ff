import { defineProblems } from '../../kernel/problem.ts'

const frequency = [{ law: '国务院办公厅关于严格规范涉企行政检查的意见（国办发〔2024〕54号）', article: '合理确定行政检查频次' }]
const opinion = '国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见（国发〔2019〕5号）'

export const randomInspectionProblems = defineProblems('random-inspections', {
  'agency-missing': {
    status: 422,
    title: { zh: '账号无所属机关', en: 'Account without an agency' },
    detail: { zh: '名录库和抽查计划由机关建立，当前账号没有所属机关', en: 'Pools and plans are kept by a body; this account belongs to none' },
  },
  'outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the data scope' },
    detail: { zh: '行政区划不存在或者超出您的数据范围', en: 'The division does not exist or lies outside your data scope' },
  },
  'code-not-uscc': {
    status: 422,
    title: { zh: '不是统一社会信用代码', en: 'Not a unified social credit code' },
    detail: { zh: '企业、个体工商户和其他组织以统一社会信用代码为对象编号；产品等所属主体也以该代码表示', en: 'Enterprises and organisations are identified by their unified social credit code, also as holders of products' },
  },
  'target-known': {
    status: 409,
    title: { zh: '检查对象已在名录库', en: 'Target already in the pool' },
    detail: { zh: '本机关名录库中已有对象编号为“{code}”的检查对象', en: 'The pool of this agency has a target with the code {code} already' },
  },
  'officer-unfit': {
    status: 422,
    title: { zh: '人员不能列入检查人员名录库', en: 'Officer cannot join the pool' },
    detail: { zh: '人员不存在、已离岗、不在您的数据范围内，或者没有有效的执法证件', en: 'The officer is unknown, has left, is outside your data scope or has no certificate in force' },
    legalBasis: [{ law: opinion, article: '三（三）' }],
  },
  'inspector-known': {
    status: 409,
    title: { zh: '人员已在名录库', en: 'Officer already in the pool' },
    detail: { zh: '该人员已在执法检查人员名录库', en: 'This officer is in the pool of inspectors already' },
  },
  'approved-by-drafter': {
    status: 422,
    title: { zh: '不得批准自己起草的计划', en: 'Approved by the drafter' },
    detail: { zh: '年度抽查计划由起草人以外的账号批准', en: 'A plan is approved by another account than the one that drew it up' },
  },
  'plan-empty': {
    status: 422,
    title: { zh: '计划没有抽查任务', en: 'Plan without tasks' },
    detail: { zh: '年度抽查计划至少列入一项抽查任务', en: 'A plan holds at least one task' },
    legalBasis: [{ law: opinion, article: '三（四）' }],
  },
  'plan-not-open': {
    status: 409,
    title: { zh: '计划状态不允许', en: 'Plan not in the state needed' },
    detail: { zh: '抽查任务在计划起草时列入，在计划公布后实施', en: 'Tasks are entered while the plan is a draft, and carried out after it was published' },
    legalBasis: [{ law: opinion, article: '三（四）' }],
  },
  'tasks-open': {
    status: 422,
    title: { zh: '尚有任务未完成', en: 'Tasks still open' },
    detail: { zh: '尚有{remaining}项抽查任务未完成或者取消', en: '{remaining} tasks are neither closed nor cancelled' },
  },
  'task-dates': {
    status: 422,
    title: { zh: '任务起止日期有误', en: 'Dates of the task' },
    detail: { zh: '任务的起止日期须先后有序，并在计划年度之内', en: 'A task begins before it ends, within the year of the plan' },
  },
  'partner-unknown': {
    status: 422,
    title: { zh: '联合机关不存在', en: 'Unknown partner' },
    detail: { zh: '联合抽查的机关不存在、已撤销或者与发起机关相同', en: 'A partner of a joint task does not exist, has ended or is the initiator itself' },
  },
  'pairs-across-alone': {
    status: 422,
    title: { zh: '单一机关不能跨机关配对', en: 'Pairs across agencies need a partner' },
    detail: { zh: '没有联合机关的任务，不能要求两名检查人员来自不同机关', en: 'Without a partner a task cannot ask for pairs from two agencies' },
  },
  'item-not-in-force': {
    status: 422,
    title: { zh: '事项不在现行随机抽查事项清单', en: 'Item not in the list in force' },
    detail: { zh: '任务的抽查事项须为发起机关现行有效的随机抽查事项', en: 'The items of a task stand in the published list that applies to the initiator today' },
    legalBasis: [{ law: '国务院办公厅关于推广随机抽查规范事中事后监管的通知（国办发〔2015〕58号）', article: '二（一）' }],
  },
  'frame-empty': {
    status: 422,
    title: { zh: '没有可抽取的检查对象', en: 'Nothing to draw from' },
    detail: { zh: '名录库中没有符合条件的检查对象，或者各风险等级抽查比例均为零', en: 'The pool has no target that fits, or every ratio is zero' },
  },
  'frame-too-large': {
    status: 422,
    title: { zh: '抽取范围过大', en: 'Frame too large' },
    detail: { zh: '检查对象超过{limit}个，或者应抽数超过{sampleLimit}个，请分任务抽取', en: 'More than {limit} targets, or more than {sampleLimit} to be drawn: split the task' },
  },
  'ratio-exceeded': {
    status: 422,
    title: { zh: '超过抽查比例上限', en: 'Above the ratio limit' },
    detail: { zh: '事项“{name}”本年度累计抽查{planned}个，超过现有对象{stock}个的比例上限', en: 'Item {name}: {planned} checks this year are above the limit for {stock} targets' },
    legalBasis: [{ law: opinion, article: '三（二）' }],
  },
  'inspectors-too-few': {
    status: 422,
    title: { zh: '检查人员不足', en: 'Too few inspectors' },
    detail: { zh: '名录库中符合条件的检查人员{found}名，至少需要两名', en: '{found} inspectors fit; at least two are needed' },
    legalBasis: [{ law: '行政处罚法', article: '第四十二条' }],
  },
  'seed-source-missing': {
    status: 422,
    title: { zh: '未说明种子来源', en: 'Source of the seed missing' },
    detail: { zh: '须说明随机种子的公开来源，预告后不得更改', en: 'State the public source of the seed; once announced it stays' },
  },
  'draw-not-after-commitment': {
    status: 422,
    title: { zh: '抽取不晚于固定名录', en: 'Draw not after the commitment' },
    detail: { zh: '抽取时刻须晚于固定名录的时刻', en: 'The draw takes place later than the commitment' },
  },
  'not-drawn': {
    status: 409,
    title: { zh: '尚未抽取', en: 'Not drawn yet' },
    detail: { zh: '抽查任务尚未抽取，没有该部分的抽取记录', en: 'Nothing of this part has been drawn yet' },
  },
  'record-not-verified': {
    status: 500,
    title: { zh: '抽取记录核验不通过', en: 'The draw record does not verify' },
    detail: { zh: '保存的抽取数据与抽取协议不符（{checks}），不予导出', en: 'The stored draw contradicts the protocol ({checks}) and is not exported' },
  },
  'inspector-not-assigned': {
    status: 422,
    title: { zh: '不是该对象的检查人员', en: 'Not an inspector of this check' },
    detail: { zh: '被更换的人员不是该检查对象抽中的检查人员', en: 'The officer to be replaced was not drawn for this target' },
  },
  'partner-result-known': {
    status: 409,
    title: { zh: '本机关结果已录入', en: 'Result of this agency recorded already' },
    detail: { zh: '本机关对该检查对象的结果已经录入', en: 'This agency has recorded its result for this target already' },
  },
  'not-a-partner': {
    status: 422,
    title: { zh: '发起机关不作为联合机关录入', en: 'The initiator is no partner' },
    detail: { zh: '发起机关的结果在抽查中录入，不作为联合机关的结果录入', en: 'The initiator records its result on the check itself, not as that of a partner' },
  },
  'item-not-of-task': {
    status: 422,
    title: { zh: '事项不在任务内', en: 'Item not of the task' },
    detail: { zh: '结果须属于任务的抽查事项，每个事项至多一个', en: 'Results are of items of the task, at most one for each' },
  },
  'partner-not-drawn': {
    status: 409,
    title: { zh: '任务尚未抽取或者已经取消', en: 'Task not drawn' },
    detail: { zh: '联合抽查任务抽取之后、完成之前，联合机关方可录入结果', en: 'A partner records results after the joint task was drawn and before it is closed' },
  },
  'checks-open': {
    status: 422,
    title: { zh: '尚有结果未公示', en: 'Results not published' },
    detail: { zh: '尚有{remaining}个检查对象的结果未公示', en: 'The results of {remaining} checks have not been published' },
  },
  'results-incomplete': {
    status: 422,
    title: { zh: '结果与抽查事项不符', en: 'Results do not fit the items' },
    detail: { zh: '应当对任务的每个抽查事项各录入一个结果', en: 'Each item of the task gets one result' },
  },
  'date-in-future': {
    status: 422,
    title: { zh: '日期晚于今日', en: 'Date in the future' },
    detail: { zh: '已经发生的行为，其日期不能晚于今日', en: 'The date of an act that has happened cannot be in the future' },
  },
  'date-before': {
    status: 422,
    title: { zh: '日期早于前一环节', en: 'Date before the step before' },
    detail: { zh: '日期不能早于{earliest}', en: 'The date cannot lie before {earliest}' },
  },
  'checked-recently': {
    status: 422,
    acknowledgeable: true,
    title: { zh: '短期内重复检查', en: 'Checked again within a short time' },
    detail: { zh: '该检查对象在{nearestOn}已被检查，{days}日内再次检查须说明理由', en: 'This target was checked on {nearestOn}; another check within {days} days needs a reason' },
    legalBasis: frequency,
  },
  'cap-exceeded': {
    status: 422,
    acknowledgeable: true,
    title: { zh: '超过年度检查频次上限', en: 'Beyond the yearly frequency cap' },
    detail: { zh: '该检查对象本年度已被检查{visits}次，达到上限{cap}次，再次检查须说明理由', en: 'This target was checked {visits} times this year, the cap is {cap}; one more check needs a reason' },
    legalBasis: frequency,
  },
})
