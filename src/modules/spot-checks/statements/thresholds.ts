import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'

interface SubstitutionLimit { maxBasisPoints: number, validFrom: LocalDate, validTo: LocalDate | null, legalBasis: readonly LegalBasis[] }

/**
 * How much of a sample may have been substituted (lost, secret, conflict) before nothing is inferred from it, in basis points of the files drawn.
 * No rule of law gives a number; what is below counts as faulty where that is the cautious side, so that nobody gains by substituting.
 */
export const substitutionLimits: readonly SubstitutionLimit[] = [
  { maxBasisPoints: 1_000, validFrom: '2000-01-01', validTo: null, legalBasis: [] },
]
