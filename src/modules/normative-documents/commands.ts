import { nextState } from '../../kernel/state-machine.ts'
import type { CommandContext } from '../../platform/command.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import type { NormativeDocumentAct } from './machine.ts'
import { normativeDocumentMachine } from './machine.ts'
import { documentEntry } from './record.ts'
import type { DocumentRow } from './store.ts'
import { lockDocuments, updateDocuments } from './store.ts'

export type DocumentChange = Partial<DocumentRow>

/** An act on one document. */
export interface DocumentCommand<Body> {
  act: NormativeDocumentAct
  /** A gate of the law, asked before the state: its refusal names the article. */
  gate?: (row: DocumentRow, body: Body, context: CommandContext) => void | Promise<void>
  /** What of the document changes, or a problem thrown. */
  decide: (row: DocumentRow, body: Body, context: CommandContext) => DocumentChange | Promise<DocumentChange>
  /** What the act does beside the document; other documents it changes are stored with it. */
  beside?: (after: DocumentRow, context: CommandContext, body: Body) => Promise<void>
}

/** The document in the caller's scope, locked. */
export async function lockDocument({ tx, actor }: CommandContext, id: string): Promise<DocumentRow> {
  const row = (await lockDocuments(tx, actor.scope, [id])).get(id)
  if (row === undefined) throw httpProblems.raise['not-found']()
  return row
}

/** Carries out an act on one document, by its version, with one audit entry. */
export async function actOnDocument<Body>(
  context: CommandContext, command: DocumentCommand<Body>, { id, version }: { id: string, version: number }, body: Body,
): Promise<DocumentRow> {
  const before = await lockDocument(context, id)
  requireVersion(before.version, version)
  await command.gate?.(before, body, context)
  const status = nextState(normativeDocumentMachine, before.status, command.act)
  const after = changed(context, before, { status, ...await command.decide(before, body, context) })
  await updateDocuments(context.tx, [after])
  context.record(documentEntry(command.act, before, after))
  await command.beside?.(after, context, body)
  return after
}

export const changed = ({ now }: Pick<CommandContext, 'now'>, before: DocumentRow, change: DocumentChange): DocumentRow =>
  ({ ...before, ...change, version: before.version + 1, updatedAt: now })
