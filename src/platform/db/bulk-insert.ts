import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig } from 'drizzle-orm/pg-core'
import type { Tx } from './handles.ts'
import { withoutNames } from './statement.ts'

const encoded = (value: unknown): unknown =>
  value instanceof Uint8Array ? `\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}` : value ?? null

/**
 * One prepared INSERT for any number of rows of a table: they travel as a single JSON parameter, so that the statement is the
 * same for one row and for five hundred. Columns the database generates are left out; every other one must be in the rows.
 */
export function defineBulkInsert<Table extends PgTable>(table: Table): (tx: Tx, rows: readonly Table['$inferSelect'][]) => Promise<unknown> {
  const { name } = getTableConfig(table)
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => column.generated === undefined)
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const text = `insert into "${name}" (${names}) select ${names} from json_populate_recordset(null::"${name}", $1::json)`
  return (tx, rows) => {
    if (rows.length === 0) return Promise.resolve()
    const values = (rows as readonly Record<string, unknown>[]).map((row) => {
      const value: Record<string, unknown> = {}
      for (const [key, column] of columns) value[column.name] = encoded(row[key])
      return value
    })
    return tx.$client.query({ ...(withoutNames.has(tx) ? {} : { name: `bulk-insert-${name}` }), text, values: [JSON.stringify(values)] })
  }
}
