import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Actor, Scope } from '../../platform/actor.ts'
import type { Database } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { between, idOf } from '../../platform/filters.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { instantFilter } from '../../platform/http/strings.ts'
import { defineList } from '../../platform/list.ts'
import { agencies } from '../agencies/table.ts'
import { certificates, officers } from '../personnel/table.ts'
import type { CaseDeadline } from './deadlines/period.ts'
import type { Handler } from './filing.ts'
import type { FileStep } from './steps/file.ts'
import { caseSteps } from './steps/table.ts'
import type { CaseImportRow, CaseRow, PartyRow } from './store.ts'
import { caseScope } from './store.ts'
import { caseDeadlines, caseHandlers, caseImports, caseParties, cases } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(cases)
  .where(and(eq(cases.id, sql.placeholder('id')), withinScope(caseScope, kind))))

export async function findCase(db: Database, scope: Scope, id: string): Promise<CaseRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

/** For the lists of what belongs to a case: held to it, and 404 to whom it is out of reach. */
export const ofCase = (db: Database, ...more: string[]) => ({
  fields: ['caseId', ...more],
  of: async ({ caseId }: { caseId: string }, { scope }: Pick<Actor, 'scope'>) => {
    if (await findCase(db, scope, caseId) === null) throw httpProblems.raise['not-found']()
    return { caseId: [caseId] }
  },
})

export type DecidedAct = Pick<CaseRow, 'id' | 'decisionNumber' | 'fineYuan' | 'confiscationYuan' | 'hearingHeld' | 'publicInterest' | 'complex'> & {
  penaltyKinds: NonNullable<CaseRow['penaltyKinds']>
  partyKinds: readonly PartyRow['kind'][]
}

// Written out: of a single table drizzle names columns alone, and `id` would be that of the inner one.
const kindsOfParties = sql<PartyRow['kind'][]>`(select array_agg(distinct p.kind) from ${caseParties} p where p.case_id = ${cases}.id)`

const decided = defineStatement((db) => db.select({
  id: cases.id, decisionNumber: cases.decisionNumber, fineYuan: cases.fineYuan, confiscationYuan: cases.confiscationYuan, hearingHeld: cases.hearingHeld,
  publicInterest: cases.publicInterest, complex: cases.complex, penaltyKinds: sql<DecidedAct['penaltyKinds']>`coalesce(${cases.penaltyKinds}, '{}')`, partyKinds: kindsOfParties,
}).from(cases).where(sql`${cases.id} = any(${sql.placeholder('ids')}::uuid[])`))

/** What was decided in cases the caller has at hand, by their ids; one statement for any number of them. */
export async function decidedActs(tx: Database, ids: readonly string[]): Promise<Map<string, DecidedAct>> {
  return new Map((await decided(tx, 'ids', { ids })).map((row) => [row.id, row]))
}

const reviewed = defineStatement<'ids', Pick<CaseRow, 'id' | 'actKind' | 'field'>[]>((db) => db.select({ id: cases.id, actKind: cases.actKind, field: cases.field })
  .from(cases).where(sql`${cases.id} = any(${sql.placeholder('ids')}::uuid[])`))

/** What the time for the legal review of these cases depends on. */
export async function reviewedKinds(tx: Database, ids: readonly string[]): Promise<Map<string, Pick<CaseRow, 'actKind' | 'field'>>> {
  return new Map((await reviewed(tx, 'ids', { ids })).map((row) => [row.id, row]))
}

type PartyDetail = Pick<PartyRow, 'id' | 'kind' | 'name' | 'uscc' | 'legalRepresentative' | 'idNumberMasked' | 'phoneMasked' | 'addressMasked'>
type HandlerDetail = Pick<Handler, 'officerId' | 'name' | 'certificateId' | 'certificateNumber' | 'role' | 'relievedOn'>

/** Of a step what tells which matters of the case are open. */
type StepOfMatter = Pick<FileStep, 'id' | 'kind' | 'subjectId'>

/** Serve lists and imports alone and are shown to nobody. */
const ownUse = ['provinceCode', 'cityCode', 'countyCode', 'powerItemId', 'intakeDigest', 'intakeFilingDigest', 'intakeRevision'] as const
type OwnUse = typeof ownUse[number]
const columns = getTableColumns(cases)
const shownColumns = Object.fromEntries(Object.entries(columns).filter(([name]) => !(ownUse as readonly string[]).includes(name))) as Omit<typeof columns, OwnUse>

export interface CaseDetails {
  row: Omit<CaseRow, OwnUse>
  agencyName: string
  parties: readonly PartyDetail[]
  handlers: readonly HandlerDetail[]
  deadlines: readonly CaseDeadline[]
  steps: readonly StepOfMatter[]
}

const partiesOfCase = sql<PartyDetail[]>`(
  select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'uscc', p.uscc, 'legalRepresentative', p.legal_representative,
    'idNumberMasked', p.id_number_masked, 'phoneMasked', p.phone_masked, 'addressMasked', p.address_masked) order by p.position)
  from ${caseParties} p where p.case_id = ${cases.id})`

const handlersOfCase = sql<HandlerDetail[]>`(
  select json_agg(json_build_object('officerId', h.officer_id, 'name', o.name, 'certificateId', h.certificate_id, 'certificateNumber', c.number,
    'role', h.role, 'relievedOn', h.relieved_on) order by h.role desc, c.number)
  from ${caseHandlers} h join ${officers} o on o.id = h.officer_id join ${certificates} c on c.id = h.certificate_id where h.case_id = ${cases.id})`

const deadlinesOfCase = sql<CaseDeadline[]>`(
  select coalesce(json_agg(json_build_object('ruleCode', d.rule_code, 'subjectId', d.subject_id, 'nature', d.nature, 'length', d.length, 'unit', d.unit,
    'extendable', d.extendable, 'startedOn', d.started_on, 'dueOn', d.due_on, 'dueAt', d.due_at, 'provisional', d.provisional,
    'calendarVersion', d.calendar_version, 'legalBasis', d.legal_basis, 'state', d.state, 'metOn', d.met_on, 'cancelledOn', d.cancelled_on,
    'suspensions', d.suspensions, 'extensions', d.extensions) order by d.started_on, d.rule_code, d.id), '[]'::json)
  from ${caseDeadlines} d where d.case_id = ${cases.id})`

const stepsOfMatters = sql<StepOfMatter[]>`(
  select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'subjectId', s.subject_id) order by s.position), '[]'::json)
  from ${caseSteps} s where s.case_id = ${cases.id})`

// One statement: four in parallel would take four connections of the pool for one request.
const details = defineStatement((db, kind: Scope['kind']) => db
  .select({ row: shownColumns, agencyName: agencies.name, parties: partiesOfCase, handlers: handlersOfCase, deadlines: deadlinesOfCase, steps: stepsOfMatters })
  .from(cases).innerJoin(agencies, eq(agencies.id, cases.agencyId))
  .where(and(eq(cases.id, sql.placeholder('id')), withinScope(caseScope, kind))))

/** A case with its parties, handlers and periods. */
export async function findCaseDetails(db: Database, scope: Scope, id: string): Promise<CaseDetails | null> {
  const [found] = await details(db, scope.kind, { ...scopeValues(scope), id })
  return found ?? null
}

const deadlinesById = defineStatement((db, kind: Scope['kind']) => db.select({ id: cases.id, agencyName: agencies.name, deadlines: deadlinesOfCase })
  .from(cases).innerJoin(agencies, eq(agencies.id, cases.agencyId)).where(and(eq(cases.id, sql.placeholder('id')), withinScope(caseScope, kind))))

export async function findCaseDeadlines(db: Database, scope: Scope, id: string): Promise<readonly CaseDeadline[] | null> {
  const [found] = await deadlinesById(db, scope.kind, { ...scopeValues(scope), id })
  return found?.deadlines ?? null
}

const sealedParty = defineStatement<'party', Record<'idNumber' | 'phone' | 'address', Buffer | null>[]>((db) => db
  .select({ idNumber: caseParties.idNumberSealed, phone: caseParties.phoneSealed, address: caseParties.addressSealed })
  .from(caseParties).where(and(eq(caseParties.caseId, sql.placeholder('caseId')), eq(caseParties.id, sql.placeholder('partyId')))))

/** The sealed values of one party; the case has been found in the caller's scope before. */
export async function findSealedParty(db: Database, caseId: string, partyId: string) {
  const [found] = await sealedParty(db, 'party', { caseId, partyId })
  return found ?? null
}

const importScope = {
  provinceCode: caseImports.provinceCode, cityCode: caseImports.cityCode, countyCode: caseImports.countyCode, agencyId: caseImports.agencyId,
}

export const caseImportList = defineList<CaseImportRow>({
  name: 'case-imports',
  table: caseImports,
  id: caseImports.id,
  scope: importScope,
  filters: { agencyId: idOf(caseImports.agencyId, '导入单位'), startedAt: between(caseImports.startedAt, '开始时刻', instantFilter) },
  sorts: { startedAt: { column: caseImports.startedAt, cast: 'timestamptz', value: (row) => row.startedAt.toISOString(), description: '开始时刻' } },
  defaultSort: '-startedAt',
  select: (db, { where, orderBy, limit }) => db.select().from(caseImports).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

const importById = defineStatement((db, kind: Scope['kind']) => db.select().from(caseImports)
  .where(and(eq(caseImports.id, sql.placeholder('id')), withinScope(importScope, kind))))

export async function findCaseImport(db: Database, scope: Scope, id: string): Promise<CaseImportRow | null> {
  const [row] = await importById(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}
