import type { Database } from '../../../platform/db/client.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { Place } from '../entries/queries.ts'
import { appliesTo, knownVersionsOfItems, versionsApplying } from '../entries/queries.ts'
import type { VersionRow } from '../entries/store.ts'
import { narrownessOf } from '../review-catalogue/rules.ts'
import { benchmarkDetails } from './definition.ts'
import type { Benchmark, Cited, Measure } from './rules.ts'

export interface BenchmarkInForce extends Cited, Benchmark { versionId: string, entryId: string }

export interface BenchmarkQuery { itemCode: string, agencyId: string | null, divisionCode: string, on: LocalDate, knownAt?: Date }

/** The benchmark of an item that binds an agency on a day: its own, else that of the narrowest division above it; null where there is none. */
export async function benchmarkInForce(db: Database, { itemCode, agencyId, divisionCode, on, knownAt }: BenchmarkQuery): Promise<BenchmarkInForce | null> {
  return narrowest(await versionsApplying(db, { agencyId, divisionCode }, { list: 'BENCHMARK', itemCode, on, ...(knownAt === undefined ? {} : { knownAt }) }))
}

function narrowest(versions: VersionRow[]): BenchmarkInForce | null {
  const [row] = versions.sort((a, b) => narrownessOf(b) - narrownessOf(a))
  if (row === undefined) return null
  const { statutory, tiers } = benchmarkDetails.parse(row.details)
  return { versionId: row.id, entryId: row.entryId, name: row.name, itemCode: row.itemCode, document: row.document, kind: row.kind as Measure, statutory, tiers }
}

/** What standards say of a penalty: the benchmark that binds, and the kinds of the no-penalty lists' entries. */
export interface PenaltyStandards { benchmark: BenchmarkInForce | null, noPenaltyKinds: string[] }

export type PenaltyStandardsOf = (query: Omit<BenchmarkQuery, 'knownAt'>) => PenaltyStandards

/** The same for any number of items, places and days, loaded by one statement. */
export async function penaltyStandardsOf(db: Database, itemCodes: readonly string[], places: readonly Place[]): Promise<PenaltyStandardsOf> {
  const byItem = Map.groupBy(await knownVersionsOfItems(db, ['BENCHMARK', 'NO_PENALTY'], itemCodes, places), ({ itemCode }) => itemCode)
  return ({ itemCode, agencyId, divisionCode, on }) => {
    const applying = (byItem.get(itemCode) ?? []).filter((version) => appliesTo(version, { agencyId, divisionCode }, on))
    return { benchmark: narrowest(applying.filter(({ list }) => list === 'BENCHMARK')), noPenaltyKinds: applying.filter(({ list }) => list === 'NO_PENALTY').map(({ kind }) => kind) }
  }
}
