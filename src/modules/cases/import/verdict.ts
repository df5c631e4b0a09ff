import type { Language } from '../../../platform/http/language.ts'
import { problemBody } from '../../../platform/http/problem-body.ts'
import { hasDoubtfulUscc } from '../rules.ts'
import type { PlannedRow } from './plan.ts'
import type { CaseImportLine } from './row.ts'

export interface Tally { rows: number, created: number, unchanged: number, refused: number }

export const newTally = (): Tally => ({ rows: 0, created: 0, unchanged: 0, refused: 0 })

const counted = { CREATE: 'created', UNCHANGED: 'unchanged', REFUSED: 'refused' } as const
const checkFails: Readonly<Record<Language, string>> = { zh: '统一社会信用代码校验码不通过，请核对', en: 'The check digit of the unified social credit code fails; please verify' }

interface Answer { language: Language, dryRun: boolean, call: { requestId: string } }

/** The verdicts as lines of the answer, counted on the way. */
export function verdictLines(rows: readonly PlannedRow[], tally: Tally, answer: Answer): string {
  let text = ''
  for (const row of rows) {
    tally.rows += 1
    tally[counted[row.outcome]] += 1
    text += `${JSON.stringify(verdictOf(row, answer))}\n`
  }
  return text
}

export function summaryLine(tally: Tally, dryRun: boolean, importId: string | null): string {
  const line: CaseImportLine = { summary: { ...tally, dryRun, ...(importId === null ? {} : { importId }) } }
  return `${JSON.stringify(line)}\n`
}

function verdictOf(row: PlannedRow, { language, dryRun, call }: Answer): CaseImportLine {
  const { line } = row
  if (row.outcome === 'UNCHANGED') return { line, status: 'UNCHANGED', id: row.id, caseNumber: row.caseNumber }
  if (row.outcome === 'REFUSED') {
    const { caseNumber, problem } = row
    return {
      line, status: 'REFUSED', ...(caseNumber === undefined ? {} : { caseNumber }),
      problem: problemBody(problem, language, call.requestId) as { code: string, title: string, detail: string },
    }
  }
  const { row: { id, caseNumber }, parties } = row.prepared
  const warnings = parties.filter(hasDoubtfulUscc)
    .map(({ position }) => ({ code: 'uscc-check-digit' as const, pointer: `/parties/${position - 1}/uscc`, detail: checkFails[language] }))
  return {
    line, ...(dryRun ? { status: 'WOULD_CREATE' as const } : { status: 'CREATED' as const, id }), caseNumber, ...(warnings.length === 0 ? {} : { warnings }),
  }
}
