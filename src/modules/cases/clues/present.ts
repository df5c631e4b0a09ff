import { isOverdue } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { clueMachine } from './machine.ts'
import type { ClueRecord } from './schema.ts'
import type { ClueRow } from './store.ts'

type Act = keyof typeof clueMachine.acts

const permissionOf: Readonly<Record<Act, string>> = {
  verify: 'clue:register', extend: 'clue:decide', file: 'case:file', refuse: 'clue:decide', transfer: 'clue:decide', merge: 'clue:decide', reply: 'clue:decide',
}

export function presentClue(row: ClueRow, actor: Actor, today: LocalDate): ClueRecord {
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, source: row.source, sourceNumber: row.sourceNumber, field: row.field, itemCode: row.itemCode,
    subject: row.subject, content: row.content, suspectName: row.suspectName, happenedOn: row.happenedOn, actDivisionCode: row.actDivisionCode, place: row.place,
    receivedOn: row.receivedOn, informant: row.informantMasked, ruleCode: row.ruleCode, dueOn: row.dueOn, provisional: row.provisional, legalBasis: row.legalBasis,
    overdue: row.dueOn !== null && isOverdue(row.dueOn, row.decidedOn, today), extendedOn: row.extendedOn, extensionReason: row.extensionReason,
    extensionApprover: row.extensionApprover, verifications: row.verifications, status: row.status, decidedOn: row.decidedOn, decisionReason: row.decisionReason,
    approver: row.approver, refusal: row.refusal, repliedOn: row.repliedOn, reply: row.reply, caseId: row.caseId, fromCaseId: row.fromCaseId,
    fromClueId: row.fromClueId, toAgencyId: row.toAgencyId, toBodyName: row.toBodyName, intoClueId: row.intoClueId,
    availableActs: actsFrom(clueMachine, row.status).filter((act) => actor.permissions.has(permissionOf[act])),
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}
