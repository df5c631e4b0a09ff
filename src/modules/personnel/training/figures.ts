import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { personScope } from '../people.ts'
import type { Shape } from '../place.ts'
import { narrowed, withinPlace } from '../place.ts'
import { ratioOf } from '../ratio.ts'
import { officers } from '../table.ts'
import { yearlyHoursIn } from './rules.ts'
import type { TrainingFigures } from './schema.ts'
import { trainingRecords } from './table.ts'

interface Counts { officers: number, trained: number, reached: number, hours: number }

const statement = defineStatement<Shape, Counts[]>((db, shape) => {
  const perOfficer = db.select({ officerId: trainingRecords.officerId, hours: sql<number>`sum(${trainingRecords.hours})`.as('year_hours') })
    .from(trainingRecords).where(and(eq(trainingRecords.year, sql.placeholder('year')), eq(trainingRecords.status, 'RECORDED')))
    .groupBy(trainingRecords.officerId).as('per_officer')
  // The narrowest place decides, as entryInForce says; the table is small and travels with the question.
  const required = sql`(select needed.hours from json_to_recordset(${sql.placeholder('required')}::json) as needed(division text, hours numeric) where starts_with(${officers.divisionCode}, needed.division) order by length(needed.division) desc limit 1)`
  return db.select({
    officers: sql<number>`count(*)::int`, trained: sql<number>`(count(*) filter (where ${perOfficer.hours} > 0))::int`,
    reached: sql<number>`(count(*) filter (where coalesce(${perOfficer.hours}, 0) >= ${required}))::int`,
    hours: sql<number>`coalesce(sum(${perOfficer.hours}), 0)::float8`,
  }).from(officers).leftJoin(perOfficer, eq(perOfficer.officerId, officers.id)).where(and(eq(officers.status, 'ACTIVE'), ...withinPlace(personScope, shape)))
})

/** Officers in post of a place, and how many of them were trained as long as their place asks. */
export async function trainingFiguresOf(db: Database, scope: Scope, year: number, divisionCode: string | undefined): Promise<TrainingFigures> {
  const { shape, values } = narrowed(scope, divisionCode)
  const [counts] = await statement(db, shape, { ...values, year, required: JSON.stringify(yearlyHoursIn(year)) })
  const { officers: inPost, trained, reached, hours } = counts ?? { officers: 0, trained: 0, reached: 0, hours: 0 }
  return { year, officers: inPost, trained, reached: ratioOf(reached, inPost), hours }
}
