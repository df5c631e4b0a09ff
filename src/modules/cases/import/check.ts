import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { hash } from '../../../kernel/hash.ts'
import type { ProblemError } from '../../../kernel/problem.ts'
import type { Language } from '../../../platform/http/language.ts'
import { validationProblem } from '../../../platform/http/validation.ts'
import type { CaseImportRow } from './row.ts'
import { caseImportRow } from './row.ts'
import type { SourceRow } from '../../../platform/imports/source.ts'

/** A row of the agreed shape with the digest it is known by again, or the reason why it is refused. */
export type CheckedRow = { line: number, row: CaseImportRow, digest: Buffer } | { line: number, problem: ProblemError }

/** Judges the shape of a row as strictly as that of a request. */
export function checkRow(source: SourceRow, language: Language): CheckedRow {
  if ('problem' in source) return source
  const parsed = caseImportRow.safeParse(source.value)
  if (!parsed.success) return { line: source.line, problem: validationProblem('body', parsed.error.issues, language) }
  return { line: source.line, row: parsed.data, digest: hash('sha256', canonicalJson(parsed.data)) }
}
