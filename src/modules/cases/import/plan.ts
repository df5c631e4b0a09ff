import type { Calendar } from '../../../kernel/calendar.ts'
import { normaliseDocumentNumber } from '../../../kernel/document-number.ts'
import { ProblemError } from '../../../kernel/problem.ts'
import { normaliseUscc } from '../../../kernel/uscc.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import type { QualifiedOfficer } from '../../personnel/index.ts'
import type { OwnCatalogue } from '../../standards/index.ts'
import { effectsOfDecision, effectsOfService } from '../deadlines/act-effects.ts'
import type { DeadlineEffects } from '../deadlines/effects.ts'
import { planDeadlines } from '../deadlines/effects.ts'
import type { DeadlineOverride } from '../deadlines/rules.ts'
import type { PreparedCase } from '../filing.ts'
import { prepareCase } from '../filing.ts'
import { caseProblems } from '../problems.ts'
import { requireDate } from '../rules.ts'
import { closingChange, decisionChange, reviewChange, serviceChange } from '../transitions.ts'
import type { CheckedRow } from './check.ts'
import { importProblems } from './problems.ts'
import type { CaseImportRow } from './row.ts'

const { raise } = importProblems

/** A case that is there already, by agency and number; without a digest it was not imported. */
export interface KnownCase { id: string, digest: Buffer | null }

/** Everything a batch of rows refers to, loaded at once. */
export interface ImportFacts {
  agencies: ReadonlyMap<string, AgencyRow>
  officers: ReadonlyMap<string, QualifiedOfficer>
  calendars: ReadonlyMap<string, Calendar>
  /** By the agency's id. */
  catalogues: ReadonlyMap<string, OwnCatalogue>
  /** Of all jurisdictions over these agencies. */
  overrides: readonly DeadlineOverride[]
  /** By `keyOf`; grows with the rows of the file that are to be created. */
  known: Map<string, KnownCase>
}

export interface PlanContext { facts: ImportFacts, today: string, now: Date, vault: Vault }

export type PlannedRow =
  | { line: number, outcome: 'CREATE', prepared: PreparedCase, agency: AgencyRow, publishedOn: string | null, reviewerId: string | null }
  | { line: number, outcome: 'UNCHANGED', id: string, caseNumber: string }
  | { line: number, outcome: 'REFUSED', problem: ProblemError, caseNumber?: string }

export const keyOf = (row: Pick<CaseImportRow, 'agencyUscc' | 'caseNumber'>): string => `${normaliseUscc(row.agencyUscc)} ${row.caseNumber}`

/** What becomes of a row: nothing is written here, and a row that fails leaves the others alone. */
export function planRow(checked: CheckedRow, context: PlanContext): PlannedRow {
  const { line } = checked
  if ('problem' in checked) return { line, outcome: 'REFUSED', problem: checked.problem }
  const { row, digest } = checked
  const { caseNumber } = row
  const { known, agencies } = context.facts
  try {
    const agency = agencies.get(normaliseUscc(row.agencyUscc))
    if (agency === undefined) throw caseProblems.raise['agency-unknown']()
    const before = known.get(keyOf(row))
    if (before?.digest?.equals(digest) === true) return { line, outcome: 'UNCHANGED', id: before.id, caseNumber }
    if (before !== undefined) throw caseProblems.raise['number-taken']()
    const { prepared, reviewerId } = prepareImport(row, agency, context)
    prepared.row.intakeDigest = digest
    known.set(keyOf(row), { id: prepared.row.id, digest })
    return { line, outcome: 'CREATE', prepared, agency, publishedOn: row.publishedOn ?? null, reviewerId }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { line, outcome: 'REFUSED', problem: error, caseNumber }
  }
}

/** The single acts in their order, by the same rules: filing, legal review, decision, service, closing. */
function prepareImport(row: CaseImportRow, agency: AgencyRow, { facts, today, now, vault }: PlanContext): { prepared: PreparedCase, reviewerId: string | null } {
  const calendar = facts.calendars.get(agency.divisionCode)
  const catalogue = facts.catalogues.get(agency.id)
  if (calendar === undefined || catalogue === undefined) throw new Error('the calendar or the catalogue of the agency was not loaded')
  const { legalReview, decision, servedOn, closedOn, publishedOn } = row
  const handlers = row.handlers.map((number) => facts.officers.get(number) ?? null)
  // What was sent to review is taken to be what was decided.
  const proposed = legalReview === undefined || decision === undefined ? {}
    : { proposedPenaltyKinds: decision.penaltyKinds, proposedFineYuan: decision.fineYuan, proposedConfiscationYuan: decision.confiscationYuan }
  const prepared = prepareCase({ ...row, ...proposed }, { agency, handlers, calendar, catalogue, overrides: facts.overrides, today, now, vault })
  const applyDeadlines = (effects: DeadlineEffects): void => {
    prepared.deadlines = planDeadlines(prepared.deadlines, effects, { facts: prepared.row, calendar, overrides: facts.overrides }).deadlines
  }
  const reviewerId = legalReview === undefined ? null : requireReviewer(facts.officers.get(legalReview.reviewerCertificate), agency, prepared)
  if (legalReview !== undefined) Object.assign(prepared.row, reviewChange(prepared.row, legalReview, today))
  if (decision !== undefined) {
    const { decidedOn, kind: decisionKind, summary: decisionSummary, penaltyKinds } = decision
    const made = { decidedOn, decisionKind, decisionSummary, penaltyKinds, fineYuan: decision.fineYuan ?? null, confiscationYuan: decision.confiscationYuan ?? null }
    Object.assign(prepared.row, decisionChange(prepared.row, made, prepared.parties, today, catalogue), { decisionNumber: normaliseDocumentNumber(decision.number) })
    applyDeadlines(effectsOfDecision(prepared.row, decisionKind, decidedOn))
  }
  if (servedOn !== undefined) {
    Object.assign(prepared.row, serviceChange(prepared.row, servedOn, today))
    applyDeadlines(effectsOfService(servedOn))
  }
  if (closedOn !== undefined) Object.assign(prepared.row, closingChange(prepared.row, closedOn, today))
  if (publishedOn !== undefined) {
    if (decision === undefined) throw raise['published-undecided']()
    requireDate('publication', publishedOn, today, { item: 'decision', on: decision.decidedOn })
  }
  return { prepared, reviewerId }
}

/** The reviewer belongs to the agency and handles nothing of the case (行政处罚法 art. 58; 国办发〔2018〕118号（十四）). */
function requireReviewer(reviewer: QualifiedOfficer | undefined, agency: AgencyRow, { handlers }: PreparedCase): string {
  if (reviewer?.agencyId !== agency.id) throw raise['reviewer-unknown']()
  if (handlers.some(({ officerId }) => officerId === reviewer.officerId)) throw raise['reviewer-is-handler']()
  return reviewer.officerId
}
