import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { hasTemplate } from '../templates/compose.ts'
import { documentCatalogue } from './catalogue.ts'
import { documentKinds } from './codes.ts'
import { fileFactsOf } from './facts.ts'
import { caseDocumentMachine } from './machine.ts'
import type { CaseFileOfDocuments, DocumentListRow } from './queries.ts'
import { archiveOrder, missingDocuments, needOf } from './rules.ts'
import { kindMembers } from './schema.ts'
import type { ArchiveCatalogue, DocumentKindList, DocumentRecord, DocumentSummary } from './schema.ts'
import type { CaseDocumentRow } from './store.ts'

export function summarizeDocument(row: DocumentListRow, actor: Actor): DocumentSummary {
  const { id, documentId, edition, caseId, agencyId, divisionCode, kind, title, number, numberOrigin, partyId, stepId, contentForm, fileId, sha256, sm3, pages } = row
  const { status, issuedOn, reason, version, createdAt, updatedAt } = row
  return {
    id, documentId, edition, caseId, agencyId, divisionCode, kind, title, number, numberOrigin, partyId, stepId, external: sha256 !== null && contentForm === null, fileId,
    sha256, sm3, pages, status, issuedOn, reason, availableActs: actor.permissions.has('case-document:issue') ? actsFrom(caseDocumentMachine, status) : [],
    version, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(),
  }
}

export function presentDocument(row: CaseDocumentRow, actor: Actor): DocumentRecord {
  return { ...summarizeDocument(row, actor), details: row.details }
}

export function presentCatalogue({ row, stepKinds, documents }: CaseFileOfDocuments): ArchiveCatalogue {
  const facts = fileFactsOf(row, stepKinds, documents)
  const missing = missingDocuments(facts, documents)
  return {
    caseId: row.id,
    entries: archiveOrder(documents).map(({ document: { id, documentId, kind, title, number, issuedOn, pages }, volume, position, fromPage, toPage }) =>
      ({ volume, position, documentId, caseDocumentId: id, kind, title, number, issuedOn, pages, fromPage, toPage })),
    missing: missing.map(({ oneOf, legalBasis }) => ({ oneOf: [...oneOf], legalBasis: [...legalBasis] })),
    complete: missing.length === 0,
    needs: kindMembers.map((kind) => ({ kind, need: needOf(kind, facts) })),
  }
}

export function presentKinds(): DocumentKindList {
  return {
    items: kindMembers.map((kind) => {
      const { volume, numbering, actKinds } = documentCatalogue[kind]
      return {
        kind, name: documentKinds[kind].zh, nameEn: documentKinds[kind].en, volume, rendered: hasTemplate(kind), numbered: numbering !== null,
        actKinds: actKinds === undefined ? null : [...actKinds],
      }
    }),
  }
}
