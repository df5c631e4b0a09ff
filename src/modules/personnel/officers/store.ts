import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { officers } from '../table.ts'

/** What everybody who may see the officer may see; sealed values and fingerprints are read by name only where they are needed. */
export const officerColumns = {
  id: officers.id, agencyId: officers.agencyId, divisionCode: officers.divisionCode, name: officers.name, gender: officers.gender,
  birthDate: officers.birthDate, idDocumentKind: officers.idDocumentKind, idNumberMasked: officers.idNumberMasked, phoneMasked: officers.phoneMasked,
  staffKind: officers.staffKind, establishment: officers.establishment, department: officers.department, post: officers.post, fields: officers.fields,
  education: officers.education, degree: officers.degree, politicalStatus: officers.politicalStatus, legalQualification: officers.legalQualification,
  legalQualificationNumber: officers.legalQualificationNumber, legalQualifiedOn: officers.legalQualifiedOn, joinedOn: officers.joinedOn,
  photoSha256: officers.photoSha256, photoType: officers.photoType, photoBytes: officers.photoBytes, photoTakenOn: officers.photoTakenOn,
  photoKey: officers.photoKey, status: officers.status, leftOn: officers.leftOn, leftReason: officers.leftReason, version: officers.version,
  createdAt: officers.createdAt, updatedAt: officers.updatedAt,
}

export type OfficerRow = Pick<typeof officers.$inferSelect, keyof typeof officerColumns>
export type NewOfficer = typeof officers.$inferInsert
/** Every column, as a bulk insert takes it. */
export type FullOfficerRow = typeof officers.$inferSelect
export interface SealedValues { idNumberSealed: Buffer, phoneSealed: Buffer | null }

export const officerScope: ScopeColumns = {
  provinceCode: officers.provinceCode, cityCode: officers.cityCode, countyCode: officers.countyCode, agencyId: officers.agencyId,
  own: (officerId) => eq(officers.id, officerId),
}

const sealedColumns = { idNumberSealed: officers.idNumberSealed, phoneSealed: officers.phoneSealed }

const locked = defineStatement((db, kind: Scope['kind']) => db.select({ ...officerColumns, ...sealedColumns }).from(officers)
  .where(and(eq(officers.id, sql.placeholder('id')), withinScope(officerScope, kind))).for('update'))

/** The officer locked for change, if the caller may see it. */
export async function lockOfficer(tx: Tx, scope: Scope, id: string): Promise<OfficerRow & SealedValues | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

/** Many at once; for imports. */
export const insertOfficers = defineBulkInsert(officers)

export async function insertOfficer(tx: Tx, officer: NewOfficer): Promise<OfficerRow> {
  const [row] = await tx.insert(officers).values(officer).returning(officerColumns)
  if (row === undefined) throw new Error('the officer was not stored')
  return row
}

/** Changes an officer that is locked; without a change only the version moves, since the certificates belong to the record. */
export async function updateOfficer(tx: Tx, id: string, change: Change<NewOfficer>, now: Date): Promise<OfficerRow> {
  const [row] = await tx.update(officers).set({ ...change, version: sql`${officers.version} + 1`, updatedAt: now }).where(eq(officers.id, id))
    .returning(officerColumns)
  if (row === undefined) throw new Error('the officer was not stored')
  return row
}
