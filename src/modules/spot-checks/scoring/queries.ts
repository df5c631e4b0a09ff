import { and, eq, getTableColumns, ne, or, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { containedIn, equals, idOf, memberOf } from '../../../platform/filters.ts'
import { text } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { scoringStandardMachine } from './machine.ts'
import type { StandardRow } from './store.ts'
import { standardScope } from './store.ts'
import { scoringStandards } from './table.ts'

const id = sql.placeholder('id')

const visible = defineStatement((db, kind: Scope['kind']) => {
  const within = withinScope(standardScope, kind)
  return db.select().from(scoringStandards).where(and(eq(scoringStandards.id, id), within === undefined ? undefined : or(ne(scoringStandards.status, 'DRAFT'), within)))
})

/** What is or was in force is everybody's to read; a draft is its issuer's. */
export async function findStandard(db: Database, scope: Scope, standardId: string): Promise<StandardRow | null> {
  const [row] = await visible(db, scope.kind, { ...scopeValues(scope), id: standardId })
  return row ?? null
}

const own = defineStatement((db, kind: Scope['kind']) => db.select().from(scoringStandards).where(and(eq(scoringStandards.id, id), withinScope(standardScope, kind))))

/** A version within the caller's scope: for its history, which tells how the draft came about. */
export async function findOwnStandard(db: Database, scope: Scope, standardId: string): Promise<StandardRow | null> {
  const [row] = await own(db, scope.kind, { ...scopeValues(scope), id: standardId })
  return row ?? null
}

const byId = defineStatement<'id', StandardRow[]>((db) => db.select().from(scoringStandards).where(eq(scoringStandards.id, id)))

/** The version a round scores by. No scope is applied: whoever may see the round may see what it is scored by. */
export async function standardOf(db: Database, standardId: string): Promise<StandardRow> {
  const [row] = await byId(db, 'id', { id: standardId })
  if (row === undefined) throw new Error('a round without its standard')
  return row
}

const { content, ...summaryColumns } = getTableColumns(scoringStandards)
/** How many templates a version has tells what it is for without carrying them. */
const templates = sql<number>`jsonb_array_length(${content} -> 'templates')`
export type StandardSummaryRow = Omit<StandardRow, 'content'> & { templates: number }

/** Two lists of one shape: what a caller keeps, and what is in force wherever it was issued. */
const listOf = (name: string) => defineList<StandardSummaryRow>({
  name,
  table: scoringStandards,
  id: scoringStandards.id,
  scope: standardScope,
  filters: {
    agencyId: idOf(scoringStandards.agencyId, '制定机关'),
    code: equals(scoringStandards.code, text(60, '标准代码')),
    status: memberOf(scoringStandards.status, statesOf(scoringStandardMachine), '状态'),
    field: memberOf(scoringStandards.field, membersOf(enforcementFields), '执法领域'),
    q: containedIn([scoringStandards.title, scoringStandards.documentNumber], '名称、文号中的文字'),
  },
  sorts: { createdAt: { column: scoringStandards.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select({ ...summaryColumns, templates }).from(scoringStandards).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

export const ownStandards = listOf('scoring-standards')
export const standardsInForce = listOf('scoring-standards-in-force')
