import { certificateInForce } from '../../personnel/index.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { StepFacts } from '../steps/file.ts'
import type { HandlerMove } from '../steps/define.ts'
import { defineStep } from '../steps/define.ts'
import type { CaseChange, HandlerRow } from '../store.ts'
import { assignHandlers, relieveHandlers } from '../store.ts'
import { handlerMoveGates, moveOf, recusalGates } from './handler-gates.ts'
import { recusals } from './matters.ts'
import { handlerChange, recusalDecision, recusalRequest } from './rights-contents.ts'

const moving = {
  handlers: moveOf, retold: () => ({}),
  perform: (context: CommandContext, facts: Parameters<typeof moveOf>[0] & StepFacts) => moveHandlers(context, facts, moveOf(facts)),
}

/** 提出回避（行政处罚法第四十三条）；决定作出之前不停止调查 */
export const requestRecusal = defineStep({
  ...recusalRequest, matter: recusals, permission: 'case:investigate', act: 'requestRecusal', path: 'recusals', operationId: 'requestRecusal', during: ['FILED'],
  actKinds: ['PENALTY'], label: { zh: '提出回避', en: 'ask for a recusal' }, gates: recusalGates,
})

/** 决定回避（行政处罚法第四十三条第三款：由行政机关负责人决定） */
export const decideRecusal = defineStep({
  ...recusalDecision, matter: recusals, permission: 'case:approve', act: 'decideRecusal', path: 'recusal-decisions', operationId: 'decideRecusal', during: ['FILED'],
  actKinds: ['PENALTY'], label: { zh: '决定回避', en: 'decide on a recusal' },
  officersOf: ({ replacementId }) => replacementId === undefined ? [] : [replacementId],
  gates: handlerMoveGates, ...moving,
})

/** 变更办案人员 */
export const changeHandlers = defineStep({
  ...handlerChange, permission: 'case:approve', act: 'changeHandlers', path: 'handler-changes', operationId: 'changeHandlers', during: ['FILED'],
  label: { zh: '变更办案人员', en: 'change the handlers' },
  officersOf: ({ assigned }) => assigned,
  gates: handlerMoveGates, ...moving,
})

/** Who is relieved stays on the file with the day; who comes acts by the certificate of that day. */
async function moveHandlers({ tx }: CommandContext, facts: StepFacts, { relieved, assigned }: HandlerMove): Promise<CaseChange> {
  const { file: { row }, on } = facts
  if (relieved.length > 0) await relieveHandlers(tx, row.id, relieved, on)
  const coming = comingBy(facts, assigned)
  if (coming.length > 0) await assignHandlers(tx, row.id, coming)
  return {}
}

function comingBy({ file: { row }, on, officers }: StepFacts, assigned: readonly string[]): Pick<HandlerRow, 'officerId' | 'certificateId'>[] {
  return assigned.flatMap((officerId) => {
    const certificate = certificateInForce(officers.get(officerId) ?? { certificates: [] }, { kind: 'ENFORCEMENT', field: row.field, on })
    return certificate === null ? [] : [{ officerId, certificateId: certificate.id }]
  })
}

/** The handlers of a file in memory after such a move, as `moveHandlers` leaves them in the store. */
export function movedHandlers(handlers: readonly HandlerRow[], facts: StepFacts, { relieved, assigned }: HandlerMove): HandlerRow[] {
  const stay = handlers.map((handler) => relieved.includes(handler.officerId) ? { ...handler, relievedOn: facts.on } : handler)
  return comingBy(facts, assigned).reduce((all, coming) => all.some(({ officerId }) => officerId === coming.officerId)
    ? all.map((handler) => handler.officerId === coming.officerId ? { ...handler, certificateId: coming.certificateId, relievedOn: null } : handler)
    : [...all, { ...coming, caseId: facts.file.row.id, role: 'ASSISTANT' as const, relievedOn: null }], stay)
}
