import { defineMachine } from '../../../kernel/state-machine.ts'

/** 电子技术监控记录：记录、审核、告知当事人（行政处罚法第四十一条） */
export const offSiteRecordMachine = defineMachine({
  name: 'off-site-record',
  initial: 'RECORDED',
  states: {
    RECORDED: { zh: '待审核', en: 'recorded' },
    PASSED: { zh: '审核符合要求', en: 'passed the review' },
    REJECTED: { zh: '审核不符合要求', en: 'failed the review' },
    NOTIFIED: { zh: '已告知当事人', en: 'party told' },
  },
  acts: {
    pass: { label: { zh: '审核通过', en: 'pass' }, from: ['RECORDED'], to: 'PASSED' },
    reject: { label: { zh: '审核不通过', en: 'reject' }, from: ['RECORDED'], to: 'REJECTED' },
    notify: { label: { zh: '告知当事人', en: 'tell the party' }, from: ['PASSED'], to: 'NOTIFIED' },
  },
})
