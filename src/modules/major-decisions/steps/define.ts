import type { z } from 'zod'
import type { Gate } from '../../../kernel/gate.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { LegalityConclusion } from '../../legality-desk/codes.ts'
import { decisionProcedure } from '../deadlines.ts'
import type { DecisionAct } from '../machine.ts'
import type { Procedure } from '../codes.ts'
import type { DecisionRow, StepRow } from '../store.ts'
import type { Traits } from '../table.ts'

export type FileStep = Pick<StepRow, 'act' | 'cycle' | 'occurredOn' | 'data' | 'recordedAt'>
export type FileRow = Pick<DecisionRow, 'divisionCode' | 'proposerKind' | 'cycle' | 'cycleStartedAt' | 'traits'>

/** The last legality review of the decision that was not withdrawn, as far as the gates look at it. */
export interface Review { conclusion: LegalityConclusion | null, createdAt: Date }

/** What the gates of a step look at: the decision with everything done so far, and what is about to be recorded. */
export interface StepFacts<Data> {
  row: FileRow
  /** Of all cycles, in their order. */
  steps: readonly FileStep[]
  review: Review | null
  data: Data
  on: LocalDate
}

/** A step of the procedure: an act of the machine with its content and what the law asks of it. */
export interface StepDefinition<Data = unknown> {
  act: DecisionAct
  /** The last part of `POST /v1/major-decisions/{id}/<path>`. */
  path: string
  operationId: string
  summary: string
  description?: string
  permission: string
  body: z.ZodObject & { _zod: { output: Data } }
  gates: readonly Gate<StepFacts<Data>>[]
  /** Nothing goes to the meeting without a legality opinion that allows it. */
  needsOpinion?: true
  /** Problems its command can raise beyond its gates. */
  problems?: readonly string[]
}

/** Declares a step. */
export function defineStep<Body extends z.ZodObject>(
  definition: Omit<StepDefinition<z.output<Body>>, 'body'> & { body: Body },
): Omit<StepDefinition<z.output<Body>>, 'body'> & { body: Body } {
  return definition
}

/** The contents of the steps of one kind in the cycle that runs, in their order. */
export function done<Data>(facts: Pick<StepFacts<unknown>, 'row' | 'steps'>, { act }: { act: DecisionAct, body: { _zod: { output: Data } } }): (FileStep & { data: Data })[] {
  return facts.steps.filter((step) => step.act === act && step.cycle === facts.row.cycle) as (FileStep & { data: Data })[]
}

/** Those of all cycles. */
export function everDone<Data>(facts: Pick<StepFacts<unknown>, 'steps'>, { act }: { act: DecisionAct, body: { _zod: { output: Data } } }): (FileStep & { data: Data })[] {
  return facts.steps.filter((step) => step.act === act) as (FileStep & { data: Data })[]
}

export const traitsOf = ({ row }: Pick<StepFacts<unknown>, 'row'>): Traits => row.traits ?? { confidential: null, professional: false, risky: false, market: false }

/** Whether a procedure was waived in the cycle that runs. */
export const isWaived = ({ row, steps }: Pick<StepFacts<unknown>, 'row' | 'steps'>, procedure: Procedure): boolean =>
  steps.some(({ act, cycle, data }) => act === 'waive' && cycle === row.cycle && data['procedure'] === procedure)

export const article = (...articles: string[]): readonly LegalBasis[] => articles.map((name) => ({ law: decisionProcedure, article: name }))

/** The decision organ, the sponsor. */
export const [organ, sponsor] = ['major-decision:decide', 'major-decision:prepare'] as const
