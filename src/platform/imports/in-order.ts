const ignore = (): void => undefined

/**
 * Does the work of each item and yields the results in the order of the items, each as soon as it is there. At most `atMost` works are
 * under way; meanwhile one more item is read. When the source fails or nobody wants more, what is under way is still brought to its end.
 */
export async function* inOrder<Item, Result>(source: AsyncIterator<Item>, atMost: number, work: (item: Item) => Promise<Result>): AsyncGenerator<Result, void, undefined> {
  const underWay: Promise<Result>[] = []
  const read = (): Promise<IteratorResult<Item>> => {
    const next = source.next()
    next.catch(ignore)
    return next
  }
  let reading: Promise<IteratorResult<Item>> | null = read()
  try {
    while (reading !== null || underWay.length > 0) {
      const [first] = underWay
      const item: IteratorResult<Item> | null = first === undefined ? await reading
        : reading === null || underWay.length >= atMost ? null : await Promise.race([reading, first.then(() => null)])
      if (item === null) {
        if (first !== undefined) yield await first
        void underWay.shift()
      } else if (item.done === true) {
        reading = null
      } else {
        underWay.push(work(item.value))
        reading = read()
      }
    }
  } finally {
    await Promise.allSettled(underWay)
  }
}
