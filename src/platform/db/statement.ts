import { createHash } from 'node:crypto'
import type { Database } from './handles.ts'
import { prepared } from './prepared.ts'

interface Preparable<Result> {
  toSQL(): { sql: string, params: unknown[] }
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Result> }
}

type Executable<Result> = (values: Record<string, unknown>) => Promise<Result>

/** Connections behind a transaction pooler, where a named statement would outlive its session. */
export const withoutNames = new WeakSet<Database>()

/** The name comes from the text: the same text has the same plan everywhere, and a changed text never meets an old plan. */
export const nameOf = (text: string): string => `s${createHash('sha256').update(text).digest('hex').slice(0, 24)}`

/**
 * A statement built once per shape and connection and prepared by name, then only executed.
 * `shape` tells apart the few forms of one statement, such as the kind of data scope.
 */
export function defineStatement<Shape extends string, Result>(
  build: (db: Database, shape: Shape) => Preparable<Result>,
): (db: Database, shape: Shape, values: Record<string, unknown>) => Promise<Result> {
  const known = new WeakMap<Database, Map<Shape, Executable<Result>>>()
  return (db, shape, values) => {
    let shapes = known.get(db)
    if (shapes === undefined) {
      shapes = new Map()
      known.set(db, shapes)
    }
    let execute = shapes.get(shape)
    if (execute === undefined) {
      const built = build(db, shape)
      execute = executable(db, built)
      if (shapes.size < 500) shapes.set(shape, execute)
    }
    return execute(values)
  }
}

function executable<Result>(db: Database, built: Preparable<Result>): Executable<Result> {
  const name = withoutNames.has(db) ? '' : nameOf(built.toSQL().sql)
  const plan = built.prepare(name)
  const run = prepared(built, plan, name)
  const { $client } = db as unknown as { $client: Parameters<NonNullable<typeof run>>[0] }
  return run === null ? (values) => plan.execute(values) : (values) => run($client, values) as Promise<Result>
}
