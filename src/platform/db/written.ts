import type { Tx } from './handles.ts'
import { parserOf } from './prepared.ts'
import { withoutNames } from './statement.ts'
import type { Statement, WireField } from './wire.ts'
import { Submission } from './wire.ts'

type Run<Answer> = (tx: Tx, values: readonly unknown[]) => Promise<Answer>

function sender<Answer>(name: string, text: string, rowOf: Statement['rowOf']): Run<Answer> {
  const statement: Statement = { name, text, known: new WeakMap(), rowOf }
  const unnamed: Statement = { ...statement, name: '' }
  return (tx, values) => new Promise((resolve, reject) => {
    const sendTo = tx.$client as unknown as { query(submitted: Submission): unknown }
    sendTo.query(new Submission(withoutNames.has(tx) ? unnamed : statement, values, (error, rows) => {
      if (error === null) resolve(rows as Answer); else reject(error)
    }))
  })
}

/** A statement written out that answers rows: prepared under its name, its columns described once for each connection. */
export const writtenQuery = <Row extends object>(name: string, text: string): Run<Row[]> => sender(name, text, objectsOf)

/** A statement written out whose answer is that it was done: the server is not even asked what it answers. */
export const writtenCommand = (name: string, text: string): Run<unknown> => sender(name, text, null)

function objectsOf(described: readonly WireField[]): (values: readonly (string | null)[]) => object {
  const columns = described.map((field) => ({ name: field.name, parse: parserOf(field) }))
  return (values) => Object.fromEntries(columns.map(({ name, parse }, at) => {
    const value = values[at] ?? null
    return [name, value === null ? null : parse(value)]
  }))
}
