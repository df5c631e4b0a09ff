import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { StorageError, type ContentStore } from './content-store.ts'

export interface S3Settings { endpoint: string, region: string, bucket: string, key: string, secret: string, pathStyle: boolean }

const tries = 3
/** So long the store may take to begin an answer; a stream then goes on for as long as it comes. */
const patienceMs = 20_000

type Ask = (method: string, name: string, headers?: Record<string, string>, file?: string) => Promise<Response>

/** Objects in a bucket of an S3-compatible store. The hash of each body is part of the signed request, so that the store checks it too. */
export function s3Store(settings: S3Settings): ContentStore {
  const ask = asking(settings)
  const placeOf = (sha256: string): string => `content/${sha256.slice(0, 2)}/${sha256}`
  const partOf = (key: string): string => `parts/${key}`
  const put = async (name: string, file: string, bytes: number, sha256: string): Promise<void> => {
    await drained(await ask('PUT', name, { 'content-length': String(bytes), 'x-amz-content-sha256': sha256 }, file))
  }
  return {
    keep: (sha256, path, bytes) => put(placeOf(sha256), path, bytes, sha256),
    open: async (sha256, first, last) => streamOf(await ask('GET', placeOf(sha256), { range: `bytes=${first}-${last}` })),
    has: async (sha256) => (await drained(await ask('HEAD', placeOf(sha256)))).status === 200,
    putPart: (key, path, bytes, sha256) => put(partOf(key), path, bytes, sha256),
    openPart: async (key) => streamOf(await ask('GET', partOf(key))),
    dropPart: async (key) => { await drained(await ask('DELETE', partOf(key))) },
    // A bucket expires objects by their prefix itself: docs/operations.md says how.
    sweep: () => Promise.resolve(),
  }
}

function asking({ endpoint, region, bucket, key, secret, pathStyle }: S3Settings): Ask {
  const client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, region, service: 's3' })
  const base = new URL(endpoint)
  if (pathStyle) base.pathname = `${base.pathname.replace(/\/$/, '')}/${bucket}/`
  else base.hostname = `${bucket}.${base.hostname}`
  return async (method, name, headers = {}, file) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await once(client, new URL(name, base).href, method, headers, file).catch((error: unknown) => {
        if (attempt === tries) throw new StorageError(`the object store does not answer: ${reasonOf(error)}`, { cause: error })
        return null
      })
      // Absent is an answer to whoever looks; to whoever writes it says that there is no such bucket.
      if (answer !== null && (answer.ok || (method !== 'PUT' && [404, 416].includes(answer.status)))) return answer
      if (answer !== null) await drained(answer)
      if (answer !== null && (answer.status < 500 || attempt === tries)) throw new StorageError(`the object store answered ${method} with ${answer.status}`)
      await setTimeout(50 * 4 ** attempt)
    }
  }
}

async function once(client: AwsClient, url: string, method: string, headers: Record<string, string>, file: string | undefined): Promise<Response> {
  const signed = await client.sign(url, { method, headers })
  const patience = new AbortController()
  const timer = file === undefined ? globalThis.setTimeout(() => { patience.abort() }, patienceMs) : undefined
  try {
    return await fetch(signed.url, {
      method, headers: signed.headers, signal: patience.signal,
      ...(file === undefined ? {} : { body: Readable.toWeb(createReadStream(file)), duplex: 'half' as const }),
    })
  } finally {
    clearTimeout(timer)
  }
}

/** What fetch says is that it failed; why stands in the cause. */
const reasonOf = (error: unknown): string => error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)

function streamOf({ status, body }: Response): Readable | null {
  if (body === null || ![200, 206].includes(status)) {
    void body?.cancel()
    return null
  }
  return Readable.fromWeb(body)
}

/** An answer nobody reads would hold its connection. */
async function drained(answer: Response): Promise<Response> {
  await answer.arrayBuffer()
  return answer
}
