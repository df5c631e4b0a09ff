import type { LegalBasis } from '../../../kernel/problem.ts'
import type { CaseEvent, DocumentKind } from './codes.ts'

/** What the law asks to be in the file of a case to which all of `when` applies: one document at least of these kinds. */
export interface Requirement {
  oneOf: readonly DocumentKind[]
  when: {
    actKinds?: readonly string[]
    procedures?: readonly string[]
    decisions?: readonly string[]
    events?: readonly CaseEvent[]
  }
  legalBasis: readonly LegalBasis[]
}

const penaltyLaw = (article: string): LegalBasis[] => [{ law: '中华人民共和国行政处罚法', article }]
const coercionLaw = (article: string): LegalBasis[] => [{ law: '中华人民共和国行政强制法', article }]
const licenceLaw = (article: string): LegalBasis[] => [{ law: '中华人民共和国行政许可法', article }]
const threeSystems = '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）'
const fullRecord: LegalBasis[] = [{ law: threeSystems, article: '（七）' }]

const penalty = ['PENALTY'] as const
const investigated = ['ORDINARY', 'HEARING', 'FAST'] as const
const noPenalty = ['NO_PENALTY_MINOR', 'NO_PENALTY_NOT_ESTABLISHED'] as const
const proofs: readonly DocumentKind[] = ['SITE_RECORD', 'INQUIRY_RECORD', 'EXPERT_REPORT', 'EVIDENCE']
const rest = ['LEVY', 'BENEFIT', 'CONFIRMATION', 'REWARD', 'ADJUDICATION', 'INSPECTION'] as const

/** 案卷必备文书 */
export const documentRequirements: readonly Requirement[] = [
  { oneOf: ['FILING_FORM'], when: { actKinds: penalty, procedures: investigated }, legalBasis: penaltyLaw('第五十四条第二款') },
  { oneOf: proofs, when: { actKinds: penalty, events: ['INVESTIGATED'] }, legalBasis: penaltyLaw('第四十六条') },
  { oneOf: proofs, when: { events: ['EVIDENCE_TAKEN'] }, legalBasis: fullRecord },
  { oneOf: ['INVESTIGATION_REPORT'], when: { actKinds: penalty, procedures: investigated, events: ['INVESTIGATED'] }, legalBasis: penaltyLaw('第四十七条') },
  { oneOf: ['PENALTY_NOTICE'], when: { actKinds: penalty, procedures: investigated, decisions: ['PENALTY'] }, legalBasis: penaltyLaw('第四十四条') },
  { oneOf: ['PENALTY_NOTICE'], when: { actKinds: penalty, procedures: investigated, events: ['NOTIFIED'] }, legalBasis: penaltyLaw('第四十四条') },
  { oneOf: ['STATEMENT_RECORD'], when: { events: ['STATEMENT_MADE'] }, legalBasis: penaltyLaw('第四十五条第一款') },
  { oneOf: ['HEARING_NOTICE'], when: { actKinds: penalty, events: ['HEARING'] }, legalBasis: penaltyLaw('第六十四条第二项') },
  { oneOf: ['HEARING_RECORD'], when: { actKinds: penalty, events: ['HEARING'] }, legalBasis: penaltyLaw('第六十四条第八项') },
  { oneOf: ['HEARING_RECORD'], when: { actKinds: ['LICENCE'], events: ['HEARING'] }, legalBasis: licenceLaw('第四十八条第一款第五项') },
  { oneOf: ['REVIEW_OPINION'], when: { actKinds: penalty, events: ['LEGAL_REVIEW'] }, legalBasis: penaltyLaw('第五十八条') },
  { oneOf: ['REVIEW_OPINION'], when: { actKinds: ['COERCION', 'LICENCE', ...rest], events: ['LEGAL_REVIEW'] }, legalBasis: [{ law: threeSystems, article: '（十三）' }] },
  { oneOf: ['DISCUSSION_RECORD'], when: { actKinds: penalty, events: ['DISCUSSED'] }, legalBasis: penaltyLaw('第五十七条第二款') },
  { oneOf: ['PENALTY_DECISION'], when: { actKinds: penalty, procedures: investigated, decisions: ['PENALTY'] }, legalBasis: penaltyLaw('第五十九条') },
  { oneOf: ['ON_SPOT_DECISION'], when: { actKinds: penalty, procedures: ['SIMPLE'], decisions: ['PENALTY'] }, legalBasis: penaltyLaw('第五十二条') },
  { oneOf: ['NO_PENALTY_DECISION'], when: { actKinds: penalty, decisions: noPenalty }, legalBasis: penaltyLaw('第五十七条第一款第二项、第三项') },
  { oneOf: ['CRIME_TRANSFER_LETTER'], when: { actKinds: penalty, decisions: ['TRANSFER_CRIME'] }, legalBasis: [{ law: '行政执法机关移送涉嫌犯罪案件的规定', article: '第六条第一项' }] },
  { oneOf: ['CRIME_TRANSFER_LETTER'], when: { events: ['CRIME_TRANSFERRED'] }, legalBasis: [{ law: '行政执法机关移送涉嫌犯罪案件的规定', article: '第六条第一项' }] },
  { oneOf: ['SERVICE_RECEIPT'], when: { actKinds: penalty, procedures: investigated, events: ['SERVED'] }, legalBasis: penaltyLaw('第六十一条') },
  { oneOf: ['SERVICE_RECEIPT'], when: { actKinds: ['LICENCE'], events: ['SERVED'] }, legalBasis: licenceLaw('第四十四条') },
  { oneOf: ['SERVICE_RECEIPT'], when: { actKinds: ['COERCION', ...rest], events: ['SERVED'] }, legalBasis: fullRecord },
  { oneOf: ['EVIDENCE_REGISTRATION'], when: { events: ['EVIDENCE_REGISTERED'] }, legalBasis: penaltyLaw('第五十六条') },
  { oneOf: ['EVIDENCE_DISPOSAL'], when: { events: ['EVIDENCE_REGISTERED'] }, legalBasis: penaltyLaw('第五十六条') },
  { oneOf: ['SEIZURE_DECISION'], when: { events: ['SEIZED'] }, legalBasis: coercionLaw('第二十四条第一款') },
  { oneOf: ['SEIZURE_LIST'], when: { events: ['SEIZED'] }, legalBasis: coercionLaw('第二十四条第三款') },
  { oneOf: ['SITE_RECORD'], when: { events: ['SEIZED'] }, legalBasis: coercionLaw('第十八条第七项') },
  { oneOf: ['SEIZURE_EXTENSION'], when: { events: ['SEIZURE_EXTENDED'] }, legalBasis: coercionLaw('第二十五条第二款') },
  { oneOf: ['SEIZURE_RELEASE'], when: { events: ['SEIZURE_RELEASED'] }, legalBasis: coercionLaw('第二十八条第一款') },
  { oneOf: ['SEIZURE_DECISION', 'EXECUTION_DECISION', 'ACT_DECISION'], when: { actKinds: ['COERCION'], decisions: ['GRANTED'] }, legalBasis: coercionLaw('第二十四条、第三十七条') },
  { oneOf: ['PAYMENT_DECISION'], when: { events: ['PAYMENT_ARRANGED'] }, legalBasis: penaltyLaw('第六十六条第二款') },
  { oneOf: ['PROPERTY_BILL'], when: { events: ['MONEY_COLLECTED'] }, legalBasis: penaltyLaw('第四十七条') },
  { oneOf: ['PERFORMANCE_REMINDER'], when: { events: ['REMINDED'] }, legalBasis: coercionLaw('第三十五条') },
  { oneOf: ['PERFORMANCE_REMINDER'], when: { events: ['COURT_APPLIED'] }, legalBasis: coercionLaw('第五十四条') },
  { oneOf: ['COURT_APPLICATION'], when: { events: ['COURT_APPLIED'] }, legalBasis: coercionLaw('第五十五条第一款第一项') },
  { oneOf: ['APPLICATION'], when: { actKinds: ['LICENCE'] }, legalBasis: licenceLaw('第二十九条第一款') },
  { oneOf: ['LICENCE_ACCEPTANCE'], when: { actKinds: ['LICENCE'], decisions: ['GRANTED', 'REFUSED'] }, legalBasis: licenceLaw('第三十二条第二款') },
  { oneOf: ['LICENCE_DECISION'], when: { actKinds: ['LICENCE'], decisions: ['GRANTED'] }, legalBasis: licenceLaw('第三十八条第一款') },
  { oneOf: ['LICENCE_REFUSAL'], when: { actKinds: ['LICENCE'], decisions: ['REFUSED'] }, legalBasis: licenceLaw('第三十八条第二款') },
  { oneOf: ['SITE_RECORD'], when: { actKinds: ['INSPECTION'], events: ['INVESTIGATED'] }, legalBasis: fullRecord },
  { oneOf: ['ACT_DECISION'], when: { actKinds: ['LEVY', 'BENEFIT', 'CONFIRMATION', 'REWARD', 'ADJUDICATION'], decisions: ['GRANTED', 'REFUSED'] }, legalBasis: fullRecord },
  { oneOf: ['CLOSING_FORM'], when: { actKinds: penalty, procedures: investigated, events: ['CLOSED'] }, legalBasis: penaltyLaw('第四十七条') },
]

/** What a step tells of the case, by its kind. */
export const eventsOfSteps: Readonly<Record<string, readonly CaseEvent[]>> = {
  EVIDENCE: ['EVIDENCE_TAKEN'],
}

/** What a document in the file tells of the case: a seizure that was decided asks for its list. */
export const eventsOfDocuments: Partial<Readonly<Record<DocumentKind, readonly CaseEvent[]>>> = {
  PENALTY_NOTICE: ['NOTIFIED'], HEARING_RECORD: ['HEARING'], SEIZURE_DECISION: ['SEIZED'], SEIZURE_EXTENSION: ['SEIZED', 'SEIZURE_EXTENDED'],
  SEIZURE_RELEASE: ['SEIZED', 'SEIZURE_RELEASED'], EVIDENCE_REGISTRATION: ['EVIDENCE_REGISTERED'], EVIDENCE_DISPOSAL: ['EVIDENCE_REGISTERED'],
  PERFORMANCE_REMINDER: ['REMINDED'], COURT_APPLICATION: ['COURT_APPLIED'], CRIME_TRANSFER_LETTER: ['CRIME_TRANSFERRED'],
}
