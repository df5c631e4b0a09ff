import type { CommandContext, DomainEvent } from './context.ts'

export type { DomainEvent } from './context.ts'

/** A kind of event a module publishes through its index; called, it makes one. */
export interface EventKind<Payload extends object> {
  (payload: Payload): DomainEvent
  readonly type: string
}

export function defineEvent<Payload extends object>(type: string): EventKind<Payload> {
  return Object.assign((payload: Payload): DomainEvent => ({ type, payload }), { type })
}

export type Reaction = (context: CommandContext, payloads: readonly object[]) => Promise<void>
export type Reactions = ReadonlyMap<string, readonly Reaction[]>

/** What another module does about an event, in the same transaction; all events of a kind come together. */
export function on<Payload extends object>(
  kind: EventKind<Payload>, reaction: (context: CommandContext, payloads: readonly Payload[]) => Promise<void>,
): [string, Reaction] {
  return [kind.type, reaction as Reaction]
}

export function reactionsOf(pairs: readonly [string, Reaction][]): Reactions {
  const reactions = new Map<string, Reaction[]>()
  for (const [type, reaction] of pairs) reactions.set(type, [...(reactions.get(type) ?? []), reaction])
  return reactions
}
