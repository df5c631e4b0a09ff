import { defineMachine } from '../../kernel/state-machine.ts'

/** 检查对象名录库 */
export const targetMachine = defineMachine({
  name: 'inspection-target',
  initial: 'ACTIVE',
  states: { ACTIVE: { zh: '在库', en: 'in the pool' }, REMOVED: { zh: '已移出', en: 'removed' } },
  acts: {
    remove: { label: { zh: '移出名录库', en: 'remove from the pool' }, from: ['ACTIVE'], to: 'REMOVED' },
    restore: { label: { zh: '恢复入库', en: 'restore to the pool' }, from: ['REMOVED'], to: 'ACTIVE' },
  },
})

/** 执法检查人员名录库 */
export const inspectorMachine = defineMachine({
  name: 'inspector',
  initial: 'IN_POOL',
  states: { IN_POOL: { zh: '在库', en: 'in the pool' }, LEFT: { zh: '已出库', en: 'left the pool' } },
  acts: { leave: { label: { zh: '出库', en: 'leave the pool' }, from: ['IN_POOL'], to: 'LEFT' } },
})

/** 年度抽查计划 */
export const planMachine = defineMachine({
  name: 'inspection-plan',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '起草', en: 'draft' }, APPROVED: { zh: '已批准', en: 'approved' }, PUBLISHED: { zh: '已公布', en: 'published' }, DONE: { zh: '已完成', en: 'done' },
  },
  acts: {
    approve: { label: { zh: '批准', en: 'approve' }, from: ['DRAFT'], to: 'APPROVED' },
    publish: { label: { zh: '公布', en: 'publish' }, from: ['APPROVED'], to: 'PUBLISHED' },
    adjust: { label: { zh: '调整', en: 'adjust' }, from: ['APPROVED', 'PUBLISHED'], to: 'DRAFT' },
    finish: { label: { zh: '完成', en: 'finish' }, from: ['PUBLISHED'], to: 'DONE' },
  },
})

/** 抽查任务：名录库固定在先，种子公布在后，不可回退 */
export const taskMachine = defineMachine({
  name: 'inspection-task',
  initial: 'PLANNED',
  states: {
    PLANNED: { zh: '已列入计划', en: 'planned' }, COMMITTED: { zh: '名录已固定', en: 'pools committed' }, DRAWN: { zh: '已抽取', en: 'drawn' },
    CLOSED: { zh: '已完成', en: 'closed' }, CANCELLED: { zh: '已取消', en: 'cancelled' },
  },
  acts: {
    commit: { label: { zh: '固定名录', en: 'commit the pools' }, from: ['PLANNED'], to: 'COMMITTED' },
    draw: { label: { zh: '抽取', en: 'draw' }, from: ['COMMITTED'], to: 'DRAWN' },
    close: { label: { zh: '完成', en: 'close' }, from: ['DRAWN'], to: 'CLOSED' },
    cancel: { label: { zh: '取消', en: 'cancel' }, from: ['PLANNED', 'COMMITTED'], to: 'CANCELLED' },
  },
})

/** 对一个检查对象的抽查 */
export const checkMachine = defineMachine({
  name: 'inspection-check',
  initial: 'ASSIGNED',
  states: {
    ASSIGNED: { zh: '已派发', en: 'assigned' }, RESULT_RECORDED: { zh: '已录入结果', en: 'result recorded' }, PUBLISHED: { zh: '已公示', en: 'published' },
  },
  acts: {
    replaceInspector: { label: { zh: '更换检查人员', en: 'replace an inspector' }, from: ['ASSIGNED'], to: 'ASSIGNED' },
    recordResult: { label: { zh: '录入结果', en: 'record the result' }, from: ['ASSIGNED'], to: 'RESULT_RECORDED' },
    publish: { label: { zh: '公示结果', en: 'publish the result' }, from: ['RESULT_RECORDED'], to: 'PUBLISHED' },
  },
})
