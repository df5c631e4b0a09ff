import { defineProblems } from '../../../kernel/problem.ts'
import { qualificationArticle } from '../in-force.ts'

const article17 = [qualificationArticle]

export const applicationProblems = defineProblems('applications', {
  'already-applied': {
    status: 409,
    title: { zh: '已有未办结的申请', en: 'Application under way' },
    detail: { zh: '该人员对该种证件已有一件未办结的申请', en: 'The person has an application for this kind of certificate that is not settled' },
  },
  'too-young': {
    status: 422,
    title: { zh: '未达到年龄', en: 'Too young' },
    detail: { zh: '申领人须年满{minAge}周岁', en: 'The applicant must be {minAge} or older' },
    legalBasis: article17,
  },
  'post-not-established': {
    status: 422,
    title: { zh: '非在编在职人员', en: 'No established post' },
    detail: { zh: '申领人须为在编在职人员', en: 'The applicant must hold an established post' },
    legalBasis: article17,
  },
  'education-insufficient': {
    status: 422,
    title: { zh: '学历不符合条件', en: 'Education insufficient' },
    detail: { zh: '申领人的学历低于当地及该领域的要求', en: 'The education of the applicant is below what place and field ask' },
    legalBasis: article17,
  },
  'ground-bars': {
    status: 422,
    title: { zh: '有不得申领的情形', en: 'A ground bars the application' },
    detail: { zh: '申领人有不得申领证件的情形：{grounds}', en: 'There are grounds that bar the application: {grounds}' },
    legalBasis: article17,
  },
  'revocation-bars': {
    status: 422,
    title: { zh: '证件曾被吊销', en: 'Barred by a revocation' },
    detail: { zh: '申领人的执法证件曾被吊销，不得再申领', en: 'A certificate of the applicant was revoked; there is no new one' },
    legalBasis: [{ law: '行政执法监督条例', article: '第三十二条' }],
  },
  'nothing-to-renew': {
    status: 422,
    title: { zh: '没有可换发或补发的证件', en: 'Nothing to renew or replace' },
    detail: { zh: '申领人没有该种未注销的证件，应按申领办理', en: 'The applicant holds no certificate of this kind; apply for a new one' },
  },
  'hours-missing': {
    status: 422,
    title: { zh: '培训学时不足', en: 'Hours of training missing' },
    detail: { zh: '已登记{hours}学时，须完成{required}学时', en: '{hours} hours are recorded of the {required} required' },
    legalBasis: article17,
  },
  'exam-not-passed': {
    status: 422,
    title: { zh: '考试未合格', en: 'Exam not passed' },
    detail: { zh: '没有在有效期内的资格考试合格成绩，也不符合免考条件', en: 'There is no exam passed within its validity, and no exemption applies' },
    legalBasis: article17,
  },
  'exam-unfit': {
    status: 422,
    title: { zh: '考试种类不符', en: 'Exam does not fit' },
    detail: { zh: '只能报名资格考试或者换证考试', en: 'Only a qualification or a renewal exam leads to a certificate' },
  },
  'exam-unknown': {
    status: 422,
    title: { zh: '考试不存在', en: 'Unknown exam' },
    detail: { zh: '考试不存在，或不在您的数据范围内', en: 'There is no such exam, or it is outside your data scope' },
  },
  'notice-running': {
    status: 422,
    title: { zh: '公示期未满', en: 'Public notice still running' },
    detail: { zh: '公示至{noticeTo}，期满后方可发证', en: 'The public notice runs to {noticeTo}; the certificate is issued afterwards' },
  },
})
