import type { Kept } from './keeper.ts'
import { openKeeper } from './keeper.ts'
import { ProblemError } from '../../../kernel/problem.ts'
import type { DomainEvent } from '../../../platform/events.ts'
import type { Language } from '../../../platform/http/language.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import type { CaseDeadline } from '../deadlines/period.ts'
import { caseFiled } from '../events.ts'
import type { PreparedCase } from '../filing.ts'
import type { Serial } from '../numbering.ts'
import { serialsTakenBy } from '../numbering.ts'
import { caseProblems } from '../problems.ts'
import { eventOf } from '../record.ts'
import { requireDate } from '../rules.ts'
import { decision } from '../decision/step.ts'
import type { StepRow } from '../steps/store.ts'
import type { HandlerRow } from '../store.ts'
import type { CheckedRow, Digests } from './check.ts'
import { walkColumns } from './columns.ts'
import type { ImportFacts, StandingCase } from './facts.ts'
import { keyOf, partyKeysOf } from './facts.ts'
import { agencyOf, fileRow, rememberNumber, rememberPenalty, reviewerOf } from './filing.ts'
import { importProblems } from './problems.ts'
import { renew } from './renewal.ts'
import type { Setting } from './road.ts'
import { walk } from './road.ts'
import type { CaseImportRow } from './row.ts'

const { raise } = importProblems

export interface PlanContext { facts: ImportFacts, today: string, now: Date, vault: Vault, accountId: string, language: Language, records: boolean }

/** What a row brings beyond the row of the case itself. */
export interface Brought {
  agency: AgencyRow
  reviewerId: string | null
  publishedOn: string | null
  handlers: readonly HandlerRow[]
  steps: readonly StepRow[]
  kept: readonly Kept[]
  events: readonly DomainEvent[]
  serials: readonly Serial[]
  splits: readonly string[]
}

export interface CreatedRow extends Brought { line: number, outcome: 'CREATE', prepared: PreparedCase }
export interface UpdatedRow extends Brought { line: number, outcome: 'UPDATE', before: StandingCase, row: StandingCase['row'], deadlines: CaseDeadline[] }

export type PlannedRow =
  | CreatedRow
  | UpdatedRow
  /** A dry run's word on a row that carries on another of its file. */
  | { line: number, outcome: 'UPDATE', caseNumber: string }
  | { line: number, outcome: 'UNCHANGED', id: string, caseNumber: string }
  | { line: number, outcome: 'REFUSED', problem: ProblemError, caseNumber?: string }

/** A newer version of a case that this very batch brings: it waits until that one is stored. */
export interface WaitingRow { line: number, outcome: 'WAIT' }

/** What becomes of a row: nothing is written here, and a row that fails leaves the others alone. */
export function planRow(checked: CheckedRow, context: PlanContext): PlannedRow | WaitingRow {
  const { line } = checked
  if ('problem' in checked) return { line, outcome: 'REFUSED', problem: checked.problem }
  const { row, digests } = checked
  const { caseNumber, revision = 1 } = row
  const { facts } = context
  const { known } = facts
  try {
    const agency = agencyOf(row, facts)
    if (agency === undefined) throw caseProblems.raise['agency-unknown']()
    const before = known.get(keyOf(row))
    if (before === undefined) {
      const created = create(row, digests, agency, context)
      const { id, actKind } = created.prepared.row
      known.set(keyOf(row), { id, actKind, digest: digests.whole, filingDigest: digests.filing, revision, fresh: { steps: digests.steps } })
      rememberPenalty(created.prepared.row, partyKeysOf(created.prepared.parties), facts)
      rememberNumber(created.prepared.row, facts)
      return { line, ...created }
    }
    if (before.digest === null) throw caseProblems.raise['number-taken']()
    if (revision < before.revision) throw raise['revision-superseded']({ known: before.revision, revision })
    if (revision === before.revision) {
      if (before.digest.equals(digests.whole)) return { line, outcome: 'UNCHANGED', id: before.id, caseNumber }
      throw caseProblems.raise['number-taken']()
    }
    if (before.fresh !== undefined) return { line, outcome: 'WAIT' }
    const standing = facts.standing.get(before.id)
    if (standing === undefined) throw new Error('the case was not loaded')
    const updated = update(row, digests, agency, standing, context)
    known.set(keyOf(row), { ...before, digest: digests.whole, revision, fresh: { steps: digests.steps } })
    rememberPenalty(updated.row, standing.parties.flatMap(({ keys }) => keys), facts)
    rememberNumber(updated.row, facts)
    return { line, ...updated }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { line, outcome: 'REFUSED', problem: error, caseNumber }
  }
}

function settingOf({ id, divisionCode }: AgencyRow, { facts, now, accountId, language, records }: PlanContext): Setting {
  const calendar = facts.calendars.get(divisionCode)
  const catalogue = facts.catalogues.get(id)
  if (calendar === undefined || catalogue === undefined) throw new Error('the calendar or the catalogue of the agency was not loaded')
  return { facts, calendar, catalogue, keeper: openKeeper(records), now, accountId, language }
}

/** The row of a new case, its filing and the road from there. */
export function create(source: CaseImportRow, digests: Digests, agency: AgencyRow, context: PlanContext): Omit<CreatedRow, 'line'> {
  const { today } = context
  const setting = settingOf(agency, context)
  const prepared = fileRow(source, agency, setting, context)
  const reviewerId = reviewerOf(source, agency, prepared.handlers, setting)
  const filed = caseFiled({ ...eventOf(prepared.row), caseNumber: prepared.row.caseNumber, filedOn: prepared.row.filedOn })
  const number = serialsTakenBy(prepared.row, agency)
  const brought = { agency, reviewerId, publishedOn: source.publishedOn ?? null, kept: setting.keeper.kept }
  const { steps } = source
  if (steps === undefined) {
    const { course, events } = walkColumns(prepared, source, setting, today)
    requirePublication(source, source.decision?.decidedOn, today)
    Object.assign(prepared, { row: withIntake(course.row, source, digests, setting), deadlines: course.deadlines })
    return { outcome: 'CREATE', prepared, ...brought, handlers: prepared.handlers, steps: [], events: [filed, ...events], serials: serialsTakenBy(course.row, agency), splits: [] }
  }
  const { parties, row } = prepared
  const { course, taken, events, serials, splits } = walk({
    file: {
      row, parties, handlers: prepared.handlers, steps: [], calendar: setting.calendar, overrides: setting.facts.overrides, today,
    },
    agency, handlers: prepared.handlers, deadlines: prepared.deadlines, partiesWithoutAddress: parties.filter(({ addressSealed }) => addressSealed === null).length,
    partyKeys: partyKeysOf(parties),
  }, { ...source, steps }, digests.steps, setting)
  requirePublication(source, steps.findLast(({ kind }) => kind === decision.kind)?.occurredOn, today)
  Object.assign(prepared, { row: withIntake(course.file.row, source, digests, setting), deadlines: [...course.deadlines] })
  return { outcome: 'CREATE', prepared, ...brought, handlers: course.handlers, steps: taken, events: [filed, ...events], serials: [...number, ...serials], splits }
}

/** What a newer version of a record adds to its case. */
function update(source: CaseImportRow, digests: Digests, agency: AgencyRow, standing: StandingCase, context: PlanContext): Omit<UpdatedRow, 'line'> {
  const setting = settingOf(agency, context)
  const reviewerId = reviewerOf(source, agency, standing.handlers, setting)
  const { row, ...renewed } = renew(source, digests, agency, standing, setting, context.today)
  requirePublication(source, source.decision?.decidedOn ?? source.steps?.findLast(({ kind }) => kind === decision.kind)?.occurredOn, context.today)
  return {
    outcome: 'UPDATE', before: standing, row: withIntake(row, source, digests, setting), ...renewed, agency, reviewerId, publishedOn: source.publishedOn ?? null,
    kept: setting.keeper.kept,
  }
}

const withIntake = (row: PreparedCase['row'], { revision = 1 }: CaseImportRow, digests: Digests, { keeper, now }: Setting): PreparedCase['row'] => ({
  ...row, intakeDigest: digests.whole, intakeFilingDigest: digests.filing, intakeRevision: revision, openAlerts: row.openAlerts + keeper.kept.length, updatedAt: now,
})

function requirePublication({ publishedOn }: CaseImportRow, decidedOn: string | undefined, today: string): void {
  if (publishedOn === undefined) return
  if (decidedOn === undefined) throw raise['published-undecided']()
  requireDate('publication', publishedOn, today, { item: 'decision', on: decidedOn })
}
