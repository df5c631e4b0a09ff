import type { ProblemError } from '../../../kernel/problem.ts'
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
  'steps-and-columns': {
    status: 422,
    title: { zh: '环节与摘要不能并用', en: 'Steps and columns do not mix' },
    detail: {
      zh: '给出办案环节的，决定、送达、结案写作环节；没有给出环节的，不填事项、违法事实、行为终了日期、发生地、拟处罚和提示的理由',
      en: 'With steps, decision, service and closing are steps; without them a row has no item, facts, end or place of the act, proposal or acknowledgements',
    },
  },
  'reference-unknown': {
    status: 422,
    title: { zh: '环节所指的人员、环节、当事人、机关或者案件不存在', en: 'A step refers to what is not there' },
    detail: {
      zh: '第 {position} 个环节的 {member} 所指的不在册、不在本行或者不在其前面；人员、环节、当事人、机关、案件写作约定的引用',
      en: '{member} of step {position} names nobody on the register, or nothing in the row before it; persons, steps, parties, agencies and cases are written as references',
    },
  },
  'revision-superseded': {
    status: 409,
    title: { zh: '已导入较新的版本', en: 'A newer version is here' },
    detail: { zh: '该案件已导入第 {known} 版，本行是第 {revision} 版', en: 'Version {known} of this record has been taken in; this is version {revision}' },
  },
  'filing-changed': {
    status: 409,
    title: { zh: '立案内容有变', en: 'What was filed has changed' },
    detail: { zh: '较新的版本只能续记此后的内容；立案内容、当事人、办案人员的更正以补正办理', en: 'A newer version carries the case on; what was filed is corrected by an addendum' },
  },
  'step-changed': {
    status: 409,
    title: { zh: '已导入的环节有变或者缺少', en: 'A step that stands has changed or is missing' },
    detail: { zh: '第 {position} 个环节与已导入的不同；已记录的环节不改不删，更正以补正办理', en: 'Step {position} is not the one that was taken in; what is recorded stands and is corrected by an addendum' },
  },
  'carried-on-here': {
    status: 409,
    title: { zh: '案件已在本系统续办', en: 'The case has been carried on here' },
    detail: { zh: '该案件导入后已在本系统办理过环节，不再以导入更新', en: 'Steps have been taken here since the case came in; it is no longer updated by imports' },
  },
})

/** What stands differs from what a newer version tells, there. */
export const changedAt = (position: number, pointer: string): ProblemError => importProblems.raise['step-changed']({ position }, {
  errors: [{ pointer, code: 'case-imports.step-changed', detail: { zh: '与已导入的不同', en: 'not what was taken in' } }],
})
