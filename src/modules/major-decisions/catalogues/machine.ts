import { defineMachine } from '../../../kernel/state-machine.ts'

/** 决策事项目录：拟订、经同级党委同意、公布，调整时由新一版取代（重大行政决策程序暂行条例第三条第三款） */
export const decisionCatalogueMachine = defineMachine({
  name: 'decision-catalogue',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '拟订中', en: 'being drafted' },
    PUBLISHED: { zh: '已公布', en: 'published' },
    SUPERSEDED: { zh: '已被取代', en: 'superseded' },
  },
  acts: {
    revise: { label: { zh: '修改目录', en: 'revise' }, from: ['DRAFT'], to: 'DRAFT' },
    consent: { label: { zh: '登记同级党委同意', en: 'record the consent' }, from: ['DRAFT'], to: 'DRAFT' },
    publish: { label: { zh: '公布目录', en: 'publish' }, from: ['DRAFT'], to: 'PUBLISHED' },
    adjust: { label: { zh: '调整目录', en: 'adjust' }, from: ['PUBLISHED'], to: 'PUBLISHED' },
    supersede: { label: { zh: '被取代', en: 'be superseded' }, from: ['PUBLISHED'], to: 'SUPERSEDED' },
  },
})
export type CatalogueState = keyof typeof decisionCatalogueMachine.states
export type CatalogueAct = keyof typeof decisionCatalogueMachine.acts
