import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { covers, divisionScope } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { makerListMachine } from '../machine.ts'
import { makerListProblems } from '../problems.ts'
import { changeOf } from '../../../platform/record-change.ts'
import { requireDay } from '../rules.ts'
import { bodiesOf } from '../store.ts'
import type { MakerListBody, MakerListPublicationBody } from './schema.ts'
import type { MakerListEntryRow, MakerListRow } from './store.ts'
import { insertMakerList, insertMakerListEntries, lockMakerLists, nextEdition, updateMakerLists } from './store.ts'

const { raise } = makerListProblems

/** 拟订制定主体清单：an edition with all its entries. */
export async function draftMakerList(context: CommandContext, { id, divisionCode, title, entries }: MakerListBody): Promise<{ list: MakerListRow, entries: MakerListEntryRow[] }> {
  const { tx, actor, now } = context
  if (!covers(actor.scope, { divisionCode, agencyId: actor.agencyId })) throw raise['outside-scope']()
  const agencyIds = entries.flatMap(({ agencyId }) => agencyId ?? [])
  if (new Set(agencyIds).size !== agencyIds.length) throw raise['agency-twice']()
  const known = await bodiesOf(tx, divisionScope(divisionCode), agencyIds)
  if (known.size < agencyIds.length) throw raise['agency-unknown']({ count: agencyIds.length - known.size })
  const list: MakerListRow = {
    id: id ?? newId(now), agencyId: actor.agencyId, ...placeOfDivision(divisionCode), edition: await nextEdition(tx, divisionCode), title, documentNumber: null,
    positive: entries.filter(({ listing }) => listing === 'POSITIVE').length, negative: entries.filter(({ listing }) => listing === 'NEGATIVE').length,
    status: makerListMachine.initial, publishedOn: null, supersededOn: null, version: 1, createdAt: now, updatedAt: now,
  }
  const rows = entries.map((entry): MakerListEntryRow => ({ id: newId(now), listId: list.id, agencyId: entry.agencyId ?? null, name: entry.name, listing: entry.listing, reason: entry.reason ?? null }))
  await insertMakerList(tx, [list])
  await insertMakerListEntries(tx, rows)
  recordMakerList(context, 'draft', null, list)
  return { list, entries: rows }
}

/** 公布清单：the edition in force before is superseded in the same act. */
export async function publishMakerList(
  context: CommandContext, { id, version }: { id: string, version: number }, { publishedOn, documentNumber }: MakerListPublicationBody,
): Promise<MakerListRow> {
  const { tx, actor, now, today } = context
  const found = await lockMakerLists(tx, actor.scope, id)
  if (found === null) throw httpProblems.raise['not-found']()
  const { list, inForce } = found
  requireVersion(list.version, version)
  const on = publishedOn ?? today
  const stamp = (row: MakerListRow, change: Partial<MakerListRow>): MakerListRow => ({ ...row, ...change, version: row.version + 1, updatedAt: now })
  const after = stamp(list, { status: nextState(makerListMachine, list.status, 'publish'), publishedOn: on, documentNumber })
  requireDay(on, inForce?.publishedOn ?? null, today)
  if (inForce !== null) {
    const ended = stamp(inForce, { status: nextState(makerListMachine, inForce.status, 'supersede'), supersededOn: on })
    // Before the new one is in force: a division has one list at a time.
    await updateMakerLists(tx, [ended])
    recordMakerList(context, 'supersede', inForce, ended)
  }
  await updateMakerLists(tx, [after])
  recordMakerList(context, 'publish', list, after)
  return after
}

function recordMakerList(context: CommandContext, act: string, before: MakerListRow | null, after: MakerListRow): void {
  context.record(changeOf('maker-list', act, before, after))
}
