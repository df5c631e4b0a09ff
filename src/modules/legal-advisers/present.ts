import { actsFrom } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import type { LegalAdviserAct } from './machine.ts'
import { legalAdviserMachine } from './machine.ts'
import type { AdviceRecord, AdviserRecord } from './schema.ts'
import type { AdviserOpinionRow, AdviserRow } from './store.ts'

const maintain = 'legal-adviser:maintain'
export const permissionFor: Readonly<Record<LegalAdviserAct, string>> = {
  renew: maintain, end: maintain, declareConflict: maintain, endConflict: maintain, advise: 'legal-adviser:advise',
}

export const presentAdviser = (row: AdviserRow, { permissions }: Actor): AdviserRecord => ({
  id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, name: row.name, kind: row.kind, organisation: row.organisation, speciality: row.speciality,
  engagedFrom: row.engagedFrom, engagedTo: row.engagedTo, status: row.status, endedOn: row.endedOn, endReason: row.endReason, conflicts: row.conflicts,
  availableActs: actsFrom(legalAdviserMachine, row.status).filter((act) => permissions.has(permissionFor[act])), version: row.version,
  createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
})

export const presentAdvice = (row: AdviserOpinionRow): AdviceRecord => ({
  id: row.id, adviserId: row.adviserId, adviserName: row.adviserName, reviewId: row.reviewId, subjectKind: row.subjectKind, subjectId: row.subjectId, agencyId: row.agencyId,
  divisionCode: row.divisionCode, stance: row.stance, opinion: row.opinion, givenOn: row.givenOn, createdAt: row.createdAt.toISOString(),
})
