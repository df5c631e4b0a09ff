import { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { text } from '../../../platform/http/strings.ts'
import { approval } from '../content.ts'
import { article, ofPenalty } from '../penalty/law.ts'
import { defineStep } from '../steps/define.ts'
import type { StepFacts } from '../steps/file.ts'

/** Procedures that stand in place of the ordinary one, of which the hearing is a part. */
const special: readonly string[] = ['SIMPLE', 'FAST']

export const procedureChangeGates = ofPenalty(defineGates<StepFacts>('cases', {
  'procedure-already-ordinary': {
    title: { zh: '本案已适用普通程序', en: 'The case already follows the ordinary procedure' },
    detail: { zh: '只有适用简易程序或者突发事件快速程序的案件可以转为普通程序', en: 'Only a case under the simple or the fast procedure can change to the ordinary one' },
    legalBasis: [article('第五十四条第一款')],
    fails: ({ file: { row: { procedureKind } } }) => !special.includes(procedureKind),
  },
}))

/**
 * 转为普通程序：what cannot be decided on the spot, or breaks no emergency measure, is investigated as any other case (行政处罚法第四十九条、第五十一条、第五十四条).
 * The time for deciding runs from the filing all the same: the law knows no second one (第六十条). Nobody comes back from the ordinary procedure.
 */
export const procedureChange = defineStep({
  kind: 'PROCEDURE_CHANGE',
  act: 'changeToOrdinaryProcedure',
  path: 'procedure-changes',
  operationId: 'changeToOrdinaryProcedure',
  label: { zh: '转为普通程序', en: 'change to the ordinary procedure' },
  permission: 'case:divert',
  during: ['FILED'],
  actKinds: ['PENALTY'],
  body: z.strictObject({ reason: text(1000, '不适用原程序的理由'), approval }),
  gates: procedureChangeGates,
  change: () => ({ procedureKind: 'ORDINARY' }),
  deadlines: ({ file: { row: { procedureKind, filedOn } } }) => procedureKind === 'SIMPLE' ? { start: [{ code: 'PEN-DECIDE', on: filedOn }] } : {},
})
