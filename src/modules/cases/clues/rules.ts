import { mostSpecific } from '../../../kernel/in-force.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { addMonths } from '../../../kernel/local-date.ts'
import type { clueRefusals } from './codes.ts'
import { clueProblems } from './problems.ts'
import { timeBars } from './thresholds.ts'

const { raise } = clueProblems

export interface RefusalFacts { refusal: keyof typeof clueRefusals, verified: boolean, field: string, happenedOn: LocalDate | null, receivedOn: LocalDate }

/**
 * Nothing is refused unexamined, and nothing as time-barred that was found in time.
 * @throws clues.unverified, clues.not-time-barred (422)
 * Source: 行政处罚法 arts 36, 54.
 */
export function requireRefusable({ refusal, verified, field, happenedOn, receivedOn }: RefusalFacts): void {
  if (!verified) throw raise.unverified()
  const months = mostSpecific(timeBars, { on: receivedOn, field })?.months ?? 0
  if (refusal === 'TIME_BARRED' && (happenedOn === null || addMonths(happenedOn, months) >= receivedOn)) throw raise['not-time-barred']({ months })
}
