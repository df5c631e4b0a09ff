import type { Caller } from './caller.ts'

export interface Versioned { id: string, version: number }

/** Who does what on a record: the last part of the act's path, and what is said. */
export type DemoStep = readonly [doer: Caller, noun: string, body?: object]

/**
 * Takes a record, as it is now, along its acts. Each makes one version, so the version says how many an earlier attempt has done.
 * `from`: the version at which the first of these acts is due.
 */
export async function goOn<Kept extends Versioned>(list: string, found: Kept, steps: readonly DemoStep[], from = 1): Promise<Kept> {
  let record = found
  for (const [doer, noun, body = {}] of steps.slice(Math.max(0, record.version - from))) {
    record = await doer.change<Kept>('POST', `${list}/${record.id}/${noun}`, record, body)
  }
  return record
}

/** What carries no id of ours is done where its list shows nothing yet. */
export async function doneOnce(reader: Caller, list: string, make: () => Promise<unknown>): Promise<void> {
  const { items } = await reader.get<{ items: unknown[] }>(`${list}${list.includes('?') ? '&' : '?'}limit=1`)
  if (items.length === 0) await make()
}
