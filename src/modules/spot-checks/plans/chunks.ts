import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Ticket } from '../../../kernel/draw.ts'
import type { FrameLine } from '../../../kernel/draw.ts'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { spotCheckFrame } from '../table.ts'

/** Lines of one statement: the memory a frame of any size needs. */
export const CHUNK = 10_000

const { spotCheckId, stratum, caseId, ticket, rank, drawn } = spotCheckFrame
const after = (name: string) => sql.placeholder(name)

const lines = defineStatement<'after', FrameLine[]>((db) => db.select({ stratum, item: caseId }).from(spotCheckFrame)
  .where(and(eq(spotCheckId, after('id')), sql`(${stratum}, ${caseId}) > (${after('stratum')}::text, ${after('item')}::uuid)`))
  .orderBy(asc(stratum), asc(caseId)).limit(CHUNK))

/** The frame in the order of the protocol (a uuid sorts by its bytes, and so does its text), piece by piece. */
export async function* frameLines(db: Database, id: string): AsyncGenerator<FrameLine[]> {
  let last = { stratum: '', item: '00000000-0000-0000-0000-000000000000' }
  for (let found = await lines(db, 'after', { id, ...last }); found.length > 0; found = found.length < CHUNK ? [] : await lines(db, 'after', { id, ...last })) {
    yield found
    last = found.at(-1) ?? last
  }
}

const tickets = defineStatement<'after', Ticket[]>((db) =>
  db.select({ stratum, item: caseId, ticket: sql<string>`coalesce(${ticket}, '')`, rank: sql<number>`${rank}`, drawn }).from(spotCheckFrame)
    .where(and(eq(spotCheckId, after('id')), isNotNull(rank), sql`(${stratum}, ${rank}) > (${after('stratum')}::text, ${after('rank')}::int)`))
    .orderBy(asc(stratum), asc(rank)).limit(CHUNK))

/** All tickets by stratum and rank, piece by piece. */
export async function* ticketLines(db: Database, id: string): AsyncGenerator<Ticket[]> {
  let last = { stratum: '', rank: 0 }
  for (let found = await tickets(db, 'after', { id, ...last }); found.length > 0; found = found.length < CHUNK ? [] : await tickets(db, 'after', { id, ...last })) {
    yield found
    const { stratum: reached = '', rank: at = 0 } = found.at(-1) ?? {}
    last = { stratum: reached, rank: at }
  }
}
