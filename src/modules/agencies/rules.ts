import { defineMachine } from '../../kernel/state-machine.ts'

/** 执法主体状态 */
export const agencyMachine = defineMachine({
  name: 'agency',
  initial: 'ACTIVE',
  states: { ACTIVE: { zh: '正常', en: 'active' }, ABOLISHED: { zh: '已撤销', en: 'abolished' } },
  acts: { abolish: { label: { zh: '撤销', en: 'abolish' }, from: ['ACTIVE'], to: 'ABOLISHED' } },
})
