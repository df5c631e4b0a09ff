import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { containedIn, equals, idOf, memberOf } from '../../../platform/filters.ts'
import { divisionCode } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import { cleanUpDecisions, suspicions } from './codes.ts'
import { campaignMachine, cleanUpCaseMachine } from './machine.ts'
import type { CampaignRow, CaseRow } from './store.ts'
import { campaignScope, caseScope } from './store.ts'
import { cleanUpCampaigns, cleanUpCases } from './table.ts'

const campaignById = defineStatement((db, kind: Scope['kind']) => db.select().from(cleanUpCampaigns)
  .where(and(eq(cleanUpCampaigns.id, sql.placeholder('id')), withinScope(campaignScope, kind))))

export async function findCampaign(db: Database, scope: Scope, id: string): Promise<CampaignRow | null> {
  const [row] = await campaignById(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const caseById = defineStatement((db, kind: Scope['kind']) => db.select().from(cleanUpCases)
  .where(and(eq(cleanUpCases.id, sql.placeholder('id')), withinScope(caseScope, kind))))

export async function findCase(db: Database, scope: Scope, id: string): Promise<CaseRow | null> {
  const [row] = await caseById(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const newestFirst = '-createdAt'

export const campaignList = defineList<CampaignRow>({
  name: 'clean-up-campaigns',
  table: cleanUpCampaigns,
  id: cleanUpCampaigns.id,
  scope: campaignScope,
  filters: {
    agencyId: idOf(cleanUpCampaigns.agencyId, '组织清理的机关'),
    status: memberOf(cleanUpCampaigns.status, statesOf(campaignMachine), '状态'),
    divisionCode: equals(cleanUpCampaigns.divisionCode, divisionCode()),
    q: containedIn([cleanUpCampaigns.title], '名称中的文字'),
  },
  sorts: { createdAt: { column: cleanUpCampaigns.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
  defaultSort: newestFirst,
  select: (db, { where, orderBy, limit }) => db.select().from(cleanUpCampaigns).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

export const caseList = defineList<CaseRow>({
  name: 'clean-up-cases',
  table: cleanUpCases,
  id: cleanUpCases.id,
  scope: caseScope,
  filters: {
    campaignId: idOf(cleanUpCases.campaignId, '所属清理'),
    agencyId: idOf(cleanUpCases.agencyId, '人员所在单位'),
    officerId: idOf(cleanUpCases.officerId, '人员'),
    suspicion: memberOf(cleanUpCases.suspicion, membersOf(suspicions), '疑点种类'),
    status: memberOf(cleanUpCases.status, statesOf(cleanUpCaseMachine), '状态'),
    decision: memberOf(cleanUpCases.decision, membersOf(cleanUpDecisions), '处理决定'),
  },
  sorts: { createdAt: { column: cleanUpCases.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
  defaultSort: newestFirst,
  select: (db, { where, orderBy, limit }) => db.select().from(cleanUpCases).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

export interface FigureRow {
  suspicion: CaseRow['suspicion'] | null, decision: CaseRow['decision'], reason: CaseRow['reason'], perReason: boolean
  cases: number, open: number, persons: number, certificates: number
}

const { suspicion, decision, reason } = cleanUpCases
const open = sql`${cleanUpCases.status} = 'OPEN'`

const figures = defineStatement<'of', FigureRow[]>((db) => db.select({
  suspicion: sql<FigureRow['suspicion']>`${suspicion}`, decision, reason, perReason: sql<boolean>`grouping(${reason}) = 0`,
  cases: sql<number>`count(*)::int`, open: sql<number>`(count(*) filter (where ${open}))::int`,
  persons: sql<number>`count(distinct ${cleanUpCases.officerId})::int`, certificates: sql<number>`count(distinct ${cleanUpCases.certificateId})::int`,
}).from(cleanUpCases).where(eq(cleanUpCases.campaignId, sql.placeholder('id')))
  .groupBy(sql`grouping sets ((${suspicion}), (${decision}), (${decision}, ${reason}))`).orderBy(sql`${suspicion}, ${decision}, ${reason}`))

/** The cases of a campaign counted by suspicion, by decision, and by decision and reason, in one statement. */
export function figureRows(db: Database, campaignId: string): Promise<FigureRow[]> {
  return figures(db, 'of', { id: campaignId })
}
