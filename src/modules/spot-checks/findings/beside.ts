import { sql } from 'drizzle-orm'
import { findings } from './table.ts'

/** That a review found something in a case: what the search over cases asks without knowing the reviews. */
export const findingBesideCase = { table: sql`${findings}`, caseId: sql`${findings.caseId}`, meets: sql`true` }
