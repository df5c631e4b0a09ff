import type { LocalDate } from '../../kernel/local-date.ts'
import { dayNumber, dayOfNumber } from '../../kernel/local-date.ts'
import type { LegalBasis, Texts } from '../../kernel/problem.ts'
import type { CountyPlan } from '../plan.ts'
import type { Random } from '../random.ts'
import type { RoadRow, RoadStep } from '../roads/rows.ts'

/** A gate or another rule of law that finds a fault: its code, and the place of the step among those of the row; null for the filing. */
export interface Expected { code: string, step: number | null }

/** What a planted fault is found by. */
export interface Planted {
  alerts: readonly Expected[]
  /** Periods of the agency that are recorded as missed. */
  missed?: readonly string[]
  publishedLate?: true
}

/** What faults are planted with: draws of their own, and cases of the same county that came before, the latest first. */
export interface Ground { plan: CountyPlan, random: Random, earlier: () => Iterable<RoadRow> }

export interface Fault {
  title: Texts
  /** What it breaks. */
  legalBasis: LegalBasis
  /** Changes a lawful case so that it holds this fault and no other; null, and the row untouched, where the case has no place for it. */
  plant(row: RoadRow, ground: Ground): Planted | null
}

export const law = (name: string) => (article: string): LegalBasis => ({ law: name, article })
export const penaltyLaw = law('中华人民共和国行政处罚法')
export const coercionLaw = law('中华人民共和国行政强制法')
export const licenceLaw = law('中华人民共和国行政许可法')

/** The place of the first step of a kind; -1 where there is none. */
export const placeOf = ({ steps }: RoadRow, kind: string, fits: (step: RoadStep) => boolean = () => true): number =>
  steps.findIndex((step) => step.kind === kind && fits(step))

/** A gate that finds something at a step of the row. */
export const gateAt = (code: string, step: number | null): Planted => ({ alerts: [{ code: `cases.${code}`, step }] })

/** Changes the first step of a kind that fits, and says by which gate that is found. */
export function atStep(
  kind: string, code: string, change: (data: Record<string, unknown>, row: RoadRow) => void, fits: (step: RoadStep, row: RoadRow) => boolean = () => true,
) {
  return (row: RoadRow): Planted | null => {
    const place = placeOf(row, kind, (step) => fits(step, row))
    const step = row.steps[place]
    if (step === undefined) return null
    change(step.data, row)
    return gateAt(code, place)
  }
}

/** The decision that stands where it imposes a penalty; -1 where there is none. */
export function penaltyPlace(row: RoadRow): number {
  const place = row.steps.findLastIndex(({ kind }) => kind === 'DECISION')
  return row.steps[place]?.data['decisionKind'] === 'PENALTY' ? place : -1
}

/** Takes steps of these kinds out of a row. */
export function without(row: RoadRow, ...kinds: readonly string[]): void {
  row.steps = row.steps.filter(({ kind }) => !kinds.includes(kind))
}

/** The row ends with this step, dated anew. */
export function endWith(row: RoadRow, place: number, occurredOn: LocalDate): void {
  row.steps = row.steps.slice(0, place + 1)
  const last = row.steps[place]
  if (last !== undefined) last.occurredOn = occurredOn
}

/** The working day on or after a number of days from a day; null where that lies beyond the data. */
export function workdayFrom({ plan: { workdays, options: { to } } }: Ground, day: LocalDate, days: number): LocalDate | null {
  const wanted = dayOfNumber(workdays.onOrAfter(dayNumber(day) + days))
  return wanted <= to ? wanted : null
}

export function workdaysAfter({ plan: { workdays, options: { to } } }: Ground, day: LocalDate, count: number): LocalDate | null {
  const wanted = dayOfNumber(workdays.after(dayNumber(day), count))
  return wanted <= to ? wanted : null
}
