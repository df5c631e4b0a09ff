/** Upper bounds in seconds: quick, usual, slow to a person, slow to anybody, about to be cut off. */
const bounds = [0.01, 0.05, 0.25, 1, 5]

interface RouteFigures {
  /** Requests that took longer than the bound before and no longer than this one; the last took longer than all. */
  within: number[]
  seconds: number
  byStatus: Map<number, number>
}

export interface RequestFigures {
  observe: (method: string, route: string, status: number, seconds: number) => void
  /** The text form of Prometheus. */
  text: () => string
}

/**
 * How long requests took, and how they were answered. Counted and written here: a library for any labels takes a hundred milliseconds to write
 * out what a thousand operations gather, and nobody else is answered meanwhile.
 */
export function createRequestFigures(): RequestFigures {
  const routes = new Map<string, RouteFigures>()
  return {
    observe: (method, route, status, seconds) => {
      const labels = `method="${method}",route="${route}"`
      let figures = routes.get(labels)
      if (figures === undefined) {
        figures = { within: [...bounds, Infinity].map(() => 0), seconds: 0, byStatus: new Map() }
        routes.set(labels, figures)
      }
      const bound = bounds.findIndex((upper) => seconds <= upper)
      const at = bound === -1 ? bounds.length : bound
      figures.within[at] = (figures.within[at] ?? 0) + 1
      figures.seconds += seconds
      figures.byStatus.set(status, (figures.byStatus.get(status) ?? 0) + 1)
    },
    text: () => [
      '# HELP http_request_duration_seconds Duration of HTTP requests', '# TYPE http_request_duration_seconds histogram', ...[...routes].flatMap(durationLines),
      '# HELP http_requests_total HTTP requests by the status of their answer', '# TYPE http_requests_total counter', ...[...routes].flatMap(statusLines), '',
    ].join('\n'),
  }
}

function durationLines([labels, { within, seconds }]: [string, RouteFigures]): string[] {
  let count = 0
  const buckets = within.map((requests, index) => {
    count += requests
    return `http_request_duration_seconds_bucket{${labels},le="${bounds[index] ?? '+Inf'}"} ${count}`
  })
  return [...buckets, `http_request_duration_seconds_sum{${labels}} ${seconds}`, `http_request_duration_seconds_count{${labels}} ${count}`]
}

const statusLines = ([labels, { byStatus }]: [string, RouteFigures]): string[] =>
  [...byStatus].map(([status, requests]) => `http_requests_total{${labels},status="${status}"} ${requests}`)
