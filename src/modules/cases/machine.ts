import { defineMachine } from '../../kernel/state-machine.ts'

/** 案件状态：立案、决定、送达、结案、归档，以及中止、终止、撤销、并案（行政处罚法第四十七条、第五十四条、第五十七条、第六十一条） */
export const caseMachine = defineMachine({
  name: 'case',
  initial: 'FILED',
  states: {
    FILED: { zh: '已立案', en: 'filed' },
    DECIDED: { zh: '已作出决定', en: 'decided' },
    SERVED: { zh: '已送达', en: 'served' },
    TRANSFERRED: { zh: '已移送其他机关', en: 'transferred to another body' },
    CLOSED: { zh: '已结案', en: 'closed' },
    SUSPENDED: { zh: '已中止', en: 'suspended' },
    TERMINATED: { zh: '已终止调查', en: 'investigation terminated' },
    WITHDRAWN: { zh: '已撤销立案', en: 'filing withdrawn' },
    MERGED: { zh: '已并案', en: 'merged into another case' },
    ARCHIVED: { zh: '已归档', en: 'archived' },
  },
  acts: {
    propose: { label: { zh: '提出拟决定', en: 'propose a decision' }, from: ['FILED'], to: 'FILED' },
    review: { label: { zh: '记录法制审核意见', en: 'record the opinion of the legal review' }, from: ['FILED'], to: 'FILED' },
    decide: { label: { zh: '作出决定', en: 'decide' }, from: ['FILED'], to: 'DECIDED' },
    serve: { label: { zh: '送达', en: 'serve' }, from: ['DECIDED'], to: 'SERVED' },
    resumeProceedings: { label: { zh: '恢复办理', en: 'take the case up again' }, from: ['DECIDED', 'SERVED'], to: 'FILED' },
    transfer: { label: { zh: '登记受移送机关接收', en: 'record that the transfer was accepted' }, from: ['FILED'], to: 'TRANSFERRED' },
    close: { label: { zh: '结案', en: 'close' }, from: ['SERVED'], to: 'CLOSED' },
    suspend: { label: { zh: '中止', en: 'suspend' }, from: ['FILED'], to: 'SUSPENDED' },
    resume: { label: { zh: '恢复', en: 'resume' }, from: ['SUSPENDED'], to: 'FILED' },
    terminate: { label: { zh: '终止调查', en: 'terminate the investigation' }, from: ['FILED', 'SUSPENDED'], to: 'TERMINATED' },
    withdraw: { label: { zh: '撤销立案', en: 'withdraw the filing' }, from: ['FILED', 'SUSPENDED'], to: 'WITHDRAWN' },
    merge: { label: { zh: '并案', en: 'merge into another case' }, from: ['FILED', 'SUSPENDED'], to: 'MERGED' },
    archive: { label: { zh: '归档', en: 'archive' }, from: ['CLOSED', 'TERMINATED', 'WITHDRAWN', 'MERGED', 'TRANSFERRED'], to: 'ARCHIVED' },
  },
})
