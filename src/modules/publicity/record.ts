import { canonicalJson } from '../../kernel/canonical-json.ts'
import { hashHex } from '../../kernel/hash.ts'
import type { ActRecord, CommandContext, Fields } from '../../platform/command.ts'
import type { PublicationRow } from './store.ts'

export const entryOfPublication = (act: string, before: PublicationRow | null, after: PublicationRow): ActRecord => ({
  act: `publication.${act}`, target: { kind: 'publication', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
  before: before === null ? null : visible(before), after: visible(after),
})

export function recordPublication(context: Pick<CommandContext, 'record'>, act: string, before: PublicationRow | null, after: PublicationRow): void {
  context.record(entryOfPublication(act, before, after))
}

const apart: ReadonlySet<string> = new Set(['id', 'agencyId', 'divisionCode', 'provinceCode', 'cityCode', 'countyCode', 'version', 'createdAt', 'updatedAt', 'draft'])

/** What was drafted may name persons: the audit proves it without repeating it. */
const visible = (row: PublicationRow): Fields => ({
  ...Object.fromEntries(Object.entries(row).filter(([name]) => !apart.has(name))), draftDigest: row.draft === null ? null : hashHex('sha256', canonicalJson(row.draft)),
})
