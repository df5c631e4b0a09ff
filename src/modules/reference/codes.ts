import { defineCodes } from '../../kernel/codes.ts'

/** 行政区划层级 */
export const divisionLevels = defineCodes({
  NATION: { zh: '国家', en: 'nation' },
  PROVINCE: { zh: '省级', en: 'province' },
  CITY: { zh: '市级', en: 'city' },
  COUNTY: { zh: '县级', en: 'county' },
  TOWNSHIP: { zh: '乡级', en: 'township' },
})

/** 对行政区划可以进行的操作 */
export const divisionActs = defineCodes({
  correct: { zh: '更正登记事项', en: 'correct the entry' },
  rename: { zh: '更名', en: 'rename' },
  end: { zh: '停用', en: 'end the use of the code' },
})

/** 工作日历中对国务院通知的地方调整 */
export const dayKinds = defineCodes({
  WORK: { zh: '工作日', en: 'working day' },
  OFF: { zh: '休息日', en: 'day off' },
})

/** 一日安排的依据来源 */
export const dayOrigins = defineCodes({
  NATIONAL: { zh: '国务院办公厅放假通知及法定工作周', en: 'State Council notice and the statutory week' },
  OVERLAY: { zh: '全国或地方的临时调整', en: 'adjustment, national or local' },
})

/** 执法领域 */
export const enforcementFields = defineCodes({
  MARKET: { zh: '市场监管', en: 'market regulation' },
  URBAN: { zh: '城市管理', en: 'urban management' },
  TRANSPORT: { zh: '交通运输', en: 'transport' },
  CULTURE: { zh: '文化市场', en: 'culture market' },
  NATURAL_RESOURCES: { zh: '自然资源', en: 'natural resources' },
  ECOLOGY: { zh: '生态环境', en: 'ecology and environment' },
  AGRICULTURE: { zh: '农业农村', en: 'agriculture and rural affairs' },
  EMERGENCY: { zh: '应急管理', en: 'emergency management' },
  HEALTH: { zh: '卫生健康', en: 'health' },
  HOUSING: { zh: '住房和城乡建设', en: 'housing and construction' },
  WATER: { zh: '水利', en: 'water resources' },
  PUBLIC_SECURITY: { zh: '公安', en: 'public security' },
  LABOUR: { zh: '人力资源和社会保障', en: 'human resources and social security' },
  CIVIL_AFFAIRS: { zh: '民政', en: 'civil affairs' },
  EDUCATION: { zh: '教育', en: 'education' },
  FIRE: { zh: '消防救援', en: 'fire and rescue' },
  TOBACCO: { zh: '烟草专卖', en: 'tobacco' },
  TAX: { zh: '税务', en: 'taxation' },
  CUSTOMS: { zh: '海关', en: 'customs' },
  JUSTICE: { zh: '司法行政', en: 'justice administration' },
  OTHER: { zh: '其他', en: 'other' },
})

/** 行政执法行为种类（行政执法监督条例第十一条） */
export const actKinds = defineCodes({
  PENALTY: { zh: '行政处罚', en: 'administrative penalty' },
  COERCION: { zh: '行政强制', en: 'administrative coercion' },
  LICENCE: { zh: '行政许可', en: 'administrative licence' },
  INSPECTION: { zh: '行政检查', en: 'administrative inspection' },
  LEVY: { zh: '行政征收征用', en: 'levy and requisition' },
  BENEFIT: { zh: '行政给付', en: 'benefit' },
  CONFIRMATION: { zh: '行政确认', en: 'confirmation' },
  REWARD: { zh: '行政奖励', en: 'reward' },
  ADJUDICATION: { zh: '行政裁决', en: 'adjudication' },
})

/** 处罚种类（行政处罚法第九条） */
export const penaltyKinds = defineCodes({
  WARNING: { zh: '警告', en: 'warning' },
  CRITICISM: { zh: '通报批评', en: 'circulated criticism' },
  FINE: { zh: '罚款', en: 'fine' },
  CONFISCATE_GAINS: { zh: '没收违法所得', en: 'confiscation of illegal gains' },
  CONFISCATE_GOODS: { zh: '没收非法财物', en: 'confiscation of illegal goods' },
  SUSPEND_LICENCE: { zh: '暂扣许可证件', en: 'suspension of a licence' },
  LOWER_GRADE: { zh: '降低资质等级', en: 'lowering of a qualification grade' },
  REVOKE_LICENCE: { zh: '吊销许可证件', en: 'revocation of a licence' },
  RESTRICT_BUSINESS: { zh: '限制开展生产经营活动', en: 'restriction of business' },
  STOP_PRODUCTION: { zh: '责令停产停业', en: 'order to stop production or business' },
  CLOSE: { zh: '责令关闭', en: 'order to close' },
  RESTRICT_OCCUPATION: { zh: '限制从业', en: 'restriction of occupation' },
  DETENTION: { zh: '行政拘留', en: 'administrative detention' },
  OTHER_BY_LAW: { zh: '法律、行政法规规定的其他处罚', en: 'other penalty by law' },
})
