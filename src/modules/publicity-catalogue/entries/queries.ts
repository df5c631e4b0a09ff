import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
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
import type { CatalogueKind } from '../codes.ts'
import { catalogueKinds } from '../codes.ts'
import { catalogueEntryMachine } from '../machine.ts'
import { catalogueEntries, catalogueVersions, entryScope, versionScope } from '../table.ts'
import type { EntryRow, VersionRow } from './store.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(catalogueEntries)
  .where(and(eq(catalogueEntries.id, sql.placeholder('id')), withinScope(entryScope, kind))))

export async function findEntry(db: Database, scope: Scope, id: string): Promise<EntryRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

// The texts are as long as registers: lists leave them where they are.
const listed = { ...getTableColumns(catalogueEntries), draftText: sql<string | null>`null` }
const head = { ...getTableColumns(catalogueVersions), content: sql<string>`''` }

export function entryList(clock: Clock): List<EntryRow> {
  return defineList<EntryRow>({
    name: 'catalogue-entries', table: catalogueEntries, id: catalogueEntries.id, scope: entryScope,
    filters: {
      agencyId: idOf(catalogueEntries.agencyId, '执法主体'),
      kind: memberOf(catalogueEntries.kind, membersOf(catalogueKinds), '栏目'),
      status: memberOf(catalogueEntries.status, statesOf(catalogueEntryMachine), '状态'),
      publishedOn: between(catalogueEntries.publishedOn, '最新版本公布日期'),
      staleDueOn: between(catalogueEntries.staleDueOn, '更新期限届满日'),
      stale: whether(sql`(${catalogueEntries.staleSince} is not null)`, '登记是否已有变更而未更新'),
      overdue: whether(sql`(coalesce(${catalogueEntries.staleDueOn} < ${sql.placeholder('today')}::date, false))`, '是否逾期未更新', () => ({ today: localDateOf(clock.now()) })),
    },
    sorts: { createdAt: { column: catalogueEntries.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
    defaultSort: '-createdAt',
    select: (db, { where, orderBy, limit }) => db.select(listed).from(catalogueEntries).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}

export const versionList = defineList<VersionRow>({
  name: 'catalogue-versions', table: catalogueVersions, id: catalogueVersions.id, scope: versionScope,
  filters: { entryId: idOf(catalogueVersions.entryId, '栏目') },
  sorts: { number: { column: catalogueVersions.number, cast: 'integer', value: (row) => row.number, description: '版本序号' } },
  defaultSort: '-number',
  select: (db, { where, orderBy, limit }) => db.select(head).from(catalogueVersions).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

const { agencyId, kind, number, publicFrom, publicTo, content } = catalogueVersions
const ofAgency = sql`${agencyId} = ${sql.placeholder('agencyId')}::uuid`
const ofKind = sql`${kind} = ${sql.placeholder('kind')}`
const on = sql`${sql.placeholder('on')}::date`

const onView = defineStatement((db) => db.select(head).from(catalogueVersions).where(sql`${ofAgency} and ${publicTo} is null`).orderBy(kind))

/** What of a body is on view now. */
export const versionsOnView = (db: Database, agency: string): Promise<VersionRow[]> => onView(db, 'view', { agencyId: agency })

const ofEntry = defineStatement((db) => db.select({ content }).from(catalogueVersions).where(and(eq(catalogueVersions.entryId, sql.placeholder('entryId')), sql`${publicTo} is null`)))

/** The content of an entry that is on view, frozen as it was published. */
export async function contentOnView(db: Database, entryId: string): Promise<string | null> {
  const [row] = await ofEntry(db, 'content', { entryId })
  return row?.content ?? null
}

const wholes = defineStatement((db, which: 'current' | 'day' | 'number') => db.select().from(catalogueVersions).where(and(ofAgency, ofKind, {
  current: sql`${publicTo} is null`, day: sql`${publicFrom} <= ${on} and (${publicTo} is null or ${publicTo} > ${on})`, number: eq(number, sql.placeholder('number')),
}[which])).orderBy(desc(number)).limit(1))

/** A published version of a body: the current one, that of a day, or that of a number. */
export async function publishedVersion(db: Database, of: { agencyId: string, kind: CatalogueKind }, which: { on?: string | undefined, number?: number }): Promise<VersionRow | null> {
  const form = which.number !== undefined ? 'number' : which.on !== undefined ? 'day' : 'current'
  const [row] = await wholes(db, form, { ...of, ...which })
  return row ?? null
}

const heads = defineStatement((db) => db.select(head).from(catalogueVersions).where(and(ofAgency, ofKind)).orderBy(desc(number)).limit(100))

/** The newest hundred versions of an entry, whether still on view or not. */
export const publishedVersions = (db: Database, of: { agencyId: string, kind: CatalogueKind }): Promise<VersionRow[]> => heads(db, 'heads', of)

const withdrawal = defineStatement((db) => db.select({ on: catalogueEntries.withdrawnOn, reason: catalogueEntries.withdrawReason }).from(catalogueEntries)
  .where(sql`${catalogueEntries.agencyId} = ${sql.placeholder('agencyId')}::uuid and ${catalogueEntries.kind} = ${sql.placeholder('kind')} and ${catalogueEntries.withdrawnOn} is not null`))

/** When and why an entry was taken off the public side, where it was. */
export async function withdrawalOf(db: Database, of: { agencyId: string, kind: CatalogueKind }): Promise<{ on: string, reason: string } | null> {
  const [row] = await withdrawal(db, 'withdrawal', of)
  return row === undefined || row.on === null || row.reason === null ? null : { on: row.on, reason: row.reason }
}
