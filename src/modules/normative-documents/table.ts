import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { accounts } from '../access/table.ts'
import { agencies } from '../agencies/table.ts'
import { legalityReviews } from '../legality-desk/table.ts'
import type { assessmentOutcomes, checkAnswers, documentAssessments, documentMaterials, evaluationKinds, evaluationResults, opinionAdoptions, solicitationKinds } from './codes.ts'
import type { LegalityConclusion } from '../legality-desk/codes.ts'
import { legalityConclusions } from '../legality-desk/codes.ts'
import { documentKinds, documentMatters, documentRelations } from './codes.ts'
import type { NormativeDocumentState } from './machine.ts'
import { normativeDocumentMachine } from './machine.ts'

/** 制定依据; `implemented`: a law or administrative regulation the document was made to implement. */
export interface DocumentBasis extends LegalBasis { implemented?: boolean | undefined }
export interface DocumentMaterial { kind: keyof typeof documentMaterials, name: string }
/** 征求意见: opened, the earliest day it may be closed, and when it was. */
export interface Solicitation {
  kind: keyof typeof solicitationKinds
  openedOn: string
  closesOn: string
  /** The last day of the least period; null where none is prescribed. */
  leastUntil: string | null
  legalBasis: readonly LegalBasis[]
  shorterReason: string | null
  closedOn: string | null
}
/** One opinion, or several to the same effect, with what became of it. */
export interface Opinion { from: keyof typeof solicitationKinds, text: string, count: number, adoption: keyof typeof opinionAdoptions, response: string }
export interface Assessment { kind: keyof typeof documentAssessments, outcome: keyof typeof assessmentOutcomes, on: string, by: string, text: string }
export interface CheckedItem { code: string, answer: keyof typeof checkAnswers, note: string | null }
/** 集体审议; `explanation`: why not all of the opinion was adopted (国办发〔2018〕115号（六）). */
export interface Discussion { meeting: string, heldOn: string, chair: string, dissent: readonly { speaker: string, text: string }[], explanation: string | null }
export interface Evaluation { kind: keyof typeof evaluationKinds, result: keyof typeof evaluationResults, on: string, by: string, text: string }
/** 重新登记: the number and the end of validity before it. */
export interface Extension { on: string, registrationNumber: string, formerRegistrationNumber: string | null, formerValidTo: string }

export const normativeDocuments = pgTable('normative_documents', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  /** Made by a people's government or its office, not by a department. */
  ofGovernment: boolean('of_government').notNull(),
  title: text('title').notNull(),
  documentKind: text('document_kind').$type<keyof typeof documentKinds>().notNull(),
  matter: text('matter').$type<keyof typeof documentMatters>().notNull(),
  drafter: text('drafter').notNull(),
  summary: text('summary').notNull(),
  concernsBusiness: boolean('concerns_business').notNull(),
  provisional: boolean('provisional').notNull(),
  exemption: text('exemption').$type<'URGENT' | 'CONFIDENTIAL'>(),
  exemptionReason: text('exemption_reason'),
  basis: jsonb('basis').$type<DocumentBasis[]>().notNull(),
  status: text('status').$type<NormativeDocumentState>().notNull(),
  materials: jsonb('materials').$type<DocumentMaterial[]>().notNull(),
  assessments: jsonb('assessments').$type<Assessment[]>().notNull(),
  solicitations: jsonb('solicitations').$type<Solicitation[]>().notNull(),
  opinions: jsonb('opinions').$type<Opinion[]>().notNull(),
  reviewRounds: integer('review_rounds').notNull(),
  checklist: jsonb('checklist').$type<CheckedItem[]>().notNull(),
  checkedBy: uuid('checked_by').references(() => accounts.id),
  reviewedOn: legalDate('reviewed_on'),
  opinion: text('opinion').$type<LegalityConclusion>(),
  reviewId: uuid('review_id').references(() => legalityReviews.id),
  discussion: jsonb('discussion').$type<Discussion>(),
  signedOn: legalDate('signed_on'),
  signer: text('signer'),
  registeredOn: legalDate('registered_on'),
  registrarId: uuid('registrar_id').references(() => agencies.id),
  registrationNumber: text('registration_number'),
  documentNumber: text('document_number'),
  publishDueOn: legalDate('publish_due_on'),
  publishCalendarVersion: text('publish_calendar_version'),
  publishedOn: legalDate('published_on'),
  publishedIn: text('published_in'),
  effectiveOn: legalDate('effective_on'),
  earlyEffectReason: text('early_effect_reason'),
  validTo: legalDate('valid_to'),
  evaluateFrom: legalDate('evaluate_from'),
  interpretation: text('interpretation'),
  interpretedOn: legalDate('interpreted_on'),
  relation: text('relation').$type<keyof typeof documentRelations>(),
  formerId: uuid('former_id').references((): AnyPgColumn => normativeDocuments.id),
  successorId: uuid('successor_id').references((): AnyPgColumn => normativeDocuments.id),
  evaluations: jsonb('evaluations').$type<Evaluation[]>().notNull(),
  extensions: jsonb('extensions').$type<Extension[]>().notNull(),
  endedOn: legalDate('ended_on'),
  endNote: text('end_note'),
  archivedOn: legalDate('archived_on'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('normative_documents_number').on(t.agencyId, t.documentNumber),
  uniqueIndex('normative_documents_registration').on(t.registrarId, t.registrationNumber),
  index('normative_documents_former').on(t.formerId),
  // What lapses next, for the job and for the warnings.
  index('normative_documents_lapsing').on(t.validTo, t.id).where(sql`status = 'PUBLISHED'`),
  ...(['createdAt', 'publishedOn'] as const).flatMap((by) => [
    index(`normative_documents_agency_${t[by].name}`).on(t.agencyId, t[by], t.id),
    index(`normative_documents_county_${t[by].name}`).on(t.countyCode, t[by], t.id),
    index(`normative_documents_city_${t[by].name}`).on(t.cityCode, t[by], t.id),
    index(`normative_documents_province_${t[by].name}`).on(t.provinceCode, t[by], t.id),
    index(`normative_documents_${t[by].name}`).on(t[by], t.id),
  ]),
  oneOf('normative_documents_kind', t.documentKind, membersOf(documentKinds)),
  oneOf('normative_documents_matter', t.matter, membersOf(documentMatters)),
  oneOf('normative_documents_status', t.status, statesOf(normativeDocumentMachine)),
  oneOf('normative_documents_exemption', t.exemption, ['URGENT', 'CONFIDENTIAL']),
  oneOf('normative_documents_opinion', t.opinion, membersOf(legalityConclusions)),
  oneOf('normative_documents_relation', t.relation, membersOf(documentRelations)),
])

/** A normative document is nobody's own assignment. */
export const documentScope: ScopeColumns = {
  provinceCode: normativeDocuments.provinceCode, cityCode: normativeDocuments.cityCode, countyCode: normativeDocuments.countyCode, agencyId: normativeDocuments.agencyId,
}

export const normativeDocumentTables = [
  describeTable(normativeDocuments, '行政规范性文件：自起草至失效、修改或者废止', {
    agency_id: '制定机关', of_government: '是否政府（含办公机构）文件', title: '标题', document_kind: '公文种类', matter: '管理事项类别', drafter: '起草单位', summary: '主要内容',
    concerns_business: '是否与市场主体生产经营活动密切相关', provisional: '是否暂行、试行', exemption: '不公开征求意见的情形', exemption_reason: '不公开征求意见的理由', basis: '制定依据',
    status: '状态', materials: '案卷材料', assessments: '评估、审查', solicitations: '历次征求意见', opinions: '意见及采纳情况', review_rounds: '送审次数', checklist: '逐项审查结果',
    checked_by: '逐项审查的账号', reviewed_on: '审核意见日期', opinion: '审核意见', review_id: '最近一轮合法性审核', discussion: '集体审议', signed_on: '签署日期',
    signer: '签署人', registered_on: '登记日期', registrar_id: '登记机构', registration_number: '登记号', document_number: '文号', publish_due_on: '公布期限届满日', publish_calendar_version: '公布期限所用日历版本',
    published_on: '公布日期', published_in: '公布载体', effective_on: '施行日期', early_effect_reason: '提前施行的理由', valid_to: '有效期最后一日', evaluate_from: '届满前评估开始日',
    interpretation: '政策解读', interpreted_on: '解读日期', relation: '与原有文件的关系', former_id: '被修改、代替的文件', successor_id: '修改、代替本文件的文件', evaluations: '历次实施评估',
    extensions: '历次重新登记', ended_on: '不再有效的首日', end_note: '终止、退回的说明', archived_on: '归档日期',
  }),
]
