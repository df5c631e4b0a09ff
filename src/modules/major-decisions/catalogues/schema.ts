import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { matterKinds } from '../codes.ts'
import { decisionCatalogueMachine } from './machine.ts'

export const catalogueParams = z.strictObject({ decisionCatalogueId: uuid('决策事项目录') })

const item = { number: z.number().int().min(1).max(1000).describe('序号'), title: text(200, '决策事项'), matterKind: codes(matterKinds, '决策事项种类'), sponsor: text(200, '承办单位') }
const items = z.array(z.strictObject({ ...item, plannedFor: text(50, '计划完成时间').optional() }).meta({ id: 'NewDecisionCatalogueItem' })).min(1).max(200).describe('决策事项')
const year = z.number().int().min(2019).max(2100).describe('年度')

export const newCatalogueBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(), agencyId: uuid('登记目录的机关'), organ: text(200, '决策机关'), year, items,
}).meta({ id: 'NewDecisionCatalogue' })
export const revisionBody = z.strictObject({ items }).meta({ id: 'DecisionCatalogueRevision' })
export const consentBody = z.strictObject({ committee: text(200, '同级党委'), documentNumber: text(100, '文号'), consentedOn: day('同意日期') }).meta({ id: 'DecisionCatalogueConsent' })
export const catalogueAdjustmentBody = z.strictObject({ reason: text(5000, '调整理由'), items }).meta({ id: 'DecisionCatalogueAdjustment' })
export const cataloguePublicationBody = z.strictObject({ documentNumber: text(100, '公布文号'), on: day('公布日期；不填为今日').optional() }).meta({ id: 'DecisionCataloguePublication' })

const shown = {
  id: uuid('主键'), divisionCode: divisionCode(), organ: z.string().describe('决策机关'), year: z.number().int().describe('年度'), edition: z.number().int().describe('版次'),
  items: z.array(z.strictObject({ ...item, plannedFor: z.string().nullable().describe('计划完成时间') })).describe('决策事项'),
  reason: z.string().nullable().describe('调整理由；首版为 null'), publishedOn: day('公布日期').nullable(), documentNumber: z.string().nullable().describe('公布文号'),
}

export const catalogueRecord = z.strictObject({
  ...shown,
  agencyId: uuid('登记目录的机关'),
  adjusts: uuid('所调整的一版').nullable(),
  status: codes(decisionCatalogueMachine.states, '状态'),
  consent: consentBody.nullable().describe('同级党委的同意；修改后须重新登记'),
  supersededOn: day('被取代日期').nullable(),
  availableActs: actsOf(decisionCatalogueMachine, {
    revise: 'reviseDecisionCatalogue', consent: 'consentToDecisionCatalogue', publish: 'publishDecisionCatalogue',
    adjust: 'adjustDecisionCatalogue',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'DecisionCatalogue' })

export const publishedQuery = z.strictObject({ divisionCode: upperDivisionCode('行政区划代码（六位）'), year: z.string().regex(/^20\d{2}$/).describe('年度（四位）').optional() })
export const publishedRecord = z.strictObject({ catalogues: z.array(z.strictObject(shown)).describe('现行的目录，近年在前') }).meta({ id: 'PublishedDecisionCatalogues' })

export type NewCatalogueBody = z.output<typeof newCatalogueBody>
export type CatalogueRecord = z.output<typeof catalogueRecord>
export type PublishedCatalogues = z.output<typeof publishedRecord>
