import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { ProblemError } from '../../../kernel/problem.ts'
import type { Language } from '../../../platform/http/language.ts'
import { validationProblem } from '../../../platform/http/validation.ts'
import type { SourceRow } from '../../../platform/imports/source.ts'
import type { Vault } from '../../../platform/vault.ts'
import { identityKey } from '../officers/identity.ts'
import type { OfficerImportRow } from './row.ts'
import { officerImportRow } from './row.ts'

/** A row of the agreed shape with what it and its person are known by again, or the reason why it is refused. */
export type CheckedRow = { line: number, row: OfficerImportRow, digests: Buffer[], fingerprints: string[] } | { line: number, problem: ProblemError }

/** Judges the shape of a row as strictly as that of a request. Its digest is keyed, since a row can be guessed from one that is not. */
export function checkRow(source: SourceRow, vault: Vault, language: Language): CheckedRow {
  if ('problem' in source) return source
  const parsed = officerImportRow.safeParse(source.value)
  if (!parsed.success) return { line: source.line, problem: validationProblem('body', parsed.error.issues, language, officerImportRow) }
  const row = parsed.data
  return {
    line: source.line, row, digests: vault.fingerprints(`officer-import\n${canonicalJson(row)}`),
    fingerprints: vault.fingerprints(identityKey(row.idDocumentKind ?? 'RESIDENT_ID', row.idNumber)).map((bytes) => bytes.toString('hex')),
  }
}
