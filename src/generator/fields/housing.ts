import type { FieldProfile } from './profile.ts'

export const housing: FieldProfile = {
  field: 'HOUSING',
  office: '住房和城乡建设局',
  shortName: '住房城乡建设局',
  code: 'ZFJS',
  organ: '建',
  leadership: 'LOCAL',
  weight: 8,
  parties: [['LEGAL', 80], ['UNINCORPORATED', 4], ['INDIVIDUAL_BUSINESS', 6], ['NATURAL', 10]],
  trades: ['建筑工程', '置业', '监理', '房地产经纪', '物业服务', '工程造价', '检测技术', '混凝土'],
  shops: ['房产中介', '装饰店', '门窗店'],
  breaches: {
    anybody: ['擅自变动房屋建筑主体和承重结构', '以他人名义执业从事工程活动', '未按工程设计图纸施工', '挂靠资质承揽工程', '私自承接房地产经纪业务'],
    businesses: [
      '未取得施工许可证擅自施工', '未取得商品房预售许可证预售商品房', '将工程违法分包', '转包建设工程', '施工现场未按规定设置安全防护', '使用不合格的建筑材料', '未组织竣工验收擅自交付使用',
      '工程监理单位将不合格工程按合格签字', '物业服务企业未按规定移交资料', '挪用住宅专项维修资金', '发布虚假房源信息', '未按规定支付安全文明施工费用', '起重机械未经验收投入使用', '检测机构出具虚假检测报告',
    ],
  },
  licences: ['建筑工程施工许可', '商品房预售许可', '建筑业企业资质认定', '燃气经营许可'],
  inspections: ['在建工程质量安全检查', '房地产经纪机构检查', '物业服务项目检查'],
  coercions: ['查封存在重大隐患的施工现场', '查封不合格的起重机械'],
  confiscations: 50,
  severe: ['LOWER_GRADE', 'STOP_PRODUCTION', 'REVOKE_LICENCE'],
}
