import type { Calendar } from '../../../kernel/calendar.ts'
import type { DeadlineUnit, Due } from '../../../kernel/deadline.ts'
import { dueOn, isOverdue, latestNoticeOn } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { DeadlineNature, SuspensionReason } from './codes.ts'
import type { DeadlineState } from './machine.ts'

/** Days that do not count, both included; `to` is null while it lasts. */
export interface PeriodSuspension { from: LocalDate, to: LocalDate | null, reason: SuspensionReason, note?: string | undefined }

/** Who approved: somebody on the register, or a head who is not. */
export type Approver = { officerId: string } | { name: string, post: string }

export interface PeriodExtension { length: number, approver: Approver, reason: string, approvedOn: LocalDate, previousDueOn: LocalDate, collective: boolean }

/** By how much a period may be extended; `further` where a collective discussion may then grant more. */
export interface Extendable { length: number, further: boolean }

/** A period of a case as it is stored: with the length, basis and calendar it was computed by, and all that happened to it. */
export interface CaseDeadline {
  ruleCode: string
  /** The step the period belongs to, such as one seizure of several; null for one of the whole case. */
  subjectId: string | null
  nature: DeadlineNature
  length: number
  unit: DeadlineUnit
  extendable: Extendable | null
  startedOn: LocalDate
  dueOn: LocalDate
  /** The instant a period in hours ends, RFC 3339. */
  dueAt: string | null
  provisional: boolean
  calendarVersion: string
  legalBasis: LegalBasis[]
  state: DeadlineState
  metOn: LocalDate | null
  cancelledOn: LocalDate | null
  suspensions: PeriodSuspension[]
  extensions: PeriodExtension[]
}

export const isOpen = ({ state }: Pick<CaseDeadline, 'state'>): boolean => state === 'RUNNING' || state === 'SUSPENDED'

/**
 * The last day of a period with its extensions and the days that do not count; a suspension that still lasts is left out.
 * Source: 行政处罚法 arts 64, 85; 行政强制法 arts 25, 69; 行政许可法 arts 42, 45, 82; 民事诉讼法 art. 85.
 */
export function reckoned(period: Pick<CaseDeadline, 'nature' | 'length' | 'unit' | 'extensions' | 'suspensions' | 'startedOn'>, calendar: Calendar): Due {
  const { nature, unit, startedOn } = period
  const length = period.extensions.reduce((sum, extension) => sum + extension.length, period.length)
  if (nature === 'NOTICE') {
    const last = latestNoticeOn(calendar, startedOn, length, unit === 'WD' ? 'WD' : 'CD')
    return { dueOn: last, provisional: unit === 'WD' && !(calendar.isLoaded(last) && calendar.isLoaded(startedOn)), calendarVersion: calendar.version }
  }
  const suspensions = period.suspensions.flatMap(({ from, to }) => to === null ? [] : [{ from, to }])
  return dueOn(calendar, { length, unit }, startedOn, suspensions)
}

/** A duty done late, or still to be done when its last day has passed; time that is to be let pass, or stands still, is never overdue. */
export function isOverdueOn({ nature, state, dueOn: last, dueAt, metOn }: Pick<CaseDeadline, 'nature' | 'state' | 'dueOn' | 'dueAt' | 'metOn'>, now: { today: LocalDate, at: Date }): boolean {
  if (state === 'MISSED') return true
  if (state !== 'RUNNING' || nature === 'WAIT') return false
  return dueAt === null ? isOverdue(last, metOn, now.today) : now.at.getTime() > Date.parse(dueAt)
}
