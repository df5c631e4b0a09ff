import { canonicalJson } from '../../kernel/canonical-json.ts'
import { hashHex } from '../../kernel/hash.ts'
import type { ActRecord, CommandContext, Fields } from '../../platform/command.ts'
import { changeOf, visible } from '../../platform/record-change.ts'
import type { PublicationRow } from './store.ts'

/** What was drafted may name persons: the audit proves it without repeating it. */
const proved = (row: PublicationRow): Fields => ({ ...visible(row, 'draft'), draftDigest: row.draft === null ? null : hashHex('sha256', canonicalJson(row.draft)) })

export const entryOfPublication = (act: string, before: PublicationRow | null, after: PublicationRow): ActRecord =>
  changeOf('publication', act, before, after, proved)

export function recordPublication(context: Pick<CommandContext, 'record'>, act: string, before: PublicationRow | null, after: PublicationRow): void {
  context.record(entryOfPublication(act, before, after))
}
