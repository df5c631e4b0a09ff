import { and, asc, eq, exists, inArray, lt, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { certificates, officers } from '../table.ts'

export type CertificateRow = typeof certificates.$inferSelect
export type NewCertificate = typeof certificates.$inferInsert

export const certificateScope: ScopeColumns = {
  provinceCode: certificates.provinceCode, cityCode: certificates.cityCode, countyCode: certificates.countyCode, agencyId: certificates.agencyId,
  own: (officerId) => eq(certificates.officerId, officerId),
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(certificates)
  .where(and(eq(certificates.id, sql.placeholder('id')), withinScope(certificateScope, kind))).for('update'))

const holderMoved = defineStatement((db, kind: Scope['kind']) => db.update(officers)
  .set({ version: sql`${officers.version} + 1`, updatedAt: sql`${sql.placeholder('now')}` })
  .where(exists(db.select({ one: sql`1` }).from(certificates).where(and(
    eq(certificates.id, sql.placeholder('id')), eq(certificates.officerId, officers.id), withinScope(certificateScope, kind),
  )))))

/**
 * The certificate locked for change, if the caller may see it. Its holder is locked first, in the order every act keeps,
 * and moves on by a version, since the certificates belong to the holder's record.
 */
export async function lockCertificate(tx: Tx, scope: Scope, id: string, now: Date): Promise<CertificateRow | null> {
  await holderMoved(tx, scope.kind, { ...scopeValues(scope), id, now: now.toISOString() })
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const notEnded = inArray(certificates.status, ['VALID', 'SUSPENDED'])

/** The certificates of an officer that nobody has ended; the officer is locked already. */
export function lockCertificatesInForce(tx: Tx, officerId: string): Promise<CertificateRow[]> {
  return lockCertificatesOf(tx, [officerId])
}

/** The same for several officers, all locked already. */
export function lockCertificatesOf(tx: Tx, officerIds: readonly string[]): Promise<CertificateRow[]> {
  return tx.select().from(certificates).where(and(inArray(certificates.officerId, [...officerIds]), notEnded)).orderBy(asc(certificates.id)).for('update')
}

const revoked = defineStatement<'of', { number: string, fields: string[], endedOn: string | null }[]>((db) => db
  .select({ number: certificates.number, fields: certificates.fields, endedOn: certificates.endedOn }).from(certificates)
  .innerJoin(officers, eq(officers.id, certificates.officerId))
  .where(and(sql`${officers.idNumberHash} = (select id_number_hash from officers where id = ${sql.placeholder('officerId')})`, eq(certificates.status, 'REVOKED')))
  .orderBy(asc(certificates.endedOn)))

/** What was ever revoked from this person, under whatever record: leaving and coming back does not undo it. */
export function revokedOf(tx: Tx, officerId: string): Promise<{ number: string, fields: string[], endedOn: string | null }[]> {
  return revoked(tx, 'of', { officerId })
}

/** Certificates of the scope that ran out before a day and that nobody has ended; their holders are locked first and move on by a version. */
export async function lockLapsed(tx: Tx, scope: Scope, { before, limit, now }: { before: string, limit: number, now: Date }): Promise<CertificateRow[]> {
  const due = await tx.select({ id: certificates.id, officerId: certificates.officerId }).from(certificates)
    .where(and(withinScope(certificateScope, scope.kind), notEnded, lt(certificates.validTo, before))).orderBy(asc(certificates.validTo), asc(certificates.id)).limit(limit)
    .prepare('').execute(scopeValues(scope))
  if (due.length === 0) return []
  await tx.update(officers).set({ version: sql`${officers.version} + 1`, updatedAt: now })
    .where(inArray(officers.id, [...new Set(due.map((row) => row.officerId))]))
  return tx.select().from(certificates).where(and(inArray(certificates.id, due.map((row) => row.id)), notEnded, lt(certificates.validTo, before)))
    .orderBy(asc(certificates.id)).for('update')
}

/** Many at once; for imports. */
export const insertCertificates = defineBulkInsert(certificates)

export async function insertCertificate(tx: Tx, certificate: NewCertificate): Promise<CertificateRow> {
  const [row] = await tx.insert(certificates).values(certificate).returning()
  if (row === undefined) throw new Error('the certificate was not stored')
  return row
}

/** Sets the same columns of several certificates in one statement. */
export async function updateCertificates(tx: Tx, ids: readonly string[], change: Change<NewCertificate>, now: Date): Promise<Map<string, CertificateRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.update(certificates).set({ ...change, version: sql`${certificates.version} + 1`, updatedAt: now })
    .where(inArray(certificates.id, [...ids])).returning()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Ends certificates that ran out, each from the day after its validity, in one statement. */
export async function expireCertificates(tx: Tx, ids: readonly string[], now: Date): Promise<Map<string, CertificateRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.update(certificates)
    .set({ status: 'EXPIRED', endReason: 'EXPIRED', endedOn: sql`${certificates.validTo} + 1`, version: sql`${certificates.version} + 1`, updatedAt: now })
    .where(inArray(certificates.id, [...ids])).returning()
  return new Map(rows.map((row) => [row.id, row]))
}
