import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { agencies } from '../../agencies/table.ts'
import { deviceKinds } from './codes.ts'
import { deviceMachine } from './machine.ts'

/** 一次法制审核和技术审核 */
export interface DeviceReview {
  standard: string
  meetsStandard: boolean
  wellPlaced: boolean
  marked: boolean
  legalReviewer: string
  legallyReviewedOn: LocalDate
  technicalReviewer: string
  technicallyReviewedOn: LocalDate
  reviewedUntil: LocalDate
}

export const enforcementDevices = pgTable('enforcement_devices', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  kind: text('kind').$type<keyof typeof deviceKinds>().notNull(),
  number: text('number').notNull(),
  place: text('place').notNull(),
  legalBasis: text('legal_basis').notNull(),
  reviews: jsonb('reviews').$type<DeviceReview[]>().notNull(),
  reviewedUntil: legalDate('reviewed_until'),
  publishedOn: legalDate('published_on'),
  publishedIn: text('published_in'),
  retiredOn: legalDate('retired_on'),
  retireReason: text('retire_reason'),
  status: text('status').$type<keyof typeof deviceMachine.states>().notNull(),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('enforcement_devices_number').on(t.agencyId, t.number),
  index('enforcement_devices_agency').on(t.agencyId, t.createdAt, t.id),
  index('enforcement_devices_county').on(t.countyCode, t.createdAt, t.id),
  index('enforcement_devices_city').on(t.cityCode, t.createdAt, t.id),
  index('enforcement_devices_province').on(t.provinceCode, t.createdAt, t.id),
  index('enforcement_devices_created').on(t.createdAt, t.id),
  oneOf('enforcement_devices_kind', t.kind, membersOf(deviceKinds)),
  oneOf('enforcement_devices_status', t.status, statesOf(deviceMachine)),
])

export const deviceTables = [
  describeTable(enforcementDevices, '电子技术监控设备：经法制和技术审核、公布设置地点后使用', {
    agency_id: '使用机关', kind: '种类', number: '设备编号，机关内唯一', place: '设置地点', legal_basis: '使用所依据的法律、行政法规', reviews: '法制审核和技术审核的记录', reviewed_until: '审核有效期至', published_on: '设置地点公布日期', published_in: '公布渠道', retired_on: '停用日期', retire_reason: '停用原因', status: '状态',
  }),
]
