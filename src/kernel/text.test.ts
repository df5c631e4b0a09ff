import { describe, expect, test } from '@jest/globals'
import { csvSafe, escapeLike, fromCsvSafe, isCleanText, oneLine } from './text.ts'

describe('text', () => {
  test.each(['', '行政执法', 'two\nlines\tand a tab', 'é', '𠮷', '100%'])('%j is clean', (text) => {
    expect(isCleanText(text)).toBe(true)
  })

  test.each(['a\0b', 'a\rb', '\u001b[31m', '\b', '\ud800', 'a\udc00', 'e\u0301'])('%j is not', (text) => {
    expect(isCleanText(text)).toBe(false)
  })

  test('wildcards of LIKE stand for themselves', () => {
    expect(escapeLike('50%_\\海安')).toBe('50\\%\\_\\\\海安')
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A1'])('the CSV field %j is defused', (value) => {
    expect(csvSafe(value)).toBe(`'${value}`)
  })

  test.each(['', '海安市', 'a=b', '1-2', "'a"])('the CSV field %j stays', (value) => {
    expect(csvSafe(value)).toBe(value)
    expect(fromCsvSafe(value)).toBe(value)
  })

  test.each(['=1', "'=1", "''-1", '\t', '＠a'])('what stood before the apostrophe is told again: %j', (value) => {
    expect(csvSafe(value)).toBe(`'${value}`)
    expect(fromCsvSafe(csvSafe(value))).toBe(value)
  })

  test('user text cannot forge a line of the log', () => {
    expect(oneLine('ok\r\n{"level":30}\u2028\u2029\u0085\u001b[2J\u202e\u007f\0end')).toBe('ok  {"level":30}    [2J   end')
    expect(oneLine('\ud800')).toBe('\ufffd')
    expect(oneLine('海安市 🚓')).toBe('海安市 🚓')
  })
})
