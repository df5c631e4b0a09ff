import { defineMachine } from '../../kernel/state-machine.ts'

/** 账号状态：系统管理员建立，安全管理员授权后启用（三员分立） */
export const accountMachine = defineMachine({
  name: 'account',
  initial: 'PENDING',
  states: {
    PENDING: { zh: '待授权', en: 'waiting for a grant' },
    ACTIVE: { zh: '正常', en: 'active' },
    SUSPENDED: { zh: '停用', en: 'suspended' },
  },
  acts: {
    grant: { label: { zh: '授权', en: 'grant' }, from: ['PENDING', 'ACTIVE', 'SUSPENDED'], to: 'ACTIVE' },
    suspend: { label: { zh: '停用', en: 'suspend' }, from: ['PENDING', 'ACTIVE'], to: 'SUSPENDED' },
  },
})
