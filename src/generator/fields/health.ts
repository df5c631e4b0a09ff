import type { FieldProfile } from './profile.ts'

export const health: FieldProfile = {
  field: 'HEALTH',
  office: '卫生健康委员会',
  shortName: '卫生健康委',
  code: 'WSJK',
  organ: '卫',
  leadership: 'LOCAL',
  weight: 9,
  parties: [['LEGAL', 34], ['INDIVIDUAL_BUSINESS', 46], ['UNINCORPORATED', 6], ['NATURAL', 14]],
  trades: ['医院管理', '口腔门诊', '医疗美容', '酒店管理', '健身服务', '消毒餐具', '供水', '检测技术'],
  shops: ['理发店', '美容店', '宾馆', '浴室', '诊所', '游泳馆', '足浴店'],
  breaches: {
    anybody: ['未取得医师资格从事医疗活动', '非医师行医', '出租医师执业证书', '擅自开展医疗美容活动', '非法采集血液'],
    businesses: [
      '公共场所未取得卫生许可证擅自营业', '从业人员未取得有效健康合格证明', '公共用品用具未按规定清洗消毒', '使用非卫生技术人员从事诊疗活动', '医疗废物未分类收集', '未按规定书写病历资料', '未按规定报告传染病疫情',
      '超出登记范围开展诊疗活动', '放射诊疗设备未按规定检测', '餐具饮具集中消毒单位出厂餐饮具不合格', '供应不符合卫生标准的生活饮用水', '用人单位未组织职业健康检查', '工作场所职业病危害因素未定期检测', '未公示公共场所卫生检测结果',
    ],
  },
  licences: ['公共场所卫生许可', '医疗机构执业登记', '饮用水供水单位卫生许可', '放射诊疗许可'],
  inspections: ['公共场所卫生监督检查', '医疗机构依法执业检查', '职业病防治监督检查'],
  coercions: ['查封涉嫌非法行医的场所', '封存可能被污染的公共用品'],
  confiscations: 140,
  severe: ['REVOKE_LICENCE', 'STOP_PRODUCTION', 'RESTRICT_OCCUPATION'],
}
