import type { LocalDate } from '../../kernel/local-date.ts'
import type { CaseRow } from '../rows.ts'

/** A step of a row that carries the whole road: officers as `certificate:<number>`, parties as `party:<position>`, earlier steps as `ref:<name>`. */
export interface RoadStep {
  kind: string
  /** Its name inside the row, and that of the step which opened the matter it carries on. */
  ref?: string
  subject?: string
  occurredOn: LocalDate
  acknowledged?: { code: string, reason: string }[]
  data: Record<string, unknown>
}

type Matter = Partial<{
  facts: string, actEndedOn: LocalDate, actDivisionCode: string, proposedPenaltyKinds: string[], proposedFineYuan: string, proposedConfiscationYuan: string
}>

/** One line of cases.ndjson where the cases carry their whole road; decision, service and closing are steps. */
export interface RoadRow extends Omit<CaseRow, 'hearingHeld' | 'decision' | 'servedOn' | 'closedOn'>, Matter { steps: RoadStep[] }

export const certificate = (number: string): string => `certificate:${number}`
export const reference = (name: string): string => `ref:${name}`
export const partyAt = (position: number): string => `party:${position}`
