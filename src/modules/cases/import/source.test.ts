import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { caseCsvColumns } from '../csv.ts'
import type { SourceRow } from '../../../platform/imports/source.ts'
import { csvRows, maxCaseBytes, ndjsonRows } from './source.ts'
import { maxRowBytes, splitRows } from '../../../platform/imports/split.ts'

/** The text cut into pieces of a few bytes, so that rows and characters lie across them. */
function pieces(content: string | Buffer, size: number): Readable {
  const bytes = Buffer.from(content)
  return Readable.from(Array.from({ length: Math.ceil(bytes.length / size) }, (_none, index) => bytes.subarray(index * size, (index + 1) * size)))
}

async function all(rows: AsyncIterable<SourceRow[]>): Promise<unknown[]> {
  return (await Array.fromAsync(rows)).flat().map((row) => 'problem' in row ? [row.line, row.problem.code, row.problem.params] : [row.line, row.value])
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}

const ndjson = (content: string | Buffer, size = 5) => all(ndjsonRows(pieces(content, size)))
const csv = async (content: string | Buffer, size = 5) => all(await csvRows(pieces(content, size)))

describe('NDJSON', () => {
  test('lines count from 1, blank ones too; the last needs no line end; carriage returns and a byte order mark are no content', async () => {
    expect(await ndjson('\uFEFF{"a":"立案"}\r\n\n{"b":2}')).toEqual([[1, { a: '立案' }], [3, { b: 2 }]])
    expect(await ndjson('')).toEqual([])
    expect(await ndjson('\n\n')).toEqual([])
  })

  test('a row that cannot be read leaves the others alone', async () => {
    expect(await ndjson('{"a":1}\n{"a":\n{"a":1,"a":2}\n[1]\n')).toEqual([
      [1, { a: 1 }], [2, 'case-imports.row-malformed', { reason: 'column 6: not the syntax of JSON', reasonZh: '第6列：JSON 语法错误' }],
      [3, 'case-imports.row-malformed', { reason: 'column 8: a member given twice', reasonZh: '第8列：成员重复' }], [4, [1]],
    ])
    expect(await ndjson(Buffer.concat([Buffer.from('{"a":"'), Buffer.of(0xd0, 0xd0), Buffer.from('"}\n{"b":1}')]))).toEqual([
      [1, 'case-imports.row-malformed', { reason: 'not encoded in UTF-8', reasonZh: '不是 UTF-8 编码' }], [2, { b: 1 }],
    ])
  })

  test('a row over 256 kB is refused, one of exactly that size is read', async () => {
    const padded = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`
    const rows = await ndjson(`${padded(maxCaseBytes)}\n${padded(maxCaseBytes + 1)}\n${padded(maxCaseBytes * 5)}\n1`, 10_000)
    expect(rows.map((row) => (row as unknown[])[1] === 'case-imports.row-too-long')).toEqual([false, true, true, false])
    expect(rows[3]).toEqual([4, 1])
  })
})

describe('CSV', () => {
  test('columns come in any order, quoted fields may hold separators and line ends', async () => {
    expect(await csv('cause,handlers,hearing_held\n"a,""b""\nc",1;2,true\nd,3,maybe\n')).toEqual([
      [2, { cause: 'a,"b"\nc', handlers: ['1', '2'], hearingHeld: true, parties: [] }], [4, { cause: 'd', handlers: ['3'], hearingHeld: 'maybe', parties: [] }],
    ])
  })

  test('a row that cannot be read leaves the others alone', async () => {
    expect(await csv('cause\na\n"b"c\nd,e\nf\n')).toEqual([
      [2, { cause: 'a', handlers: [], parties: [] }], [3, 'case-imports.row-malformed', { reason: 'not the syntax of CSV', reasonZh: 'CSV 语法错误' }],
      [4, 'case-imports.row-malformed', { reason: 'not as many columns as the header', reasonZh: '列数与表头不一致' }], [5, { cause: 'f', handlers: [], parties: [] }],
    ])
    const bytes = Buffer.concat([Buffer.from('cause\na\n'), Buffer.of(0xd0, 0xd0, 0x0a), Buffer.from('b')])
    expect(await csv(bytes)).toEqual([
      [2, { cause: 'a', handlers: [], parties: [] }], [3, 'case-imports.row-malformed', { reason: 'not encoded in UTF-8', reasonZh: '不是 UTF-8 编码' }], [4, { cause: 'b', handlers: [], parties: [] }],
    ])
  })

  test('line ends within a quoted field are line feeds, however the file has them', async () => {
    const rows = [[2, { cause: 'a\n\nb', handlers: ['1'], parties: [] }], [5, { cause: 'c', handlers: [], parties: [] }]]
    expect(await csv('cause,handlers\r\n"a\r\n\r\nb","1"\r\n"c",\r\n')).toEqual(rows)
    expect(await csv('cause,handlers\n"a\n\nb","1"\n"c",')).toEqual(rows)
  })

  const malformed = (line: number) => [line, 'case-imports.row-malformed', { reason: 'not the syntax of CSV', reasonZh: 'CSV 语法错误' }]
  const tooLong = (line: number) => [line, 'case-imports.row-too-long', { limit: maxRowBytes }]
  const caseOf = (line: number, cause: string) => [line, { cause, handlers: [], parties: [] }]

  test('a quotation mark within a field costs its own line alone', async () => {
    expect(await csv('cause\na\n销售 5" 管材\nb\nc"\n"d"\n')).toEqual([caseOf(2, 'a'), malformed(3), caseOf(4, 'b'), malformed(5), caseOf(6, 'd')])
  })

  test('a quotation mark that is never closed costs its own line alone', async () => {
    expect(await csv('cause\n"open\n\nb\r\n"c\nd"\r\n"open\ne')).toEqual([malformed(2), caseOf(4, 'b'), caseOf(5, 'c\nd'), malformed(7), caseOf(8, 'e')])
    for (const [lines, verdict] of [[40_000, malformed(2)], [140_000, tooLong(2)]] as const) {
      const rows = await csv(`cause\n"open\n${'a\n'.repeat(lines)}z\n`, 1_000)
      expect(rows[0]).toEqual(verdict)
      const others = [...Array.from({ length: lines }, (_none, index) => caseOf(index + 3, 'a')), caseOf(lines + 3, 'z')]
      expect(JSON.stringify(rows.slice(1)) === JSON.stringify(others)).toBe(true)
    }
    expect((await csv(`cause\n"open\n${'x'.repeat(maxRowBytes * 2)}\nz\n`, 1_000)).map((row) => (row as unknown[])[0])).toEqual([2, 3, 4])
  })

  test.each([['lines', 'a\r\n'.repeat(40_000)], ['a long line', `${'a'.repeat(maxRowBytes + 10)}\n""b""`], ['blank lines', '\n'.repeat(maxRowBytes + 1)]])(
    'a row that is too long has one verdict, however many lines it goes over: %s', async (_what, text) => {
      const lines = text.split('\n').length
      expect(await csv(`cause\na\n"${text}"\nb\n`, 1_000)).toEqual([caseOf(2, 'a'), tooLong(3), caseOf(3 + lines, 'b')])
    })

  test('rows are the records the parser finds, wherever the pieces of the file end; of any other file no line is lost', async () => {
    const text = fc.array(fc.constantFrom('a', '"', '""', ',', '\n', '\r\n', '"a\n",', ',"a'), { maxLength: 30 }).map((parts) => parts.join(''))
    await fc.assert(fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (content, size) => {
      const rows = (await Array.fromAsync(splitRows(pieces(content, size), { quotes: true }))).flat()
      const records = attempt(() => parse(content, { record_delimiter: ['\n', '\r\n'], relax_column_count: true, skip_empty_lines: true }))
      if (records !== null) expect(rows).toHaveLength(records.length)
      expect(rows.map(({ bytes }) => bytes?.toString()).join('\n').replaceAll(/[\r\n]+/g, '\n')).toBe(content.replaceAll(/[\r\n]+/g, '\n').replaceAll(/^\n|\n$/g, ''))
    }))
  })

  test.each(['cause,colour\na,b\n', 'cause,cause\na,b\n', '"cause\n'])('a header that is unfit refuses the file: %j', async (content) => {
    await expect(csv(content)).rejects.toMatchObject({ code: 'case-imports.columns-unfit' })
  })

  test('every column of the agreed list is known; an empty file has no rows', async () => {
    expect(await csv('')).toEqual([])
    expect(await csv(`${caseCsvColumns.join(',')}\n`)).toEqual([])
  })
})
