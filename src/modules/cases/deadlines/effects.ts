import type { Calendar } from '../../../kernel/calendar.ts'
import { dueAt } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { addDays, localDateOf } from '../../../kernel/local-date.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { SuspensionReason } from './codes.ts'
import type { ExtensionRequest } from './extension.ts'
import { extended } from './extension.ts'
import { deadlineMachine } from './machine.ts'
import type { CaseDeadline } from './period.ts'
import { isOpen, reckoned } from './period.ts'
import { deadlineProblems } from './problems.ts'
import type { DeadlineCode, DeadlineOverride } from './rules.ts'
import { deadlineRuleFor, deadlineTraits } from './rules.ts'
import { stops } from './suspensions.ts'

const { raise } = deadlineProblems

/** Which periods: of these codes, and of one step only where it is named. */
interface Which { codes: readonly DeadlineCode[], subjectId?: string | null | undefined }

/** What a step of a case does to its periods. They are met, cancelled, resumed, suspended, extended and started, in this order. */
export interface DeadlineEffects {
  /** `on` is the day that does not count; of a notice it is the day of the event. `at` is the instant for periods in hours. */
  start?: readonly { code: DeadlineCode, on: LocalDate, at?: Date | undefined, subjectId?: string | null | undefined }[]
  meet?: readonly (Which & { on: LocalDate, at?: Date | undefined })[]
  /** Stops those of the periods that this reason stops by law. */
  suspend?: readonly (Which & { from: LocalDate, reason: SuspensionReason, note?: string | undefined })[]
  /** `to` is the last day that does not count. */
  resume?: readonly (Which & { to: LocalDate })[]
  extend?: readonly ExtensionRequest[]
  cancel?: readonly (Which & { on: LocalDate })[]
}

export interface DeadlineContext {
  facts: { field: string, divisionCode: string }
  calendar: Calendar
  /** What the jurisdictions over the case provide; of others they are passed over. */
  overrides: readonly DeadlineOverride[]
}

/** `deadlines` are all periods of the case afterwards; `insert` and `update` what is to be stored of them. */
export interface DeadlinePlan { insert: CaseDeadline[], update: CaseDeadline[], deadlines: CaseDeadline[] }

const keyOf = ({ ruleCode, subjectId }: Pick<CaseDeadline, 'ruleCode' | 'subjectId'>): string => `${ruleCode} ${subjectId ?? ''}`

const isMeant = ({ ruleCode, subjectId, state }: CaseDeadline, which: Which): boolean =>
  isOpen({ state }) && which.codes.some((code) => code === ruleCode) && (which.subjectId === undefined || which.subjectId === subjectId)

/**
 * The periods of a case after a step, nothing of it stored yet; a period that starts anew replaces the one before.
 * @throws state.act-not-available (409), cases.deadline-not-running, deadline-subject-required, extension-not-allowed, already-extended,
 *   extension-too-long, extension-too-late, resumption-before-suspension, suspension-outside-period (422)
 * Source: 行政处罚法 arts 60, 61; 行政强制法 art. 25; 行政许可法 arts 42, 45.
 */
export function planDeadlines(known: readonly CaseDeadline[], effects: DeadlineEffects, context: DeadlineContext): DeadlinePlan {
  const { calendar, facts } = context
  let deadlines = [...known]
  const each = (which: Which, change: (deadline: CaseDeadline) => CaseDeadline): void => {
    deadlines = deadlines.map((deadline) => isMeant(deadline, which) ? change(deadline) : deadline)
  }
  for (const { on, at, ...which } of effects.meet ?? []) each(which, (deadline) => met(deadline, on, at, calendar))
  for (const { on, ...which } of effects.cancel ?? []) {
    each(which, (deadline) => ({ ...endSuspension(deadline, on), state: nextState(deadlineMachine, deadline.state, 'cancel'), cancelledOn: on }))
  }
  for (const { to, ...which } of effects.resume ?? []) each(which, (deadline) => deadline.state === 'SUSPENDED' ? resumed(deadline, to, calendar) : deadline)
  for (const { from, reason, note, ...which } of effects.suspend ?? []) {
    each(which, (deadline) => deadline.state === 'RUNNING' && stops(reason, deadline, facts.field) ? suspended(deadline, { from, reason, note }) : deadline)
  }
  for (const request of effects.extend ?? []) {
    const target = openDeadline(deadlines, request)
    deadlines = deadlines.map((deadline) => deadline === target ? extended(deadline, request, calendar) : deadline)
  }
  for (const { code, on, at, subjectId = null } of effects.start ?? []) {
    const started = begun(code, { on, at, subjectId }, context)
    if (started !== null) deadlines = [...deadlines.filter((deadline) => keyOf(deadline) !== keyOf(started)), started]
  }
  return changesOf(known, deadlines)
}

/** What has become of the periods of a case, over one step or many. */
export function changesOf(known: readonly CaseDeadline[], deadlines: CaseDeadline[]): DeadlinePlan {
  const before = new Map(known.map((deadline) => [keyOf(deadline), deadline]))
  return {
    deadlines,
    insert: deadlines.filter((deadline) => !before.has(keyOf(deadline))),
    update: deadlines.filter((deadline) => before.has(keyOf(deadline)) && before.get(keyOf(deadline)) !== deadline),
  }
}

/**
 * The one open period of a code.
 * @throws cases.deadline-not-running, deadline-subject-required (422)
 */
export function openDeadline(deadlines: readonly CaseDeadline[], { code, subjectId }: { code: DeadlineCode, subjectId?: string | null | undefined }): CaseDeadline {
  const [found, ...others] = deadlines.filter((deadline) => isMeant(deadline, { codes: [code], subjectId }))
  if (found === undefined) throw raise['deadline-not-running']({ ruleCode: code })
  if (others.length > 0) throw raise['deadline-subject-required']({ ruleCode: code })
  return found
}

function begun(code: DeadlineCode, { on, at, subjectId }: { on: LocalDate, at: Date | undefined, subjectId: string | null }, { facts, calendar, overrides }: DeadlineContext): CaseDeadline | null {
  const rule = deadlineRuleFor(code, { on, division: facts.divisionCode, field: facts.field }, overrides)
  if (rule === undefined) return null
  const { length, unit, extension, legalBasis } = rule
  const period = {
    ruleCode: code, subjectId, nature: deadlineTraits[code].nature, length, unit, startedOn: on, legalBasis: [...legalBasis],
    extendable: extension === undefined ? null : { length: extension.length, further: extension.further !== undefined },
    state: deadlineMachine.initial, metOn: null, cancelledOn: null, suspensions: [], extensions: [],
  }
  if (unit !== 'HOUR') return { ...period, ...reckoned(period, calendar), dueAt: null }
  // Without the hour the whole day of the start is given: the period then ends with a day.
  const end = at === undefined ? null : dueAt(rule, at)
  const last = end === null ? addDays(on, Math.ceil(length / 24)) : localDateOf(end)
  return { ...period, dueOn: last, dueAt: end?.toISOString() ?? null, provisional: false, calendarVersion: calendar.version }
}

function met(deadline: CaseDeadline, on: LocalDate, at: Date | undefined, calendar: Calendar): CaseDeadline {
  const ended = endSuspension(deadline, on)
  const last = deadline.state === 'SUSPENDED' ? { ...ended, ...reckoned(ended, calendar) } : ended
  const late = last.dueAt !== null && at !== undefined ? at.getTime() > Date.parse(last.dueAt) : on > last.dueOn
  return { ...last, state: nextState(deadlineMachine, deadline.state, late ? 'miss' : 'meet'), metOn: on }
}

/** What still stands still ends with the matter itself; one that was to begin later never did. */
function endSuspension(deadline: CaseDeadline, on: LocalDate): CaseDeadline {
  const suspensions = deadline.suspensions.flatMap((one) => one.to !== null ? [one] : one.from > on ? [] : [{ ...one, to: on }])
  return { ...deadline, suspensions }
}

function suspended(deadline: CaseDeadline, { from, reason, note }: { from: LocalDate, reason: SuspensionReason, note: string | undefined }): CaseDeadline {
  const { ruleCode, startedOn, dueOn, suspensions } = deadline
  const state = nextState(deadlineMachine, deadline.state, 'suspend')
  if (from < startedOn || from > dueOn || suspensions.some(({ to }) => to !== null && from <= to)) {
    throw raise['suspension-outside-period']({ ruleCode, startedOn, dueOn })
  }
  return { ...deadline, state, suspensions: [...suspensions, { from, to: null, reason, ...(note === undefined ? {} : { note }) }] }
}

function resumed(deadline: CaseDeadline, to: LocalDate, calendar: Calendar): CaseDeadline {
  const state = nextState(deadlineMachine, deadline.state, 'resume')
  const from = deadline.suspensions.find((one) => one.to === null)?.from
  if (from === undefined || to < from) throw raise['resumption-before-suspension']({ ruleCode: deadline.ruleCode, from: from ?? '' })
  const ended = { ...deadline, state, suspensions: deadline.suspensions.map((one) => one.to === null ? { ...one, to } : one) }
  return { ...ended, ...reckoned(ended, calendar) }
}
