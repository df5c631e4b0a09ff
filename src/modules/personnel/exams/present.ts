import type { Actor } from '../../../platform/actor.ts'
import { ratioOf } from '../ratio.ts'
import { placeColumns, without } from '../without.ts'
import type { OutcomeCounts } from './queries.ts'
import { examActs } from './rules.ts'
import type { RegistrationRecord, SessionFigures, SessionRecord } from './schema.ts'
import type { RegistrationRow, SessionRow } from './store.ts'

export function presentSession(row: SessionRow, actor: Actor): SessionRecord {
  return {
    ...without(row, [...placeColumns, 'frameQuery', 'seedValues']), seed: row.seedValues, seededAt: row.seededAt?.toISOString() ?? null, committedAt: row.committedAt?.toISOString() ?? null, drawnAt: row.drawnAt?.toISOString() ?? null,
    availableActs: actor.permissions.has('exam:organise') ? examActs(row) : [],
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentRegistration(row: RegistrationRow): RegistrationRecord {
  const { id, sessionId, officerId, agencyId, divisionCode, registeredOn, rank, outcome, publicScore, professionalScore, version } = row
  return {
    id, sessionId, officerId, agencyId, divisionCode, registeredOn, rank, outcome, publicScore, professionalScore,
    version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentFigures(sessionId: string, { registered, passed, failed, absent }: OutcomeCounts): SessionFigures {
  const sat = passed + failed
  return { sessionId, registered, passed, failed, absent, passRate: ratioOf(passed, sat), attendance: ratioOf(sat, registered) }
}
