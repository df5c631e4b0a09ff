import type { FieldProfile } from './profile.ts'

export const emergency: FieldProfile = {
  field: 'EMERGENCY',
  office: '应急管理局',
  shortName: '应急管理局',
  code: 'YJGL',
  organ: '应急',
  leadership: 'LOCAL',
  weight: 9,
  parties: [['LEGAL', 70], ['INDIVIDUAL_BUSINESS', 18], ['UNINCORPORATED', 4], ['NATURAL', 8]],
  trades: ['化工', '冶金', '机械制造', '仓储', '粉体材料', '烟花销售', '矿业', '气体'],
  shops: ['烟花爆竹零售店', '油漆店', '加工厂', '液化气供应点'],
  breaches: {
    anybody: [
      '未经许可经营烟花爆竹', '非法储存危险化学品', '未取得特种作业操作证上岗作业', '主要负责人未履行安全生产管理职责', '违规在禁放区域燃放烟花爆竹', '无证运输烟花爆竹',
    ],
    businesses: [
      '未对从业人员进行安全生产教育和培训', '未在有较大危险因素的场所设置安全警示标志', '未建立安全风险分级管控制度', '未按规定配备安全生产管理人员', '重大危险源未登记建档', '特种作业人员未持证上岗',
      '有限空间作业未执行审批制度', '未按规定制定生产安全事故应急救援预案', '未如实记录事故隐患排查治理情况', '未为从业人员提供合格的劳动防护用品', '安全设备未进行经常性维护保养', '未与承包单位签订安全生产管理协议',
      '危险化学品经营企业超范围经营', '粉尘涉爆企业未按规定清理粉尘',
    ],
  },
  licences: ['危险化学品经营许可', '烟花爆竹零售许可', '非药品类易制毒化学品备案'],
  inspections: ['重点企业安全生产检查', '危险化学品企业检查', '粉尘涉爆企业专项检查'],
  coercions: ['查封不符合标准的设施设备', '扣押非法储存的危险物品'],
  confiscations: 60,
  severe: ['STOP_PRODUCTION', 'REVOKE_LICENCE', 'CLOSE'],
}
