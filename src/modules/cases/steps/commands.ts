import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { Acknowledgement } from '../../../kernel/gate.ts'
import { hashHex } from '../../../kernel/hash.ts'
import { newId } from '../../../kernel/ids.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { hyphenated } from '../../../platform/record-change.ts'
import { officersById } from '../../personnel/index.ts'
import { calendarOf } from '../../reference/index.ts'
import { acknowledgedAlert } from '../alerts/rows.ts'
import { insertAlerts } from '../alerts/store.ts'
import { lockCase } from '../commands.ts'
import { applyDeadlines } from '../deadlines/apply.ts'
import { recordCase, visibleCase } from '../record.ts'
import type { CaseRow } from '../store.ts'
import { updateCase } from '../store.ts'
import type { StepDefinition } from './define.ts'
import type { CaseFile, StepFacts } from './file.ts'
import { requireStep, stateAfter, subjectOf } from './rules.ts'
import type { StepRow } from './store.ts'
import { contentsOf, insertSteps } from './store.ts'

export interface StepInput<Data> {
  id?: string | undefined
  on: LocalDate
  clientAt?: string | undefined
  subjectId?: string | undefined
  acknowledged?: readonly Acknowledgement[] | undefined
  data: Data
}

/** The file of a locked case. */
export async function openFile({ tx, today }: CommandContext, row: CaseRow): Promise<CaseFile> {
  const [contents, calendar] = await Promise.all([contentsOf(tx, row), calendarOf(tx, row.divisionCode)])
  return { row, ...contents, calendar, today }
}

/**
 * Takes one step in a case: lock → the file → state, date, matter and gates → the row, the step, its periods, what was acknowledged.
 * @throws those of `requireStep`, of the definition's own change, and http.version-stale (412) where a version was given
 */
export async function takeStep<Data, Extra>(
  context: CommandContext, definition: StepDefinition<Data, Extra>, caseId: string, input: StepInput<Data>, version: number | null,
): Promise<{ step: StepRow, row: CaseRow }> {
  const { tx, now } = context
  const before = await lockCase(context, caseId)
  if (version !== null) requireVersion(before.version, version)
  const status = stateAfter(definition, before.status)
  const file = await openFile(context, before)
  const officerIds = definition.officersOf?.(input.data) ?? []
  const facts: StepFacts<Data, Extra> = {
    file, on: input.on, data: input.data, subject: subjectOf(definition, file, input.subjectId ?? null),
    officers: officerIds.length === 0 ? new Map() : await officersById(tx, officerIds), extra: await definition.load?.(context, file, input.data, input.on),
  }
  const acknowledged = requireStep(definition, facts, input.acknowledged ?? [])
  const raised = acknowledged.length === 0 ? {} : { openAlerts: before.openAlerts + acknowledged.length }
  const changed = { status, ...raised, ...definition.change?.(facts), ...await definition.perform?.(context, facts) }
  const after = await updateCase(tx, caseId, changed, now)
  const step = stepRow(context, definition, input, after, acknowledged)
  context.store(insertSteps(tx, [step]))
  if (acknowledged.length > 0) context.store(insertAlerts(tx, acknowledged.map((fault) => acknowledgedAlert(context, after, step.id, fault))))
  const effects = definition.deadlines?.(facts, step.id)
  if (effects !== undefined && Object.values(effects).some((part: readonly unknown[]) => part.length > 0)) await applyDeadlines(context, after, effects, file)
  recordCase(context, `case.${hyphenated(definition.act)}`, after, visibleCase(before), { ...visibleCase(after), step: visibleStep(step) })
  for (const event of definition.events?.(after, facts) ?? []) context.emit(event)
  return { step, row: after }
}

function stepRow<Data>({ now, actor }: CommandContext, { kind }: { kind: string }, input: StepInput<Data>, { id: caseId, version }: CaseRow, acknowledged: readonly Acknowledgement[]): StepRow {
  return {
    id: input.id ?? newId(now), caseId, position: version, kind, subjectId: input.subjectId ?? null, occurredOn: input.on,
    clientAt: input.clientAt === undefined ? null : new Date(input.clientAt), data: input.data as StepRow['data'],
    acknowledged: acknowledged.map(({ code, reason }) => ({ code, reason })), recordedBy: actor.accountId, recordedAt: now,
    sourceDigest: null,
  }
}

/** The audit names the step and proves its content without repeating it: statements of persons stay in the case. */
export const visibleStep = ({ id, kind, occurredOn, subjectId, data }: Pick<StepRow, 'id' | 'kind' | 'occurredOn' | 'subjectId' | 'data'>) => ({ id, kind, occurredOn, subjectId, dataDigest: hashHex('sha256', canonicalJson(data)) })
