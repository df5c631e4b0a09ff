/** Queries that hold a bad escape or bytes that are no UTF-8. The router calls the parser where an error would end the process. */
export const undecodable = new WeakSet()

/** A repeated parameter becomes an array, which no schema accepts; what cannot be decoded is noted for the refusal, not replaced. */
export function parseQueryString(text: string): Record<string, unknown> {
  const query = Object.create(null) as Record<string, unknown>
  if (text === '') return query
  try {
    for (const part of text.split('&')) {
      if (part === '') continue
      const name = nameOf(part)
      const cut = part.indexOf('=')
      const value = decode(cut === -1 ? '' : part.slice(cut + 1))
      query[name] = name in query ? [query[name], value] : value
    }
  } catch {
    undecodable.add(query)
  }
  return query
}

/** The parameter a part of a query string gives, however its name is written. */
export const nameOf = (part: string): string => decode(part.split('=', 1)[0] ?? '')

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '))
