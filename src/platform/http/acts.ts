import { z } from 'zod'
import type { CodeList } from '../../kernel/codes.ts'
import { membersOf } from '../../kernel/codes.ts'
import type { Texts } from '../../kernel/problem.ts'
import type { Machine } from '../../kernel/state-machine.ts'

/** An act as the contract tells it: its name in both languages, and the operation that performs it. */
export interface PublishedAct extends Texts { operation: string }

/** `availableActs` of a record: a closed list with its names, like any other, and in `x-acts` both names of each act and the operation that performs it. */
export function actList<Act extends string>(acts: Readonly<Record<Act, PublishedAct>>) {
  const members = Object.keys(acts) as [Act, ...Act[]]
  return z.array(z.enum(members)).meta({ 'description': `当前可进行的操作：${members.map((act) => `${act} ${acts[act].zh}`).join('、')}`, 'x-acts': acts })
}

/** The acts of a record without a life cycle, from the closed list of their names. */
export const actsIn = <Act extends string>(names: CodeList<Act>, operations: Readonly<Record<NoInfer<Act>, string>>) =>
  actList(Object.fromEntries(membersOf(names).map((act) => [act, { ...names[act], operation: operations[act] }])) as Record<Act, PublishedAct>)

/** The acts of a life cycle that its record offers, each with the operation that performs it; what others do to the record is left out. */
export function actsOf<State extends string, Act extends string, Offered extends NoInfer<Act>>(
  { acts }: Machine<State, Act>, operations: Readonly<Record<Offered, string>>,
) {
  return actList(Object.fromEntries((Object.keys(operations) as Offered[])
    .map((act) => [act, { ...acts[act].label, operation: operations[act] }])) as Record<Offered, PublishedAct>)
}
