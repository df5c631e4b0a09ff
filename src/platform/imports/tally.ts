export type Outcome = 'CREATE' | 'UNCHANGED' | 'REFUSED'

export interface Tally { rows: number, created: number, unchanged: number, refused: number }

export const newTally = (): Tally => ({ rows: 0, created: 0, unchanged: 0, refused: 0 })

const counted = { CREATE: 'created', UNCHANGED: 'unchanged', REFUSED: 'refused' } as const

export function count(tally: Tally, outcome: Outcome): void {
  tally.rows += 1
  tally[counted[outcome]] += 1
}

/** The last line of an answer. */
export function summaryLine(tally: Tally, dryRun: boolean, importId: string | null): string {
  return `${JSON.stringify({ summary: { ...tally, dryRun, ...(importId === null ? {} : { importId }) } })}\n`
}
