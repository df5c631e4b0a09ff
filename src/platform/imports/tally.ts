export type Outcome = 'CREATE' | 'UPDATE' | 'UNCHANGED' | 'REFUSED'

/** `updated` is counted where records can be brought in again in a newer version. */
export interface Tally { rows: number, created: number, updated?: number, unchanged: number, refused: number }

export const newTally = (updates = false): Tally => ({ rows: 0, created: 0, ...(updates ? { updated: 0 } : {}), unchanged: 0, refused: 0 })

const counted = { CREATE: 'created', UPDATE: 'updated', UNCHANGED: 'unchanged', REFUSED: 'refused' } as const

export function count(tally: Tally, outcome: Outcome): void {
  tally.rows += 1
  const counter = counted[outcome]
  tally[counter] = (tally[counter] ?? 0) + 1
}

/** The last line of an answer. */
export function summaryLine(tally: Tally, dryRun: boolean, importId: string | null): string {
  return `${JSON.stringify({ summary: { ...tally, dryRun, ...(importId === null ? {} : { importId }) } })}\n`
}
