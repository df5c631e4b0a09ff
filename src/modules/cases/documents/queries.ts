import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { agencies } from '../../agencies/table.ts'
import { certificates, officers } from '../../personnel/table.ts'
import type { FileStep } from '../steps/file.ts'
import { caseSteps } from '../steps/table.ts'
import { caseScope } from '../store.ts'
import { caseHandlers, caseParties, cases } from '../table.ts'
import type { AddressedParty } from '../templates/facts.ts'
import { documentKinds } from './codes.ts'
import { caseDocumentMachine } from './machine.ts'
import type { CaseDocumentRow } from './store.ts'
import { caseDocuments, caseDocumentScope } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(caseDocuments)
  .where(and(eq(caseDocuments.id, sql.placeholder('id')), withinScope(caseDocumentScope, kind))))

export async function findDocument(db: Database, scope: Scope, id: string): Promise<CaseDocumentRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export type DocumentListRow = Omit<CaseDocumentRow, 'details' | 'contentSealed'>

const summaryColumns = {
  id: caseDocuments.id, caseId: caseDocuments.caseId, agencyId: caseDocuments.agencyId, divisionCode: caseDocuments.divisionCode,
  provinceCode: caseDocuments.provinceCode, cityCode: caseDocuments.cityCode, countyCode: caseDocuments.countyCode, documentId: caseDocuments.documentId,
  edition: caseDocuments.edition, kind: caseDocuments.kind, title: caseDocuments.title, number: caseDocuments.number, numberOrigin: caseDocuments.numberOrigin,
  partyId: caseDocuments.partyId, stepId: caseDocuments.stepId, contentForm: caseDocuments.contentForm, fileId: caseDocuments.fileId, sha256: caseDocuments.sha256,
  sm3: caseDocuments.sm3, pages: caseDocuments.pages, status: caseDocuments.status, issuedOn: caseDocuments.issuedOn, reason: caseDocuments.reason,
  version: caseDocuments.version, createdAt: caseDocuments.createdAt, updatedAt: caseDocuments.updatedAt,
}

export const documentList = defineList<DocumentListRow>({
  name: 'case-documents',
  table: caseDocuments,
  id: caseDocuments.id,
  scope: caseDocumentScope,
  filters: {
    caseId: idOf(caseDocuments.caseId, '案件'),
    kind: memberOf(caseDocuments.kind, membersOf(documentKinds), '文书种类'),
    status: memberOf(caseDocuments.status, statesOf(caseDocumentMachine), '状态'),
  },
  sorts: { createdAt: { column: caseDocuments.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
  defaultSort: 'createdAt',
  select: (db, { where, orderBy, limit }) => db.select(summaryColumns).from(caseDocuments).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

type SealedParty = Omit<AddressedParty, 'idNumber' | 'phone' | 'address'> & { id: string, idNumber: string | null, phone: string | null, address: string | null }

const partiesOfCase = sql<SealedParty[]>`(
  select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'uscc', p.uscc, 'legalRepresentative', p.legal_representative,
    'idNumber', encode(p.id_number_sealed, 'hex'), 'phone', encode(p.phone_sealed, 'hex'), 'address', encode(p.address_sealed, 'hex')) order by p.position), '[]'::json)
  from ${caseParties} p where p.case_id = ${cases.id})`

const handlersOfCase = sql<{ name: string, certificateNumber: string }[]>`(
  select coalesce(json_agg(json_build_object('name', o.name, 'certificateNumber', c.number) order by h.role desc, c.number), '[]'::json)
  from ${caseHandlers} h join ${officers} o on o.id = h.officer_id join ${certificates} c on c.id = h.certificate_id where h.case_id = ${cases.id})`

const stepsOfCase = sql<FileStep[]>`(
  select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'subjectId', s.subject_id, 'occurredOn', s.occurred_on, 'position', s.position, 'data', s.data)
    order by s.position), '[]'::json)
  from ${caseSteps} s where s.case_id = ${cases.id})`

const materialQuery = (db: Database, kind: Scope['kind']) => db
  .select({ row: cases, agency: { id: agencies.id, name: agencies.name, organCode: agencies.organCode }, parties: partiesOfCase, handlers: handlersOfCase, steps: stepsOfCase })
  .from(cases).innerJoin(agencies, eq(agencies.id, cases.agencyId)).where(and(eq(cases.id, sql.placeholder('id')), withinScope(caseScope, kind)))

const material = defineStatement(materialQuery)
const heldMaterial = defineStatement((db, kind: Scope['kind']) => materialQuery(db, kind).for('share', { of: cases }))

export type CaseMaterial = Awaited<ReturnType<typeof material>>[number]

/** All that documents of a case are written from, in one statement; what is sealed comes sealed, in hexadecimal. */
export async function findMaterial(db: Database, scope: Scope, caseId: string): Promise<CaseMaterial | null> {
  const [found] = await material(db, scope.kind, { ...scopeValues(scope), id: caseId })
  return found ?? null
}

/** The same, and the case stays as it is until the act ends; others may write documents of it meanwhile. */
export async function holdMaterial(tx: Tx, scope: Scope, caseId: string): Promise<CaseMaterial | null> {
  const [found] = await heldMaterial(tx, scope.kind, { ...scopeValues(scope), id: caseId })
  return found ?? null
}

export interface FiledDocument {
  id: string
  documentId: string
  kind: CaseDocumentRow['kind']
  title: string
  number: string | null
  issuedOn: string | null
  pages: number | null
}

const filed = sql<FiledDocument[]>`(
  select coalesce(json_agg(json_build_object('id', d.id, 'documentId', d.document_id, 'kind', d.kind, 'title', d.title, 'number', d.number, 'issuedOn', d.issued_on,
    'pages', d.pages)), '[]'::json)
  from ${caseDocuments} d where d.case_id = ${cases.id} and d.status = 'ISSUED')`

const stepKinds = sql<string[]>`array(select distinct s.kind from ${caseSteps} s where s.case_id = ${cases.id})`

const fileOf = defineStatement((db, kind: Scope['kind']) => db
  .select({ row: cases, agencyName: agencies.name, partyNames: sql<string[]>`array(select p.name from ${caseParties} p where p.case_id = ${cases.id} order by p.position)`, stepKinds, documents: filed })
  .from(cases).innerJoin(agencies, eq(agencies.id, cases.agencyId)).where(and(eq(cases.id, sql.placeholder('id')), withinScope(caseScope, kind))))

export type CaseFileOfDocuments = Awaited<ReturnType<typeof fileOf>>[number]

/** The issued documents of a case and what decides which of them it needs, in one statement. */
export async function findFileOfDocuments(db: Database, scope: Scope, caseId: string): Promise<CaseFileOfDocuments | null> {
  const [found] = await fileOf(db, scope.kind, { ...scopeValues(scope), id: caseId })
  return found ?? null
}
