import type { Calendar } from '../../../kernel/calendar.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import { deadlineUnits } from './codes.ts'
import { deadlineMachine } from './machine.ts'
import type { Approver, CaseDeadline } from './period.ts'
import { reckoned } from './period.ts'
import { deadlineProblems } from './problems.ts'
import type { DeadlineCode } from './rules.ts'

const { raise } = deadlineProblems

export interface ExtensionRequest {
  code: DeadlineCode
  subjectId?: string | null | undefined
  /** In the unit of the period; all that the law allows where it is not given. */
  length?: number | undefined
  approver: Approver
  reason: string
  approvedOn: LocalDate
  /** A further extension, granted by collective discussion. */
  collective?: boolean | undefined
}

/**
 * A period with more time: once, before it ends, by no more than the law allows; a second time only where a collective discussion may
 * grant it, which then says by how much.
 * @throws state.act-not-available (409), cases.extension-not-allowed, already-extended, extension-too-long, extension-too-late (422)
 * Source: 行政强制法 art. 25; 行政许可法 art. 42; 市场监督管理行政处罚程序规定 art. 64.
 */
export function extended(deadline: CaseDeadline, request: ExtensionRequest, calendar: Calendar): CaseDeadline {
  const { ruleCode, extendable, extensions, dueOn, unit, startedOn, legalBasis } = deadline
  const { approver, reason, approvedOn, collective = false } = request
  const state = nextState(deadlineMachine, deadline.state, 'extend')
  if (extendable === null) throw raise['extension-not-allowed']({ ruleCode }, { legalBasis })
  const isFirst = extensions.length === 0
  if (!isFirst && !(extendable.further && collective && request.length !== undefined)) throw raise['already-extended']({ ruleCode }, { legalBasis })
  const length = request.length ?? extendable.length
  if (isFirst && length > extendable.length) {
    throw raise['extension-too-long']({ ruleCode, limit: extendable.length, unitZh: deadlineUnits[unit].zh, unitEn: deadlineUnits[unit].en }, { legalBasis })
  }
  if (approvedOn > dueOn || approvedOn < startedOn) throw raise['extension-too-late']({ ruleCode, dueOn }, { legalBasis })
  const longer = { ...deadline, state, extensions: [...extensions, { length, approver, reason, approvedOn, previousDueOn: dueOn, collective: !isFirst }] }
  return { ...longer, ...reckoned(longer, calendar) }
}
