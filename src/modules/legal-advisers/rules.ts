import type { LocalDate } from '../../kernel/local-date.ts'
import { legalAdviserProblems } from './problems.ts'

const { raise } = legalAdviserProblems

/** A conflict about one subject, or about everything of one unit. */
export interface StandingConflict { subjectId: string | null, agencyId: string | null, endedOn: LocalDate | null }

export interface AdviserFacts { status: 'ENGAGED' | 'ENDED', engagedFrom: LocalDate, engagedTo: LocalDate, endedOn: LocalDate | null, conflicts: readonly StandingConflict[] }

/**
 * An adviser gives opinions while engaged, and not where a conflict stands (重大行政决策程序暂行条例 art. 20 of experts; applied to advisers by design).
 * @throws legal-advisers.not-engaged, conflict-stands (422)
 */
export function requireFree(adviser: AdviserFacts, subject: { subjectId: string, agencyId: string }, on: LocalDate): void {
  if (adviser.status !== 'ENGAGED' || on < adviser.engagedFrom || on > adviser.engagedTo) throw raise['not-engaged']()
  const stands = adviser.conflicts.some((conflict) => conflict.endedOn === null && (conflict.subjectId === subject.subjectId || conflict.agencyId === subject.agencyId))
  if (stands) throw raise['conflict-stands']()
}

/** @throws legal-advisers.term-backwards (422) */
export function requireTerm(from: LocalDate, to: LocalDate, formerFrom: LocalDate | null = null): void {
  if (to < from || (formerFrom !== null && from < formerFrom)) throw raise['term-backwards']()
}
