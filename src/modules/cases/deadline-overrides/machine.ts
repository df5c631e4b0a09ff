import { defineMachine } from '../../../kernel/state-machine.ts'

/** 期限特别规定登记状态：内容不改，只停止适用；停止前的日期仍按其计算 */
export const overrideMachine = defineMachine({
  name: 'deadline-override',
  initial: 'RECORDED',
  states: { RECORDED: { zh: '已登记', en: 'recorded' }, ENDED: { zh: '已停止适用', en: 'no longer applied' } },
  acts: {
    end: { label: { zh: '停止适用', en: 'end its application' }, from: ['RECORDED'], to: 'ENDED' },
    supersede: { label: { zh: '由新规定取代', en: 'supersede by a later one' }, from: ['RECORDED'], to: 'ENDED' },
  },
})
