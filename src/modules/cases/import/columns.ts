import { faultsOf } from '../../../kernel/gate.ts'
import { normaliseDocumentNumber } from '../../../kernel/document-number.ts'
import type { DomainEvent } from '../../../platform/events.ts'
import { effectsOfDecision, effectsOfService } from '../deadlines/act-effects.ts'
import type { DeadlineEffects } from '../deadlines/effects.ts'
import { planDeadlines } from '../deadlines/effects.ts'
import type { CaseDeadline } from '../deadlines/period.ts'
import { columnGates } from '../decision/column-gates.ts'
import { decidedEvent } from '../decision/event.ts'
import { numberGates } from '../decision/number-gates.ts'
import { caseClosed } from '../events.ts'
import { eventOf } from '../record.ts'
import { spotServiceGates } from '../service/gates.ts'
import type { CaseRow } from '../store.ts'
import type { DecisionParty } from '../transitions.ts'
import { closingChange, decisionChange, reviewChange, serviceChange } from '../transitions.ts'
import { numberUseIn } from './extras.ts'
import { changedAt } from './problems.ts'
import type { Setting } from './road.ts'
import type { CaseImportRow } from './row.ts'

/** A case whose road is told in columns, as far as it has come. */
export interface ColumnCourse { row: CaseRow, parties: readonly DecisionParty[], deadlines: CaseDeadline[] }

/**
 * The single acts in their order, by the same rules: legal review, decision, service, closing. What stands already must be the same.
 * @throws case-imports.step-changed (409) and those of the acts
 */
export function walkColumns(from: ColumnCourse, source: CaseImportRow, { facts, calendar, catalogue, keeper }: Setting, today: string): { course: ColumnCourse, events: DomainEvent[] } {
  const course = { ...from, row: { ...from.row } }
  const { row } = course
  const events: DomainEvent[] = []
  const applyDeadlines = (effects: DeadlineEffects): void => {
    course.deadlines = planDeadlines(course.deadlines, effects, { facts: row, calendar, overrides: facts.overrides }).deadlines
  }
  requireStanding(from.row, source)
  const { legalReview, decision, servedOn, closedOn } = source
  if (legalReview !== undefined && row.decidedOn === null) Object.assign(row, reviewChange(row, legalReview, today))
  if (decision !== undefined && row.decidedOn === null) {
    const decided = decidedBy(course, decision, { today, catalogue })
    keeper.met(null, faultsOf(columnGates, { file: { row, parties: course.parties, calendar, overrides: facts.overrides }, on: decision.decidedOn, data: contentOf(decision), extra: { catalogue } }), [])
    keeper.noted(faultsOf(numberGates, { on: decision.decidedOn, data: { decisionNumber: decision.number }, extra: { numberUse: numberUseIn(facts.numbers, row, decision.number) } }))
    Object.assign(row, decided)
    applyDeadlines(effectsOfDecision(row, decision.kind, decision.decidedOn))
    events.push(decidedEvent(row, course.parties, { decisionKind: decision.kind, decidedOn: decision.decidedOn, publishedOn: source.publishedOn ?? null }))
  }
  if (servedOn !== undefined && row.servedOn === null) {
    keeper.noted(faultsOf(spotServiceGates, { file: { row }, on: servedOn }))
    Object.assign(row, serviceChange(row, servedOn, today))
    applyDeadlines(effectsOfService(servedOn))
  }
  if (closedOn !== undefined && row.closedOn === null) {
    Object.assign(row, closingChange(row, closedOn, today))
    events.push(caseClosed({ ...eventOf(row), closedOn }))
  }
  return { course, events }
}

function decidedBy({ row, parties }: ColumnCourse, decision: NonNullable<CaseImportRow['decision']>, { today, catalogue }: { today: string, catalogue: Setting['catalogue'] }) {
  return { ...decisionChange(row, madeBy(decision), parties, today, catalogue), decisionNumber: normaliseDocumentNumber(decision.number) }
}

const contentOf = ({ kind: decisionKind, penaltyKinds, fineYuan, confiscationYuan }: NonNullable<CaseImportRow['decision']>) => ({ decisionKind, penaltyKinds, fineYuan, confiscationYuan })

const madeBy = ({ decidedOn, kind, summary, penaltyKinds, fineYuan, confiscationYuan }: NonNullable<CaseImportRow['decision']>) =>
  ({ decidedOn, decisionKind: kind, decisionSummary: summary, penaltyKinds, fineYuan: fineYuan ?? null, confiscationYuan: confiscationYuan ?? null })

/** The places of the acts, for a refusal that names one. */
const places = ['legalReview', 'decision', 'servedOn', 'closedOn'] as const

function requireStanding(row: CaseRow, { legalReview, decision, servedOn, closedOn }: CaseImportRow): void {
  const made = decision === undefined ? null : { ...madeBy(decision), decisionNumber: normaliseDocumentNumber(decision.number) }
  const same: Record<(typeof places)[number], boolean> = {
    legalReview: row.decidedOn === null || (row.legalReviewOpinion === (legalReview?.opinion ?? null) && row.legalReviewedOn === (legalReview?.reviewedOn ?? null)),
    decision: row.decidedOn === null || (made !== null && (Object.keys(made) as (keyof typeof made)[]).every((item) => String(made[item]) === String(row[item]))),
    servedOn: row.servedOn === null || row.servedOn === servedOn,
    closedOn: row.closedOn === null || row.closedOn === closedOn,
  }
  const changed = places.findIndex((place) => !same[place])
  if (changed === -1) return
  throw changedAt(changed + 1, `/body/${places[changed] ?? ''}`)
}
