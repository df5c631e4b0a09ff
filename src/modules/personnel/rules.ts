import { defineMachine } from '../../kernel/state-machine.ts'

/** 人员状态 */
export const officerMachine = defineMachine({
  name: 'officer',
  initial: 'ACTIVE',
  states: { ACTIVE: { zh: '在岗', en: 'in post' }, LEFT: { zh: '已离岗', en: 'left' } },
  acts: { leave: { label: { zh: '离岗', en: 'leave' }, from: ['ACTIVE'], to: 'LEFT' } },
})

/** 证件状态 */
export const certificateMachine = defineMachine({
  name: 'certificate',
  initial: 'VALID',
  states: {
    VALID: { zh: '有效', en: 'valid' },
    SUSPENDED: { zh: '暂扣', en: 'suspended' },
    CANCELLED: { zh: '已注销', en: 'cancelled' },
  },
  acts: {
    suspend: { label: { zh: '暂扣', en: 'suspend' }, from: ['VALID'], to: 'SUSPENDED' },
    restore: { label: { zh: '返还', en: 'restore' }, from: ['SUSPENDED'], to: 'VALID' },
    cancel: { label: { zh: '注销', en: 'cancel' }, from: ['VALID', 'SUSPENDED'], to: 'CANCELLED' },
  },
})
