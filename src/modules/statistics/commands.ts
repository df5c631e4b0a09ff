import { newId } from '../../kernel/ids.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { CommandContext } from '../../platform/command.ts'
import { placeOfDivision } from '../../platform/db/columns.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { findAgency } from '../agencies/index.ts'
import { mustMakePublic } from '../publicity-catalogue/index.ts'
import { countYear } from './figures/queries.ts'
import type { StatisticsReportAct } from './machine.ts'
import { statisticsReportMachine } from './machine.ts'
import { statisticsProblems } from './problems.ts'
import { recordReport } from './record.ts'
import { annualDeadline, firstYear, frozenReport, ratesOf, yearIsOver } from './rules.ts'
import type { NewReportBody, ReportedBody } from './schema.ts'
import type { ReportRow } from './store.ts'
import { insertReport, lastNumber, lockPublished, lockReport, updateReports } from './store.ts'

const { raise } = statisticsProblems

interface Target { id: string, version: number }

/** Of the body's own cases alone, whatever the caller may see. */
const counted = async ({ tx, now }: CommandContext, agencyId: string, year: number): Promise<Pick<ReportRow, 'lines' | 'computedAt'>> =>
  ({ lines: await countYear(tx, { kind: 'AGENCY', agencyId }, year), computedAt: now })

interface Opening { id: string | undefined, agencyId: string, divisionCode: string, year: number, number: number, correctionReason: string | null }

async function open(context: CommandContext, { id, agencyId, divisionCode, year, number, correctionReason }: Opening): Promise<ReportRow> {
  const { tx, now } = context
  const { dueOn, ruleCode, legalBasis } = annualDeadline(year, divisionCode)
  const row: ReportRow = {
    id: id ?? newId(now), agencyId, ...placeOfDivision(divisionCode), year, number, status: statisticsReportMachine.initial, ...await counted(context, agencyId, year),
    content: null, sha256: null, dueOn, ruleCode, legalBasis, frozenOn: null, frozenBy: null, reopenReason: null, approvedOn: null, approvedBy: null, publishedOn: null, publishedAt: null,
    firstPublishedOn: null, reported: [], correctionReason, supersededOn: null, version: 1, createdAt: now, updatedAt: now,
  }
  if ((await insertReport(tx, [row])).size === 0) throw raise['report-exists']()
  recordReport(context, correctionReason === null ? 'draft' : 'correct', null, row)
  return row
}

/**
 * 编制年报: counted from the cases as they stand now.
 * @throws agency-not-enforcing, year-out-of-range (422), report-exists (409)
 */
export async function draftReport(context: CommandContext, { id, agencyId, year }: NewReportBody): Promise<ReportRow> {
  const agency = await findAgency(context.tx, context.actor.scope, agencyId)
  if (agency === null) throw httpProblems.raise['not-found']()
  if (!mustMakePublic(agency)) throw raise['agency-not-enforcing']()
  if (year < firstYear || year > Number(context.today.slice(0, 4))) throw raise['year-out-of-range']()
  if (await lastNumber(context.tx, agencyId, year) > 0) throw raise['report-exists']()
  return open(context, { id, agencyId, divisionCode: agency.divisionCode, year, number: 1, correctionReason: null })
}

/** 另立更正稿: the published report stays as it is until the correction takes its place. @throws report-exists (409) */
export async function correctReport(context: CommandContext, id: string, reason: string, ownId?: string): Promise<ReportRow> {
  const published = await lockReport(context.tx, context.actor.scope, id)
  if (published === null) throw httpProblems.raise['not-found']()
  nextState(statisticsReportMachine, published.status, 'correct')
  const { agencyId, divisionCode, year, number } = published
  return open(context, { id: ownId, agencyId, divisionCode, year, number: number + 1, correctionReason: reason })
}

async function change(context: CommandContext, act: StatisticsReportAct, { id, version }: Target, decide: (before: ReportRow) => Promise<Partial<ReportRow>>): Promise<ReportRow> {
  const before = await lockReport(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(statisticsReportMachine, before.status, act)
  return store(context, act, before, { ...await decide(before), status })
}

async function store(context: CommandContext, act: StatisticsReportAct, before: ReportRow, changed: Partial<ReportRow>): Promise<ReportRow> {
  const after = { ...before, ...changed, version: before.version + 1, updatedAt: context.now }
  await updateReports(context.tx, [after])
  recordReport(context, act, before, after)
  return after
}

/** 重新统计 */
export const recomputeReport = (context: CommandContext, target: Target): Promise<ReportRow> =>
  change(context, 'recompute', target, ({ agencyId, year }) => counted(context, agencyId, year))

/** 定稿: counted once more and frozen with its hash. @throws year-running (422) */
export const freezeReport = (context: CommandContext, target: Target): Promise<ReportRow> => change(context, 'freeze', target, async ({ agencyId, divisionCode, year, number }) => {
  if (!yearIsOver(year, context.today)) throw raise['year-running']({ year })
  const figures = await counted(context, agencyId, year)
  const agency = await findAgency(context.tx, { kind: 'AGENCY', agencyId }, agencyId)
  const { text, sha256 } = frozenReport({ agencyId, agencyName: agency?.name ?? '', divisionCode, year, number, lines: figures.lines, rates: ratesOf(figures.lines) })
  return { ...figures, content: text, sha256, frozenOn: context.today, frozenBy: context.actor.accountId, reopenReason: null }
})

/** 退回 */
export const reopenReport = (context: CommandContext, target: Target, reason: string): Promise<ReportRow> => change(context, 'reopen', target, () => Promise.resolve({
  content: null, sha256: null, frozenOn: null, frozenBy: null, approvedOn: null, approvedBy: null, reopenReason: reason,
}))

/** 审定: by somebody else than who froze it. @throws own-report (422) */
export const approveReport = (context: CommandContext, target: Target): Promise<ReportRow> => change(context, 'approve', target, ({ frozenBy }) => {
  if (frozenBy === context.actor.accountId) throw raise['own-report']()
  return Promise.resolve({ approvedOn: context.today, approvedBy: context.actor.accountId })
})

/** 公开: a correction takes the place of the report it corrects, in the same act. */
export const publishReport = (context: CommandContext, target: Target): Promise<ReportRow> => change(context, 'publish', target, async ({ agencyId, year }) => {
  const former = await lockPublished(context.tx, agencyId, year)
  if (former !== null) {
    await store(context, 'supersede', former, { status: nextState(statisticsReportMachine, former.status, 'supersede'), supersededOn: context.today })
  }
  return { publishedOn: context.today, publishedAt: context.now, firstPublishedOn: former?.firstPublishedOn ?? context.today }
})

/** 登记报送: to the government of the same level, the superior department, or the justice department. @throws reported-before (422) */
export const recordReporting = (context: CommandContext, target: Target, { recipient, reportedOn }: ReportedBody): Promise<ReportRow> => change(context, 'report', target, ({ reported, frozenOn }) => {
  if (reportedOn > context.today || (frozenOn !== null && reportedOn < frozenOn)) throw raise['reported-before']({ earliest: frozenOn ?? '' })
  return Promise.resolve({ reported: [...reported.filter((other) => other.recipient !== recipient), { recipient, reportedOn }] })
})
