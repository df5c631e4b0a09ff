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
  STATE_ENTERPRISE: { zh: '国有企业', en: 'state-owned enterprise' },
  SERVICE_WORKER: { zh: '工勤编制', en: 'service worker' },
  CONTRACT: { zh: '劳动合同制', en: 'labour contract' },
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

/** 证件类型：登记人员身份所凭 */
export const idDocumentKinds = defineCodes({
  RESIDENT_ID: { zh: '居民身份证', en: 'resident identity card' },
  PASSPORT: { zh: '护照', en: 'passport' },
  HK_MACAO_PERMIT: { zh: '港澳居民来往内地通行证', en: 'mainland travel permit for Hong Kong and Macao residents' },
  TAIWAN_PERMIT: { zh: '台湾居民来往大陆通行证', en: 'mainland travel permit for Taiwan residents' },
  FOREIGN_RESIDENT_ID: { zh: '外国人永久居留身份证', en: 'foreign permanent resident identity card' },
})

/** 学历（按 GB/T 4658 归并） */
export const educations = defineCodes({
  POSTGRADUATE: { zh: '研究生', en: 'postgraduate' },
  UNDERGRADUATE: { zh: '大学本科', en: 'undergraduate' },
  COLLEGE: { zh: '大学专科', en: 'college' },
  SECONDARY: { zh: '中等职业学校或高中', en: 'secondary' },
  BASIC: { zh: '初中及以下', en: 'basic' },
})

/** 学位 */
export const degrees = defineCodes({
  DOCTOR: { zh: '博士', en: 'doctor' },
  MASTER: { zh: '硕士', en: 'master' },
  BACHELOR: { zh: '学士', en: 'bachelor' },
})

/** 政治面貌（按 GB/T 4762 归并）；选填 */
export const politicalStatuses = defineCodes({
  PARTY_MEMBER: { zh: '中共党员（含预备党员）', en: 'member of the Communist Party of China' },
  LEAGUE_MEMBER: { zh: '共青团员', en: 'member of the Communist Youth League' },
  DEMOCRATIC_PARTY: { zh: '民主党派成员', en: 'member of a democratic party' },
  NON_PARTY: { zh: '无党派人士', en: 'non-party personage' },
  MASSES: { zh: '群众', en: 'the masses' },
})

/** 照片格式 */
export const photoTypes = ['image/jpeg', 'image/png'] as const
