import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { bytea } from '../../../platform/db/tables.ts'
import { agencies } from '../../agencies/table.ts'
import { caseSteps } from '../steps/table.ts'
import { caseParties, cases, handledBy } from '../table.ts'
import type { DocumentDetails } from '../templates/schema.ts'
import type { DocumentKind } from './codes.ts'
import { documentKinds, numberOrigins } from './codes.ts'
import { caseDocumentMachine } from './machine.ts'

/** 案件文书: one row for each version; what was issued stays as it is. */
export const caseDocuments = pgTable('case_documents', {
  id: id(),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  /** The first version: all versions of a document share it, and its number. */
  documentId: uuid('document_id').notNull(),
  edition: integer('edition').notNull(),
  kind: text('kind').$type<DocumentKind>().notNull(),
  title: text('title').notNull(),
  number: text('number'),
  numberOrigin: text('number_origin').$type<keyof typeof numberOrigins>(),
  partyId: uuid('party_id').references(() => caseParties.id),
  stepId: uuid('step_id').references(() => caseSteps.id),
  details: jsonb('details').$type<DocumentDetails>().notNull(),
  contentSealed: bytea('content_sealed'),
  contentForm: integer('content_form'),
  fileId: uuid('file_id'),
  sha256: text('sha256'),
  sm3: text('sm3'),
  pages: integer('pages'),
  status: text('status').$type<keyof typeof caseDocumentMachine.states>().notNull(),
  issuedOn: legalDate('issued_on'),
  reason: text('reason'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('case_documents_edition').on(t.documentId, t.edition),
  uniqueIndex('case_documents_current').on(t.documentId).where(sql`status in ('DRAFT', 'ISSUED')`),
  uniqueIndex('case_documents_number').on(t.agencyId, t.number).where(sql`number_origin = 'SERIES' and status = 'ISSUED'`),
  index('case_documents_case').on(t.caseId, t.createdAt, t.id),
  oneOf('case_documents_kind', t.kind, membersOf(documentKinds)),
  oneOf('case_documents_status', t.status, statesOf(caseDocumentMachine)),
  oneOf('case_documents_number_origin', t.numberOrigin, membersOf(numberOrigins)),
  check('case_documents_issued', sql`${t.status} <> 'ISSUED' or (${t.issuedOn} is not null and ${t.sha256} is not null)`),
])

export const caseDocumentScope: ScopeColumns = {
  provinceCode: caseDocuments.provinceCode, cityCode: caseDocuments.cityCode, countyCode: caseDocuments.countyCode, agencyId: caseDocuments.agencyId,
  own: (officerId) => handledBy(caseDocuments.caseId, officerId),
}

export const caseDocumentTables = [
  describeTable(caseDocuments, '案件文书：每一版一行，发出后内容不变', {
    case_id: '案件', agency_id: '办案机关', document_id: '文书（首版的主键），各版相同', edition: '版次', kind: '文书种类', title: '标题', number: '文号，各版相同',
    number_origin: '文号来源', party_id: '文书所对的当事人；空为全体当事人', step_id: '所记载的办案环节', details: '录入的文书内容',
    content_sealed: '发出时的全文密文', content_form: '生成文件所用的格式版本', file_id: '以文件登记的，其文件', sha256: '文件的 SHA-256 散列', sm3: '文件的 SM3 散列',
    pages: '页数', status: '状态', issued_on: '发出日期', reason: '代替前版或者作废的原因',
  }),
]
