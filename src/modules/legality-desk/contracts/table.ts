import { index, numeric, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { agencies } from '../../agencies/table.ts'
import { contractKinds } from '../codes.ts'
import { legalityReviews } from '../table.ts'
import type { ContractState } from './machine.ts'
import { agencyContractMachine } from './machine.ts'

export const agencyContracts = pgTable('agency_contracts', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  title: text('title').notNull(),
  kind: text('kind').$type<keyof typeof contractKinds>().notNull(),
  counterparty: text('counterparty').notNull(),
  amountYuan: numeric('amount_yuan', { precision: 16, scale: 2 }),
  draftedOn: legalDate('drafted_on').notNull(),
  status: text('status').$type<ContractState>().notNull(),
  reviewId: uuid('review_id').references(() => legalityReviews.id),
  signedOn: legalDate('signed_on'),
  contractNumber: text('contract_number'),
  endedOn: legalDate('ended_on'),
  reason: text('reason'),
  ...recordColumns(),
}, (t) => [
  index('agency_contracts_agency').on(t.agencyId, t.draftedOn, t.id),
  index('agency_contracts_county').on(t.countyCode, t.draftedOn, t.id),
  index('agency_contracts_city').on(t.cityCode, t.draftedOn, t.id),
  index('agency_contracts_province').on(t.provinceCode, t.draftedOn, t.id),
  index('agency_contracts_drafted_on').on(t.draftedOn, t.id),
  oneOf('agency_contracts_kind', t.kind, membersOf(contractKinds)),
  oneOf('agency_contracts_status', t.status, statesOf(agencyContractMachine)),
])

export const agencyContractScope: ScopeColumns = {
  provinceCode: agencyContracts.provinceCode, cityCode: agencyContracts.cityCode, countyCode: agencyContracts.countyCode, agencyId: agencyContracts.agencyId,
}

export const agencyContractTables = [
  describeTable(agencyContracts, '行政机关合同', {
    agency_id: '合同承办单位', title: '合同名称', kind: '合同种类', counterparty: '合同相对方', amount_yuan: '合同标的额（元）；没有的为空', drafted_on: '拟订日期', status: '状态',
    review_id: '据以签订的合法性审查意见', signed_on: '签订日期', contract_number: '合同编号', ended_on: '履行完毕、解除或者放弃签订日期', reason: '解除、终止或者放弃签订的理由',
  }),
]
