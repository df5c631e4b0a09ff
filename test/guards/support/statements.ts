import pg from 'pg'

const send = Reflect.get(pg.Client.prototype, 'query') as (this: pg.Client, ...parameters: unknown[]) => unknown
const sent: string[] = []

/** The pool's connections alone bear this name: neither the one that listens for revocations nor those of the test. */
const applicationOf = (client: pg.Client): unknown => (Reflect.get(client, 'connectionParameters') as { application_name?: string }).application_name

/** Notes every statement of the application from now on. To be called before the first connection: a client may keep the function it finds. */
export function noteStatements(): void {
  Reflect.set(pg.Client.prototype, 'query', function noted(this: pg.Client, ...parameters: unknown[]) {
    const [given] = parameters
    if (applicationOf(this) === 'mingjian') sent.push(typeof given === 'string' ? given : (given as { text: string }).text)
    return send.apply(this, parameters)
  })
}

export function stopNoting(): void {
  Reflect.set(pg.Client.prototype, 'query', send)
}

/** The statements that some work sends, BEGIN and COMMIT among them, each on one line. */
export async function statementsOf(work: () => PromiseLike<unknown>): Promise<string[]> {
  sent.length = 0
  await work()
  return sent.map((text) => text.trim().replace(/\s+/g, ' '))
}
