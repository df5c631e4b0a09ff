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

/** 证件终止原因；哪种原因由哪项操作终止，见 certificates/thresholds.ts */
export const certificateEndReasons = defineCodes({
  TRANSFER: { zh: '调离执法单位或岗位', en: 'moved to another post' },
  RETIRED: { zh: '退休', en: 'retired' },
  RESIGNED: { zh: '辞职', en: 'resigned' },
  DECEASED: { zh: '死亡', en: 'deceased' },
  DUPLICATE: { zh: '重复办理', en: 'duplicate' },
  NOT_QUALIFIED: { zh: '不符合持证资格', en: 'not qualified' },
  UNIT_ABOLISHED: { zh: '单位撤销或职能划转', en: 'unit abolished' },
  EXPIRED: { zh: '有效期届满', en: 'expired' },
  NOT_VERIFIED: { zh: '未经年度审验', en: 'not verified for the year' },
  RENEWED: { zh: '已换发', en: 'renewed' },
  LOST: { zh: '遗失', en: 'lost' },
  DAMAGED: { zh: '损毁', en: 'damaged' },
  AMENDED: { zh: '证载事项变更', en: 'entries amended' },
  CRIMINAL: { zh: '受刑事处罚或者行政拘留', en: 'criminal punishment or administrative detention' },
  DISMISSED: { zh: '被开除或者辞退', en: 'dismissed' },
  ABUSE: { zh: '以权谋私', en: 'abuse of office' },
  BRIBERY: { zh: '受贿', en: 'bribery' },
  FRAUD: { zh: '骗取证件', en: 'certificate obtained by fraud' },
  LOST_CASE: { zh: '违法执法被撤销、变更或者败诉，后果严重', en: 'unlawful enforcement, annulled with grave consequences' },
  MISCONDUCT: { zh: '违反执法纪律、禁令', en: 'breach of discipline' },
  TWO_YEARS_FAIL: { zh: '连续两年考核不合格', en: 'failed in two years running' },
  SUPERVISION_RECOMMENDED: { zh: '经监督建议取消执法资格', en: 'qualification withdrawn as supervision recommended' },
})

/** 到期预警档次；天数见 certificates/thresholds.ts */
export const expiryBands = defineCodes({
  DAYS_30: { zh: '三十日内到期', en: 'within thirty days' },
  DAYS_60: { zh: '六十日内到期', en: 'within sixty days' },
  DAYS_90: { zh: '九十日内到期', en: 'within ninety days' },
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
