import type { LocalDate } from '../../../kernel/local-date.ts'

/**
 * What a step does to the periods of its case. `subjectId` is the step that opened the matter a period belongs to; without it the
 * period is the case's own.
 */
export interface DeadlineEffects {
  start?: readonly { code: string, on: LocalDate, at?: Date, subjectId?: string | null }[]
  meet?: readonly { codes: readonly string[], on: LocalDate, at?: Date, subjectId?: string | null }[]
  suspend?: readonly { codes: readonly string[], from: LocalDate, reason: string, subjectId?: string | null }[]
  resume?: readonly { codes: readonly string[], to: LocalDate, subjectId?: string | null }[]
  extend?: readonly { code: string, approver: string, reason: string, approvedOn: LocalDate, subjectId?: string | null }[]
  cancel?: readonly { codes: readonly string[], on: LocalDate, subjectId?: string | null }[]
}
