import type { FieldProfile } from './profile.ts'

export const agriculture: FieldProfile = {
  field: 'AGRICULTURE',
  office: '农业农村局',
  shortName: '农业农村局',
  code: 'NYNC',
  organ: '农',
  leadership: 'LOCAL',
  weight: 12,
  parties: [['NATURAL', 40], ['INDIVIDUAL_BUSINESS', 34], ['LEGAL', 22], ['UNINCORPORATED', 4]],
  trades: ['种业', '农资', '兽药', '饲料', '畜牧', '水产', '屠宰', '农机服务'],
  shops: ['农资店', '兽药店', '种子店', '饲料经营部', '养殖场', '渔具店'],
  breaches: {
    anybody: [
      '使用禁用的方法捕捞', '在禁渔期内捕捞', '未经检疫运输动物', '私屠滥宰生猪', '未取得拖拉机驾驶证驾驶拖拉机', '经营未附检疫证明的动物产品', '未按规定处理病死动物', '使用禁用的农药',
    ],
    businesses: [
      '经营假种子', '经营劣质农药', '未取得农药经营许可证经营农药', '未建立农药销售台账', '经营标签不符合规定的种子', '销售不合格饲料', '未按规定存放兽药', '未建立养殖档案', '生猪屠宰厂未执行肉品品质检验制度',
      '销售农药残留超标的农产品', '未经登记销售肥料', '动物诊疗机构未按规定使用处方笺',
    ],
  },
  licences: ['农药经营许可', '动物防疫条件合格证核发', '兽药经营许可', '种子生产经营许可'],
  inspections: ['农药经营单位检查', '种子质量监督抽查', '生猪屠宰企业检查'],
  coercions: ['扣押涉嫌假劣的农药', '查封存放未经检疫动物的场所'],
  confiscations: 300,
  severe: ['REVOKE_LICENCE', 'STOP_PRODUCTION', 'RESTRICT_OCCUPATION'],
}
