import type { Outcome } from '../../platform/bulk.ts'
import { judged } from '../../platform/bulk.ts'
import type { CommandContext } from '../../platform/command.ts'
import { nextState } from '../../kernel/state-machine.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { lockCase } from '../cases/index.ts'
import type { FiledActKind } from './codes.ts'
import { filedActKinds } from './codes.ts'
import type { ActFilingAct } from './machine.ts'
import { actFilingMachine } from './machine.ts'
import { open } from './openings.ts'
import { actFilingProblems } from './problems.ts'
import { recordActFiling } from './record.ts'
import type { RequirementBody } from './schema.ts'
import type { ActFilingRow } from './store.ts'
import { lockActFilings, updateActFilings } from './store.ts'

const { raise } = actFilingProblems

export type FilingChange = Partial<ActFilingRow>

/** An act on filings. */
export interface FilingCommand<Body> {
  act: ActFilingAct
  /** What of one filing changes, or a problem thrown. */
  decide: (row: ActFilingRow, body: Body, context: CommandContext) => FilingChange | Promise<FilingChange>
  /** What those that passed get together, such as consecutive numbers. */
  finish?: (rows: readonly ActFilingRow[], context: CommandContext) => Promise<readonly ActFilingRow[]>
}

/**
 * Carries out an act on many filings: they are locked, judged each by itself, and those that pass change in one statement with one audit entry
 * each. The verdicts come in the order of the ids; an id outside the caller's scope is refused as unknown.
 */
export async function actOnFilings<Body>(context: CommandContext, command: FilingCommand<Body>, ids: readonly string[], body: Body): Promise<Outcome<ActFilingRow>[]> {
  const rows = await lockActFilings(context.tx, context.actor.scope, ids)
  return carryOut(context, command, ids.map((id) => rows.get(id)), body)
}

/** The same on one filing, by its version; its problem is thrown. */
export async function actOnFiling<Body>(
  context: CommandContext, command: FilingCommand<Body>, { id, version }: { id: string, version: number }, body: Body,
): Promise<ActFilingRow> {
  const row = (await lockActFilings(context.tx, context.actor.scope, [id])).get(id)
  if (row === undefined) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  const [outcome] = await carryOut(context, command, [row], body)
  if (outcome?.status === 'REFUSED') throw outcome.problem
  if (outcome?.status !== 'DONE') throw new Error('an act on a filing has no outcome')
  return outcome.row
}

async function carryOut<Body>(
  context: CommandContext, { act, decide, finish }: FilingCommand<Body>, rows: readonly (ActFilingRow | undefined)[], body: Body,
): Promise<Outcome<ActFilingRow>[]> {
  const judgements = []
  for (const before of rows) {
    judgements.push(await judged(async (): Promise<ActFilingRow> => {
      if (before === undefined) throw httpProblems.raise['not-found']()
      const status = nextState(actFilingMachine, before.status, act)
      return { ...before, status, ...await decide(before, body, context), version: before.version + 1, updatedAt: context.now }
    }))
  }
  const passed = judgements.flatMap((judgement) => 'value' in judgement ? [judgement.value] : [])
  const done = new Map((finish === undefined || passed.length === 0 ? passed : await finish(passed, context)).map((row) => [row.id, row]))
  const outcomes = judgements.map((judgement): Outcome<ActFilingRow> => {
    if ('problem' in judgement) return { status: 'REFUSED', problem: judgement.problem }
    const row = done.get(judgement.value.id) ?? judgement.value
    return { status: 'DONE', id: row.id, row }
  })
  for (const before of rows) {
    const after = before && done.get(before.id)
    if (before !== undefined && after !== undefined) recordActFiling(context, act, before, after)
  }
  await updateActFilings(context.tx, [...done.values()])
  return outcomes
}

const isFiled = (actKind: string): actKind is FiledActKind => actKind in filedActKinds

/**
 * 监督机构要求报备: the filing of one decision that no standard of the place asks for (行政执法监督条例 art. 22); its period starts today.
 * @throws act-filings.act-undecided, already-due (409), kind-not-filed (422)
 */
export async function requireActFiling(context: CommandContext, caseId: string, { id, reason, legalBasis }: RequirementBody): Promise<ActFilingRow> {
  const caseRow = await lockCase(context, caseId)
  const { actKind, decidedOn, decisionNumber } = caseRow
  if (!isFiled(actKind)) throw raise['kind-not-filed']()
  if (decidedOn === null) throw raise['act-undecided']()
  const [row] = await open(context, [{
    act: { ...caseRow, caseId }, actKind, position: null, on: decidedOn, documentNumber: decisionNumber, standard: { addressees: ['SUPERVISION_BODY'] },
    grounds: [{ ground: 'REQUIRED', fromYuan: null, foundYuan: null, kinds: [], presumed: false, legalBasis }],
    requirement: { id, reason, from: context.today },
  }])
  if (row === undefined) throw raise['already-due']()
  return row
}
