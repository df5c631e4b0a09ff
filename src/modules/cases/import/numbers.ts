import type { Tx } from '../../../platform/db/client.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import type { Series } from '../numbering.ts'
import { decisionSeries, formatDecisionNumber } from '../numbering.ts'
import type { CaseRow } from '../store.ts'
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
