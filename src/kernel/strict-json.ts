import { isUtf8 } from 'node:buffer'

export type StrictJsonReason =
  | 'invalid-utf8' | 'malformed' | 'nul-character' | 'lone-surrogate' | 'duplicate-member'
  | 'forbidden-member' | 'number-out-of-range' | 'too-deep' | 'too-many-members'

export interface StrictJsonLimits {
  /** Arrays and objects inside one another. */
  depth: number
  /** Object members and array elements of the whole text together. */
  members: number
}

/** Refusal of a JSON text; `at` counts UTF-16 units from its start (0 where the bytes are no text), `line` and `column` from 1. It quotes nothing of the text. */
export class StrictJsonError extends Error {
  declare protected readonly made: 'StrictJsonError'
  readonly reason: StrictJsonReason
  readonly at: number
  /** null where the bytes are no text. */
  line: number | null = null
  column: number | null = null

  constructor(reason: StrictJsonReason, at: number) {
    super(`JSON refused at ${at}: ${reason}`)
    this.name = 'StrictJsonError'
    this.reason = reason
    this.at = at
  }
}

export const defaultLimits: StrictJsonLimits = { depth: 32, members: 10_000 }
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype'])
const literals = ['true', 'false', 'null']
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// What ends the plain run of a string; searching for it is faster than looking at every character in a loop.
const special = /["\\\u0000-\u001f]/g

interface Scan {
  text: string
  limits: StrictJsonLimits
  /** Containers now open, outermost first: the names seen so far in an object, null for an array. */
  open: (Set<string> | null)[]
  members: number
}

/**
 * JSON.parse for bytes from outside: what it lets pass silently (RFC 8259 leaves it open) is refused. One scan without recursion.
 * @throws StrictJsonError with the reason and the place
 */
export function parseStrictJson(bytes: Uint8Array, limits: StrictJsonLimits = defaultLimits): unknown {
  if (!isUtf8(bytes)) throw new StrictJsonError('invalid-utf8', 0)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  try {
    examine({ text, limits, open: [], members: 0 })
  } catch (error) {
    if (error instanceof StrictJsonError) locate(error, text)
    throw error
  }
  return JSON.parse(text)
}

function locate(error: StrictJsonError, text: string): void {
  const before = text.slice(0, error.at)
  error.line = before.split('\n').length
  error.column = error.at - before.lastIndexOf('\n')
}

function examine(scan: Scan): void {
  const { text, open } = scan
  let at = skipBlanks(text, 0)
  for (;;) {
    const first = text[at]
    if (first === '{' || first === '[') {
      if (open.length >= scan.limits.depth) throw new StrictJsonError('too-deep', at)
      open.push(first === '{' ? new Set() : null)
      at = skipBlanks(text, at + 1)
      if (text[at] !== closing(scan)) {
        at = enterMember(scan, at)
        continue
      }
    } else {
      at = skipBlanks(text, scalarEnd(text, at))
    }
    while (open.length > 0 && text[at] === closing(scan)) {
      open.pop()
      at = skipBlanks(text, at + 1)
    }
    if (open.length === 0) break
    if (text[at] !== ',') throw new StrictJsonError('malformed', at)
    at = enterMember(scan, skipBlanks(text, at + 1))
  }
  if (at < text.length) throw new StrictJsonError('malformed', at)
}

function closing(scan: Scan): string {
  return scan.open.at(-1) === null ? ']' : '}'
}

/** Counts a member or element and returns where its value begins. */
function enterMember(scan: Scan, at: number): number {
  scan.members += 1
  if (scan.members > scan.limits.members) throw new StrictJsonError('too-many-members', at)
  const names = scan.open.at(-1)
  if (names === undefined || names === null) return at
  const { text } = scan
  if (text[at] !== '"') throw new StrictJsonError('malformed', at)
  const end = stringEnd(text, at)
  const written = text.slice(at + 1, end - 1)
  const name = written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written
  if (forbiddenNames.has(name)) throw new StrictJsonError('forbidden-member', at)
  if (names.has(name)) throw new StrictJsonError('duplicate-member', at)
  names.add(name)
  const colon = skipBlanks(text, end)
  if (text[colon] !== ':') throw new StrictJsonError('malformed', colon)
  return skipBlanks(text, colon + 1)
}

function scalarEnd(text: string, at: number): number {
  if (text[at] === '"') return stringEnd(text, at)
  const literal = literals.find((word) => text.startsWith(word, at))
  if (literal !== undefined) return at + literal.length
  number.lastIndex = at
  const written = number.exec(text)?.[0]
  if (written === undefined) throw new StrictJsonError('malformed', at)
  // From 2^53 on neighbouring integers fall together.
  if (Math.abs(Number(written)) > Number.MAX_SAFE_INTEGER) throw new StrictJsonError('number-out-of-range', at)
  return at + written.length
}

function stringEnd(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    special.lastIndex = at
    if (!special.test(text)) throw new StrictJsonError('malformed', text.length)
    at = special.lastIndex - 1
    if (text[at] === '"') return at + 1
    if (text[at] !== '\\') throw new StrictJsonError(text[at] === '\0' ? 'nul-character' : 'malformed', at)
    at = escapeEnd(text, at)
  }
}

function escapeEnd(text: string, at: number): number {
  if (text[at + 1] !== 'u') {
    if (!'"\\/bfnrt'.includes(text[at + 1] ?? ' ')) throw new StrictJsonError('malformed', at)
    return at + 2
  }
  const unit = escapedUnit(text, at)
  if (unit === 0) throw new StrictJsonError('nul-character', at)
  if (unit < 0xd800 || unit > 0xdfff) return at + 6
  // The bytes are valid UTF-8, so an escaped half can only be completed by an escaped half.
  const pair = unit <= 0xdbff && text.startsWith('\\u', at + 6) ? escapedUnit(text, at + 6) : 0
  if (pair < 0xdc00 || pair > 0xdfff) throw new StrictJsonError('lone-surrogate', at)
  return at + 12
}

function escapedUnit(text: string, at: number): number {
  let unit = 0
  for (let index = at + 2; index < at + 6; index += 1) unit = unit * 16 + hexValue(text.charCodeAt(index))
  if (Number.isNaN(unit)) throw new StrictJsonError('malformed', at)
  return unit
}

function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = (code | 0x20) - 0x61
  return letter >= 0 && letter <= 5 ? letter + 10 : Number.NaN
}

function skipBlanks(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
    at += 1
  }
}
