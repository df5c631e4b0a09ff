import { eq, sql } from 'drizzle-orm'
import { calendarFor } from '../../kernel/calendar.ts'
import { membersOf } from '../../kernel/codes.ts'
import type { Database } from '../../platform/db/client.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { containedIn, equals, inForceOn, memberOf } from '../../platform/filters.ts'
import { divisionCode } from '../../platform/http/strings.ts'
import { defineList } from '../../platform/list.ts'
import { divisionLevels } from './codes.ts'
import { referenceProblems } from './problems.ts'
import type { Adjustment } from './rules.ts'
import { calendarDays, isAllowedPeriod, longestPeriod, overlayOf } from './rules.ts'
import type { CalendarQuery, CalendarRecord } from './schema.ts'
import type { DivisionRow } from './store.ts'
import { calendarDays as adjustedDays, divisions } from './table.ts'

const { raise } = referenceProblems

const byCode = defineStatement<'code', DivisionRow[]>((db) => db.select().from(divisions).where(eq(divisions.code, sql.placeholder('code'))))

export async function findDivision(db: Database, code: string): Promise<DivisionRow | null> {
  const [row] = await byCode(db, 'code', { code })
  return row ?? null
}

const adjustment = { divisionCode: adjustedDays.divisionCode, day: adjustedDays.day, kind: adjustedDays.kind, source: adjustedDays.source }

const everyAdjustment = defineStatement<'all', Adjustment[]>((db) => db.select(adjustment).from(adjustedDays))

export function allAdjustments(db: Database): Promise<Adjustment[]> {
  return everyAdjustment(db, 'all', {})
}

/** The days of a period as they count in a division, and the version of the calendar they follow. */
export async function findCalendar(db: Database, { divisionCode: code, from, to }: CalendarQuery): Promise<CalendarRecord> {
  if (!isAllowedPeriod(from, to)) throw raise['period-not-allowed']({ days: longestPeriod })
  if (await findDivision(db, code) === null) throw raise['division-unknown']()
  const adjustments = await allAdjustments(db)
  return {
    divisionCode: code, calendarVersion: calendarFor(code, adjustments.map(overlayOf)).version, days: calendarDays(code, adjustments, from, to),
  }
}

/** Divisions are open to everybody who is logged in: the list is always read with the scope NATION, which asks for none of these. */
const open: ScopeColumns = { provinceCode: divisions.code, cityCode: divisions.code, countyCode: divisions.code, agencyId: divisions.code }

export const divisionList = defineList<DivisionRow>({
  name: 'divisions',
  table: divisions,
  id: divisions.code,
  idCast: 'text',
  scope: open,
  filters: {
    level: memberOf(divisions.level, membersOf(divisionLevels), '层级'),
    on: inForceOn(divisions.validFrom, divisions.validTo, '该日在使用的'),
    predecessorCode: equals(divisions.predecessorCode, divisionCode('前身代码')),
    parentCode: equals(divisions.parentCode, divisionCode('上级区划代码；全国为 000000')),
    q: containedIn([divisions.name, divisions.code], '名称或代码中的文字'),
  },
  sorts: { code: { column: divisions.code, cast: 'text', value: (row) => row.code, description: '区划代码' } },
  defaultSort: 'code',
  select: (db, { where, orderBy, limit }) => db.select().from(divisions).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.code,
})
