import { defineMachine } from '../../../kernel/state-machine.ts'

const alive = ['ISSUED', 'CHANGED', 'RENEWED', 'RENEWAL_REFUSED'] as const

/** 行政许可证件：颁发、变更、延续、暂扣、撤回、撤销、吊销、失效、注销（行政许可法第八条、第四十九条、第五十条、第六十九条、第七十条） */
export const licenceMachine = defineMachine({
  name: 'licence',
  initial: 'ISSUED',
  states: {
    ISSUED: { zh: '有效', en: 'issued' },
    CHANGED: { zh: '已变更，有效', en: 'changed' },
    RENEWED: { zh: '已延续，有效', en: 'renewed' },
    RENEWAL_REFUSED: { zh: '不予延续，期满前有效', en: 'not to be renewed, valid until it ends' },
    SUSPENDED: { zh: '已暂扣', en: 'suspended' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
    REVOKED: { zh: '已撤销', en: 'revoked' },
    REVOKED_AS_PENALTY: { zh: '已吊销', en: 'revoked as a penalty' },
    EXPIRED: { zh: '已失效', en: 'expired' },
    CANCELLED: { zh: '已注销', en: 'cancelled' },
  },
  acts: {
    change: { label: { zh: '变更', en: 'change' }, from: alive, to: 'CHANGED' },
    renew: { label: { zh: '准予延续', en: 'renew' }, from: ['ISSUED', 'CHANGED', 'RENEWED'], to: 'RENEWED' },
    refuseRenewal: { label: { zh: '不予延续', en: 'refuse to renew' }, from: ['ISSUED', 'CHANGED', 'RENEWED'], to: 'RENEWAL_REFUSED' },
    suspend: { label: { zh: '暂扣', en: 'suspend' }, from: alive, to: 'SUSPENDED' },
    restore: { label: { zh: '发还', en: 'restore' }, from: ['SUSPENDED'], to: 'ISSUED' },
    withdraw: { label: { zh: '撤回', en: 'withdraw' }, from: [...alive, 'SUSPENDED'], to: 'WITHDRAWN' },
    revoke: { label: { zh: '撤销', en: 'revoke' }, from: [...alive, 'SUSPENDED'], to: 'REVOKED' },
    revokeAsPenalty: { label: { zh: '吊销', en: 'revoke as a penalty' }, from: [...alive, 'SUSPENDED'], to: 'REVOKED_AS_PENALTY' },
    expire: { label: { zh: '失效', en: 'expire' }, from: [...alive, 'SUSPENDED'], to: 'EXPIRED' },
    cancel: {
      label: { zh: '注销', en: 'cancel' }, from: [...alive, 'SUSPENDED', 'WITHDRAWN', 'REVOKED', 'REVOKED_AS_PENALTY', 'EXPIRED'], to: 'CANCELLED',
    },
  },
})

/** 不计入期限的程序 */
export const excludedTimeMachine = defineMachine({
  name: 'excluded-time',
  initial: 'RUNNING',
  states: { RUNNING: { zh: '进行中', en: 'running' }, ENDED: { zh: '已结束', en: 'ended' } },
  acts: { end: { label: { zh: '结束', en: 'end' }, from: ['RUNNING'], to: 'ENDED' } },
})

/** 行政许可听证（行政许可法第四十六条至第四十八条） */
export const licenceHearingMachine = defineMachine({
  name: 'licence-hearing',
  initial: 'OPENED',
  states: {
    OPENED: { zh: '已申请或者决定听证', en: 'asked for or ordered' },
    NOTIFIED: { zh: '已通知时间、地点', en: 'time and place notified' },
    HELD: { zh: '已举行', en: 'held' },
    CANCELLED: { zh: '已取消', en: 'cancelled' },
  },
  acts: {
    notify: { label: { zh: '通知听证', en: 'notify' }, from: ['OPENED', 'NOTIFIED'], to: 'NOTIFIED' },
    hold: { label: { zh: '举行听证', en: 'hold' }, from: ['NOTIFIED'], to: 'HELD' },
    cancel: { label: { zh: '取消听证', en: 'cancel' }, from: ['OPENED', 'NOTIFIED'], to: 'CANCELLED' },
  },
})
