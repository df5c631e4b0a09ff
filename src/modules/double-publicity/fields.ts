import type { CodeList } from '../../kernel/codes.ts'
import type { fieldTypes, needs, RecordKind } from './codes.ts'
import { counterpartCategories, documentKinds, licenceCategories, penaltyCategories } from './codes.ts'

/** When a conditional field is required. */
export type Condition = 'CODED' | 'ORGANISATION' | 'NATURAL' | 'WITHOUT_CODE' | 'FINE' | 'CONFISCATION' | 'LICENCE_TAKEN'

export interface Field<Code extends string = string> {
  code: Code
  zh: string
  en: string
  type: keyof typeof fieldTypes
  need: keyof typeof needs
  condition?: Condition
  /** Characters: more than `usual` some platforms cut off, more than `most` none takes. Where sources tell one length only, that is `most`. */
  usual?: number
  most?: number
  /** Values are of a closed list, by its Chinese names, several joined with ；; 其他 says what. Some systems write them otherwise. */
  list?: { codes: CodeList, also?: Readonly<Record<string, string>>, several?: true }
  form?: 'USCC' | 'AGENCY_USCC' | 'DOCUMENT_NUMBER'
  /** What names act and party: a value the case or the file gave is not replaced by hand. */
  fixed?: true
  /** A personal identifier: sealed, and shown masked. */
  sealed?: 'PARTY' | 'REPRESENTATIVE'
  /** Not among the fields of 2016: a file of that form is taken in without it, to be completed. */
  since2018?: true
  /** Names it had before, or has elsewhere. */
  former?: readonly string[]
}

const text = { type: 'TEXT' } as const
const date = { type: 'DATE' } as const
const amount = { type: 'AMOUNT', most: 20 } as const
const M = { need: 'MANDATORY' } as const
const O = { need: 'OPTIONAL' } as const
const when = (condition: Condition) => ({ need: 'CONDITIONAL', condition }) as const

const counterparts = {
  codes: counterpartCategories,
  also: { '01': 'NATURAL', '02': 'ORGANISATION', '03': 'ORGANISATION', '04': 'INDIVIDUAL_BUSINESS', '法人': 'ORGANISATION', '非法人组织': 'ORGANISATION' },
}
const identities = {
  codes: documentKinds, also: { '01': 'RESIDENT_ID', '02': 'PASSPORT', '03': 'HONG_KONG_MACAO', '04': 'TAIWAN', '05': 'PERMANENT_RESIDENT', '居民身份证': 'RESIDENT_ID', '护照': 'PASSPORT' },
}
const licences = { codes: licenceCategories, also: { '01': 'ORDINARY', '02': 'FRANCHISE', '03': 'RECOGNITION', '04': 'APPROVAL', '05': 'REGISTRATION' } }

type Lengths = Readonly<Record<'usual' | 'most', number>>

/** The fields on the party, the same in both but for the prefix and the lengths that are known of them. */
const ofParty = <Prefix extends 'XK' | 'CF'>(prefix: Prefix, lengths: { category: number, organisation: Lengths, tax: Lengths }) => [
  { code: `${prefix}_XDR_MC`, zh: '行政相对人名称', en: 'name of the party', ...text, ...M, most: 200, fixed: true },
  { code: `${prefix}_XDR_LB`, zh: '行政相对人类别', en: 'category of the party', ...text, ...M, most: lengths.category, list: counterparts, fixed: true, since2018: true },
  { code: `${prefix}_XDR_SHXYM`, zh: '行政相对人代码_1(统一社会信用代码)', en: 'unified social credit code', ...text, ...when('CODED'), most: 18, form: 'USCC', fixed: true },
  { code: `${prefix}_XDR_GSZC`, zh: '行政相对人代码_2(工商注册号)', en: 'registration number of a business', ...text, ...when('WITHOUT_CODE'), most: 50, former: [`${prefix}_XDR_GSDJ`] },
  { code: `${prefix}_XDR_ZZJG`, zh: '行政相对人代码_3(组织机构代码)', en: 'organisation code', ...text, ...O, ...lengths.organisation, former: [`${prefix}_XDR_ZDM`] },
  { code: `${prefix}_XDR_SWDJ`, zh: '行政相对人代码_4(税务登记号)', en: 'tax registration number', ...text, ...O, ...lengths.tax },
  { code: `${prefix}_XDR_SYDW`, zh: '行政相对人代码_5(事业单位证书号)', en: 'certificate number of a public institution', ...text, ...O, usual: 12, most: 120 },
  { code: `${prefix}_XDR_SHZZ`, zh: '行政相对人代码_6(社会组织登记证号)', en: 'registration number of a social organisation', ...text, ...O, most: 50 },
  { code: `${prefix}_FRDB`, zh: '法定代表人', en: 'legal representative', ...text, ...when('ORGANISATION'), most: 50, former: [`${prefix}_FR`] },
  { code: `${prefix}_FR_ZJLX`, zh: '法定代表人证件类型', en: 'kind of identity document of the representative', ...text, ...O, most: 64, list: identities },
  { code: `${prefix}_FR_ZJHM`, zh: '法定代表人证件号码', en: 'identity document number of the representative', ...text, ...O, most: 64, sealed: 'REPRESENTATIVE', former: [`${prefix}_FR_SFZH`] },
  { code: `${prefix}_XDR_ZJLX`, zh: '(自然人)证件类型', en: 'kind of identity document of a natural person', ...text, ...when('NATURAL'), most: 64, list: identities },
  {
    code: `${prefix}_XDR_ZJHM`, zh: '(自然人)证件号码', en: 'identity document number of a natural person', ...text, ...when('NATURAL'), most: 64, sealed: 'PARTY', fixed: true,
    former: [`${prefix}_XDR_SFZ`, `${prefix}_SFZ`],
  },
] as const satisfies readonly Field<`${Prefix}_${string}`>[]

const most200 = { most: 200 } as const

/** 行政许可二十八项（发改办财金〔2018〕424号附件） */
export const licenceFields = [
  ...ofParty('XK', { category: 16, organisation: { usual: 9, most: 9 }, tax: { usual: 15, most: 15 } }),
  { code: 'XK_XKWS', zh: '行政许可决定文书名称', en: 'title of the decision', ...text, ...M, most: 64 },
  { code: 'XK_WSH', zh: '行政许可决定文书号', en: 'number of the decision', ...text, ...M, most: 64, form: 'DOCUMENT_NUMBER', fixed: true },
  { code: 'XK_XKLB', zh: '许可类别', en: 'category of the licence', ...text, ...M, most: 256, list: licences },
  { code: 'XK_XKZS', zh: '许可证书名称', en: 'name of the licence', ...text, ...O, most: 64 },
  { code: 'XK_XKBH', zh: '许可编号', en: 'number of the licence', ...text, ...O, most: 64 },
  { code: 'XK_NR', zh: '许可内容', en: 'what is licensed', ...text, ...M, most: 4000 },
  { code: 'XK_JDRQ', zh: '许可决定日期', en: 'date of the decision', ...date, ...M, fixed: true },
  { code: 'XK_YXQZ', zh: '有效期自', en: 'valid from', ...date, ...M },
  { code: 'XK_YXQZI', zh: '有效期至', en: 'valid to', ...date, ...M },
  { code: 'XK_XKJG', zh: '许可机关', en: 'licensing agency', ...text, ...M, ...most200, fixed: true },
  { code: 'XK_XKJGDM', zh: '许可机关统一社会信用代码', en: 'code of the licensing agency', ...text, ...M, most: 18, form: 'AGENCY_USCC', fixed: true },
  { code: 'XK_ZT', zh: '当前状态', en: 'present status', ...text, ...M, most: 1, fixed: true },
  { code: 'XK_LYDW', zh: '数据来源单位', en: 'source of the data', ...text, ...M, ...most200, since2018: true },
  { code: 'XK_LYDWDM', zh: '数据来源单位统一社会信用代码', en: 'code of the source', ...text, ...M, most: 18, form: 'AGENCY_USCC', since2018: true },
  { code: 'BZ', zh: '备注', en: 'remarks', ...text, ...O, most: 512 },
] as const satisfies readonly Field[]

/** 行政处罚三十项（发改办财金〔2018〕424号附件） */
export const penaltyFields = [
  ...ofParty('CF', { category: 100, organisation: { usual: 9, most: 32 }, tax: { usual: 15, most: 32 } }),
  { code: 'CF_WSH', zh: '行政处罚决定书文号', en: 'number of the decision', ...text, ...M, most: 128, form: 'DOCUMENT_NUMBER', fixed: true },
  { code: 'CF_WFXW', zh: '违法行为类型', en: 'kind of breach', ...text, ...M, usual: 2000, since2018: true },
  { code: 'CF_SY', zh: '违法事实', en: 'facts', ...text, ...M, usual: 2000 },
  { code: 'CF_YJ', zh: '处罚依据', en: 'legal basis', ...text, ...M, usual: 2048 },
  { code: 'CF_CFLB', zh: '处罚类别', en: 'category of the penalty', ...text, ...M, usual: 36, most: 255, list: { codes: penaltyCategories, several: true }, fixed: true },
  { code: 'CF_NR', zh: '处罚内容', en: 'content of the penalty', ...text, ...M, usual: 4000, former: ['CF_JG'] },
  { code: 'CF_NR_FK', zh: '罚款金额（万元）', en: 'fine (ten thousand yuan)', ...amount, ...when('FINE'), fixed: true },
  { code: 'CF_NR_WFFF', zh: '没收违法所得、没收非法财物的金额（万元）', en: 'confiscated amount (ten thousand yuan)', ...amount, ...when('CONFISCATION'), fixed: true },
  { code: 'CF_NR_ZKDX', zh: '暂扣或吊销证照名称及编号', en: 'licence suspended or revoked', ...text, ...when('LICENCE_TAKEN'), ...most200 },
  { code: 'CF_JDRQ', zh: '处罚决定日期', en: 'date of the decision', ...date, ...M, fixed: true },
  { code: 'CF_YXQ', zh: '处罚有效期', en: 'effective until', ...date, ...M, since2018: true },
  { code: 'CF_GSJZQ', zh: '公示截止期', en: 'published until', ...date, ...O },
  { code: 'CF_CFJG', zh: '处罚机关', en: 'punishing agency', ...text, ...M, usual: 200, most: 255, fixed: true, former: ['CF_XZJG'] },
  { code: 'CF_CFJGDM', zh: '处罚机关统一社会信用代码', en: 'code of the punishing agency', ...text, ...M, most: 18, form: 'AGENCY_USCC', fixed: true, since2018: true },
  { code: 'CF_SJLY', zh: '数据来源单位', en: 'source of the data', ...text, ...M, ...most200, since2018: true },
  { code: 'CF_SJLYDM', zh: '数据来源单位统一社会信用代码', en: 'code of the source', ...text, ...M, most: 18, form: 'AGENCY_USCC', since2018: true },
  { code: 'BZ', zh: '备注', en: 'remarks', ...text, ...O, usual: 512 },
] as const satisfies readonly Field[]

export type LicenceCode = (typeof licenceFields)[number]['code']
export type PenaltyCode = (typeof penaltyFields)[number]['code']
export type FieldCode = LicenceCode | PenaltyCode

/** What a record holds: a field that is empty is absent. */
export type Values = Readonly<Partial<Record<FieldCode, string>>>

/** The fields of a kind in the order of the standard. */
export const fieldsOf: Readonly<Record<RecordKind, readonly Field<FieldCode>[]>> = { LICENCE: licenceFields, PENALTY: penaltyFields }

/** A text no field takes more of, whatever the platforms say. */
export const mostCharacters = 10_000

/** The fields of either kind that say the same. */
export const roles = {
  LICENCE: {
    name: 'XK_XDR_MC', category: 'XK_XDR_LB', uscc: 'XK_XDR_SHXYM', registration: 'XK_XDR_GSZC', representative: 'XK_FRDB', representativeIdKind: 'XK_FR_ZJLX',
    representativeId: 'XK_FR_ZJHM', partyIdKind: 'XK_XDR_ZJLX', partyId: 'XK_XDR_ZJHM', number: 'XK_WSH', decidedOn: 'XK_JDRQ', agency: 'XK_XKJG', agencyUscc: 'XK_XKJGDM',
    source: 'XK_LYDW', sourceUscc: 'XK_LYDWDM',
  },
  PENALTY: {
    name: 'CF_XDR_MC', category: 'CF_XDR_LB', uscc: 'CF_XDR_SHXYM', registration: 'CF_XDR_GSZC', representative: 'CF_FRDB', representativeIdKind: 'CF_FR_ZJLX',
    representativeId: 'CF_FR_ZJHM', partyIdKind: 'CF_XDR_ZJLX', partyId: 'CF_XDR_ZJHM', number: 'CF_WSH', decidedOn: 'CF_JDRQ', agency: 'CF_CFJG', agencyUscc: 'CF_CFJGDM',
    source: 'CF_SJLY', sourceUscc: 'CF_SJLYDM',
  },
} as const satisfies Readonly<Record<RecordKind, Readonly<Record<string, FieldCode>>>>
