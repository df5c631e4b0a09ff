import { setImmediate as turn } from 'node:timers/promises'

/** `items.map(work)`, except that after each group everybody else has a turn: a long piece of computing would hold up every request. */
export async function mapInTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Result, group = 40): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) {
    if (results.length > 0 && results.length % group === 0) await turn()
    results.push(work(item))
  }
  return results
}
