import type { z } from 'zod'
import type { Gate } from '../../../kernel/gate.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { Texts } from '../../../kernel/problem.ts'
import type { Machine } from '../../../kernel/state-machine.ts'
import { actsFrom, nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { DomainEvent } from '../../../platform/context.ts'
import type { OwnCatalogue } from '../../standards/index.ts'
import type { DeadlineEffects } from '../deadlines/effects.ts'
import type { caseMachine } from '../machine.ts'
import type { ActKind, DateItem } from '../rules.ts'
import type { CaseChange, CaseRow } from '../store.ts'
import type { CaseFile, FileStep, StepFacts } from './file.ts'

export type CaseState = keyof typeof caseMachine.states

/** 事项: something inside a case that has a life of its own, such as a seizure: opened by one kind of step, carried on by others. */
export interface Matter {
  machine: Machine<string, string>
  /** The kind of step that opens it. */
  opens: string
  /** The kinds of step that carry it on, each an act of its machine. */
  acts: Readonly<Record<string, string>>
}

/** Declares a matter; the acts of its kinds are acts of its machine. */
export function defineMatter<State extends string, Act extends string>(
  matter: { machine: Machine<State, Act>, opens: string, acts: Readonly<Record<string, NoInfer<Act>>> },
): Matter & { machine: Machine<State, Act> } {
  return matter
}

/** The steps of a case as far as they tell the state of its matters, in their order. */
export interface StepsOfMatters<Step = Pick<FileStep, 'id' | 'kind' | 'subjectId'>> { steps: readonly Step[] }

/** The state of the matter that a step opened, folded from the steps that carry it on. */
export function matterState({ machine, acts }: Matter, { steps }: StepsOfMatters, openedBy: string): string {
  return steps.filter(({ subjectId, kind }) => subjectId === openedBy && acts[kind] !== undefined)
    .reduce((state, { kind }) => nextState(machine, state, acts[kind] ?? ''), machine.initial)
}

/** The matters of one sort in a file, each by the step that opened it, with the state it is in. */
export function mattersIn<Step extends Pick<FileStep, 'id' | 'kind' | 'subjectId'> = FileStep>(matter: Matter, file: StepsOfMatters<Step>): { opened: Step, state: string }[] {
  return file.steps.filter(({ kind }) => kind === matter.opens).map((opened) => ({ opened, state: matterState(matter, file, opened.id) }))
}

/** Who leaves and who comes by a step. */
export interface HandlerMove { relieved: readonly string[], assigned: readonly string[] }

/** What a file in memory does not hold. */
export interface Surroundings {
  /** What the catalogues the agency stands under ask to be reviewed. */
  catalogue: OwnCatalogue
}

/** Whether a kind of step has something to carry on: it opens a matter or belongs to none, or one of its matters is in a state it starts from. */
export function hasMatterFor({ kind, matter }: Pick<StepDefinition, 'kind' | 'matter'>, file: StepsOfMatters): boolean {
  if (matter === undefined || kind === matter.opens) return true
  const { machine, acts: { [kind]: act = '' } } = matter
  return mattersIn(matter, file).some(({ state }) => actsFrom(machine, state).includes(act))
}

export interface StepDefinition<Data = unknown, Extra = unknown> {
  /** Upper case, as stored. */
  kind: string
  /** Verb, lower camel case: the act of the case machine that moves the case, or one of its own where `during` says in which states. */
  act: string
  /** The last part of `POST /v1/cases/{caseId}/<path>`. */
  path: string
  operationId: string
  label: Texts
  permission: string
  /** Kinds of enforcement act that have such a step; absent for all. */
  actKinds?: readonly ActKind[]
  /** States in which it may be taken without moving the case; absent where `act` is one of the case machine. */
  during?: readonly CaseState[]
  /** Its content. */
  body: z.ZodObject & { _zod: { output: Data } }
  /** The name its date has in the body, where it is not `occurredOn`. */
  dateName?: string
  /** What its date is called in refusals, where it is not just the step. */
  dateItem?: DateItem
  matter?: Matter
  /** Officers named in the content, whose certificates the gates look at. */
  officersOf?(data: Data): readonly string[]
  /** What else the gates of the act itself need to know. */
  load?(context: CommandContext, file: CaseFile, data: Data, on: LocalDate): Promise<Extra>
  gates: readonly Gate<StepFacts<Data, Extra>>[]
  /** What it changes in the row of the case, beyond the state the machine gives. */
  change?(facts: StepFacts<Data, Extra>): CaseChange
  /** The same where the database has a say, such as for numbers; also what has to be written beside the case. */
  perform?(context: CommandContext, facts: StepFacts<Data, Extra>): Promise<CaseChange>
  /** The change of the row in place of `perform` where a case that came about elsewhere is taken in. A step that performs has it. */
  retold?(facts: StepFacts<Data, Extra>, surroundings: Surroundings): CaseChange
  /** Who leaves the handlers and who joins them. */
  handlers?(facts: StepFacts<Data, Extra>): HandlerMove
  /** Periods it starts, meets, suspends, resumes, extends or ends. `stepId` is the subject of periods that belong to a matter it opens. */
  deadlines?(facts: StepFacts<Data, Extra>, stepId: string): DeadlineEffects
  events?(after: CaseRow, facts: StepFacts<Data, Extra>): readonly DomainEvent[]
  /** Problems its `change` and `perform` can raise beyond its gates. */
  problems?: readonly string[]
}

/** Declares a kind of step. */
export function defineStep<Body extends z.ZodObject, Extra = undefined>(
  definition: Omit<StepDefinition<z.output<Body>, Extra>, 'body'> & { body: Body },
): StepDefinition<z.output<Body>, Extra> & { body: Body } {
  return definition as StepDefinition<z.output<Body>, Extra> & { body: Body }
}
