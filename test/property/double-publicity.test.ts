import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { makeUscc } from '../../src/kernel/uscc.ts'
import { csvRecord } from '../../src/platform/csv.ts'
import { workbook } from '../../src/platform/xlsx.ts'
import type { RecordKind } from '../../src/modules/double-publicity/codes.ts'
import type { Field, Values } from '../../src/modules/double-publicity/fields.ts'
import { fieldsOf } from '../../src/modules/double-publicity/fields.ts'
import { readForm } from '../../src/modules/double-publicity/former.ts'
import { forms } from '../../src/modules/double-publicity/import/form.ts'
import { normalise } from '../../src/modules/double-publicity/normalise.ts'
import { examine } from '../../src/modules/double-publicity/rules.ts'

/** Text as somebody might enter it: markup, quotes, separators, formulas, apostrophes, line ends, characters of any plane. */
const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('\'', '=', '-', '@', '"', ',', '\n', '；', '<', '&', ']]>', '〔2026〕', '＝', '_x000A_', '龘', '🚓'))
const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('').normalize('NFC').replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '').trim()).filter((value) => value !== '' && value.isWellFormed())
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10).replaceAll('-', '/'))
const amount = fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 999_999 })).map(([whole, parts]) => `${whole}.${String(parts).padStart(6, '0')}`)
const uscc = fc.integer({ min: 0, max: 99_999_999 }).map((serial) => makeUscc({ department: '9', category: '1', division: '320685', serial }))

function valueOf({ type, list, form, code }: Field): fc.Arbitrary<string> {
  if (type === 'DATE') return day
  if (type === 'AMOUNT') return amount
  if (code === 'XK_ZT') return fc.constantFrom('1', '2')
  if (list !== undefined) {
    const names = Object.values(list.codes).map(({ zh }) => zh).filter((zh) => zh !== '其他')
    return list.several === true ? fc.subarray(names, { minLength: 1 }).map((chosen) => chosen.join('；')) : fc.constantFrom(...names)
  }
  return form === 'USCC' || form === 'AGENCY_USCC' ? uscc : text
}

/** Records of a kind in the form of the standard, fields filled or empty. */
const recordsOf = (kind: RecordKind): fc.Arbitrary<Values> =>
  fc.record(Object.fromEntries(fieldsOf[kind].map((field) => [field.code, fc.option(valueOf(field), { nil: undefined, freq: 4 })])))
    .map((values) => normalise(kind, values as Readonly<Record<string, string | undefined>>))

const media = { CSV: 'text/csv', XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', NDJSON: 'application/x-ndjson' } as const

async function written(kind: RecordKind, format: keyof typeof media, records: readonly Values[]): Promise<Buffer> {
  const codes = fieldsOf[kind].map(({ code }) => code)
  const cells = records.map((record) => codes.map((code) => record[code] ?? null))
  if (format === 'CSV') return Buffer.from([codes, ...cells].map(csvRecord).join(''))
  if (format === 'NDJSON') return Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  return Buffer.concat(await Array.fromAsync(workbook(codes, (async function* () { await Promise.resolve(); yield cells })())))
}

describe.each(['LICENCE', 'PENALTY'] as const)('%s', (kind) => {
  test.each(['CSV', 'XLSX', 'NDJSON'] as const)('what is written as %s is read back as it was', async (format) => {
    await fc.assert(fc.asyncProperty(fc.array(recordsOf(kind).filter((record) => Object.keys(record).length > 0), { minLength: 1, maxLength: 4 }), async (records) => {
      const groups = await Array.fromAsync(await forms(kind)[media[format]]!.open(Readable.from([await written(kind, format, records)]), 'utf-8'))
      const read = groups.flat().map((row) => 'value' in row ? normalise(kind, readForm(kind, row.value as Readonly<Record<string, string>>).given) : row.problem.code)
      expect(read).toEqual(records)
    }), { numRuns: 25, seed: 20260302 })
  })

  test('what is normal stays as it is, and is judged alike each time', () => {
    fc.assert(fc.property(recordsOf(kind), (values) => {
      expect(normalise(kind, values)).toEqual(values)
      const faults = examine(kind, values, { today: '2026-03-02' })
      expect(examine(kind, normalise(kind, values), { today: '2026-03-02' })).toEqual(faults)
      for (const { field, code } of faults) expect([code, fieldsOf[kind].some((known) => known.code === field)]).toEqual([code, true])
    }), { numRuns: 50, seed: 20260303 })
  })
})
