import { defineMachine } from '../../kernel/state-machine.ts'

/** 执法主体状态 */
export const agencyMachine = defineMachine({
  name: 'agency',
  initial: 'ACTIVE',
  states: { ACTIVE: { zh: '正常', en: 'active' }, ABOLISHED: { zh: '已撤销', en: 'abolished' } },
  acts: {
    rename: { label: { zh: '更名', en: 'rename' }, from: ['ACTIVE'], to: 'ACTIVE' },
    abolish: { label: { zh: '撤销', en: 'abolish' }, from: ['ACTIVE'], to: 'ABOLISHED' },
    succeed: { label: { zh: '由其他机关承继', en: 'be succeeded by another body' }, from: ['ACTIVE'], to: 'ABOLISHED' },
  },
})

/** 主体资格确认（行政执法监督条例第十七条） */
export const qualificationMachine = defineMachine({
  name: 'qualification',
  initial: 'CONFIRMED',
  states: {
    CONFIRMED: { zh: '已确认', en: 'confirmed' }, PUBLISHED: { zh: '已公示', en: 'published' }, WITHDRAWN: { zh: '已取消', en: 'withdrawn' },
  },
  acts: {
    publish: { label: { zh: '公示', en: 'publish' }, from: ['CONFIRMED'], to: 'PUBLISHED' },
    withdraw: { label: { zh: '取消', en: 'withdraw' }, from: ['CONFIRMED', 'PUBLISHED'], to: 'WITHDRAWN' },
  },
})

/** 委托书（行政处罚法第二十条） */
export const entrustmentMachine = defineMachine({
  name: 'entrustment',
  initial: 'SIGNED',
  states: { SIGNED: { zh: '已签订', en: 'signed' }, PUBLISHED: { zh: '已公布', en: 'published' }, ENDED: { zh: '已终止', en: 'ended' } },
  acts: {
    publish: { label: { zh: '公布', en: 'publish' }, from: ['SIGNED'], to: 'PUBLISHED' },
    end: { label: { zh: '终止', en: 'end' }, from: ['SIGNED', 'PUBLISHED'], to: 'ENDED' },
  },
})

/** 综合行政执法职权划转（行政处罚法第十八条） */
export const transferMachine = defineMachine({
  name: 'enforcement-transfer',
  initial: 'IN_FORCE',
  states: { IN_FORCE: { zh: '有效', en: 'in force' }, REVOKED: { zh: '已撤回', en: 'revoked' } },
  acts: { revoke: { label: { zh: '撤回', en: 'revoke' }, from: ['IN_FORCE'], to: 'REVOKED' } },
})
