import { localDateOf } from '../../../kernel/local-date.ts'
import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { deadlineMachine } from './machine.ts'
import type { CaseDeadline } from './period.ts'
import { isOverdueOn } from './period.ts'
import type { ListedDeadline } from './queries.ts'
import type { DeadlineInScope, DeadlineRecord, DeadlineToday } from './schema.ts'
import { deadlineOfRow } from './store.ts'

const offered = ['extend', 'suspend', 'resume'] as const

/** A period; what says whether it may be extended is left to the acts it offers. */
export function presentDeadline(deadline: CaseDeadline): DeadlineRecord {
  const { ruleCode, subjectId, nature, length, unit, startedOn, dueOn, dueAt, provisional, calendarVersion, legalBasis, state, metOn, cancelledOn, extensions } = deadline
  return {
    ruleCode, subjectId, nature, length, unit, startedOn, dueOn, dueAt: dueAt === null ? null : new Date(dueAt).toISOString(), provisional, calendarVersion,
    legalBasis, state, metOn, cancelledOn, extensions,
    suspensions: deadline.suspensions.map(({ from, to, reason, note }) => ({ from, to, reason, note: note ?? null })),
  }
}

export function presentDeadlineToday(deadline: CaseDeadline, actor: Actor, now: Date): DeadlineToday {
  const mayExtend = deadline.extendable !== null && (deadline.extensions.length === 0 || deadline.extendable.further)
  const acts = actor.permissions.has('case:decide') ? actsFrom(deadlineMachine, deadline.state) : []
  return {
    ...presentDeadline(deadline), overdue: isOverdueOn(deadline, { today: localDateOf(now), at: now }),
    availableActs: offered.filter((act) => acts.includes(act) && (act !== 'extend' || mayExtend) && (act !== 'suspend' || deadline.unit !== 'HOUR')),
  }
}

export function presentDeadlineInScope({ row, caseNumber, cause }: ListedDeadline, actor: Actor, now: Date): DeadlineInScope {
  const { id, caseId, agencyId, divisionCode, actKind } = row
  return { id, caseId, caseNumber, cause, agencyId, divisionCode, actKind, ...presentDeadlineToday(deadlineOfRow(row), actor, now) }
}
