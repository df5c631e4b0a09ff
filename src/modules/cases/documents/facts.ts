import type { Vault } from '../../../platform/vault.ts'
import type { CaseRow } from '../store.ts'
import type { DocumentFacts } from '../templates/facts.ts'
import type { CaseEvent } from './codes.ts'
import type { CaseMaterial } from './queries.ts'
import type { FileFacts } from './rules.ts'
import type { CaseDocumentRow } from './store.ts'

type Row = Pick<CaseRow, 'actKind' | 'procedureKind' | 'decisionKind' | 'decidedOn' | 'hearingHeld' | 'legalReviewRequired' | 'servedOn' | 'closedOn'>

/** What happened in a case, as far as it asks for documents: from its record and the kinds of its steps. */
export function fileFactsOf(row: Row, stepKinds: readonly string[]): FileFacts {
  const events: [CaseEvent, boolean][] = [
    ['INVESTIGATED', row.decidedOn !== null], ['HEARING', row.hearingHeld], ['LEGAL_REVIEW', row.legalReviewRequired],
    ['SERVED', row.servedOn !== null], ['CLOSED', row.closedOn !== null],
  ]
  const { actKind, procedureKind, decisionKind } = row
  return {
    actKind, procedureKind, decisionKind,
    events: new Set([...events.filter(([, happened]) => happened).map(([event]) => event), ...stepKinds.flatMap((kind) => eventsOfSteps[kind] ?? [])]),
  }
}

const eventsOfSteps: Readonly<Record<string, readonly CaseEvent[]>> = {}

type Document = Pick<CaseDocumentRow, 'details' | 'number' | 'issuedOn' | 'partyId'>

/** The record of a case opened for one document. */
export function documentFactsOf({ row, agency, parties, handlers }: CaseMaterial, document: Document, vault: Vault): DocumentFacts {
  const opened = (sealed: string | null): string | null => sealed === null ? null : vault.open(Buffer.from(sealed, 'hex'))
  const { decidedOn, penaltyKinds, fineYuan, confiscationYuan } = row
  return {
    agencyName: agency.name, caseNumber: row.caseNumber, cause: row.cause, source: row.source, facts: row.facts, filedOn: row.filedOn, hearingHeld: row.hearingHeld,
    proposedPenalty: { kinds: row.proposedPenaltyKinds, fineYuan: row.proposedFineYuan, confiscationYuan: row.proposedConfiscationYuan },
    decision: decidedOn === null ? null : {
      on: decidedOn, kind: row.decisionKind, number: row.decisionNumber, summary: row.decisionSummary, kinds: penaltyKinds ?? [], fineYuan, confiscationYuan,
    },
    servedOn: row.servedOn, closedOn: row.closedOn,
    parties: parties.filter(({ id }) => document.partyId === null || id === document.partyId).map(({ kind, name, uscc, legalRepresentative, idNumber, phone, address }) => ({
      kind, name, uscc, legalRepresentative, idNumber: opened(idNumber), phone: opened(phone), address: opened(address),
    })),
    handlers, number: document.number, issuedOn: document.issuedOn, details: document.details,
  }
}
