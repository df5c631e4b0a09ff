import type { CommandContext, Fields } from '../../../platform/command.ts'
import type { ClueRow } from './store.ts'

/** What an audit entry shows of a clue: of the informant nothing. */
function visible(row: ClueRow): Fields {
  return {
    agencyId: row.agencyId, source: row.source, sourceNumber: row.sourceNumber, field: row.field, itemCode: row.itemCode, subject: row.subject, happenedOn: row.happenedOn,
    actDivisionCode: row.actDivisionCode, receivedOn: row.receivedOn, dueOn: row.dueOn, provisional: row.provisional, calendarVersion: row.calendarVersion, extendedOn: row.extendedOn, extensionReason: row.extensionReason,
    extensionApprover: row.extensionApprover, verifications: row.verifications, status: row.status, decidedOn: row.decidedOn, decisionReason: row.decisionReason,
    approver: row.approver, refusal: row.refusal, repliedOn: row.repliedOn, reply: row.reply, caseId: row.caseId, fromCaseId: row.fromCaseId,
    fromClueId: row.fromClueId, toAgencyId: row.toAgencyId, toBodyName: row.toBodyName, intoClueId: row.intoClueId,
  }
}

export function recordClue(context: Pick<CommandContext, 'record'>, act: string, before: ClueRow | null, after: ClueRow): ClueRow {
  context.record({
    act, target: { kind: 'case-clue', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
  return after
}
