import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf, memberOf, whether } from '../../../platform/filters.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import { filingAddressees, filingConclusions } from '../codes.ts'
import { documentFilingMachine } from '../machine.ts'
import type { FilingRow } from './store.ts'
import { documentFilings, documentFilingScope } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(documentFilings)
  .where(and(eq(documentFilings.id, sql.placeholder('id')), withinScope(documentFilingScope, kind))))

export async function findFiling(db: Database, scope: Scope, id: string): Promise<FilingRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const { submittedOn, dueOn, publishedOn, decidedOn, status } = documentFilings
const today = sql`${sql.placeholder('today')}::date`

export function filingList(clock: Clock): List<FilingRow> {
  return defineList<FilingRow>({
    name: 'document-filings',
    table: documentFilings,
    id: documentFilings.id,
    scope: documentFilingScope,
    filters: {
      documentId: idOf(documentFilings.documentId, '规范性文件'),
      agencyId: idOf(documentFilings.agencyId, '制定机关'),
      addressee: memberOf(documentFilings.addressee, membersOf(filingAddressees), '备案机关种类'),
      status: memberOf(status, statesOf(documentFilingMachine), '状态'),
      conclusion: memberOf(documentFilings.conclusion, membersOf(filingConclusions), '审查结论'),
      publishedOn: between(publishedOn, '公布日期'),
      dueOn: between(dueOn, '报备期限届满日'),
      decidedOn: between(decidedOn, '登记或者不予登记日期'),
      overdue: whether(sql`coalesce(${submittedOn}, ${today}) > ${dueOn}`, '是否逾期：届满未报送，或者届满后才报送', () => ({ today: localDateOf(clock.now()) })),
    },
    sorts: {
      dueOn: { column: dueOn, cast: 'date', value: (row) => row.dueOn, description: '报备期限届满日' },
      publishedOn: { column: publishedOn, cast: 'date', value: (row) => row.publishedOn, description: '公布日期' },
    },
    defaultSort: 'dueOn',
    select: (db, { where, orderBy, limit }) => db.select().from(documentFilings).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}
