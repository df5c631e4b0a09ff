import { defineCodes } from '../../kernel/codes.ts'

/** 人员类别 */
export const staffKinds = defineCodes({
  ENFORCEMENT: { zh: '行政执法人员', en: 'enforcement officer' },
  SUPERVISION: { zh: '行政执法监督人员', en: 'supervision officer' },
  LEGAL_REVIEW: { zh: '法制审核人员', en: 'legal reviewer' },
  AUXILIARY: { zh: '行政执法辅助人员', en: 'auxiliary staff' },
})

/** 编制类别 */
export const establishments = defineCodes({
  CIVIL_SERVANT: { zh: '公务员', en: 'civil servant' },
  CIVIL_SERVANT_MANAGED: { zh: '参照公务员法管理', en: 'managed as civil servant' },
  PUBLIC_INSTITUTION: { zh: '事业编制', en: 'public institution' },
  OTHER: { zh: '其他', en: 'other' },
})

/** 证件种类（行政执法监督条例第十七条；各省监督证名称不一） */
export const certificateKinds = defineCodes({
  ENFORCEMENT: { zh: '行政执法证', en: 'enforcement certificate' },
  SUPERVISION: { zh: '行政执法监督证', en: 'supervision certificate' },
  MINISTRY: { zh: '国务院部门制发的执法证件', en: 'certificate issued by a ministry' },
  AUXILIARY: { zh: '辅助人员工作证', en: 'auxiliary work card' },
})

/** 证件终止原因 */
export const certificateEndReasons = defineCodes({
  TRANSFER: { zh: '调离执法单位或岗位', en: 'moved to another post' },
  RETIRED: { zh: '退休', en: 'retired' },
  RESIGNED: { zh: '辞职', en: 'resigned' },
  DECEASED: { zh: '死亡', en: 'deceased' },
  DUPLICATE: { zh: '重复办理', en: 'duplicate' },
  NOT_QUALIFIED: { zh: '不符合持证资格', en: 'not qualified' },
  UNIT_ABOLISHED: { zh: '单位撤销或职能划转', en: 'unit abolished' },
  EXPIRED: { zh: '有效期届满', en: 'expired' },
})

/** 离岗原因；证件以同一原因终止 */
export const departureReasons = defineCodes({
  TRANSFER: { zh: '调离', en: 'moved to another post' },
  RETIRED: { zh: '退休', en: 'retired' },
  RESIGNED: { zh: '辞职', en: 'resigned' },
  DECEASED: { zh: '死亡', en: 'deceased' },
})

/** 可查看完整内容的个人信息 */
export const disclosableFields = defineCodes({
  idNumber: { zh: '身份证号', en: 'ID number' },
  phone: { zh: '联系电话', en: 'telephone' },
})

export const genders = defineCodes({ MALE: { zh: '男', en: 'male' }, FEMALE: { zh: '女', en: 'female' } })
