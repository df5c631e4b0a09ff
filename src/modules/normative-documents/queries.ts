import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../kernel/codes.ts'
import { localDateOf } from '../../kernel/local-date.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import type { Scope } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { between, containedIn, idOf, memberOf, whether } from '../../platform/filters.ts'
import type { List } from '../../platform/list.ts'
import { defineList } from '../../platform/list.ts'
import { legalityConclusions } from '../legality-desk/codes.ts'
import { documentKinds, documentMatters } from './codes.ts'
import { normativeDocumentMachine } from './machine.ts'
import type { DocumentRow } from './store.ts'
import { documentScope, normativeDocuments } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(normativeDocuments)
  .where(and(eq(normativeDocuments.id, sql.placeholder('id')), withinScope(documentScope, kind))))

export async function findDocument(db: Database, scope: Scope, id: string): Promise<DocumentRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const { status, publishedOn, effectiveOn, validTo, endedOn, evaluateFrom, evaluations } = normativeDocuments
const today = sql`${sql.placeholder('today')}::date`
const published = sql`(${publishedOn} is not null and ${status} <> 'ABANDONED')`
const inForce = sql`(${published} and ${effectiveOn} <= ${today} and ${validTo} >= ${today} and (${endedOn} is null or ${endedOn} > ${today}))`
const ended = sql`(${published} and (${validTo} < ${today} or ${endedOn} <= ${today}))`

/** What is about to lapse: `evaluateFrom` has come; `unevaluated`: nobody has looked at it since. */
const expiring = sql`(${status} = 'PUBLISHED' and ${evaluateFrom} <= ${today} and ${validTo} >= ${today})`
const unevaluated = sql`(${expiring} and not exists (select from jsonb_array_elements(${evaluations}) as one where one ->> 'kind' = 'BEFORE_LAPSE' and (one ->> 'on')::date >= ${evaluateFrom}))`

export function documentList(clock: Clock): List<DocumentRow> {
  const values = () => ({ today: localDateOf(clock.now()) })
  return defineList<DocumentRow>({
    name: 'normative-documents',
    table: normativeDocuments,
    id: normativeDocuments.id,
    scope: documentScope,
    filters: {
      agencyId: idOf(normativeDocuments.agencyId, '制定机关'),
      documentKind: memberOf(normativeDocuments.documentKind, membersOf(documentKinds), '公文种类'),
      matter: memberOf(normativeDocuments.matter, membersOf(documentMatters), '管理事项类别'),
      status: memberOf(status, statesOf(normativeDocumentMachine), '状态'),
      opinion: memberOf(normativeDocuments.opinion, membersOf(legalityConclusions), '审核意见'),
      publishedOn: between(publishedOn, '公布日期'),
      validTo: between(validTo, '有效期最后一日'),
      published: whether(published, '是否已公布（含已失效的）'),
      inForce: whether(inForce, '今日是否有效', values),
      ended: whether(ended, '今日是否已失效、被修改或者废止', values),
      expiring: whether(expiring, '是否进入届满前评估期', values),
      unevaluated: whether(unevaluated, '是否进入届满前评估期而尚未评估', values),
      archived: whether(sql`${normativeDocuments.archivedOn} is not null`, '是否已归档'),
      confidential: whether(sql`coalesce(${normativeDocuments.exemption} = 'CONFIDENTIAL', false)`, '是否依法需要保密'),
      q: containedIn([normativeDocuments.title, normativeDocuments.documentNumber], '标题或者文号中的文字'),
    },
    sorts: {
      createdAt: { column: normativeDocuments.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' },
    },
    defaultSort: '-createdAt',
    select: (db, { where, orderBy, limit }) => db.select().from(normativeDocuments).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}
