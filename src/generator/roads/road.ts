import type { LocalDate } from '../../kernel/local-date.ts'
import { dayNumber, dayOfNumber } from '../../kernel/local-date.ts'
import type { Workdays } from '../workdays.ts'
import type { RoadStep } from './rows.ts'

/** The road of one case while it is being made: a day that only moves on, from working day to working day, and the steps taken so far. */
export interface Road {
  readonly steps: RoadStep[]
  /** The day it has come to. */
  on(): LocalDate
  /** An instant of that day, Beijing time. */
  at(hour: number, minute?: number): string
  /** Goes on by working days. */
  pass(workdays: number): Road
  /** Goes on to the first working day on or after a day, if it lies ahead. */
  reach(day: LocalDate): Road
  /** The working day so many working days from now, without going there. */
  ahead(workdays: number): LocalDate
  take(kind: string, data: Record<string, unknown>, more?: Pick<RoadStep, 'ref' | 'subject' | 'acknowledged'>): Road
}

export function roadFrom(workdays: Workdays, filed: number): Road {
  const steps: RoadStep[] = []
  let day = filed
  const two = (number: number): string => String(number).padStart(2, '0')
  const road: Road = {
    steps,
    on: () => dayOfNumber(day),
    at: (hour, minute = 0) => `${dayOfNumber(day)}T${two(hour)}:${two(minute)}:00+08:00`,
    pass(count) {
      day = workdays.after(day, count)
      return road
    },
    reach(wanted) {
      day = workdays.onOrAfter(Math.max(day, dayNumber(wanted)))
      return road
    },
    ahead: (count) => dayOfNumber(workdays.after(day, count)),
    take(kind, data, more = {}) {
      steps.push({ kind, ...more, occurredOn: dayOfNumber(day), data })
      return road
    },
  }
  return road
}
