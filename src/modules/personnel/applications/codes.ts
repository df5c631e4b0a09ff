import { defineCodes } from '../../../kernel/codes.ts'

/** 申领类别 */
export const applicationKinds = defineCodes({
  NEW: { zh: '申领', en: 'new certificate' },
  RENEWAL: { zh: '换发', en: 'renewal' },
  REPLACEMENT: { zh: '补发', en: 'replacement' },
})
export type ApplicationKind = keyof typeof applicationKinds

/** 学历，由低到高 */
export const educationLevels = defineCodes({
  BELOW_COLLEGE: { zh: '大专以下', en: 'below college' },
  COLLEGE: { zh: '大学专科', en: 'college' },
  BACHELOR: { zh: '大学本科', en: 'bachelor' },
  MASTER: { zh: '硕士研究生', en: 'master' },
  DOCTOR: { zh: '博士研究生', en: 'doctor' },
})
export type EducationLevel = keyof typeof educationLevels

/** 不得申领的情形 */
export const barringGrounds = defineCodes({
  CRIMINAL: { zh: '曾因犯罪受过刑事处罚', en: 'criminal punishment' },
  DISMISSED: { zh: '曾被开除公职', en: 'dismissed from public office' },
  NOT_IN_POST: { zh: '非在编在职（工勤人员、劳动合同工、临时工等）', en: 'no established post (workers, contract and temporary staff)' },
})
export type BarringGround = keyof typeof barringGrounds
