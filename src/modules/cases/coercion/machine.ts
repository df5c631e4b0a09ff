import { defineMachine } from '../../../kernel/state-machine.ts'

/** 行政强制措施：实施、延长、鉴定、解除、处理、移送（行政强制法第十八条至第三十三条） */
export const measureMachine = defineMachine({
  name: 'coercive-measure',
  initial: 'IN_FORCE',
  states: {
    IN_FORCE: { zh: '实施中', en: 'in force' },
    TESTING: { zh: '检测、检验、检疫或者技术鉴定中', en: 'being tested' },
    RELEASED: { zh: '已解除', en: 'released' },
    DISPOSED: { zh: '已处理', en: 'disposed of' },
    HANDED_OVER: { zh: '已随案移送', en: 'handed over with the case' },
  },
  acts: {
    approve: { label: { zh: '补办批准', en: 'approve afterwards' }, from: ['IN_FORCE'], to: 'IN_FORCE' },
    deliver: { label: { zh: '交付冻结决定书', en: 'deliver the freezing decision' }, from: ['IN_FORCE'], to: 'IN_FORCE' },
    extend: { label: { zh: '延长', en: 'extend' }, from: ['IN_FORCE'], to: 'IN_FORCE' },
    startTesting: { label: { zh: '开始检测、鉴定', en: 'start testing' }, from: ['IN_FORCE'], to: 'TESTING' },
    endTesting: { label: { zh: '结束检测、鉴定', en: 'end testing' }, from: ['TESTING'], to: 'IN_FORCE' },
    release: { label: { zh: '解除', en: 'release' }, from: ['IN_FORCE', 'TESTING'], to: 'RELEASED' },
    dispose: { label: { zh: '处理', en: 'dispose of' }, from: ['IN_FORCE'], to: 'DISPOSED' },
    handOver: { label: { zh: '随案移送', en: 'hand over with the case' }, from: ['IN_FORCE'], to: 'HANDED_OVER' },
  },
})
