import { defineProblems } from '../../../kernel/problem.ts'
import { outline, transportRules } from '../in-force.ts'

export const verificationProblems = defineProblems('annual-verifications', {
  'certificate-unknown': {
    status: 422,
    title: { zh: '证件不存在', en: 'Unknown certificate' },
    detail: { zh: '证件不存在，或不在您的数据范围内', en: 'There is no such certificate, or it is outside your data scope' },
  },
  'certificate-ended': {
    status: 409,
    title: { zh: '证件已终止', en: 'Certificate has ended' },
    detail: { zh: '已终止的证件不再审验', en: 'A certificate that has ended is not verified any more' },
  },
  'certificate-newer': {
    status: 422,
    title: { zh: '证件发证晚于审验年度', en: 'Certificate issued after the year' },
    detail: { zh: '证件在{year}年度之后发证，不参加该年度审验', en: 'The certificate was issued after {year} and is not verified for that year' },
  },
  'already-verified': {
    status: 409,
    title: { zh: '该年度已审验', en: 'Verified already' },
    detail: { zh: '该证件本年度已审验，结果不同', en: 'The certificate was verified for this year with another result' },
  },
  'hours-missing': {
    status: 422,
    title: { zh: '年度学时不足', en: 'Hours of the year missing' },
    detail: { zh: '该年度已登记{hours}学时，须完成{required}学时，不能审验合格', en: '{hours} hours are recorded for the year of the {required} required; the verification is not passed' },
    legalBasis: [outline('（三十四）')],
  },
  'assessment-missing': {
    status: 422,
    title: { zh: '未注明年度考核等次', en: 'Yearly assessment missing' },
    detail: { zh: '审验合格须注明年度考核等次', en: 'A verification is passed on the grounds of the yearly assessment' },
  },
  'assessment-failed': {
    status: 422,
    title: { zh: '年度考核不合格', en: 'Yearly assessment failed' },
    detail: { zh: '年度考核不合格的，不能审验合格', en: 'Who failed the yearly assessment does not pass the verification' },
    legalBasis: [transportRules('第三十一条')],
  },
  'verified-too-early': {
    status: 422,
    title: { zh: '审验早于审验年度', en: 'Verified too early' },
    detail: { zh: '审验日期不得早于审验年度', en: 'The verification does not lie before the year it is for' },
  },
})
