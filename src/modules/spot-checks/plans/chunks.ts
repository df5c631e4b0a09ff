import { and, asc, eq, sql } from 'drizzle-orm'
import type { Ticket } from '../../../kernel/draw.ts'
import type { FramePiece, Piece } from '../../../kernel/draw-v2-stored.ts'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { spotCheckFrame, spotCheckTickets } from '../table.ts'

/** Lines of one statement: the memory a frame of any size needs. */
export const CHUNK = 5_000

// Written by the database; no identifier holds anything to be escaped.
const given = (name: string) => sql.placeholder(name)
const counted = sql<number>`count(*)::int`

const lines = defineStatement<'after', FramePiece[]>((db) => {
  const { spotCheckId, stratum, caseId } = spotCheckFrame
  const page = db.select({ stratum, caseId }).from(spotCheckFrame)
    .where(and(eq(spotCheckId, given('id')), sql`(${stratum}, ${caseId}) > (${given('stratum')}::text, ${given('item')}::uuid)`))
    .orderBy(asc(stratum), asc(caseId)).limit(CHUNK).as('page')
  const inOrder = sql`order by ${page.stratum}, ${page.caseId}`
  return db.select({
    lines: counted,
    text: sql<string>`coalesce(string_agg(${page.stratum} || E'\\t' || ${page.caseId} || E'\\n', '' ${inOrder}), '')`,
    json: sql<string>`coalesce(string_agg('{"item":"' || ${page.caseId} || '","stratum":"' || ${page.stratum} || '"}', ',' ${inOrder}), '')`,
  }).from(page)
})

/** The frame in the order of the protocol, piece by piece; a uuid sorts by its bytes, and so does its text. */
export function frameLines(db: Database, id: string): AsyncGenerator<FramePiece> {
  return pieces(({ stratum = '', item = '00000000-0000-0000-0000-000000000000' }) => lines(db, 'after', { id, stratum, item }))
}

const tickets = defineStatement<'after', Piece[]>((db) => {
  const { spotCheckId, stratum, rank, caseId, ticket, drawn } = spotCheckTickets
  const page = db.select({ stratum, rank, caseId, ticket, drawn }).from(spotCheckTickets)
    .where(and(eq(spotCheckId, given('id')), sql`(${stratum}, ${rank}) > (${given('stratum')}::text, ${given('rank')}::int)`))
    .orderBy(asc(stratum), asc(rank)).limit(CHUNK).as('page')
  return db.select({
    lines: counted,
    json: sql<string>`coalesce(string_agg('{"drawn":' || ${page.drawn}::text || ',"item":"' || ${page.caseId} || '","rank":' || ${page.rank} || ',"stratum":"' || ${page.stratum}
      || '","ticket":"' || encode(${page.ticket}, 'hex') || '"}', ',' order by ${page.stratum}, ${page.rank}), '')`,
  }).from(page)
})

/** All tickets by stratum and rank, piece by piece. */
export function ticketLines(db: Database, id: string): AsyncGenerator<Piece> {
  return pieces(({ stratum = '', rank = 0 }) => tickets(db, 'after', { id, stratum, rank }))
}

// Grouped, not joined: a table that was empty when its statistics were taken is thought to be small, and a join would look for each line among all tickets.
const withTicket = defineStatement<'of', { lines: number }[]>((db) => db.select({ lines: counted }).from(sql`(
  select from (
    select stratum, case_id, 1 as lines, 0 as tickets from ${spotCheckFrame} where spot_check_id = ${given('id')}
    union all select stratum, case_id, 0, 1 from ${spotCheckTickets} where spot_check_id = ${given('id')}) as beside
  group by stratum, case_id having sum(lines) = 1 and sum(tickets) = 1) as found`))

/** How many lines of the frame have one ticket. */
export async function linesWithTicket(db: Database, id: string): Promise<number> {
  const [found] = await withTicket(db, 'of', { id })
  return found?.lines ?? 0
}

// The database collects the next piece while this one is worked on.
async function* pieces<P extends Piece>(read: (last: Partial<Ticket>) => Promise<P[]>): AsyncGenerator<P> {
  for (let coming: Promise<P[]> | null = read({}); coming !== null;) {
    const [piece]: (P | undefined)[] = await coming
    coming = piece === undefined || piece.lines < CHUNK ? null : read(JSON.parse(piece.json.slice(piece.json.lastIndexOf('{'))) as Partial<Ticket>)
    // Whoever stops reading does not wait for it, nor for its failure.
    coming?.catch(() => undefined)
    if (piece !== undefined && piece.lines > 0) yield piece
  }
}
