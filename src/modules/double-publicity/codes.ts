import { defineCodes } from '../../kernel/codes.ts'
import { actKinds } from '../reference/codes.ts'

const { LICENCE, PENALTY } = actKinds

/** 双公示信息的种类 */
export const recordKinds = defineCodes({ LICENCE, PENALTY })
export type RecordKind = keyof typeof recordKinds

/** 信息从何而来 */
export const recordSources = defineCodes({
  CASE: { zh: '本系统案件', en: 'case of this system' },
  IMPORTED: { zh: '文件导入', en: 'taken in from a file' },
})
export type RecordSource = keyof typeof recordSources

/** 当前状态：报送时写作 1、2 */
export const validities = defineCodes({
  VALID: { zh: '有效', en: 'valid' },
  INVALID: { zh: '无效', en: 'invalid' },
})
export type Validity = keyof typeof validities

/** 行政相对人类别 */
export const counterpartCategories = defineCodes({
  ORGANISATION: { zh: '法人及非法人组织', en: 'legal person or unincorporated organisation' },
  NATURAL: { zh: '自然人', en: 'natural person' },
  INDIVIDUAL_BUSINESS: { zh: '个体工商户', en: 'individual business' },
})

/** 证件类型 */
export const documentKinds = defineCodes({
  RESIDENT_ID: { zh: '身份证', en: 'resident identity card' },
  PASSPORT: { zh: '护照号', en: 'passport' },
  HONG_KONG_MACAO: { zh: '港澳居民来往内地通行证', en: 'travel permit of residents of Hong Kong and Macao' },
  TAIWAN: { zh: '台湾居民来往大陆通行证', en: 'travel permit of residents of Taiwan' },
  PERMANENT_RESIDENT: { zh: '外国人永久居留身份证', en: 'permanent residence card of a foreigner' },
  OTHER: { zh: '其他', en: 'other' },
})

/** 许可类别 */
export const licenceCategories = defineCodes({
  ORDINARY: { zh: '普通', en: 'ordinary licence' },
  FRANCHISE: { zh: '特许', en: 'franchise' },
  RECOGNITION: { zh: '认可', en: 'recognition of a qualification' },
  APPROVAL: { zh: '核准', en: 'approval against a standard' },
  REGISTRATION: { zh: '登记', en: 'registration' },
  OTHER: { zh: '其他', en: 'other' },
})

/** 处罚类别 */
export const penaltyCategories = defineCodes({
  WARNING: { zh: '警告', en: 'warning' },
  FINE: { zh: '罚款', en: 'fine' },
  CONFISCATE_GAINS: { zh: '没收违法所得', en: 'confiscation of illegal gains' },
  CONFISCATE_GOODS: { zh: '没收非法财物', en: 'confiscation of illegal goods' },
  STOP_PRODUCTION: { zh: '责令停产停业', en: 'order to stop production or business' },
  SUSPEND_PERMIT: { zh: '暂扣许可证', en: 'suspension of a permit' },
  SUSPEND_BUSINESS_LICENCE: { zh: '暂扣执照', en: 'suspension of a business licence' },
  REVOKE_PERMIT: { zh: '吊销许可证', en: 'revocation of a permit' },
  REVOKE_BUSINESS_LICENCE: { zh: '吊销执照', en: 'revocation of a business licence' },
  DETENTION: { zh: '行政拘留', en: 'administrative detention' },
  OTHER: { zh: '其他', en: 'other' },
})

/** 字段的填报要求 */
export const needs = defineCodes({
  MANDATORY: { zh: '必填', en: 'required' },
  CONDITIONAL: { zh: '符合条件的必填', en: 'required under a condition' },
  OPTIONAL: { zh: '选填', en: 'optional' },
})

/** 字段的类型 */
export const fieldTypes = defineCodes({
  TEXT: { zh: '文本', en: 'text' },
  DATE: { zh: '日期（YYYY/MM/DD）', en: 'date (YYYY/MM/DD)' },
  AMOUNT: { zh: '金额（万元，六位小数）', en: 'amount (ten thousand yuan, six decimals)' },
})

/** 校验问题的程度 */
export const severities = defineCodes({
  ERROR: { zh: '不合规，不得报送', en: 'not compliant, must not be sent' },
  WARNING: { zh: '提示，可以报送', en: 'notice, may be sent' },
})

/** 校验发现的问题 */
export const faultCodes = defineCodes({
  MISSING: { zh: '必填项为空', en: 'a required field is empty' },
  CONDITION_MISSING: { zh: '按其他字段所填，本项必填', en: 'required by what other fields say' },
  NOT_APPLICABLE: { zh: '按其他字段所填，本项应当为空', en: 'has to be empty by what other fields say' },
  TOO_LONG: { zh: '超过最大长度', en: 'longer than allowed' },
  LONG: { zh: '超过部分平台的长度，可能被截断', en: 'longer than some platforms take' },
  TEXT_UNFIT: { zh: '含有不能传输的字符', en: 'holds characters that cannot be transmitted' },
  NOT_IN_LIST: { zh: '不是规定的选项', en: 'none of the listed values' },
  OTHER_UNNAMED: { zh: '选“其他”的未注明内容', en: 'other, without saying what' },
  DATE_FORM: { zh: '不是 YYYY/MM/DD 的真实日期', en: 'no real date in the form YYYY/MM/DD' },
  DATE_ORDER: { zh: '日期先后颠倒', en: 'dates in the wrong order' },
  DATE_FUTURE: { zh: '日期晚于今日', en: 'date in the future' },
  AMOUNT_FORM: { zh: '不是至多六位小数的万元金额', en: 'no amount in ten thousand yuan with up to six decimals' },
  AMOUNT_ZERO: { zh: '金额应当大于零', en: 'the amount has to be above zero' },
  USCC_FORM: { zh: '不符合统一社会信用代码的形式', en: 'not of the form of a unified social credit code' },
  USCC_CHECK: { zh: '统一社会信用代码校验码不通过，请核对', en: 'the check character of the unified social credit code fails' },
  ID_NUMBER: { zh: '身份证号码有误', en: 'the identity number is wrong' },
  NUMBER_BRACKETS: { zh: '文号中的年份应当用六角括号〔〕', en: 'the year of a document number stands in brackets 〔〕' },
  NUMBER_NORMALISED: { zh: '文号已改写为规范写法', en: 'the document number was brought into the standard form' },
  STATUS_UNKNOWN: { zh: '旧版状态值含义不明', en: 'the former status value has no known meaning' },
  MINOR: { zh: '未成年人的信息不得报送', en: 'nothing is sent of a minor' },
})
export type FaultCode = keyof typeof faultCodes

/** 平台的回执 */
export const receiptOutcomes = defineCodes({
  ACCEPTED: { zh: '接收', en: 'accepted' },
  REFUSED: { zh: '退回', en: 'refused' },
})

/** 文件的方向 */
export const fileDirections = defineCodes({
  EXPORT: { zh: '导出', en: 'export' },
  IMPORT: { zh: '导入', en: 'import' },
})

/** 文件格式 */
export const fileFormats = defineCodes({
  NDJSON: { zh: 'NDJSON', en: 'NDJSON' },
  CSV: { zh: 'CSV', en: 'CSV' },
  XLSX: { zh: '电子表格', en: 'spreadsheet' },
})
