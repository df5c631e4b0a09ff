import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'

/** How many rows of a group meet all conditions; a column of figures. */
export const counted = (...conditions: SQL[]) => sql<number>`(count(*) filter (where ${sql.join(conditions, sql` and `)}))::int`
