import type { Gender } from '../../../kernel/id-number.ts'
import { examineIdNumber, normaliseIdNumber } from '../../../kernel/id-number.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { idDocumentKinds } from '../codes.ts'
import { personnelProblems } from '../problems.ts'

const { raise } = personnelProblems

export type IdDocumentKind = keyof typeof idDocumentKinds

export interface IdentityInput { idDocumentKind?: IdDocumentKind | undefined, idNumber: string, birthDate?: LocalDate | undefined, gender?: Gender | undefined }
export interface Identity { kind: IdDocumentKind, number: string, birthDate: LocalDate, gender: Gender }

/** How long the numbers of other documents are; nothing else about them is published well enough to be judged. */
const lengths: Readonly<Record<Exclude<IdDocumentKind, 'RESIDENT_ID'>, readonly [number, number]>> = {
  PASSPORT: [5, 17], HK_MACAO_PERMIT: [9, 11], TAIWAN_PERMIT: [8, 10], FOREIGN_RESIDENT_ID: [15, 18],
}

/**
 * Who a document says somebody is. A resident ID number states birth date and gender itself (GB 11643-1999), and what is given
 * beside it must agree; of other documents only the length is judged, and both are given.
 * @param today a birth date after it is refused
 * @throws personnel.id-number-invalid, identity-contradictory, identity-incomplete, date-in-future (422)
 */
export function readIdentity({ idDocumentKind: kind = 'RESIDENT_ID', ...given }: IdentityInput, today: LocalDate): Identity {
  return kind === 'RESIDENT_ID' ? residentIdentity(given, today) : otherIdentity({ ...given, kind }, today)
}

/** The text a document is known by again: resident numbers as they are, others with their kind, since they may coincide. */
export const identityKey = (kind: IdDocumentKind, number: string): string =>
  kind === 'RESIDENT_ID' ? normaliseIdNumber(number) : `${kind}:${number.toUpperCase()}`

function residentIdentity(given: Omit<IdentityInput, 'idDocumentKind'>, today: LocalDate): Identity {
  const number = normaliseIdNumber(given.idNumber)
  const { birthDate, gender } = examineIdNumber(number, today)
  if (birthDate === null || gender === null) throw raise['id-number-invalid']()
  if ((given.birthDate ?? birthDate) !== birthDate || (given.gender ?? gender) !== gender) throw raise['identity-contradictory']()
  return { kind: 'RESIDENT_ID', number, birthDate, gender }
}

function otherIdentity(
  { kind, idNumber, birthDate, gender }: Omit<IdentityInput, 'idDocumentKind'> & { kind: Exclude<IdDocumentKind, 'RESIDENT_ID'> }, today: LocalDate,
): Identity {
  const [shortest, longest] = lengths[kind]
  if (idNumber.length < shortest || idNumber.length > longest) throw raise['id-number-invalid']()
  if (birthDate === undefined || gender === undefined) throw raise['identity-incomplete']()
  if (birthDate > today) throw raise['date-in-future']()
  return { kind, number: idNumber.toUpperCase(), birthDate, gender }
}
