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
  'officer-unknown': {
    status: 422,
    title: { zh: '人员不存在', en: 'Unknown person' },
    detail: { zh: '人员未登记，或不在您的数据范围内', en: 'There is no such person, or the person is outside your data scope' },
  },
  'training-too-old': {
    status: 422,
    title: { zh: '培训日期过早', en: 'Training too long ago' },
    detail: { zh: '只登记{year}年以来的培训', en: 'Training is recorded from {year} on' },
  },
  'date-in-future': {
    status: 422,
    title: { zh: '日期晚于今日', en: 'Date in the future' },
    detail: { zh: '已发生事项的日期不能晚于今日', en: 'The date of something that has happened cannot be in the future' },
  },
  'ended-before-issue': {
    status: 422,
    title: { zh: '日期早于发证日期', en: 'Date before issue' },
    detail: { zh: '离岗、暂扣、注销或者备案的日期早于证件的发证日期', en: 'The day of leaving, suspension, cancellation or filing lies before the certificate was issued' },
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
    detail: { zh: '该人员已持有编号为 {number} 的同种证件（{id}），尚未终止', en: 'The officer already holds certificate {number} of this kind ({id}), which has not ended' },
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
  'certificate-reason-unfit': {
    status: 422,
    title: { zh: '原因与操作不符', en: 'Reason does not fit the act' },
    detail: { zh: '“{reasonZh}”不是“{actZh}”的原因', en: '{reason} is no reason for the act {act}' },
  },
  'suspension-limit-invalid': {
    status: 422,
    title: { zh: '暂扣期限不规范', en: 'Invalid limit of the suspension' },
    detail: { zh: '暂扣期限不得早于暂扣日期，且不得晚于 {latest}', en: 'The suspension must not end before it begins, nor after {latest}' },
  },
  'restored-too-early': {
    status: 422,
    title: { zh: '返还日期早于暂扣日期', en: 'Restored before the suspension' },
    detail: { zh: '返还日期不得早于暂扣日期', en: 'A certificate is not given back before it was suspended' },
  },
  'loss-report-missing': {
    status: 422,
    title: { zh: '未注明遗失报告日期', en: 'Loss not reported' },
    detail: { zh: '因遗失补发证件的，须注明报告遗失的日期；声明作废的日期不得早于报告日期', en: 'A certificate replaced after loss needs the day the loss was reported; it is declared void on that day or later' },
    legalBasis: [{ law: '交通运输行政执法证件管理规定', article: '第二十四条' }],
  },
  'amendment-empty': {
    status: 422,
    title: { zh: '证载事项没有变更', en: 'Nothing is amended' },
    detail: { zh: '执法领域和执法区域均与原证相同', en: 'Fields and area are those of the certificate as it is' },
  },
  'filing-not-needed': {
    status: 409,
    title: { zh: '无须备案', en: 'No filing needed' },
    detail: { zh: '该证件不是国务院部门制发的证件，或者已经备案', en: 'The certificate was not issued by a ministry, or it has been filed already' },
  },
  'application-required': {
    status: 422,
    title: { zh: '须经申领发证', en: 'Only by application' },
    detail: { zh: '该证件须经资格审核、培训、考试和公示后，通过申领发放，不能直接登记', en: 'Such a certificate follows review, training, exam and public notice: it is issued through an application, not registered directly' },
    legalBasis: [{ law: '行政执法监督条例', article: '第十七条' }],
  },
  'reapplication-barred': {
    status: 422,
    title: { zh: '证件曾被吊销，不得再申领', en: 'Barred after revocation' },
    detail: { zh: '该人员编号为 {number} 的证件已被吊销，不得再申领该执法领域的证件', en: 'Certificate {number} of this person was revoked; no other is issued for the field' },
  },
  'power-item-unknown': {
    status: 422,
    title: { zh: '权责事项不存在', en: 'Unknown power item' },
    detail: { zh: '没有编码为该值的权责事项', en: 'There is no power item of this code' },
  },
  'card-token-invalid': {
    status: 422,
    title: { zh: '二维码不是本平台签发', en: 'Not signed by this platform' },
    detail: { zh: '二维码内容的签名不正确，不能证明执法人员身份', en: 'The signature of the code is wrong: it proves nothing about the holder' },
  },
  'identity-incomplete': {
    status: 422,
    title: { zh: '缺少出生日期或性别', en: 'Birth date or gender missing' },
    detail: { zh: '居民身份证以外的证件不载明可读取的出生日期与性别，须另行填写', en: 'A document other than the resident identity card needs birth date and gender beside its number' },
  },
  'identity-contradictory': {
    status: 422,
    title: { zh: '与身份证号不一致', en: 'Contradicts the ID number' },
    detail: { zh: '填写的出生日期或性别与居民身份证号所载不一致', en: 'The birth date or gender given is not the one the resident ID number states' },
  },
  'legal-qualification-contradictory': {
    status: 422,
    title: { zh: '法律职业资格信息不一致', en: 'Legal qualification contradictory' },
    detail: {
      zh: '未取得法律职业资格的，不能有证书编号或取得日期', en: 'Without the legal qualification there is no certificate number and no date of it',
    },
  },
  'same-agency': {
    status: 422,
    title: { zh: '调入单位与现单位相同', en: 'Same agency' },
    detail: { zh: '调入单位就是该人员现在所在的单位', en: 'The officer already belongs to the agency named' },
  },
  'left-before-joining': {
    status: 422,
    title: { zh: '离岗、调动日期早于到岗日期', en: 'Departure before joining' },
    detail: { zh: '离岗或者调动的日期早于到岗日期 {joinedOn}', en: 'The day of leaving or transfer lies before the day of joining, {joinedOn}' },
  },
  'returned-before-leaving': {
    status: 422,
    title: { zh: '返岗日期早于离岗日期', en: 'Return before departure' },
    detail: { zh: '返岗日期不能早于离岗日期', en: 'The day of return lies before the day of leaving' },
  },
  'return-barred': {
    status: 422,
    title: { zh: '不得返岗', en: 'Return barred' },
    detail: { zh: '因死亡离岗的，不能登记返岗', en: 'Whoever was registered as deceased cannot return' },
  },
})
