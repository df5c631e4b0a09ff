import type { SQL } from 'drizzle-orm'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Actor, Scope } from '../../platform/actor.ts'
import type { Database } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { containedIn, equals, idOf, memberOf, overlapping, whether } from '../../platform/filters.ts'
import { divisionCode } from '../../platform/http/strings.ts'
import { defineList } from '../../platform/list.ts'
import { membersOf } from '../../kernel/codes.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { enforcementFields } from '../reference/codes.ts'
import { nationCode } from '../reference/index.ts'
import { agencyKinds, leaderships } from './codes.ts'
import { agencyMachine } from './machine.ts'
import { usccPlaceholder } from './rules.ts'
import type { AgencyRow } from './store.ts'
import { agencies, agencyScope } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(agencies)
  .where(and(eq(agencies.id, sql.placeholder('id')), withinScope(agencyScope, kind))))

export async function findAgency(db: Database, scope: Scope, id: string): Promise<AgencyRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

/** Where what somebody brings or takes is accounted for: the division of the scope, or of the own agency. */
export async function divisionOfActor(db: Database, { scope, agencyId }: Actor): Promise<string> {
  if ('code' in scope) return scope.code.padEnd(6, '0')
  const agency = agencyId === null ? null : await findAgency(db, { kind: 'AGENCY', agencyId }, agencyId)
  return agency?.divisionCode ?? nationCode
}

/** The codes of the divisions an agency stands under, as `divisionsOver` gives them for a code; for statements sent before the agency itself has been read. */
export const divisionsOverAgency = (agencyId: SQL): SQL => sql`(
  select array['000000', province_code || '0000', city_code || '00', county_code, division_code] from agencies where id = ${agencyId})::text[]`

/** The agencies of a scope by their unified social credit codes, in one statement; for imports. */
export async function agenciesByUscc(db: Database, scope: Scope, usccs: readonly string[]): Promise<Map<string, AgencyRow>> {
  // The placeholder names no one body.
  const wanted = usccs.filter((uscc) => uscc !== usccPlaceholder)
  if (wanted.length === 0) return new Map()
  const query = db.select().from(agencies).where(and(inArray(agencies.uscc, wanted), withinScope(agencyScope, scope.kind)))
  const rows = await query.prepare('').execute(scopeValues(scope))
  return new Map(rows.map((row) => [row.uscc, row]))
}

export const agencyList = defineList<AgencyRow>({
  name: 'agencies',
  table: agencies,
  id: agencies.id,
  scope: agencyScope,
  filters: {
    kind: memberOf(agencies.kind, membersOf(agencyKinds), '组织种类'),
    leadership: memberOf(agencies.leadership, membersOf(leaderships), '领导体制'),
    field: overlapping(agencies.fields, membersOf(enforcementFields), '执法领域'),
    qualified: whether(sql`${agencies.qualified}`, '现是否具有经确认的执法主体资格'),
    superiorAgencyId: idOf(agencies.superiorAgencyId, '上级主管部门'),
    status: memberOf(agencies.status, statesOf(agencyMachine), '状态'),
    divisionCode: equals(agencies.divisionCode, divisionCode()),
    q: containedIn([agencies.name, agencies.shortName, agencies.uscc], '名称、简称或统一社会信用代码中的文字'),
  },
  sorts: { name: { column: agencies.name, cast: 'text', value: (row) => row.name, description: '名称' } },
  defaultSort: 'name',
  select: (db, { where, orderBy, limit }) => db.select().from(agencies).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
