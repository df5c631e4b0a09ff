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
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redactPaths, censor: '[redacted]' },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/**
 * Standard output, written in pieces of some lines: a system call for each line would cost a busy server more than the line.
 * Nothing waits longer than a tenth of a second, and an ending process writes what is left.
 */
export function gatheredOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, minLength: 4_096, periodicFlush: 100 })
  process.on('exit', () => { output.flushSync() })
  return output
}
