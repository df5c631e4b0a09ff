import { defineMachine } from '../../../kernel/state-machine.ts'

/** 考试状态：计划考试开放报名；随机抽考先固定人员名单，后抽取应考人员 */
export const examMachine = defineMachine({
  name: 'exam-session',
  initial: 'PLANNED',
  states: {
    PLANNED: { zh: '已计划', en: 'planned' },
    REGISTRATION_OPEN: { zh: '报名中', en: 'registration open' },
    COMMITTED: { zh: '名单已固定', en: 'frame committed' },
    DRAWN: { zh: '已抽取应考人员', en: 'examinees drawn' },
    HELD: { zh: '已举行', en: 'held' },
    RESULTS_PUBLISHED: { zh: '已公布成绩', en: 'results published' },
    CANCELLED: { zh: '已取消', en: 'cancelled' },
  },
  acts: {
    openRegistration: { label: { zh: '开放报名', en: 'open registration' }, from: ['PLANNED'], to: 'REGISTRATION_OPEN' },
    commit: { label: { zh: '固定抽考名单', en: 'commit the frame' }, from: ['PLANNED'], to: 'COMMITTED' },
    draw: { label: { zh: '抽取应考人员', en: 'draw the examinees' }, from: ['COMMITTED'], to: 'DRAWN' },
    hold: { label: { zh: '举行', en: 'hold' }, from: ['REGISTRATION_OPEN', 'DRAWN'], to: 'HELD' },
    publishResults: { label: { zh: '公布成绩', en: 'publish the results' }, from: ['HELD'], to: 'RESULTS_PUBLISHED' },
    cancel: { label: { zh: '取消', en: 'cancel' }, from: ['PLANNED', 'REGISTRATION_OPEN', 'COMMITTED', 'DRAWN'], to: 'CANCELLED' },
  },
})

export type ExamStatus = keyof typeof examMachine.states
export type ExamAct = keyof typeof examMachine.acts
