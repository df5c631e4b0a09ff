/** The items with the last one changed; none stay none. */
export function withLast<Item extends object>(items: readonly Item[], changeOf: (last: Item) => Partial<Item>): Item[] {
  return items.map((item, index) => index === items.length - 1 ? { ...item, ...changeOf(item) } : item)
}
