import { sql } from 'drizzle-orm'
import type { Tx } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { writtenQuery } from '../../../platform/db/written.ts'
import { certificates } from '../table.ts'
import type { ApplicationRow } from './store.ts'
import { trainingNeeded } from './rules.ts'

const heldStatement = defineStatement<'of', { officerId: string, kind: string, open: number, valid: number, reasons: string[] }[]>((db) => db.select({
  officerId: certificates.officerId, kind: certificates.kind,
  open: sql<number>`(count(*) filter (where ${certificates.endedOn} is null))::int`,
  valid: sql<number>`(count(*) filter (where ${certificates.endedOn} is null and ${certificates.validTo} >= ${sql.placeholder('today')}::date))::int`,
  reasons: sql<string[]>`coalesce(array_agg(${certificates.endReason}) filter (where ${certificates.endReason} is not null), '{}')`,
}).from(certificates).where(sql`${certificates.officerId} = any(${sql.placeholder('wanted')}::uuid[])`).groupBy(certificates.officerId, certificates.kind))

/** What the certificates of a person say: how many of a kind nobody has ended, how many of those have not run out, and why those that ended did. */
export interface Holdings { open: (kind: string) => number, valid: (kind: string) => number, endReasons: readonly string[] }

export async function holdingsOf(tx: Tx, wanted: readonly string[], today: string): Promise<(officerId: string) => Holdings> {
  const byOfficer = Map.groupBy(await heldStatement(tx, 'of', { wanted, today }), (row) => row.officerId)
  return (officerId) => {
    const rows = byOfficer.get(officerId) ?? []
    const of = (kind: string) => rows.find((row) => row.kind === kind)
    return { open: (kind) => of(kind)?.open ?? 0, valid: (kind) => of(kind)?.valid ?? 0, endReasons: rows.flatMap((row) => row.reasons) }
  }
}

const hoursStatement = writtenQuery<{ id: string, hours: number }>('training-hours', `
select wanted.id, coalesce(sum(training_records.hours), 0)::float8 as hours
from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) as wanted(id, officer_id, since, until)
  left join training_records on training_records.officer_id = wanted.officer_id and training_records.status = 'RECORDED'
    and training_records.trained_on between wanted.since and wanted.until
group by wanted.id`)

/** Recorded hours that count towards each application: up to the day its training was confirmed, or today where it is not. */
export async function trainingHours(tx: Tx, rows: readonly ApplicationRow[], today: string): Promise<Map<string, number>> {
  const until = rows.map((row) => row.trainedOn ?? today)
  const since = rows.map((row, index) => trainingNeeded(row, until[index] ?? today).since)
  const found = await hoursStatement(tx, [rows.map(({ id }) => id), rows.map(({ officerId }) => officerId), since, until])
  return new Map(found.map(({ id, hours }) => [id, hours]))
}

