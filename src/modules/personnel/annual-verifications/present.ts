import { placeColumns, without } from '../without.ts'
import type { VerificationRecord } from './schema.ts'
import type { VerificationRow } from './store.ts'

export function presentVerification(row: VerificationRow): VerificationRecord {
  return { ...without(row, placeColumns), createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() }
}
