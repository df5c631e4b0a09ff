import { createLogger, type Logger } from '../../src/platform/logger.ts'

export interface CapturedLog {
  log: Logger
  text(): string
  /** Every line so far, parsed; throws where a line is not one JSON object. */
  lines(): Record<string, unknown>[]
  clear(): void
}

/** A logger as production has it, with its lines kept for the test. */
export function captureLog(level = 'info'): CapturedLog {
  let text = ''
  const log = createLogger(level, { write: (line) => { text += line } })
  return {
    log,
    text: () => text,
    lines: () => text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>),
    clear: () => { text = '' },
  }
}
