import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { trainingMachine } from './machine.ts'
import type { HoursByKind } from './rules.ts'
import { reachesHours, requiredHours, totalHours } from './rules.ts'
import type { ProgressRecord, TrainingRecord } from './schema.ts'
import type { TrainingRow } from './store.ts'

export function presentTraining(row: TrainingRow, actor: Actor): TrainingRecord {
  const { id, agencyId, divisionCode, officerId, kind, hours, provider, trainedOn, year, proofNumber, status, withdrawReason, version } = row
  return {
    id, agencyId, divisionCode, officerId, kind, hours, provider, trainedOn, year, proofNumber, status, withdrawReason,
    availableActs: actor.permissions.has('training:record') ? actsFrom(trainingMachine, status) : [],
    version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentProgress(person: { id: string, divisionCode: string }, year: number, byKind: HoursByKind = { PUBLIC_LAW: 0, PROFESSIONAL: 0 }): ProgressRecord {
  const { hours: required, legalBasis } = requiredHours(person.divisionCode, year)
  const hours = totalHours(byKind)
  return {
    officerId: person.id, year, hours, publicLaw: byKind.PUBLIC_LAW, professional: byKind.PROFESSIONAL, required,
    reached: reachesHours(hours, required), legalBasis: [...legalBasis],
  }
}
