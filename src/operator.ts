import { ConfigError } from './config.ts'
import { EmbeddedDatabaseError } from './platform/db/embedded-process.ts'
import { MigrationError } from './platform/db/migration-error.ts'

/** Errors that are the operator's to solve: one sentence, no stack. Null for all others. */
export function operatorSentence(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof EmbeddedDatabaseError || error instanceof MigrationError) return error.message
  const { code, syscall, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `The address is in use by another process (${message}); set PORT to a free port.`
  return syscall === 'listen' || syscall === 'getaddrinfo' ? `The address cannot be used (${message}); check HOST and PORT.` : null
}
