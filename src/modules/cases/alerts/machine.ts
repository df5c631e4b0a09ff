import { defineMachine } from '../../../kernel/state-machine.ts'

/** 案件预警状态：核查后处理，不删除（行政执法监督条例第二十七条至第二十九条所称发现问题的线索） */
export const alertMachine = defineMachine({
  name: 'case-alert',
  initial: 'OPEN',
  states: { OPEN: { zh: '未处理', en: 'open' }, SETTLED: { zh: '已处理', en: 'settled' } },
  acts: { settle: { label: { zh: '处理预警', en: 'settle an alert' }, from: ['OPEN'], to: 'SETTLED' } },
})
