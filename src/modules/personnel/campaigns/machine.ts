import { defineMachine } from '../../../kernel/state-machine.ts'

/** 证件清理 */
export const campaignMachine = defineMachine({
  name: 'clean-up-campaign',
  initial: 'OPEN',
  states: { OPEN: { zh: '进行中', en: 'under way' }, CLOSED: { zh: '已结束', en: 'closed' } },
  acts: {
    report: { label: { zh: '登记报告', en: 'report' }, from: ['OPEN'], to: 'OPEN' },
    decide: { label: { zh: '处理', en: 'decide' }, from: ['OPEN'], to: 'OPEN' },
    close: { label: { zh: '结束', en: 'close' }, from: ['OPEN'], to: 'CLOSED' },
  },
})

/** 清理疑点 */
export const cleanUpCaseMachine = defineMachine({
  name: 'clean-up-case',
  initial: 'OPEN',
  states: { OPEN: { zh: '待处理', en: 'open' }, DECIDED: { zh: '已处理', en: 'decided' } },
  acts: { decide: { label: { zh: '处理', en: 'decide' }, from: ['OPEN'], to: 'DECIDED' } },
})
