import { defineCodes } from '../../kernel/codes.ts'

/** 组织种类（行政执法监督条例第二条、第五条、第六条、第四十二条） */
export const agencyKinds = defineCodes({
  GOVERNMENT: { zh: '人民政府', en: 'people\'s government' },
  SUPERVISION_BODY: { zh: '行政执法监督机构（司法行政部门）', en: 'supervision body (justice department)' },
  ENFORCEMENT_AGENCY: { zh: '行政执法机关', en: 'enforcement agency' },
  AUTHORISED_ORGANISATION: { zh: '法律法规授权的组织', en: 'organisation authorised by law' },
  ENTRUSTED_ORGANISATION: { zh: '受委托组织', en: 'entrusted organisation' },
  JUSTICE_STATION: { zh: '司法所', en: 'justice station' },
  VERTICAL_AGENCY: { zh: '垂直管理部门', en: 'vertically managed agency' },
})

/** 领导体制 */
export const leaderships = defineCodes({
  LOCAL: { zh: '本级政府领导', en: 'led by the local government' },
  VERTICAL: { zh: '垂直领导', en: 'led vertically' },
  DUAL: { zh: '双重领导', en: 'dually led' },
})

/** 登记提示：不妨碍登记，随记录保存 */
export const agencyWarnings = defineCodes({
  USCC_CHECK: { zh: '统一社会信用代码校验码不符', en: 'check character of the unified social credit code is wrong' },
  USCC_PLACEHOLDER: { zh: '统一社会信用代码为全国通用占位码', en: 'the unified social credit code is the national placeholder' },
})

/** 主体资格依据的层级（行政处罚法第十七条、第十九条） */
export const basisLevels = defineCodes({
  LAW: { zh: '法律', en: 'law' },
  ADMINISTRATIVE_REGULATION: { zh: '行政法规', en: 'administrative regulation' },
  LOCAL_REGULATION: { zh: '地方性法规', en: 'local regulation' },
  RULE: { zh: '规章', en: 'rule' },
  MANDATE: { zh: '职能配置规定', en: 'provisions on functions and staffing' },
})

/** 机关变动种类 */
export const successionKinds = defineCodes({
  MERGER: { zh: '合并', en: 'merger' },
  SPLIT: { zh: '分立', en: 'split' },
  DISSOLUTION: { zh: '撤销并移交职责', en: 'abolition with hand-over of functions' },
  REORGANISATION: { zh: '改组', en: 'reorganisation' },
})

/** 可以委托的执法行为（行政处罚法第二十条、行政许可法第二十四条；行政强制法第十七条不得委托） */
export const entrustedActs = defineCodes({
  PENALTY: { zh: '行政处罚', en: 'penalty' },
  LICENCE: { zh: '行政许可', en: 'licence' },
  INSPECTION: { zh: '行政检查', en: 'inspection' },
  COERCION: { zh: '行政强制', en: 'coercion' },
})

/** 委托终止原因 */
export const entrustmentEndReasons = defineCodes({
  AGREED: { zh: '协商解除', en: 'ended by agreement' },
  REVOKED: { zh: '委托机关收回', en: 'taken back by the entrusting body' },
  CONDITIONS_LOST: { zh: '受委托组织不再符合条件', en: 'the entrusted body no longer meets the conditions' },
  LAW_CHANGED: { zh: '依据变化', en: 'the legal basis changed' },
  BODY_ENDED: { zh: '一方机关终止', en: 'one of the bodies ended' },
})
