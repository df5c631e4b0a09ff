import pg from 'pg'

/** What of the driver's connection a statement speaks to (the extended query protocol of PostgreSQL). */
export interface Wire {
  stream: { cork(): void, uncork(): void }
  parsedStatements: Readonly<Record<string, string>>
  submittedNamedStatements: Record<string, string>
  parse(message: { name: string, text: string }): void
  bind(message: { statement: string, values: readonly unknown[] }): void
  describe(message: { type: 'P', name: string }): void
  execute(message: Record<string, never>): void
  sync(): void
}

export interface WireField { name: string, dataTypeID: number }

type RowOf = (values: readonly (string | null)[]) => unknown

/** A statement as it is known here, whoever runs it. */
export interface Statement {
  /** Empty behind a transaction pooler: parsed anew each time. */
  name: string
  text: string
  /** How rows are read on the connections this statement was described on. */
  known: WeakMap<Wire, RowOf>
  /** None where it answers no rows. */
  rowOf: ((described: readonly WireField[]) => RowOf) | null
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils

const asIs: RowOf = (values) => values
const ignore = (): void => undefined

/** The driver takes only its own kind of query while several travel together; of that kind nothing but the name of the class is used. */
const DriversQuery = pg.Query as unknown as new (text: string) => object

/**
 * One run of a statement. As measured, a function written where it is assigned to a property (`run.callback = () => …`, and a member of a
 * class that is an arrow function) comes to lie among the objects that stay: whatever it sees, here the rows of an answer, then lives until the
 * next full collection (test/platform/answers-in-memory). So `submit` is a method, callbacks have a name before they are assigned, and the waiting has a timer of its own, since the driver's does that.
 */
export class Submission extends DriversQuery {
  readonly #statement: Statement
  readonly #values: readonly unknown[]
  readonly #rows: unknown[] = []
  #read = asIs
  #wire: Wire | null = null
  /** What the server says it did, such as `INSERT 0 5`. */
  tag = ''
  #failed: Error | null = null
  #patience: NodeJS.Timeout | undefined
  declare callback: (error: Error | null, rows: unknown[]) => void

  constructor(statement: Statement, values: readonly unknown[], callback: (error: Error | null, rows: unknown[]) => void) {
    super(statement.text)
    // The driver keeps the books of what it parsed by this name.
    Object.assign(this, { name: statement.name })
    this.#statement = statement
    // Before anything is sent: a value that cannot be written leaves nothing half said.
    this.#values = values.map((value) => prepareValue(value))
    this.callback = callback
  }

  /** After so long without an answer it has failed, and the connection is cut: what was sent behind it would wait as well. */
  waitAtMost(milliseconds: number, cut: () => void): void { this.#patience = setTimeout(giveUp, milliseconds, this, cut) }

  submit(connection: unknown): void {
    const wire = connection as Wire
    const { name, text, known, rowOf } = this.#statement
    this.#wire = wire
    wire.stream.cork()
    try {
      if (name === '' || (wire.parsedStatements[name] === undefined && wire.submittedNamedStatements[name] === undefined)) {
        wire.parse({ name, text })
        if (name !== '') wire.submittedNamedStatements[name] = text
      }
      wire.bind({ statement: name, values: this.#values })
      const read = name === '' ? undefined : known.get(wire)
      if (read !== undefined) this.#read = read
      else if (rowOf !== null) wire.describe({ type: 'P', name: '' })
      wire.execute({})
      wire.sync()
    } finally {
      wire.stream.uncork()
    }
  }

  handleRowDescription({ fields }: { fields: readonly WireField[] }): void {
    this.#read = this.#statement.rowOf?.(fields) ?? asIs
    if (this.#wire !== null) this.#statement.known.set(this.#wire, this.#read)
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (this.#failed !== null) return
    try {
      this.#rows.push(this.#read(fields))
    } catch (error) {
      this.#failed = error as Error
    }
  }

  handleCommandComplete({ text }: { text: string }): void { this.tag = text }

  /** How many rows it changed, of several parts the last one. */
  get changed(): number { return Number(/\d+$/.exec(this.tag)?.[0] ?? 0) }

  handleError(error: Error): void { this.#end(this.#failed ?? error) }

  handleReadyForQuery(): void { this.#end(this.#failed) }

  #end(error: Error | null): void {
    clearTimeout(this.#patience)
    this.callback(error, this.#rows)
  }
}

function giveUp(run: Submission, cut: () => void): void {
  const { callback } = run
  run.callback = ignore
  callback(new Error('Query read timeout'), [])
  cut()
}
