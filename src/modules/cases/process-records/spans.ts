/** 时段, in milliseconds since the epoch; both ends belong to it. */
export interface Span { from: number, to: number }

/** The same time as spans that neither overlap nor touch, in their order. */
export function unionOf(spans: readonly Span[]): Span[] {
  const united: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = united.at(-1)
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else united.push({ ...span })
  }
  return united
}

/**
 * The parts of a span that others leave open, each longer than what is tolerated. A span of one moment is open where none of them holds that moment.
 */
export function gapsIn(wanted: Span, spans: readonly Span[], tolerated = 0): Span[] {
  const within = unionOf(spans).filter(({ from, to }) => from <= wanted.to && to >= wanted.from)
  if (wanted.from === wanted.to) return within.length === 0 && nearest(wanted.from, spans) > tolerated ? [wanted] : []
  const edges = [wanted.from, ...within.flatMap(({ from, to }) => [from, to]), wanted.to]
  return edges.flatMap((from, index) => {
    const to = edges[index + 1]
    return index % 2 === 0 && to !== undefined && to - from > tolerated ? [{ from, to }] : []
  })
}

/** Takes from spans what lies in others. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return spans.flatMap((span) => gapsIn(span, taken))
}

const nearest = (moment: number, spans: readonly Span[]): number => Math.min(Infinity, ...spans.map(({ from, to }) => Math.min(Math.abs(moment - from), Math.abs(moment - to))))
