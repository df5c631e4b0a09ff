import type { PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig } from 'drizzle-orm/pg-core'

export interface TableComments { table: PgTable, comment: string, columns: Readonly<Record<string, string>> }

const shared: Record<string, string> = {
  id: '主键，UUID v7，由应用生成',
  version: '版本号，每次变更加一，对应 ETag',
  created_at: '登记时刻',
  updated_at: '最近变更时刻',
  division_code: '所在行政区划代码（GB/T 2260）',
  province_code: '省级代码前两位，由区划代码生成，用于数据范围',
  city_code: '市级代码前四位，由区划代码生成，用于数据范围',
  county_code: '县级代码六位，由区划代码生成，用于数据范围',
}

/** Names a table and its columns for the reader of the database; columns every record has are named once, here. */
export function describeTable(table: PgTable, comment: string, columns: Record<string, string>): TableComments {
  return { table, comment, columns }
}

const literal = (text: string): string => `'${text.replaceAll('\'', '\'\'')}'`

/** The COMMENT statements of a table; throws where a column has no text, so that none is forgotten. */
export function commentStatements({ table, comment, columns }: TableComments): string[] {
  const { name, columns: defined } = getTableConfig(table)
  const statements = [`COMMENT ON TABLE "${name}" IS ${literal(comment)};`]
  for (const column of defined) {
    const text = columns[column.name] ?? shared[column.name]
    if (text === undefined) throw new Error(`column ${name}.${column.name} has no comment`)
    statements.push(`COMMENT ON COLUMN "${name}"."${column.name}" IS ${literal(text)};`)
  }
  return statements
}
