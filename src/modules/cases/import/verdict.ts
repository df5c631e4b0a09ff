import type { Language } from '../../../platform/http/language.ts'
import { problemBody } from '../../../platform/http/problem-body.ts'
import { hasDoubtfulUscc } from '../rules.ts'
import type { Kept } from './keeper.ts'
import type { PlannedRow } from './plan.ts'
import type { CaseImportLine } from './row.ts'

const checkFails: Readonly<Record<Language, string>> = { zh: '统一社会信用代码校验码不通过，请核对', en: 'The check digit of the unified social credit code fails; please verify' }

interface Answer { language: Language, dryRun: boolean, call: { requestId: string } }

export function verdictOf(row: PlannedRow, { language, dryRun, call }: Answer): CaseImportLine {
  const { line } = row
  if (row.outcome === 'UNCHANGED') return { line, status: 'UNCHANGED', id: row.id, caseNumber: row.caseNumber }
  if (row.outcome === 'REFUSED') {
    const { caseNumber, problem } = row
    return {
      line, status: 'REFUSED', ...(caseNumber === undefined ? {} : { caseNumber }),
      problem: problemBody(problem, language, call.requestId) as { code: string, title: string, detail: string },
    }
  }
  if (row.outcome === 'UPDATE') return renewedLine(row, dryRun)
  const { row: { id, caseNumber }, parties } = row.prepared
  const warnings = parties.filter(hasDoubtfulUscc)
    .map(({ position }) => ({ code: 'uscc-check-digit' as const, pointer: `/parties/${position - 1}/uscc`, detail: checkFails[language] }))
  return {
    line, ...(dryRun ? { status: 'WOULD_CREATE' as const } : { status: 'CREATED' as const, id }), caseNumber, ...(warnings.length === 0 ? {} : { warnings }), ...alertsOf(row.kept),
  }
}

function renewedLine(row: Extract<PlannedRow, { outcome: 'UPDATE' }>, dryRun: boolean): CaseImportLine {
  const { line } = row
  if (!('before' in row)) return { line, status: 'WOULD_UPDATE', caseNumber: row.caseNumber }
  const { row: { id, caseNumber }, kept } = row
  return { line, status: dryRun ? 'WOULD_UPDATE' : 'UPDATED', id, caseNumber, ...alertsOf(kept) }
}

/** What was kept with the case instead of refusing it. */
function alertsOf(kept: readonly Kept[]): { alerts?: string[] } {
  const alerts = kept.filter(({ reason }) => reason === null).map(({ fault: { code } }) => code)
  return alerts.length === 0 ? {} : { alerts }
}
