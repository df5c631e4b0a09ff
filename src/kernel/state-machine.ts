import type { Texts } from './problem.ts'
import { defineProblems } from './problem.ts'

export interface ActDefinition<State extends string> {
  label: Texts
  from: readonly State[]
  to: State
}

/** A life cycle as data: states with their names, acts with the states they start from and lead to. */
export interface Machine<State extends string, Act extends string> {
  name: string
  initial: State
  states: Readonly<Record<State, Texts>>
  acts: Readonly<Record<Act, ActDefinition<State>>>
}

export const stateMachineProblems = defineProblems('state', {
  'act-not-available': {
    status: 409,
    title: { zh: '当前状态不允许该操作', en: 'Act not available in this state' },
    detail: { zh: '记录处于“{stateZh}”状态，不能进行“{actZh}”', en: 'The record is in state {state}; the act {act} is not available' },
  },
})

/** Declares a life cycle. Every derived list (schema, CHECK, docs, tests) comes from this one value. */
export function defineMachine<const State extends string, const Act extends string>(machine: {
  name: string
  initial: NoInfer<State>
  states: Readonly<Record<State, Texts>>
  acts: Readonly<Record<Act, { label: Texts, from: readonly NoInfer<State>[], to: NoInfer<State> }>>
}): Machine<State, Act> {
  return machine
}

/** The states of a machine in the order of their declaration. */
export function statesOf<State extends string, Act extends string>(machine: Machine<State, Act>): [State, ...State[]] {
  return Object.keys(machine.states) as [State, ...State[]]
}

/** The acts that may start from `state`, in the order of their declaration. */
export function actsFrom<State extends string, Act extends string>(machine: Machine<State, Act>, state: State): Act[] {
  return (Object.keys(machine.acts) as Act[]).filter((act) => machine.acts[act].from.includes(state))
}

/**
 * The state after `act`.
 * @throws state.act-not-available (409) where the act does not start from `state`
 */
export function nextState<State extends string, Act extends string>(machine: Machine<State, Act>, state: State, act: Act): State {
  const definition = machine.acts[act]
  if (!definition.from.includes(state)) {
    throw stateMachineProblems.raise['act-not-available']({
      state, act, stateZh: machine.states[state].zh, actZh: definition.label.zh,
    })
  }
  return definition.to
}
