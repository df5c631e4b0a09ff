import type { Database } from '../../../platform/db/client.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { versionsApplying } from '../entries/queries.ts'
import { narrownessOf } from '../review-catalogue/rules.ts'
import { benchmarkDetails } from './definition.ts'
import type { Benchmark, Cited, Measure } from './rules.ts'

export interface BenchmarkInForce extends Cited, Benchmark { versionId: string, entryId: string }

export interface BenchmarkQuery { itemCode: string, agencyId: string | null, divisionCode: string, on: LocalDate, knownAt?: Date }

/** The benchmark of an item that binds an agency on a day: its own, else that of the narrowest division above it; null where there is none. */
export async function benchmarkInForce(db: Database, { itemCode, agencyId, divisionCode, on, knownAt }: BenchmarkQuery): Promise<BenchmarkInForce | null> {
  const rows = await versionsApplying(db, { agencyId, divisionCode }, { list: 'BENCHMARK', itemCode, on, ...(knownAt === undefined ? {} : { knownAt }) })
  const [row] = rows.sort((a, b) => narrownessOf(b) - narrownessOf(a))
  if (row === undefined) return null
  const { statutory, tiers } = benchmarkDetails.parse(row.details)
  return { versionId: row.id, entryId: row.entryId, name: row.name, itemCode, document: row.document, kind: row.kind as Measure, statutory, tiers }
}
