import type { FieldProfile } from './profile.ts'

export const labour: FieldProfile = {
  field: 'LABOUR',
  office: '人力资源和社会保障局',
  shortName: '人力资源社会保障局',
  code: 'RLSB',
  organ: '人社',
  leadership: 'LOCAL',
  weight: 6,
  parties: [['LEGAL', 70], ['INDIVIDUAL_BUSINESS', 20], ['UNINCORPORATED', 6], ['NATURAL', 4]],
  trades: ['人力资源', '劳务派遣', '建筑工程', '纺织', '制衣', '电子', '职业培训', '餐饮管理'],
  shops: ['制衣厂', '饭店', '职业介绍所', '加工厂'],
  breaches: {
    anybody: ['未经许可从事职业中介活动', '以欺骗方式骗取社会保险待遇', '介绍未满十六周岁未成年人就业', '扣押劳动者居民身份证'],
    businesses: [
      '拖欠农民工工资逾期不改正', '未按规定存储农民工工资保证金', '未与劳动者订立书面劳动合同', '违法延长劳动者工作时间', '未按规定办理社会保险登记', '未按时足额缴纳社会保险费', '非法使用童工',
      '未取得劳务派遣许可经营劳务派遣业务', '安排女职工从事禁忌劳动', '未实行农民工实名制管理', '未按规定编制工资支付台账', '人力资源服务机构发布虚假招聘信息', '向劳动者收取押金', '拒不配合劳动保障监察',
    ],
  },
  licences: ['劳务派遣经营许可', '人力资源服务许可', '民办职业培训学校设立审批', '实行特殊工时制度审批'],
  inspections: ['工资支付专项检查', '人力资源市场检查', '劳动用工书面审查'],
  coercions: ['查封欠薪单位的相关账册', '申请划拨社会保险费'],
  confiscations: 60,
  severe: ['REVOKE_LICENCE', 'STOP_PRODUCTION'],
}
