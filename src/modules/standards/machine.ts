import { defineMachine } from '../../kernel/state-machine.ts'

/** 清单事项状态 */
export const standardMachine = defineMachine({
  name: 'standard-entry',
  initial: 'DRAFT',
  states: { DRAFT: { zh: '草案', en: 'draft' }, PUBLISHED: { zh: '已公布', en: 'published' }, REPEALED: { zh: '已废止', en: 'repealed' } },
  acts: {
    revise: { label: { zh: '修改草案', en: 'revise the draft' }, from: ['DRAFT'], to: 'DRAFT' },
    publish: { label: { zh: '公布', en: 'publish' }, from: ['DRAFT'], to: 'PUBLISHED' },
    amend: { label: { zh: '修订', en: 'amend' }, from: ['PUBLISHED'], to: 'PUBLISHED' },
    correct: { label: { zh: '更正', en: 'correct' }, from: ['PUBLISHED'], to: 'PUBLISHED' },
    repeal: { label: { zh: '废止', en: 'repeal' }, from: ['PUBLISHED'], to: 'REPEALED' },
  },
})
