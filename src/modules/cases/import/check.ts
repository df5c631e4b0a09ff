import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { ProblemError } from '../../../kernel/problem.ts'
import type { Language } from '../../../platform/http/language.ts'
import { validationProblem } from '../../../platform/http/validation.ts'
import type { SourceRow } from '../../../platform/imports/source.ts'
import type { Vault } from '../../../platform/vault.ts'
import { decision } from '../decision/step.ts'
import { importProblems } from './problems.ts'
import type { CaseImportRow } from './row.ts'
import { caseImportRow } from './row.ts'

/** What a row is known by again: as a whole, by what was filed, and step by step. Keyed, for identity numbers could be found by trying. */
export interface Digests { whole: Buffer, filing: Buffer, steps: readonly Buffer[] }

/** What weighs as much as a row told in columns: a batch of long roads is smaller. */
const [stepsPerRow, bytesPerRow] = [4, 16_384]

/** A row of the agreed shape with its digests, or the reason why it is refused. */
export type CheckedRow = { line: number, row: CaseImportRow, digests: Digests, weight: number } | { line: number, problem: ProblemError }

/** Judges the shape of a row as strictly as that of a request. */
export function checkRow(source: SourceRow, vault: Pick<Vault, 'digest'>, language: Language): CheckedRow {
  if ('problem' in source) return source
  const { line } = source
  const parsed = caseImportRow.safeParse(source.value)
  if (!parsed.success) return { line, problem: validationProblem('body', parsed.error.issues, language, caseImportRow) }
  const row = parsed.data
  if (isMixed(row)) return { line, problem: importProblems.raise['steps-and-columns']() }
  return { line, row, digests: digestsOf(row, vault), weight: row.steps === undefined ? 1 : 1 + row.steps.length / stepsPerRow + (source.bytes ?? 0) / bytesPerRow }
}

const columns = ['decision', 'servedOn', 'closedOn'] as const
const ofRoads = ['itemCode', 'facts', 'actEndedOn', 'actDivisionCode', 'proposedPenaltyKinds', 'proposedFineYuan', 'proposedConfiscationYuan', 'acknowledged'] as const

const isMixed = (row: CaseImportRow): boolean => (row.steps === undefined ? ofRoads : columns).some((member) => row[member] !== undefined)

function digestsOf(row: CaseImportRow, vault: Pick<Vault, 'digest'>): Digests {
  const { steps = [], legalReview, publishedOn } = row
  const digest = (value: unknown): Buffer => vault.digest(`case-import\n${canonicalJson(value)}`)
  return {
    whole: digest({ ...row, revision: undefined }),
    filing: digest({ ...row, revision: undefined, steps: undefined, legalReview: undefined, publishedOn: undefined, decision: undefined, servedOn: undefined, closedOn: undefined }),
    // The review and the publication belong to the decision.
    steps: steps.map((step) => digest(step.kind === decision.kind ? { ...step, legalReview, publishedOn } : step)),
  }
}
