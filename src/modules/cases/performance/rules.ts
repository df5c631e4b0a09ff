import type { LocalDate } from '../../../kernel/local-date.ts'
import { addDays } from '../../../kernel/local-date.ts'

/** An amount in fen that falls due or is paid on a day. */
export interface Amount { on: LocalDate, fen: bigint }

/** What is due when; the one that began last is in force, so that a plan takes the place of the decision's term. */
export interface Schedule { from: LocalDate, tranches: readonly Amount[] }

/** Days on which a surcharge is not counted, both included; null while it goes on. */
export interface Pause { from: LocalDate, to: LocalDate | null }

export interface SurchargeFacts {
  /** The fine, which the surcharge never exceeds. */
  fineFen: bigint
  schedules: readonly Schedule[]
  payments: readonly Amount[]
  pauses: readonly Pause[]
  /** The share of a day, in ten-thousandths. */
  perTenThousand: bigint
  on: LocalDate
}

export interface Surcharge { fen: bigint, overdueDays: number, pausedDays: number }

const sum = (amounts: readonly Amount[], counts: (on: LocalDate) => boolean): bigint => amounts.reduce((total, { on, fen }) => counts(on) ? total + fen : total, 0n)
const least = (left: bigint, right: bigint): bigint => left < right ? left : right

/** Of the fine, what was due before a day and was not paid before it. */
export function overdueFen({ fineFen, schedules, payments }: Pick<SurchargeFacts, 'fineFen' | 'schedules' | 'payments'>, day: LocalDate): bigint {
  const schedule = schedules.filter(({ from }) => from <= day).at(-1)
  if (schedule === undefined) return 0n
  const open = least(sum(schedule.tranches, (due) => due < day), fineFen) - sum(payments, (paid) => paid < day)
  return open > 0n ? open : 0n
}

/**
 * 加处罚款 up to and including a day, in fen: for each calendar day after the term its share of what is due and unpaid, never more than
 * the fine in all, and nothing for the days of a reconsideration or lawsuit. Of a fine of which nothing is paid this is
 * min(fine, 3 % × fine × days).
 * Source: 行政处罚法 arts 66, 72(1)(1), 73(3); 行政强制法 art. 45.
 */
export function surchargeOf({ fineFen, schedules, payments, pauses, perTenThousand, on }: SurchargeFacts): Surcharge {
  const firstDue = schedules.flatMap(({ tranches }) => tranches.map(({ on: due }) => due)).sort()[0]
  const cap = fineFen * 10_000n
  let shares = 0n
  let overdueDays = 0
  let pausedDays = 0
  for (let day = firstDue === undefined ? addDays(on, 1) : addDays(firstDue, 1); day <= on && shares < cap; day = addDays(day, 1)) {
    const open = overdueFen({ fineFen, schedules, payments }, day)
    if (open === 0n) continue
    if (pauses.some(({ from, to }) => from <= day && (to === null || day <= to))) {
      pausedDays += 1
    } else {
      overdueDays += 1
      shares = least(shares + open * perTenThousand, cap)
    }
  }
  return { fen: shares / 10_000n, overdueDays, pausedDays }
}
