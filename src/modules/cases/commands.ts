import type { Acknowledgement } from '../../kernel/gate.ts'
import { requireGates } from '../../kernel/gate.ts'
import { newId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { CommandContext } from '../../platform/command.ts'
import { violatedConstraint } from '../../platform/db/errors.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import type { Vault } from '../../platform/vault.ts'
import { findAgency } from '../agencies/index.ts'
import { officersById } from '../personnel/index.ts'
import { calendarOf } from '../reference/index.ts'
import { ownCatalogueOf } from '../standards/index.ts'
import { acknowledgedAlert } from './alerts/rows.ts'
import { insertAlerts } from './alerts/store.ts'
import { catalogueOver } from './catalogue.ts'
import type { reviewOpinions } from './codes.ts'
import { overridesOverAgency } from './deadline-overrides/store.ts'
import { deadlineRows } from './deadlines/store.ts'
import { caseFiled, caseProposalChanged } from './events.ts'
import type { PreparedCase } from './filing.ts'
import { partyRows, prepareCase } from './filing.ts'
import { allocateSerial, insertFiled, lockCaseRow, partyFactsOf, takeSerials, updateCase } from './store.ts'
import type { CaseChange, CaseRow, HandlerRow } from './store.ts'
import { caseSeries, formatCaseNumber, serialsTakenBy } from './numbering.ts'
import { caseProblems } from './problems.ts'
import type { FilingGateFacts } from './penalty/filing-gates.ts'
import { filingGates } from './penalty/filing-gates.ts'
import type { FilingLookup } from './penalty/filing-load.ts'
import { lookUpFiling } from './penalty/filing-load.ts'
import { eventOf, recordCase, visibleCase, visibleNewCase } from './record.ts'
import type { NewCaseBody } from './schema.ts'
import type { Proposal } from './transitions.ts'
import { proposalChange, reviewChange, reviewFactsOf } from './transitions.ts'
import { reviewGroundsOf } from './review-rules.ts'

const { raise } = caseProblems

interface Origin extends Pick<CaseChange, 'sourceClueId' | 'relatedCaseId'> { discoveredOn?: LocalDate }

/** 立案。 `origin` is the clue and the case it comes from. Without a case number of its own the case gets the next one of its agency, kind and year, without gaps. */
export async function fileCase(
  context: CommandContext, vault: Vault, body: NewCaseBody, { discoveredOn, ...origin }: Origin = {},
): Promise<PreparedCase> {
  const { tx, actor, now, today } = context
  const filing = { ...body, id: body.id ?? newId(now), caseNumber: body.caseNumber ?? '' }
  const parties = partyRows(body.parties, filing.id, { vault, today, now })
  // All that is asked of the database travels at once. A number taken for what is then refused goes back with the transaction.
  const [agency, officers, catalogue, overrides, looked, serial] = await Promise.all([
    findAgency(tx, actor.scope, body.agencyId), officersById(tx, body.handlers), ownCatalogueOf(tx, body.agencyId), overridesOverAgency(tx, body.agencyId),
    body.actKind === 'PENALTY' ? lookUpFiling(tx, actor.scope, filing, parties) : null,
    body.caseNumber === undefined ? allocateSerial(tx, caseSeries({ id: body.agencyId }, body.actKind, body.filedOn)) : null,
  ])
  if (agency === null) throw raise['agency-unknown']()
  const prepared = prepareCase(filing, {
    agency, handlers: body.handlers.map((id) => officers.get(id) ?? null), calendar: await calendarOf(tx, agency.divisionCode), catalogue, overrides, today, now, vault, parties,
  })
  const { row } = prepared
  Object.assign(row, origin)
  const acknowledged = looked === null ? [] : passFilingGates(row, { ...looked, discoveredOn }, body.acknowledged ?? [])
  row.openAlerts = acknowledged.length
  if (serial === null) await takeSerials(tx, serialsTakenBy(row, agency))
  else row.caseNumber = formatCaseNumber(agency.divisionCode, row.actKind, row.filedOn, serial)
  context.store(insertPrepared(context, [prepared])
    .catch((error: unknown) => { throw violatedConstraint(error) === 'enforcement_cases_number' ? raise['number-taken']() : error }))
  if (acknowledged.length > 0) context.store(insertAlerts(tx, acknowledged.map((fault) => acknowledgedAlert(context, row, null, fault))))
  recordCase(context, 'case.file', row, null, visibleNewCase(prepared))
  context.emit(caseFiled({ ...eventOf(row), caseNumber: row.caseNumber, filedOn: row.filedOn }))
  return prepared
}

/** Judges a penalty case that is filed online. */
function passFilingGates(row: CaseRow, { powerItemId, ...looked }: FilingLookup & Pick<FilingGateFacts, 'discoveredOn'>, given: readonly Acknowledgement[]): ReturnType<typeof requireGates> {
  row.powerItemId = powerItemId
  return requireGates(filingGates, { ...looked, file: { row }, on: row.filedOn }, given)
}

type PreparedRows = Omit<PreparedCase, 'handlers'> & { handlers: readonly HandlerRow[] }

/** Cases with all that belongs to them, in one statement. */
export function insertPrepared({ tx, now }: CommandContext, prepared: readonly PreparedRows[]): Promise<unknown> {
  return insertFiled(tx, {
    cases: prepared.map(({ row }) => row), parties: prepared.flatMap(({ parties }) => parties), handlers: prepared.flatMap(({ handlers }) => handlers),
    deadlines: prepared.flatMap(({ row, deadlines }) => deadlineRows(row, deadlines, now)),
  })
}

/**
 * A case of the caller's scope, held until the act ends.
 * @throws http.not-found (404)
 */
export async function lockCase({ tx, actor }: CommandContext, caseId: string): Promise<CaseRow> {
  const row = await lockCaseRow(tx, actor.scope, caseId)
  if (row === null) throw httpProblems.raise['not-found']()
  return row
}

/** The case behind a record of another module that the caller has reached, such as a legal review assigned to them; held until the act ends. */
export async function lockCaseBehind({ tx }: Pick<CommandContext, 'tx'>, caseId: string): Promise<CaseRow> {
  const row = await lockCaseRow(tx, { kind: 'NATION' }, caseId)
  if (row === null) throw new Error('the case is gone')
  return row
}

/** As `lockCase`, for a change based on a version the caller has seen. */
export async function lockForChange(context: CommandContext, caseId: string, version: number): Promise<CaseRow> {
  const row = await lockCase(context, caseId)
  requireVersion(row.version, version)
  return row
}

/** Saves a change and writes it down. */
export async function change(context: CommandContext, act: string, before: CaseRow, changed: CaseChange): Promise<CaseRow> {
  const after = await updateCase(context.tx, before.id, changed, context.now)
  recordCase(context, act, after, visibleCase(before), visibleCase(after))
  return after
}

/** 提出拟决定：承办机构说明拟作出的决定，据以确定是否须经法制审核 */
export async function proposeDecision(context: CommandContext, caseId: string, version: number, proposal: Proposal): Promise<void> {
  const row = await lockForChange(context, caseId, version)
  const parties = await partyFactsOf(context.tx, caseId)
  const changed = proposalChange(row, proposal, parties.map(({ kind }) => kind), context.today, await catalogueOver(context.tx, row))
  if (changed === null) return
  await change(context, 'case.propose', row, changed)
  context.emit(caseProposalChanged(eventOf(row)))
}

/** Whether what is proposed needs review today: a catalogue may have come into force since it was proposed. */
export async function needsReview({ tx, today }: CommandContext, row: CaseRow): Promise<boolean> {
  if (row.legalReviewRequired) return true
  const parties = await partyFactsOf(tx, row.id)
  const proposed = { penaltyKinds: row.proposedPenaltyKinds, fineYuan: row.proposedFineYuan, confiscationYuan: row.proposedConfiscationYuan }
  return reviewGroundsOf(reviewFactsOf(row, parties.map(({ kind }) => kind), proposed, today), await catalogueOver(tx, row)).length > 0
}

/** 记录法制审核意见; called by the legal review when it concludes, with the case locked. */
export async function recordReviewOpinion(
  context: CommandContext, { caseRow, opinion, reviewedOn }: { caseRow: CaseRow, opinion: keyof typeof reviewOpinions, reviewedOn: string },
): Promise<CaseRow> {
  return change(context, 'case.record-review-opinion', caseRow, reviewChange(caseRow, { opinion, reviewedOn }, context.today))
}
