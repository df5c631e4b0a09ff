import { isDeepStrictEqual } from 'node:util'
import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { covers } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { agencyProblems, findAgency } from '../../agencies/index.ts'
import { findDivision } from '../../reference/index.ts'
import { standardMachine } from '../machine.ts'
import type { StandardProblem } from '../problems.ts'
import { standardProblems } from '../problems.ts'
import type { Content, StandardDefinition } from './definition.ts'
import { recordEntry } from './record.ts'
import type { BatchBody, DraftBody, Revision } from './schema.ts'
import type { EntryRow } from './store.ts'
import { codesInUse, insertEntries, lockEntries, updateEntries } from './store.ts'

const { raise, catalogue } = standardProblems

type Issuer = Pick<EntryRow, 'list' | 'agencyId' | 'divisionCode' | 'provinceCode' | 'cityCode' | 'countyCode'>
type CodedContent = Content & { itemCode: string }

const codeTaken = (error: unknown): never => {
  throw ['standard_entries_division_code', 'standard_entries_agency_code'].includes(violatedConstraint(error) ?? '') ? raise['code-taken']() : error
}

/** 编制一项草案 */
export async function draftEntry(context: CommandContext, definition: StandardDefinition, body: DraftBody): Promise<EntryRow> {
  const issuer = await issuerOf(context, definition, body)
  requireSound(definition, body)
  const row = draftRow(context, issuer, body, body.id)
  await insertEntries(context.tx, [row]).catch(codeTaken)
  return recordEntry(context, 'draft', null, row)
}

/**
 * 批量编制草案：全部通过才录入
 * @throws standards.batch-refused (422) with the verdict on every entry that was refused
 */
export async function draftEntries(context: CommandContext, definition: StandardDefinition, body: BatchBody): Promise<EntryRow[]> {
  const issuer = await issuerOf(context, definition, body)
  const taken = await codesInUse(context.tx, issuer, body.entries.map(({ itemCode }) => itemCode))
  const refused = body.entries.flatMap((entry, index) => {
    const faults = definition.faultsOf(entry)
    if (taken.has(entry.itemCode)) faults.push('code-taken')
    taken.add(entry.itemCode)
    return faults.map((fault) => verdict(index, fault))
  })
  if (refused.length > 0) throw raise['batch-refused']({ refused: new Set(refused.map(({ pointer }) => pointer)).size }, { errors: refused })
  const rows = body.entries.map((entry) => draftRow(context, issuer, entry))
  await insertEntries(context.tx, rows).catch(codeTaken)
  return rows.map((row) => recordEntry(context, 'draft', null, row))
}

/** 修改草案；已公布的事项只能修订或者更正 */
export async function reviseDraft(context: CommandContext, definition: StandardDefinition, id: string, version: number, change: Revision): Promise<EntryRow> {
  const before = await lockForChange(context, definition, id, version)
  nextState(standardMachine, before.status, 'revise')
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after = { ...before, ...given }
  if (isDeepStrictEqual(before, after)) return before
  requireSound(definition, after)
  const [row] = await updateEntries(context.tx, [id], change, context.now).catch(codeTaken)
  return recordEntry(context, 'revise', before, stored(row))
}

/** The entry of this list locked for a change based on `version`. */
export async function lockForChange({ tx, actor }: CommandContext, { list }: StandardDefinition, id: string, version: number): Promise<EntryRow> {
  const [row] = await lockEntries(tx, actor.scope, list, [id])
  if (row === undefined) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

/** @throws the first of the problems the entry has (422) */
export function requireSound(definition: StandardDefinition, content: Content): void {
  const [fault] = definition.faultsOf(content)
  if (fault !== undefined) throw raise[fault]()
}

export function stored(row: EntryRow | undefined): EntryRow {
  if (row === undefined) throw new Error('the entry was not stored')
  return row
}

async function issuerOf({ tx, actor }: CommandContext, { list }: StandardDefinition, given: { divisionCode: string, agencyId?: string | null | undefined }): Promise<Issuer> {
  const { divisionCode, agencyId = null } = given
  if (!covers(actor.scope, { divisionCode, agencyId })) throw raise['outside-scope']()
  const agency = agencyId === null ? null : await findAgency(tx, actor.scope, agencyId)
  const known = agencyId === null ? await findDivision(tx, divisionCode) !== null : agency?.divisionCode === divisionCode
  if (!known) throw raise['issuer-unknown']()
  if (agency?.status === 'ABOLISHED') throw agencyProblems.raise['already-abolished']()
  return { list, agencyId, ...placeOfDivision(divisionCode) }
}

function draftRow({ now }: CommandContext, issuer: Issuer, { itemCode, name, kind, field, legalBasis, details }: CodedContent, id = newId(now)): EntryRow {
  return {
    id, ...issuer, itemCode, name, kind, field, legalBasis, details, status: standardMachine.initial, publishedOn: null, effectiveOn: null, repealedOn: null,
    versionNumber: 0, version: 1, createdAt: now, updatedAt: now,
  }
}

function verdict(index: number, fault: StandardProblem): { pointer: string, code: string, detail: string } {
  const code = `standards.${fault}`
  return { pointer: `/entries/${index}`, code, detail: catalogue[code]?.detail.zh ?? code }
}
