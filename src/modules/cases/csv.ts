import { flagNames } from './review-flags.ts'

/** How the fields of a CSV record lie in a case: path within the object, and how the text is read. */
interface Column { name: string, path: readonly string[], form: 'text' | 'boolean' | 'list' }

const listSeparator = ';'

const columns: readonly Column[] = [
  ...['agencyUscc', 'caseNumber', 'actKind', 'procedureKind', 'field', 'cause', 'source', 'filedOn'].map((name) => column([name])),
  ...flagNames.map((name) => column([name], 'boolean')),
  ...['kind', 'name', 'uscc', 'legalRepresentative', 'idNumber', 'phone', 'address'].map((name) => column(['party', name])),
  column(['handlers'], 'list'),
  ...['opinion', 'reviewedOn', 'reviewerCertificate'].map((name) => column(['legalReview', name])),
  ...['decidedOn', 'kind', 'number', 'summary'].map((name) => column(['decision', name])),
  { name: 'penalty_kinds', path: ['decision', 'penaltyKinds'], form: 'list' },
  ...['fineYuan', 'confiscationYuan'].map((name) => column(['decision', name])),
  ...['servedOn', 'closedOn', 'publishedOn'].map((name) => column([name])),
]

/** The columns of a CSV file of cases, in the order in which they are written; read in any order. */
export const caseCsvColumns: readonly string[] = columns.map(({ name }) => name)

/** The first line of a CSV file of cases, without its line end. */
export const csvHeader = caseCsvColumns.join(',')

/**
 * One case as a CSV record (RFC 4180), without its line end. Values stand as they are, also those that a spreadsheet
 * would take for a formula: the record is there to be read back.
 * @throws RangeError for a case with more or less than one party, for which CSV has no place
 */
export function toCsv(row: { readonly parties: readonly object[] }): string {
  const { parties, ...rest } = row
  const [party, ...others] = parties
  if (party === undefined || others.length > 0) throw new RangeError('a CSV record carries exactly one party')
  const source = { ...rest, party }
  return columns.map(({ path }) => quoted(written(valueAt(source, path)))).join(',')
}

/**
 * A CSV record as a nested case; nothing is judged. An empty field is an absent member, an empty list an empty one;
 * a party, review or decision with no field at all is absent. What is no `true` or `false` stays text.
 */
export function fromCsv(record: Readonly<Record<string, string>>): unknown {
  const nested: Record<string, Record<string, unknown>> = {}
  const flat: Record<string, unknown> = {}
  for (const { name, path: [first = '', second], form } of columns) {
    const text = record[name] ?? ''
    if (second === undefined) {
      if (text !== '' || form === 'list') flat[first] = read(text, form)
    } else if (text !== '') {
      (nested[first] ??= {})[second] = read(text, form)
    }
  }
  const { party, legalReview, decision } = nested
  return {
    ...flat,
    parties: party === undefined ? [] : [party],
    ...(legalReview && { legalReview }),
    ...(decision && { decision: { penaltyKinds: [], ...decision } }),
  }
}

function column(path: readonly string[], form: Column['form'] = 'text'): Column {
  return { name: path.map(snakeCase).join('_'), path, form }
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function valueAt(source: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined), source)
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.join(listSeparator)
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function read(text: string, form: Column['form']): unknown {
  if (form === 'list') return text === '' ? [] : text.split(listSeparator)
  return form === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text
}
