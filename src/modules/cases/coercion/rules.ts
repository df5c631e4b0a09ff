import type { Calendar } from '../../../kernel/calendar.ts'
import { dueOn } from '../../../kernel/deadline.ts'
import { mostSpecific } from '../../../kernel/in-force.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { addDays, daysBetween, localDateOf } from '../../../kernel/local-date.ts'
import type { DeadlineCode } from '../deadlines/rules.ts'
import type { Reckoning } from '../periods.ts'
import { ruleIn } from '../periods.ts'
import type { CaseFile, FileStep } from '../steps/file.ts'
import type { BarredTime, MeasureKind } from './codes.ts'
import type { MeasureContent } from './content.ts'
import { nightHours } from './thresholds.ts'

const minute = 60_000
const midnight = (day: LocalDate): number => Date.parse(`${day}T00:00:00+08:00`)

/**
 * The times in which a compulsory execution may not go on that an interval touches; none where it is urgent.
 * Days off of any sort count as holidays: the calendar knows working days alone.
 * Source: 行政强制法 art. 43(1); the hours of the night are data.
 */
export function executionTimeFaults(
  { startedAt, endedAt, urgent, divisionCode }: { startedAt: Date, endedAt: Date, urgent: boolean, divisionCode: string }, calendar: Calendar,
): BarredTime[] {
  if (urgent) return []
  const first = localDateOf(startedAt)
  const days = Array.from({ length: daysBetween(first, localDateOf(endedAt)) + 1 }, (_, index) => addDays(first, index))
  const night = nightOn(first, divisionCode)
  const touches = (from: number, to: number): boolean => startedAt.getTime() < to && endedAt.getTime() >= from
  const isNight = night !== undefined && [addDays(first, -1), ...days]
    .some((day) => touches(midnight(day) + night.fromMinute * minute, midnight(addDays(day, 1)) + night.toMinute * minute))
  return [...(isNight ? ['NIGHT' as const] : []), ...(days.some((day) => !calendar.isWorkday(day)) ? ['HOLIDAY' as const] : [])]
}

function nightOn(on: LocalDate, divisionCode: string) {
  return mostSpecific(nightHours, { on, division: divisionCode })
}

/** 查封、扣押、冻结的期限；the law names no days for other measures */
const limitOf: Readonly<Partial<Record<MeasureKind, DeadlineCode>>> = { SEAL: 'COE-SEIZE', SEIZE: 'COE-SEIZE', FREEZE: 'COE-FREEZE' }

/**
 * The last day a measure may be decided for: the statutory period, and once more as much where it is extended.
 * Source: 行政强制法 arts 25(1), 32(1).
 */
export function latestEnd(kind: MeasureKind, on: LocalDate, file: Reckoning, extended = false): LocalDate | null {
  const code = limitOf[kind]
  const rule = code && ruleIn(file, code, on)
  return rule === undefined ? null : dueOn(file.calendar, { length: rule.length + (extended ? rule.extension?.length ?? 0 : 0), unit: rule.unit }, on).dueOn
}

const data = (step: FileStep): Partial<Record<string, unknown>> => step.data

/** Days of testing so far, which do not count (行政强制法 art. 25(3)); a testing that goes on counts to the day asked about. */
export function testingDays({ steps }: Pick<CaseFile, 'steps'>, measureId: string, on: LocalDate): number {
  const ofMeasure = steps.filter(({ subjectId }) => subjectId === measureId)
  return ofMeasure.filter(({ kind }) => kind === 'TESTING').reduce((sum, { occurredOn, position }) => {
    const end = ofMeasure.find((step) => step.kind === 'TESTING_END' && step.position > position)?.occurredOn ?? on
    return sum + daysBetween(occurredOn, end) + 1
  }, 0)
}

/**
 * The day a measure ends as it was decided and extended, later by the days of testing; null where it has no such day.
 * Source: 行政强制法 arts 25, 32.
 */
export function endOf(file: Pick<CaseFile, 'steps'> & Reckoning, opened: FileStep, on: LocalDate): LocalDate | null {
  const { measureKind, until } = opened.data as unknown as MeasureContent
  const extension = file.steps.findLast(({ kind, subjectId }) => kind === 'MEASURE_EXTENSION' && subjectId === opened.id)
  const decided = extension === undefined ? until ?? latestEnd(measureKind, opened.occurredOn, file) : data(extension)['until'] as LocalDate
  return decided === null ? null : addDays(decided, testingDays(file, opened.id, on))
}

/** Measures that are to be filmed from beginning to end (国办发〔2018〕118号（八）). */
export const needsFullVideo = (kind: MeasureKind): boolean => kind === 'LIBERTY' || kind === 'SEAL' || kind === 'SEIZE'
