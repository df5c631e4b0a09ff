import { index, text, uuid } from 'drizzle-orm/pg-core'
import { divisionColumns, id, recordColumns } from '../../platform/db/columns.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { agencies } from '../agencies/table.ts'
import { legalityReviews } from './table.ts'

/** What a topic and a contract have in common: the unit that answers for it, what it is called, the review it goes on under, and why it ended. */
export const smallColumns = () => ({
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  title: text('title').notNull(),
  reviewId: uuid('review_id').references(() => legalityReviews.id),
  reason: text('reason'),
  ...recordColumns(),
})

type Column = Parameters<ReturnType<typeof index>['on']>[0]
type Placed = Readonly<Record<'id' | 'agencyId' | 'countyCode' | 'cityCode' | 'provinceCode', Column>>

/** One index for each level of scope and for all, in the order of a day. */
export const indexesByDay = (table: string, { id: key, agencyId, countyCode, cityCode, provinceCode }: Placed, day: Column, dayName: string) => [
  ...Object.entries({ agency: agencyId, county: countyCode, city: cityCode, province: provinceCode }).map(([level, column]) => index(`${table}_${level}`).on(column, day, key)),
  index(`${table}_${dayName}`).on(day, key),
]

export const smallScope = ({ provinceCode, cityCode, countyCode, agencyId }: ScopeColumns): ScopeColumns => ({ provinceCode, cityCode, countyCode, agencyId })
