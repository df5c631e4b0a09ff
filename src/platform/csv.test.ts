import { expect, test } from '@jest/globals'
import { csvRecord } from './csv.ts'

test.each([
  [['甲', '乙'], '甲,乙\r\n'],
  [['a"b', 'c,d', 'e\nf', null], '"a""b","c,d","e\nf",\r\n'],
  [['=1+1', '+86', '-1', '@x', '\tx', '\rx', '＝1'], '\'=1+1,\'+86,\'-1,\'@x,\'\tx,"\'\rx",\'＝1\r\n'],
])('%j', (values, record) => { expect(csvRecord(values)).toBe(record) })
