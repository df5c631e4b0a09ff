import { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { codes, text, uuid } from '../../../platform/http/strings.ts'
import { approval } from '../content.ts'
import { periodOfClosing } from '../closing/settlement.ts'
import { metByDecision } from '../deadlines/act-effects.ts'
import type { DeadlineEffects } from '../deadlines/effects.ts'
import { joined } from '../deadlines/effects.ts'
import { defineStep } from '../steps/define.ts'
import type { CaseFile, StepFacts } from '../steps/file.ts'
import type { CaseRow } from '../store.ts'
import { lockCaseRow } from '../store.ts'
import { terminationGrounds, withdrawalGrounds } from './codes.ts'

/** The other case a step names; null where there is none the caller may see. */
export const otherCase = ({ tx, actor }: CommandContext, id: string): Promise<CaseRow | null> => lockCaseRow(tx, actor.scope, id)

/** Whether two cases can become one, or one has come out of the other. */
export function kindred({ row }: CaseFile, other: CaseRow): boolean {
  return other.id !== row.id && other.status === 'FILED' && other.agencyId === row.agencyId && other.actKind === row.actKind
}

export const mergerGates = defineGates<StepFacts<{ intoCaseId: string }, CaseRow | null>>('cases', {
  'merge-target-unfit': {
    title: { zh: '不能并入该案件', en: 'Cannot be merged into that case' },
    detail: { zh: '并入的案件应当是本机关正在办理的另一同类案件', en: 'The case to merge into is another of the same kind that the agency is handling' },
    legalBasis: [],
    fails: ({ file, extra }) => extra !== undefined && (extra === null || !kindred(file, extra)),
  },
})

const common = { permission: 'case:divert', dateName: 'endedOn', dateItem: 'ending' } as const
const ended = {
  deadlines: ({ file, on }: Pick<StepFacts, 'file' | 'on'>): DeadlineEffects =>
    joined({ cancel: [{ codes: [...metByDecision, 'LIC-ACCEPT', 'LIC-HEAR-HOLD'], on }] }, periodOfClosing(file, on)),
}

/** 终止调查 */
export const termination = defineStep({
  ...common, ...ended,
  kind: 'TERMINATION', act: 'terminate', path: 'termination', operationId: 'terminateCase', label: { zh: '终止调查', en: 'terminate the investigation' },
  body: z.strictObject({ ground: codes(terminationGrounds, '终止的情形'), reason: text(1000, '理由'), approval }),
  gates: [],
  change: ({ on }) => ({ endedOn: on }),
})

/** 撤销立案（行政处罚法第五十四条第二款所称立案标准不具备等） */
export const withdrawal = defineStep({
  ...common, ...ended,
  kind: 'WITHDRAWAL', act: 'withdraw', path: 'withdrawal', operationId: 'withdrawCase', label: { zh: '撤销立案', en: 'withdraw the filing' },
  body: z.strictObject({ ground: codes(withdrawalGrounds, '撤销的情形'), reason: text(1000, '理由'), approval }),
  gates: [],
  change: ({ on }) => ({ endedOn: on }),
})

/** 并案：this case ends in another, which goes on */
export const merger = defineStep({
  ...common, ...ended,
  kind: 'MERGER', act: 'merge', path: 'merger', operationId: 'mergeCase', label: { zh: '并案', en: 'merge into another case' },
  body: z.strictObject({ intoCaseId: uuid('并入的案件'), reason: text(1000, '理由'), approval }),
  load: (context, _file, { intoCaseId }) => otherCase(context, intoCaseId),
  gates: mergerGates,
  change: ({ on, data: { intoCaseId } }) => ({ endedOn: on, relatedCaseId: intoCaseId }),
})
