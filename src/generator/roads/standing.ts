import type { RoadRow, RoadStep } from './rows.ts'

const movesTo: Readonly<Record<string, string>> = {
  DECISION: 'DECIDED', PROCEEDINGS_RESUMPTION: 'FILED', SERVICE: 'SERVED', TRANSFER_ACCEPTED: 'TRANSFERRED', CLOSING: 'CLOSED', SUSPENSION: 'SUSPENDED',
  RESUMPTION: 'FILED',
  TERMINATION: 'TERMINATED', WITHDRAWAL: 'WITHDRAWN', MERGER: 'MERGED', ARCHIVING: 'ARCHIVED',
}

/** Where a case stands by the steps its row holds. */
export const standingOf = ({ steps }: Pick<RoadRow, 'steps'>): string =>
  movesTo[steps.findLast(({ kind }) => movesTo[kind] !== undefined)?.kind ?? ''] ?? 'FILED'

/** The decision that stands; none where the case was taken up again after it. */
export function decisionIn({ steps }: Pick<RoadRow, 'steps'>): RoadStep | undefined {
  const last = steps.findLast(({ kind }) => kind === 'DECISION' || kind === 'PROCEEDINGS_RESUMPTION')
  return last?.kind === 'DECISION' ? last : undefined
}
