import { isOverdue } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { actsFrom } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import type { PublicationAct } from './machine.ts'
import { publicationMachine } from './machine.ts'
import type { FiguresRow } from './queries.ts'
import { onTimeRate } from './rules.ts'
import type { PublicationFigures, PublicationRecord } from './schema.ts'
import type { PublicationRow } from './store.ts'

export const permissionFor: Readonly<Record<PublicationAct, string>> = {
  publish: 'publication:publish', withdraw: 'publication:publish', exempt: 'publication:exempt',
}

/** Who looks, and on which day. */
export interface Viewer { actor: Pick<Actor, 'permissions'>, today: LocalDate }

export function presentPublication(row: PublicationRow, { actor, today }: Viewer): PublicationRecord {
  return {
    id: row.id, caseId: row.caseId, agencyId: row.agencyId, divisionCode: row.divisionCode, channel: row.channel, decidedOn: row.decidedOn,
    dueOn: row.dueOn, provisional: row.provisional, calendarVersion: row.calendarVersion, ruleCode: row.ruleCode, legalBasis: row.legalBasis,
    status: row.status, publishedOn: row.publishedOn, address: row.address, exemptReason: row.exemptReason, exemptNote: row.exemptNote,
    exemptApprover: row.exemptApprover, withdrawal: withdrawalOf(row, today), withdrawnOn: row.withdrawnOn, withdrawalReason: row.withdrawalReason,
    availableActs: actsFrom(publicationMachine, row.status).filter((act) => actor.permissions.has(permissionFor[act])), version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

function withdrawalOf({ withdrawal, withdrawalDueOn, withdrawnOn }: PublicationRow, today: LocalDate): PublicationRecord['withdrawal'] {
  if (withdrawal === null || withdrawalDueOn === null) return null
  return { ...withdrawal, legalBasis: [...withdrawal.legalBasis], dueOn: withdrawalDueOn, overdue: isOverdue(withdrawalDueOn, withdrawnOn, today) }
}

/** The row without an agency is the total. */
export function presentFigures(rows: readonly FiguresRow[], { from, to, today }: { from: string, to: string, today: string }): PublicationFigures {
  const total = rows.find((row) => row.agencyId === null) ?? { due: 0, onTime: 0, late: 0, overdue: 0, exempt: 0 }
  return {
    from, to, asOf: today, total: figuresOf(total),
    agencies: rows.flatMap((row) => row.agencyId === null ? [] : [{ agencyId: row.agencyId, ...figuresOf(row) }]),
  }
}

function figuresOf({ due, onTime, late, overdue, exempt }: Omit<FiguresRow, 'agencyId'>): PublicationFigures['total'] {
  return { due, onTime, late, overdue, pending: due - onTime - late - overdue, exempt, onTimeRate: onTimeRate({ onTime, late, overdue }) }
}
