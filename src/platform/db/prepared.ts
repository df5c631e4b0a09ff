import { Column, getTableName, is, noopDecoder, Param, Placeholder, SQL, Subquery } from 'drizzle-orm'
import pg from 'pg'
import type { Wire, WireField } from './wire.ts'
import { Submission } from './wire.ts'

/** What drizzle knows of a built statement; read once, so that running it asks for nothing twice. */
interface Built { toSQL(): { sql: string, params: unknown[] } }
interface Plan { fields?: Field[], joinsNotNullableMap?: Record<string, boolean>, customResultMapper?: unknown }
interface Field { path: string[], field: unknown }
interface Decoder { mapFromDriverValue(value: unknown): unknown }

type Decode = (value: string) => unknown
type RowOf = (values: readonly (string | null)[]) => unknown
type Values = Record<string, unknown>

/** Where statements go: the pool's guard or a transaction's own connection. */
interface Sender { query(submitted: object): unknown }

/**
 * Runs a statement that answers rows without asking the server again what its columns are, and with the decoders of its columns looked
 * up once for each connection. Null where drizzle has to do more with the rows than decode them.
 */
export function prepared<Row>(built: Built, plan: unknown, name: string): ((sender: Sender, values: Values) => Promise<Row[]>) | null {
  const { fields, joinsNotNullableMap = {}, customResultMapper } = plan as Plan
  if (fields === undefined || customResultMapper !== undefined || fields.some(({ path }) => path.length > 2)) return null
  const missable = missableGroups(fields, joinsNotNullableMap)
  if (missable === null) return null
  const { sql: text, params } = built.toSQL()
  const parameters = params.map(parameterOf)
  const decoders = fields.map(({ field }) => decoderOf(field))
  const statement = {
    name, text, known: new WeakMap<Wire, RowOf>(),
    rowOf: (described: readonly WireField[]) => rowMaker(fields, missable, decoders.map((decode, at) => through(parserOf(described[at]), decode))),
  }
  return (sender, values) => new Promise((resolve, reject) => {
    sender.query(new Submission(statement, parameters.map((parameter) => parameter(values)), (error, rows) => {
      if (error === null) resolve(rows as Row[]); else reject(error)
    }))
  })
}

/** The groups that an outer join may leave without a record, each of the columns of one table; null where a group mixes these with others. */
function missableGroups(fields: readonly Field[], always: Record<string, boolean>): Set<string> | null {
  const missable = new Set<string>()
  for (const [group, own] of Map.groupBy(fields.filter(({ path }) => path.length === 2), ({ path: [name = ''] }) => name)) {
    const tables = new Set(own.map(({ field }) => is(field, Column) ? getTableName(field.table) : ''))
    const optional = [...tables].filter((table) => table !== '' && always[table] !== true)
    if (optional.length === 0) continue
    if (tables.size > 1) return null
    missable.add(group)
  }
  return missable
}

function parameterOf(param: unknown): (values: Values) => unknown {
  const filled = (name: string, values: Values): unknown => {
    if (!(name in values)) throw new Error(`no value for the parameter ${name}`)
    return values[name]
  }
  if (is(param, Placeholder)) return (values) => filled(param.name, values)
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { value: { name }, encoder } = param
    return (values) => encoder.mapToDriverValue(filled(name, values))
  }
  return () => param
}

function decoderOf(field: unknown): Decoder {
  if (is(field, Column)) return field
  if (is(field, SQL)) return (field as unknown as { decoder: Decoder }).decoder
  return is(field, Subquery) ? (field._.sql as unknown as { decoder: Decoder }).decoder : (field as { sql: { decoder: Decoder } }).sql.decoder
}

const { builtins } = pg.types
const parsers = pg.types as unknown as { getTypeParser(type: number): Decode }
/** Times and dates stay text, as drizzle's own columns expect them; the numbers are their arrays. */
const asText = new Set<number>([builtins.TIMESTAMPTZ, builtins.TIMESTAMP, builtins.DATE, builtins.INTERVAL, 1231, 1115, 1185, 1187, 1182])
const itself = (value: string): unknown => value
/** How a column is read from text: by the driver's own parser, but for times and dates. */
export const parserOf = (field?: WireField): Decode =>
  field === undefined || asText.has(field.dataTypeID) ? itself : parsers.getTypeParser(field.dataTypeID)

const methodOf = (decoder: object): unknown => Reflect.get(decoder, 'mapFromDriverValue')
const nothingToDo = new Set([methodOf(Column.prototype), methodOf(noopDecoder)])

function through(parse: Decode, decoder: Decoder): Decode {
  if (nothingToDo.has(methodOf(decoder))) return parse
  return parse === itself ? (value) => decoder.mapFromDriverValue(value) : (value) => decoder.mapFromDriverValue(parse(value))
}

/** Rows are copies of one template, which keeps their shape known to the engine. A record that no join found is null, as its first column is. */
function rowMaker(fields: readonly Field[], missable: ReadonlySet<string>, decode: readonly Decode[]): RowOf {
  const places = fields.map(({ path: [first = '', second] }) => ({ group: second === undefined ? '' : first, key: second ?? first }))
  const groups = [...new Set(places.map(({ group }) => group))].map((group) => {
    const columns = places.flatMap((place, at) => place.group === group ? [{ key: place.key, at, decode: decode[at] ?? itself }] : [])
    return { group, columns, template: JSON.parse(JSON.stringify(Object.fromEntries(columns.map(({ key }) => [key, null])))) as Record<string, unknown> }
  })
  const made = ({ columns, template }: typeof groups[number], values: readonly (string | null)[]): Record<string, unknown> => {
    const row = { ...template }
    for (const { key, at, decode: decodeOne } of columns) {
      const value = values[at]
      if (value !== null && value !== undefined) row[key] = decodeOne(value)
    }
    return row
  }
  const [only] = groups
  if (groups.length === 1 && only?.group === '') return (values) => made(only, values)
  return (values) => {
    const row: Record<string, unknown> = {}
    for (const group of groups) {
      if (group.group === '') Object.assign(row, made(group, values))
      else row[group.group] = missable.has(group.group) && values[group.columns[0]?.at ?? 0] === null ? null : made(group, values)
    }
    return row
  }
}
