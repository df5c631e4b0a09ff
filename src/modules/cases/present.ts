import { actsFrom } from '../../kernel/state-machine.ts'
import { hasValidUsccCheck } from '../../kernel/uscc.ts'
import type { Actor } from '../../platform/actor.ts'
import { presentDeadline } from './deadlines/present.ts'
import { caseMachine } from './machine.ts'
import type { CaseDetails } from './queries.ts'
import type { SummaryRow } from './search/list.ts'
import { basisOfGround } from './review-rules.ts'
import type { CaseImportRecord, CaseRecord, CaseSummary } from './schema.ts'
import { hasMatterFor } from './steps/define.ts'
import { stepDefinitions } from './steps/registry.ts'
import type { CaseImportRow } from './store.ts'
import type { ReviewGround } from './thresholds.ts'
import { reviewGrounds } from './thresholds.ts'

/** What this caller may do in the case as it stands; `review` belongs to the legal review and is not offered here. */
function availableActs({ row: { status, actKind }, steps }: CaseDetails, actor: Actor): CaseRecord['availableActs'] {
  const moving: readonly string[] = actsFrom(caseMachine, status)
  return [
    ...(moving.includes('propose') && actor.permissions.has('case:decide') ? ['propose'] : []),
    ...stepDefinitions.filter((definition) => (definition.during?.includes(status) ?? moving.includes(definition.act))
      && definition.actKinds?.includes(actKind) !== false && actor.permissions.has(definition.permission) && hasMatterFor(definition, { steps })).map(({ act }) => act),
  ]
}

export function presentCase(details: CaseDetails, actor: Actor): CaseRecord {
  const { row, agencyName, parties, handlers, deadlines } = details
  return {
    id: row.id, caseNumber: row.caseNumber, agencyId: row.agencyId, agencyName, divisionCode: row.divisionCode, actKind: row.actKind,
    procedureKind: row.procedureKind, field: row.field, cause: row.cause, source: row.source, filedOn: row.filedOn, status: row.status,
    hearingHeld: row.hearingHeld, publicInterest: row.publicInterest, complex: row.complex, proposedPenaltyKinds: row.proposedPenaltyKinds,
    proposedFineYuan: row.proposedFineYuan, proposedConfiscationYuan: row.proposedConfiscationYuan, legalReviewRequired: row.legalReviewRequired,
    legalReviewGrounds: row.legalReviewGrounds.map((code) => presentGround(row, code as ReviewGround)), legalReviewOpinion: row.legalReviewOpinion,
    legalReviewedOn: row.legalReviewedOn, decidedOn: row.decidedOn, decisionKind: row.decisionKind, decisionNumber: row.decisionNumber,
    decisionSummary: row.decisionSummary, penaltyKinds: row.penaltyKinds, fineYuan: row.fineYuan, confiscationYuan: row.confiscationYuan,
    servedOn: row.servedOn, closedOn: row.closedOn, archivedOn: row.archivedOn, endedOn: row.endedOn, relatedCaseId: row.relatedCaseId, sourceClueId: row.sourceClueId, openAlerts: row.openAlerts,
    itemCode: row.itemCode, facts: row.facts, actEndedOn: row.actEndedOn, actDivisionCode: row.actDivisionCode, clientAt: row.clientAt?.toISOString() ?? null,
    parties: parties.map((party) => ({
      id: party.id, kind: party.kind, name: party.name, uscc: party.uscc, usccCheckPasses: party.uscc === null ? null : hasValidUsccCheck(party.uscc),
      legalRepresentative: party.legalRepresentative, idNumber: party.idNumberMasked, phone: party.phoneMasked, address: party.addressMasked,
    })),
    handlers: handlers.map(({ officerId, name, certificateId, certificateNumber, role, relievedOn }) => ({ officerId, name, certificateId, certificateNumber, role, relievedOn })),
    deadlines: deadlines.map(presentDeadline),
    availableActs: availableActs(details, actor), version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

function presentGround(row: CaseDetails['row'], code: ReviewGround) {
  return { code, text: reviewGrounds[code].zh, textEn: reviewGrounds[code].en, legalBasis: basisOfGround(row.actKind, code) }
}

export function presentSummary(row: SummaryRow): CaseSummary {
  return { ...row, updatedAt: row.updatedAt.toISOString() }
}

export function presentCaseImport({ id, agencyId, divisionCode, format, rows, created, updated, unchanged, refused, startedAt, finishedAt }: CaseImportRow): CaseImportRecord {
  return { id, agencyId, divisionCode, format, rows, created, updated, unchanged, refused, startedAt: startedAt.toISOString(), finishedAt: finishedAt.toISOString() }
}
