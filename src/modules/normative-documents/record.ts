import type { ActRecord } from '../../platform/command.ts'
import { changeOf } from '../../platform/record-change.ts'
import type { DocumentRow } from './store.ts'

/** What the audit keeps of an act on a document. */
export function documentEntry(act: string, before: DocumentRow | null, after: DocumentRow): ActRecord {
  return changeOf('normative-document', act, before, after)
}
