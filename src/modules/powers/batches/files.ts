import { isUtf8 } from 'node:buffer'
import { CsvError, parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import type { ProblemError, ProblemParams } from '../../../kernel/problem.ts'
import { parseStrictJson, StrictJsonError } from '../../../kernel/strict-json.ts'
import { charsetIsUtf8 } from '../../../platform/http/body-parsers.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { reasonOf, reasonOfJson } from '../../../platform/malformed.ts'
import { powerProblems } from '../problems.ts'
import { MAX_LINES_AT_ONCE } from './schema.ts'

/** A file of lines is held as a whole, since its lines are accepted or refused together. */
export const maxFileBytes = 8 * 1_048_576

export const lineCsvColumns = ['change', 'agency_uscc', 'code', 'kind', 'name', 'legal_basis', 'field', 'level'] as const
const memberOf: Readonly<Record<string, string>> = { agency_uscc: 'agencyUscc', legal_basis: 'legalBasis' }

const malformed = (line: number, reason: ProblemParams): ProblemError => powerProblems.raise['file-malformed']({ line, ...reason })

/** Takes files of lines as bodies beside JSON; each becomes the `lines` a JSON request would carry, and is judged by the same schema. */
export function takeFiles(scope: FastifyInstance): void {
  for (const [type, read] of [['application/x-ndjson', fromNdjson], ['text/csv', fromCsv]] as const) {
    scope.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: maxFileBytes }, (request, body, done) => {
      if (!charsetIsUtf8(request.headers['content-type'])) { done(httpProblems.raise['unsupported-media-type']()); return }
      try {
        done(null, { lines: read(body as Buffer) })
      } catch (error) {
        done(error as Error)
      }
    })
  }
}

/** @throws powers.file-malformed (400) naming the line */
export function fromNdjson(bytes: Buffer): unknown[] {
  return textOf(bytes).split('\n').flatMap((text, index) => {
    if (text.trim() === '') return []
    try {
      return [parseStrictJson(Buffer.from(text))]
    } catch (error) {
      throw error instanceof StrictJsonError ? malformed(index + 1, reasonOfJson(error, { oneLine: true })) : error
    }
  })
}

/** @throws powers.file-malformed (400) naming the line */
export function fromCsv(bytes: Buffer): unknown[] {
  const [header = [], ...records] = recordsOf(textOf(bytes))
  const known: readonly string[] = lineCsvColumns
  if (header.length === 0 || header.some((name, index) => !known.includes(name) || header.indexOf(name) !== index)) throw malformed(1, reasonOf('header'))
  return records.map((record) => Object.fromEntries(record.flatMap((cell, index) => {
    const name = header[index] ?? ''
    return cell === '' ? [] : [[memberOf[name] ?? name, name === 'legal_basis' ? basesIn(cell) : cell]]
  })))
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, { to: MAX_LINES_AT_ONCE + 2 })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw malformed(Number(error['lines'] ?? 1), reasonOf('csv'))
  }
}

/** `law|article;law|article` */
const basesIn = (cell: string): unknown[] => cell.split(';').map((basis) => {
  const [law = '', article = '', ...more] = basis.split('|')
  return more.length === 0 ? { law, article } : basis
})

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw malformed(1, reasonOf('invalid-utf8'))
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}
