import { actsFrom } from '../../../kernel/state-machine.ts'
import { spotCheckMachine } from '../machine.ts'
import type { SpotCheckRecord, SpotCheckSummary } from './schema.ts'
import type { SpotCheckRow, Stratum } from './store.ts'

export function presentSpotCheck(row: SpotCheckRow): SpotCheckSummary {
  return {
    id: row.id, agencyId: row.agencyId, title: row.title, divisionCode: row.divisionCode, actKinds: row.actKinds, closedFrom: row.closedFrom,
    closedTo: row.closedTo, sampleSize: row.sampleSize, minPerAgency: row.minPerAgency, byActKind: row.byActKind, byPeriod: row.byPeriod,
    priorityGrounds: row.priorityGrounds, minPerPriority: row.minPerPriority, exclusions: row.exclusions as SpotCheckSummary['exclusions'], status: row.status,
    frameSize: row.frameSize, frameDigest: row.frameDigest, commitmentDigest: row.commitmentDigest, seedSources: row.seedSources,
    sharesRevealed: row.shareReveals.map(({ party }) => party), seededAt: row.seededAt?.toISOString() ?? null, extendedTo: row.extendedTo,
    additions: row.additions, additionsDigest: row.additionsDigest, committedAt: row.committedAt?.toISOString() ?? null, seedSource: row.seedSource, seedValue: row.seedValue,
    seedDigest: row.seedDigest, drawnAt: row.drawnAt?.toISOString() ?? null, recordDigest: row.recordDigest, closedOn: row.closedOn,
    availableActs: actsFrom(spotCheckMachine, row.status), version: row.version, createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentSpotCheckDetail({ row, strata }: { row: SpotCheckRow, strata: readonly Stratum[] }): SpotCheckRecord {
  return { ...presentSpotCheck(row), seed: row.seedValues, strata: [...strata] }
}
