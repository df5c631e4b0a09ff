/**
 * Makes one record for each key, when it is first asked for. For acts that are refused: each leaves the record as it was, or the next
 * would not find it so.
 */
export function onceFor<Made>(): (key: string, make: () => Promise<Made>) => Promise<Made> {
  const known = new Map<string, Promise<Made>>()
  return (key, make) => {
    const made = known.get(key) ?? make()
    known.set(key, made)
    return made
  }
}
