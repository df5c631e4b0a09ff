import type { DeadlineRule } from '../../../kernel/deadline.ts'
import { findRule } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { publicityDeadlineRules } from '../deadlines.ts'
import { publicityProblems } from '../problems.ts'
import { withdrawalDeadline } from '../rules.ts'

const { raise } = publicityProblems

/** A party as far as it has a register. */
export interface Registered { id: string, uscc: string | null }

/**
 * The province of the register a code was given by: digits three and four (GB 32100-2015). Null for what the national register gave, which stands in
 * no province, and for parties without a code: they count as of the province of who decides, so that nothing is left unpublished.
 */
export function registeredIn({ uscc }: Pick<Registered, 'uscc'>): string | null {
  const province = uscc?.slice(2, 4) ?? ''
  return /^[1-9]\d$/.test(province) && province !== '10' ? province : null
}

/**
 * The parties of a penalty by the register it is published in: `here`, and those of each other province (市场监督管理行政处罚信息公示规定 arts 9, 10).
 * An authority of the whole country has no other province.
 */
export function registersOf(parties: readonly Registered[], divisionCode: string): { here: boolean, elsewhere: ReadonlyMap<string, readonly string[]> } {
  const own = divisionCode.slice(0, 2)
  const held = parties.map((party) => ({ id: party.id, province: own === '00' ? own : registeredIn(party) ?? own }))
  const elsewhere = Map.groupBy(held.filter(({ province }) => province !== own), ({ province }) => province)
  return { here: elsewhere.size === 0 || held.some(({ province }) => province === own), elsewhere: new Map([...elsewhere].map(([province, of]) => [province, of.map(({ id }) => id)])) }
}

/** 推送期限、协助公示期限：each ten working days (市场监督管理行政处罚信息公示规定 art. 10); undefined on a day before the rule. */
export const pushRule = (divisionCode: string, on: LocalDate): Readonly<DeadlineRule> | undefined => findRule(publicityDeadlineRules, 'PUB-PUSH', { on, division: divisionCode, field: 'MARKET' })
/** The time in which the place of registration makes public a penalty it received from another province (市场监督管理行政处罚信息公示规定 art. 10). */
export const assistanceRule = (divisionCode: string, on: LocalDate): Readonly<DeadlineRule> | undefined => findRule(publicityDeadlineRules, 'PUB-ASSIST', { on, division: divisionCode, field: 'MARKET' })
/** 通知撤回的期限：three working days (市场监督管理行政处罚信息公示规定 art. 11); null on a day before the rule. */
export const pushWithdrawalRule = (divisionCode: string, overturnedOn: LocalDate): Readonly<DeadlineRule> | null =>
  withdrawalDeadline({ actKind: 'PENALTY', divisionCode, field: 'MARKET' }, { cause: 'CHANGED', overturnedOn })

/**
 * What is done comes after what it answers, and not in the future; a late act is recorded as it is.
 * @throws publicity.push-date-early, push-date-in-future (422)
 */
export function requirePushDay(on: LocalDate, earliest: LocalDate, today: LocalDate): void {
  if (on < earliest) throw raise['push-date-early']({ earliest })
  if (on > today) throw raise['push-date-in-future']()
}
