import type { SQL } from 'drizzle-orm'
import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Clock } from '../../../platform/clock.ts'
import { asOf } from '../../../platform/db/bitemporal.ts'
import type { Filter } from '../../../platform/filters.ts'
import { idOf, memberOf } from '../../../platform/filters.ts'
import { day } from '../../../platform/http/strings.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import type { LineChange } from '../codes.ts'
import { lineChanges, powerKinds } from '../codes.ts'
import type { ItemRow, VersionRow } from '../store.ts'
import { itemScope } from '../store.ts'
import { powerItems, powerItemVersions } from '../table.ts'
import { knownAtParameter, now, withinDivision } from './filters.ts'

export interface DifferenceRow { item: ItemRow, older: VersionRow | null, newer: VersionRow | null }

const older = alias(powerItemVersions, 'older')
const newer = alias(powerItemVersions, 'newer')

/** What an item said on a date; it needs nothing from outside, so that it also serves to count. */
const contentOn = (version: typeof older | typeof newer, date: string): SQL =>
  sql`(select ${version.contentDigest} from ${powerItemVersions} ${version} where ${version.itemId} = ${powerItems.id} and ${asOf(version, date)})`

const [before, after] = [contentOn(older, 'from'), contentOn(newer, 'to')]

const thatWere: Readonly<Record<LineChange, SQL>> = {
  ADD: sql`${before} is null and ${after} is not null`,
  ADJUST: sql`${before} <> ${after}`,
  DELETE: sql`${before} is not null and ${after} is null`,
}

/** Two dates and one state of knowledge; without dates, from New Year's Day to today. */
const betweenDates = (clock: Clock) => (name: string): Filter => ({
  params: {
    [name]: z.enum(membersOf(lineChanges)).optional().describe(`差异种类：${Object.entries(lineChanges).map(([code, { zh }]) => `${code} ${zh}`).join('、')}`),
    from: day('较早日期，默认本年1月1日').optional(), to: day('较晚日期，默认今日').optional(), knownAt: knownAtParameter,
  },
  conditions: (field, query) => {
    const change = query[field] as LineChange | undefined
    const today = localDateOf(clock.now())
    return [{
      key: `difference ${change ?? ''}`, sql: change === undefined ? sql`${before} is distinct from ${after}` : thatWere[change],
      values: { from: query['from'] ?? `${today.slice(0, 4)}-01-01`, to: query['to'] ?? today, knownAt: query['knownAt'] ?? now },
    }]
  },
})

/** 两日清单之差: items of the one date and not of the other, and items that say something else. */
export function differenceList(clock: Clock): List<DifferenceRow> {
  return defineList<DifferenceRow>({
    name: 'power-item-difference',
    table: powerItems,
    id: powerItems.id,
    scope: itemScope,
    filters: {
      change: betweenDates(clock),
      agencyId: idOf(powerItems.agencyId, '执法主体'),
      divisionCode: withinDivision(itemScope),
      kind: memberOf(powerItems.kind, membersOf(powerKinds), '事项种类'),
    },
    sorts: { code: { column: powerItems.code, cast: 'text', value: ({ item }) => item.code, description: '事项编码' } },
    defaultSort: 'code',
    select: (db, { where, orderBy, limit }) => db.select({ item: powerItems, older, newer }).from(powerItems)
      .leftJoin(older, and(eq(older.itemId, powerItems.id), asOf(older, 'from'))).leftJoin(newer, and(eq(newer.itemId, powerItems.id), asOf(newer, 'to')))
      .where(where).orderBy(...orderBy).limit(limit),
    idOf: ({ item }) => item.id,
  })
}
