import { addDays } from '../../../kernel/local-date.ts'
import type { Database } from '../../../platform/db/client.ts'
import { applicationCounts, personsRegistered } from '../figures/queries.ts'
import { narrowed } from '../place.ts'
import type { FigureRow } from './queries.ts'
import type { CampaignFigures } from './schema.ts'
import type { CampaignRow } from './store.ts'

type Renewal = Pick<CampaignFigures, 'toBeAdded' | 'registeredForExam'>

/** What a campaign brings in, of the whole place and from the day it looks at: new applications, and persons who go to the exam. */
export async function renewalOf(db: Database, { divisionCode, asOf, closedOn }: CampaignRow): Promise<Renewal> {
  const { shape, values } = narrowed({ kind: 'NATION' }, divisionCode)
  const period = { ...values, from: asOf, to: closedOn === null ? '9999-12-31' : addDays(closedOn, 1) }
  const [applications, [registered]] = await Promise.all([applicationCounts(db, shape, period), personsRegistered(db, shape, period)])
  return { toBeAdded: applications.find(({ kind }) => kind === 'NEW')?.received ?? 0, registeredForExam: registered?.persons ?? 0 }
}

/** The figures of a campaign as a report gives them: persons and certificates are counted once, however many cases concerned them. */
export function figuresOf(campaignId: string, rows: readonly FigureRow[], renewal: Renewal): CampaignFigures {
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
    ...renewal,
  }
}
