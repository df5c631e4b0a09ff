import type { SQL } from 'drizzle-orm'
import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { membersOf } from '../../../kernel/codes.ts'
import { escapeLike, isCleanText } from '../../../kernel/text.ts'
import { divisionScope, scopeValues } from '../../../platform/db/scope.ts'
import type { Filter } from '../../../platform/filters.ts'
import { idOf, memberOf } from '../../../platform/filters.ts'
import { gramQuery, gramsOf } from '../../../platform/grams.ts'
import { upperDivisionCode } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import { agencies } from '../../agencies/table.ts'
import { catalogueKinds } from '../codes.ts'
import type { ItemRow } from '../entries/store.ts'
import { catalogueItems, itemScope } from '../table.ts'

export type PublicItemRow = ItemRow & { agencyName: string }

/** Whatever is asked: what is on view, and nothing else. */
const onView = (): Filter => ({ params: {}, conditions: () => [{ key: 'on-view', sql: sql`${catalogueItems.publicTo} is null`, values: {} }] })

const other = sql.raw('other.words') as unknown as AnyPgColumn

/** `q`: contained in what an item says, in the order given; found by the pairs of its characters. */
const words = (name: string): Filter => ({
  params: { [name]: z.string().min(1).max(100).refine(isCleanText).optional().describe('名称或者内容中的文字') },
  conditions: (field, query) => {
    const text = query[field] as string | undefined
    const like = sql.placeholder(field)
    return text === undefined ? [] : [{
      key: `${field}~`, sql: sql`${catalogueItems.words} like ${like}`, values: { [field]: `%${escapeLike(text)}%`, [`${field}Grams`]: gramQuery(text) },
      find: sql`select other.id from catalogue_items as other where other.public_to is null and ${gramsOf(other)} @@ ${sql.placeholder(`${field}Grams`)}::tsquery and ${other} like ${like}`,
    }]
  },
})

const levels = { PROVINCE: itemScope.provinceCode, CITY: itemScope.cityCode, COUNTY: itemScope.countyCode } as const

/** `divisionCode`: of the bodies of a division and those below it. */
const within = (name: string): Filter => ({
  params: { [name]: upperDivisionCode('行政区划及其下级').optional() },
  conditions: (field, query) => {
    const asked = query[field] as string | undefined
    const scope = asked === undefined ? null : divisionScope(asked)
    if (scope === null || !(scope.kind in levels)) return []
    const column: SQL = sql`${levels[scope.kind as keyof typeof levels]}`
    return [{ key: `${field}:${scope.kind}`, sql: sql`${column} = ${sql.placeholder('within')}`, values: { within: scopeValues(scope)['scope'] } }]
  },
})

/** Every item on view of every body, for everybody. */
export const publicItemList = defineList<PublicItemRow>({
  name: 'public-catalogue-items', table: catalogueItems, id: catalogueItems.id, scope: itemScope,
  filters: { onView, agencyId: idOf(catalogueItems.agencyId, '执法主体'), kind: memberOf(catalogueItems.kind, membersOf(catalogueKinds), '栏目'), divisionCode: within, q: words },
  sorts: { key: { column: catalogueItems.key, cast: 'text', value: (row) => row.key, description: '条目标识' } },
  defaultSort: 'key',
  select: (db, { where, orderBy, limit }) => db.select({ ...getTableColumns(catalogueItems), agencyName: agencies.name }).from(catalogueItems)
    .innerJoin(agencies, eq(agencies.id, catalogueItems.agencyId)).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
