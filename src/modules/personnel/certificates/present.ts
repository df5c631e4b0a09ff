import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { certificateMachine } from '../rules.ts'
import type { CertificateRecord } from './schema.ts'
import type { CertificateRow } from './store.ts'

export function presentCertificate(row: CertificateRow, actor: Actor): CertificateRecord {
  return {
    id: row.id, officerId: row.officerId, agencyId: row.agencyId, divisionCode: row.divisionCode, number: row.number, kind: row.kind,
    fields: row.fields, issuedOn: row.issuedOn, validFrom: row.validFrom, validTo: row.validTo, status: row.status,
    suspendedOn: row.suspendedOn, suspendReason: row.suspendReason, endedOn: row.endedOn, endReason: row.endReason,
    availableActs: actor.permissions.has('officer:certify') ? actsFrom(certificateMachine, row.status) : [],
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}
