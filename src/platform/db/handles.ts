import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { PoolClient } from 'pg'

/** The pool, or a transaction's own connection, as drizzle sees it. */
export type Database = NodePgDatabase

/** A transaction's own connection. */
export type Tx = NodePgDatabase & { readonly $client: PoolClient }
