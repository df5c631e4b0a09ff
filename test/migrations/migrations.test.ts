import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { getTableConfig, PgDialect } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { migrateDatabase, MigrationError, requireMigrated } from '../../src/platform/db/migrate.ts'
import { commentStatements } from '../../src/platform/db/comments.ts'
import { allTables } from '../../src/tables.ts'
import { asAdmin, urlOf } from '../support/postgres.ts'

const dialect = new PgDialect()
const name = `migrations_${process.pid}`
const client = new pg.Client({ connectionString: urlOf(name) })
const tables = allTables.map(({ table }) => getTableConfig(table))

beforeAll(async () => {
  await asAdmin(`create database ${name}`)
  await Promise.all([migrateDatabase(urlOf(name)), migrateDatabase(urlOf(name)), migrateDatabase(urlOf(name))])
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await asAdmin(`drop database ${name}`)
})

const rows = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> => (await client.query<Row>(text, values)).rows

describe('migrations', () => {
  test('three instances at once migrate an empty database once, and again changes nothing', async () => {
    const before = await rows('select * from drizzle.__drizzle_migrations')
    await migrateDatabase(urlOf(name))
    expect(await rows('select * from drizzle.__drizzle_migrations')).toEqual(before)
    await expect(requireMigrated(urlOf(name))).resolves.toBeUndefined()
  })

  test('a database without the migrations, of a newer version, or not there is refused in one sentence', async () => {
    await expect(requireMigrated(urlOf('postgres'))).rejects.toThrow(MigrationError)
    await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values (\'x\', 0)')
    await expect(requireMigrated(urlOf(name))).rejects.toThrow(/newer version/)
    await client.query('delete from drizzle.__drizzle_migrations where hash = \'x\'')
    await expect(migrateDatabase('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(/cannot be reached/)
  })

  test('the tables are those of the code, column by column', async () => {
    const found = await rows<{ table: string, column: string, type: string, required: boolean }>(`
      select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`)
    const inDatabase = found.map(({ table, column, type, required }) => `${table}.${column} ${type}${required ? ' not null' : ''}`).sort()
    const inCode = tables.flatMap((table) => table.columns.map((column) => {
      const required = column.notNull || column.primary
      return `${table.name}.${column.name} ${spelled(column.getSQLType())}${required ? ' not null' : ''}`
    })).sort()
    expect(inDatabase).toEqual(inCode)
  })

  test('the indexes and checks are those of the code', async () => {
    const indexes = await rows<{ name: string }>(`
      select indexrelid::regclass::text as name from pg_index join pg_class on pg_class.oid = indrelid
      where relnamespace = 'public'::regnamespace and not relispartition and not indisprimary`)
    expect(indexes.map((row) => row.name).sort()).toEqual(tables.flatMap((table) => [...table.indexes.map((index) => index.config.name), ...table.uniqueConstraints.map((unique) => unique.getName())]).sort())
    const checks = await rows<{ name: string, definition: string }>(`
      select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace`)
    const members = (text: string): string[] => [...text.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '').sort()
    const inDatabase = Object.fromEntries(checks.map(({ name: check, definition }) => [check, members(definition)]))
    const inCode = Object.fromEntries(tables.flatMap((table) => table.checks.map((check) => [check.name, members(dialect.sqlToQuery(check.value).sql)])))
    expect(inDatabase).toEqual(inCode)
  })

  test('every table and every column says in Chinese what it holds', async () => {
    const missing = await rows(`
      select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum >= 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)`)
    expect(missing).toEqual([])
    const inCode = allTables.flatMap(commentStatements).flatMap((statement) => {
      const [, table, column, text = ''] = /COLUMN "(\w+)"\."(\w+)" IS '(.*)';$/.exec(statement) ?? []
      return table === undefined || column === undefined ? [] : [[`${table}.${column}`, text]]
    })
    expect(inCode.length).toBeGreaterThan(allTables.length)
    const found = await rows<{ column: string, text: string }>(`
      select c.relname || '.' || a.attname as column, col_description(c.oid, a.attnum) as text
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`)
    const inDatabase = new Map(found.map(({ column, text }) => [column, text]))
    expect(Object.fromEntries(inCode.map(([column = '']) => [column, inDatabase.get(column)]))).toEqual(Object.fromEntries(inCode))
  })

  test('the application role can insert and select in what only grows, and nothing else', async () => {
    const granted = await rows<{ table: string, privileges: string }>(`
      select c.relname as table, string_agg(privilege_type, ' ' order by privilege_type) as privileges
      from pg_class c, aclexplode(c.relacl) a
      where a.grantee = 'mingjian_app'::regrole and c.relnamespace = 'public'::regnamespace
        and (c.relname like 'audit_entries%' or c.relname like 'security_log_entries%' or c.relname like 'outbox_events%')
      group by c.relname order by c.relname`)
    expect(granted).toEqual(['audit_entries', 'outbox_events', 'security_log_entries'].map((table) => ({ table, privileges: 'INSERT SELECT' })))
  })

  test('partitions are made ahead, again makes none, and a row of any month finds its place', async () => {
    const [made] = await rows<{ made: number }>('select ensure_month_partitions(date \'2031-01-01\', 2) as made')
    const [again] = await rows<{ made: number }>('select ensure_month_partitions(date \'2031-01-01\', 2) as made')
    expect([made?.made, again?.made]).toEqual([6, 0])
    await client.query(`insert into outbox_events (at, type, payload, request_id) values ('2031-02-28T23:59:59.999Z', 'x', '{}', 'r'), ('2099-01-01T00:00:00Z', 'x', '{}', 'r')`)
    const places = await rows<{ place: string }>('select tableoid::regclass::text as place from outbox_events order by at')
    expect(places.map((row) => row.place)).toEqual(['outbox_events_203102', 'outbox_events_default'])
  })
})

/** PostgreSQL's own spelling of the types drizzle names shorter. */
function spelled(type: string): string {
  return type.replace(/^timestamp \((\d)\) with time zone$/, 'timestamp($1) with time zone').replace(/^numeric\((\d+), (\d+)\)$/, 'numeric($1,$2)').replace(' collate "C"', '')
}
