import type { Calendar } from '../../../kernel/calendar.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { QualifiedOfficer } from '../../personnel/index.ts'
import type { DeadlineOverride } from '../deadlines/rules.ts'
import type { RecordFacts } from '../process-records/facts.ts'
import type { CaseRow, HandlerRow, PartyRow } from '../store.ts'
import type { Acknowledged } from './table.ts'

/** A step as rules of law see it. */
export interface FileStep {
  id: string
  kind: string
  /** The step that opened the matter this one carries on. */
  subjectId: string | null
  occurredOn: LocalDate
  position: number
  data: Readonly<Record<string, unknown>>
  /** The warnings it met with a reason; absent where that is not known, as in a file made in memory. */
  acknowledged?: readonly Acknowledged[]
}

export type FileParty = Pick<PartyRow, 'id' | 'kind' | 'name' | 'uscc' | 'birthDate'>
export type FileHandler = Pick<HandlerRow, 'officerId' | 'certificateId' | 'role'>

/** 案卷: everything the file of a case holds on the day, in the order in which it came in. */
export interface CaseFile {
  row: CaseRow
  parties: readonly FileParty[]
  handlers: readonly FileHandler[]
  steps: readonly FileStep[]
  /** Its process records but for those that were corrected; absent where it is not known what was recorded, as in a file taken in from outside. */
  records?: readonly RecordFacts[]
  calendar: Calendar
  /** What the jurisdictions over the case provide on the length of periods. */
  overrides: readonly DeadlineOverride[]
  today: LocalDate
}

/** What the gates of a step judge: the file before it, its content, and the matter it carries on. */
export interface StepFacts<Data = unknown, Extra = unknown> {
  file: CaseFile
  on: LocalDate
  data: Data
  /** The step that opened the matter, where this one carries it on. */
  subject: FileStep | null
  /** The officers its content names, by id; whom the register does not know is absent. */
  officers: ReadonlyMap<string, QualifiedOfficer>
  /** What only the act itself can look up; absent where a whole file is judged at once. */
  extra: Extra | undefined
}

interface KindOf<Data> { kind: string, body: { _zod: { output: Data } } }

/** The steps of one kind with their content. */
export function stepsOf<Data>({ steps }: Pick<CaseFile, 'steps'>, { kind }: KindOf<Data>): (Omit<FileStep, 'data'> & { data: Data })[] {
  return steps.filter((step) => step.kind === kind) as unknown as (Omit<FileStep, 'data'> & { data: Data })[]
}

/** The last step of one kind. */
export function lastOf<Data>(file: Pick<CaseFile, 'steps'>, kind: KindOf<Data>): (Omit<FileStep, 'data'> & { data: Data }) | undefined {
  return stepsOf(file, kind).at(-1)
}
