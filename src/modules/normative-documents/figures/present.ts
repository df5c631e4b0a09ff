import type { DocumentCounts, FilingCounts, Period } from './queries.ts'
import type { DocumentFigures } from './schema.ts'

type Figures = DocumentFigures['total']

const noDocuments: Omit<DocumentCounts, 'agencyId'> = { reviewed: 0, legal: 0, afterModification: 0, illegal: 0, published: 0, publishedByGovernment: 0, archived: 0, ended: 0 }
const noFilings: Omit<FilingCounts, 'agencyId'> = {
  due: 0, filed: 0, onTime: 0, late: 0, overdue: 0, wellFormed: 0, decided: 0, notRegistered: 0, reviewed: 0, lawful: 0, correctionOrdered: 0, corrected: 0,
}

/** Numerators and denominators as they are: who prints a percentage decides on its digits. */
function figuresOf(documents: Omit<DocumentCounts, 'agencyId'> = noDocuments, filings: Omit<FilingCounts, 'agencyId'> = noFilings): Figures {
  const { reviewed, legal, afterModification, illegal, published, publishedByGovernment, archived, ended } = documents
  const { due, filed, onTime, late, overdue, wellFormed, decided, notRegistered, lawful, correctionOrdered, corrected } = filings
  const rate = (numerator: number, denominator: number) => ({ numerator, denominator })
  return {
    reviewed, legal, afterModification, illegal, passRate: rate(legal, reviewed), published, publishedByGovernment, archived, ended,
    filingsDue: due, filed, onTime, late, overdue, wellFormed, filingRate: rate(filed, due), onTimeRate: rate(onTime, filed), onTimeOfDueRate: rate(onTime, due),
    wellFormedRate: rate(wellFormed, filed), filingsDecided: decided, notRegistered, notRegisteredRate: rate(notRegistered, decided),
    filingsReviewed: filings.reviewed, lawful, correctionOrdered, corrected, lawfulRate: rate(lawful, filings.reviewed),
  }
}

export function presentFigures({ documents, filings }: { documents: readonly DocumentCounts[], filings: readonly FilingCounts[] }, period: Period, asOf: string): DocumentFigures {
  const [byDocuments, byFilings] = [new Map(documents.map((row) => [row.agencyId, row])), new Map(filings.map((row) => [row.agencyId, row]))]
  const agencyIds = [...new Set([...byDocuments.keys(), ...byFilings.keys()])].flatMap((agencyId) => agencyId ?? []).sort()
  return {
    ...period, asOf, total: figuresOf(byDocuments.get(null), byFilings.get(null)),
    agencies: agencyIds.map((agencyId) => ({ agencyId, ...figuresOf(byDocuments.get(agencyId), byFilings.get(agencyId)) })),
  }
}
