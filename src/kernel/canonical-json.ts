const MAX_DEPTH = 1000

// Most strings need no escape and go the short way: printable ASCII but the quotation mark and the backslash.
const PLAIN = /^[ !#-[\]-~]*$/

/**
 * The one text of a JSON value under RFC 8785 (JCS): members sorted by UTF-16 code units, numbers as ECMAScript writes them,
 * no white space. Members that are `undefined` are left out, as JSON.stringify does.
 * @throws TypeError for what JSON cannot say without loss: NaN, infinities, bigint, functions, symbols, lone surrogates,
 * `undefined` outside a member, objects other than plain ones (Date, Map, Buffer, …), nesting beyond 1,000 levels or a cycle
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0)
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new TypeError('Canonical JSON: nested too deeply, or a cycle')
  switch (typeof value) {
    case 'string': return quoted(value)
    case 'number': return finite(value)
    case 'boolean': return String(value)
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? elements(value, depth) : members(value, depth)
    default: throw new TypeError(`Canonical JSON: no form for a value of type ${typeof value}`)
  }
}

function quoted(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`
  if (!text.isWellFormed()) throw new TypeError('Canonical JSON: lone surrogate in a string')
  return JSON.stringify(text)
}

function finite(number: number): string {
  if (!Number.isFinite(number)) throw new TypeError(`Canonical JSON: no form for ${number}`)
  return JSON.stringify(number)
}

// By iteration, which visits the holes of a sparse array: they are refused like any other undefined.
function elements(array: readonly unknown[], depth: number): string {
  const written: string[] = []
  for (const element of array) written.push(write(element, depth + 1))
  return `[${written.join(',')}]`
}

function members(object: object, depth: number): string {
  if (!isPlain(object)) throw new TypeError('Canonical JSON: only plain objects and arrays')
  const record = object as Readonly<Record<string, unknown>>
  const written: string[] = []
  // Array.prototype.sort without a comparator is the order of RFC 8785: by UTF-16 code units.
  for (const name of Object.keys(record).sort()) {
    const value = record[name]
    if (value !== undefined) written.push(`${quoted(name)}:${write(value, depth + 1)}`)
  }
  return `{${written.join(',')}}`
}

// An own prototype chain of one link: true for object literals of every realm, false for Date, Map, Buffer and class instances.
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
