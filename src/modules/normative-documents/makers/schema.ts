import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { makerListings } from '../codes.ts'
import { makerListMachine } from '../machine.ts'

export const makerListParams = z.strictObject({ makerListId: uuid('制定主体清单') })

const entry = {
  agencyId: uuid('机关；未登记为机关的不填'), name: text(200, '名称'), listing: codes(makerListings, '正面或者负面'), reason: text(500, '说明'),
}

export const makerListBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  divisionCode: upperDivisionCode('清单所属行政区划代码（县级以上）'),
  title: text(200, '名称'),
  entries: z.array(z.strictObject({ ...entry, agencyId: entry.agencyId.optional(), reason: entry.reason.optional() })).min(1).max(1000).describe('所列主体，至多一千'),
}).meta({ id: 'NewMakerList' })

export const makerListPublicationBody = z.strictObject({ publishedOn: day('公布日期；不填为今日').optional(), documentNumber: text(100, '公布文件的文号') }).meta({ id: 'MakerListPublication' })

const count = (description: string) => z.number().int().describe(description)
const summary = {
  id: uuid('主键'), agencyId: uuid('编制机关').nullable(), divisionCode: divisionCode(), edition: count('版次'), title: z.string().describe('名称'),
  documentNumber: z.string().nullable().describe('公布文件的文号'), positive: count('正面清单主体数'), negative: count('负面清单主体数'),
  status: codes(makerListMachine.states, '状态'), publishedOn: day('公布日期').nullable(), supersededOn: day('被新版代替日期').nullable(),
  availableActs: actsOf(makerListMachine, { publish: 'publishMakerList' }), version: count('版本号'), createdAt: instantText('登记时刻'), updatedAt: instantText('最近变更时刻'),
}
export const makerListSummary = z.strictObject(summary).meta({ id: 'MakerListSummary' })
export const makerListRecord = z.strictObject({
  ...summary,
  entries: z.array(z.strictObject({ ...entry, agencyId: entry.agencyId.nullable(), reason: z.string().nullable().describe('说明') })).describe('所列主体'),
}).meta({ id: 'MakerList' })

export type MakerListBody = z.output<typeof makerListBody>
export type MakerListPublicationBody = z.output<typeof makerListPublicationBody>
export type MakerListSummary = z.output<typeof makerListSummary>
export type MakerListRecord = z.output<typeof makerListRecord>
