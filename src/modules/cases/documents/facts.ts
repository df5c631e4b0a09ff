import type { Vault } from '../../../platform/vault.ts'
import { evidenceKinds } from '../codes.ts'
import { evidence } from '../penalty/evidence.ts'
import { stepsOf } from '../steps/file.ts'
import type { CaseRow } from '../store.ts'
import type { DocumentFacts } from '../templates/facts.ts'
import type { DocumentDetails } from '../templates/schema.ts'
import { documentDetails } from '../templates/schema.ts'
import type { CaseEvent, DocumentKind } from './codes.ts'
import type { CaseMaterial } from './queries.ts'
import { eventsOfDocuments, eventsOfSteps } from './requirements.ts'
import type { FileFacts } from './rules.ts'
import type { CaseDocumentRow } from './store.ts'

type Row = Pick<CaseRow, 'actKind' | 'procedureKind' | 'decisionKind' | 'decidedOn' | 'hearingHeld' | 'legalReviewRequired' | 'servedOn' | 'closedOn'>

/** What happened in a case, as far as it asks for documents: from its record, the kinds of its steps and the documents in its file. */
export function fileFactsOf(row: Row, stepKinds: Iterable<string>, documents: readonly { kind: DocumentKind }[]): FileFacts {
  const ofRecord: [CaseEvent, boolean][] = [
    ['INVESTIGATED', row.decidedOn !== null], ['HEARING', row.hearingHeld], ['LEGAL_REVIEW', row.legalReviewRequired],
    ['SERVED', row.servedOn !== null], ['CLOSED', row.closedOn !== null],
  ]
  const { actKind, procedureKind, decisionKind } = row
  return {
    actKind, procedureKind, decisionKind,
    events: new Set([
      ...ofRecord.filter(([, happened]) => happened).map(([event]) => event),
      ...[...stepKinds].flatMap((kind) => eventsOfSteps[kind] ?? []), ...documents.flatMap(({ kind }) => eventsOfDocuments[kind] ?? []),
    ]),
  }
}

type Document = Pick<CaseDocumentRow, 'details' | 'number' | 'issuedOn' | 'partyId' | 'stepId'>

const memberOfDetails = Object.entries(documentDetails.shape)

/** What the step that a document records says under the names documents use: it stands in for what was not entered. */
export function detailsOfStep(data: Readonly<Record<string, unknown>>): DocumentDetails {
  return Object.fromEntries(memberOfDetails.filter(([name, schema]) => data[name] !== undefined && schema.safeParse(data[name]).success).map(([name]) => [name, data[name]]))
}

/** The record of a case opened for one document. */
export function documentFactsOf({ row, agency, parties, handlers, steps }: CaseMaterial, document: Document, vault: Vault): DocumentFacts {
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
    handlers, evidence: stepsOf({ steps }, evidence).map(({ data }) => `${evidenceKinds[data.evidenceKind].zh}：${data.title}，证明${data.proves}`), number: document.number, issuedOn: document.issuedOn, details: { ...detailsOfStep(steps.find(({ id }) => id === document.stepId)?.data ?? {}), ...document.details },
  }
}
