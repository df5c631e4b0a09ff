import { levelOf } from '../../../kernel/division-code.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { filingAddressees, filingPapers } from '../codes.ts'
import type { DocumentDeadline } from '../deadlines.ts'
import { documentFilingProblems } from '../problems.ts'
import { validityRuleOf } from '../rules.ts'

const { raise } = documentFilingProblems

type Paper = keyof typeof filingPapers
type Addressee = keyof typeof filingAddressees

/** What a filing is due for: the time limit of each body a document goes to. */
export const filingDeadlines: Readonly<Record<Addressee, DocumentDeadline>> = { UPPER_GOVERNMENT: 'NDOC-FILE-UP', PEOPLES_CONGRESS: 'NDOC-FILE-CONGRESS' }

/**
 * Whom a document is filed with: the government above, and for a document of a government from the county up the people's congress. Where the
 * registration of a department's document takes the place of its filing, it is filed with nobody (山东省行政程序规定 art. 52); so are those of townships.
 */
export function addresseesOf({ ofGovernment, divisionCode, publishedOn }: { ofGovernment: boolean, divisionCode: string, publishedOn: LocalDate }): readonly Addressee[] {
  const ofCountyUp = ofGovernment && levelOf(divisionCode) !== 'TOWNSHIP'
  if (!ofCountyUp && validityRuleOf(divisionCode, publishedOn).registrationReplacesFiling) return []
  return ofCountyUp ? ['UPPER_GOVERNMENT', 'PEOPLES_CONGRESS'] : ['UPPER_GOVERNMENT']
}

/** 规范: report, text, explanation, basis and electronic copy at the first submission. */
export const isWellFormed = (papers: readonly { kind: Paper }[]): boolean =>
  (['REPORT', 'TEXT', 'EXPLANATION', 'BASIS', 'ELECTRONIC'] as const).every((kind) => papers.some((paper) => paper.kind === kind))

/** @throws document-filings.text-missing (422): without them there is nothing to file */
export function requirePapers(papers: readonly { kind: Paper }[]): void {
  const missing = (['REPORT', 'TEXT'] as const).filter((kind) => !papers.some((paper) => paper.kind === kind))
  if (missing.length > 0) throw raise['text-missing']({}, { missing })
}

/** @throws document-filings.date-before, date-in-future (422) */
export function requireDay(on: LocalDate, earliest: LocalDate | null, today: LocalDate): void {
  if (earliest !== null && on < earliest) throw raise['date-before']({ earliest })
  if (on > today) throw raise['date-in-future']()
}

const prefixOf = (divisionCode: string): string => divisionCode.length > 6 ? divisionCode : divisionCode.replace(/(00)+$/, '')

/**
 * Who registers and reviews: for a government a body of a place above it, for others one of the same place or above; what goes to the people's congress is
 * entered by a body of the same place. No maker registers its own.
 * @throws document-filings.body-missing, body-unfit (422)
 * Source: 山东省行政程序规定 arts 51, 52.
 */
export function requireFilingBody(
  body: { id: string, divisionCode: string } | undefined, filing: { agencyId: string, divisionCode: string, ofGovernment: boolean, addressee: Addressee },
): string {
  if (body === undefined) throw raise['body-missing']()
  const [above, place] = [prefixOf(body.divisionCode), prefixOf(filing.divisionCode)]
  const fits = place.startsWith(above) && !(filing.ofGovernment && filing.addressee === 'UPPER_GOVERNMENT' && above === place)
  if (body.id === filing.agencyId || !fits) throw raise['body-unfit']()
  return body.id
}
