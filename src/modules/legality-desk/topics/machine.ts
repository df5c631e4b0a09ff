import { defineMachine } from '../../../kernel/state-machine.ts'

/** 会议议题：提出、列入议程（须经合法性审查）、讨论 */
export const agendaTopicMachine = defineMachine({
  name: 'agenda-topic',
  initial: 'PROPOSED',
  states: {
    PROPOSED: { zh: '拟提交', en: 'proposed' },
    ON_AGENDA: { zh: '已列入议程', en: 'on the agenda' },
    DISCUSSED: { zh: '已讨论', en: 'discussed' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  },
  acts: {
    schedule: { label: { zh: '列入会议议程', en: 'place on the agenda' }, from: ['PROPOSED'], to: 'ON_AGENDA' },
    postpone: { label: { zh: '暂缓上会', en: 'take off the agenda' }, from: ['ON_AGENDA'], to: 'PROPOSED' },
    discuss: { label: { zh: '登记讨论结果', en: 'record the discussion' }, from: ['ON_AGENDA'], to: 'DISCUSSED' },
    withdraw: { label: { zh: '撤回议题', en: 'withdraw the topic' }, from: ['PROPOSED', 'ON_AGENDA'], to: 'WITHDRAWN' },
  },
})
export type TopicState = keyof typeof agendaTopicMachine.states
export type TopicAct = keyof typeof agendaTopicMachine.acts

/** The office of the government keeps the agenda; the sponsor proposes and withdraws. */
export const topicPermission: Readonly<Record<TopicAct, string>> = {
  schedule: 'agenda-topic:schedule', postpone: 'agenda-topic:schedule', discuss: 'agenda-topic:schedule', withdraw: 'agenda-topic:propose',
}
