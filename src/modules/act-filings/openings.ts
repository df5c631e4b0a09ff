import type { Calendar } from '../../kernel/calendar.ts'
import { dueOn, ruleInForce } from '../../kernel/deadline.ts'
import { newId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { CommandContext } from '../../platform/command.ts'
import { placeOfDivision } from '../../platform/db/columns.ts'
import type { DecidedAct, remedyKinds } from '../cases/index.ts'
import { decidedActs, partyGroupOf } from '../cases/index.ts'
import { calendarOf } from '../reference/index.ts'
import type { enforcementFields } from '../reference/codes.ts'
import type { FiledActKind } from './codes.ts'
import { actFilingDeadlineRules } from './deadlines.ts'
import { actFilingMachine } from './machine.ts'
import { recordActFiling } from './record.ts'
import type { FoundGround, MajorAct } from './rules.ts'
import { groundsOf, standardFor } from './rules.ts'
import type { ActFilingRow } from './store.ts'
import { insertActFilings, lockFilingsOfCases, updateActFilings } from './store.ts'
import type { FilingStandard } from './thresholds.ts'

interface ActOf { caseId: string, agencyId: string, divisionCode: string, field: keyof typeof enforcementFields }
interface Made extends ActOf { actKind: string, decisionKind: string, decidedOn: LocalDate }
interface Ordered extends ActOf {
  position: number
  orderedOn: LocalDate
  documentNumber: string
  measureKind: string | null
  executionMode: string | null
  hindersBusiness: boolean | null
}

/** The decisions that are acts of their own: for coercion the act is the measure or the order to enforce. */
const filedDecisions: Readonly<Record<string, FiledActKind | undefined>> = {
  'PENALTY PENALTY': 'PENALTY', 'LICENCE GRANTED': 'LICENCE', 'LICENCE REFUSED': 'LICENCE',
}

const plain = {
  groups: [], penaltyKinds: [], fineYuan: null, confiscationYuan: null, hearingHeld: false, publicInterest: false, complex: false, measureKind: null, executionMode: null,
  hindersBusiness: null,
} as const

/** 决定作出时产生备案任务: one reading and one writing for any number of decisions; none at all where the places have no standard. */
export async function openDecisionFilings(context: CommandContext, decisions: readonly Made[]): Promise<void> {
  const candidates = decisions.flatMap((decision) => {
    const actKind = filedDecisions[`${decision.actKind} ${decision.decisionKind}`]
    const standard = actKind && standardFor({ ...decision, actKind, on: decision.decidedOn })
    return actKind === undefined || standard === undefined ? [] : [{ decision, actKind, standard }]
  })
  if (candidates.length === 0) return
  const acts = await decidedActs(context.tx, candidates.map(({ decision }) => decision.caseId))
  await open(context, candidates.flatMap(({ decision, actKind, standard }) => {
    const act = acts.get(decision.caseId)
    if (act === undefined) throw new Error('a decided case is gone')
    const grounds = groundsOf({ ...plain, ...decision, ...factsOf(act), actKind, on: decision.decidedOn }, standard)
    return grounds.length === 0 ? [] : [{ act: decision, actKind, position: null, on: decision.decidedOn, documentNumber: act.decisionNumber, grounds, standard }]
  }))
}

const factsOf = ({ partyKinds, ...act }: DecidedAct): Omit<MajorAct, 'actKind' | 'divisionCode' | 'field' | 'on' | 'measureKind' | 'executionMode' | 'hindersBusiness'> =>
  ({ ...act, groups: partyKinds.map((kind) => partyGroupOf[kind]) })

/** 作出行政强制决定时产生备案任务 */
export async function openCoercionFilings(context: CommandContext, orders: readonly Ordered[]): Promise<void> {
  await open(context, orders.flatMap((order) => {
    const act = { ...plain, ...order, actKind: 'COERCION' as const, on: order.orderedOn }
    const standard = standardFor(act)
    const grounds = standard === undefined ? [] : groundsOf(act, standard)
    return standard === undefined || grounds.length === 0 ? []
      : [{ act: order, actKind: act.actKind, position: order.position, on: order.orderedOn, documentNumber: order.documentNumber, grounds, standard }]
  }))
}

interface Opening {
  act: ActOf
  actKind: FiledActKind
  position: number | null
  on: LocalDate
  documentNumber: string | null
  grounds: FoundGround[]
  standard: Pick<FilingStandard, 'addressees'>
  /** Why a body asks for it, and the day its period starts; absent where the standard of the place does. */
  requirement?: { id: string | undefined, reason: string, from: LocalDate }
}

/** Stores those whose act has no filing yet and answers with them. */
export async function open(context: CommandContext, openings: readonly Opening[]): Promise<ActFilingRow[]> {
  if (openings.length === 0) return []
  const rows: ActFilingRow[] = []
  for (const [divisionCode, here] of Map.groupBy(openings, ({ act }) => act.divisionCode)) {
    const calendar = await calendarOf(context, divisionCode)
    rows.push(...here.map((opening) => rowOf(opening, calendar, context.now)))
  }
  const made = await insertActFilings(context.tx, rows)
  const opened = rows.filter(({ id }) => made.has(id))
  for (const row of opened) recordActFiling(context, row.requirement === null ? 'open' : 'require', null, row)
  return opened
}

function rowOf({ act, actKind, position, on, documentNumber, grounds, standard, requirement }: Opening, calendar: Calendar, now: Date): ActFilingRow {
  const { caseId, agencyId, divisionCode, field } = act
  const from = requirement?.from ?? on
  const rule = ruleInForce(actFilingDeadlineRules, 'MAJ-FILE', { on: from, division: divisionCode, field })
  return {
    id: requirement?.id ?? newId(now), caseId, agencyId, ...placeOfDivision(divisionCode), actKind, field, position, decidedOn: on, documentNumber, grounds,
    requirement: requirement?.reason ?? null, addressees: [...standard.addressees], ...dueOn(calendar, rule, from), ruleCode: rule.code, legalBasis: [...rule.legalBasis],
    status: actFilingMachine.initial, submittedOn: null, submittedBy: null, responsible: null, materials: [], supplements: [], exemptReason: null, exemptNote: null,
    exemptedBy: null, bodyId: null, registrationNumber: null, registeredOn: null, registeredBy: null, reviewStartedOn: null, reviewDueOn: null, awaitedCalendarVersion: null, reviewerId: null,
    conclusion: null, opinion: null, issues: [], concludedOn: null, corrections: [], settledOn: null, remedyKind: null, remedyAcceptedOn: null, endedOn: null,
    version: 1, createdAt: now, updatedAt: now,
  }
}

interface Accepted { caseId: string, actKind: string, remedyKind: keyof typeof remedyKinds, acceptedOn: LocalDate }

const reviewed: ReadonlySet<string> = new Set(actFilingMachine.acts.endByRemedy.from)
const awaited: ReadonlySet<string> = new Set(['DUE', 'SUBMITTED', 'SUPPLEMENT_REQUESTED'])

/**
 * 复议、诉讼受理的，终止审查. The remedy is against what the case decided, so that measures taken on the way to a penalty go on; the duty to file stays,
 * and what is filed afterwards is registered without review.
 */
export async function endReviewsForRemedies(context: CommandContext, accepted: readonly Accepted[]): Promise<void> {
  const remedies = new Map(accepted.map((remedy) => [remedy.caseId, remedy]))
  const filings = await lockFilingsOfCases(context.tx, [...remedies.keys()])
  const changed = filings.flatMap((before) => {
    const remedy = remedies.get(before.caseId)
    const ends = reviewed.has(before.status)
    if (remedy?.actKind !== before.actKind || before.remedyAcceptedOn !== null || (!ends && !awaited.has(before.status))) return []
    const { remedyKind, acceptedOn: remedyAcceptedOn } = remedy
    const ended = ends ? { status: nextState(actFilingMachine, before.status, 'endByRemedy'), endedOn: remedyAcceptedOn } : {}
    const after: ActFilingRow = { ...before, ...ended, remedyKind, remedyAcceptedOn, version: before.version + 1, updatedAt: context.now }
    recordActFiling(context, ends ? 'end-by-remedy' : 'note-remedy', before, after)
    return [after]
  })
  await updateActFilings(context.tx, changed)
}
