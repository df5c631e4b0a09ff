import { defineProblems } from '../../../kernel/problem.ts'
import { fileProblems } from '../../../platform/imports/problems.ts'

/** What an import runs into: the file as a whole, or one of its rows beyond what a single act would. */
export const importProblems = defineProblems('case-imports', {
  ...fileProblems,
  'reviewer-unknown': {
    status: 422,
    title: { zh: '法制审核人员不属于办案机关', en: 'Reviewer not of the agency' },
    detail: { zh: '法制审核人员的证件编号不是办案机关在册人员所有', en: 'The reviewer\'s certificate belongs to nobody on the agency\'s register' },
    legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第五十八条' }],
  },
  'reviewer-is-handler': {
    status: 422,
    title: { zh: '办案人员不得审核自己办理的案件', en: 'Reviewer handles the case' },
    detail: { zh: '法制审核人员不能是本案办案人员', en: 'The legal reviewer cannot be one of the case\'s handlers' },
    legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第五十八条' }],
  },
  'published-undecided': {
    status: 422,
    title: { zh: '尚未作出决定', en: 'Not decided' },
    detail: { zh: '没有决定的案件不能有公示日期', en: 'A case without a decision has no date of publication' },
  },
})
