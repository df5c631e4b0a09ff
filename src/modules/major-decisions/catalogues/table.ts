import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { agencies } from '../../agencies/table.ts'
import type { matterKinds } from '../codes.ts'
import type { CatalogueState } from './machine.ts'
import { decisionCatalogueMachine } from './machine.ts'

export interface CatalogueItem { number: number, title: string, matterKind: keyof typeof matterKinds, sponsor: string, plannedFor: string | null }
/** 同级党委的同意 */
export interface Consent { committee: string, documentNumber: string, consentedOn: string }

export const decisionCatalogues = pgTable('decision_catalogues', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  organ: text('organ').notNull(),
  year: integer('year').notNull(),
  edition: integer('edition').notNull(),
  items: jsonb('items').$type<CatalogueItem[]>().notNull(),
  adjusts: uuid('adjusts').references((): AnyPgColumn => decisionCatalogues.id),
  reason: text('reason'),
  status: text('status').$type<CatalogueState>().notNull(),
  consent: jsonb('consent').$type<Consent>(),
  publishedOn: legalDate('published_on'),
  documentNumber: text('document_number'),
  supersededOn: legalDate('superseded_on'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('decision_catalogues_edition').on(t.agencyId, t.year, t.edition),
  uniqueIndex('decision_catalogues_one_draft').on(t.agencyId, t.year).where(sql`status = 'DRAFT'`),
  uniqueIndex('decision_catalogues_one_published').on(t.agencyId, t.year).where(sql`status = 'PUBLISHED'`),
  index('decision_catalogues_agency').on(t.agencyId, t.year, t.id),
  index('decision_catalogues_county').on(t.countyCode, t.year, t.id),
  index('decision_catalogues_city').on(t.cityCode, t.year, t.id),
  index('decision_catalogues_province').on(t.provinceCode, t.year, t.id),
  index('decision_catalogues_year').on(t.year, t.id),
  index('decision_catalogues_division').on(t.divisionCode, t.year, t.id),
  oneOf('decision_catalogues_status', t.status, statesOf(decisionCatalogueMachine)),
])

export const catalogueScope: ScopeColumns = {
  provinceCode: decisionCatalogues.provinceCode, cityCode: decisionCatalogues.cityCode, countyCode: decisionCatalogues.countyCode, agencyId: decisionCatalogues.agencyId,
}

export const decisionCatalogueTables = [
  describeTable(decisionCatalogues, '重大行政决策事项年度目录，每次调整一版', {
    agency_id: '登记目录的机关', organ: '决策机关', year: '年度', edition: '版次', items: '决策事项', adjusts: '所调整的一版', reason: '调整理由', status: '状态', consent: '同级党委的同意',
    published_on: '公布日期', document_number: '公布文号', superseded_on: '被取代日期',
  }),
]
