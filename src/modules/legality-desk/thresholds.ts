import type { Verification } from '../../kernel/deadline.ts'
import { mostSpecific } from '../../kernel/in-force.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import type { LegalityConclusion, LegalityHead, SubjectKind, SubmissionMaterial, UrgencyGround } from './codes.ts'
import { decisionProcedure, legalityReviewOpinions, type LegalityDeadline } from './deadlines.ts'

/** 审查模板: what a kind of subject is reviewed for, with which materials, in what time. */
export interface LegalityTemplate {
  subjectKind: SubjectKind
  /** Prefix of the division codes it applies in; null for the whole country. */
  division: string | null
  /** Both ends are days on which it is in force. */
  validFrom: LocalDate
  validTo: LocalDate | null
  materials: { kinds: readonly SubmissionMaterial[], legalBasis: readonly LegalBasis[] }
  heads: { codes: readonly LegalityHead[], legalBasis: readonly LegalBasis[] }
  conclusions: readonly LegalityConclusion[]
  /** The time the review must have at least, and the grounds that excuse less. */
  minimum: { rule: LegalityDeadline, excuses: readonly UrgencyGround[] } | null
  /** The time it may take at most, and the grounds under which none runs. */
  maximum: { rule: LegalityDeadline, excuses: readonly UrgencyGround[] } | null
  /** Legal advisers or public lawyers have to be heard. */
  counsel: { legalBasis: readonly LegalBasis[] } | null
  /** What becomes of an opinion the sponsor does not adopt in full: explained to the meeting, or no way to it. */
  notAdopted: 'EXPLAINED' | 'REFUSED'
  /** Why nothing goes on without an opinion that allows it. */
  gate: readonly LegalBasis[]
  verified: Verification
}

const decision = (article: string): readonly LegalBasis[] => [{ law: decisionProcedure, article }]
const document = (paragraph: string): readonly LegalBasis[] => [{ law: legalityReviewOpinions, article: paragraph }]
const anyUrgency: readonly UrgencyGround[] = ['EMERGENCY', 'SUPERIOR_ORDER', 'OTHER_URGENCY']
const emergencies: readonly UrgencyGround[] = ['EMERGENCY', 'SUPERIOR_ORDER']
const threeHeads: readonly LegalityHead[] = ['POWERS', 'PROCEDURE', 'CONTENT']

/**
 * No national text lists materials, contents or times for other topics and for contracts: their rows are our default (D), after the model of
 * decisions, to be confirmed by the jurisdiction.
 */
export const legalityTemplates: readonly LegalityTemplate[] = [
  {
    subjectKind: 'MAJOR_DECISION', division: null, validFrom: '2019-09-01', validTo: null, verified: 'V',
    materials: { kinds: ['DRAFT', 'BASIS', 'PROCEDURE_ACCOUNT'], legalBasis: decision('第二十六条第一款') },
    heads: { codes: threeHeads, legalBasis: decision('第二十七条') }, conclusions: ['LEGAL', 'AFTER_MODIFICATION', 'ILLEGAL', 'EXPLORATORY'],
    // 「一般不少于」: any urgency that is stated.
    minimum: { rule: 'MD-LEGREV', excuses: anyUrgency }, maximum: null, counsel: { legalBasis: decision('第二十八条') }, notAdopted: 'REFUSED',
    gate: decision('第二十五条'),
  },
  {
    subjectKind: 'NORMATIVE_DOCUMENT', division: null, validFrom: '2018-12-04', validTo: null, verified: 'V',
    materials: { kinds: ['DRAFT', 'EXPLANATION', 'BASIS', 'CONSULTATION', 'OWN_REVIEW'], legalBasis: document('（五）') },
    heads: {
      codes: ['MAKER', 'MAKER_POWERS', 'LAW_CONFORMITY', 'NO_UNLAWFUL_POWER', 'NO_BURDEN', 'NO_SELF_SERVING', 'MAKING_PROCEDURE'], legalBasis: document('（六）'),
    },
    conclusions: ['LEGAL', 'AFTER_MODIFICATION', 'ILLEGAL'], minimum: { rule: 'NDOC-REVIEW-MIN', excuses: emergencies }, maximum: { rule: 'NDOC-REVIEW', excuses: emergencies },
    counsel: null, notAdopted: 'EXPLAINED', gate: document('（七）'),
  },
  {
    subjectKind: 'AGENDA_TOPIC', division: null, validFrom: '2018-12-04', validTo: null, verified: 'D',
    materials: { kinds: ['DRAFT', 'EXPLANATION', 'BASIS'], legalBasis: [] }, heads: { codes: threeHeads, legalBasis: [] },
    conclusions: ['LEGAL', 'AFTER_MODIFICATION', 'ILLEGAL'], minimum: null, maximum: null, counsel: null, notAdopted: 'REFUSED', gate: [],
  },
  {
    subjectKind: 'CONTRACT', division: null, validFrom: '2018-12-04', validTo: null, verified: 'D',
    materials: { kinds: ['DRAFT', 'EXPLANATION', 'COUNTERPARTY'], legalBasis: [] }, heads: { codes: ['PARTIES', 'AUTHORITY', 'TERMS', 'LIABILITY'], legalBasis: [] },
    conclusions: ['LEGAL', 'AFTER_MODIFICATION', 'ILLEGAL'], minimum: null, maximum: null, counsel: null, notAdopted: 'REFUSED', gate: [],
  },
]

/** The template of the narrowest place in force on a day. */
export function templateFor(subjectKind: SubjectKind, divisionCode: string, on: LocalDate): LegalityTemplate | undefined {
  return mostSpecific(legalityTemplates.filter((row) => row.subjectKind === subjectKind), { on, division: divisionCode })
}
