import { open } from 'node:fs/promises'

const bufferBytes = 1 << 18
const mostBytesOfCodeUnit = 3

export function* asJson(rows: Iterable<unknown>): Generator<string, void, undefined> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

/** One buffer for the whole file, written before it is filled again: memory does not grow with the file. */
export async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const sink = await openLines(path)
  try {
    for (const line of lines) await sink.write(line)
  } finally {
    await sink.close()
  }
}

export interface LineSink { write: (line: string) => Promise<void>, close: () => Promise<void> }

/** The same for lines that come one by one. */
export async function openLines(path: string): Promise<LineSink> {
  const file = await open(path, 'w')
  const buffer = Buffer.alloc(bufferBytes)
  let used = 0
  const flush = async (): Promise<void> => {
    await file.writeFile(buffer.subarray(0, used))
    used = 0
  }
  return {
    async write(line) {
      if (used + line.length * mostBytesOfCodeUnit > buffer.length) await flush()
      used += buffer.write(line, used)
    },
    async close() {
      await flush()
      await file.close()
    },
  }
}
