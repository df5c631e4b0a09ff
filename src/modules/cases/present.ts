import { actsFrom } from '../../kernel/state-machine.ts'
import { hasValidUsccCheck } from '../../kernel/uscc.ts'
import type { Actor } from '../../platform/actor.ts'
import { presentDeadline } from './deadlines/present.ts'
import { caseMachine } from './machine.ts'
import type { CaseDetails } from './queries.ts'
import { flagsOf } from './review-flags.ts'
import { basisOfGround } from './review-rules.ts'
import type { CaseImportRecord, CaseRecord } from './schema.ts'
import type { StepDefinition } from './steps/define.ts'
import { hasMatterFor } from './steps/define.ts'
import { stepDefinitions } from './steps/registry.ts'
import type { CaseImportRow } from './store.ts'
import type { ReviewGround } from './thresholds.ts'
import { reviewGrounds } from './thresholds.ts'

interface ActsOfState { propose: boolean, steps: readonly StepDefinition[] }

const knownActs = new Map<string, ActsOfState>()

/** The acts a case of this kind has in this state, whoever asks; looked for among the definitions once. */
function actsOf({ status, actKind }: CaseDetails['row']): ActsOfState {
  const known = knownActs.get(`${status} ${actKind}`)
  if (known !== undefined) return known
  const moving: readonly string[] = actsFrom(caseMachine, status)
  const acts = {
    propose: moving.includes('propose'),
    steps: stepDefinitions.filter(({ during, act, actKinds }) => (during?.includes(status) ?? moving.includes(act)) && actKinds?.includes(actKind) !== false),
  }
  knownActs.set(`${status} ${actKind}`, acts)
  return acts
}

/** What this caller may do in the case as it stands; `review` belongs to the legal review and is not offered here. */
function availableActs({ row, steps: done }: CaseDetails, actor: Actor): CaseRecord['availableActs'] {
  const { propose, steps } = actsOf(row)
  return [
    ...(propose && actor.permissions.has('case:decide') ? ['propose'] : []),
    ...steps.filter((definition) => actor.permissions.has(definition.permission) && hasMatterFor(definition, { steps: done })).map(({ act }) => act),
  ]
}

export function presentCase(details: CaseDetails, actor: Actor): CaseRecord {
  const { row, agencyName, parties, handlers, deadlines } = details
  return {
    id: row.id, caseNumber: row.caseNumber, agencyId: row.agencyId, agencyName, divisionCode: row.divisionCode, actKind: row.actKind,
    procedureKind: row.procedureKind, field: row.field, cause: row.cause, source: row.source, filedOn: row.filedOn, status: row.status,
    ...flagsOf(row), proposedPenaltyKinds: row.proposedPenaltyKinds,
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

export function presentCaseImport({ id, agencyId, divisionCode, format, rows, created, updated, unchanged, refused, startedAt, finishedAt }: CaseImportRow): CaseImportRecord {
  return { id, agencyId, divisionCode, format, rows, created, updated, unchanged, refused, startedAt: startedAt.toISOString(), finishedAt: finishedAt.toISOString() }
}
