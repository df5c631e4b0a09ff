const controls = /[\u0000-\u0008\u000B-\u001F]/
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/
const lineBreaking = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

/**
 * Whether text may enter the system: well-formed Unicode in NFC, no control character below U+0020 except line feed and tab.
 * For query strings, headers, CSV fields and the strings of a body alike.
 */
export function isCleanText(text: string): boolean {
  return !controls.test(text) && text.isWellFormed() && text.normalize('NFC') === text
}

/** Text for a LIKE pattern in which `\`, `%` and `_` stand for themselves (escape character `\`, the default of PostgreSQL). */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/**
 * A CSV field that no spreadsheet takes for a formula: an apostrophe goes before = + - @ (full-width too), tab and line ends, and before those that
 * follow apostrophes, so that it can be told again. Quoting is the writer's part.
 */
export function csvSafe(value: string): string {
  return formulaStart.test(value) ? `'${value}` : value
}

/** The text a field was made from by `csvSafe`. */
export function fromCsvSafe(field: string): string {
  return field.startsWith('\'') && formulaStart.test(field) ? field.slice(1) : field
}

/** User text on one line of a log: control characters, line separators and bidirectional overrides become spaces. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(lineBreaking, ' ')
}
