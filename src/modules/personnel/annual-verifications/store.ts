import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { CertificateRow } from '../certificates/store.ts'
import { certificateScope } from '../certificates/store.ts'
import { lockPeople } from '../people.ts'
import { certificates, officers } from '../table.ts'
import { annualVerifications } from './table.ts'

export type VerificationRow = typeof annualVerifications.$inferSelect

export const verificationScope: ScopeColumns = {
  provinceCode: annualVerifications.provinceCode, cityCode: annualVerifications.cityCode, countyCode: annualVerifications.countyCode,
  agencyId: annualVerifications.agencyId, own: (officerId) => eq(annualVerifications.officerId, officerId),
}

export const insertVerifications = defineBulkInsert(annualVerifications)

const wanted = sql`${certificates.id} = any(${sql.placeholder('wanted')}::uuid[])`
const holders = defineStatement((db, kind: Scope['kind']) => db.select({ officerId: certificates.officerId }).from(certificates)
  .where(and(wanted, withinScope(certificateScope, kind))))
const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(certificates)
  .where(and(wanted, withinScope(certificateScope, kind))).orderBy(asc(certificates.id)).for('update'))

/** Those of some certificates that the caller may see, locked after their holders, in the order every act keeps. */
export async function lockWanted(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Map<string, CertificateRow>> {
  const values = { ...scopeValues(scope), wanted: ids }
  await lockPeople(tx, (await holders(tx, scope.kind, values)).map(({ officerId }) => officerId))
  return new Map((await locked(tx, scope.kind, values)).map((row) => [row.id, row]))
}

const earlier = defineStatement<'of', VerificationRow[]>((db) => db.select().from(annualVerifications).where(and(
  sql`${annualVerifications.certificateId} = any(${sql.placeholder('wanted')}::uuid[])`, sql`${annualVerifications.year} in (${sql.placeholder('year')}, ${sql.placeholder('before')})`,
)))

/** The verifications of some certificates of a year and of the one before it. */
export async function knownVerifications(tx: Tx, ids: readonly string[], year: number): Promise<(certificateId: string, year: number) => VerificationRow | undefined> {
  const rows = new Map((await earlier(tx, 'of', { wanted: ids, year, before: year - 1 })).map((row) => [`${row.certificateId} ${row.year}`, row]))
  return (certificateId, ofYear) => rows.get(`${certificateId} ${ofYear}`)
}

/** The certificates belong to the records of their holders, which move on by a version with them. */
export async function moveHolders(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length > 0) await tx.update(officers).set({ version: sql`${officers.version} + 1`, updatedAt: now }).where(inArray(officers.id, [...ids]))
}
