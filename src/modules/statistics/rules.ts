import { canonicalJson } from '../../kernel/canonical-json.ts'
import { hashHex } from '../../kernel/hash.ts'
import { isInForce, narrowestFirst } from '../../kernel/in-force.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import type { CoverageState, Measure, Rate } from './codes.ts'
import type { MeasureRule, Term } from './thresholds.ts'
import { annualDues, measureRules, rateRules } from './thresholds.ts'

/** One number of a report: of a measure and, where it is divided, of one member of its dimension. */
export interface Line { measure: Measure, dimension: string | null, count: number, amountYuan: string | null }
/** What was found by counting: nothing where there is nothing. */
export interface Found { measure: string, dimension: string | null, count: number, amountYuan: string | null }

const keyOf = ({ measure, dimension }: { measure: string, dimension: string | null }): string => `${measure} ${dimension ?? ''}`
const membersOf = ({ dimension, members }: MeasureRule): readonly (string | null)[] => dimension === null ? [null] : members ?? Object.keys(dimension)

/**
 * The lines of a report in their order, each that can occur with what was found, or zero: two reports can be laid side by side.
 * @throws Error where something was found that no rule knows
 */
export function linesOf(found: readonly Found[]): Line[] {
  const left = new Map(found.map((row) => [keyOf(row), row]))
  const lines = measureRules.flatMap((rule) => membersOf(rule).map((dimension): Line => {
    const key = keyOf({ measure: rule.measure, dimension })
    const row = left.get(key)
    left.delete(key)
    return { measure: rule.measure, dimension, count: row?.count ?? 0, amountYuan: rule.amount ? row?.amountYuan ?? '0.00' : null }
  }))
  if (left.size > 0) throw new Error(`counted what no rule of the statistics knows: ${[...left.keys()].join(', ')}`)
  return lines
}

export interface RateOf { rate: Rate, numerator: number, denominator: number }

/** The rates a report gives, numerator and denominator kept. */
export function ratesOf(lines: readonly Line[]): RateOf[] {
  const counts = new Map(lines.map((line) => [keyOf(line), line.count]))
  const sum = (terms: readonly Term[]): number => terms.reduce((total, [measure, dimension]) => total + (counts.get(keyOf({ measure, dimension })) ?? 0), 0)
  return rateRules.map(({ rate, numerator, denominator }) => ({ rate, numerator: sum(numerator), denominator: sum(denominator) }))
}

/** Where two reports on the same year differ. */
export function differencesOf(before: readonly Line[], after: readonly Line[]): { measure: Measure, dimension: string | null, before: Line | null, after: Line | null }[] {
  const [old, fresh] = [new Map(before.map((line) => [keyOf(line), line])), new Map(after.map((line) => [keyOf(line), line]))]
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key) ?? null, fresh.get(key) ?? null]
    const line = is ?? was
    return line === null || canonicalJson(was) === canonicalJson(is) ? [] : [{ measure: line.measure, dimension: line.dimension, before: was, after: is }]
  })
}

export interface AnnualDeadline { ruleCode: string, dueOn: LocalDate, legalBasis: readonly LegalBasis[] }

/**
 * 次年 1 月 31 日前: the last day for the report on a year, by the rule of the narrowest place in force on that day (国办发〔2018〕118号（六）).
 * @throws Error where no rule was in force, which is an error of configuration
 */
export function annualDeadline(year: number, divisionCode: string): AnnualDeadline {
  const [best] = narrowestFirst(annualDues.map((rule) => ({ ...rule, dueOn: `${year + 1}-${two(rule.month)}-${two(rule.day)}` }))
    .filter(({ dueOn, ...rule }) => isInForce(rule, { on: dueOn, division: divisionCode })))
  if (best === undefined) throw new Error(`no rule on annual statistics for ${year} in ${divisionCode}`)
  return { ruleCode: best.code, dueOn: best.dueOn, legalBasis: best.legalBasis }
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The first year with a duty to publish annual statistics (国办发〔2018〕118号 of 5 December 2018). */
export const firstYear = 2018

/** Whether a year is over, so that its figures can be frozen. */
export const yearIsOver = (year: number, today: LocalDate): boolean => today > `${year}-12-31`

/** How a body stands with its report: the day its first version was published against the last day. */
export function coverageOf(dueOn: LocalDate, publishedOn: LocalDate | null, today: LocalDate): CoverageState {
  if (publishedOn !== null) return publishedOn <= dueOn ? 'ON_TIME' : 'LATE'
  return today <= dueOn ? 'PENDING' : 'OVERDUE'
}

export interface ReportContent { agencyId: string, agencyName: string, divisionCode: string, year: number, number: number, lines: readonly Line[], rates: readonly RateOf[] }

/** A report frozen: its RFC 8785 text and the SHA-256 of it. */
export function frozenReport(content: ReportContent): { text: string, sha256: string } {
  const text = canonicalJson(content)
  return { text, sha256: hashHex('sha256', text) }
}
