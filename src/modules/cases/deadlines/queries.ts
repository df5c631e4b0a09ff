import type { SQL } from 'drizzle-orm'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Filter } from '../../../platform/filters.ts'
import { between, idOf, memberOf } from '../../../platform/filters.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import { actKinds } from '../codes.ts'
import { caseDeadlines, cases } from '../table.ts'
import { deadlineActors } from './codes.ts'
import { deadlineCodes, deadlineTraits } from './rules.ts'
import type { DeadlineRow } from './store.ts'
import { deadlineScope } from './store.ts'

export interface ListedDeadline { row: DeadlineRow, caseNumber: string, cause: string }

const { state, dueOn, dueAt, nature, ruleCode } = caseDeadlines

/** Written out, not bound: the planner sees that the index of the open ones serves them. */
const conditions: Readonly<Record<string, SQL>> = {
  RUNNING: sql`${state} = 'RUNNING'`,
  SUSPENDED: sql`${state} = 'SUSPENDED'`,
  OVERDUE: sql`(${state} = 'RUNNING' and ${dueOn} <= ${sql.placeholder('today')}::date and ${nature} <> 'WAIT'
    and (case when ${dueAt} is null then ${dueOn} < ${sql.placeholder('today')}::date else ${dueAt} < ${sql.placeholder('now')}::timestamptz end))`,
  MET: sql`${state} = 'MET'`,
  MISSED: sql`${state} = 'MISSED'`,
  CANCELLED: sql`${state} = 'CANCELLED'`,
}

/** `status=overdue`, `status=RUNNING,SUSPENDED`: the states, and the running ones whose last day has passed; in capitals or not. */
const statusOf = (clock: Clock) => (name: string): Filter => {
  const members = Object.keys(conditions)
  const one = [...members, ...members.map((member) => member.toLowerCase())].join('|')
  return {
    params: {
      [name]: z.string().max(200).regex(new RegExp(`^(${one})(,(${one}))*$`)).optional()
        .describe('期限状态：RUNNING 进行中、SUSPENDED 中止计算、OVERDUE 已届满仍未完成、MET 按期完成、MISSED 逾期完成、CANCELLED 不再计算，可用逗号并列'),
    },
    conditions: (field, query) => {
      const given = query[field] as string | undefined
      if (given === undefined) return []
      const wanted = members.filter((member) => given.toUpperCase().split(',').includes(member))
      const now = clock.now()
      return [{
        key: `${field}=${wanted.join('+')}`, sql: sql`(${sql.join(wanted.map((member) => conditions[member] ?? sql`false`), sql` or `)})`,
        values: wanted.includes('OVERDUE') ? { today: localDateOf(now), now: now.toISOString() } : {},
      }]
    },
  }
}

/** `actor=AGENCY`: whose duty or right it is; the codes of each are known. */
const actorOf = (name: string): Filter => {
  const byCode = memberOf(ruleCode, deadlineCodes, '')(name)
  const members = membersOf(deadlineActors)
  return {
    params: { [name]: z.enum(members).optional().describe(`期限义务人：${members.map((member) => `${member} ${deadlineActors[member].zh}`).join('、')}`) },
    conditions: (field, query) => query[field] === undefined ? []
      : byCode.conditions(field, { [field]: deadlineCodes.filter((code) => deadlineTraits[code].actor === query[field]) }),
  }
}

/** The periods of all cases of a scope, those that end first in front. */
export function deadlineList(clock: Clock): List<ListedDeadline> {
  return defineList<ListedDeadline>({
    name: 'deadlines',
    table: caseDeadlines,
    id: caseDeadlines.id,
    scope: deadlineScope,
    filters: {
      status: statusOf(clock),
      ruleCode: memberOf(ruleCode, deadlineCodes, '期限规则代码'),
      actor: actorOf,
      caseId: idOf(caseDeadlines.caseId, '案件'),
      agencyId: idOf(caseDeadlines.agencyId, '办案机关'),
      actKind: memberOf(caseDeadlines.actKind, membersOf(actKinds), '执法行为种类'),
      dueOn: between(dueOn, '届满日'),
    },
    sorts: { dueOn: { column: dueOn, cast: 'date', value: ({ row }) => row.dueOn, description: '届满日' } },
    defaultSort: 'dueOn',
    select: (db, { where, orderBy, limit }) => db.select({ row: caseDeadlines, caseNumber: cases.caseNumber, cause: cases.cause })
      .from(caseDeadlines).innerJoin(cases, eq(cases.id, caseDeadlines.caseId)).where(where).orderBy(...orderBy).limit(limit),
    idOf: ({ row }) => row.id,
  })
}
