import type { LegalBasis } from '../../../kernel/problem.ts'
import { documentCatalogue } from './catalogue.ts'
import type { CaseEvent, DocumentKind, DocumentNeed, Volume } from './codes.ts'
import { documentKinds } from './codes.ts'
import { documentRequirements } from './requirements.ts'
import type { Requirement } from './requirements.ts'

/** What decides which documents a file needs. */
export interface FileFacts {
  actKind: string
  procedureKind: string
  decisionKind: string | null
  events: ReadonlySet<CaseEvent>
}

export interface MissingDocument { oneOf: readonly DocumentKind[], legalBasis: readonly LegalBasis[] }

const allows = (members: readonly string[] | undefined, value: string | null): boolean => members === undefined || (value !== null && members.includes(value))

const applies = ({ when }: Requirement, facts: FileFacts): boolean =>
  allows(when.actKinds, facts.actKind) && allows(when.procedures, facts.procedureKind) && allows(when.decisions, facts.decisionKind)
  && (when.events ?? []).every((event) => facts.events.has(event))

/**
 * The documents that the file of a case lacks, each group once with every article that asks for it. Source: see requirements.ts.
 */
export function missingDocuments(facts: FileFacts, documents: readonly { kind: DocumentKind }[]): MissingDocument[] {
  const present = new Set(documents.map(({ kind }) => kind))
  const missing = documentRequirements.filter((requirement) => applies(requirement, facts) && !requirement.oneOf.some((kind) => present.has(kind)))
  return [...Map.groupBy(missing, ({ oneOf }) => oneOf.join()).values()].map((same) => ({
    oneOf: same[0]?.oneOf ?? [],
    legalBasis: same.flatMap(({ legalBasis }) => legalBasis).filter((basis, index, all) =>
      all.findIndex(({ law, article }) => law === basis.law && article === basis.article) === index),
  }))
}

/** Whether a case needs a kind of document, may have it, or has no use for it. Where one of several is required, each counts as required. */
export function needOf(kind: DocumentKind, facts: FileFacts): DocumentNeed {
  if (documentRequirements.some((requirement) => requirement.oneOf.includes(kind) && applies(requirement, facts))) return 'REQUIRED'
  return allows(documentCatalogue[kind].actKinds, facts.actKind) ? 'OPTIONAL' : 'NOT_NEEDED'
}

const kindOrder = new Map(Object.keys(documentKinds).map((kind, index) => [kind, index]))
const volumeOrder: Readonly<Record<Volume, number>> = { MAIN: 0, SUPPLEMENT: 1 }

export interface Filed { id: string, kind: DocumentKind, issuedOn: string | null, pages: number | null }
export interface FiledEntry<Document> { document: Document, volume: Volume, position: number, fromPage: number | null, toPage: number | null }

/**
 * The documents in the order of the file: main volume, then supplementary; each volume counts its own positions and pages. Pages are
 * known up to the first document whose number of pages is not. Source: 市场监督管理行政处罚程序规定 art. 78.
 */
export function archiveOrder<Document extends Filed>(documents: readonly Document[]): FiledEntry<Document>[] {
  const place = ({ kind, issuedOn, id }: Document): (number | string)[] => {
    const { volume, group } = documentCatalogue[kind]
    return [volumeOrder[volume], group, kindOrder.get(kind) ?? 0, issuedOn ?? '', id]
  }
  const sorted = documents.map((document) => ({ document, place: place(document) })).sort((a, b) => compare(a.place, b.place)).map(({ document }) => document)
  return (['MAIN', 'SUPPLEMENT'] as const).flatMap((volume) => paged(sorted.filter(({ kind }) => documentCatalogue[kind].volume === volume), volume))
}

function paged<Document extends Filed>(documents: readonly Document[], volume: Volume): FiledEntry<Document>[] {
  let next: number | null = 1
  return documents.map((document, index) => {
    const fromPage: number | null = next
    next = next === null || document.pages === null ? null : next + document.pages
    return { document, volume, position: index + 1, fromPage, toPage: next === null ? null : next - 1 }
  })
}

function compare(left: readonly (number | string)[], right: readonly (number | string)[]): number {
  for (const [index, a] of left.entries()) {
    const b = right[index] ?? ''
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}
