import type { FigureRow } from './queries.ts'
import type { CampaignFigures } from './schema.ts'

/** The figures of a campaign as a report gives them: persons and certificates are counted once, however many cases concerned them. */
export function figuresOf(campaignId: string, rows: readonly FigureRow[]): CampaignFigures {
  const bySuspicion = rows.flatMap(({ suspicion, cases, open }) => suspicion === null ? [] : [{ suspicion, found: cases, open }])
  const total = (decision: FigureRow['decision']) => rows.find((row) => row.suspicion === null && !row.perReason && row.decision === decision)
  const reasons = (decision: FigureRow['decision'], counted: 'persons' | 'certificates') => rows.flatMap((row) =>
    row.decision === decision && row.perReason && row.reason !== null ? [{ reason: row.reason, count: row[counted] }] : [])
  const ended = reasons('CANCEL_CERTIFICATE', 'certificates')
  return {
    campaignId,
    cases: {
      found: bySuspicion.reduce((sum, row) => sum + row.found, 0), open: bySuspicion.reduce((sum, row) => sum + row.open, 0), kept: total('KEEP')?.cases ?? 0,
    },
    bySuspicion,
    removedPersons: { total: total('REMOVE')?.persons ?? 0, byReason: reasons('REMOVE', 'persons') },
    endedCertificates: { total: total('CANCEL_CERTIFICATE')?.certificates ?? 0, byReason: ended },
    duplicateCertificates: ended.find(({ reason }) => reason === 'DUPLICATE')?.count ?? 0,
  }
}
