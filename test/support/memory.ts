interface Walking<Kept, Act extends string> {
  begin: () => Promise<Kept>
  take: (record: Kept, act: Act) => Promise<Kept>
  copyOf: (record: Kept) => Promise<Kept>
}

/**
 * Records at any point of their way. Each way is walked once, act by act; whoever wants a record there gets a copy of the one that walked it,
 * written straight into the tables.
 */
export function memoryOf<Kept, Act extends string>({ begin, take, copyOf }: Walking<Kept, Act>): (way: readonly Act[]) => Promise<Kept> {
  const reached = new Map<string, Promise<Kept>>()
  function original(way: readonly Act[]): Promise<Kept> {
    const key = way.join(' ')
    const known = reached.get(key)
    if (known !== undefined) return known
    const last = way.at(-1)
    const made = last === undefined ? begin() : original(way.slice(0, -1)).then(copyOf).then((before) => take(before, last))
    reached.set(key, made)
    return made
  }
  return async (way) => copyOf(await original(way))
}
