import type { Tx } from '../../../platform/db/client.ts'
import { changedMeanwhile } from '../../../platform/db/errors.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import { holdDecisionNumbers, numberKeyOf, numbersUsed } from '../decision/number-use.ts'
import { decision } from '../decision/step.ts'
import type { Series } from '../numbering.ts'
import { decisionSeries, formatDecisionNumber } from '../numbering.ts'
import type { CaseRow } from '../store.ts'
import type { ImportFacts } from './facts.ts'
import type { CaseImportRow } from './row.ts'
import { allocateSerials } from './store.ts'

const keyOf = ({ issuerId, code, year }: Series): string => `${issuerId} ${year} ${code}`

/** Decisions that came without a number get the next ones under the organ code of their agency, in the order of the rows. */
export async function numberDecisions(tx: Tx, decided: readonly { agency: AgencyRow, row: CaseRow }[]): Promise<void> {
  const unnumbered = decided.flatMap(({ agency, row }) => row.decidedOn === null || row.decisionNumber !== null ? []
    : [{ agency, row, decidedOn: row.decidedOn, series: decisionSeries(agency, row.decidedOn) }])
  const bySeries = Map.groupBy(unnumbered, ({ series }) => keyOf(series))
  const given = await allocateSerials(tx, [...bySeries.values()].flatMap((ofSeries) => ofSeries.slice(0, 1).map(({ series }) => ({ ...series, wanted: ofSeries.length }))))
  for (const { last, ...series } of given) {
    const ofSeries = bySeries.get(keyOf(series)) ?? []
    for (const [index, { agency, row, decidedOn }] of ofSeries.entries()) row.decisionNumber = formatDecisionNumber(agency, decidedOn, last - ofSeries.length + 1 + index)
  }
}

/** The numbers of decisions that a row comes with, in its columns or in its steps. */
export function numbersIn({ decision: told, steps = [] }: Pick<CaseImportRow, 'decision' | 'steps'>): string[] {
  const made = steps.flatMap(({ kind, data: { decisionNumber } }) => kind === decision.kind && typeof decisionNumber === 'string' ? [decisionNumber] : [])
  return told === undefined ? made : [told.number, ...made]
}

/**
 * Numbers that nobody else bore when the batch was planned are still borne by nobody else; held from here on alone, so that batches are stored
 * side by side until they end.
 * @throws what has the batch begin anew, to find the others
 */
export async function confirmNumbers(tx: Tx, numbers: ImportFacts['numbers'], rows: readonly CaseRow[]): Promise<void> {
  const own = new Set(rows.map(({ id }) => id))
  const areOwn = (key: string, used: ImportFacts['numbers']): boolean => used.get(key)?.every(({ caseId }) => own.has(caseId)) !== false
  const wanted = rows.flatMap(({ agencyId, decisionNumber: number }) =>
    number !== null && numbers.has(numberKeyOf(agencyId, number)) && areOwn(numberKeyOf(agencyId, number), numbers) ? [{ agencyId, number }] : [])
  if (wanted.length === 0) return
  const [, used] = await Promise.all([holdDecisionNumbers(tx, wanted), numbersUsed(tx, wanted)])
  if (!wanted.every(({ agencyId, number }) => areOwn(numberKeyOf(agencyId, number), used))) throw changedMeanwhile('the use of a decision number')
}
