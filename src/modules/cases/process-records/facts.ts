import type { RecordMedium } from './codes.ts'

/** 中断: when a recording was broken off and went on, and why. */
export interface Interruption { startedAt: string, endedAt: string, explanation: string }

/** What rules of law see of a process record that was not replaced by another. */
export interface RecordFacts {
  id: string
  /** null: of no step in particular, such as a recording that runs through several. */
  stepId: string | null
  medium: RecordMedium
  /** RFC 3339; null where a text has no time of its own. */
  startedAt: string | null
  endedAt: string | null
  interruptions: readonly Interruption[]
  /** Why a step was not filmed, or not to the end. */
  unfilmedReason: string | null
}
