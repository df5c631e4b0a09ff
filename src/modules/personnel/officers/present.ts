import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { presentCertificate } from '../certificates/present.ts'
import type { CertificateRow } from '../certificates/store.ts'
import { officerMachine } from '../rules.ts'
import type { OfficerDetail, OfficerRecord } from './schema.ts'
import type { OfficerRow } from './store.ts'

export function presentOfficer(row: OfficerRow, actor: Actor): OfficerRecord {
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, name: row.name, gender: row.gender, birthDate: row.birthDate,
    idDocumentKind: row.idDocumentKind, idNumberMasked: row.idNumberMasked, phoneMasked: row.phoneMasked, staffKind: row.staffKind,
    establishment: row.establishment, department: row.department, post: row.post, fields: row.fields, education: row.education, degree: row.degree,
    politicalStatus: row.politicalStatus, legalQualification: row.legalQualification, legalQualificationNumber: row.legalQualificationNumber,
    legalQualifiedOn: row.legalQualifiedOn, joinedOn: row.joinedOn, photo: presentPhoto(row), status: row.status, leftOn: row.leftOn, leftReason: row.leftReason,
    availableActs: actor.permissions.has('officer:change') ? actsFrom(officerMachine, row.status) : [],
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

function presentPhoto({ photoSha256, photoType, photoBytes, photoTakenOn, photoKey }: OfficerRow): OfficerRecord['photo'] {
  if (photoSha256 === null || photoType === null || photoBytes === null || photoTakenOn === null || photoKey === null) return null
  return { sha256: photoSha256, mediaType: photoType, sizeBytes: photoBytes, takenOn: photoTakenOn, storageKey: photoKey }
}

export function presentOfficerDetail(row: OfficerRow, certificates: readonly CertificateRow[], actor: Actor, today: string): OfficerDetail {
  return { ...presentOfficer(row, actor), certificates: certificates.map((certificate) => presentCertificate(certificate, actor, today)) }
}
