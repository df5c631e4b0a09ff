import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Clock } from '../../../platform/clock.ts'
import { idOf, memberOf, overlapping, permittedTo, whether } from '../../../platform/filters.ts'
import { instantFilter, text, yuan } from '../../../platform/http/strings.ts'
import { shown } from '../../../platform/db/columns.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { actKinds, caseSources, decisionKinds, penaltyKinds, procedureKinds } from '../codes.ts'
import { caseMachine } from '../machine.ts'
import type { CaseRow } from '../store.ts'
import { caseScope } from '../store.ts'
import { caseDeadlines, caseHandlers, caseParties, cases, sortable } from '../table.ts'
import type { Beside, Range } from './filters.ts'
import { besides, freeText, hasOpenAlert, inDivision, indexed, numberBeginning, partyNamed, rangeOf, whetherThere } from './filters.ts'

const summaryColumns = {
  id: cases.id, caseNumber: cases.caseNumber, agencyId: cases.agencyId, divisionCode: cases.divisionCode, actKind: cases.actKind,
  procedureKind: cases.procedureKind, field: cases.field, itemCode: cases.itemCode, cause: cases.cause, source: cases.source, filedOn: cases.filedOn,
  status: cases.status, legalReviewRequired: cases.legalReviewRequired, decidedOn: cases.decidedOn, decisionKind: cases.decisionKind,
  fineYuan: cases.fineYuan, closedOn: cases.closedOn, openAlerts: cases.openAlerts, version: cases.version, updatedAt: shown(cases.updatedAt),
}

export type SummaryRow = Omit<Pick<CaseRow, keyof typeof summaryColumns>, 'updatedAt'> & { updatedAt: string }
export { summaryColumns }

const orders = sortable(cases)
const plain = (column: AnyPgColumn) => sql`${column}`
const dated = (column: AnyPgColumn): Range => ({ of: plain, column, cast: 'date', floor: '-infinity' })
const sorted = (sort: 'decidedOn' | 'closedOn' | 'updatedAt' | 'fineYuan', cast: Range['cast'], floor: string): Range =>
  ({ of: (column) => sortable({ decidedOn: column, closedOn: column, updatedAt: column, fineYuan: column })[sort], column: cases[sort], cast, floor, sort })

const uuids = (description: string): z.ZodType<string[]> => {
  const one = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
  return z.string().max(3700).regex(new RegExp(`^${one}(,${one})*$`)).transform((given) => given.split(',')).describe(`${description}，可用逗号并列`)
}
const texts = (max: number, description: string): z.ZodType<string[]> =>
  text(max, `${description}，可用逗号并列`).transform((given) => given.split(','))

const handledBy = (field: string): Beside =>
  ({ table: sql`${caseHandlers}`, caseId: sql`${caseHandlers.caseId}`, meets: sql`${caseHandlers.officerId} = any(${sql.placeholder(field)}::uuid[])` })
const partyWith = (field: string): Beside =>
  ({ table: sql`${caseParties}`, caseId: sql`${caseParties.caseId}`, meets: sql`${caseParties.uscc} = ${sql.placeholder(field)}` })
const overdue: Beside = {
  table: sql`${caseDeadlines}`, caseId: sql`${caseDeadlines.caseId}`, meets: sql`${caseDeadlines.state} = 'RUNNING' and ${caseDeadlines.nature} <> 'WAIT' and ${caseDeadlines.dueOn} < ${sql.placeholder('today')}::date`,
  order: sql`${caseDeadlines.dueOn}`,
}

/** No page is longer, with the row that shows whether there is another. A plan without values takes an unknown limit for a tenth of everything. */
const longestPage = 501

/** What other modules know of a case. */
export interface KnownBeside { finding: Beside }

/** 监督人员查询案件：所有条件可以并用，每一条件、每一排序都有索引（docs/adr/0011-two-roads.md） */
export const caseSearch = ({ clock, beside }: { clock: Clock, beside: KnownBeside }): List<SummaryRow> => defineList<SummaryRow>({
  name: 'cases',
  table: cases,
  id: cases.id,
  scope: { ...caseScope, nested: true },
  filters: {
    agencyId: idOf(cases.agencyId, '办案机关'),
    divisionCode: inDivision,
    actKind: memberOf(cases.actKind, membersOf(actKinds), '执法行为种类'),
    procedureKind: memberOf(cases.procedureKind, membersOf(procedureKinds), '程序种类'),
    field: memberOf(cases.field, membersOf(enforcementFields), '执法领域'),
    itemCode: indexed(cases.itemCode, 'text', texts(600, '权责清单事项编码')),
    powerItemId: indexed(cases.powerItemId, 'uuid', uuids('权责清单事项')),
    officerId: besides(uuids('办案人员'), handledBy),
    partyName: partyNamed,
    partyUscc: besides(z.string().regex(/^[0-9A-Z]{18}$/).describe('当事人的统一社会信用代码'), partyWith),
    status: memberOf(cases.status, statesOf(caseMachine), '状态'),
    source: memberOf(cases.source, membersOf(caseSources), '案件来源'),
    decisionKind: memberOf(cases.decisionKind, membersOf(decisionKinds), '决定类别'),
    penaltyKind: overlapping(cases.penaltyKinds, membersOf(penaltyKinds), '处罚种类'),
    filedOn: rangeOf({ ...dated(cases.filedOn), sort: 'filedOn' }, '立案日期'),
    decidedOn: rangeOf(sorted('decidedOn', 'date', '-infinity'), '决定日期'),
    servedOn: rangeOf(dated(cases.servedOn), '送达日期'),
    closedOn: rangeOf(sorted('closedOn', 'date', '-infinity'), '结案日期'),
    archivedOn: rangeOf(dated(cases.archivedOn), '归档日期'),
    endedOn: rangeOf(dated(cases.endedOn), '终止、撤销、并案或者移送日期'),
    updatedAt: rangeOf(sorted('updatedAt', 'timestamptz', '-infinity'), '最近变更时刻', instantFilter),
    fineYuan: rangeOf(sorted('fineYuan', 'numeric', '-1'), '罚款金额', yuan),
    confiscationYuan: rangeOf({ of: plain, column: cases.confiscationYuan, cast: 'numeric', floor: '-1' }, '没收金额', yuan),
    overdue: whetherThere(overdue, '是否有逾期未完成的期限', () => ({ today: localDateOf(clock.now()) })),
    hasFinding: permittedTo('finding:read', whetherThere(beside.finding, '案卷评查是否发现问题；须有查询评查问题的权限')),
    hasOpenAlert,
    legalReviewRequired: whether(sql`${cases.legalReviewRequired}`, '是否须经法制审核'),
    caseNumber: numberBeginning('案号的开头'),
    q: freeText,
  },
  sorts: {
    filedOn: { column: cases.filedOn, cast: 'date', value: (row) => row.filedOn, description: '立案日期' },
    decidedOn: { column: orders.decidedOn, cast: 'date', value: (row) => row.decidedOn ?? '-infinity', description: '决定日期' },
    closedOn: { column: orders.closedOn, cast: 'date', value: (row) => row.closedOn ?? '-infinity', description: '结案日期' },
    updatedAt: { column: orders.updatedAt, cast: 'timestamptz', value: (row) => row.updatedAt, description: '最近变更时刻' },
    fineYuan: { column: orders.fineYuan, cast: 'numeric', value: (row) => row.fineYuan ?? '-1', description: '罚款金额' },
  },
  defaultSort: '-filedOn',
  select: (db, { where, orderBy, limit }) => {
    const page = db.select(summaryColumns).from(cases).where(where).orderBy(...orderBy).limit(longestPage).as('page')
    return db.select().from(page).limit(limit)
  },
  idOf: (row) => row.id,
})
