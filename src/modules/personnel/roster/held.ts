import { newId } from '../../../kernel/ids.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { hasLapsed, lapsedFrom, numberFits, requireSinceIssue } from '../certificates/rules.ts'
import type { CertificateRow } from '../certificates/store.ts'
import type { FullOfficerRow } from '../officers/store.ts'
import { personnelProblems } from '../problems.ts'
import { certificateMachine, mayHold, needsFields } from '../rules.ts'
import type { CertificateInput } from './row.ts'

const { raise } = personnelProblems

/**
 * The certificates of a person in a roster, judged as if they had been issued one after the other: of one kind, each that ran out
 * was ended before the next (行政执法监督条例 art. 17).
 * @throws the problems of issuing a certificate, personnel.certificate-in-force (409) for two of a kind at once
 */
export function prepareCertificates(
  officer: FullOfficerRow, given: readonly CertificateInput[], { today, now }: { today: LocalDate, now: Date },
): CertificateRow[] {
  const ordered = [...given].sort((a, b) => a.issuedOn < b.issuedOn ? -1 : 1)
  if (new Set(given.map(({ number }) => number)).size < given.length) throw raise['certificate-number-taken']()
  const { initial } = certificateMachine
  return ordered.map((certificate, index) => {
    requireCertificate(officer, certificate, today)
    const { number, kind, validTo, importedDuplicate = false } = certificate
    const followed = !importedDuplicate && ordered.slice(index + 1).some((next) => next.kind === kind && next.importedDuplicate !== true)
    if (followed && !hasLapsed({ status: initial, validTo }, today)) throw raise['certificate-in-force']({ number, id: '—' })
    const { agencyId, divisionCode, provinceCode, cityCode, countyCode } = officer
    return {
      ...certificate, id: newId(now), officerId: officer.id, agencyId, divisionCode, provinceCode, cityCode, countyCode, importedDuplicate,
      areaCode: certificate.areaCode ?? divisionCode, issuer: certificate.issuer ?? null, filedOn: certificate.filedOn ?? null,
      status: followed ? 'EXPIRED' : initial, endedOn: followed ? lapsedFrom(validTo) : null, endReason: followed ? 'EXPIRED' : null,
      suspendedOn: null, suspendedUntil: null, suspendReason: null, pastSuspensions: [], endNote: null, replacesId: null, lossReportedOn: null,
      lossDeclaredOn: null, filingNumber: null, version: 1, createdAt: now, updatedAt: now,
    }
  })
}

function requireCertificate({ staffKind, divisionCode }: FullOfficerRow, certificate: CertificateInput, today: LocalDate): void {
  const { kind, fields, number, issuedOn, validFrom, validTo, filedOn } = certificate
  if (!mayHold(staffKind, kind)) throw raise['certificate-kind-barred']()
  if (needsFields(kind) && fields.length === 0) throw raise['certificate-field-missing']()
  if (!numberFits(kind, divisionCode, number, issuedOn)) throw raise['certificate-number-malformed']()
  if (issuedOn > today) throw raise['date-in-future']()
  if (validTo < validFrom || validTo < issuedOn) throw raise['validity-backwards']()
  if (filedOn !== undefined) requireSinceIssue(filedOn, certificate, today)
}
