import { defineMachine } from '../../../kernel/state-machine.ts'

/** 案件期限状态。 Overdue is no state: it is a running period whose last day has passed. */
export const deadlineMachine = defineMachine({
  name: 'case-deadline',
  initial: 'RUNNING',
  states: {
    RUNNING: { zh: '进行中', en: 'running' },
    SUSPENDED: { zh: '中止计算', en: 'suspended' },
    MET: { zh: '按期完成', en: 'met' },
    MISSED: { zh: '逾期完成', en: 'met late' },
    CANCELLED: { zh: '不再计算', en: 'cancelled' },
  },
  acts: {
    extend: { label: { zh: '延长期限', en: 'extend the period' }, from: ['RUNNING'], to: 'RUNNING' },
    suspend: { label: { zh: '中止期限', en: 'suspend the period' }, from: ['RUNNING'], to: 'SUSPENDED' },
    resume: { label: { zh: '恢复期限', en: 'resume the period' }, from: ['SUSPENDED'], to: 'RUNNING' },
    meet: { label: { zh: '按期办结', en: 'do in time' }, from: ['RUNNING', 'SUSPENDED'], to: 'MET' },
    miss: { label: { zh: '逾期办结', en: 'do late' }, from: ['RUNNING', 'SUSPENDED'], to: 'MISSED' },
    cancel: { label: { zh: '停止计算', en: 'stop counting' }, from: ['RUNNING', 'SUSPENDED'], to: 'CANCELLED' },
  },
})

export type DeadlineState = keyof typeof deadlineMachine.states
