import { defineMachine } from '../../kernel/state-machine.ts'

/** 公示栏目：由登记簿生成，经审核后公布；登记变更的重新生成；已公布的版本在新版本公布前一直公开 */
export const catalogueEntryMachine = defineMachine({
  name: 'catalogue-entry',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '待审核', en: 'to be approved' },
    APPROVED: { zh: '已审核', en: 'approved' },
    PUBLISHED: { zh: '已公布', en: 'published' },
    WITHDRAWN: { zh: '已撤下', en: 'withdrawn' },
  },
  acts: {
    draft: { label: { zh: '生成草案', en: 'draft' }, from: ['DRAFT', 'APPROVED', 'PUBLISHED', 'WITHDRAWN'], to: 'DRAFT' },
    approve: { label: { zh: '审核通过', en: 'approve' }, from: ['DRAFT'], to: 'APPROVED' },
    publish: { label: { zh: '公布', en: 'publish' }, from: ['APPROVED'], to: 'PUBLISHED' },
    withdraw: { label: { zh: '撤下', en: 'withdraw' }, from: ['PUBLISHED'], to: 'WITHDRAWN' },
  },
})
export type CatalogueEntryState = keyof typeof catalogueEntryMachine.states
export type CatalogueEntryAct = keyof typeof catalogueEntryMachine.acts

/** 公开文字：随时修改，停用后不再列入 */
export const textMachine = defineMachine({
  name: 'disclosure-text',
  initial: 'CURRENT',
  states: { CURRENT: { zh: '使用中', en: 'in use' }, ENDED: { zh: '已停用', en: 'ended' } },
  acts: {
    revise: { label: { zh: '修改', en: 'revise' }, from: ['CURRENT'], to: 'CURRENT' },
    end: { label: { zh: '停用', en: 'end' }, from: ['CURRENT'], to: 'ENDED' },
  },
})
