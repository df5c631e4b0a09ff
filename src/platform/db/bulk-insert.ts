import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig } from 'drizzle-orm/pg-core'
import type { Tx } from './handles.ts'
import { writtenCommand, writtenQuery } from './written.ts'

type Row<Table extends PgTable> = Table['$inferSelect']

const asJson = (value: unknown): string =>
  value instanceof Uint8Array ? `"\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}"` : JSON.stringify(value)

/**
 * One prepared INSERT for any number of rows of a table: they travel as a single JSON parameter, so that the statement is the
 * same for one row and for five hundred. Columns the database generates are left out; every other one must be in the rows.
 */
export function defineBulkInsert<Table extends PgTable>(table: Table): (tx: Tx, rows: readonly Row<Table>[]) => Promise<unknown> {
  const { name, columns } = written(table)
  const insert = writtenCommand(`bulk-insert-${name}`, insertion(name, columns, 1))
  return (tx, rows) => rows.length === 0 ? Promise.resolve() : insert(tx, [rowsAsJson(columns, rows)])
}

type RowsOf<Tables extends Record<string, PgTable>> = { readonly [Name in keyof Tables]: readonly Row<Tables[Name]>[] }

/**
 * The same for rows of several tables in one statement, whichever refer to which: keys are checked when all rows are there. One statement is started and
 * answered for all of them; tables without rows are left out of it.
 */
export function defineBulkInserts<Tables extends Record<string, PgTable>>(tables: Tables): (tx: Tx, rows: RowsOf<Tables>) => Promise<unknown> {
  const parts = Object.entries(tables).map(([key, table]) => ({ key, ...written(table) }))
  const commands = new Map<string, ReturnType<typeof writtenCommand>>()
  return (tx, rows) => {
    const filled = parts.filter(({ key }) => (rows[key] ?? []).length > 0)
    if (filled.length === 0) return Promise.resolve()
    const shape = filled.map(({ key }) => key).join('-')
    let command = commands.get(shape)
    if (command === undefined) {
      const inserts = filled.map(({ name, columns }, index) => `"${name}" as (${insertion(name, columns, index + 1)})`)
      command = writtenCommand(`bulk-insert-${shape}`, `with ${inserts.join(', ')} select`)
      commands.set(shape, command)
    }
    return command(tx, filled.map(({ key, columns }) => rowsAsJson(columns, rows[key] ?? [])))
  }
}

/** The same for one table, passing over rows that are there already by one of the table's unique keys; answers the ids of those it made. */
export function defineBulkInsertOfNew<Table extends PgTable>(table: Table): (tx: Tx, rows: readonly Row<Table>[]) => Promise<Set<string>> {
  const { name, columns } = written(table)
  const insert = writtenQuery<{ id: string }>(`bulk-insert-new-${name}`, `${insertion(name, columns, 1)} on conflict do nothing returning id`)
  return async (tx, rows) => rows.length === 0 ? new Set() : new Set((await insert(tx, [rowsAsJson(columns, rows)])).map(({ id }) => id))
}

/**
 * One prepared UPDATE that gives any number of rows, by their ids, their own new values in these columns, and moves each on by a version,
 * unless the version is one of them.
 * The rows are locked already: that none is missing is checked.
 */
export function defineBulkUpdate<Table extends PgTable>(
  table: Table, changing: readonly (keyof Row<Table> & string)[],
): (tx: Tx, rows: readonly Row<Table>[]) => Promise<void> {
  const { name, columns } = written(table)
  const set = columns.filter(({ key }) => changing.includes(key) || key === 'updatedAt')
  const keys = columns.filter(({ key }) => key === 'id')
  return updating(`bulk-update-${name}`, name, keys, set, changing.includes('version') ? '' : ', version = kept.version + 1')
}

/** The same for rows that have no version, found by the values of one of the table's unique keys, which may be null. */
export function defineBulkUpdateBy<Table extends PgTable, Key extends keyof Row<Table> & string, Changing extends keyof Row<Table> & string>(
  table: Table, by: readonly Key[], changing: readonly Changing[],
): (tx: Tx, rows: readonly Pick<Row<Table>, Key | Changing>[]) => Promise<void> {
  const { name, columns } = written(table)
  const among = (keys: readonly string[]): Written[] => columns.filter(({ key }) => keys.includes(key))
  return updating(`bulk-update-${name}-by-${by.join('-')}`, name, among(by), among(changing))
}

/** An UPDATE that sets these columns of the rows with those keys. */
function updating(statement: string, name: string, keys: readonly Written[], set: readonly Written[], onward = ''): (tx: Tx, rows: readonly object[]) => Promise<void> {
  const sent = [...keys, ...set]
  const found = keys.map(({ column, notNull }) => `kept.${column} ${notNull ? '=' : 'is not distinct from'} changed.${column}`)
  const update = writtenCommand(statement, `update "${name}" as kept set ${set.map(({ column }) => `${column} = changed.${column}`).join(', ')}${onward}
    from ${recordset(sent, 1, 'changed')} where ${found.join(' and ')}`)
  return async (tx, rows) => {
    if (rows.length === 0) return
    const changed = await update(tx, [rowsAsJson(sent, rows)])
    if (changed !== rows.length) throw new Error(`${changed} of ${rows.length} rows of ${name} were changed`)
  }
}

/** A column as statements name it, and `"name":` as it stands before its value in the JSON. */
interface Written { key: string, column: string, type: string, notNull: boolean, label: string }

function written(table: PgTable): { name: string, columns: Written[] } {
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => column.generated === undefined)
    .map(([key, column]) => ({ key, column: `"${column.name}"`, type: column.getSQLType(), notNull: column.notNull, label: `${JSON.stringify(column.name)}:` }))
  return { name: getTableConfig(table).name, columns }
}

const namesOf = (columns: readonly Written[]): string => columns.map(({ column }) => column).join(', ')

/** Types are written out: of a row type of the table PostgreSQL would copy every constraint, each time. */
const recordset = (columns: readonly Written[], parameter: number, alias = 'given'): string =>
  `json_to_recordset($${parameter}::json) as ${alias}(${columns.map(({ column, type }) => `${column} ${type}`).join(', ')})`

function insertion(name: string, columns: readonly Written[], parameter: number): string {
  return `insert into "${name}" (${namesOf(columns)}) select ${namesOf(columns)} from ${recordset(columns, parameter)}`
}

/** What is null is left out: a fresh record has more empty columns than filled ones. */
function rowsAsJson(columns: readonly Written[], rows: readonly object[]): string {
  return `[${rows.map((row) => rowAsJson(columns, row as Readonly<Record<string, unknown>>)).join(',')}]`
}

function rowAsJson(columns: readonly Written[], row: Readonly<Record<string, unknown>>): string {
  let json = ''
  for (const { key, label } of columns) {
    const value = row[key]
    if (value !== null && value !== undefined) json += `${json === '' ? '' : ','}${label}${asJson(value)}`
  }
  return `{${json}}`
}
