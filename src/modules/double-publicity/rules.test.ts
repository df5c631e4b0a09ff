import { describe, expect, test } from '@jest/globals'
import { makeIdNumber } from '../../kernel/id-number.ts'
import { makeUscc } from '../../kernel/uscc.ts'
import type { RecordKind } from './codes.ts'
import type { FieldCode, Values } from './fields.ts'
import { fieldsOf, licenceFields, mostCharacters, penaltyFields } from './fields.ts'
import { readForm } from './former.ts'
import { normalise } from './normalise.ts'
import { examine, isCompliant, longTerm, noUscc } from './rules.ts'

const uscc = makeUscc({ department: '9', category: '1', division: '320685', serial: 7 })
const agency = makeUscc({ department: '1', category: '1', division: '320685', serial: 8 })
const today = '2026-03-02'

const licence: Values = {
  XK_XDR_MC: '海安测试运输有限公司', XK_XDR_LB: '法人及非法人组织', XK_XDR_SHXYM: uscc, XK_FRDB: '甄有为', XK_XKWS: '准予行政许可决定书', XK_WSH: '海交许〔2026〕1号', XK_XKLB: '普通',
  XK_NR: '道路普通货物运输', XK_JDRQ: '2026/02/24', XK_YXQZ: '2026/02/25', XK_YXQZI: longTerm, XK_XKJG: '海安市交通运输局', XK_XKJGDM: agency, XK_ZT: '1', XK_LYDW: '海安市交通运输局', XK_LYDWDM: agency,
}
const penalty: Values = {
  CF_XDR_MC: '海安测试运输有限公司', CF_XDR_LB: '法人及非法人组织', CF_XDR_SHXYM: uscc, CF_FRDB: '甄有为', CF_WSH: '海交罚〔2026〕1号', CF_WFXW: '无证经营', CF_SY: '未取得许可经营', CF_YJ: '《道路运输条例》第六十三条',
  CF_CFLB: '罚款', CF_NR: '罚款二千元', CF_NR_FK: '0.200000', CF_JDRQ: '2026/02/09', CF_YXQ: longTerm, CF_CFJG: '海安市交通运输局', CF_CFJGDM: agency, CF_SJLY: '海安市交通运输局', CF_SJLYDM: agency,
}
const sound: Readonly<Record<RecordKind, Values>> = { LICENCE: licence, PENALTY: penalty }

const faults = (kind: RecordKind, change: Readonly<Partial<Record<FieldCode, string | undefined>>>): string[] => {
  const values = Object.fromEntries(Object.entries({ ...sound[kind], ...change }).filter(([, value]) => value !== undefined)) as Values
  return examine(kind, values, { today }).map(({ field, code }) => `${field} ${code}`)
}
const natural = (idNumber: string | undefined) =>
  ({ CF_XDR_LB: '自然人', CF_XDR_SHXYM: undefined, CF_FRDB: undefined, CF_XDR_ZJLX: idNumber === undefined ? undefined : '身份证', CF_XDR_ZJHM: idNumber })
const idNumber = makeIdNumber({ division: '320685', birthDate: '1985-03-01', sequence: 3 })

describe('the fields of the standard', () => {
  test('are twenty-eight of a licence and thirty of a penalty, in its order, each once', () => {
    expect(licenceFields.map(({ code }) => code).join(' ')).toBe('XK_XDR_MC XK_XDR_LB XK_XDR_SHXYM XK_XDR_GSZC XK_XDR_ZZJG XK_XDR_SWDJ XK_XDR_SYDW XK_XDR_SHZZ XK_FRDB XK_FR_ZJLX XK_FR_ZJHM XK_XDR_ZJLX XK_XDR_ZJHM '
      + 'XK_XKWS XK_WSH XK_XKLB XK_XKZS XK_XKBH XK_NR XK_JDRQ XK_YXQZ XK_YXQZI XK_XKJG XK_XKJGDM XK_ZT XK_LYDW XK_LYDWDM BZ')
    expect(penaltyFields.map(({ code }) => code).join(' ')).toBe('CF_XDR_MC CF_XDR_LB CF_XDR_SHXYM CF_XDR_GSZC CF_XDR_ZZJG CF_XDR_SWDJ CF_XDR_SYDW CF_XDR_SHZZ CF_FRDB CF_FR_ZJLX CF_FR_ZJHM CF_XDR_ZJLX CF_XDR_ZJHM '
      + 'CF_WSH CF_WFXW CF_SY CF_YJ CF_CFLB CF_NR CF_NR_FK CF_NR_WFFF CF_NR_ZKDX CF_JDRQ CF_YXQ CF_GSJZQ CF_CFJG CF_CFJGDM CF_SJLY CF_SJLYDM BZ')
    expect([licenceFields.length, penaltyFields.length]).toEqual([28, 30])
  })
})

describe.each(['LICENCE', 'PENALTY'] as const)('%s', (kind) => {
  test('a sound record has no fault', () => { expect(faults(kind, {})).toEqual([]) })

  test.each(fieldsOf[kind].filter(({ need }) => need === 'MANDATORY').map(({ code }) => [code]))('%s is required', (code) => {
    expect(faults(kind, { [code]: undefined })).toContain(`${code} MISSING`)
  })

  test.each(fieldsOf[kind].map((field) => [field.code, field] as const))('the length of %s', (code, { type, list, form, usual, most }) => {
    if (type !== 'TEXT' || list !== undefined || form !== undefined || code === 'XK_ZT') return
    const limit = most ?? mostCharacters
    const text = (length: number): string[] => faults(kind, { [code]: '字'.repeat(length) }).filter((fault) => / (TOO_LONG|LONG)$/.test(fault))
    expect(text(limit + 1)).toEqual([`${code} TOO_LONG`])
    expect(text(usual ?? limit)).toEqual([])
    if (usual !== undefined && usual < limit) expect(text(usual + 1)).toEqual([`${code} LONG`])
    // An ideograph outside the basic plane is one character.
    expect(faults(kind, { [code]: '𠮷'.repeat(usual ?? limit) }).filter((fault) => fault.endsWith('LONG'))).toEqual([])
  })

  test.each(fieldsOf[kind].filter(({ type }) => type === 'DATE').map(({ code }) => [code]))('%s is a real date', (code) => {
    for (const value of ['2026-02-24', '2026/2/24', '2025/02/29', '长期', '2026/13/01']) expect(faults(kind, { [code]: value })).toContain(`${code} DATE_FORM`)
  })

  test.each(fieldsOf[kind].flatMap(({ code, list }) => list === undefined ? [] : [[code, list.codes] as const]))('%s is one of the list', (code, codes) => {
    const ofField = (value: string): string[] => faults(kind, { [code]: value }).filter((fault) => /NOT_IN_LIST|OTHER_UNNAMED/.test(fault))
    for (const { zh } of Object.values(codes)) expect(ofField(zh)).toEqual(zh === '其他' ? [`${code} OTHER_UNNAMED`] : [])
    expect(ofField('随意')).toEqual([`${code} NOT_IN_LIST`])
    if ('OTHER' in codes) expect([ofField('其他-注明'), ofField('其他-')]).toEqual([[], [`${code} OTHER_UNNAMED`]])
  })
})

describe('conditions', () => {
  test('an organisation has a code and a representative; a business without a code has its number in the register', () => {
    expect(faults('PENALTY', { CF_XDR_SHXYM: undefined, CF_FRDB: undefined })).toEqual(['CF_XDR_SHXYM CONDITION_MISSING', 'CF_FRDB CONDITION_MISSING'])
    expect(faults('LICENCE', { XK_XDR_LB: '个体工商户', XK_XDR_SHXYM: noUscc, XK_FRDB: undefined })).toEqual(['XK_XDR_GSZC CONDITION_MISSING'])
    expect(faults('LICENCE', { XK_XDR_LB: '个体工商户', XK_XDR_SHXYM: noUscc, XK_XDR_GSZC: '320685600012345', XK_FRDB: undefined })).toEqual([])
    expect(faults('PENALTY', { CF_XDR_SHXYM: noUscc })).toEqual(expect.arrayContaining(['CF_XDR_SHXYM USCC_FORM']))
  })

  test('a natural person has a document, whose number is right and who is of age on the day of the decision', () => {
    expect(faults('PENALTY', natural(undefined))).toEqual(['CF_XDR_ZJLX CONDITION_MISSING', 'CF_XDR_ZJHM CONDITION_MISSING'])
    expect(faults('PENALTY', natural(idNumber))).toEqual([])
    expect(faults('PENALTY', natural(`${idNumber.slice(0, 17)}${idNumber.endsWith('1') ? '2' : '1'}`))).toEqual(['CF_XDR_ZJHM ID_NUMBER'])
    expect(faults('PENALTY', { ...natural('E12345678'), CF_XDR_ZJLX: '护照号' })).toEqual([])
    const bornOn = (birthDate: string) => makeIdNumber({ division: '320685', birthDate, sequence: 5 })
    // A year of age is complete on the day after the birthday.
    expect(faults('PENALTY', natural(bornOn('2008-02-09')))).toEqual(['CF_XDR_ZJHM MINOR'])
    expect(faults('PENALTY', natural(bornOn('2008-02-08')))).toEqual([])
  })

  test('there is an amount exactly where there is a fine or a confiscation; a licence taken away is named', () => {
    expect(faults('PENALTY', { CF_NR_FK: undefined })).toEqual(['CF_NR_FK CONDITION_MISSING'])
    expect(faults('PENALTY', { CF_CFLB: '警告' })).toEqual(['CF_NR_FK NOT_APPLICABLE'])
    expect(faults('PENALTY', { CF_CFLB: '罚款；没收违法所得' })).toEqual(['CF_NR_WFFF CONDITION_MISSING'])
    expect(faults('PENALTY', { CF_CFLB: '罚款；没收非法财物', CF_NR_WFFF: '1.000001' })).toEqual([])
    expect(faults('PENALTY', { CF_CFLB: '罚款；吊销执照' })).toEqual(['CF_NR_ZKDX CONDITION_MISSING'])
    expect(faults('PENALTY', { CF_CFLB: '罚款；暂扣许可证', CF_NR_ZKDX: '道路运输证 320685000001' })).toEqual([])
  })
})

describe('forms', () => {
  test('amounts are in 万元 with six decimals, above zero', () => {
    for (const value of ['0.2', '2000', '-0.200000', '1e3', '0.2000001', '01.000000']) expect(faults('PENALTY', { CF_NR_FK: value })).toEqual(['CF_NR_FK AMOUNT_FORM'])
    expect(faults('PENALTY', { CF_NR_FK: '0.000000' })).toEqual(['CF_NR_FK AMOUNT_ZERO'])
  })

  test('codes: a wrong form is an error, a wrong check character a notice', () => {
    expect(faults('LICENCE', { XK_XKJGDM: '1132068500001' })).toEqual(['XK_XKJGDM USCC_FORM'])
    const wrong = `${uscc.slice(0, 17)}${uscc.endsWith('0') ? '1' : '0'}`
    expect(faults('LICENCE', { XK_XDR_SHXYM: wrong })).toEqual(['XK_XDR_SHXYM USCC_CHECK'])
    expect(isCompliant(examine('LICENCE', { ...licence, XK_XDR_SHXYM: wrong }, { today }))).toBe(true)
    expect(faults('LICENCE', { XK_XKJGDM: noUscc })).toEqual(['XK_XKJGDM USCC_FORM'])
  })

  test('the year of a number stands in 〔〕; a number of another form is taken', () => {
    for (const number of ['海交罚[2026]1号', '海交罚(2026)字第1号', '海交罚【2026】1号', '海交罚（2026）1号']) expect(faults('PENALTY', { CF_WSH: number })).toEqual(['CF_WSH NUMBER_BRACKETS'])
    expect(faults('PENALTY', { CF_WSH: '苏交运管许可通字320685000001号' })).toEqual([])
  })

  test('dates follow each other, and a decision does not lie ahead', () => {
    expect(faults('PENALTY', { CF_YXQ: '2026/02/08' })).toEqual(['CF_YXQ DATE_ORDER'])
    expect(faults('PENALTY', { CF_GSJZQ: '2026/02/08' })).toEqual(['CF_GSJZQ DATE_ORDER'])
    expect(faults('LICENCE', { XK_YXQZI: '2026/02/24' })).toEqual(['XK_YXQZI DATE_ORDER'])
    expect(faults('LICENCE', { XK_JDRQ: '2026/03/03' })).toEqual(['XK_JDRQ DATE_FUTURE'])
    expect(faults('LICENCE', { XK_ZT: '3' })).toEqual(['XK_ZT NOT_IN_LIST'])
  })

  test('text that cannot be transmitted is an error', () => {
    for (const text of ['a\u0000b', 'a\u000bb', '\ud800', 'e\u0301', '\uffff']) expect(faults('PENALTY', { CF_SY: text })).toEqual(['CF_SY TEXT_UNFIT'])
  })
})

describe('what is brought into the form of the standard', () => {
  test('dates, amounts, numbers, codes and members of lists in the spellings that are met', () => {
    expect(normalise('PENALTY', {
      CF_XDR_LB: '02', CF_XDR_SHXYM: ` ${uscc.toLowerCase()} `, CF_XDR_ZJLX: '01', CF_XDR_ZJHM: '11010519491231002x', CF_WSH: '市场【2019】01号', CF_CFLB: '警告、罚款;其他-责令关闭、取缔', CF_NR_FK: '0.2', CF_JDRQ: '2026-2-9',
      CF_YXQ: '20991231', BZ: '  ', CF_NR: null,
    })).toEqual({
      CF_XDR_LB: '法人及非法人组织', CF_XDR_SHXYM: uscc, CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: '11010519491231002X', CF_WSH: '市场〔2019〕1号', CF_CFLB: '警告；罚款；其他-责令关闭、取缔', CF_NR_FK: '0.200000',
      CF_JDRQ: '2026/02/09', CF_YXQ: longTerm,
    })
    expect(normalise('PENALTY', { CF_NR_FK: '1,000', CF_JDRQ: '2026/02/30', CF_XDR_ZJHM: 'E1234x' })).toEqual({ CF_NR_FK: '1,000', CF_JDRQ: '2026/02/30', CF_XDR_ZJHM: 'E1234x' })
  })

  test('the names of 2016', () => {
    const { given, of2016, validity, faults: found } = readForm('PENALTY', {
      CF_XDR_MC: '甄有为', CF_XDR_SFZ: idNumber, CF_XDR_GSDJ: '1', CF_XDR_ZDM: '2', CF_FR: '甄代表', CF_JG: '罚款二千元', CF_XZJG: '海安市交通运输局', CF_CFLB1: '警告', CF_CFLB2: '罚款', CF_AJMC: '无证经营案', CF_SXQ: '2017/01/02',
      CF_ZT: '0', SJC: '20170102', BZ: '备注',
    })
    expect({ of2016, validity, found }).toEqual({ of2016: true, validity: 'VALID', found: [] })
    expect(given).toEqual({
      CF_XDR_MC: '甄有为', CF_XDR_LB: '自然人', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: idNumber, CF_XDR_GSZC: '1', CF_XDR_ZZJG: '2', CF_FRDB: '甄代表', CF_NR: '罚款二千元', CF_CFJG: '海安市交通运输局', CF_CFLB: '警告；罚款',
      BZ: '备注；案件名称：无证经营案；生效期：2017/01/02',
    })
    expect(readForm('PENALTY', { CF_ZT: '撤销' }).validity).toBe('INVALID')
    expect(readForm('PENALTY', { CF_ZT: '1' }).faults).toEqual([{ field: 'CF_ZT', code: 'STATUS_UNKNOWN', severity: 'ERROR' }])
    expect(readForm('PENALTY', { ...penalty, status: '2' })).toMatchObject({ of2016: false, validity: 'INVALID' })
  })
})
