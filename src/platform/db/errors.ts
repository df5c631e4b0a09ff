import { DrizzleQueryError } from 'drizzle-orm/errors'
import { defineProblems, ProblemError } from '../../kernel/problem.ts'

export const databaseProblems = defineProblems('database', {
  'queue-full': {
    status: 503,
    title: { zh: '系统繁忙', en: 'Too busy' },
    detail: { zh: '等待办理的请求过多，请稍后重试', en: 'Too many requests are waiting; try again shortly' },
  },
  unavailable: {
    status: 503,
    title: { zh: '数据服务暂不可用', en: 'Database unavailable' },
    detail: { zh: '数据服务暂时无法连接或未及时应答，请稍后重试', en: 'The database cannot be reached or did not answer in time; try again shortly' },
  },
  contention: {
    status: 503,
    title: { zh: '并发冲突', en: 'Contention' },
    detail: { zh: '多个请求同时修改同一数据，请稍后重试', en: 'Several requests changed the same data at once; try again shortly' },
  },
  'value-refused': {
    status: 422,
    title: { zh: '数据无法保存', en: 'Value cannot be stored' },
    detail: { zh: '请求中有数据无法保存', en: 'The request holds a value that cannot be stored' },
  },
  conflict: {
    status: 409,
    title: { zh: '与已有数据冲突', en: 'Conflicts with existing data' },
    detail: { zh: '请求与已有记录冲突', en: 'The request conflicts with an existing record' },
  },
})

const valueStates = new Set(['22021', '22P05', '22P02', '22003', '22007', '22008', '22023', '2201B', '22001', '54000', '54001'])
const conflictStates = new Set(['23505', '23503', '23514', '23P01', '23502'])
const contentionStates = new Set(['40001', '40P01', '55P03'])
const goneStates = new Set(['57014', '25P03', '57P01', '57P02', '57P03', '53100', '53200', '53300', '53400'])
const goneCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'])
const goneMessages = [
  'Connection terminated', 'timeout exceeded when trying to connect', 'Query read timeout', 'not queryable', 'Cannot use a pool after calling end',
]

interface DriverError { code?: string, constraint?: string, detail?: string, message: string }

/** The driver's own error below drizzle's wrapper, whose message holds SQL and parameters and must go nowhere. */
export function driverError(error: unknown): DriverError | null {
  const inner = error instanceof DrizzleQueryError ? error.cause : error
  // Errors of Node's own modules may belong to another realm, so their shape decides.
  return typeof inner === 'object' && inner !== null && 'message' in inner ? inner as DriverError : null
}

/** The constraint a write ran into, for commands that turn it into their own problem. */
export function violatedConstraint(error: unknown): string | null {
  const driver = driverError(error)
  return driver?.code !== undefined && conflictStates.has(driver.code) ? driver.constraint ?? null : null
}

/** The id of a record that is there already, where a write was to make another with it. */
export function repeatedId(error: unknown): string | null {
  const driver = driverError(error)
  // The server may say it in any language; its punctuation stays.
  return driver?.code === '23505' ? /\(id\)=\(([0-9a-f-]{36})\)/.exec(driver.detail ?? '')?.[1] ?? null : null
}

export function isConnectionLoss(error: unknown): boolean {
  const driver = driverError(error)
  if (driver === null) return false
  const code = driver.code ?? ''
  return code.startsWith('08') || (goneStates.has(code) && code !== '57014') || goneCodes.has(code) || goneMessages.some((text) => driver.message.includes(text))
}

/** For work that finds at its end that what it rested on has changed: it is begun anew, as when the database cannot serialise two transactions. */
export const changedMeanwhile = (what: string): Error => Object.assign(new Error(`${what} changed meanwhile`), { code: '40001' })

/** Whether the same work may succeed at once when begun anew. Who waited for a lock in vain has waited long enough. */
export function mayRetry(error: unknown): boolean {
  return ['40001', '40P01'].includes(driverError(error)?.code ?? '')
}

/** The problem a database error is for the client; null where the error is not the database's. The log text names only SQLSTATE and constraint. */
export function asProblem(error: unknown): ProblemError | null {
  const inner = error instanceof DrizzleQueryError ? error.cause : error
  if (inner instanceof ProblemError) return inner
  const driver = driverError(error)
  if (driver === null) return null
  const code = driver.code ?? ''
  const log = logText(error)
  if (isConnectionLoss(error) || code === '57014') return databaseProblems.raise.unavailable({}, { retryAfterSeconds: 2 }, log)
  if (contentionStates.has(code)) return databaseProblems.raise.contention({}, { retryAfterSeconds: 1 }, log)
  if (valueStates.has(code)) return databaseProblems.raise['value-refused']({}, {}, `${log}: validation should have refused this`)
  if (conflictStates.has(code)) return databaseProblems.raise.conflict({}, {}, log)
  return null
}

/** What a log may say of an error. Messages of the server can quote values, except those on wrong SQL and missing rights (class 42). */
export function logText(error: unknown): string {
  const { code = '', constraint, message } = driverError(error) ?? { message: 'unknown' }
  if (!/^[0-9A-Z]{5}$/.test(code)) return message
  return `SQLSTATE ${code}${constraint === undefined ? '' : ` on ${constraint}`}${code.startsWith('42') ? `: ${message}` : ''}`
}
