import { defineGates } from '../../../kernel/gate.ts'
import type { StepFacts } from '../steps/file.ts'

/** What happens in a matter happens in the order it is written down. */
export const orderGates = defineGates<StepFacts>('cases', {
  'matter-dates-out-of-order': {
    title: { zh: '事项的日期先后不符', en: 'Dates of the matter out of order' },
    detail: { zh: '该环节日期不能早于同一事项上一环节的日期 {earlier}', en: 'The step cannot be dated before the last one of the same matter, {earlier}' },
    legalBasis: [],
    fails: ({ file: { steps }, on, subject }) => {
      if (subject === null) return false
      const earlier = [subject, ...steps.filter(({ subjectId }) => subjectId === subject.id)].map(({ occurredOn }) => occurredOn).toSorted().at(-1) ?? on
      return on < earlier && { params: { earlier } }
    },
  },
})
