import { describe, expect, test } from '@jest/globals'
import type { MaskedKind } from '../codes.ts'
import type { Hidden } from './masking.ts'
import { maskText, shownName, stillHolds } from './masking.ts'

const masked = (text: string, hidden: readonly Hidden[] = []): string => maskText(text, hidden, new Map())

describe('names', () => {
  test.each([['FULL', '欧阳试验'], ['SURNAME', '欧阳**'], ['HIDDEN', '****']] as const)('%s', (mask, shown) => {
    expect(shownName('欧阳试验', mask)).toBe(shown)
  })
})

describe('what looks like a value of a person', () => {
  test.each([
    ['身份证号码110105199001010017', '身份证号码****'],
    ['110105199001010017驾驶车辆', '****驾驶车辆'],
    ['11010519491231002X', '****'],
    ['１１０１０５１９９００１０１００１７', '****'],
    ['110105 19900101 0017', '****'],
    ['电话：0513-88881234，', '电话：****，'],
    ['138-1234-5678', '****'],
    ['手机13812345678', '手机****'],
    ['卡号6222 0000 1111 2222 333', '卡号****'],
    ['护照号为E12345678', '护照号为****'],
    ['家住海安市长江中路1号3幢，经营', '家住****，经营'],
    ['住址：海安市某镇某村12组', '住址：****'],
    ['诊断为高血压，', '诊断为****，'],
    ['其患有乙型肝炎。', '其患有****。'],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected)
  })
})

test.each([
  '2026-03-02 至 2026-03-05，罚款20000.00元', '2026年3月2日', '海市监罚〔2026〕12号', '第六十三条第一款', '住宿业经营者未登记住客', '货值金额1234567.89元', '电话营销', '患者投诉',
])('stays as it is: %s', (text) => {
  expect(masked(text)).toBe(text)
})

describe('values that are known', () => {
  const hidden: Hidden[] = [
    { value: '甄某', shown: '甄*', kind: 'PERSON_NAME' }, { value: '甄某某', shown: '甄**', kind: 'PERSON_NAME' }, { value: 'P1234567', shown: '****', kind: 'NUMBER' },
    { value: '中坝路8号', shown: '****', kind: 'PLACE' },
  ]

  test('the longest first, with marks between the characters too, counted', () => {
    const counts = new Map<MaskedKind, number>()
    expect(maskText('甄某某与甄某，P-123 4567，在中坝路8号', hidden, counts)).toBe('甄**与甄*，****，在****')
    expect(Object.fromEntries(counts)).toEqual({ PERSON_NAME: 2, NUMBER: 1, PLACE: 1 })
  })

  test('a character that means something in a pattern is only itself', () => {
    expect(masked('a.c abc', [{ value: 'a.c', shown: '****', kind: 'LISTED' }])).toBe('**** abc')
  })

  test('are found where they are left', () => {
    expect(stillHolds('P 1234567', hidden)).toBe(true)
    expect(stillHolds('甄*', hidden)).toBe(false)
    expect(stillHolds('全名', [{ value: '全名', shown: '全名', kind: 'PERSON_NAME' }])).toBe(false)
  })
})
