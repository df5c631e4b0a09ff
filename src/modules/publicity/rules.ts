import type { DeadlineRule } from '../../kernel/deadline.ts'
import { membersOf } from '../../kernel/codes.ts'
import { findRule, ruleInForce } from '../../kernel/deadline.ts'
import type { RulePlace } from '../../kernel/in-force.ts'
import { mostSpecific } from '../../kernel/in-force.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { addDays, addMonths } from '../../kernel/local-date.ts'
import { compareMoney } from '../../kernel/money.ts'
import type { Channel, OverturnCause } from './codes.ts'
import { channels, exemptReasons, overturnCauses } from './codes.ts'
import { publicityDeadlineRules } from './deadlines.ts'
import type { PublicationState } from './machine.ts'
import { publicationMachine } from './machine.ts'
import { publicityProblems } from './problems.ts'
import type { ChannelRule, PublicationPeriod } from './thresholds.ts'
import { channelRules, gravePenalties, publicationPeriods } from './thresholds.ts'

const { raise } = publicityProblems

/** What of a decision bears on its publication. `publishedOn` is known only of history taken in afterwards. */
export interface Decision {
  actKind: string
  procedureKind: string
  decisionKind: string
  penaltyKinds: readonly string[]
  partyKinds: readonly string[]
  decidedOn: LocalDate
  publishedOn: LocalDate | null
  minorParty: boolean
  divisionCode: string
  field: string
}

type Place = Pick<Decision, 'divisionCode' | 'field'>

const placed = ({ divisionCode: division, field }: Place, on: LocalDate): RulePlace => ({ on, division, field })

const onlyOf = (kinds: readonly string[], allowed: readonly string[]): boolean => kinds.length > 0 && kinds.every((kind) => allowed.includes(kind))

function concerns({ decisions, exceptProcedures = [], exceptOnly = [] }: ChannelRule, decision: Decision): boolean {
  return (decisions === null || decisions.some(({ actKind, decisionKinds }) => actKind === decision.actKind && decisionKinds?.includes(decision.decisionKind) !== false))
    && !(decision.actKind === 'PENALTY' && exceptProcedures.includes(decision.procedureKind)) && !onlyOf(decision.penaltyKinds, exceptOnly)
}

export interface Task { channel: Channel, rule: Readonly<DeadlineRule> }

/**
 * Where a decision is to be published, and by which time limit: on the platform of enforcement, and on those of credit that take decisions of its
 * kind; none where it was made before there was a duty. Of history that says when it was published only the first is known.
 * On that platform the seven days are read by the kind of act: a decision not to punish or not to license is one of the same procedure.
 */
export function publicationTasks(decision: Decision): Task[] {
  const { decidedOn, divisionCode, field, publishedOn } = decision
  const asked = publishedOn === null ? membersOf(channels) : ['UNIFIED_PLATFORM' as const]
  return asked.flatMap((channel) => {
    const found = mostSpecific(channelRules.filter((rule) => rule.channel === channel && concerns(rule, decision)), placed(decision, decidedOn))
    return found === undefined ? [] : [{ channel, rule: ruleInForce(publicityDeadlineRules, found.deadline, { on: decidedOn, division: divisionCode, field }) }]
  })
}

/** What of a decision bears on how long it stays public. */
export interface Published extends Place { actKind: string, penaltyKinds: readonly string[], partyKinds: readonly string[], fineYuan?: string | null }

const isLowFine = ({ penaltyKinds, fineYuan, partyKinds }: Published, below: NonNullable<PublicationPeriod['belowYuan']>): boolean =>
  onlyOf(penaltyKinds, ['FINE', 'WARNING', 'CRITICISM']) && fineYuan !== null && fineYuan !== undefined
  && compareMoney(fineYuan, partyKinds.some((kind) => kind === 'LEGAL' || kind === 'UNINCORPORATED') ? below.organisation : below.citizen) < 0

/** 公示期: the rule for the period a decision stays public on a channel; undefined where nothing ends it. */
export function periodOf(decision: Published, channel: Channel, publishedOn: LocalDate): PublicationPeriod | undefined {
  return mostSpecific(publicationPeriods.filter((period) => period.channel === channel && period.actKinds.includes(decision.actKind)
    && (period.only === undefined || onlyOf(decision.penaltyKinds, period.only)) && (period.belowYuan === undefined || isLowFine(decision, period.belowYuan))), placed(decision, publishedOn))
}

/** The last day a decision is public on a channel; null where nothing ends it (市场监督管理行政处罚信息公示规定 art. 13). */
export function publishedUntil(decision: Published, channel: Channel, publishedOn: LocalDate): LocalDate | null {
  const months = periodOf(decision, channel, publishedOn)?.months ?? null
  return months === null ? null : addDays(addMonths(publishedOn, months), -1)
}

export interface Opening {
  status: PublicationState
  publishedOn: LocalDate | null
  publishedUntil: LocalDate | null
  exemptReason: keyof typeof exemptReasons | null
  exemptNote: string | null
}

/**
 * How a publication starts. A decision on a minor and a transfer as suspected crime are not published
 * (内蒙古三项制度办法 art. 11(1), (5), taken as the default everywhere); where both hold, the minor is the reason, since it
 * does not lapse with the criminal case, and the note names both. What history says was published stays published:
 * whether it should have been is for the supervisor to see.
 */
export function openingOf(decision: Decision, channel: Channel): Opening {
  const { decisionKind, minorParty, publishedOn } = decision
  const unpublished = { publishedOn: null, publishedUntil: null }
  if (publishedOn !== null) return { status: 'PUBLISHED', publishedOn, publishedUntil: publishedUntil(decision, channel, publishedOn), exemptReason: null, exemptNote: null }
  const reasons = [...minorParty ? ['MINOR'] as const : [], ...decisionKind === 'TRANSFER_CRIME' ? ['CRIMINAL'] as const : []]
  const [exemptReason] = reasons
  if (exemptReason === undefined) return { status: publicationMachine.initial, ...unpublished, exemptReason: null, exemptNote: null }
  const said = (language: 'zh' | 'en', separator: string) => reasons.map((reason) => exemptReasons[reason][language]).join(separator)
  return { status: 'EXEMPT', ...unpublished, exemptReason, exemptNote: `${said('zh', '；')}（${said('en', '; ')}）` }
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

/** The first day on which an earlier end may be given; null where it never may be (市场监督管理行政处罚信息公示规定 art. 14). */
export function repairableFrom(decision: Published, channel: Channel, publishedOn: LocalDate): LocalDate | null {
  const least = decision.penaltyKinds.some((kind) => gravePenalties.includes(kind)) ? null : periodOf(decision, channel, publishedOn)?.leastMonths ?? null
  return least === null ? null : addMonths(publishedOn, least)
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
