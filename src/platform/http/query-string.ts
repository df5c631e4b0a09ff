import { httpProblems } from './problems.ts'

/** A repeated parameter becomes an array, which no schema accepts; bad escapes and invalid UTF-8 are refused, not replaced. */
export function parseQueryString(text: string): Record<string, unknown> {
  const query = Object.create(null) as Record<string, unknown>
  if (text === '') return query
  for (const part of text.split('&')) {
    if (part === '') continue
    const cut = part.indexOf('=')
    const name = decode(cut === -1 ? part : part.slice(0, cut))
    const value = decode(cut === -1 ? '' : part.slice(cut + 1))
    query[name] = name in query ? [query[name], value] : value
  }
  return query
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw httpProblems.raise['malformed-url']()
  }
}
