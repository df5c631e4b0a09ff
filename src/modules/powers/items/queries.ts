import type { SQL } from 'drizzle-orm'
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import { z } from 'zod'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import { asOf, knownThen } from '../../../platform/db/bitemporal.ts'
import type { Database } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { Filter } from '../../../platform/filters.ts'
import { containedIn, equals, idOf, memberOf } from '../../../platform/filters.ts'
import { text } from '../../../platform/http/strings.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import { agencies } from '../../agencies/table.ts'
import { divisionLevels, enforcementFields } from '../../reference/codes.ts'
import type { PowerStanding } from '../codes.ts'
import { powerKinds, powerStandings } from '../codes.ts'
import type { ItemRow, VersionRow } from '../store.ts'
import { itemScope } from '../store.ts'
import { powerItems, powerItemVersions } from '../table.ts'
import { knownAtParameter, now, onParameter, withinDivision } from './filters.ts'

const { provinceCode, cityCode, countyCode, agencyId, validFrom, validTo, begins, ends } = powerItemVersions
const versionScope: ScopeColumns = { provinceCode, cityCode, countyCode, agencyId }

const byId = defineStatement((db, kind: Scope['kind']) => db.select({ item: powerItems, version: powerItemVersions }).from(powerItems)
  .innerJoin(powerItemVersions, eq(powerItemVersions.itemId, powerItems.id))
  .where(and(eq(powerItems.id, sql.placeholder('id')), withinScope(itemScope, kind)))
  .orderBy(asc(powerItemVersions.recordedAt), asc(powerItemVersions.validFrom)))

export interface ItemWithVersions { item: ItemRow, versions: readonly VersionRow[] }

/** An item with all its versions, also those a later correction superseded. */
export async function findItem(db: Database, scope: Scope, id: string): Promise<ItemWithVersions | null> {
  const rows = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return rows[0] === undefined ? null : { item: rows[0].item, versions: rows.map(({ version }) => version) }
}

export type ListedItem = VersionRow & { agencyName: string, agencyUscc: string }

const on = sql`${sql.placeholder('on')}::date`
const standingThat: Readonly<Record<PowerStanding, SQL>> = {
  IN_FORCE: asOf(powerItemVersions),
  PLANNED: sql`${begins} and ${validFrom} > ${on} and ${knownThen(powerItemVersions)}`,
  ENDED: sql`${ends} and ${validTo} <= ${on} and ${knownThen(powerItemVersions)}`,
}

/** The list on a date as known at an instant; in force on that date unless another standing is asked for. */
const standingOnDate = (clock: Clock) => (name: string): Filter => ({
  params: {
    [name]: z.enum(membersOf(powerStandings)).optional()
      .describe(`所属日期的情形，默认 IN_FORCE：${Object.entries(powerStandings).map(([code, { zh }]) => `${code} ${zh}`).join('、')}`),
    on: onParameter, knownAt: knownAtParameter,
  },
  conditions: (field, query) => {
    const standing = (query[field] as PowerStanding | undefined) ?? 'IN_FORCE'
    return [{ key: standing, sql: standingThat[standing], values: { on: query['on'] ?? localDateOf(clock.now()), knownAt: query['knownAt'] ?? now } }]
  },
})

const columns = { ...getTableColumns(powerItemVersions), agencyName: agencies.name, agencyUscc: agencies.uscc }

export function powerItemList(clock: Clock): List<ListedItem> {
  return defineList<ListedItem>({
    name: 'power-items',
    table: powerItemVersions,
    id: powerItemVersions.itemId,
    scope: versionScope,
    filters: {
      standing: standingOnDate(clock),
      agencyId: idOf(powerItemVersions.agencyId, '执法主体'),
      divisionCode: withinDivision(versionScope),
      kind: memberOf(powerItemVersions.kind, membersOf(powerKinds), '事项种类'),
      field: memberOf(powerItemVersions.field, membersOf(enforcementFields), '执法领域'),
      level: memberOf(powerItemVersions.level, membersOf(divisionLevels), '行使层级'),
      code: equals(powerItemVersions.code, text(60, '事项编码')),
      q: containedIn([powerItemVersions.name, powerItemVersions.code], '事项名称或编码中的文字'),
    },
    sorts: { code: { column: powerItemVersions.code, cast: 'text', value: (row) => row.code, description: '事项编码' } },
    defaultSort: 'code',
    select: (db, { where, orderBy, limit }) => db.select(columns).from(powerItemVersions).innerJoin(agencies, eq(agencies.id, powerItemVersions.agencyId))
      .where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.itemId,
  })
}
