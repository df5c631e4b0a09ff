import { and, eq, sql } from 'drizzle-orm'
import { normaliseUscc } from '../../../kernel/uscc.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf } from '../../../platform/filters.ts'
import { instantFilter } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import { agenciesByUscc } from '../../agencies/index.ts'
import { agencies } from '../../agencies/table.ts'
import { certificates, officerImports, officers } from '../table.ts'
import type { CheckedRow } from './check.ts'
import type { KnownPerson, RosterFacts } from './plan.ts'
import type { OfficerImport } from './store.ts'

const knownPeople = defineStatement((db) => db.select({
  id: officers.id, status: officers.status, digest: officers.intakeDigest, hash: officers.idNumberHash,
}).from(officers).where(sql`${officers.idNumberHash} = any(${sql.placeholder('hashes')}::bytea[])`))

const takenNumbers = defineStatement((db) => db.select({ number: certificates.number }).from(certificates)
  .where(sql`${certificates.number} = any(${sql.placeholder('numbers')}::text[])`))

/** Everything a batch refers to, each kind by one statement however many rows there are. */
export async function loadFacts(db: Database, scope: Scope, rows: readonly CheckedRow[]): Promise<RosterFacts> {
  const wanted = rows.flatMap((row) => 'row' in row ? [row] : [])
  const usccs = [...new Set(wanted.map(({ row }) => normaliseUscc(row.agencyUscc)))]
  const [agencies, there, taken] = await Promise.all([
    agenciesByUscc(db, scope, usccs),
    knownPeople(db, 'all', { hashes: wanted.flatMap(({ fingerprints }) => fingerprints.map((hex) => Buffer.from(hex, 'hex'))) }),
    takenNumbers(db, 'all', { numbers: wanted.flatMap(({ row }) => (row.certificates ?? []).map(({ number }) => number)) }),
  ])
  const people = new Map<string, KnownPerson[]>()
  for (const { id, status, digest, hash } of there) {
    const key = hash.toString('hex')
    people.set(key, [...people.get(key) ?? [], { id, inPost: status === 'ACTIVE', digest }])
  }
  return { agencies, people, certificateNumbers: new Set(taken.map(({ number }) => number)) }
}

const agenciesOf = defineStatement((db) => db.select({ id: agencies.id, name: agencies.name, uscc: agencies.uscc }).from(agencies)
  .where(sql`${agencies.id} = any(${sql.placeholder('ids')}::uuid[])`))

/** What agencies are called, in one statement. */
export function namesOfAgencies(db: Database, ids: readonly string[]): Promise<{ id: string, name: string, uscc: string }[]> {
  return agenciesOf(db, 'all', { ids: [...new Set(ids)] })
}

const importScope: ScopeColumns = {
  provinceCode: officerImports.provinceCode, cityCode: officerImports.cityCode, countyCode: officerImports.countyCode, agencyId: officerImports.agencyId,
}

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(officerImports)
  .where(and(eq(officerImports.id, sql.placeholder('id')), withinScope(importScope, kind))))

export async function findOfficerImport(db: Database, scope: Scope, id: string): Promise<OfficerImport | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const officerImportList = defineList<OfficerImport>({
  name: 'officer-imports',
  table: officerImports,
  id: officerImports.id,
  scope: importScope,
  filters: { agencyId: idOf(officerImports.agencyId, '导入单位'), startedAt: between(officerImports.startedAt, '开始时刻', instantFilter) },
  sorts: { startedAt: { column: officerImports.startedAt, cast: 'timestamptz', value: (row) => row.startedAt.toISOString(), description: '开始时刻' } },
  defaultSort: '-startedAt',
  select: (db, { where, orderBy, limit }) => db.select().from(officerImports).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
