import { maskName } from '../../kernel/mask.ts'
import type { CommandContext, Fields } from '../../platform/command.ts'
import type { PreparedCase } from './filing.ts'
import { flagsOf } from './review-flags.ts'
import type { CaseRow } from './store.ts'

/** What an audit entry shows of a case; identifiers and addresses of persons never, their names masked. */
export function visibleCase(row: CaseRow): Fields {
  return {
    caseNumber: row.caseNumber, agencyId: row.agencyId, actKind: row.actKind, procedureKind: row.procedureKind, field: row.field, cause: row.cause,
    source: row.source, filedOn: row.filedOn, status: row.status, ...flagsOf(row),
    proposedPenaltyKinds: row.proposedPenaltyKinds, proposedFineYuan: row.proposedFineYuan, proposedConfiscationYuan: row.proposedConfiscationYuan,
    legalReviewRequired: row.legalReviewRequired, legalReviewGrounds: row.legalReviewGrounds, legalReviewOpinion: row.legalReviewOpinion,
    legalReviewedOn: row.legalReviewedOn, decidedOn: row.decidedOn, decisionKind: row.decisionKind, decisionNumber: row.decisionNumber,
    decisionSummary: row.decisionSummary, penaltyKinds: row.penaltyKinds, fineYuan: row.fineYuan, confiscationYuan: row.confiscationYuan,
    servedOn: row.servedOn, closedOn: row.closedOn, archivedOn: row.archivedOn, endedOn: row.endedOn, relatedCaseId: row.relatedCaseId, sourceClueId: row.sourceClueId, itemCode: row.itemCode,
    facts: row.facts, actEndedOn: row.actEndedOn, actDivisionCode: row.actDivisionCode,
  }
}

export function visibleNewCase({ row, parties, handlers }: PreparedCase): Fields {
  return {
    ...visibleCase(row),
    parties: parties.map(({ kind, name, uscc }) => ({ kind, name: kind === 'NATURAL' ? maskName(name) : name, uscc })),
    handlers: handlers.map(({ officerId, role }) => ({ officerId, role })),
  }
}

export function recordCase(context: CommandContext, act: string, { id, agencyId, divisionCode }: CaseRow, before: Fields | null, after: Fields): void {
  context.record({ act, target: { kind: 'case', id }, agencyId, divisionCode, before, after })
}

/** The part of every event that says which case it is about. */
export function eventOf({ id, agencyId, divisionCode, actKind, field }: CaseRow) {
  return { caseId: id, agencyId, divisionCode, actKind, field }
}
