import { defineStep } from '../steps/define.ts'
import { orderGates } from '../transfers/order-gates.ts'
import { judgmentContent, policeFilingContent, policeRefusalContent, receiptContent, supervisionRefusalContent, upholdingContent } from './content.ts'
import { answerGates, refusalGates } from './gates.ts'
import { criminalMatter, whileKept } from './matter.ts'

const carried = { matter: criminalMatter, permission: 'case:transfer', during: whileKept }
const of = (subject: { id: string } | null) => subject === null ? {} : { subjectId: subject.id }

/** 公安机关在移送书回执上签字（移送规定第七条） */
export const crimeReceipt = defineStep({
  ...carried, kind: 'CRIME_RECEIPT', act: 'recordPoliceReceipt', path: 'police-receipts', operationId: 'recordPoliceReceipt',
  label: { zh: '登记公安机关签收', en: 'record the receipt of the police' },
  body: receiptContent, gates: orderGates,
  deadlines: ({ on, subject }) => ({ start: [{ code: 'TRF-PS-DECIDE', on, ...of(subject) }] }),
})

/** 公安机关决定立案（移送规定第八条） */
export const policeFiling = defineStep({
  ...carried, kind: 'POLICE_FILING', act: 'recordPoliceFiling', path: 'police-filings', operationId: 'recordPoliceFiling',
  label: { zh: '登记公安机关立案', en: 'record the filing by the police' },
  body: policeFilingContent, gates: [...orderGates, ...answerGates],
  deadlines: ({ on, subject, data: { noticeReceivedOn = on } }) => ({
    meet: [{ codes: ['TRF-PS-DECIDE', 'TRF-REVIEW-ANSWER'], on, ...of(subject) }], start: [{ code: 'TRF-HANDOVER', on: noticeReceivedOn, ...of(subject) }],
  }),
})

/** 公安机关不予立案（移送规定第八条） */
export const policeRefusal = defineStep({
  ...carried, kind: 'POLICE_REFUSAL', act: 'recordPoliceRefusal', path: 'police-refusals', operationId: 'recordPoliceRefusal',
  label: { zh: '登记公安机关不予立案', en: 'record the refusal of the police' },
  body: policeRefusalContent, gates: [...orderGates, ...answerGates, ...refusalGates],
  deadlines: ({ on, subject }) => ({ meet: [{ codes: ['TRF-PS-DECIDE'], on, ...of(subject) }], start: [{ code: 'TRF-REVIEW', on, ...of(subject) }] }),
})

/** 复议维持不予立案（移送规定第九条第二款） */
export const policeUpholding = defineStep({
  ...carried, kind: 'POLICE_UPHOLDING', act: 'recordPoliceUpholding', path: 'police-upholdings', operationId: 'recordPoliceUpholding',
  label: { zh: '登记复议维持不予立案', en: 'record that the refusal was upheld' },
  body: upholdingContent, gates: orderGates,
  deadlines: ({ on, subject }) => ({ meet: [{ codes: ['TRF-REVIEW-ANSWER'], on, ...of(subject) }], start: [{ code: 'TRF-PROCURATE', on, ...of(subject) }] }),
})

/** 立案监督未获支持（移送规定第九条第三款） */
export const supervisionRefusal = defineStep({
  ...carried, kind: 'FILING_SUPERVISION_REFUSAL', act: 'recordSupervisionRefusal', path: 'filing-supervision-refusals', operationId: 'recordSupervisionRefusal',
  label: { zh: '登记立案监督未支持', en: 'record that supervision was declined' },
  body: supervisionRefusalContent, gates: orderGates,
})

/** 人民法院判决；已缴罚款折抵罚金（移送规定第十一条第三款；行政处罚法第三十五条第二款）. It mostly comes when the file is long in the archive. */
export const crimeJudgment = defineStep({
  ...carried, during: [...whileKept, 'ARCHIVED'], kind: 'CRIME_JUDGMENT', act: 'recordJudgment', path: 'crime-judgments', operationId: 'recordJudgment',
  label: { zh: '登记判决', en: 'record the judgment' },
  body: judgmentContent, gates: orderGates,
})
