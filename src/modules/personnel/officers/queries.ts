import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { writtenQuery } from '../../../platform/db/written.ts'
import { charactersIn, idOf, memberOf, overlapping } from '../../../platform/filters.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import { enforcementFields } from '../../reference/index.ts'
import { establishments, staffKinds } from '../codes.ts'
import { officerMachine } from '../rules.ts'
import type { CertificateRow } from '../certificates/store.ts'
import { certificateScope } from '../certificates/store.ts'
import { certificates, officers } from '../table.ts'
import { heldCertificate } from './held-certificate.ts'
import type { OfficerRow } from './store.ts'
import { officerColumns, officerScope } from './store.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select(officerColumns).from(officers)
  .where(and(eq(officers.id, sql.placeholder('id')), withinScope(officerScope, kind))))

export async function findOfficer(db: Database, scope: Scope, id: string): Promise<OfficerRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const posting = writtenQuery<{ agencyKnown: boolean, officerAgencyId: string | null }>('posting', `
select exists (select from agencies where id = $1::uuid) as "agencyKnown", (select agency_id from officers where id = $2::uuid) as "officerAgencyId"`)

/** Whether there is such an agency, and where an officer serves: of whom accounts name, wherever they are. */
export async function findPosting(db: Database, { agencyId, officerId }: { agencyId: string | null, officerId: string | null }): Promise<{ agencyKnown: boolean, officerAgencyId: string | null }> {
  const [found] = await posting(db, [agencyId, officerId])
  return found ?? { agencyKnown: false, officerAgencyId: null }
}

const withCertificates = defineStatement((db, kind: Scope['kind']) => db.select({ officer: officerColumns, certificate: certificates }).from(officers)
  .leftJoin(certificates, and(eq(certificates.officerId, officers.id), withinScope(certificateScope, kind)))
  .where(and(eq(officers.id, sql.placeholder('id')), withinScope(officerScope, kind))).orderBy(asc(certificates.issuedOn), asc(certificates.id)))

/** The officer and every certificate the caller may see, in one statement. */
export async function findOfficerDetail(db: Database, scope: Scope, id: string): Promise<{ officer: OfficerRow, certificates: CertificateRow[] } | null> {
  const rows = await withCertificates(db, scope.kind, { ...scopeValues(scope), id })
  const [first] = rows
  return first === undefined ? null : { officer: first.officer, certificates: rows.flatMap(({ certificate }) => certificate ?? []) }
}

const byFingerprint = defineStatement((db, kind: Scope['kind']) => db.select(officerColumns).from(officers)
  .where(and(sql`${officers.idNumberHash} = any(${sql.placeholder('fingerprints')}::bytea[])`, withinScope(officerScope, kind)))
  .orderBy(desc(officers.createdAt), desc(officers.id)).limit(20))

/** Everybody registered under one of these fingerprints, the newest record first. */
export function findByFingerprint(db: Database, scope: Scope, fingerprints: readonly Buffer[]): Promise<OfficerRow[]> {
  return byFingerprint(db, scope.kind, { ...scopeValues(scope), fingerprints })
}

export const officerList = (clock: Clock): List<OfficerRow> => defineList<OfficerRow>({
  name: 'officers',
  table: officers,
  id: officers.id,
  scope: officerScope,
  filters: {
    agencyId: idOf(officers.agencyId, '所在单位'),
    staffKind: memberOf(officers.staffKind, membersOf(staffKinds), '人员类别'),
    status: memberOf(officers.status, statesOf(officerMachine), '状态'),
    establishment: memberOf(officers.establishment, membersOf(establishments), '编制类别'),
    field: overlapping(officers.fields, membersOf(enforcementFields), '执法领域'),
    q: charactersIn(officers.name, '姓名中的文字', { from: 'anywhere' }),
    namePrefix: charactersIn(officers.name, '姓名开头的文字', { from: 'beginning' }),
    certificate: heldCertificate(clock),
  },
  sorts: { name: { column: officers.name, cast: 'text', value: (row) => row.name, description: '姓名' } },
  defaultSort: 'name',
  select: (db, { where, orderBy, limit }) => db.select(officerColumns).from(officers).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
