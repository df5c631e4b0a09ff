import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, containedIn, idOf, memberOf, whether } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { caseSources } from '../codes.ts'
import { clueRefusals } from './codes.ts'
import { clueMachine } from './machine.ts'
import type { ClueRow } from './store.ts'
import { clueScope } from './store.ts'
import { caseClues } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(caseClues)
  .where(and(eq(caseClues.id, sql.placeholder('id')), withinScope(clueScope, kind))))

export async function findClue(db: Database, scope: Scope, id: string): Promise<ClueRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

/** 有案不立: a clue whose time for filing ran out, undecided or decided late. */
const late = sql`coalesce(${caseClues.dueOn} < coalesce(${caseClues.decidedOn}, ${sql.placeholder('today')}::date), false)`

export const clueList = (clock: Clock) => defineList<ClueRow>({
  name: 'case-clues',
  table: caseClues,
  id: caseClues.id,
  scope: clueScope,
  filters: {
    agencyId: idOf(caseClues.agencyId, '收到线索的机关'),
    caseId: idOf(caseClues.caseId, '所立案件'),
    fromCaseId: idOf(caseClues.fromCaseId, '移送来的案件'),
    source: memberOf(caseClues.source, membersOf(caseSources), '来源'),
    field: memberOf(caseClues.field, membersOf(enforcementFields), '执法领域'),
    status: memberOf(caseClues.status, statesOf(clueMachine), '状态'),
    refusal: memberOf(caseClues.refusal, membersOf(clueRefusals), '不予立案理由'),
    receivedOn: between(caseClues.receivedOn, '收到日期'),
    dueOn: between(caseClues.dueOn, '立案期限届满日'),
    overdue: whether(late, '是否逾期：超过立案期限才处理，或者至今未处理', () => ({ today: localDateOf(clock.now()) })),
    q: containedIn([caseClues.subject, caseClues.content, caseClues.suspectName], '标题、内容或者被反映人中的文字'),
  },
  sorts: {
    receivedOn: { column: caseClues.receivedOn, cast: 'date', value: (row) => row.receivedOn, description: '收到日期' },
  },
  defaultSort: '-receivedOn',
  select: (db, { where, orderBy, limit }) => db.select().from(caseClues).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
