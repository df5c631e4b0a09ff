import type { FieldProfile } from './profile.ts'

export const water: FieldProfile = {
  field: 'WATER',
  office: '水利局',
  shortName: '水利局',
  code: 'SLGL',
  organ: '水',
  leadership: 'LOCAL',
  weight: 5,
  parties: [['NATURAL', 38], ['LEGAL', 46], ['INDIVIDUAL_BUSINESS', 12], ['UNINCORPORATED', 4]],
  trades: ['砂石', '水利工程', '供水', '码头', '农业开发', '建材', '置业'],
  shops: ['洗砂场', '养殖场', '洗车行', '钻井队'],
  breaches: {
    anybody: [
      '未经批准擅自取水', '在河道管理范围内非法采砂', '在河道管理范围内弃置渣土', '围垦河道', '在堤防上违规种植', '侵占水利工程设施', '擅自打井取用地下水', '破坏水文监测设施', '在行洪河道内种植阻水作物',
    ],
    businesses: [
      '未编制水土保持方案擅自开工', '水土保持设施未经验收投产使用', '未按批准的取水量取水', '拒不缴纳水资源费', '未安装取水计量设施', '在河道管理范围内未经批准建设工程', '未按规定缴纳水土保持补偿费', '水利工程施工偷工减料',
      '擅自停止供水', '计量设施不合格仍取水',
    ],
  },
  licences: ['取水许可', '河道管理范围内建设项目审批', '生产建设项目水土保持方案审批'],
  inspections: ['取用水管理检查', '水土保持监督检查', '河道采砂巡查'],
  coercions: ['扣押非法采砂船舶', '强行拆除阻碍行洪的建筑物'],
  confiscations: 120,
  severe: ['REVOKE_LICENCE', 'LOWER_GRADE'],
}
