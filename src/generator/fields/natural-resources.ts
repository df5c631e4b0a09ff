import type { FieldProfile } from './profile.ts'

export const naturalResources: FieldProfile = {
  field: 'NATURAL_RESOURCES',
  office: '自然资源和规划局',
  shortName: '自然资源和规划局',
  code: 'ZRZY',
  organ: '自然资',
  leadership: 'DUAL',
  weight: 7,
  parties: [['NATURAL', 36], ['LEGAL', 50], ['INDIVIDUAL_BUSINESS', 8], ['UNINCORPORATED', 6]],
  trades: ['矿业', '砂石', '建材', '置业', '农业开发', '新能源', '测绘技术', '苗木', '砖瓦', '仓储'],
  shops: ['砂石场', '木材加工厂', '苗圃', '养殖场', '石料加工点'],
  breaches: {
    anybody: [
      '未经批准非法占用土地建设', '非法占用耕地建房', '破坏耕地种植条件', '擅自改变林地用途', '滥伐林木', '盗伐林木', '非法转让土地使用权', '未取得采矿许可证擅自采矿',
      '在永久基本农田内挖塘养鱼', '拒不交出土地', '毁坏测量标志', '未经批准临时使用土地', '非法收购野生动物制品', '在林区违规野外用火',
    ],
    businesses: [
      '超越批准的矿区范围采矿', '未按规定缴纳土地复垦费', '未按规定履行矿山地质环境治理恢复义务', '未取得建设用地规划许可占用土地', '未按期开发利用出让土地造成闲置', '超越资质等级从事测绘活动',
      '未按规定汇交测绘成果', '无林木种子生产经营许可证经营种苗', '加工无合法来源的木材', '登载未经审核的地图',
    ],
  },
  licences: ['建设用地规划许可', '建设工程规划许可', '林木采伐许可', '临时用地审批', '采矿权延续登记'],
  inspections: ['矿山开采监督检查', '测绘成果质量检查', '临时用地复垦检查'],
  coercions: ['查封违法建设的施工现场', '扣押非法采矿的机具'],
  confiscations: 220,
  severe: ['REVOKE_LICENCE', 'LOWER_GRADE'],
}
