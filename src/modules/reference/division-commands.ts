import { ancestorsOf, levelOf } from '../../kernel/division-code.ts'
import type { CommandContext, Fields } from '../../platform/command.ts'
import { violatedConstraint } from '../../platform/db/errors.ts'
import { covers } from '../../platform/db/scope.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { referenceProblems } from './problems.ts'
import { divisionId, namedSince, nationCode } from './rules.ts'
import type { DivisionEndBody, DivisionPatch, DivisionRenameBody, NewDivisionBody } from './schema.ts'
import type { DivisionRow } from './store.ts'
import { divisionBelow, divisionsByCode, insertDivision, lockDivisionRow, saveDivision } from './store.ts'

const { raise } = referenceProblems

/** 增设行政区划代码（GB/T 2260、GB/T 10114）；上级按代码结构确定 */
export async function addDivision(context: CommandContext, body: NewDivisionBody): Promise<DivisionRow> {
  const { tx, now } = context
  const { code, name, validFrom, validTo = null, predecessorCode = null } = body
  const level = levelOf(code)
  if (level === null) throw raise['division-code-malformed']()
  if (!mayMaintain(context, code)) throw raise['division-not-below']()
  requireOrder(validFrom, validTo)
  const above = ancestorsOf(code)
  const known = await divisionsByCode(tx, [...above, ...predecessorCode === null ? [] : [predecessorCode]])
  const parentCode = level === 'PROVINCE' ? nationCode : above.findLast((one) => known.has(one))
  if (parentCode === undefined || (predecessorCode !== null && !known.has(predecessorCode))) throw raise['division-unknown']()
  const row = await insertDivision(tx, { code, name, level, parentCode, validFrom, validTo, predecessorCode, createdAt: now, updatedAt: now })
    .catch((error: unknown) => { throw violatedConstraint(error) === 'divisions_pkey' ? raise['division-taken']() : error })
  return record(context, 'division.add', null, row)
}

/** 更正行政区划登记事项 */
export async function correctDivision(context: CommandContext, code: string, version: number, change: DivisionPatch): Promise<DivisionRow> {
  const before = await lockForChange(context, code, version)
  const after: DivisionRow = {
    ...before, name: change.name ?? before.name, validFrom: change.validFrom ?? before.validFrom,
    predecessorCode: change.predecessorCode === undefined ? before.predecessorCode : change.predecessorCode,
  }
  if (JSON.stringify(after) === JSON.stringify(before)) return before
  requireOrder(after.validFrom, before.formerNames[0]?.validTo ?? after.validTo)
  const { predecessorCode } = after
  if (predecessorCode !== null && (predecessorCode === code || !(await divisionsByCode(context.tx, [predecessorCode])).has(predecessorCode))) throw raise['division-unknown']()
  return record(context, 'division.correct', before, await saveDivision(context.tx, after, context.now))
}

/** 更名：代码不变，原名连同使用期间保留 */
export async function renameDivision(context: CommandContext, code: string, version: number, { name, renamedOn }: DivisionRenameBody): Promise<DivisionRow> {
  const before = await lockForChange(context, code, version)
  if (before.validTo !== null) throw raise['division-ended']({ endedOn: before.validTo })
  if (name === before.name) return before
  const since = namedSince(before)
  if (renamedOn > context.today) throw raise['division-period-backwards']()
  requireOrder(since, renamedOn)
  const formerNames = [...before.formerNames, { name: before.name, validFrom: since, validTo: renamedOn }]
  return record(context, 'division.rename', before, await saveDivision(context.tx, { ...before, name, formerNames }, context.now))
}

/** 停用：原有记录仍用该代码，停用之日起不再新登记 */
export async function endDivision(context: CommandContext, code: string, version: number, { endedOn }: DivisionEndBody): Promise<DivisionRow> {
  const before = await lockForChange(context, code, version)
  if (before.validTo !== null) throw raise['division-ended']({ endedOn: before.validTo })
  requireOrder(namedSince(before), endedOn)
  const below = await divisionBelow(context.tx, code, endedOn)
  if (below !== null) throw raise['division-has-parts']({ code: below })
  return record(context, 'division.end', before, await saveDivision(context.tx, { ...before, validTo: endedOn }, context.now))
}

/** Divisions are decided from above: a bureau maintains those below its own, not its own. */
export function mayMaintain({ actor }: Pick<CommandContext, 'actor'>, code: string): boolean {
  const { scope } = actor
  return covers(scope, { divisionCode: code, agencyId: null })
    && (scope.kind === 'NATION' ? code !== nationCode : 'code' in scope && code.padEnd(9, '0') !== scope.code.padEnd(9, '0'))
}

function requireOrder(from: string, to: string | null): void {
  if (to !== null && to <= from) throw raise['division-period-backwards']()
}

async function lockForChange(context: CommandContext, code: string, version: number): Promise<DivisionRow> {
  const row = mayMaintain(context, code) ? await lockDivisionRow(context.tx, code) : null
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

function record(context: CommandContext, act: string, before: DivisionRow | null, after: DivisionRow): DivisionRow {
  context.record({
    act, target: { kind: 'division', id: divisionId(after.code) }, agencyId: null, divisionCode: after.code,
    before: before === null ? null : visible(before), after: visible(after),
  })
  return after
}

function visible(row: DivisionRow): Fields {
  return {
    code: row.code, name: row.name, level: row.level, parentCode: row.parentCode, validFrom: row.validFrom, validTo: row.validTo,
    predecessorCode: row.predecessorCode, formerNames: row.formerNames,
  }
}
