import { formatDocumentNumber, normaliseDocumentNumber, parseDocumentNumber } from '../../../kernel/document-number.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { caseProblems } from '../problems.ts'
import { allocateSerial, takeSerials } from '../store.ts'
import { documentCatalogue } from './catalogue.ts'
import type { DocumentKind, numberOrigins } from './codes.ts'

export interface DocumentNumber { number: string | null, numberOrigin: keyof typeof numberOrigins | null }

interface Issuer { id: string, organCode: string }

/**
 * The number of a document on its issue: the decision's own, the next of its series, or none.
 * @throws cases.organ-code-unfit (422) where the agency's organ code makes no document number
 */
export async function numberDocument(tx: Tx, { kind, agency, on, decisionNumber }: {
  kind: DocumentKind, agency: Issuer, on: LocalDate, decisionNumber: string | null,
}): Promise<DocumentNumber> {
  const { numbering } = documentCatalogue[kind]
  if (numbering === null) return { number: null, numberOrigin: null }
  if (numbering === 'DECISION') return { number: decisionNumber, numberOrigin: decisionNumber === null ? null : 'DECISION' }
  const [code, year] = [agency.organCode + numbering, Number(on.slice(0, 4))]
  const written = (serial: number): string => formatDocumentNumber({ organCode: code, year, serial })
  // Before a number is taken: a refusal here leaves the series as it is.
  if (!isFit(written)) throw caseProblems.raise['organ-code-unfit']()
  return { number: written(await allocateSerial(tx, { issuerId: agency.id, code: seriesOf(code), year })), numberOrigin: 'SERIES' }
}

const seriesOf = (code: string): string => `document:${code}`

function isFit(written: (serial: number) => string): boolean {
  try {
    return written(1) !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** A number that was given: normalised, and where it is one of our series that series goes on behind it. */
export async function giveNumber(tx: Tx, { kind, agency, number }: { kind: DocumentKind, agency: Issuer, number: string | undefined }): Promise<DocumentNumber> {
  if (number === undefined) return { number: null, numberOrigin: null }
  const { numbering } = documentCatalogue[kind]
  const parsed = parseDocumentNumber(number)
  if (parsed !== null && numbering !== null && parsed.organCode === agency.organCode + numbering) {
    await takeSerials(tx, [{ issuerId: agency.id, code: seriesOf(parsed.organCode), year: parsed.year, serial: parsed.serial }])
  }
  return { number: normaliseDocumentNumber(number), numberOrigin: 'GIVEN' }
}
