import type { DeadlineRule } from '../../kernel/deadline.ts'
import { findRule, ruleInForce } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { OverturnCause } from './codes.ts'
import { exemptReasons, overturnCauses } from './codes.ts'
import { publicityDeadlineRules, publicitySince } from './deadlines.ts'
import type { PublicationState } from './machine.ts'
import { publicationMachine } from './machine.ts'
import { publicityProblems } from './problems.ts'

const { raise } = publicityProblems

/** What of a decision bears on its publication. `publishedOn` is known only of history taken in afterwards. */
export interface Decision {
  actKind: string
  decisionKind: string
  decidedOn: LocalDate
  publishedOn: LocalDate | null
  minorParty: boolean
  divisionCode: string
  field: string
}

/** Kinds of act whose decisions are published in seven working days; all others have twenty (国办发〔2018〕118号（六）). */
const sevenDayActs: ReadonlySet<string> = new Set(['PENALTY', 'LICENCE'])

/**
 * The time limit for publishing a decision; null where it was made before there was a duty. The seven days are read by
 * the kind of act: a decision not to punish or not to license is one of the same procedure and has the same limit.
 */
export function publicationDeadline({ actKind, decidedOn, divisionCode, field }: Decision): Readonly<DeadlineRule> | null {
  if (decidedOn < publicitySince) return null
  return ruleInForce(publicityDeadlineRules, sevenDayActs.has(actKind) ? 'PUB-7' : 'PUB-20', { on: decidedOn, division: divisionCode, field })
}

export interface Opening {
  status: PublicationState
  publishedOn: LocalDate | null
  exemptReason: keyof typeof exemptReasons | null
  exemptNote: string | null
}

/**
 * How a publication starts. A decision on a minor and a transfer as suspected crime are not published
 * (内蒙古三项制度办法 art. 11(1), (5), taken as the default everywhere); where both hold, the minor is the reason, since it
 * does not lapse with the criminal case, and the note names both. What history says was published stays published:
 * whether it should have been is for the supervisor to see.
 */
export function openingOf({ decisionKind, minorParty, publishedOn }: Decision): Opening {
  if (publishedOn !== null) return { status: 'PUBLISHED', publishedOn, exemptReason: null, exemptNote: null }
  const reasons = [...minorParty ? ['MINOR'] as const : [], ...decisionKind === 'TRANSFER_CRIME' ? ['CRIMINAL'] as const : []]
  const [exemptReason] = reasons
  if (exemptReason === undefined) return { status: publicationMachine.initial, publishedOn: null, exemptReason: null, exemptNote: null }
  const said = (language: 'zh' | 'en', separator: string) => reasons.map((reason) => exemptReasons[reason][language]).join(separator)
  return { status: 'EXEMPT', publishedOn: null, exemptReason, exemptNote: `${said('zh', '；')}（${said('en', '; ')}）` }
}

/**
 * A publication lies between the decision and today; a late one is recorded as it is.
 * @throws publicity.published-before-decision or published-in-future (422)
 */
export function requirePublicationDate(publishedOn: LocalDate, decidedOn: LocalDate, today: LocalDate): void {
  if (publishedOn < decidedOn) throw raise['published-before-decision']({ decidedOn })
  if (publishedOn > today) throw raise['published-in-future']()
}

/** A decision that no longer stands as it was made, and since when. */
export interface Overturning { cause: OverturnCause, overturnedOn: LocalDate }

/**
 * The time limit for withdrawing a published decision that was overturned: of a penalty that of 行政处罚法 art. 48(2), of any other that
 * of 国办发〔2018〕118号（六）; null where it was overturned before there was a duty.
 */
export function withdrawalDeadline(
  { actKind, divisionCode, field }: Pick<Decision, 'actKind' | 'divisionCode' | 'field'>, { overturnedOn }: Overturning,
): Readonly<DeadlineRule> | null {
  const at = { on: overturnedOn, division: divisionCode, field }
  return (actKind === 'PENALTY' ? findRule(publicityDeadlineRules, 'PEN-WITHDRAW', at) : undefined) ?? findRule(publicityDeadlineRules, 'PUB-WITHDRAW', at) ?? null
}

/** Why what was overturned before it was published is not published any more. */
export const overturnedNote = ({ cause, overturnedOn }: Overturning): string =>
  `${overturnedOn} ${overturnCauses[cause].zh}（${overturnCauses[cause].en}）`

/**
 * What a withdrawal rests on: the duty that is known, or the cause given where the record holds none, such as where the agency itself
 * changed its decision.
 * @throws publicity.withdrawal-cause-missing, withdrawal-cause-known (422)
 */
export function requireCause(known: Overturning | null, given: Overturning | undefined): Overturning {
  if (known !== null && given !== undefined) throw raise['withdrawal-cause-known']({ overturnedOn: known.overturnedOn })
  const cause = known ?? given
  if (cause === undefined) throw raise['withdrawal-cause-missing']()
  return cause
}

/**
 * A withdrawal lies after the publication and after what it rests on, and not in the future; a late one is recorded as it is.
 * @throws publicity.withdrawn-too-early, withdrawn-in-future (422)
 */
export function requireWithdrawalDate(withdrawnOn: LocalDate, { publishedOn, overturnedOn }: { publishedOn: LocalDate | null, overturnedOn: LocalDate }, today: LocalDate): void {
  const earliest = publishedOn !== null && publishedOn > overturnedOn ? publishedOn : overturnedOn
  if (withdrawnOn < earliest) throw raise['withdrawn-too-early']({ earliest })
  if (withdrawnOn > today) throw raise['withdrawn-in-future']()
}

/**
 * Half-open, so that neighbouring periods neither overlap nor leave a gap.
 * @throws publicity.period-empty (422)
 */
export function requirePeriod({ from, to }: { from: LocalDate, to: LocalDate }): void {
  if (to <= from) throw raise['period-empty']()
}

export interface Counts { onTime: number, late: number, overdue: number }

/** On-time rate as numerator and denominator: of the duties whose outcome is settled, those published by their last day. */
export function onTimeRate({ onTime, late, overdue }: Counts): { numerator: number, denominator: number } {
  return { numerator: onTime, denominator: onTime + late + overdue }
}
