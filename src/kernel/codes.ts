import type { Texts } from './problem.ts'

/** A closed list: code → official Chinese name and English name. Schema, CHECK, docs and labels all derive from it. */
export type CodeList<Code extends string = string> = Readonly<Record<Code, Texts>>

/** Declares a closed list; the codes keep their literal types. */
export function defineCodes<const Code extends string>(list: Record<Code, Texts>): CodeList<Code> {
  return Object.freeze(list)
}

/** The codes of a list in the order of their declaration. */
export function membersOf<Code extends string>(list: CodeList<Code>): [Code, ...Code[]] {
  return Object.keys(list) as [Code, ...Code[]]
}
