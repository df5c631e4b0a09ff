import { defineMachine } from '../../kernel/state-machine.ts'

/** 行政执法统计年报：草案可以重新统计；定稿后内容不变；更正另立新稿，公布后取代原稿 */
export const statisticsReportMachine = defineMachine({
  name: 'statistics-report',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '草案', en: 'draft' },
    FROZEN: { zh: '已定稿', en: 'frozen' },
    APPROVED: { zh: '已审定', en: 'approved' },
    PUBLISHED: { zh: '已公开', en: 'published' },
    SUPERSEDED: { zh: '已被更正', en: 'superseded by a correction' },
  },
  acts: {
    recompute: { label: { zh: '重新统计', en: 'count again' }, from: ['DRAFT'], to: 'DRAFT' },
    freeze: { label: { zh: '定稿', en: 'freeze' }, from: ['DRAFT'], to: 'FROZEN' },
    reopen: { label: { zh: '退回', en: 'send back' }, from: ['FROZEN', 'APPROVED'], to: 'DRAFT' },
    approve: { label: { zh: '审定', en: 'approve' }, from: ['FROZEN'], to: 'APPROVED' },
    publish: { label: { zh: '公开', en: 'publish' }, from: ['APPROVED'], to: 'PUBLISHED' },
    report: { label: { zh: '登记报送', en: 'record that it was reported' }, from: ['PUBLISHED'], to: 'PUBLISHED' },
    correct: { label: { zh: '另立更正稿', en: 'begin a correction' }, from: ['PUBLISHED'], to: 'PUBLISHED' },
    supersede: { label: { zh: '由更正稿取代', en: 'superseded by the correction' }, from: ['PUBLISHED'], to: 'SUPERSEDED' },
  },
})
export type StatisticsReportState = keyof typeof statisticsReportMachine.states
export type StatisticsReportAct = keyof typeof statisticsReportMachine.acts
