import { formatDocumentNumber, parseDocumentNumber } from '../../kernel/document-number.ts'
import { caseProblems } from './problems.ts'
import type { ActKind } from './rules.ts'

/** 案号中的行为种类字母 */
const letters: Readonly<Record<ActKind, string>> = {
  PENALTY: 'CF', COERCION: 'QZ', LICENCE: 'XK', INSPECTION: 'JC', LEVY: 'ZS', BENEFIT: 'GF', CONFIRMATION: 'QR', REWARD: 'JL', ADJUDICATION: 'CJ',
}

/** One place in a series of numbers that an agency gives out without gaps, year by year. */
export interface Serial { issuerId: string, code: string, year: number, serial: number }

export type Series = Omit<Serial, 'serial'>

const yearOf = (on: string): number => Number(on.slice(0, 4))

/** The series of an agency's case numbers of one kind. */
export function caseSeries(agency: { id: string }, actKind: ActKind, filedOn: string): Series {
  return { issuerId: agency.id, code: `case:${letters[actKind]}`, year: yearOf(filedOn) }
}

/** 案号: division, letters of the kind, year and a serial of six digits, e.g. 320685CF2026000001. */
export function formatCaseNumber(divisionCode: string, actKind: ActKind, filedOn: string, serial: number): string {
  return `${divisionCode.slice(0, 6)}${letters[actKind]}${yearOf(filedOn)}${String(serial).padStart(6, '0')}`
}

/** The series of an agency's decision numbers under its organ code 机关代字. */
export function decisionSeries(agency: { id: string, organCode: string }, decidedOn: string): Series {
  return { issuerId: agency.id, code: `decision:${agency.organCode}`, year: yearOf(decidedOn) }
}

/**
 * 文号 of a decision: organ code, year in full and serial (GB/T 9704-2012, 7.2.5).
 * @throws cases.organ-code-unfit (422) where the agency's organ code makes no document number
 */
export function formatDecisionNumber(agency: { organCode: string }, decidedOn: string, serial: number): string {
  try {
    return formatDocumentNumber({ organCode: agency.organCode, year: yearOf(decidedOn), serial })
  } catch (error) {
    throw error instanceof RangeError ? caseProblems.raise['organ-code-unfit']() : error
  }
}

interface Numbered { caseNumber: string, actKind: ActKind, filedOn: string, decidedOn: string | null, decisionNumber: string | null, divisionCode: string }

/** The serials that numbers given from outside take up in our own series, so that none is given out again. */
export function serialsTakenBy(row: Numbered, agency: { id: string, organCode: string }): Serial[] {
  const prefix = formatCaseNumber(row.divisionCode, row.actKind, row.filedOn, 0).slice(0, -6)
  const rest = row.caseNumber.startsWith(prefix) ? row.caseNumber.slice(prefix.length) : ''
  const decision = row.decisionNumber === null || row.decidedOn === null ? null : parseDocumentNumber(row.decisionNumber)
  return [
    ...(/^\d{6}$/.test(rest) ? [{ ...caseSeries(agency, row.actKind, row.filedOn), serial: Number(rest) }] : []),
    ...(decision?.organCode === agency.organCode ? [{ issuerId: agency.id, code: `decision:${decision.organCode}`, year: decision.year, serial: decision.serial }] : []),
  ]
}
