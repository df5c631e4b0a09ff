import type { z } from 'zod'
import type { CodeList } from '../../../kernel/codes.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { enforcementFields } from '../../reference/codes.ts'
import type { standardLists } from '../codes.ts'
import type { StandardProblem } from '../problems.ts'

export type StandardList = keyof typeof standardLists

/** What every entry says, whatever its list; `details` is what its list alone has. */
export interface Content<Details extends object = object> {
  name: string
  kind: string
  field: keyof typeof enforcementFields | null
  legalBasis: LegalBasis[]
  details: Details
}

/** A list of entries with versions, as data: the machinery of this folder does the rest. */
export interface StandardDefinition {
  list: StandardList
  /** The plural noun of the address, and the name of an entry's id in it. */
  path: string
  param: string
  /** The entry and its list in the contract, and in Chinese. */
  component: string
  plural: string
  entryZh: string
  nameZh: string
  kindZh: string
  kinds: CodeList
  details: z.ZodType<object>
  /** Which rules an entry breaks; none where it is sound. */
  faultsOf(content: Content): StandardProblem[]
}

interface Typed<Kind extends string, Details extends z.ZodType<object>> extends Omit<StandardDefinition, 'details' | 'kinds' | 'faultsOf'> {
  kinds: CodeList<Kind>
  details: Details
  faultsOf(kind: Kind, details: z.output<Details>): StandardProblem[]
}

/** Declares a list; its rules are written against its own details and kinds. */
export function defineStandard<Kind extends string, Details extends z.ZodType<object>>(definition: Typed<Kind, Details>): StandardDefinition {
  return {
    ...definition,
    faultsOf: ({ kind, details }) => definition.faultsOf(kind as Kind, definition.details.parse(details)),
  }
}
