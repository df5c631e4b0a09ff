import type { Calendar, CalendarOverlay } from '../../kernel/calendar.ts'
import { calendarFor } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/client.ts'
import { allAdjustments } from './queries.ts'
import type { Adjustment } from './rules.ts'
import { overlayOf } from './rules.ts'

const keptForMs = 5_000

interface Kept { overlays: readonly CalendarOverlay[], calendars: Map<string, Calendar>, until: number }

/**
 * The working calendar of each division, with the adjustments of the whole country kept in the process (they are few).
 * An adjustment takes effect at once on the instance that made it and within five seconds on the others; what was computed
 * before stays as it was stored until it is computed anew. Age is measured by the process's own clock, since it says nothing about legal time.
 * Kept per connection: two databases in one process never mix.
 */
export function createCalendars(read: (db: Database) => Promise<readonly Adjustment[]>, elapsedMs: () => number) {
  let kept = new WeakMap<Database, Kept>()
  return {
    calendarOf: async (db: Database, divisionCode: string): Promise<Calendar> => {
      let entry = kept.get(db)
      if (entry === undefined || entry.until <= elapsedMs()) {
        const keptBefore = kept
        entry = { overlays: (await read(db)).map(overlayOf), calendars: new Map(), until: elapsedMs() + keptForMs }
        // What was read before a change became known must not be kept after it: it goes into the map thrown away.
        keptBefore.set(db, entry)
      }
      let calendar = entry.calendars.get(divisionCode)
      if (calendar === undefined) {
        calendar = calendarFor(divisionCode, entry.overlays)
        entry.calendars.set(divisionCode, calendar)
      }
      return calendar
    },
    /** To be called once a changed adjustment is committed. */
    forget: (): void => { kept = new WeakMap() },
  }
}

const calendars = createCalendars(allAdjustments, () => performance.now())
export const { forget: forgetCalendars } = calendars

/** The working calendars of all divisions as they stand now, by one reading: for an answer about many places, at a cost that does not depend on what is kept. */
export async function calendarsNow(db: Database): Promise<(divisionCode: string) => Calendar> {
  const overlays = (await allAdjustments(db)).map(overlayOf)
  const known = new Map<string, Calendar>()
  return (divisionCode) => {
    const calendar = known.get(divisionCode) ?? calendarFor(divisionCode, overlays)
    known.set(divisionCode, calendar)
    return calendar
  }
}

interface Within { readonly tx: Database }

/**
 * The working calendar of a division, local adjustments included, for computing deadlines; needs no query of its own
 * most of the time. Inside an act give its context or `tx`, otherwise the pool's `db`.
 */
export function calendarOf(source: Within | Database, divisionCode: string): Promise<Calendar> {
  return calendars.calendarOf(isWithin(source) ? source.tx : source, divisionCode)
}

const isWithin = (source: Within | Database): source is Within => 'tx' in source
