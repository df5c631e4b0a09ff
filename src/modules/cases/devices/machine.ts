import { defineMachine } from '../../../kernel/state-machine.ts'

/** 电子技术监控设备状态：经法制和技术审核、公布设置地点后使用（行政处罚法第四十一条第一款） */
export const deviceMachine = defineMachine({
  name: 'enforcement-device',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '待审核', en: 'not reviewed yet' },
    REVIEWED: { zh: '已审核', en: 'reviewed' },
    PUBLISHED: { zh: '已公布使用', en: 'published, in use' },
    RETIRED: { zh: '已停用', en: 'retired' },
  },
  acts: {
    review: { label: { zh: '登记审核', en: 'record the reviews' }, from: ['DRAFT'], to: 'REVIEWED' },
    publish: { label: { zh: '公布设置地点', en: 'publish the place' }, from: ['REVIEWED'], to: 'PUBLISHED' },
    renew: { label: { zh: '登记重新审核', en: 'record a new review' }, from: ['PUBLISHED'], to: 'PUBLISHED' },
    retire: { label: { zh: '停用', en: 'retire' }, from: ['DRAFT', 'REVIEWED', 'PUBLISHED'], to: 'RETIRED' },
  },
})
