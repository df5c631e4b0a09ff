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
