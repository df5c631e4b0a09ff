import type { LocalDate } from '../../../kernel/local-date.ts'
import type { QualifyingCertificate } from '../rules.ts'
import { faultsOf } from '../rules.ts'
import type { cardStates } from './codes.ts'

/**
 * What the public learns of a card today. Why it is out of use concerns its holder and is not shown
 * (个人信息保护法 art. 6: no more than the purpose needs).
 */
export function cardState(certificate: QualifyingCertificate, on: LocalDate): keyof typeof cardStates {
  const faults = faultsOf(certificate, { field: null, place: null, on })
  if (faults.length === 0) return 'IN_FORCE'
  if (faults.some((fault) => fault === 'SUSPENDED' || fault === 'CANCELLED' || fault === 'REVOKED')) return 'NOT_IN_FORCE'
  return faults.includes('EXPIRED') ? 'OVER' : 'NOT_YET'
}
