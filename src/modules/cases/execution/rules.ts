import type { Calendar } from '../../../kernel/calendar.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { addDays, localDateOf } from '../../../kernel/local-date.ts'

export interface Night { fromHour: number, toHour: number }

const hour = 3_600_000
const beijing = 8 * hour

/** The times at which the nights of a day begin and end, as instants. */
function touchesNight(startedAt: Date, endedAt: Date, { fromHour, toHour }: Night): boolean {
  const day = 24 * hour
  const local = startedAt.getTime() + beijing
  const midnight = local - (((local % day) + day) % day)
  const lasts = ((toHour - fromHour + 24) % 24) * hour
  // The night before, the one of the day, and every one until it ends.
  for (let night = midnight - day + fromHour * hour; night <= endedAt.getTime() + beijing; night += day) {
    if (night < endedAt.getTime() + beijing && night + lasts > local) return true
  }
  return false
}

/**
 * Whether an enforcement, from its beginning to its end, touches the night or a day off of the place; working days moved to a weekend
 * are working days.
 * Source: 行政强制法 art. 43(1); 全国年节及纪念日放假办法.
 */
export function forbiddenTime(startedAt: Date, endedAt: Date, night: Night, calendar: Calendar): 'NIGHT' | 'DAY_OFF' | null {
  const last = localDateOf(endedAt)
  for (let day: LocalDate = localDateOf(startedAt); day <= last; day = addDays(day, 1)) if (!calendar.isWorkday(day)) return 'DAY_OFF'
  return touchesNight(startedAt, endedAt, night) ? 'NIGHT' : null
}
