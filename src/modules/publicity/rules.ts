import type { DeadlineRule } from '../../kernel/deadline.ts'
import { ruleInForce } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { defineMachine } from '../../kernel/state-machine.ts'
import { exemptReasons } from './codes.ts'
import { publicityDeadlineRules, publicitySince } from './deadlines.ts'
import { publicityProblems } from './problems.ts'

const { raise } = publicityProblems

/** 公示任务状态（国办发〔2018〕118号（六）） */
export const publicationMachine = defineMachine({
  name: 'publication',
  initial: 'DUE',
  states: {
    DUE: { zh: '待公示', en: 'due' },
    PUBLISHED: { zh: '已公示', en: 'published' },
    EXEMPT: { zh: '不予公示', en: 'exempt' },
  },
  acts: {
    publish: { label: { zh: '公示', en: 'publish' }, from: ['DUE'], to: 'PUBLISHED' },
    exempt: { label: { zh: '决定不予公示', en: 'exempt' }, from: ['DUE'], to: 'EXEMPT' },
  },
})

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
  status: keyof typeof publicationMachine.states
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
