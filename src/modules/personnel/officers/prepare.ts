import { newId } from '../../../kernel/ids.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { maskIdNumber, maskPhone } from '../../../kernel/mask.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import { personnelProblems } from '../problems.ts'
import { officerMachine } from '../rules.ts'
import { identityKey, readIdentity } from './identity.ts'
import { requirePerson } from './rules.ts'
import type { PersonInput } from './schema.ts'
import type { FullOfficerRow } from './store.ts'

const { raise } = personnelProblems

export interface Preparing { agency: AgencyRow, vault: Vault, today: LocalDate, now: Date }

/**
 * A person ready to be stored in an agency: identity read, identifiers sealed, fingerprinted and masked.
 * @throws personnel.agency-abolished and the problems of identity.ts and rules.ts (422)
 */
export function prepareOfficer(person: PersonInput, { agency, vault, today, now }: Preparing, id = newId(now)): FullOfficerRow {
  if (agency.status !== 'ACTIVE') throw raise['agency-abolished']()
  const { kind, number, birthDate, gender } = readIdentity(person, today)
  requirePerson(person, today)
  return {
    id, agencyId: agency.id, divisionCode: agency.divisionCode, provinceCode: agency.provinceCode, cityCode: agency.cityCode, countyCode: agency.countyCode,
    name: person.name, gender, birthDate, idDocumentKind: kind, idNumberSealed: vault.seal(number), idNumberHash: vault.fingerprint(identityKey(kind, number)),
    idNumberMasked: maskIdNumber(number), ...sealedPhone(vault, person.phone ?? null), staffKind: person.staffKind, establishment: person.establishment,
    department: person.department ?? null, post: person.post, fields: person.fields ?? [], education: person.education ?? null, degree: person.degree ?? null,
    politicalStatus: person.politicalStatus ?? null, legalQualification: person.legalQualification,
    legalQualificationNumber: person.legalQualificationNumber ?? null, legalQualifiedOn: person.legalQualifiedOn ?? null, joinedOn: person.joinedOn ?? null,
    photoSha256: null, photoType: null, photoBytes: null, photoTakenOn: null, photoKey: null, status: officerMachine.initial, leftOn: null, leftReason: null,
    intakeDigest: null, version: 1, createdAt: now, updatedAt: now,
  }
}

export function sealedPhone(vault: Vault, phone: string | null): Pick<FullOfficerRow, 'phoneSealed' | 'phoneMasked'> {
  return phone === null ? { phoneSealed: null, phoneMasked: null } : { phoneSealed: vault.seal(phone), phoneMasked: maskPhone(phone) }
}
