import type { Database } from './handles.ts'
import { parserOf } from './prepared.ts'
import { nameOf, withoutNames } from './statement.ts'
import type { Statement, WireField } from './wire.ts'
import { Submission } from './wire.ts'

type Run<Answer> = (db: Database, values: readonly unknown[]) => Promise<Answer>

function sender<Answer>(label: string, text: string, rowOf: Statement['rowOf'], answerOf: (rows: unknown[], run: Submission) => Answer): Run<Answer> {
  // The text tells names apart, the label says to a reader of the server's own views what it is; PostgreSQL keeps 63 bytes.
  const statement: Statement = { name: `${nameOf(text)}-${label}`.slice(0, 63), text, known: new WeakMap(), rowOf }
  const unnamed: Statement = { ...statement, name: '' }
  return (db, values) => new Promise((resolve, reject) => {
    const { $client } = db as unknown as { $client: { query(submitted: Submission): unknown } }
    const run: Submission = new Submission(withoutNames.has(db) ? unnamed : statement, values, (error, rows) => {
      if (error === null) resolve(answerOf(rows, run)); else reject(error)
    })
    $client.query(run)
  })
}

/**
 * A statement written out that answers rows: prepared under its name, its columns described once for each connection.
 * Values are what the driver reads, but instants, dates and intervals stay text, as everywhere here; bigint and numeric are text too.
 */
export const writtenQuery = <Row extends object>(label: string, text: string): Run<Row[]> => sender(label, text, objectsOf, (rows) => rows as Row[])

/** A statement written out whose answer is how many rows it changed: the server is not even asked what it answers. */
export const writtenCommand = (label: string, text: string): Run<number> => sender(label, text, null, (_, run) => run.changed)

/** Of a COMMIT the answer is ROLLBACK where a statement before it had failed. */
const writtenTag = (text: string): Run<string> => sender(text, text, null, (_, run) => run.tag)
export const begin = writtenTag('begin')
export const commit = writtenTag('commit')

function objectsOf(described: readonly WireField[]): (values: readonly (string | null)[]) => object {
  const columns = described.map((field) => ({ name: field.name, parse: parserOf(field) }))
  return (values) => Object.fromEntries(columns.map(({ name, parse }, at) => {
    const value = values[at] ?? null
    return [name, value === null ? null : parse(value)]
  }))
}
