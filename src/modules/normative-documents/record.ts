import type { ActRecord, Fields } from '../../platform/command.ts'
import type { DocumentRow } from './store.ts'

/** What the audit keeps of an act on a document. */
export function documentEntry(act: string, before: DocumentRow | null, after: DocumentRow): ActRecord {
  return {
    act: `normative-document.${act}`, target: { kind: 'normative-document', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  }
}

const apart: ReadonlySet<string> = new Set(['id', 'agencyId', 'divisionCode', 'provinceCode', 'cityCode', 'countyCode', 'version', 'createdAt', 'updatedAt'])

/** The fields of a record that a reader of the audit is shown, without those every entry has. */
export const visible = (row: object): Fields => Object.fromEntries(Object.entries(row).filter(([name]) => !apart.has(name)))

/** An act in words of a path: `requestSupplement` is `request-supplement`. */
export const hyphenated = (act: string): string => act.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
