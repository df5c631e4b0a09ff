import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { covers } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { changed } from '../commands.ts'
import { documentCleanUpMachine, normativeDocumentMachine } from '../machine.ts'
import { documentCleanUpProblems } from '../problems.ts'
import { changeOf } from '../../../platform/record-change.ts'
import { documentEntry } from '../record.ts'
import type { DocumentRow } from '../store.ts'
import { lockDocuments, updateDocuments } from '../store.ts'
import type { CleanUpBody, CleanUpClosingBody, CleanUpConclusionsBody } from './schema.ts'
import type { CleanUpItemRow, CleanUpRow } from './store.ts'
import { documentsInForce, insertCleanUp, insertCleanUpItems, itemsOf, lockCleanUp, updateCleanUpItems, updateCleanUps } from './store.ts'

const { raise } = documentCleanUpProblems
const limit = 5_000

/** 开展清理: the scope is frozen with the documents that were in force on the day. */
export async function openCleanUp(context: CommandContext, { id, divisionCode, title, topic, asOf, matters }: CleanUpBody): Promise<CleanUpRow> {
  const { tx, actor, now, today } = context
  if (!covers(actor.scope, { divisionCode, agencyId: actor.agencyId })) throw raise['outside-scope']()
  if (asOf > today) throw raise['as-of-in-future']()
  const documents = await documentsInForce(tx, { divisionCode, asOf, matters: matters ?? null, limit: limit + 1 })
  if (documents.length === 0) throw raise['nothing-found']()
  if (documents.length > limit) throw raise['too-many']({ limit })
  const row: CleanUpRow = {
    id: id ?? newId(now), agencyId: actor.agencyId, ...placeOfDivision(divisionCode), title, topic, asOf, documents: documents.length, status: documentCleanUpMachine.initial,
    closedOn: null, report: null, publishedIn: null, version: 1, createdAt: now, updatedAt: now,
  }
  await insertCleanUp(tx, [row])
  await insertCleanUpItems(tx, documents.map(({ id: documentId, divisionCode: place, ...document }): CleanUpItemRow => ({
    id: newId(now), cleanUpId: row.id, documentId, ...document, ...placeOfDivision(place), conclusion: null, note: null, concludedOn: null, version: 1, createdAt: now, updatedAt: now,
  })))
  recordCleanUp(context, 'open', null, row)
  return row
}

/** 作出清理结论: many at once, in one statement; a conclusion may be changed until the result is published. */
export async function concludeItems(context: CommandContext, { id, version }: { id: string, version: number }, { conclusions }: CleanUpConclusionsBody): Promise<CleanUpRow> {
  const { tx, now, today } = context
  const { before, after } = await stepped(context, id, version, 'conclude')
  const found = new Map((await itemsOf(tx, id, conclusions.map(({ documentId }) => documentId))).map((item) => [item.documentId, item]))
  if (found.size < conclusions.length) throw raise['item-unknown']({ count: conclusions.length - found.size })
  const concluded = conclusions.flatMap(({ documentId, conclusion, note }) => {
    const item = found.get(documentId)
    return item === undefined ? [] : [{ item, row: { ...item, conclusion, note, concludedOn: today, version: item.version + 1, updatedAt: now } }]
  })
  await updateCleanUpItems(tx, concluded.map(({ row }) => row))
  for (const { item, row } of concluded) {
    context.record(changeOf('document-clean-up-item', 'conclude', item, row))
  }
  await updateCleanUps(tx, [after])
  recordCleanUp(context, 'conclude', before, after, { concluded: concluded.length })
  return after
}

const endings = { REPEAL: 'repeal', INVALID: 'lapse' } as const

/** 公布清理结果: every document has its conclusion; what is repealed or declared invalid ends the same day. */
export async function closeCleanUp(context: CommandContext, { id, version }: { id: string, version: number }, given: CleanUpClosingBody): Promise<CleanUpRow> {
  const { tx, today } = context
  const { before, after: standing } = await stepped(context, id, version, 'close')
  const items = await itemsOf(tx, id, null)
  const open = items.filter(({ conclusion }) => conclusion === null).length
  if (open > 0) throw raise['items-open']({ open })
  const after = { ...standing, ...given, closedOn: today }
  const acts = new Map(items.flatMap(({ documentId, conclusion }) => conclusion === 'REPEAL' || conclusion === 'INVALID' ? [[documentId, endings[conclusion]] as const] : []))
  const documents = acts.size === 0 ? new Map<string, DocumentRow>() : await lockDocuments(tx, { kind: 'NATION' }, [...acts.keys()])
  const ended = [...documents.values()].flatMap((document) => {
    const act = acts.get(document.id)
    return act === undefined || document.status !== 'PUBLISHED' ? []
      : [{ act, document, row: changed(context, document, { status: nextState(normativeDocumentMachine, document.status, act), endedOn: today, endNote: before.title }) }]
  })
  await updateDocuments(tx, ended.map(({ row }) => row))
  for (const { act, document, row } of ended) context.record(documentEntry(act, document, row))
  await updateCleanUps(tx, [after])
  recordCleanUp(context, 'close', before, after, { ended: ended.length })
  return after
}

async function stepped(context: CommandContext, id: string, version: number, act: keyof typeof documentCleanUpMachine.acts): Promise<{ before: CleanUpRow, after: CleanUpRow }> {
  const before = await lockCleanUp(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  return { before, after: { ...before, status: nextState(documentCleanUpMachine, before.status, act), version: before.version + 1, updatedAt: context.now } }
}

function recordCleanUp(context: CommandContext, act: string, before: CleanUpRow | null, after: CleanUpRow, more: Readonly<Record<string, number>> = {}): void {
  const entry = changeOf('document-clean-up', act, before, after)
  context.record({ ...entry, after: { ...entry.after, ...more } })
}
