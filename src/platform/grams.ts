import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

const end = sql`chr(1)`
const pairs = (text: SQL | AnyPgColumn): SQL => sql`regexp_replace(${text}, '(..)', '\\1' || ${end}, 'g')`

/**
 * The pairs of neighbouring characters of a text, for a GIN index: those that begin at odd places, and those that begin at even ones. Built-in
 * functions alone, all immutable. What stands alone at the end is a gram of one character, so that every character begins one.
 */
export const gramsOf = (text: AnyPgColumn): SQL =>
  sql`array_to_tsvector(array_remove(string_to_array(${pairs(text)} || ${end} || ${pairs(sql`substr(${text}, 2)`)}, ${end}), ''))`

/** What a text must hold to contain these characters in a row: their pairs, or for a single one any pair that begins with it. */
export function gramQuery(text: string): string {
  const characters = Array.from(text)
  const [only = ''] = characters
  if (characters.length < 2) return `${quoted(only)}:*`
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`))].map(quoted).join(' & ')
}

const quoted = (gram: string): string => `'${gram.replaceAll('\\', '\\\\').replaceAll('\'', '\'\'')}'`
