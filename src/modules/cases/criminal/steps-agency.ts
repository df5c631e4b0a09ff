import { untilPerformed } from '../closing/settlement.ts'
import { defineStep } from '../steps/define.ts'
import { orderGates } from '../transfers/order-gates.ts'
import { resumptionChange } from '../transitions.ts'
import { resumptionGates } from './case-gates.ts'
import {
  approvalContent, disapprovalContent, dutyCrimeContent, handoverContent, reconsiderationContent, reportContent, resumptionContent, returnContent, sendingContent,
  supervisionContent, suspicionContent,
} from './content.ts'
import { handoverGates, headGates, reportGates, sendingGates, suspicionGates } from './gates.ts'
import { criminalMatter, whileHandled, whileKept } from './matter.ts'

const permission = 'case:transfer'
const carried = { matter: criminalMatter, permission, during: whileKept }
const instantOf = (text: string | undefined) => text === undefined ? {} : { at: new Date(text) }
const of = (subject: { id: string } | null) => subject === null ? {} : { subjectId: subject.id }

/** 发现涉嫌犯罪（移送规定第三条；行政处罚法第二十七条第一款） */
export const crimeSuspicion = defineStep({
  kind: 'CRIME_SUSPICION', act: 'suspectCrime', path: 'crime-suspicions', operationId: 'suspectCrime',
  label: { zh: '登记涉嫌犯罪', en: 'record a suspected crime' },
  permission, during: whileHandled, matter: criminalMatter, body: suspicionContent, gates: suspicionGates,
})

/** 专案组核实后提出移送的书面报告（移送规定第五条第一款） */
export const crimeReport = defineStep({
  ...carried, kind: 'CRIME_REPORT', act: 'reportCrime', path: 'crime-reports', operationId: 'reportCrime',
  label: { zh: '书面报告涉嫌犯罪', en: 'report a suspected crime to the head' },
  body: reportContent, officersOf: ({ officerIds }) => officerIds, gates: [...orderGates, ...reportGates],
  deadlines: ({ on, subject }) => ({ start: [{ code: 'TRF-APPROVE', on, ...of(subject) }] }),
})

/** 批准移送（移送规定第五条第二款） */
export const crimeApproval = defineStep({
  ...carried, kind: 'CRIME_APPROVAL', act: 'approveCrimeTransfer', path: 'crime-transfer-approvals', operationId: 'approveCrimeTransfer',
  label: { zh: '批准移送涉嫌犯罪案件', en: 'approve a criminal transfer' },
  body: approvalContent, gates: [...orderGates, ...headGates],
  deadlines: ({ on, subject, data: { approvedAt } }) => ({
    meet: [{ codes: ['TRF-APPROVE'], on, ...of(subject) }], start: [{ code: 'TRF-SEND', on, ...instantOf(approvedAt), ...of(subject) }],
  }),
})

/** 不批准移送，理由记录在案（移送规定第五条第二款） */
export const crimeDisapproval = defineStep({
  ...carried, kind: 'CRIME_DISAPPROVAL', act: 'disapproveCrimeTransfer', path: 'crime-transfer-disapprovals', operationId: 'disapproveCrimeTransfer',
  label: { zh: '不批准移送涉嫌犯罪案件', en: 'not approve a criminal transfer' },
  body: disapprovalContent, gates: [...orderGates, ...headGates],
  deadlines: ({ on, subject }) => ({ meet: [{ codes: ['TRF-APPROVE'], on, ...of(subject) }] }),
})

/** 向同级公安机关移送（移送规定第五条第二款、第六条） */
export const crimeSending = defineStep({
  ...carried, kind: 'CRIME_SENDING', act: 'sendToPolice', path: 'crime-transfers', operationId: 'sendToPolice',
  label: { zh: '移送公安机关', en: 'transfer the case to the police' },
  body: sendingContent, gates: [...orderGates, ...sendingGates],
  deadlines: ({ on, subject, data: { sentAt } }) => ({ meet: [{ codes: ['TRF-SEND'], on, ...instantOf(sentAt), ...of(subject) }] }),
})

/** 提请公安机关复议（移送规定第九条第一款） */
export const policeReconsideration = defineStep({
  ...carried, kind: 'POLICE_RECONSIDERATION', act: 'askPoliceReconsideration', path: 'police-reconsiderations', operationId: 'askPoliceReconsideration',
  label: { zh: '提请公安机关复议', en: 'ask the police for reconsideration' },
  body: reconsiderationContent, gates: orderGates,
  deadlines: ({ on, subject }) => ({ meet: [{ codes: ['TRF-REVIEW'], on, ...of(subject) }], start: [{ code: 'TRF-REVIEW-ANSWER', on, ...of(subject) }] }),
})

/** 建议人民检察院立案监督（移送规定第九条） */
export const filingSupervision = defineStep({
  ...carried, kind: 'FILING_SUPERVISION', act: 'askFilingSupervision', path: 'filing-supervisions', operationId: 'askFilingSupervision',
  label: { zh: '建议人民检察院立案监督', en: 'ask the procuratorate for supervision of filing' },
  body: supervisionContent, gates: orderGates,
  deadlines: ({ on, subject }) => ({ meet: [{ codes: ['TRF-REVIEW', 'TRF-PROCURATE'], on, ...of(subject) }] }),
})

/** 移交涉案物品及其他材料（移送规定第十二条） */
export const crimeHandover = defineStep({
  ...carried, kind: 'CRIME_HANDOVER', act: 'handOverToPolice', path: 'crime-handovers', operationId: 'handOverToPolice',
  label: { zh: '移交涉案物品及材料', en: 'hand goods and materials over to the police' },
  body: handoverContent, gates: [...orderGates, ...handoverGates],
  deadlines: ({ on, subject }) => ({ meet: [{ codes: ['TRF-HANDOVER'], on, ...of(subject) }] }),
})

/** 不予立案或者退回后由行政机关依法处理（移送规定第十条；行政处罚法第二十七条第一款） */
export const crimeReturn = defineStep({
  ...carried, kind: 'CRIME_RETURN', act: 'takeBackFromPolice', path: 'crime-returns', operationId: 'takeBackFromPolice',
  label: { zh: '收回由行政机关处理', en: 'take the case back for administrative handling' },
  body: returnContent, gates: orderGates,
  deadlines: ({ on, subject }) => ({ cancel: [{ codes: ['TRF-REVIEW', 'TRF-PROCURATE', 'TRF-HANDOVER'], on, ...of(subject) }] }),
})

/** 恢复办理：已决定移送司法机关的案件退回后，由行政机关继续办理（移送规定第十条）。 What was decided stays among the steps. */
export const proceedingsResumption = defineStep({
  kind: 'PROCEEDINGS_RESUMPTION', act: 'resumeProceedings', path: 'proceedings-resumption', operationId: 'resumeProceedings',
  label: { zh: '恢复办理', en: 'take the case up again' },
  permission, body: resumptionContent, gates: resumptionGates,
  change: ({ file: { row } }) => resumptionChange(row),
  deadlines: ({ on }) => ({ cancel: [{ codes: ['PEN-SERVE', 'PEN-CLOSE', ...untilPerformed], on }] }),
})

/** 职务犯罪线索移送监察机关或者人民检察院（移送规定第十九条） */
export const dutyCrimeClue = defineStep({
  kind: 'DUTY_CRIME_CLUE', act: 'passOnDutyCrimeClue', path: 'duty-crime-clues', operationId: 'passOnDutyCrimeClue',
  label: { zh: '移送职务犯罪线索', en: 'pass on a clue of a duty crime' },
  permission, during: whileKept, body: dutyCrimeContent, gates: [],
})
