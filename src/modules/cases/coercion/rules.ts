import { dueOn } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { addDays, daysBetween } from '../../../kernel/local-date.ts'
import type { DeadlineCode } from '../deadlines/rules.ts'
import type { Reckoning } from '../periods.ts'
import { ruleIn } from '../periods.ts'
import type { CaseFile, FileStep } from '../steps/file.ts'
import type { MeasureKind } from './codes.ts'
import type { MeasureContent } from './content.ts'

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
