import type { DestinationStream, Logger as PinoLogger } from 'pino'
import { pino } from 'pino'

export type Logger = PinoLogger

/** Values that must never reach a log line, wherever a careless object carries them. */
const secretNames = [
  'password', 'newPassword', 'authorization', 'cookie', 'refreshToken', 'accessToken', 'clientSecret', 'client_secret', 'client_assertion',
  'idNumber', 'phone', 'address', 'bankAccount', 'token',
]
const redactPaths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    messageKey: 'message',
    timestamp: isoTime,
    redact: { paths: redactPaths, censor: '[redacted]' },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** The instant of a line; its seconds are put into words once for all lines of a second. */
let second = { at: Number.NaN, text: '' }
function isoTime(): string {
  const now = Date.now()
  const at = Math.floor(now / 1000)
  if (at !== second.at) second = { at, text: `,"time":"${new Date(at * 1000).toISOString().slice(0, 20)}` }
  return `${second.text}${String(now % 1000).padStart(3, '0')}Z"`
}

/**
 * Standard output, written in pieces of some lines: a system call for each line would cost a busy server more than the line.
 * Nothing waits longer than a tenth of a second, and an ending process writes what is left.
 */
export function gatheredOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, minLength: 8_192, periodicFlush: 100 })
  process.on('exit', () => { output.flushSync() })
  return output
}
