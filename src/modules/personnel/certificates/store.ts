import { and, asc, eq, exists, inArray, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
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

/** The certificates of an officer that are not cancelled; the officer is locked already. */
export function lockCertificatesInForce(tx: Tx, officerId: string): Promise<CertificateRow[]> {
  return tx.select().from(certificates)
    .where(and(eq(certificates.officerId, officerId), inArray(certificates.status, ['VALID', 'SUSPENDED']))).orderBy(asc(certificates.id)).for('update')
}

export async function insertCertificate(tx: Tx, certificate: NewCertificate): Promise<CertificateRow> {
  const [row] = await tx.insert(certificates).values(certificate).returning()
  if (row === undefined) throw new Error('the certificate was not stored')
  return row
}

/** Sets the same columns of several certificates in one statement. */
export async function updateCertificates(tx: Tx, ids: readonly string[], change: Change<NewCertificate>, now: Date): Promise<Map<string, CertificateRow>> {
  const rows = await tx.update(certificates).set({ ...change, version: sql`${certificates.version} + 1`, updatedAt: now })
    .where(inArray(certificates.id, [...ids])).returning()
  return new Map(rows.map((row) => [row.id, row]))
}
