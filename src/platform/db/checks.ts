import type { AnyPgColumn, CheckBuilder } from 'drizzle-orm/pg-core'
import { check } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'

/** A CHECK that allows exactly the members of a closed list; the list is the one the contract uses. */
export function oneOf(name: string, column: AnyPgColumn, members: readonly string[]): CheckBuilder {
  return check(name, sql`${column} in (${sql.raw(members.map((member) => `'${member}'`).join(', '))})`)
}

/** A CHECK that allows only arrays of members of a closed list. */
export function allOf(name: string, column: AnyPgColumn, members: readonly string[]): CheckBuilder {
  return check(name, sql`${column} <@ array[${sql.raw(members.map((member) => `'${member}'`).join(', '))}]::text[]`)
}
