import type { Caller } from '../offered.ts'
import { actsOfSpotCheck } from '../offered.ts'
import type { SpotCheckRecord, SpotCheckSummary } from './schema.ts'
import type { SpotCheckRow, Stratum } from './store.ts'

export function presentSpotCheck(row: SpotCheckRow, caller: Caller): SpotCheckSummary {
  return {
    id: row.id, agencyId: row.agencyId, title: row.title, divisionCode: row.divisionCode, actKinds: row.actKinds, closedFrom: row.closedFrom,
    closedTo: row.closedTo, sampleSize: row.sampleSize, minPerAgency: row.minPerAgency, byActKind: row.byActKind, byPeriod: row.byPeriod,
    priorityGrounds: row.priorityGrounds, minPerPriority: row.minPerPriority, exclusions: row.exclusions as SpotCheckSummary['exclusions'], status: row.status,
    frameSize: row.frameSize, frameDigest: row.frameDigest, commitmentDigest: row.commitmentDigest, seedSources: row.seedSources,
    sharesRevealed: row.shareReveals.map(({ party }) => party), seededAt: row.seededAt?.toISOString() ?? null, extendedTo: row.extendedTo,
    additions: row.additions, additionsDigest: row.additionsDigest, committedAt: row.committedAt?.toISOString() ?? null, seedSource: row.seedSource, seedValue: row.seedValue,
    seedDigest: row.seedDigest, drawnAt: row.drawnAt?.toISOString() ?? null, recordDigest: row.recordDigest, closedOn: row.closedOn,
    availableActs: actsOfSpotCheck(row, caller), version: row.version, createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentSpotCheckDetail({ row, strata }: { row: SpotCheckRow, strata: readonly Stratum[] }, caller: Caller): SpotCheckRecord {
  return { ...presentSpotCheck(row, caller), seed: row.seedValues, strata: [...strata] }
}
