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
