import type { LocalDate } from '../../kernel/local-date.ts'
import { defineEvent } from '../../platform/events.ts'
import type { LegalityConclusion, SubjectKind } from './codes.ts'
import type { Counsel } from './table.ts'

/** 合法性审查意见已出具: the round, its subject, and who was heard. */
export const legalityOpinionIssued = defineEvent<{
  reviewId: string
  subjectKind: SubjectKind
  subjectId: string
  agencyId: string
  divisionCode: string
  round: number
  conclusion: LegalityConclusion
  issuedOn: LocalDate
  counsels: readonly Counsel[]
}>('legality-review.opinion-issued')
