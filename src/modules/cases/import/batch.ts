import type { CommandContext } from '../../../platform/command.ts'
import type { Language } from '../../../platform/http/language.ts'
import { mapInTurns } from '../../../platform/turns.ts'
import type { Vault } from '../../../platform/vault.ts'
import { acknowledgedAlert, recordedAlert } from '../alerts/rows.ts'
import { insertAlerts } from '../alerts/store.ts'
import { insertPrepared } from '../commands.ts'
import { changesOf } from '../deadlines/effects.ts'
import { deadlineRows, insertDeadlines, updateDeadlines } from '../deadlines/store.ts'
import { recordCase, visibleCase, visibleNewCase } from '../record.ts'
import { visibleStep } from '../steps/commands.ts'
import { insertSteps } from '../steps/store.ts'
import type { CaseRow } from '../store.ts'
import { takeSerials } from '../store.ts'
import type { CheckedRow } from './check.ts'
import type { ImportFacts } from './facts.ts'
import { confirmNumbers, numberDecisions } from './numbers.ts'
import type { Brought, CreatedRow, PlannedRow, UpdatedRow } from './plan.ts'
import { planRow } from './plan.ts'
import { loadFacts } from './queries.ts'
import { saveHandlers, tieSplitCases, updateImported } from './store.ts'

export interface Taking { vault: Vault, language: Language, records: boolean }

/** 批量导入案件: one batch in one transaction, with one audit entry for each case. Versions that follow each other in the batch take a round each. */
export async function takeIn(context: CommandContext, taking: Taking, rows: readonly CheckedRow[]): Promise<PlannedRow[]> {
  const decided = new Map<number, PlannedRow>()
  for (let open = rows; open.length > 0;) {
    const waiting: CheckedRow[] = []
    for (const [index, planned] of (await takeRound(context, taking, open)).entries()) {
      const checked = open[index]
      if (planned.outcome === 'WAIT' && checked !== undefined) waiting.push(checked)
      else if (planned.outcome !== 'WAIT') decided.set(planned.line, planned)
    }
    open = waiting
  }
  return rows.flatMap(({ line }) => decided.get(line) ?? [])
}

async function takeRound(context: CommandContext, { vault, language, records }: Taking, rows: readonly CheckedRow[]) {
  const { tx, actor, today, now } = context
  const facts = await loadFacts(tx, rows, { scope: actor.scope, vault, lock: true })
  const group = rows.some((checked) => 'row' in checked && checked.row.steps !== undefined) ? 5 : 40
  const planned = await mapInTurns(rows, (row) => planRow(row, { facts, today, now, vault, accountId: actor.accountId, language, records }), group)
  const created = planned.filter((row): row is CreatedRow => row.outcome === 'CREATE')
  const updated = planned.filter((row): row is UpdatedRow => row.outcome === 'UPDATE' && 'before' in row)
  if (created.length + updated.length > 0) await store(context, facts, created, updated)
  return planned
}

/** All of it by one statement per table, whatever the number of rows. */
async function store(context: CommandContext, { numbers }: ImportFacts, created: readonly CreatedRow[], updated: readonly UpdatedRow[]): Promise<void> {
  const { tx, now } = context
  const brought = [...created.map((one) => ({ one, row: one.prepared.row })), ...updated.map((one) => ({ one, row: one.row }))]
  await numberDecisions(tx, brought.map(({ one: { agency }, row }) => ({ agency, row })))
  const plans = updated.map(({ before, row, deadlines }) => ({ row, plan: changesOf(before.deadlines, deadlines) }))
  await Promise.all([
    insertPrepared(context, created.map(({ prepared, handlers }) => ({ ...prepared, handlers }))),
    updateImported(tx, updated.map(({ row }) => row)),
    saveHandlers(tx, updated.flatMap(({ before, handlers }) => handlers === before.handlers ? [] : handlers)),
    insertDeadlines(tx, plans.flatMap(({ row, plan }) => deadlineRows(row, plan.insert, now))),
    updateDeadlines(tx, plans.flatMap(({ row, plan }) => plan.update.map((deadline) => ({ ...deadline, caseId: row.id })))),
    insertSteps(tx, brought.flatMap(({ one }) => one.steps)),
    insertAlerts(tx, brought.flatMap(({ one, row }) => one.kept.map(({ stepId, fault, reason }) =>
      reason === null ? recordedAlert(context, row, stepId, fault) : acknowledgedAlert(context, row, stepId, { ...fault, reason })))),
    takeSerials(tx, brought.flatMap(({ one }) => one.serials)),
  ])
  for (const one of created) recordCase(context, 'case.import', one.prepared.row, null, { ...visibleNewCase(one.prepared), ...visibleBrought(one) })
  for (const one of updated) recordCase(context, 'case.import-revision', one.row, visibleImported(one.before.row), { ...visibleImported(one.row), ...visibleBrought(one) })
  await tie(context, brought)
  await confirmNumbers(tx, numbers, brought.map(({ row }) => row))
  for (const { one } of brought) for (const event of one.events) context.emit(event)
}

const visibleImported = (row: CaseRow) => ({ ...visibleCase(row), intakeRevision: row.intakeRevision })

const visibleBrought = ({ reviewerId, publishedOn, steps }: Brought) =>
  ({ legalReviewerId: reviewerId, publishedOn, ...(steps.length === 0 ? {} : { steps: steps.map(visibleStep) }) })

/** 分案: the case that was split off names the one it came from; a change of that case, written down there. */
async function tie(context: CommandContext, brought: readonly { one: Brought, row: CaseRow }[]): Promise<void> {
  const ties = brought.flatMap(({ one: { splits }, row }) => splits.map((otherId) => ({ otherId, caseId: row.id, row })))
  const tied = await tieSplitCases(context.tx, ties, context.now)
  for (const { otherId, caseId, row } of ties) {
    if (tied.has(otherId)) recordCase(context, 'case.split-off', { ...row, id: otherId }, { relatedCaseId: null }, { relatedCaseId: caseId })
  }
}
