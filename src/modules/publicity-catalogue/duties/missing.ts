import type { Calendar } from '../../../kernel/calendar.ts'
import type { Due } from '../../../kernel/deadline.ts'
import { isOverdue } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { calendarOf, calendarsNow } from '../../reference/index.ts'
import type { CatalogueKind } from '../codes.ts'
import { arisesOn, firstDueOn, mandatoryFor, surelyOverdue } from '../rules.ts'
import type { Mandatory } from '../thresholds.ts'
import { mandatoryEntries } from '../thresholds.ts'
import type { CoverageRow } from './queries.ts'
import { coverageOf, missingByDay } from './queries.ts'

export const mandatoryOf = ({ divisionCode, powers, devices }: CoverageRow, today: LocalDate): readonly Mandatory[] =>
  mandatoryFor({ divisionCode, powers: new Set(powers), devices }, today)

/** Since when a body has to publish an entry for the first time, and until when. */
export function firstPublication({ establishedOn, since, withdrawn, divisionCode }: CoverageRow, entry: Mandatory, calendar: Calendar): { since: LocalDate, due: Due | null } {
  const { devices, ...powers } = since
  const arose = arisesOn(entry, { body: establishedOn, powers, devices, withdrawn: withdrawn[entry.kind] ?? null })
  return { since: arose, due: firstDueOn(arose, divisionCode, calendar) }
}

/** The last day for the first publication of an entry of one body; null where it is not bound to publish it. */
export async function lastDayOfFirst(db: Database, scope: Scope, { agencyId, kind }: { agencyId: string, kind: CatalogueKind }, today: LocalDate): Promise<LocalDate | null> {
  const row = await coverageOf(db, scope, agencyId, today)
  const entry = row === null ? undefined : mandatoryOf(row, today).find((each) => each.kind === kind)
  if (row === null || entry === undefined) return null
  return firstPublication(row, entry, await calendarOf(db, row.divisionCode)).due?.dueOn ?? null
}

export interface MissingFigures { kind: CatalogueKind, agencies: number, overdue: number }

/** How many bodies in scope lack an entry they must publish, and of how many the last day is over, by the working calendar of each place; two statements. */
export async function missingFigures(db: Database, scope: Scope, today: LocalDate): Promise<MissingFigures[]> {
  const figures = new Map<CatalogueKind, MissingFigures>()
  const calendars = await calendarsNow(db)
  for (const { kind, divisionCode, arose, agencies } of await missingByDay(db, scope, { on: today, long: surelyOverdue(today), rules: mandatoryEntries.filter(inForceOn(today)) })) {
    const known = figures.get(kind) ?? { kind, agencies: 0, overdue: 0 }
    const late = divisionCode === null || isLate(firstDueOn(arose, divisionCode, calendars(divisionCode)), today)
    figures.set(kind, { kind, agencies: known.agencies + agencies, overdue: known.overdue + (late ? agencies : 0) })
  }
  return [...figures.values()].sort((a, b) => a.kind < b.kind ? -1 : 1)
}

const inForceOn = (today: LocalDate) => ({ validFrom, validTo }: Mandatory): boolean => validFrom <= today && (validTo === null || today <= validTo)

export const isLate = (due: Due | null, today: LocalDate): boolean => due !== null && isOverdue(due.dueOn, null, today)
