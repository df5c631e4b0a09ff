import { open } from 'node:fs/promises'

/** The media type the bytes of a file speak of; null where they speak of none and could be text. */
export async function foundMediaType(path: string): Promise<string | null> {
  // Needed once a file arrives, and not to start.
  const { fileTypeFromFile } = await import('file-type')
  const found = await fileTypeFromFile(path)
  if (found !== undefined) return found.mime
  return await holdsNul(path) ? 'application/octet-stream' : null
}

/** No text of any charset in use holds a zero byte. */
async function holdsNul(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return buffer.subarray(0, bytesRead).includes(0)
  } finally {
    await file.close()
  }
}
