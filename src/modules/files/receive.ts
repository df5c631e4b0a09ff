import type { Readable } from 'node:stream'
import { newId } from '../../kernel/ids.ts'
import { ProblemError } from '../../kernel/problem.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { Call } from '../../platform/command.ts'
import type { Api } from '../../platform/http/api.ts'
import type { ContentStore } from '../../platform/storage/content-store.ts'
import { DamagedContentError } from '../../platform/storage/content-store.ts'
import type { Staged } from '../../platform/storage/staging.ts'
import { completeUpload, receivePart, refuseUpload } from './commands.ts'
import { uploadMachine } from './machine.ts'
import { fileProblems } from './problems.ts'
import { partKeys } from './queries.ts'
import { requireOffset } from './rules.ts'
import type { UploadRow } from './store.ts'
import type { FileParts } from './storing.ts'
import { asStorage, kept, staged } from './storing.ts'

const { raise } = fileProblems

type Means = Pick<Api, 'database' | 'runner' | 'clock'>

/** @throws state.act-not-available (409), files.upload-expired (410), files.offset-differs (409) before a byte is read */
export function requireReceivable({ clock }: Means, upload: UploadRow, offset: number): void {
  nextState(uploadMachine, upload.status, 'receive')
  requireOffset(upload, offset, clock.now())
}

/**
 * Takes what a request brings of an upload, as much as arrives before its connection is cut. With the last byte the whole is checked
 * and becomes a file; a part without a byte does that again where it was interrupted.
 */
export async function receive(means: Means, parts: FileParts, call: Call, upload: UploadRow, body: Readable): Promise<UploadRow> {
  const missing = upload.bytes - upload.receivedBytes
  const part = await staged(parts, body, missing, () => raise['bytes-differ']({ bytes: upload.bytes }))
  if (part.bytes === upload.bytes) return finished(means, parts, call, upload, { file: part, keys: [] })
  const after = part.bytes === 0 ? upload : await asStorage(() => partStored(means, parts, call, upload, part))
  await parts.storage.staging.discard(part)
  if (after.receivedBytes < after.bytes) return after
  return finished(means, parts, call, after, await whole(means, parts, after))
}

/** Into the store first: a row never names what is not there. Who came second takes his part away again. */
async function partStored({ runner, clock }: Means, { storage: { store, staging } }: FileParts, call: Call, upload: UploadRow, part: Staged): Promise<UploadRow> {
  const partId = newId(clock.now())
  const key = `${upload.id}/${partId}`
  try {
    await store.putPart(key, part.path, part.bytes, part.sha256)
    return await runner.run(call, (context) => receivePart(context, upload, { partId, bytes: part.bytes }))
  } catch (error) {
    await Promise.all([staging.discard(part), store.dropPart(key).catch(() => undefined)])
    throw error
  }
}

/** All bytes of an upload, and the keys of the parts they were in. */
interface Whole { file: Staged, keys: readonly string[] }

async function whole({ database }: Means, parts: FileParts, upload: UploadRow): Promise<Whole> {
  const keys = await partKeys(database.db, [upload.id])
  return { keys, file: await staged(parts, joined(parts.storage.store, keys), upload.bytes, () => raise['bytes-differ']({ bytes: upload.bytes })) }
}

async function* joined(store: ContentStore, keys: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const key of keys) {
    const part = await store.openPart(key)
    if (part === null) throw new DamagedContentError(key, 'is absent')
    yield* part as AsyncIterable<Uint8Array>
  }
}

async function finished({ runner }: Means, parts: FileParts, call: Call, upload: UploadRow, { file, keys }: Whole): Promise<UploadRow> {
  const done = await kept(parts, file, upload).then((content) => runner.run(call, (context) => completeUpload(context, upload, content)), async (error: unknown) => {
    // What was declared wrongly stays wrong; what the store could not do may be tried again.
    if (!(error instanceof ProblemError) || error.definition.status !== 422) throw error
    await runner.run(call, (context) => refuseUpload(context, upload))
    await dropped(parts, keys)
    throw error
  })
  await dropped(parts, keys)
  return done
}

/** What cannot be removed now is swept away later. */
async function dropped({ storage: { store } }: FileParts, keys: readonly string[]): Promise<void> {
  for (const key of keys) await store.dropPart(key).catch(() => undefined)
}
