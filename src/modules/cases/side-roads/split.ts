import { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { text, uuid } from '../../../platform/http/strings.ts'
import { approval } from '../content.ts'
import { recordCase, visibleCase } from '../record.ts'
import { defineStep } from '../steps/define.ts'
import type { StepFacts } from '../steps/file.ts'
import type { CaseRow } from '../store.ts'
import { updateCase } from '../store.ts'
import { kindred, otherCase } from './endings.ts'

export const splitGates = defineGates<StepFacts<{ newCaseId: string }, CaseRow | null>>('cases', {
  'split-target-unfit': {
    title: { zh: '该案件不能作为分案', en: 'That case cannot be the one split off' },
    detail: { zh: '分出的案件应当是本机关已另行立案、尚未与他案关联的同类案件', en: 'The case split off is another of the same kind the agency has filed, not yet tied to any' },
    legalBasis: [],
    fails: ({ file, extra }) => extra !== undefined && (extra === null || !kindred(file, extra) || extra.relatedCaseId !== null),
  },
})

/** 分案：what is filed as a case of its own names the one it came from */
export const split = defineStep({
  kind: 'SPLIT',
  act: 'split',
  path: 'splits',
  operationId: 'splitCase',
  label: { zh: '分案', en: 'split off a case' },
  permission: 'case:divert',
  during: ['FILED'],
  body: z.strictObject({ newCaseId: uuid('分出的案件'), what: text(1000, '分出的当事人或者违法行为'), reason: text(1000, '理由'), approval }),
  load: (context, _file, { newCaseId }) => otherCase(context, newCaseId),
  gates: splitGates,
  retold: () => ({}),
  perform: async (context, { file, extra }) => {
    if (extra === undefined || extra === null) return {}
    const after = await updateCase(context.tx, extra.id, { relatedCaseId: file.row.id }, context.now)
    recordCase(context, 'case.split-off', after, visibleCase(extra), visibleCase(after))
    return {}
  },
})
