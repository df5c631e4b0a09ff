import type { DocumentKind, Volume } from './codes.ts'

/** Where a kind of document lies in the file, and how it is numbered. */
export interface CatalogueEntry {
  volume: Volume
  /** Place of the group in its volume. */
  group: number
  /** Acts it may belong to; absent: any. */
  actKinds?: readonly ActKind[]
  /** `DECISION`: the number of the case's decision; otherwise the letters behind the organ code 机关代字, or null where it has no number. */
  numbering: string | null
}

type ActKind = 'PENALTY' | 'COERCION' | 'LICENCE' | 'INSPECTION' | 'LEVY' | 'BENEFIT' | 'CONFIRMATION' | 'REWARD' | 'ADJUDICATION'

const penalty = ['PENALTY'] as const
const coercive = ['PENALTY', 'COERCION', 'INSPECTION'] as const
const enforced = ['PENALTY', 'COERCION', 'LEVY'] as const
const licence = ['LICENCE'] as const
const onApplication = ['LICENCE', 'BENEFIT', 'CONFIRMATION', 'REWARD', 'ADJUDICATION'] as const
const main = (group: number, numbering: string | null = null, actKinds?: readonly ActKind[]): CatalogueEntry =>
  ({ volume: 'MAIN', group, numbering, ...(actKinds === undefined ? {} : { actKinds }) })
const supplement = (group: number): CatalogueEntry => ({ volume: 'SUPPLEMENT', group, numbering: null })

/**
 * 文书目录，依立卷顺序：正卷为立案审批表、决定书及送达回证、其他文书、证据、听证笔录、财物票据、其他；副卷为案源、调查终结报告、审核意见、
 * 听证报告、结案审批表、其他（市场监督管理行政处罚程序规定第七十八条，其他领域没有规定的参照）.
 */
export const documentCatalogue: Readonly<Record<DocumentKind, CatalogueEntry>> = {
  FILING_FORM: main(1, '立'),
  PENALTY_DECISION: main(2, 'DECISION', penalty), ON_SPOT_DECISION: main(2, 'DECISION', penalty), NO_PENALTY_DECISION: main(2, 'DECISION', penalty),
  EXECUTION_DECISION: main(2, '强执', enforced), LICENCE_DECISION: main(2, 'DECISION', licence), LICENCE_REFUSAL: main(2, 'DECISION', licence),
  ACT_DECISION: main(2, 'DECISION'), SERVICE_RECEIPT: main(2, '送'),
  CORRECTION_ORDER: main(3, '责改'), PENALTY_NOTICE: main(3, '罚告', penalty), HEARING_NOTICE: main(3, '听通'),
  SEIZURE_DECISION: main(3, '强', coercive), SEIZURE_LIST: main(3, null, coercive), SEIZURE_EXTENSION: main(3, '强延', coercive),
  SEIZURE_RELEASE: main(3, '强解', coercive), EVIDENCE_REGISTRATION: main(3, '登存', coercive), EVIDENCE_DISPOSAL: main(3, '登处', coercive),
  PAYMENT_DECISION: main(3, '缓缴', penalty), PERFORMANCE_REMINDER: main(3, '催', enforced), COURT_APPLICATION: main(3, '强申', enforced),
  CRIME_TRANSFER_LETTER: main(3, '移刑'), CASE_TRANSFER_LETTER: main(3, '移'),
  LICENCE_CORRECTION: main(3, '许补', licence), LICENCE_ACCEPTANCE: main(3, '许受', licence), LICENCE_NON_ACCEPTANCE: main(3, '许不受', licence),
  LICENCE_TIME_NOTICE: main(3, '许期', licence), INSPECTION_NOTICE: main(3, '检通', coercive), INSPECTION_RESULT: main(3, '检告', coercive), ADDRESS_CONFIRMATION: main(3),
  APPLICATION: main(4, null, onApplication), SITE_RECORD: main(4), INQUIRY_RECORD: main(4), EXPERT_REPORT: main(4), EVIDENCE: main(4), STATEMENT_RECORD: main(4),
  HEARING_RECORD: main(5), PROPERTY_BILL: main(6, null, enforced), PERFORMANCE_PROOF: main(6), OTHER: main(7),
  SOURCE_MATERIAL: supplement(1), INVESTIGATION_REPORT: supplement(2), REVIEW_OPINION: supplement(3), DISCUSSION_RECORD: supplement(3),
  HEARING_REPORT: supplement(4), CLOSING_FORM: supplement(5), INTERNAL_APPROVAL: supplement(6),
}

/** The kinds of step a kind of document can record; absent: any. */
export const stepsOfDocuments: Partial<Readonly<Record<DocumentKind, readonly string[]>>> = {
  PENALTY_DECISION: ['DECISION'], ON_SPOT_DECISION: ['DECISION'], NO_PENALTY_DECISION: ['DECISION'], LICENCE_DECISION: ['DECISION'], LICENCE_REFUSAL: ['DECISION'],
  ACT_DECISION: ['DECISION'], CLOSING_FORM: ['CLOSING'], SITE_RECORD: ['EVIDENCE'], INQUIRY_RECORD: ['EVIDENCE'], EXPERT_REPORT: ['EVIDENCE'], EVIDENCE: ['EVIDENCE'],
}
