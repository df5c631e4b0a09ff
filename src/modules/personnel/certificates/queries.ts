import type { SQL } from 'drizzle-orm'
import { and, asc, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { Filter } from '../../../platform/filters.ts'
import { between, idOf, memberOf, startsWith, whether } from '../../../platform/filters.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import { certificateEndReasons, certificateKinds } from '../codes.ts'
import type { CertificateStatus } from '../rules.ts'
import { certificateMachine } from '../rules.ts'
import { certificates } from '../table.ts'
import type { CertificateRow } from './store.ts'
import { certificateScope } from './store.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(certificates)
  .where(and(eq(certificates.id, sql.placeholder('id')), withinScope(certificateScope, kind))))

export async function findCertificate(db: Database, scope: Scope, id: string): Promise<CertificateRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const ofOfficers = defineStatement((db, kind: Scope['kind']) => db.select().from(certificates)
  .where(and(sql`${certificates.officerId} = any(${sql.placeholder('officerIds')}::uuid[])`, withinScope(certificateScope, kind)))
  .orderBy(asc(certificates.issuedOn), asc(certificates.id)))

/** The certificates of several officers that the caller may see, in one statement. */
export function certificatesOf(db: Database, scope: Scope, officerIds: readonly string[]): Promise<CertificateRow[]> {
  return ofOfficers(db, scope.kind, { ...scopeValues(scope), officerIds })
}

const today = sql`${sql.placeholder('today')}::date`
const open = sql`${certificates.status} in ('VALID', 'SUSPENDED')`
/** In this state on the day `today`, whatever is stored. */
export const inState: Readonly<Record<CertificateStatus, SQL>> = {
  VALID: sql`(${certificates.status} = 'VALID' and ${certificates.validTo} >= ${today})`,
  SUSPENDED: sql`(${certificates.status} = 'SUSPENDED' and ${certificates.validTo} >= ${today})`,
  EXPIRED: sql`(${certificates.status} = 'EXPIRED' or (${open} and ${certificates.validTo} < ${today}))`,
  CANCELLED: sql`${certificates.status} = 'CANCELLED'`,
  REVOKED: sql`${certificates.status} = 'REVOKED'`,
}

/** `status=…`: the state of the day, not the stored one, so that nothing past its validity is listed as valid. */
const stateOfDay = (clock: Clock) => (name: string): Filter => ({
  params: memberOf(certificates.status, statesOf(certificateMachine), '当日的状态')(name).params,
  conditions: (field, query) => {
    const wanted = [...new Set(query[field] as CertificateStatus[] | undefined ?? [])].sort()
    return wanted.length === 0 ? [] : [{
      key: `${field}=${wanted.join()}`, sql: sql`(${sql.join(wanted.map((state) => inState[state]), sql` or `)})`, values: { today: localDateOf(clock.now()) },
    }]
  },
})

export function certificateList(clock: Clock): List<CertificateRow> {
  return defineList<CertificateRow>({
    name: 'certificates',
    table: certificates,
    id: certificates.id,
    scope: certificateScope,
    filters: {
      agencyId: idOf(certificates.agencyId, '发证时所在单位'),
      officerId: idOf(certificates.officerId, '持证人'),
      kind: memberOf(certificates.kind, membersOf(certificateKinds), '证件种类'),
      number: startsWith(certificates.number, '证件编号的开头'),
      status: stateOfDay(clock),
      endReason: memberOf(certificates.endReason, membersOf(certificateEndReasons), '终止原因'),
      issuedOn: between(certificates.issuedOn, '发证日期'),
      validTo: between(certificates.validTo, '有效期止'),
      suspendedUntil: between(certificates.suspendedUntil, '暂扣至'),
      filed: whether(sql`(${certificates.filedOn} is not null)`, '是否已备案'),
      importedDuplicate: whether(sql`${certificates.importedDuplicate}`, '是否自旧系统导入的重复证件'),
    },
    sorts: { validTo: { column: certificates.validTo, cast: 'date', value: (row) => row.validTo, description: '有效期止' } },
    defaultSort: 'validTo',
    select: (db, { where, orderBy, limit }) => db.select().from(certificates).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}
