import { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { codes, text, uuid } from '../../../platform/http/strings.ts'
import { approval } from '../content.ts'
import { defineStep } from '../steps/define.ts'
import type { StepFacts } from '../steps/file.ts'
import { addendumNatures } from './codes.ts'

export const addendumGates = defineGates<StepFacts<{ concernsStepId?: string | undefined }>>('cases', {
  'addendum-step-unknown': {
    title: { zh: '补正所指的环节不在本案', en: 'The addendum names no step of this case' },
    detail: { zh: '补正应指明本案已登记的环节', en: 'An addendum names a step the case has' },
    legalBasis: [],
    fails: ({ file: { steps }, data: { concernsStepId } }) => concernsStepId !== undefined && !steps.some(({ id }) => id === concernsStepId),
  },
})

/** 补正：adds to the file; what was recorded stands as it was */
export const addendum = defineStep({
  kind: 'ADDENDUM',
  act: 'addAddendum',
  path: 'addenda',
  operationId: 'addAddendum',
  label: { zh: '补正', en: 'add an addendum' },
  permission: 'case:archive',
  during: ['DECIDED', 'SERVED', 'CLOSED', 'TERMINATED', 'WITHDRAWN', 'MERGED', 'ARCHIVED'],
  body: z.strictObject({
    nature: codes(addendumNatures, '补正的性质'),
    concernsStepId: uuid('所补正的环节').optional(),
    content: text(4000, '补正内容'),
    reason: text(1000, '理由'),
    approval,
  }),
  gates: addendumGates,
})
