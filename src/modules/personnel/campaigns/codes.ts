import { defineCodes } from '../../../kernel/codes.ts'

/** 疑点种类 */
export const suspicions = defineCodes({
  SAME_PERSON: { zh: '同一身份证号重复登记', en: 'same ID number in several records' },
  SAME_NAME_AND_UNIT: { zh: '同名同单位', en: 'same name and unit' },
  DUPLICATE_CERTIFICATE: { zh: '一人持有数本同种证件', en: 'several certificates of a kind' },
  LEFT_HOLDING: { zh: '已离岗仍持证', en: 'left with a certificate' },
  PAST_VALIDITY: { zh: '证件已届满未终止', en: 'certificate past its validity' },
  AGENCY_ABOLISHED: { zh: '所在单位已撤销', en: 'agency abolished' },
  RETIREMENT_AGE: { zh: '已达退休年龄', en: 'of retirement age' },
  REPORTED: { zh: '单位核查报告', en: 'reported by the unit' },
})

/** 处理决定 */
export const cleanUpDecisions = defineCodes({
  KEEP: { zh: '核实无误，保留', en: 'keep' },
  REMOVE: { zh: '清理人员', en: 'remove the person' },
  CANCEL_CERTIFICATE: { zh: '终止证件', en: 'end the certificate' },
})
