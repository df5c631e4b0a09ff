import { defineProblems } from '../../kernel/problem.ts'

const qualification = [
  { law: '行政执法监督条例', article: '第十七条' },
  { law: '中华人民共和国行政处罚法', article: '第四十二条' },
] as const

export const personnelProblems = defineProblems('personnel', {
  'id-number-invalid': {
    status: 422,
    title: { zh: '身份证号不规范', en: 'Invalid ID number' },
    detail: { zh: '身份证号不符合 GB 11643 的构成，或校验码、出生日期有误', en: 'The ID number does not have the form of GB 11643, or its check character or birth date is wrong' },
  },
  'already-registered': {
    status: 409,
    title: { zh: '人员已登记', en: 'Already registered' },
    detail: { zh: '该身份证号已登记在一名在岗人员名下', en: 'A person in post is already registered under this ID number' },
  },
  'agency-unknown': {
    status: 422,
    title: { zh: '所在单位不存在', en: 'Unknown agency' },
    detail: { zh: '所在单位不存在，或不在您的数据范围内', en: 'There is no such agency, or it is outside your data scope' },
  },
  'agency-abolished': {
    status: 422,
    title: { zh: '所在单位已撤销', en: 'Agency abolished' },
    detail: { zh: '所在单位已撤销，不能再登记人员', en: 'The agency has been abolished; nobody can be registered there any more' },
  },
  'officer-left': {
    status: 409,
    title: { zh: '人员已离岗', en: 'Officer has left' },
    detail: { zh: '该人员已离岗，不能变更登记事项或发证', en: 'The officer has left: nothing can be changed and no certificate issued' },
  },
  'date-in-future': {
    status: 422,
    title: { zh: '日期晚于今日', en: 'Date in the future' },
    detail: { zh: '已发生事项的日期不能晚于今日', en: 'The date of something that has happened cannot be in the future' },
  },
  'ended-before-issue': {
    status: 422,
    title: { zh: '日期早于发证日期', en: 'Date before issue' },
    detail: { zh: '离岗、暂扣或注销的日期早于证件的发证日期', en: 'The day of leaving, suspension or cancellation lies before the certificate was issued' },
  },
  'validity-backwards': {
    status: 422,
    title: { zh: '有效期不规范', en: 'Validity runs backwards' },
    detail: { zh: '有效期止日不得早于起日，也不得早于发证日期', en: 'The validity must not end before it begins or before the day of issue' },
  },
  'certificate-number-malformed': {
    status: 422,
    title: { zh: '证件编号不规范', en: 'Malformed certificate number' },
    detail: { zh: '证件编号不符合当地该种证件的编号规则', en: 'The number does not have the form of such certificates in this place' },
  },
  'certificate-number-taken': {
    status: 409,
    title: { zh: '证件编号已使用', en: 'Certificate number taken' },
    detail: { zh: '该证件编号已用于另一证件', en: 'Another certificate has this number' },
  },
  'certificate-in-force': {
    status: 409,
    title: { zh: '已持有同种证件', en: 'Certificate of this kind in force' },
    detail: { zh: '该人员已持有一本未注销的同种证件', en: 'The officer already holds a certificate of this kind that is not cancelled' },
    legalBasis: qualification.slice(0, 1),
  },
  'certificate-kind-barred': {
    status: 422,
    title: { zh: '不得持有该种证件', en: 'Kind of certificate barred' },
    detail: { zh: '该类人员不得持有该种证件', en: 'Staff of this kind may not hold a certificate of this kind' },
    legalBasis: qualification,
  },
  'certificate-field-missing': {
    status: 422,
    title: { zh: '未注明执法领域', en: 'No field of enforcement' },
    detail: { zh: '执法证件须注明至少一个执法领域', en: 'An enforcement certificate names at least one field of enforcement' },
  },
})
