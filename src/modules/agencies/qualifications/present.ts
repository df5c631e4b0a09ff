import type { Actor } from '../../../platform/actor.ts'
import { qualificationMachine } from '../machine.ts'
import { offered, tailOf } from '../present.ts'
import type { QualificationRecord } from './schema.ts'
import type { QualificationRow } from './store.ts'

export function presentQualification(row: QualificationRow, actor: Actor): QualificationRecord {
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, documentNumber: row.documentNumber, basis: row.basis, confirmedOn: row.confirmedOn,
    status: row.status, publishedOn: row.publishedOn, publishedIn: row.publishedIn, withdrawnOn: row.withdrawnOn, withdrawReason: row.withdrawReason,
    availableActs: offered(qualificationMachine, row.status, actor, { publish: 'agency:qualify', withdraw: 'agency:qualify' }), ...tailOf(row),
  }
}
