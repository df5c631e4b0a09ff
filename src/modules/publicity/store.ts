import { and, asc, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../platform/db/bulk-insert.ts'
import type { Tx } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { agencies } from '../agencies/table.ts'
import { caseParties, cases } from '../cases/table.ts'
import type { actKinds, enforcementFields, penaltyKinds } from '../reference/codes.ts'
import type { MaskedKind } from './codes.ts'
import { publications, publicationScope } from './table.ts'

export type PublicationRow = typeof publications.$inferSelect

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(publications)
  .where(and(sql`${publications.id} = ${sql.placeholder('id')}::uuid`, withinScope(publicationScope, kind))).for('update'))

/** The publication locked for change, if the caller may see it. */
export async function lockPublication(tx: Tx, scope: Scope, id: string): Promise<PublicationRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const ofCases = defineStatement((db) => db.select().from(publications)
  .where(sql`${publications.caseId} = any(${sql.placeholder('caseIds')}::uuid[])`).orderBy(asc(publications.id)).for('update'))

/** All publications of cases the caller holds, locked in one order; for reactions to what happened in them. */
export function lockPublicationsOfCases(tx: Tx, caseIds: readonly string[]): Promise<PublicationRow[]> {
  return ofCases(tx, 'cases', { caseIds })
}

/** One statement, whatever the number of publications. */
export const insertPublications = defineBulkInsert(publications)

/** The same for what acts change; the rows are locked already. */
export const updatePublications = defineBulkUpdate(publications, [
  'draft', 'draftedBy', 'contentHash', 'snapshots', 'reviewedBy', 'reviewNote', 'publishedUntil', 'correctedOn', 'correctionReason', 'expiredOn', 'expiryCause',
  'status', 'publishedOn', 'address', 'exemptReason', 'exemptNote', 'exemptApprover', 'withdrawal', 'withdrawalDueOn', 'withdrawnOn', 'withdrawalReason',
])

interface PartyFacts {
  id: string
  kind: string
  name: string
  uscc: string | null
  representative: string | null
  birthDate: LocalDate | null
  /** Values of a person as they are kept, in hexadecimal. */
  sealed: readonly { what: MaskedKind, bytes: string }[]
}

/** What publicity asks of the decision of a case. */
export interface DecisionFacts {
  caseId: string
  agencyId: string
  agencyName: string
  divisionCode: string
  actKind: keyof typeof actKinds
  procedureKind: string
  field: keyof typeof enforcementFields
  decisionKind: string
  decisionNumber: string | null
  decidedOn: LocalDate
  cause: string
  decisionSummary: string | null
  penaltyKinds: readonly (keyof typeof penaltyKinds)[]
  fineYuan: string | null
  confiscationYuan: string | null
  parties: readonly PartyFacts[]
}

// The address of an organisation is where it does business; that of a person is where they live.
const partiesOfCase = sql<DecisionFacts['parties']>`(select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'uscc', p.uscc,
  'representative', p.legal_representative, 'birthDate', p.birth_date, 'sealed', array_remove(array[
    case when p.id_number_sealed is not null then json_build_object('what', 'NUMBER', 'bytes', encode(p.id_number_sealed, 'hex'))::jsonb end,
    case when p.phone_sealed is not null then json_build_object('what', 'NUMBER', 'bytes', encode(p.phone_sealed, 'hex'))::jsonb end,
    case when p.address_sealed is not null and p.kind in ('NATURAL', 'INDIVIDUAL_BUSINESS') then json_build_object('what', 'PLACE', 'bytes', encode(p.address_sealed, 'hex'))::jsonb end
  ], null)) order by p.position), '[]'::json) from ${caseParties} p where p.case_id = ${cases}.id)`

const decisions = defineStatement((db) => db.select({
  caseId: cases.id, agencyId: cases.agencyId, agencyName: agencies.name, divisionCode: cases.divisionCode, actKind: cases.actKind, procedureKind: cases.procedureKind,
  field: cases.field, decisionKind: sql<string>`${cases.decisionKind}`, decisionNumber: cases.decisionNumber, decidedOn: sql<LocalDate>`${cases.decidedOn}`,
  cause: cases.cause, decisionSummary: cases.decisionSummary, penaltyKinds: sql<DecisionFacts['penaltyKinds']>`coalesce(${cases.penaltyKinds}, '{}')`, fineYuan: cases.fineYuan,
  confiscationYuan: cases.confiscationYuan, parties: partiesOfCase,
}).from(cases).innerJoin(agencies, sql`${agencies.id} = ${cases.agencyId}`).where(sql`${cases.id} = any(${sql.placeholder('caseIds')}::uuid[])`))

/** The decisions of cases the caller holds publications of; one statement for any number of them. */
export async function decisionsOf(tx: Tx, caseIds: readonly string[]): Promise<Map<string, DecisionFacts>> {
  return new Map((await decisions(tx, 'cases', { caseIds })).map((row) => [row.caseId, row]))
}

const ending = defineStatement((db) => db.select().from(publications)
  .where(sql`${publications.status} in ('PUBLISHED', 'CORRECTED') and ${publications.publishedUntil} < ${sql.placeholder('today')}::date and ${publications.withdrawalDueOn} is null`)
  .orderBy(asc(publications.id)).limit(sql.placeholder('limit')).for('update'))

/** Those whose last public day is over, locked. */
export function lockEnding(tx: Tx, today: LocalDate, limit: number): Promise<PublicationRow[]> {
  return ending(tx, 'ending', { today, limit })
}
