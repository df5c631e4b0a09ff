import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { campaignMachine, cleanUpCaseMachine } from './machine.ts'
import type { CampaignRecord, CaseRecord } from './schema.ts'
import type { CampaignRow, CaseRow } from './store.ts'

const mayOrganise = (actor: Actor): boolean => actor.permissions.has('clean-up:organise')

export function presentCampaign(row: CampaignRow, actor: Actor): CampaignRecord {
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, title: row.title, asOf: row.asOf, status: row.status, closedOn: row.closedOn,
    availableActs: mayOrganise(actor) ? actsFrom(campaignMachine, row.status) : [],
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentCase(row: CaseRow, actor: Actor): CaseRecord {
  return {
    id: row.id, campaignId: row.campaignId, agencyId: row.agencyId, divisionCode: row.divisionCode, officerId: row.officerId, certificateId: row.certificateId,
    relatedOfficerId: row.relatedOfficerId, relatedCertificateId: row.relatedCertificateId, suspicion: row.suspicion, note: row.note, status: row.status,
    decision: row.decision, reason: row.reason, effectiveOn: row.effectiveOn, decidedOn: row.decidedOn, decisionNote: row.decisionNote,
    availableActs: mayOrganise(actor) ? actsFrom(cleanUpCaseMachine, row.status) : [],
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}
