import { dayProblems } from '../../kernel/day-problems.ts'
import { defineProblems } from '../../kernel/problem.ts'
import { jiangxiMeasures } from './thresholds.ts'

const supervisionRegulation = '行政执法监督条例'

export const actFilingProblems = defineProblems('act-filings', {
  'act-undecided': {
    status: 409,
    title: { zh: '案件尚未作出决定', en: 'Case not decided' },
    detail: { zh: '尚未作出决定的案件没有可以报备的行为', en: 'A case without a decision has no act that could be filed' },
  },
  'kind-not-filed': {
    status: 422,
    title: { zh: '该类行为不备案', en: 'Kind of act is not filed' },
    detail: { zh: '只有行政处罚、行政强制、行政许可决定可以要求报备', en: 'Only penalties, coercion and licences can be asked to be filed' },
  },
  'already-due': {
    status: 409,
    title: { zh: '已有备案任务', en: 'Already to be filed' },
    detail: { zh: '该决定已有备案任务', en: 'This decision has a filing already' },
  },
  ...dayProblems,
  'materials-missing': {
    status: 422,
    title: { zh: '备案材料不全', en: 'Materials missing' },
    detail: { zh: '报送备案至少应附决定书和备案报告', en: 'A filing needs at least the decision and the filing report' },
    legalBasis: [{ law: jiangxiMeasures, article: '第十四条' }],
  },
  'body-missing': {
    status: 422,
    title: { zh: '账号不属于监督机构', en: 'Account of no supervising body' },
    detail: { zh: '登记、审查备案的账号应当属于行政执法监督机构或者上级机关', en: 'Filings are registered and reviewed by accounts of a supervising body' },
  },
  'own-agency': {
    status: 422,
    title: { zh: '不得审查本机关的行为', en: 'Own agency' },
    detail: { zh: '备案由行政执法监督机构登记、审查，报备机关不得登记、审查本机关的备案', en: 'An agency does not register or review its own filings' },
    legalBasis: [{ law: supervisionRegulation, article: '第六条' }],
  },
  'issues-missing': {
    status: 422,
    title: { zh: '未列明问题', en: 'Issues missing' },
    detail: { zh: '提出意见或者要求纠正的，应当按审查方面逐项列明问题', en: 'Opinions and demands for correction list the issues by head' },
  },
  'issues-with-approval': {
    status: 422,
    title: { zh: '合法的结论不得附带问题', en: 'Approval with issues' },
    detail: { zh: '结论为合法、适当的，不得列有问题', en: 'A conclusion that all is lawful has no issues' },
  },
})
