import { and, asc, eq, getTableName, isNotNull, sql } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { FrameLine, Ticket } from '../../kernel/draw.ts'
import type { DrawPieces, Piece } from '../../kernel/draw-v2-stored.ts'
import { drawStatement } from './draw-tables.ts'
import type { Database, Tx } from './handles.ts'
import { defineStatement } from './statement.ts'

/** Lines of one statement: the memory a frame of any size needs. */
const CHUNK = 10_000
const nobody = '00000000-0000-0000-0000-000000000000'

/** A frame whose strata and items are both ids, which sort by their bytes as their text does. */
export interface DrawFrame { table: PgTable, parent: AnyPgColumn, stratum: AnyPgColumn, item: AnyPgColumn, ticket: AnyPgColumn, rank: AnyPgColumn, drawn: AnyPgColumn }

type Result = Pick<Ticket, 'stratum' | 'item' | 'rank'>[]

/** A stored frame of any size: read piece by piece, given its tickets by the database in one statement. */
export function defineDrawFrame({ table, parent, stratum, item, ticket, rank, drawn }: DrawFrame) {
  const at = (name: string) => sql.placeholder(name)
  const columns = { stratum: sql<string>`${stratum}::text`, item: sql<string>`${item}::text` }
  const lines = defineStatement<'after', FrameLine[]>((db) => db.select(columns).from(table)
    .where(and(eq(parent, at('id')), sql`(${stratum}, ${item}) > (${at('stratum')}::uuid, ${at('item')}::uuid)`)).orderBy(asc(stratum), asc(item)).limit(CHUNK))
  const tickets = defineStatement<'after', Ticket[]>((db) => db.select({ ...columns, ticket: sql<string>`coalesce(${ticket}, '')`, rank: sql<number>`${rank}`, drawn: sql<boolean>`${drawn}` })
    .from(table).where(and(eq(parent, at('id')), isNotNull(rank), sql`(${stratum}, ${rank}) > (${at('stratum')}::uuid, ${at('rank')}::int)`))
    .orderBy(asc(stratum), asc(rank)).limit(CHUNK))
  const result = defineStatement<'of', Result>((db) => db.select({ ...columns, rank: sql<number>`${rank}` }).from(table)
    .where(and(eq(parent, at('id')), sql`${drawn}`, isNotNull(rank))).orderBy(asc(stratum), asc(rank)))
  // The database hashes and ranks, which needs no memory here; whoever writes the record computes every ticket again.
  const ticketStatement = `
update ${getTableName(table)} as frame set ticket = ranked.ticket, rank = ranked.rank, drawn = ranked.rank <= ranked.sample
from (
  select stratum, item, ticket, sample, row_number() over (partition by stratum order by ticket collate "C", item)::int as rank
  from (
    select line.${stratum.name} as stratum, line.${item.name} as item, one.sample, encode(sha256(convert_to(one.prefix || '36:' || line.${item.name} || ',', 'UTF8')), 'hex') as ticket
    from ${getTableName(table)} as line join unnest($2::uuid[], $3::text[], $4::int[]) as one(stratum, prefix, sample) on one.stratum = line.${stratum.name}
    where line.${parent.name} = $1::uuid
  ) as hashed
) as ranked
where frame.${parent.name} = $1::uuid and frame.${stratum.name} = ranked.stratum and frame.${item.name} = ranked.item and frame.ticket is null`
  return {
    /** The lists of the record in the order of the protocol, piece by piece. */
    pieces: (db: Database, id: string): DrawPieces => ({
      lines: () => inPieces((last: FrameLine | null) => lines(db, 'after', { id, stratum: last?.stratum ?? nobody, item: last?.item ?? nobody }), (found) => ({
        ...pieceOf(found), text: found.map(({ stratum: of, item: one }) => `${of}\t${one}\n`).join(''),
      })),
      tickets: () => inPieces((last: Ticket | null) => tickets(db, 'after', { id, stratum: last?.stratum ?? nobody, rank: last?.rank ?? 0 }), pieceOf),
    }),
    /** What was drawn, by stratum and rank. */
    result: (db: Database, id: string): Promise<Result> => result(db, 'of', { id }),
    /** Gives every line its ticket and rank; `prefix` is what is hashed before the item. */
    giveTickets: async (tx: Tx, id: string, strata: readonly { stratum: string, prefix: string, sample: number }[]): Promise<void> => {
      await drawStatement(tx, ticketStatement, [id, strata.map((one) => one.stratum), strata.map((one) => one.prefix), strata.map((one) => one.sample)])
    },
  }
}

const pieceOf = (found: readonly object[]): Piece => ({ lines: found.length, json: canonicalJson(found).slice(1, -1) })

async function* inPieces<Item, P extends Piece>(after: (last: Item | null) => Promise<Item[]>, made: (found: readonly Item[]) => P): AsyncGenerator<P> {
  for (let found = await after(null); found.length > 0; found = found.length < CHUNK ? [] : await after(found.at(-1) ?? null)) yield made(found)
}
