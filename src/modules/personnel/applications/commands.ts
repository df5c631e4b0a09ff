import type { Outcome } from '../../../platform/bulk.ts'
import { attempted, judged } from '../../../platform/bulk.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { ApplicationAct } from './machine.ts'
import { recordApplication } from './record.ts'
import { nextApplicationStatus } from './rules.ts'
import { onlyRow } from './submit.ts'
import type { ApplicationRow } from './store.ts'
import { lockApplications, updateApplications } from './store.ts'

export type ApplicationChange = Partial<ApplicationRow>
/** What an act does to one application: what of it changes, or a problem thrown. */
export type Decision = (row: ApplicationRow, context: CommandContext) => ApplicationChange | Promise<ApplicationChange>

/** An act on applications: `prepare` reads what all of them need at once and gives the decision on each. */
export interface ApplicationCommand<Body> {
  act: ApplicationAct
  prepare: (context: CommandContext, rows: readonly ApplicationRow[], body: Body) => Decision | Promise<Decision>
  /** The decision writes beyond the application, so that a refusal has to undo it. */
  writes?: boolean
}

/**
 * Carries out an act on many applications: they are locked, judged each by itself, and those that pass change in one statement with one
 * audit entry each. The verdicts come in the order of the ids; an id outside the caller's scope is refused as unknown.
 */
export async function actOnApplications<Body>(
  context: CommandContext, command: ApplicationCommand<Body>, ids: readonly string[], body: Body,
): Promise<Outcome<ApplicationRow>[]> {
  const rows = await lockApplications(context.tx, context.actor.scope, ids)
  return carryOut(context, command, ids.map((id) => rows.get(id)), body)
}

/** The same on one application, by its version; its problem is thrown. */
export async function actOnApplication<Body>(
  context: CommandContext, command: ApplicationCommand<Body>, { id, version }: { id: string, version: number }, body: Body,
): Promise<ApplicationRow> {
  const row = (await lockApplications(context.tx, context.actor.scope, [id])).get(id)
  if (row === undefined) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return onlyRow(await carryOut(context, command, [row], body))
}

async function carryOut<Body>(
  context: CommandContext, { act, prepare, writes = false }: ApplicationCommand<Body>, rows: readonly (ApplicationRow | undefined)[], body: Body,
): Promise<Outcome<ApplicationRow>[]> {
  const known = rows.filter((row) => row !== undefined)
  const decide = known.length === 0 ? null : await prepare(context, known, body)
  const outcomes: Outcome<ApplicationRow>[] = []
  for (const before of rows) {
    const work = async (within: CommandContext): Promise<ApplicationRow> => {
      if (before === undefined || decide === null) throw httpProblems.raise['not-found']()
      const status = nextApplicationStatus(before, act)
      const after = { ...before, ...await decide(before, within), status, version: before.version + 1, updatedAt: context.now }
      recordApplication(within, `application.${act}`, before, after)
      return after
    }
    const judgement = writes ? await attempted(context, work) : await judged(() => work(context))
    outcomes.push('problem' in judgement ? { status: 'REFUSED', problem: judgement.problem } : { status: 'DONE', id: judgement.value.id, row: judgement.value })
  }
  await updateApplications(context.tx, outcomes.flatMap((outcome) => outcome.status === 'DONE' ? [outcome.row] : []))
  return outcomes
}
