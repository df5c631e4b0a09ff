import { actsFrom } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import { uploadMachine } from './machine.ts'
import type { FileRecord, UploadRecord } from './schema.ts'
import type { FileRow, UploadRow } from './store.ts'

export function presentFile(row: FileRow): FileRecord {
  const { id, agencyId, divisionCode, name, mediaType, fileClass, bytes, sha256, sm3, origin, uploadedBy, officerId, createdAt } = row
  return { id, agencyId, divisionCode, name, mediaType, fileClass, bytes, sha256, sm3, origin, uploadedBy, officerId, createdAt: createdAt.toISOString() }
}

export function presentUpload(row: UploadRow, actor: Actor): UploadRecord {
  const { id, agencyId, divisionCode, name, mediaType, bytes, sha256, receivedBytes, status, fileId, expiresAt, version } = row
  return {
    id, agencyId, divisionCode, name, mediaType, bytes, sha256, receivedBytes, status, fileId, expiresAt: expiresAt.toISOString(),
    // The others follow from what was received.
    availableActs: actor.permissions.has('file:upload') ? actsFrom(uploadMachine, status).filter((act) => act === 'receive') : [],
    version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}
