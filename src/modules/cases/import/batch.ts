import type { CommandContext } from '../../../platform/command.ts'
import { mapInTurns } from '../../../platform/turns.ts'
import type { Vault } from '../../../platform/vault.ts'
import { insertPrepared } from '../commands.ts'
import { hasMinor } from '../decision-rules.ts'
import { caseClosed, caseDecided, caseFiled } from '../events.ts'
import { serialsTakenBy } from '../numbering.ts'
import { eventOf, recordCase, visibleNewCase } from '../record.ts'
import { takeSerials } from '../store.ts'
import type { CheckedRow } from './check.ts'
import type { PlannedRow } from './plan.ts'
import { planRow } from './plan.ts'
import { loadFacts } from './queries.ts'

/** 批量导入案件: one batch in one transaction, with one audit entry for each case. */
export async function takeIn(context: CommandContext, vault: Vault, rows: readonly CheckedRow[]): Promise<PlannedRow[]> {
  const { tx, actor, today, now } = context
  const facts = await loadFacts(tx, actor.scope, rows)
  const planned = await mapInTurns(rows, (row) => planRow(row, { facts, today, now, vault }))
  const created = planned.filter((row) => row.outcome === 'CREATE')
  if (created.length === 0) return planned
  await Promise.all([
    insertPrepared(context, created.map(({ prepared }) => prepared)),
    takeSerials(tx, created.flatMap(({ prepared, agency }) => serialsTakenBy(prepared.row, agency))),
  ])
  for (const row of created) {
    recordCase(context, 'case.import', row.prepared.row, null, { ...visibleNewCase(row.prepared), legalReviewerId: row.reviewerId, publishedOn: row.publishedOn })
    announce(context, row)
  }
  return planned
}

function announce(context: CommandContext, { prepared: { row, parties }, publishedOn }: Extract<PlannedRow, { outcome: 'CREATE' }>): void {
  const { caseNumber, filedOn, decisionKind, decidedOn, closedOn } = row
  context.emit(caseFiled({ ...eventOf(row), caseNumber, filedOn }))
  if (decisionKind !== null && decidedOn !== null) {
    const minorParty = hasMinor(parties.map(({ birthDate }) => birthDate), decidedOn)
    context.emit(caseDecided({ ...eventOf(row), decisionKind, decidedOn, publishedOn, minorParty }))
  }
  if (closedOn !== null) context.emit(caseClosed({ ...eventOf(row), closedOn }))
}
