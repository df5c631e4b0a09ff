import type { DocumentContent } from '../../../platform/document-content.ts'
import type { DocumentKind } from '../documents/codes.ts'
import type { DocumentItem } from './codes.ts'
import { hearingNotice, performanceReminder, seizureDecision, seizureExtension, seizureList, seizureRelease } from './coercion.ts'
import type { DocumentFacts } from './facts.ts'
import { closingForm, filingForm, serviceReceipt } from './forms.ts'
import { licenceAcceptance, licenceDecision, licenceRefusal } from './licence.ts'
import { noPenaltyDecision, onSpotDecision, penaltyDecision, penaltyNotice } from './penalty.ts'
import type { Compose } from './template.ts'
import { courtApplication, crimeTransferLetter } from './transfer.ts'

/** The kinds of document that are written from the record; others are added as files. */
const templates: Partial<Readonly<Record<DocumentKind, Compose>>> = {
  FILING_FORM: filingForm, PENALTY_NOTICE: penaltyNotice, HEARING_NOTICE: hearingNotice, PENALTY_DECISION: penaltyDecision, ON_SPOT_DECISION: onSpotDecision,
  NO_PENALTY_DECISION: noPenaltyDecision, SEIZURE_DECISION: seizureDecision, SEIZURE_LIST: seizureList, SEIZURE_EXTENSION: seizureExtension,
  SEIZURE_RELEASE: seizureRelease, PERFORMANCE_REMINDER: performanceReminder, SERVICE_RECEIPT: serviceReceipt, CLOSING_FORM: closingForm,
  LICENCE_ACCEPTANCE: licenceAcceptance, LICENCE_DECISION: licenceDecision, LICENCE_REFUSAL: licenceRefusal, CRIME_TRANSFER_LETTER: crimeTransferLetter,
  COURT_APPLICATION: courtApplication,
}

export const hasTemplate = (kind: DocumentKind): boolean => kind in templates

/** Shown where a draft has nothing to say yet. */
export const blank = '（待填写）'

/**
 * Writes a document from the record: its text, and the mandatory items it has nothing to say of, each once.
 * @throws Error for a kind that has no template
 */
export function composeDocument(kind: DocumentKind, facts: DocumentFacts): { content: DocumentContent, missing: DocumentItem[] } {
  const compose = templates[kind]
  if (compose === undefined) throw new Error(`documents of kind ${kind} are not written from the record`)
  const missing = new Set<DocumentItem>()
  const content = compose(facts, (item, value) => {
    if (value !== null && value !== undefined && value.trim() !== '') return value
    missing.add(item)
    return blank
  })
  return { content, missing: [...missing] }
}
