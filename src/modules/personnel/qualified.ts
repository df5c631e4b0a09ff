import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Database } from '../../platform/db/client.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import type { QualifiedOfficer, QualifyingCertificate } from './rules.ts'
import { certificates, officers } from './table.ts'

type Wanted = 'ids' | 'numbers'

const wantedBy: Readonly<Record<Wanted, SQL>> = {
  ids: sql`${officers.id} = any(${sql.placeholder('wanted')}::uuid[])`,
  numbers: sql`${officers.id} in (select officer_id from certificates where number = any(${sql.placeholder('wanted')}::text[]))`,
}

const { id, agencyId, name, staffKind, status, legalQualification } = getTableColumns(officers)

const {
  id: certificateId, kind, number, fields, areaCode, divisionCode, validFrom, validTo, status: certificateStatus, suspendedOn, endedOn, pastSuspensions,
} = getTableColumns(certificates)

const statement = defineStatement((db, wanted: Wanted) => db.select({
  officer: { officerId: id, agencyId, name, staffKind, status, legalQualification }, certificate: { id: certificateId, kind, number, fields, areaCode, divisionCode, validFrom, validTo, status: certificateStatus, suspendedOn, endedOn, pastSuspensions },
}).from(officers).leftJoin(certificates, eq(certificates.officerId, officers.id)).where(and(wantedBy[wanted]))
  .orderBy(asc(officers.id), asc(certificates.validFrom), asc(certificates.id)))

/** Officers with all their certificates by id, in one statement. No scope is applied: the caller checks the agency. */
export async function officersById(db: Database, ids: readonly string[]): Promise<Map<string, QualifiedOfficer>> {
  return load(db, 'ids', ids)
}

/** The same by the number of one of their certificates. */
export async function officersByCertificate(db: Database, numbers: readonly string[]): Promise<Map<string, QualifiedOfficer>> {
  const wanted = new Set(numbers)
  const found = await load(db, 'numbers', numbers)
  return new Map([...found.values()].flatMap((officer) => officer.certificates
    .filter((certificate) => wanted.has(certificate.number)).map((certificate) => [certificate.number, officer] as const)))
}

async function load(db: Database, by: Wanted, wanted: readonly string[]): Promise<Map<string, QualifiedOfficer>> {
  const found = new Map<string, QualifiedOfficer>()
  if (wanted.length === 0) return found
  for (const { officer, certificate } of await statement(db, by, { wanted })) {
    const known = found.get(officer.officerId) ?? { ...officer, certificates: [] }
    if (certificate !== null) known.certificates.push(qualifying(certificate))
    found.set(officer.officerId, known)
  }
  return found
}

/** A certificate as rules of law see it. */
export function qualifying(row: Pick<typeof certificates.$inferSelect, keyof QualifyingCertificate | 'divisionCode'>): QualifyingCertificate {
  const { id, kind, number, fields, validFrom, validTo, status, suspendedOn, endedOn, pastSuspensions } = row
  return { id, kind, number, fields, areaCode: row.areaCode ?? row.divisionCode, validFrom, validTo, status, suspendedOn, endedOn, pastSuspensions }
}
