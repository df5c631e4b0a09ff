import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { certificateMachine } from '../rules.ts'
import { hasLapsed, lapsedFrom, stateOn } from './rules.ts'
import type { CertificateRecord, OfferedAct } from './schema.ts'
import type { CertificateRow } from './store.ts'

/** A certificate as it is on a day: one that ran out shows so, even while nobody has recorded it. */
export function presentCertificate(row: CertificateRow, actor: Actor, today: string): CertificateRecord {
  const lapsed = hasLapsed(row, today)
  return {
    id: row.id, officerId: row.officerId, agencyId: row.agencyId, divisionCode: row.divisionCode, number: row.number, kind: row.kind,
    fields: row.fields, areaCode: row.areaCode ?? row.divisionCode, issuer: row.issuer, issuedOn: row.issuedOn, validFrom: row.validFrom, validTo: row.validTo,
    status: stateOn(row, today), suspendedOn: row.suspendedOn, suspendedUntil: row.suspendedUntil, suspendReason: row.suspendReason,
    endedOn: lapsed ? lapsedFrom(row.validTo) : row.endedOn, endReason: lapsed ? 'EXPIRED' : row.endReason, endNote: row.endNote,
    replacesId: row.replacesId, lossReportedOn: row.lossReportedOn, lossDeclaredOn: row.lossDeclaredOn, filedOn: row.filedOn, filingNumber: row.filingNumber,
    importedDuplicate: row.importedDuplicate, availableActs: actor.permissions.has('officer:certify') ? offered(row, today) : [],
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

function offered(row: CertificateRow, today: string): OfferedAct[] {
  const open = actsFrom(certificateMachine, stateOn(row, today)).filter((act) => act !== 'expire')
  return row.kind === 'MINISTRY' && row.filedOn === null ? open : open.filter((act) => act !== 'file')
}
