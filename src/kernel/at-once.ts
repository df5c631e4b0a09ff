/**
 * Works on the items in their order, at most `limit` (a whole number from 1) at a time; the results keep that order.
 * After a failure no further item is begun, and those under way are waited for.
 * @throws the first failure
 */
export async function atOnce<Item, Result>(limit: number, items: Iterable<Item>, work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  const queue = numbered(items)
  const runners = Array.from({ length: limit }, async () => {
    for (const [place, item] of queue) results[place] = await work(item)
  })
  const failed = (await Promise.allSettled(runners)).find((runner) => runner.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return results
}

// One generator shared by all: who leaves its loop by a failure closes it for the others too.
function* numbered<Item>(items: Iterable<Item>): Generator<[number, Item], void, undefined> {
  let place = 0
  for (const item of items) {
    yield [place, item]
    place += 1
  }
}
