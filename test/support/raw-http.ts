import { connect } from 'node:net'

export interface RawAnswer { status: number, headers: Record<string, string>, body: string }

/** Sends bytes no client library would send, and gives what came back until the server closed the connection. */
export async function sendRaw(url: string, message: string | Buffer): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  const chunks: Buffer[] = []
  const socket = connect({ host: hostname, port: Number(port) })
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', () => { socket.write(message) })
    socket.on('data', (chunk) => { chunks.push(chunk) })
    socket.on('close', () => { resolve() })
    socket.on('error', (error: NodeJS.ErrnoException) => { if (chunks.length > 0 || error.code === 'ECONNRESET') resolve(); else reject(error) })
  })
  return parseAnswer(Buffer.concat(chunks).toString('utf8'))
}

/** Everything the server sends until it closes the connection; a function among the pieces is awaited before the next leaves. */
export async function converse(url: string, pieces: readonly (string | (() => Promise<unknown>))[]): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  let text = ''
  socket.on('data', (chunk: Buffer) => { text += chunk.toString() })
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => { socket.on('close', resolve) })
  for (const piece of pieces) {
    if (typeof piece === 'string') socket.write(piece)
    else await piece()
  }
  await closed
  return text
}

export const statusesIn = (text: string): number[] => [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))

/** The head and body of one answer; chunked bodies stay as they are. */
export function parseAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
  return { status: Number(statusLine.split(' ')[1]), headers, body: rest.join('\r\n\r\n') }
}

export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  code: string
  errors?: { pointer: string, code: string, detail: string }[]
  currentVersion?: number
  retryAfterSeconds?: number
}

export const problemOf = (answer: { body: unknown }): Problem =>
  (typeof answer.body === 'string' ? JSON.parse(answer.body) : answer.body) as Problem
