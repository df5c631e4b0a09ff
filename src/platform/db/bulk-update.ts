import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig } from 'drizzle-orm/pg-core'
import type { Tx } from './handles.ts'
import { withoutNames } from './statement.ts'

/**
 * One prepared UPDATE for any number of locked rows of a table, found by `id`: the rows as they shall be travel as a single JSON parameter.
 * Only the named columns are written.
 */
export function defineBulkUpdate<Table extends PgTable>(
  table: Table, keys: readonly (keyof Table['$inferSelect'] & string)[],
): (tx: Tx, rows: readonly Table['$inferSelect'][]) => Promise<unknown> {
  const { name } = getTableConfig(table)
  const all = getTableColumns(table)
  const columns = keys.map((key): [string, string] => [key, all[key]?.name ?? key])
  const set = columns.map(([, column]) => `"${column}" = given."${column}"`).join(', ')
  const text = `update "${name}" set ${set} from json_populate_recordset(null::"${name}", $1::json) as given where "${name}".id = given.id`
  return (tx, rows) => {
    if (rows.length === 0) return Promise.resolve()
    const values = (rows as readonly Record<string, unknown>[]).map((row): Record<string, unknown> =>
      Object.fromEntries([['id', row['id']], ...columns.map(([key, column]): [string, unknown] => [column, row[key] ?? null])]))
    return tx.$client.query({ ...(withoutNames.has(tx) ? {} : { name: `bulk-update-${name}-${keys.length}` }), text, values: [JSON.stringify(values)] })
  }
}
