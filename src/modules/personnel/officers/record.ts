import type { CommandContext, Fields } from '../../../platform/command.ts'
import type { OfficerRow } from './store.ts'

export function recordOfficer(context: CommandContext, act: string, before: OfficerRow | null, after: OfficerRow): void {
  context.record({
    act, target: { kind: 'officer', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visibleOfficer(before), after: visibleOfficer(after),
  })
}

/** What an audit entry shows of a person: identifiers masked, the photo by its digest. */
export function visibleOfficer(row: OfficerRow): Fields {
  return {
    agencyId: row.agencyId, name: row.name, gender: row.gender, birthDate: row.birthDate, idDocumentKind: row.idDocumentKind, idNumber: row.idNumberMasked,
    phone: row.phoneMasked, staffKind: row.staffKind, establishment: row.establishment, department: row.department, post: row.post, fields: row.fields,
    education: row.education, degree: row.degree, politicalStatus: row.politicalStatus, legalQualification: row.legalQualification,
    legalQualificationNumber: row.legalQualificationNumber, legalQualifiedOn: row.legalQualifiedOn, joinedOn: row.joinedOn, photoSha256: row.photoSha256,
    photoTakenOn: row.photoTakenOn, photoKey: row.photoKey,
    status: row.status, leftOn: row.leftOn, leftReason: row.leftReason,
  }
}
