import { describe, expect, test } from '@jest/globals'
import { formatDocumentNumber, normaliseDocumentNumber, parseDocumentNumber, yearOfDocumentNumber } from './document-number.ts'

describe('发文字号', () => {
  test.each([
    '红法政办[2021]3号', '红法政办【2021】3号', '红法政办(2021)3号', '红法政办（2021）3号', '红法政办﹝2021﹞3号', '红法政办［2021］3号', '红法政办〔2021〕3号',
    '红法政办〔2021〕第3号', '红法政办〔2021〕003号', '红法政办〔2021〕第 03 号', ' 红法政办　〔２０２１〕３号 ', '红法政办\u200B〔2021〕3号',
  ])('%j becomes 红法政办〔2021〕3号', (text) => {
    expect(normaliseDocumentNumber(text)).toBe('红法政办〔2021〕3号')
  })

  test.each([
    ['通决罚字〔2021〕12号', '通决罚字', 2021, 12], ['海市监罚〔2021〕3号', '海市监罚', 2021, 3], ['国办发〔2018〕118号', '国办发', 2018, 118],
    ['发改办财金〔2018〕424号', '发改办财金', 2018, 424], ['海市监罚(综)（2021）第007号', '海市监罚(综)', 2021, 7],
  ] as const)('%s is read', (text, organCode, year, serial) => {
    expect(parseDocumentNumber(text)).toEqual({ organCode, year, serial })
  })

  test.each([
    '', '国办发2018年118号', '国办发〔18〕118号', '国办发〔2018〕118', '〔2018〕118号', '国办发〔2018〕0号', '国办发〔1818〕1号', '国办发〔201×〕第××号',
    '国办发〔2018〕118号之一', '国办发〔2018〕1234567890号', '国办发%〔2018〕1号',
  ])('%j is no document number', (text) => {
    expect(parseDocumentNumber(text)).toBeNull()
  })

  test.each([['海交罚[2025]第3号', 2025], ['县罚备字-（２０１２）12号', 2012], ['某办(2020)函〔2021〕9号', 2021], ['海交罚决字12-1', null], ['海交罚〔201×〕1号', null]] as const)('the year of %j', (text, year) => {
    expect(yearOfDocumentNumber(text)).toBe(year)
  })

  test('only the year in front of the serial changes its brackets', () => {
    expect(normaliseDocumentNumber('某办(2020)函[2021]9号')).toBe('某办(2020)函〔2021〕9号')
  })

  test('text that is no number only loses its spaces', () => {
    expect(normaliseDocumentNumber('关于 印发 (2021) 的通知')).toBe('关于印发(2021)的通知')
  })

  test('formatting writes the standard form and refuses what could not be read again', () => {
    expect(formatDocumentNumber({ organCode: '海市监罚', year: 2021, serial: 3 })).toBe('海市监罚〔2021〕3号')
    for (const parts of [{ organCode: '', year: 2021, serial: 3 }, { organCode: '海市', year: 221, serial: 3 },
    { organCode: '海市', year: 2021, serial: 0 },
      { organCode: '海市', year: 2021, serial: 1.5 }, { organCode: '海 市', year: 2021, serial: 1 }]) {
      expect(() => formatDocumentNumber(parts)).toThrow(RangeError)
    }
  })
})
